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
    /// Departure by the clock there, as the list says it: `2026-11-30 01:00`; else empty.
    pub departs: String,
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
}

impl PassengerRow {
    /// Whether anything is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.watched.is_empty() || self.total > 0
    }
}
