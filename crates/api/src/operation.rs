//! One operation as its board and its results sheet show it. Every figure says which of its
//! messages it counts: [`OperationFigure`] lists exactly those.

use aircop_codes::Urgency;
use aircop_message::{GroupId, MessageId, OfficeId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{FigureFilter, GroupStage, OfficeView, PivotView, Standing};

/// A figure of an operation, by which its messages are listed.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OperationFigure {
    /// The group.
    pub group: GroupId,
    /// What is counted.
    pub part: OperationPart,
    /// Only what concerns this office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// Of [`OperationPart::Arrivals`] and [`OperationPart::Calls`]: the ten minutes that begin here;
    /// of [`OperationPart::Flash`] everything from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Of [`OperationPart::Outcome`] its code, of [`OperationPart::Offenders`] a country; empty for
    /// all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
}

/// What a figure of an operation counts. Of an office is what it has sent, where nothing else is said.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OperationPart {
    /// Everything that was sent, corrections too.
    Messages,
    /// Alerts in force.
    Alerts,
    /// Alerts that ask for something, are neither closed nor withdrawn, and have not expired.
    Open,
    /// Open alerts to which an office that was asked has said nothing; of an office those that it
    /// was asked.
    Unanswered,
    /// Replies in force.
    Replies,
    /// What each office said last when it closed an alert; with the code of an outcome those alone.
    Outcome,
    /// Those of them by which something was found.
    Hits,
    /// Seizures in force that were not withdrawn.
    Seizures,
    /// Those of them that are dated before the operation began or after its end.
    OutsideDates,
    /// Seizures in force that their office has withdrawn: reported by mistake.
    Withdrawn,
    /// Seizures in force with offenders; with a country those there.
    Offenders,
    /// Hits that are seizures, in whose thread their office has reported none.
    Missing,
    /// What was sent to an office within ten minutes.
    Arrivals,
    /// Of these what its desk calls out for, with the sounds that a desk has at first.
    Calls,
    /// What was sent to an office as FLASH.
    Flash,
}

/// How an operation stands, as far as this desk has received it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardView {
    /// The group.
    pub group: GroupId,
    /// Its name.
    pub name: String,
    /// It is training: nothing of it counts anywhere else.
    pub exercise: bool,
    /// How it stands by its dates.
    pub stage: GroupStage,
    /// From when.
    pub starts: Option<Timestamp>,
    /// Until when.
    pub ends: Option<Timestamp>,
    /// When this was counted.
    pub at: Timestamp,
    /// Everything together.
    pub totals: BoardTotals,
    /// What is open: what can still be caught first, the soonest before; then what has no time; then
    /// what is past. At most 200.
    pub open: Vec<OpenAlert>,
    /// Its offices, those silent for longest first.
    pub offices: Vec<BoardOffice>,
    /// The newest seizures first, at most 50.
    pub seizures: Vec<SeizureLine>,
    /// Messages that are not counted yet: an older program kept them.
    pub uncounted: u64,
}

/// Counts of the whole operation; each is the figure of its [`OperationPart`].
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BoardTotals {
    /// [`OperationPart::Messages`]
    pub messages: u64,
    /// [`OperationPart::Alerts`]
    pub alerts: u64,
    /// [`OperationPart::Open`]
    pub open: u64,
    /// [`OperationPart::Unanswered`]
    pub unanswered: u64,
    /// [`OperationPart::Replies`]
    pub replies: u64,
    /// [`OperationPart::Hits`]
    pub hits: u64,
    /// [`OperationPart::Seizures`]
    pub seizures: u64,
    /// [`OperationPart::Missing`]
    pub missing: u64,
    /// [`OperationPart::OutsideDates`]
    #[serde(default)]
    pub outside_dates: u64,
    /// [`OperationPart::Withdrawn`]
    #[serde(default)]
    pub withdrawn: u64,
}

/// Whether an office takes part in an operation.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Membership {
    /// It has a role in the group.
    #[default]
    Member,
    /// It has none, or none any more.
    Outside,
    /// Headquarters has shut it out of everything.
    ShutOut,
}

/// An alert that is open.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAlert {
    /// Its version in force.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
    /// One line.
    pub subject: String,
    /// How fast.
    pub urgency: Urgency,
    /// Who sent it.
    pub from: OfficeView,
    /// Whether the sender takes part.
    #[serde(default)]
    pub membership: Membership,
    /// Airports in order.
    pub route: Vec<String>,
    /// The next of two moments: when an answer is wanted, and until when it can be caught (at this
    /// desk's airport, else at the journey's end). The last of them once both are past.
    pub due: Option<Timestamp>,
    /// `due` is when an answer is wanted.
    #[serde(default)]
    pub answer_wanted: bool,
    /// Where it stands.
    pub standing: Standing,
    /// The offices that were asked and have said nothing, by name.
    pub waiting: Vec<WaitedFor>,
    /// Offices that were asked.
    pub asked: u32,
}

/// An office that has said nothing to an alert.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WaitedFor {
    /// Its name.
    pub name: String,
    /// Whether it takes part.
    pub membership: Membership,
}

