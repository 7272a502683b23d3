//! Reading and writing a draft by the path of a field.

use aircop_message::{
    AlertDraft, CargoDraft, ConcealmentDraft, ConveyanceDraft, Draft, GoodsDraft, LegDraft,
    OffenderDraft, PersonDraft, PostDraft, ReplyDraft, SeizedGoodsDraft, SeizureDraft,
};

/// The text of a field; empty for a path that the draft does not have.
pub(crate) fn read(draft: &Draft, path: &str) -> String {
    draft.field(path).cloned().unwrap_or_default()
}

/// Writes a field. False when the draft has no such path: a row that was removed meanwhile.
pub(crate) fn write(draft: &mut Draft, path: &str, text: String) -> bool {
    match draft.field_mut(path) {
        Some(field) => {
            *field = text;
            true
        }
        None => false,
    }
}

/// The `id` of the control on the page: `f-alert-legs-0-flight`.
pub(crate) fn control_id(path: &str) -> String {
    format!("f-{}", path.replace(['.', '_'], "-"))
}

/// The codes of a list that has no row each: `alert.reasons`; empty for another path.
pub(crate) fn read_codes<'a>(draft: &'a Draft, path: &str) -> &'a [String] {
    match path {
        "alert.reasons" => &draft.alert.reasons,
        "alert.risks" => &draft.alert.risks,
        "reply.checks" => &draft.reply.checks,
        "seizure.detection" => &draft.seizure.detection,
        _ => &[],
    }
}

/// Adds a code to such a list, or takes it out.
pub(crate) fn toggle_code(draft: &mut Draft, path: &str, code: &str) {
    let list = match path {
        "alert.reasons" => &mut draft.alert.reasons,
        "alert.risks" => &mut draft.alert.risks,
        "reply.checks" => &mut draft.reply.checks,
        "seizure.detection" => &mut draft.seizure.detection,
        _ => return,
    };
    if list.iter().any(|known| known == code) {
        list.retain(|known| known != code);
    } else {
        list.push(code.to_owned());
    }
}

/// What can be searched by a path.
trait Fields {
    fn field(&self, path: &str) -> Option<&String>;
    fn field_mut(&mut self, path: &str) -> Option<&mut String>;
}

impl Fields for String {
    fn field(&self, path: &str) -> Option<&String> {
        path.is_empty().then_some(self)
    }

    fn field_mut(&mut self, path: &str) -> Option<&mut String> {
        path.is_empty().then_some(self)
    }
}

impl<T: Fields> Fields for Vec<T> {
    fn field(&self, path: &str) -> Option<&String> {
        let (row, rest) = split(path);
        self.get(row.parse::<usize>().ok()?)?.field(rest)
    }

    fn field_mut(&mut self, path: &str) -> Option<&mut String> {
        let (row, rest) = split(path);
        self.get_mut(row.parse::<usize>().ok()?)?.field_mut(rest)
    }
}

/// The first name of a path, and the path below it.
fn split(path: &str) -> (&str, &str) {
    path.split_once('.').unwrap_or((path, ""))
}

