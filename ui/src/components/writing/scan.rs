//! The field that a reader types into, or an officer pastes: passport or boarding pass.
//!
//! It takes several lines, since a zone has two or three and a reader ends each by Enter.

use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::form::{self, Scan};
use crate::state::use_desk;

/// The field.
#[component]
pub(super) fn ScanField(
    /// The person to fill in.
    base: String,
    /// Its handle.
    handle: String,
    /// The journey to fill in.
    legs: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(None::<Scan>);
    let take = move || {
        let typed = text.get_untracked();
        if typed.trim().is_empty() {
            return;
        }
        let now = desk.now.get_untracked();
        let mut draft = desk.writing.draft.get_untracked();
        let scan = form::scan(&mut draft, &base, legs, &typed, now);
        if let Scan::Filled { fields, .. } = &scan {
            if !fields.is_empty() {
                // A boarding pass may bring more airports than there were rows.
                desk.writing.draft.set(draft);
                desk.edited();
            }
            text.set(String::new());
        }
        said.set(Some(scan));
    };
    let (on_whole, on_enter) = (take.clone(), take.clone());
    let on_paste = take.clone();
    let result = format!("{handle}-result");
    view! {
        <div class="field scan-field">
            <label for=handle.clone()>{icon(Icon::Scan)} {words.t("form-scan")}</label>
            <textarea id=handle.clone() data-testid=handle rows="1" dir="ltr" autocomplete="off"
                spellcheck="false" aria-describedby=result.clone()
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    said.set(None);
                    if text.with_untracked(|text| form::is_whole_zone(text)) {
                        on_whole();
                    }
                }
                on:paste=move |_| {
                    // The text is there once the page has drawn it.
                    let take = on_paste.clone();
                    request_animation_frame(take);
                }
                on:keydown=move |event| {
                    let lines = text.with_untracked(|text| text.trim_start().starts_with(['M', 'm']));
                    if event.key() == "Enter" && !event.ctrl_key() && lines {
                        event.prevent_default();
                        on_enter();
                    }
                }
                on:blur=move |_| take()>
            </textarea>
            <div id=result.clone() role="status" data-testid=result>
                {move || said.get().map(|scan| view! { <Said scan/> })}
            </div>
        </div>
    }
}

#[component]
fn Said(scan: Scan) -> impl IntoView {
    let words = use_desk().words;
    let names = move |labels: &[&str]| {
        let names: Vec<String> = labels.iter().map(|label| words.text(label)).collect();
        names.join(", ")
    };
    let bad = |text: String| view! { <p class="fault">{icon(Icon::Warning)} {text}</p> }.into_any();
    move || {
        match scan.clone() {
        Scan::Filled { fields, left, dates } => view! {
            {(!fields.is_empty()).then(|| view! {
                <p class="found">
                    {icon(Icon::Check)}
                    {words.say("form-scan-filled", &[("fields", (&names(&fields)).into())])}
                </p>
            })}
            {(!left.is_empty()).then(|| view! {
                <p class="note">{words.say("form-scan-left", &[("fields", (&names(&left)).into())])}</p>
            })}
            {(!dates.is_empty()).then(|| view! {
                <p class="note">
                    {words.say("form-scan-dates", &[("dates", (&dates.join(", ")).into())])}
                </p>
            })}
        }
        .into_any(),
        Scan::CheckDigits(fields) => {
            bad(words.say("form-scan-digit", &[("fields", (&names(&fields)).into())]))
        }
        Scan::Unreadable => bad(words.text("form-scan-unreadable")),
        Scan::Neither => bad(words.text("form-scan-neither")),
    }
    }
}
