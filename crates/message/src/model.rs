//! What travels: a message that has passed every check.
//!
//! These types are what is encoded, signed and sealed. They are built by [`crate::Draft::finish`]
//! from what an officer typed, or read back by [`Message::from_bytes`] from what a peer signed.
//! A field that only a newer version knows is kept in `newer` and survives re-encoding.

use std::collections::BTreeMap;

use aircop_codes::{
    AgeBand, Direction, DocumentType, Drug, GoodsCategory, Handling, InformationGrade, Kind,
    LegRole, Phrase, Reason, RequestedAction, RiskIndicator, Sex, SourceGrade, TicketPayment, Tlp,
    Urgency, Vector,
};
use serde::{Deserialize, Serialize};

use crate::briefing::Briefing;
use crate::canonical::{self, CanonicalError};
use crate::consignment::{Cargo, Conveyance, Post};
use crate::limits::{self, TooMuch};
use crate::reply::Reply;
use crate::seizure::Seizure;
use crate::{Day, GroupId, LocalTime, MessageId, RetentionDays, Timestamp};

/// Fields that this version does not know, kept as they came.
pub type Newer = BTreeMap<String, ciborium::Value>;

/// A formatted message: the payload of an envelope.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Readable aloud on the telephone: `SN-DSS-2026-000123`.
    pub reference: String,
    /// The message that opened the thread; its own id when it opens one.
    pub thread: MessageId,
    /// The earlier message that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<MessageId>,
    /// The closed user group that it is sent in.
    pub group: GroupId,
    /// Training traffic: shown apart, never counted with live data.
    pub exercise: bool,
    /// What kind it is; agrees with which of `alert`, ... is there.
    pub kind: Kind,
    /// How fast it must be seen.
    pub urgency: Urgency,
    /// Minutes east of UTC at the sender's desk.
    pub offset_minutes: i16,
    /// When an answer is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<LocalTime>,
    /// The last day on which it is kept, by the originator's word. Messages of before have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Day>,
    /// BCP 47 language of the free text.
    pub language: String,
    /// What the reader may do with it.
    pub handling: Handling,
    /// Traffic Light Protocol 2.0.
    pub tlp: Tlp,
    /// How reliable the source is.
    pub source: SourceGrade,
    /// How sure the information is.
    pub information: InformationGrade,
    /// One line, at most 200 characters.
    pub subject: String,
    /// Sentences of the phrasebook in the sender's order, at most 12 and none twice: each reader
    /// sees them in the own language. An alert, a reply, a seizure and a note have them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<Phrase>,
    /// Free text, at most 20,000 characters.
    pub narrative: String,
    /// There when `kind` is ALERT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<Alert>,
    /// There when `kind` is REPLY.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// There when `kind` is SEIZURE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seizure: Option<Seizure>,
    /// May be there when `kind` is BRIEFING.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub briefing: Option<Briefing>,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// Look for this person or these goods.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// How it travels.
    pub vector: Vector,
    /// What led to the suspicion, at least one.
    pub reasons: Vec<Reason>,
    /// Which way, seen from the airport asked to act.
    pub direction: Direction,
    /// What the receiver is asked to do.
    pub action: RequestedAction,
    /// The journey, in order.
    pub legs: Vec<Leg>,
    /// Who travels (nominal data).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Person>,
    /// What is suspected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods: Vec<SuspectedGoods>,
    /// What drew attention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RiskIndicator>,
    /// The reason or risk OTHER in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason_text: String,
    /// An air cargo or express consignment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cargo: Option<Cargo>,
    /// A postal item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Post>,
    /// A container, ship, vehicle or private aircraft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conveyance: Option<Conveyance>,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// One airport of the journey.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Leg {
    /// The part it plays.
    pub role: LegRole,
    /// IATA location identifier.
    pub airport: String,
    /// Carrier and number without a space or leading zeros: `TP1483` (see [`fn@crate::flight`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flight: Option<String>,
    /// Estimated arrival.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eta: Option<LocalTime>,
    /// Estimated departure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etd: Option<LocalTime>,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// A traveller. Everything here is nominal and left out of non-nominal exports.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Family name, then given names, as the document has them. Empty only for an offender who
    /// is not known.
    pub name: String,
    /// Other names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// ICAO 9303 sex.
    pub sex: Sex,
    /// Date of birth, ISO 8601; `1979` or `1979-05` where no more is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<String>,
    /// ISO 3166-1 alpha-2, or a code of ICAO Doc 9303 part 3 section 5 (`XXA`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nationality: Option<String>,
    /// Kind of document.
    pub document: DocumentType,
    /// Number on the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// Passenger name record locator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pnr: Option<String>,
    /// Seat such as 23A.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// Age when the date of birth is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_band: Option<AgeBand>,
    /// Who issued the document, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_country: Option<String>,
    /// ISO 8601 date until which the document is valid; a past one is telling, and no fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_expiry: Option<String>,
    /// Bag tags: ten digits (IATA Resolution 740) or a carrier and six.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bag_tags: Vec<String>,
    /// How the ticket was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket_payment: Option<TicketPayment>,
    /// Who travels along, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub companions: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// What is suspected to be carried.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SuspectedGoods {
    /// The category.
    pub category: GoodsCategory,
    /// Which drug, for category DRUGS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drug: Option<Drug>,
    /// In words, at most 200 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// A message is to be kept for longer than headquarters allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("longer than headquarters allows")]
