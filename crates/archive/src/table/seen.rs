//! `seen`: replay memory. A (sender device, message id) pair is taken once.

use aircop_message::{DeviceKey, MessageId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE seen (
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    message BLOB    NOT NULL CHECK (length(message) = 16),
    expires INTEGER NOT NULL,
    PRIMARY KEY (device, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_by_expiry ON seen (expires);
";

/// How long what an office did about a message is kept beside the message itself: twice as long
/// as an envelope lives.
const STATE_SECONDS: i64 = 60 * 24 * 3600;

/// What [`Archive::purge`] removed, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purged {
    /// Replay memory of envelopes that have expired.
    pub seen: usize,
    /// Prekeys that have expired.
    pub prekeys: usize,
    /// Receipt jobs that were done.
    pub receipts: usize,
    /// Sent bodies that nobody can ask for again.
    pub bodies: usize,
    /// Receipts and requests that nobody can ask for again.
    pub services: usize,
}

impl Archive {
    /// Whether a message of this device has been taken before.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn has_seen(&self, device: DeviceKey, message: MessageId) -> Result<bool, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT 1 FROM seen WHERE device = ?1 AND message = ?2")?;
        Ok(statement.exists(params![device.0, message.0])?)
    }

    /// Remembers it until `expires`; the later time stays. True when it was not known before.
    /// For receipts and other envelopes that leave no `message` row.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remember(
        &self,
        device: DeviceKey,
        message: MessageId,
        expires: Timestamp,
    ) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let known = self.has_seen(device, message)?;
            self.conn
                .prepare_cached(
                    "INSERT INTO seen (device, message, expires) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET expires = max(expires, excluded.expires)",
                )?
                .execute(params![device.0, message.0, expires.0])?;
            Ok(!known)
        })
    }

    /// Forgets what needs no memory any more at `now`. Messages are never purged.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn purge(&self, now: Timestamp) -> Result<Purged, ArchiveError> {
        self.transaction(|_| {
            // Every desk does this every few minutes, and mostly there is nothing to purge.
            let delete = |sql, until: Timestamp| -> Result<usize, ArchiveError> {
                Ok(self.conn.prepare_cached(sql)?.execute([until.0])?)
            };
            // By then the envelope whose message it is about has long expired.
            delete(
                "DELETE FROM office_state WHERE owed = 0 AND at < ?1",
                now.plus_seconds(-STATE_SECONDS),
            )?;
            Ok(Purged {
                seen: delete("DELETE FROM seen WHERE expires < ?1", now)?,
                prekeys: delete("DELETE FROM prekey WHERE expires < ?1", now)?,
                receipts: self
                    .conn
                    .prepare_cached("DELETE FROM receipt_job WHERE done = 1")?
                    .execute([])?,
                bodies: delete("DELETE FROM sent_body WHERE expires < ?1", now)?,
                services: delete("DELETE FROM sent_service WHERE expires < ?1", now)?,
            })
        })
    }
}
