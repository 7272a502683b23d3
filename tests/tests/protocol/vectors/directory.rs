//! A directory of 27 entries: every rule that a young log meets, and its checkpoint; entries and notes
//! that no reader takes, and others that make the same tree.

use aircop_directory::{
    Consistency, Directory, Entry, EntryDraft, Event, GroupKind, HqKey, OfficeKind, Place, Policy,
    PolicyKey, Role, reader_tag, wraps_of,
};
use aircop_message::{GroupId, Timestamp, canonical};
use ciborium::Value;
use ed25519_dalek::{Signer, SigningKey};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::cast::{AIRLINE, DAKAR, Desk, ELSEWHERE, LAGOS, NEW_COUNTRY, NOW, PRAIA};

pub(crate) const AIRCOP: GroupId = GroupId([0x60; 16]);
pub(crate) const COCAIR: GroupId = GroupId([0x61; 16]);

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    hq_keys: Vec<Key>,
    thresholds: Thresholds,
    entries: Vec<Line>,
    fingerprint: String,
    fingerprint_spoken: String,
    root: String,
    checkpoint_signed_by: &'static str,
    checkpoint: String,
    view: View,
    same_leaf: Vec<SameLeaf>,
    refused_next: Vec<RefusedEntry>,
    refused_notes: Vec<RefusedNote>,
}

/// An entry in another form, with other signatures: taken in its place, and the same leaf.
#[derive(Serialize)]
struct SameLeaf {
    index: u64,
    signed_by: Vec<&'static str>,
    entry: String,
}

/// Refused behind the last entry.
#[derive(Serialize)]
struct RefusedEntry {
    says: &'static str,
    entry: String,
}

#[derive(Serialize)]
struct RefusedNote {
    says: &'static str,
    note: String,
}

#[derive(Serialize)]
struct Key {
    name: &'static str,
    seed: String,
    public: String,
}

#[derive(Serialize)]
struct Thresholds {
    root: u8,
    admit: u8,
    revoke: u8,
    groups: u8,
}

#[derive(Serialize)]
struct Line {
    index: u64,
    created_ms: i64,
    says: &'static str,
    signed_by: Vec<&'static str>,
    entry: String,
    leaf_hash: String,
    root_after: String,
}

/// What a reader must have understood at the end.
#[derive(Serialize)]
struct View {
    known_offices: Vec<OfficeLine>,
    live_devices: Vec<String>,
    revoked_offices: Vec<String>,
    roles: Vec<RoleLine>,
    open_groups: Vec<String>,
    last_heartbeat_ms: i64,
    relay: RelayLine,
    retention: Vec<RetentionLine>,
}

#[derive(Serialize)]
struct RetentionLine {
    group: String,
    /// For alerts, replies, seizures, notes, and at most.
    days: [u16; 5],
}

#[derive(Serialize)]
struct OfficeLine {
    office: String,
    country: String,
}

#[derive(Serialize)]
struct RelayLine {
    addresses: Vec<String>,
    key: String,
    admin: String,
}

#[derive(Serialize)]
struct RoleLine {
    group: String,
    office: String,
    role: &'static str,
}

const NAMES: [&str; 3] = ["hq-1", "hq-2", "hq-3"];

fn seed(name: &str) -> [u8; 32] {
    [0x80 + name.as_bytes()[3]; 32]
}

pub(crate) fn hq(name: &'static str) -> HqKey {
    HqKey::from_seed(name, seed(name))
}

fn policy() -> Policy {
    Policy {
        keys: NAMES
            .map(|name| PolicyKey {
                name: name.into(),
                key: hex::encode(hq(name).public()),
            })
            .to_vec(),
        root: 2,
        admit: 2,
        revoke: 1,
        groups: 1,
        witnesses: Vec::new(),
        cosignatures: 0,
    }
}

fn office(desk: &Desk, name: &str, country: &str, place: &str, languages: &[&str]) -> Event {
    Event::OfficeAdmitted {
        office: desk.office,
        name: name.into(),
        kind: OfficeKind::Jaitf,
        country: country.into(),
        place: place.into(),
        languages: languages.iter().map(|l| (*l).into()).collect(),
    }
}

fn device(desk: &Desk) -> Event {
    Event::DeviceAdmitted {
        office: desk.office,
        device: desk.key().public(),
        transport_key: desk.transport_key(),
        mailbox: desk.mailbox(),
        label: "desk 1".into(),
        reading: [0x5e; 48],
    }
}

