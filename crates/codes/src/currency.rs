//! Currencies (ISO 4217).
//!
//! `data/currencies.csv` is trimmed from Unicode CLDR (see `data/NOTICE`): the codes that are legal
//! tender somewhere and how many decimal places each has. `data/currencies_withdrawn.csv` has what
//! ended since 1990 (ISO 4217 list three, and the Salvadoran colón, which list one still has), with
//! the year: notes are found, and exchanged by central banks, long after. Names live in `locales/`.

use std::sync::OnceLock;

const CURRENCIES: &str = include_str!("../data/currencies.csv");
const WITHDRAWN: &str = include_str!("../data/currencies_withdrawn.csv");

/// A currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217, three letters.
    pub code: &'static str,
    /// Decimal places of the smallest unit.
    pub places: u8,
    /// The year in which it ceased to be tender; none while it is.
    pub withdrawn: Option<u16>,
}

/// Every currency in use, sorted by code.
pub fn currencies() -> &'static [Currency] {
    static LIST: OnceLock<Vec<Currency>> = OnceLock::new();
    LIST.get_or_init(|| read(CURRENCIES))
}

/// Every currency that was in use and no longer is, sorted by code.
pub fn withdrawn_currencies() -> &'static [Currency] {
    static LIST: OnceLock<Vec<Currency>> = OnceLock::new();
    LIST.get_or_init(|| read(WITHDRAWN))
}

fn read(table: &'static str) -> Vec<Currency> {
    let rows = table.lines().filter_map(|line| {
        let mut cells = line.split(';');
        Some(Currency {
            code: cells.next()?,
            places: cells.next()?.parse().ok()?,
            withdrawn: cells.next().and_then(|year| year.parse().ok()),
        })
    });
    rows.collect()
}

/// The currency of a code in capitals, in use or withdrawn.
#[must_use]
pub fn currency(code: &str) -> Option<&'static Currency> {
    let of = |list: &'static [Currency]| {
        let at = list.binary_search_by(|c| c.code.cmp(code)).ok()?;
        list.get(at)
    };
    of(currencies()).or_else(|| of(withdrawn_currencies()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_money_of_the_project_is_there_and_sorted() {
        for (code, places) in [
            ("USD", 2),
            ("EUR", 2),
            ("XOF", 0),
            ("XAF", 0),
            ("NGN", 2),
            ("GHS", 2),
            ("CVE", 2),
            ("GNF", 0),
            ("BRL", 2),
            ("MAD", 2),
            ("TND", 3),
        ] {
            assert_eq!(currency(code).map(|c| c.places), Some(places), "{code}");
        }
        assert!(currencies().windows(2).all(|w| w[0].code < w[1].code));
        assert!(currency("VED").is_some_and(|c| c.withdrawn.is_none()));
        assert!(currency("USD").is_some_and(|c| c.withdrawn.is_none()));
        assert!(currency("XYZ").is_none() && currency("usd").is_none());
    }

    #[test]
    fn money_that_is_no_longer_tender_is_known_as_such() {
        for (code, year) in [
            ("BGN", 2026),
            ("HRK", 2023),
            ("SLL", 2024),
            ("DEM", 2002),
            ("ZRN", 1999),
            ("ZWN", 2008),
            ("ZWR", 2009),
            ("TJR", 2001),
            ("PLZ", 1997),
            ("UAK", 1996),
            ("SVC", 2001),
            ("CSK", 1993),
            ("BRR", 1994),
            ("XEU", 1999),
        ] {
            let known = currency(code).and_then(|c| c.withdrawn);
            assert_eq!(known, Some(year), "{code}");
        }
        let old = withdrawn_currencies();
        assert!(old.windows(2).all(|w| w[0].code < w[1].code));
        let both = |c: &Currency| currencies().iter().any(|now| now.code == c.code);
        assert!(!old.iter().any(both));
    }
}
