//! Until when a thread is kept, the hold that keeps it longer, and what of it was erased here.

use aircop_api::{ErasedHere, OfficeNoteView, ThreadKept};
use aircop_message::MessageId;
use leptos::prelude::*;

use super::pieces::{ltr, own_direction};
use crate::components::{Icon, icon};
use crate::focus;
use crate::state::use_desk;

/// Characters of a reason, as the engine takes it.
const LONGEST: u32 = 500;

#[component]
pub(crate) fn Kept(
    message: MessageId,
    kept: ThreadKept,
    /// What keeps it longer.
    hold: Option<OfficeNoteView>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asking = RwSignal::new(false);
    let held = hold.is_some();
    let until = kept.until;
    view! {
        {kept.erased.into_iter().map(|erased| view! { <Erased erased/> }).collect_view()}
        <div class="kept-line" data-testid="kept">
            {(!until.is_empty()).then(|| view! {
                <span title=words.t("kept-until-means")>
                    {icon(Icon::Clock)} " " {words.t("kept-until")} " " {ltr(until.clone())}
                </span>
            })}
            {hold.map(|hold| view! { <Held message hold/> })}
            {move || (!held && !asking.get()).then(|| view! {
                <button type="button" class="quiet" data-testid="hold"
                    on:click=move |_| {
                        let begun = focus::begin();
                        asking.set(true);
                        begun.focus_soon("hold-reason");
                    }>
                    {icon(Icon::Lock)} {words.t("kept-hold")}
                </button>
            })}
        </div>
        {move || asking.get().then(|| view! { <HoldForm message asking/> })}
    }
}

/// A hold that stands, and its end.
#[component]
fn Held(message: MessageId, hold: OfficeNoteView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let sure = RwSignal::new(false);
    let (at, officer) = (hold.at, hold.officer);
    let said = move || {
        let time = words.short(at, desk.now.get());
        let values = [("time", (&time).into()), ("officer", (&officer).into())];
        words.say("kept-held", &values)
    };
    view! {
        <span class="kept-held" data-testid="held">
            {icon(Icon::Lock)} " " {said} ": " {own_direction(hold.text)}
        </span>
        {move || if sure.get() {
            view! {
                <span>{words.t("kept-release-sure")}</span>
                <button type="button" data-testid="release-hold-yes"
                    on:click=move |_| desk.release_thread(message)>
                    {words.t("kept-release")}
                </button>
                <button type="button" class="quiet" on:click=move |_| sure.set(false)>
                    {words.t("app-cancel")}
                </button>
            }.into_any()
        } else {
            view! {
                <button type="button" class="quiet" data-testid="release-hold"
                    on:click=move |_| sure.set(true)>
                    {words.t("kept-release")}
                </button>
            }.into_any()
        }}
    }
}

/// Why it is held; without a reason nobody could say later whether it may end.
#[component]
fn HoldForm(message: MessageId, asking: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let reason = RwSignal::new(String::new());
    let empty = move || reason.with(|reason| reason.trim().is_empty());
    view! {
        <form class="kept-line" data-testid="hold-form"
            on:submit=move |event| {
                event.prevent_default();
                if !empty() {
                    desk.hold_thread(message, reason.get_untracked());
                }
            }>
            <label for="hold-reason">{words.t("kept-hold-reason")}</label>
            <input type="text" id="hold-reason" data-testid="hold-reason" dir="auto" autocomplete="off"
                maxlength=LONGEST prop:value=move || reason.get()
                on:input=move |event| reason.set(event_target_value(&event))/>
            <button type="submit" data-testid="hold-yes" disabled=empty>
                {words.t("kept-hold")}
            </button>
            <button type="button" class="quiet" on:click=move |_| asking.set(false)>
                {words.t("app-cancel")}
            </button>
            <p class="aside">{words.t("kept-hold-means")}</p>
        </form>
    }
}

/// A message that this one belongs to or corrects and that is no longer here.
#[component]
fn Erased(erased: ErasedHere) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let row = erased.erasure;
    let (number, swept, at) = (row.number, row.swept, row.at);
    let reference = erased.reference;
    let why = erased_why(&row.ground);
    let line = move || {
        let time = words.here(at);
        let by = match row.officer.as_str() {
            "" => words.text("kept-by-itself"),
            officer => officer.to_owned(),
        };
        let values = [
            ("reference", (&reference).into()),
            ("time", (&time).into()),
            ("officer", (&by).into()),
        ];
        words.say("kept-erased", &values)
    };
    view! {
        <p class="kept-line kept-erased" data-testid="erased-here">
            {icon(Icon::Remove)} <span>{line}</span> " " <span>{words.t(why)}</span>
            {(!row.text.is_empty()).then(|| own_direction(row.text.clone()))}
            {swept.then(|| view! {
                <button type="button" class="quiet" data-testid="erasure-certificate"
                    on:click=move |_| desk.save_certificate(number)>
                    {icon(Icon::Save)} {words.t("kept-certificate")}
                </button>
            })}
        </p>
    }
}

/// The Fluent id of why something was erased.
pub(crate) fn erased_why(ground: &str) -> &'static str {
    match ground {
        "order" => "kept-ground-order",
        _ => "kept-ground-due",
    }
}
