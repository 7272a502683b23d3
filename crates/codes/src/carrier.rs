//! Airlines by the two characters that begin their flight numbers (IATA), and by the three letters that
//! some tickets and every flight plan have instead (ICAO).
//!
//! To recognise, not to refuse: a flight of a carrier that is not listed is as good as any other.

use std::sync::OnceLock;

use crate::fold::fold;

/// An airline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carrier {
    /// IATA designator, two characters.
    pub code: &'static str,
    /// Its name, which is the same in every language.
    pub name: &'static str,
    /// ICAO designator, three letters; empty where it is not known.
    pub icao: &'static str,
}

/// Every listed carrier, sorted by code.
pub fn carriers() -> &'static [Carrier] {
    static LIST: OnceLock<Vec<Carrier>> = OnceLock::new();
    LIST.get_or_init(|| {
        CARRIERS
            .lines()
            .filter_map(|line| {
                let mut cells = line.split(';');
                Some(Carrier {
                    code: cells.next()?,
                    name: cells.next()?,
                    icao: cells.next()?,
                })
            })
            .collect()
    })
}

/// The carrier of a code of two characters or three letters, or of a flight number that begins with
/// it, in capitals.
#[must_use]
pub fn carrier(flight: &str) -> Option<&'static Carrier> {
    let (code, number) = flight.split_at_checked(CODE)?;
    let number = number.trim_start();
    // A third letter makes it another code, of three letters.
    if number.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let (icao, number) = flight.split_at_checked(ICAO)?;
        let ends = !number.starts_with(|c: char| c.is_ascii_alphabetic());
        return carrier_of_icao(icao).filter(|_| ends);
    }
    let list = carriers();
    let at = list.binary_search_by(|known| known.code.cmp(code)).ok()?;
    list.get(at)
}

/// The carrier of an ICAO designator in capitals.
#[must_use]
pub fn carrier_of_icao(icao: &str) -> Option<&'static Carrier> {
    let mut list = carriers().iter();
    list.find(|known| !icao.is_empty() && known.icao == icao)
}

/// Up to `limit` carriers for what an officer typed: the exact code first, then codes and names that
/// begin with it, then names that contain it. Capitals and accents make no difference.
#[must_use]
pub fn find_carriers(typed: &str, limit: usize) -> Vec<&'static Carrier> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let long = wanted.chars().count() > CODE;
    let mut found: Vec<(u8, &Carrier)> = carriers()
        .iter()
        .filter_map(|known| {
            let (code, name) = (known.code.to_lowercase(), fold(known.name));
            let rank = if code == wanted || known.icao.to_lowercase() == wanted {
                0
            } else if name.starts_with(&wanted) {
                1
            } else if code.starts_with(&wanted) {
                2
            } else if long && name.contains(&wanted) {
                3
            } else {
                return None;
            };
            Some((rank, known))
        })
        .collect();
    found.sort_by_key(|(rank, known)| (*rank, known.name));
    found
        .into_iter()
        .take(limit)
        .map(|(_, known)| known)
        .collect()
}

const CARRIERS: &str = include_str!("../data/carriers.csv");
/// Characters of a designator.
const CODE: usize = 2;
/// Letters of an ICAO designator.
const ICAO: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flight_number_names_its_carrier() {
        for (flight, name) in [
            ("TP1547", "TAP Air Portugal"),
            ("TP 1547", "TAP Air Portugal"),
            ("AT", "Royal Air Maroc"),
            ("P47120", "Air Peace"),
            ("SU2134", "Aeroflot"),
            ("TAP1547", "TAP Air Portugal"),
            ("RAM", "Royal Air Maroc"),
        ] {
            assert_eq!(carrier(flight).map(|c| c.name), Some(name), "{flight}");
        }
        for other in ["", "T", "TAPX1", "QQ12", "QQQ12", "\u{e9}\u{e9}1"] {
            assert_eq!(carrier(other), None, "{other}");
        }
    }

    #[test]
    fn a_carrier_is_found_by_code_and_name() {
        let first = |typed: &str| find_carriers(typed, 5).first().map(|c| c.code);
        for (typed, code) in [
            ("tp", "TP"),
            ("royal air", "AT"),
            ("algerie", "AH"),
            ("cote", "HF"),
            ("LATAM", "LA"),
            ("cabo verde", "VR"),
            ("DLH", "LH"),
        ] {
            assert_eq!(first(typed), Some(code), "{typed}");
        }
        assert!(find_carriers("", 5).is_empty());
        assert!(find_carriers("TP1547", 5).is_empty());
    }

    #[test]
    fn the_list_is_sorted_and_well_formed() {
        let list = carriers();
        assert!(list.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(list.len() > 140);
        for known in list {
            assert_eq!(known.code.len(), CODE, "{known:?}");
            assert!(!known.name.trim().is_empty());
            assert!(
                known.icao.is_empty() || known.icao.len() == ICAO,
                "{known:?}"
            );
            let same = |other: &&Carrier| !known.icao.is_empty() && other.icao == known.icao;
            assert!(list.iter().filter(same).count() <= 1, "{known:?}");
        }
    }
}
