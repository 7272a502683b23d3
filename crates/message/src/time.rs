//! Instants, and instants as a clock on a wall somewhere shows them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A text that is not an RFC 3339 date and time with an offset, or lies outside years 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date and time such as 2026-11-24T02:30:00+01:00 was expected")]
pub struct BadTime;

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. An integer in CBOR; in JSON,
/// which people and their tools read, RFC 3339 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
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

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(at) if s.is_human_readable() => s.collect_str(&at),
            // What lies beyond the years -9999 to 9999 stays a number everywhere.
            _ => s.serialize_i64(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        if d.is_human_readable() {
            d.deserialize_any(Instant)
        } else {
            i64::deserialize(d).map(Self)
        }
    }
}

/// Reads an instant out of a text or a number of milliseconds.
struct Instant;

impl de::Visitor<'_> for Instant {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date and time such as 2026-11-24T02:30:00Z")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        let at: jiff::Timestamp = text.parse().map_err(|_| E::custom(BadTime))?;
        Ok(Timestamp(at.as_millisecond()))
    }

    fn visit_i64<E: de::Error>(self, ms: i64) -> Result<Timestamp, E> {
        Ok(Timestamp(ms))
    }

    fn visit_u64<E: de::Error>(self, ms: u64) -> Result<Timestamp, E> {
        i64::try_from(ms)
            .map(Timestamp)
            .map_err(|_| E::custom(BadTime))
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

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{LocalTime, Timestamp};

    impl JsonSchema for Timestamp {
        fn schema_name() -> Cow<'static, str> {
            "Timestamp".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339 in UTC: 2026-11-24T02:30:00Z",
            })
        }
    }

    impl JsonSchema for LocalTime {
        fn schema_name() -> Cow<'static, str> {
            "LocalTime".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "format": "date-time",
                "description": "RFC 3339 with the offset of the place: 2026-11-24T03:30:00+01:00",
            })
        }
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
    fn an_instant_is_a_text_in_json_and_a_number_in_cbor() {
        let at = Timestamp(1_795_487_400_123);
        let json = serde_json::to_string(&at).unwrap();
        assert_eq!(json, "\"2026-11-24T02:30:00.123Z\"");
        for text in [&json, "1795487400123", "\"2026-11-24T03:30:00.123+01:00\""] {
            assert_eq!(serde_json::from_str::<Timestamp>(text).unwrap(), at);
        }
        for far in [Timestamp(i64::MAX), Timestamp(i64::MIN), Timestamp(-1)] {
            let json = serde_json::to_string(&far).unwrap();
            assert_eq!(serde_json::from_str::<Timestamp>(&json).unwrap(), far);
        }
        for bad in ["\"tomorrow\"", "null", "1.5", "18446744073709551615"] {
            assert!(serde_json::from_str::<Timestamp>(bad).is_err(), "{bad}");
        }
        let mut cbor = Vec::new();
        ciborium::into_writer(&at, &mut cbor).unwrap();
        assert_eq!(ciborium::from_reader::<i64, _>(&cbor[..]).unwrap(), at.0);
        assert_eq!(
            ciborium::from_reader::<Timestamp, _>(&cbor[..]).unwrap(),
            at
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
