//! The form over the right pane, for each kind of message. The short form first; what most leave
//! as it is unfolds, and each folded heading says what it holds.

mod alert;
mod clock;
mod concealment;
mod consignment;
mod foot;
mod goods;
mod head;
mod legs;
mod more;
mod offenders;
mod persons;
mod phrases;
mod recipients;
mod reply;
mod rows;
mod scan;
mod section;
mod seized;
mod seizure;
mod stand_down;
mod when;

use leptos::prelude::*;

use crate::components::attachments::AttachFiles;
use crate::components::card::About;
use crate::components::connections::SeenWriting;
use crate::components::{Icon, icon};
use crate::form;
use crate::state::use_desk;
use alert::AlertForm;
use foot::Foot;
use head::{GroupChoice, NarrativeField, Subject, UrgencyChoice};
use more::More;
pub(crate) use recipients::OfficeChoice;
use recipients::Recipients;
use reply::ReplyForm;
use seizure::SeizureForm;
use stand_down::StandDownForm;

/// The form.
#[component]
pub(crate) fn Compose() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (kind, corrects) = desk
        .writing
        .draft
        .with_untracked(|draft| (draft.kind.clone(), draft.supersedes.is_some()));
    let withdraws = desk.writing.draft.with_untracked(form::withdraws);
    let title = {
        let kind = kind.clone();
        move || match (desk.writing.answers.get(), kind.as_str()) {
            (Some(reference), kind) => {
                let id = match kind {
                    _ if corrects => "form-correction",
                    _ if withdraws => "form-withdrawing",
                    "SEIZURE" => "form-seizure-from",
                    _ => "write-reply",
                };
                words.say(id, &[("reference", (&reference).into())])
            }
            (None, _) if corrects => words.text("form-correcting"),
            (None, "ALERT") => words.text("write-alert"),
            (None, "REPLY") if withdraws => words.text("thread-withdraw"),
            (None, "REPLY") => words.text("form-reply"),
            (None, "SEIZURE") => words.text("form-seizure"),
            (None, _) => words.text("write-note"),
        }
    };
    view! {
        <form class="compose" data-testid="compose" data-kind=kind.clone() novalidate=true
            autocomplete="off" aria-labelledby="compose-title"
            // Only the button and Ctrl+Enter send.
            on:submit=move |event| event.prevent_default()>
            <header class="compose-head">
                <h2 id="compose-title">{title}</h2>
                <button type="button" class="quiet" data-testid="close-form" title=words.t("write-close")
                    on:click=move |_| desk.close_writing()>
                    {icon(Icon::Close)} {words.t("write-close")} <kbd>"Esc"</kbd>
                </button>
            </header>
            <About/>
            <SeenWriting/>
            <div class="compose-body">
                {match kind.as_str() {
                    "ALERT" => view! { <AlertForm/> }.into_any(),
                    "REPLY" if withdraws => view! { <StandDownForm/> }.into_any(),
                    "REPLY" => view! { <ReplyForm/> }.into_any(),
                    "SEIZURE" => view! { <SeizureForm/> }.into_any(),
                    _ => view! {
                        <div class="form-row top-row"><UrgencyChoice/> <GroupChoice/></div>
                        <Subject/>
                        <NarrativeField required=true/>
                    }.into_any(),
                }}
                <More/>
                <AttachFiles/>
                <Recipients/>
            </div>
            <Foot/>
        </form>
    }
}
