//! What cannot wait: alerts that somebody at this desk has to look at now.

use aircop_codes::Urgency;
use aircop_message::{MessageId, Timestamp};
use serde::{Deserialize, Serialize};

/// Why it cannot wait. In this order: what others wait for stands before what we wait for.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// A flash or urgent alert that nobody here has acknowledged.
    Unacknowledged,
    /// An alert was withdrawn, and nobody here has taken note of it.
    StoodDown,
    /// It meets the watch list, and nobody here has opened it.
    Watched,
    /// A question that came back to a flash or urgent alert of ours.
    Asked,
    /// We have acknowledged it and not answered, and the journey is about to reach us.
    AnswerDue,
    /// Ours, and it has not reached every office in time.
    Undelivered,
    /// Ours, nobody has answered, and the journey is about to end.
    Unanswered,
    /// Ours: it says that something was seized, a day ago, and there is no seizure report.
    ReportDue,
}

/// An alert that cannot wait.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttentionView {
    /// Why.
    pub why: Why,
    /// The alert.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
    /// Its subject.
    pub subject: String,
    /// Its urgency.
    pub urgency: Urgency,
    /// Who sent it; for ours, us.
    pub office: String,
    /// When it is too late.
    pub due: Option<Timestamp>,
    /// The airport of that moment: ours where the journey comes by, else its last.
    #[serde(default)]
    pub due_airport: Option<String>,
}
