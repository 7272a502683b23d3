//! An alert from Dakar, Praia's answer and Lagos' seizure: nothing is typed twice.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_codes::{Kind, Outcome, ReplyStatus, StandDown};
use aircop_message::{BadMessage, Draft, Fault, GroupId, Message, MessageId, Stamp};
use serde_json::json;

const ALERT: MessageId = MessageId([1; 16]);

fn stamp(id: u8) -> Stamp {
    Stamp {
        id: MessageId([id; 16]),
        reference: format!("SN-DSS-2026-00000{id}"),
        group: GroupId([2; 16]),
        exercise: false,
        thread: (id != 1).then_some(ALERT),
        now: "2026-11-24T19:00:00Z".parse().unwrap(),
        offset_minutes: 0,
        language: "fr".into(),
    }
}

fn alert() -> Message {
    let draft: Draft = serde_json::from_value(json!({
        "kind": "ALERT", "urgency": "FLASH", "subject": "Vol TP1483", "tlp": "RED", "handling": "H2",
        "alert": {
            "action": "CHECK_FULL", "reasons": ["API_PNR"], "risks": ["CASH_TICKET"],
            "direction": "ARRIVAL",
            "legs": [{"airport": "LIS", "flight": "TP1483", "etd": "2026-11-24T13:30:00Z"},
                     {"airport": "DSS", "eta": "2026-11-24T17:45:00Z"}],
            "persons": [{"name": "EXEMPLO, Joana", "nationality": "BR", "document_number": "FX1",
                         "bag_tags": "0047123456, TP123456", "age_band": "25_34",
                         "document_expiry": "2030-01-31", "ticket_payment": "CASH"}],
            "goods": [{"category": "DRUGS", "drug": "COCAINE_HCL"}],
            "cargo": {"awb": "020-1234 5675", "hs_code": "0901.21", "kg": "12,5", "pieces": "3"},
            "conveyance": {"container": "CSQU 305438 3", "seal": "A-1"},
        },
    }))
    .unwrap();
    draft.finish(&stamp(1)).unwrap()
}

fn faults(draft: &Draft, id: u8) -> Vec<(String, Fault)> {
    let faults = draft.finish(&stamp(id)).unwrap_err();
    faults.into_iter().map(|e| (e.field, e.fault)).collect()
}

#[test]
fn an_answer_needs_one_field_and_a_seizure_only_what_is_new() {
    let alert = alert();
    let mut draft = Draft::reply_to(ALERT, &alert);
    draft.reply.outcome = "POSITIVE_SEIZURE".into();
    draft.reply.acted_at = "2026-11-24T18:10:00Z".into();
    let reply = draft.finish(&stamp(3)).unwrap();
    let answer = reply.reply.as_ref().unwrap();
    assert_eq!(
        (answer.alert, &answer.status),
        (ALERT, &ReplyStatus::Closed)
    );
    assert_eq!(answer.outcome, Some(Outcome::PositiveSeizure));
    assert_eq!((&reply.tlp, &reply.handling), (&alert.tlp, &alert.handling));

    let mut draft = Draft::seizure_from(ALERT, &alert, Some(&reply));
    assert_eq!(
        faults(&draft, 4),
        [
            ("seizure.goods.0.quantity".into(), Fault::Required),
            ("seizure.airport".into(), Fault::Required),
        ]
    );
    draft.seizure.airport = "DSS".into();
    draft.seizure.goods[0].quantity = "1.26".into();
    draft.seizure.goods[0].unit = "KG".into();
    let message = draft.finish(&stamp(4)).unwrap();
    assert_eq!(message.route(), ["LIS", "DSS"]);
    let seizure = message.seizure.unwrap();
    let suspect = &alert.alert.as_ref().unwrap().persons[0];
    assert_eq!(seizure.offenders[0].person, *suspect);
    assert_eq!(Some(seizure.at), answer.acted_at);
    assert_eq!(seizure.cargo, alert.alert.as_ref().unwrap().cargo);
}

