//! Currencies (ISO 4217).
//!
//! `data/currencies.csv` is trimmed from Unicode CLDR (see `data/NOTICE`): the codes that are legal
//! tender somewhere and how many decimal places each has. Names live in `locales/`.

use std::sync::OnceLock;

const CURRENCIES: &str = include_str!("../data/currencies.csv");

/// A currency in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217, three letters.
    pub code: &'static str,
    /// Decimal places of the smallest unit.
    pub places: u8,
}

/// Every currency in use, sorted by code.
pub fn currencies() -> &'static [Currency] {
    static LIST: OnceLock<Vec<Currency>> = OnceLock::new();
    LIST.get_or_init(|| {
        CURRENCIES
            .lines()
            .filter_map(|line| {
                let (code, places) = line.split_once(';')?;
                Some(Currency {
                    code,
                    places: places.parse().ok()?,
                })
            })
            .collect()
    })
}

/// The currency of a code in capitals.
#[must_use]
pub fn currency(code: &str) -> Option<&'static Currency> {
    let list = currencies();
    list.binary_search_by(|c| c.code.cmp(code))
        .ok()
        .and_then(|at| list.get(at))
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
        assert!(currency("DEM").is_none() && currency("usd").is_none());
    }
}
