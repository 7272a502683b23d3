//! The key under which the relay keeps the log: who replaces it, and for whom.

use std::convert::Infallible;
use std::sync::LazyLock;

use aircop_client::log_key::{LogKey, LogKeys};
use aircop_client::reading::{Reader, unwrap, wrap};
use aircop_directory::{
    Directory, Entry, EntryDraft, Event, HqKey, MAX_READERS, OfficeKind, Place, Policy, READER_LEN,
    WRAPPED_KEY_LEN, reader_tag, wraps_of,
};
use aircop_message::{DeviceKey, MailboxId, OfficeId, Timestamp};
use ciborium::Value;

/// 24 November 2026, 00:00 UTC.
const NOW: Timestamp = Timestamp(1_795_478_400_000);
const PART: usize = READER_LEN + WRAPPED_KEY_LEN;
const LIVE: DeviceKey = DeviceKey([2; 32]);
const GONE: DeviceKey = DeviceKey([3; 32]);
/// Under which [`LIVE`] gets log keys.
const READING: [u8; 32] = [0x52; 32];
fn hq() -> HqKey {
    HqKey::from_seed("hq-1", [9; 32])
}

pub(super) fn key(bytes: &[u8; 32]) -> LogKey {
    let Ok(key) = LogKey::written(|place| {
        place.copy_from_slice(bytes);
        Ok::<_, Infallible>(())
    });
    key
}

fn device(device: DeviceKey, number: u8) -> Event {
    Event::DeviceAdmitted {
        office: OfficeId([1; 16]),
        device,
        transport_key: [number; 32],
        mailbox: MailboxId([number; 16]),
        label: String::new(),
        reading: [0x5e; WRAPPED_KEY_LEN],
    }
}

#[allow(clippy::expect_used, reason = "a fixture")]
fn log(events: &[Event]) -> Directory {
    let mut log: Option<Directory> = None;
    for event in events {
        let place = log
            .as_ref()
            .map_or_else(Place::first, Directory::next_place);
        let draft = EntryDraft::new(&place, NOW, event).map(|d| d.sign(&hq()).finish());
        let bytes = draft.unwrap_or_default();
        match &mut log {
            None => log = Directory::found(&bytes).ok(),
            Some(log) => assert_eq!(log.append(&bytes), Ok(())),
        }
    }
    log.expect("the fixture's first entry is a policy")
}

/// A device in force, one that was revoked, and a key that has been used; then the same with an event
/// of a newer version, which may have revoked somebody.
static LOGS: LazyLock<[Directory; 2]> = LazyLock::new(|| {
    let used = key(&[0x88; 32]);
    let wrapped = wrap(&READING, &used).unwrap_or([0; WRAPPED_KEY_LEN]);
    let mut events = vec![
        Event::Policy(Policy::single("hq-1", hq().public())),
        Event::OfficeAdmitted {
            office: OfficeId([1; 16]),
            name: "JAITF Dakar".into(),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: Vec::new(),
        },
        device(LIVE, 4),
        device(GONE, 5),
        Event::DeviceRevoked {
            device: GONE,
            reason: "lost".into(),
        },
        Event::LogKey {
            digest: used.digest(),
            wraps: wraps_of(vec![(reader_tag(LIVE.as_bytes()), wrapped)]),
        },
    ];
    let known = log(&events);
    let newer = Value::Map(vec![("newer".into(), Value::Map(Vec::new()))]);
    events.push(Event::Unknown(newer));
    [known, log(&events)]
});

