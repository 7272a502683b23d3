//! Faults beside their fields.

use aircop_message::{Fault, FieldError};

/// The fault to show at a field. A list's control also shows the faults of its single entries
/// when those have no control of their own (`alert.reasons.3`).
pub(crate) fn fault_of(faults: &[FieldError], path: &str) -> Option<Fault> {
    faults
        .iter()
        .find(|error| error.field == path || (path == REASONS && is_below(&error.field, path)))
        .map(|error| error.fault)
}

/// The path of the first fault in the order of the page, which is not the order in which
/// a message is checked.
pub(crate) fn first_on_page(faults: &[FieldError]) -> Option<&str> {
    faults
        .iter()
        .map(|error| error.field.as_str())
        .min_by_key(|path| place(path))
}

/// Whether a field stands in the section that is folded at first.
pub(crate) fn in_more_section(path: &str) -> bool {
    MORE.contains(&path)
}

fn is_below(path: &str, parent: &str) -> bool {
    path.strip_prefix(parent)
        .is_some_and(|rest| rest.starts_with('.'))
}

/// Where on the page: its section, then its row, then the order within a row.
fn place(path: &str) -> (usize, usize, usize) {
    let section = ORDER
        .iter()
        .position(|known| path == *known || is_below(path, known))
        .unwrap_or(ORDER.len());
    let mut parts = path.split('.').skip(2);
    let row = parts.next().and_then(|row| row.parse().ok()).unwrap_or(0);
    let column = parts
        .next()
        .and_then(|name| COLUMNS.iter().position(|known| *known == name))
        .unwrap_or(0);
    (section, row, column)
}

const REASONS: &str = "alert.reasons";

/// Top to bottom.
const ORDER: [&str; 17] = [
    "urgency",
    "subject",
    "alert.action",
    REASONS,
    "alert.legs",
    "alert.persons",
    "alert.goods",
    "narrative",
    "reply_by",
    "handling",
    "tlp",
    "source",
    "information",
    "alert.vector",
    "alert.direction",
    "language",
    "to",
];

/// Within a row.
const COLUMNS: [&str; 16] = [
    "airport",
    "flight",
    "eta",
    "etd",
    "name",
    "nationality",
    "born",
    "sex",
    "document",
    "document_number",
    "seat",
    "pnr",
    "aliases",
    "category",
    "drug",
    "description",
];

const MORE: [&str; 8] = [
    "reply_by",
    "handling",
    "tlp",
    "source",
    "information",
    "alert.vector",
    "alert.direction",
    "language",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(paths: &[&str]) -> Vec<FieldError> {
        paths
            .iter()
            .map(|path| FieldError::new(*path, Fault::Required))
            .collect()
    }

    #[test]
    fn the_first_fault_is_the_topmost_on_the_page() {
        // The engine checks the handling before the subject and the subject before the legs.
        let found = faults(&[
            "handling",
            "alert.legs.1.etd",
            "alert.legs.1.airport",
            "alert.legs.10.airport",
            "narrative",
        ]);
        assert_eq!(first_on_page(&found), Some("alert.legs.1.airport"));
        assert_eq!(
            first_on_page(&faults(&["narrative", "subject"])),
            Some("subject")
        );
        assert_eq!(
            first_on_page(&faults(&["alert.goods.0.category", "alert.persons.4.born"])),
            Some("alert.persons.4.born")
        );
        assert_eq!(first_on_page(&[]), None);
    }

    #[test]
    fn a_fault_stands_at_its_own_field_only() {
        let found = faults(&["alert.legs.1.flight"]);
        assert_eq!(
            fault_of(&found, "alert.legs.1.flight"),
            Some(Fault::Required)
        );
        assert_eq!(fault_of(&found, "alert.legs.1"), None);
        assert_eq!(fault_of(&found, "alert.legs.10.flight"), None);
    }

    #[test]
    fn a_wrong_reason_shows_at_the_reasons() {
        let found = faults(&["alert.reasons.3"]);
        assert_eq!(fault_of(&found, "alert.reasons"), Some(Fault::Required));
    }
}
