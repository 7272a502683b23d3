//! Flight numbers in one form, so that what is typed, scanned, searched and matched is one flight.

use aircop_codes::plain_code;

/// Why a text was not taken as a flight number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FlightFault {
    /// Not a designator and a number.
    #[error("a flight number such as TP1547 was expected")]
    Format,
    /// What the crew says on the radio, which the airline chooses as it likes.
    #[error("a radio call sign, not the flight number of the ticket")]
    Callsign,
}

/// The one form of a flight number: designator (two characters by IATA Resolution 762, at least
/// one a letter, or three letters by ICAO Doc 8585), the number without leading zeros, one to four
/// digits, and an operational suffix of at most one letter: `VR641`, `VR0641`, `vr 641` and
/// `VR-641`, `VR/641` are `VR641`.
///
/// # Errors
/// See [`FlightFault`].
pub fn flight(typed: &str) -> Result<String, FlightFault> {
    let text: String = plain_code(typed)
        .chars()
        .filter(|c| !matches!(c, '-' | '.' | '/' | '_' | ':'))
        .collect();
    [2, 3]
        .into_iter()
        .find_map(|designator| numbered(&text, designator))
        .ok_or(if is_callsign(&text) {
            FlightFault::Callsign
        } else {
            FlightFault::Format
        })
}

fn numbered(text: &str, length: usize) -> Option<String> {
    let (designator, number) = text.split_at_checked(length)?;
    let digits = number.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let suffix = number.get(digits.len()..)?;
    let letters = |c: char| c.is_ascii_uppercase();
    let fits = match length {
        2 => {
            designator.chars().all(|c| letters(c) || c.is_ascii_digit())
                && designator.contains(letters)
        }
        _ => designator.chars().all(letters),
    };
    let number = digits.trim_start_matches('0');
    let whole = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    (fits && whole && !number.is_empty() && suffix.len() <= 1)
        .then(|| format!("{designator}{number}{suffix}"))
}

/// ICAO Annex 10 volume II, type c: three letters and up to four more characters.
fn is_callsign(text: &str) -> bool {
    let Some((operator, rest)) = text.split_at_checked(3) else {
        return false;
    };
    operator.bytes().all(|b| b.is_ascii_uppercase())
        && (1..=4).contains(&rest.len())
        && rest
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && rest.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_flight_however_it_is_written() {
        for (typed, one) in [
            ("VR641", "VR641"),
            ("VR0641", "VR641"),
            ("vr 641", "VR641"),
            ("VR-641", "VR641"),
            ("TP/1547", "TP1547"),
            ("TP \u{2013} 1547", "TP1547"),
            ("VR641D", "VR641D"),
            ("TAP0082", "TAP82"),
            ("U23001", "U23001"),
            ("U2 0301", "U2301"),
            ("3O123", "3O123"),
            ("P47120", "P47120"),
            ("TP\u{661}\u{665}\u{664}\u{667}", "TP1547"),
            ("\u{200e}TP1547", "TP1547"),
            ("AF718A", "AF718A"),
        ] {
            assert_eq!(flight(typed).as_deref(), Ok(one), "{typed}");
        }
    }

    #[test]
    fn what_is_none_says_what_it_is() {
        for callsign in ["BAW70WQ", "EZY12AB", "RYR4KP", "dlh9ck"] {
            assert_eq!(flight(callsign), Err(FlightFault::Callsign), "{callsign}");
        }
        for bad in [
            "", "TP", "1483", "TP12345", "TP1483AB", "22123", "ÉÀ12", "TP0000",
        ] {
            assert_eq!(flight(bad), Err(FlightFault::Format), "{bad}");
        }
    }
}
