//! Readers in every language must understand an entry alike, or not at all.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{
    Consistency, Directory, DirectoryError, Entry, EntryDraft, Event, HqKey, Policy,
};
use aircop_message::{OfficeId, Timestamp, canonical};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ciborium::Value;
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

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

/// A note over any size, signed by headquarters.
fn note(directory: &Directory, size: u64) -> Vec<u8> {
    let ours = directory.sign_checkpoint(&HqKey::from_seed("hq-1", [9; 32]));
    let ours = String::from_utf8(ours).unwrap();
    let mut lines = ours.lines();
    let (origin, root) = (lines.next().unwrap(), lines.nth(1).unwrap());
    let text = format!("{origin}\n{size}\n{root}\n");
    let key = SigningKey::from_bytes(&[9; 32]);
    let id = Sha256::new()
        .chain_update(b"hq-1\n\x01")
        .chain_update(key.verifying_key().to_bytes())
        .finalize();
    let mut blob = id.first_chunk::<4>().unwrap().to_vec();
    blob.extend(key.sign(text.as_bytes()).to_bytes());
    format!("{text}\n\u{2014} hq-1 {}\n", BASE64.encode(blob)).into_bytes()
}

#[test]
fn a_signed_size_that_no_log_can_have_is_refused_before_it_reaches_the_tree() {
    let directory = founded();
    let check = |size| directory.check_checkpoint(&note(&directory, size));
    assert_eq!(check(1), Ok(Consistency::Same));
    assert_eq!(check(1 << 32), Ok(Consistency::Ahead { size: 1 << 32 }));
    for size in [0, (1 << 32) + 1, 1 << 63, u64::MAX] {
        let error = check(size).unwrap_err();
        assert!(
            matches!(error, DirectoryError::BadCheckpoint(_)),
            "{size}: {error}"
        );
    }
}
