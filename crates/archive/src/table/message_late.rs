//! What is judged by the relay's clock and not by a date in a message: whether a message of ours is
//! late, and that a message was sent before its sender was revoked.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

/// `entered`: when a message of ours was handed in, by the relay's time as far as it was known;
/// the wall clock's `received` stands in for rows without it. `shut_out`: fetched after its sender
/// was revoked, and accepted by the relay before. `arrived`: SHA-256 of the body that brought it.
pub(crate) const ADD: &str = "
ALTER TABLE message ADD COLUMN entered INTEGER;
ALTER TABLE message ADD COLUMN shut_out INTEGER NOT NULL DEFAULT 0 CHECK (shut_out IN (0, 1));
ALTER TABLE message ADD COLUMN arrived BLOB CHECK (length(arrived) = 32);
";

/// When a message of ours was handed in; the table is `m`.
pub(crate) const ENTERED: &str = "coalesce(m.entered, m.position >> 20)";

impl Archive {
    /// Notes when a message of ours was handed in.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_entered(&self, id: MessageId, at: Timestamp) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE message SET entered = ?2 WHERE id = ?1 AND direction = 'out'",
        )?;
        Ok(statement.execute(params![id.0, at.0])? == 1)
    }

    /// Nothing was handed in after `now`: a clock that ran fast said so. Such messages count from
    /// `now` on.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn not_entered_after(&self, now: Timestamp) -> Result<usize, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE message INDEXED BY message_unfinished SET entered = ?1
             WHERE direction = 'out'
                AND state IN ('waiting', 'sent', 'partly_delivered', 'refused')
                AND coalesce(entered, position >> 20) > ?1",
        )?;
        Ok(statement.execute([now.0])?)
    }

    /// Notes the hash of the body that brought a message.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_arrived(&self, id: MessageId, body: &[u8; 32]) -> Result<bool, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("UPDATE message SET arrived = ?2 WHERE id = ?1")?;
        Ok(statement.execute(params![id.0, body])? == 1)
    }

    /// The kind of a message and the hash of the body that brought it, where that is known.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn arrived(&self, id: MessageId) -> Result<Option<(String, [u8; 32])>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT kind, arrived FROM message WHERE id = ?1 AND arrived IS NOT NULL",
        )?;
        let read = |found: &rusqlite::Row<'_>| Ok((found.get(0)?, found.get(1)?));
        Ok(statement.query_row([id.0], read).optional()?)
    }

    /// Notes that a message was fetched after its sender was revoked.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn mark_shut_out(&self, id: MessageId) -> Result<bool, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("UPDATE message SET shut_out = 1 WHERE id = ?1 AND direction = 'in'")?;
        Ok(statement.execute([id.0])? == 1)
    }
}
