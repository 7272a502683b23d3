//! A date, a time of day and the offset of the clock there, as they are typed, from and to the
//! one RFC 3339 text that a draft keeps.
//!
//! Turned down: `<input type="datetime-local">`, which shows a 12-hour clock on some desks, takes
//! no `1430`, and has no offset.

use aircop_codes::plain;
use aircop_message::{
    LocalTime, Timestamp, date_as_typed, journey_date_as_typed, part_as_typed, time_as_typed,
};

/// The three parts of a moment while it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct When {
    /// `2026-11-25`, or whatever was typed.
    pub(crate) date: String,
    /// `14:30`, or whatever was typed.
    pub(crate) time: String,
    /// Minutes east of UTC.
    pub(crate) offset_minutes: i16,
}

impl When {
    /// Takes a draft's text apart, half-typed ones too. An empty text has the `usual` offset.
    pub(crate) fn split(text: &str, usual: i16) -> Self {
        let cut = text
            .char_indices()
            .rev()
            .nth(5)
            .map_or(text.len(), |(at, _)| at);
        let (front, tail) = match parse_offset(text.get(cut..).unwrap_or_default()) {
            Some(offset) => (text.get(..cut).unwrap_or_default(), Some(offset)),
            None => match text.strip_suffix(['Z', 'z']) {
                Some(front) => (front, Some(0)),
                None => (text, None),
            },
        };
        let parts = front.split_once(APART).or_else(|| front.split_once('T'));
        let (date, time) = parts.unwrap_or((front, ""));
        // Seconds are not typed at a desk and not shown.
        let time = match time.get(5..) {
            Some(":00") => time.get(..5).unwrap_or(time),
            _ => time,
        };
        Self {
            date: date.to_owned(),
            time: time.to_owned(),
            offset_minutes: tail.unwrap_or(usual),
        }
    }

    /// The text for the draft: RFC 3339 when the parts are whole, else what was typed, so that
    /// nothing is lost and the check finds it. Empty when neither date nor time is there.
    pub(crate) fn join(&self) -> String {
        if self.date.trim().is_empty() && self.time.trim().is_empty() {
            return String::new();
        }
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let size = self.offset_minutes.unsigned_abs();
        // `25 OCT` or the zone of a passport has a `T` of its own.
        let typed = [&self.date, &self.time];
        let between = if typed.iter().any(|part| part.contains('T')) {
            APART
        } else {
            'T'
        };
        format!(
            "{}{between}{}{sign}{:02}:{:02}",
            self.date.trim(),
            self.time.trim(),
            size / 60,
            size % 60
        )
    }
}

/// Between date and time while one of them is not yet what it is to be: no field of one line can hold
/// it, and no reader of times takes it.
const APART: char = '\n';

/// `14:30` out of `1430`, `14:30`, `14h30`, `2:30 PM` or `9`; none when it is no time of day.
pub(crate) fn tidy_time(typed: &str) -> Option<String> {
    time_as_typed(typed)
}

/// On which side of now a date stands that was not typed in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Side {
    /// An alert's legs lie ahead.
    #[default]
    Ahead,
    /// What was done lies behind.
    Behind,
}

impl Side {
    /// Now and the days after it, or before it.
    fn days(self, days: i64, now: Timestamp) -> impl Iterator<Item = Timestamp> {
        let step = match self {
            Self::Ahead => 86_400,
            Self::Behind => -86_400,
        };
        (0..days).map(move |day| now.plus_seconds(day * step))
    }
}

/// `2026-11-25` out of `2026-11-25`, `25/11/2026`, `25 NOV 2026`, `25NOV26`, `20261125` or, for the day
/// of a month that is not yet over (or, of what lies behind, that has begun), `25`. A date without its year
/// (`05/06`) is not guessed.
pub(crate) fn tidy_date(
    typed: &str,
    side: Side,
    offset_minutes: i16,
    now: Timestamp,
) -> Option<String> {
    let day = western(typed);
    if day.is_empty() || day.len() > 2 {
        return journey_date_as_typed(typed).map(|date| date.to_string());
    }
    let day = digits(&day)?;
    // At most two months away: the next month may lack that day.
    side.days(62, now)
        .map(|day| wall_date(day, offset_minutes))
        .find(|date| date.get(8..).and_then(digits) == Some(day))
}

/// The same for a whole date, such as that of a birth, with the year or the day first or the month by
/// its name. The field then shows how it was read.
pub(crate) fn whole_date(typed: &str) -> Option<String> {
    date_as_typed(typed).map(|date| date.to_string())
}

