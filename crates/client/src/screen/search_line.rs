//! The search line: `from:lagos kind:seizure route:GRU since:2026-06 "exact words" -note`.
//!
//! A word with a colon narrows the list when what stands before the colon is one of the keys, in
//! any of the seven languages (`search-key-…` of the texts); every other word goes to the full-text
//! index as it is. A key without a value is still being typed and asks for nothing. A value that
//! names nothing is an error, so that an empty list never means a mistyped word.

use std::sync::OnceLock;

use aircop_api::ErrorCode;
use aircop_archive::ListQuery;
use aircop_codes::{CodeList, Kind, Urgency, find_airports, fold};
use aircop_locale::{Language, Locale};
use aircop_message::{GroupId, OfficeId, Timestamp, date_as_typed, part_as_typed};
use jiff::civil::Date;

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::inbox::index;

/// Quotation marks, as the full-text query knows them.
const QUOTES: [char; 6] = ['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}'];

/// What a key narrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    From,
    Group,
    Kind,
    Urgency,
    Route,
    Since,
    Until,
    /// Named for the reader's sake; the index knows the words: a substance, a flight, a document.
    Words,
}

const KEYS: [(Key, &str); 8] = [
    (Key::From, "search-key-from"),
    (Key::Group, "search-key-group"),
    (Key::Kind, "search-key-kind"),
    (Key::Urgency, "search-key-urgency"),
    (Key::Route, "search-key-route"),
    (Key::Since, "search-key-since"),
    (Key::Until, "search-key-until"),
    (Key::Words, "search-key-words"),
];

/// Folded words of a key, in all languages.
fn known_keys() -> &'static [(String, Key)] {
    static KNOWN: OnceLock<Vec<(String, Key)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Vec::new();
        for locale in Language::ALL.map(Locale::plain) {
            for (key, id) in KEYS {
                let text = locale.text(id);
                let words = text.split_whitespace().map(|word| (fold(word), key));
                known.extend(words);
            }
        }
        known
    })
}

/// What was typed, in its parts.
#[derive(Debug, Default, PartialEq, Eq)]
struct Line {
    /// For the full-text index.
    text: String,
    narrowed: Vec<(Key, String)>,
}

impl Line {
    fn parse(typed: &str) -> Self {
        let mut line = Self::default();
        let mut rest = typed;
        while let Some(begin) = rest.find(|c: char| !c.is_whitespace()) {
            line.text.push_str(rest.get(..begin).unwrap_or_default());
            rest = rest.get(begin..).unwrap_or_default();
            let end = end_of_word(rest);
            let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            rest = behind;
            match keyed(word) {
                Some((Key::Words, value)) => line.text.push_str(value),
                Some((_, value)) if unquoted(value).is_empty() => {}
                Some((key, value)) => line.narrowed.push((key, unquoted(value).to_owned())),
                None => line.text.push_str(word),
            }
        }
        line.text.push_str(rest);
        line
    }
}

/// Up to the next blank that stands in no quotes.
fn end_of_word(text: &str) -> usize {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            c if QUOTES.contains(&c) => quoted = !quoted,
            c if c.is_whitespace() && !quoted => return at,
            _ => {}
        }
    }
    text.len()
}

fn keyed(word: &str) -> Option<(Key, &str)> {
    let (key, value) = word.split_once([':', '\u{ff1a}'])?;
    let key = fold(key);
    let found = known_keys().iter().find(|(known, _)| *known == key);
    found.map(|(_, key)| (*key, value))
}

fn unquoted(value: &str) -> &str {
    value.trim_matches(|c| c == ' ' || QUOTES.contains(&c))
}

