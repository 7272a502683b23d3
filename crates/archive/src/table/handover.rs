//! `handover`: what one officer left to the next, signed by both. A record is kept for good, in the
//! order in which they were made; what it lists is a copy of how things stood.

use aircop_message::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;
use crate::search::normalise;

/// `search` is everything that it says in the form in which texts are compared.
pub(crate) const CREATE: &str = "
CREATE TABLE handover (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    from_name  TEXT    NOT NULL,
    handed_at  INTEGER,
    to_name    TEXT    NOT NULL,
    taken_at   INTEGER,
    note       TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    search     TEXT    NOT NULL
) STRICT;
";

/// What was left to the next officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// From 1, without gaps.
    pub number: u64,
    /// The officer who left.
    pub from: String,
    /// When that officer signed it; none when the desk was left without a word.
    pub handed: Option<Timestamp>,
    /// The officer who took over; empty until then.
    pub to: String,
    /// When that officer signed it.
    pub taken: Option<Timestamp>,
    /// In the words of the officer who left.
    pub note: String,
    /// How things stood, as JSON that is opaque to the archive.
    pub content: String,
}

impl Archive {
    /// Keeps what an officer leaves, and returns its number.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn add_handover(&self, new: &Handover, words: &str) -> Result<u64, ArchiveError> {
        self.transaction(|_| {
            let last: i64 = self
                .conn
                .prepare_cached("SELECT coalesce(max(number), 0) FROM handover")?
                .query_row([], |found| found.get(0))?;
            let number = last.saturating_add(1);
            self.conn
                .prepare_cached(
                    "INSERT INTO handover (number, from_name, handed_at, to_name, taken_at, note,
                     content, search) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                )?
                .execute(params![
                    number,
                    new.from,
                    new.handed.map(|at| at.0),
                    new.to,
                    new.taken.map(|at| at.0),
                    new.note,
                    new.content,
                    normalise(&[new.from.as_str(), &new.to, &new.note, words].join("\n")),
                ])?;
            Ok(u64::try_from(number).unwrap_or(u64::MAX))
        })
    }

    /// The next officer signs. False when there is none of this number, or it is signed already.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn take_handover(
        &self,
        number: u64,
        to: &str,
        at: Timestamp,
        content: &str,
        words: &str,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE handover SET to_name = ?2, taken_at = ?3, content = ?4,
                 search = search || char(10) || ?5
             WHERE number = ?1 AND taken_at IS NULL",
        )?;
        let words = normalise(&[to, words].join("\n"));
        Ok(statement.execute(params![signed(number), to, at.0, content, words])? == 1)
    }

    /// The last record, signed by both or not.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn last_handover(&self) -> Result<Option<Handover>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT number, from_name, handed_at, to_name, taken_at, note, content
             FROM handover ORDER BY number DESC LIMIT 1",
        )?;
        Ok(statement.query_row([], read).optional()?)
    }

    /// Records in which every one of these words stands, the newest first, with a number below
    /// `before`; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn handovers(
        &self,
        text: &str,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<Handover>, ArchiveError> {
        let words: Vec<String> = normalise(text)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut statement = self.conn.prepare_cached(
            "SELECT number, from_name, handed_at, to_name, taken_at, note, content, search
             FROM handover WHERE number < ?1 ORDER BY number DESC",
        )?;
        let before = before.map_or(i64::MAX, signed);
        let mut found = Vec::new();
        let mut rows = statement.query([before])?;
        while let Some(row) = rows.next()? {
            if found.len() >= limit as usize {
                break;
            }
            let search: String = row.get(7)?;
            if words.iter().all(|word| search.contains(word.as_str())) {
                found.push(read(row)?);
            }
        }
        Ok(found)
    }

    /// Every record's number and content, for what must be taken out of it.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn all_handovers(&self) -> Result<Vec<Handover>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT number, from_name, handed_at, to_name, taken_at, note, content
             FROM handover ORDER BY number",
        )?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Writes what a record lists anew, after something of it was erased.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn rewrite_handover(&self, record: &Handover, words: &str) -> Result<(), ArchiveError> {
        let search = [record.from.as_str(), &record.to, &record.note, words].join("\n");
        self.conn
            .prepare_cached("UPDATE handover SET content = ?2, search = ?3 WHERE number = ?1")?
            .execute(params![
                signed(record.number),
                record.content,
                normalise(&search)
            ])?;
        Ok(())
    }

    /// When an officer last did something that the log knows of, before `before`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn last_seen(
        &self,
        officer: aircop_message::OfficerId,
        before: Timestamp,
    ) -> Result<Option<Timestamp>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT at FROM audit WHERE officer = ?1 AND at < ?2 ORDER BY number DESC LIMIT 1",
        )?;
        Ok(statement
            .query_row(params![officer.0, before.0], |found| found.get(0))
            .optional()?
            .map(Timestamp))
    }
}

fn read(found: &Row<'_>) -> rusqlite::Result<Handover> {
    let mut c = Columns::new(found);
    Ok(Handover {
        number: c.number()?,
        from: c.take()?,
        handed: c.time_if_any()?,
        to: c.take()?,
        taken: c.time_if_any()?,
        note: c.take()?,
        content: c.take()?,
    })
}
