//! What is typed as papers print it and people say it.

use super::tests::{alert_draft, faults, one, stamp};
use super::*;

#[test]
fn lakhs_and_crores_are_read_as_india_groups_them() {
    let units = |typed: &str| {
        let mut draft = alert_draft();
        draft.alert.cargo.kg = typed.into();
        draft.alert.cargo.pieces = typed.into();
        let message = draft.finish(&stamp()).map_err(|errors| errors[0].fault)?;
        let cargo = message.alert.unwrap().cargo.unwrap();
        Ok((cargo.pieces.unwrap(), cargo.kg.unwrap().to_string()))
    };
    assert_eq!(units("1,23,456"), Ok((123_456, "123456".into())));
    assert_eq!(units("1,234,56"), Err(Fault::Number));
    assert_eq!(units("123,45,678"), Err(Fault::Number));
    assert_eq!(units("1.23.456"), Err(Fault::Number));
    let mut draft = alert_draft();
    draft.alert.cargo.kg = "12,34,567.50".into();
    let kg = draft
        .finish(&stamp())
        .unwrap()
        .alert
        .unwrap()
        .cargo
        .unwrap();
    assert_eq!(kg.kg.unwrap().to_string(), "1234567.5");
}

#[test]
fn dates_are_taken_with_the_day_first_and_by_name() {
    for typed in [
        "29/11/2030",
        "29.11.2030",
        "29 NOV 2030",
        "29NOV2030",
        "2030-11-29",
        "٢٩/١١/٢٠٣٠",
    ] {
        let mut draft = alert_draft();
        draft.alert.persons[0].document_expiry = typed.into();
        let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
        let expiry = alert.persons[0].document_expiry.clone();
        assert_eq!(expiry.as_deref(), Some("2030-11-29"), "{typed}");
    }
    for (typed, stored) in [
        ("07/03/1985", "1985-03-07"),
        ("7 mars 1985", "1985-03-07"),
        ("7 آذار 1985", "1985-03-07"),
        ("03/1985", "1985-03"),
        ("MAR 1985", "1985-03"),
        ("1985", "1985"),
    ] {
        let mut draft = alert_draft();
        draft.alert.persons[0].born = typed.into();
        let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
        assert_eq!(alert.persons[0].born.as_deref(), Some(stored), "{typed}");
    }
    for typed in [
        "11/29/2030",
        "29/11/30",
        "29/11/2030 10:00",
        "2030-11-29T10:00Z",
    ] {
        let expiry = |d: &mut Draft| d.alert.persons[0].document_expiry = typed.into();
        assert_eq!(
            faults(expiry),
            one("alert.persons.0.document_expiry", Fault::Date),
            "{typed}"
        );
    }
    for (typed, stored) in [
        ("24/11/2026 17:45", "2026-11-24T17:45:00+00:00"),
        ("24 NOV 2026 17:45 UTC", "2026-11-24T17:45:00+00:00"),
        ("2026-11-24 14:45 -03", "2026-11-24T14:45:00-03:00"),
        ("2026-11-24T14:45-0300", "2026-11-24T14:45:00-03:00"),
        ("2026-11-24 14:45 -03:00", "2026-11-24T14:45:00-03:00"),
        ("24 NOV 2026 2345", "2026-11-24T23:45:00+00:00"),
        ("24/11/2026 17h45", "2026-11-24T17:45:00+00:00"),
        ("24/11/2026 17.45 -03:00", "2026-11-24T17:45:00-03:00"),
        ("1 OCT 2027 9:45", "2027-10-01T09:45:00+00:00"),
        ("2026-11-24 5:45 PM", "2026-11-24T17:45:00+00:00"),
        ("2026-11-24T1745Z", "2026-11-24T17:45:00+00:00"),
    ] {
        let mut draft = alert_draft();
        draft.alert.legs[2].eta = typed.into();
        let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
        assert_eq!(alert.legs[2].eta.unwrap().to_string(), stored, "{typed}");
    }
}

#[test]
fn an_hour_that_clocks_skip_or_show_twice_is_said() {
    let leaves = |typed: &'static str| {
        faults(move |d| {
            d.alert.legs[0].etd.clear();
            d.alert.legs[1].eta.clear();
            d.alert.legs[1].etd = typed.into();
            d.alert.legs[2].eta.clear();
        })
    };
    let etd = "alert.legs.1.etd";
    assert_eq!(leaves("2026-03-29T01:30"), one(etd, Fault::SkippedTime));
    assert_eq!(leaves("2026-10-25 01:30"), one(etd, Fault::DoubledTime));
    assert_eq!(leaves("2026-10-25T01:30+01:00"), []);
    assert_eq!(leaves("2026-10-25T02:30"), []);
}

