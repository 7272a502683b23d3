//! The clock at an airport on a given day.
//!
//! Rules come from the time zone tables that are compiled in, not from this PC: an old one has not
//! heard of the last reform, and Windows has none of these names. Airports name their zone
//! ([`aircop_codes::Airport::zone`]).

use std::sync::OnceLock;

use aircop_codes::{airport, plain_code};
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use crate::{LocalTime, Timestamp};

/// Minutes east of UTC in a zone (IANA, `Africa/Dakar`) at a moment. None for a name that the
/// tables lack.
#[must_use]
pub fn offset_at(zone: &str, at: Timestamp) -> Option<i16> {
    let at = jiff::Timestamp::from_millisecond(at.0).ok()?;
    minutes(time_zone(zone)?.to_offset(at).seconds())
}

/// Minutes east of UTC at an airport (IATA) when its clocks show `date` (`2026-11-29`) and `time`
/// (`23:15`); midday when no time is given. An hour that clocks skip, or show twice, is read as
/// before the change. None when the airport, the date or the time cannot be read.
#[must_use]
pub fn offset_there(iata: &str, date: &str, time: &str) -> Option<i16> {
    offset_on(airport(&plain_code(iata))?.zone, date, time)
}

/// The same for a zone by its name.
#[must_use]
pub fn offset_on(zone: &str, date: &str, time: &str) -> Option<i16> {
    let time = if time.is_empty() { "12:00" } else { time };
    let wall: DateTime = format!("{date}T{time}").parse().ok()?;
    let zone = time_zone(zone)?;
    let moment = zone.to_ambiguous_timestamp(wall).compatible().ok()?;
    minutes(zone.to_offset(moment).seconds())
}

/// Why there is no such time at an airport.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoTimeThere {
    /// Not an airport, or not a date and a time.
    #[error("not a time at an airport")]
    Unreadable,
    /// The clocks go forward over it that day.
    #[error("the clocks there skip this time")]
    Skipped,
    /// The clocks go back over it that day, so that it is there twice.
    #[error("the clocks there show this time twice")]
    Twice,
}

/// A time by an airport's clock (`2026-11-29T23:15`), which says no offset itself.
///
/// # Errors
/// See [`NoTimeThere`].
pub fn time_there(iata: &str, wall: &str) -> Result<LocalTime, NoTimeThere> {
    let place = airport(&plain_code(iata)).ok_or(NoTimeThere::Unreadable)?;
    time_in(place.zone, wall)
}

/// The same by the clock of a zone (IANA).
///
/// # Errors
/// See [`NoTimeThere`].
pub fn time_in(zone: &str, wall: &str) -> Result<LocalTime, NoTimeThere> {
    let unreadable = NoTimeThere::Unreadable;
    let (date, time) = wall.split_once(['T', ' ']).ok_or(unreadable)?;
    let wall: DateTime = format!("{date}T{time}").parse().map_err(|_| unreadable)?;
    let zone = time_zone(zone).ok_or(unreadable)?;
    let offset = match zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset,
        AmbiguousOffset::Gap { .. } => return Err(NoTimeThere::Skipped),
        AmbiguousOffset::Fold { .. } => return Err(NoTimeThere::Twice),
    };
    let offset = minutes(offset.seconds()).ok_or(unreadable)?;
    let sign = if offset < 0 { '-' } else { '+' };
    let size = offset.unsigned_abs();
    format!("{date}T{time}{sign}{:02}:{:02}", size / 60, size % 60)
        .parse()
        .map_err(|_| unreadable)
}

/// What is to be said of a time that is written with an offset, whatever that is: that the clocks at
/// the airport skip it that day, or show it twice.
#[must_use]
pub fn doubt(iata: &str, written: &LocalTime) -> Option<NoTimeThere> {
    let wall = written.to_string();
    let wall: DateTime = wall.get(..WALL)?.parse().ok()?;
    let zone = time_zone(airport(&plain_code(iata))?.zone)?;
    match zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Unambiguous { .. } => None,
        AmbiguousOffset::Gap { .. } => Some(NoTimeThere::Skipped),
        AmbiguousOffset::Fold { .. } => Some(NoTimeThere::Twice),
    }
}

