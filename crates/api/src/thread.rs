//! Where the thread of an alert stands: one state, and what each office has answered.

use aircop_codes::{Outcome, ReplyStatus, StandDown};
use aircop_message::{Draft, MessageId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::OfficeView;

/// The one state of an alert, out of everything that the offices on its list have answered.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nobody has begun, at most it was received; or nothing was found so far, and an office on the
    /// route has yet to say.
    Open,
    /// At least one office is at it.
    BeingChecked,
    /// At least one office has closed it, none is still at it, and every office on the route has
    /// answered or something was found; a seizure closes it too.
    Closed,
    /// The office that sent it has withdrawn it.
    Withdrawn,
}

impl Standing {
    /// Whether nobody has anything left to do for the alert.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn)
    }
}

/// The state of an alert as a row of the list shows it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingView {
    /// The one state.
    pub standing: Standing,
    /// What came of it, once it is closed: the most serious outcome that an office closed with.
    pub outcome: Option<Outcome>,
    /// Offices of its list that have answered.
    pub answered: u32,
    /// Offices of its list.
    pub asked: u32,
    /// Once it is withdrawn: by what.
    #[serde(default)]
    pub stand_down: Option<StandDownView>,
}

/// That an alert was withdrawn by the office that sent it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandDownView {
    /// Why.
    pub reason: StandDown,
    /// The reply that says so.
    pub message: MessageId,
    /// When it was signed.
    pub at: Timestamp,
}

/// What one office has answered to an alert.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerView {
    /// The office.
    pub office: OfficeView,
    /// How far it is, by its last reply; none while it has yet to answer.
    pub status: Option<ReplyStatus>,
    /// What came of it there.
    pub outcome: Option<Outcome>,
    /// When it last answered.
    pub at: Option<Timestamp>,
    /// The message that says so.
    pub message: Option<MessageId>,
    /// Seizures that it has recorded from this alert.
    pub seizures: u32,
    /// We have sent the alert, and the office has not confirmed that it is there.
    #[serde(default)]
    pub unreached: bool,
    /// How it has closed an earlier version, which looked for somebody or something else; it
    /// counts no more. `at` and `message` are those of that answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Outcome>,
}

/// A draft to begin with, filled in from a message. Nothing is kept until the officer types.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BegunView {
    /// What is known already.
    pub draft: Draft,
    /// Reference of the message that it answers or corrects.
    pub about: String,
}
