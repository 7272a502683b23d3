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

    /// Takes a setting away.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remove_setting(&self, key: &str) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached("DELETE FROM setting WHERE key = ?1")?
            .execute([key])?;
        Ok(())
    }

    /// The settings whose keys begin with `prefix`, each with the rest of its key.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn settings_below(&self, prefix: &str) -> Result<Vec<(String, String)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT substr(key, length(?1) + 1), value FROM setting
             WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key",
        )?;
        let found = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
