//! Evidence files: a message by Dakar's device, and two split views of headquarters' log.
//!
//! The log of `directory.json` goes on: headquarters' keys change, so that a reader must follow the
//! policies, and two heartbeats follow.

use aircop_client::evidence::Evidence;
use aircop_client::split_view::SplitEvidence;
use aircop_directory::{Directory, EntryDraft, Event, HqKey, Policy, PolicyKey, SignedNote};
use aircop_envelope::message_id;
use aircop_message::Timestamp;
use aircop_tests::fuzz::forge;
use ciborium::Value as Cbor;
use serde::Serialize;
use serde_json::{Value, json};

use super::cast::{DAKAR, NOW};
use super::directory::{self, hq};
use super::envelope;

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    fingerprint: String,
    message_file: Evidence,
    message_shows: MessageShows,
    two_contents_file: Value,
    second_payload: String,
    split_files: Vec<Split>,
    refused_files: Vec<Refused>,
}

/// Signed by the certified device, and still not what any desk would have opened.
#[derive(Serialize)]
struct Refused {
    says: &'static str,
    file: Value,
}

#[derive(Serialize)]
struct MessageShows {
    log_size: u64,
    office: String,
    office_name: String,
    device: String,
    message: String,
    recipients: Vec<String>,
}

#[derive(Serialize)]
struct Split {
    says: &'static str,
    file: SplitEvidence,
    shows: SplitShows,
}

#[derive(Serialize)]
struct SplitShows {
    ours: Note,
    theirs: Note,
    our_root: String,
}

#[derive(Serialize)]
struct Note {
    size: u64,
    root: String,
    key_name: String,
    key: String,
}

fn note(note: &SignedNote) -> Note {
    Note {
        size: note.size,
        root: hex::encode(note.root),
        key_name: note.key_name.clone(),
        key: hex::encode(note.key),
    }
}

fn append(log: &mut Directory, event: &Event, signers: &[&HqKey]) {
    let index = log.size();
    let created = match event {
        Event::Heartbeat { at } => *at,
        _ => Timestamp(NOW.0 + i64::try_from(index).unwrap() * 1000),
    };
    let draft = EntryDraft::new(&log.next_place(), created, event).unwrap();
    let entry = signers.iter().fold(draft, |draft, key| draft.sign(key));
    log.append(&entry.finish()).unwrap();
}

/// 25 entries: 22 as in `directory.json`, hq-3 replaced by hq-4, and heartbeats at these times.
fn grown(beats: [i64; 2]) -> Directory {
    let mut log = directory::log();
    let keys = ["hq-1", "hq-2", "hq-4"].map(|name| PolicyKey {
        name: name.into(),
        key: hex::encode(hq(name).public()),
    });
    let policy = Event::Policy(Policy {
        keys: keys.to_vec(),
        ..log.policy().clone()
    });
    append(&mut log, &policy, &[&hq("hq-1"), &hq("hq-3")]);
    for seconds in beats {
        let at = Timestamp(NOW.0 + seconds * 1000);
        append(&mut log, &Event::Heartbeat { at }, &[&hq("hq-4")]);
    }
    log
}

fn message() -> Evidence {
    let mut log = grown([17, 18]);
    let checkpoint = log.sign_checkpoint(&hq("hq-4"));
    log.accept_checkpoint(&checkpoint).unwrap();
    let sealed = envelope::vector();
    let file = json!({
        "evidence": "aircop evidence 1",
        "signed": sealed.signed_bytes,
        "signature": sealed.signature,
        "certificate": log.certify(&DAKAR.key().public()).unwrap(),
    });
    Evidence::from_text(&file.to_string()).unwrap()
}

/// The good file with its content changed by its own sender, who signs the change as well.
fn signed_anew(good: &Value, change: impl FnOnce(&mut Vec<(Cbor, Cbor)>)) -> Value {
    let signed = hex::decode(good["signed"].as_str().unwrap()).unwrap();
    let mut content: Cbor = ciborium::from_reader(&signed[..]).unwrap();
    change(content.as_map_mut().unwrap());
    let mut signed = Vec::new();
    ciborium::into_writer(&content, &mut signed).unwrap();
    let signature = DAKAR.key().sign(forge::CONTENT_SIGNATURE, &signed);
    let mut file = good.clone();
    file["signed"] = hex::encode(signed).into();
    file["signature"] = hex::encode(signature).into();
    file
}

fn field<'a>(content: &'a mut [(Cbor, Cbor)], name: &str) -> &'a mut Cbor {
    let found = content
        .iter_mut()
        .find(|(key, _)| key.as_text() == Some(name));
    &mut found.unwrap().1
}

/// The message, and another that the same device has signed under its id.
fn two_contents(good: &Value) -> Value {
    let other = signed_anew(good, |content| {
        let payload = field(content, "pl").as_bytes_mut().unwrap();
        let at = payload.windows(3).position(|w| w == b"Two").unwrap();
        payload[at..at + 3].copy_from_slice(b"Ten");
    });
    with_second(good, &other)
}

/// The good file with another one as its second.
fn with_second(good: &Value, other: &Value) -> Value {
    let mut file = good.clone();
    file["second"] = json!({"signed": other["signed"], "signature": other["signature"]});
    file
}

