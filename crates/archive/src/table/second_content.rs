//! `second_content`: what a device signed under the id of a message that is here, and that is another
//! content. Beside the message's own bytes it is the proof, so it stays when the quarantine goes.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE second_content (
    message   BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    signed    BLOB    NOT NULL,
    signature BLOB    NOT NULL CHECK (length(signature) = 64),
    found_at  INTEGER NOT NULL
) STRICT;
";

/// Messages of which a second content is kept; each is a proof, and that is enough of them.
const MOST: u32 = 200;

/// Another content under the id of a message that is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondContent {
    /// The content as its device signed it.
    pub signed: Vec<u8>,
    /// Its signature.
    pub signature: Vec<u8>,
    /// When it came.
    pub found_at: Timestamp,
}

impl Archive {
    /// Keeps it; of a message one, the first.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn keep_second_content(
        &self,
        message: MessageId,
        second: &SecondContent,
    ) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO second_content (message, signed, signature, found_at)
                 SELECT ?1, ?2, ?3, ?4 WHERE (SELECT count(*) FROM second_content) < ?5
                 ON CONFLICT (message) DO NOTHING",
            )?
            .execute(params![
                message.0,
                second.signed,
                second.signature,
                second.found_at.0,
                MOST
            ])?;
        Ok(())
    }

    /// The other content of a message, if one came.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn second_content(
        &self,
        message: MessageId,
    ) -> Result<Option<SecondContent>, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT signed, signature, found_at FROM second_content WHERE message = ?1",
            )?
            .query_row([message.0], |found| {
                Ok(SecondContent {
                    signed: found.get(0)?,
                    signature: found.get(1)?,
                    found_at: Timestamp(found.get(2)?),
                })
            })
            .optional()?)
    }
}
