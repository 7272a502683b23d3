//! A directory of seventeen entries: every rule that a young log meets, and its checkpoint.

use aircop_directory::{
    Consistency, Directory, EntryDraft, Event, GroupKind, HqKey, OfficeKind, Policy, PolicyKey,
    Role,
};
use aircop_message::{GroupId, Timestamp};
use ciborium::Value;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::cast::{DAKAR, Desk, LAGOS, NOW, PRAIA};

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
    live_devices: Vec<String>,
    revoked_offices: Vec<String>,
    roles: Vec<RoleLine>,
    open_groups: Vec<String>,
    last_heartbeat_ms: i64,
    relay: RelayLine,
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
            "everybody moves to another relay, which has two addresses",
            TWO,
            Event::RelayMoved {
                addresses: vec!["relay.example.org:4433".into(), "[2001:db8::7]:443".into()],
                key: [0x77; 32],
                admin: [0x0a; 32],
            },
        ),
    ]
}

fn built() -> (Directory, Vec<Line>) {
    let mut directory: Option<Directory> = None;
    let mut lines = Vec::new();
    for (index, (says, signed_by, event)) in (0_u64..).zip(steps()) {
        let created = Timestamp(NOW.0 + i64::try_from(index).unwrap() * 1000);
        let draft = EntryDraft::new(index, created, &event).unwrap();
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
            leaf_hash: hex::encode(Sha256::digest([&[0], entry.as_slice()].concat())),
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
                since 1970 UTC. Verify each entry, replay it, and compare root and view.",
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
        view: View {
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
        },
    }
}
