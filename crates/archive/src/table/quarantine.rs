//! `quarantine`: envelopes that could not be opened or trusted, kept with the reason.

use aircop_message::{DeviceKey, Timestamp};
use rusqlite::{Row, params};

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE quarantine (
    id             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    received       INTEGER NOT NULL,
    reason         TEXT    NOT NULL,
    detail         TEXT    NOT NULL,
    sender_device  BLOB    CHECK (length(sender_device) = 32),
    body           BLOB    NOT NULL,
    wrap           BLOB    NOT NULL,
    relay_seq      INTEGER NOT NULL,
    relay_received INTEGER NOT NULL,
    -- The time too: a relay that was set up anew counts from the start.
    UNIQUE (relay_seq, relay_received)
) STRICT;
";

/// What was dropped of a sender's envelopes, as it stands in the sums; no sender is no bytes.
pub(crate) const ADD_DROPPED: &str = "
CREATE TABLE quarantine_dropped (
    reason TEXT    NOT NULL,
    sender BLOB    NOT NULL CHECK (length(sender) IN (0, 32)),
    count  INTEGER NOT NULL,
    bytes  INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (reason, sender)
) STRICT, WITHOUT ROWID;
CREATE INDEX quarantine_by_sender ON quarantine (sender_device, length(body));
";

/// Envelopes of one sender that are kept; of older ones their number remains. Those that name no
/// sender count as one's.
pub const MAX_OF_SENDER: u32 = 2000;
/// Bytes of their bodies (64 MiB).
pub const MAX_BYTES_OF_SENDER: u64 = 64 << 20;

/// An envelope to put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// When we met it.
    pub received: Timestamp,
    /// Stable code of the reason.
    pub reason: String,
    /// What a person needs to know beyond it; may be empty.
    pub detail: String,
    /// The device that claims to have sent it, where that could be read.
    pub sender_device: Option<DeviceKey>,
    /// The sealed body as it came.
    pub body: Vec<u8>,
    /// Our wrap as it came.
    pub wrap: Vec<u8>,
    /// The relay's sequence number, by which an envelope is put away once; 0 for one that no relay
    /// brought, which is known by its bytes.
    pub relay_seq: u64,
    /// When the relay says to have got it.
    pub relay_received: Timestamp,
}

/// An envelope in quarantine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarantinedRow {
    /// Its number here.
    pub id: i64,
    /// The envelope.
    pub item: Quarantined,
}

/// Envelopes that were put away for one reason, of one sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarantineSum {
    /// The number here of the newest.
    pub newest: i64,
    /// How many there are; at least 1.
    pub count: u32,
    /// When the first was met.
    pub first: Timestamp,
    /// When the last was met.
    pub last: Timestamp,
    /// As in [`Quarantined::reason`].
    pub reason: String,
    /// As in [`Quarantined::sender_device`].
    pub sender_device: Option<DeviceKey>,
    /// Bytes of all their bodies.
    pub bytes: u64,
}

