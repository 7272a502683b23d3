//! Mailboxes: what waits in them, how much, and their prekeys.

use aircop_wire::limits::WRAP_LEN;
use aircop_wire::{MailboxId, Refusal, TransportKey};
use rusqlite::{Connection, OptionalExtension, params};

use super::writer::Decided;
use super::{to_i64, to_u64};
use crate::store::{Outcome, Prekey, Waiting};

/// A mailbox that headquarters has admitted.
pub(super) struct Mailbox {
    /// Not revoked.
    pub(super) is_open: bool,
    pub(super) waiting: Waiting,
}

pub(super) fn find(conn: &Connection, id: MailboxId) -> rusqlite::Result<Option<Mailbox>> {
    conn.prepare_cached("SELECT is_open, waiting, waiting_bytes FROM mailbox WHERE id = ?1")?
        .query_row([id.as_bytes()], |row| {
            Ok(Mailbox {
                is_open: row.get(0)?,
                waiting: Waiting {
                    envelopes: to_u64(row.get(1)?),
                    bytes: to_u64(row.get(2)?),
                },
            })
        })
        .optional()
}

pub(super) fn waiting(conn: &Connection, id: MailboxId) -> rusqlite::Result<Waiting> {
    Ok(find(conn, id)?
        .map(|found| found.waiting)
        .unwrap_or_default())
}

/// Makes it, or opens it again.
pub(super) fn open(conn: &Connection, id: MailboxId) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO mailbox (id, is_open) VALUES (?1, 1)
         ON CONFLICT (id) DO UPDATE SET is_open = 1",
    )?
    .execute([id.as_bytes()])?;
    Ok(())
}

