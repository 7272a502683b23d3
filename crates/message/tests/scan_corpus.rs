//! The corpus of `tests/scans`: what readers deliver, and what must come out of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_message::scan::{Scan, ScanFault, scan};
use aircop_message::{Draft, Fault, GroupId, MessageId, Stamp};
use serde_json::Value;

const CORPUS: &str = include_str!("../../../tests/scans/corpus.json");

fn rows() -> Vec<Value> {
    serde_json::from_str(CORPUS).unwrap()
}

fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap()
}

/// What differs from what must come out; empty when nothing does.
fn differences(row: &Value, outcome: &Result<Scan, ScanFault>) -> Vec<String> {
    let said = match (outcome, row["refused"].as_str()) {
        (Err(fault), Some(refused)) => {
            let found = match fault {
                ScanFault::Neither => "neither",
                ScanFault::Zone(_) => "zone",
                ScanFault::Pass(_) => "pass",
            };
            return if found == refused {
                Vec::new()
            } else {
                vec![format!("refused as {found}")]
            };
        }
        (Err(fault), None) => return vec![format!("refused: {fault:?}")],
        (Ok(_), Some(_)) => return vec!["taken".into()],
        (Ok(said), None) => said,
    };
    let mut out = Vec::new();
    let person = serde_json::to_value(&said.person).unwrap();
    for (field, right) in row["person"].as_object().unwrap() {
        if person[field] != *right {
            out.push(format!("{field}: {} for {right}", person[field]));
        }
    }
    let flights: Vec<Value> = said
        .legs
        .iter()
        .map(|leg| serde_json::json!([leg.airport, leg.flight, leg.day]))
        .collect();
    if Value::from(flights.clone()) != row["flights"] {
        out.push(format!("flights: {flights:?}"));
    }
    let mut notes: Vec<&str> = said.notes.iter().map(|note| note.code()).collect();
    let mut right: Vec<&str> = row["said"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap())
        .collect();
    notes.sort_unstable();
    right.sort_unstable();
    if notes != right {
        out.push(format!("said {notes:?} for {right:?}"));
    }
    out
}

#[test]
fn everything_comes_out_as_it_must() {
    let rows = rows();
    assert!(rows.len() >= 100, "{}", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let now = text(row, "at").parse().unwrap();
        for difference in differences(row, &scan(text(row, "text"), now)) {
            wrong.push(format!("{}: {difference}", text(row, "kind")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Nothing that a scan fills in may be refused afterwards.
#[test]
fn what_was_scanned_can_be_sent() {
    for row in rows() {
        let now = text(&row, "at").parse().unwrap();
        let Ok(said) = scan(text(&row, "text"), now) else {
            continue;
        };
        let mut draft = Draft {
            kind: "ALERT".into(),
            subject: "x".into(),
            ..Draft::default()
        };
        draft.alert.action = "CHECK_FULL".into();
        draft.alert.reasons = vec!["PROFILE".into()];
        draft.alert.vector = "CONTAINER".into();
        draft.alert.persons = vec![said.person];
        draft.alert.legs = said.legs;
        let stamp = Stamp {
            id: MessageId([1; 16]),
            reference: "SN-DSS-2026-000001".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now,
            offset_minutes: 0,
            language: "en".into(),
        };
        let faults: Vec<(String, Fault)> = match draft.finish(&stamp) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().map(|f| (f.field, f.fault)).collect(),
        };
        assert_eq!(faults, [], "{}", text(&row, "kind"));
    }
}
