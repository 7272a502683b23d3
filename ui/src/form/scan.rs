//! What a reader types, or an officer pastes: a passport's machine-readable zone or a boarding
//! pass, into the person of a row and the journey of the form.
//!
//! Fields that already hold something else are left, and both values are named: a scan must not
//! undo in silence what an officer typed, and the officer chooses. A zone with a wrong check digit
//! fills in nothing, since nobody could say which of its characters was misread.

use aircop_codes::plain_code;
use aircop_message::scan::{MrzFault, MrzField, Note, ScanFault};
use aircop_message::{Draft, LegDraft, PersonDraft, Timestamp, flight};

use super::{read, write};

/// What came of a scan. Fields are named by the Fluent ids of their labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scan {
    /// Taken over.
    Filled {
        fields: Vec<&'static str>,
        /// Fields that hold something else.
        differing: Vec<Differing>,
        /// Dates of the flights, which have no time of day.
        dates: Vec<String>,
        /// What else the officer must know.
        notes: Vec<Note>,
    },
    /// These check digits do not fit.
    CheckDigits(Vec<&'static str>),
    /// A zone or a bar code that cannot be read.
    Unreadable,
    /// Neither the one nor the other.
    Neither,
}

/// A field that was left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Differing {
    /// Its path; empty for an airport that the journey does not have.
    pub(crate) path: String,
    pub(crate) label: &'static str,
    pub(crate) typed: String,
    pub(crate) scanned: String,
}

/// The journey that a boarding pass fills in.
pub(crate) fn legs_of(draft: &Draft) -> &'static str {
    match draft.kind.as_str() {
        "SEIZURE" => "seizure.legs",
        _ => "alert.legs",
    }
}

/// The person to fill in when a reader types into this control: the one that it belongs to, else
/// the first of the form. None for a form that has no persons.
pub(crate) fn person_at(draft: &Draft, control: &str) -> Option<String> {
    let (list, rest) = match draft.kind.as_str() {
        "ALERT" => ("alert.persons", ""),
        "SEIZURE" => ("seizure.offenders", ".person"),
        _ => return None,
    };
    let begin = format!("{}-", super::control_id(list));
    let number = control.strip_prefix(&begin).and_then(|number| {
        let digits = number.split('-').next()?;
        digits.parse::<usize>().ok()
    });
    Some(format!("{list}.{}{rest}", number.unwrap_or(0)))
}

/// Takes over what `text` says into the person at `person` (a path) and the journey at `legs`.
pub(crate) fn scan(
    draft: &mut Draft,
    person: &str,
    legs: &str,
    text: &str,
    now: Timestamp,
) -> Scan {
    match aircop_message::scan::scan(text, now) {
        Ok(said) => {
            let mut filled = fill_person(draft, person, &said.person);
            if !said.legs.is_empty() {
                fill_legs(draft, legs, &said.legs, &mut filled);
            }
            filled.into_scan(said.dates, said.notes)
        }
        Err(ScanFault::Neither) => Scan::Neither,
        Err(ScanFault::Zone(faults)) => refused(&faults),
        Err(ScanFault::Pass(_)) => Scan::Unreadable,
    }
}

#[derive(Default)]
struct Filled {
    fields: Vec<&'static str>,
    differing: Vec<Differing>,
}

impl Filled {
    fn into_scan(self, mut dates: Vec<String>, notes: Vec<Note>) -> Scan {
        dates.retain(|date| !date.is_empty());
        dates.dedup();
        Scan::Filled {
            fields: self.fields,
            differing: self.differing,
            dates,
            notes,
        }
    }

    fn put(&mut self, draft: &mut Draft, path: &str, label: &'static str, scanned: &str) {
        if scanned.is_empty() {
            return;
        }
        let typed = read(draft, path);
        if typed.trim().is_empty() {
            if write(draft, path, scanned.to_owned()) && !self.fields.contains(&label) {
                self.fields.push(label);
            }
        } else if !is_same(path, &typed, scanned) {
            self.differ(path, label, &typed, scanned);
        }
    }

    fn differ(&mut self, path: &str, label: &'static str, typed: &str, scanned: &str) {
        self.differing.push(Differing {
            path: path.to_owned(),
            label,
            typed: typed.trim().to_owned(),
            scanned: scanned.to_owned(),
        });
    }
}

