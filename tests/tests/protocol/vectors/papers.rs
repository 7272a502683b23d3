//! What people carry and read out: invitations, proposals, fingerprints (PROTOCOL.md 7.1, 10).

use aircop_client::hq::proposal;
use aircop_client::invitation::Invitation;
use aircop_client::payload::fingerprint;
use aircop_directory::{
    Directory, EntryDraft, Event, Fingerprint, OfficeKind, Place, Policy, PolicyKey, Proposal,
    key_fingerprint,
};
use aircop_message::{MailboxId, OfficeId, Timestamp};
use serde::Serialize;
use serde_json::{Value as Json, json};

use super::cast::{DAKAR, ELSEWHERE, LAGOS, NOW, PRAIA};
use super::directory::{checkpoint, entry, hq, log};

#[derive(Serialize)]
pub(crate) struct Papers {
    about: &'static str,
    invitation: String,
    ticket: String,
    ticket_hash: String,
    proofs: Vec<Proof>,
    reading: String,
    refused_invitations: Vec<Refused>,
    proposals: Vec<Proposed>,
    refused_proposals: Vec<Refused>,
    device_fingerprints: Vec<DeviceFingerprint>,
    key_fingerprints: Vec<KeyFingerprint>,
    log_fingerprint: String,
    log_fingerprint_spoken: String,
}

#[derive(Serialize)]
struct Proof {
    device: String,
    proof: String,
}

#[derive(Serialize)]
struct Refused {
    says: &'static str,
    text: String,
}

/// A proposal that is read, and how far it is.
#[derive(Serialize)]
struct Proposed {
    says: &'static str,
    text: String,
    first: u64,
    /// For each entry: names of the keys that have signed it, and how many are missing.
    steps: Vec<StepLine>,
    root_after: String,
}

#[derive(Serialize)]
struct StepLine {
    event: String,
    signers: Vec<String>,
    missing: usize,
}

#[derive(Serialize)]
struct DeviceFingerprint {
    device: String,
    transport_key: String,
    mailbox: String,
    spoken: String,
}

#[derive(Serialize)]
struct KeyFingerprint {
    key: String,
    spoken: String,
}

fn invitation() -> Json {
    json!({
        "invitation": "aircop invitation 1",
        "office": "JAITF Praia",
        "relay_addresses": ["relay.example.org:4433", "[2001:db8::7]:443"],
        "relay_key": "77".repeat(32),
        "relay_admin": "66".repeat(32),
        "directory": hex::encode(log().fingerprint().0),
        "checkpoint": String::from_utf8(checkpoint()).unwrap(),
        "directory_keys": [
            {"from": 4, "key": "88".repeat(32)},
            {"from": 19, "key": "99".repeat(32)},
        ],
        "hq_office": OfficeId([0x48; 16]),
        "hq_device": LAGOS.key().public(),
        "inbox": MailboxId([0x2f; 16]),
        "expires": Timestamp(NOW.0 + 7 * 86_400_000).to_rfc3339(),
        "secret": "70".repeat(32),
    })
}

/// The invitation, as it is read.
pub(crate) fn taken() -> Invitation {
    Invitation::from_text(&text(&invitation())).unwrap()
}

fn text(value: &Json) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

fn refused_invitations() -> Vec<Refused> {
    let changed = |key: &str, value: Json| {
        let mut file = invitation();
        file[key] = value;
        text(&file)
    };
    let without = |key: &str| {
        let mut file = invitation();
        file.as_object_mut().unwrap().remove(key);
        text(&file)
    };
    let whole = text(&invitation());
    let keys = |from: &[u64]| {
        let keys = from.iter();
        let keys = keys.map(|from| json!({"from": from, "key": "88".repeat(32)}));
        json!(keys.collect::<Vec<_>>())
    };
    let addresses = |n: usize| json!(vec!["relay.example.org:4433"; n]);
    let made = vec![
        (
            "of another version",
            changed("invitation", json!("aircop invitation 2")),
        ),
        (
            "a key that is not known",
            changed("note", json!("call first")),
        ),
        ("without a checkpoint", without("checkpoint")),
        ("without a secret", without("secret")),
        (
            "a secret of 31 bytes",
            changed("secret", json!("70".repeat(31))),
        ),
        (
            "no address of the relay",
            changed("relay_addresses", addresses(0)),
        ),
        (
            "six addresses of the relay",
            changed("relay_addresses", addresses(6)),
        ),
        (
            "an address without its port",
            changed("relay_addresses", json!(["relay.example.org"])),
        ),
        (
            "an address in the place of addresses",
            changed("relay_addresses", json!("relay.example.org:4433")),
        ),
        (
            "a fingerprint of 63 digits",
            changed("directory", json!("7".repeat(63))),
        ),
        (
            "a key of the relay that is no key",
            changed("relay_key", json!("77")),
        ),
        (
            "an end that is no time",
            changed("expires", json!("next week")),
        ),
        (
            "no key of the directory",
            changed("directory_keys", json!([])),
        ),
        (
            "one key alone, that is not the first",
            changed("directory_keys", keys(&[4])),
        ),
        (
            "two keys out of order",
            changed("directory_keys", keys(&[19, 4])),
        ),
        ("three keys", changed("directory_keys", keys(&[0, 4, 19]))),
        ("cut in half", whole[..whole.len() / 2].to_owned()),
        (
            "more than 8 KiB",
            changed("office", json!("x".repeat(8192))),
        ),
    ];
    made.into_iter()
        .map(|(says, text)| {
            assert!(Invitation::from_text(&text).is_err(), "{says}");
            Refused { says, text }
        })
        .collect()
}

