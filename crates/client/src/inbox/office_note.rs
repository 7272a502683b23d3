//! Inside the office: which officer looks after a thread, and what the officers remark on it.
//!
//! It never leaves the office. Its devices tell each other in the payload that also says what was
//! read there ([`crate::inbox::office_state`]); each note stands by itself, and the latest
//! assignment counts.

use aircop_api::{ErrorCode, OfficeNoteView, OfficeWork};
use aircop_archive as archive;
use aircop_archive::{AuditAction, NoteKind};
use aircop_message::{DeviceKey, MessageId, Timestamp};

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::inbox::receive::CLOCK_SLACK_MS;
use crate::outbox::payload::{MAX_NOTES, NAME_CHARS, Noted, REMARK_CHARS};

impl From<&archive::OfficeNote> for Noted {
    fn from(note: &archive::OfficeNote) -> Self {
        Self {
            thread: note.thread,
            kind: note.kind.code().to_owned(),
            at: note.at,
            officer: note.officer.clone(),
            text: note.text.clone(),
        }
    }
}

impl State {
    /// Leaves the thread of a message to an officer of this office, or (an empty name) to nobody in
    /// particular: whoever is on duty.
    pub(crate) fn assign(
        &mut self,
        message: MessageId,
        officer: &str,
        now: Timestamp,
    ) -> Outcome<MessageId> {
        let officer = officer.trim();
        if officer.chars().count() > NAME_CHARS || officer.chars().any(char::is_control) {
            let why = format!("at most {NAME_CHARS} characters on one line");
            return Err(ClientError::with(ErrorCode::Malformed, why));
        }
        let thread = self.thread_id(message)?;
        let assigned = self.archive.assignees([thread])?;
        if assigned.get(&thread).map_or("", String::as_str) == officer {
            return Ok(thread);
        }
        self.note_thread(thread, NoteKind::Assigned, officer, now)?;
        Ok(thread)
    }

    /// Adds a remark to the thread of a message.
    pub(crate) fn remark(
        &mut self,
        message: MessageId,
        text: &str,
        now: Timestamp,
    ) -> Outcome<MessageId> {
        let text = text.trim();
        if text.is_empty() || text.chars().count() > REMARK_CHARS {
            return Err(ClientError::with(
                ErrorCode::Malformed,
                format!("1 to {REMARK_CHARS} characters"),
            ));
        }
        let thread = self.thread_id(message)?;
        self.note_thread(thread, NoteKind::Remark, text, now)?;
        Ok(thread)
    }

    fn note_thread(
        &mut self,
        thread: MessageId,
        kind: NoteKind,
        text: &str,
        now: Timestamp,
    ) -> Outcome<()> {
        // Two notes of one moment would be one: the later stands behind all that is known.
        let known = self.archive.office_notes(thread)?;
        let last = known.last().map_or(i64::MIN, |note| note.at.0);
        let note = archive::OfficeNote {
            thread,
            kind,
            at: Timestamp(now.0.max(last.saturating_add(1))),
            device: self.secrets.device(),
            officer: self.officer(),
            text: text.to_owned(),
        };
        self.archive.put_office_note(&note, true)?;
        if kind == NoteKind::Assigned {
            self.audit_with(AuditAction::Assigned, Some(thread), text.to_owned(), now)?;
            self.save_secrets()?;
        }
        Ok(())
    }

    /// What the other devices of the office have yet to be told.
    pub(crate) fn owed_office_notes(&self) -> Outcome<Vec<archive::OfficeNote>> {
        let limit = u32::try_from(MAX_NOTES).unwrap_or(u32::MAX);
        self.archive
            .owed_office_notes(limit)
            .map_err(ClientError::from)
    }

    /// Takes what was noted at another device of our office; the threads that it changes.
    pub(crate) fn take_office_notes(
        &self,
        notes: &[Noted],
        device: DeviceKey,
        now: Timestamp,
    ) -> Outcome<Vec<MessageId>> {
        let mut changed = Vec::new();
        for noted in notes {
            // As with what was read: a newer version's kind says nothing, nor does a later time.
            let Some(kind) = NoteKind::from_code(&noted.kind) else {
                continue;
            };
            if noted.at.since(now) > CLOCK_SLACK_MS {
                continue;
            }
            let note = archive::OfficeNote {
                thread: noted.thread,
                kind,
                at: noted.at,
                device,
                officer: noted.officer.clone(),
                text: noted.text.clone(),
            };
            let new = self.archive.put_office_note(&note, false);
            if new? {
                changed.push(noted.thread);
            }
        }
        Ok(changed)
    }

    /// What the office has noted of a thread, for the screen.
    pub(crate) fn office_work(&self, thread: MessageId) -> Outcome<OfficeWork> {
        let held = self.archive.hold_of(thread)?;
        let mut work = OfficeWork {
            hold: held.map(|hold| OfficeNoteView {
                officer: aircop_message::shown(&hold.officer),
                at: hold.at,
                text: aircop_message::shown(&hold.reason),
            }),
            ..OfficeWork::default()
        };
        for note in self.archive.office_notes(thread)? {
            let view = OfficeNoteView {
                officer: aircop_message::shown(&note.officer),
                at: note.at,
                text: aircop_message::shown(&note.text),
            };
            match note.kind {
                NoteKind::Assigned => work.assigned = Some(view).filter(|v| !v.text.is_empty()),
                NoteKind::Remark => work.remarks.push(view),
            }
        }
        Ok(work)
    }
}
