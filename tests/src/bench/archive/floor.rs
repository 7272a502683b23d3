//! The floor: the same rows in plain SQLite, without a cipher, with the same full-text table.

use std::error::Error;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use aircop_archive::search::normalise;
use rusqlite::{Connection, OpenFlags, params};

/// What a list needs of a message; the payloads stay out, which makes the floor lower.
const COLUMNS: &str = "position, id, thread, kind, direction, group_id, exercise, sender_office, \
    sender_officer, reference, urgency, subject, language, created, received, expires, route, \
    handling, tlp, read_at, acknowledged_at, state, text, names, codes";
/// The tables behind the full-text index, copied page by page: no word is indexed in another way.
const SHADOWS: [&str; 4] = ["data", "idx", "docsize", "config"];

/// A plain database beside the archive.
pub(super) struct Floor {
    conn: Connection,
}

impl std::fmt::Debug for Floor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Floor")
    }
}

impl Floor {
    /// Opens it, made out of the archive if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn open(dir: &Path, key: &[u8; 32]) -> Result<Self, Box<dyn Error>> {
        let path = dir.join("floor.db");
        if !path.exists() {
            let unfinished = dir.join("floor.unfinished");
            let _ = fs::remove_file(&unfinished);
            make(&unfinished, &dir.join("archive.db"), key)?;
            fs::rename(unfinished, &path)?;
        }
        let conn = Connection::open(path)?;
        conn.set_prepared_statement_cache_capacity(64);
        Ok(Self { conn })
    }

    /// The newest fifty of the inbox.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn inbox(&self) -> Result<usize, Box<dyn Error>> {
        self.rows(
            &format!(
                "SELECT {COLUMNS} FROM message WHERE direction = 'in' AND exercise = 0
                 ORDER BY position DESC LIMIT 51"
            ),
            [],
        )
    }

    /// The newest fifty before a moment.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn before(&self, ms: i64) -> Result<usize, Box<dyn Error>> {
        self.rows(
            &format!(
                "SELECT {COLUMNS} FROM message WHERE position < ?1
                 ORDER BY position DESC LIMIT 51"
            ),
            [ms << 20],
        )
    }

    /// Alerts of the inbox that nobody acknowledged.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn unacknowledged(&self) -> Result<usize, Box<dyn Error>> {
        self.rows(
            &format!(
                "SELECT {COLUMNS} FROM message WHERE direction = 'in' AND kind = 'alert'
                    AND exercise = 0 AND acknowledged_at IS NULL
                 ORDER BY position DESC LIMIT 51"
            ),
            [],
        )
    }

    /// The messages of a thread.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn thread(&self, thread: &[u8; 16]) -> Result<usize, Box<dyn Error>> {
        self.rows(
            &format!("SELECT {COLUMNS} FROM message WHERE thread = ?1 ORDER BY position"),
            params![thread],
        )
    }

    /// The newest fifty that have these words, the last of which may go on.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn search(&self, typed: &str, more: &str) -> Result<usize, Box<dyn Error>> {
        let normal = normalise(typed);
        let words = normal.split(|c: char| !c.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\""))
            .collect();
        let columns: Vec<String> = COLUMNS.split(", ").map(|c| format!("m.{c}")).collect();
        self.rows(
            &format!(
                "SELECT {} FROM message_search CROSS JOIN message m
                    ON m.position = message_search.rowid
                 WHERE message_search MATCH ?1 {more}
                 ORDER BY message_search.rowid DESC LIMIT 51",
                columns.join(", ")
            ),
            [words.join(" AND ") + "*"],
        )
    }

    /// Reads every value of every row.
    fn rows(&self, sql: &str, values: impl rusqlite::Params) -> Result<usize, Box<dyn Error>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let width = statement.column_count();
        let mut rows = statement.query(values)?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            for at in 0..width {
                let _: rusqlite::types::Value = row.get(at)?;
            }
            count += 1;
        }
        Ok(count)
    }
}

fn make(path: &Path, archive: &Path, key: &[u8; 32]) -> Result<(), Box<dyn Error>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let conn = Connection::open_with_flags(path, flags)?;
    // The salt stands in clear at the start of the file.
    let mut salt = [0; 16];
    fs::File::open(archive)?.read_exact(&mut salt)?;
    let key = format!("x'{}{}'", hex::encode(key), hex::encode(salt));
    conn.execute(
        "ATTACH DATABASE ?1 AS full KEY ?2",
        params![archive.to_str().ok_or("a path that is not UTF-8")?, key],
    )?;
    let fts: String = conn.query_row(
        "SELECT sql FROM full.sqlite_schema WHERE name = 'message_search'",
        [],
        |row| row.get(0),
    )?;
    conn.execute_batch(&format!(
        "PRAGMA main.journal_mode = WAL;
         PRAGMA main.synchronous = OFF;
         BEGIN;
         CREATE TABLE message (
            position INTEGER PRIMARY KEY, id BLOB UNIQUE, thread BLOB, kind TEXT, direction TEXT,
            group_id BLOB, exercise INTEGER, sender_office BLOB, sender_officer TEXT,
            reference TEXT, urgency INTEGER, subject TEXT, language TEXT, created INTEGER,
            received INTEGER, expires INTEGER, route TEXT, handling TEXT, tlp TEXT,
            read_at INTEGER, acknowledged_at INTEGER, state TEXT, text TEXT, names TEXT,
            codes TEXT);
         INSERT INTO message ({COLUMNS}) SELECT {COLUMNS} FROM full.message ORDER BY position;
         CREATE INDEX message_by_thread ON message (thread, position);
         CREATE INDEX message_open ON message (position)
            WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL;
         {fts};"
    ))?;
    for shadow in SHADOWS {
        conn.execute_batch(&format!(
            "DELETE FROM message_search_{shadow};
             INSERT INTO message_search_{shadow} SELECT * FROM full.message_search_{shadow};"
        ))?;
    }
    conn.execute_batch("COMMIT; DETACH DATABASE full;")?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}
