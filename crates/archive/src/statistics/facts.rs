//! What of a message is counted.

use std::collections::BTreeSet;

use aircop_codes::{
    CodeList as _, Decimal, Dimension, GoodsCategory, Kind, ReplyStatus, Unit, airport, carrier,
};
use aircop_message::{Leg, LocalTime, Message, SeizedGoods, Seizure, Timestamp};

const DAY_MS: i64 = 86_400_000;

/// What a message counts with: never together unless that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FactClass {
    /// Live traffic.
    Live = 0,
    /// An exercise.
    Exercise = 1,
    /// A record of before, out of a file.
    Imported = 2,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Precision {
    /// The day.
    #[default]
    Day = 0,
    /// The month; the day is its first.
    Month = 1,
    /// The year; the day is its first.
    Year = 2,
}

/// What of a message is counted. Coded values are label ids (`drug-cocaine-hcl`) or codes (`SN`,
/// `DSS`); several of a kind stand sorted, one a line. Empty where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Number of the kind, see [`kind_number`].
    pub kind: i64,
    /// Days since 1970 by the calendar of the place: of the seizure, else of the sender's desk.
    pub day: i64,
    /// How much of that is known; all of it but in imported records.
    pub precision: Precision,
    /// How many cases it stands for: 1 of a message, more of an imported sum.
    pub weight: i64,
    /// ISO 3166-1 alpha-2 of the airport; empty where that is the sending office's.
    pub country: String,
    /// IATA code of the place of the seizure, or of the journey's end.
    pub airport: String,
    /// `GRU-LIS-DSS`.
    pub route: String,
    /// IATA codes of the carriers.
    pub airline: String,
    /// How it travelled.
    pub vector: String,
    /// What led to the find or the suspicion.
    pub detection: String,
    /// Places where goods were hidden.
    pub concealment: String,
    /// Of the offenders, or of the persons of an alert.
    pub nationality: String,
    /// How far a reply is; of a seizure that was reported by mistake `WITHDRAWN`.
    pub status: String,
    /// What came of the alert, of a reply.
    pub outcome: String,
    /// 1 to 5, of a reply.
    pub usefulness: Option<u8>,
    /// One for each kind of goods; at least one, but none of a seizure that was reported by mistake.
    pub lines: Vec<FactLine>,
}

/// One kind of goods.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FactLine {
    /// The drug or the precursor, else the category.
    pub substance: String,
    /// What the amount is of: `MASS` (grams), `VOLUME` (millilitres), a counted unit (`TABLET`), or
    /// `MONEY-USD`. Empty where no figure was given, or none that can be added exactly.
    pub dimension: String,
    /// Whole base units.
    pub whole: i64,
    /// What is behind the point, in 10^-12.
    pub rest: i64,
}

/// The number under which a kind is kept.
pub(crate) fn kind_number(kind: &Kind) -> i64 {
    match kind {
        Kind::Alert => 0,
        Kind::Reply => 1,
        Kind::Seizure => 2,
        Kind::Note => 3,
        Kind::Unrecognised(_) => 4,
        Kind::Briefing => 5,
    }
}

impl Facts {
    /// The facts of a message that was made at `created`, milliseconds since 1970.
    #[must_use]
    pub fn of(message: &Message, created: i64) -> Self {
        let offset = message.offset_minutes;
        let mut facts = Self {
            kind: kind_number(&message.kind),
            day: day_of(LocalTime {
                at: Timestamp(created),
                offset_minutes: offset,
            }),
            weight: 1,
            route: message.route().join("-"),
            ..Self::default()
        };
        if let Some(alert) = &message.alert {
            facts.airline = airlines(&alert.legs);
            facts.vector = alert.vector.label_id();
            facts.detection = set(alert.reasons.iter().map(detection));
            let persons = alert.persons.iter();
            facts.nationality = set(persons.filter_map(|person| person.nationality.clone()));
            facts.lines = alert
                .goods
                .iter()
                .map(|goods| FactLine {
                    substance: match (&goods.category, &goods.drug) {
                        (GoodsCategory::Drugs, Some(drug)) => drug.label_id(),
                        (category, _) => category.label_id(),
                    },
                    ..FactLine::default()
                })
                .collect();
            if let Some(end) = alert.legs.last() {
                facts.at(&end.airport);
            }
        }
        if let Some(reply) = &message.reply {
            facts.status = reply.status.code().to_owned();
            let outcome = reply.outcome.as_ref();
            facts.outcome = outcome.map(|o| o.code().to_owned()).unwrap_or_default();
            facts.usefulness = reply.usefulness;
        }
        if let Some(seizure) = &message.seizure {
            facts.seizure(seizure);
        }
        if facts.lines.is_empty() {
            facts.lines.push(FactLine::default());
        }
        // What was reported by mistake is in no figure.
        if message.seizure.as_ref().is_some_and(Seizure::is_withdrawn) {
            ReplyStatus::Withdrawn.code().clone_into(&mut facts.status);
            facts.lines.clear();
        }
        facts
    }

