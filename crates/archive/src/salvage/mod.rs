//! What can still be read from a damaged archive, whichever pages are gone.
//!
//! SQLite's own recovery (`sqlite3_recover`, behind the shell's `.recover`) reads pages through a
//! virtual table that the bundled library is built without. This does the same for the rows that
//! matter: each page of the file is taken for the root of a table in its turn and what it holds is
//! read, so that neither the schema nor an interior page nor an index needs to be whole. A page
//! that fails the cipher's MAC gives nothing; its neighbours give all of theirs.
//!
//! The pages are read out of a copy with a first page of our own making: the same key and salt, so
//! that every other page opens in its place. The damaged file is not touched.
//!
//! What comes out is not believed: the caller checks every message's signature. (Turned down:
//! decrypting pages ourselves, a second implementation of SQLCipher's format; and reading through
//! the damaged file's own schema, which finds nothing behind a broken interior page.)

mod wal;

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use aircop_message::{DeviceKey, GroupId, MessageId, OfficeId, Timestamp};
use rusqlite::types::Value;
use rusqlite::{OpenFlags, Row};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::key::ArchiveKey;
use crate::table::draft::Draft;
use crate::table::message_row::Direction;
use crate::table::quarantine::Quarantined;
use crate::table::recipient::Recipient;

pub(crate) use wal::is_damaged as wal_is_damaged;

/// SQLCipher's page size.
const PAGE: u64 = 4096;
/// More cells than a page of rows of these tables can hold.
const CELLS: usize = 256;
/// Columns that are read of each row: as many as the widest table has.
const COLUMNS: usize = 37;

/// A row that was found. Nothing in it has been verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A message.
    Message(Box<FoundMessage>),
    /// A draft.
    Draft(Draft),
    /// An entry of the directory's log.
    Entry {
        /// Its place.
        index: u64,
        /// The entry.
        entry: Vec<u8>,
        /// When the desk took it.
        taken: Timestamp,
    },
    /// What an office has said about a message of ours.
    Receipt {
        /// The message.
        message: MessageId,
        /// The office, and what it said.
        recipient: Recipient,
    },
    /// An envelope in quarantine.
    Quarantined(Box<Quarantined>),
    /// A job of the outbox for an officer's message, opaque.
    Job {
        /// The message.
        message: MessageId,
        /// The job.
        job: Vec<u8>,
        /// It was sealed, so that the relay may have it.
        sealed: bool,
    },
}

/// Of a message what its signed bytes do not say, and these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundMessage {
    /// Its id.
    pub id: MessageId,
    /// Which way it went.
    pub direction: Direction,
    /// The group.
    pub group: GroupId,
    /// The office that sent it.
    pub sender_office: OfficeId,
    /// The device that signed it.
    pub sender_device: DeviceKey,
    /// When it came, or was handed in.
    pub received: Timestamp,
    /// When an officer here first opened it.
    pub read_at: Option<Timestamp>,
    /// When an officer here acknowledged it, and who.
    pub acknowledged: Option<(Timestamp, String)>,
    /// How far it had come, by its code.
    pub state: String,
    /// The message in its canonical encoding.
    pub payload: Vec<u8>,
    /// The bytes that were signed; empty for one that was never sealed.
    pub signed: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
}

/// Reads what the damaged archive at `damaged`, with the write-ahead log beside it, still holds.
/// `scratch` is a path for a copy, which is gone afterwards; it holds ciphertext only. The same
/// row may be found more than once. `progress` hears how many of how many pages are done.
///
/// # Errors
/// When the file cannot be copied ([`ArchiveError::DiskFull`] for instance), or `found` fails.
pub fn salvage<E: From<ArchiveError>>(
    damaged: &Path,
    key: &ArchiveKey,
    scratch: &Path,
    found: &mut dyn FnMut(Found) -> Result<(), E>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), E> {
    let io = |error: std::io::Error| E::from(ArchiveError::from(error));
    let mut file = File::open(damaged).map_err(io)?;
    let pages = file.metadata().map_err(io)?.len().div_ceil(PAGE);
    let mut log = wal::frames(damaged).map_err(io)?;
    // A page that the log adds follows the file; a number beyond is damaged itself.
    let most = pages + log.len() as u64;
    log.retain(|frame| frame.page <= most);
    let last = log.iter().map(|frame| frame.page).max().unwrap_or(0);
    let last = last.max(pages);
    // The file as it is, and as the log would have it: either may be whole where the other is not.
    let layers = if log.is_empty() { 1 } else { 2 };
    let copy = Copy::make(scratch, key, last)?;
    copy.lay(&mut file, pages).map_err(io)?;
    for layer in 0..layers {
        if layer == 1 {
            copy.lay_log(damaged, &log).map_err(io)?;
        }
        let mut archive = copy.open(key)?;
        for page in 2..=last {
            progress(layer * last + page, layers * last);
            // After a page that fails its MAC the cipher gives nothing more to this connection.
            if archive.set_root(page).is_err() {
                drop(archive);
                archive = copy.open(key)?;
                archive.set_root(page)?;
            }
            for row in archive.rows() {
                found(row)?;
            }
        }
    }
    Ok(())
}

