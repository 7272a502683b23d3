//! What is typed into any field of any form is sent or refused, never left out in silence.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_message::{Draft, Fault, GroupId, MessageId, Stamp};
use serde_json::{Value, json};

/// One of these is a valid value of each field.
const VALUES: [&str; 21] = [
    "CALL_US_AT_ONCE",
    "QZ7",
    "OTHER",
    "UNKNOWN",
    "17",
    "2026-11-24T05:00:00+05:00",
    "2026-11-20",
    "USD",
    "BR",
    "GRU",
    "TP82",
    "0047123456",
    "CSQU3054383",
    "02012345675",
    "RA473124829GB",
    "9074729",
    "6403",
    "ACETIC_ANHYDRIDE",
    "COCAINE_HCL",
    "RIFLE",
    "KG",
];

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

fn whole(said: Value) -> Value {
    let draft: Draft = serde_json::from_value(said).unwrap();
    serde_json::to_value(draft).unwrap()
}

/// A valid draft of each kind, with a row in each list.
fn forms() -> Vec<Value> {
    let legs = json!([{"airport": "LIS", "eta": "2026-11-24T03:00:00Z"}]);
    let mut forms = vec![
        json!({"kind": "NOTE", "subject": "x", "narrative": "y", "phrases": ["MAY_BE_ARMED"]}),
        json!({"kind": "REPLY", "subject": "x", "reply": {
            "alert": MessageId([3; 16]), "status": "RECEIVED", "checks": ["XRAY"]}}),
        json!({"kind": "ALERT", "subject": "x", "alert": {
            "reasons": ["PROFILE"], "action": "INFO_ONLY", "legs": legs,
            "persons": [{"name": "ROCHA"}], "goods": [{"category": "TOBACCO"}],
            "risks": ["OTHER"], "reason_text": "z"}}),
    ];
    for category in [
        "DRUGS",
        "PRECURSORS",
        "WEAPONS",
        "CURRENCY",
        "FALSE_DOCS",
        "TOBACCO",
    ] {
        forms.push(json!({"kind": "SEIZURE", "subject": "x", "seizure": {
            "at": "2026-11-24T01:00:00Z", "airport": "DSS", "detection": ["XRAY"], "legs": legs,
            "goods": [{"category": category, "units": "1", "value": "5", "currency": "EUR"}],
            "concealment": [{"place": "CARGO"}], "offenders": [{"role": "COURIER"}]}}));
    }
    forms.into_iter().map(whole).collect()
}

/// JSON pointers of all texts.
fn texts(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{i}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                texts(field, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Whether a text, as the message may write it, is in the message.
fn holds(message: &str, text: &str) -> bool {
    // A number has no leading zeros there.
    let number = text.trim_start_matches('0');
    message.contains(number) || message.contains(&text.to_ascii_uppercase())
}

#[test]
fn what_is_typed_is_sent_or_refused() {
    let mut sent = 0;
    for form in forms() {
        serde_json::from_value::<Draft>(form.clone())
            .unwrap()
            .finish(&stamp())
            .unwrap_or_else(|faults| panic!("{form}: {faults:?}"));
        let mut fields = Vec::new();
        texts(&form, "", &mut fields);
        // What a boarding pass leaves for the fields beside it is not sent.
        fields.retain(|field| !field.ends_with("/day") && !field.ends_with("/printed"));
        for field in fields {
            let mut taken = false;
            for value in VALUES {
                let mut typed = form.clone();
                *typed.pointer_mut(&field).unwrap() = json!(value);
                // An id takes no such text.
                let Ok(draft) = serde_json::from_value::<Draft>(typed) else {
                    continue;
                };
                if let Ok(message) = draft.finish(&stamp()) {
                    let message = serde_json::to_string(&message).unwrap();
                    assert!(holds(&message, value), "{field} = {value}: {message}");
                    taken = true;
                }
            }
            sent += usize::from(taken);
        }
    }
    assert!(sent > 250, "{sent}");
}

#[test]
fn what_does_not_belong_is_refused_with_its_path() {
    let refused = |said: Value| -> Vec<(String, Fault)> {
        let draft: Draft = serde_json::from_value(said).unwrap();
        let faults = draft.finish(&stamp()).unwrap_err();
        faults.into_iter().map(|f| (f.field, f.fault)).collect()
    };
    let out = |path: &str| (path.to_owned(), Fault::OutOfPlace);
    let note = json!({"kind": "NOTE", "subject": "x", "narrative": "y",
        "alert": {"action": "CHECK_FULL"}, "seizure": {"goods": [{"category": "DRUGS"}]}});
    assert_eq!(refused(note), [out("alert"), out("seizure")]);
    let precursors = json!({"kind": "SEIZURE", "subject": "x", "seizure": {
        "at": "2026-11-24T01:00:00Z", "airport": "DSS", "detection": ["XRAY"],
        "goods": [{"category": "PRECURSORS", "quantity": "1", "unit": "KG",
            "drug": "COCAINE_HCL", "calibre": "9 mm", "serial": "A1"}]}});
    let at = |field: &str| out(&format!("seizure.goods.0.{field}"));
    assert_eq!(
        refused(precursors),
        [at("drug"), at("calibre"), at("serial")]
    );
    // Rows that a form begins with and that stay empty are nothing.
    let empty = json!({"kind": "NOTE", "subject": "x", "narrative": "y",
        "alert": {"legs": [{}], "persons": [{}]}});
    let draft: Draft = serde_json::from_value(empty).unwrap();
    assert!(draft.finish(&stamp()).is_ok());
}