/// An office of an operation.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardOffice {
    /// The office.
    pub office: OfficeView,
    /// Its role: `OCU`, `CN`, `RILO`, `NCB`, `PLAIN`, `OBSERVER`; empty for one that is a member no
    /// longer.
    pub role: String,
    /// Whether it takes part.
    #[serde(default)]
    pub membership: Membership,
    /// What it has sent.
    pub sent: u64,
    /// When it sent the last message here, by its clock; none where it has said nothing yet.
    pub last: Option<Timestamp>,
    /// Open alerts to which it has said nothing.
    pub unanswered: u64,
    /// How busy its desk is.
    pub load: AlarmLoad,
}

/// What arrives at a desk, by the senders' clocks, in 24 hours and what has passed of this one.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AlarmLoad {
    /// From when on this is counted.
    pub since: Timestamp,
    /// Messages.
    pub messages: u64,
    /// Those that are FLASH.
    pub flash: u64,
    /// Messages of the last ten minutes.
    pub now: TenMinutes,
    /// Audible calls of the last ten minutes.
    pub calls_now: TenMinutes,
    /// The ten minutes with the most messages.
    pub busiest: TenMinutes,
    /// The ten minutes with the most audible calls.
    pub loudest: TenMinutes,
}

impl AlarmLoad {
    /// The share of flash messages, percent, rounded.
    #[must_use]
    pub fn flash_percent(&self) -> u64 {
        let rounded = self.flash * 100 + self.messages / 2;
        rounded.checked_div(self.messages).unwrap_or(0)
    }
}

/// Ten minutes and what is counted in them.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TenMinutes {
    /// When they begin; none where nothing came.
    pub from: Option<Timestamp>,
    /// How many.
    pub count: u64,
}

/// A seizure as a line of the board.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeizureLine {
    /// The report.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
    /// Who reports it.
    pub from: OfficeView,
    /// Whether that office takes part.
    #[serde(default)]
    pub membership: Membership,
    /// When, by the clock of the place.
    pub at: Timestamp,
    /// That is before the operation began or after its end.
    #[serde(default)]
    pub outside_dates: bool,
    /// IATA code; empty for a find elsewhere.
    pub airport: String,
    /// What was found.
    pub goods: Vec<GoodsLine>,
    /// Persons.
    pub offenders: u32,
    /// Of one that was withdrawn: why it was a mistake, as its office says. Else empty.
    #[serde(default)]
    pub withdrawn: String,
}

/// One kind of goods.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsLine {
    /// Label id of the drug, the precursor or the category.
    pub substance: String,
    /// As [`crate::AmountView::dimension`]; of goods of which the value alone is known `MONEY-EUR`.
    /// Empty where nothing is known.
    pub dimension: String,
    /// An exact decimal in base units.
    pub amount: String,
}

/// What came of an operation so far, as far as this desk has received it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultsView {
    /// The group.
    pub group: GroupId,
    /// Its name.
    pub name: String,
    /// It is training.
    pub exercise: bool,
    /// From when.
    pub starts: Option<Timestamp>,
    /// Until when.
    pub ends: Option<Timestamp>,
    /// When this was counted.
    pub at: Timestamp,
    /// The same as on the board.
    pub totals: BoardTotals,
    /// Seizures by goods: how many, and sums.
    pub kinds: PivotView,
    /// The same by country and goods.
    pub countries: PivotView,
    /// Cash by country.
    pub cash: PivotView,
    /// Offenders by country.
    pub offenders: Vec<OffenderRow>,
    /// What each office said last when it closed an alert, by the code of the outcome; `UNKNOWN`
    /// where none was given.
    pub outcomes: Vec<OutcomeRow>,
    /// Positive replies whose seizure report is missing, the oldest first; at most 200.
    pub missing: Vec<MissingReport>,
    /// Seizures that are counted and dated outside of the operation, the newest reports first; at
    /// most 50.
    #[serde(default)]
    pub outside_dates: Vec<SeizureLine>,
    /// Seizures that were reported by mistake and are in no figure, the newest reports first; at
    /// most 50.
    #[serde(default)]
    pub withdrawn: Vec<SeizureLine>,
}

/// Persons of seizures in one country.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OffenderRow {
    /// ISO 3166-1 alpha-2 of the seizure's airport, else of the office that reports it.
    pub country: String,
    /// Seizures with offenders.
    pub seizures: u64,
    /// Persons.
    pub offenders: u64,
    /// Those arrested.
    pub arrested: u64,
    /// Those detained.
    pub detained: u64,
}

/// How many closing replies had an outcome.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRow {
    /// A code of `Outcome`.
    pub outcome: String,
    /// Replies.
    pub replies: u64,
}

/// A positive reply whose seizure report is missing.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingReport {
    /// The reply.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
    /// Who owes the report.
    pub from: OfficeView,
    /// Whether that office takes part.
    #[serde(default)]
    pub membership: Membership,
    /// When the reply was made.
    pub at: Timestamp,
}

impl OperationFigure {
    /// A figure of a whole operation.
    #[must_use]
    pub const fn of(group: GroupId, part: OperationPart) -> Self {
        Self {
            group,
            part,
            office: None,
            from: None,
            value: String::new(),
        }
    }

    /// The filter of a list that holds its messages.
    #[must_use]
    pub fn filter(self) -> FigureFilter {
        FigureFilter {
            operation: Some(self),
            ..FigureFilter::default()
        }
    }
}
