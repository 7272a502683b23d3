//! The log as the relay keeps it, under keys that were replaced (PROTOCOL.md 11.3).

use std::convert::Infallible;

use aircop_client::invitation::Invitation;
use aircop_client::log_key::{Era, LogKey, LogKeys, open_entry, seal_entry};
use aircop_client::reading::{Reader, seal_reading, unwrap, wrap};
use aircop_directory::{
    Directory, EntryDraft, Event, OfficeKind, Place, Policy, reader_tag, wraps_of,
};
use aircop_message::Timestamp;
use serde::Serialize;

use super::cast::{DAKAR, Desk, LAGOS, NOW, PRAIA, Script};
use super::directory::hq;
use super::papers::taken;

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    headquarters_reading: String,
    fingerprint: String,
    entries: Vec<Line>,
    keys: Vec<Key>,
    readers: Vec<Who>,
    newest_open_all: Vec<Key>,
    refused_next: Vec<Refused>,
}

#[derive(Serialize)]
struct Line {
    says: &'static str,
    entry: String,
    nonce: String,
    sealed: String,
}

#[derive(Serialize)]
struct Key {
    from: u64,
    key: String,
}

#[derive(Serialize)]
struct Who {
    says: &'static str,
    /// What the short name is made of: a device's key, or the hash of a ticket.
    id: String,
    tag: String,
    /// Under which it gets log keys.
    reading: String,
    /// As the log keeps it for headquarters; none of an invitation.
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed_reading: Option<String>,
    /// Entries that it reads, with the first key and what the statements give it.
    reads: u64,
}

#[derive(Serialize)]
struct Refused {
    says: &'static str,
    entry: String,
}

const HQ_READING: [u8; 32] = [0x4a; 32];
const KEYS: [u8; 3] = [0x88, 0x99, 0xaa];

fn key(byte: u8) -> LogKey {
    let written: Result<LogKey, Infallible> = LogKey::written(|bytes| {
        bytes.fill(byte);
        Ok(())
    });
    let Ok(key) = written;
    key
}

fn reading(desk: &Desk) -> [u8; 32] {
    [desk.signing_seed()[0] | 0x50; 32]
}

fn sealed_reading(desk: &Desk) -> [u8; 48] {
    seal_reading(&HQ_READING, &desk.key().public(), &reading(desk)).unwrap()
}

fn invitation() -> Invitation {
    taken()
}

fn office(desk: &Desk) -> Event {
    Event::OfficeAdmitted {
        office: desk.office,
        name: format!("JAITF {}", desk.name),
        kind: OfficeKind::Jaitf,
        country: "SN".into(),
        place: "DSS".into(),
        languages: Vec::new(),
    }
}

fn device(desk: &Desk) -> Event {
    Event::DeviceAdmitted {
        office: desk.office,
        device: desk.key().public(),
        transport_key: desk.transport_key(),
        mailbox: desk.mailbox(),
        label: "desk 1".into(),
        reading: sealed_reading(desk),
    }
}

type Part = ([u8; 8], [u8; 48]);

fn part(desk: &Desk, new: &LogKey) -> Part {
    let wrapped = wrap(&reading(desk), new).unwrap();
    (reader_tag(desk.key().public().as_bytes()), wrapped)
}

fn invited(new: &LogKey) -> Part {
    let invitation = invitation();
    let wrapped = wrap(invitation.reading().as_slice(), new).unwrap();
    (reader_tag(invitation.ticket().hash().as_bytes()), wrapped)
}

fn stated(new: &LogKey, parts: Vec<Part>) -> Event {
    Event::LogKey {
        digest: new.digest(),
        wraps: wraps_of(parts),
    }
}

fn signed(place: &Place, event: &Event) -> Vec<u8> {
    let created = Timestamp(NOW.0 + 1_000 * place.index as i64);
    let draft = EntryDraft::new(place, created, event).unwrap();
    draft.sign(&hq("hq-1")).finish()
}

fn steps() -> Vec<(&'static str, Event)> {
    let [_, second, third] = KEYS.map(key);
    let beat = |seconds: i64| Event::Heartbeat {
        at: Timestamp(NOW.0 + 1_000 * seconds),
    };
    vec![
        (
            "one key",
            Event::Policy(Policy::single("hq-1", hq("hq-1").public())),
        ),
        ("the office of Dakar", office(&DAKAR)),
        ("its device", device(&DAKAR)),
        ("the office of Praia", office(&PRAIA)),
        ("its device", device(&PRAIA)),
        ("the office of Lagos", office(&LAGOS)),
        ("its device", device(&LAGOS)),
        (
            "Lagos is revoked",
            Event::OfficeRevoked {
                office: LAGOS.office,
                reason: "keys seen at a third party".into(),
            },
        ),
        (
            "a new key, for two devices and an open invitation",
            stated(
                &second,
                vec![
                    part(&DAKAR, &second),
                    part(&PRAIA, &second),
                    invited(&second),
                ],
            ),
        ),
        ("a heartbeat, under the second key", beat(9)),
        ("another", beat(10)),
        (
            "a new key without a revocation; the invitation was taken back",
            stated(&third, vec![part(&DAKAR, &third), part(&PRAIA, &third)]),
        ),
        ("a heartbeat, under the third key", beat(12)),
    ]
}

