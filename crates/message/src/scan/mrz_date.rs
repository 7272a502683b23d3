//! Dates of a machine-readable zone: two digits each for year, month and day, of which any may be
//! unknown (ICAO Doc 9303 part 3 section 4.8).

use super::Note;
use crate::Timestamp;

/// Year, month and day as far as they are known: unknown parts are fillers or zeros (part 3 section
/// 4.8).
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

impl Parts {
    fn of(text: &str) -> Self {
        let part = |from: usize| text.get(from..from + 2).and_then(|t| t.parse::<i16>().ok());
        let small = |part: Option<i16>| part.and_then(|n| i8::try_from(n).ok());
        Self {
            year: part(0),
            month: small(part(2)),
            day: small(part(4)),
        }
    }

    /// Whether month or day are numbers that no calendar has: then nothing of it is believed.
    fn is_no_date(&self) -> bool {
        let month = self.month.is_some_and(|month| month > 12);
        month || self.day.is_some_and(|day| day > 31)
    }

    /// The date in a century; what is no date is cut to what is one.
    fn known(&self, year: i16) -> String {
        let month = self.month.filter(|month| (1..=12).contains(month));
        let date = month
            .zip(self.day)
            .and_then(|(month, day)| jiff::civil::Date::new(year, month, day).ok());
        match (date, month) {
            (Some(date), _) => date.to_string(),
            (None, Some(month)) => format!("{year:04}-{month:02}"),
            (None, None) => format!("{year:04}"),
        }
    }
}

/// A birth lies in the past.
pub(super) fn born(printed: &str, now: Timestamp, notes: &mut Vec<Note>) -> String {
    let today = now.to_rfc3339();
    let today = today.get(..10).unwrap_or_default();
    let parts = Parts::of(printed);
    // Zeros throughout, or fillers, say that nothing is known; `00` and fillers say the year 2000.
    let blank = printed.bytes().all(|b| matches!(b, b'0' | b'<'));
    let unknown = blank && printed != "00<<<<";
    let Some(year) = parts.year.filter(|_| !unknown) else {
        notes.push(Note::BornUnknown(printed.to_owned()));
        return String::new();
    };
    let recent = parts.known(2000 + year);
    let born = match today.get(..recent.len()) {
        Some(today) if recent.as_str() > today => parts.known(1900 + year),
        _ => recent,
    };
    if born.len() < 10 {
        notes.push(Note::BornPartly(printed.to_owned(), born.clone()));
    }
    born
}

/// An expiry is taken within fifty years ahead. A year 99 with the first or the last day of the year
/// is 9999 on a card that is `unlimited` where others would expire.
pub(super) fn expiry(
    printed: &str,
    unlimited: bool,
    now: Timestamp,
    notes: &mut Vec<Note>,
) -> String {
    if unlimited && UNLIMITED.contains(&printed) {
        notes.push(Note::Unlimited(printed.to_owned()));
        return String::new();
    }
    let today = now.to_rfc3339();
    let year_now = today.get(..4).and_then(|y| y.parse().ok()).unwrap_or(2000);
    let parts = Parts::of(printed);
    let nothing = printed.bytes().all(|b| matches!(b, b'0' | b'<'));
    let believed = !nothing && !parts.is_no_date();
    let known = parts.year.filter(|_| believed).map(|year| {
        let ahead = 2000 + year <= year_now + 50;
        parts.known(if ahead { 2000 + year } else { 1900 + year })
    });
    let Some(known) = known else {
        notes.push(Note::ExpiryUnknown(printed.to_owned()));
        return String::new();
    };
    // A month or a year that is over is enough to tell.
    let over = today
        .get(..known.len())
        .is_some_and(|now| known.as_str() < now);
    if over {
        notes.push(Note::Expired(known.clone()));
    }
    if known.len() < DATE {
        notes.push(Note::ExpiryUnknown(printed.to_owned()));
        return String::new();
    }
    known
}

/// Dates that stand for no end: the Spanish card prints 01 01 9999, others 31 12 9999.
const UNLIMITED: [&str; 3] = ["990101", "991231", "999999"];
/// Characters of a whole ISO 8601 date.
const DATE: usize = 10;
