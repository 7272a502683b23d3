//! What an operator does with a relay's data: copies it while it serves, puts a copy in place, looks
//! whether every byte is what was put, gives room back to the disk.

use std::path::Path;

use aircop_wire::ChunkName;
use rusqlite::types::FromSql;
use rusqlite::{Connection, params};

use super::blob;
use super::deposit::{WRAP_DIGEST, body_digest, wrap_digest};
use super::files::{self, Files};
use super::schema::{self, OpenError};

/// Rows that are digested in one go.
const PIECE: u32 = 256;

/// What [`check`] found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Checked {
    /// Bodies, wraps and chunks that were looked at.
    pub rows: u64,
    /// Of them, written by a program that kept no digests: their bytes cannot be judged.
    pub without_digest: u64,
    /// Bodies and wraps whose bytes are not what was put.
    pub damaged: u64,
    /// Chunks of files that are missing or not what was put.
    pub damaged_chunks: u64,
    /// What SQLite finds wrong with its own pages; 0 when nothing.
    pub faults: u64,
}

impl Checked {
    /// Everything that could be judged is as it was put.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damaged == 0 && self.damaged_chunks == 0 && self.faults == 0
    }
}

/// Digests every body, wrap and chunk again, and has SQLite look at its pages. Also while a relay
/// serves: what goes meanwhile is not missed.
///
/// # Errors
/// [`OpenError`].
pub(super) fn check(path: &Path) -> Result<Checked, OpenError> {
    let conn = schema::reader(path)?;
    schema::is_known(&conn)?;
    let mut found = Checked::default();
    let bodies = "SELECT row, digest, bytes FROM body WHERE row > ?1 ORDER BY row LIMIT ?2";
    rows(
        &conn,
        bodies,
        &mut found,
        |kept: Option<[u8; 32]>, bytes| kept.map(|kept| kept == body_digest(bytes)),
    )?;
    let wraps = "SELECT seq, digest, bytes FROM wrap WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    rows(
        &conn,
        wraps,
        &mut found,
        |kept: Option<[u8; WRAP_DIGEST]>, bytes| kept.map(|kept| kept == wrap_digest(bytes)),
    )?;
    chunks(&conn, path, &mut found)?;
    let mut select = conn.prepare("PRAGMA quick_check(100)")?;
    let mut faults = select.query([])?;
    while let Some(row) = faults.next()? {
        found.faults += u64::from(row.get_ref(0)?.as_str().ok() != Some("ok"));
    }
    Ok(found)
}

/// Piece by piece, so that a relay that serves can begin its log again meanwhile. `whole` says
/// whether bytes are what was put, if a digest was kept.
fn rows<D: FromSql>(
    conn: &Connection,
    sql: &str,
    found: &mut Checked,
    whole: impl Fn(D, &[u8]) -> Option<bool>,
) -> rusqlite::Result<()> {
    let mut select = conn.prepare(sql)?;
    let mut last = 0;
    loop {
        let mut rows = select.query(params![last, PIECE])?;
        let before = last;
        while let Some(row) = rows.next()? {
            last = row.get(0)?;
            let judged = whole(row.get(1)?, row.get_ref(2)?.as_blob()?);
            found.rows += 1;
            found.without_digest += u64::from(judged.is_none());
            found.damaged += u64::from(judged == Some(false));
        }
        if last == before {
            return Ok(());
        }
    }
}

fn chunks(conn: &Connection, path: &Path, found: &mut Checked) -> Result<(), OpenError> {
    let files = Files::beside(path);
    for blob in blob::with_files(conn)? {
        let held = blob::find(conn, blob)?.held;
        for index in held {
            let name = ChunkName { blob, index };
            // It may have expired meanwhile, the row first and then the file.
            let Some((len, digest)) = blob::chunk(conn, name)? else {
                continue;
            };
            let bytes = files.read(name, len).ok().flatten();
            let whole = bytes.is_some_and(|bytes| files::digest(&bytes) == digest);
            if !whole && blob::chunk(conn, name)?.is_none() {
                continue;
            }
            found.rows += 1;
            found.damaged_chunks += u64::from(!whole);
        }
    }
    Ok(())
}

/// Writes the database as it is at one instant to a new file, without the room of what was deleted.
/// Also while a relay serves.
///
/// # Errors
/// [`OpenError`]; among others when `to` is there already.
pub(super) fn copy(path: &Path, to: &Path) -> Result<(), OpenError> {
    let conn = schema::reader(path)?;
    conn.execute("VACUUM INTO ?1", [to.to_string_lossy().as_ref()])?;
    // SQLite leaves that to the system.
    std::fs::File::open(to)?.sync_all()?;
    Ok(())
}

/// What expired while it was copied: its row was copied, its file was gone by then. A file that the
/// original misses too stays missed, so that [`check`] tells of it.
///
/// # Errors
/// [`OpenError`].
pub(super) fn settle_copy(copy: &Path, original: &Path) -> Result<(), OpenError> {
    let conn = schema::writer(copy)?;
    let original = schema::reader(original)?;
    let files = Files::beside(copy);
    for blob in blob::with_files(&conn)? {
        if !files.has(blob) && !blob::has_file(&original, blob)? {
            blob::expire(&conn, blob)?;
        }
    }
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// Gives the room of what was deleted back to the disk. For a relay that does not serve; needs as
/// much room again meanwhile.
///
/// # Errors
/// [`OpenError`].
pub(super) fn compact(path: &Path) -> Result<(), OpenError> {
    let conn: Connection = schema::writer(path)?;
    conn.execute_batch("VACUUM")?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}
