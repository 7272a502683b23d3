//! Writing what arrived: one transaction, after which it may be acknowledged to the relay.

use aircop_message::{MessageId, OfficeId, Timestamp};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::message_row::Indexed;
use crate::table::receipt_job::ReceiptJob;

/// A verified message as it came out of its envelope, and what belongs to its arrival.
#[derive(Debug, Clone)]
pub struct Received {
    /// The message.
    pub message: Indexed,
    /// The signed list of recipient offices, ours among them.
    pub recipients: Vec<OfficeId>,
    /// Until when its id is remembered against replay: past the envelope's expiry.
    pub remember_until: Timestamp,
    /// The receipt that is due, if any.
    pub receipt: Option<ReceiptJob>,
    /// The relay's sequence number of the envelope, if a relay brought it.
    pub relay_seq: Option<u64>,
}

/// What became of something that arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Stored, with everything that belongs to it.
    Stored,
    /// It was here before; only the cursor has moved. Acknowledge it to the relay again.
    Duplicate,
}

impl Archive {
    /// Stores a message that arrived: the message, its search row, recipients, replay memory,
    /// receipt job and cursor, all or nothing. Harmless to repeat after a crash.
    ///
    /// # Errors
    /// When the archive cannot be written; then do not acknowledge to the relay.
    pub fn receive(&self, item: &Received) -> Result<Arrival, ArchiveError> {
        self.transaction(|_| {
            let message = &item.message;
            let duplicate = self.holds(message.id)?
                    || self.has_seen(message.sender_device, message.id)?
                    // What was erased here does not come back.
                    || self.is_erased(message.id)?;
            if !duplicate {
                self.insert_message(message, &item.recipients)?;
                // Another device of the office may have had it first.
                self.apply_office_state(message.id)?;
                if let Some(job) = &item.receipt {
                    self.add_receipt_job(job)?;
                }
            } else if let Some(job) = &item.receipt {
                // At most one receipt for each copy that the relay brings: no lever for it.
                self.owe_receipts_again(job)?;
            }
            self.remember(message.sender_device, message.id, item.remember_until)?;
            if let Some(seq) = item.relay_seq {
                self.set_handled(seq)?;
            }
            Ok(if duplicate {
                Arrival::Duplicate
            } else {
                Arrival::Stored
            })
        })
    }

    /// Whether the message is here. Its id is one that no other device can give.
    pub(crate) fn holds(&self, id: MessageId) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM message WHERE id = ?1)")?
            .query_row([id.0], |found| found.get(0))?)
    }
}
