//! Airports (IATA) and countries (ISO 3166-1 alpha-2).
//!
//! `data/airports.csv` is trimmed from `airportsdata` (MIT, see `data/NOTICE`): IATA code, city,
//! country, sorted by code. Country names live with the other labels in `locales/`.

use std::sync::OnceLock;

/// An airport with an IATA code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Airport {
    /// IATA location identifier, three letters.
    pub iata: &'static str,
    /// The city as the data set spells it, in Latin script.
    pub city: &'static str,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
}

const AIRPORTS: &str = include_str!("../data/airports.csv");
const COUNTRIES: &str = include_str!("../data/countries.txt");
const ALPHA3: &str = include_str!("../data/alpha3.txt");

/// Every airport, sorted by code.
pub fn airports() -> &'static [Airport] {
    static LIST: OnceLock<Vec<Airport>> = OnceLock::new();
    LIST.get_or_init(|| {
        AIRPORTS
            .lines()
            .filter_map(|line| {
                let mut cells = line.splitn(3, ';');
                Some(Airport {
                    iata: cells.next()?,
                    country: cells.next()?,
                    city: cells.next()?,
                })
            })
            .collect()
    })
}

/// The airport of a code in capitals.
#[must_use]
pub fn airport(iata: &str) -> Option<&'static Airport> {
    let list = airports();
    list.binary_search_by(|a| a.iata.cmp(iata))
        .ok()
        .and_then(|at| list.get(at))
}

/// Up to `limit` airports for what an officer typed: an exact code first, then codes and cities
/// that begin with it, then cities that contain it. Upper and lower case count the same.
#[must_use]
pub fn find_airports(typed: &str, limit: usize) -> Vec<&'static Airport> {
    let wanted = typed.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &Airport)> = airports()
        .iter()
        .filter_map(|a| {
            let code = a.iata.to_lowercase();
            let city = a.city.to_lowercase();
            let rank = if code == wanted {
                0
            } else if city.starts_with(&wanted) {
                1
            } else if code.starts_with(&wanted) {
                2
            } else if wanted.chars().count() > 2 && city.contains(&wanted) {
                3
            } else {
                return None;
            };
            Some((rank, a))
        })
        .collect();
    found.sort_by_key(|(rank, a)| (*rank, a.city, a.iata));
    found.into_iter().take(limit).map(|(_, a)| a).collect()
}

/// Every assigned ISO 3166-1 alpha-2 code, sorted.
pub fn countries() -> &'static [&'static str] {
    static LIST: OnceLock<Vec<&'static str>> = OnceLock::new();
    LIST.get_or_init(|| COUNTRIES.split_whitespace().collect())
}

/// Whether `code` is an assigned ISO 3166-1 alpha-2 code.
#[must_use]
pub fn is_country(code: &str) -> bool {
    countries().binary_search(&code).is_ok()
}

/// The alpha-2 code of what a travel document prints: ISO 3166-1 alpha-3, and the codes that ICAO
/// Doc 9303 part 3 section 5 adds for one country (`D`, the British `GBD` ... `GBS`).
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
        "GBD" | "GBN" | "GBO" | "GBP" | "GBS" => Some("GB"),
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
    fn the_airports_of_the_project_are_there_and_sorted() {
        for (iata, country) in [
            ("DSS", "SN"),
            ("BKO", "ML"),
            ("RAI", "CV"),
            ("LOS", "NG"),
            ("ABJ", "CI"),
            ("LFW", "TG"),
            ("ACC", "GH"),
            ("CKY", "GN"),
            ("GRU", "BR"),
            ("LIS", "PT"),
        ] {
            assert_eq!(airport(iata).map(|a| a.country), Some(country), "{iata}");
        }
        assert!(airports().windows(2).all(|w| w[0].iata < w[1].iata));
        assert!(airports().len() > 7_000);
        assert!(airport("QQQ").is_none());
    }

    #[test]
    fn a_picker_finds_by_code_and_by_city() {
        assert_eq!(find_airports("gru", 5)[0].iata, "GRU");
        assert!(find_airports("praia", 5).iter().any(|a| a.iata == "RAI"));
        assert!(find_airports("", 5).is_empty());
    }

    #[test]
    fn every_country_has_its_three_letters() {
        let pairs: Vec<_> = ALPHA3.split_whitespace().collect();
        assert!(pairs.windows(2).all(|w| w[0] < w[1]));
        let mut two: Vec<_> = pairs.iter().map(|p| &p[4..]).collect();
        two.sort_unstable();
        assert_eq!(two, countries());
        assert_eq!(country_of_alpha3("CPV"), Some("CV"));
        assert_eq!(country_of_alpha3("D"), Some("DE"));
        assert_eq!(country_of_alpha3("UTO"), None);
    }

    #[test]
    fn every_airport_is_in_a_country() {
        assert!(is_country("CV") && is_country("SN") && !is_country("XX") && !is_country("cv"));
        assert!(countries().windows(2).all(|w| w[0] < w[1]));
        for a in airports() {
            assert!(is_country(a.country) || a.country == "XK", "{a:?}");
        }
    }
}