fn role(group: GroupId, desk: &Desk, role: Role) -> Event {
    Event::RoleGranted {
        group,
        office: desk.office,
        role,
    }
}

fn newer() -> Event {
    let fields = vec![("sign".into(), Value::from("blue light"))];
    Event::Unknown(Value::Map(vec![("call-sign".into(), Value::Map(fields))]))
}

/// An office of a kind that this version does not know.
fn airline() -> Event {
    let fields = [
        ("office", Value::Bytes(AIRLINE.office.0.to_vec())),
        ("name", "Air Liaison Dakar".into()),
        ("kind", "AIRLINE".into()),
        ("country", "SN".into()),
        ("place", "DSS".into()),
        ("languages", Value::Array(Vec::new())),
    ];
    let fields = fields.map(|(key, value)| (key.into(), value)).to_vec();
    Event::Unknown(Value::Map(vec![(
        "office-admitted".into(),
        Value::Map(fields),
    )]))
}

type Step = (&'static str, &'static [&'static str], Event);

fn steps() -> Vec<Step> {
    const ONE: &[&str] = &["hq-3"];
    const TWO: &[&str] = &["hq-1", "hq-2"];
    vec![
        (
            "three keys; two for the policy and for admissions",
            TWO,
            Event::Policy(policy()),
        ),
        (
            "the office of Dakar",
            TWO,
            office(&DAKAR, "JAITF Dakar", "SN", "DSS", &["fr", "en"]),
        ),
        ("its device", TWO, device(&DAKAR)),
        (
            "the office of Praia",
            TWO,
            office(&PRAIA, "JAITF Praia", "CV", "RAI", &["pt"]),
        ),
        ("its device", &["hq-1", "hq-3"], device(&PRAIA)),
        (
            "the office of Lagos",
            TWO,
            office(&LAGOS, "JAITF Lagos", "NG", "LOS", &[]),
        ),
        ("its device, signed by all three", &NAMES, device(&LAGOS)),
        (
            "the permanent group",
            ONE,
            Event::GroupOpened {
                group: AIRCOP,
                name: "AIRCOP".into(),
                kind: GroupKind::Permanent,
                starts: None,
                ends: None,
                briefing: String::new(),
            },
        ),
        (
            "an operation of ten days",
            ONE,
            Event::GroupOpened {
                group: COCAIR,
                name: "COCAIR 3".into(),
                kind: GroupKind::Operation,
                starts: Some(NOW),
                ends: Some(Timestamp(NOW.0 + 864_000_000)),
                briefing: "Cash and cocaine on the São Paulo, Lomé axis".into(),
            },
        ),
        (
            "Dakar is a plain user",
            ONE,
            role(AIRCOP, &DAKAR, Role::Plain),
        ),
        ("Praia coordinates", ONE, role(AIRCOP, &PRAIA, Role::Ocu)),
        (
            "Lagos is in the operation",
            ONE,
            role(COCAIR, &LAGOS, Role::Plain),
        ),
        (
            "an event of a newer version: kept, and without effect",
            ONE,
            newer(),
        ),
        (
            "the operation is closed",
            ONE,
            Event::GroupClosed { group: COCAIR },
        ),
        (
            "Lagos is revoked by one duty officer",
            ONE,
            Event::OfficeRevoked {
                office: LAGOS.office,
                reason: "keys seen at a third party".into(),
            },
        ),
        (
            "a heartbeat",
            ONE,
            Event::Heartbeat {
                at: Timestamp(NOW.0 + 15_000),
            },
        ),
        (
            "where Praia is called",
            TWO,
            Event::OfficeReached {
                office: PRAIA.office,
                telephone: "+238 241 00 00".into(),
            },
        ),
        (
            "everybody moves to another relay, which has two addresses",
            TWO,
            Event::RelayMoved {
                addresses: vec!["relay.example.org:4433".into(), "[2001:db8::7]:443".into()],
                key: [0x77; 32],
                admin: [0x0a; 32],
            },
        ),
        (
            "an office of a kind of a newer version: kept, and without effect",
            TWO,
            airline(),
        ),
        (
            "its device: built on what is not known, and without effect as well",
            TWO,
            device(&AIRLINE),
        ),
        (
            "where it is called: the same",
            TWO,
            Event::OfficeReached {
                office: AIRLINE.office,
                telephone: String::new(),
            },
        ),
        (
            "its role: the same",
            ONE,
            role(AIRCOP, &AIRLINE, Role::Plain),
        ),
        (
            "its office is revoked: the same",
            ONE,
            Event::OfficeRevoked {
                office: AIRLINE.office,
                reason: String::new(),
            },
        ),
        (
            "an office in a country of a newer list: codes are a form, and it is admitted",
            TWO,
            office(&NEW_COUNTRY, "JAITF Newtown", "XX", "NTN", &["zh-Hans-CN"]),
        ),
        (
            "for how long messages of the permanent group are kept",
            ONE,
            Event::Retention {
                group: Some(AIRCOP),
                alert: 365,
                reply: 365,
                seizure: 1825,
                note: 180,
                longest: 3650,
            },
        ),
        (
            "those of every other group",
            ONE,
            Event::Retention {
                group: None,
                alert: 90,
                reply: 90,
                seizure: 730,
                note: 90,
                longest: 1825,
            },
        ),
        (
            "a new log key, for the two devices in force and an open invitation",
            ONE,
            log_key(&[
                *DAKAR.key().public().as_bytes(),
                *PRAIA.key().public().as_bytes(),
                [0x1f; 32],
            ]),
        ),
    ]
}

fn log_key(readers: &[[u8; 32]]) -> Event {
    let parts = readers.iter().map(|id| (reader_tag(id), [0x6e; 48]));
    Event::LogKey {
        digest: [0x6d; 32],
        wraps: wraps_of(parts.collect()),
    }
}

fn by(place: &Place, event: &Event, signers: &[&'static str]) -> Vec<u8> {
    let draft = EntryDraft::new(place, Timestamp(NOW.0 + 60_000), event).unwrap();
    signers
        .iter()
        .fold(draft, |d, name| d.sign(&hq(name)))
        .finish()
}

/// An entry that the crate does not make, signed by all three keys.
fn crafted(place: &Place, event: Value, needs: &str) -> Vec<u8> {
    let placed: [(&str, Value); 7] = [
        ("index", place.index.into()),
        ("created", (NOW.0 + 60_000).into()),
        ("event", event),
        ("log", Value::Bytes(place.log.to_vec())),
        ("needs", needs.into()),
        ("policy", place.policy.into()),
        ("previous", Value::Bytes(place.previous.to_vec())),
    ];
    let placed = placed.map(|(key, value)| (key.into(), value)).to_vec();
    let signed = canonical::to_vec(&Value::Map(placed)).unwrap();
    let message = [b"AIRCOP/1 directory entry\0", signed.as_slice()].concat();
    let mut pairs = NAMES.map(|name| {
        let key = SigningKey::from_bytes(&seed(name));
        let signature = key.sign(&message).to_bytes();
        (key.verifying_key().to_bytes(), signature)
    });
    pairs.sort_unstable();
    let pairs = pairs.map(|(key, signature)| {
        Value::Array(vec![
            Value::Bytes(key.to_vec()),
            Value::Bytes(signature.to_vec()),
        ])
    });
    canonical::to_vec(&Value::Map(vec![
        ("signed".into(), Value::Bytes(signed)),
        ("signatures".into(), Value::Array(pairs.to_vec())),
    ]))
    .unwrap()
}

fn named(name: &str, fields: Vec<(Value, Value)>) -> Value {
    Value::Map(vec![(name.into(), Value::Map(fields))])
}

fn refused_next(log: &Directory) -> Vec<RefusedEntry> {
    let next = log.next_place();
    let beat = |at| Event::Heartbeat {
        at: Timestamp(NOW.0 + at),
    };
    let elsewhere = |change: fn(&mut Place)| {
        let mut place = next;
        change(&mut place);
        by(&place, &beat(0), &NAMES)
    };
    let country = |code| office(&ELSEWHERE, "JAITF Elsewhere", code, "ELS", &[]);
    let language = |tag| office(&ELSEWHERE, "JAITF Elsewhere", "SN", "ELS", &[tag]);
    let again = Event::DeviceAdmitted {
        office: AIRLINE.office,
        device: DAKAR.key().public(),
        transport_key: [0x99; 32],
        mailbox: aircop_message::MailboxId([0x99; 16]),
        label: String::new(),
        reading: [0x5e; 48],
    };
    let made = vec![
        ("for another directory", elsewhere(|p| p.log[0] ^= 1)),
        ("on another history", elsewhere(|p| p.previous[0] ^= 1)),
        ("under another policy", elsewhere(|p| p.policy = 3)),
        ("for the place behind the next", elsewhere(|p| p.index += 1)),
        ("signed by nobody", by(&next, &beat(0), &[])),
        (
            "one signature where two are needed",
            by(&next, &country("SN"), &["hq-2"]),
        ),
        (
            "asks for one signature where its event needs two",
            crafted(&next, named("office-admitted", Vec::new()), "any"),
        ),
        (
            "asks for signatures that no policy knows",
            crafted(&next, named("call-sign", Vec::new()), "most"),
        ),
        (
            "a policy that cannot be read",
            crafted(&next, named("policy", Vec::new()), "root"),
        ),
        (
            "a country in small letters",
            by(&next, &country("sn"), &NAMES),
        ),
        (
            "a language that is no tag",
            by(&next, &language("fr_FR"), &NAMES),
        ),
        (
            "a heartbeat dated after its entry",
            by(&next, &beat(60_001), &NAMES),
        ),
        (
            "messages are kept for longer than the longest",
            by(
                &next,
                &Event::Retention {
                    group: None,
                    alert: 91,
                    reply: 1,
                    seizure: 1,
                    note: 1,
                    longest: 90,
                },
                &NAMES,
            ),
        ),
        (
            "a device key that is in use, for an office that is not known",
            by(&next, &again, &NAMES),
        ),
    ];
    made.into_iter()
        .map(|(says, entry)| {
            assert!(log.clone().append(&entry).is_err(), "{says}");
            RefusedEntry {
                says,
                entry: hex::encode(entry),
            }
        })
        .collect()
}

fn same_leaf() -> Vec<SameLeaf> {
    let (_, lines) = built();
    let other: [(usize, &[&'static str]); 4] = [
        (0, &["hq-2", "hq-3"]),
        (6, &["hq-2", "hq-3"]),
        (6, &["hq-1", "hq-2"]),
        (15, &["hq-1"]),
    ];
    let mut log: Option<Directory> = None;
    let mut found = Vec::new();
    for (index, (_, _, event)) in steps().into_iter().enumerate() {
        let place = log
            .as_ref()
            .map_or_else(Place::first, Directory::next_place);
        for (_, signers) in other.iter().filter(|(at, _)| *at == index) {
            let created = Timestamp(lines[index].created_ms);
            let draft = EntryDraft::new(&place, created, &event).unwrap();
            let entry = signers
                .iter()
                .fold(draft, |d, name| d.sign(&hq(name)))
                .finish();
            assert_eq!(leaf_hash(&entry), lines[index].leaf_hash);
            found.push(SameLeaf {
                index: index as u64,
                signed_by: signers.to_vec(),
                entry: hex::encode(entry),
            });
        }
        let kept = hex::decode(&lines[index].entry).unwrap();
        match &mut log {
            None => log = Some(Directory::found(&kept).unwrap()),
            Some(log) => log.append(&kept).unwrap(),
        }
    }
    found
}

fn refused_notes(log: &Directory, note: &[u8]) -> Vec<RefusedNote> {
    let note = String::from_utf8(note.to_vec()).unwrap();
    let stranger = HqKey::from_seed("hq-2", [0x33; 32]);
    let size = log.size();
    let sized = |other: &str| note.replacen(&format!("\n{size}\n"), &format!("\n{other}\n"), 1);
    let made = [
        (
            "by a stranger of the same name",
            String::from_utf8(log.sign_checkpoint(&stranger)).unwrap(),
        ),
        ("of no size", sized("0")),
        ("a size with a zero in front", sized(&format!("0{size}"))),
        (
            "of another directory",
            note.replacen("directory/", "directory/0", 1),
        ),
        ("a second line end", format!("{note}\n")),
        (
            "two signatures",
            format!("{note}{}", note.lines().last().unwrap()),
        ),
    ];
    made.into_iter()
        .map(|(says, note)| {
            assert!(log.check_checkpoint(note.as_bytes()).is_err(), "{says}");
            RefusedNote { says, note }
        })
        .collect()
}

fn leaf_hash(entry: &[u8]) -> String {
    let signed = Entry::read(entry).unwrap().signed().to_vec();
    hex::encode(Sha256::digest([&[0], signed.as_slice()].concat()))
}

fn built() -> (Directory, Vec<Line>) {
    let mut directory: Option<Directory> = None;
    let mut lines = Vec::new();
    for (index, (says, signed_by, event)) in (0_u64..).zip(steps()) {
        let created = Timestamp(NOW.0 + i64::try_from(index).unwrap() * 1000);
        let place = directory
            .as_ref()
            .map_or_else(Place::first, Directory::next_place);
        let draft = EntryDraft::new(&place, created, &event).unwrap();
        let entry = signed_by
            .iter()
            .fold(draft, |draft, name| draft.sign(&hq(name)))
            .finish();
        match &mut directory {
            None => directory = Some(Directory::found(&entry).unwrap()),
            Some(directory) => directory.append(&entry).unwrap(),
        }
        lines.push(Line {
            index,
            created_ms: created.0,
            says,
            signed_by: signed_by.to_vec(),
            leaf_hash: leaf_hash(&entry),
            root_after: hex::encode(directory.as_ref().unwrap().root()),
            entry: hex::encode(&entry),
        });
    }
    (directory.unwrap(), lines)
}

/// The whole log.
pub(crate) fn log() -> Directory {
    built().0
}

/// The note over all of it.
pub(crate) fn checkpoint() -> Vec<u8> {
    built().0.sign_checkpoint(&hq("hq-2"))
}

/// An entry's bytes.
pub(crate) fn entry(index: usize) -> Vec<u8> {
    hex::decode(&built().1[index].entry).unwrap()
}

pub(crate) fn vector() -> Vector {
    let (directory, entries) = built();
    let note = checkpoint();
    assert_eq!(directory.check_checkpoint(&note), Ok(Consistency::Same));
    let live = [&DAKAR, &PRAIA, &LAGOS]
        .map(|desk| desk.key().public())
        .into_iter()
        .filter(|device| directory.device_is_live(device));
    let policy = policy();
    Vector {
        about: "Headquarters' log from its first entry. Bytes are hexadecimal, times milliseconds \
                since 1970 UTC. Verify each entry, replay it, and compare root and view. An entry of \
                `same_leaf` may stand in the place of the one with its index: everything stays as it \
                is. Each entry of `refused_next` is refused behind the last one, and each of \
                `refused_notes` by who has the whole log.",
        hq_keys: NAMES
            .map(|name| Key {
                name,
                seed: hex::encode(seed(name)),
                public: hex::encode(hq(name).public()),
            })
            .into(),
        thresholds: Thresholds {
            root: policy.root,
            admit: policy.admit,
            revoke: policy.revoke,
            groups: policy.groups,
        },
        entries,
        fingerprint: hex::encode(directory.fingerprint().0),
        fingerprint_spoken: directory.fingerprint().to_string(),
        root: hex::encode(directory.root()),
        checkpoint_signed_by: "hq-2",
        checkpoint: String::from_utf8(note).unwrap(),
        same_leaf: same_leaf(),
        refused_next: refused_next(&directory),
        refused_notes: refused_notes(&directory, &checkpoint()),
        view: View {
            known_offices: directory
                .offices()
                .map(|office| OfficeLine {
                    office: office.id.to_string(),
                    country: office.country.clone(),
                })
                .collect(),
            live_devices: live.map(|device| device.to_string()).collect(),
            revoked_offices: directory
                .offices()
                .filter(|office| office.is_revoked())
                .map(|office| office.id.to_string())
                .collect(),
            roles: [AIRCOP, COCAIR]
                .iter()
                .flat_map(|group| directory.members(group).map(move |m| (group, m)))
                .map(|(group, (office, role))| RoleLine {
                    group: group.to_string(),
                    office: office.to_string(),
                    role: role.code(),
                })
                .collect(),
            open_groups: directory
                .groups()
                .filter(|group| group.is_open())
                .map(|group| group.id.to_string())
                .collect(),
            last_heartbeat_ms: directory.last_heartbeat().0,
            relay: directory
                .relay()
                .map(|relay| RelayLine {
                    addresses: relay.addresses.clone(),
                    key: hex::encode(relay.key),
                    admin: hex::encode(relay.admin),
                })
                .unwrap(),
            retention: [AIRCOP, COCAIR]
                .iter()
                .map(|group| {
                    let kept = directory.retention(group);
                    let days = [
                        kept.alert,
                        kept.reply,
                        kept.seizure,
                        kept.note,
                        kept.longest,
                    ];
                    RetentionLine {
                        group: group.to_string(),
                        days,
                    }
                })
                .collect(),
        },
    }
}
