//! What a reader typed: where no field had the focus, or into one that it was not meant for.

use leptos::prelude::*;

use super::{Desk, NoticeKind};
use crate::focus;
use crate::form::{self, Scan};

impl Desk {
    /// Says that a reader typed, and offers to begin an alert with it. Nothing else was done.
    pub(crate) fn reader_typed(self, text: String) {
        // On a busy PC its beginning may have been told already.
        let begun = self.notices.with_untracked(|notices| {
            let begins = |told: &String| text.len() > told.len() && text.starts_with(told);
            let mut all = notices.iter().rev();
            let found = all.find(
                |notice| matches!(&notice.kind, NoticeKind::ReaderTyped(told) if begins(told)),
            );
            found.map(|notice| notice.number)
        });
        if let Some(number) = begun {
            self.dismiss(number);
        }
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
        let scan = self.fill_from(PERSON, text);
        if !matches!(&scan, Scan::Filled { fields, .. } if !fields.is_empty()) {
            self.keep_what_was_read(text);
        }
    }

    /// Begins an alert with everything that a reader typed and nobody has done anything with yet.
    /// False when there is nothing.
    pub(crate) fn write_what_waits_from_readers(self) -> bool {
        let read: Vec<(u32, String)> = self.notices.with_untracked(|notices| {
            let read = notices.iter().filter_map(|notice| match &notice.kind {
                NoticeKind::ReaderTyped(text) => Some((notice.number, text.clone())),
                _ => None,
            });
            read.collect()
        });
        for (number, text) in &read {
            self.dismiss(*number);
            self.write_what_was_read(text);
        }
        if !read.is_empty() {
            // The subject is proposed from what was read; what is asked is the officer's to say.
            focus::focus_soon(form::control_id("alert.action"));
        }
        !read.is_empty()
    }

    /// Takes what a reader typed into a field of the open alert out of there and into the person
    /// and the journey; the scan field of that person says what came of it. False when it is
    /// neither passport nor boarding pass, and stays where it was typed.
    pub(crate) fn take_from_field(self, person: &str, text: &str, restore: impl FnOnce()) -> bool {
        let mut tried = self.writing.draft.get_untracked();
        let (legs, now) = (form::legs_of(&tried), self.now.get_untracked());
        if form::scan(&mut tried, person, legs, text, now) == Scan::Neither {
            return false;
        }
        restore();
        let scan = self.fill_from(person, text);
        if !matches!(scan, Scan::Filled { .. }) {
            self.keep_what_was_read(text);
        }
        true
    }

    /// Fills in what a scan says, and keeps for the person's scan field what came of it.
    pub(crate) fn fill_from(self, person: &str, text: &str) -> Scan {
        let writing = self.writing;
        let mut draft = writing.draft.get_untracked();
        let legs = form::legs_of(&draft);
        let scan = form::scan(&mut draft, person, legs, text, self.now.get_untracked());
        if matches!(scan, Scan::Filled { .. })
            && writing.draft.with_untracked(|before| *before != draft)
        {
            // A boarding pass may bring more airports than there were rows.
            writing.draft.set(draft);
            self.edited();
        }
        writing.scanned.update(|scanned| {
            scanned.retain(|(of, said)| of != person || matches!(said, Scan::Filled { .. }));
            let said = (person.to_owned(), scan.clone());
            if !scanned.contains(&said) {
                scanned.push(said);
            }
        });
        scan
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

/// The first person of an alert.
const PERSON: &str = "alert.persons.0";
