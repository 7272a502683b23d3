//! Everything that the sender signed, field by field, as the command line tells it: on paper always,
//! on screen on demand, below the message that is laid out for reading.

use aircop_api::MessageView;
use aircop_locale::{Fact, Known, Section, Text, statement};
use aircop_message::MessageId;
use leptos::prelude::*;

use super::pieces::{ltr, own_direction};
use crate::state::{Load, use_desk};

/// The fields. The narrative is not among them: it stands above as a whole.
#[component]
pub(crate) fn AsSigned(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let open = RwSignal::new(false);
    let reference = move |id: MessageId| {
        desk.thread.with_untracked(|thread| match thread {
            Load::Here(thread) => {
                let mut rows = thread.messages.iter().map(|message| &message.row);
                let row = rows.find(|row| row.id == id);
                row.map(|row| row.reference.clone())
            }
            _ => None,
        })
    };
    let parts = move || {
        let known = Known {
            created: message.row.created,
            group: &message.group_name,
            reference: &reference,
        };
        statement(&words.locale(), &message.message, &known)
            .into_iter()
            .filter(|section| section.name != NARRATIVE)
            .map(part)
            .collect_view()
    };
    view! {
        <section class="block as-signed" class:open=open data-testid="as-signed">
            <button type="button" class="quiet" data-testid="as-signed-open"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>
                {words.t("statement-head")}
            </button>
            <h3>{words.t("statement-head")}</h3>
            <div class="signed-parts">{parts}</div>
        </section>
    }
}

fn part(section: Section) -> impl IntoView {
    let entries = section.entries.into_iter().map(|facts| {
        let facts = facts.into_iter().map(fact).collect_view();
        view! { <dl class="terms facts-list">{facts}</dl> }
    });
    view! { <h3>{section.heading}</h3> {entries.collect_view()} }
}

fn fact(fact: Fact) -> impl IntoView {
    let value = match fact.text {
        Text::Words => fact.value.into_any(),
        Text::Code => ltr(fact.value).into_any(),
        Text::Free => own_direction(fact.value).into_any(),
    };
    view! { <div><dt>{fact.label}</dt><dd>{value}</dd></div> }
}

/// Of the section that holds the free text.
const NARRATIVE: &str = "narrative";
