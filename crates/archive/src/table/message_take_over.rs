//! Messages out of another archive of the same office: history for a second PC, or a backup.

use aircop_message::{MessageId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::message_receive::Arrival;
use crate::table::message_row::{Direction, Indexed};
use crate::table::recipient::{ReceiptKind, Recipient};

/// A message of another archive, verified by the caller, with what happened to it there.
#[derive(Debug, Clone)]
pub struct TakenOver {
    /// The message.
    pub message: Indexed,
    /// The signed list of recipient offices, with the receipts that the other archive has.
    pub recipients: Vec<Recipient>,
    /// Until when its id is remembered against replay: past the envelope's expiry.
    pub remember_until: Timestamp,
    /// When an officer of this office first opened it.
    pub read_at: Option<Timestamp>,
    /// When an officer of this office acknowledged it, and who.
    pub acknowledged: Option<(Timestamp, String)>,
}

impl Archive {
    /// Ids of messages in the order of their arrival, with the position that the next call takes
    /// as `after` (`None`: from the first one); at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn message_ids(
        &self,
        after: Option<i64>,
        limit: u32,
    ) -> Result<Vec<(i64, MessageId)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT position, id FROM message WHERE position > ?1 ORDER BY position LIMIT ?2",
        )?;
        let rows = statement.query_map(params![after.unwrap_or(i64::MIN), limit], |row| {
            Ok((row.get(0)?, MessageId(row.get(1)?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Number of messages.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn message_count(&self) -> Result<u64, ArchiveError> {
        let count = self
            .conn
            .query_row("SELECT count(*) FROM message", [], |row| {
                row.get::<_, i64>(0)
            })?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Adds a message that is not here, or to one that is here what the other archive knows of
    /// it: that it was read, acknowledged, delivered. What is known here stays. No receipt is
    /// owed: the desk that first had it has given it.
    ///
    /// # Errors
    /// When the archive cannot be written; then nothing of it is.
    pub fn take_over(&self, item: &TakenOver) -> Result<Arrival, ArchiveError> {
        self.transaction(|_| {
            let message = &item.message;
            // A backup of before, or an office that hands it over, does not bring it back.
            if self.is_erased(message.id)? {
                return Ok(Arrival::Duplicate);
            }
            let known = self.holds(message.id)?;
            if !known {
                let offices: Vec<_> = item.recipients.iter().map(|r| r.office).collect();
                self.insert_message(message, &offices)?;
                self.apply_office_state(message.id)?;
            }
            self.remember(message.sender_device, message.id, item.remember_until)?;
            match message.direction {
                Direction::In => self.mark_taken_over(item)?,
                Direction::Out => self.receipts_taken_over(item)?,
            }
            Ok(if known {
                Arrival::Duplicate
            } else {
                Arrival::Stored
            })
        })
    }

    fn mark_taken_over(&self, item: &TakenOver) -> Result<(), ArchiveError> {
        if let Some((at, officer)) = &item.acknowledged {
            self.acknowledge(item.message.id, *at, officer)?;
        }
        if let Some(at) = item.read_at {
            self.mark_read(item.message.id, at)?;
        }
        Ok(())
    }

    fn receipts_taken_over(&self, item: &TakenOver) -> Result<(), ArchiveError> {
        for recipient in &item.recipients {
            for (kind, at, officer) in [
                (ReceiptKind::Delivered, recipient.delivered_at, ""),
                (ReceiptKind::Read, recipient.read_at, ""),
                (
                    ReceiptKind::Acknowledged,
                    recipient.acknowledged_at,
                    recipient.acknowledged_by.as_str(),
                ),
            ] {
                if let Some(at) = at {
                    self.apply_receipt(item.message.id, recipient.office, kind, at, officer)?;
                }
            }
        }
        Ok(())
    }
}
