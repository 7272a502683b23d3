//! `kept`, `legal_hold`, `erasure`, `erased`, `erased_elsewhere`: until when messages are kept, what
//! keeps them longer, and what is left of those that were erased.
//!
//! Which threads are due is asked of every message at once, so what decides it stands in narrow rows
//! of its own and not beside the payloads. A message of before has no day of its own; headquarters'
//! policy, which only the engine knows, says for how long its kind is kept.

use aircop_codes::{CodeList, Kind};
use aircop_message::{
    Day, DeviceKey, GroupId, MessageId, OfficeId, RetentionDays, Timestamp, canonical,
};
use rusqlite::{OptionalExtension, Row, params};
use serde::Deserialize;

use crate::archive::Archive;
use crate::columns::{Columns, codes};
use crate::error::ArchiveError;

/// `kept.until` is a day since 1970-01-01 in UTC. A hold is of a whole thread; one without
/// `released_at` stands. `erased` is what an id must be known by so that it does not come back.
pub(crate) const CREATE: &str = "
CREATE TABLE kept (
    thread   BLOB    NOT NULL CHECK (length(thread) = 16),
    message  BLOB    NOT NULL CHECK (length(message) = 16),
    kind     TEXT    NOT NULL,
    group_id BLOB    NOT NULL CHECK (length(group_id) = 16),
    created  INTEGER NOT NULL,
    until    INTEGER,
    PRIMARY KEY (thread, message)
) STRICT, WITHOUT ROWID;
INSERT INTO kept (thread, message, kind, group_id, created, until)
    SELECT thread, id, kind, group_id, created, NULL FROM message;
CREATE TABLE legal_hold (
    number      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread      BLOB    NOT NULL CHECK (length(thread) = 16),
    at          INTEGER NOT NULL,
    officer     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    released_at INTEGER,
    released_by TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (thread) WHERE released_at IS NULL;
CREATE TABLE erasure (
    number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL,
    ground  TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    swept   INTEGER NOT NULL CHECK (swept IN (0, 1))
) STRICT;
CREATE TABLE erased (
    message   BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    device    BLOB    NOT NULL CHECK (length(device) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) IN (0, 32)),
    office    BLOB    NOT NULL CHECK (length(office) = 16),
    reference TEXT    NOT NULL,
    erasure   INTEGER NOT NULL REFERENCES erasure (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_by_erasure ON erased (erasure);
CREATE TABLE erased_elsewhere (
    message BLOB    NOT NULL CHECK (length(message) = 16),
    office  BLOB    NOT NULL CHECK (length(office) = 16),
    at      INTEGER NOT NULL,
    PRIMARY KEY (message, office)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER kept_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM kept WHERE thread = OLD.thread AND message = OLD.id;
    DELETE FROM erased_elsewhere WHERE message = OLD.id;
END;
";

/// What decides until when a message is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its thread.
    pub thread: MessageId,
    /// The message.
    pub message: MessageId,
    /// Stable code of its kind.
    pub kind: String,
    /// Its group.
    pub group: GroupId,
    /// When its sender made it.
    pub created: Timestamp,
    /// The last day by its originator's word; messages of before have none.
    pub until: Option<Day>,
}

impl Kept {
    /// The last day on which it is kept.
    #[must_use]
    pub fn until(&self, days: &RetentionDays) -> Day {
        let kind = Kind::from_code(&self.kind.to_ascii_uppercase());
        self.until
            .unwrap_or_else(|| Day::of(self.created).plus(days.of(&kind)))
    }
}

/// That a thread is kept, whatever its days say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalHold {
    /// The thread.
    pub thread: MessageId,
    /// Since when.
    pub at: Timestamp,
    /// Who said so.
    pub officer: String,
    /// Why.
    pub reason: String,
}

codes! {
    /// Why messages were erased.
    Ground {
        /// The days until which they are kept are over.
        Due = "due",
        /// Somebody ordered it.
        Order = "order",
    }
}

/// An erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Its number, never given twice; 0 for one that is to be done.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Who confirmed it; empty for the desk by itself.
    pub officer: String,
    /// Why.
    pub ground: Ground,
    /// The order in words; else empty.
    pub text: String,
    /// Whether every trace in the file has been removed too.
    pub swept: bool,
}

/// What is left of a message that was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Its id.
    pub message: MessageId,
    /// The device that signed it.
    pub device: DeviceKey,
    /// Its hash; none for one that was never sealed.
    pub hash: Option<[u8; 32]>,
    /// The office that sent it.
    pub office: OfficeId,
    /// Its reference.
    pub reference: String,
}

/// The only field of a payload that matters here.
#[derive(Deserialize)]
struct Stated {
    #[serde(default)]
    retain_until: Option<Day>,
}

