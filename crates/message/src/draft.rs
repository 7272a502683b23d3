//! What an officer is typing: every field as text, saved as it stands, checked when finished.
//!
//! A draft holds raw text because half-typed input must survive a restart. [`Draft::finish`] is
//! the only way from a draft to a [`Message`], and it reports every fault at once, each with the
//! path of its field, so that the form can stand it beside the field. The command line reads the
//! same type from JSON.

use aircop_codes::{CodeList, plain_code};
use serde::{Deserialize, Serialize};

use crate::draft_forms::{
    BriefingDraft, CargoDraft, ConveyanceDraft, PostDraft, ReplyDraft, SeizureDraft,
};
use crate::finish;
use crate::{GroupId, Message, MessageId};

/// A message being written.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// `ALERT`, `REPLY`, `SEIZURE`, `NOTE` or `BRIEFING`.
    pub kind: String,
    /// The group it goes to.
    pub group: Option<GroupId>,
    /// The message it answers.
    pub in_reply_to: Option<MessageId>,
    /// `FLASH`, `URGENT` or `ROUTINE`; empty means ROUTINE.
    pub urgency: String,
    /// RFC 3339 or empty.
    pub reply_by: String,
    /// The last day on which it is kept: an ISO 8601 date or as written by hand; empty means as long as
    /// headquarters says for messages of its kind in its group.
    pub retain_until: String,
    /// BCP 47 language of the free text; empty means that of the sender's interface.
    pub language: String,
    /// Empty means H1.
    pub handling: String,
    /// Empty means AMBER.
    pub tlp: String,
    /// Empty means X.
    pub source: String,
    /// Empty means 4.
    pub information: String,
    /// Required.
    pub subject: String,
    /// Codes of sentences of the phrasebook, in the order in which they are to be read.
    pub phrases: Vec<String>,
    /// Required for a briefing, and for a note without phrases.
    pub narrative: String,
    /// Filled in for an alert.
    pub alert: AlertDraft,
    /// Filled in for a reply.
    pub reply: ReplyDraft,
    /// Filled in for a seizure.
    pub seizure: SeizureDraft,
    /// May be filled in for a briefing.
    pub briefing: BriefingDraft,
    /// The message that this one corrects.
    pub supersedes: Option<MessageId>,
    /// Who is to read it.
    pub to: RecipientsDraft,
}

/// The alert part of a draft.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AlertDraft {
    /// Empty means AIR_PAX.
    pub vector: String,
    /// Codes; at least one.
    pub reasons: Vec<String>,
    /// Empty means UNKNOWN.
    pub direction: String,
    /// Required.
    pub action: String,
    /// At least one for an air vector.
    pub legs: Vec<LegDraft>,
    /// Who travels.
    pub persons: Vec<PersonDraft>,
    /// What is suspected.
    pub goods: Vec<GoodsDraft>,
    /// Codes.
    pub risks: Vec<String>,
    /// A reason or risk OTHER in words.
    pub reason_text: String,
    /// Empty means none.
    pub cargo: CargoDraft,
    /// Empty means none.
    pub post: PostDraft,
    /// Empty means none.
    pub conveyance: ConveyanceDraft,
}

/// One airport of a drafted journey.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LegDraft {
    /// Empty means DEPARTURE for the first, DESTINATION for the last, TRANSIT between.
    pub role: String,
    /// IATA code.
    pub airport: String,
    /// The same code where a ticket or a boarding pass has it: then it is taken even if no table
    /// knows it.
    pub printed: String,
    /// ISO 8601 date of the flight, where a boarding pass has it: what a time is of that is typed
    /// without a date.
    pub day: String,
    /// Carrier and number, with or without a space.
    pub flight: String,
    /// RFC 3339, or by the airport's clock without an offset, or empty.
    pub eta: String,
    /// As `eta`.
    pub etd: String,
}

/// A drafted traveller.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonDraft {
    /// Required when anything of the person is filled in.
    pub name: String,
    /// Other names, separated by commas.
    pub aliases: String,
    /// Empty means X.
    pub sex: String,
    /// ISO 8601 date or as written by hand (`7 MAR 1985`, `07/03/1985`), or a year or year and month
    /// where no more is known, or empty.
    pub born: String,
    /// A country (ISO 3166-1) or a code of ICAO Doc 9303 part 3 section 5, or empty.
    pub nationality: String,
    /// Empty means UNKNOWN, or PASSPORT when there is a number.
    pub document: String,
    /// Letters and digits.
    pub document_number: String,
    /// Six letters and digits.
    pub pnr: String,
    /// Such as 23A.
    pub seat: String,
    /// For when the date of birth is not known.
    pub age_band: String,
    /// As `nationality`.
    pub document_country: String,
    /// ISO 8601 date or as written by hand, or empty.
    pub document_expiry: String,
    /// Separated by commas, blanks, strokes or lines.
    pub bag_tags: String,
    /// How the ticket was paid.
    pub ticket_payment: String,
    /// Who travels along, in words.
    pub companions: String,
}

/// Drafted goods.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GoodsDraft {
    /// Required when anything is filled in.
    pub category: String,
    /// For DRUGS.
    pub drug: String,
    /// In words; required for OTHER.
    pub description: String,
}