fn eras() -> LogKeys {
    let firsts = [0, 9, 12];
    let eras = firsts.into_iter().zip(KEYS);
    LogKeys::of(
        eras.map(|(first, byte)| Era {
            first,
            key: key(byte),
        })
        .collect(),
    )
}

fn nonce(index: u64) -> [u8; 24] {
    [0x60 | u8::try_from(index).unwrap(); 24]
}

/// As many entries as a reader opens who begins with the first key.
fn reads(id: [u8; 32], reading: &[u8], log: &Directory, sealed: &[Vec<u8>]) -> u64 {
    let mut known = LogKeys::founded(key(KEYS[0]));
    known.follow(log, &[Reader { id, key: reading }]);
    let opened = (0..).zip(sealed);
    let opened = opened.take_while(|(index, entry)| open_entry(&known, *index, entry).is_some());
    opened.count() as u64
}

fn refused(log: &Directory) -> Vec<Refused> {
    let new = key(0xbb);
    let all = || vec![part(&DAKAR, &new), part(&PRAIA, &new)];
    let bytes = |wraps: Vec<u8>| Event::LogKey {
        digest: new.digest(),
        wraps,
    };
    let good = wraps_of(all());
    let made = [
        ("Praia gets no key", stated(&new, vec![part(&DAKAR, &new)])),
        (
            "Lagos, which was revoked, gets one",
            stated(&new, [all(), vec![part(&LAGOS, &new)]].concat()),
        ),
        (
            "the key of before",
            stated(&key(KEYS[2]), vec![part(&DAKAR, &new), part(&PRAIA, &new)]),
        ),
        (
            "readers out of order",
            bytes([&good[56..], &good[..56]].concat()),
        ),
        ("a reader twice", bytes([&good[..56], &good].concat())),
        ("a part that is cut short", bytes(good[..111].to_vec())),
        ("for nobody", bytes(Vec::new())),
        (
            "1,001 readers",
            bytes(wraps_of(
                (0..1001_u64).map(|n| (n.to_be_bytes(), [0; 48])).collect(),
            )),
        ),
        (
            "of a shape that is not known",
            Event::Unknown(ciborium::Value::Map(vec![(
                "log-key".into(),
                ciborium::Value::Map(vec![("digest".into(), vec![7_u8; 32].into())]),
            )])),
        ),
    ];
    let made = made.into_iter();
    made.map(|(says, event)| {
        let entry = signed(&log.next_place(), &event);
        assert!(log.clone().append(&entry).is_err(), "{says}");
        Refused {
            says,
            entry: hex::encode(entry),
        }
    })
    .collect()
}

pub(crate) fn vector() -> Vector {
    let keys = eras();
    let mut log: Option<Directory> = None;
    let (mut entries, mut all) = (Vec::new(), Vec::new());
    for (index, (says, event)) in (0_u64..).zip(steps()) {
        let place = log
            .as_ref()
            .map_or_else(Place::first, Directory::next_place);
        let entry = signed(&place, &event);
        match &mut log {
            Some(log) => log.append(&entry).unwrap(),
            None => log = Some(Directory::found(&entry).unwrap()),
        }
        let mut rng = Script::new(&[&nonce(index)]);
        let sealed = seal_entry(&keys, index, &entry, &mut rng).unwrap();
        assert_eq!(open_entry(&keys, index, &sealed).as_ref(), Some(&entry));
        entries.push(Line {
            says,
            entry: hex::encode(&entry),
            nonce: hex::encode(nonce(index)),
            sealed: hex::encode(&sealed),
        });
        all.push(sealed);
    }
    let log = log.unwrap();
    let written = |eras: &[Era]| {
        let eras = eras.iter();
        eras.map(|era| Key {
            from: era.first,
            key: hex::encode(era.key.as_slice()),
        })
        .collect()
    };
    let mut newest = LogKeys::of(keys.newest().to_vec());
    let newest_open_all = written(newest.eras());
    newest.trace_back(&all).unwrap();
    assert_eq!(newest.eras().len(), 3);
    let member = |says, desk: &Desk| {
        let id = *desk.key().public().as_bytes();
        Who {
            says,
            id: hex::encode(id),
            tag: hex::encode(reader_tag(&id)),
            reading: hex::encode(reading(desk)),
            sealed_reading: Some(hex::encode(sealed_reading(desk))),
            reads: reads(id, &reading(desk), &log, &all),
        }
    };
    let invitation = invitation();
    let id = *invitation.ticket().hash().as_bytes();
    let guest = invitation.reading();
    let reader = Reader {
        id,
        key: guest.as_slice(),
    };
    assert!(unwrap(&reader, &log.log_keys()[0]).is_some());
    Vector {
        about: "A log with its entries as the relay keeps them, under three keys. `readers` begin with the \
                first key: how many entries each of them reads. `newest_open_all` opens all of it. The \
                invitation is that of papers.json.",
        headquarters_reading: hex::encode(HQ_READING),
        fingerprint: hex::encode(log.fingerprint().0),
        entries,
        keys: written(keys.eras()),
        readers: vec![
            member("Dakar", &DAKAR),
            member("Praia", &PRAIA),
            member("Lagos, which was revoked", &LAGOS),
            Who {
                says: "who holds the invitation",
                id: hex::encode(id),
                tag: hex::encode(reader_tag(&id)),
                reading: hex::encode(guest.as_slice()),
                sealed_reading: None,
                reads: reads(id, guest.as_slice(), &log, &all),
            },
        ],
        newest_open_all,
        refused_next: refused(&log),
    }
}
