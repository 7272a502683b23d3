//! What connects messages, an entity's page, and the watch list, for the screen.

use aircop_message::{EntityKind, MessageId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::MessageRow;

/// Why two messages are connected. Its Fluent ids are `seen-` and the code.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeenReason {
    /// Equal: the same document, telephone ...
    Same,
    /// The same name, and born on the same day.
    SamePerson,
    /// The name alike, and born on the same day.
    AlikeBornSame,
    /// The name the same or alike, and day and month of birth exchanged.
    AlikeBornExchanged,
    /// One character off in a document.
    DocumentOneOff,
    /// A telephone number with and without the country's code.
    TelephoneWithoutCountry,
    /// The same name, and nothing known to tell the two apart.
    SameName,
}

impl SeenReason {
    /// Whether it rests on equality alone; else it is a likeness, for an officer to judge.
    #[must_use]
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Same | Self::SamePerson)
    }
}

/// Names an entity: what it is, and the key under which equal ones meet.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EntityRef {
    /// What it is.
    pub kind: EntityKind,
    /// As the engine gave it.
    pub key: String,
}

/// A reason with what it rests on.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BecauseView {
    /// Why.
    pub reason: SeenReason,
    /// As it stands in what is asked about.
    pub ours: String,
    /// As it stands in the other message.
    pub theirs: String,
    /// Whose page says more.
    pub entity: EntityRef,
}

/// What an officer here said of two messages.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictView {
    /// Whether they are about the same.
    pub same: bool,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub officer: String,
}

/// An earlier message that is connected.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConnectionView {
    /// The message.
    pub row: MessageRow,
    /// Why; the surest first.
    pub because: Vec<BecauseView>,
    /// What was said of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<VerdictView>,
    /// Of an enquiry: what the message says of whom or what is asked for, to be compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<HeldView>,
}

/// One thing that a message says of whom or what is asked for.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldView {
    /// What it is: a name, a date of birth, a document ...
    pub kind: EntityKind,
    /// As it stands in the message.
    pub text: String,
    /// Who issued it, for a document; may be empty.
    pub country: String,
}

/// What meets the watch list.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchHitView {
    /// The entry's number.
    pub entry: i64,
    /// What is watched for: a kind of entity, or `route`.
    pub kind: String,
    /// As it stands in the list.
    pub watched: String,
    /// As it stands here.
    pub text: String,
    /// Equal; else alike.
    pub exact: bool,
    /// Why it is watched for.
    pub reason: String,
    /// A code of `Handling`.
    pub handling: String,
    /// Whom to ask.
    pub owner: String,
}

/// What is known of a message, a draft, or something that is asked for.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SeenView {
    /// Earlier messages: exact connections first, then likenesses; in each the newest first.
    pub found: Vec<ConnectionView>,
    /// How many there are.
    pub total: u32,
    /// What of the watch list it meets.
    pub watched: Vec<WatchHitView>,
    /// Messages of before that have not been read into the index yet: more may be found later.
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub unread: u64,
}

/// An entity on the page of another.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeView {
    /// Which.
    pub entity: EntityRef,
    /// As it stands in a message.
    pub text: String,
    /// 0 for the entity itself, then 1 or 2.
    pub steps: u8,
}

/// Two entities that stand in the same messages.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EdgeView {
    /// Place of a node in the list.
    pub from: u32,
    /// Place of another, further out.
    pub to: u32,
    /// In how many messages.
    pub messages: u32,
}

/// The page of an entity.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntityView {
    /// Which.
    pub entity: EntityRef,
    /// As it stands in a message.
    pub text: String,
    /// The newest messages that mention it, the newest first.
    pub messages: Vec<MessageRow>,
    /// How many do.
    pub total: u32,
    /// Offices that sent them, with how many, the most first.
    pub offices: Vec<(String, u32)>,
    /// Routes in them, with how many, the most first: airports with blanks between.
    pub routes: Vec<(String, u32)>,
    /// What stands beside it, two steps far; itself first.
    pub nodes: Vec<NodeView>,
    /// What stands beside what.
    pub edges: Vec<EdgeView>,
}

/// An entry of the watch list as it is typed.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WatchDraft {
    /// A kind of entity (`document`, `person` ...) or `route`.
    pub kind: String,
    /// What is watched for; `*` in a name stands for any letters.
    pub text: String,
    /// For a document: its issuer, ISO 3166-1 alpha-2; may be empty.
    pub country: String,
    /// For a person: date of birth, in any way a form takes it; may be empty.
    pub born: String,
    /// For a flight or route: days of the week, 1 for Monday to 7; none for all.
    pub weekdays: Vec<u8>,
    /// Why; required, at most 400 characters.
    pub reason: String,
    /// A code of `Handling`; empty means H1.
    pub handling: String,
    /// Who is responsible; empty means the officer who has unlocked.
    pub owner: String,
    /// Days until it goes by itself, 1 to 366; 0 means 90.
    pub days: u16,
}

/// An entry of the watch list.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchView {
    /// Its number, never given twice.
    pub number: i64,
    /// A kind of entity, or `route`.
    pub kind: String,
    /// What is watched for.
    pub text: String,
    /// For a document; may be empty.
    pub country: String,
    /// For a person; may be empty.
    pub born: String,
    /// 1 for Monday to 7; none for all.
    pub weekdays: Vec<u8>,
    /// Why.
    pub reason: String,
    /// A code of `Handling`.
    pub handling: String,
    /// Who is responsible.
    pub owner: String,
    /// Since when.
    pub added: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// Messages that met it.
    pub hits: u32,
    /// The last of them.
    pub last: Option<MessageId>,
}
