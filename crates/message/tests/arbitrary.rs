//! Whatever is typed, pasted or sent: no panic, one encoding, no sum across dimensions.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_codes::{CodeList, Decimal, Dimension, Unit};
use aircop_message::{Draft, GroupId, Message, MessageId, Stamp, Totals, scan};
use proptest::prelude::*;
use serde_json::{Value, json};

fn stamp() -> Stamp {
    Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2026-000001".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: "2026-11-24T02:00:00Z".parse().unwrap(),
        offset_minutes: 0,
        language: "fr".into(),
    }
}

/// Puts `texts` into every text field of a form, in turn.
fn fill(form: &mut Value, texts: &mut impl Iterator<Item = String>) {
    match form {
        Value::String(text) => *text = texts.next().unwrap_or_default(),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, texts)),
        Value::Object(fields) => fields.values_mut().for_each(|field| fill(field, texts)),
        _ => {}
    }
}

fn whole_form() -> Value {
    let mut draft = serde_json::to_value(Draft::default()).unwrap();
    for (path, row) in [
        (
            "/alert/legs",
            json!({"airport": "", "flight": "", "eta": "", "etd": ""}),
        ),
        (
            "/alert/persons",
            json!({"name": "", "born": "", "bag_tags": "", "aliases": ""}),
        ),
        (
            "/seizure/goods",
            json!({"category": "", "quantity": "", "unit": "", "value": "",
            "purity": "", "currency": "", "units": ""}),
        ),
        (
            "/seizure/offenders",
            json!({"age": "", "role": "", "person": {"name": ""}}),
        ),
        ("/seizure/detection", json!("")),
    ] {
        *draft.pointer_mut(path).unwrap() = json!([row]);
    }
    draft
}

proptest! {
    #[test]
    fn finish_never_panics_and_what_it_makes_reads_back(
        kind in prop::sample::select(vec!["ALERT", "REPLY", "SEIZURE", "NOTE"]),
        texts in prop::collection::vec(
            prop_oneof![
                3 => Just(String::new()),
                1 => "\\PC{0,30}",
                1 => "[0-9., /-]{0,14}",
                1 => any::<String>(),
                2 => prop::sample::select(vec!["OTHER", "DRUGS", "KG", "12,5", "GRU", "TP82", "USD",
                    "CLOSED", "2026-11-24T02:00:00Z", "1990-01-01", "CSQU3054383"])
                    .prop_map(str::to_owned),
            ], 0..150),
    ) {
        let mut form = whole_form();
        form.as_object_mut().unwrap().remove("to");
        fill(&mut form, &mut texts.into_iter());
        form["kind"] = json!(kind);
        let draft: Draft = serde_json::from_value(form).unwrap();
        if let Ok(message) = draft.finish(&stamp()) {
            let bytes = message.to_bytes().unwrap();
            let read = Message::from_bytes(&bytes).unwrap();
            prop_assert_eq!(&read, &message);
            prop_assert_eq!(read.to_bytes().unwrap(), bytes);
        }
    }

    #[test]
    fn any_valid_seizure_reads_back_and_corrects_to_itself(
        words in "[^\\p{Cc}]{0,60}",
        quantity in "[0-9]{0,9}[1-9](\\.([0-9]{1,2}|[0-9]{4,9}))?",
        unit in 0..13_usize,
        age in 0..=120_u8,
    ) {
        let draft: Draft = serde_json::from_value(json!({
            "kind": "SEIZURE", "subject": "x", "narrative": words, "seizure": {
                "at": "2026-11-24T01:00:00+01:00", "airport": "DSS", "detection": ["XRAY"],
                "authority": words,
                "goods": [{"category": "DRUGS", "quantity": quantity, "packaging": words,
                           "unit": Unit::all()[unit].code(), "description": words}],
                "offenders": [{"age": age.to_string(), "role": "COURIER"}],
            },
        })).unwrap();
        let message = draft.finish(&stamp()).unwrap();
        let bytes = message.to_bytes().unwrap();
        prop_assert_eq!(&Message::from_bytes(&bytes).unwrap(), &message);
        // What stands in the archive is read without the proof, and is the same.
        prop_assert_eq!(&Message::from_stored(&bytes).unwrap(), &message);
        let mut again = Draft::correction_of(stamp().id, &message).finish(&stamp()).unwrap();
        again.supersedes = None;
        prop_assert_eq!(again.to_bytes().unwrap(), bytes);
    }

    #[test]
    fn scanners_never_panic(text in any::<String>(), zone in "[PIA<0-9A-Z]{88,90}") {
        let now = stamp().now;
        let _ = scan::scan(&text, now);
        let _ = scan::scan(&zone, now);
        let _ = scan::scan(&format!("M2{zone}"), now);
    }

    #[test]
    fn totals_never_mix_dimensions(rows in prop::collection::vec((0..13_usize, 1_u32..1_000_000), 1..30)) {
        let goods: Vec<Value> = rows.iter().map(|(unit, n)| json!({
            "category": "DRUGS", "drug": "TRAMADOL", "quantity": n.to_string(),
            "unit": Unit::all()[*unit].code(),
        })).collect();
        let draft: Draft = serde_json::from_value(json!({
            "kind": "SEIZURE", "subject": "x", "seizure": {
                "at": "2026-11-24T01:00:00Z", "airport": "DSS", "detection": ["XRAY"],
                "goods": goods,
            },
        })).unwrap();
        let message = draft.finish(&stamp()).unwrap();
        let totals = Totals::of(&message.seizure.unwrap().goods);
        prop_assert_eq!(totals.left_out, 0);
        for (substance, sum) in &totals.amounts {
            let factor = |unit: &Unit| match unit.code() { "T" => 1_000_000, "KG" | "L" => 1_000, _ => 1_u64 };
            let expected: u64 = rows.iter()
                .map(|(unit, n)| (&Unit::all()[*unit], *n))
                .filter(|(unit, _)| match &substance.dimension {
                    Dimension::Mass => ["G", "KG", "T"].contains(&unit.code()),
                    Dimension::Volume => ["ML", "L"].contains(&unit.code()),
                    Dimension::Count(counted) => *unit == counted,
                })
                .map(|(unit, n)| u64::from(n) * factor(unit))
                .sum();
            prop_assert_eq!(*sum, expected.to_string().parse::<Decimal>().unwrap());
        }
    }
}
