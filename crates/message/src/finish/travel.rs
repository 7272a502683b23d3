//! Journeys and travellers, the same in an alert and in a seizure.

use aircop_codes::{DocumentType, LegRole, Sex, airport, plain, plain_code};

use super::faults::Faults;
use crate::draft::{Fault, LegDraft, PersonDraft};
use crate::limits::{ALIASES, BAG_TAGS, LEGS, LINE_CHARS};
use crate::model::{Leg, Newer, Person};
use crate::{FlightFault, Timestamp, part_as_typed};

/// A journey in order, at most [`LEGS`] long.
pub(super) fn legs(drafts: &[LegDraft], path: &str, faults: &mut Faults) -> Vec<Leg> {
    faults.at_most(path, drafts.len(), LEGS);
    let last = drafts.len().saturating_sub(1);
    let mut legs: Vec<Leg> = Vec::new();
    for (i, draft) in drafts.iter().enumerate() {
        let usual = match i {
            0 => LegRole::Departure,
            i if i == last => LegRole::Destination,
            _ => LegRole::Transit,
        };
        let at = format!("{path}.{i}");
        let next = leg(draft, usual, &at, faults);
        in_order(legs.last(), &next, &at, faults);
        legs.push(next);
    }
    legs
}

fn leg(draft: &LegDraft, usual: LegRole, path: &str, faults: &mut Faults) -> Leg {
    let code = plain_code(&draft.airport);
    let printed = code.len() == 3
        && code.bytes().all(|b| b.is_ascii_uppercase())
        && code == plain_code(&draft.printed);
    if code.is_empty() {
        faults.add(format!("{path}.airport"), Fault::Required);
    } else if airport(&code).is_none() && !printed {
        faults.add(format!("{path}.airport"), Fault::UnknownAirport);
    }
    Leg {
        role: faults
            .code(&format!("{path}.role"), &draft.role, Some(usual.clone()))
            .unwrap_or(usual),
        airport: code,
        flight: flight(&draft.flight, path, faults),
        eta: faults.time_there(&format!("{path}.eta"), &draft.eta, &draft.airport),
        etd: faults.time_there(&format!("{path}.etd"), &draft.etd, &draft.airport),
        newer: Newer::new(),
    }
}

fn flight(typed: &str, path: &str, faults: &mut Faults) -> Option<String> {
    if plain_code(typed).is_empty() {
        return None;
    }
    match crate::flight(typed) {
        Ok(flight) => Some(flight),
        Err(fault) => {
            let fault = match fault {
                FlightFault::Callsign => Fault::Callsign,
                FlightFault::Format => Fault::FlightNumber,
            };
            faults.add(format!("{path}.flight"), fault);
            None
        }
    }
}

fn in_order(previous: Option<&Leg>, leg: &Leg, path: &str, faults: &mut Faults) {
    if matches!((leg.eta, leg.etd), (Some(eta), Some(etd)) if etd.at < eta.at) {
        faults.add(format!("{path}.etd"), Fault::Order);
    }
    let left = previous.and_then(|p| p.etd.or(p.eta));
    if matches!((left, leg.eta), (Some(left), Some(eta)) if eta.at <= left.at) {
        faults.add(format!("{path}.eta"), Fault::Order);
    }
}

