//! Whether there is room for another deposit.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{SqliteOptions, blob, to_u64};

/// What a row takes beside its bytes, generously.
const PER_ROW: u64 = 128;

/// Counts down within one batch.
pub(super) struct Room {
    left: u64,
}

impl Room {
    /// Takes room for `bytes` in `rows`, if there is that much.
    pub(super) fn take(&mut self, bytes: u64, rows: u64) -> bool {
        let needed = bytes.saturating_add(rows.saturating_mul(PER_ROW));
        match self.left.checked_sub(needed) {
            Some(left) => {
                self.left = left;
                true
            }
            None => false,
        }
    }
}

/// Measures room at the start of each batch.
pub(super) struct Measure {
    dir: PathBuf,
    max_bytes: Option<u64>,
    reserve_bytes: u64,
}

impl Measure {
    pub(super) fn new(database: &Path, options: &SqliteOptions) -> Self {
        Self {
            dir: database.parent().unwrap_or(Path::new(".")).to_owned(),
            max_bytes: options.max_bytes,
            reserve_bytes: options.reserve_bytes,
        }
    }

    pub(super) fn room(&self, conn: &Connection) -> rusqlite::Result<Room> {
        let (used, free) = used_and_free(conn)?;
        let allowance = self.max_bytes.map_or(u64::MAX, |max| {
            max.saturating_sub(used + blob::bytes(conn).unwrap_or(0))
        });
        // Pages that acknowledgements have freed are taken again before the file grows.
        let disk = match rustix::fs::statvfs(&self.dir) {
            Ok(disk) => disk.f_bavail.saturating_mul(disk.f_frsize),
            Err(error) => {
                tracing::warn!(%error, "the disk does not say how much room it has");
                u64::MAX
            }
        };
        let disk = disk.saturating_add(free).saturating_sub(self.reserve_bytes);
        Ok(Room {
            left: allowance.min(disk),
        })
    }
}

/// Bytes of the database in use, and bytes of it that are free.
pub(super) fn used_and_free(conn: &Connection) -> rusqlite::Result<(u64, u64)> {
    let number = |sql| {
        conn.prepare_cached(sql)?
            .query_row([], |row| row.get(0))
            .map(to_u64)
    };
    let page = number("PRAGMA page_size")?;
    let pages = number("PRAGMA page_count")?;
    let free = number("PRAGMA freelist_count")?;
    Ok((pages.saturating_sub(free) * page, free * page))
}
