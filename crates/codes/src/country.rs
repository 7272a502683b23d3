//! Countries (ISO 3166-1 alpha-2), and who else issues passports or gives a nationality.
//!
//! Names live with the other labels in `locales/`, as `country-` and the code.

use std::sync::OnceLock;

const COUNTRIES: &str = include_str!("../data/countries.txt");
const ALPHA3: &str = include_str!("../data/alpha3.txt");

/// Codes of ICAO Doc 9303 part 3 section 5 that stand for no country of ISO 3166-1: kinds of
/// British nationality, persons without a nationality, organisations, and two codes that are
/// withdrawn and still printed in passports. `UTO`, the country of the specimens, is none of them.
const PRINTED: [&str; 27] = [
    "ANT", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "IAO", "NTZ", "UNA", "UNK", "UNO", "XBA",
    "XCC", "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC",
    "XXX",
];

/// Every assigned ISO 3166-1 alpha-2 code, and Kosovo (`XK`, user-assigned), sorted.
pub fn countries() -> &'static [&'static str] {
    static LIST: OnceLock<Vec<&'static str>> = OnceLock::new();
    LIST.get_or_init(|| COUNTRIES.split_whitespace().collect())
}

/// The codes that passports print and that are no country, sorted.
pub fn printed_only() -> &'static [&'static str] {
    &PRINTED
}

/// Whether `code` is one of [`countries`].
#[must_use]
pub fn is_country(code: &str) -> bool {
    countries().binary_search(&code).is_ok()
}

/// A nationality or issuer by what an officer types or a document prints, in capitals: alpha-2,
/// alpha-3, `UK` and `EL`, or a code of ICAO Doc 9303 part 3 section 5, which has `EU` and `UN` beside
/// `EUE` and `UNO`; with the fillers of a code that is copied out of a zone. Countries come out as alpha-2 (`D` and
/// `DEU` are `DE`, `RKS` is `XK`), everything else as printed (`XXA`).
#[must_use]
pub fn nationality(code: &str) -> Option<&'static str> {
    let code = match code.trim_matches('<') {
        "EU" => "EUE",
        "UN" => "UNO",
        other => other,
    };
    let known = |list: &'static [&'static str]| {
        let at = list.binary_search(&code).ok()?;
        list.get(at).copied()
    };
    known(countries())
        .or_else(|| known(&PRINTED))
        .or_else(|| country_of_alpha3(code))
}

/// The alpha-2 code of an alpha-3 one: ISO 3166-1, and what ICAO Doc 9303 part 3 section 5 prints
/// instead for Germany (`D`) and Kosovo (`RKS`).
#[must_use]
pub fn country_of_alpha3(printed: &str) -> Option<&'static str> {
    static LIST: OnceLock<Vec<(&'static str, &'static str)>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        ALPHA3
            .split_whitespace()
            .filter_map(|pair| pair.split_once('='))
            .collect()
    });
    match printed {
        "D" => Some("DE"),
        "RKS" | "XKX" => Some("XK"),
        // Reserved in ISO 3166-1 for what most people write, and the European Union's own.
        "UK" => Some("GB"),
        "EL" => Some("GR"),
        _ => {
            let at = list.binary_search_by(|(three, _)| (*three).cmp(printed));
            at.ok().and_then(|at| list.get(at)).map(|(_, two)| *two)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_its_three_letters() {
        let pairs: Vec<_> = ALPHA3.split_whitespace().collect();
        assert!(pairs.windows(2).all(|w| w[0] < w[1]));
        let mut two: Vec<_> = pairs.iter().map(|p| &p[4..]).collect();
        two.push("XK");
        two.sort_unstable();
        assert_eq!(two, countries());
        assert_eq!(country_of_alpha3("CPV"), Some("CV"));
        assert_eq!(country_of_alpha3("D"), Some("DE"));
        assert_eq!(country_of_alpha3("UTO"), None);
    }

    #[test]
    fn passports_print_more_than_countries() {
        for (printed, code) in [
            ("XXA", "XXA"),
            ("UNO", "UNO"),
            ("GBD", "GBD"),
            ("GBR", "GB"),
            ("RKS", "XK"),
            ("XK", "XK"),
            ("D", "DE"),
            ("UK", "GB"),
            ("EL", "GR"),
            ("EU", "EUE"),
            ("UN", "UNO"),
            ("D<<", "DE"),
            ("CV", "CV"),
            ("CPV", "CV"),
        ] {
            assert_eq!(nationality(printed), Some(code), "{printed}");
        }
        for none in ["UTO", "XX", "cv", "", "ZZZ"] {
            assert_eq!(nationality(none), None, "{none}");
        }
        assert!(PRINTED.windows(2).all(|w| w[0] < w[1]));
        assert!(countries().windows(2).all(|w| w[0] < w[1]));
        assert!(is_country("CV") && !is_country("XX") && !is_country("cv"));
    }
}
