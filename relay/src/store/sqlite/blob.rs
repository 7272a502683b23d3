//! Which chunks of which files are there, and when they go.

use aircop_wire::{BlobId, ChunkName, Refusal, TransportKey};
use rusqlite::{Connection, OptionalExtension, params};

use super::room::Room;
use super::successor;
use super::to_u64;
use super::writer::{Decided, News};
use crate::store::{Blob, Outcome, PutChunk, Waiting};

/// Blobs that one sweep deletes at most, with up to 8192 chunks each.
const SWEEP: u16 = 4;
/// How long an expired blob is remembered: as long again as it was kept.
const REMEMBERED_MS: i64 = aircop_wire::limits::MAX_LIFETIME_MS;

/// A chunk that has been written counts as there, if everything about it fits.
pub(super) fn put(conn: &Connection, new: &PutChunk, room: &mut Room, news: &mut News) -> Decided {
    let decided = decide(conn, new, room)?;
    // Without a row nothing of it counts, and its file must not stay.
    if decided.is_err() && row_of(conn, new.name.blob)?.is_none() {
        news.gone.push(new.name.blob);
    }
    Ok(decided)
}

fn decide(conn: &Connection, new: &PutChunk, room: &mut Room) -> Decided {
    let len = u64::from(new.len);
    let used = of_owner(conn, new.owner)?;
    let row = match row_of(conn, new.name.blob)? {
        Some(blob) => {
            if blob.gone {
                return Ok(Err(Refusal::Gone));
            }
            if blob.owner != new.owner || blob.total != new.total {
                return Ok(Err(Refusal::Conflict));
            }
            if let Some((_, digest)) = chunk(conn, new.name)? {
                return Ok(if digest == new.digest {
                    Ok(Outcome::Done)
                } else {
                    Err(Refusal::Conflict)
                });
            }
            Some(blob.row)
        }
        None if used.envelopes >= new.allowance.blobs => {
            return Ok(Err(Refusal::OverAllowance));
        }
        None => None,
    };
    if successor::is_another(conn)? {
        return Ok(Err(Refusal::Moved));
    }
    if used.bytes.saturating_add(len) > new.allowance.bytes {
        return Ok(Err(Refusal::OverAllowance));
    }
    if !room.take(len, 2) {
        return Ok(Err(Refusal::StorageFull));
    }
    let row = match row {
        Some(row) => row,
        None => conn
            .prepare_cached(
                "INSERT INTO blob (id, owner, total, bytes, expires_at_ms, gone)
                 VALUES (?1, ?2, ?3, 0, ?4, 0)",
            )?
            .insert(params![
                new.name.blob.as_bytes(),
                new.owner.as_bytes(),
                new.total,
                new.expires_at_ms
            ])?,
    };
    conn.prepare_cached("INSERT INTO chunk (blob, position, len, digest) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![row, new.name.index, new.len, new.digest])?;
    conn.prepare_cached("UPDATE blob SET bytes = bytes + ?2 WHERE row = ?1")?
        .execute(params![row, new.len])?;
    Ok(Ok(Outcome::Done))
}

/// Deletes some of what has expired. True when nothing expired is left.
pub(super) fn sweep(conn: &Connection, now_ms: i64, news: &mut News) -> rusqlite::Result<bool> {
    let expired = conn
        .prepare_cached(
            "SELECT row, id FROM blob WHERE gone = 0 AND expires_at_ms <= ?1
             ORDER BY expires_at_ms LIMIT ?2",
        )?
        .query_map(params![now_ms, SWEEP], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, [u8; 16])>>>()?;
    for (row, id) in &expired {
        expire_row(conn, *row)?;
        news.gone.push(BlobId(*id));
    }
    conn.prepare_cached("DELETE FROM blob WHERE gone = 1 AND expires_at_ms <= ?1")?
        .execute([now_ms.saturating_sub(REMEMBERED_MS)])?;
    Ok(expired.len() < usize::from(SWEEP))
}

/// As if its time had come.
pub(super) fn expire(conn: &Connection, id: BlobId) -> rusqlite::Result<()> {
    row_of(conn, id)?.map_or(Ok(()), |found| expire_row(conn, found.row))
}

fn expire_row(conn: &Connection, row: i64) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM chunk WHERE blob = ?1")?
        .execute([row])?;
    conn.prepare_cached("UPDATE blob SET gone = 1, bytes = 0 WHERE row = ?1")?
        .execute([row])?;
    Ok(())
}

pub(super) fn find(conn: &Connection, id: BlobId) -> rusqlite::Result<Blob> {
    let Some(found) = row_of(conn, id)? else {
        return Ok(Blob::default());
    };
    let held = conn
        .prepare_cached("SELECT position FROM chunk WHERE blob = ?1 ORDER BY position")?
        .query_map([found.row], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<u16>>>()?;
    Ok(Blob {
        owner: Some(found.owner),
        total: found.total,
        held,
        gone: found.gone,
    })
}

/// Length and digest of a chunk.
pub(super) fn chunk(
    conn: &Connection,
    name: ChunkName,
) -> rusqlite::Result<Option<(usize, [u8; 32])>> {
    conn.prepare_cached(
        "SELECT chunk.len, chunk.digest FROM chunk JOIN blob ON blob.row = chunk.blob
         WHERE blob.id = ?1 AND chunk.position = ?2",
    )?
    .query_row(params![name.blob.as_bytes(), name.index], |row| {
        Ok((row.get::<_, u32>(0)?, row.get(1)?))
    })
    .optional()
    .map(|found| found.map(|(len, digest)| (usize::try_from(len).unwrap_or(0), digest)))
}

/// Blobs and bytes that a device has here.
pub(super) fn of_owner(conn: &Connection, owner: TransportKey) -> rusqlite::Result<Waiting> {
    conn.prepare_cached(
        "SELECT count(*), coalesce(sum(bytes), 0) FROM blob WHERE owner = ?1 AND gone = 0",
    )?
    .query_row([owner.as_bytes()], |row| {
        Ok(Waiting {
            envelopes: to_u64(row.get(0)?),
            bytes: to_u64(row.get(1)?),
        })
    })
}

/// Bytes of all files.
pub(super) fn bytes(conn: &Connection) -> rusqlite::Result<u64> {
    conn.prepare_cached("SELECT coalesce(sum(bytes), 0) FROM blob")?
        .query_row([], |row| row.get(0))
        .map(to_u64)
}

/// Blobs that have a file.
pub(super) fn with_files(conn: &Connection) -> rusqlite::Result<Vec<BlobId>> {
    conn.prepare_cached("SELECT id FROM blob WHERE gone = 0")?
        .query_map([], |row| row.get(0).map(BlobId))?
        .collect()
}

/// Whether something of it counts as there.
pub(super) fn has_file(conn: &Connection, id: BlobId) -> rusqlite::Result<bool> {
    Ok(row_of(conn, id)?.is_some_and(|row| !row.gone))
}

struct Row {
    row: i64,
    owner: TransportKey,
    total: u16,
    gone: bool,
}

fn row_of(conn: &Connection, id: BlobId) -> rusqlite::Result<Option<Row>> {
    conn.prepare_cached("SELECT row, owner, total, gone FROM blob WHERE id = ?1")?
        .query_row([id.as_bytes()], |row| {
            Ok(Row {
                row: row.get(0)?,
                owner: TransportKey(row.get(1)?),
                total: row.get(2)?,
                gone: row.get(3)?,
            })
        })
        .optional()
}
