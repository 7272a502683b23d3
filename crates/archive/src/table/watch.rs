//! `watch`: standing entries that arrivals are matched against, and their hits.
//!
//! Of this installation alone: an entry is told to nobody. It goes by itself when it expires, with
//! its hits; who changed and looked at the list is in the audit log.

use aircop_message::{EntityKind, MessageId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::connections::watch_keys;
use crate::error::ArchiveError;

/// `watch_key` is what an arrival looks up: a kind and a key of `entity`, a key of a name's sound
/// under `sound`, the first airport of a route under `route`, or nothing under `pattern`.
pub(crate) const CREATE: &str = "
CREATE TABLE watch (
    number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    country  TEXT    NOT NULL,
    born     TEXT    NOT NULL,
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    reason   TEXT    NOT NULL,
    handling TEXT    NOT NULL,
    owner    TEXT    NOT NULL,
    added    INTEGER NOT NULL,
    expires  INTEGER NOT NULL
) STRICT;
CREATE INDEX watch_expires ON watch (expires);
CREATE TABLE watch_key (
    kind  TEXT    NOT NULL,
    key   TEXT    NOT NULL,
    entry INTEGER NOT NULL REFERENCES watch (number) ON DELETE CASCADE,
    PRIMARY KEY (kind, key, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_key_entry ON watch_key (entry);
CREATE TABLE watch_hit (
    entry   INTEGER NOT NULL REFERENCES watch (number) ON DELETE CASCADE,
    message BLOB    NOT NULL CHECK (length(message) = 16),
    at      INTEGER NOT NULL,
    text    TEXT    NOT NULL,
    exact   INTEGER NOT NULL CHECK (exact IN (0, 1)),
    PRIMARY KEY (entry, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_hit_message ON watch_hit (message);
CREATE TRIGGER watch_hit_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM watch_hit WHERE message = OLD.id;
END;
";

/// What is watched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Watched {
    /// A person, document, telephone ..., a flight.
    Entity(EntityKind),
    /// A route by its airports: `GRU LIS DSS`, with others between them or not.
    Route,
}

impl Watched {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Entity(kind) => kind.code(),
            Self::Route => "route",
        }
    }

    /// What a code says, if it is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "route" => Some(Self::Route),
            code => EntityKind::from_code(code).map(Self::Entity),
        }
    }
}

/// What an officer wants to know of when it arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchEntry {
    /// What.
    pub watched: Watched,
    /// As it was typed; `*` in a name stands for any letters.
    pub text: String,
    /// For a document: who issued it, ISO 3166-1 alpha-2; may be empty.
    pub country: String,
    /// For a person: date of birth, ISO 8601; may be empty.
    pub born: String,
    /// For a flight or route: the days of the week on which it counts, bit 0 for Monday; 0 for all.
    pub weekdays: u8,
    /// Why it is watched for.
    pub reason: String,
    /// What may be done with a hit: a code of `Handling`.
    pub handling: String,
    /// The officer who is responsible for it.
    pub owner: String,
    /// Since when.
    pub added: Timestamp,
    /// Until when; then it goes by itself.
    pub expires: Timestamp,
}

/// An entry in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchRow {
    /// Its number, never given twice.
    pub number: i64,
    /// The entry.
    pub entry: WatchEntry,
    /// Messages that met it.
    pub hits: u32,
    /// The last of them, and when it came.
    pub last: Option<(MessageId, Timestamp)>,
}

/// A message that met an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchHit {
    /// The entry's number.
    pub entry: i64,
    /// As the message has it.
    pub text: String,
    /// Equal; else alike.
    pub exact: bool,
}