impl State {
    /// Narrows a list by what was typed and leaves in it what the full-text index is asked for.
    /// `offset_minutes` is that of this desk's clock, by which days begin.
    ///
    /// # Errors
    /// [`ErrorCode::SearchValue`] with the word that names nothing.
    pub(crate) fn narrow_by_line(
        &self,
        list: &mut ListQuery,
        typed: &str,
        offset_minutes: i16,
    ) -> Outcome<()> {
        let line = Line::parse(typed);
        list.text = line.text;
        for (key, value) in line.narrowed {
            let unknown = || ClientError::with(ErrorCode::SearchValue, value.clone());
            match key {
                Key::From => {
                    let found = self.offices_called(&value);
                    if found.is_empty() {
                        return Err(unknown());
                    }
                    // Said twice, or beside a filter: all must fit.
                    let both = match list.offices.take() {
                        Some(before) => {
                            found.into_iter().filter(|id| before.contains(id)).collect()
                        }
                        None => found,
                    };
                    list.offices = Some(both);
                }
                Key::Group => list.group = Some(self.group_called(&value).ok_or_else(unknown)?),
                Key::Kind => {
                    let kind: Kind = coded(&value).ok_or_else(unknown)?;
                    list.kind = Some(kind.code().to_ascii_lowercase());
                }
                Key::Urgency => {
                    let urgency: Urgency = coded(&value).ok_or_else(unknown)?;
                    list.urgency = Some(index::rank(&urgency));
                }
                Key::Route => {
                    let airport = find_airports(&value, 1).into_iter().next();
                    list.airport = Some(airport.ok_or_else(unknown)?.iata.to_owned());
                }
                Key::Since => {
                    let (first, _) = days(&value).ok_or_else(unknown)?;
                    let at = midnight(first, offset_minutes).ok_or_else(unknown)?;
                    list.since = Some(list.since.map_or(at, |known| known.max(at)));
                }
                Key::Until => {
                    let (_, behind) = days(&value).ok_or_else(unknown)?;
                    let at = midnight(behind, offset_minutes).ok_or_else(unknown)?;
                    list.until = Some(list.until.map_or(at, |known| known.min(at)));
                }
                Key::Words => {}
            }
        }
        Ok(())
    }

    /// Offices by a word of their name, their airport, its city in any language, or their country.
    fn offices_called(&self, value: &str) -> Vec<OfficeId> {
        let wanted = fold(value);
        let offices = self.directory.iter().flat_map(|d| d.offices());
        let fits = |name: &str| begins(&fold(name), &wanted);
        offices
            .filter(|office| {
                let city = aircop_codes::airport(&office.place).is_some_and(|airport| {
                    let cities = Language::ALL.map(|l| airport.city_in(l.code()));
                    cities.into_iter().any(fits)
                });
                fits(&office.name)
                    || fold(&office.place) == wanted
                    || fold(&office.country) == wanted
                    || city
            })
            .map(|office| office.id)
            .collect()
    }

    fn group_called(&self, value: &str) -> Option<GroupId> {
        let wanted = fold(value);
        let groups = || self.directory.iter().flat_map(|d| d.groups());
        let exact = groups().find(|group| fold(&group.name) == wanted);
        let begun = || groups().find(|group| begins(&fold(&group.name), &wanted));
        exact.or_else(begun).map(|group| group.id)
    }
}

