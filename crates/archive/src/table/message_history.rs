//! Messages of the past, for an office whose archive is older than what it did.

use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::message::position_at;
use crate::table::recipient::ReceiptKind;

/// Which messages an office may be handed over again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct History {
    /// The office: it sent them, or stands on their frozen lists.
    pub office: OfficeId,
    /// From when on, by our clock at their arrival.
    pub since: Timestamp,
    /// From when on of ours that the office has not confirmed: it has never had them, whatever it
    /// lacks besides.
    pub unconfirmed: Timestamp,
    /// Only from behind this position.
    pub after: Option<i64>,
    /// Only what this office sent, and what `office` did.
    pub by: Option<OfficeId>,
}

impl Archive {
    /// Signed messages in the order of their arrival, with the position that goes on as `after`;
    /// at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn history(
        &self,
        wanted: &History,
        limit: u32,
    ) -> Result<Vec<(i64, MessageId)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT m.position, m.id FROM message m
             WHERE m.position >= ?1 AND m.position > ?2 AND length(m.signature) > 0
               AND (m.sender_office = ?3
                    OR (?4 IS NULL OR m.sender_office = ?4) AND EXISTS
                       (SELECT 1 FROM recipient r WHERE r.message = m.id AND r.office = ?3))
             UNION
             SELECT m.position, m.id FROM message m INDEXED BY message_unfinished
             WHERE m.direction = 'out'
               AND m.state IN ('waiting', 'sent', 'partly_delivered', 'refused')
               AND m.position >= ?6 AND m.position > ?2 AND length(m.signature) > 0
               AND EXISTS (SELECT 1 FROM recipient r
                           WHERE r.message = m.id AND r.office = ?3 AND r.delivered_at IS NULL)
             ORDER BY 1 LIMIT ?5",
        )?;
        let rows = statement.query_map(
            params![
                position_at(wanted.since),
                wanted.after.unwrap_or(i64::MIN),
                wanted.office.0,
                wanted.by.map(|office| office.0),
                limit,
                position_at(wanted.unconfirmed),
            ],
            |row| Ok((row.get(0)?, MessageId(row.get(1)?))),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What `read` makes of signed messages that stand in the lists from `since` on, the newest first;
    /// at most `limit`. It is given the device, the id and the signed content, one message at a time.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn held_since<T>(
        &self,
        since: Timestamp,
        limit: u32,
        mut read: impl FnMut(DeviceKey, MessageId, &[u8]) -> Option<T>,
    ) -> Result<Vec<T>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT sender_device, id, signed FROM message
             WHERE position >= ?1 AND length(signature) > 0 ORDER BY position DESC LIMIT ?2",
        )?;
        let mut rows = statement.query(params![position_at(since), limit])?;
        let mut held = Vec::new();
        while let Some(row) = rows.next()? {
            let (device, id) = (DeviceKey(row.get(0)?), MessageId(row.get(1)?));
            let signed = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
            held.extend(read(device, id, signed));
        }
        Ok(held)
    }

    /// Another message of this office that bears this reference, if there is one.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn other_of_reference(
        &self,
        office: OfficeId,
        reference: &str,
        message: MessageId,
    ) -> Result<Option<MessageId>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM message WHERE sender_office = ?1 AND reference = ?2 AND id <> ?3
             ORDER BY position LIMIT 1",
        )?;
        Ok(statement
            .query_row(params![office.0, reference, message.0], |row| {
                row.get(0).map(MessageId)
            })
            .optional()?)
    }

    /// Owes an office once more every receipt of what it sent and what arrived here from `since`
    /// on: it has lost them. How many messages there are.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn owe_receipts_to(
        &self,
        office: OfficeId,
        since: Timestamp,
    ) -> Result<usize, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT INTO receipt_job (message, kind, at, officer, to_office)
             SELECT id, ?3, received, '', ?1 FROM message
             WHERE position >= ?2 AND direction = 'in' AND sender_office = ?1
             UNION ALL
             SELECT id, ?4, read_at, '', ?1 FROM message
             WHERE position >= ?2 AND direction = 'in' AND sender_office = ?1
               AND read_at IS NOT NULL
             UNION ALL
             SELECT id, ?5, acknowledged_at, acknowledged_by, ?1 FROM message
             WHERE position >= ?2 AND direction = 'in' AND sender_office = ?1
               AND acknowledged_at IS NOT NULL
             ON CONFLICT (message, kind) DO UPDATE SET done = 0",
        )?;
        Ok(statement.execute(params![
            office.0,
            position_at(since),
            ReceiptKind::Delivered.code(),
            ReceiptKind::Read.code(),
            ReceiptKind::Acknowledged.code(),
        ])?)
    }

    /// Gives a message of ours that was never sealed another reference. False when it is not here,
    /// or has been signed.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn renumber(
        &self,
        message: MessageId,
        reference: &str,
        payload: &[u8],
    ) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let position: Option<i64> = self
                .conn
                .prepare_cached(
                    "UPDATE message SET reference = ?2, payload = ?3
                 WHERE id = ?1 AND direction = 'out' AND length(signature) = 0
                 RETURNING position",
                )?
                .query_row(params![message.0, reference, payload], |row| row.get(0))
                .optional()?;
            let Some(position) = position else {
                return Ok(false);
            };
            self.conn
                .prepare_cached("DELETE FROM message_search WHERE rowid = ?1")?
                .execute([position])?;
            self.index_message(position)?;
            Ok(true)
        })
    }
}