impl Archive {
    /// Adds an entry; its number. `None` when nothing of its text can be compared.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn watch(&self, entry: &WatchEntry) -> Result<Option<i64>, ArchiveError> {
        let keys = watch_keys(entry);
        if keys.is_empty() {
            return Ok(None);
        }
        self.transaction(|_| {
            self.conn
                .prepare_cached(
                    "INSERT INTO watch (kind, text, country, born, weekdays, reason, handling,
                     owner, added, expires)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                )?
                .execute(params![
                    entry.watched.code(),
                    entry.text,
                    entry.country,
                    entry.born,
                    entry.weekdays,
                    entry.reason,
                    entry.handling,
                    entry.owner,
                    entry.added.0,
                    entry.expires.0,
                ])?;
            let number = self.conn.last_insert_rowid();
            for (kind, key) in &keys {
                self.conn
                    .prepare_cached(
                        "INSERT OR IGNORE INTO watch_key (kind, key, entry) VALUES (?1, ?2, ?3)",
                    )?
                    .execute(params![kind, key, number])?;
            }
            Ok(Some(number))
        })
    }

    /// Removes an entry with its hits; the entry, if it was there.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn unwatch(&self, number: i64) -> Result<Option<WatchEntry>, ArchiveError> {
        self.transaction(|_| {
            let entry = self.watch_entry(number)?;
            self.conn
                .prepare_cached("DELETE FROM watch WHERE number = ?1")?
                .execute([number])?;
            Ok(entry)
        })
    }

    /// Removes what has expired at `now`; what that was.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn unwatch_expired(&self, now: Timestamp) -> Result<Vec<WatchRow>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {ENTRY}, {HITS} FROM watch w WHERE w.expires <= ?1 ORDER BY w.number"
        ))?;
        let rows = statement.query_map([now.0], read)?;
        let expired = rows.collect::<Result<Vec<_>, _>>()?;
        if !expired.is_empty() {
            self.conn
                .prepare_cached("DELETE FROM watch WHERE expires <= ?1")?
                .execute([now.0])?;
        }
        Ok(expired)
    }

    /// The list, the newest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn watch_list(&self, now: Timestamp) -> Result<Vec<WatchRow>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {ENTRY}, {HITS} FROM watch w WHERE w.expires > ?1 ORDER BY w.number DESC"
        ))?;
        let rows = statement.query_map([now.0], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn watch_entry(&self, number: i64) -> Result<Option<WatchEntry>, ArchiveError> {
        let sql = format!("SELECT {ENTRY} FROM watch w WHERE w.number = ?1");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row([number], read_entry)
            .optional()?
            .map(|(_, entry)| entry))
    }

    /// Keeps the hits of a message.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn keep_hits(
        &self,
        message: MessageId,
        hits: &[WatchHit],
        at: Timestamp,
    ) -> Result<(), ArchiveError> {
        for hit in hits {
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO watch_hit (entry, message, at, text, exact)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![hit.entry, message.0, at.0, hit.text, hit.exact])?;
        }
        Ok(())
    }

    /// The hits of a message with their entries, the exact ones first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn hits_of(&self, message: MessageId) -> Result<Vec<(WatchHit, WatchEntry)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT entry, text, exact FROM watch_hit WHERE message = ?1
             ORDER BY exact DESC, entry",
        )?;
        let rows = statement.query_map([message.0], |row| {
            Ok(WatchHit {
                entry: row.get(0)?,
                text: row.get(1)?,
                exact: row.get(2)?,
            })
        })?;
        let mut hits = Vec::new();
        for hit in rows.collect::<Result<Vec<_>, _>>()? {
            if let Some(entry) = self.watch_entry(hit.entry)? {
                hits.push((hit, entry));
            }
        }
        Ok(hits)
    }

    /// Whether a message has met an entry.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn is_watched(&self, message: MessageId) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM watch_hit WHERE message = ?1)")?
            .query_row([message.0], |row| row.get(0))?)
    }

    /// Received live messages that met an entry since `since` and that nobody here has opened.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn unopened_hits(
        &self,
        since: Timestamp,
        limit: u32,
    ) -> Result<Vec<MessageId>, ArchiveError> {
        // CROSS JOIN: else every message is walked, newest first, and looked up among the hits.
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT m.id FROM watch_hit h CROSS JOIN message m ON m.id = h.message
             WHERE h.at >= ?1 AND m.direction = 'in' AND m.exercise = 0 AND m.read_at IS NULL
             ORDER BY m.position DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![since.0, limit], |row| row.get(0).map(MessageId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// What [`read_entry`] reads; the table is `w`.
pub(crate) const ENTRY: &str = "w.number, w.kind, w.text, w.country, w.born, w.weekdays, \
    w.reason, w.handling, w.owner, w.added, w.expires";

/// What [`read`] reads after [`ENTRY`]: the hits, which a comparison does not want.
const HITS: &str = "\
    (SELECT count(*) FROM watch_hit h WHERE h.entry = w.number), \
    (SELECT h.message FROM watch_hit h WHERE h.entry = w.number ORDER BY h.at DESC LIMIT 1), \
    (SELECT max(h.at) FROM watch_hit h WHERE h.entry = w.number)";

/// An entry with its number.
pub(crate) fn read_entry(row: &Row<'_>) -> rusqlite::Result<(i64, WatchEntry)> {
    entry_of(&mut Columns::new(row))
}

fn entry_of(c: &mut Columns<'_, '_>) -> rusqlite::Result<(i64, WatchEntry)> {
    Ok((
        c.take()?,
        WatchEntry {
            watched: c.code(Watched::from_code)?,
            text: c.take()?,
            country: c.take()?,
            born: c.take()?,
            weekdays: c.take()?,
            reason: c.take()?,
            handling: c.take()?,
            owner: c.take()?,
            added: c.time()?,
            expires: c.time()?,
        },
    ))
}

fn read(row: &Row<'_>) -> rusqlite::Result<WatchRow> {
    let mut c = Columns::new(row);
    let (number, entry) = entry_of(&mut c)?;
    let hits = c.take()?;
    let last: Option<[u8; 16]> = c.take()?;
    let at = c.time_if_any()?;
    Ok(WatchRow {
        number,
        entry,
        hits,
        last: last.map(MessageId).zip(at),
    })
}
