//! Collects the faults of a draft while its fields are read.

use aircop_codes::{CodeList, Decimal, is_country};

use crate::LocalTime;
use crate::check_digit::Misprint;
use crate::draft::{Fault, FieldError, known_code};
use crate::limits::{CODES, LINE_CHARS};

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
        // Also as it is shown, with a space before the offset.
        let typed = text.trim().replace(" +", "+").replace(" -", "-");
        let time = typed.parse().ok();
        if time.is_none() {
            self.add(field, Fault::Time);
        }
        time
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
        let token: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .to_ascii_uppercase();
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
        let category = category.trim();
        if !text.trim().is_empty() && !category.is_empty() && !to.contains(&category) {
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

    /// An exact decimal as people type it: any script's digits, spaces between groups, a point or
    /// a comma before the fraction. `1,810` could be two numbers and is refused.
    pub(super) fn decimal(&mut self, field: &str, text: &str) -> Option<Decimal> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(ascii_digit)
            .collect();
        if plain.is_empty() {
            return None;
        }
        if let Some((whole, fraction)) = plain.split_once(',')
            && fraction.len() == 3
            && !whole.trim_start_matches('0').is_empty()
        {
            self.add(field, Fault::AmbiguousNumber);
            return None;
        }
        let number = if plain.contains('.') {
            plain
        } else {
            plain.replacen(',', ".", 1)
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
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(ascii_digit)
            .collect();
        if plain.is_empty() {
            return None;
        }
        if !plain.bytes().all(|b| b.is_ascii_digit()) {
            self.add(field, Fault::Number);
            return None;
        }
        let read = plain.parse().ok().filter(|n| range.contains(n));
        if read.is_none() {
            self.add(field, Fault::Range);
        }
        read
    }

    /// A number with a check digit.
    pub(super) fn checked(
        &mut self,
        field: &str,
        number: Option<String>,
        check: impl FnOnce(&str) -> Result<(), Misprint>,
    ) -> Option<String> {
        let number = number?;
        match check(&number) {
            Ok(()) => Some(number),
            Err(Misprint::Format) => {
                self.add(field, Fault::Format);
                None
            }
            Err(Misprint::CheckDigit) => {
                self.add(field, Fault::CheckDigit);
                None
            }
        }
    }

    /// ISO 3166-1 alpha-2 or empty.
    pub(super) fn country(&mut self, field: &str, typed: &str) -> Option<String> {
        let code = typed.trim().to_ascii_uppercase();
        if code.is_empty() {
            return None;
        }
        if !is_country(&code) {
            self.add(field, Fault::UnknownCountry);
            return None;
        }
        Some(code)
    }

    /// An ISO 8601 date or empty.
    pub(super) fn date(&mut self, field: &str, typed: &str) -> Option<jiff::civil::Date> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let date = typed.parse::<jiff::civil::Date>().ok();
        if date.is_none() {
            self.add(field, Fault::Date);
        }
        date
    }
}

/// Arabic-Indic digits and the Arabic decimal sign as ASCII; anything else as it is.
fn ascii_digit(c: char) -> char {
    let digit = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        '\u{66b}' => return ',',
        other => return other,
    };
    char::from_digit(digit, 10).unwrap_or(c)
}
