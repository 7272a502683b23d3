//! The machine-readable zone of a travel document (ICAO Doc 9303 parts 3 to 7): TD1, TD2, TD3, visas
//! MRV-A and MRV-B, and the French identity card of 1988 to 2021, which is older than the standard.
//!
//! A check digit that does not fit refuses the zone, since nobody could say which of its characters
//! was misread. What is printed as unknown, or not proven, is filled in as far as it is known, and
//! a [`Note`] says so.

use aircop_codes::nationality;

use super::mrz_date::{born, expiry};
use super::mrz_document::document;
use super::mrz_layout::{Layout, Lines, Span, layouts};
use super::{Note, Scan, name};
use crate::Timestamp;

/// A part of the zone that has a check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MrzField {
    /// Document number.
    DocumentNumber,
    /// Date of birth.
    Birth,
    /// Date of expiry.
    Expiry,
    /// Personal number or optional data of a passport.
    PersonalNumber,
    /// The last digit, over all of them.
    Composite,
}

/// Why a zone was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MrzFault {
    /// Not 2 lines of 44 or 36 characters, nor 3 of 30.
    #[error("a zone of 88, 72 or 90 characters was expected, {found} were read")]
    Length {
        /// Characters read.
        found: usize,
    },
    /// A document whose zone is laid out otherwise.
    #[error("this kind of document is not read")]
    Document,
    /// Not a letter, digit or filler.
    #[error("a character that no zone holds at position {at}")]
    Character {
        /// From 1, line ends and blanks not counted.
        at: usize,
    },
    /// A check digit does not fit its field: read it again.
    #[error("the check digit of {field:?} does not fit")]
    CheckDigit {
        /// Which one.
        field: MrzField,
    },
}

/// Reads a zone with or without its line ends; lower case, and blanks between and cut off behind,
/// are taken. Where no filler stands at all, blanks are the fillers: some readers print them so.
///
/// # Errors
/// Every fault found, in the order of the zone.
pub(super) fn mrz(text: &str, now: Timestamp) -> Result<Scan, Vec<MrzFault>> {
    let filled = blanks_filled(text);
    let text = filled.as_deref().unwrap_or(text);
    let lines = Lines::of(text).map_err(|at| vec![MrzFault::Character { at }])?;
    let mut faults = Vec::new();
    for layout in layouts(&lines) {
        let Some(zone) = lines.laid_out(layout) else {
            continue;
        };
        let french = old_french_card(&zone, layout, now);
        if let Some(Ok(scan)) = french {
            return Ok(scan);
        }
        match (read(&zone, layout, now), french) {
            (Ok(scan), _) => return Ok(scan),
            // Read as another card it would have faults in fields that it does not have.
            (Err(_), Some(Err(found))) => faults = found,
            (Err(found), _) if faults.is_empty() => faults = found,
            (Err(_), _) => {}
        }
    }
    if faults.is_empty() {
        faults.push(match lines.length() {
            72 | 88 | 90 => MrzFault::Document,
            found => MrzFault::Length { found },
        });
    }
    Err(faults)
}

/// The text with fillers for the blanks within its lines, where these are all that it has.
fn blanks_filled(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.split(['\n', '\r']).map(str::trim).collect();
    let blank = |line: &&str| line.contains(char::is_whitespace);
    let all = !text.contains('<') && lines.iter().any(blank);
    all.then(|| lines.join("\n").replace([' ', '\t'], "<"))
}

fn read(zone: &str, layout: &Layout, now: Timestamp) -> Result<Scan, Vec<MrzFault>> {
    let cut = |(from, to): Span| zone.get(from..to).unwrap_or_default();
    let after = |(_, to): Span| cut((to, to + 1));
    let number = long_number(
        cut(layout.number),
        after(layout.number),
        cut(layout.optional),
        layout.long_numbers,
    );
    let mut checks = Checks::default();
    checks.check(MrzField::DocumentNumber, &number.0, &number.1);
    checks.check(MrzField::Birth, cut(layout.birth), after(layout.birth));
    checks.check(MrzField::Expiry, cut(layout.expiry), after(layout.expiry));
    if layout.checks_optional {
        let (data, digit) = (cut(layout.optional), after(layout.optional));
        checks.check(MrzField::PersonalNumber, data, digit);
    }
    if !layout.composite.is_empty() {
        let all: String = layout.composite.iter().map(|span| cut(*span)).collect();
        let digit = cut((layout.last, layout.last + 1));
        checks.check(MrzField::Composite, &all, digit);
    }
    if !checks.faults.is_empty() {
        return Err(checks.faults);
    }
    let mut scan = Scan {
        notes: checks.notes,
        ..Scan::default()
    };
    let code = zone.get(..2).unwrap_or_default();
    let notes = &mut scan.notes;
    let person = &mut scan.person;
    person.document = document(code, notes).to_owned();
    person.name = name::of_zone(cut(layout.name), notes);
    person.document_number = number.0.replace('<', "");
    person.born = born(cut(layout.birth), now, notes);
    // Cards of old people are valid for life; passports are not.
    let unlimited = !code.starts_with(['P', 'V']);
    person.document_expiry = expiry(cut(layout.expiry), unlimited, now, notes);
    person.sex = sex(cut(layout.sex), notes);
    person.document_country = issuer(cut((2, 5)), notes);
    person.nationality = citizen(cut(layout.nationality), notes);
    Ok(scan)
}

