//! Airports (IATA) and countries (ISO 3166-1 alpha-2).
//!
//! `data/airports.csv` is trimmed from `airportsdata` (MIT, see `data/NOTICE`): IATA code, city,
//! country, sorted by code. `data/cities.csv` has the names of the larger cities in the seven
//! languages. Country names live with the other labels in `locales/`.

use std::sync::OnceLock;

use crate::fold::fold;

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

/// The names of a city, in the order of [`LANGUAGES`].
#[derive(Debug)]
struct City {
    names: Vec<&'static str>,
}

/// Languages of the columns of `cities.csv` (BCP 47).
const LANGUAGES: [&str; 7] = ["en", "fr", "pt", "es", "ru", "ar", "de"];

const AIRPORTS: &str = include_str!("../data/airports.csv");
const CITIES: &str = include_str!("../data/cities.csv");
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

impl Airport {
    /// The city as a language calls it (BCP 47, the first part counts); as the data set spells it
    /// where that is not known.
    #[must_use]
    pub fn city_in(&self, language: &str) -> &'static str {
        let language = language.split('-').next().unwrap_or_default();
        let at = LANGUAGES.iter().position(|known| *known == language);
        city(self.iata)
            .and_then(|city| city.names.get(at?).copied())
            .unwrap_or(self.city)
    }
}

/// The names of the city that an airport serves, for the larger ones.
fn city(iata: &str) -> Option<&'static City> {
    static LIST: OnceLock<Vec<(&'static str, City)>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        let mut list: Vec<(&str, City)> = CITIES
            .lines()
            .filter_map(|line| line.split_once(';'))
            .flat_map(|(codes, names)| {
                codes.split(' ').map(move |code| {
                    let names = names.split(';').collect();
                    (code, City { names })
                })
            })
            .collect();
        list.sort_by_key(|(code, _)| *code);
        list
    });
    let at = list.binary_search_by(|(code, _)| (*code).cmp(iata)).ok()?;
    list.get(at).map(|(_, city)| city)
}

/// What an airport can be found by.
struct Findable {
    airport: &'static Airport,
    code: String,
    /// Folded; the data set's spelling first.
    names: Vec<String>,
    /// Among the larger cities.
    known: bool,
}

fn findable() -> &'static [Findable] {
    static LIST: OnceLock<Vec<Findable>> = OnceLock::new();
    LIST.get_or_init(|| {
        airports()
            .iter()
            .map(|airport| {
                let city = city(airport.iata);
                let mut names = vec![fold(airport.city)];
                for name in city.iter().flat_map(|city| &city.names) {
                    let name = fold(name);
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                Findable {
                    airport,
                    code: airport.iata.to_lowercase(),
                    names,
                    known: city.is_some(),
                }
            })
            .collect()
    })
}

/// Up to `limit` airports for what an officer typed: an exact code first, then cities of that name,
/// cities and codes that begin with it, cities that contain it; the larger cities before others. A
/// city is found by its name in any of the seven languages; capitals, accents, hyphens and the
/// Arabic article make no difference.
#[must_use]
pub fn find_airports(typed: &str, limit: usize) -> Vec<&'static Airport> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let long = wanted.chars().count() > 2;
    let mut found: Vec<(u8, bool, &Airport)> = findable()
        .iter()
        .filter_map(|place| {
            let any = |fits: &dyn Fn(&String) -> bool| place.names.iter().any(fits);
            let rank = if place.code == wanted {
                0
            } else if any(&|name| *name == wanted) {
                1
            } else if any(&|name| name.starts_with(&wanted)) {
                2
            } else if place.code.starts_with(&wanted) {
                3
            } else if long && any(&|name| name.contains(&wanted)) {
                4
            } else {
                return None;
            };
            Some((rank, !place.known, place.airport))
        })
        .collect();
    found.sort_by_key(|(rank, small, a)| (*rank, *small, a.city, a.iata));
    found.into_iter().take(limit).map(|(_, _, a)| a).collect()
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
    fn a_city_is_found_by_its_name_in_seven_languages() {
        for (iata, names) in [
            (
                "LIS",
                &[
                    "Lisbon",
                    "lisbonne",
                    "LISBOA",
                    "Лиссабон",
                    "لشبونة",
                    "Lissabon",
                ][..],
            ),
            (
                "CAI",
                &["Cairo", "Le Caire", "Kairo", "Каир", "القاهرة", "قاهره"],
            ),
            ("GRU", &["sao paulo", "São-Paulo", "сан паулу", "ساو باولو"]),
            (
                "MUC",
                &["Munich", "München", "munchen", "Мюнхен", "ميونيخ", "Múnich"],
            ),
            ("RAI", &["Praia", "Прая", "برايا"]),
            ("DSS", &["dakar", "Dacar", "Дакар", "داكار"]),
            ("COO", &["Cotonou", "Cotonú", "cotonu", "Котону", "كوتونو"]),
            (
                "BRU",
                &["Bruxelles", "Brüssel", "Bruselas", "брюссель", "بروكسل"],
            ),
        ] {
            for name in names {
                // The spelling of Munich differs between Arab countries; what begins so is enough.
                let typed: String = name.chars().take(4).collect();
                let found = find_airports(name, 5);
                let begun = find_airports(&typed, 40);
                assert!(
                    found.iter().chain(&begun).any(|a| a.iata == iata),
                    "{name}: {found:?}"
                );
            }
        }
        // The large one before the small one of the same name.
        assert_eq!(find_airports("london", 5)[0].country, "GB");
        assert_eq!(find_airports("Лондон", 1)[0].country, "GB");
    }

    #[test]
    fn a_city_is_shown_in_the_readers_language_and_script() {
        let lisbon = airport("LIS").unwrap();
        let shown: Vec<&str> = LANGUAGES.iter().map(|l| lisbon.city_in(l)).collect();
        assert_eq!(
            shown,
            [
                "Lisbon",
                "Lisbonne",
                "Lisboa",
                "Lisboa",
                "Лиссабон",
                "لشبونة",
                "Lissabon"
            ]
        );
        assert_eq!(lisbon.city_in("pt-BR"), "Lisboa");
        assert_eq!(lisbon.city_in("xx"), lisbon.city);
        assert_eq!(airport("AAB").unwrap().city_in("ru"), "Arrabury Airport");
        let script = |name: &str, first: char, last: char| {
            let mut letters = name.chars().filter(|c| c.is_alphabetic());
            letters.all(|c| (first..=last).contains(&c))
        };
        let mut seen = std::collections::HashSet::new();
        for line in CITIES.lines() {
            let cells: Vec<&str> = line.split(';').collect();
            assert_eq!(cells.len(), 8, "{line}");
            for code in cells[0].split(' ') {
                assert!(airport(code).is_some() && seen.insert(code), "{line}");
            }
            assert!(script(cells[5], '\u{400}', '\u{4ff}'), "{line}");
            assert!(script(cells[6], '\u{600}', '\u{6ff}'), "{line}");
            for latin in [cells[1], cells[2], cells[3], cells[4], cells[7]] {
                assert!(script(latin, 'A', '\u{24f}'), "{line}");
            }
        }
        assert!(seen.len() > 350);
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
