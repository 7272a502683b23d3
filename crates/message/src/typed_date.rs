//! Dates as officers type them and documents print them.
//!
//! Numbers alone are read with the year first or the day first, as all seven languages write them; a
//! month first is refused, since nobody could tell it from a day.

use aircop_codes::{months, plain};
use jiff::civil::Date;

/// `2026-11-29` out of `2026-11-29`, `29/11/2026`, `29.11.2026`, `29 NOV 2026`, `29NOV2026`,
/// `29 NOV/NOV 2026` (as passports print it in two languages), `1er mars 2026`. None for what is no
/// date, for a year of two digits and for what has a time behind it.
#[must_use]
pub fn date_as_typed(typed: &str) -> Option<Date> {
    let parts = parts(typed);
    let date = |year: &str, month: u32, day: &str| {
        let year = year.parse().ok().filter(|_| year.len() == 4)?;
        civil(year, month, day)
    };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
    match parts.as_slice() {
        [Part::Digits(all)] if all.len() == 8 => {
            date(all.get(..4)?, all.get(4..6)?.parse().ok()?, all.get(6..)?)
        }
        [Part::Digits(a), Part::Digits(b), Part::Digits(c)] if a.len() == 4 && c.len() <= 2 => {
            date(a, number(b)?, c)
        }
        [Part::Digits(a), Part::Digits(b), Part::Digits(c)] if a.len() <= 2 => {
            date(c, number(b)?, a)
        }
        [Part::Digits(day), Part::Month(month), Part::Digits(year)] if day.len() <= 2 => {
            date(year, *month, day)
        }
        [Part::Digits(year), Part::Month(month), Part::Digits(day)] => date(year, *month, day),
        [Part::Month(month), Part::Digits(day), Part::Digits(year)] => date(year, *month, day),
        _ => None,
    }
}

/// The date of a journey: as [`date_as_typed`], and as airlines write it, `29NOV26`. Where no date lies
/// before this century, its year may have two digits; a birth's may not.
#[must_use]
pub fn journey_date_as_typed(typed: &str) -> Option<Date> {
    date_as_typed(typed).or_else(|| match parts(typed).as_slice() {
        [Part::Digits(day), Part::Month(month), Part::Digits(year)]
            if day.len() <= 2 && year.len() == 2 =>
        {
            civil(CENTURY + year.parse::<i16>().ok()?, *month, day)
        }
        _ => None,
    })
}

const CENTURY: i16 = 2000;

fn civil(year: i16, month: u32, day: &str) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, day.parse().ok()?).ok()
}

/// A year, or a month of a year, as it is stored (`1985`, `1985-03`): `1985-03`, `03/1985`,
/// `MAR 1985`, `00/03/1985`.
#[must_use]
pub fn part_as_typed(typed: &str) -> Option<String> {
    let month_of = |year: &str, month: u32| {
        let fits = year.len() == 4 && (1..=12).contains(&month);
        fits.then(|| format!("{year}-{month:02}"))
    };
    match parts(typed).as_slice() {
        [Part::Digits(year)] if year.len() == 4 => Some(year.clone()),
        // 00/00/1985: cards print what is not known as zeros.
        [Part::Digits(day), Part::Digits(month), Part::Digits(year)]
        | [Part::Digits(year), Part::Digits(month), Part::Digits(day)]
            if year.len() == 4 && is_nothing(day) =>
        {
            match is_nothing(month) {
                true => Some(year.clone()),
                false => month_of(year, month.parse().ok()?),
            }
        }
        [Part::Digits(a), Part::Digits(b)] if a.len() == 4 && b.len() <= 2 => {
            month_of(a, b.parse().ok()?)
        }
        [Part::Digits(a), Part::Digits(b)] if a.len() <= 2 => month_of(b, a.parse().ok()?),
        [Part::Month(month), Part::Digits(year)] | [Part::Digits(year), Part::Month(month)] => {
            month_of(year, *month)
        }
        _ => None,
    }
}

fn is_nothing(digits: &str) -> bool {
    digits.len() <= 2 && digits.chars().all(|c| c == '0')
}

/// A part of a date.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Digits(String),
    /// By its name.
    Month(u32),
    /// Something else, which makes it no date.
    Other,
}