/// A file that has a first page of its own and room for all others.
struct Copy {
    path: PathBuf,
}

impl Copy {
    fn make(path: &Path, key: &ArchiveKey, pages: u64) -> Result<Self, ArchiveError> {
        let copy = Self {
            path: path.to_owned(),
        };
        copy.clear();
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let archive = Archive::connect(path, key, flags)?;
        let conn = &archive.conn;
        let columns: Vec<String> = (0..COLUMNS).map(|n| format!("c{n}")).collect();
        conn.execute_batch(&format!(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
             CREATE TABLE m ({});
             CREATE TABLE r (c0, c1, c2, c3, c4, c5, PRIMARY KEY (c0, c1)) WITHOUT ROWID;
             CREATE TABLE room (x)",
            columns.join(", ")
        ))?;
        // The first page says how long the file is.
        loop {
            let now: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
            let left = pages.saturating_sub(u64::try_from(now).unwrap_or(0));
            if left == 0 {
                break;
            }
            let bytes = (left * PAGE).min(64 * 1024 * 1024);
            let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
            conn.execute("INSERT INTO room VALUES (zeroblob(?1))", [bytes])?;
        }
        Ok(copy)
    }

    /// Puts the pages of a file in their places, all but the first.
    fn lay(&self, from: &mut File, pages: u64) -> std::io::Result<()> {
        let mut to = OpenOptions::new().write(true).open(&self.path)?;
        from.seek(SeekFrom::Start(PAGE))?;
        to.seek(SeekFrom::Start(PAGE))?;
        let rest = pages.saturating_sub(1) * PAGE;
        std::io::copy(&mut from.take(rest), &mut to)?;
        Ok(())
    }

    fn lay_log(&self, damaged: &Path, log: &[wal::Frame]) -> std::io::Result<()> {
        let mut from = File::open(wal::beside(damaged))?;
        let mut to = OpenOptions::new().write(true).open(&self.path)?;
        let mut page = vec![0; usize::try_from(PAGE).unwrap_or_default()];
        for frame in log.iter().filter(|frame| frame.page > 1) {
            from.seek(SeekFrom::Start(frame.at))?;
            from.read_exact(&mut page)?;
            to.seek(SeekFrom::Start((frame.page - 1) * PAGE))?;
            to.write_all(&page)?;
        }
        Ok(())
    }

    fn open(&self, key: &ArchiveKey) -> Result<Archive, ArchiveError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let archive = Archive::connect(&self.path, key, flags)?;
        archive.conn.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
             PRAGMA locking_mode = EXCLUSIVE; PRAGMA writable_schema = ON",
        )?;
        Ok(archive)
    }

    fn clear(&self) {
        for suffix in ["", "-journal", "-wal", "-shm"] {
            let mut name = self.path.as_os_str().to_os_string();
            name.push(suffix);
            let _ = fs::remove_file(name);
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        self.clear();
    }
}

impl Archive {
    /// The rows of the page that is the root now; none when it is something else.
    fn rows(&self) -> Vec<Found> {
        let mut rows = Vec::new();
        // What breaks off in the middle has given what it could. A page is of one kind.
        let of_rows: [Reader; 5] = [message, draft, job, entry, quarantined];
        let _ = self.read("SELECT rowid, * FROM m", &of_rows, &mut rows);
        if rows.is_empty() {
            let _ = self.read("SELECT 0, * FROM r", &[receipt as Reader], &mut rows);
        }
        rows
    }

    /// Takes a page for the root of both tables.
    fn set_root(&self, page: u64) -> Result<(), ArchiveError> {
        self.conn.execute(
            "UPDATE sqlite_schema SET rootpage = ?1 WHERE name IN ('m', 'r')",
            [i64::try_from(page).unwrap_or(i64::MAX)],
        )?;
        self.conn
            .execute_batch("PRAGMA writable_schema = RESET; PRAGMA writable_schema = ON")?;
        Ok(())
    }

    fn read(
        &self,
        sql: &str,
        readers: &[Reader],
        rows: &mut Vec<Found>,
    ) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare(sql)?;
        let mut read = statement.query([])?;
        let mut cells = 0;
        while let Some(row) = read.next()? {
            rows.extend(readers.iter().find_map(|reader| reader(row)));
            cells += 1;
            // A page above others: each of them is read by itself.
            if cells >= CELLS {
                break;
            }
        }
        Ok(())
    }
}