pub struct TooLong;

/// Why a payload was not taken as a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadMessage {
    /// The bytes are not a canonical message.
    #[error(transparent)]
    Encoding(#[from] CanonicalError),
    /// It is longer than a message may be: a peer that does not keep the limits.
    #[error(transparent)]
    TooMuch(#[from] TooMuch),
    /// It says a sentence of the phrasebook twice.
    #[error("a phrase twice")]
    DoubledPhrase,
    /// The kind says one thing and the content another.
    #[error("the kind of the message does not fit its content")]
    KindMismatch,
}

impl Message {
    /// The canonical bytes that are signed.
    ///
    /// # Errors
    /// [`CanonicalError::Unsupported`] when `newer` holds what cannot be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>, CanonicalError> {
        canonical::to_vec(self)
    }

    /// Reads what a peer signed: canonical form, limits, and that the kind fits.
    ///
    /// # Errors
    /// See [`BadMessage`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadMessage> {
        let message: Self = canonical::from_slice(bytes)?;
        // Stricter than `canonical` alone: this also refuses a `null` where a key is left out, an
        // id told in text, a time told in another way. A message has one form.
        if message.to_bytes()? != bytes {
            return Err(CanonicalError::NotCanonical.into());
        }
        limits::keep(&message)?;
        if limits::doubled(&message.phrases).next().is_some() {
            return Err(BadMessage::DoubledPhrase);
        }
        message.fitting()
    }

    /// Reads what stands in an archive. It was read by [`Message::from_bytes`] or made by
    /// [`crate::Draft::finish`] before it was stored, and the archive is authenticated: canonical
    /// form and limits, which cost several times the reading, are not proved again.
    ///
    /// # Errors
    /// See [`BadMessage`].
    pub fn from_stored(bytes: &[u8]) -> Result<Self, BadMessage> {
        let message: Self = canonical::from_stored(bytes)?;
        message.fitting()
    }

    fn fitting(self) -> Result<Self, BadMessage> {
        let fits = self.alert.is_some() == (self.kind == Kind::Alert)
            && self.reply.is_some() == (self.kind == Kind::Reply)
            && self.seizure.is_some() == (self.kind == Kind::Seizure);
        if fits {
            Ok(self)
        } else {
            Err(BadMessage::KindMismatch)
        }
    }

    /// Gives a message that is being sent the day until which headquarters has its kind kept, where
    /// its originator asked for none.
    ///
    /// # Errors
    /// [`TooLong`] when it is to be kept for longer than headquarters allows.
    pub fn kept_as(&mut self, days: &RetentionDays, now: Timestamp) -> Result<(), TooLong> {
        let today = Day::of(now);
        let until = self
            .retain_until
            .unwrap_or_else(|| today.plus(days.of(&self.kind)));
        if until > today.plus(days.longest) {
            return Err(TooLong);
        }
        self.retain_until = Some(until);
        Ok(())
    }

    /// The last day on which it is kept: as its originator says, and for a message of before as long
    /// as headquarters has its kind kept now.
    #[must_use]
    pub fn kept_until(&self, created: Timestamp, days: &RetentionDays) -> Day {
        self.retain_until
            .unwrap_or_else(|| Day::of(created).plus(days.of(&self.kind)))
    }

    /// Airports of the journey in order, for a list row: `["GRU", "LIS", "DSS"]`.
    #[must_use]
    pub fn route(&self) -> Vec<&str> {
        let seized = self.seizure.as_ref().map_or(&[][..], |s| &s.legs);
        let legs = self.alert.as_ref().map_or(seized, |a| &a.legs);
        legs.iter().map(|leg| leg.airport.as_str()).collect()
    }

    /// The last moment at which an office at `airport` can still act: the arrival there, or the
    /// departure where that is all that is known. For an office that is not on the way, the end of
    /// the journey. None without times.
    #[must_use]
    pub fn due(&self, airport: Option<&str>) -> Option<Timestamp> {
        let legs = self.alert.as_ref().map_or(&[][..], |a| &a.legs);
        let moment = |leg: &Leg| leg.eta.or(leg.etd).map(|when| when.at);
        let here = legs
            .iter()
            .filter(|leg| Some(leg.airport.as_str()) == airport);
        here.filter_map(moment)
            .min()
            .or_else(|| legs.iter().filter_map(moment).max())
    }

    /// The next moment of the journey after `now`, anywhere.
    #[must_use]
    pub fn next_leg(&self, now: Timestamp) -> Option<LegMoment<'_>> {
        self.alert.as_ref()?.next_leg(now)
    }
}

