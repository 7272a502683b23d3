//! Dates, times and numbers: what each language writes.
//!
//! | | digits | date | time | groups | decimals |
//! |---|---|---|---|---|---|
//! | en | 0-9 | 2026-11-25 | 14:30 | `,` | `.` |
//! | fr | 0-9 | 2026-11-25 | 14:30 | U+202F | `,` |
//! | pt | 0-9 | 2026-11-25 | 14:30 | U+00A0, from five digits on | `,` |
//! | es | 0-9 | 2026-11-25 | 14:30 | `.`, from five digits on | `,` |
//! | ru | 0-9 | 2026-11-25 | 14:30 | U+00A0 | `,` |
//! | ar | 0-9 | 2026-11-25 | 14:30 | `,` | `.` |
//! | de | 0-9 | 2026-11-25 | 14:30 | `.` | `,` |
//!
//! Groups and decimals follow Unicode CLDR 48 (`pt` as in pt-PT). Dates and times follow ISO 8601 in
//! every language, against CLDR: they are read aloud between desks of different languages.

use aircop_message::{LocalTime, Timestamp};

use crate::Language;

pub(crate) fn date(at: Timestamp, offset_minutes: i16) -> String {
    wall(at, offset_minutes, ..10)
}

pub(crate) fn time(at: Timestamp, offset_minutes: i16) -> String {
    wall(at, offset_minutes, 11..16)
}

pub(crate) fn date_time(at: Timestamp, offset_minutes: i16) -> String {
    wall(at, offset_minutes, ..16).replace('T', " ")
}

/// At most three decimals, no trailing zeros.
pub(crate) fn number(language: Language, n: f64) -> String {
    let rounded = format!("{:.3}", n.abs());
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let shown = exact(language, whole, decimals.trim_end_matches('0'));
    if n < 0.0 && rounded.contains(|c: char| ('1'..='9').contains(&c)) {
        format!("-{shown}")
    } else {
        shown
    }
}

/// The digits before and behind the point with the language's separators, none lost.
pub(crate) fn exact(language: Language, whole: &str, decimals: &str) -> String {
    let (group, point, least) = separators(language);
    let mut out = String::new();
    let grouped = whole.len() >= 3 + least;
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
    out
}

/// The wall clock in RFC 3339, cut; a time outside years -9999 to 9999 is shown as a dash.
fn wall(
    at: Timestamp,
    offset_minutes: i16,
    part: impl std::slice::SliceIndex<str, Output = str>,
) -> String {
    let local = LocalTime { at, offset_minutes }.to_string();
    local.get(part).unwrap_or("-").to_owned()
}

/// Group and decimal sign, and how many digits must stand before the first group sign, as in
/// Unicode CLDR 48 (`symbols-numberSystem-latn`, `minimumGroupingDigits`; `pt` as in pt-PT).
fn separators(language: Language) -> (char, char, usize) {
    match language {
        Language::En | Language::Ar => (',', '.', 1),
        Language::Fr => ('\u{202f}', ',', 1),
        Language::Pt => ('\u{a0}', ',', 2),
        Language::Es => ('.', ',', 2),
        Language::Ru => ('\u{a0}', ',', 1),
        Language::De => ('.', ',', 1),
    }
}
