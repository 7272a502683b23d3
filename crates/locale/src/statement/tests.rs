//! A message with everything in it; each of its fields changed in turn must be read.

use aircop_codes::CodeList;
use aircop_message::{
    Alert, Briefing, BriefingText, Cargo, Concealment, Conveyance, GroupId, Leg, Message,
    MessageId, Money, Newer, Offender, Person, Post, Quantity, Reply, SeizedGoods, Seizure,
    SuspectedGoods, Timestamp,
};
use ciborium::Value;

use super::*;
use crate::Language;

const LANGUAGES: [Language; 7] = [
    Language::En,
    Language::Fr,
    Language::Pt,
    Language::Es,
    Language::Ru,
    Language::Ar,
    Language::De,
];

/// A text or code that stands nowhere else.
const MARK: &str = "QZMARK";
/// A time that stands nowhere else, as it is signed and as it is read.
const TIME: (&str, &str) = ("2031-05-06T07:08:00+05:30", "2031-05-06 07:08 +05:30");
/// A number that stands nowhere else and fits into the smallest field.
const NUMBER: u8 = 97;
/// An exact decimal.
const DECIMAL: &str = "9753.1";
const DAY: &str = "2029-02-28";

#[test]
fn every_field_of_every_message_is_read_in_every_language() {
    let message = whole();
    // `Debug` tells every field, those that are left out of the encoding too.
    let told = format!("{message:?}");
    for gap in ["None", "\"\"", "[]", "{}"] {
        assert!(!told.contains(gap), "fill in what is {gap}: {told}");
    }
    let tree = Value::serialized(&message).unwrap();
    let mut leaves = Vec::new();
    leaves_of(&tree, &mut Vec::new(), &mut leaves);
    assert!(leaves.len() > 150, "{}", leaves.len());
    let mut missing = Vec::new();
    for language in LANGUAGES {
        let locale = Locale::plain(language);
        let plain = read(&locale, &message);
        for leaf in &leaves {
            let (changed, reads) = change(&tree, leaf);
            let text = read(&locale, &changed);
            if plain.contains(&reads) || !text.contains(&reads) {
                missing.push(format!("{language:?} {}: {reads}", path(leaf)));
            }
        }
        // The only truth value is told by words.
        let live = Message {
            exercise: false,
            ..message.clone()
        };
        assert_ne!(read(&locale, &live), plain);
    }
    assert!(missing.is_empty(), "not read: {missing:#?}");
}

#[test]
fn what_is_read_has_a_label_in_each_language() {
    let is_id = |text: &str| {
        let bare = ["form-", "message-", "write-", "statement-", "thread-"];
        bare.iter().any(|id| text.starts_with(id))
    };
    for language in LANGUAGES {
        for section in told(&Locale::plain(language), &whole()) {
            assert!(!is_id(&section.heading), "{language:?} {section:?}");
            for fact in section.entries.iter().flatten() {
                let newer = fact.label.ends_with("-later");
                assert!(newer || !is_id(&fact.label), "{language:?} {fact:?}");
            }
        }
    }
}

#[test]
fn another_message_is_called_by_its_reference_and_its_id() {
    let locale = Locale::plain(Language::En);
    let reference = |id: MessageId| (id == MessageId([6; 16])).then(|| "BR-GRU-2026-000007".into());
    let known = Known {
        created: Timestamp(0),
        group: "COCAIR",
        reference: &reference,
    };
    let sections = statement(&locale, &whole(), &known);
    let facts: Vec<&Fact> = sections.iter().flat_map(|s| &s.entries).flatten().collect();
    let answers = facts.iter().find(|f| f.label == "Answers the alert");
    let id = MessageId([6; 16]).to_string();
    assert_eq!(answers.unwrap().value, format!("BR-GRU-2026-000007 ({id})"));
    let group = facts.iter().find(|f| f.label == "Group").unwrap();
    assert_eq!(group.value, format!("COCAIR ({})", GroupId([4; 16])));
}

fn told(locale: &Locale, message: &Message) -> Vec<Section> {
    let known = Known {
        created: "2026-11-24T02:00:00Z".parse().unwrap(),
        group: "",
        reference: &|_| None,
    };
    statement(locale, message, &known)
}

/// All labels and values, one a line.
fn read(locale: &Locale, message: &Message) -> String {
    let sections = told(locale, message);
    let facts = sections.iter().flat_map(|s| &s.entries).flatten();
    facts
        .map(|fact| format!("{}: {}\n", fact.label, fact.value))
        .collect()
}

/// A step into the tree: a key of a map or a place in a list.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Place(usize),
}

