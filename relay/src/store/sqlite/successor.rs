//! Which relay takes this one's place.

use aircop_wire::{Refusal, SignedAdmission, Successor};
use rusqlite::{Connection, OptionalExtension, params};

use super::writer::{Decided, News};
use crate::store::Outcome;

/// The record, while another relay takes this one's place.
pub(super) fn read(conn: &Connection) -> rusqlite::Result<Option<SignedAdmission>> {
    let record: Option<Vec<u8>> = conn
        .prepare_cached("SELECT record FROM successor WHERE is_another = 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(record.and_then(|bytes| SignedAdmission::from_bytes(&bytes).ok()))
}

/// Whether another relay takes this one's place, so that nothing new is taken.
pub(super) fn is_another(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM successor WHERE is_another = 1)")?
        .query_row([], |row| row.get(0))
}

pub(super) fn put(
    conn: &Connection,
    new: &Successor,
    signed: &SignedAdmission,
    news: &mut News,
) -> Decided {
    let old: Option<(i64, Vec<u8>)> = conn
        .prepare_cached("SELECT sequence, record FROM successor")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let bytes = signed.to_bytes();
    match old {
        Some((_, record)) if record == bytes => return Ok(Ok(Outcome::Done)),
        Some((sequence, _)) if sequence.cast_unsigned() >= new.sequence => {
            return Ok(Err(Refusal::Conflict));
        }
        _ => {}
    }
    let is_another = !new.addresses.is_empty();
    conn.prepare_cached(
        "INSERT INTO successor (row, sequence, is_another, record) VALUES (1, ?1, ?2, ?3)
         ON CONFLICT (row) DO UPDATE SET sequence = excluded.sequence,
             is_another = excluded.is_another, record = excluded.record",
    )?
    .execute(params![new.sequence.cast_signed(), is_another, bytes])?;
    news.successor = Some(is_another.then(|| signed.clone()));
    Ok(Ok(Outcome::Done))
}
