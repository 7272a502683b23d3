//! `setting`: small values by key.

use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

impl Archive {
    /// The value of a setting. Keys that start with `archive.` are the archive's own.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        Ok(statement
            .query_row([key], |found| found.get(0))
            .optional()?)
    }

    /// Writes a setting.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![key, value])?;
        Ok(())
    }
}
