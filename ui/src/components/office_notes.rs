//! What this office notes of a thread for itself: who looks after it, and remarks among colleagues.

use aircop_api::{OfficeNoteView, OfficeWork};
use aircop_message::MessageId;
use leptos::prelude::*;

use super::pieces::own_direction;
use crate::components::{Icon, icon};
use crate::state::{Load, of_remark, use_desk};

/// Characters of a remark, as the engine takes it.
const LONGEST: u32 = 2_000;

/// The notes of the thread of `message`, and a line for another one.
#[component]
pub(crate) fn OfficeNotes(message: MessageId, work: OfficeWork) -> impl IntoView {
    let words = use_desk().words;
    let OfficeWork {
        assigned, remarks, ..
    } = work;
    view! {
        <section class="office-notes" data-testid="office-notes" aria-label=words.t("work-title")>
            <div class="office-notes-head">
                {icon(Icon::Lock)} <h3>{words.t("work-title")}</h3>
                <Assigned message assigned/>
            </div>
            {(!remarks.is_empty()).then(|| view! {
                <ul>{remarks.into_iter().map(|note| view! { <Remark note/> }).collect_view()}</ul>
            })}
            <NewRemark message/>
        </section>
    }
}

/// Who looks after it: the officers of this PC, and who does now where that is somebody else.
#[component]
fn Assigned(message: MessageId, assigned: Option<OfficeNoteView>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    desk.load_officers_once();
    let current = assigned.as_ref().map(|note| note.text.clone());
    let current = StoredValue::new(current.unwrap_or_default());
    let names = move || {
        let mut names: Vec<String> = desk.officers.with(|officers| match officers {
            Load::Here(officers) => officers.iter().map(|row| row.name.clone()).collect(),
            _ => Vec::new(),
        });
        let now = current.get_value();
        if !now.is_empty() && !names.contains(&now) {
            names.push(now);
        }
        names
    };
    view! {
        <label class="assigned">
            <span>{words.t("work-assigned")}</span>
            <select data-testid="assigned"
                on:change=move |event| desk.assign(message, event_target_value(&event))>
                <option value="" prop:selected=move || current.with_value(String::is_empty)>
                    {words.t("work-on-duty")}
                </option>
                {move || names().into_iter().map(|name| {
                    let chosen = current.with_value(|now| *now == name);
                    view! { <option value=name.clone() prop:selected=chosen>{name.clone()}</option> }
                }).collect_view()}
            </select>
        </label>
        {assigned.map(|note| view! { <By note/> })}
    }
}

/// Who noted it, and when.
#[component]
fn By(note: OfficeNoteView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let said = move || {
        let time = words.short(note.at, desk.now.get());
        words.say(
            "work-by",
            &[
                ("officer", (&note.officer).into()),
                ("time", (&time).into()),
            ],
        )
    };
    view! { <span class="aside">{said}</span> }
}

#[component]
fn Remark(note: OfficeNoteView) -> impl IntoView {
    let text = note.text.clone();
    view! {
        <li data-testid="remark">
            <span class="remark-text" dir="auto">{own_direction(text)}</span> <By note/>
        </li>
    }
}

#[component]
fn NewRemark(message: MessageId) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let place = StoredValue::new(of_remark(message));
    let text = move || place.with_value(|place| desk.typed.at(place));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        desk.remark(message);
    };
    view! {
        <form class="new-remark" on:submit=submit>
            <input type="text" data-testid="remark-text" dir="auto" autocomplete="off"
                maxlength=LONGEST
                aria-label=words.t("work-remark") placeholder=words.t("work-remark")
                prop:value=text
                on:input=move |event| {
                    let text = event_target_value(&event);
                    place.with_value(|place| desk.typed_at(place, text));
                }/>
            <button type="submit" class="quiet" data-testid="remark-add"
                disabled=move || text().trim().is_empty()>
                {icon(Icon::Plus)} {words.t("work-add")}
            </button>
        </form>
    }
}
