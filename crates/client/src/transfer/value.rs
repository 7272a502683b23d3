//! Cells of a table as values: exact decimals, dates, codes. Nothing is guessed: what could be read
//! in two ways is refused until somebody says which.

use std::collections::HashMap;
use std::sync::OnceLock;

use aircop_archive::Precision;
use aircop_codes::{Decimal, fold, nationality, plain};
use aircop_locale::{Language, labels};
use aircop_message::{date_as_typed, part_as_typed};
use jiff::civil::Date;

use super::import::{Dates, DecimalMark};

/// Why a cell is not taken, in the words of a support engineer.
pub(crate) type Bad = String;

/// An exact number. Without a mark that was said, only what has neither groups nor a comma.
pub(crate) fn decimal(cell: &str, mark: Option<DecimalMark>) -> Result<Decimal, Bad> {
    let plain = plain(cell);
    let typed: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
    let (group, point) = match mark {
        Some(DecimalMark::Point) => (',', '.'),
        Some(DecimalMark::Comma) => ('.', ','),
        None if typed.contains(',') || typed.matches('.').count() > 1 => {
            return Err(format!(
                "{cell:?}: say with --decimal whether a point or a comma ends the whole number"
            ));
        }
        None => ('\'', '.'),
    };
    let (whole, rest) = match typed.split_once(point) {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (typed.as_str(), None),
    };
    let mut groups = whole.split([group, '\'']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for next in groups {
        if next.len() != 3 || first.is_empty() || first.len() > 3 {
            return Err(format!(
                "{cell:?} is no number: its groups are not of three digits"
            ));
        }
        digits.push_str(next);
    }
    if let Some(rest) = rest {
        digits.push('.');
        digits.push_str(rest);
    }
    let no_number =
        || format!("{cell:?} is no number of at most 15 digits before and 9 behind the point");
    digits.parse().map_err(|_| no_number())
}

/// A date, or what of it is known. Figures alone with the day or the month first are read only when
/// it was said which; a month by its name may be of any of the seven languages.
pub(crate) fn date(cell: &str, order: Option<Dates>) -> Result<(Date, Precision), Bad> {
    let typed = cell.trim();
    let parts: Vec<&str> = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let figures = |part: &str| part.chars().all(|c| c.is_numeric());
    let ambiguous = match parts.as_slice() {
        [a, b, c] => figures(a) && figures(b) && figures(c) && a.chars().count() <= 2,
        _ => false,
    };
    let no_date = || format!("{cell:?} is no date");
    if ambiguous {
        let swapped;
        let read = match order {
            None => {
                return Err(format!(
                    "{cell:?}: say with --dates whether the day or the month stands first"
                ));
            }
            Some(Dates::DayFirst) => typed,
            Some(Dates::MonthFirst) => {
                let [a, b, c] = parts.as_slice() else {
                    return Err(no_date());
                };
                swapped = format!("{b}/{a}/{c}");
                &swapped
            }
            Some(Dates::YearFirst) => return Err(format!("{cell:?} has no year first")),
        };
        return date_as_typed(read)
            .map(|date| (date, Precision::Day))
            .ok_or_else(no_date);
    }
    if let Some(date) = date_as_typed(typed) {
        return Ok((date, Precision::Day));
    }
    let part = part_as_typed(typed).ok_or_else(no_date)?;
    let (first, precision) = match part.len() {
        4 => (format!("{part}-01-01"), Precision::Year),
        _ => (format!("{part}-01"), Precision::Month),
    };
    let first = first.parse().map_err(|_| no_date())?;
    Ok((first, precision))
}

/// The label id of a coded value out of one of these lists: by its code, or by its name in any of
/// the seven languages.
pub(crate) fn coded(cell: &str, lists: &[&str]) -> Result<String, Bad> {
    let typed = key(cell);
    let known = names();
    let found = lists.iter().find_map(|list| {
        let code = format!("{list}-{}", fold(cell).replace([' ', '_'], "-"));
        if known.ids.contains_key(code.as_str()) {
            return Some(code);
        }
        known
            .by_name
            .get(&(*list, typed.clone()))
            .map(|id| (*id).to_owned())
    });
    found.ok_or_else(|| format!("{cell:?} is none of the known values"))
}

/// ISO 3166-1 alpha-2 by two or three letters, or by the name in any of the seven languages.
pub(crate) fn country(cell: &str) -> Result<String, Bad> {
    let letters = cell.trim().to_ascii_uppercase();
    if let Some(code) = nationality(&letters) {
        return Ok(code.to_owned());
    }
    let id = coded(cell, &["country"])?;
    Ok(id.trim_start_matches("country-").to_ascii_uppercase())
}

struct Names {
    ids: HashMap<&'static str, ()>,
    /// By the first part of the id that is a list, and the name without blanks.
    by_name: HashMap<(&'static str, String), &'static str>,
}

/// Lists that a table may name.
const LISTS: [&str; 9] = [
    "payment",
    "drug",
    "precursor",
    "goods",
    "unit",
    "vector",
    "detection",
    "concealment-place",
    "country",
];

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Names {
            ids: HashMap::new(),
            by_name: HashMap::new(),
        };
        for language in Language::ALL {
            for (id, text) in labels(language) {
                if let Some(list) = list_of(id) {
                    names.ids.insert(id, ());
                    names.by_name.entry((list, key(text))).or_insert(id);
                }
            }
        }
        // `Cocaine, form unknown` is what people call cocaine.
        for language in Language::ALL {
            for (id, text) in labels(language) {
                let (Some((short, _)), Some(list)) = (text.split_once(','), list_of(id)) else {
                    continue;
                };
                names.by_name.entry((list, key(short))).or_insert(id);
            }
        }
        names
    })
}

