//! Enquiries: what an office asks others whether they hold it, and what they answer.

use aircop_message::{EntityKind, GroupId, MessageId, OfficeId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{ConnectionView, OfficeView};

/// One thing that is asked for.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EnquiryQuestion {
    /// A kind of entity: `person`, `document`, `telephone` ...; not `born` or `flight`.
    pub kind: String,
    /// Name or number, at most 200 characters.
    pub text: String,
    /// For a document: its issuer, ISO 3166-1 alpha-2; may be empty.
    pub country: String,
    /// For a person: date of birth, in any way a form takes it; may be empty.
    pub born: String,
}

/// An enquiry as it is typed.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EnquiryDraft {
    /// The group in which it is asked; none for one in which all of them are.
    pub group: Option<GroupId>,
    /// Who is asked.
    pub to: Vec<OfficeId>,
    /// What, 1 to 10.
    pub questions: Vec<EnquiryQuestion>,
    /// Why; required, at most 500 characters.
    pub reason: String,
    /// A code of `Handling`; empty means H1.
    pub handling: String,
    /// A code of `Tlp`; empty means AMBER.
    pub tlp: String,
    /// Hours in which an answer is wanted, 1 to 720; 0 means 24.
    pub hours: u16,
    /// Without showing what is asked for; documents and numbers alone.
    pub blind: bool,
}

/// What an officer answers to one question.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EnquiryDecision {
    /// Its place, from 1.
    pub question: u32,
    /// `hit`, `no-hit` or `declined`.
    pub said: String,
    /// How many, for a hit; 0 for as many as the desk has found, likenesses included.
    pub hits: u32,
}

/// What an officer answers to an enquiry. A question without a decision is answered by what the desk
/// proposes; where it proposes nothing, since there are likenesses alone, an officer must decide.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EnquiryReply {
    /// Question by question.
    pub decisions: Vec<EnquiryDecision>,
    /// All other questions are declined.
    pub decline: bool,
    /// What this office releases; at most 1,000 characters, may be empty.
    pub text: String,
}

/// What was found at this desk for one question of another office.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnquiryFound {
    /// Messages that are equal in what is asked, without those of the asking office.
    pub hits: u32,
    /// Messages that are alike only: for an officer to judge.
    pub alike: u32,
    /// What the desk proposes: `hit`, `no-hit`, or empty where an officer must decide.
    pub proposed: String,
    /// The messages, the surest first. The asking office is told none of them.
    pub messages: Vec<ConnectionView>,
}

/// A question as it was asked.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnquiryQuestionView {
    /// A kind of entity; one that only a newer version knows is as it came.
    pub kind: String,
    /// Name or number.
    pub text: String,
    /// For a document: its issuer; may be empty.
    pub country: String,
    /// For a person: date of birth, ISO 8601; may be empty.
    pub born: String,
    /// What is here, where another office asks and one enquiry is looked at.
    pub found: Option<EnquiryFound>,
}

/// What an office said to one question.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnquirySaid {
    /// `hit`, `no-hit`, `declined`; of a blind enquiry of another office `evaluated`.
    pub said: String,
    /// How many messages it has, for a hit; 1 for a hit of a blind enquiry; else 0.
    pub hits: u32,
}

/// An answer of one office.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnquiryAnswerView {
    /// The officer; empty where the desk answered by itself.
    pub officer: String,
    /// Whether the desk answered by itself, as its office has allowed.
    pub by_itself: bool,
    /// When, by the sender's clock.
    pub at: Timestamp,
    /// Question by question.
    pub said: Vec<EnquirySaid>,
    /// What it releases; may be empty.
    pub text: String,
}

/// An office that is asked.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnquiryAskedView {
    /// Which.
    pub office: OfficeView,
    /// Its answers, the oldest first; the last one stands. Of an enquiry of another office this desk
    /// knows its own answers only.
    pub answers: Vec<EnquiryAnswerView>,
}

/// An enquiry as this desk has it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnquiryView {
    /// Its number at this desk, never given twice.
    pub number: i64,
    /// What it is called everywhere.
    pub id: MessageId,
    /// Whether this office asks.
    pub ours: bool,
    /// Who asks.
    pub from: OfficeView,
    /// The officer who asks.
    pub officer: String,
    /// Name of the group; empty for one that is not in the directory.
    pub group: String,
    /// Whether it is training: then only training messages are looked at.
    pub exercise: bool,
    /// When it was asked, by the sender's clock.
    pub created: Timestamp,
    /// When it came.
    pub received: Timestamp,
    /// Until when an answer is wanted.
    pub answer_by: Timestamp,
    /// Why.
    pub reason: String,
    /// A code of `Handling`.
    pub handling: String,
    /// A code of `Tlp`.
    pub tlp: String,
    /// What is asked for.
    pub questions: Vec<EnquiryQuestionView>,
    /// Who is asked.
    pub asked: Vec<EnquiryAskedView>,
    /// Ours: offices that have not answered. Another's: 1 while this office has not.
    pub waiting: u32,
    /// Ours has not left yet for some of them.
    pub leaving: bool,
    /// More questions came from that office within an hour than this desk answers by itself.
    pub over_limit: bool,
    /// What is asked for is not shown: texts of questions are empty but at the desk that asks, and
    /// an asked desk says `evaluated` without knowing whether it was a hit.
    pub blind: bool,
}

/// What a desk may answer without an officer.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnquiryByItself {
    /// "No hit", where it finds nothing, not even a likeness.
    pub no_hit: bool,
    /// Blind enquiries, of which it does not learn what is asked for.
    pub blind: bool,
}

/// Questions that may still be asked before what comes wakes an officer at every asked office.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionsLeft {
    /// How many, in this hour.
    pub left: u32,
    /// How many there are in an hour.
    pub of: u32,
}

/// Whether a kind can be asked for. Many are born on one day and fly on one flight.
#[must_use]
pub fn can_be_asked(kind: EntityKind) -> bool {
    !matches!(kind, EntityKind::Born | EntityKind::Flight)
}

/// Whether a kind can be asked for blind: documents and numbers. Of names there are few enough to
/// be tried one by one, and likeness cannot be looked for.
#[must_use]
pub fn can_be_blind(kind: EntityKind) -> bool {
    use EntityKind as K;
    matches!(
        kind,
        K::Document
            | K::Telephone
            | K::Pnr
            | K::Ticket
            | K::BagTag
            | K::Waybill
            | K::Container
            | K::Seal
            | K::Registration
            | K::Serial
    )
}
