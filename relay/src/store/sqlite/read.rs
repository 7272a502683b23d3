//! Reading mailboxes, and counting everything.

use aircop_wire::{Item, MailboxId, Wrap};
use rusqlite::types::Type;
use rusqlite::{Connection, params};

use super::{directory, room, to_i64, to_u64};
use crate::store::Totals;

pub(super) fn newest(conn: &Connection, mailbox: MailboxId) -> rusqlite::Result<u64> {
    conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM wrap WHERE mailbox = ?1")?
        .query_row([mailbox.as_bytes()], |row| row.get(0))
        .map(to_u64)
}

pub(super) fn items(
    conn: &Connection,
    mailbox: MailboxId,
    after: u64,
    bytes: usize,
) -> rusqlite::Result<Vec<Item>> {
    let mut select = conn.prepare_cached(
        "SELECT wrap.seq, body.received_at_ms, wrap.bytes, body.bytes
         FROM wrap JOIN body ON body.row = wrap.body
         WHERE wrap.mailbox = ?1 AND wrap.seq > ?2 ORDER BY wrap.seq",
    )?;
    let mut rows = select.query(params![mailbox.as_bytes(), to_i64(after)])?;
    let mut items = Vec::new();
    let mut total = 0;
    while total < bytes
        && let Some(row) = rows.next()?
    {
        let wrap = Wrap::from_slice(row.get_ref(2)?.as_blob()?).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(2, Type::Blob, Box::new(error))
        })?;
        let body: Vec<u8> = row.get(3)?;
        total += body.len() + wrap.as_bytes().len();
        items.push(Item {
            seq: to_u64(row.get(0)?),
            received_at_ms: row.get(1)?,
            wrap,
            body,
        });
    }
    Ok(items)
}

pub(super) fn totals(conn: &Connection) -> rusqlite::Result<Totals> {
    let tx = conn.unchecked_transaction()?;
    let count = |sql: &str| tx.query_row(sql, [], |row| row.get(0)).map(to_u64);
    Ok(Totals {
        devices: count("SELECT count(*) FROM device WHERE revoked = 0")?,
        revoked: count("SELECT count(*) FROM device WHERE revoked = 1")?,
        tickets: count("SELECT count(*) FROM ticket")?,
        bodies: count("SELECT count(*) FROM body")?,
        waiting: count("SELECT coalesce(sum(waiting), 0) FROM mailbox")?,
        blobs: count("SELECT count(*) FROM blob WHERE gone = 0")?,
        blob_bytes: count("SELECT coalesce(sum(bytes), 0) FROM blob")?,
        directory_size: directory::size(&tx)?,
        bytes: room::used_and_free(&tx)?.0,
    })
}