fn list_of(id: &str) -> Option<&'static str> {
    LISTS.into_iter().find(|list| {
        let rest = id.strip_prefix(list);
        rest.is_some_and(|rest| rest.starts_with('-'))
    })
}

fn key(text: &str) -> String {
    fold(text).split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_never_guessed() {
        let (point, comma) = (Some(DecimalMark::Point), Some(DecimalMark::Comma));
        for (cell, mark, number) in [
            ("1260.5", None, "1260.5"),
            ("1 260.5", None, "1260.5"),
            ("0.000000001", None, "0.000000001"),
            (
                "999999999999999.999999999",
                None,
                "999999999999999.999999999",
            ),
            ("1,260.5", point, "1260.5"),
            ("1.260,5", comma, "1260.5"),
            ("12,5", comma, "12.5"),
            ("1.260", comma, "1260"),
            ("1.260", point, "1.26"),
            ("1\u{202f}260,5", comma, "1260.5"),
            ("\u{661}\u{662},\u{665}", comma, "12.5"),
        ] {
            assert_eq!(decimal(cell, mark).unwrap().to_string(), number, "{cell}");
        }
        for (cell, mark) in [
            ("1,260", None),
            ("12,5", None),
            ("1.260.5", None),
            ("1,26", point),
            ("=1+1", None),
            ("-3", None),
            ("1e3", None),
            ("", None),
            ("1000000000000000", None),
        ] {
            assert!(decimal(cell, mark).is_err(), "{cell}");
        }
    }

    #[test]
    fn dates_are_those_that_were_said() {
        let (day, month) = (Some(Dates::DayFirst), Some(Dates::MonthFirst));
        for (cell, order, date_read) in [
            ("2008-03-04", None, "2008-03-04"),
            ("03/04/2008", day, "2008-04-03"),
            ("03/04/2008", month, "2008-03-04"),
            ("4 mars 2008", None, "2008-03-04"),
            ("4 março 2008", None, "2008-03-04"),
            ("4 marzo 2008", None, "2008-03-04"),
            ("4 марта 2008", None, "2008-03-04"),
            ("4 مارس 2008", None, "2008-03-04"),
            ("4. März 2008", None, "2008-03-04"),
            ("March 4, 2008", None, "2008-03-04"),
        ] {
            let (read, precision) = date(cell, order).unwrap();
            assert_eq!(
                (read.to_string().as_str(), precision),
                (date_read, Precision::Day)
            );
        }
        assert_eq!(date("2008", None).unwrap().1, Precision::Year);
        assert_eq!(date("2008-03", None).unwrap().1, Precision::Month);
        for (cell, order) in [
            ("03/04/2008", None),
            ("25/12/2008", None),
            ("25/12/2008", month),
            ("03/04/08", day),
            ("2008-13-01", None),
            ("39511", None),
            ("=TODAY()", None),
            ("", None),
        ] {
            assert!(date(cell, order).is_err(), "{cell}");
        }
    }

    #[test]
    fn codes_are_known_by_their_names_in_any_language() {
        for (cell, id) in [
            ("COCAINE_HCL", "drug-cocaine-hcl"),
            ("кокаин", "drug-cocaine"),
            ("CURRENCY", "goods-currency"),
        ] {
            assert_eq!(coded(cell, &["drug", "precursor", "goods"]).unwrap(), id);
        }
        for (cell, code) in [
            ("SN", "SN"),
            ("CPV", "CV"),
            ("Cap-Vert", "CV"),
            ("Côte d'Ivoire", "CI"),
            ("Guinée Bissau", "GW"),
            ("السنغال", "SN"),
            ("Südafrika", "ZA"),
        ] {
            assert_eq!(country(cell).unwrap(), code, "{cell}");
        }
        assert!(country("Atlantis").is_err());
        assert!(coded("=HYPERLINK(\"x\")", &["drug"]).is_err());
    }
}
