//! `recipient`: the frozen list of offices that a message went to, and their receipts.
//!
//! A received message has its list too (it was signed), without receipts: those go to the sender, and
//! of a briefing to the OCU of its group as well.

use aircop_message::{MessageId, OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::{Columns, codes};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE recipient (
    message         BLOB NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    office          BLOB NOT NULL CHECK (length(office) = 16),
    delivered_at    INTEGER,
    read_at         INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (message, office)
) STRICT, WITHOUT ROWID;
";

codes! {
    /// What a receipt says.
    ReceiptKind {
        /// A device of the office has stored it.
        Delivered = "delivered",
        /// An officer has opened it.
        Read = "read",
        /// An officer answers for it by name.
        Acknowledged = "acknowledged",
    }
}

/// One office of the frozen list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The office.
    pub office: OfficeId,
    /// When its first device had it, by that office's clock.
    pub delivered_at: Option<Timestamp>,
    /// When an officer there first opened it.
    pub read_at: Option<Timestamp>,
    /// When an officer there acknowledged it.
    pub acknowledged_at: Option<Timestamp>,
    /// That officer's name; empty before.
    pub acknowledged_by: String,
}

impl Archive {
    /// The frozen list of a message, ordered by office id.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn recipients(&self, message: MessageId) -> Result<Vec<Recipient>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT office, delivered_at, read_at, acknowledged_at, acknowledged_by
             FROM recipient WHERE message = ?1 ORDER BY office",
        )?;
        let rows = statement.query_map([message.0], |found| {
            let mut c = Columns::new(found);
            Ok(Recipient {
                office: c.office()?,
                delivered_at: c.time_if_any()?,
                read_at: c.time_if_any()?,
                acknowledged_at: c.time_if_any()?,
                acknowledged_by: c.take()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Enters a receipt of `office` for a message that we sent, and moves the message's state; or for
    /// a briefing of another office, whose roll-call we hold.
    ///
    /// An office has several devices and receipts come in any order and more than once: the
    /// earliest time of each kind stays, and a later kind implies the earlier ones. `officer` is
    /// kept with the earliest acknowledgement and ignored for other kinds.
    ///
    /// False, and nothing written, when the message is neither or the office is not on its list.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn apply_receipt(
        &self,
        message: MessageId,
        office: OfficeId,
        kind: ReceiptKind,
        at: Timestamp,
        officer: &str,
    ) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let (read, acknowledged) = match kind {
                ReceiptKind::Delivered => (None, None),
                ReceiptKind::Read => (Some(at.0), None),
                ReceiptKind::Acknowledged => (Some(at.0), Some(at.0)),
            };
            // min(x, NULL) is NULL in SQLite, so each side falls back on the other.
            let known = self
                .conn
                .prepare_cached(
                    "UPDATE recipient SET
                     delivered_at = min(coalesce(delivered_at, ?3), ?3),
                     read_at = min(coalesce(read_at, ?4), coalesce(?4, read_at)),
                     acknowledged_by = CASE
                         WHEN ?5 IS NOT NULL AND (acknowledged_at IS NULL OR ?5 < acknowledged_at)
                         THEN ?6 ELSE acknowledged_by END,
                     acknowledged_at = min(coalesce(acknowledged_at, ?5),
                                           coalesce(?5, acknowledged_at))
                 WHERE message = ?1 AND office = ?2 AND EXISTS
                     (SELECT 1 FROM message WHERE id = ?1
                         AND (direction = 'out' OR kind = 'briefing'))",
                )?
                .execute(params![
                    message.0,
                    office.0,
                    at.0,
                    read,
                    acknowledged,
                    officer
                ])?;
            if known == 0 {
                return Ok(false);
            }
            self.conn
                .prepare_cached(
                    "UPDATE message SET state = CASE WHEN EXISTS
                     (SELECT 1 FROM recipient WHERE message = ?1 AND delivered_at IS NULL)
                     THEN 'partly_delivered' ELSE 'delivered' END
                 WHERE id = ?1 AND direction = 'out'",
                )?
                .execute([message.0])?;
            Ok(true)
        })
    }

    /// Offices that a sent message has not reached as far as we know.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn undelivered(&self, message: MessageId) -> Result<Vec<OfficeId>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT office FROM recipient WHERE message = ?1 AND delivered_at IS NULL
             ORDER BY office",
        )?;
        let rows = statement.query_map([message.0], |found| found.get(0).map(OfficeId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn insert_recipients(
        &self,
        message: MessageId,
        offices: &[OfficeId],
    ) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT INTO recipient (message, office) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?;
        for office in offices {
            statement.execute(params![message.0, office.0])?;
        }
        Ok(())
    }
}
