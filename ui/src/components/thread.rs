//! A thread: the card of its alert, the opened message in full, where the alert stands, and every
//! message in order of time, mine and theirs, to be read in one place.

use aircop_api::ThreadView;
use leptos::prelude::*;

use super::card::{Card, alert_of, has_card};
use super::entry::Entry;
use super::message::Whole;
use super::office_notes::OfficeNotes;
use super::standing::Answers;
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
    let work = thread.office;
    let kept = thread.kept;
    let alert = alert_of(&thread.messages).cloned();
    let whole = thread.messages.iter().find(|m| m.row.id == opened).cloned();
    let own_card = whole.as_ref().is_some_and(|whole| has_card(&whole.message));
    let entries = (count > 1).then(|| {
        let entries = thread.messages.into_iter().map(|message| {
            let above = message.row.id == opened;
            view! { <Entry message above/> }
        });
        view! {
            <div class="thread-rest">
                <h3 class="thread-count">
                    {words.t("thread-whole")} " "
                    <span class="aside">
                        {move || words.say("message-thread", &[("count", count.into())])}
                    </span>
                </h3>
                {entries.collect_view()}
            </div>
        }
    });
    view! {
        // Of an answer, what it is about stands above it.
        {alert.filter(|_| !own_card).map(|message| {
            let id = message.row.id;
            view! {
                <div class="thread-card">
                    <Card message small=true/>
                    <button type="button" class="quiet" on:click=move |_| desk.open(id)>
                        {words.t("card-open")}
                    </button>
                </div>
            }
        })}
        {whole.map(|message| view! {
            <Whole message kept hold=work.hold.clone()>
                {standing.map(|standing| view! { <Answers standing answers/> })}
                <OfficeNotes message=opened work/>
                {entries}
            </Whole>
        })}
    }
}