/// Reads a row as one of a certain table, if it can be one.
type Reader = fn(&Row<'_>) -> Option<Found>;

/// The columns of `message` in their order; the first is the rowid and empty in the record.
fn message(row: &Row<'_>) -> Option<Found> {
    let time = |at: usize| match value(row, at)? {
        Value::Null => Some(None),
        Value::Integer(ms) => Some(Some(Timestamp(ms))),
        _ => None,
    };
    if !matches!(value(row, 0)?, Value::Null) {
        return None;
    }
    let acknowledged_at = time(23)?;
    let officer = text(row, 24)?;
    Some(Found::Message(Box::new(FoundMessage {
        id: MessageId(bytes(row, 1)?.try_into().ok()?),
        direction: Direction::from_code(&text(row, 4)?)?,
        group: GroupId(bytes(row, 5)?.try_into().ok()?),
        sender_office: OfficeId(bytes(row, 7)?.try_into().ok()?),
        sender_device: DeviceKey(bytes(row, 8)?.try_into().ok()?),
        received: time(15)??,
        read_at: time(22)?,
        acknowledged: acknowledged_at.map(|at| (at, officer)),
        state: text(row, 25)?,
        payload: bytes(row, 29)?,
        signed: bytes(row, 30)?,
        signature: bytes(row, 31)?,
    })))
}

fn draft(row: &Row<'_>) -> Option<Found> {
    // Behind its five columns a record has nothing.
    if !matches!(value(row, 5)?, Value::Null) {
        return None;
    }
    Some(Found::Draft(Draft {
        id: MessageId(bytes(row, 0)?.try_into().ok()?),
        kind: text(row, 1)?,
        updated: match value(row, 2)? {
            Value::Integer(ms) => Timestamp(ms),
            _ => return None,
        },
        subject: text(row, 3)?,
        content: text(row, 4)?,
    }))
}

fn job(row: &Row<'_>) -> Option<Found> {
    if text(row, 1)? != "message" || !matches!(value(row, 3)?, Value::Integer(_)) {
        return None;
    }
    Some(Found::Job {
        message: MessageId(bytes(row, 0)?.try_into().ok()?),
        job: bytes(row, 2)?,
        sealed: matches!(value(row, 7)?, Value::Blob(_)),
    })
}

fn entry(row: &Row<'_>) -> Option<Found> {
    if !matches!(value(row, 0)?, Value::Null) || !matches!(value(row, 3)?, Value::Null) {
        return None;
    }
    let entry = bytes(row, 1)?;
    // Other tables of a number and some bytes there are; an entry begins so (PROTOCOL.md, 7).
    entry.starts_with(b"\xa2\x66signed").then_some(())?;
    Some(Found::Entry {
        index: u64::try_from(row.get::<_, i64>(0).ok()?).ok()?,
        entry,
        taken: Timestamp(row.get::<_, i64>(3).ok()?),
    })
}

fn quarantined(row: &Row<'_>) -> Option<Found> {
    if !matches!(value(row, 0)?, Value::Null) {
        return None;
    }
    let number = |at: usize| row.get::<_, i64>(at + 1).ok();
    Some(Found::Quarantined(Box::new(Quarantined {
        received: Timestamp(number(1)?),
        reason: text(row, 2)?,
        detail: text(row, 3)?,
        sender_device: match value(row, 4)? {
            Value::Null => None,
            Value::Blob(key) => Some(DeviceKey(key.try_into().ok()?)),
            _ => return None,
        },
        body: bytes(row, 5)?,
        wrap: bytes(row, 6)?,
        relay_seq: u64::try_from(number(7)?).ok()?,
        relay_received: Timestamp(number(8)?),
    })))
}

fn receipt(row: &Row<'_>) -> Option<Found> {
    let time = |at: usize| match value(row, at)? {
        Value::Null => Some(None),
        Value::Integer(ms) => Some(Some(Timestamp(ms))),
        _ => None,
    };
    Some(Found::Receipt {
        message: MessageId(bytes(row, 0)?.try_into().ok()?),
        recipient: Recipient {
            office: OfficeId(bytes(row, 1)?.try_into().ok()?),
            delivered_at: time(2)?,
            read_at: time(3)?,
            acknowledged_at: time(4)?,
            acknowledged_by: text(row, 5)?,
        },
    })
}

fn value(row: &Row<'_>, column: usize) -> Option<Value> {
    // The rowid stands before them.
    row.get(column + 1).ok()
}

fn text(row: &Row<'_>, column: usize) -> Option<String> {
    row.get(column + 1).ok()
}

fn bytes(row: &Row<'_>, column: usize) -> Option<Vec<u8>> {
    row.get(column + 1).ok()
}
