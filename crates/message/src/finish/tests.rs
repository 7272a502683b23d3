use aircop_codes::{DocumentType, LegRole};

use super::travel::is_flight;
use super::*;
use crate::draft::{LegDraft, PersonDraft};
use crate::{GroupId, MessageId};

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

fn alert_draft() -> Draft {
    Draft {
        kind: "ALERT".into(),
        urgency: "FLASH".into(),
        subject: "Passager à contrôler, vol TP1483".into(),
        alert: AlertDraft {
            reasons: vec!["PROFILE".into()],
            action: "CHECK_FULL".into(),
            legs: vec![
                LegDraft {
                    airport: "gru".into(),
                    etd: "2026-11-23T22:10:00-03:00".into(),
                    flight: "tp 82".into(),
                    ..LegDraft::default()
                },
                LegDraft {
                    airport: "LIS".into(),
                    eta: "2026-11-24T11:05:00Z".into(),
                    etd: "2026-11-24T13:30:00Z".into(),
                    flight: "TP1483".into(),
                    ..LegDraft::default()
                },
                LegDraft {
                    airport: "DSS".into(),
                    eta: "2026-11-24T17:45:00Z".into(),
                    ..LegDraft::default()
                },
            ],
            persons: vec![PersonDraft {
                name: "EXEMPLO, Joana".into(),
                born: "1990-02-28".into(),
                nationality: "br".into(),
                document_number: "fx 123456".into(),
                ..PersonDraft::default()
            }],
            goods: vec![GoodsDraft {
                category: "DRUGS".into(),
                drug: "COCAINE_HCL".into(),
                ..GoodsDraft::default()
            }],
            ..AlertDraft::default()
        },
        ..Draft::default()
    }
}

fn faults(change: impl FnOnce(&mut Draft)) -> Vec<(String, Fault)> {
    let mut draft = alert_draft();
    change(&mut draft);
    match draft.finish(&stamp()) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.into_iter().map(|e| (e.field, e.fault)).collect(),
    }
}

fn one(field: &str, fault: Fault) -> Vec<(String, Fault)> {
    vec![(field.to_owned(), fault)]
}

#[test]
fn a_short_alert_gets_its_usual_values() {
    let message = alert_draft().finish(&stamp()).unwrap();
    let alert = message.alert.as_ref().unwrap();
    assert_eq!(message.route(), ["GRU", "LIS", "DSS"]);
    assert_eq!(
        alert
            .legs
            .iter()
            .map(|l| l.role.clone())
            .collect::<Vec<_>>(),
        [LegRole::Departure, LegRole::Transit, LegRole::Destination]
    );
    assert_eq!(alert.legs[0].flight.as_deref(), Some("TP82"));
    assert_eq!(alert.persons[0].document, DocumentType::Passport);
    assert_eq!(
        alert.persons[0].document_number.as_deref(),
        Some("FX123456")
    );
    assert_eq!((message.handling, message.tlp), (Handling::H1, Tlp::Amber));
    assert_eq!(message.language, "fr");
}

#[test]
fn the_alert_clock_counts_to_the_next_moment_of_the_journey() {
    let message = alert_draft().finish(&stamp()).unwrap();
    let next = message.next_leg(stamp().now).unwrap();
    assert_eq!((next.leg.airport.as_str(), next.arrives), ("LIS", true));
    assert!(
        message
            .next_leg("2026-11-25T00:00:00Z".parse().unwrap())
            .is_none()
    );
}

#[test]
fn a_message_reads_back_from_its_canonical_bytes() {
    let message = alert_draft().finish(&stamp()).unwrap();
    let bytes = message.to_bytes().unwrap();
    assert_eq!(Message::from_bytes(&bytes).unwrap(), message);
}