/// A date of birth, which may be known in part: `1979`, `1979-05`, or whole.
pub(crate) fn birth_date(typed: &str) -> Option<String> {
    part_as_typed(typed).or_else(|| whole_date(typed))
}

/// The date of a time that is typed without one, at an airport of a journey: that of the boarding
/// pass where there is one (for an arrival, the day after where the flight would land before it has
/// left), else the nearest.
pub(crate) fn date_of_leg(
    time: &str,
    pass: &Pass,
    side: Side,
    offset_minutes: i16,
    now: Timestamp,
) -> Option<String> {
    if pass.day.is_empty() {
        return nearest_date(time, side, offset_minutes, now);
    }
    let moment = |date: &str| {
        let when = When {
            date: date.to_owned(),
            time: time.to_owned(),
            offset_minutes,
        };
        when.join().parse::<LocalTime>().ok()
    };
    let there = moment(&pass.day)?;
    match pass.left {
        Some(left) if there.at <= left => {
            Some(wall_date(there.at.plus_seconds(86_400), offset_minutes))
        }
        _ => Some(pass.day.clone()),
    }
}

/// What a boarding pass says of the day of a flight.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Pass {
    /// ISO 8601, empty where no pass was scanned.
    pub(crate) day: String,
    /// For an arrival, when the flight leaves, where that is typed.
    pub(crate) left: Option<Timestamp>,
}

/// The day on which it is next `time` by that clock, or was last.
pub(crate) fn nearest_date(
    time: &str,
    side: Side,
    offset_minutes: i16,
    now: Timestamp,
) -> Option<String> {
    side.days(2, now)
        .map(|day| wall_date(day, offset_minutes))
        .find(|date| {
            let when = When {
                date: date.clone(),
                time: time.to_owned(),
                offset_minutes,
            };
            when.join()
                .parse::<LocalTime>()
                .is_ok_and(|moment| (moment.at > now) == (side == Side::Ahead))
        })
}

/// The date that a clock so many minutes east of UTC shows.
pub(crate) fn wall_date(at: Timestamp, offset_minutes: i16) -> String {
    LocalTime { at, offset_minutes }
        .to_string()
        .get(..10)
        .unwrap_or_default()
        .to_owned()
}

