//! Readers in every language must understand an entry alike, or not at all.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{
    Consistency, Directory, DirectoryError, Entry, EntryDraft, Event, HqKey, Place, Policy,
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
    let genesis = EntryDraft::new(&Place::first(), Timestamp(0), &policy).unwrap();
    Directory::found(&genesis.sign(&key).finish()).unwrap()
}

fn text(s: &str) -> Value {
    Value::Text(s.into())
}

/// Entry 1 with these fields of an admission, signed by headquarters whatever they are.
fn admission(change: impl FnOnce(&mut Vec<(Value, Value)>)) -> Vec<u8> {
    let mut fields = vec![
        (text("office"), Value::Bytes(OFFICE.0.to_vec())),
        (text("name"), text("JAITF Dakar")),
        (text("kind"), text("JAITF")),
        (text("country"), text("SN")),
        (text("place"), text("DSS")),
        (text("languages"), Value::Array(vec![text("fr")])),
    ];
    change(&mut fields);
    entry("office-admitted", Value::Map(fields), "admit")
}

/// Entry 1, signed by headquarters whatever it says.
fn entry(name: &str, fields: Value, needs: &str) -> Vec<u8> {
    let event = Value::Map(vec![(text(name), fields)]);
    let place = founded().next_place();
    let placed = Value::Map(vec![
        (text("index"), Value::from(1)),
        (text("created"), Value::from(0)),
        (text("event"), event),
        (text("log"), Value::Bytes(place.log.to_vec())),
        (text("needs"), text(needs)),
        (text("policy"), Value::from(0)),
        (text("previous"), Value::Bytes(place.previous.to_vec())),
    ]);
    let signed = canonical::to_vec(&placed).unwrap();
    let key = SigningKey::from_bytes(&[9; 32]);
    let message = [b"AIRCOP/1 directory entry\0", signed.as_slice()].concat();
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

#[test]
fn how_many_must_sign_is_stated_and_fits_the_event() {
    let took = |name: &str, needs: &str| {
        let fields = Value::Map(vec![(text("sign"), text("blue light"))]);
        founded().append(&entry(name, fields, needs))
    };
    // What no version knows yet says itself how many must sign; what it says is one of five.
    for needs in ["root", "admit", "revoke", "groups", "any"] {
        assert_eq!(took("call-sign", needs), Ok(()));
    }
    assert!(took("call-sign", "nobody").is_err());
    // A known name keeps what it needs, whatever stands behind it.
    for (name, needs) in [
        ("office-admitted", "admit"),
        ("relay-moved", "admit"),
        ("device-revoked", "revoke"),
        ("role-granted", "groups"),
        ("heartbeat", "any"),
    ] {
        assert_eq!(took(name, needs), Ok(()), "{name}");
        for other in ["root", "admit", "revoke", "groups", "any"] {
            assert_eq!(took(name, other).is_ok(), other == needs, "{name} {other}");
        }
    }
}

#[test]
fn a_policy_is_understood_by_every_version_or_taken_by_none() {
    let policy = |change: fn(&mut Vec<(Value, Value)>)| {
        let key = vec![
            (text("name"), text("hq-2")),
            (text("key"), text(&"07".repeat(32))),
            (text("model"), text("a newer field of a key")),
        ];
        let mut fields = vec![(text("keys"), Value::Array(vec![Value::Map(key)]))];
        for task in ["root", "admit", "revoke", "groups"] {
            fields.push((text(task), Value::from(1)));
        }
        change(&mut fields);
        let mut directory = founded();
        let taken = directory.append(&entry("policy", Value::Map(fields), "root"));
        (taken, directory.policy().keys[0].name.clone())
    };
    let newer = policy(|fields| fields.push((text("committees"), Value::from(2))));
    assert_eq!(newer, (Ok(()), "hq-2".into()));
    type Change = fn(&mut Vec<(Value, Value)>);
    let changes: [Change; 5] = [
        |fields| fields.push((text("witnesses"), Value::from(2))),
        |fields| fields.push((text("cosignatures"), Value::from(1))),
        |fields| fields.truncate(4),
        |fields| set(fields, "root", text("two")),
        |fields| set(fields, "keys", Value::from(1)),
    ];
    for change in changes {
        let (taken, key) = policy(change);
        assert!(
            matches!(taken, Err(DirectoryError::BadPolicy(_))),
            "{taken:?}"
        );
        assert_eq!(key, "hq-1");
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
