//! The local encrypted, searchable database of messages.
//!
//! One SQLCipher file holds everything an installation knows: messages in and out, the outbox,
//! drafts, quarantine, the directory's log, replay memory. It never sees the signing or prekey
//! secrets (those live in the vault), so a backup of it gives away no identity.
//!
//! [`Archive`] is synchronous and one connection: the engine owns it behind a thread or a mutex.
//! Everything that must not come apart (a message, its search row, its receipt job and the relay
//! cursor; a sent message and its outbox job) is one transaction here, so that a crash at any
//! instruction leaves either all of it or none.
//!
//! Messages are kept as the opaque bytes that were signed, beside the columns that lists and
//! search need. Evidence stays to the byte, and a message of a newer version than this program is
//! kept whole: payloads are parsed for the facts of [`statistics`] and for what connects messages of
//! before ([`Archive::index_older`]) alone, and one that cannot be read has neither.
//!
//! Turned down: plain SQLite with encrypted columns (an index or FTS over them leaks or fails); a
//! search engine of its own (a second store that can disagree after a crash); an async pool (one
//! officer, one writer; measured queries are under 2 ms).

mod archive;
mod columns;
mod connections;
mod copy;
mod erase;
mod error;
#[cfg(test)]
mod frozen;
mod key;
mod migration;
pub mod salvage;
pub mod search;
mod statistics;
mod table;

pub use archive::Archive;
pub use connections::{
    Asked, Because, Connection, Earlier, Edge, EntityKey, Network, Node, Reason, WatchedLeg,
};
pub use error::ArchiveError;
pub use key::ArchiveKey;
pub use statistics::{
    Amount, FactClass, FactFilter, FactLine, Facts, Figures, Measure, OperationMessage, Pivot,
    PivotCell, PivotField, PivotQuery, Precision, ResponseBy, ResponseQuery, ResponseRow, Spread,
    week_of,
};
pub use table::attachment::{Attachment, AttachmentState};
pub use table::audit::{AuditAction, AuditEntry, AuditHead, AuditRow};
pub use table::checkpoint::{Checkpoint, SplitView};
pub use table::clash::{Clash, ClashKind, Named};
pub use table::cursor::Cursor;
pub use table::draft::Draft;
pub use table::enquiry::{BlindQuestion, Enquiry, EnquiryAnswer, EnquiryRow};
pub use table::enrolment::{Enrolment, Invitation};
pub use table::handover::Handover;
pub use table::imported::{ImportedFile, ImportedRow, Record};
pub use table::message::ALERT;
pub use table::message_flash::FlashShare;
pub use table::message_history::History;
pub use table::message_list::{Hit, ListQuery, Order, View};
pub use table::message_page::{Beside, Sibling, Threaded};
pub use table::message_receive::{Arrival, Received};
pub use table::message_row::{
    Counts, Direction, GroupCount, Indexed, MessageRow, State, StoredMessage, Tally,
};
pub use table::message_take_over::TakenOver;
pub use table::office_note::{NoteKind, OfficeNote};
pub use table::office_state::OfficeState;
pub use table::outbox::{Class, Job, LONGEST_HOLD_SECONDS, NewJob, Sealed};
pub use table::owed::{Owed, Owes};
pub use table::prekey::Prekey;
pub use table::quarantine::{
    MAX_BYTES_OF_SENDER, MAX_OF_SENDER, QuarantineSum, Quarantined, QuarantinedRow,
};
pub use table::receipt_job::ReceiptJob;
pub use table::recipient::{ReceiptKind, Recipient};
pub use table::retention::{Erased, Erasure, Ground, Kept, LegalHold};
pub use table::second_content::SecondContent;
pub use table::seen::Purged;
pub use table::verdict::Verdict;
pub use table::watch::{WatchEntry, WatchHit, WatchRow, Watched};