fn leaves_of(value: &Value, at: &mut Vec<Step>, found: &mut Vec<Vec<Step>>) {
    match value {
        Value::Map(fields) => {
            for (key, value) in fields {
                at.push(Step::Key(key.as_text().unwrap().to_owned()));
                leaves_of(value, at, found);
                at.pop();
            }
        }
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                at.push(Step::Place(place));
                leaves_of(value, at, found);
                at.pop();
            }
        }
        Value::Bool(_) => assert_eq!(path(at), "exercise"),
        _ => found.push(at.clone()),
    }
}

fn path(leaf: &[Step]) -> String {
    let steps = leaf.iter().map(|step| match step {
        Step::Key(key) => key.clone(),
        Step::Place(place) => place.to_string(),
    });
    steps.collect::<Vec<_>>().join(".")
}

fn leaf_mut<'a>(tree: &'a mut Value, leaf: &[Step]) -> &'a mut Value {
    let Some((step, rest)) = leaf.split_first() else {
        return tree;
    };
    let next = match (tree, step) {
        (Value::Map(fields), Step::Key(key)) => {
            let field = fields.iter_mut().find(|(k, _)| k.as_text() == Some(key));
            &mut field.unwrap().1
        }
        (Value::Array(values), Step::Place(place)) => &mut values[*place],
        (other, _) => panic!("{other:?}"),
    };
    leaf_mut(next, rest)
}

/// The message with another value at a leaf, and what a reader must then find.
fn change(tree: &Value, leaf: &[Step]) -> (Message, String) {
    let try_with = |value: Value| {
        let mut tree = tree.clone();
        *leaf_mut(&mut tree, leaf) = value;
        tree.deserialized::<Message>().ok()
    };
    let at = path(leaf);
    let mut found = tree.clone();
    match leaf_mut(&mut found, leaf).clone() {
        Value::Bytes(bytes) => {
            let other: Vec<u8> = bytes.iter().map(|_| 0xa7).collect();
            let digits = "a7".repeat(other.len());
            (try_with(Value::Bytes(other)).unwrap(), digits)
        }
        Value::Integer(_) if at == "offset_minutes" => {
            // 02:00 UTC by a clock two hours and 97 minutes ahead.
            (
                try_with(217.into()).unwrap(),
                "2026-11-24 05:37 +03:37".into(),
            )
        }
        Value::Integer(_) => (
            try_with(i64::from(NUMBER).into()).unwrap(),
            NUMBER.to_string(),
        ),
        Value::Text(_) => [
            (MARK.to_owned(), MARK.to_owned()),
            (TIME.0.to_owned(), TIME.1.to_owned()),
            (DECIMAL.to_owned(), DECIMAL.to_owned()),
            (DAY.to_owned(), DAY.to_owned()),
        ]
        .into_iter()
        .find_map(|(signed, reads)| Some((try_with(Value::Text(signed))?, reads)))
        .unwrap_or_else(|| panic!("{at} takes none of the values")),
        other => panic!("{at}: {other:?}"),
    }
}

/// A code other than the list's first, so that no list is left at a usual value.
fn code<C: CodeList>() -> C {
    C::all()
        .iter()
        .rev()
        .find(|c| c.code() != "NONE")
        .unwrap()
        .clone()
}

fn newer(name: &str) -> Newer {
    [(name.to_owned(), Value::Text("later".into()))].into()
}