/// Recipient classes and offices chosen by hand; the client expands them into a frozen list.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RecipientsDraft {
    /// `ALL_OCU`, `ALL_CN`, `ALL_PLAIN`, `MY_COUNTRY`, `EVERYONE`.
    pub classes: Vec<String>,
    /// Offices chosen by hand.
    pub offices: Vec<crate::OfficeId>,
}

/// What is wrong with one field, for the form to say in the officer's language.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Path of the field: `subject`, `alert.legs.0.flight`.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// The faults that a field can have. Their Fluent ids are `fault-` and the code.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Must be filled in.
    Required,
    /// More characters than the field holds.
    TooLong,
    /// More entries than the list holds.
    TooMany,
    /// Not one of the list's codes.
    UnknownCode,
    /// Not an IATA airport.
    UnknownAirport,
    /// Not an ISO 3166 country.
    UnknownCountry,
    /// Not a telephone number as it is dialled from abroad.
    Telephone,
    /// Not a flight number such as TP1483.
    FlightNumber,
    /// What a flight is called by radio, such as BAW70WQ, which is not the number on the ticket.
    Callsign,
    /// Not a date.
    Date,
    /// A date of birth in the future or before 1900.
    BirthDate,
    /// Not a date and time with its offset.
    Time,
    /// The clocks of the place go forward over this time.
    SkippedTime,
    /// The clocks of the place go back over this time: it is there twice, with two offsets.
    DoubledTime,
    /// It leaves before it arrives, or arrives before the previous leg left.
    Order,
    /// Characters that the field cannot hold.
    Characters,
    /// OTHER needs words.
    OtherNeedsText,
    /// At least one is needed.
    AtLeastOne,
    /// Not a number.
    Number,
    /// A comma or a point before three digits: a fraction or thousands? Write 1810 or 1.8100.
    AmbiguousNumber,
    /// A number outside what the field can mean.
    Range,
    /// Not an ISO 4217 currency, in use or withdrawn.
    UnknownCurrency,
    /// The check digit does not fit: a digit was mistyped or two were swapped.
    CheckDigit,
    /// A letter where a digit belongs, with which the check digit fits: O for 0, I for 1.
    LetterForDigit,
    /// Not of the form that such a number has.
    Format,
    /// A part that this kind of message does not have, or a field that goods of this category do
    /// not have: it would be lost.
    OutOfPlace,
    /// The waybill of an express carrier, which is the item number of an express parcel.
    ExpressWaybill,
    /// An air waybill, in a field for another number.
    AirWaybill,
    /// The number of a postal item, in a field for another number.
    PostalItem,
    /// The number of a container, in a field for another number.
    ContainerNumber,
    /// The IMO number of a ship, in a field for another number.
    ShipNumber,
    /// A name that stands twice in one list.
    DoubledName,
    /// The name of an office that is there, or that an open invitation is for.
    TakenName,
    /// A value that stands further up in the same list already.
    Doubled,
}

impl Fault {
    /// The stable code, as in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong => "too-long",
            Self::TooMany => "too-many",
            Self::UnknownCode => "unknown-code",
            Self::UnknownAirport => "unknown-airport",
            Self::UnknownCountry => "unknown-country",
            Self::Telephone => "telephone",
            Self::FlightNumber => "flight-number",
            Self::Callsign => "callsign",
            Self::Date => "date",
            Self::BirthDate => "birth-date",
            Self::Time => "time",
            Self::SkippedTime => "skipped-time",
            Self::DoubledTime => "doubled-time",
            Self::Order => "order",
            Self::Characters => "characters",
            Self::OtherNeedsText => "other-needs-text",
            Self::AtLeastOne => "at-least-one",
            Self::Number => "number",
            Self::AmbiguousNumber => "ambiguous-number",
            Self::Range => "range",
            Self::UnknownCurrency => "unknown-currency",
            Self::CheckDigit => "check-digit",
            Self::LetterForDigit => "letter-for-digit",
            Self::Format => "format",
            Self::OutOfPlace => "out-of-place",
            Self::ExpressWaybill => "express-waybill",
            Self::AirWaybill => "air-waybill",
            Self::PostalItem => "postal-item",
            Self::ContainerNumber => "container-number",
            Self::ShipNumber => "ship-number",
            Self::DoubledName => "doubled-name",
            Self::TakenName => "taken-name",
            Self::Doubled => "doubled",
        }
    }
}

/// What the desk adds to a draft when it becomes a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The message's own id.
    pub id: MessageId,
    /// `SN-DSS-2026-000123`.
    pub reference: String,
    /// The group, checked against the directory.
    pub group: GroupId,
    /// Whether that group is an exercise.
    pub exercise: bool,
    /// The thread of the message that is answered.
    pub thread: Option<MessageId>,
    /// Now.
    pub now: crate::Timestamp,
    /// Minutes east of UTC at this desk.
    pub offset_minutes: i16,
    /// Language of the interface.
    pub language: String,
}

impl Draft {
    /// Checks every field and makes the message.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn finish(&self, stamp: &Stamp) -> Result<Message, Vec<FieldError>> {
        finish::message(self, stamp)
    }
}

impl FieldError {
    /// A fault at a path.
    #[must_use]
    pub fn new(field: impl Into<String>, fault: Fault) -> Self {
        Self {
            field: field.into(),
            fault,
        }
    }
}

/// Reads a code that must be one of the list's.
pub(crate) fn known_code<L: CodeList>(text: &str) -> Option<L> {
    let code = L::from_code(plain_code(text).as_str());
    code.is_recognised().then_some(code)
}
