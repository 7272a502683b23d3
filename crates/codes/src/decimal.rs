//! Exact decimals: what a scale, a laboratory or a bank note says, never a binary fraction.
//!
//! A signed count of 10^-12 in an `i128`. Quantities here only meet powers of ten (g, kg, t), so
//! addition and shifting are all that is needed and every result is exact or refused. Turned down:
//! `f64` (0.1 + 0.2), `rust_decimal` (28 digits that round silently when they run out).

use std::fmt;
use std::str::FromStr;

/// A non-negative exact number of at most 15 digits before and 9 after the point when read;
/// sums may be larger. Written without grouping and without trailing zeros: `1810`, `12.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i128);

/// A text that is not such a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDecimal;

impl fmt::Display for BadDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plain decimal number such as 12.5 was expected")
    }
}

impl std::error::Error for BadDecimal {}

const ONE: i128 = 1_000_000_000_000;
const PLACES: usize = 12;
const WHOLE_DIGITS: usize = 15;
const FRACTION_DIGITS: usize = 9;

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number.
    #[must_use]
    pub fn whole(n: u32) -> Self {
        Self(i128::from(n).saturating_mul(ONE))
    }

    /// The sum, or `None` beyond about 10^26.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// This number times 10^`power`; `None` when digits would be lost or there is no room.
    #[must_use]
    pub fn shifted(self, power: i8) -> Option<Self> {
        let factor = 10_i128.checked_pow(u32::from(power.unsigned_abs()))?;
        if power >= 0 {
            self.0.checked_mul(factor).map(Self)
        } else if self.0 % factor == 0 {
            Some(Self(self.0 / factor))
        } else {
            None
        }
    }

    /// The whole part and what is behind the point in units of 10^-12, for a store of integers.
    #[must_use]
    pub fn parts(self) -> (i128, i64) {
        let rest = i64::try_from(self.0 % ONE).unwrap_or(0);
        (self.0 / ONE, rest)
    }

    /// The number of these [`Decimal::parts`]; `None` for what is negative or has no room.
    #[must_use]
    pub fn from_parts(whole: i128, rest: i64) -> Option<Self> {
        if whole < 0 || !(0..ONE).contains(&i128::from(rest)) {
            return None;
        }
        let whole = whole.checked_mul(ONE)?;
        whole.checked_add(i128::from(rest)).map(Self)
    }

    /// The number half-way between two, for a median; rounded down at 10^-12.
    #[must_use]
    pub fn midpoint(self, other: Self) -> Self {
        let (low, high) = (self.0.min(other.0), self.0.max(other.0));
        Self(low + (high - low) / 2)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{1,15}(\\.[0-9]{1,9})?$",
        })
    }
}

impl FromStr for Decimal {
    type Err = BadDecimal;

    /// ASCII digits with at most one point between digits.
    fn from_str(s: &str) -> Result<Self, BadDecimal> {
        let (whole, fraction) = match s.split_once('.') {
            Some((_, "")) => return Err(BadDecimal),
            Some(parts) => parts,
            None => (s, ""),
        };
        let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) {
            return Err(BadDecimal);
        }
        let (significant, fraction) = (
            whole.trim_start_matches('0'),
            fraction.trim_end_matches('0'),
        );
        if significant.len() > WHOLE_DIGITS || fraction.len() > FRACTION_DIGITS {
            return Err(BadDecimal);
        }
        let padded = format!("0{significant}{fraction:0<PLACES$}");
        padded.parse().map(Self).map_err(|_| BadDecimal)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / ONE, self.0 % ONE);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        let fraction = format!("{rest:0>PLACES$}");
        write!(f, "{whole}.{}", fraction.trim_end_matches('0'))
    }
}

impl serde::Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Decimal {
    /// Only the form that is written: `012.50` is refused, so that one value has one encoding.
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(d)?;
        match text.parse::<Self>() {
            Ok(value) if value.to_string() == text => Ok(value),
            _ => Err(serde::de::Error::custom(BadDecimal)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_without_loss() {
        for (text, written) in [
            ("0", "0"),
            ("1810", "1810"),
            ("12.50", "12.5"),
            ("0.000000001", "0.000000001"),
            ("007", "7"),
            ("999999999999999.999999999", "999999999999999.999999999"),
        ] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), written);
        }
        for bad in [
            "",
            ".",
            "1.",
            ".5",
            "-1",
            "+1",
            "1e3",
            "1,5",
            "1 000",
            "1.2.3",
            "٣",
            "1000000000000000",
            "0.0000000001",
        ] {
            assert_eq!(bad.parse::<Decimal>(), Err(BadDecimal), "{bad}");
        }
    }

    #[test]
    fn tenths_add_up() {
        let tenth: Decimal = "0.1".parse().unwrap();
        let sum = (0..10).try_fold(Decimal::ZERO, |sum, _| sum.checked_add(tenth));
        assert_eq!(sum, Some(Decimal::whole(1)));
    }

    #[test]
    fn a_shift_that_would_lose_a_digit_is_refused() {
        let small: Decimal = "0.000000001".parse().unwrap();
        assert_eq!(
            small.shifted(-3).map(|d| d.to_string()),
            Some("0.000000000001".into())
        );
        assert_eq!(small.shifted(-4), None);
        assert_eq!(
            Decimal::whole(3).shifted(6),
            Some(Decimal::whole(3_000_000))
        );
        assert_eq!(Decimal::whole(3).shifted(127), None);
    }

    #[test]
    fn parts_are_integers_and_come_back_whole() {
        for text in ["0", "1810", "0.000000001", "999999999999999.999999999"] {
            let number: Decimal = text.parse().unwrap();
            let (whole, rest) = number.parts();
            assert_eq!(Decimal::from_parts(whole, rest), Some(number), "{text}");
        }
        assert_eq!(Decimal::from_parts(-1, 0), None);
        assert_eq!(Decimal::from_parts(1, -1), None);
        assert_eq!(Decimal::from_parts(0, 1_000_000_000_000), None);
        let middle = Decimal::whole(1).midpoint(Decimal::whole(2));
        assert_eq!(middle.to_string(), "1.5");
    }

    #[test]
    fn only_the_written_form_is_read_back() {
        assert!(serde_json::from_str::<Decimal>("\"12.5\"").is_ok());
        assert!(serde_json::from_str::<Decimal>("\"12.50\"").is_err());
        assert!(serde_json::from_str::<Decimal>("12.5").is_err());
    }
}
