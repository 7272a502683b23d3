//! An alert that is corrected or withdrawn while an officer writes about it.
//!
//! The form was begun from what the alert said then. Nothing is sent from it before the officer has
//! read what it says now: "did not travel" would be signed of a flight that nobody asks about any more.

use aircop_api::{Command, Reply, Standing, ThreadView};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, Load};
use crate::bridge;
use crate::components::alert_of;

/// What became of the alert that a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overtaken {
    /// This correction stands in its place.
    Corrected(MessageId),
    /// Its office has withdrawn it.
    Withdrawn,
}

/// What has changed for a form between two looks at the thread that it goes on.
pub(super) fn overtaken(before: &ThreadView, now: &ThreadView) -> Option<Overtaken> {
    let withdrawn = |thread: &ThreadView| {
        let standing = alert_of(&thread.messages)?.row.standing.as_ref()?;
        Some(standing.standing == Standing::Withdrawn)
    };
    let alert = |thread: &ThreadView| alert_of(&thread.messages).map(|alert| alert.row.id);
    if withdrawn(now) == Some(true) && withdrawn(before) != Some(true) {
        return Some(Overtaken::Withdrawn);
    }
    let now = alert(now)?;
    (alert(before) != Some(now)).then_some(Overtaken::Corrected(now))
}

impl Desk {
    /// Looks again at the thread that an open form goes on, when a message of it has come.
    pub(super) fn look_again_at_what_it_is_about(self, thread: MessageId) {
        let writing = self.writing;
        let form = writing.open.get_untracked();
        let message = writing.about.with_untracked(|about| match about {
            Load::Here(about) if form.is_some() => {
                let mut messages = about.messages.iter();
                let found = messages.find(|message| message.row.thread == thread);
                found.map(|message| message.row.id)
            }
            _ => None,
        });
        let Some(message) = message else { return };
        spawn_local(async move {
            let Ok(Reply::Thread(now)) = bridge::call(Command::Thread { message }).await else {
                return;
            };
            if writing.open.get_untracked() != form {
                return;
            }
            let news = writing.about.with_untracked(|before| match before {
                Load::Here(before) => overtaken(before, &now),
                _ => None,
            });
            writing.about.set(Load::Here(*now));
            if news.is_some() {
                writing.overtaken.set(news);
            }
        });
    }

    /// The officer has read what the alert says now; what is sent is about that.
    pub(crate) fn read_what_overtook(self) {
        let writing = self.writing;
        if let Some(Overtaken::Corrected(now)) = writing.overtaken.get_untracked() {
            writing.draft.update(|draft| {
                for alert in [&mut draft.reply.alert, &mut draft.seizure.alert] {
                    if alert.is_some() {
                        *alert = Some(now);
                    }
                }
            });
            self.edited();
        }
        writing.overtaken.set(None);
    }
}
