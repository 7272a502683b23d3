//! What is filled into a text.

/// A value for a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// Shown as it stands.
    Text(&'a str),
    /// Shown with the language's separators; chooses the plural form.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

macro_rules! from_number {
    ($( $t:ty ),+) => {
        $(impl From<$t> for Arg<'_> {
            #[allow(clippy::allow_attributes, clippy::cast_lossless, clippy::cast_precision_loss)]
            fn from(n: $t) -> Self {
                Self::Number(n as f64)
            }
        })+
    };
}

// Above 2^53 the last digits are lost; no count on a screen comes near.
from_number!(u8, u16, u32, u64, usize, i16, i32, i64, f64);
