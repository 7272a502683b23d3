//! From a draft to a message: every field checked, every fault reported with its path.

use aircop_codes::{
    CodeList, Direction, DocumentType, Drug, GoodsCategory, Handling, InformationGrade, Kind,
    LegRole, Reason, RequestedAction, Sex, SourceGrade, Tlp, Urgency, Vector, airport, is_country,
};

use crate::draft::{
    AlertDraft, Draft, Fault, FieldError, GoodsDraft, LegDraft, PersonDraft, Stamp, known_code,
};
use crate::limits::{
    GOODS, LANGUAGE_CHARS, LEGS, LINE_CHARS, NARRATIVE_CHARS, PERSONS, REASONS, SUBJECT_CHARS,
};
use crate::model::{Alert, Leg, Message, Newer, Person, SuspectedGoods};
use crate::{LocalTime, Timestamp};

pub(crate) fn message(draft: &Draft, stamp: &Stamp) -> Result<Message, Vec<FieldError>> {
    let mut faults = Faults::default();
    let kind = faults.code("kind", &draft.kind, None).unwrap_or(Kind::Note);
    if !matches!(kind, Kind::Alert | Kind::Note) {
        faults.add("kind", Fault::UnknownCode);
    }
    if draft.language.chars().count() > LANGUAGE_CHARS {
        faults.add("language", Fault::TooLong);
    }
    let message = Message {
        reference: stamp.reference.clone(),
        thread: stamp.thread.unwrap_or(stamp.id),
        supersedes: None,
        group: stamp.group,
        exercise: stamp.exercise,
        urgency: faults
            .code("urgency", &draft.urgency, Some(Urgency::Routine))
            .unwrap_or(Urgency::Routine),
        offset_minutes: stamp.offset_minutes,
        reply_by: faults.time("reply_by", &draft.reply_by),
        language: if draft.language.is_empty() {
            stamp.language.clone()
        } else {
            draft.language.clone()
        },
        handling: faults
            .code("handling", &draft.handling, Some(Handling::H1))
            .unwrap_or(Handling::H1),
        tlp: faults
            .code("tlp", &draft.tlp, Some(Tlp::Amber))
            .unwrap_or(Tlp::Amber),
        source: faults
            .code("source", &draft.source, Some(SourceGrade::X))
            .unwrap_or(SourceGrade::X),
        information: faults
            .code(
                "information",
                &draft.information,
                Some(InformationGrade::Four),
            )
            .unwrap_or(InformationGrade::Four),
        subject: faults.line("subject", &draft.subject, SUBJECT_CHARS, true),
        narrative: faults.text(
            "narrative",
            &draft.narrative,
            NARRATIVE_CHARS,
            kind == Kind::Note,
        ),
        alert: (kind == Kind::Alert).then(|| alert(&draft.alert, stamp.now, &mut faults)),
        kind,
        newer: Newer::new(),
    };
    if faults.0.is_empty() {
        Ok(message)
    } else {
        Err(faults.0)
    }
}

fn alert(draft: &AlertDraft, now: Timestamp, faults: &mut Faults) -> Alert {
    let vector = faults
        .code("alert.vector", &draft.vector, Some(Vector::AirPax))
        .unwrap_or(Vector::AirPax);
    let mut reasons = Vec::new();
    for (i, code) in draft.reasons.iter().enumerate() {
        if let Some(reason) = faults.code::<Reason>(&format!("alert.reasons.{i}"), code, None) {
            reasons.push(reason);
        }
    }
    if draft.reasons.is_empty() {
        faults.add("alert.reasons", Fault::AtLeastOne);
    }
    faults.at_most("alert.reasons", draft.reasons.len(), REASONS);
    faults.at_most("alert.legs", draft.legs.len(), LEGS);
    faults.at_most("alert.persons", draft.persons.len(), PERSONS);
    faults.at_most("alert.goods", draft.goods.len(), GOODS);
    let flies = matches!(
        vector,
        Vector::AirPax | Vector::AirCargo | Vector::GeneralAviation
    );
    if draft.legs.is_empty() && flies {
        faults.add("alert.legs", Fault::AtLeastOne);
    }
    let last = draft.legs.len().saturating_sub(1);
    let mut legs: Vec<Leg> = Vec::new();
    for (i, leg_draft) in draft.legs.iter().enumerate() {
        let usual = match i {
            0 => LegRole::Departure,
            i if i == last => LegRole::Destination,
            _ => LegRole::Transit,
        };
        let next = leg(leg_draft, usual, &format!("alert.legs.{i}"), faults);
        in_order(legs.last(), &next, i, faults);
        legs.push(next);
    }
    Alert {
        vector,
        reasons,
        direction: faults
            .code(
                "alert.direction",
                &draft.direction,
                Some(Direction::Unknown),
            )
            .unwrap_or(Direction::Unknown),
        action: faults
            .code("alert.action", &draft.action, None)
            .unwrap_or(RequestedAction::InfoOnly),
        legs,
        persons: numbered(&draft.persons)
            .map(|(i, p)| person(p, now, &format!("alert.persons.{i}"), faults))
            .collect(),
        goods: numbered(&draft.goods)
            .map(|(i, g)| goods(g, &format!("alert.goods.{i}"), faults))
            .collect(),
        newer: Newer::new(),
    }
}

