//! What one officer leaves to the next.

use aircop_codes::Urgency;
use aircop_message::{MessageId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{DraftRow, MessageRow};

/// The officer whose desk this is.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnDuty {
    /// By name.
    pub officer: String,
    /// Since when.
    pub since: Timestamp,
}

/// How things stand at this desk, for whoever takes over. Each list at most 100 rows.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HandoverView {
    /// What this office owes an answer to, as in `NeedsAnswer`.
    pub owed: Vec<MessageRow>,
    /// What others owe this office an answer to.
    pub asked: Vec<MessageRow>,
    /// Live alerts whose journey lies ahead and that are not closed, the soonest first.
    pub open: Vec<MessageRow>,
    /// What has not reached every office.
    pub undelivered: Vec<MessageRow>,
    /// What is being written.
    pub drafts: Vec<DraftRow>,
    /// What came since the officer who has unlocked was last here.
    pub since: Vec<MessageRow>,
    /// When that was; none for an officer who was never here.
    pub last_here: Option<Timestamp>,
    /// The officer who has unlocked.
    pub officer: String,
    /// Whose desk it is.
    pub on_duty: Option<OnDuty>,
    /// What is open waits to be taken over by the officer who has unlocked.
    pub due: bool,
    /// What the one before left, signed or not taken over yet; else the last record.
    pub last: Option<HandoverRecord>,
}

/// A handover as it was signed and kept.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverRecord {
    /// From 1, without gaps.
    pub number: u32,
    /// The officer who left.
    pub from: String,
    /// When that officer signed; none when the desk was left without a word.
    pub handed: Option<Timestamp>,
    /// The officer who took over; empty until then.
    pub to: String,
    /// When that officer signed.
    pub taken: Option<Timestamp>,
    /// In the words of the officer who left.
    pub note: String,
    /// What was open when it was handed over; of one that nobody handed over, when it was taken.
    pub items: Vec<HandoverItem>,
}

/// Why something is open.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandoverPart {
    /// This office owes an answer.
    Owed,
    /// Others owe this office an answer.
    Asked,
    /// An alert whose journey lies ahead.
    Open,
    /// Not with every office.
    Undelivered,
    /// Being written.
    Draft,
}

/// One thing that was open.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverItem {
    /// Why.
    pub part: HandoverPart,
    /// The message or the draft.
    pub message: MessageId,
    /// Its reference; empty for a draft.
    pub reference: String,
    /// Its subject.
    pub subject: String,
    /// Its urgency; none for a draft.
    pub urgency: Option<Urgency>,
    /// The office that sent it, or the author of a draft.
    pub by: String,
    /// When it is too late.
    pub due: Option<Timestamp>,
}
