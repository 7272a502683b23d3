//! Envelopes come in, and go when they expire.

use aircop_wire::limits::WRAP_LEN;
use aircop_wire::{Deposit, MailboxId, Refusal, TicketHash};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::mailbox::{self, Mailbox};
use super::room::Room;
use super::successor;
use super::writer::{Decided, News};
use super::{to_i64, to_u64};
use crate::limits::{Quota, Room as RoomLimits, SMALL_BODY};
use crate::store::{NewDeposit, Outcome, Waiting};

/// Rows of a kind that one sweep deletes at most, so that deposits don't wait behind it.
const SWEEP: u16 = 256;

/// Stores the body once and a wrap for each mailbox. A wrap for a mailbox that headquarters has
/// closed is dropped, as what waits there is at a revocation: a sender that has not heard of it
/// yet reaches the others.
pub(super) fn put(
    conn: &Connection,
    new: &NewDeposit,
    room: &mut Room,
    news: &mut News,
) -> Decided {
    let deposit = &new.deposit;
    let digests = Digests::of(deposit);
    if let Some(hash) = new.ticket
        && let Some(refusal) = ticket_spent(conn, hash, deposit, &digests)?
    {
        return Ok(Err(refusal));
    }
    match remembered(conn, deposit)? {
        Some(stored) if digests.is_of(deposit, &stored) => return Ok(Ok(Outcome::Done)),
        Some(_) => return Ok(Err(Refusal::Conflict)),
        None => {}
    }
    // Decided here, in the order of the commits: whoever reads the mailbox to its end after the
    // relay was replaced misses nothing.
    if successor::is_another(conn)? {
        return Ok(Err(Refusal::Moved));
    }
    if deposit.expires_at_ms <= new.now_ms {
        return Ok(Err(Refusal::Pointless));
    }
    let size = to_u64_len(deposit.body.len() + WRAP_LEN);
    let mut open = Vec::with_capacity(deposit.wraps.len());
    for ((mailbox, wrap), digest) in deposit.wraps.iter().zip(&digests.wraps) {
        match mailbox::find(conn, *mailbox)? {
            None => return Ok(Err(Refusal::UnknownMailbox)),
            Some(Mailbox { is_open: false, .. }) => {}
            Some(Mailbox { waiting, .. }) => {
                let theirs = mailbox::share(conn, *mailbox, &new.sender)?;
                if !has_room(&new.room, waiting, theirs, deposit.body.len()) {
                    return Ok(Err(Refusal::OverQuota));
                }
                open.push((*mailbox, wrap, digest));
            }
        }
    }
    let bytes = to_u64_len(deposit.body.len() + open.len() * WRAP_LEN);
    if !room.take(bytes, to_u64_len(open.len() + 2)) {
        return Ok(Err(Refusal::StorageFull));
    }

    conn.prepare_cached("INSERT INTO deposit (id, digest, expires_at_ms) VALUES (?1, ?2, ?3)")?
        .execute(params![
            deposit.id.as_bytes(),
            digests.all,
            deposit.expires_at_ms
        ])?;
    if let Some(hash) = new.ticket {
        conn.prepare_cached("UPDATE ticket SET deposit = ?2, deposit_digest = ?3 WHERE hash = ?1")?
            .execute(params![hash.as_bytes(), deposit.id.as_bytes(), digests.all])?;
    }
    if open.is_empty() {
        return Ok(Ok(Outcome::Done));
    }
    let body = next_row(conn)?;
    let mut first_seq = 0;
    let mut last_seq = 0;
    {
        let mut insert = conn.prepare_cached(
            "INSERT INTO wrap (mailbox, body, bytes, digest) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (mailbox, wrap, digest) in &open {
            last_seq = insert.insert(params![
                mailbox.as_bytes(),
                body,
                wrap.as_bytes().as_slice(),
                digest.as_slice()
            ])?;
            if first_seq == 0 {
                first_seq = last_seq;
            }
            mailbox::add(conn, *mailbox, &new.sender, size)?;
        }
    }
    conn.prepare_cached(
        "INSERT INTO body
             (row, received_at_ms, expires_at_ms, waiting, first_seq, last_seq, bytes, digest, sender)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        body,
        new.now_ms,
        deposit.expires_at_ms,
        to_i64(to_u64_len(open.len())),
        first_seq,
        last_seq,
        deposit.body,
        digests.body,
        new.sender.as_bytes(),
    ])?;
    news.mailboxes
        .extend(open.iter().map(|(mailbox, ..)| *mailbox));
    Ok(Ok(Outcome::Done))
}

/// Whether a mailbox takes another body of `len` bytes, with what waits in it and what of that is the
/// same sender's.
fn has_room(room: &RoomLimits, waiting: Waiting, theirs: Waiting, len: usize) -> bool {
    let size = to_u64_len(len + WRAP_LEN);
    let fits = |there: Waiting, quota: Quota| {
        there.envelopes < quota.envelopes && there.bytes.saturating_add(size) <= quota.bytes
    };
    let kept = if len <= SMALL_BODY {
        0
    } else {
        room.reserve_bytes
    };
    let quota = Quota {
        bytes: room.quota.bytes.saturating_sub(kept),
        ..room.quota
    };
    fits(waiting, quota) && fits(theirs, room.share)
}