#[test]
fn numbers_are_taken_with_what_papers_print_between() {
    for awb in [
        "057-1234 5675",
        "057 12345675",
        "057\u{2013}12345675",
        "057/12345675",
        "057.1234.5675",
        "AWB 057-12345675",
        "MAWB: 057-12345675",
    ] {
        let mut draft = alert_draft();
        draft.alert.cargo.awb = awb.into();
        let cargo = draft
            .finish(&stamp())
            .unwrap()
            .alert
            .unwrap()
            .cargo
            .unwrap();
        assert_eq!(cargo.awb.as_deref(), Some("05712345675"), "{awb}");
    }
    for awb in ["1234567891", "12 3456 7890", "1Z999AA10123456784"] {
        let typed = |d: &mut Draft| d.alert.cargo.awb = awb.into();
        assert_eq!(
            faults(typed),
            one("alert.cargo.awb", Fault::ExpressWaybill),
            "{awb}"
        );
    }
    for container in [
        "CSQU 305438-3",
        "CSQU 305438 (3)",
        "csqu/305438/3",
        "CSQU.305438.3",
        "CSQU 305438 [3]",
        "CSQU 305438 3 45G1",
    ] {
        let mut draft = alert_draft();
        draft.alert.conveyance.container = container.into();
        let conveyance = draft
            .finish(&stamp())
            .unwrap()
            .alert
            .unwrap()
            .conveyance
            .unwrap();
        assert_eq!(
            conveyance.container.as_deref(),
            Some("CSQU3054383"),
            "{container}"
        );
    }
    for imo in [
        "9074729",
        "IMO 9074729",
        "IMO-9074729",
        "IMO: 9074729",
        "IMO No. 9074729",
        "imo n° 9074729",
    ] {
        let mut draft = alert_draft();
        draft.alert.conveyance.imo = imo.into();
        let conveyance = draft
            .finish(&stamp())
            .unwrap()
            .alert
            .unwrap()
            .conveyance
            .unwrap();
        assert_eq!(conveyance.imo.as_deref(), Some("9074729"), "{imo}");
    }
    for (typed, seat) in [
        ("023A", "23A"),
        ("23 A", "23A"),
        ("23-a", "23A"),
        ("1A", "1A"),
        ("00", ""),
    ] {
        let mut draft = alert_draft();
        draft.alert.persons[0].seat = typed.into();
        let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
        assert_eq!(
            alert.persons[0].seat.as_deref().unwrap_or_default(),
            seat,
            "{typed}"
        );
    }
    let mut draft = alert_draft();
    draft.alert.persons[0].document_number = "12.345.678-9".into();
    let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
    assert_eq!(
        alert.persons[0].document_number.as_deref(),
        Some("12345678-9")
    );
    draft.alert.persons[0].document_number = "L898902C<".into();
    draft.alert.persons[0].nationality = "D<<".into();
    let person = draft
        .finish(&stamp())
        .unwrap()
        .alert
        .unwrap()
        .persons
        .remove(0);
    assert_eq!(person.document_number.as_deref(), Some("L898902C"));
    assert_eq!(person.nationality.as_deref(), Some("DE"));
}

#[test]
fn several_bag_tags_stand_in_one_field() {
    for typed in [
        "0047123456, TP123457",
        "0047123456 TP123457",
        "0047123456/TP123457",
        "0047123456\nTP123457",
        "0047 123456 TP 123457",
        "0047123456;TP123457",
        "0047123456 / TP 123457",
        "0047-123456 + TP-123457",
    ] {
        let mut draft = alert_draft();
        draft.alert.persons[0].bag_tags = typed.into();
        let alert = draft.finish(&stamp()).unwrap().alert.unwrap();
        assert_eq!(
            alert.persons[0].bag_tags,
            ["0047123456", "TP123457"],
            "{typed}"
        );
    }
    let wrong = |d: &mut Draft| d.alert.persons[0].bag_tags = "0047123456 12".into();
    assert_eq!(
        faults(wrong),
        one("alert.persons.0.bag_tags", Fault::Format)
    );
}

