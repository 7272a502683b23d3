//! Every identifying field of the model is indexed for "seen before", in the message and in the
//! draft that it comes from.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_message::{Draft, EntityKind, GroupId, Mention, MessageId, Stamp};
use serde_json::{Value, json};

/// Texts of a message that identify nobody and nothing, by the end of their path. A field that is
/// neither here nor indexed fails the test, so that a new one is thought about.
const NOT_IDENTIFYING: &[&str] = &[
    "reference",
    "thread",
    "group",
    "kind",
    "urgency",
    "language",
    "handling",
    "tlp",
    "source",
    "information",
    "subject",
    "narrative",
    "vector",
    "direction",
    "action",
    "role",
    "airport",
    "sex",
    "nationality",
    "document",
    "age_band",
    "document_country",
    "document_expiry",
    "ticket_payment",
    "companions",
    "category",
    "drug",
    "precursor",
    "weapon",
    "description",
    "reason_text",
    "declared_goods",
    "hs_code",
    "kg",
    "alert",
    "status",
    "outcome",
    "other_text",
    "reason_not_done",
    "new_leads",
    "seizure_reference",
    "question",
    "location",
    "amount",
    "unit",
    "currency",
    "purity",
    "test",
    "packaging",
    "logo",
    "incb_table",
    "species",
    "appendix",
    "make",
    "calibre",
    "declared",
    "fraud",
    "method",
    "case_outcome",
    "case_text",
    "authority",
    "withdrawn",
    "cen_export",
    "ncb_export",
    "residence",
    "at",
    "eta",
    "etd",
    "acted_at",
    "supersedes",
    // A seat is one of a flight, and nobody's.
    "seat",
    // Of a concealment, a code. The place of a seizure is an address.
    "concealment.0.place",
    "reasons.0",
    "risks.0",
    "checks.0",
    "detection.0",
];

fn finished(draft: &Value) -> (Draft, Value, Vec<Mention>) {
    let draft: Draft = serde_json::from_value(draft.clone()).unwrap();
    let stamp = Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2026-000001".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: "2026-11-24T02:00:00Z".parse().unwrap(),
        offset_minutes: 0,
        language: "fr".into(),
    };
    let message = draft.finish(&stamp).unwrap();
    let mentions = message.mentions();
    (draft, serde_json::to_value(message).unwrap(), mentions)
}

fn person() -> Value {
    json!({"name": "DIALLO, Mamadou", "aliases": "Modou", "sex": "M", "born": "1985-03-07",
        "nationality": "SN", "document": "PASSPORT", "document_number": "A01234567",
        "document_country": "SN", "document_expiry": "2030-01-01", "pnr": "QX7R2M", "seat": "23A",
        "bag_tags": "0047123456", "ticket_payment": "CASH",
        "companions": "frère, tel. +221 77 123 45 67"})
}