/// Deletes some of what has expired, and forgets deposits that can no longer be repeated.
pub(super) fn sweep(conn: &Connection, now_ms: i64) -> Decided {
    let expired = conn
        .prepare_cached(
            "SELECT row, first_seq, last_seq, length(bytes), sender FROM body
             WHERE expires_at_ms <= ?1 ORDER BY expires_at_ms LIMIT ?2",
        )?
        .query_map(params![now_ms, SWEEP], |row| {
            Ok(Expired {
                row: row.get(0)?,
                first: row.get(1)?,
                last: row.get(2)?,
                len: row.get(3)?,
                sender: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut envelopes = 0;
    for body in &expired {
        let size = to_u64(body.len) + to_u64_len(WRAP_LEN);
        let mailboxes = conn
            .prepare_cached(
                "DELETE FROM wrap WHERE seq BETWEEN ?1 AND ?2 AND body = ?3 RETURNING mailbox",
            )?
            .query_map(params![body.first, body.last, body.row], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<[u8; 16]>>>()?;
        for mailbox in mailboxes {
            mailbox::remove(conn, MailboxId(mailbox), body.sender.as_deref(), size)?;
            envelopes += 1;
        }
        conn.prepare_cached("DELETE FROM body WHERE row = ?1")?
            .execute([body.row])?;
    }
    let forgotten = conn
        .prepare_cached(
            "DELETE FROM deposit WHERE row IN
             (SELECT row FROM deposit WHERE expires_at_ms <= ?1 LIMIT ?2)",
        )?
        .execute(params![now_ms, SWEEP])?;
    Ok(Ok(Outcome::Swept {
        envelopes,
        all: expired.len() < usize::from(SWEEP) && forgotten < usize::from(SWEEP),
    }))
}

/// A body whose time is over.
struct Expired {
    row: i64,
    first: i64,
    last: i64,
    len: i64,
    sender: Option<Vec<u8>>,
}

/// Bytes of a wrap's digest: enough to notice damage.
pub(super) const WRAP_DIGEST: usize = 16;

/// What is kept beside the bytes. Each byte is digested once.
struct Digests {
    /// Over what was sealed and for whom. The expiry is not part of it: a client that repeats a
    /// deposit may have worked it out anew.
    all: [u8; 32],
    body: [u8; 32],
    wraps: Vec<[u8; WRAP_DIGEST]>,
}

impl Digests {
    fn of(deposit: &Deposit) -> Self {
        let body = body_digest(&deposit.body);
        let mut all = Sha256::new();
        all.update(body);
        let wraps = deposit.wraps.iter().map(|(mailbox, wrap)| {
            let digest = wrap_digest(wrap.as_bytes());
            all.update(mailbox.as_bytes());
            all.update(digest);
            digest
        });
        let wraps = wraps.collect();
        Self {
            all: all.finalize().into(),
            body,
            wraps,
        }
    }

    /// Whether `stored` was kept of the same deposit, by this program or by one of schema 4.
    fn is_of(&self, deposit: &Deposit, stored: &[u8; 32]) -> bool {
        *stored == self.all || *stored == digest_of_schema_4(deposit)
    }
}

/// SHA-256 of a body.
pub(super) fn body_digest(body: &[u8]) -> [u8; 32] {
    Sha256::digest(body).into()
}

/// The first bytes of a wrap's SHA-256.
pub(super) fn wrap_digest(wrap: &[u8]) -> [u8; WRAP_DIGEST] {
    let whole: [u8; 32] = Sha256::digest(wrap).into();
    let mut digest = [0; WRAP_DIGEST];
    digest
        .iter_mut()
        .zip(whole)
        .for_each(|(to, byte)| *to = byte);
    digest
}

fn digest_of_schema_4(deposit: &Deposit) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(to_u64_len(deposit.wraps.len()).to_be_bytes());
    for (mailbox, wrap) in &deposit.wraps {
        hash.update(mailbox.as_bytes());
        hash.update(wrap.as_bytes());
    }
    hash.update(&deposit.body);
    hash.finalize().into()
}

fn remembered(conn: &Connection, deposit: &Deposit) -> rusqlite::Result<Option<[u8; 32]>> {
    conn.prepare_cached("SELECT digest FROM deposit WHERE id = ?1")?
        .query_row([deposit.id.as_bytes()], |row| row.get(0))
        .optional()
}

/// Why the ticket does not do for this deposit, if it does not.
fn ticket_spent(
    conn: &Connection,
    hash: TicketHash,
    deposit: &Deposit,
    digests: &Digests,
) -> rusqlite::Result<Option<Refusal>> {
    type Spent = (Option<[u8; 16]>, Option<[u8; 32]>);
    let spent: Option<Spent> = conn
        .prepare_cached("SELECT deposit, deposit_digest FROM ticket WHERE hash = ?1")?
        .query_row([hash.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(match spent {
        None => Some(Refusal::TicketUnknown),
        Some((Some(id), _)) if id != *deposit.id.as_bytes() => Some(Refusal::TicketUsed),
        Some((Some(_), Some(earlier))) if !digests.is_of(deposit, &earlier) => {
            Some(Refusal::Conflict)
        }
        Some(_) => None,
    })
}

fn next_row(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(row), 0) + 1 FROM body")?
        .query_row([], |row| row.get(0))
}

fn to_u64_len(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