impl Archive {
    /// Notes until when a message is kept, when it is stored.
    pub(crate) fn keep_until(
        &self,
        (thread, message): (MessageId, MessageId),
        (kind, group, created): (&str, GroupId, Timestamp),
        payload: &[u8],
    ) -> Result<(), ArchiveError> {
        // What this program cannot read has no day that it knows of.
        let stated = canonical::from_stored::<Stated>(payload).ok();
        let until = stated.and_then(|stated| stated.retain_until);
        self.conn
            .prepare_cached(
                "INSERT INTO kept (thread, message, kind, group_id, created, until)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                thread.0,
                message.0,
                kind,
                group.0,
                created.0,
                until.map(Day::number),
            ])?;
        Ok(())
    }

    /// Every message, those of a thread behind each other.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn each_kept(&self, mut read: impl FnMut(Kept)) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT thread, message, kind, group_id, created, until FROM kept
             ORDER BY thread, message",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            read(kept(row)?);
        }
        Ok(())
    }

    /// The messages of one thread.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn kept_of(&self, thread: MessageId) -> Result<Vec<Kept>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT thread, message, kind, group_id, created, until FROM kept WHERE thread = ?1",
        )?;
        let rows = statement.query_map([thread.0], kept)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether something of a thread is still under way: in the outbox, in a draft that answers or
    /// corrects it, in a file that goes or comes.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn is_under_way(&self, thread: MessageId) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM kept k WHERE k.thread = ?1 AND (
                    EXISTS (SELECT 1 FROM outbox o WHERE o.message = k.message
                        OR (o.class = 'mending' AND instr(o.job, k.message) > 0))
                    OR EXISTS (SELECT 1 FROM draft d WHERE d.id = k.message
                        OR instr(d.content, lower(hex(k.message))) > 0)
                    OR EXISTS (SELECT 1 FROM attachment a WHERE a.owner = k.message
                        AND a.state IN ('sending', 'receiving'))))",
            )?
            .query_row([thread.0], |row| row.get(0))?)
    }

    /// Keeps a thread whatever its days say. False when it is held already.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn hold_thread(&self, hold: &LegalHold) -> Result<bool, ArchiveError> {
        let new = self
            .conn
            .prepare_cached(
                "INSERT INTO legal_hold (thread, at, officer, reason) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![hold.thread.0, hold.at.0, hold.officer, hold.reason])?;
        Ok(new == 1)
    }

    /// Ends the hold of a thread. False when it is not held.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn release_thread(
        &self,
        thread: MessageId,
        at: Timestamp,
        officer: &str,
    ) -> Result<bool, ArchiveError> {
        let ended = self
            .conn
            .prepare_cached(
                "UPDATE legal_hold SET released_at = ?2, released_by = ?3
                 WHERE thread = ?1 AND released_at IS NULL",
            )?
            .execute(params![thread.0, at.0, officer])?;
        Ok(ended == 1)
    }

    /// The hold that stands on a thread.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn hold_of(&self, thread: MessageId) -> Result<Option<LegalHold>, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT thread, at, officer, reason FROM legal_hold
                 WHERE thread = ?1 AND released_at IS NULL",
            )?
            .query_row([thread.0], hold)
            .optional()?)
    }

    /// Every hold that stands, the oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn holds_standing(&self) -> Result<Vec<LegalHold>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT thread, at, officer, reason FROM legal_hold
             WHERE released_at IS NULL ORDER BY number",
        )?;
        let rows = statement.query_map([], hold)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a message was erased here: it is not taken again.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn is_erased(&self, message: MessageId) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM erased WHERE message = ?1)")?
            .query_row([message.0], |row| row.get(0))?)
    }

    /// What names the messages that were erased last, for an office that would hand them over; at
    /// most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn erased_names(
        &self,
        limit: u32,
    ) -> Result<Vec<(DeviceKey, MessageId, [u8; 32])>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT device, message, hash FROM erased WHERE length(hash) = 32
             ORDER BY erasure DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([limit], |row| {
            Ok((DeviceKey(row.get(0)?), MessageId(row.get(1)?), row.get(2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// An erasure with what is left of its messages, by reference; `None` asks for the last one.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn erasure(
        &self,
        number: Option<i64>,
    ) -> Result<Option<(Erasure, Vec<Erased>)>, ArchiveError> {
        let found = self
            .conn
            .prepare_cached(
                "SELECT number, at, officer, ground, text, swept FROM erasure
                 WHERE number = coalesce(?1, number) ORDER BY number DESC LIMIT 1",
            )?
            .query_row([number], |row| {
                let mut c = Columns::new(row);
                Ok(Erasure {
                    number: c.take()?,
                    at: c.time()?,
                    officer: c.take()?,
                    ground: c.code(Ground::from_code)?,
                    text: c.take()?,
                    swept: c.take()?,
                })
            })
            .optional()?;
        let Some(erasure) = found else {
            return Ok(None);
        };
        let mut statement = self.conn.prepare_cached(
            "SELECT message, device, hash, office, reference FROM erased
             WHERE erasure = ?1 ORDER BY reference, message",
        )?;
        let rows = statement.query_map([erasure.number], |row| {
            let mut c = Columns::new(row);
            Ok(Erased {
                message: c.message()?,
                device: c.device()?,
                hash: c.take::<Vec<u8>>()?.try_into().ok(),
                office: c.office()?,
                reference: c.take()?,
            })
        })?;
        let messages = rows.collect::<Result<_, _>>()?;
        Ok(Some((erasure, messages)))
    }

    /// The erasures of before with what is left of their messages, the last first, at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn erasures(&self, limit: u32) -> Result<Vec<(Erasure, Vec<Erased>)>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT number FROM erasure ORDER BY number DESC LIMIT ?1")?;
        let numbers = statement
            .query_map([limit], |row| row.get(0))?
            .collect::<Result<Vec<i64>, _>>()?;
        let found = numbers.into_iter().map(|number| self.erasure(Some(number)));
        found.filter_map(Result::transpose).collect()
    }

    /// What is left of a message that was erased here, and when and why it was.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn erasure_of(
        &self,
        message: MessageId,
    ) -> Result<Option<(Erasure, Erased)>, ArchiveError> {
        let number = self
            .conn
            .prepare_cached("SELECT erasure FROM erased WHERE message = ?1")?
            .query_row([message.0], |row| row.get(0))
            .optional()?;
        let Some(number) = number else {
            return Ok(None);
        };
        let found = self.erasure(Some(number))?;
        Ok(found.and_then(|(erasure, gone)| {
            let one = gone.into_iter().find(|gone| gone.message == message)?;
            Some((erasure, one))
        }))
    }

    /// Takes the holds and tombstones of another archive of this office: what a court has had kept must
    /// not be lost with a disk, nor what was erased come back from others. A message that is here
    /// stays, and so does a hold.
    ///
    /// # Errors
    /// When one of them cannot be read, or this one not be written.
    pub fn take_retention(&self, other: &Self) -> Result<(), ArchiveError> {
        self.transaction(|archive| {
            for hold in other.holds_standing()? {
                archive.hold_thread(&hold)?;
            }
            let mut statement = other
                .conn
                .prepare("SELECT number FROM erasure ORDER BY number")?;
            let numbers = statement
                .query_map([], |row| row.get(0))?
                .collect::<Result<Vec<i64>, _>>()?;
            for number in numbers {
                let Some((erasure, messages)) = other.erasure(Some(number))? else {
                    continue;
                };
                let mut new = Vec::new();
                for erased in messages {
                    if !archive.holds(erased.message)? && !archive.is_erased(erased.message)? {
                        new.push(erased);
                    }
                }
                if new.is_empty() {
                    continue;
                }
                let number = archive.add_erasure(&erasure)?;
                for erased in &new {
                    archive.add_tombstone(erased, number)?;
                }
            }
            Ok(())
        })
    }

    pub(crate) fn add_erasure(&self, erasure: &Erasure) -> Result<i64, ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO erasure (at, officer, ground, text, swept)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                erasure.at.0,
                erasure.officer,
                erasure.ground.code(),
                erasure.text,
                erasure.swept
            ])?;
        Ok(self.conn.last_insert_rowid())
    }

    pub(crate) fn add_tombstone(&self, erased: &Erased, erasure: i64) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO erased (message, device, hash, office, reference, erasure)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                erased.message.0,
                erased.device.0,
                erased.hash.as_ref().map_or(&[][..], |hash| hash.as_slice()),
                erased.office.0,
                erased.reference,
                erasure
            ])?;
        Ok(())
    }

    /// Notes that an office has erased a message of ours. True when that is new.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn note_erased_elsewhere(
        &self,
        message: MessageId,
        office: OfficeId,
        at: Timestamp,
    ) -> Result<bool, ArchiveError> {
        let new = self
            .conn
            .prepare_cached(
                "INSERT INTO erased_elsewhere (message, office, at)
                 SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM message WHERE id = ?1)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![message.0, office.0, at.0])?;
        Ok(new == 1)
    }

    /// Which offices have erased a message of ours, and when.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn erased_elsewhere(
        &self,
        message: MessageId,
    ) -> Result<Vec<(OfficeId, Timestamp)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT office, at FROM erased_elsewhere WHERE message = ?1 ORDER BY at, office",
        )?;
        let rows = statement.query_map([message.0], |row| {
            Ok((OfficeId(row.get(0)?), Timestamp(row.get(1)?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let mut c = Columns::new(row);
    Ok(Kept {
        thread: c.message()?,
        message: c.message()?,
        kind: c.take()?,
        group: c.group()?,
        created: c.time()?,
        until: c.take::<Option<i64>>()?.and_then(Day::from_number),
    })
}

fn hold(row: &Row<'_>) -> rusqlite::Result<LegalHold> {
    let mut c = Columns::new(row);
    Ok(LegalHold {
        thread: c.message()?,
        at: c.time()?,
        officer: c.take()?,
        reason: c.take()?,
    })
}
