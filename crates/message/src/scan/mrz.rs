//! The machine-readable zone of a travel document (ICAO Doc 9303 parts 3 to 6): TD1, TD2, TD3.

use aircop_codes::country_of_alpha3;

use crate::{PersonDraft, Timestamp};

/// What the zone says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MrzScan {
    /// Filled in as far as the zone says it.
    pub person: PersonDraft,
    /// Issuer as printed: alpha-3 or an ICAO code such as `UNO`; `person` has it when a country.
    pub issuer: String,
    /// Nationality as printed: alpha-3 or `XXA` (stateless), `XXB` (refugee), ...
    pub nationality: String,
}

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
    /// A visa or another document whose zone is laid out otherwise.
    #[error("this kind of document is not read")]
    Document,
    /// Not a letter, digit or filler.
    #[error("a character that no zone holds at position {at}")]
    Character {
        /// From 1, line ends not counted.
        at: usize,
    },
    /// A check digit does not fit its field: read it again.
    #[error("the check digit of {field:?} does not fit")]
    CheckDigit {
        /// Which one.
        field: MrzField,
    },
    /// Not a calendar date.
    #[error("{field:?} is not a date")]
    Date {
        /// Which one.
        field: MrzField,
    },
    /// Sex is not F, M or filler.
    #[error("sex is not F, M or <")]
    Sex,
}

/// Reads a zone with or without its line ends; lower case and spaces between are taken.
///
/// # Errors
/// Every fault found, in the order of the zone.
pub fn mrz(text: &str, now: Timestamp) -> Result<MrzScan, Vec<MrzFault>> {
    let zone: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_ascii_uppercase();
    let wrong = |c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '<');
    if let Some(at) = zone.chars().position(wrong) {
        return Err(vec![MrzFault::Character { at: at + 1 }]);
    }
    let layout = match zone.len() {
        88 => &TD3,
        72 => &TD2,
        90 => &TD1,
        found => return Err(vec![MrzFault::Length { found }]),
    };
    let document = match (zone.get(..1), layout.passport) {
        (Some("P"), true) => "PASSPORT",
        (Some("A" | "C" | "I"), false) => "IDENTITY_CARD",
        _ => return Err(vec![MrzFault::Document]),
    };
    read(&zone, layout, document, now)
}

type Span = (usize, usize);

/// Offsets into the zone without line ends, from 0.
struct Layout {
    passport: bool,
    name: Span,
    number: Span,
    birth: Span,
    expiry: Span,
    sex: Span,
    nationality: Span,
    optional: Span,
    composite: &'static [Span],
    last: usize,
}

const TD3: Layout = Layout {
    passport: true,
    name: (5, 44),
    number: (44, 53),
    nationality: (54, 57),
    birth: (57, 63),
    sex: (64, 65),
    expiry: (65, 71),
    optional: (72, 86),
    composite: &[(44, 54), (57, 64), (65, 87)],
    last: 87,
};

const TD2: Layout = Layout {
    passport: false,
    name: (5, 36),
    number: (36, 45),
    nationality: (46, 49),
    birth: (49, 55),
    sex: (56, 57),
    expiry: (57, 63),
    optional: (64, 71),
    composite: &[(36, 46), (49, 56), (57, 71)],
    last: 71,
};

const TD1: Layout = Layout {
    passport: false,
    name: (60, 90),
    number: (5, 14),
    nationality: (45, 48),
    birth: (30, 36),
    sex: (37, 38),
    expiry: (38, 44),
    optional: (15, 30),
    composite: &[(5, 30), (30, 37), (38, 45), (48, 59)],
    last: 59,
};

