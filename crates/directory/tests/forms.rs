//! Readers in every language must understand an entry alike, or not at all.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{Directory, Entry, EntryDraft, Event, HqKey, Policy};
use aircop_message::{OfficeId, Timestamp, canonical};
use ciborium::Value;
use ed25519_dalek::{Signer, SigningKey};

const OFFICE: OfficeId = OfficeId([1; 16]);

fn founded() -> Directory {
    let key = HqKey::from_seed("hq-1", [9; 32]);
    let policy = Event::Policy(Policy::single("hq-1", key.public()));
    let genesis = EntryDraft::new(0, Timestamp(0), &policy).unwrap();
    Directory::found(&genesis.sign(&key).finish()).unwrap()
}

/// Entry 1 with these fields of an admission, signed by headquarters whatever they are.
fn admission(change: impl FnOnce(&mut Vec<(Value, Value)>)) -> Vec<u8> {
    let text = |s: &str| Value::Text(s.into());
    let mut fields = vec![
        (text("office"), Value::Bytes(OFFICE.0.to_vec())),
        (text("name"), text("JAITF Dakar")),
        (text("kind"), text("JAITF")),
        (text("country"), text("SN")),
        (text("place"), text("DSS")),
        (text("languages"), Value::Array(vec![text("fr")])),
    ];
    change(&mut fields);
    let event = Value::Map(vec![(text("office-admitted"), Value::Map(fields))]);
    let placed = Value::Map(vec![
        (text("index"), Value::from(1)),
        (text("created"), Value::from(0)),
        (text("event"), event),
    ]);
    let signed = canonical::to_vec(&placed).unwrap();
    let key = SigningKey::from_bytes(&[9; 32]);
    let message = [b"aircop/1/directory-entry\0", signed.as_slice()].concat();
    let signature = key.sign(&message).to_bytes().to_vec();
    let public = key.verifying_key().to_bytes().to_vec();
    let pair = Value::Array(vec![Value::Bytes(public), Value::Bytes(signature)]);
    canonical::to_vec(&Value::Map(vec![
        (text("signed"), Value::Bytes(signed)),
        (text("signatures"), Value::Array(vec![pair])),
    ]))
    .unwrap()
}

fn set(fields: &mut [(Value, Value)], key: &str, value: Value) {
    let found = fields.iter_mut().find(|(k, _)| k.as_text() == Some(key));
    found.unwrap().1 = value;
}

#[test]
fn fields_of_a_newer_version_stand_beside_what_is_understood() {
    let mut directory = founded();
    let newer = (Value::Text("call_sign".into()), Value::from(7));
    directory
        .append(&admission(|fields| fields.push(newer)))
        .unwrap();
    assert!(directory.office(&OFFICE).is_some());
}

#[test]
fn an_id_in_text_or_a_field_of_another_shape_is_understood_by_nobody() {
    type Change = fn(&mut Vec<(Value, Value)>);
    let changes: [Change; 4] = [
        |fields| set(fields, "office", Value::Text(OFFICE.to_string())),
        |fields| set(fields, "kind", Value::Text("AIRLINE".into())),
        |fields| set(fields, "languages", Value::Text("fr".into())),
        |fields| fields.truncate(5),
    ];
    for change in changes {
        let bytes = admission(change);
        let read = Entry::read(&bytes).unwrap();
        assert!(matches!(read.event, Event::Unknown(_)), "{:?}", read.event);
        let mut directory = founded();
        directory.append(&bytes).unwrap();
        assert_eq!((directory.size(), directory.offices().count()), (2, 0));
    }
}