#[test]
fn a_stand_down_needs_a_reason_and_has_no_outcome() {
    let alert = alert();
    let mut draft = Draft::stand_down_of(ALERT, &alert);
    let reason = |fault| ("reply.stand_down".to_owned(), fault);
    assert_eq!(faults(&draft, 3), [reason(Fault::Required)]);
    draft.reply.stand_down = "TIRED".into();
    assert_eq!(faults(&draft, 3), [reason(Fault::UnknownCode)]);
    draft.reply.stand_down = "OTHER".into();
    let words = ("reply.other_text".to_owned(), Fault::OtherNeedsText);
    assert_eq!(faults(&draft, 3), [words]);
    draft.reply.stand_down = "WRONG_PERSON".into();
    draft.reply.outcome = "NEGATIVE".into();
    let outcome = ("reply.outcome".to_owned(), Fault::OutOfPlace);
    assert_eq!(faults(&draft, 3), [outcome]);
    draft.reply.outcome.clear();
    let message = draft.finish(&stamp(3)).unwrap();
    let reply = message.reply.as_ref().unwrap();
    assert_eq!(reply.status, ReplyStatus::Withdrawn);
    assert_eq!(reply.stand_down, Some(StandDown::WrongPerson));
    assert_eq!(
        (message.urgency.clone(), reply.alert),
        (alert.urgency.clone(), ALERT)
    );
    // As it was sent, it can be corrected: the alert is in force again.
    let mut again = Draft::correction_of(MessageId([3; 16]), &message);
    assert_eq!(again.reply.stand_down, "WRONG_PERSON");
    again.reply.status = "IN_PROGRESS".into();
    assert_eq!(faults(&again, 4), [reason(Fault::OutOfPlace)]);
    again.reply.stand_down.clear();
    assert!(again.finish(&stamp(4)).is_ok());
}

#[test]
fn a_correction_begins_as_the_message_was_and_names_it() {
    let alert = alert();
    let mut corrected = Draft::correction_of(ALERT, &alert)
        .finish(&stamp(1))
        .unwrap();
    assert_eq!(corrected.supersedes.take(), Some(ALERT));
    assert_eq!(corrected, alert);
}

#[test]
fn faults_of_the_long_form_name_their_fields() {
    let mut draft = Draft::correction_of(ALERT, &alert());
    draft.alert.cargo.awb = "02012345676".into();
    draft.alert.conveyance.container = "CSQU3054384".into();
    draft.alert.post.item = "RA473124828GB".into();
    draft.alert.cargo.kg = "1,810".into();
    draft.alert.persons[0].bag_tags = "12".into();
    let mut found = faults(&draft, 1);
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(
        found,
        [
            ("alert.cargo.awb".into(), Fault::CheckDigit),
            ("alert.cargo.kg".into(), Fault::AmbiguousNumber),
            ("alert.conveyance.container".into(), Fault::CheckDigit),
            ("alert.persons.0.bag_tags".into(), Fault::Format),
            ("alert.post.item".into(), Fault::CheckDigit),
        ]
    );
}

#[test]
fn kind_and_content_agree() {
    let mut draft = Draft::reply_to(ALERT, &alert());
    draft.reply.outcome = "NEGATIVE".into();
    let reply = draft.finish(&stamp(3)).unwrap();
    for kind in [Kind::Alert, Kind::Seizure, Kind::Note] {
        let wrong = Message {
            kind,
            ..reply.clone()
        };
        let bytes = wrong.to_bytes().unwrap();
        assert_eq!(Message::from_bytes(&bytes), Err(BadMessage::KindMismatch));
    }
}

#[test]
fn a_newer_offices_fields_survive_within_a_reply() {
    let mut draft = Draft::reply_to(ALERT, &alert());
    draft.reply.outcome = "NEGATIVE".into();
    let mut reply = draft.finish(&stamp(3)).unwrap();
    let answer = reply.reply.as_mut().unwrap();
    answer.newer.insert("drone".into(), true.into());
    answer.outcome = Some(Outcome::Unrecognised("VANISHED".into()));
    let bytes = reply.to_bytes().unwrap();
    let read = Message::from_bytes(&bytes).unwrap();
    assert_eq!(read, reply);
    assert_eq!(read.to_bytes().unwrap(), bytes);
}
