//! What a reader typed while no field had the focus.

use leptos::prelude::*;

use super::{Desk, NoticeKind};
use crate::form::{self, Scan};

impl Desk {
    /// Says that a reader typed, and offers to begin an alert with it. Nothing else was done.
    pub(crate) fn reader_typed(self, text: String) {
        self.notify(NoticeKind::ReaderTyped(text));
    }

    /// Whether what was read would go into the alert that is being written.
    pub(crate) fn reading_has_a_form(self) -> bool {
        self.writing.open.get().is_some() && self.writing.draft.with(|draft| draft.kind == "ALERT")
    }

    /// Begins an alert with what was read, or goes on with the one that is open. What is neither a
    /// passport nor a boarding pass goes into the text.
    pub(crate) fn write_what_was_read(self, text: &str) {
        if !untrack(|| self.reading_has_a_form()) {
            self.write_alert();
        }
        let writing = self.writing;
        let mut draft = writing.draft.get_untracked();
        let now = self.now.get_untracked();
        let scan = form::scan(&mut draft, PERSON, LEGS, text, now);
        if matches!(&scan, Scan::Filled { fields, .. } if !fields.is_empty()) {
            writing.draft.set(draft);
            self.edited();
        } else {
            self.keep_what_was_read(text);
        }
    }

    fn keep_what_was_read(self, text: &str) {
        self.writing.draft.update(|draft| {
            let narrative = &mut draft.narrative;
            if !narrative.is_empty() && !narrative.ends_with('\n') {
                narrative.push('\n');
            }
            narrative.push_str(text.trim_end());
        });
        self.edited();
    }
}

/// The first person of an alert, and its journey.
const PERSON: &str = "alert.persons.0";
const LEGS: &str = "alert.legs";
