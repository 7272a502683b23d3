//! Headquarters' log: opaque entries in order, and the latest checkpoint.

use aircop_wire::limits::{MAX_ENTRIES, MAX_ENTRIES_BYTES};
use aircop_wire::{DirectoryAppend, DirectoryPage, Refusal};
use rusqlite::{Connection, OptionalExtension, params};

use super::writer::{Decided, News};
use super::{to_i64, to_u64};
use crate::store::Outcome;

struct State {
    size: u64,
    issued_at_ms: i64,
    append_digest: [u8; 32],
}

pub(super) fn append(conn: &Connection, append: &DirectoryAppend, news: &mut News) -> Decided {
    let digest = append.digest();
    let mut size = 0;
    if let Some(state) = state(conn)? {
        if state.append_digest == digest {
            return Ok(Ok(Outcome::Done));
        }
        if append.issued_at_ms() <= state.issued_at_ms {
            return Ok(Err(Refusal::Conflict));
        }
        size = state.size;
    }
    if append.from() != size {
        return Ok(Err(Refusal::Conflict));
    }
    for entry in append.entries() {
        conn.prepare_cached("INSERT INTO directory_entry (position, bytes) VALUES (?1, ?2)")?
            .execute(params![to_i64(size), entry])?;
        size += 1;
    }
    conn.prepare_cached(
        "INSERT INTO directory (row, size, issued_at_ms, append_digest, checkpoint)
         VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT (row) DO UPDATE SET size = excluded.size,
             issued_at_ms = excluded.issued_at_ms, append_digest = excluded.append_digest,
             checkpoint = excluded.checkpoint",
    )?
    .execute(params![
        to_i64(size),
        append.issued_at_ms(),
        digest,
        append.checkpoint()
    ])?;
    news.directory_size = Some(size);
    Ok(Ok(Outcome::Done))
}

pub(super) fn page(conn: &Connection, from: u64) -> rusqlite::Result<DirectoryPage> {
    let tx = conn.unchecked_transaction()?;
    let (size, checkpoint) = tx
        .prepare_cached("SELECT size, checkpoint FROM directory")?
        .query_row([], |row| Ok((to_u64(row.get(0)?), row.get(1)?)))
        .optional()?
        .unwrap_or_default();
    let mut entries: Vec<Vec<u8>> = Vec::new();
    let mut total = 0;
    {
        let mut select = tx.prepare_cached(
            "SELECT bytes FROM directory_entry WHERE position >= ?1 ORDER BY position LIMIT ?2",
        )?;
        let mut rows = select.query(params![to_i64(from), MAX_ENTRIES as i64])?;
        while let Some(row) = rows.next()? {
            let entry: Vec<u8> = row.get(0)?;
            total += entry.len();
            if total > MAX_ENTRIES_BYTES {
                break;
            }
            entries.push(entry);
        }
    }
    Ok(DirectoryPage {
        from,
        size,
        entries,
        checkpoint,
    })
}

pub(super) fn size(conn: &Connection) -> rusqlite::Result<u64> {
    Ok(state(conn)?.map_or(0, |state| state.size))
}

fn state(conn: &Connection) -> rusqlite::Result<Option<State>> {
    conn.prepare_cached("SELECT size, issued_at_ms, append_digest FROM directory")?
        .query_row([], |row| {
            Ok(State {
                size: to_u64(row.get(0)?),
                issued_at_ms: row.get(1)?,
                append_digest: row.get(2)?,
            })
        })
        .optional()
}