/// Whether the words of `name`, from one of them on, begin with `wanted`.
fn begins(name: &str, wanted: &str) -> bool {
    let places = name.match_indices(wanted).map(|(at, _)| at);
    places.into_iter().any(|at| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// A coded value by its code or by the beginning of its name in any language.
fn coded<L: CodeList + Clone + 'static>(value: &str) -> Option<L> {
    let wanted = fold(value);
    let known = || L::all().iter();
    let exact = known().find(|code| fold(code.code()) == wanted);
    let locales = Language::ALL.map(Locale::plain);
    let named = || {
        known().find(|code| {
            let mut names = locales.iter().map(|locale| fold(&locale.label(*code)));
            names.any(|name| begins(&name, &wanted))
        })
    };
    exact.or_else(named).cloned()
}

/// The first day of a year, a month or a day, and the first one behind it.
fn days(value: &str) -> Option<(Date, Date)> {
    if let Some(date) = date_as_typed(value) {
        return Some((date, date.tomorrow().ok()?));
    }
    let part = part_as_typed(value)?;
    let (year, month) = match part.split_once('-') {
        Some((year, month)) => (year, Some(month)),
        None => (part.as_str(), None),
    };
    let year: i16 = year.parse().ok()?;
    match month {
        None => Some((
            Date::new(year, 1, 1).ok()?,
            Date::new(year.checked_add(1)?, 1, 1).ok()?,
        )),
        Some(month) => {
            let first = Date::new(year, month.parse().ok()?, 1).ok()?;
            Some((first, first.last_of_month().tomorrow().ok()?))
        }
    }
}

/// When a day begins by a clock so many minutes east of UTC.
fn midnight(day: Date, offset_minutes: i16) -> Option<Timestamp> {
    let utc: Timestamp = format!("{day}T00:00:00Z").parse().ok()?;
    Some(utc.plus_seconds(-i64::from(offset_minutes) * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(typed: &str) -> (String, Vec<(Key, String)>) {
        let line = Line::parse(typed);
        (line.text, line.narrowed)
    }

    #[test]
    fn keys_are_told_from_words_in_any_language() {
        let of = |key, value: &str| (key, value.to_owned());
        let (text, narrowed) = parts("from:lagos kind:seizure cocaine -note \"two words\"");
        assert_eq!(text, "  cocaine -note \"two words\"");
        assert_eq!(narrowed, [of(Key::From, "lagos"), of(Key::Kind, "seizure")]);
        let (_, narrowed) = parts("DE:\"JAITF Lagos\" depuis:2026-06 с:2026 من:لاغوس");
        assert_eq!(narrowed[0], of(Key::From, "JAITF Lagos"));
        assert_eq!(narrowed[1], of(Key::Since, "2026-06"));
        // What is no key is text: a time, an address, a reference.
        for typed in [
            "10:30",
            "http://aircop.example",
            "SN-DSS-2026-000001",
            ":",
            "\"from:x\"",
        ] {
            assert_eq!(parts(typed), (typed.to_owned(), vec![]), "{typed}");
        }
        assert_eq!(parts("from: cocaine"), (" cocaine".to_owned(), vec![]));
        assert_eq!(parts("substance:cocaine").0, "cocaine");
        assert_eq!(parts("flight:\"TP 1547\"").0, "\"TP 1547\"");
    }

    #[test]
    fn no_word_is_the_key_of_two_things() {
        for (word, key) in known_keys() {
            let other = known_keys().iter().find(|(w, k)| w == word && k != key);
            assert_eq!(other, None, "{word}");
        }
    }

    #[test]
    fn days_and_codes_are_read_as_people_write_them() {
        let day = |y, m, d| Date::new(y, m, d).unwrap();
        assert_eq!(days("2026"), Some((day(2026, 1, 1), day(2027, 1, 1))));
        assert_eq!(days("2026-06"), Some((day(2026, 6, 1), day(2026, 7, 1))));
        assert_eq!(days("12/2026"), Some((day(2026, 12, 1), day(2027, 1, 1))));
        assert_eq!(
            days("29.11.2026"),
            Some((day(2026, 11, 29), day(2026, 11, 30)))
        );
        assert_eq!(days("soon"), None);
        assert_eq!(
            midnight(day(1970, 1, 2), 60),
            Some(Timestamp(23 * 3_600_000))
        );
        for kind in ["SEIZURE", "seizure", "saisie", "изъятие"] {
            assert_eq!(
                coded::<Kind>(kind).map(|k| k.code().to_owned()),
                Some("SEIZURE".into()),
                "{kind}"
            );
        }
        assert_eq!(coded::<Kind>("nothing such"), None);
    }
}