impl Archive {
    /// Puts an envelope away and moves the cursor: both or neither. False when it was here.
    ///
    /// # Errors
    /// When the archive cannot be written; then do not acknowledge to the relay.
    pub fn quarantine(&self, item: &Quarantined) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let mut relay_received = item.relay_received.0;
            if item.relay_seq == 0 {
                // It came by stick: known by its bytes, and told apart by a time of its own.
                let (known, latest): (bool, Option<i64>) = self
                    .conn
                    .prepare_cached(
                        "SELECT coalesce(max(body = ?1 AND wrap = ?2), 0), max(relay_received)
                         FROM quarantine WHERE relay_seq = 0",
                    )?
                    .query_row(params![item.body, item.wrap], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })?;
                if known {
                    return Ok(false);
                }
                relay_received = relay_received.max(latest.map_or(i64::MIN, |at| at.saturating_add(1)));
            }
            let new = self.conn.prepare_cached(
                "INSERT INTO quarantine (received, reason, detail, sender_device, body, wrap,
                     relay_seq, relay_received)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (relay_seq, relay_received) DO NOTHING",
            )?.execute(params![
                item.received.0,
                item.reason,
                item.detail,
                item.sender_device.map(|device| device.0),
                item.body,
                item.wrap,
                signed(item.relay_seq),
                relay_received,
            ])?;
            if new == 1 {
                self.drop_oldest_of(item.sender_device)?;
            }
            self.set_handled(item.relay_seq)?;
            Ok(new == 1)
        })
    }

    /// Whoever sends what nobody may read fills his own share of the disk and no more. What is
    /// dropped stays in the sums.
    fn drop_oldest_of(&self, sender: Option<DeviceKey>) -> Result<(), ArchiveError> {
        let sender = sender.map(|device| device.0);
        let (count, bytes): (u32, u64) = self
            .conn
            .prepare_cached(
                "SELECT count(*), coalesce(sum(length(body)), 0) FROM quarantine
                 WHERE sender_device IS ?1",
            )?
            .query_row([sender], |row| {
                let mut c = Columns::new(row);
                Ok((c.take()?, c.number()?))
            })?;
        if count <= MAX_OF_SENDER && bytes <= MAX_BYTES_OF_SENDER {
            return Ok(());
        }
        let (mut many, mut much) = (count, bytes);
        let oldest: Vec<(i64, String, i64, u64)> = self
            .conn
            .prepare_cached(
                "SELECT id, reason, received, length(body) FROM quarantine
                 WHERE sender_device IS ?1 ORDER BY id LIMIT ?2",
            )?
            .query_map(params![sender, count.saturating_sub(1)], |row| {
                let mut c = Columns::new(row);
                Ok((c.take()?, c.take()?, c.take()?, c.number()?))
            })?
            .collect::<Result<_, _>>()?;
        for (id, reason, received, len) in oldest {
            if many <= MAX_OF_SENDER && much <= MAX_BYTES_OF_SENDER {
                break;
            }
            (many, much) = (many.saturating_sub(1), much.saturating_sub(len));
            self.conn
                .prepare_cached(
                    "INSERT INTO quarantine_dropped (reason, sender, count, bytes, first, last)
                     VALUES (?1, ?2, 1, ?3, ?4, ?4) ON CONFLICT (reason, sender) DO UPDATE SET
                         count = count + 1, bytes = bytes + excluded.bytes,
                         first = min(first, excluded.first), last = max(last, excluded.last)",
                )?
                .execute(params![
                    reason,
                    sender.as_ref().map_or(&[][..], |key| &key[..]),
                    signed(len),
                    received
                ])?;
            self.remove_quarantined(id)?;
        }
        Ok(())
    }

    /// What is in quarantine, the newest first; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn quarantined(&self, limit: u32) -> Result<Vec<QuarantinedRow>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, received, reason, detail, sender_device, body, wrap, relay_seq,
                 relay_received
             FROM quarantine ORDER BY id DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([limit], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What is in quarantine by reason and sender, the newest first: a copied desk alone leaves
    /// thousands of envelopes, which are one thing to know.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn quarantine_sums(&self) -> Result<Vec<QuarantineSum>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT max(id), sum(count), min(first), max(last), reason, nullif(sender, X''),
                 sum(bytes)
             FROM (SELECT id, 1 AS count, received AS first, received AS last, reason,
                       coalesce(sender_device, X'') AS sender, length(body) AS bytes
                   FROM quarantine
                   UNION ALL
                   SELECT 0, count, first, last, reason, sender, bytes FROM quarantine_dropped)
             GROUP BY reason, sender ORDER BY max(id) DESC",
        )?;
        let rows = statement.query_map([], |row| {
            let mut c = Columns::new(row);
            Ok(QuarantineSum {
                newest: c.take()?,
                count: c.take()?,
                first: c.time()?,
                last: c.time()?,
                reason: c.take()?,
                sender_device: c.take::<Option<[u8; 32]>>()?.map(DeviceKey),
                bytes: c.number()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Removes an envelope, by an officer's decision or because it could be opened after all.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remove_quarantined(&self, id: i64) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("DELETE FROM quarantine WHERE id = ?1")?
            .execute([id])?
            == 1)
    }
}

fn read(found: &Row<'_>) -> rusqlite::Result<QuarantinedRow> {
    let mut c = Columns::new(found);
    Ok(QuarantinedRow {
        id: c.take()?,
        item: Quarantined {
            received: c.time()?,
            reason: c.take()?,
            detail: c.take()?,
            sender_device: c.take::<Option<[u8; 32]>>()?.map(DeviceKey),
            body: c.take()?,
            wrap: c.take()?,
            relay_seq: c.number()?,
            relay_received: c.time()?,
        },
    })
}
