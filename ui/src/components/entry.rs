//! One message of a thread as it is read among the others: who, when, what it comes to, and its
//! text. Nothing has to be opened for it.

use aircop_api::{Gist, MessageView};
use aircop_message::{Message, Reply, Seizure};
use leptos::prelude::*;

use super::facts;
use super::icon::urgency_mark;
use super::news::news;
use super::pieces::{ltr, office};
use super::seizure::gist_of_goods;
use crate::components::{Icon, icon};
use crate::rows::{RowState, is_arabic};
use crate::state::use_desk;

/// The line that opens it, and its text below.
#[component]
pub(crate) fn Entry(
    message: MessageView,
    /// It stands in full above.
    above: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let row = message.row;
    let id = row.id;
    let created = row.created;
    let kind = row.kind.clone();
    let state = RowState::of(&row);
    let corrected = row.corrected_by.is_some();
    let (ours, files) = (row.outgoing, row.files);
    let gist = match news(&row) {
        // Not every office can withdraw an alert: the row knows.
        Some(said)
            if matches!(
                row.gist,
                Some(Gist::StandDown { .. } | Gist::ReportedByMistake { .. })
            ) =>
        {
            said
        }
        _ => gist(&message.message),
    };
    let body = (!above).then(|| body(&message.message));
    view! {
        <button type="button" class="folded" class:ours=ours data-reference=row.reference.clone()
            aria-current=above.then_some("true") on:click=move |_| desk.open(id)>
            {urgency_mark(&row.urgency)}
            <span>{move || words.label(&kind)}</span>
            <span class="reference">{ltr(row.reference.clone())}</span>
            {office(&row.from)}
            {gist}
            {corrected.then(|| view! {
                <span class="superseded">{words.t("thread-corrected-mark")}</span>
            })}
            {(files > 0).then(|| view! {
                <span class="row-files">{icon(Icon::File)} {move || words.locale().number(files)}</span>
            })}
            <span>{words.t(if above { "thread-above" } else { state.word() })}</span>
            <time><bdi dir="ltr">{move || words.short(created, desk.now.get())}</bdi></time>
        </button>
        {body}
    }
}

/// What it says beyond its line; nothing where that is all.
fn body(said: &Message) -> AnyView {
    let facts: Vec<AnyView> = said
        .reply
        .as_ref()
        .map(answers)
        .or_else(|| said.seizure.as_ref().map(found))
        .unwrap_or_default();
    let (text, arabic) = (said.narrative.clone(), is_arabic(&said.narrative));
    let language = said.language.clone();
    let phrases = facts::codes("message-phrases", &said.phrases);
    if facts.is_empty() && text.is_empty() && phrases.is_none() {
        return ().into_any();
    }
    view! {
        <div class="entry" data-testid="entry">
            {(!facts.is_empty()).then(|| view! { <dl class="terms facts-list">{facts}</dl> })}
            {phrases.map(|phrases| view! { <dl class="terms facts-list">{phrases}</dl> })}
            {(!text.is_empty()).then(|| view! {
                <p class="entry-text" class:arabic=arabic dir="auto" lang=language>{text}</p>
            })}
        </div>
    }
    .into_any()
}

fn answers(reply: &Reply) -> Vec<AnyView> {
    [
        facts::text("form-question", &reply.question),
        facts::moment("form-acted-at", reply.acted_at),
        facts::codes("form-checks", &reply.checks),
        facts::text("form-other-text", &reply.other_text),
        facts::text("form-reason-not-done", &reply.reason_not_done),
        facts::text("form-new-leads", &reply.new_leads),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn found(seizure: &Seizure) -> Vec<AnyView> {
    [
        facts::moment("form-at", Some(seizure.at)),
        facts::code("form-location", Some(&seizure.location)),
        facts::code("form-case-outcome", Some(&seizure.case_outcome)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a message of a thread comes to: an answer's subject is only that of its alert.
fn gist(said: &Message) -> AnyView {
    let words = use_desk().words;
    if let Some(reply) = &said.reply {
        let (status, outcome) = (reply.status.clone(), reply.outcome.clone());
        let text = move || match &outcome {
            Some(outcome) => words.label(outcome),
            None => words.label(&status),
        };
        return view! { <strong class="folded-subject">{text}</strong> }.into_any();
    }
    if let Some(seizure) = &said.seizure {
        let goods: Vec<_> = seizure.goods.iter().map(gist_of_goods).collect();
        return view! { <strong class="folded-subject">{goods}</strong> }.into_any();
    }
    let (subject, arabic) = (said.subject.clone(), is_arabic(&said.subject));
    view! {
        <span class="folded-subject" class:arabic=arabic dir="auto">{subject}</span>
    }
    .into_any()
}
