//! Erasing messages so that nothing of them is left in the file.
//!
//! Two steps. [`Archive::erase`] takes the rows out of every table in one transaction and leaves their
//! tombstones. [`Archive::sweep`] removes what deleting rows leaves behind: terms in the segments of
//! the full-text index, words of the vocabularies and of the statistics that no message has any more,
//! samples of the query planner, what balancing left in the unused parts of pages
//! (`secure_delete` wipes freed cells, not the gaps that cells were moved out of), and the
//! write-ahead log. A crash between the two leaves the erasure marked as unswept, and the next sweep
//! makes up for it.
//!
//! Turned down: overwriting pages by a code of our own (a second implementation of SQLite's format);
//! waiting until the index merges and pages are reused by themselves (that may take years).

use aircop_message::MessageId;
use rusqlite::OptionalExtension;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::retention::{Erased, Erasure};

/// What else bears a message's id, beside what triggers on `message` remove.
const BESIDE: [&str; 8] = [
    "DELETE FROM receipt_job WHERE message = ?1",
    "DELETE FROM office_state WHERE message = ?1",
    "DELETE FROM second_content WHERE message = ?1",
    "DELETE FROM sent_body WHERE message = ?1",
    "DELETE FROM attachment WHERE owner = ?1",
    "DELETE FROM owed WHERE message = ?1",
    "DELETE FROM draft_author WHERE draft = ?1",
    // What was handed over again holds whole messages; a receipt in it has been given long ago.
    "DELETE FROM sent_service WHERE instr(job, ?1) > 0",
];

/// What is said of a thread as a whole, once none of its messages is here any more.
const OF_THREAD: [&str; 3] = [
    "DELETE FROM office_note WHERE thread = ?1",
    "DELETE FROM owed_stale WHERE thread = ?1",
    "DELETE FROM legal_hold WHERE thread = ?1",
];

/// Columns of `fact` that name a word.
const WORDS: [&str; 10] = [
    "office",
    "country",
    "airport",
    "route",
    "airline",
    "vector",
    "detection",
    "concealment",
    "nationality",
    "substance",
];

impl Archive {
    /// Takes messages out of every table and leaves their tombstones, in one transaction; the number
    /// of the erasure. The files of `attachment` are the caller's to remove. [`Archive::sweep`] must
    /// follow.
    ///
    /// # Errors
    /// When the archive cannot be written; then nothing is erased.
    pub fn erase(&self, erasure: &Erasure, messages: &[Erased]) -> Result<i64, ArchiveError> {
        self.transaction(|_| {
            let unswept = Erasure {
                swept: false,
                ..erasure.clone()
            };
            let number = self.add_erasure(&unswept)?;
            for erased in messages {
                self.erase_one(erased, number)?;
            }
            Ok(number)
        })
    }

    fn erase_one(&self, erased: &Erased, erasure: i64) -> Result<(), ArchiveError> {
        let id = erased.message;
        let found: Option<(i64, [u8; 16])> = self
            .conn
            .prepare_cached("SELECT position, thread FROM message WHERE id = ?1")?
            .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((position, thread)) = found else {
            return Ok(());
        };
        self.conn
            .prepare_cached("DELETE FROM message_search WHERE rowid = ?1")?
            .execute([position])?;
        self.conn
            .prepare_cached("DELETE FROM message WHERE id = ?1")?
            .execute([id.0])?;
        for sql in BESIDE {
            self.conn.prepare_cached(sql)?.execute([id.0])?;
        }
        let left: bool = self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM kept WHERE thread = ?1)")?
            .query_row([thread], |row| row.get(0))?;
        if !left {
            for sql in OF_THREAD {
                self.conn.prepare_cached(sql)?.execute([thread])?;
            }
        }
        self.add_tombstone(erased, erasure)
    }

    /// Whether an erasure has not been swept.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn is_unswept(&self) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM erasure WHERE swept = 0)")?
            .query_row([], |row| row.get(0))?)
    }

    /// Removes what deleted rows leave behind in the file and in the write-ahead log. Writes the whole
    /// file anew, which takes as long as it is large and, while it lasts, as much memory and disk.
    ///
    /// # Errors
    /// When the archive cannot be written: then the erasures stay marked as unswept.
    pub fn sweep(&self) -> Result<(), ArchiveError> {
        // Deleted entries go when everything is merged into one segment.
        self.conn
            .execute_batch("INSERT INTO message_search (message_search) VALUES ('optimize')")?;
        self.transaction(|_| -> Result<(), ArchiveError> {
            self.forget_words()?;
            let used: Vec<String> = WORDS
                .iter()
                .map(|column| format!("SELECT {column} FROM fact"))
                .chain(["SELECT dimension FROM fact".to_owned()])
                .collect();
            let used = used.join(" UNION ");
            self.conn
                .execute_batch(&format!("DELETE FROM fact_word WHERE id NOT IN ({used})"))?;
            self.forget_samples()
        })?;
        self.conn.flush_prepared_statement_cache();
        self.conn.execute_batch("VACUUM")?;
        self.truncate_log()?;
        self.conn
            .execute_batch("UPDATE erasure SET swept = 1 WHERE swept = 0")?;
        Ok(())
    }

    /// Words that no message has any more. Each is asked of the index itself, whatever normal form
    /// put it here.
    fn forget_words(&self) -> Result<(), ArchiveError> {
        let gone = |list: &str, column: &str| -> Result<Vec<String>, ArchiveError> {
            let mut all = self.conn.prepare(list)?;
            let mut has = self.conn.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM message_search WHERE message_search MATCH ?1)",
            )?;
            let mut rows = all.query([])?;
            let mut gone = Vec::new();
            while let Some(row) = rows.next()? {
                let word: String = row.get(0)?;
                let asked = format!("{column}\"{}\"", word.replace('"', "\"\""));
                if !has.query_row([asked], |found| found.get::<_, bool>(0))? {
                    gone.push(word);
                }
            }
            Ok(gone)
        };
        let words = gone("SELECT word FROM search_word", "")?;
        let names = gone("SELECT DISTINCT word FROM name_word", "sounds : ")?;
        for (sql, words) in [
            ("DELETE FROM search_word WHERE word = ?1", words),
            ("DELETE FROM name_word WHERE word = ?1", names),
        ] {
            let mut delete = self.conn.prepare_cached(sql)?;
            for word in words {
                delete.execute([word])?;
            }
        }
        self.known_words.borrow_mut().clear();
        Ok(())
    }

    /// The query planner's statistics hold samples of keys; they are made anew without.
    fn forget_samples(&self) -> Result<(), ArchiveError> {
        let mut statement = self
            .conn
            .prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat_'")?;
        let names = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<Vec<String>, _>>()?;
        for name in &names {
            self.conn.execute_batch(&format!("DELETE FROM {name}"))?;
        }
        if !names.is_empty() {
            // With a limit no samples are taken.
            self.conn.execute_batch(
                "PRAGMA analysis_limit = 1000; ANALYZE; PRAGMA analysis_limit = 0",
            )?;
        }
        Ok(())
    }

    fn truncate_log(&self) -> Result<(), ArchiveError> {
        let busy: i64 = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Err(ArchiveError::Busy);
        }
        Ok(())
    }

    /// Sealed files of a message beside the archive, by name.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn files_of(&self, message: MessageId) -> Result<Vec<[u8; 16]>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT file FROM attachment WHERE owner = ?1")?;
        let rows = statement.query_map([message.0], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
