//! `sent_body`: which message a sealed body carried, so that it can be sealed again for a device
//! that could not open it.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE sent_body (
    hash    BLOB    NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    message BLOB    NOT NULL CHECK (length(message) = 16),
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_body_by_expiry ON sent_body (expires);
";

impl Archive {
    /// Remembers until `expires` that the body with this SHA-256 carried `message`.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remember_body(
        &self,
        hash: &[u8; 32],
        message: MessageId,
        expires: Timestamp,
    ) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO sent_body (hash, message, expires) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![hash, message.0, expires.0])?;
        Ok(())
    }

    /// The message that the body with this SHA-256 carried, if we sent it.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn message_of_body(&self, hash: &[u8; 32]) -> Result<Option<MessageId>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT message FROM sent_body WHERE hash = ?1")?;
        Ok(statement
            .query_row([hash], |found| found.get(0).map(MessageId))
            .optional()?)
    }
}