/// How | key, or its digest | parts. What the first byte chooses: even, the digest is the key's; with
/// the second bit clear, the parts are put in order and the reader in force has its own; with the third
/// one, something unknown stands before.
///
/// A statement is taken when it is as section 8 says, and only then; what is taken has one form; and
/// what is in it for a reader is what headquarters would have wrapped.
pub(super) fn log_key(bytes: &[u8]) -> bool {
    let Some((how, bytes)) = bytes.split_first() else {
        return false;
    };
    let Some((new, mut wraps)) = bytes
        .split_first_chunk::<32>()
        .map(|(new, wraps)| (key(new), wraps.to_vec()))
    else {
        return false;
    };
    let (true_digest, mended) = (how & 1 == 0, how & 2 == 0);
    let unknown = how & 4 != 0;
    let digest = if true_digest {
        new.digest()
    } else {
        let mut digest = [0; 32];
        digest.copy_from_slice(new.as_slice());
        digest
    };
    let (live, gone) = (reader_tag(LIVE.as_bytes()), reader_tag(GONE.as_bytes()));
    if mended {
        let mut parts = parts(&wraps);
        parts.retain(|(tag, _)| *tag != live);
        if let Some(ours) = wrap(&READING, &new) {
            parts.push((live, ours));
        }
        parts.sort_unstable();
        parts.dedup_by_key(|(tag, _)| *tag);
        wraps = wraps_of(parts);
    }
    let parts = parts(&wraps);
    let has = |wanted: &[u8; READER_LEN]| parts.iter().any(|(tag, _)| tag == wanted);
    let in_form = wraps.len() == parts.len() * PART
        && (1..=MAX_READERS).contains(&parts.len())
        && parts.is_sorted_by(|(a, _), (b, _)| a < b);
    let used = digest == key(&[0x88; 32]).digest();
    let right = in_form && !used && !has(&gone) && (unknown || has(&live));

    let [known, newer] = &*LOGS;
    let before = if unknown { newer } else { known };
    let event = Event::LogKey {
        digest,
        wraps: wraps.clone(),
    };
    let Ok(draft) = EntryDraft::new(&before.next_place(), NOW, &event) else {
        return false;
    };
    let entry = draft.sign(&hq()).finish();
    assert_eq!(Entry::read(&entry).map(|read| read.event), Ok(event));
    let mut after = before.clone();
    let taken = after.append(&entry).is_ok();
    assert_eq!(taken, right);
    if !taken {
        assert_eq!(after.root(), before.root());
        assert_eq!(after.log_keys(), before.log_keys());
        return false;
    }
    let stated = after.log_keys().last();
    let at = before.size();
    assert_eq!(
        stated.map(|s| (s.at, s.digest, s.readers())),
        Some((at, digest, parts.len()))
    );
    assert_eq!(wraps_of(parts), wraps);
    let Some(stated) = stated else { return false };
    assert_eq!(stated.wrapped_for(GONE.as_bytes()), None);
    let reader = Reader {
        id: *LIVE.as_bytes(),
        key: &READING,
    };
    let found = unwrap(&reader, stated);
    assert!(found.is_some() || !(true_digest && mended));
    if let Some(found) = &found {
        assert_eq!(found.digest(), digest);
        assert_eq!(wrap(&READING, found), stated.wrapped_for(LIVE.as_bytes()));
    }
    let mut keys = LogKeys::founded(key(&[0x77; 32]));
    keys.follow(&after, &[reader]);
    assert!(keys.reach(at));
    assert_eq!(keys.reach(at + 1), found.is_some());
    // Who was revoked is not led on, whatever reading key it has.
    let mut keys = LogKeys::founded(key(&[0x77; 32]));
    let id = *GONE.as_bytes();
    keys.follow(&after, &[Reader { id, key: &READING }]);
    assert!(!keys.reach(at + 1));
    true
}

fn parts(wraps: &[u8]) -> Vec<([u8; READER_LEN], [u8; WRAPPED_KEY_LEN])> {
    let (parts, _) = wraps.as_chunks::<PART>();
    let parts = parts.iter().map(|part| {
        let (tag, wrapped) = part.split_at(READER_LEN);
        let (mut name, mut key) = ([0; READER_LEN], [0; WRAPPED_KEY_LEN]);
        name.copy_from_slice(tag);
        key.copy_from_slice(wrapped);
        (name, key)
    });
    parts.collect()
}
