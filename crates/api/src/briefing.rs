//! A briefing of an operation: what its offices read, and the roll-call of who has taken note.

use aircop_message::{GroupId, MessageId, Timestamp, same_language};
use serde::{Deserialize, Serialize};

use crate::{Membership, OfficeView};

/// A briefing in one language.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BriefingSaid {
    /// BCP 47.
    pub language: String,
    /// One line, at most 200 characters.
    pub subject: String,
    /// At most 20,000 characters.
    pub text: String,
}

/// The briefings of a group.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BriefingPage {
    /// The group.
    pub group: GroupId,
    /// Its name.
    pub name: String,
    /// This office may send one: its role in the group is OCU, or it is a coordination unit or
    /// headquarters by its kind and has a role in it.
    pub may_send: bool,
    /// The newest; none where there is none here.
    pub current: Option<BriefingView>,
    /// Those that it replaces, the newest first.
    pub earlier: Vec<EarlierBriefing>,
}

/// A briefing in all its languages.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BriefingView {
    /// The message.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
    /// Who sent it.
    pub from: OfficeView,
    /// When.
    pub at: Timestamp,
    /// The sender's own text, then the others.
    pub texts: Vec<BriefingSaid>,
    /// This office sent it.
    pub ours: bool,
    /// When this office has acknowledged it.
    pub acknowledged: Option<Timestamp>,
    /// Who has it; for the sender and the OCU alone, to whom offices say so. Those that have not
    /// acknowledged it stand first.
    pub roll_call: Option<Vec<RollCallRow>>,
}

/// A briefing that a newer one has replaced.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierBriefing {
    /// The message.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
    /// Who sent it.
    pub from: OfficeView,
    /// When.
    pub at: Timestamp,
    /// The sender's subject.
    pub subject: String,
}

/// Whether an office has a briefing.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollCallRow {
    /// The office.
    pub office: OfficeView,
    /// Whether it takes part now.
    pub membership: Membership,
    /// It was sent to it; false for an office that came into the group afterwards.
    pub sent: bool,
    /// When a desk of it had it, by its clock.
    pub delivered: Option<Timestamp>,
    /// When an officer there first opened it.
    pub read: Option<Timestamp>,
    /// When an officer there acknowledged it.
    pub acknowledged: Option<Timestamp>,
    /// That officer; empty before.
    pub officer: String,
}

impl BriefingView {
    /// What a reader of this language reads, and whether it is in it: else the sender's own text.
    #[must_use]
    pub fn read_in(&self, language: &str) -> Option<(&BriefingSaid, bool)> {
        let own = self
            .texts
            .iter()
            .find(|text| same_language(&text.language, language));
        own.map(|text| (text, true))
            .or_else(|| self.texts.first().map(|text| (text, false)))
    }
}
