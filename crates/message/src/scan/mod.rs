//! Scan to fill: text that a keyboard-wedge reader types, or an officer pastes.
//!
//! Nothing here reads a clock; `now` settles the century that two-digit years leave open and the
//! year that a boarding pass leaves out.
//!
//! Own code from the standards. Tried on the zones and passes of `tests/scans/corpus.json`:
//! - `mrz` 0.9.1 (September 2026, MIT, kept well): its strict readers take a birth date without a
//!   day and visas, as we do. It has no old French cards (its search read one as issued by `BSB`,
//!   having mended characters that were printed so), refuses lines whose trailing blanks were cut
//!   off, and mends what it takes for misread letters: evidence must be what was printed.
//! - `iata_bcbp` 1.0.0 (2019): the same items as here, but refuses what is announced or cut, and
//!   leaves the year of the flight and the row of bag tags to its caller.
//!
//! Not tried, by what they say of themselves: `mrz-parser` 0.3.5 has no visas and no unknown dates,
//! `mrtd` 0.5 passports and TD1 only and no keeper, `iata` 0.9.0-alpha.2 is a preview.

mod bag_tag;
mod boarding_pass;
mod keyboard;
mod mrz;
mod mrz_date;
mod mrz_document;
mod mrz_layout;
mod name;

use std::collections::BTreeSet;

use crate::{LegDraft, PersonDraft, Timestamp};

pub use boarding_pass::BoardingPassFault;
pub use keyboard::Keyboard;
pub use mrz::{MrzFault, MrzField};
pub use mrz_document::DocumentKind;

/// What a scan says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scan {
    /// Filled in as far as the text says it.
    pub person: PersonDraft,
    /// The journey of a boarding pass: an airport each, with the flight that leaves it. Times are
    /// not in the code.
    pub legs: Vec<LegDraft>,
    /// ISO 8601 date of each flight; empty when the day is not given.
    pub dates: Vec<String>,
    /// What else an officer must know.
    pub notes: Vec<Note>,
}

/// What a scan cannot put into a field, or what should not be overlooked. Texts are as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The document was valid until this ISO 8601 date, or until some day in this month or year.
    Expired(String),
    /// Day or month of birth are unknown: what is printed, and what is known of it (`1965`).
    BornPartly(String, String),
    /// The date of birth is unknown.
    BornUnknown(String),
    /// The date of expiry is unknown, or is no date.
    ExpiryUnknown(String),
    /// The document prints no date of expiry.
    NoExpiry,
    /// The document is valid for life: what is printed for its end.
    Unlimited(String),
    /// A kind of document that should be noticed.
    Document(DocumentKind),
    /// A nationality that is no country's: a code of ICAO Doc 9303 part 3 section 5.
    Nationality(String),
    /// A nationality that stands in no list.
    NationalityUnknown(String),
    /// An issuer that stands in no list.
    IssuerUnknown(String),
    /// Sex is printed as something else than F, M or X.
    SexUnknown(String),
    /// The name fills its field: the end may be missing.
    NameMayBeCut,
    /// The end of the name may be this title.
    MayBeTitle(String),
    /// This check digit is a filler: nothing proves the field.
    NoCheckDigit(MrzField),
    /// A visa: number and expiry are its own.
    Visa,
    /// The reader was set to US keys on a PC with one of these keyboards; the text was translated
    /// back.
    Keyboard(Vec<Keyboard>),
    /// Two keyboards fit, and nothing proves the letters in which they differ, in the name, the
    /// booking code or the flight: each of these pairs may be exchanged (`Y/Z`, `C/V, D/F`).
    LettersExchanged(String),
    /// The pass has no flight number: what it prints instead (`TP OPEN`).
    FlightOpen(String),
    /// What the pass prints for the flight is no flight number.
    FlightUnreadable(String),
    /// The pass has no day of the flight.
    DayOpen,
    /// An IATA code that stands in no table.
    PlaceUnknown(String),
    /// More bag tags than a person's field takes; how many were left out.
    BagTagsLeftOut(usize),
    /// Frequent flyer number, with the airline before it.
    FrequentFlyer(String),
    /// Number of the ticket: three digits of the airline, then the document's.
    Ticket(String),
    /// The airline has marked the passenger for screening (selectee indicator 1 or 3).
    Selectee(String),
}

