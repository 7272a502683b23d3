//! The answer to an alert.

use aircop_codes::{Check, Outcome, ReplyStatus, StandDown};
use serde::{Deserialize, Serialize};

use crate::{LocalTime, MessageId, Newer};

/// What the receiving office did about an alert.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The alert that it answers.
    pub alert: MessageId,
    /// How far it is.
    pub status: ReplyStatus,
    /// What came of it; there when the status is CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Why the alert is withdrawn; there when the status is WITHDRAWN, which only the office that
    /// sent the alert can say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stand_down: Option<StandDown>,
    /// Checks that were made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acted_at: Option<LocalTime>,
    /// The outcome, check or stand-down OTHER in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other_text: String,
    /// Why it was not done; there for NOT_CHECKED and REFUSED_LEGAL.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason_not_done: String,
    /// New leads.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub new_leads: String,
    /// Reference of the seizure.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seizure_reference: String,
    /// How useful the alert was, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usefulness: Option<u8>,
    /// A question back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}
