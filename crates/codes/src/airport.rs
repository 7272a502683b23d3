//! Airports and the other places that tickets name by three letters (IATA location identifiers).
//!
//! `data/airports.csv` is made by `cargo xtask airports` from `airportsdata` (MIT, see
//! `data/NOTICE`), with the date of the package in its first line; `data/zones.txt` has the time
//! zones that its third column counts. `data/places.csv` adds former codes, which old tickets
//! still carry, cities with several airports, and railway stations. `data/cities.csv` has the names
//! of the larger cities in the seven languages.

use std::sync::OnceLock;

use crate::fold::fold;

/// A place with an IATA code: mostly an airport.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Airport {
    /// IATA location identifier, three letters.
    pub iata: &'static str,
    /// The city as the data set spells it, in Latin script; for a station its name.
    pub city: &'static str,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// IANA time zone: `Africa/Dakar`.
    pub zone: &'static str,
    /// What kind of place, and whether it is in use.
    pub standing: Standing,
}

/// What a code of three letters stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// An airport in use.
    Open,
    /// A city with several airports, which are named.
    City(&'static str),
    /// A railway or bus station that flights are sold to, near the airport that is named.
    Station(&'static str),
    /// An airport that is closed to airlines; the one that took its traffic.
    Closed(&'static str),
    /// A code that is no longer given; the one that replaced it.
    Former(&'static str),
}

impl Standing {
    /// Codes that stand beside it: the successor, the airports of a city, the nearest airport.
    /// Several are separated by spaces.
    #[must_use]
    pub fn beside(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::City(codes)
            | Self::Station(codes)
            | Self::Closed(codes)
            | Self::Former(codes) => codes,
        }
    }

    /// Its Fluent id beyond `place-`, where it is not an airport in use.
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::City(_) => Some("city"),
            Self::Station(_) => Some("station"),
            Self::Closed(_) => Some("closed"),
            Self::Former(_) => Some("former"),
        }
    }

    /// In lists: what is in use before what was.
    fn order(self) -> u8 {
        match self {
            Self::Open => 0,
            Self::City(_) => 1,
            Self::Station(_) => 2,
            Self::Closed(_) | Self::Former(_) => 3,
        }
    }
}

/// The names of a city, in the order of [`LANGUAGES`].
#[derive(Debug)]
struct City {
    names: Vec<&'static str>,
}

/// Languages of the columns of `cities.csv` (BCP 47).
const LANGUAGES: [&str; 7] = ["en", "fr", "pt", "es", "ru", "ar", "de"];

const AIRPORTS: &str = include_str!("../data/airports.csv");
const ZONES: &str = include_str!("../data/zones.txt");
const CITY_CODES: &str = include_str!("../data/city_codes.csv");
const PLACES: &str = include_str!("../data/places.csv");
const CITIES: &str = include_str!("../data/cities.csv");

/// Every airport and the other places, sorted by code.
pub fn airports() -> &'static [Airport] {
    static LIST: OnceLock<Vec<Airport>> = OnceLock::new();
    LIST.get_or_init(assembled)
}

/// The day of the data set that the table was made from: `2026-09-05`.
#[must_use]
pub fn airports_dated() -> String {
    let version = AIRPORTS.lines().next().unwrap_or_default();
    let digits: String = version.chars().filter(char::is_ascii_digit).collect();
    let cut = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-{}", cut(0, 4), cut(4, 6), cut(6, 8))
}

