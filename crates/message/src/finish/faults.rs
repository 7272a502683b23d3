//! Collects the faults of a draft while its fields are read.

use aircop_codes::{CodeList, Decimal, nationality, plain, plain_code};

use super::moment::moment_as_typed;
use super::number::{number_as_typed, unambiguous};
use crate::LocalTime;
use crate::check_digit::{Misprint, NumberKind};
use crate::draft::{Fault, FieldError, known_code};
use crate::limits::{CODES, LINE_CHARS};
use crate::typed_date::date_as_typed;
use crate::zone::{NoTimeThere, time_there};

#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<FieldError>);

impl Faults {
    pub(super) fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.push(FieldError::new(field, fault));
    }

    pub(super) fn at_most(&mut self, field: &str, found: usize, limit: usize) {
        if found > limit {
            self.add(field, Fault::TooMany);
        }
    }

    /// An empty text is the usual value; without one the field is required.
    pub(super) fn code<L: CodeList>(
        &mut self,
        field: &str,
        text: &str,
        usual: Option<L>,
    ) -> Option<L> {
        if text.trim().is_empty() {
            if usual.is_none() {
                self.add(field, Fault::Required);
            }
            return usual;
        }
        let code = known_code(text);
        if code.is_none() {
            self.add(field, Fault::UnknownCode);
        }
        code
    }

    pub(super) fn time(&mut self, field: &str, text: &str) -> Option<LocalTime> {
        if text.trim().is_empty() {
            return None;
        }
        let time = moment_as_typed(text).parse().ok();
        if time.is_none() {
            self.add(field, Fault::Time);
        }
        time
    }

    /// The same by the clock of an airport, where it says no offset. A time that this clock does not
    /// show that day, or shows twice, is a fault: the officer says which was meant.
    pub(super) fn time_there(
        &mut self,
        field: &str,
        text: &str,
        airport: &str,
    ) -> Option<LocalTime> {
        let typed = moment_as_typed(text);
        if typed.parse::<LocalTime>().is_ok() {
            return self.time(field, text);
        }
        let fault = match time_there(airport, &typed) {
            Ok(time) => return Some(time),
            Err(NoTimeThere::Skipped) => Fault::SkippedTime,
            Err(NoTimeThere::Twice) => Fault::DoubledTime,
            Err(NoTimeThere::Unreadable) => return self.time(field, text),
        };
        self.add(field, fault);
        None
    }

    /// The same by the clock of this desk, `offset` minutes east of UTC.
    pub(super) fn time_here(&mut self, field: &str, text: &str, offset: i16) -> Option<LocalTime> {
        let typed = moment_as_typed(text);
        let sign = if offset < 0 { '-' } else { '+' };
        let size = offset.unsigned_abs();
        let here = format!("{typed}{sign}{:02}:{:02}", size / 60, size % 60);
        match (typed.parse::<LocalTime>(), here.parse()) {
            (Err(_), Ok(time)) => Some(time),
            _ => self.time(field, text),
        }
    }

    /// One line: no control characters.
    pub(super) fn line(
        &mut self,
        field: impl Into<String>,
        text: &str,
        limit: usize,
        required: bool,
    ) -> String {
        let field = field.into();
        if text.trim().contains(['\n', '\r', '\t']) {
            self.add(field.clone(), Fault::Characters);
        }
        self.text(field, text.trim(), limit, required)
    }

    /// Any lines; control characters other than line ends and tabs are a fault.
    pub(super) fn text(
        &mut self,
        field: impl Into<String>,
        text: &str,
        limit: usize,
        required: bool,
    ) -> String {
        let field = field.into();
        if required && text.trim().is_empty() {
            self.add(field, Fault::Required);
        } else if text.chars().count() > limit {
            self.add(field, Fault::TooLong);
        } else if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        {
            self.add(field, Fault::Characters);
        }
        text.to_owned()
    }

    /// A code printed on a document: letters, digits and hyphens, in capitals, without spaces.
    pub(super) fn token(&mut self, field: &str, text: &str, limit: usize) -> Option<String> {
        let token = plain_code(text);
        if token.is_empty() {
            return None;
        }
        if token.chars().count() > limit {
            self.add(field, Fault::TooLong);
        } else if !token
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '/')
        {
            self.add(field, Fault::Characters);
        }
        Some(token)
    }

    /// A code that may be left empty.
    pub(super) fn optional<L: CodeList>(&mut self, field: &str, text: &str) -> Option<L> {
        if text.trim().is_empty() {
            return None;
        }
        self.code(field, text, None)
    }

    /// A code with a usual value.
    pub(super) fn usual<L: CodeList>(&mut self, field: &str, text: &str, usual: L) -> L {
        self.code(field, text, Some(usual.clone())).unwrap_or(usual)
    }

    /// A field that goods of some categories alone have. Without a category there is a fault
    /// already, and it is not known yet what belongs.
    pub(super) fn belongs(&mut self, field: &str, text: &str, category: &str, to: &[&str]) {
        let category = plain_code(category);
        if !text.trim().is_empty() && !category.is_empty() && !to.contains(&category.as_str()) {
            self.add(field, Fault::OutOfPlace);
        }
    }

    /// Several codes, each at its own path.
    pub(super) fn codes<L: CodeList>(&mut self, field: &str, texts: &[String]) -> Vec<L> {
        self.at_most(field, texts.len(), CODES);
        let read = texts.iter().enumerate();
        read.filter_map(|(i, text)| self.code(&format!("{field}.{i}"), text, None))
            .collect()
    }

    /// One line in words, required when a coded field beside it says OTHER.
    pub(super) fn words(&mut self, field: String, text: &str, other: bool) -> String {
        if other && text.trim().is_empty() {
            self.add(field.clone(), Fault::OtherNeedsText);
        }
        self.line(field, text, LINE_CHARS, false).trim().to_owned()
    }

    /// An exact decimal as people type it: any script's digits, blanks or apostrophes between
    /// groups, a point or a comma before the fraction. `1,810` and `1.810` could be two numbers
    /// each and are refused; where both signs stand, or one of them twice, they say which is which.
    pub(super) fn decimal(&mut self, field: &str, text: &str) -> Option<Decimal> {
        let typed = number_as_typed(text);
        if typed.is_empty() {
            return None;
        }
        let Some(number) = unambiguous(&typed) else {
            self.add(field, Fault::AmbiguousNumber);
            return None;
        };
        let read = number.parse().ok();
        if read.is_none() {
            self.add(field, Fault::Number);
        }
        read
    }

    /// A whole number within `range`.
    pub(super) fn whole(
        &mut self,
        field: &str,
        text: &str,
        range: std::ops::RangeInclusive<u32>,
    ) -> Option<u32> {
        let plain = number_as_typed(text);
        if plain.is_empty() {
            return None;
        }
        let number = unambiguous(&plain);
        let Some(plain) = number.filter(|n| n.bytes().all(|b| b.is_ascii_digit())) else {
            let fault = match unambiguous(&plain) {
                Some(_) => Fault::Number,
                None => Fault::AmbiguousNumber,
            };
            self.add(field, fault);
            return None;
        };
        let read = plain.parse().ok().filter(|n| range.contains(n));
        if read.is_none() {
            self.add(field, Fault::Range);
        }
        read
    }

    /// A number that papers print in groups, parted by blanks, dashes, points or strokes, the check
    /// digit in brackets: the letters and digits alone.
    pub(super) fn number(&mut self, field: &str, text: &str, limit: usize) -> Option<String> {
        let parts =
            |c: char| matches!(c, '-' | '/' | '.' | ':' | '(' | ')' | '[' | ']' | '#' | '_');
        self.token(field, &plain_code(text).replace(parts, ""), limit)
    }

    /// A number with a check digit. One that fits another kind of number says which.
    pub(super) fn checked(
        &mut self,
        field: &str,
        number: Option<String>,
        check: impl Fn(&str) -> Result<(), Misprint>,
    ) -> Option<String> {
        let number = number?;
        let misprint = match check(&number) {
            Ok(()) => return Some(number),
            Err(misprint) => misprint,
        };
        let fault = match NumberKind::of(&number) {
            Some(kind) => kind.into(),
            None if digits_meant(&number).any(|meant| check(&meant).is_ok()) => {
                Fault::LetterForDigit
            }
            None => misprint.into(),
        };
        self.add(field, fault);
        None
    }

    /// A country or what a passport prints instead, or empty.
    pub(super) fn country(&mut self, field: &str, typed: &str) -> Option<String> {
        let code = plain_code(typed);
        if code.is_empty() {
            return None;
        }
        let known = nationality(&code);
        if known.is_none() {
            self.add(field, Fault::UnknownCountry);
        }
        known.map(str::to_owned)
    }

    /// A date as it is typed, or empty.
    pub(super) fn date(&mut self, field: &str, typed: &str) -> Option<jiff::civil::Date> {
        let typed = plain(typed);
        if typed.trim().is_empty() {
            return None;
        }
        // A time behind it would be dropped, so it is no date.
        let date = date_as_typed(&typed);
        if date.is_none() {
            self.add(field, Fault::Date);
        }
        date
    }
}

