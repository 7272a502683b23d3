//! The directory as a whole, with logs made by hand.

mod clocks;
mod log;
mod log_key;
mod newer;
mod proofs;
mod signing;
mod statements;

use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;

use crate::*;

const T0: Timestamp = Timestamp(1_790_000_000_000);
const DAY: i64 = 86_400_000;

fn key(n: u8) -> HqKey {
    HqKey::from_seed(&format!("hq-{n}"), [n; 32])
}

fn policy(keys: &[u8], [root, admit, revoke, groups]: [u8; 4]) -> Policy {
    let keys = keys
        .iter()
        .map(|n| PolicyKey {
            name: format!("hq-{n}"),
            key: DeviceKey(key(*n).public()).to_string(),
        })
        .collect();
    Policy {
        keys,
        root,
        admit,
        revoke,
        groups,
        witnesses: Vec::new(),
        cosignatures: 0,
    }
}

fn signed(place: &Place, event: &Event, signers: &[u8]) -> Vec<u8> {
    let created = Timestamp(T0.0 + place.index as i64);
    let draft = EntryDraft::new(place, created, event).unwrap();
    signers.iter().fold(draft, |d, n| d.sign(&key(*n))).finish()
}

fn genesis(event: &Event, signers: &[u8]) -> Vec<u8> {
    signed(&Place::first(), event, signers)
}

/// A thousand years.
const MILLENNIUM: i64 = 365_250 * DAY;

fn dated(d: &Directory, created: Timestamp, event: &Event) -> Vec<u8> {
    let draft = EntryDraft::new(&d.next_place(), created, event).unwrap();
    draft.sign(&key(1)).finish()
}

fn heartbeat(d: &Directory, at: Timestamp) -> Vec<u8> {
    dated(d, at, &Event::Heartbeat { at })
}

/// The next entry of a log.
fn next(d: &Directory, event: &Event, signers: &[u8]) -> Vec<u8> {
    signed(&d.next_place(), event, signers)
}

fn founded() -> Directory {
    Directory::found(&genesis(&Event::Policy(policy(&[1], [1; 4])), &[1])).unwrap()
}

fn add(d: &mut Directory, event: &Event) -> Result<(), DirectoryError> {
    d.append(&next(d, event, &[1]))
}

fn office(n: u8, kind: OfficeKind, country: &str) -> Event {
    Event::OfficeAdmitted {
        office: OfficeId([n; 16]),
        name: format!("Office {n}"),
        kind,
        country: country.into(),
        place: "DSS".into(),
        languages: vec!["fr".into()],
    }
}

fn device(n: u8, office: u8) -> Event {
    Event::DeviceAdmitted {
        office: OfficeId([office; 16]),
        device: DeviceKey([n; 32]),
        transport_key: [n | 0x80; 32],
        mailbox: MailboxId([n; 16]),
        label: "PC 1".into(),
        reading: [0x5e; 48],
    }
}

fn group(n: u8) -> Event {
    Event::GroupOpened {
        group: GroupId([n; 16]),
        name: "AIRCOP".into(),
        kind: GroupKind::Permanent,
        starts: None,
        ends: None,
        briefing: String::new(),
    }
}

fn kept(group: Option<u8>, days: [u16; 5]) -> Event {
    let [alert, reply, seizure, note, longest] = days;
    Event::Retention {
        group: group.map(|n| GroupId([n; 16])),
        alert,
        reply,
        seizure,
        note,
        longest,
    }
}

fn called(office: u8, telephone: &str) -> Event {
    Event::OfficeReached {
        office: OfficeId([office; 16]),
        telephone: telephone.into(),
    }
}

fn role(g: u8, o: u8, role: Role) -> Event {
    Event::RoleGranted {
        group: GroupId([g; 16]),
        office: OfficeId([o; 16]),
        role,
    }
}

/// Offices 1 OCU (BE), 2 JAITF (SN), 3 CN (SN), 4 JAITF (CV), 5 observer (FR) in group 1.
fn desk() -> Directory {
    let mut d = founded();
    let kinds = [
        (1, OfficeKind::Ocu, "BE"),
        (2, OfficeKind::Jaitf, "SN"),
        (3, OfficeKind::Cn, "SN"),
        (4, OfficeKind::Jaitf, "CV"),
        (5, OfficeKind::Rilo, "FR"),
    ];
    for (n, kind, country) in kinds {
        add(&mut d, &office(n, kind, country)).unwrap();
        add(&mut d, &device(n, n)).unwrap();
    }
    add(&mut d, &group(1)).unwrap();
    for (n, r) in [
        (1, Role::Ocu),
        (2, Role::Plain),
        (3, Role::Cn),
        (4, Role::Plain),
        (5, Role::Observer),
    ] {
        add(&mut d, &role(1, n, r)).unwrap();
    }
    d
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_no_entry_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut d = founded();
        prop_assert!(d.append(&bytes).is_err());
        prop_assert!(d.check_checkpoint(&bytes).is_err());
        prop_assert_eq!(d.size(), 1);
    }
}