/// Rows that an officer added and left empty are no fault; they are left out.
fn numbered<T: Default + PartialEq>(rows: &[T]) -> impl Iterator<Item = (usize, &T)> {
    rows.iter()
        .enumerate()
        .filter(|(_, row)| **row != T::default())
}

fn leg(draft: &LegDraft, usual: LegRole, path: &str, faults: &mut Faults) -> Leg {
    let code = draft.airport.trim().to_ascii_uppercase();
    if code.is_empty() {
        faults.add(format!("{path}.airport"), Fault::Required);
    } else if airport(&code).is_none() {
        faults.add(format!("{path}.airport"), Fault::UnknownAirport);
    }
    Leg {
        role: faults
            .code(&format!("{path}.role"), &draft.role, Some(usual.clone()))
            .unwrap_or(usual),
        airport: code,
        flight: flight(&draft.flight, path, faults),
        eta: faults.time(&format!("{path}.eta"), &draft.eta),
        etd: faults.time(&format!("{path}.etd"), &draft.etd),
        newer: Newer::new(),
    }
}

/// IATA Resolution 762 designator (two characters, at least one a letter) or ICAO (three letters),
/// 1 to 4 digits, at most one letter as suffix.
fn flight(typed: &str, path: &str, faults: &mut Faults) -> Option<String> {
    let flight: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_uppercase();
    if flight.is_empty() {
        return None;
    }
    if !is_flight(&flight) {
        faults.add(format!("{path}.flight"), Fault::FlightNumber);
        return None;
    }
    Some(flight)
}

fn is_flight(flight: &str) -> bool {
    [2, 3].into_iter().any(|carrier_length| {
        let Some((carrier, number)) = flight.split_at_checked(carrier_length) else {
            return false;
        };
        let digits = number.trim_end_matches(|c: char| c.is_ascii_uppercase());
        let suffix = number.len() - digits.len();
        let carrier_fits = match carrier_length {
            2 => {
                carrier.chars().all(|c| c.is_ascii_alphanumeric())
                    && carrier.chars().any(|c| c.is_ascii_alphabetic())
            }
            _ => carrier.chars().all(|c| c.is_ascii_alphabetic()),
        };
        carrier_fits
            && suffix <= 1
            && (1..=4).contains(&digits.len())
            && digits.chars().all(|c| c.is_ascii_digit())
    })
}

fn in_order(previous: Option<&Leg>, leg: &Leg, i: usize, faults: &mut Faults) {
    if matches!((leg.eta, leg.etd), (Some(eta), Some(etd)) if etd.at < eta.at) {
        faults.add(format!("alert.legs.{i}.etd"), Fault::Order);
    }
    let left = previous.and_then(|p| p.etd.or(p.eta));
    if matches!((left, leg.eta), (Some(left), Some(eta)) if eta.at <= left.at) {
        faults.add(format!("alert.legs.{i}.eta"), Fault::Order);
    }
}

fn person(draft: &PersonDraft, now: Timestamp, path: &str, faults: &mut Faults) -> Person {
    let number = faults.token(
        &format!("{path}.document_number"),
        &draft.document_number,
        24,
    );
    let usual = if number.is_some() {
        DocumentType::Passport
    } else {
        DocumentType::Unknown
    };
    Person {
        name: faults.line(format!("{path}.name"), &draft.name, LINE_CHARS, true),
        aliases: draft
            .aliases
            .split(',')
            .map(str::trim)
            .filter(|a| !a.is_empty())
            .map(str::to_owned)
            .collect(),
        sex: faults
            .code(&format!("{path}.sex"), &draft.sex, Some(Sex::Unspecified))
            .unwrap_or(Sex::Unspecified),
        born: born(&draft.born, now, path, faults),
        nationality: country(&draft.nationality, path, faults),
        document: faults
            .code(
                &format!("{path}.document"),
                &draft.document,
                Some(usual.clone()),
            )
            .unwrap_or(usual),
        document_number: number,
        pnr: faults.token(&format!("{path}.pnr"), &draft.pnr, 12),
        seat: faults.token(&format!("{path}.seat"), &draft.seat, 5),
        newer: Newer::new(),
    }
}

