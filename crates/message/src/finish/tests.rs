use aircop_codes::{DocumentType, LegRole};

use super::*;
use crate::draft::{LegDraft, PersonDraft};
use crate::{Day, GroupId, MessageId, RetentionDays};

pub(super) fn stamp() -> Stamp {
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

pub(super) fn alert_draft() -> Draft {
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

pub(super) fn faults(change: impl FnOnce(&mut Draft)) -> Vec<(String, Fault)> {
    let mut draft = alert_draft();
    change(&mut draft);
    match draft.finish(&stamp()) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.into_iter().map(|e| (e.field, e.fault)).collect(),
    }
}

pub(super) fn one(field: &str, fault: Fault) -> Vec<(String, Fault)> {
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
fn the_clock_of_an_office_is_that_of_its_own_airport_and_then_of_the_next() {
    let mut message = alert_draft().finish(&stamp()).unwrap();
    let alert = message.alert.as_mut().unwrap();
    let at = |time: &str| Some(format!("2026-11-24T{time}Z").parse().unwrap());
    (alert.legs[0].eta, alert.legs[0].etd) = (None, at("08:00"));
    (alert.legs[1].eta, alert.legs[1].etd) = (at("12:00"), at("14:00"));
    (alert.legs[2].eta, alert.legs[2].etd) = (at("18:00"), None);
    let shown = |ours: &str, time: &str| {
        let now = format!("2026-11-24T{time}Z").parse().unwrap();
        let clock = alert.clock(Some(ours), now).unwrap();
        let minutes = clock.when.at.since(now) / 60_000;
        (clock.leg.airport.clone(), clock.arrives, minutes)
    };
    // Two hours before it leaves São Paulo, Dakar counts to its own landing.
    assert_eq!(shown("DSS", "06:00"), ("DSS".into(), true, 720));
    assert_eq!(shown("GRU", "06:00"), ("GRU".into(), false, 120));
    // Under way, who let it go sees where it lands next.
    assert_eq!(shown("GRU", "09:00"), ("LIS".into(), true, 180));
    assert_eq!(shown("LIS", "13:00"), ("LIS".into(), false, 60));
    // An office that is not on the way counts to whatever is next.
    assert_eq!(shown("RAI", "09:00"), ("LIS".into(), true, 180));
    // All over: what was last here.
    assert_eq!(shown("LIS", "20:00"), ("LIS".into(), true, -480));
    assert_eq!(shown("RAI", "20:00"), ("DSS".into(), true, -120));
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
fn a_flight_is_stored_in_its_one_form() {
    let flight = |typed: &str| {
        let mut draft = alert_draft();
        draft.alert.legs[0].flight = typed.into();
        let message = draft.finish(&stamp()).map_err(|errors| errors[0].fault)?;
        Ok(message.alert.unwrap().legs[0].flight.clone())
    };
    for typed in [
        "VR641",
        "VR0641",
        "vr 641",
        "\u{200e}VR641",
        "VR\u{666}\u{664}\u{661}",
    ] {
        assert_eq!(flight(typed), Ok(Some("VR641".into())), "{typed}");
    }
    assert_eq!(flight("BAW70WQ"), Err(Fault::Callsign));
    assert_eq!(flight("TP12345"), Err(Fault::FlightNumber));
}

#[test]
fn codes_are_taken_however_they_were_pasted() {
    let mut draft = alert_draft();
    draft.alert.legs[1].airport = "\u{2068}lis\u{2069}".into();
    draft.alert.persons[0].document_number =
        "AB\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}".into();
    draft.alert.persons[0].nationality = "\u{ff23}\u{ff36}".into();
    draft.alert.cargo.awb = "020\u{2013}12345675".into();
    draft.alert.conveyance.container = "\u{ff23}\u{ff33}\u{ff31}\u{ff35}3054383".into();
    draft.alert.persons[0].bag_tags = "0047123456\u{60c} TP\u{a0}123456".into();
    let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
    assert_eq!(alert.legs[1].airport, "LIS");
    let person = &alert.persons[0];
    assert_eq!(person.document_number.as_deref(), Some("AB1234567"));
    assert_eq!(person.nationality.as_deref(), Some("CV"));
    assert_eq!(person.bag_tags, ["0047123456", "TP123456"]);
    let awb = alert.cargo.unwrap().awb;
    assert_eq!(awb.as_deref(), Some("02012345675"));
    let container = alert.conveyance.unwrap().container;
    assert_eq!(container.as_deref(), Some("CSQU3054383"));
}

#[test]
fn a_sign_before_three_digits_could_be_either() {
    let kg = |typed: &str| {
        let mut draft = alert_draft();
        draft.alert.cargo.kg = typed.into();
        let message = draft.finish(&stamp()).map_err(|errors| errors[0].fault)?;
        Ok(message
            .alert
            .unwrap()
            .cargo
            .unwrap()
            .kg
            .unwrap()
            .to_string())
    };
    for unclear in [
        "1.810",
        "1,810",
        "130.000",
        "130,000",
        "\u{661}.\u{668}\u{661}\u{660}",
        "1'810",
        "130\u{2019}000",
    ] {
        assert_eq!(kg(unclear), Err(Fault::AmbiguousNumber), "{unclear}");
    }
    for (typed, number) in [
        ("1.81", "1.81"),
        ("1,81", "1.81"),
        ("0.810", "0.81"),
        ("12.50", "12.5"),
        ("1.8100", "1.81"),
        ("1 810", "1810"),
        ("1'810.5", "1810.5"),
        ("1'5", "1.5"),
        ("12\u{2019}50", "12.5"),
        ("1 810,500", "1810.5"),
        ("1 234.567", "1234.567"),
        ("1234,567", "1234.567"),
        (
            "\u{661}\u{66c}\u{668}\u{661}\u{660}\u{66b}\u{665}",
            "1810.5",
        ),
        ("1,810.50", "1810.5"),
        ("1.810,50", "1810.5"),
        ("1.234.567", "1234567"),
        ("\u{661}\u{66b}\u{668}\u{661}\u{660}", "1.81"),
    ] {
        assert_eq!(kg(typed), Ok(number.into()), "{typed}");
    }
    for none in [
        "1.2.3",
        "1,2,3.4",
        ".",
        "1.",
        "1,2345,678",
        "1 81",
        "12 5",
        "1 2 3",
        "1\u{66c}81",
    ] {
        assert_eq!(kg(none), Err(Fault::Number), "{none}");
    }
}

#[test]
fn a_number_of_three_decimals_survives_its_correction() {
    let mut draft = alert_draft();
    draft.alert.cargo.kg = "1.2340".into();
    let message = draft.finish(&stamp()).unwrap();
    let again = Draft::correction_of(stamp().id, &message)
        .finish(&stamp())
        .unwrap();
    assert_eq!(again.alert, message.alert);
}

#[test]
fn a_birth_date_may_be_known_in_part() {
    let born = |typed: &str| {
        let mut draft = alert_draft();
        draft.alert.persons[0].born = typed.into();
        let message = draft.finish(&stamp()).map_err(|errors| errors[0].fault)?;
        Ok(message.alert.unwrap().persons[0].born.clone())
    };
    assert_eq!(born("1979"), Ok(Some("1979".into())));
    assert_eq!(born("1979-05"), Ok(Some("1979-05".into())));
    assert_eq!(
        born("\u{661}\u{669}\u{667}\u{669}"),
        Ok(Some("1979".into()))
    );
    for bad in ["1979-13", "79", "19790"] {
        assert_eq!(born(bad), Err(Fault::Date), "{bad}");
    }
    assert_eq!(born("1899"), Err(Fault::BirthDate));
}

#[test]
fn who_is_no_countrys_citizen_has_a_nationality_all_the_same() {
    let nationality = |typed: &str| {
        let mut draft = alert_draft();
        draft.alert.persons[0].nationality = typed.into();
        let message = draft.finish(&stamp()).map_err(|errors| errors[0].fault)?;
        Ok(message.alert.unwrap().persons[0].nationality.clone())
    };
    for (typed, stored) in [
        ("XXA", "XXA"),
        ("xk", "XK"),
        ("RKS", "XK"),
        ("D", "DE"),
        ("GBD", "GBD"),
        ("CPV", "CV"),
    ] {
        assert_eq!(nationality(typed), Ok(Some(stored.into())), "{typed}");
    }
    assert_eq!(nationality("UTO"), Err(Fault::UnknownCountry));
}

#[test]
fn an_express_waybill_is_told_where_it_belongs() {
    assert_eq!(
        faults(|d| d.alert.cargo.awb = "1234567891".into()),
        one("alert.cargo.awb", Fault::ExpressWaybill)
    );
    assert_eq!(
        faults(|d| d.alert.post.item = "1234567891".into()),
        one("alert.post.item", Fault::ExpressWaybill)
    );
    let express = faults(|d| {
        d.alert.vector = "EXPRESS".into();
        d.alert.post.item = "1234567891".into();
    });
    assert!(express.is_empty());
}

#[test]
fn a_code_that_a_ticket_prints_is_taken() {
    let printed = faults(|d| {
        d.alert.legs[1].airport = "QQQ".into();
        d.alert.legs[1].printed = "QQQ".into();
    });
    assert!(printed.is_empty());
    for known in ["QKL", "LON", "FRU", "DJT"] {
        assert!(
            faults(|d| d.alert.legs[1].airport = known.into()).is_empty(),
            "{known}"
        );
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

#[test]
fn the_last_day_of_a_message_is_neither_over_nor_later_than_anybody_may_ask_for() {
    let on = |text: &str| {
        let draft = Draft {
            retain_until: text.into(),
            ..alert_draft()
        };
        draft.finish(&stamp()).map(|message| message.retain_until)
    };
    assert_eq!(on(""), Ok(None));
    let day = |text: &str| Ok(Some(text.parse().unwrap()));
    assert_eq!(on("2026-11-24"), day("2026-11-24"));
    assert_eq!(on("24 NOV 2031"), day("2031-11-24"));
    assert_eq!(on("2036-11-21"), day("2036-11-21"));
    for (text, fault) in [
        ("2026-11-23", Fault::Range),
        ("2036-11-22", Fault::Range),
        ("soon", Fault::Date),
        ("2031-11-24T10:00:00Z", Fault::Date),
    ] {
        let faults = on(text).unwrap_err();
        assert_eq!(faults, [FieldError::new("retain_until", fault)], "{text}");
    }
}

#[test]
fn headquarters_days_stand_in_for_a_day_that_nobody_asked_for_and_bound_the_others() {
    let days = RetentionDays {
        alert: 30,
        longest: 100,
        ..RetentionDays::default()
    };
    let now = stamp().now;
    let kept = |text: &str| {
        let draft = Draft {
            retain_until: text.into(),
            ..alert_draft()
        };
        let mut message = draft.finish(&stamp()).unwrap();
        message.kept_as(&days, now).map(|()| message)
    };
    let usual = kept("").unwrap();
    let day: Day = "2026-12-24".parse().unwrap();
    assert_eq!(usual.retain_until, Some(day));
    // It is part of what is signed, and read in one form.
    let read = Message::from_bytes(&usual.to_bytes().unwrap()).unwrap();
    assert_eq!(read, usual);
    assert_eq!(read.kept_until(now, &RetentionDays::default()), day);
    let before = Message {
        retain_until: None,
        ..usual
    };
    assert_eq!(before.kept_until(now, &days), day);
    let longest: Day = "2027-03-04".parse().unwrap();
    assert_eq!(kept("2027-03-04").unwrap().retain_until, Some(longest));
    assert!(kept("2027-03-05").is_err());
}