fn consignment() -> [(&'static str, Value); 3] {
    [
        (
            "cargo",
            json!({"awb": "02012345675", "house_awb": "HB991",
            "shipper": "Sahel Trading, 12 rue Carnot, Dakar", "consignee": "MBACKE, Awa",
            "declared_goods": "piments", "hs_code": "0904", "pieces": "2", "kg": "12.5"}),
        ),
        (
            "post",
            json!({"item": "RA473124829GB", "sender": "Lopes Lda", "addressee": "Rocha, J."}),
        ),
        (
            "conveyance",
            json!({"kind": "SHIP", "registration": "DK 1234 A", "imo": "9074729",
            "container": "CSQU3054383", "seal": "ZX4411", "description": "vraquier"}),
        ),
    ]
}

/// One form of each kind, with every field filled in.
fn forms() -> Vec<Value> {
    let legs = json!([{"role": "TRANSIT", "airport": "LIS", "flight": "TP1483",
        "eta": "2026-11-24T03:00:00Z", "etd": "2026-11-24T05:00:00Z"}]);
    let mut all = vec![json!({"kind": "REPLY", "subject": "x", "reply": {
        "alert": MessageId([3; 16]), "status": "CLOSED", "outcome": "NEGATIVE", "checks": ["XRAY"],
        "acted_at": "2026-11-24T01:00:00Z", "question": "joindre 00221338204455 ?",
        "new_leads": "billet 0472345678901, a.diop@example.org"}})];
    for (part, value) in consignment() {
        let mut alert = json!({"kind": "ALERT", "subject": "x", "alert": {
            "vector": "AIR_PAX", "reasons": ["PROFILE"], "direction": "ARRIVAL",
            "action": "CHECK_FULL", "legs": legs, "persons": [person()],
            "goods": [{"category": "DRUGS", "drug": "COCAINE_HCL", "description": "pains"}]}});
        let vector = match part {
            "cargo" => "AIR_CARGO",
            "post" => "POSTAL",
            _ => "VESSEL",
        };
        alert["alert"]["vector"] = json!(vector);
        alert["alert"][part] = value.clone();
        all.push(alert);
        let mut seizure = json!({"kind": "SEIZURE", "subject": "x", "seizure": {
            "at": "2026-11-24T01:00:00Z", "airport": "DSS", "place": "hangar Teranga",
            "vector": vector, "detection": ["XRAY"], "legs": legs,
            "goods": [{"category": "WEAPONS", "weapon": "PISTOL", "units": "1", "serial": "K482913",
                       "make": "Zastava", "calibre": "7.62"},
                      {"category": "FALSE_DOCS", "units": "1", "document_number": "FX77890",
                       "document_country": "PT", "fraud": "COUNTERFEIT"}],
            "concealment": [{"place": "CARGO", "method": "OTHER", "description": "prothèse"}],
            "offenders": [{"role": "COURIER", "outcome": "ARRESTED", "residence": "SN",
                           "person": person()}]}});
        seizure["seizure"][part] = value;
        all.push(seizure);
    }
    all
}

fn texts(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((at.to_owned(), text.clone())),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, item)| texts(item, &format!("{at}.{i}"), found)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, field)| texts(field, &format!("{at}.{name}"), found)),
        _ => {}
    }
}

#[test]
fn no_identifying_field_is_left_out() {
    let mut kinds = std::collections::BTreeSet::new();
    for form in forms() {
        let (_, message, mentions) = finished(&form);
        kinds.extend(mentions.iter().map(|mention| mention.kind));
        let mut fields = Vec::new();
        texts(&message, "", &mut fields);
        for (path, text) in fields {
            let plain = NOT_IDENTIFYING
                .iter()
                .any(|end| path.ends_with(&format!(".{end}")));
            let indexed = mentions
                .iter()
                .any(|mention| text.contains(&mention.text) && mention.text.len() > 2);
            assert!(
                plain || indexed,
                "{path} = {text:?} is not indexed: {mentions:?}"
            );
        }
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), EntityKind::ALL);
}

#[test]
fn a_draft_mentions_what_its_message_mentions() {
    for form in forms() {
        let (draft, _, mentions) = finished(&form);
        let mut typed = draft.mentions();
        let mut sent = mentions;
        typed.sort();
        sent.sort();
        assert_eq!(typed, sent, "{form}");
    }
}

#[test]
fn what_is_said_of_one_traveller_is_told_apart() {
    let form = json!({"kind": "ALERT", "subject": "appeler +221 77 999 88 77", "alert": {
        "reasons": ["PROFILE"], "action": "CHECK_FULL", "legs": [{"airport": "LIS"}],
        "persons": [person(), {"name": "ROCHA", "pnr": "ABC123"}]}});
    let (_, _, mentions) = finished(&form);
    let who = |text: &str| {
        let found = mentions.iter().find(|mention| mention.text.contains(text));
        found.unwrap().who
    };
    assert_eq!(
        [who("DIALLO"), who("A01234567"), who("ROCHA"), who("ABC123")],
        [1, 1, 2, 2]
    );
    assert_eq!([who("+221 77 123"), who("+221 77 999")], [1, 0]);
}
