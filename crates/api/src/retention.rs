//! How long messages are kept: what is due, what is held, and what was erased.

use aircop_message::{MessageId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::OfficeView;

/// What is due, and what keeps some of it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionView {
    /// The day that was asked about, in UTC.
    pub on: String,
    /// The desk erases by itself what is due.
    pub automatic: bool,
    /// Messages that would be erased, by their thread's last day, kind and group.
    pub counts: Vec<DueCount>,
    /// The threads that are due, those that are due longest first.
    pub threads: Vec<DueThread>,
}

/// How many messages would be erased.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DueCount {
    /// The last day of their thread.
    pub until: String,
    /// `alert`, `reply`, `seizure` or `note`.
    pub kind: String,
    /// Name of the group.
    pub group: String,
    /// How many.
    pub messages: u32,
}

/// A thread that is due.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueThread {
    /// The thread.
    pub thread: MessageId,
    /// The last day of its last message.
    pub until: String,
    /// Name of the group.
    pub group: String,
    /// References of its messages, in the order of their arrival.
    pub references: Vec<String>,
    /// Whether it is erased, and if not, why.
    pub state: DueState,
}

/// Whether a thread that is due is erased.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueState {
    /// It is.
    Due,
    /// An officer holds it.
    Held,
    /// Something of it waits in the outbox, in a draft, or for a file.
    UnderWay,
}

/// A thread that is held.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldView {
    /// The thread.
    pub thread: MessageId,
    /// References of its messages, in the order of their arrival.
    pub references: Vec<String>,
    /// Since when.
    pub at: Timestamp,
    /// Who said so.
    pub officer: String,
    /// Why.
    pub reason: String,
}

/// What was erased.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureView {
    /// Number of the erasure, for its certificate.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// How many messages.
    pub messages: u32,
    /// Their references.
    pub references: Vec<String>,
    /// No trace is left in the archive. False when the disk was full: it is tried again every hour.
    pub swept: bool,
}

/// An erasure of before.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureRow {
    /// Number of the erasure, for its certificate.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Who confirmed it; empty for the desk by itself.
    pub officer: String,
    /// `due` or `order`.
    pub ground: String,
    /// The order in words; else empty.
    pub text: String,
    /// References of what was erased, at most 50.
    pub references: Vec<String>,
    /// How many messages.
    pub messages: u32,
    /// No trace is left: only then there is a certificate.
    pub swept: bool,
}

/// Everything of it on one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionPage {
    /// What would be erased on that day.
    pub due: RetentionView,
    /// Every hold that stands, the oldest first.
    pub holds: Vec<HoldView>,
    /// What was erased, the last first; at most 50.
    pub erasures: Vec<ErasureRow>,
}

/// For how long a thread is kept.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ThreadKept {
    /// The last day of its last message, in UTC; empty when that is not known.
    pub until: String,
    /// What its messages answer or correct and what this desk has erased.
    pub erased: Vec<ErasedHere>,
}

/// A message that this desk has erased and that another one still names.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedHere {
    /// Its reference.
    pub reference: String,
    /// The office that sent it.
    pub office: OfficeView,
    /// The erasure.
    pub erasure: ErasureRow,
}