/// Check digits as they are met.
#[derive(Default)]
struct Checks {
    faults: Vec<MrzFault>,
    notes: Vec<Note>,
}

impl Checks {
    fn check(&mut self, field: MrzField, text: &str, digit: &str) {
        let empty = text.bytes().all(|b| b == b'<');
        if digit == "<" {
            // An empty field needs no digit; a full one has nothing that proves it.
            if !empty {
                self.notes.push(Note::NoCheckDigit(field));
            }
        } else if !fits(text, digit) {
            self.faults.push(MrzFault::CheckDigit { field });
        }
    }
}

/// Cards whose number has more than nine characters put a filler for the digit and go on in the
/// optional data, which then holds the rest, the digit and a filler (part 5 note j).
fn long_number(number: &str, digit: &str, optional: &str, allowed: bool) -> (String, String) {
    let rest = optional.split('<').next().unwrap_or_default();
    match rest.char_indices().next_back() {
        Some((at, check)) if allowed && digit == "<" => {
            let rest = rest.get(..at).unwrap_or_default();
            let (long, check) = (format!("{number}{rest}"), check.to_string());
            // Where it does not fit, the digit is lacking and the optional data is something else;
            // the last digit, over all of it, has the say.
            match fits(&long, &check) {
                true => (long, check),
                false => (number.to_owned(), digit.to_owned()),
            }
        }
        _ => (number.to_owned(), digit.to_owned()),
    }
}

/// Weights 7, 3, 1; letters count from 10, the filler is 0 (part 3 section 4.9).
fn fits(text: &str, digit: &str) -> bool {
    let sum: u32 = text
        .chars()
        .map(|c| c.to_digit(36).unwrap_or(0))
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(value, weight)| value * weight)
        .sum();
    digit.parse::<u32>() == Ok(sum % 10)
}

/// The French card (two lines of 36, valid ten or fifteen years from a date that is not printed):
/// `IDFRA`, family name, department and office; twelve digits and their check digit, given names,
/// birth and its check digit, sex, a check digit over everything.
fn old_french_card(
    zone: &str,
    layout: &Layout,
    now: Timestamp,
) -> Option<Result<Scan, Vec<MrzFault>>> {
    if layout.columns != 36 || !zone.starts_with("IDFRA") {
        return None;
    }
    let cut = |from: usize, to: usize| zone.get(from..to);
    let (number, birth) = (cut(36, 48)?, cut(63, 69)?);
    let checks = [
        (MrzField::DocumentNumber, number, cut(48, 49)?),
        (MrzField::Birth, birth, cut(69, 70)?),
        (MrzField::Composite, cut(0, 71)?, cut(71, 72)?),
    ];
    let wrong = checks
        .iter()
        .filter(|(_, text, digit)| !fits(text, digit))
        .map(|(field, ..)| MrzFault::CheckDigit { field: *field });
    let wrong: Vec<MrzFault> = wrong.collect();
    if !wrong.is_empty() {
        return Some(Err(wrong));
    }
    let mut scan = Scan::default();
    let notes = &mut scan.notes;
    // Family name of 25 characters, given names of 14: both may be cut.
    let (family, given) = (cut(5, 30)?, cut(49, 63)?);
    let mut name = name::of_zone(family, notes);
    let given = name::of_zone(given, notes);
    let given = given.replace(',', "");
    if !given.is_empty() {
        name = format!("{name}, {given}");
    }
    notes.dedup();
    notes.push(Note::NoExpiry);
    let person = &mut scan.person;
    person.name = name;
    person.document = "IDENTITY_CARD".to_owned();
    person.document_number = number.to_owned();
    person.born = born(birth, now, notes);
    person.sex = sex(cut(70, 71)?, notes);
    person.document_country = "FR".to_owned();
    // Only citizens get one.
    person.nationality = "FR".to_owned();
    Some(Ok(scan))
}

fn sex(printed: &str, notes: &mut Vec<Note>) -> String {
    match printed {
        "F" | "M" => printed.to_owned(),
        "<" | "X" => "X".to_owned(),
        other => {
            notes.push(Note::SexUnknown(other.to_owned()));
            String::new()
        }
    }
}

fn issuer(printed: &str, notes: &mut Vec<Note>) -> String {
    let printed = printed.trim_matches('<');
    match nationality(printed) {
        Some(code) => code.to_owned(),
        None => {
            if !printed.is_empty() {
                notes.push(Note::IssuerUnknown(printed.to_owned()));
            }
            String::new()
        }
    }
}

fn citizen(printed: &str, notes: &mut Vec<Note>) -> String {
    let printed = printed.trim_matches('<');
    match nationality(printed) {
        Some(code) => {
            if code.len() == 3 {
                notes.push(Note::Nationality(code.to_owned()));
            }
            code.to_owned()
        }
        None => {
            if !printed.is_empty() {
                notes.push(Note::NationalityUnknown(printed.to_owned()));
            }
            String::new()
        }
    }
}

#[cfg(test)]
#[path = "mrz_tests.rs"]
mod tests;