fn office(name: &str) -> Event {
    Event::OfficeAdmitted {
        office: ELSEWHERE.office,
        name: name.into(),
        kind: OfficeKind::Jaitf,
        country: "SN".into(),
        place: "ELS".into(),
        languages: vec!["fr".into()],
    }
}

fn device() -> Event {
    Event::DeviceAdmitted {
        office: ELSEWHERE.office,
        device: ELSEWHERE.key().public(),
        transport_key: ELSEWHERE.transport_key(),
        mailbox: ELSEWHERE.mailbox(),
        label: "desk 1".into(),
        reading: [0x5e; 48],
    }
}

/// The log as it was before anything that only a newer version understands came: who signs has to
/// understand all that a proposal builds on, so that is what these proposals go on from.
fn before() -> Directory {
    let mut log = Directory::found(&entry(0)).unwrap();
    for index in 1..8 {
        log.append(&entry(index)).unwrap();
    }
    log
}

const MADE: Timestamp = Timestamp(NOW.0 + 60_000);

fn proposed(says: &'static str, proposal: &Proposal) -> Proposed {
    let text = proposal::to_text(proposal);
    let read = proposal::from_text(&text).unwrap();
    assert_eq!(proposal::to_text(&read), text, "{says}");
    let name = |event: &Event| {
        let value = serde_json::to_value(event).unwrap();
        value.as_object().unwrap().keys().next().unwrap().clone()
    };
    Proposed {
        says,
        text,
        first: read.first(),
        steps: read
            .steps()
            .iter()
            .map(|step| StepLine {
                event: name(step.event()),
                signers: step.signers().to_vec(),
                missing: step.missing(),
            })
            .collect(),
        root_after: hex::encode(read.after().root()),
    }
}

fn proposals() -> Vec<Proposed> {
    let log = before();
    let events = [office("JAITF Elsewhere"), device()];
    let unsigned = Proposal::begin(Some(&log), MADE, &events).unwrap();
    let mut first = unsigned.clone();
    first.sign(&hq("hq-1")).unwrap();
    let mut second = unsigned.clone();
    second.sign(&hq("hq-3")).unwrap();
    let mut both = first.clone();
    both.merge(&second).unwrap();
    let policy = Policy {
        keys: ["hq-1", "hq-2"]
            .map(|name| PolicyKey {
                name: name.into(),
                key: hex::encode(hq(name).public()),
            })
            .to_vec(),
        root: 2,
        ..Policy::single("hq-1", hq("hq-1").public())
    };
    let mut founding = Proposal::begin(None, MADE, &[Event::Policy(policy)]).unwrap();
    founding.sign(&hq("hq-2")).unwrap();
    vec![
        proposed("an office and its device, signed by nobody", &unsigned),
        proposed("the same, signed by one of the two that are needed", &first),
        proposed("the same, signed by another", &second),
        proposed("both copies merged: it can be appended", &both),
        proposed("a log is founded", &founding),
    ]
}

