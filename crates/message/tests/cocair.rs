//! Every result of operation COCAIR 2 (14 to 20 June 2010) entered as a form's JSON and read back
//! from the bytes that would be signed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_codes::{Decimal, Dimension, Drug, GoodsCategory, Unit};
use aircop_message::{Draft, GroupId, Message, MessageId, Stamp, Totals};
use serde_json::{Value, json};

fn stamp() -> Stamp {
    Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2010-000001".into(),
        group: GroupId([2; 16]),
        exercise: true,
        thread: None,
        now: "2010-06-20T12:00:00Z".parse().unwrap(),
        offset_minutes: 0,
        language: "fr".into(),
    }
}

fn read_back(seizure: Value) -> Message {
    let draft: Draft = serde_json::from_value(json!({
        "kind": "SEIZURE", "subject": "COCAIR 2", "seizure": seizure,
    }))
    .unwrap();
    let message = draft.finish(&stamp()).unwrap();
    let read = Message::from_bytes(&message.to_bytes().unwrap()).unwrap();
    assert_eq!(read, message);
    // A correction that corrects nothing says the same again.
    let again = Draft::correction_of(stamp().id, &read);
    let mut corrected = again.finish(&stamp()).unwrap();
    assert_eq!(corrected.supersedes.take(), Some(stamp().id));
    assert_eq!(corrected, read);
    read
}

fn at(airport: &str, goods: Value) -> Value {
    json!({
        "at": "2010-06-16T10:00:00Z", "airport": airport, "detection": ["PROFILE"],
        "goods": [goods],
    })
}

fn totals(messages: &[Message]) -> Totals {
    let seizures = messages.iter().filter_map(|m| m.seizure.as_ref());
    Totals::of(seizures.flat_map(|s| &s.goods))
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn twelve_cocaine_seizures_of_more_than_fifteen_kilograms() {
    let airports = [
        "LOS", "LOS", "LOS", "DSS", "DSS", "GRU", "GRU", "ACC", "ACC", "RAI", "BKO", "LBV",
    ];
    let messages: Vec<Message> = airports
        .iter()
        .enumerate()
        .map(|(i, airport)| {
            let (quantity, unit) = if i % 2 == 0 {
                ("1,26", "KG")
            } else {
                ("1 260.5", "G")
            };
            read_back(at(
                airport,
                json!({"category": "DRUGS", "drug": "COCAINE_HCL", "quantity": quantity,
                       "unit": unit, "test": "FIELD", "units": "80"}),
            ))
        })
        .collect();
    let totals = totals(&messages);
    let (substance, grams) = totals.amounts.first_key_value().unwrap();
    assert_eq!(totals.amounts.len(), 1);
    assert_eq!(substance.drug, Some(Drug::CocaineHcl));
    assert_eq!(*grams, decimal("15123"));
}

#[test]
fn cannabis_in_a_truck_and_in_a_bag() {
    let mut truck = at(
        "",
        json!({"category": "DRUGS", "drug": "CANNABIS_HERB", "quantity": "1810", "unit": "KG"}),
    );
    truck["place"] = json!("Libreville");
    truck["vector"] = json!("VEHICLE");
    truck["conveyance"] = json!({"kind": "TRUCK", "registration": "AB-123-LBV"});
    truck["concealment"] = json!([{"place": "VEHICLE", "method": "FALSE_WALL"}]);
    let bag = at(
        "ACC",
        json!({"category": "DRUGS", "drug": "CANNABIS_HERB", "quantity": "10", "unit": "KG"}),
    );
    let sums = totals(&[read_back(truck), read_back(bag)]);
    assert_eq!(
        sums.amounts.values().collect::<Vec<_>>(),
        [&decimal("1820000")]
    );
}

#[test]
fn three_tonnes_of_precursors() {
    let message = read_back(at(
        "ABJ",
        json!({"category": "PRECURSORS", "precursor": "OTHER", "description": "produits chimiques",
               "quantity": "3", "unit": "T", "incb_table": "UNKNOWN"}),
    ));
    let quantity = message.seizure.unwrap().goods[0].quantity.clone().unwrap();
    let kilograms = Unit::Tonne.convert(quantity.amount, &Unit::Kilogram);
    assert_eq!(kilograms, Some(Decimal::whole(3000)));
}

#[test]
fn cash_in_two_seizures() {
    let cash = |value: &str| {
        read_back(at(
            "DLA",
            json!({"category": "CURRENCY", "value": value, "currency": "usd",
                   "declared": "NOT_DECLARED"}),
        ))
    };
    let sums = totals(&[cash("80 000"), cash("50000.00")]);
    assert_eq!(sums.money.get("USD"), Some(&decimal("130000")));
    assert!(sums.amounts.is_empty());
}

#[test]
fn hunting_weapons_with_ammunition_in_postal_freight() {
    let mut post = at(
        "LBV",
        json!({"category": "WEAPONS", "weapon": "HUNTING_RIFLE", "units": "2", "make": "Baikal",
               "calibre": "12/70", "serial": "B 04711"}),
    );
    post["goods"].as_array_mut().unwrap().push(json!(
        {"category": "AMMUNITION", "units": "50", "calibre": "12/70"}));
    post["vector"] = json!("POSTAL");
    post["location"] = json!("POSTAL");
    post["post"] = json!({"item": "RA 473124829 GB"});
    let seizure = read_back(post).seizure.unwrap();
    assert_eq!(seizure.post.unwrap().item.as_deref(), Some("RA473124829GB"));
    let sums = Totals::of(&seizure.goods);
    let pieces = Dimension::Count(Unit::Piece);
    assert!(sums.amounts.keys().all(|s| s.dimension == pieces));
    assert_eq!(sums.amounts.len(), 2);
}

#[test]
fn a_statuette_and_a_fake_passport() {
    let statuette = read_back(at(
        "BKO",
        json!({"category": "CULTURAL", "description": "statuette", "units": "1"}),
    ));
    assert_eq!(
        statuette.seizure.unwrap().goods[0].category,
        GoodsCategory::Cultural
    );
    let mut passport = at(
        "DSS",
        json!({"category": "FALSE_DOCS", "fraud": "COUNTERFEIT", "units": "1",
               "document_country": "GN", "document_number": "R0 123456"}),
    );
    passport["vector"] = json!("POSTAL");
    let goods = read_back(passport).seizure.unwrap().goods.remove(0);
    assert_eq!(goods.document_number.as_deref(), Some("R0123456"));
}
