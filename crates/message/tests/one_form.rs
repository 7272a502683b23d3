//! A payload that was signed has one form: what is read is written back to the same bytes.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_message::{Draft, GroupId, Message, MessageId, Stamp, Timestamp, canonical};
use ciborium::Value;

fn note() -> Message {
    let draft = Draft {
        kind: "NOTE".into(),
        subject: "shift change".into(),
        narrative: "quiet".into(),
        reply_by: "2026-11-25T02:15:00Z".into(),
        ..Draft::default()
    };
    let stamp = Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2026-000123".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: Timestamp(1_795_478_400_000),
        offset_minutes: 0,
        language: "fr".into(),
    };
    draft.finish(&stamp).unwrap()
}

fn with(key: &str, value: Value) -> Vec<u8> {
    let mut map = Value::serialized(&note()).unwrap().into_map().unwrap();
    map.retain(|(k, _)| k.as_text() != Some(key));
    map.push((Value::Text(key.into()), value));
    canonical::to_vec(&Value::Map(map)).unwrap()
}

#[test]
fn another_way_to_say_the_same_is_refused() {
    let good = note().to_bytes().unwrap();
    assert_eq!(Message::from_bytes(&good).unwrap(), note());
    for (why, bytes) in [
        ("null for what is left out", with("supersedes", Value::Null)),
        ("an id in text", with("group", Value::Text("02".repeat(16)))),
        (
            "a time without seconds",
            with("reply_by", Value::Text("2026-11-25T02:15Z".into())),
        ),
        ("an empty alert as null", with("alert", Value::Null)),
    ] {
        let read = Message::from_bytes(&bytes);
        assert!(read.is_err(), "{why}: {read:?}");
    }
}

#[test]
fn a_field_of_a_newer_version_is_kept() {
    let bytes = with("zone", Value::Null);
    let read = Message::from_bytes(&bytes).unwrap();
    assert_eq!(read.to_bytes().unwrap(), bytes);
    assert_eq!(Message::from_stored(&bytes).unwrap(), read);
}

#[test]
fn what_is_no_message_is_none_in_the_archive_either() {
    let good = note().to_bytes().unwrap();
    for bytes in [&[][..], &[0xff], good.split_at(good.len() / 2).0] {
        assert!(Message::from_stored(bytes).is_err());
    }
    let mixed = with("kind", Value::Text("ALERT".into()));
    assert!(Message::from_stored(&mixed).is_err());
}

#[test]
fn a_form_makes_nothing_that_readers_refuse_as_too_long() {
    let draft = |reasons: usize, language: usize| Draft {
        kind: "ALERT".into(),
        subject: "two couriers".into(),
        language: "x".repeat(language),
        alert: serde_json::from_value(serde_json::json!({
            "reasons": vec!["PROFILE"; reasons],
            "action": "CHECK_FULL",
            "legs": [{"airport": "GRU"}, {"airport": "LIS"}],
        }))
        .unwrap(),
        ..Draft::default()
    };
    let stamp = Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2026-000123".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: Timestamp(1_795_478_400_000),
        offset_minutes: 0,
        language: "fr".into(),
    };
    let sent = draft(30, 35).finish(&stamp).unwrap().to_bytes().unwrap();
    assert!(Message::from_bytes(&sent).is_ok());
    assert!(draft(31, 35).finish(&stamp).is_err());
    assert!(draft(30, 36).finish(&stamp).is_err());
}