/// The number with 0 for O and 1 for I and L, but for the letters that it may begin and end with.
fn digits_meant(number: &str) -> impl Iterator<Item = String> {
    let of = move |(before, behind): (usize, usize)| {
        let (begin, rest) = number.split_at_checked(before)?;
        let (middle, end) = rest.split_at_checked(rest.len().checked_sub(behind)?)?;
        let digits = middle.replace('O', "0").replace(['I', 'L'], "1");
        (digits != middle).then(|| format!("{begin}{digits}{end}"))
    };
    // An air waybill and a ship; a container; a postal item.
    [(0, 0), (4, 0), (2, 2)].into_iter().filter_map(of)
}

impl From<Misprint> for Fault {
    fn from(misprint: Misprint) -> Self {
        match misprint {
            Misprint::Format => Self::Format,
            Misprint::CheckDigit => Self::CheckDigit,
        }
    }
}

impl From<NumberKind> for Fault {
    fn from(kind: NumberKind) -> Self {
        match kind {
            NumberKind::AirWaybill => Self::AirWaybill,
            NumberKind::ExpressWaybill => Self::ExpressWaybill,
            NumberKind::PostalItem => Self::PostalItem,
            NumberKind::Container => Self::ContainerNumber,
            NumberKind::Ship => Self::ShipNumber,
        }
    }
}