fn read(
    zone: &str,
    layout: &Layout,
    document: &str,
    now: Timestamp,
) -> Result<MrzScan, Vec<MrzFault>> {
    let cut = |(from, to): Span| zone.get(from..to).unwrap_or_default();
    let mut faults = Vec::new();
    let mut check = |field: MrzField, text: &str, digit: &str| {
        if !fits(text, digit) {
            faults.push(MrzFault::CheckDigit { field });
        }
    };
    let after = |(_, to): Span| cut((to, to + 1));

    let number = long_number(
        cut(layout.number),
        after(layout.number),
        cut(layout.optional),
        layout.passport,
    );
    check(MrzField::DocumentNumber, &number.0, &number.1);
    check(MrzField::Birth, cut(layout.birth), after(layout.birth));
    check(MrzField::Expiry, cut(layout.expiry), after(layout.expiry));
    if layout.passport {
        let personal = cut(layout.optional);
        let digit = after(layout.optional);
        // An empty personal number may have a filler for its digit.
        let unused = digit == "<" && personal.chars().all(|c| c == '<');
        if !unused {
            check(MrzField::PersonalNumber, personal, digit);
        }
    }
    let all: String = layout.composite.iter().map(|span| cut(*span)).collect();
    check(
        MrzField::Composite,
        &all,
        cut((layout.last, layout.last + 1)),
    );

    let born = date(cut(layout.birth), MrzField::Birth, now, &mut faults);
    let expiry = date(cut(layout.expiry), MrzField::Expiry, now, &mut faults);
    let sex = match cut(layout.sex) {
        "F" => "F",
        "M" => "M",
        "<" | "X" => "X",
        _ => {
            faults.push(MrzFault::Sex);
            ""
        }
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    let issuer = cut((2, 5)).trim_matches('<');
    let nationality = cut(layout.nationality).trim_matches('<');
    let country = |code| country_of_alpha3(code).unwrap_or_default().to_owned();
    Ok(MrzScan {
        person: PersonDraft {
            name: name(cut(layout.name)),
            sex: sex.to_owned(),
            born,
            nationality: country(nationality),
            document: document.to_owned(),
            document_number: number.0.replace('<', ""),
            document_country: country(issuer),
            document_expiry: expiry,
            ..PersonDraft::default()
        },
        issuer: issuer.to_owned(),
        nationality: nationality.to_owned(),
    })
}

/// Cards whose number has more than nine characters put a filler for the digit and go on in the
/// optional data, which then holds the rest, the digit and a filler (part 5 note j).
fn long_number(number: &str, digit: &str, optional: &str, passport: bool) -> (String, String) {
    let rest = optional.split('<').next().unwrap_or_default();
    match rest.char_indices().next_back() {
        Some((at, check)) if !passport && digit == "<" => {
            let rest = rest.get(..at).unwrap_or_default();
            (format!("{number}{rest}"), check.to_string())
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

/// `ERIKSSON<<ANNA<MARIA` is `ERIKSSON, ANNA MARIA`.
fn name(field: &str) -> String {
    let plain = |part: &str| {
        let words: Vec<&str> = part.split('<').filter(|w| !w.is_empty()).collect();
        words.join(" ")
    };
    match field.split_once("<<") {
        Some((family, given)) if !plain(given).is_empty() => {
            format!("{}, {}", plain(family), plain(given))
        }
        _ => plain(field),
    }
}

/// A birth lies in the past; an expiry is taken within fifty years ahead. Unknown parts are
/// fillers, and leave the whole date empty.
fn date(text: &str, field: MrzField, now: Timestamp, faults: &mut Vec<MrzFault>) -> String {
    if text.contains('<') {
        return String::new();
    }
    let today = now.to_rfc3339();
    let year_now = today.get(..4).and_then(|y| y.parse().ok()).unwrap_or(2000);
    let part = |from: usize| text.get(from..from + 2).and_then(|t| t.parse::<i16>().ok());
    let read = || {
        let (year, month, day) = (part(0)?, part(2)?, part(4)?);
        let year = match field {
            MrzField::Birth => {
                let recent = 2000 + year;
                let typed = format!("{recent:04}-{month:02}-{day:02}");
                if today.get(..10).is_some_and(|t| typed.as_str() > t) {
                    recent - 100
                } else {
                    recent
                }
            }
            _ if 2000 + year > year_now + 50 => 1900 + year,
            _ => 2000 + year,
        };
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok()
    };
    read().map_or_else(
        || {
            faults.push(MrzFault::Date { field });
            String::new()
        },
        |date| date.to_string(),
    )
}

#[cfg(test)]
#[path = "mrz_tests.rs"]
mod tests;