impl Note {
    /// The stable code; its Fluent id is `scan-note-` and the code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Expired(_) => "expired",
            Self::BornPartly(..) => "born-partly",
            Self::BornUnknown(_) => "born-unknown",
            Self::ExpiryUnknown(_) => "expiry-unknown",
            Self::NoExpiry => "no-expiry",
            Self::Unlimited(_) => "unlimited",
            Self::FlightOpen(_) => "flight-open",
            Self::FlightUnreadable(_) => "flight-unreadable",
            Self::DayOpen => "day-open",
            Self::Document(kind) => match kind {
                DocumentKind::Diplomatic => "diplomatic",
                DocumentKind::Official => "official",
                DocumentKind::Emergency => "emergency",
                DocumentKind::Refugee => "refugee",
                DocumentKind::Crew => "crew",
                DocumentKind::Seafarer => "seafarer",
                DocumentKind::Residence => "residence",
            },
            Self::Nationality(_) => "nationality",
            Self::NationalityUnknown(_) => "nationality-unknown",
            Self::IssuerUnknown(_) => "issuer-unknown",
            Self::SexUnknown(_) => "sex-unknown",
            Self::NameMayBeCut => "name-cut",
            Self::MayBeTitle(_) => "title",
            Self::NoCheckDigit(_) => "no-check-digit",
            Self::Visa => "visa",
            Self::Keyboard(_) => "keyboard",
            Self::LettersExchanged(_) => "letters",
            Self::PlaceUnknown(_) => "place-unknown",
            Self::BagTagsLeftOut(_) => "bag-tags",
            Self::FrequentFlyer(_) => "frequent-flyer",
            Self::Ticket(_) => "ticket",
            Self::Selectee(_) => "selectee",
        }
    }

    /// What it is about, for `$text` of its words: as printed, but for a date.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Expired(text)
            | Self::BornPartly(text, _)
            | Self::BornUnknown(text)
            | Self::ExpiryUnknown(text)
            | Self::Unlimited(text)
            | Self::FlightOpen(text)
            | Self::FlightUnreadable(text)
            | Self::Nationality(text)
            | Self::NationalityUnknown(text)
            | Self::IssuerUnknown(text)
            | Self::SexUnknown(text)
            | Self::MayBeTitle(text)
            | Self::PlaceUnknown(text)
            | Self::LettersExchanged(text)
            | Self::FrequentFlyer(text)
            | Self::Ticket(text)
            | Self::Selectee(text) => text.clone(),
            Self::Keyboard(keyboards) => {
                let mut names: Vec<&str> = Vec::new();
                for keyboard in keyboards {
                    if !names.contains(&keyboard.name()) {
                        names.push(keyboard.name());
                    }
                }
                names.join(" / ")
            }
            Self::BagTagsLeftOut(count) => count.to_string(),
            Self::NoExpiry
            | Self::DayOpen
            | Self::Document(_)
            | Self::NameMayBeCut
            | Self::NoCheckDigit(_)
            | Self::Visa => String::new(),
        }
    }

    /// Whether it is to be read before the form is: something may be wrong with the document or
    /// with what was filled in.
    #[must_use]
    pub fn warns(&self) -> bool {
        !matches!(
            self,
            Self::Visa
                | Self::NoExpiry
                | Self::DayOpen
                | Self::Unlimited(_)
                | Self::Document(
                    DocumentKind::Refugee
                        | DocumentKind::Crew
                        | DocumentKind::Seafarer
                        | DocumentKind::Residence
                )
                | Self::Nationality(_)
                | Self::FrequentFlyer(_)
                | Self::Ticket(_)
        )
    }
}

