//! What the engine tells the window without being asked.

use aircop_message::MessageId;
use serde::{Deserialize, Serialize};

use crate::{ErrorCode, MessageRow, StatusView};

/// Something changed. A window subscribes first and then asks for a snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// Session, link, counts or directory changed.
    Status(Box<StatusView>),
    /// The window was asked to close: what is being typed is saved now, then `Command::Leave`.
    Closing,
    /// Files were dropped on the window: `Command::TakeDropped` has them. The shell makes it, never
    /// the engine.
    Dropped,
    /// A message arrived.
    Arrived(Box<MessageRow>),
    /// Its receipts or its state changed.
    Changed {
        /// Which.
        message: MessageId,
    },
    /// A message of ours came back out of the outbox as a draft.
    SentBack {
        /// Which.
        message: MessageId,
        /// Why.
        code: ErrorCode,
    },
    /// A file of a message went on, or changed its state.
    Transfer {
        /// The message.
        message: MessageId,
        /// Which of its files.
        position: u16,
        /// As in [`crate::AttachmentView`].
        state: String,
        /// Bytes that have gone or come.
        done: u64,
        /// Bytes of the whole.
        size: u64,
    },
    /// An enquiry came, or an answer to one.
    Enquiry {
        /// Its number at this desk.
        number: i64,
        /// An answer.
        answered: bool,
        /// An officer here has something to hear: another office asks and waits, or has answered
        /// what this one asked. What this office said itself, here or at another PC, is none.
        news: bool,
    },
    /// Something went into quarantine.
    Quarantined,
    /// Offices, groups or roles changed.
    DirectoryChanged,
    /// More happened than could be carried: what is shown has to be read anew, and what has begun
    /// to wait said. The shell makes it, never the engine.
    Missed {
        /// How many events were dropped.
        count: u64,
    },
}
