//! Fields of headquarters' forms: a label, what is typed, and its fault.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::components::{Icon, icon};
use crate::pages::passengers::refusal;
use crate::state::use_desk;

/// A field of one line.
#[component]
pub(super) fn Line(
    /// Its `id` on the page and its handle.
    id: &'static str,
    /// Fluent id of its label.
    label: &'static str,
    /// Fluent id of what helps to fill it in; empty for nothing.
    #[prop(optional)]
    hint: &'static str,
    /// As its faults name it.
    field: &'static str,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// It was typed.
    set: Callback<String>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let fault = move || desk.headquarters.fault(desk, field);
    view! {
        <div class="field" class:faulty=move || fault().is_some()>
            <label for=id>{words.t(label)}</label>
            <input id=id type="text" dir="auto" autocomplete="off" spellcheck="false" data-testid=id
                aria-invalid=move || fault().map(|_| "true")
                prop:value=move || value.get()
                on:input=move |event| set.run(event_target_value(&event))/>
            {(!hint.is_empty()).then(|| view! { <span class="help">{words.t(hint)}</span> })}
            <Fault field/>
        </div>
    }
}

/// The fault of a field.
#[component]
pub(super) fn Fault(field: &'static str) -> impl IntoView {
    let desk = use_desk();
    move || {
        let fault = desk.headquarters.fault(desk, field)?;
        Some(view! {
            <span class="fault" role="alert" data-testid=format!("fault-{field}")>{fault}</span>
        })
    }
}

/// Why something was refused that is no fault of one field.
#[component]
pub(super) fn Refused() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    move || {
        let refused = desk.headquarters.refused.get()?;
        let in_field = !refused.fields.is_empty();
        let named = refused.code == aircop_api::ErrorCode::NameTaken;
        (!in_field && !named).then(|| {
            let detail = refused.detail.clone();
            view! {
                <div role="alert" data-testid="hq-refused">
                    <p class="fault">{if refused.place.is_some() {
                        refusal(words, &refused)
                    } else {
                        words.error(&refused)
                    }}</p>
                    {(!detail.is_empty()).then(|| view! {
                        <p class="support">
                            {words.say("app-detail", &[("detail", (&detail).into())])}
                        </p>
                    })}
                </div>
            }
        })
    }
}

/// A file to open.
#[component]
pub(super) fn OpenFile(
    /// Its handle.
    handle: &'static str,
    /// Fluent id of what it says.
    label: &'static str,
    /// Names and types of files that are offered.
    accept: &'static str,
    /// One was chosen.
    open: Callback<web_sys::File>,
) -> impl IntoView {
    let words = use_desk().words;
    let chosen = move |event: web_sys::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                open.run(file);
            }
            // The same file may be chosen again.
            input.set_value("");
        }
    };
    view! {
        <label class="button">
            {icon(Icon::File)} {words.t(label)}
            <input type="file" class="visually-hidden" data-testid=handle accept=accept
                on:change=chosen/>
        </label>
    }
}

/// One of a list of codes.
#[component]
pub(super) fn Codes(
    /// Its `id` on the page and its handle.
    id: &'static str,
    /// Fluent id of its label.
    label: &'static str,
    /// The codes in their order.
    codes: &'static [&'static str],
    /// What they are called.
    name: fn(&aircop_locale::Locale, &str) -> String,
    /// The one that is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Another was chosen.
    set: Callback<String>,
) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <div class="field">
            <label for=id>{words.t(label)}</label>
            <select id=id data-testid=id prop:value=move || value.get()
                on:change=move |event| set.run(event_target_value(&event))>
                {codes.iter().map(|code| {
                    let code = *code;
                    view! {
                        <option value=code prop:selected=move || value.with(|chosen| chosen == code)>
                            {move || name(&words.locale(), code)}
                        </option>
                    }
                }).collect_view()}
            </select>
        </div>
    }
}

/// What an office may be.
pub(super) const OFFICE_KINDS: &[&str] = &["JAITF", "OCU", "RILO", "CN", "NCB", "HQ"];
/// What a group may be.
pub(super) const GROUP_KINDS: &[&str] = &["OPERATION", "PERMANENT", "EXERCISE"];
/// What an office may be in a group.
pub(super) const ROLES: &[&str] = &["PLAIN", "CN", "RILO", "NCB", "OCU", "OBSERVER"];