#[test]
fn a_seizure_has_the_clock_of_its_airport_or_of_the_desk() {
    let at = |airport: &str, typed: &str| {
        let mut draft = Draft {
            kind: "SEIZURE".into(),
            subject: "S".into(),
            ..Draft::default()
        };
        draft.seizure.at = typed.into();
        draft.seizure.airport = airport.into();
        draft.seizure.place = "hangar".into();
        draft.seizure.detection = vec!["PROFILE".into()];
        draft.seizure.goods = vec![crate::SeizedGoodsDraft {
            category: "drugs".into(),
            drug: "other".into(),
            quantity: "1".into(),
            unit: "KG".into(),
            description: "poudre".into(),
            ..Default::default()
        }];
        let stamp = Stamp {
            offset_minutes: -60,
            ..stamp()
        };
        let message = draft.finish(&stamp).map_err(|errors| errors[0].fault)?;
        Ok(message.seizure.unwrap().at.to_string())
    };
    let told = |text: &str| Ok(text.to_owned());
    assert_eq!(
        at("LIS", "2026-07-10T08:00"),
        told("2026-07-10T08:00:00+01:00")
    );
    assert_eq!(
        at("GRU", "10/07/2026 08:00"),
        told("2026-07-10T08:00:00-03:00")
    );
    assert_eq!(
        at("", "2026-07-10 08:00"),
        told("2026-07-10T08:00:00-01:00")
    );
    assert_eq!(
        at("", "2026-07-10T08:00Z"),
        told("2026-07-10T08:00:00+00:00")
    );
    assert_eq!(at("LIS", "2026-03-29T01:30"), Err(Fault::SkippedTime));
    assert_eq!(at("LIS", "soon"), Err(Fault::Time));
}

#[test]
fn other_is_a_code_however_it_is_typed() {
    for other in ["OTHER", "other", " Other ", "\u{ff2f}THER"] {
        let mut draft = Draft {
            kind: "SEIZURE".into(),
            subject: "S".into(),
            ..Draft::default()
        };
        draft.seizure.at = "2026-11-20T08:00Z".into();
        draft.seizure.airport = "DSS".into();
        draft.seizure.detection = vec!["PROFILE".into()];
        draft.seizure.goods = vec![crate::SeizedGoodsDraft {
            category: "DRUGS".into(),
            drug: other.into(),
            quantity: "1".into(),
            unit: "KG".into(),
            ..Default::default()
        }];
        let errors = draft.finish(&stamp()).unwrap_err();
        assert_eq!(errors[0].fault, Fault::OtherNeedsText, "{other}");
    }
}

#[test]
fn a_number_in_the_field_of_another_is_told_where_it_belongs() {
    let numbers = [
        ("057-1234 5675", Fault::AirWaybill),
        ("1234567891", Fault::ExpressWaybill),
        ("1Z 999 AA1 01 2345 6784", Fault::ExpressWaybill),
        ("JJD01 4600 0038 2847 4774", Fault::ExpressWaybill),
        ("RA 473 124 829 GB", Fault::PostalItem),
        ("CSQU 305438-3", Fault::ContainerNumber),
        ("IMO 9074729", Fault::ShipNumber),
    ];
    type Field = (&'static str, Fault, fn(&mut Draft) -> &mut String);
    let fields: [Field; 4] = [
        ("alert.cargo.awb", Fault::AirWaybill, |d| {
            &mut d.alert.cargo.awb
        }),
        ("alert.post.item", Fault::PostalItem, |d| {
            &mut d.alert.post.item
        }),
        ("alert.conveyance.container", Fault::ContainerNumber, |d| {
            &mut d.alert.conveyance.container
        }),
        ("alert.conveyance.imo", Fault::ShipNumber, |d| {
            &mut d.alert.conveyance.imo
        }),
    ];
    for (path, own, field) in fields {
        for (number, kind) in numbers {
            let found = faults(|d| *field(d) = number.into());
            let expected = if kind == own { vec![] } else { one(path, kind) };
            assert_eq!(found, expected, "{number} in {path}");
        }
        let slip = faults(|d| *field(d) = "CSQU 305438-4".into());
        assert_ne!(slip, one(path, Fault::ContainerNumber));
        assert_eq!(slip.len(), 1, "{path}");
    }
}

#[test]
fn a_letter_in_the_place_of_a_digit_is_named() {
    let letter = |path| one(path, Fault::LetterForDigit);
    for typed in ["O57-12345675", "057-I2345675"] {
        let found = faults(|d| d.alert.cargo.awb = typed.into());
        assert_eq!(found, letter("alert.cargo.awb"), "{typed}");
    }
    let container = faults(|d| d.alert.conveyance.container = "CSQU3O54383".into());
    assert_eq!(container, letter("alert.conveyance.container"));
    let item = faults(|d| d.alert.post.item = "RA4731248Z9GB".into());
    assert_eq!(item, one("alert.post.item", Fault::Format));
    let item = faults(|d| d.alert.post.item = "RA47312482I GB".into());
    assert_ne!(item, letter("alert.post.item"), "1 is not its check digit");
    // Twelve digits are no airline's, whatever the last one is.
    let found = faults(|d| d.alert.cargo.awb = "7712 3456 7895".into());
    assert_eq!(found, one("alert.cargo.awb", Fault::ExpressWaybill));
}