/// Characters of a date and a time before the offset.
const WALL: usize = 19;

fn minutes(seconds: i32) -> Option<i16> {
    i16::try_from(seconds.div_euclid(60)).ok()
}

fn time_zone(name: &str) -> Option<TimeZone> {
    static TABLES: OnceLock<TimeZoneDatabase> = OnceLock::new();
    TABLES.get_or_init(TimeZoneDatabase::bundled).get(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_airport_has_a_clock() {
        let zones: std::collections::BTreeSet<&str> =
            aircop_codes::airports().iter().map(|a| a.zone).collect();
        let lacking: Vec<_> = zones
            .iter()
            .filter(|zone| time_zone(zone).is_none())
            .collect();
        assert_eq!(lacking, Vec::<&&str>::new());
    }

    #[test]
    fn the_clock_is_that_of_the_place_and_of_the_day() {
        for (iata, date, time, offset) in [
            ("GRU", "2026-11-29", "23:15", -180),
            ("LIS", "2026-07-10", "08:00", 60),
            ("LIS", "2026-11-10", "08:00", 0),
            ("DSS", "2026-07-10", "08:00", 0),
            ("RAI", "2026-11-29", "", -60),
            ("lhr", "2026-07-10", "", 60),
            // The clocks go back at 03:00 on 25 October: 02:30 is there twice.
            ("CDG", "2026-10-25", "02:30", 120),
            ("CDG", "2026-10-25", "03:30", 60),
            ("KTM", "2026-01-01", "", 345),
        ] {
            assert_eq!(
                offset_there(iata, date, time),
                Some(offset),
                "{iata} {date}"
            );
        }
        assert_eq!(offset_there("QQQ", "2026-11-29", ""), None);
        assert_eq!(offset_there("GRU", "2026-02-30", ""), None);
        let there = time_there("GRU", "2026-11-29T23:15").unwrap();
        assert_eq!(there.to_string(), "2026-11-29T23:15:00-03:00");
        for (iata, wall, fault) in [
            ("LIS", "2026-03-29T01:30", NoTimeThere::Skipped),
            ("CDG", "2026-03-29T02:30", NoTimeThere::Skipped),
            ("CDG", "2026-10-25T02:30", NoTimeThere::Twice),
            ("LIS", "2026-10-25T01:30", NoTimeThere::Twice),
            ("QQQ", "2026-10-25T01:30", NoTimeThere::Unreadable),
            ("LIS", "2026-10-25", NoTimeThere::Unreadable),
        ] {
            assert_eq!(time_there(iata, wall), Err(fault), "{iata} {wall}");
        }
    }

    #[test]
    fn a_time_with_an_offset_is_kept_and_the_doubt_is_said() {
        for (iata, written, said) in [
            (
                "LIS",
                "2026-03-29T01:30:00+00:00",
                Some(NoTimeThere::Skipped),
            ),
            ("LIS", "2026-10-25T01:30:00+01:00", Some(NoTimeThere::Twice)),
            ("CDG", "2026-10-25T02:30:00+01:00", Some(NoTimeThere::Twice)),
            ("LIS", "2026-10-25T02:30:00+00:00", None),
            ("DSS", "2026-10-25T01:30:00+00:00", None),
            ("QQQ", "2026-10-25T01:30:00+00:00", None),
        ] {
            let written = written.parse().unwrap();
            assert_eq!(doubt(iata, &written), said, "{iata} {written}");
        }
    }

    #[test]
    fn a_moment_in_july_has_julys_offset() {
        let july = "2026-07-10T12:00:00Z".parse().unwrap();
        let november = "2026-11-10T12:00:00Z".parse().unwrap();
        assert_eq!(offset_at("Europe/Paris", july), Some(120));
        assert_eq!(offset_at("Europe/Paris", november), Some(60));
        assert_eq!(offset_at("Mars/Olympus", july), None);
    }
}
