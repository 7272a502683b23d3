//! What a device has sent lately: another relay does not have it.

use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::message::position_at;

impl Archive {
    /// Messages that `device` of `office` has sent since then and that have not expired at `now`,
    /// but for those that an officer took back; the oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn sent_since(
        &self,
        (office, device): (OfficeId, DeviceKey),
        since: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<MessageId>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM message INDEXED BY message_by_sender
             WHERE sender_office = ?1 AND position >= ?2 AND sender_device = ?3
                AND direction = 'out' AND expires > ?4 AND state <> 'cancelled'
             ORDER BY position",
        )?;
        let rows = statement.query_map(
            params![office.0, position_at(since), device.0, now.0],
            |row| row.get(0).map(MessageId),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
