//! Until when a message is kept: a whole day in UTC, and headquarters' numbers of days by kind.
//!
//! A day and not a moment: nobody erases to the minute, and a date is the same at every desk of the
//! world. Of the day itself everything is still here.

use std::fmt;
use std::str::FromStr;

use aircop_codes::Kind;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::Timestamp;

/// The most days that headquarters can have a message kept, and an officer can ask for.
pub const LONGEST_DAYS: u16 = 3_650;

const DAY_MS: i64 = 24 * 3_600_000;
/// 31 December 9999.
const LAST: i32 = 2_932_896;

/// A text that is no day of the years 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date such as 2031-11-24 was expected")]
pub struct BadDay;

/// A day in UTC, 1970 to 9999. In CBOR and JSON the text `2031-11-24` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day of an instant; the first or the last there is for one that lies outside.
    #[must_use]
    pub fn of(at: Timestamp) -> Self {
        let day = i32::try_from(at.0.div_euclid(DAY_MS)).unwrap_or(if at.0 < 0 { 0 } else { LAST });
        Self(day.clamp(0, LAST))
    }

    /// Days since 1970-01-01, if that is one.
    #[must_use]
    pub fn from_number(days: i64) -> Option<Self> {
        let day = i32::try_from(days).ok()?;
        (0..=LAST).contains(&day).then_some(Self(day))
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn number(self) -> i64 {
        i64::from(self.0)
    }

    /// So many days later; the last there is at most.
    #[must_use]
    pub fn plus(self, days: u16) -> Self {
        Self(self.0.saturating_add(i32::from(days)).min(LAST))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let since = jiff::Span::new().try_days(self.0);
        let date = since.and_then(|since| jiff::civil::date(1970, 1, 1).checked_add(since));
        // A day of ours is always a date.
        date.map_err(|_| fmt::Error)?.fmt(f)
    }
}

impl FromStr for Day {
    type Err = BadDay;

    /// `2031-11-24` and nothing else.
    fn from_str(text: &str) -> Result<Self, BadDay> {
        let date: jiff::civil::Date = text.parse().map_err(|_| BadDay)?;
        let day = Self::try_from(date)?;
        (day.to_string() == text).then_some(day).ok_or(BadDay)
    }
}

impl TryFrom<jiff::civil::Date> for Day {
    type Error = BadDay;

    fn try_from(date: jiff::civil::Date) -> Result<Self, BadDay> {
        let since = date.duration_since(jiff::civil::date(1970, 1, 1));
        Self::from_number(since.as_secs().div_euclid(24 * 3600)).ok_or(BadDay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date"})
    }
}

/// For how many days messages of each kind are kept after they were written, each 1 to
/// [`LONGEST_DAYS`], and for how many an officer may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RetentionDays {
    /// An alert, also one that corrects or withdraws.
    pub alert: u16,
    /// A reply.
    pub reply: u16,
    /// A seizure.
    pub seizure: u16,
    /// A note, and every kind that only a newer version knows.
    pub note: u16,
    /// The most that the originator may ask for.
    pub longest: u16,
}

impl Default for RetentionDays {
    /// What holds while headquarters has stated nothing: a suspicion that came to nothing for a
    /// year, a seizure for the five years that proceedings take, nothing beyond ten.
    fn default() -> Self {
        Self {
            alert: 365,
            reply: 365,
            seizure: 1_825,
            note: 365,
            longest: LONGEST_DAYS,
        }
    }
}

impl RetentionDays {
    /// Whether every number is one that headquarters may state.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let each = [self.alert, self.reply, self.seizure, self.note];
        (1..=LONGEST_DAYS).contains(&self.longest)
            && each.iter().all(|days| (1..=self.longest).contains(days))
    }

    /// The days of a kind.
    #[must_use]
    pub fn of(&self, kind: &Kind) -> u16 {
        match kind {
            Kind::Alert => self.alert,
            Kind::Reply => self.reply,
            Kind::Seizure => self.seizure,
            _ => self.note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_one_way_and_read_in_no_other() {
        for text in ["1970-01-01", "2026-11-30", "2028-02-29", "9999-12-31"] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day.to_string(), text);
            assert_eq!(Day::from_number(day.number()), Some(day));
        }
        for text in [
            "",
            "1969-12-31",
            "2027-02-29",
            "2026-11-3",
            "20261130",
            "2026-11-30T00:00:00Z",
            "2026-11-30[UTC]",
            "+002026-11-30",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_of_utc_ends_at_midnight_and_no_clock_leads_outside() {
        let day: Day = "2026-11-30".parse().unwrap();
        let last: Timestamp = "2026-11-30T23:59:59Z".parse().unwrap();
        assert_eq!(Day::of(last), day);
        assert_eq!(Day::of(last.plus_seconds(1)), day.plus(1));
        assert_eq!(Day::of(Timestamp(i64::MIN)).to_string(), "1970-01-01");
        assert_eq!(Day::of(Timestamp(i64::MAX)).to_string(), "9999-12-31");
        assert_eq!(
            Day::of(Timestamp(i64::MAX)).plus(9).number(),
            Day::of(Timestamp(i64::MAX)).number()
        );
    }

    #[test]
    fn numbers_of_days_that_headquarters_may_not_state_are_told() {
        let usual = RetentionDays::default();
        assert!(usual.is_sound());
        for unsound in [
            RetentionDays { alert: 0, ..usual },
            RetentionDays {
                longest: 3_651,
                ..usual
            },
            RetentionDays {
                longest: 1_000,
                ..usual
            },
            RetentionDays {
                note: 3_651,
                ..usual
            },
        ] {
            assert!(!unsound.is_sound(), "{unsound:?}");
        }
    }
}