/// Whether an officer typed what was scanned: names without capitals, flights in their one form,
/// codes as they are meant.
fn is_same(path: &str, typed: &str, scanned: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or_default();
    match name {
        "name" => {
            let words = |text: &str| {
                let text = text.to_uppercase().replace(',', " ");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            words(typed) == words(scanned)
        }
        "flight" => flight(typed).is_ok_and(|typed| typed == scanned),
        "nationality" | "document_country" => {
            let code = plain_code(typed);
            aircop_codes::nationality(&code).unwrap_or(&code) == scanned
        }
        _ => {
            let bare = |text: &str| plain_code(text).replace(['-', ','], "");
            bare(typed) == bare(scanned)
        }
    }
}

fn fill_person(draft: &mut Draft, path: &str, said: &PersonDraft) -> Filled {
    let mut filled = Filled::default();
    for (name, label, text) in [
        ("name", "write-name", &said.name),
        ("nationality", "write-nationality", &said.nationality),
        ("born", "write-born", &said.born),
        ("sex", "write-sex", &said.sex),
        (
            "document_number",
            "write-document-number",
            &said.document_number,
        ),
        ("document", "write-document", &said.document),
        (
            "document_country",
            "form-document-country",
            &said.document_country,
        ),
        (
            "document_expiry",
            "form-document-expiry",
            &said.document_expiry,
        ),
        ("seat", "write-seat", &said.seat),
        ("pnr", "write-pnr", &said.pnr),
        ("bag_tags", "form-bag-tags", &said.bag_tags),
    ] {
        filled.put(draft, &format!("{path}.{name}"), label, text);
    }
    filled
}

/// A journey that nobody typed is taken whole; into one that was typed only missing flights go.
fn fill_legs(draft: &mut Draft, path: &str, said: &[LegDraft], filled: &mut Filled) {
    let legs = if path == "seizure.legs" {
        &mut draft.seizure.legs
    } else {
        &mut draft.alert.legs
    };
    if legs.iter().all(|leg| *leg == LegDraft::default()) {
        *legs = said.to_vec();
        filled.fields.push("write-journey");
        return;
    }
    for leg in said {
        let same = |typed: &LegDraft| plain_code(&typed.airport) == leg.airport;
        let Some(at) = legs.iter().position(same) else {
            let typed: Vec<&str> = legs.iter().map(|typed| typed.airport.trim()).collect();
            filled.differ("", "write-journey", &typed.join(" "), &leg.airport);
            continue;
        };
        let Some(typed) = legs.get_mut(at) else {
            continue;
        };
        let day = day_of(typed);
        if day.is_empty() {
            typed.day.clone_from(&leg.day);
        } else if !leg.day.is_empty() && !leg.flight.is_empty() && day != leg.day {
            filled.differ("", "write-date", &day, &leg.day);
        }
        let Some(typed) = legs.get_mut(at) else {
            continue;
        };
        let path = format!("{path}.{at}.flight");
        if leg.flight.is_empty() || is_same(&path, &typed.flight, &leg.flight) {
            continue;
        }
        if typed.flight.trim().is_empty() {
            typed.flight.clone_from(&leg.flight);
            filled.fields.push("write-flight");
        } else {
            let known = typed.flight.clone();
            filled.differ(&path, "write-flight", &known, &leg.flight);
        }
    }
}

/// The day on which a typed leg leaves. That on which one arrives may be the next.
fn day_of(leg: &LegDraft) -> String {
    let leaves = leg.etd.split('T').next().unwrap_or_default();
    let day = if leg.day.is_empty() { leaves } else { &leg.day };
    day.trim().to_owned()
}

/// The Fluent id of a part of a zone that has a check digit.
pub(crate) fn label_of(field: MrzField) -> &'static str {
    match field {
        MrzField::DocumentNumber => "write-document-number",
        MrzField::Birth => "write-born",
        MrzField::Expiry => "form-document-expiry",
        MrzField::PersonalNumber => "form-scan-personal-number",
        MrzField::Composite => "form-scan-all",
    }
}

