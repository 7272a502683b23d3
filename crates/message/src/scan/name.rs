//! Names as documents and boarding passes print them.

use super::Note;

/// `ERIKSSON<<ANNA<MARIA` is `ERIKSSON, ANNA MARIA`; a name of one part stands alone, also where it
/// is printed as a given name behind an empty family name. A field that is full to its last place may be cut (ICAO Doc 9303 part 3 section 4.6).
pub(super) fn of_zone(field: &str, notes: &mut Vec<Note>) -> String {
    let plain = |part: &str| {
        let words: Vec<&str> = part.split('<').filter(|w| !w.is_empty()).collect();
        words.join(" ")
    };
    if !field.is_empty() && !field.ends_with('<') {
        notes.push(Note::NameMayBeCut);
    }
    match field.split_once("<<") {
        Some((family, given)) if !plain(given).is_empty() && !plain(family).is_empty() => {
            // No office glues a title; as a word of its own some print one.
            let given = plain(given);
            // Not those that are names as well: Eng, Rev.
            let title = title_apart(&given).filter(|title| TITLES.contains(title));
            if let Some(title) = title {
                notes.push(Note::MayBeTitle(title.to_owned()));
            }
            format!("{}, {given}", plain(family))
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
    if family.is_empty() {
        return given.to_owned();
    }
    format!("{family}, {given}")
}

/// A title as a word of its own, first or last, or glued to at least three letters that do not make
/// a known name with it.
fn title(given: &str) -> Option<&'static str> {
    // A title may be all that stands there.
    let whole = TITLES.into_iter().find(|title| *title == given);
    if let Some(title) = whole.or_else(|| title_apart(given)) {
        return Some(title);
    }
    let last = given.split_whitespace().next_back()?;
    TITLES.into_iter().find(|title| {
        let rest = last.strip_suffix(title).unwrap_or_default();
        // Alexandr and Sandra, and what else ends so.
        let name = matches!(*title, "DR" | "DRA") && rest.ends_with('N');
        rest.len() > 2 && !name && !NAMES.contains(&last)
    })
}

/// A title as a word of its own, beside at least one other.
fn title_apart(given: &str) -> Option<&'static str> {
    let mut words = given.split_whitespace();
    let (first, last) = (words.next()?, words.next_back()?);
    let alone = |word: &str| TITLES.into_iter().chain(APART).find(|title| *title == word);
    alone(last).or_else(|| alone(first))
}

/// Characters of the field of a boarding pass.
const FIELD: usize = 20;
/// The longer before those that they end with.
const TITLES: [&str; 16] = [
    "MSTR", "MISS", "PROF", "MLLE", "SRTA", "MME", "MRS", "MLE", "DRA", "SRA", "INF", "CHD", "MR",
    "MS", "DR", "SR",
];
/// Titles that many names end like: only as words of their own.
const APART: [&str; 5] = ["SIR", "REV", "CAPT", "ENG", "MAST"];
/// Given names that end like a title.
const NAMES: [&str; 58] = [
    "AAMR", "ABRAHAMS", "ABRAMS", "ABUNASR", "ADAMS", "ALBADR", "ALHADRA", "ALNASR", "AMMR",
    "BARTELMS", "BASRA", "DEIRDRA", "DHAMR", "EDDISMR", "GHAMR", "GRAHAMS", "GRIMS", "HADRA",
    "HAIDR", "HARMS", "HAYDR", "HELMS", "HEIDR", "HOLMS", "ISADRA", "ISLAMS", "JEREMS", "KAISRA",
    "KHADR", "KHADRA", "KHAMR", "KHIDR", "KHIDRA", "MAISRA", "MAYSRA", "MUAMR", "NAAMR", "NADAMR",
    "NADRA", "OUMR", "PHAEDRA", "PHEDRA", "SIMMS", "SIMS", "SYMMS", "SYMS", "TAMS", "THAMR",
    "THOMS", "TIMMS", "TIMS", "TOMS", "WILHELMS", "WILLEMS", "WILLIAMS", "WILMS", "YOUSRA", "ZAMR",
];
