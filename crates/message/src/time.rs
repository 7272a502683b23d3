//! Instants, and instants as a clock on a wall somewhere shows them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A text that is not an RFC 3339 date and time with an offset, or lies outside years 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date and time such as 2026-11-24T02:30:00+01:00 was expected")]
pub struct BadTime;

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This instant moved by `seconds`, which may be negative; stays within the range of `i64`.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// Milliseconds from `earlier` to this instant.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// RFC 3339 in UTC, to the second: `2026-11-24T02:30:00Z`. Empty outside years -9999 to 9999.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        jiff::Timestamp::from_millisecond(self.0)
            .map(|t| t.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
            .unwrap_or_default()
    }
}

impl FromStr for Timestamp {
    type Err = BadTime;
    fn from_str(s: &str) -> Result<Self, BadTime> {
        s.parse::<LocalTime>().map(|t| t.at)
    }
}

/// An instant with the offset from UTC that was in force where it was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime {
    /// The instant, whole seconds.
    pub at: Timestamp,
    /// Minutes east of UTC, -1080 to 1080.
    pub offset_minutes: i16,
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self
            .at
            .plus_seconds(i64::from(self.offset_minutes) * 60)
            .to_rfc3339();
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let minutes = self.offset_minutes.unsigned_abs();
        let wall = local.trim_end_matches('Z');
        write!(f, "{wall}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl FromStr for LocalTime {
    type Err = BadTime;

    /// RFC 3339; seconds may be left out, `Z` counts as +00:00.
    fn from_str(s: &str) -> Result<Self, BadTime> {
        let at: jiff::Timestamp = s.trim().parse().map_err(|_| BadTime)?;
        let seconds = at.as_second();
        if !(0..253_402_300_800).contains(&seconds) {
            return Err(BadTime);
        }
        let offset_minutes = offset_of(s.trim()).ok_or(BadTime)?;
        Ok(Self {
            at: Timestamp(seconds.saturating_mul(1000)),
            offset_minutes,
        })
    }
}

fn offset_of(s: &str) -> Option<i16> {
    if s.ends_with(['Z', 'z']) {
        return Some(0);
    }
    let tail = s.get(s.len().checked_sub(6)?..)?;
    let (hours, minutes) = tail.get(1..)?.split_once(':')?;
    let total: i16 = hours.parse::<i16>().ok()? * 60 + minutes.parse::<i16>().ok()?;
    match tail.get(..1)? {
        "+" if total <= 1080 => Some(total),
        "-" if total <= 1080 => Some(-total),
        _ => None,
    }
}

impl Serialize for LocalTime {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalTime {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_departure_in_sao_paulo_keeps_its_wall_clock() {
        let t: LocalTime = "2026-11-24T23:15:00-03:00".parse().unwrap();
        assert_eq!(t.at.to_rfc3339(), "2026-11-25T02:15:00Z");
        assert_eq!(t.to_string(), "2026-11-24T23:15:00-03:00");
        assert_eq!(
            "2026-11-25T02:15Z"
                .parse::<LocalTime>()
                .unwrap()
                .offset_minutes,
            0
        );
    }

    #[test]
    fn what_is_not_a_time_is_refused() {
        for bad in [
            "",
            "tomorrow",
            "2026-11-24",
            "2026-11-24T25:00:00Z",
            "2026-11-24T10:00:00",
        ] {
            assert_eq!(bad.parse::<LocalTime>(), Err(BadTime), "{bad}");
        }
    }
}
