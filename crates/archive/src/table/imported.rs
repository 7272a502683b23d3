//! `imported`: records of before, out of a file, one row for each. They are no messages: nobody
//! signed them, and they count only where that is asked for.

use aircop_codes::{Decimal, Unit};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;
use crate::statistics::{FactClass, FactFilter, FactLine, Facts};

/// `content` is the row as it was read, as JSON; `hash` is over what it says, so that the same row
/// out of another file is found.
pub(crate) const CREATE: &str = "
CREATE TABLE imported_file (
    no       INTEGER NOT NULL PRIMARY KEY,
    at       INTEGER NOT NULL,
    officer  TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE imported (
    no      INTEGER NOT NULL PRIMARY KEY,
    file    INTEGER NOT NULL REFERENCES imported_file (no) ON DELETE CASCADE,
    line    INTEGER NOT NULL,
    hash    BLOB    NOT NULL UNIQUE CHECK (length(hash) = 32),
    content TEXT    NOT NULL
) STRICT;
CREATE INDEX imported_by_file ON imported (file);
CREATE TRIGGER imported_gone AFTER DELETE ON imported BEGIN
    DELETE FROM fact_message WHERE imported = OLD.no;
END;
";

/// A record of before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// Its row in the file, from 1.
    pub line: u64,
    /// Over what it says.
    pub hash: [u8; 32],
    /// The row as it was read, as JSON.
    pub content: String,
    /// Milliseconds since 1970.
    pub created: i64,
    /// What is counted of it.
    pub facts: Facts,
}

/// A file of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedFile {
    /// Its number; 0 for one that is to be added.
    pub no: i64,
    /// When it was imported, milliseconds since 1970.
    pub at: i64,
    /// By whom.
    pub officer: String,
    /// Its name, without the folder.
    pub name: String,
    /// SHA-256 of its bytes.
    pub hash: [u8; 32],
    /// How many records came of it.
    pub records: u64,
}

/// A record as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// The name of its file.
    pub file: String,
    /// Its row there, from 1.
    pub line: u64,
    /// The row as it was read, as JSON.
    pub content: String,
}

impl Record {
    /// A line of goods with an exact amount of a unit.
    #[must_use]
    pub fn goods(substance: &str, amount: Option<(Decimal, Unit)>) -> FactLine {
        let line = FactLine {
            substance: substance.to_owned(),
            ..FactLine::default()
        };
        match amount {
            Some((amount, unit)) => line.measured(amount, &unit),
            None => line,
        }
    }
}

impl Archive {
    /// Which of these records are here already, by their hash.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn has_record(&self, hash: &[u8; 32]) -> Result<bool, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM imported WHERE hash = ?1)")?;
        Ok(statement.query_row([hash], |found| found.get(0))?)
    }

    /// Adds a file with its records, all or nothing; those that are here already are passed over.
    /// How many were added.
    ///
    /// # Errors
    /// When the archive cannot be written; then nothing of it is.
    pub fn import(&self, file: &ImportedFile, records: &[Record]) -> Result<u64, ArchiveError> {
        self.transaction(|_| {
            self.conn
                .prepare_cached(
                    "INSERT INTO imported_file (at, officer, name, hash) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![file.at, file.officer, file.name, file.hash])?;
            let number = self.conn.last_insert_rowid();
            let mut added = 0;
            for record in records {
                let new = self
                    .conn
                    .prepare_cached(
                        "INSERT INTO imported (file, line, hash, content) VALUES (?1, ?2, ?3, ?4)
                         ON CONFLICT (hash) DO NOTHING",
                    )?
                    .execute(params![
                        number,
                        signed(record.line),
                        record.hash,
                        record.content
                    ])?;
                if new == 0 {
                    continue;
                }
                added += 1;
                let imported = self.conn.last_insert_rowid();
                self.conn
                    .prepare_cached(
                        "INSERT INTO fact_message (imported, kind, class, sent, in_force, created,
                            day) VALUES (?1, ?2, ?3, 1, 1, ?4, ?5)",
                    )?
                    .execute(params![
                        imported,
                        record.facts.kind,
                        FactClass::Imported as i64,
                        record.created,
                        record.facts.day
                    ])?;
                let no = self.conn.last_insert_rowid();
                self.add_fact_lines(no, FactClass::Imported, "", &record.facts)?;
            }
            Ok(added)
        })
    }

    /// The files that were imported, the newest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn imported_files(&self) -> Result<Vec<ImportedFile>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT no, at, officer, name, hash,
                (SELECT count(*) FROM imported WHERE file = imported_file.no)
             FROM imported_file ORDER BY no DESC",
        )?;
        let rows = statement.query_map([], |found| {
            let mut c = Columns::new(found);
            Ok(ImportedFile {
                no: c.take()?,
                at: c.take()?,
                officer: c.take()?,
                name: c.take()?,
                hash: c.take()?,
                records: c.number()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The name of the file with these bytes, if it was imported before.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn imported_before(&self, hash: &[u8; 32]) -> Result<Option<String>, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT name FROM imported_file WHERE hash = ?1 ORDER BY no LIMIT 1")?
            .query_row([hash], |found| found.get(0))
            .optional()?)
    }

    /// Takes back an import: the file and its records. False when there is no such file.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn forget_import(&self, no: i64) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            self.conn
                .execute("DELETE FROM imported WHERE file = ?1", [no])?;
            let gone = self
                .conn
                .execute("DELETE FROM imported_file WHERE no = ?1", [no])?;
            Ok(gone == 1)
        })
    }

    /// The records that a filter counts, in the order of their files; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn imported_of(
        &self,
        filter: &FactFilter,
        limit: u32,
    ) -> Result<Vec<ImportedRow>, ArchiveError> {
        let terms = self.fact_terms(filter)?;
        let sql = format!(
            "SELECT file.name, i.line, i.content FROM imported i
             JOIN imported_file file ON file.no = i.file
             WHERE i.no IN (SELECT fm.imported FROM fact f JOIN fact_message fm ON fm.no = f.no
                 WHERE fm.imported IS NOT NULL AND {}) ORDER BY i.no LIMIT ?",
            terms.terms.join(" AND ")
        );
        let mut values = terms.values;
        values.push(i64::from(limit).into());
        let mut statement = self.conn.prepare(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(values), |found| {
            let mut c = Columns::new(found);
            Ok(ImportedRow {
                file: c.take()?,
                line: c.number()?,
                content: c.take()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
