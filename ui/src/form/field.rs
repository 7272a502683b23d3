//! Reading and writing a draft by the path of a field.

use aircop_message::Draft;

/// The text of a field; empty for a path that the draft does not have.
pub(crate) fn read(draft: &Draft, path: &str) -> String {
    field(draft, path).cloned().unwrap_or_default()
}

/// Writes a field. False when the draft has no such path: a row that was removed meanwhile.
pub(crate) fn write(draft: &mut Draft, path: &str, text: String) -> bool {
    match field_mut(draft, path) {
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

/// The same search for reading and for writing.
macro_rules! find_field {
    ($name:ident, $get:ident $(, $mutable:tt)?) => {
        fn $name<'a>(draft: &'a $($mutable)? Draft, path: &str) -> Option<&'a $($mutable)? String> {
            let mut parts = path.split('.');
            let first = parts.next()?;
            if first != "alert" {
                return match first {
                    "urgency" => Some(&$($mutable)? draft.urgency),
                    "reply_by" => Some(&$($mutable)? draft.reply_by),
                    "language" => Some(&$($mutable)? draft.language),
                    "handling" => Some(&$($mutable)? draft.handling),
                    "tlp" => Some(&$($mutable)? draft.tlp),
                    "source" => Some(&$($mutable)? draft.source),
                    "information" => Some(&$($mutable)? draft.information),
                    "subject" => Some(&$($mutable)? draft.subject),
                    "narrative" => Some(&$($mutable)? draft.narrative),
                    _ => None,
                };
            }
            let alert = &$($mutable)? draft.alert;
            let list = parts.next()?;
            match list {
                "vector" => return Some(&$($mutable)? alert.vector),
                "direction" => return Some(&$($mutable)? alert.direction),
                "action" => return Some(&$($mutable)? alert.action),
                _ => {}
            }
            let row: usize = parts.next()?.parse().ok()?;
            let name = parts.next()?;
            match list {
                "legs" => {
                    let leg = alert.legs.$get(row)?;
                    match name {
                        "role" => Some(&$($mutable)? leg.role),
                        "airport" => Some(&$($mutable)? leg.airport),
                        "flight" => Some(&$($mutable)? leg.flight),
                        "eta" => Some(&$($mutable)? leg.eta),
                        "etd" => Some(&$($mutable)? leg.etd),
                        _ => None,
                    }
                }
                "persons" => {
                    let person = alert.persons.$get(row)?;
                    match name {
                        "name" => Some(&$($mutable)? person.name),
                        "aliases" => Some(&$($mutable)? person.aliases),
                        "sex" => Some(&$($mutable)? person.sex),
                        "born" => Some(&$($mutable)? person.born),
                        "nationality" => Some(&$($mutable)? person.nationality),
                        "document" => Some(&$($mutable)? person.document),
                        "document_number" => Some(&$($mutable)? person.document_number),
                        "pnr" => Some(&$($mutable)? person.pnr),
                        "seat" => Some(&$($mutable)? person.seat),
                        _ => None,
                    }
                }
                "goods" => {
                    let goods = alert.goods.$get(row)?;
                    match name {
                        "category" => Some(&$($mutable)? goods.category),
                        "drug" => Some(&$($mutable)? goods.drug),
                        "description" => Some(&$($mutable)? goods.description),
                        _ => None,
                    }
                }
                _ => None,
            }
        }
    };
}
find_field!(field, get);
find_field!(field_mut, get_mut, mut);

#[cfg(test)]
mod tests {
    use super::*;
    use aircop_message::{GoodsDraft, GroupId, LegDraft, MessageId, PersonDraft, Stamp, Timestamp};

    fn filled() -> Draft {
        let mut draft = Draft {
            kind: "ALERT".into(),
            ..Draft::default()
        };
        draft.alert.legs = vec![LegDraft::default(), LegDraft::default()];
        draft.alert.persons = vec![PersonDraft::default(), PersonDraft::default()];
        draft.alert.goods = vec![GoodsDraft::default()];
        draft
    }

    /// Whatever fault the engine can name, the form can put beside a field and mend there.
    #[test]
    fn every_fault_that_finish_reports_has_a_field() {
        let bad = "\u{1}?".repeat(30_000);
        let mut draft = filled();
        let paths = every_path();
        for path in &paths {
            assert!(write(&mut draft, path, bad.clone()), "{path}");
        }
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
        let faults = draft.finish(&stamp).unwrap_err();
        assert!(faults.len() > 20, "{faults:?}");
        for fault in faults {
            assert!(
                fault.field == "alert.reasons" || paths.contains(&fault.field),
                "{}",
                fault.field
            );
        }
    }

    #[test]
    fn a_field_reads_back_what_was_written_and_nothing_else_changes() {
        for path in every_path() {
            let mut draft = filled();
            write(&mut draft, &path, "x".into());
            assert_eq!(read(&draft, &path), "x", "{path}");
            write(&mut draft, &path, String::new());
            assert_eq!(draft, filled(), "{path}");
        }
    }

    #[test]
    fn a_removed_row_takes_no_text() {
        let mut draft = filled();
        assert!(!write(&mut draft, "alert.legs.2.airport", "GRU".into()));
        assert!(!write(&mut draft, "alert.legs.x.airport", "GRU".into()));
        assert!(!write(&mut draft, "to", "GRU".into()));
        assert_eq!(read(&draft, "alert.legs.2.airport"), "");
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

    /// What the model knows and this form does not ask for yet. Nothing fills it in here, so no
    /// fault can be in it.
    const NOT_IN_THIS_FORM: [&str; 13] = [
        "reply.",
        "seizure.",
        "alert.cargo.",
        "alert.post.",
        "alert.conveyance.",
        "alert.reason_text",
        "alert.risk_text",
        "age_band",
        "document_country",
        "document_expiry",
        "bag_tags",
        "ticket_payment",
        "companions",
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
        walk(&serde_json::to_value(filled()).unwrap(), "", &mut out);
        out.retain(|path| {
            let elsewhere = |part: &&str| path.starts_with(*part) || path.ends_with(*part);
            !NOT_IN_THIS_FORM.iter().any(elsewhere)
        });
        out
    }
}