fn assembled() -> Vec<Airport> {
    let zones: Vec<&str> = ZONES.lines().collect();
    let rows = rows(AIRPORTS).filter_map(|row| {
        let mut cells = row.splitn(4, ';');
        Some(Airport {
            iata: cells.next()?,
            country: cells.next()?,
            zone: zones.get(cells.next()?.parse::<usize>().ok()?).copied()?,
            city: cells.next()?,
            standing: Standing::Open,
        })
    });
    let mut list: Vec<Airport> = rows.collect();
    list.sort_by_key(|airport| airport.iata);
    let zone_of = |list: &[Airport], codes: &str| {
        let first = codes.split(' ').next().unwrap_or_default();
        let at = list.binary_search_by(|a| a.iata.cmp(first)).ok();
        at.and_then(|at| list.get(at)).map_or("Etc/UTC", |a| a.zone)
    };
    let mut more = Vec::new();
    for row in rows_of_cities() {
        let (iata, country, city, codes) = row;
        more.push(Airport {
            iata,
            country,
            city,
            zone: zone_of(&list, codes),
            standing: Standing::City(codes),
        });
    }
    let cells = self::rows(PLACES).filter_map(|row| {
        let mut cells = row.split(';');
        Some((
            cells.next()?,
            cells.next()?,
            cells.next()?,
            cells.next()?,
            cells.next()?,
        ))
    });
    for (kind, iata, country, city, codes) in cells {
        let standing = match kind {
            "new" => Standing::Open,
            "city" => Standing::City(codes),
            "station" => Standing::Station(codes),
            "closed" => Standing::Closed(codes),
            _ => Standing::Former(codes),
        };
        match list.iter_mut().find(|known| known.iata == iata) {
            Some(known) => known.standing = standing,
            None => more.push(Airport {
                iata,
                country,
                city,
                zone: zone_of(&list, codes),
                standing,
            }),
        }
    }
    list.extend(more);
    list.sort_by_key(|airport| airport.iata);
    list
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

fn rows_of_cities() -> impl Iterator<Item = (&'static str, &'static str, &'static str, &'static str)>
{
    rows(CITY_CODES).filter_map(|row| {
        let mut cells = row.split(';');
        Some((cells.next()?, cells.next()?, cells.next()?, cells.next()?))
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
    /// where that is not known. A station, a former code and a city go by the airport beside them.
    #[must_use]
    pub fn city_in(&self, language: &str) -> &'static str {
        let language = language.split('-').next().unwrap_or_default();
        let at = LANGUAGES.iter().position(|known| *known == language);
        self.names()
            .and_then(|city| city.names.get(at?).copied())
            .unwrap_or(self.city)
    }

    /// The names of its city: its own, or those of what stands beside it. What is closed may have
    /// had its traffic taken by another city, whose names it does not get.
    fn names(&self) -> Option<&'static City> {
        let own = city(self.iata);
        let beside = || self.standing.beside().split(' ').find_map(city);
        let gone = matches!(self.standing, Standing::Closed(_) | Standing::Former(_));
        own.or_else(|| {
            beside().filter(|city| {
                let english = city.names.first().copied().unwrap_or_default();
                !gone || fold(self.city).contains(&fold(english))
            })
        })
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
                let city = airport.names();
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
/// cities and codes that begin with it, cities that contain it; the larger cities before others,
/// and what is closed after what is open, unless its very code was typed. A city is found by its
/// name in any of the seven languages; capitals, accents, hyphens and the Arabic article make no
/// difference.
#[must_use]
pub fn find_airports(typed: &str, limit: usize) -> Vec<&'static Airport> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let long = wanted.chars().count() > 2;
    let mut found: Vec<(u8, u8, bool, &Airport)> = findable()
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
            let standing = match rank {
                0 => 0,
                _ => place.airport.standing.order(),
            };
            Some((standing, rank, !place.known, place.airport))
        })
        .collect();
    found.sort_by_key(|(standing, rank, small, a)| {
        // Closed ones last of all; cities and stations among the airports of their rank.
        (*standing == 3, *rank, *standing, *small, a.city, a.iata)
    });
    found.into_iter().take(limit).map(|(.., a)| a).collect()
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
        assert_eq!(airports_dated(), "2026-09-05");
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
    fn every_place_is_in_a_country_and_has_a_zone() {
        for a in airports() {
            assert!(crate::is_country(a.country), "{a:?}");
            assert!(a.zone.contains('/'), "{a:?}");
            for code in a.standing.beside().split_whitespace() {
                assert!(airport(code).is_some(), "{a:?}");
            }
        }
        let zone = |iata| airport(iata).map(|a| a.zone);
        assert_eq!(zone("GRU"), Some("America/Sao_Paulo"));
        assert_eq!(zone("LON"), Some("Europe/London"));
        assert_eq!(zone("QKL"), Some("Europe/Berlin"));
        assert_eq!(zone("FRU"), Some("Asia/Bishkek"));
        assert_eq!(zone("DJT"), Some("America/New_York"));
    }

    #[test]
    fn old_tickets_stations_and_cities_are_understood() {
        for (code, standing) in [
            ("FRU", Standing::Former("BSZ")),
            ("TSE", Standing::Former("NQZ")),
            ("PNH", Standing::Former("KTI")),
            ("REP", Standing::Former("SAI")),
            ("PBI", Standing::Former("DJT")),
            ("RAJ", Standing::Former("HSR")),
            ("KVD", Standing::Former("GNJ")),
            ("AMI", Standing::Former("LOP")),
            ("NHA", Standing::Former("CXR")),
            ("KIV", Standing::Former("RMO")),
            ("JOG", Standing::Closed("YIA")),
            ("ULN", Standing::Closed("UBN")),
            ("MES", Standing::Closed("KNO")),
            ("ADA", Standing::Closed("COV")),
            ("CAS", Standing::Closed("CMN")),
            ("DKR", Standing::Closed("DSS")),
            ("QKL", Standing::Station("CGN")),
            ("LON", Standing::City("LCY LGW LHR LTN STN")),
            ("DJT", Standing::Open),
            // In use, and lacking in the data set.
            ("QUO", Standing::Open),
            ("QRW", Standing::Open),
            ("HZO", Standing::Open),
        ] {
            assert_eq!(airport(code).map(|a| a.standing), Some(standing), "{code}");
        }
        assert_eq!(airport("QKL").unwrap().city_in("en"), "Cologne");
        assert_eq!(airport("LON").unwrap().city_in("ru"), "Лондон");
        assert_eq!(airport("BAK").unwrap().city_in("ru"), "Баку");
        // Not London, which took its traffic.
        assert_eq!(airport("MSE").unwrap().city_in("de"), "Manston, Kent");
    }

    #[test]
    fn what_is_closed_stands_last_unless_its_code_was_typed() {
        let found: Vec<_> = find_airports("dakar", 10).iter().map(|a| a.iata).collect();
        assert_eq!(found.first(), Some(&"DSS"), "{found:?}");
        assert_eq!(found.last(), Some(&"DKR"), "{found:?}");
        assert_eq!(find_airports("DKR", 5)[0].iata, "DKR");
        assert_eq!(find_airports("berlin", 5)[0].iata, "BER");
        assert_eq!(find_airports("Бишкек", 5)[0].iata, "BSZ");
    }
}
