//! What is new in a message whose subject is that of others: a line for a row of the list.

use aircop_codes::{Decimal, Drug, GoodsCategory, Outcome, ReplyStatus, StandDown, Unit};
use aircop_message::LocalTime;
use serde::{Deserialize, Serialize};

/// What is new in a message.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "new", rename_all = "kebab-case")]
pub enum Gist {
    /// How far the office is with the alert.
    Reply {
        /// Its status.
        status: ReplyStatus,
        /// What came of it.
        outcome: Option<Outcome>,
        /// It asks something back.
        asks: bool,
    },
    /// The alert is withdrawn.
    StandDown {
        /// Why.
        reason: StandDown,
        /// It is from the office that sent the alert. From another one, or while the alert is not
        /// here, it withdraws nothing.
        holds: bool,
    },
    /// What was found; at most three kinds of goods.
    Seizure {
        /// In the order of the message.
        goods: Vec<SeizedGist>,
    },
    /// A seizure was reported by mistake: it is in no figure.
    ReportedByMistake {
        /// Why, as its office says.
        reason: String,
    },
    /// What a correction changes; at most three changes.
    Correction {
        /// In the order of the form; empty when something else was changed.
        changes: Vec<Changed>,
    },
}

/// Goods that were seized.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeizedGist {
    /// The category.
    pub category: GoodsCategory,
    /// Which drug.
    pub drug: Option<Drug>,
    /// How much.
    pub quantity: Option<Decimal>,
    /// Of which unit.
    pub unit: Option<Unit>,
}

/// A value that a correction changes. A side is empty where the value was added or taken away.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Changed {
    /// A flight, an airport, a name, a number: as it stands in the message.
    Text {
        /// Before.
        was: String,
        /// From now on.
        now: String,
    },
    /// An arrival or a departure.
    Time {
        /// Before.
        was: Option<LocalTime>,
        /// From now on.
        now: Option<LocalTime>,
    },
}