/// Why a text was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScanFault {
    /// Neither a zone nor a boarding pass.
    #[error("neither a machine-readable zone nor a boarding pass")]
    Neither,
    /// A zone that cannot be believed.
    #[error("a machine-readable zone with faults")]
    Zone(Vec<MrzFault>),
    /// A boarding pass that cannot be read.
    #[error(transparent)]
    Pass(BoardingPassFault),
}

/// Reads what a reader typed: a machine-readable zone or a boarding pass, with or without the
/// identifier of the symbology before it, with trailing blanks cut off, typed through the wrong
/// keyboard.
///
/// # Errors
/// See [`ScanFault`].
pub fn scan(text: &str, now: Timestamp) -> Result<Scan, ScanFault> {
    // Pasted text carries marks of direction, full-width letters and blanks that do not break.
    let typed = text;
    let text = pasted(typed);
    let text = text.as_str();
    let first = scan_plain(text, now);
    let fault = match first {
        Ok(scan) if !lacks_its_slash(text) => return Ok(scan),
        Ok(_) => None,
        Err(fault) => Some(fault),
    };
    // Only what proves itself, by check digits or by its airports, may be translated.
    let mut found: Vec<Translated> = Vec::new();
    for keyboard in Keyboard::ALL {
        for translated in keyboard.translate(typed) {
            let translated = pasted(&translated);
            if translated == text {
                continue;
            }
            if let Ok(scan) = scan_plain(&translated, now)
                && is_proven(&scan)
            {
                found.push(Translated {
                    strange: strange(&translated),
                    text: translated,
                    keyboard,
                    scan,
                });
            }
        }
    }
    // A keyboard that leaves signs over which no zone and no pass has is not the one.
    let least = found.iter().map(|one| one.strange).min();
    found.retain(|one| Some(one.strange) == least);
    // Nor is one that leaves a line short where another makes it whole.
    if found.iter().any(|one| is_whole(&one.text)) {
        found.retain(|one| is_whole(&one.text));
    }
    // Nor one that makes letters of a zone's fillers.
    let fillers = |one: &Translated| one.text.matches('<').count();
    let most = found.iter().map(fillers).max();
    found.retain(|one| Some(fillers(one)) == most);
    let Some((one, others)) = found.split_first() else {
        return match fault {
            Some(fault) => Err(fault),
            None => scan_plain(text, now),
        };
    };
    let mut scan = one.scan.clone();
    let differs = |other: &&Translated| {
        other.scan.person != one.scan.person || other.scan.legs != one.scan.legs
    };
    let letters: BTreeSet<String> = others
        .iter()
        .filter(differs)
        .flat_map(|other| exchanged(&one.text, &other.text))
        .collect();
    if !letters.is_empty() {
        let letters: Vec<String> = letters.into_iter().collect();
        scan.notes.push(Note::LettersExchanged(letters.join(", ")));
    }
    let keyboards = found.iter().map(|one| one.keyboard).collect();
    scan.notes.push(Note::Keyboard(keyboards));
    Ok(scan)
}

/// A text that another keyboard explains.
struct Translated {
    /// How many signs are left that no zone and no pass has.
    strange: usize,
    text: String,
    keyboard: Keyboard,
    scan: Scan,
}

/// The letters in which two translations of one text differ, in pairs.
fn exchanged(one: &str, other: &str) -> Vec<String> {
    let capitals = |text: &str| text.to_ascii_uppercase().chars().collect::<Vec<_>>();
    let (one, other) = (capitals(one), capitals(other));
    if one.len() != other.len() {
        // The Arabic lam and alef, the one sign that stands for one letter or for two.
        return vec!["B/GH".to_owned()];
    }
    let pairs = one.into_iter().zip(other).filter(|(a, b)| a != b);
    pairs
        .map(|(a, b)| format!("{}/{}", a.min(b), a.max(b)))
        .collect()
}

