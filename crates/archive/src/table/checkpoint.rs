//! `checkpoint`: the latest verified state of the directory; `split_view`: proof that it forked.

use aircop_message::{DeviceKey, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE checkpoint (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    size     INTEGER NOT NULL,
    note     BLOB    NOT NULL,
    seen_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE split_view (
    id       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    found_at INTEGER NOT NULL,
    ours     BLOB    NOT NULL,
    theirs   BLOB    NOT NULL,
    device   BLOB    CHECK (length(device) = 32),
    UNIQUE (ours, theirs)
) STRICT;
";

/// A verified checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Entries that it covers.
    pub size: u64,
    /// The signed note (C2SP tlog-checkpoint).
    pub note: Vec<u8>,
    /// When we verified it.
    pub seen_at: Timestamp,
}

/// Two signed checkpoints that cannot both be true: evidence, never removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitView {
    /// When it was found.
    pub found_at: Timestamp,
    /// What we held.
    pub ours: Vec<u8>,
    /// What conflicts with it.
    pub theirs: Vec<u8>,
    /// The device whose message brought it; `None` when the relay did.
    pub device: Option<DeviceKey>,
}

impl Archive {
    /// Keeps a verified checkpoint, unless a larger one is here. Of one size, the later stays
    /// (a heartbeat). False when it was not taken.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn put_checkpoint(&self, checkpoint: &Checkpoint) -> Result<bool, ArchiveError> {
        let changed = self
            .conn
            .prepare_cached(
                "INSERT INTO checkpoint (only_row, size, note, seen_at) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (only_row) DO UPDATE SET size = excluded.size, note = excluded.note,
                 seen_at = excluded.seen_at
             WHERE excluded.size > size OR excluded.size = size AND excluded.seen_at >= seen_at",
            )?
            .execute(params![
                signed(checkpoint.size),
                checkpoint.note,
                checkpoint.seen_at.0
            ])?;
        Ok(changed == 1)
    }

    /// The latest verified checkpoint.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn checkpoint(&self) -> Result<Option<Checkpoint>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT size, note, seen_at FROM checkpoint")?;
        Ok(statement
            .query_row([], |found| {
                let mut c = Columns::new(found);
                Ok(Checkpoint {
                    size: c.number()?,
                    note: c.take()?,
                    seen_at: c.time()?,
                })
            })
            .optional()?)
    }

    /// Keeps the evidence of a split view. False when this pair is here already.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn add_split_view(&self, found: &SplitView) -> Result<bool, ArchiveError> {
        let new = self
            .conn
            .prepare_cached(
                "INSERT INTO split_view (found_at, ours, theirs, device) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (ours, theirs) DO NOTHING",
            )?
            .execute(params![
                found.found_at.0,
                found.ours,
                found.theirs,
                found.device.map(|device| device.0)
            ])?;
        Ok(new == 1)
    }

    /// All evidence of split views, the oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn split_views(&self) -> Result<Vec<SplitView>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT found_at, ours, theirs, device FROM split_view ORDER BY id")?;
        let rows = statement.query_map([], |found| {
            let mut c = Columns::new(found);
            Ok(SplitView {
                found_at: c.time()?,
                ours: c.take()?,
                theirs: c.take()?,
                device: c.take::<Option<[u8; 32]>>()?.map(DeviceKey),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