fn refused_proposals() -> Vec<Refused> {
    let log = before();
    let events = [office("JAITF Elsewhere"), device()];
    let mut good = Proposal::begin(Some(&log), MADE, &events).unwrap();
    good.sign(&hq("hq-1")).unwrap();
    let file: Json = serde_json::from_str(&proposal::to_text(&good)).unwrap();
    let changed = |change: &dyn Fn(&mut Json)| {
        let mut file = file.clone();
        change(&mut file);
        text(&file)
    };
    let entries = |entries: Vec<Vec<u8>>| {
        let entries: Vec<String> = entries.iter().map(hex::encode).collect();
        changed(&|file| file["entries"] = json!(entries))
    };
    let at = |place: &Place, event: &Event| {
        let draft = EntryDraft::new(place, MADE, event).unwrap();
        draft.sign(&hq("hq-1")).finish()
    };
    let place = log.next_place();
    let elsewhere = |change: fn(&mut Place)| {
        let mut place = place;
        change(&mut place);
        entries(vec![at(&place, &office("JAITF Elsewhere"))])
    };
    let bent = |file: &mut Json| {
        let mut entry = hex::decode(file["entries"][0].as_str().unwrap()).unwrap();
        // The last byte of its one signature.
        *entry.last_mut().unwrap() ^= 1;
        file["entries"][0] = json!(hex::encode(entry));
    };
    let again = Event::OfficeAdmitted {
        office: DAKAR.office,
        name: "JAITF Dakar again".into(),
        kind: OfficeKind::Jaitf,
        country: "SN".into(),
        place: "DSS".into(),
        languages: Vec::new(),
    };
    let made = vec![
        (
            "of another version",
            changed(&|file| file["proposal"] = json!("aircop proposal 2")),
        ),
        (
            "a key that is not known",
            changed(&|file| file["by"] = json!("hq-1")),
        ),
        ("nothing is proposed", entries(Vec::new())),
        ("a signature that is not over its entry", changed(&bent)),
        (
            "a log of which an entry was left out",
            changed(&|file| {
                file["log"].as_array_mut().unwrap().remove(2);
            }),
        ),
        (
            "a log that has moved on",
            changed(&|file| {
                let next = json!(hex::encode(entry(8)));
                file["log"].as_array_mut().unwrap().push(next);
            }),
        ),
        ("for the place behind the next", elsewhere(|p| p.index += 1)),
        ("on another history", elsewhere(|p| p.previous[0] ^= 1)),
        ("for another directory", elsewhere(|p| p.log[0] ^= 1)),
        (
            "an office under an id that is taken",
            entries(vec![at(&place, &again)]),
        ),
        (
            "a device of an office that nobody admits",
            entries(vec![at(&place, &device())]),
        ),
    ];
    made.into_iter()
        .map(|(says, text)| {
            assert!(proposal::from_text(&text).is_err(), "{says}");
            Refused { says, text }
        })
        .collect()
}

pub(crate) fn vector() -> Papers {
    let read = Invitation::from_text(&text(&invitation())).unwrap();
    // As it stands in a file: the order of its keys is the program's.
    let text = read.to_text();
    let ticket = read.ticket();
    let log = log();
    let desks = [&DAKAR, &PRAIA];
    Papers {
        about: "Files that people carry, as they stand in the file, and what is read out by telephone. \
                `ticket`, `proofs` and `reading` follow from the invitation's secret. Of a proposal: the place of \
                its first entry, and who has signed each.",
        ticket: hex::encode(ticket.0),
        ticket_hash: hex::encode(ticket.hash().0),
        proofs: desks
            .iter()
            .map(|desk| Proof {
                device: desk.key().public().to_string(),
                proof: hex::encode(read.proof(&desk.key().public()).as_slice()),
            })
            .collect(),
        reading: hex::encode(read.reading().as_slice()),
        invitation: text,
        refused_invitations: refused_invitations(),
        proposals: proposals(),
        refused_proposals: refused_proposals(),
        device_fingerprints: desks
            .iter()
            .map(|desk| DeviceFingerprint {
                device: desk.key().public().to_string(),
                transport_key: hex::encode(desk.transport_key()),
                mailbox: desk.mailbox().to_string(),
                spoken: fingerprint(&desk.key().public(), &desk.transport_key(), &desk.mailbox()),
            })
            .collect(),
        key_fingerprints: ["hq-1", "hq-2"]
            .iter()
            .map(|name| KeyFingerprint {
                key: hex::encode(hq(name).public()),
                spoken: key_fingerprint(&hq(name).public()),
            })
            .collect(),
        log_fingerprint: hex::encode(log.fingerprint().0),
        log_fingerprint_spoken: Fingerprint(log.fingerprint().0).to_string(),
    }
}
