//! Reading mailboxes, and counting everything.

use aircop_wire::{Item, MailboxId, Wrap};
use rusqlite::{Connection, params};

use super::deposit::{body_digest, wrap_digest};
use super::{directory, room, to_i64, to_u64};
use crate::store::{Page, Totals};

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
) -> rusqlite::Result<Page> {
    let mut select = conn.prepare_cached(
        "SELECT wrap.seq, body.received_at_ms, wrap.digest, wrap.bytes, body.digest, body.bytes
         FROM wrap JOIN body ON body.row = wrap.body
         WHERE wrap.mailbox = ?1 AND wrap.seq > ?2 ORDER BY wrap.seq",
    )?;
    let mut rows = select.query(params![mailbox.as_bytes(), to_i64(after)])?;
    let mut page = Page::default();
    let mut total = 0;
    while total < bytes
        && let Some(row) = rows.next()?
    {
        let seq = to_u64(row.get(0)?);
        let wrap = row.get_ref(3)?.as_blob()?;
        let body = row.get_ref(5)?.as_blob()?;
        total += body.len() + wrap.len();
        page.last = seq;
        let is_whole =
            digests(row.get(2)?, &wrap_digest(wrap)) && digests(row.get(4)?, &body_digest(body));
        match Wrap::from_slice(wrap) {
            Ok(wrap) if is_whole => page.items.push(Item {
                seq,
                received_at_ms: row.get(1)?,
                wrap,
                body: body.to_vec(),
            }),
            _ => page.damaged += 1,
        }
    }
    Ok(page)
}

/// Whether a row's bytes are what was put. An older program wrote none down.
fn digests<const N: usize>(kept: Option<[u8; N]>, found: &[u8; N]) -> bool {
    kept.is_none_or(|kept| kept == *found)
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