#[test]
fn twenty_thousand_characters_and_not_one_more() {
    // A character is what the officer counts, not a byte: Arabic letters take two bytes each.
    assert!(faults(|d| d.narrative = "ع".repeat(20_000)).is_empty());
    assert_eq!(
        faults(|d| d.narrative = "ع".repeat(20_001)),
        one("narrative", Fault::TooLong)
    );
    assert_eq!(
        faults(|d| d.subject = "x".repeat(201)),
        one("subject", Fault::TooLong)
    );
}

#[test]
fn a_peer_that_ignores_the_limits_is_refused() {
    let mut message = alert_draft().finish(&stamp()).unwrap();
    message.narrative = "x".repeat(20_001);
    let bytes = message.to_bytes().unwrap();
    assert!(matches!(
        Message::from_bytes(&bytes),
        Err(crate::BadMessage::TooMuch(_))
    ));
    message.narrative.clear();
    message.kind = Kind::Note;
    let bytes = message.to_bytes().unwrap();
    assert_eq!(
        Message::from_bytes(&bytes),
        Err(crate::BadMessage::KindMismatch)
    );
}

#[test]
fn each_fault_names_its_field() {
    assert_eq!(
        faults(|d| d.subject = "  ".into()),
        one("subject", Fault::Required)
    );
    assert_eq!(
        faults(|d| d.subject = "a\u{1b}[2J".into()),
        one("subject", Fault::Characters)
    );
    assert_eq!(
        faults(|d| d.urgency = "SOON".into()),
        one("urgency", Fault::UnknownCode)
    );
    assert_eq!(
        faults(|d| d.alert.action.clear()),
        one("alert.action", Fault::Required)
    );
    assert_eq!(
        faults(|d| d.alert.reasons.clear()),
        one("alert.reasons", Fault::AtLeastOne)
    );
    assert_eq!(
        faults(|d| d.alert.legs.clear()),
        one("alert.legs", Fault::AtLeastOne)
    );
    assert_eq!(
        faults(|d| d.alert.legs[1].airport = "QQQ".into()),
        one("alert.legs.1.airport", Fault::UnknownAirport)
    );
    assert_eq!(
        faults(|d| d.alert.legs[2].eta = "2026-11-24T12:00:00Z".into()),
        one("alert.legs.2.eta", Fault::Order)
    );
    assert_eq!(
        faults(|d| d.alert.persons[0].born = "1990-02-30".into()),
        one("alert.persons.0.born", Fault::Date)
    );
    assert_eq!(
        faults(|d| d.alert.persons[0].born = "2030-01-01".into()),
        one("alert.persons.0.born", Fault::BirthDate)
    );
    assert_eq!(
        faults(|d| d.alert.persons[0].nationality = "ZZ".into()),
        one("alert.persons.0.nationality", Fault::UnknownCountry)
    );
    assert_eq!(
        faults(|d| {
            d.alert.goods[0].category = "OTHER".into();
            d.alert.goods[0].drug.clear();
        }),
        one("alert.goods.0.description", Fault::OtherNeedsText)
    );
    assert_eq!(
        faults(|d| d.reply_by = "soon".into()),
        one("reply_by", Fault::Time)
    );
}

#[test]
fn rows_left_empty_are_no_fault() {
    let mut draft = alert_draft();
    draft.alert.persons.push(PersonDraft::default());
    draft.alert.goods.push(GoodsDraft::default());
    assert_eq!(
        draft.finish(&stamp()).unwrap().alert.unwrap().persons.len(),
        1
    );
}

#[test]
fn flight_numbers() {
    for good in ["TP1483", "U23001", "3O123", "TAP82", "AF718A", "SU2134"] {
        assert!(is_flight(good), "{good}");
    }
    for bad in [
        "", "TP", "1483", "TP12345", "TP1483AB", "22123", "ÉÀ12", "TP-14",
    ] {
        assert!(!is_flight(bad), "{bad}");
    }
}

#[test]
fn all_faults_are_reported_at_once() {
    let found = faults(|d| {
        d.subject.clear();
        d.alert.reasons.clear();
        d.alert.legs[0].airport = "XXQ".into();
    });
    assert_eq!(found.len(), 3);
}