/// Signs that neither a zone nor a pass is made of.
fn strange(text: &str) -> usize {
    let known = |c: char| c.is_ascii_alphanumeric() || c.is_whitespace() || "<>/^]".contains(c);
    text.chars().filter(|c| !known(*c)).count()
}

/// A pass reads well enough with the slash of its name turned into a hyphen or another sign, and has
/// then lost all that stands behind `>`.
fn lacks_its_slash(text: &str) -> bool {
    let name = announced(text).get(2..22).unwrap_or_default();
    text.contains(['M', 'm'])
        && !name.contains(['/', '<'])
        && name.contains(['-', ';', '.', ':', '=', '!', '&'])
}

fn scan_plain(text: &str, now: Timestamp) -> Result<Scan, ScanFault> {
    let text = announced(text);
    match boarding_pass::boarding_pass(text, now) {
        Ok(scan) => Ok(scan),
        Err(BoardingPassFault::NotBoardingPass) => match mrz::mrz(text, now) {
            Ok(scan) => Ok(scan),
            Err(faults) => match faults.as_slice() {
                [MrzFault::Length { .. } | MrzFault::Character { .. } | MrzFault::Document] => {
                    Err(ScanFault::Neither)
                }
                _ => Err(ScanFault::Zone(faults)),
            },
        },
        Err(fault) => Err(ScanFault::Pass(fault)),
    }
}

/// Line by line, since a line's end is no blank of a code. A word processor makes one quotation mark
/// of two fillers.
fn pasted(text: &str) -> String {
    let text = text.replace('\u{ab}', "<<").replace('\u{2039}', "<");
    let lines: Vec<String> = text.split('\n').map(aircop_codes::plain).collect();
    lines.join("\n")
}

/// The text behind a symbology identifier (ISO/IEC 15424: `]`, a letter, a digit or letter) and
/// whatever control characters the reader frames it with.
fn announced(text: &str) -> &str {
    let framing = |c: char| c.is_control() && c != '\n' && c != '\r';
    let text = text.trim_start_matches(|c: char| c.is_control() || c.is_whitespace());
    let text = text.trim_end_matches(|c: char| framing(c) || c == '\n' || c == '\r');
    let Some(rest) = text.strip_prefix(']') else {
        return text;
    };
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some(code), Some(modifier))
            if code.is_ascii_alphabetic() && modifier.is_ascii_alphanumeric() =>
        {
            chars.as_str()
        }
        _ => text,
    }
}

/// A zone is proven by a check digit, a pass by airports that exist and the slash of its name; no name
/// has a digit in it.
fn is_proven(scan: &Scan) -> bool {
    if scan.person.name.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    if scan.legs.is_empty() {
        let unproven = [MrzField::DocumentNumber, MrzField::Birth];
        let lacks = |field| scan.notes.contains(&Note::NoCheckDigit(field));
        !unproven.into_iter().all(lacks)
    } else {
        let known = |leg: &LegDraft| aircop_codes::airport(&leg.airport).is_some();
        scan.person.name.contains(", ") && scan.legs.iter().all(known)
    }
}

/// Whether a text is a whole zone as it stands, so that the reader need not end it.
#[must_use]
pub fn is_whole(text: &str) -> bool {
    let lines = text.lines().map(|line| line.trim().chars().count());
    let lengths: Vec<usize> = lines.filter(|length| *length > 0).collect();
    let first = text.trim_start().chars().next();
    match first.map(|c| c.to_ascii_uppercase()) {
        Some('P') => matches!(lengths.as_slice(), [88] | [44, 44]),
        Some('V') => matches!(lengths.as_slice(), [88] | [44, 44] | [36, 36]),
        Some('A' | 'C' | 'I') => matches!(lengths.as_slice(), [90] | [36, 36] | [30, 30, 30]),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