impl Leg {
    /// The arrival, or the departure where that is all that is known.
    fn moment(&self) -> Option<LegMoment<'_>> {
        let moment = |when, arrives| LegMoment {
            leg: self,
            when,
            arrives,
        };
        let arrival = self.eta.map(|when| moment(when, true));
        arrival.or_else(|| self.etd.map(|when| moment(when, false)))
    }

    /// Both, as far as they are known.
    fn moments(&self) -> impl Iterator<Item = LegMoment<'_>> {
        let departure = self.etd.map(|when| LegMoment {
            leg: self,
            when,
            arrives: false,
        });
        let departure = departure.filter(|_| self.eta.is_some());
        self.moment().into_iter().chain(departure)
    }
}

impl Alert {
    /// What the alert clock of an office at `airport` shows: the arrival there, or the departure
    /// where that is all that is known, while it is ahead; then the next moment of the journey; once
    /// all is over, what was last at that airport, else the end of the journey. List and card ask
    /// this one rule: two clocks of one alert that differ are two truths.
    #[must_use]
    pub fn clock(&self, airport: Option<&str>, now: Timestamp) -> Option<LegMoment<'_>> {
        let all = || self.legs.iter().filter_map(Leg::moment);
        let here = || all().filter(|moment| Some(moment.leg.airport.as_str()) == airport);
        here()
            .filter(|moment| moment.when.at > now)
            .min_by_key(|moment| moment.when.at)
            .or_else(|| self.next_leg(now))
            .or_else(|| here().max_by_key(|moment| moment.when.at))
            .or_else(|| all().max_by_key(|moment| moment.when.at))
    }

    /// The next moment of the journey after `now`, anywhere.
    #[must_use]
    pub fn next_leg(&self, now: Timestamp) -> Option<LegMoment<'_>> {
        let ahead = self.legs.iter().flat_map(Leg::moments);
        ahead
            .filter(|moment| moment.when.at > now)
            .min_by_key(|moment| moment.when.at)
    }
}

/// An arrival or a departure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegMoment<'a> {
    /// Where.
    pub leg: &'a Leg,
    /// When, by the clock at that airport.
    pub when: LocalTime,
    /// True for an arrival, false for a departure.
    pub arrives: bool,
}