/// Takes nothing more; what waits is deleted, and the prekey.
pub(super) fn close(conn: &Connection, id: MailboxId) -> rusqlite::Result<()> {
    let bodies = conn
        .prepare_cached("DELETE FROM wrap WHERE mailbox = ?1 RETURNING body")?
        .query_map([id.as_bytes()], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    for body in bodies {
        release(conn, body)?;
    }
    conn.prepare_cached("DELETE FROM share WHERE mailbox = ?1")?
        .execute([id.as_bytes()])?;
    conn.prepare_cached(
        "INSERT INTO mailbox (id, is_open) VALUES (?1, 0)
         ON CONFLICT (id) DO UPDATE
         SET is_open = 0, waiting = 0, waiting_bytes = 0, prekey = NULL",
    )?
    .execute([id.as_bytes()])?;
    Ok(())
}

/// What waits in a mailbox of one sender.
pub(super) fn share(
    conn: &Connection,
    id: MailboxId,
    sender: &TransportKey,
) -> rusqlite::Result<Waiting> {
    let found = conn
        .prepare_cached(
            "SELECT waiting, waiting_bytes FROM share WHERE mailbox = ?1 AND sender = ?2",
        )?
        .query_row(params![id.as_bytes(), sender.as_bytes()], |row| {
            Ok(Waiting {
                envelopes: to_u64(row.get(0)?),
                bytes: to_u64(row.get(1)?),
            })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) fn add(
    conn: &Connection,
    id: MailboxId,
    sender: &TransportKey,
    bytes: u64,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO share (mailbox, sender, waiting, waiting_bytes) VALUES (?1, ?2, 1, ?3)
         ON CONFLICT (mailbox, sender) DO UPDATE
         SET waiting = waiting + 1, waiting_bytes = waiting_bytes + ?3",
    )?
    .execute(params![id.as_bytes(), sender.as_bytes(), to_i64(bytes)])?;
    conn.prepare_cached(
        "UPDATE mailbox SET waiting = waiting + 1, waiting_bytes = waiting_bytes + ?2
         WHERE id = ?1",
    )?
    .execute(params![id.as_bytes(), to_i64(bytes)])?;
    Ok(())
}

/// One waits less in a mailbox; of whom, unless a program of an earlier version took it.
pub(super) fn remove(
    conn: &Connection,
    id: MailboxId,
    sender: Option<&[u8]>,
    bytes: u64,
) -> rusqlite::Result<()> {
    if let Some(sender) = sender {
        conn.prepare_cached(
            "UPDATE share SET waiting = waiting - 1, waiting_bytes = waiting_bytes - ?3
             WHERE mailbox = ?1 AND sender = ?2",
        )?
        .execute(params![id.as_bytes(), sender, to_i64(bytes)])?;
        conn.prepare_cached(
            "DELETE FROM share WHERE mailbox = ?1 AND sender = ?2 AND waiting <= 0",
        )?
        .execute(params![id.as_bytes(), sender])?;
    }
    conn.prepare_cached(
        "UPDATE mailbox SET waiting = waiting - 1, waiting_bytes = waiting_bytes - ?2
         WHERE id = ?1",
    )?
    .execute(params![id.as_bytes(), to_i64(bytes)])?;
    Ok(())
}

/// Deletes wraps of this mailbox; whose body nobody waits for any more, that too.
pub(super) fn acknowledge(conn: &Connection, id: MailboxId, seqs: &[u64]) -> Decided {
    let mut highest = 0;
    for seq in seqs {
        let body: Option<i64> = conn
            .prepare_cached("DELETE FROM wrap WHERE seq = ?1 AND mailbox = ?2 RETURNING body")?
            .query_row(params![to_i64(*seq), id.as_bytes()], |row| row.get(0))
            .optional()?;
        if let Some(body) = body {
            let (len, sender) = release(conn, body)?;
            remove(conn, id, sender.as_deref(), len + WRAP_LEN as u64)?;
            highest = highest.max(*seq);
        }
    }
    if highest > 0 {
        conn.prepare_cached(
            "UPDATE mailbox SET acknowledged = max(acknowledged, ?2) WHERE id = ?1",
        )?
        .execute(params![id.as_bytes(), to_i64(highest)])?;
    }
    Ok(Ok(Outcome::Done))
}

/// The highest sequence that was ever acknowledged; 0 for none.
pub(super) fn acknowledged(conn: &Connection, id: MailboxId) -> rusqlite::Result<u64> {
    let found: Option<i64> = conn
        .prepare_cached("SELECT acknowledged FROM mailbox WHERE id = ?1")?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(found.map_or(0, to_u64))
}

/// Fails with `UnknownMailbox` for one that is not open.
pub(super) fn put_prekey(conn: &Connection, id: MailboxId, prekey: &[u8]) -> Decided {
    let rows = conn
        .prepare_cached("UPDATE mailbox SET prekey = ?2 WHERE id = ?1 AND is_open = 1")?
        .execute(params![id.as_bytes(), prekey])?;
    Ok(match rows {
        0 => Err(Refusal::UnknownMailbox),
        _ => Ok(Outcome::Done),
    })
}

pub(super) fn prekeys(conn: &Connection, ids: &[MailboxId]) -> rusqlite::Result<Vec<Prekey>> {
    let mut select = conn.prepare_cached("SELECT prekey FROM mailbox WHERE id = ?1")?;
    ids.iter()
        .map(|id| {
            let prekey = select
                .query_row([id.as_bytes()], |row| row.get(0))
                .optional()?;
            Ok((*id, prekey.flatten()))
        })
        .collect()
}

/// One waits less for the body; the last one takes it along. Returns the body's length and whose it
/// is.
fn release(conn: &Connection, body: i64) -> rusqlite::Result<(u64, Option<Vec<u8>>)> {
    let (waiting, len, sender): (i64, i64, Option<Vec<u8>>) = conn
        .prepare_cached("SELECT waiting, length(bytes), sender FROM body WHERE row = ?1")?
        .query_row([body], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let sql = if waiting <= 1 {
        "DELETE FROM body WHERE row = ?1"
    } else {
        "UPDATE body SET waiting = waiting - 1 WHERE row = ?1"
    };
    conn.prepare_cached(sql)?.execute([body])?;
    Ok((to_u64(len), sender))
}