fn born(typed: &str, now: Timestamp, path: &str, faults: &mut Faults) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let field = format!("{path}.born");
    let Ok(date) = typed.parse::<jiff::civil::Date>() else {
        faults.add(field, Fault::Date);
        return None;
    };
    let text = date.to_string();
    let today = now.to_rfc3339();
    if date.year() < 1900 || today.get(..10).is_some_and(|today| text.as_str() > today) {
        faults.add(field, Fault::BirthDate);
        return None;
    }
    Some(text)
}

fn country(typed: &str, path: &str, faults: &mut Faults) -> Option<String> {
    let code = typed.trim().to_ascii_uppercase();
    if code.is_empty() {
        return None;
    }
    if !is_country(&code) {
        faults.add(format!("{path}.nationality"), Fault::UnknownCountry);
        return None;
    }
    Some(code)
}

fn goods(draft: &GoodsDraft, path: &str, faults: &mut Faults) -> SuspectedGoods {
    let category = faults
        .code(&format!("{path}.category"), &draft.category, None)
        .unwrap_or(GoodsCategory::Unknown);
    let described = !draft.description.trim().is_empty();
    if category == GoodsCategory::Other && !described {
        faults.add(format!("{path}.description"), Fault::OtherNeedsText);
    }
    let drug = if draft.drug.is_empty() {
        None
    } else {
        faults.code::<Drug>(&format!("{path}.drug"), &draft.drug, None)
    };
    SuspectedGoods {
        drug: drug.filter(|_| category == GoodsCategory::Drugs),
        category,
        description: faults.line(
            format!("{path}.description"),
            &draft.description,
            LINE_CHARS,
            false,
        ),
        newer: Newer::new(),
    }
}

#[derive(Default)]
struct Faults(Vec<FieldError>);

impl Faults {
    fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.push(FieldError::new(field, fault));
    }

    fn at_most(&mut self, field: &str, found: usize, limit: usize) {
        if found > limit {
            self.add(field, Fault::TooMany);
        }
    }

    /// An empty text is the usual value; without one the field is required.
    fn code<L: CodeList>(&mut self, field: &str, text: &str, usual: Option<L>) -> Option<L> {
        if text.trim().is_empty() {
            if usual.is_none() {
                self.add(field, Fault::Required);
            }
            return usual;
        }
        let code = known_code(text);
        if code.is_none() {
            self.add(field, Fault::UnknownCode);
        }
        code
    }

    fn time(&mut self, field: &str, text: &str) -> Option<LocalTime> {
        if text.trim().is_empty() {
            return None;
        }
        let time = text.parse().ok();
        if time.is_none() {
            self.add(field, Fault::Time);
        }
        time
    }

    /// One line: no control characters.
    fn line(
        &mut self,
        field: impl Into<String>,
        text: &str,
        limit: usize,
        required: bool,
    ) -> String {
        let field = field.into();
        if text.trim().contains(['\n', '\r', '\t']) {
            self.add(field.clone(), Fault::Characters);
        }
        self.text(field, text.trim(), limit, required)
    }

    /// Any lines; control characters other than line ends and tabs are a fault.
    fn text(
        &mut self,
        field: impl Into<String>,
        text: &str,
        limit: usize,
        required: bool,
    ) -> String {
        let field = field.into();
        if required && text.trim().is_empty() {
            self.add(field, Fault::Required);
        } else if text.chars().count() > limit {
            self.add(field, Fault::TooLong);
        } else if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        {
            self.add(field, Fault::Characters);
        }
        text.to_owned()
    }

    /// A code printed on a document: letters, digits and hyphens, in capitals, without spaces.
    fn token(&mut self, field: &str, text: &str, limit: usize) -> Option<String> {
        let token: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .to_ascii_uppercase();
        if token.is_empty() {
            return None;
        }
        if token.chars().count() > limit {
            self.add(field, Fault::TooLong);
        } else if !token
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '/')
        {
            self.add(field, Fault::Characters);
        }
        Some(token)
    }
}

#[cfg(test)]
#[path = "finish_tests.rs"]
mod tests;
