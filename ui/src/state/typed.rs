//! What was typed and not sent where it is no draft of a message: a handover note, remarks inside the
//! office, an enquiry. The engine keeps it over a look at another page and a lock.

use std::collections::BTreeMap;

use aircop_api::{Command, Reply};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::{bridge, page};

/// The place of the note for the next officer.
pub(crate) const HANDOVER: &str = "handover";
/// The place of the enquiry that is put together.
pub(crate) const ENQUIRY: &str = "enquiry";

/// The place of the remark on a message.
pub(crate) fn of_remark(message: MessageId) -> String {
    format!("remark:{message}")
}

/// Texts by place, and how often those were changed that are not kept yet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Typed {
    texts: RwSignal<BTreeMap<String, String>>,
    changes: StoredValue<BTreeMap<String, u32>>,
}

impl Typed {
    pub(super) fn new() -> Self {
        Self {
            texts: RwSignal::new(BTreeMap::new()),
            changes: StoredValue::new(BTreeMap::new()),
        }
    }

    pub(super) fn forget(self) {
        self.texts.update(BTreeMap::clear);
    }

    /// What stands there, tracked.
    pub(crate) fn at(self, place: &str) -> String {
        self.texts
            .with(|texts| texts.get(place).cloned().unwrap_or_default())
    }

    /// The same, not tracked.
    pub(crate) fn now_at(self, place: &str) -> String {
        self.texts
            .with_untracked(|texts| texts.get(place).cloned().unwrap_or_default())
    }
}

impl Desk {
    /// Asks the engine for what this officer left.
    pub(super) fn load_typed(self) {
        spawn_local(async move {
            // A desk that cannot be read says so where its messages are.
            if let Ok(Reply::Typed(texts)) = bridge::call(Command::Typed).await {
                self.enquiries.asking.go_on_with(texts.get(ENQUIRY));
                self.typed.texts.update(|now| {
                    for (place, text) in texts {
                        // What is typed by now is newer.
                        now.entry(place).or_insert(text);
                    }
                });
            }
        });
    }

    /// Something else stands there now. Kept once the hand rests.
    pub(crate) fn typed_at(self, place: &str, text: String) {
        self.typed.texts.update(|texts| {
            texts.insert(place.to_owned(), text);
        });
        let count = |now: &BTreeMap<String, u32>| now.get(place).copied().unwrap_or(0);
        let mine = self.typed.changes.with_value(count).wrapping_add(1);
        self.typed.changes.update_value(|now| {
            now.insert(place.to_owned(), mine);
        });
        let place = place.to_owned();
        spawn_local(async move {
            page::sleep(RESTS).await;
            let now = self
                .typed
                .changes
                .with_value(|now| now.get(&place).copied());
            if now == Some(mine) {
                self.keep_typed(place).await;
            }
        });
    }

    /// It was sent or said: nothing stands there any more.
    pub(crate) fn typed_away(self, place: &str) {
        self.typed_at(place, String::new());
    }

    /// Keeps what the hand has not rested on yet: the desk is about to be locked.
    pub(crate) async fn keep_all_typed(self) {
        let places: Vec<String> = self
            .typed
            .changes
            .with_value(|now| now.keys().cloned().collect());
        for place in places {
            self.keep_typed(place).await;
        }
    }

    async fn keep_typed(self, place: String) {
        self.typed.changes.update_value(|now| {
            now.remove(&place);
        });
        let known = |texts: &BTreeMap<String, String>| texts.get(&place).cloned();
        // After a lock there is none, and the engine has what was kept before.
        if let Some(text) = self.typed.texts.with_untracked(known) {
            let _ = bridge::call(Command::KeepTyped { place, text }).await;
        }
    }
}

/// How long a hand rests before a text is kept, milliseconds.
const RESTS: i32 = 300;