fn parts(typed: &str) -> Vec<Part> {
    let typed = plain(typed);
    let mut runs: Vec<String> = Vec::new();
    let mut joined = false;
    for c in typed.trim().chars() {
        let ordinal = matches!(c, 'º' | 'ª' | '°');
        if ordinal || !(c.is_alphanumeric() || c == ':' || is_mark(c)) {
            joined = false;
            continue;
        }
        let changes =
            |run: &String| run.ends_with(|last: char| last.is_ascii_digit()) != c.is_ascii_digit();
        match runs.last_mut().filter(|run| joined && !changes(run)) {
            Some(run) => run.push(c),
            None => runs.push(c.to_string()),
        }
        joined = true;
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut runs = runs
        .iter()
        .filter(|run| !BETWEEN.contains(&run.to_lowercase().as_str()));
    let mut pending = runs.next();
    while let Some(run) = pending {
        pending = runs.next();
        if run.chars().all(|c| c.is_ascii_digit()) {
            parts.push(Part::Digits(run.clone()));
            continue;
        }
        // كانون الثاني: two words for one month.
        let pair = pending.and_then(|next| one_month(&format!("{run} {next}")));
        let month = match pair {
            Some(month) => {
                pending = runs.next();
                Some(month)
            }
            None => one_month(run),
        };
        let part = month.map_or(Part::Other, Part::Month);
        // NOV/NOV: the same in two languages.
        if parts.last() != Some(&part) {
            parts.push(part);
        }
    }
    parts
}

/// A vowel sign or accent that stands by itself.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}')
}

fn one_month(name: &str) -> Option<u32> {
    match months(name).as_slice() {
        [month] => Some(*month),
        _ => None,
    }
}

/// Words and endings of ordinals between the parts of a date.
const BETWEEN: [&str; 14] = [
    "de", "of", "del", "do", "er", "st", "nd", "rd", "th", "г", "года", "го", "من", "the",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_it_is_written() {
        for typed in [
            "2026-11-29",
            "2026/11/29",
            "20261129",
            "29/11/2026",
            "29.11.2026",
            "29-11-2026",
            "29 11 2026",
            "29 NOV 2026",
            "29NOV2026",
            "29-NOV-2026",
            "29 NOV/NOV 2026",
            "29 nov. 2026",
            "29 novembre 2026",
            "29 de novembro de 2026",
            "29. November 2026",
            "29 ноября 2026 г.",
            "29 تشرين الثاني 2026",
            "٢٩/١١/٢٠٢٦",
            "November 29, 2026",
            "29th of November 2026",
            "2026-NOV-29",
        ] {
            let date = date_as_typed(typed).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some("2026-11-29"), "{typed}");
        }
        let first = date_as_typed("1er mars 2026").map(|date| date.to_string());
        assert_eq!(first.as_deref(), Some("2026-03-01"));
        for none in [
            "",
            "11/29/2026",
            "29/11/26",
            "29112026",
            "2026-02-30",
            "2026-11-29T10:00",
            "29/11/2026 10:00",
            "29 JUI 2026",
            "29 XYZ 2026",
            "1 2026-11-29",
            "2026-11-29 Z",
        ] {
            assert_eq!(date_as_typed(none), None, "{none}");
        }
    }

    #[test]
    fn a_journeys_year_may_have_two_digits_behind_a_month_by_name() {
        for typed in [
            "29NOV26",
            "29 nov 26",
            "29-Nov-26",
            "29 ноября 26",
            "2026-11-29",
        ] {
            let date = journey_date_as_typed(typed).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some("2026-11-29"), "{typed}");
        }
        for none in [
            "29/11/26",
            "2611-29",
            "29NOV2",
            "31FEB26",
            "NOV 29 26",
            "29NOV",
        ] {
            assert_eq!(journey_date_as_typed(none), None, "{none}");
        }
    }

    #[test]
    fn a_date_may_be_known_in_part() {
        for (typed, part) in [
            ("1985", "1985"),
            ("1985-03", "1985-03"),
            ("03/1985", "1985-03"),
            ("3.1985", "1985-03"),
            ("00/00/1985", "1985"),
            ("1985-00-00", "1985"),
            ("00.03.1985", "1985-03"),
            ("1985-03-00", "1985-03"),
            ("MAR 1985", "1985-03"),
            ("mars 1985", "1985-03"),
            ("آذار 1985", "1985-03"),
        ] {
            assert_eq!(part_as_typed(typed).as_deref(), Some(part), "{typed}");
        }
        for none in ["", "85", "13/1985", "03/85", "1985-03-07", "NOV"] {
            assert_eq!(part_as_typed(none), None, "{none}");
        }
    }
}
