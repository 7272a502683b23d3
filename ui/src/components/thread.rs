//! A thread: where its alert stands, then every message in order of time, the opened one in full.

use aircop_api::{MessageView, ThreadView};
use aircop_message::Message;
use leptos::prelude::*;

use super::icon::urgency_mark;
use super::message::Whole;
use super::pieces::{ltr, office};
use super::seizure::gist_of_goods;
use super::standing::Answers;
use crate::rows::{RowState, is_arabic};
use crate::state::use_desk;

/// The thread.
#[component]
pub(crate) fn Thread(thread: ThreadView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = thread.messages.len();
    let opened = thread.opened;
    let standing = thread.messages.iter().find_map(|m| m.row.standing.clone());
    let answers = thread.answers;
    view! {
        {standing.map(|standing| view! { <Answers standing answers/> })}
        {(count > 1).then(|| view! {
            <p class="thread-count">
                {move || words.say("message-thread", &[("count", count.into())])}
            </p>
        })}
        {thread.messages.into_iter().map(|message| {
            if message.row.id == opened {
                view! { <Whole message/> }.into_any()
            } else {
                view! { <Folded message/> }.into_any()
            }
        }).collect_view()}
    }
}

/// Another message of the thread: one line that opens it.
#[component]
fn Folded(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let row = message.row;
    let id = row.id;
    let created = row.created;
    let kind = row.kind.clone();
    let state = RowState::of(&row);
    let corrected = row.corrected_by.is_some();
    let gist = gist(&message.message);
    view! {
        <button type="button" class="folded" data-reference=row.reference.clone()
            on:click=move |_| desk.open(id)>
            {urgency_mark(&row.urgency)}
            <span>{move || words.label(&kind)}</span>
            <span class="reference">{ltr(row.reference.clone())}</span>
            {office(&row.from)}
            {gist}
            {corrected.then(|| view! {
                <span class="superseded">{words.t("thread-corrected-mark")}</span>
            })}
            <span>{words.t(state.word())}</span>
            <time><bdi dir="ltr">{move || words.short(created, desk.now.get())}</bdi></time>
        </button>
    }
}

/// What another message of the thread comes to: an answer's subject is only that of its alert.
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
