//! What a reader types, or an officer pastes: a passport's machine-readable zone or a boarding
//! pass, into the person of a row and the journey of the form.
//!
//! Fields that already hold something else are left and named: a scan must not undo in silence
//! what an officer typed. A zone with a wrong check digit fills in nothing, since nobody could say
//! which of its characters was misread.

use aircop_message::scan::{BoardingPassFault, MrzFault, MrzField, boarding_pass, mrz};
use aircop_message::{Draft, LegDraft, PersonDraft, Timestamp};

use super::{read, write};

/// What came of a scan. Fields are named by the Fluent ids of their labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scan {
    /// Taken over.
    Filled {
        fields: Vec<&'static str>,
        left: Vec<&'static str>,
        /// Dates of the flights, which have no time of day.
        dates: Vec<String>,
    },
    /// These check digits do not fit.
    CheckDigits(Vec<&'static str>),
    /// A zone or a bar code that cannot be read.
    Unreadable,
    /// Neither the one nor the other.
    Neither,
}

/// Takes over what `text` says into the person at `person` (a path) and the journey at `legs`.
pub(crate) fn scan(
    draft: &mut Draft,
    person: &str,
    legs: &str,
    text: &str,
    now: Timestamp,
) -> Scan {
    match boarding_pass(text, now) {
        Ok(pass) => {
            let mut filled = fill_person(draft, person, &pass.person);
            fill_legs(draft, legs, &pass.legs, &mut filled);
            filled.into_scan(pass.dates)
        }
        Err(BoardingPassFault::NotBoardingPass) => match mrz(text, now) {
            Ok(zone) => fill_person(draft, person, &zone.person).into_scan(Vec::new()),
            Err(faults) => refused(&faults),
        },
        Err(_) => Scan::Unreadable,
    }
}

/// Whether a text is a whole zone as it stands, so that the reader need not end it by Enter.
pub(crate) fn is_whole_zone(text: &str) -> bool {
    let mut zone = text.chars().filter(|c| !c.is_whitespace());
    let first = zone.next().map(|c| c.to_ascii_uppercase());
    let length = zone.count() + 1;
    matches!(
        (first, length),
        (Some('P'), 88) | (Some('A' | 'C' | 'I'), 90)
    )
}

#[derive(Default)]
struct Filled {
    fields: Vec<&'static str>,
    left: Vec<&'static str>,
}

impl Filled {
    fn into_scan(self, mut dates: Vec<String>) -> Scan {
        dates.retain(|date| !date.is_empty());
        dates.dedup();
        Scan::Filled {
            fields: self.fields,
            left: self.left,
            dates,
        }
    }

    fn put(&mut self, draft: &mut Draft, path: &str, label: &'static str, text: &str) {
        if text.is_empty() {
            return;
        }
        let typed = read(draft, path);
        if typed.trim().is_empty() {
            if write(draft, path, text.to_owned()) {
                self.fields.push(label);
            }
        } else if !typed.trim().eq_ignore_ascii_case(text) {
            self.left.push(label);
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
        let same = |typed: &&mut LegDraft| typed.airport.eq_ignore_ascii_case(&leg.airport);
        match legs.iter_mut().find(same) {
            Some(typed) if leg.flight.is_empty() || typed.flight == leg.flight => {}
            Some(typed) if typed.flight.is_empty() => {
                typed.flight.clone_from(&leg.flight);
                filled.fields.push("write-flight");
            }
            Some(_) => filled.left.push("write-flight"),
            None => filled.left.push("write-journey"),
        }
    }
    filled.left.dedup();
}

fn refused(faults: &[MrzFault]) -> Scan {
    let digits: Vec<&'static str> = faults
        .iter()
        .filter_map(|fault| match fault {
            MrzFault::CheckDigit { field } => Some(match field {
                MrzField::DocumentNumber => "write-document-number",
                MrzField::Birth => "write-born",
                MrzField::Expiry => "form-document-expiry",
                MrzField::PersonalNumber => "form-scan-personal-number",
                MrzField::Composite => "form-scan-all",
            }),
            _ => None,
        })
        .collect();
    if !digits.is_empty() {
        return Scan::CheckDigits(digits);
    }
    match faults {
        [MrzFault::Length { .. } | MrzFault::Character { .. } | MrzFault::Document] => {
            Scan::Neither
        }
        _ => Scan::Unreadable,
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

    fn take(draft: &mut Draft, text: &str) -> Scan {
        scan(draft, "alert.persons.0", "alert.legs", text, NOW)
    }

    #[test]
    fn a_passport_fills_the_person_and_leaves_what_was_typed() {
        let mut draft = draft();
        draft.alert.persons[0].name = "Anna Eriksson".into();
        let Scan::Filled { fields, left, .. } = take(&mut draft, ZONE) else {
            panic!("not taken");
        };
        assert_eq!(left, ["write-name"]);
        assert!(fields.contains(&"write-document-number"), "{fields:?}");
        assert_eq!(draft.alert.persons[0].document_number, "L898902C3");
        assert_eq!(draft.alert.persons[0].name, "Anna Eriksson");
    }

    #[test]
    fn a_misread_zone_fills_in_nothing_and_names_the_digit() {
        let mut draft = draft();
        let misread = ZONE.replace("7408122", "7408132");
        assert_eq!(
            take(&mut draft, &misread),
            Scan::CheckDigits(vec!["write-born", "form-scan-all"])
        );
        assert_eq!(draft.alert.persons[0], PersonDraft::default());
        assert_eq!(take(&mut draft, "SN-DSS-2026-000001"), Scan::Neither);
    }

    #[test]
    fn a_boarding_pass_fills_person_and_journey() {
        let mut draft = draft();
        let Scan::Filled {
            fields,
            left,
            dates,
        } = take(&mut draft, PASS)
        else {
            panic!("not taken");
        };
        assert!(left.is_empty() && fields.contains(&"write-journey"));
        assert_eq!(draft.alert.legs[0].airport, "LIS");
        assert_eq!(draft.alert.legs[0].flight, "TP1547");
        assert_eq!(draft.alert.persons[0].pnr, "ABC123");
        assert_eq!(dates.len(), 1);
        // A second pass of another journey undoes nothing.
        let other = PASS.replace("LISRAI", "GRURAI");
        let Scan::Filled { left, .. } = take(&mut draft, &other) else {
            panic!("not taken");
        };
        assert!(left.contains(&"write-journey"));
        assert_eq!(draft.alert.legs[0].airport, "LIS");
    }

    #[test]
    fn a_whole_zone_is_known_without_its_end() {
        assert!(is_whole_zone(ZONE));
        assert!(!is_whole_zone(&ZONE[..44]));
        assert!(!is_whole_zone(""));
    }
}
