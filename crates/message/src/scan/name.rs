//! Names as documents and boarding passes print them.

use super::Note;

/// `ERIKSSON<<ANNA<MARIA` is `ERIKSSON, ANNA MARIA`; a name of one part stands alone. A field that
/// is full to its last place may be cut (ICAO Doc 9303 part 3 section 4.6).
pub(super) fn of_zone(field: &str, notes: &mut Vec<Note>) -> String {
    let plain = |part: &str| {
        let words: Vec<&str> = part.split('<').filter(|w| !w.is_empty()).collect();
        words.join(" ")
    };
    if !field.is_empty() && !field.ends_with('<') {
        notes.push(Note::NameMayBeCut);
    }
    match field.split_once("<<") {
        Some((family, given)) if !plain(given).is_empty() => {
            format!("{}, {}", plain(family), plain(given))
        }
        _ => plain(field),
    }
}

/// `DESMARAIS/LUC` in twenty characters is `DESMARAIS, LUC`. Airlines put titles behind the given
/// names, mostly without a blank; the name stays as printed, and the officer is told.
pub(super) fn of_pass(field: &str, notes: &mut Vec<Note>) -> String {
    if field.chars().count() == FIELD && !field.ends_with([' ', '/']) {
        notes.push(Note::NameMayBeCut);
    }
    let field = field.trim();
    let Some((family, given)) = field.split_once('/') else {
        return field.to_owned();
    };
    let (family, given) = (family.trim(), given.trim());
    if given.is_empty() {
        return family.to_owned();
    }
    if let Some(title) = title(given) {
        notes.push(Note::MayBeTitle(title.to_owned()));
    }
    format!("{family}, {given}")
}

/// A title as a word of its own, or glued to at least three letters that do not make a known name
/// with it.
fn title(given: &str) -> Option<&'static str> {
    let last = given.split_whitespace().last()?;
    TITLES.into_iter().find(|title| {
        if last == *title {
            return given.len() > last.len();
        }
        let rest = last.strip_suffix(title).unwrap_or_default();
        rest.len() > 2 && !NAMES.contains(&last)
    })
}

/// Characters of the field of a boarding pass.
const FIELD: usize = 20;
/// The longer before those that they end with.
const TITLES: [&str; 10] = [
    "MSTR", "MISS", "PROF", "MME", "MRS", "MLE", "INF", "CHD", "MR", "MS",
];
/// Given names that end like a title.
const NAMES: [&str; 18] = [
    "ADAMS", "AAMR", "ABRAMS", "EDDISMR", "GRIMS", "HELMS", "ISLAMS", "MUAMR", "NADAMR", "NAAMR",
    "SIMMS", "SIMS", "SYMMS", "THAMR", "TIMMS", "WILLEMS", "WILLIAMS", "WILMS",
];