/// Written without `..`: whoever adds a field fills it in here, or this does not compile.
fn whole() -> Message {
    let time = "2026-11-24T23:15:00-03:00".parse().unwrap();
    let leg = |name: &str| Leg {
        role: code(),
        airport: "GRU".into(),
        flight: Some("TP82".into()),
        eta: Some(time),
        etd: Some(time),
        newer: newer(name),
    };
    let person = |name: &str| Person {
        name: "ROCHA Everaldo".into(),
        aliases: vec!["Vado".into(), "Rocha".into()],
        sex: code(),
        born: Some("1990-01-01".into()),
        nationality: Some("BR".into()),
        document: code(),
        document_number: Some("FX4412907".into()),
        pnr: Some("ABC123".into()),
        seat: Some("23A".into()),
        age_band: Some(code()),
        document_country: Some("CV".into()),
        document_expiry: Some("2030-01-01".into()),
        bag_tags: vec!["0047123456".into(), "TP123456".into()],
        ticket_payment: Some(code()),
        companions: "A man with a hat".into(),
        newer: newer(name),
    };
    let cargo = || {
        Some(Cargo {
            awb: Some("02012345675".into()),
            house_awb: Some("H1".into()),
            shipper: "Shipper".into(),
            consignee: "Consignee".into(),
            declared_goods: "Shoes".into(),
            hs_code: Some("6403".into()),
            pieces: Some(3),
            kg: Some("12.5".parse().unwrap()),
            newer: newer("cargo-later"),
        })
    };
    let post = || {
        Some(Post {
            item: Some("RA473124829GB".into()),
            sender: "Sender".into(),
            addressee: "Addressee".into(),
            newer: newer("post-later"),
        })
    };
    let conveyance = || {
        Some(Conveyance {
            kind: code(),
            registration: Some("D-AIRC".into()),
            imo: Some("9074729".into()),
            container: Some("CSQU3054383".into()),
            seal: Some("S1".into()),
            description: "Grey".into(),
            newer: newer("conveyance-later"),
        })
    };
    Message {
        reference: "SN-DSS-2026-000123".into(),
        thread: MessageId([3; 16]),
        supersedes: Some(MessageId([5; 16])),
        group: GroupId([4; 16]),
        exercise: true,
        kind: code(),
        urgency: code(),
        offset_minutes: 60,
        reply_by: Some(time),
        retain_until: Some("2031-11-23".parse().unwrap()),
        language: "pt".into(),
        handling: code(),
        tlp: code(),
        source: code(),
        information: code(),
        subject: "Courier".into(),
        phrases: vec![code()],
        narrative: "Two lines\nof text".into(),
        alert: Some(Alert {
            vector: code(),
            reasons: vec![code(), code()],
            direction: code(),
            action: code(),
            legs: vec![leg("leg-later"), leg("leg-later")],
            persons: vec![person("person-later"), person("person-later")],
            goods: vec![SuspectedGoods {
                category: code(),
                drug: Some(code()),
                description: "White powder".into(),
                newer: newer("goods-later"),
            }],
            risks: vec![code()],
            reason_text: "Nervous".into(),
            cargo: cargo(),
            post: post(),
            conveyance: conveyance(),
            newer: newer("alert-later"),
        }),
        reply: Some(Reply {
            alert: MessageId([6; 16]),
            status: code(),
            outcome: Some(code()),
            stand_down: Some(code()),
            checks: vec![code()],
            acted_at: Some(time),
            other_text: "Other".into(),
            reason_not_done: "No time".into(),
            new_leads: "A telephone".into(),
            seizure_reference: "SN-DSS-2026-000124".into(),
            usefulness: Some(4),
            question: "Who paid?".into(),
            newer: newer("reply-later"),
        }),
        seizure: Some(Seizure {
            alert: Some(MessageId([7; 16])),
            at: time,
            airport: Some("DSS".into()),
            place: "Hall 2".into(),
            location: code(),
            direction: code(),
            vector: code(),
            legs: vec![leg("leg-later")],
            detection: vec![code()],
            other_text: "Seen".into(),
            goods: vec![SeizedGoods {
                category: code(),
                drug: Some(code()),
                precursor: Some(code()),
                weapon: Some(code()),
                description: "In foil".into(),
                quantity: Some(Quantity {
                    amount: "1.24".parse().unwrap(),
                    unit: code(),
                }),
                units: Some(12),
                value: Some(Money {
                    amount: "130000".parse().unwrap(),
                    currency: "USD".into(),
                }),
                purity: Some("80.5".parse().unwrap()),
                test: code(),
                packaging: "Foil".into(),
                logo: "A star".into(),
                incb_table: Some(code()),
                species: "Loxodonta africana".into(),
                appendix: Some(code()),
                make: "Maker".into(),
                calibre: "9 mm".into(),
                serial: Some("SER1".into()),
                declared: Some(code()),
                fraud: Some(code()),
                document_country: Some("SN".into()),
                document_number: Some("D1".into()),
                newer: newer("seized-later"),
            }],
            concealment: vec![Concealment {
                place: code(),
                method: code(),
                description: "Behind a wall".into(),
                newer: newer("hidden-later"),
            }],
            offenders: vec![Offender {
                role: code(),
                outcome: code(),
                other_text: "Helper".into(),
                age: Some(34),
                residence: Some("GN".into()),
                person: person("person-later"),
                newer: newer("offender-later"),
            }],
            cargo: cargo(),
            post: post(),
            conveyance: conveyance(),
            case_outcome: code(),
            case_text: "Open".into(),
            authority: "Prosecutor".into(),
            cen_export: code(),
            ncb_export: code(),
            withdrawn: "Counted twice".into(),
            newer: newer("seizure-later"),
        }),
        briefing: Some(Briefing {
            texts: vec![BriefingText {
                language: "fr".into(),
                subject: "Consignes".into(),
                text: "Ouverture demain".into(),
                newer: newer("briefing-text-later"),
            }],
            newer: newer("briefing-later"),
        }),
        newer: newer("message-later"),
    }
}
