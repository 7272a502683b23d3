//! A passenger list beside what this desk knows.

use serde::{Deserialize, Serialize};

use crate::{ConnectionView, WatchHitView};

/// A passenger list, matched. Nothing of it is kept at the desk.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PassengersView {
    /// The flight, where the list says it.
    pub flight: String,
    /// Airport of departure (IATA), where the list says it.
    pub from: String,
    /// Airport of arrival (IATA), where the list says it.
    pub to: String,
    /// Departure by the clock there, as the list says it: `2026-11-30 01:00`, the date alone, or
    /// empty.
    pub departs: String,
    /// Arrival, in the same way.
    #[serde(default)]
    pub arrives: String,
    /// Passengers of the list.
    pub passengers: u32,
    /// Crew of the list; they are matched too.
    pub crew: u32,
    /// What is known best first, then by the list. All of them.
    pub rows: Vec<PassengerRow>,
    /// Headings of a table that are not read.
    pub ignored: Vec<String>,
    /// Messages of before that have not been read into the index yet: more may be found later.
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub unread: u64,
}

/// A passenger, and what is known.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PassengerRow {
    /// Place in the list, from 1.
    pub number: u32,
    /// Crew.
    pub crew: bool,
    /// As the list says it.
    pub name: String,
    /// ISO 8601 date, or what of it is known.
    pub born: String,
    /// Code of `Sex`; empty where the list says none.
    pub sex: String,
    /// Country or what a passport prints instead; empty where the list says none.
    pub nationality: String,
    /// Number of the document.
    pub document: String,
    /// Who issued it, as `nationality`.
    #[serde(default)]
    pub issuer: String,
    /// ISO 8601 date until which it is valid; empty where the list says none.
    #[serde(default)]
    pub expires: String,
    /// Seat.
    pub seat: String,
    /// Booking.
    pub pnr: String,
    /// What of the watch list the passenger meets.
    pub watched: Vec<WatchHitView>,
    /// Earlier messages, the surest three.
    pub seen: Vec<ConnectionView>,
    /// How many earlier messages there are.
    pub total: u32,
    /// What simple rules say of the passenger.
    #[serde(default)]
    pub marks: Vec<PassengerMark>,
}

impl PassengerRow {
    /// Whether anything is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.watched.is_empty() || self.total > 0
    }

    /// Whether anything is known or a rule has something to say.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.is_known() || !self.marks.is_empty()
    }
}

/// A rule that an officer can check by looking at the list: it says a sentence, never a score.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassengerRule {
    /// Several passengers have one document number.
    SharedDocument,
    /// The document is no longer valid on the day of travel.
    DocumentExpired,
    /// The document is valid for 30 days after the day of travel at most.
    DocumentExpires,
    /// Another country than that of the nationality issued the document.
    ForeignDocument,
    /// Of those with the same surname and booking everybody sits more than 3 rows away.
    SeatedApart,
    /// The ticket was paid in cash.
    PaidCash,
    /// There is no return.
    OneWay,
    /// The return is at most 3 days after the day of travel.
    ReturnsSoon,
    /// Booked on the day of travel.
    BookedSameDay,
}

impl PassengerRule {
    /// As in JSON; the Fluent id of its sentence is `mark-` and the code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SharedDocument => "shared-document",
            Self::DocumentExpired => "document-expired",
            Self::DocumentExpires => "document-expires",
            Self::ForeignDocument => "foreign-document",
            Self::SeatedApart => "seated-apart",
            Self::PaidCash => "paid-cash",
            Self::OneWay => "one-way",
            Self::ReturnsSoon => "returns-soon",
            Self::BookedSameDay => "booked-same-day",
        }
    }
}

/// What a rule says of a passenger, with what its sentence names.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassengerMark {
    /// Which rule.
    pub rule: PassengerRule,
    /// Places in the list of the others whom it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<u32>,
    /// ISO 8601 date that it is about; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Days from the day of travel to that date.
    #[serde(default)]
    pub days: u32,
}

impl PassengerMark {
    /// A mark that names nothing more.
    #[must_use]
    pub fn new(rule: PassengerRule) -> Self {
        Self {
            rule,
            others: Vec::new(),
            date: String::new(),
            days: 0,
        }
    }
}
