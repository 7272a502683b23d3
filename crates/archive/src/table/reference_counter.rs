//! `reference_counter`: the next number of a series, `DKR-2026` for instance.

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE reference_counter (
    series TEXT    NOT NULL PRIMARY KEY,
    last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

impl Archive {
    /// The next number of `series`, from 1. Numbers are not given twice by one archive; a message
    /// that is never sent leaves a gap unless this ran in the transaction that failed.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn next_reference(&self, series: &str) -> Result<u32, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT INTO reference_counter (series, last) VALUES (?1, 1)
             ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last",
        )?;
        Ok(statement.query_row([series], |found| found.get(0))?)
    }
}
