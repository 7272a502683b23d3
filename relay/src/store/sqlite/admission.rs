//! Who may connect: devices, and holders of invitations.
//!
//! Nothing here is ever deleted: an old record that someone kept could come back otherwise.

use aircop_wire::{DeviceAdmission, MailboxId, Refusal, TicketAdmission, TicketHash, TransportKey};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::mailbox;
use super::writer::{Decided, News};
use crate::store::Outcome;

pub(super) fn device(
    conn: &Connection,
    key: TransportKey,
) -> rusqlite::Result<Option<DeviceAdmission>> {
    conn.prepare_cached(
        "SELECT mailbox, expires_at_ms, revoked, sequence FROM device WHERE key = ?1",
    )?
    .query_row([key.as_bytes()], |row| {
        Ok(DeviceAdmission {
            transport_key: key,
            mailbox: MailboxId(row.get(0)?),
            expires_at_ms: row.get(1)?,
            revoked: row.get(2)?,
            sequence: row.get::<_, i64>(3)?.cast_unsigned(),
        })
    })
    .optional()
}

/// The record becomes the key's. Its mailbox opens, or closes when no other key may read it; so
/// does one that the key had before.
pub(super) fn put_device(conn: &Connection, new: &DeviceAdmission, news: &mut News) -> Decided {
    let old = device(conn, new.transport_key)?;
    match &old {
        Some(old) if old == new => return Ok(Ok(Outcome::Done)),
        Some(old) if old.sequence >= new.sequence => return Ok(Err(Refusal::Conflict)),
        _ => {}
    }
    conn.prepare_cached(
        "INSERT INTO device (key, mailbox, expires_at_ms, revoked, sequence)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (key) DO UPDATE SET mailbox = excluded.mailbox,
             expires_at_ms = excluded.expires_at_ms, revoked = excluded.revoked,
             sequence = excluded.sequence",
    )?
    .execute(params![
        new.transport_key.as_bytes(),
        new.mailbox.as_bytes(),
        new.expires_at_ms,
        new.revoked,
        new.sequence.cast_signed(),
    ])?;
    settle(conn, new.mailbox)?;
    if let Some(old) = old.filter(|old| old.mailbox != new.mailbox) {
        settle(conn, old.mailbox)?;
    }
    news.devices.push(new.clone());
    Ok(Ok(Outcome::Done))
}

pub(super) fn put_ticket(conn: &Connection, new: &TicketAdmission) -> Decided {
    match ticket(conn, new.token_hash)? {
        Some((old, _)) if old == *new => return Ok(Ok(Outcome::Done)),
        Some((old, _)) if old.sequence >= new.sequence => return Ok(Err(Refusal::Conflict)),
        _ => {}
    }
    conn.prepare_cached(
        "INSERT INTO ticket (hash, inbox, expires_at_ms, sequence) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (hash) DO UPDATE SET inbox = excluded.inbox,
             expires_at_ms = excluded.expires_at_ms, sequence = excluded.sequence",
    )?
    .execute(params![
        new.token_hash.as_bytes(),
        new.inbox.as_bytes(),
        new.expires_at_ms,
        new.sequence.cast_signed(),
    ])?;
    Ok(Ok(Outcome::Done))
}

pub(super) fn use_ticket(
    conn: &Connection,
    hash: TicketHash,
    holder: TransportKey,
    now_ms: i64,
    asks: bool,
) -> Decided {
    let Some((ticket, bound)) = ticket(conn, hash)? else {
        return Ok(Err(Refusal::TicketUnknown));
    };
    match bound {
        Some(other) if other != holder => return Ok(Err(Refusal::TicketUsed)),
        _ if ticket.expires_at_ms <= now_ms => return Ok(Err(Refusal::TicketExpired)),
        None if asks => {
            conn.prepare_cached("UPDATE ticket SET holder = ?2 WHERE hash = ?1")?
                .execute(params![hash.as_bytes(), holder.as_bytes()])?;
        }
        _ => {}
    }
    Ok(Ok(Outcome::Ticket(ticket)))
}

/// A mailbox is open while a key that is not revoked has it.
fn settle(conn: &Connection, id: MailboxId) -> rusqlite::Result<()> {
    let is_open: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM device WHERE mailbox = ?1 AND revoked = 0)")?
        .query_row([id.as_bytes()], |row| row.get(0))?;
    if is_open {
        mailbox::open(conn, id)
    } else {
        mailbox::close(conn, id)
    }
}

type Bound = (TicketAdmission, Option<TransportKey>);

fn ticket(conn: &Connection, hash: TicketHash) -> rusqlite::Result<Option<Bound>> {
    let read = |row: &Row<'_>| {
        Ok((
            TicketAdmission {
                token_hash: hash,
                inbox: MailboxId(row.get(0)?),
                expires_at_ms: row.get(1)?,
                sequence: row.get::<_, i64>(2)?.cast_unsigned(),
            },
            row.get::<_, Option<[u8; 32]>>(3)?.map(TransportKey),
        ))
    };
    conn.prepare_cached(
        "SELECT inbox, expires_at_ms, sequence, holder FROM ticket WHERE hash = ?1",
    )?
    .query_row([hash.as_bytes()], read)
    .optional()
}
