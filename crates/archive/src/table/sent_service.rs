//! `sent_service`: receipts and requests that left, to be sealed again for a device that could not
//! open them. Messages stand in `message`; these are kept nowhere else.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE sent_service (
    message BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    job     BLOB    NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_service_by_expiry ON sent_service (expires);
";

impl Archive {
    /// Remembers until `expires` how to seal this envelope again.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remember_service(
        &self,
        message: MessageId,
        job: &[u8],
        expires: Timestamp,
    ) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO sent_service (message, job, expires) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![message.0, job, expires.0])?;
        Ok(())
    }

    /// What [`Archive::remember_service`] kept, if it has not expired.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn service(&self, message: MessageId) -> Result<Option<Vec<u8>>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT job FROM sent_service WHERE message = ?1")?;
        Ok(statement
            .query_row([message.0], |found| found.get(0))
            .optional()?)
    }
}
