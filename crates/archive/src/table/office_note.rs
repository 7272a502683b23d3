//! `office_note`: who in this office looks after a thread, and what its officers remark among
//! themselves. Never sent to another office; the devices of this one tell each other.
//!
//! Nothing is changed or taken away: of several assignments the latest stands, and of one moment the
//! one of the greater device key, so that all devices come to the same whatever the order. Kept
//! beside the messages, since it may come before them.

use std::collections::HashMap;

use aircop_message::{DeviceKey, MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE office_note (
    thread  BLOB    NOT NULL CHECK (length(thread) = 16),
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    officer TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    owed    INTEGER NOT NULL CHECK (owed IN (0, 1)),
    PRIMARY KEY (thread, kind, at, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_note_owed ON office_note (at) WHERE owed = 1;
";

/// What is noted of a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// The text is the name of the officer who looks after it; empty for nobody.
    Assigned,
    /// The text is a remark.
    Remark,
}

impl NoteKind {
    /// As it is stored and told.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Remark => "remark",
        }
    }

    /// None for what only a newer version knows.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Assigned, Self::Remark]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// What an officer of this office noted of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeNote {
    /// The thread.
    pub thread: MessageId,
    /// What is noted.
    pub kind: NoteKind,
    /// When, by the clock of that device.
    pub at: Timestamp,
    /// At which device of the office.
    pub device: DeviceKey,
    /// Who noted it.
    pub officer: String,
    /// A name or a remark, by the kind.
    pub text: String,
}

/// As [`note`] reads it.
const NOTES: &str = "SELECT thread, kind, at, device, officer, text FROM office_note";

impl Archive {
    /// Takes a note, made here (`owed`: the office's other devices are to hear of it) or at another
    /// device. True when it is new.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn put_office_note(&self, note: &OfficeNote, owed: bool) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT OR IGNORE INTO office_note (thread, kind, at, device, officer, text, owed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        Ok(statement.execute(params![
            note.thread.0,
            note.kind.code(),
            note.at.0,
            note.device.0,
            note.officer,
            note.text,
            owed,
        ])? == 1)
    }

    /// All notes of a thread, the oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn office_notes(&self, thread: MessageId) -> Result<Vec<OfficeNote>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{NOTES} WHERE thread = ?1 ORDER BY at, device, kind"
        ))?;
        let rows = statement.query_map(params![thread.0], note)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who looks after each of these threads; those that nobody was assigned to are left out.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn assignees(
        &self,
        threads: impl IntoIterator<Item = MessageId>,
    ) -> Result<HashMap<MessageId, String>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT text FROM office_note WHERE thread = ?1 AND kind = 'assigned'
             ORDER BY at DESC, device DESC LIMIT 1",
        )?;
        let mut found = HashMap::new();
        for thread in threads {
            let name: Option<String> = statement
                .query_row(params![thread.0], |row| row.get(0))
                .optional()?;
            if let Some(name) = name.filter(|name| !name.is_empty()) {
                found.insert(thread, name);
            }
        }
        Ok(found)
    }

    /// Takes the notes of another archive of this office; those that are here stay.
    ///
    /// # Errors
    /// When one of them cannot be read, or this one not be written.
    pub fn take_office_notes(&self, other: &Self) -> Result<(), ArchiveError> {
        let mut statement = other
            .conn
            .prepare_cached(&format!("{NOTES} ORDER BY thread, kind, at, device"))?;
        let found = statement.query_map([], note)?;
        self.transaction(|archive| {
            for note in found {
                archive.put_office_note(&note?, false)?;
            }
            Ok(())
        })
    }

    /// What the other devices have not been told, the oldest first; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn owed_office_notes(&self, limit: u32) -> Result<Vec<OfficeNote>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{NOTES} WHERE owed = 1 ORDER BY at, thread, kind LIMIT ?1"
        ))?;
        let rows = statement.query_map([limit], note)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The others have been told (do it in one transaction with its [`Archive::enqueue`]).
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn office_note_told(&self, note: &OfficeNote) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "UPDATE office_note SET owed = 0
                 WHERE thread = ?1 AND kind = ?2 AND at = ?3 AND device = ?4",
            )?
            .execute(params![
                note.thread.0,
                note.kind.code(),
                note.at.0,
                note.device.0
            ])?;
        Ok(())
    }
}

fn note(found: &rusqlite::Row<'_>) -> rusqlite::Result<OfficeNote> {
    let mut c = Columns::new(found);
    Ok(OfficeNote {
        thread: c.message()?,
        kind: c.code(NoteKind::from_code)?,
        at: c.time()?,
        device: c.device()?,
        officer: c.take()?,
        text: c.take()?,
    })
}
