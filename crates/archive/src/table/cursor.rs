//! `cursor`: how far we are in our mailbox on the relay.

use rusqlite::OptionalExtension;

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE cursor (
    only_row     INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    handled      INTEGER NOT NULL,
    acknowledged INTEGER NOT NULL
) STRICT;
";

/// Relay sequence numbers; zero before the first envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The last envelope that is stored here, or in quarantine.
    pub handled: u64,
    /// The last one that we told the relay to delete.
    pub acknowledged: u64,
}

impl Archive {
    /// How far we are.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn cursor(&self) -> Result<Cursor, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT handled, acknowledged FROM cursor")?;
        let found = statement
            .query_row([], |found| {
                let mut c = Columns::new(found);
                Ok(Cursor {
                    handled: c.number()?,
                    acknowledged: c.number()?,
                })
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Notes that everything up to `seq` is handled. Never goes back.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_handled(&self, seq: u64) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO cursor (only_row, handled, acknowledged) VALUES (1, ?1, 0)
             ON CONFLICT (only_row) DO UPDATE SET handled = max(handled, excluded.handled)",
            )?
            .execute([signed(seq)])?;
        Ok(())
    }

    /// Notes that the relay was told to delete up to `seq`. Never goes back, nor past what is
    /// handled: what is not stored must not be acknowledged.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_acknowledged(&self, seq: u64) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached("UPDATE cursor SET acknowledged = max(acknowledged, min(handled, ?1))")?
            .execute([signed(seq)])?;
        Ok(())
    }

    /// Starts from zero: the relay or the mailbox is a new one.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn reset_cursor(&self) -> Result<(), ArchiveError> {
        self.conn.execute("DELETE FROM cursor", [])?;
        Ok(())
    }
}
