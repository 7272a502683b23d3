//! `verdict`: what an officer said of two messages: that they are about the same, or are not.
//!
//! Local to this installation and undoable. Nothing is merged by it: the connection is shown as
//! judged, or set aside.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE verdict (
    one     BLOB    NOT NULL CHECK (length(one) = 16),
    other   BLOB    NOT NULL CHECK (length(other) = 16),
    same    INTEGER NOT NULL CHECK (same IN (0, 1)),
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER verdict_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM verdict WHERE one = OLD.id OR other = OLD.id;
END;
CREATE INDEX verdict_other ON verdict (other);
";

/// What was said of two messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether they are about the same.
    pub same: bool,
    /// When it was said.
    pub at: Timestamp,
    /// Who said it.
    pub officer: String,
}

impl Archive {
    /// Keeps what an officer says of two messages, over what was said before; `None` takes it back.
    ///
    /// # Errors
    /// [`ArchiveError::Missing`] when one of them is not here, or both are one; when the archive
    /// cannot be written.
    pub fn judge(
        &self,
        messages: (MessageId, MessageId),
        verdict: Option<&Verdict>,
    ) -> Result<(), ArchiveError> {
        let (one, other) = in_order(messages);
        self.transaction(|_| {
            if one == other || !self.holds(one)? || !self.holds(other)? {
                return Err(ArchiveError::Missing("message"));
            }
            match verdict {
                None => self
                    .conn
                    .prepare_cached("DELETE FROM verdict WHERE one = ?1 AND other = ?2")?
                    .execute(params![one.0, other.0])?,
                Some(said) => self
                    .conn
                    .prepare_cached(
                        "INSERT OR REPLACE INTO verdict (one, other, same, at, officer)
                         VALUES (?1, ?2, ?3, ?4, ?5)",
                    )?
                    .execute(params![one.0, other.0, said.same, said.at.0, said.officer])?,
            };
            Ok(())
        })
    }

    /// What was said of two messages.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn verdict(
        &self,
        messages: (MessageId, MessageId),
    ) -> Result<Option<Verdict>, ArchiveError> {
        let (one, other) = in_order(messages);
        Ok(self
            .conn
            .prepare_cached("SELECT same, at, officer FROM verdict WHERE one = ?1 AND other = ?2")?
            .query_row(params![one.0, other.0], |row| {
                Ok(Verdict {
                    same: row.get(0)?,
                    at: Timestamp(row.get(1)?),
                    officer: row.get(2)?,
                })
            })
            .optional()?)
    }
}

fn in_order((a, b): (MessageId, MessageId)) -> (MessageId, MessageId) {
    if a <= b { (a, b) } else { (b, a) }
}
