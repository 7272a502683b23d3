//! Time on an operations desk: what is left until the next leg, and offsets from UTC.
//!
//! Pure: the engine's clock is an argument, since a PC's own clock may be wrong.

use aircop_message::Timestamp;

/// How close the next moment of a journey is. Never shown by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closeness {
    /// Over: the moment has passed.
    Past,
    /// Within the hour: there is just time to reach the gate.
    Imminent,
    /// Within three hours: there is time to call a team.
    Near,
    /// Later than that.
    Far,
}

impl Closeness {
    /// The class of the style sheet.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Imminent => "imminent",
            Self::Near => "near",
            Self::Far => "far",
        }
    }
}

/// How close `at` is at `now`.
pub(crate) fn closeness(at: Timestamp, now: Timestamp) -> Closeness {
    match at.since(now) {
        left if left <= 0 => Closeness::Past,
        left if left < HOUR => Closeness::Imminent,
        left if left < 3 * HOUR => Closeness::Near,
        _ => Closeness::Far,
    }
}

/// `4:29:12`, the hours, minutes and seconds until `at`. None from a day on, where seconds only
/// disturb, and none once it is past.
pub(crate) fn countdown(at: Timestamp, now: Timestamp) -> Option<String> {
    let left = at.since(now);
    if left <= 0 || left >= 24 * HOUR {
        return None;
    }
    // Rounded up: what shows 0:00:01 has not landed yet.
    let seconds = (left + 999) / 1000;
    Some(format!(
        "{}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    ))
}

/// `UTC+01:00`.
pub(crate) fn offset_label(minutes: i16) -> String {
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let size = minutes.unsigned_abs();
    format!("UTC{sign}{:02}:{:02}", size / 60, size % 60)
}

/// The offsets in use somewhere on earth, in minutes, from west to east (IANA tz 2025b).
pub(crate) const OFFSETS: [i16; 38] = [
    -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -150, -120, -60, 0, 60,
    120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720,
    765, 780,
];

const HOUR: i64 = 3_600_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_down_to_the_landing_and_not_past_it() {
        let landing = Timestamp(1_000_000_000);
        let before = |seconds: i64| landing.plus_seconds(-seconds);
        assert_eq!(
            countdown(landing, before(4 * 3600 + 29 * 60 + 12)).as_deref(),
            Some("4:29:12")
        );
        assert_eq!(countdown(landing, before(1)).as_deref(), Some("0:00:01"));
        assert_eq!(
            countdown(landing, Timestamp(landing.0 - 1)).as_deref(),
            Some("0:00:01")
        );
        assert_eq!(countdown(landing, landing), None);
        assert_eq!(countdown(landing, before(24 * 3600)), None);
        assert_eq!(
            countdown(landing, before(24 * 3600 - 1)).as_deref(),
            Some("23:59:59")
        );
    }

    #[test]
    fn closeness_changes_at_three_hours_at_one_and_at_the_landing() {
        let landing = Timestamp(1_000_000_000);
        let at = |seconds: i64| closeness(landing, landing.plus_seconds(-seconds));
        assert_eq!(at(3 * 3600), Closeness::Far);
        assert_eq!(at(3 * 3600 - 1), Closeness::Near);
        assert_eq!(at(3599), Closeness::Imminent);
        assert_eq!(at(0), Closeness::Past);
    }

    #[test]
    fn every_offset_is_in_order_and_reads_as_on_a_clock() {
        assert!(OFFSETS.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(offset_label(-210), "UTC\u{2212}03:30");
        assert_eq!(offset_label(0), "UTC+00:00");
        assert_eq!(offset_label(765), "UTC+12:45");
    }
}
