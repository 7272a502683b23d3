//! What was found, where, on whom, and what became of it. Photos travel as attachments.

use aircop_codes::{
    CaseOutcome, CitesAppendix, ConcealmentMethod, ConcealmentPlace, Decimal, Declared, Detection,
    Direction, DocumentFraud, Drug, ExportState, GoodsCategory, IncbTable, Location,
    OffenderOutcome, OffenderRole, Precursor, Test, Unit, Vector, Weapon,
};
use serde::{Deserialize, Serialize};

use crate::consignment::{Cargo, Conveyance, Post};
use crate::{Leg, LocalTime, MessageId, Newer, Person};

/// A seizure.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seizure {
    /// The alert that led to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<MessageId>,
    /// When.
    pub at: LocalTime,
    /// IATA airport; absent only for a find elsewhere, which `place` names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub airport: Option<String>,
    /// A place in words, away from an airport or within it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Where at the airport.
    pub location: Location,
    /// Which way.
    pub direction: Direction,
    /// How it travelled.
    pub vector: Vector,
    /// The journey, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legs: Vec<Leg>,
    /// What led to the find, at least one.
    pub detection: Vec<Detection>,
    /// The location or detection OTHER in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other_text: String,
    /// What was found, at least one.
    pub goods: Vec<SeizedGoods>,
    /// How it was hidden.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concealment: Vec<Concealment>,
    /// Who (nominal data in part).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offenders: Vec<Offender>,
    /// An air cargo or express consignment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cargo: Option<Cargo>,
    /// A postal item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Post>,
    /// A container, ship, vehicle or private aircraft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conveyance: Option<Conveyance>,
    /// Where the case stands.
    pub case_outcome: CaseOutcome,
    /// The case outcome OTHER in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub case_text: String,
    /// Who leads the case.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authority: String,
    /// Hand-over to WCO's Customs Enforcement Network.
    pub cen_export: ExportState,
    /// Hand-over to INTERPOL's National Central Bureau.
    pub ncb_export: ExportState,
    /// Why it was reported by mistake, in a correction that withdraws it: it counts nowhere then.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub withdrawn: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

impl Seizure {
    /// Whether its office says that it has reported it by mistake.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        !self.withdrawn.is_empty()
    }
}

/// One kind of goods of a seizure.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeizedGoods {
    /// The category.
    pub category: GoodsCategory,
    /// Which drug, for DRUGS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drug: Option<Drug>,
    /// Which precursor, for PRECURSORS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precursor: Option<Precursor>,
    /// Which weapon, for WEAPONS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weapon: Option<Weapon>,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    /// In how many units or packages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<u32>,
    /// What it is worth, or for CURRENCY how much it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// Per cent by mass, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purity: Option<Decimal>,
    /// How it was identified.
    pub test: Test,
    /// How it was packed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub packaging: String,
    /// A logo or stamp on it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub logo: String,
    /// For PRECURSORS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incb_table: Option<IncbTable>,
    /// For CITES_FAUNA and CITES_FLORA: the scientific name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub species: String,
    /// For CITES_FAUNA and CITES_FLORA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appendix: Option<CitesAppendix>,
    /// For WEAPONS.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub make: String,
    /// For WEAPONS and AMMUNITION.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub calibre: String,
    /// For WEAPONS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// For CURRENCY.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
    /// For FALSE_DOCS: what is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fraud: Option<DocumentFraud>,
    /// For FALSE_DOCS: the country that it claims, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_country: Option<String>,
    /// For FALSE_DOCS: the number on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// An exact amount with its unit.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// How many of the unit.
    pub amount: Decimal,
    /// The unit as the officer wrote it; totals convert.
    pub unit: Unit,
}

/// An exact amount of money.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Money {
    /// In whole units of the currency.
    pub amount: Decimal,
    /// ISO 4217.
    pub currency: String,
}

/// Where and how goods were hidden.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concealment {
    /// Where.
    pub place: ConcealmentPlace,
    /// How.
    pub method: ConcealmentMethod,
    /// In words; there for OTHER.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// A person of a seizure. Sex, nationality and document are in `person`, whose name may be empty.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offender {
    /// The part played.
    pub role: OffenderRole,
    /// What happened.
    pub outcome: OffenderOutcome,
    /// Role or outcome OTHER in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other_text: String,
    /// Full years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// Country of residence, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residence: Option<String>,
    /// Who.
    pub person: Person,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}
