//! Faults beside their fields, and the folded sections that hold them.

use aircop_message::{Fault, FieldError};

/// The fault to show at a field. A list's control also shows the faults of its single entries
/// when those have no control of their own (`alert.reasons.3`).
pub(crate) fn fault_of(faults: &[FieldError], path: &str) -> Option<Fault> {
    let list = CODE_LISTS.contains(&path);
    faults
        .iter()
        .find(|error| error.field == path || (list && is_below(&error.field, path)))
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

/// Where the focus goes for a fault: a single code of a list has no control of its own.
pub(crate) fn control_of(path: &str) -> &str {
    let list = CODE_LISTS.iter().find(|list| is_below(path, list));
    list.copied().unwrap_or(path)
}

/// The section that a field is folded into, by the name that the section goes by; none for a
/// field that always stands open.
pub(crate) fn section_of(path: &str) -> Option<String> {
    let (row, name) = path.rsplit_once('.').unwrap_or(("", path));
    if FURTHER.contains(&name) && (row.contains(".persons.") || row.ends_with(".person")) {
        return Some(row.to_owned());
    }
    if row.starts_with("seizure.goods.") && ANALYSIS.contains(&name) {
        return Some(row.to_owned());
    }
    let found = SECTIONS.iter().find(|(_, paths)| {
        let holds = |known: &&str| path == *known || is_below(path, known);
        paths.iter().any(holds)
    });
    found.map(|(section, _)| (*section).to_owned())
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
    let row = path.split('.').nth(2).and_then(|row| row.parse().ok());
    let name = path.rsplit('.').next().unwrap_or_default();
    let column = COLUMNS.iter().position(|known| *known == name);
    (section, row.unwrap_or(0), column.unwrap_or(COLUMNS.len()))
}

/// Whether the order of the page knows a field and its column.
#[cfg(test)]
pub(super) fn is_placed(path: &str) -> bool {
    let (section, _, column) = place(path);
    let one_of_its_own = ORDER.contains(&path);
    section < ORDER.len() && (one_of_its_own || column < COLUMNS.len())
}

/// Lists of codes that one control shows whole.
const CODE_LISTS: [&str; 5] = [
    "phrases",
    "alert.reasons",
    "alert.risks",
    "reply.checks",
    "seizure.detection",
];

/// Fields of a person that most alerts leave empty.
const FURTHER: [&str; 9] = [
    "aliases",
    "pnr",
    "seat",
    "age_band",
    "document_country",
    "document_expiry",
    "bag_tags",
    "ticket_payment",
    "companions",
];

/// Fields of seized goods that are known later or not at all.
const ANALYSIS: [&str; 4] = ["purity", "test", "packaging", "logo"];

/// Sections that are folded at first, and what they hold.
const SECTIONS: [(&str, &[&str]); 8] = [
    ("goods", &["alert.goods"]),
    ("risks", &["alert.risks", "alert.reason_text"]),
    (
        "travel",
        &[
            "alert.vector",
            "alert.direction",
            "seizure.vector",
            "seizure.direction",
            "seizure.legs",
        ],
    ),
    ("cargo", &["alert.cargo", "seizure.cargo"]),
    ("post", &["alert.post", "seizure.post"]),
    ("conveyance", &["alert.conveyance", "seizure.conveyance"]),
    (
        "case",
        &[
            "seizure.case_outcome",
            "seizure.case_text",
            "seizure.authority",
            "seizure.cen_export",
            "seizure.ncb_export",
        ],
    ),
    (
        "more",
        &[
            "reply_by",
            "retain_until",
            "handling",
            "tlp",
            "source",
            "information",
            "language",
        ],
    ),
];

/// Top to bottom.
const ORDER: [&str; 58] = [
    "urgency",
    "alert.action",
    "reply.status",
    "reply.outcome",
    "reply.stand_down",
    "reply.other_text",
    "reply.reason_not_done",
    "reply.checks",
    "reply.acted_at",
    "reply.seizure_reference",
    "reply.usefulness",
    "reply.new_leads",
    "reply.question",
    "subject",
    "alert.legs",
    "alert.persons",
    "alert.reasons",
    "seizure.withdrawn",
    "seizure.at",
    "seizure.airport",
    "seizure.place",
    "seizure.location",
    "seizure.goods",
    "seizure.concealment",
    "seizure.offenders",
    "seizure.detection",
    "seizure.other_text",
    "phrases",
    "narrative",
    "alert.goods",
    "alert.risks",
    "alert.reason_text",
    "alert.vector",
    "alert.direction",
    "seizure.vector",
    "seizure.direction",
    "seizure.legs",
    "alert.cargo",
    "seizure.cargo",
    "alert.post",
    "seizure.post",
    "alert.conveyance",
    "seizure.conveyance",
    "seizure.case_outcome",
    "seizure.case_text",
    "seizure.authority",
    "seizure.cen_export",
    "seizure.ncb_export",
    "handling",
    "tlp",
    "source",
    "information",
    "reply_by",
    "retain_until",
    "language",
    "group",
    "reply.alert",
    "to",
];

/// Within a row.
const COLUMNS: [&str; 66] = [
    "role",
    "outcome",
    "other_text",
    "airport",
    "printed",
    "day",
    "flight",
    "eta",
    "etd",
    "name",
    "nationality",
    "born",
    "age",
    "sex",
    "residence",
    "document",
    "document_number",
    "document_country",
    "document_expiry",
    "age_band",
    "seat",
    "pnr",
    "bag_tags",
    "ticket_payment",
    "aliases",
    "companions",
    "category",
    "drug",
    "precursor",
    "incb_table",
    "weapon",
    "make",
    "calibre",
    "serial",
    "species",
    "appendix",
    "declared",
    "fraud",
    "quantity",
    "unit",
    "units",
    "value",
    "currency",
    "place",
    "method",
    "description",
    "purity",
    "test",
    "packaging",
    "logo",
    "awb",
    "house_awb",
    "shipper",
    "consignee",
    "declared_goods",
    "hs_code",
    "pieces",
    "kg",
    "item",
    "sender",
    "addressee",
    "kind",
    "registration",
    "imo",
    "container",
    "seal",
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
            first_on_page(&faults(&["narrative", "phrases.1"])),
            Some("phrases.1")
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

    #[test]
    fn a_fault_says_which_section_to_unfold() {
        for (path, section) in [
            ("handling", Some("more")),
            ("alert.persons.3.bag_tags", Some("alert.persons.3")),
            ("alert.persons.3.name", None),
            (
                "seizure.offenders.0.person.pnr",
                Some("seizure.offenders.0.person"),
            ),
            ("seizure.offenders.0.other_text", None),
            ("seizure.goods.1.purity", Some("seizure.goods.1")),
            ("seizure.goods.1.serial", None),
            ("seizure.legs.0.airport", Some("travel")),
            ("alert.legs.0.airport", None),
            ("alert.risks.2", Some("risks")),
            ("alert.post.item", Some("post")),
            ("seizure.conveyance.imo", Some("conveyance")),
            ("seizure.place", None),
            ("subject", None),
        ] {
            assert_eq!(section_of(path).as_deref(), section, "{path}");
        }
    }

    #[test]
    fn the_focus_goes_to_the_list_of_a_wrong_code() {
        assert_eq!(control_of("reply.checks.4"), "reply.checks");
        assert_eq!(control_of("phrases.11"), "phrases");
        assert_eq!(control_of("alert.legs.4.flight"), "alert.legs.4.flight");
    }
}
