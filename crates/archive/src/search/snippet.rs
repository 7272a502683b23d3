//! The place in the original text where a query was found.

use super::query::Query;
use super::words::words;

/// Characters shown before the first match.
const BEFORE: usize = 40;
/// Characters shown at most.
const WIDTH: usize = 160;

/// What a snippet was cut from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The narrative and other free text.
    Text,
    /// The names, one a line.
    Names,
    /// The codes, one a line.
    Codes,
}

/// A piece of the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// What it was cut from.
    pub field: Field,
    /// The piece, as written.
    pub text: String,
    /// Matches in `text`: first character and one past the last, counted in characters (`char`).
    pub ranges: Vec<(usize, usize)>,
    /// Whether text was left out before it.
    pub cut_before: bool,
    /// Whether text was left out after it.
    pub cut_after: bool,
}

/// Matches of `query` in a text that is shown whole: first character and one past the last,
/// counted in characters (`char`).
#[must_use]
pub fn marks(query: &Query, text: &str) -> Vec<(usize, usize)> {
    words(text)
        .filter(|word| query.marks(word))
        .map(|word| (word.start, word.end))
        .collect()
}

/// Cuts the piece around the first match; `None` if there is none.
pub(crate) fn cut(query: &Query, field: Field, text: &str) -> Option<Snippet> {
    let mut found = words(text).filter(|word| match field {
        Field::Names => query.marks_name(word),
        Field::Text | Field::Codes => query.marks(word),
    });
    let first = found.next()?;
    let from = first.start.saturating_sub(BEFORE);
    let to = from + WIDTH;
    let mut ranges = vec![(first.start - from, first.end.min(to) - from)];
    ranges.extend(
        found
            .take_while(|word| word.end <= to)
            .map(|word| (word.start - from, word.end - from)),
    );
    ranges.dedup();
    let mut rest = text.chars().skip(from);
    let piece: String = rest.by_ref().take(WIDTH).collect();
    Some(Snippet {
        field,
        text: piece,
        ranges,
        cut_before: from > 0,
        cut_after: rest.next().is_some(),
    })
}