/// A traveller; only an offender may be nameless.
pub(super) fn person(
    draft: &PersonDraft,
    now: Timestamp,
    named: bool,
    path: &str,
    faults: &mut Faults,
) -> Person {
    // Some cards print points between groups: 12.345.678-9. Fillers come of a number that is copied
    // out of a zone.
    let number = faults.token(
        &format!("{path}.document_number"),
        &draft.document_number.replace(['.', '<'], ""),
        24,
    );
    let usual = if number.is_some() {
        DocumentType::Passport
    } else {
        DocumentType::Unknown
    };
    Person {
        name: faults.line(format!("{path}.name"), &draft.name, LINE_CHARS, named),
        aliases: aliases(&draft.aliases, path, faults),
        sex: faults
            .code(&format!("{path}.sex"), &draft.sex, Some(Sex::Unspecified))
            .unwrap_or(Sex::Unspecified),
        born: born(&draft.born, now, path, faults),
        nationality: faults.country(&format!("{path}.nationality"), &draft.nationality),
        document: faults
            .code(
                &format!("{path}.document"),
                &draft.document,
                Some(usual.clone()),
            )
            .unwrap_or(usual),
        document_number: number,
        pnr: faults.token(&format!("{path}.pnr"), &draft.pnr, 12),
        seat: seat(&draft.seat, path, faults),
        age_band: faults.optional(&format!("{path}.age_band"), &draft.age_band),
        document_country: faults
            .country(&format!("{path}.document_country"), &draft.document_country),
        document_expiry: faults
            .date(&format!("{path}.document_expiry"), &draft.document_expiry)
            .map(|date| date.to_string()),
        bag_tags: bag_tags(&draft.bag_tags, path, faults),
        ticket_payment: faults.optional(&format!("{path}.ticket_payment"), &draft.ticket_payment),
        companions: faults.words(format!("{path}.companions"), &draft.companions, false),
        newer: Newer::new(),
    }
}

fn aliases(typed: &str, path: &str, faults: &mut Faults) -> Vec<String> {
    let field = format!("{path}.aliases");
    let aliases: Vec<String> = typed
        .split(',')
        .map(str::trim)
        .filter(|alias| !alias.is_empty())
        .map(|alias| faults.line(field.clone(), alias, LINE_CHARS, false))
        .collect();
    faults.at_most(&field, aliases.len(), ALIASES);
    aliases
}

/// Without the zeros that passes print before it: 023A is 23A.
fn seat(typed: &str, path: &str, faults: &mut Faults) -> Option<String> {
    let typed = plain_code(typed).replace(['-', '/'], "");
    faults.token(&format!("{path}.seat"), typed.trim_start_matches('0'), 5)
}

/// IATA Resolution 740 licence plates: ten digits, or a carrier's two characters and six digits.
fn bag_tags(typed: &str, path: &str, faults: &mut Faults) -> Vec<String> {
    let field = format!("{path}.bag_tags");
    let tags: Vec<String> = plain(typed)
        .split([',', ';', '/', '+', '&', '|', '\n', '\r'])
        .flat_map(tags_in_blanks)
        .filter_map(|tag| faults.token(&field, &tag, 10))
        .collect();
    if !tags.iter().all(|tag| is_bag_tag(tag)) {
        faults.add(field.clone(), Fault::Format);
    }
    faults.at_most(&field, tags.len(), BAG_TAGS);
    tags
}

fn is_bag_tag(tag: &str) -> bool {
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    tag.len() == 10 && digits(tag)
        || tag.len() == 8
            && tag.split_at_checked(2).is_some_and(|(carrier, n)| {
                carrier.contains(|c: char| c.is_ascii_alphabetic()) && digits(n)
            })
}

/// The tags of a text in which blanks part both tags and the groups of one: `TP 123456 0047 123457`.
fn tags_in_blanks(typed: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut begun = String::new();
    for word in typed.split_whitespace() {
        begun.push_str(&word.replace('-', ""));
        if is_bag_tag(&begun) {
            tags.push(std::mem::take(&mut begun));
        }
    }
    // What is left over is no tag, and is refused as such.
    if !begun.is_empty() {
        tags.push(begun);
    }
    tags
}

/// A day, a month or a year: many documents know no more than the year.
fn born(typed: &str, now: Timestamp, path: &str, faults: &mut Faults) -> Option<String> {
    let field = format!("{path}.born");
    let part = part_as_typed(typed);
    let first_day = match &part {
        Some(year) if year.len() == 4 => format!("{year}-01-01"),
        Some(month) => format!("{month}-01"),
        None => typed.to_owned(),
    };
    let date = faults.date(&field, &first_day)?;
    let text = part.unwrap_or_else(|| date.to_string());
    let today = now.to_rfc3339();
    let first_day = date.to_string();
    if date.year() < 1900
        || today
            .get(..10)
            .is_some_and(|today| first_day.as_str() > today)
    {
        faults.add(field, Fault::BirthDate);
        return None;
    }
    Some(text)
}
