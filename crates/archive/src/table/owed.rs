//! `owed`: the messages to which an answer is owed, by this office or to it.
//!
//! What a message owes depends on the rest of its thread, which only the engine can read. So the
//! archive notes which threads have changed since the engine looked (triggers, so that no way of
//! writing can forget it), and keeps what the engine made of them: lists and counts must not read
//! every thread. Turned down: a column of `message` (its rows are read back by their shape when an
//! archive is salvaged).

use aircop_message::{MessageId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::codes;
use crate::error::ArchiveError;

/// The threads of the last 30 days are looked at once; an older alert that nobody acknowledged is
/// owed as it was before.
pub(crate) const CREATE: &str = "
CREATE TABLE owed (
    message BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    thread  BLOB    NOT NULL CHECK (length(thread) = 16),
    whose   TEXT    NOT NULL,
    until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX owed_by_thread ON owed (thread);
CREATE TABLE owed_stale (
    thread BLOB NOT NULL PRIMARY KEY CHECK (length(thread) = 16)
) STRICT, WITHOUT ROWID;
INSERT INTO owed (message, thread, whose, until)
    SELECT id, thread, 'ours', 9223372036854775807 FROM message
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0;
INSERT INTO owed_stale (thread)
    SELECT DISTINCT thread FROM message
    WHERE exercise = 0
        AND position >= (SELECT max(position) FROM message) - (2592000000 << 20);
CREATE TRIGGER owed_after_insert AFTER INSERT ON message WHEN NEW.exercise = 0 BEGIN
    INSERT OR IGNORE INTO owed_stale (thread) VALUES (NEW.thread);
END;
CREATE TRIGGER owed_after_change AFTER UPDATE OF state, acknowledged_at, payload ON message
WHEN NEW.exercise = 0 AND (
    NEW.acknowledged_at IS NOT OLD.acknowledged_at
    OR NEW.payload IS NOT OLD.payload
    OR (NEW.state IN ('cancelled', 'refused')) IS NOT (OLD.state IN ('cancelled', 'refused')))
BEGIN
    INSERT OR IGNORE INTO owed_stale (thread) VALUES (NEW.thread);
END;
";

codes! {
    /// Who owes the answer.
    Owes {
        /// This office.
        Ours = "ours",
        /// Other offices, to this one.
        Theirs = "theirs",
    }
}

/// A message to which an answer is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// The message.
    pub message: MessageId,
    /// Who owes it.
    pub whose: Owes,
    /// From when on nobody waits for it any more; `i64::MAX` for never.
    pub until: Timestamp,
}

impl Archive {
    /// Threads that have changed since [`Archive::set_owed`]; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn threads_to_settle(&self, limit: u32) -> Result<Vec<MessageId>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT thread FROM owed_stale LIMIT ?1")?;
        let threads = statement.query_map([limit], |found| found.get(0).map(MessageId))?;
        Ok(threads.collect::<Result<_, _>>()?)
    }

    /// Keeps what is owed in a thread, in place of what was.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_owed(&self, thread: MessageId, owed: &[Owed]) -> Result<(), ArchiveError> {
        self.transaction(|_| {
            self.conn
                .prepare_cached("DELETE FROM owed WHERE thread = ?1")?
                .execute([thread.0])?;
            for one in owed {
                self.conn
                    .prepare_cached("DELETE FROM owed WHERE message = ?1")?
                    .execute([one.message.0])?;
                self.conn
                    .prepare_cached(
                        "INSERT INTO owed (message, thread, whose, until, urgency, due, position)
                         SELECT m.id, ?2, ?3, ?4, max(m.urgency, coalesce(a.urgency, 0)),
                            coalesce(m.due_at, a.due_at), m.position
                         FROM message m LEFT JOIN message a ON a.position = (
                            SELECT max(position) FROM message
                            WHERE thread = m.thread AND kind = 'alert')
                         WHERE m.id = ?1",
                    )?
                    .execute(params![
                        one.message.0,
                        thread.0,
                        one.whose.code(),
                        one.until.0
                    ])?;
            }
            self.conn
                .prepare_cached("DELETE FROM owed_stale WHERE thread = ?1")?
                .execute([thread.0])?;
            Ok(())
        })
    }

    /// Whether an answer to a message is owed at `now`, and by whom.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn owes(&self, message: MessageId, now: Timestamp) -> Result<Option<Owes>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT whose FROM owed WHERE message = ?1 AND until > ?2")?;
        let mut rows = statement.query(params![message.0, now.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let code: String = row.get(0)?;
        Ok(Owes::from_code(&code))
    }

    /// How many messages are owed an answer at `now`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn count_owed(&self, whose: Owes, now: Timestamp) -> Result<u32, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT count(*) FROM owed INDEXED BY owed_ending
             WHERE whose = ?1 AND until > ?2 AND until < 9223372036854775807",
        )?;
        let ending: u32 =
            statement.query_row(params![whose.code(), now.0], |found| found.get(0))?;
        Ok(self.standing_owed(whose)?.saturating_add(ending))
    }

    /// Until when what a message warns of can be caught; none for not, or not any more.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_due(&self, message: MessageId, due: Option<Timestamp>) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached("UPDATE message SET due_at = ?2 WHERE id = ?1 AND due_at IS NOT ?2")?
            .execute(params![message.0, due.map(|at| at.0)])?;
        Ok(())
    }

    /// Whether the journey of a live alert in this thread still lies ahead at `now`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn is_catchable(&self, message: MessageId, now: Timestamp) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM message m JOIN message a ON a.thread = m.thread
             WHERE m.id = ?1 AND a.kind = 'alert' AND a.exercise = 0 AND a.due_at >= ?2)",
        )?;
        Ok(statement.query_row(params![message.0, now.0], |found| found.get(0))?)
    }
}