/// Names each part of a draft once, for reading and for writing.
macro_rules! fields {
    ($($draft:ty { $($field:ident)+ })+) => {$(
        impl Fields for $draft {
            fn field(&self, path: &str) -> Option<&String> {
                let (name, rest) = split(path);
                match name {
                    $( stringify!($field) => self.$field.field(rest), )+
                    _ => None,
                }
            }

            fn field_mut(&mut self, path: &str) -> Option<&mut String> {
                let (name, rest) = split(path);
                match name {
                    $( stringify!($field) => self.$field.field_mut(rest), )+
                    _ => None,
                }
            }
        }
    )+};
}
fields! {
    Draft {
        urgency reply_by retain_until language handling tlp source information subject narrative alert reply
        seizure
    }
    AlertDraft {
        vector direction action legs persons goods reason_text cargo post conveyance
    }
    LegDraft { role airport printed day flight eta etd }
    PersonDraft {
        name aliases sex born nationality document document_number pnr seat age_band
        document_country document_expiry bag_tags ticket_payment companions
    }
    GoodsDraft { category drug description }
    CargoDraft { awb house_awb shipper consignee declared_goods hs_code pieces kg }
    PostDraft { item sender addressee }
    ConveyanceDraft { kind registration imo container seal description }
    ReplyDraft {
        status outcome stand_down acted_at other_text reason_not_done new_leads seizure_reference usefulness
        question
    }
    SeizureDraft {
        at airport place location direction vector legs other_text goods concealment offenders
        cargo post conveyance case_outcome case_text authority cen_export ncb_export withdrawn
    }
    SeizedGoodsDraft {
        category drug precursor weapon description quantity unit units value currency purity test
        packaging logo incb_table species appendix make calibre serial declared fraud
        document_country document_number
    }
    ConcealmentDraft { place method description }
    OffenderDraft { role outcome other_text age residence person }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aircop_message::{GroupId, MessageId, Stamp, Timestamp};

    /// Each kind with two rows of everything that repeats.
    fn filled(kind: &str) -> Draft {
        let mut draft = Draft {
            kind: kind.into(),
            ..Draft::default()
        };
        draft.alert.legs = vec![LegDraft::default(); 2];
        draft.alert.persons = vec![PersonDraft::default(); 2];
        draft.alert.goods = vec![GoodsDraft::default()];
        draft.seizure.legs = vec![LegDraft::default()];
        draft.seizure.goods = vec![SeizedGoodsDraft::default(); 2];
        draft.seizure.concealment = vec![ConcealmentDraft::default()];
        draft.seizure.offenders = vec![OffenderDraft::default()];
        draft
    }

    /// Whatever fault the engine can name, the form can put beside a field and mend there.
    #[test]
    fn every_fault_that_finish_reports_has_a_field() {
        let bad = "\u{1}?".repeat(30_000);
        let stamp = Stamp {
            id: MessageId([1; 16]),
            reference: "SN-DSS-2026-000001".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now: Timestamp(1_780_000_000_000),
            offset_minutes: 0,
            language: "en".into(),
        };
        // A list of codes shows its faults as one; an answer is always begun from its alert.
        let elsewhere = ["alert.reasons", "reply.alert", "seizure.detection"];
        for (kind, at_least) in [("ALERT", 40), ("REPLY", 8), ("SEIZURE", 60), ("NOTE", 5)] {
            let mut draft = filled(kind);
            let paths = every_path();
            // The form of one kind has no fields of another.
            let of_another = |path: &&String| {
                let parts = [
                    ("ALERT", "alert."),
                    ("REPLY", "reply."),
                    ("SEIZURE", "seizure."),
                ];
                let mut others = parts.iter().filter(|(part, _)| *part != kind);
                others.any(|(_, begin)| path.starts_with(begin))
            };
            for path in paths.iter().filter(|path| !of_another(path)) {
                assert!(write(&mut draft, path, bad.clone()), "{path}");
            }
            let faults = draft.finish(&stamp).unwrap_err();
            assert!(faults.len() > at_least, "{kind}: {}", faults.len());
            for fault in faults {
                assert!(
                    elsewhere.contains(&fault.field.as_str()) || paths.contains(&fault.field),
                    "{}",
                    fault.field
                );
            }
        }
    }

    #[test]
    fn a_field_reads_back_what_was_written_and_nothing_else_changes() {
        for path in every_path() {
            let mut draft = filled("ALERT");
            write(&mut draft, &path, "x".into());
            assert_eq!(read(&draft, &path), "x", "{path}");
            write(&mut draft, &path, String::new());
            assert_eq!(draft, filled("ALERT"), "{path}");
        }
    }

    #[test]
    fn a_code_goes_in_and_out_of_its_own_list_only() {
        for path in CODE_LISTS {
            let mut draft = filled("ALERT");
            toggle_code(&mut draft, path, "CANINE");
            for other in CODE_LISTS {
                assert_eq!(read_codes(&draft, other).len(), usize::from(other == path));
            }
            toggle_code(&mut draft, path, "XRAY");
            toggle_code(&mut draft, path, "CANINE");
            assert_eq!(read_codes(&draft, path), ["XRAY"]);
        }
    }

    #[test]
    fn every_field_has_its_place_on_the_page() {
        for path in every_path() {
            assert!(crate::form::faults::is_placed(&path), "{path}");
        }
    }

    #[test]
    fn a_removed_row_takes_no_text() {
        let mut draft = filled("ALERT");
        for path in [
            "alert.legs.2.airport",
            "alert.legs.x.airport",
            "to",
            "alert.legs",
            "alert",
        ] {
            assert!(!write(&mut draft, path, "GRU".into()), "{path}");
            assert_eq!(read(&draft, path), "");
        }
        assert!(!write(&mut draft, "subject.0", "GRU".into()));
    }

    #[test]
    fn control_ids_are_distinct() {
        let mut ids: Vec<String> = every_path().iter().map(|path| control_id(path)).collect();
        ids.sort();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
        assert_eq!(
            control_id("alert.persons.0.document_number"),
            "f-alert-persons-0-document-number"
        );
    }

    const CODE_LISTS: [&str; 4] = [
        "alert.reasons",
        "alert.risks",
        "reply.checks",
        "seizure.detection",
    ];

    /// The paths as the draft itself names them, by its JSON: a new field cannot be forgotten.
    fn every_path() -> Vec<String> {
        fn walk(value: &serde_json::Value, path: &str, out: &mut Vec<String>) {
            let below = |name: &str| {
                if path.is_empty() {
                    name.to_owned()
                } else {
                    format!("{path}.{name}")
                }
            };
            match value {
                serde_json::Value::Object(map) => {
                    for (name, value) in map {
                        walk(value, &below(name), out);
                    }
                }
                serde_json::Value::Array(list) => {
                    for (i, value) in list.iter().enumerate() {
                        walk(value, &below(&i.to_string()), out);
                    }
                }
                serde_json::Value::String(_) if path != "kind" => out.push(path.to_owned()),
                _ => {}
            }
        }
        let mut out = Vec::new();
        walk(
            &serde_json::to_value(filled("ALERT")).unwrap(),
            "",
            &mut out,
        );
        out
    }
}
