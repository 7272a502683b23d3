//! Sentences of the phrasebook in a message: what is written, read, refused.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_codes::{CodeList, Phrase};
use aircop_message::{
    BadMessage, Draft, Fault, FieldError, GroupId, Message, MessageId, Stamp, Timestamp, canonical,
};
use ciborium::Value;

fn draft(kind: &str, phrases: &[&str]) -> Draft {
    let mut draft = Draft {
        kind: kind.into(),
        subject: "TP1547".into(),
        phrases: phrases.iter().map(|code| (*code).to_owned()).collect(),
        ..Draft::default()
    };
    if kind == "ALERT" {
        draft.alert.reasons = vec!["PROFILE".into()];
        draft.alert.action = "CHECK_FULL".into();
        draft.alert.legs = serde_json::from_str(r#"[{"airport": "RAI"}]"#).unwrap();
    }
    draft
}

fn finish(draft: &Draft) -> Result<Message, Vec<FieldError>> {
    draft.finish(&Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2026-000123".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: Timestamp(1_795_478_400_000),
        offset_minutes: 0,
        language: "fr".into(),
    })
}

/// The bytes of an alert that says these codes, as another program might write them.
fn bytes(codes: &[&str]) -> Vec<u8> {
    let alert = finish(&draft("ALERT", &["MAY_BE_ARMED"])).unwrap();
    let mut map = Value::serialized(&alert).unwrap().into_map().unwrap();
    for (key, value) in &mut map {
        if key.as_text() == Some("phrases") {
            *value = Value::Array(
                codes
                    .iter()
                    .map(|code| Value::Text((*code).into()))
                    .collect(),
            );
        }
    }
    canonical::to_vec(&Value::Map(map)).unwrap()
}

#[test]
fn they_travel_in_the_order_of_their_sender() {
    let said = ["MAY_BE_ARMED", "DO_NOT_APPROACH", "CALL_US_AT_ONCE"];
    let message = finish(&draft("ALERT", &said)).unwrap();
    let read = Message::from_bytes(&message.to_bytes().unwrap()).unwrap();
    assert_eq!(
        read.phrases,
        [
            Phrase::MayBeArmed,
            Phrase::DoNotApproach,
            Phrase::CallUsAtOnce
        ]
    );
    assert_eq!(
        Draft::correction_of(MessageId([1; 16]), &read).phrases,
        said
    );
    assert_eq!(Draft::reply_to(MessageId([1; 16]), &read).phrases, [""; 0]);
}

#[test]
fn a_message_without_any_is_written_as_before() {
    let map = Value::serialized(&finish(&draft("ALERT", &[])).unwrap()).unwrap();
    let keys = map.into_map().unwrap();
    assert!(keys.iter().all(|(key, _)| key.as_text() != Some("phrases")));
}

#[test]
fn what_is_unknown_doubled_or_too_much_is_refused_at_its_place() {
    let all: Vec<&str> = Phrase::all().iter().map(CodeList::code).take(13).collect();
    let twelve = all.split_last().unwrap().1;
    assert!(finish(&draft("NOTE", twelve)).is_ok());
    for (codes, path, fault) in [
        (
            &["MAY_BE_ARMED", "MAY_BE_HUNGRY"][..],
            "phrases.1",
            Fault::UnknownCode,
        ),
        (&["MAY_BE_ARMED", ""], "phrases.1", Fault::Required),
        (
            &["MAY_BE_ARMED", "DO_NOT_APPROACH", "may_be_armed"],
            "phrases.2",
            Fault::Doubled,
        ),
        (&all, "phrases", Fault::TooMany),
    ] {
        let faults = finish(&draft("NOTE", codes)).unwrap_err();
        assert_eq!(faults, [FieldError::new(path, fault)], "{codes:?}");
    }
}

#[test]
fn a_note_may_be_one_sentence_and_a_briefing_has_none() {
    assert!(finish(&draft("NOTE", &["CALL_US_AT_ONCE"])).is_ok());
    let empty = finish(&draft("NOTE", &[])).unwrap_err();
    assert_eq!(empty, [FieldError::new("narrative", Fault::Required)]);
    let mut briefing = draft("BRIEFING", &["CALL_US_AT_ONCE"]);
    briefing.narrative = "Opening tomorrow".into();
    let refused = finish(&briefing).unwrap_err();
    assert_eq!(refused, [FieldError::new("phrases", Fault::OutOfPlace)]);
}

#[test]
fn a_reader_takes_what_it_does_not_know_and_refuses_what_nobody_may_send() {
    let newer = Message::from_bytes(&bytes(&["MAY_BE_ARMED", "MAY_BE_A_ROBOT"])).unwrap();
    assert_eq!(
        newer.phrases.last(),
        Some(&Phrase::Unrecognised("MAY_BE_A_ROBOT".into()))
    );
    assert_eq!(
        newer.to_bytes().unwrap(),
        bytes(&["MAY_BE_ARMED", "MAY_BE_A_ROBOT"])
    );
    let doubled = Message::from_bytes(&bytes(&["MAY_BE_A_ROBOT", "MAY_BE_A_ROBOT"]));
    assert_eq!(doubled, Err(BadMessage::DoubledPhrase));
    let many: Vec<&str> = Phrase::all().iter().map(CodeList::code).take(13).collect();
    let many = Message::from_bytes(&bytes(&many));
    assert!(matches!(many, Err(BadMessage::TooMuch(_))), "{many:?}");
    assert!(
        Message::from_bytes(&bytes(&[])).is_err(),
        "an empty list is left out"
    );
}

#[test]
fn a_template_keeps_them() {
    let template = draft("ALERT", &["MAY_BE_ARMED"]).to_template().unwrap();
    assert_eq!(template.phrases, ["MAY_BE_ARMED"]);
}