    fn seizure(&mut self, seizure: &Seizure) {
        self.day = day_of(seizure.at);
        self.airline = airlines(&seizure.legs);
        self.vector = seizure.vector.label_id();
        self.detection = set(seizure.detection.iter().map(|d| d.label_id()));
        self.concealment = set(seizure.concealment.iter().map(|c| c.place.label_id()));
        let offenders = seizure.offenders.iter();
        self.nationality = set(offenders.filter_map(|o| o.person.nationality.clone()));
        self.lines = seizure.goods.iter().map(FactLine::of).collect();
        if let Some(airport) = &seizure.airport {
            self.at(airport);
        }
    }

    fn at(&mut self, iata: &str) {
        iata.clone_into(&mut self.airport);
        let country = airport(iata).map(|airport| airport.country);
        self.country = country.unwrap_or_default().to_owned();
    }
}

impl FactLine {
    /// The line of these goods. What is added up is what [`aircop_message::Totals`] adds up.
    #[must_use]
    pub fn of(goods: &SeizedGoods) -> Self {
        let substance = match (&goods.category, &goods.drug, &goods.precursor) {
            (GoodsCategory::Drugs, Some(drug), _) => drug.label_id(),
            (GoodsCategory::Precursors, _, Some(precursor)) => precursor.label_id(),
            (category, ..) => category.label_id(),
        };
        let line = Self {
            substance,
            ..Self::default()
        };
        if goods.category == GoodsCategory::Currency
            && let Some(value) = &goods.value
        {
            return line.with(&format!("MONEY-{}", value.currency), value.amount);
        }
        match (&goods.quantity, goods.units) {
            (Some(quantity), _) => line.measured(quantity.amount, &quantity.unit),
            (None, Some(units)) => line.measured(Decimal::whole(units), &Unit::Piece),
            (None, None) => line,
        }
    }

    /// With an amount of a unit, in the dimension's base unit.
    #[must_use]
    pub fn measured(self, amount: Decimal, unit: &Unit) -> Self {
        let dimension = unit.dimension();
        let name = match &dimension {
            Dimension::Mass => "MASS",
            Dimension::Volume => "VOLUME",
            Dimension::Count(unit) => unit.code(),
        };
        match unit.convert(amount, &dimension.base()) {
            Some(amount) => self.clone().with(name, amount),
            None => self,
        }
    }

    /// With an amount of a dimension. One that has no room as an integer stays out of sums.
    #[must_use]
    pub fn with(mut self, dimension: &str, amount: Decimal) -> Self {
        let (whole, rest) = amount.parts();
        if let Ok(whole) = i64::try_from(whole) {
            dimension.clone_into(&mut self.dimension);
            (self.whole, self.rest) = (whole, rest);
        }
        self
    }
}

/// The reasons of an alert are the detections that a find has too.
fn detection(reason: &aircop_codes::Reason) -> String {
    aircop_codes::Detection::from_code(reason.code()).label_id()
}

fn airlines(legs: &[Leg]) -> String {
    let flights = legs.iter().filter_map(|leg| leg.flight.as_deref());
    set(flights.map(|flight| match carrier(flight) {
        Some(carrier) => carrier.code.to_owned(),
        None => flight.chars().take(2).collect(),
    }))
}

/// Sorted, each once, one a line.
fn set(values: impl Iterator<Item = String>) -> String {
    let values: BTreeSet<String> = values.filter(|value| !value.is_empty()).collect();
    values.into_iter().collect::<Vec<_>>().join("\n")
}

/// Days since 1970 by the clock on that wall.
fn day_of(time: LocalTime) -> i64 {
    let local = time.at.plus_seconds(i64::from(time.offset_minutes) * 60);
    local.0.div_euclid(DAY_MS)
}