fn parse_offset(tail: &str) -> Option<i16> {
    let (sign, rest) = match tail.as_bytes().first()? {
        b'+' => (1, tail.get(1..)?),
        b'-' => (-1, tail.get(1..)?),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    i16::try_from(digits(hours)? * 60 + digits(minutes)?)
        .ok()
        .map(|size| sign * size)
}

fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Digits of any script as Latin ones, without marks that nobody sees: a keyboard may type either.
fn western(typed: &str) -> String {
    plain(typed).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-25T02:30:00Z".parse().unwrap()
    }

    #[test]
    fn a_whole_moment_is_rfc_3339_and_comes_apart_again() {
        let when = When {
            date: "2026-11-25".into(),
            time: "23:15".into(),
            offset_minutes: -180,
        };
        assert_eq!(when.join(), "2026-11-25T23:15-03:00");
        assert_eq!(
            when.join().parse::<LocalTime>().unwrap().at.to_rfc3339(),
            "2026-11-26T02:15:00Z"
        );
        assert_eq!(When::split(&when.join(), 0), when);
    }

    #[test]
    fn half_of_a_moment_survives_a_restart() {
        for (date, time) in [
            ("2026-1", ""),
            ("", "23"),
            ("tomorrow", "1430"),
            ("", "23:1"),
            // Letters of a month, and what a reader types into whatever has the focus.
            ("25 OCT", ""),
            ("4 SEPT 2026", "14:30"),
            ("P<UTOTORRES<<TOMAS", "23:15"),
            ("2026-11-25", "TT"),
        ] {
            let when = When {
                date: date.into(),
                time: time.into(),
                offset_minutes: 345,
            };
            assert_eq!(When::split(&when.join(), 0), when);
            assert!(when.join().parse::<LocalTime>().is_err());
        }
        assert_eq!(When::split("", 60).offset_minutes, 60);
    }

    #[test]
    fn a_draft_from_the_command_line_is_shown_too() {
        let split = When::split("2026-11-25T14:30:00Z", 60);
        assert_eq!(
            (split.date.as_str(), split.time.as_str()),
            ("2026-11-25", "14:30")
        );
        assert_eq!(split.offset_minutes, 0);
        assert_eq!(When::split("2026-11-25T14:30:07+01:00", 0).time, "14:30:07");
    }

    #[test]
    fn times_are_typed_as_people_type_them() {
        for (typed, tidy) in [
            ("1430", "14:30"),
            ("14:30", "14:30"),
            ("14h30", "14:30"),
            ("14.30", "14:30"),
            ("930", "09:30"),
            ("9", "09:00"),
            ("9h", "09:00"),
            ("0005", "00:05"),
            ("\u{661}\u{664}\u{663}\u{660}", "14:30"),
        ] {
            assert_eq!(tidy_time(typed).as_deref(), Some(tidy), "{typed}");
        }
        for bad in [
            "", "2460", "25:00", "14:3", "noon", "-1:30", "14:300", "123456",
        ] {
            assert_eq!(tidy_time(bad), None, "{bad}");
        }
    }

    #[test]
    fn dates_are_completed_but_never_guessed() {
        assert_eq!(
            tidy_date("2026-1-5", Side::Ahead, 0, now()).as_deref(),
            Some("2026-01-05")
        );
        assert_eq!(
            tidy_date("5JAN26", Side::Ahead, 0, now()).as_deref(),
            Some("2026-01-05")
        );
        assert_eq!(
            tidy_date("20261125", Side::Ahead, 0, now()).as_deref(),
            Some("2026-11-25")
        );
        assert_eq!(
            tidy_date("26", Side::Ahead, 0, now()).as_deref(),
            Some("2026-11-26")
        );
        // Already over this month, and November has no 31st.
        assert_eq!(
            tidy_date("5", Side::Ahead, 0, now()).as_deref(),
            Some("2026-12-05")
        );
        assert_eq!(
            tidy_date("31", Side::Ahead, 0, now()).as_deref(),
            Some("2026-12-31")
        );
        assert_eq!(whole_date("1961/4/9").as_deref(), Some("1961-04-09"));
        assert_eq!(whole_date("25/11/2026").as_deref(), Some("2026-11-25"));
        assert_eq!(whole_date("25 NOV 2026").as_deref(), Some("2026-11-25"));
        assert_eq!(whole_date("11/25/2026"), None);
        assert_eq!(whole_date("9"), None);
        for bad in ["05/06", "2026-02-30", "40", "", "2026-11", "2026-11-25-1"] {
            assert_eq!(tidy_date(bad, Side::Ahead, 0, now()), None, "{bad}");
        }
    }

    #[test]
    fn a_birth_may_be_known_by_its_year() {
        for (typed, date) in [
            ("1979", "1979"),
            ("1979-5", "1979-05"),
            ("1961/4/9", "1961-04-09"),
            ("09.04.1961", "1961-04-09"),
            ("04/1979", "1979-04"),
            ("\u{661}\u{669}\u{667}\u{669}", "1979"),
        ] {
            assert_eq!(birth_date(typed).as_deref(), Some(date), "{typed}");
        }
        for bad in ["79", "1979-13", "04/79", ""] {
            assert_eq!(birth_date(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_time_alone_is_on_the_day_of_the_pass() {
        let pass = |left: Option<&str>| Pass {
            day: "2026-11-29".into(),
            left: left.map(|at| at.parse().unwrap()),
        };
        let date = |time, pass: &Pass| date_of_leg(time, pass, Side::Ahead, 0, now());
        assert_eq!(date("23:15", &pass(None)).as_deref(), Some("2026-11-29"));
        // Left at 23:15 in São Paulo, and lands the next morning.
        let left = pass(Some("2026-11-29T23:15-03:00"));
        assert_eq!(date("10:05", &left).as_deref(), Some("2026-11-30"));
        let left = pass(Some("2026-11-29T08:00Z"));
        assert_eq!(date("10:05", &left).as_deref(), Some("2026-11-29"));
        // Without a pass it is the next such time.
        assert_eq!(
            date("02:31", &Pass::default()).as_deref(),
            Some("2026-11-25")
        );
    }

    #[test]
    fn a_time_alone_is_the_next_one_by_the_clock_there() {
        assert_eq!(
            nearest_date("02:31", Side::Ahead, 0, now()).as_deref(),
            Some("2026-11-25")
        );
        assert_eq!(
            nearest_date("02:30", Side::Ahead, 0, now()).as_deref(),
            Some("2026-11-26")
        );
        // 02:30 UTC is still the evening before in São Paulo.
        assert_eq!(
            nearest_date("23:45", Side::Ahead, -180, now()).as_deref(),
            Some("2026-11-24")
        );
        assert_eq!(nearest_date("x", Side::Ahead, 0, now()), None);
        let last = |time: &str| nearest_date(time, Side::Behind, 0, now());
        assert_eq!(last("02:30").as_deref(), Some("2026-11-25"));
        assert_eq!(last("02:31").as_deref(), Some("2026-11-24"));
        assert_eq!(
            tidy_date("26", Side::Behind, 0, now()).as_deref(),
            Some("2026-10-26")
        );
    }
}
