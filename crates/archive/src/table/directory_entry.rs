//! `directory_entry`: headquarters' signed log, entry after entry as it came.

use aircop_message::Timestamp;
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::signed;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE directory_entry (
    position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
    entry    BLOB    NOT NULL,
    taken    INTEGER NOT NULL
) STRICT;
";

impl Archive {
    /// Appends the entry with this index (from 0), which this desk took at `taken`.
    ///
    /// # Errors
    /// [`ArchiveError::OutOfOrder`] when another index comes next; when it cannot be written.
    pub fn append_directory_entry(
        &self,
        index: u64,
        entry: &[u8],
        taken: Timestamp,
    ) -> Result<(), ArchiveError> {
        self.transaction(|_| {
            let expected = self.directory_size()?;
            if index != expected {
                return Err(ArchiveError::OutOfOrder {
                    expected,
                    got: index,
                });
            }
            self.conn
                .prepare_cached(
                    "INSERT INTO directory_entry (position, taken, entry) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![signed(index), taken.0, entry])?;
            Ok(())
        })
    }

    /// How many entries are here.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn directory_size(&self) -> Result<u64, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM directory_entry")?;
        let size: i64 = statement.query_row([], |found| found.get(0))?;
        Ok(size.unsigned_abs())
    }

    /// The entries from index `from` on, in order.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn directory_entries(&self, from: u64) -> Result<Vec<Vec<u8>>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT entry FROM directory_entry WHERE position >= ?1 ORDER BY position",
        )?;
        let rows = statement.query_map([signed(from)], |found| found.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All entries in order, each with when this desk took it.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn directory_log(&self) -> Result<Vec<(Vec<u8>, Timestamp)>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT entry, taken FROM directory_entry ORDER BY position")?;
        let rows =
            statement.query_map([], |found| Ok((found.get(0)?, Timestamp(found.get(1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