fn refused(faults: &[MrzFault]) -> Scan {
    let digits: Vec<&'static str> = faults
        .iter()
        .filter_map(|fault| match fault {
            MrzFault::CheckDigit { field } => Some(label_of(*field)),
            _ => None,
        })
        .collect();
    if digits.is_empty() {
        Scan::Unreadable
    } else {
        Scan::CheckDigits(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The specimen of ICAO Doc 9303 part 4.
    const ZONE: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
        L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const PASS: &str = "M1TAVARES/JOAO        EABC123 LISRAITP 1547 329Y023A0042 100";
    const NOW: Timestamp = Timestamp(1_764_000_000_000);

    fn draft() -> Draft {
        let mut draft = Draft::default();
        draft.alert.persons = vec![PersonDraft::default()];
        draft.alert.legs = vec![LegDraft::default(), LegDraft::default()];
        draft
    }

    fn take(draft: &mut Draft, text: &str) -> (Vec<&'static str>, Vec<Differing>, Vec<Note>) {
        match scan(draft, "alert.persons.0", "alert.legs", text, NOW) {
            Scan::Filled {
                fields,
                differing,
                notes,
                ..
            } => (fields, differing, notes),
            other => panic!("not taken: {other:?}"),
        }
    }

    #[test]
    fn a_passport_fills_the_person_and_names_both_values_where_they_differ() {
        let mut draft = draft();
        draft.alert.persons[0].name = "Anna Eriksson".into();
        draft.alert.persons[0].document_number = "l898902-c3".into();
        let (fields, differing, notes) = take(&mut draft, ZONE);
        assert_eq!(
            differing,
            [Differing {
                path: "alert.persons.0.name".into(),
                label: "write-name",
                typed: "Anna Eriksson".into(),
                scanned: "ERIKSSON, ANNA MARIA".into(),
            }]
        );
        assert!(fields.contains(&"write-born"), "{fields:?}");
        assert_eq!(draft.alert.persons[0].name, "Anna Eriksson");
        // The specimen has run out, and says so.
        assert!(notes.contains(&Note::Expired("2012-04-15".into())));
    }

    #[test]
    fn a_misread_zone_fills_in_nothing_and_names_the_digit() {
        let mut draft = draft();
        let misread = ZONE.replace("7408122", "7408132");
        let mut take = |text: &str| scan(&mut draft, "alert.persons.0", "alert.legs", text, NOW);
        assert_eq!(
            take(&misread),
            Scan::CheckDigits(vec!["write-born", "form-scan-all"])
        );
        assert_eq!(take("SN-DSS-2026-000001"), Scan::Neither);
        assert_eq!(take(&PASS[..30]), Scan::Unreadable);
        assert_eq!(draft.alert.persons[0], PersonDraft::default());
    }

    #[test]
    fn a_boarding_pass_fills_person_and_journey() {
        let mut draft = draft();
        let (fields, differing, _) = take(&mut draft, PASS);
        assert!(differing.is_empty() && fields.contains(&"write-journey"));
        assert_eq!(draft.alert.legs[0].airport, "LIS");
        assert_eq!(draft.alert.legs[0].flight, "TP1547");
        assert_eq!(draft.alert.legs[0].day, "2025-11-25");
        assert_eq!(draft.alert.persons[0].pnr, "ABC123");
        // A second pass of another journey undoes nothing.
        let other = PASS.replace("LISRAI", "GRURAI");
        let (_, differing, _) = take(&mut draft, &other);
        assert_eq!(differing.len(), 1);
        assert_eq!(
            (differing[0].typed.as_str(), differing[0].scanned.as_str()),
            ("LIS RAI", "GRU")
        );
        assert_eq!(draft.alert.legs[0].airport, "LIS");
    }

    #[test]
    fn another_day_than_the_typed_one_is_named() {
        let mut draft = draft();
        draft.alert.legs[0].airport = "LIS".into();
        draft.alert.legs[0].flight = "TP1547".into();
        draft.alert.legs[0].etd = "2025-11-26T14:30+00:00".into();
        draft.alert.legs[1].airport = "RAI".into();
        // Over midnight a flight arrives the day after.
        draft.alert.legs[1].eta = "2025-11-27T01:30-01:00".into();
        let (_, differing, _) = take(&mut draft, PASS);
        assert_eq!(
            differing,
            [Differing {
                path: String::new(),
                label: "write-date",
                typed: "2025-11-26".into(),
                scanned: "2025-11-25".into(),
            }]
        );
        draft.alert.legs[0].etd = "2025-11-25T14:30+00:00".into();
        assert_eq!(take(&mut draft, PASS).1, []);
    }

    #[test]
    fn a_flight_with_zeros_is_the_same_flight() {
        let mut draft = draft();
        draft.alert.legs[0].airport = "lis".into();
        draft.alert.legs[0].flight = "TP0154".into();
        draft.alert.legs[1].airport = "RAI".into();
        let pass = PASS.replace("TP 1547 ", "TP 0154 ");
        let (_, differing, _) = take(&mut draft, &pass);
        assert_eq!(differing, []);
        // Another one names both.
        let (_, differing, _) = take(&mut draft, PASS);
        assert_eq!(differing[0].path, "alert.legs.0.flight");
        assert_eq!(differing[0].scanned, "TP1547");
    }

    #[test]
    fn a_reader_fills_in_the_person_whose_field_it_was_pointed_at() {
        let mut draft = Draft {
            kind: "ALERT".into(),
            ..Draft::default()
        };
        let at = |draft: &Draft, control: &str| person_at(draft, control);
        assert_eq!(at(&draft, "f-subject").as_deref(), Some("alert.persons.0"));
        assert_eq!(
            at(&draft, "f-alert-persons-2-name").as_deref(),
            Some("alert.persons.2")
        );
        assert_eq!(
            at(&draft, "f-alert-legs-1-flight").as_deref(),
            Some("alert.persons.0")
        );
        draft.kind = "SEIZURE".into();
        let offender = at(&draft, "f-seizure-offenders-1-person-name");
        assert_eq!(offender.as_deref(), Some("seizure.offenders.1.person"));
        draft.kind = "NOTE".into();
        assert_eq!(at(&draft, "f-subject"), None);
    }
}