fn refused(good: &Value) -> Vec<Refused> {
    let other = signed_anew(good, |content| {
        *field(content, "pl") = Cbor::Bytes(vec![0xa0])
    });
    let shown = Evidence::from_text(&other.to_string()).and_then(|read| read.verify());
    assert!(shown.is_err(), "a payload that is no message: {shown:?}");
    let set = |name: &'static str, value: Cbor| {
        signed_anew(good, |content| *field(content, name) = value)
    };
    let mut capitals = good.clone();
    capitals["signed"] = good["signed"].as_str().unwrap().to_uppercase().into();
    let mut entry = good.clone();
    let leaf = &mut entry["certificate"]["device"]["entry"];
    *leaf = leaf.as_str().unwrap().to_uppercase().into();
    let unsorted = signed_anew(good, |content| {
        field(content, "to").as_array_mut().unwrap().reverse();
    });
    let twice = signed_anew(good, |content| {
        let to = field(content, "to").as_array_mut().unwrap();
        to.push(to.last().unwrap().clone());
    });
    let null = signed_anew(good, |content| {
        // Where the parent stands: the envelope of the vectors has none.
        let at = content
            .iter()
            .position(|(key, _)| key.as_text() == Some("to"));
        content.insert(at.unwrap(), ("re".into(), Cbor::Null));
    });
    let earlier = signed_anew(good, |content| {
        let created = field(content, "cr").clone();
        *field(content, "ex") = created;
    });
    let another_id = message_id(&DAKAR.key().public(), [4; 8]).0.to_vec();
    let of_another = set("id", Cbor::Bytes(another_id));
    let sealed_again = set("cm", Cbor::Bytes(vec![5; 32]));
    let foreign = set("id", Cbor::Bytes(vec![7; 16]));
    [
        ("an id that the device cannot give", foreign),
        (
            "a second content of another id",
            with_second(good, &of_another),
        ),
        (
            "a second content that is the same, sealed again",
            with_second(good, &sealed_again),
        ),
        ("suite 2", set("v", 2.into())),
        ("a receipt", set("k", 2.into())),
        ("no recipients", set("to", Cbor::Array(Vec::new()))),
        ("recipients out of order", unsorted),
        ("a recipient twice", twice),
        ("a null where a key is left out", null),
        ("expires as it is made", earlier),
        (
            "another device as sender",
            set("sd", Cbor::Bytes(vec![7; 32])),
        ),
        (
            "another office as sender",
            set("so", Cbor::Bytes(vec![7; 16])),
        ),
        ("content in capital letters", capitals),
        ("an entry of the certificate in capital letters", entry),
    ]
    .into_iter()
    .map(|(says, file)| {
        let shown = Evidence::from_text(&file.to_string()).and_then(|read| read.verify());
        assert!(shown.is_err(), "{says}: {shown:?}");
        Refused { says, file }
    })
    .collect()
}

fn split(says: &'static str, ours: &Directory, theirs: &Directory, signer: &'static str) -> Split {
    let held = ours.sign_checkpoint(&hq("hq-4"));
    let other = theirs.sign_checkpoint(&hq(signer));
    let file = SplitEvidence::from(ours.prove_split(&held, &other).unwrap());
    let read = SplitEvidence::from_text(&(file.to_text() + "\n")).unwrap();
    let shown = read.verify().unwrap();
    Split {
        says,
        file,
        shows: SplitShows {
            ours: note(&shown.ours),
            theirs: note(&shown.theirs),
            our_root: hex::encode(shown.our_root),
        },
    }
}

pub(crate) fn vector() -> Vector {
    let message_file = message();
    let shown = message_file.verify().unwrap();
    let two = two_contents(&serde_json::to_value(&message_file).unwrap());
    let both = Evidence::from_text(&two.to_string()).unwrap();
    let (second, _) = both.verify().unwrap().second.unwrap();
    let ours = grown([17, 18]);
    // The other log says something else at place 22.
    let mut shorter = directory::log();
    append(
        &mut shorter,
        &Event::Heartbeat {
            at: Timestamp(NOW.0 + 16_500),
        },
        &[&hq("hq-1")],
    );
    Vector {
        about: "Evidence files as `aircop verify` takes them, each as a JSON object, and what \
                they show; of `refused_files` nothing is shown. The log is that of directory.json with three more entries: hq-4 takes \
                the place of hq-3, and two heartbeats. The message is that of envelope.json.",
        fingerprint: hex::encode(ours.fingerprint().0),
        message_shows: MessageShows {
            log_size: shown.sender.size,
            office: shown.sender.office.to_string(),
            office_name: shown.sender.office_name.clone(),
            device: shown.sender.device.to_string(),
            message: shown.content.message.to_string(),
            recipients: shown
                .content
                .recipients
                .iter()
                .map(ToString::to_string)
                .collect(),
        },
        refused_files: refused(&serde_json::to_value(&message_file).unwrap()),
        message_file,
        two_contents_file: two,
        second_payload: hex::encode(second.payload),
        split_files: vec![
            split(
                "two logs of 25 entries, signed by two keys",
                &ours,
                &grown([17, 19]),
                "hq-2",
            ),
            split(
                "25 entries against 23, with a consistency proof",
                &ours,
                &shorter,
                "hq-1",
            ),
            split(
                "25 entries against 25, signed by one key",
                &ours,
                &grown([17, 20]),
                "hq-4",
            ),
        ],
    }
}
