//! The directory: entries, what a dishonest or broken headquarters could sign, and checkpoints.

use std::sync::LazyLock;

use aircop_directory::{
    DeviceCertificate, Directory, Entry, EntryDraft, Event, GroupKind, HqKey, OfficeKind, Place,
    Policy, Role,
};
use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp, canonical};
use ciborium::Value;
use ed25519_dalek::Signer as _;

/// 24 November 2026, 00:00 UTC.
const NOW: Timestamp = Timestamp(1_795_478_400_000);
/// As PROTOCOL.md has it; the crate keeps its own to itself.
const ENTRY_LABEL: &[u8] = b"AIRCOP/1 directory entry\0";

fn hq() -> HqKey {
    HqKey::from_seed("hq-1", [9; 32])
}

/// Office, device, group, role: something for every rule to refer to.
static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| {
    let office = OfficeId([1; 16]);
    let group = GroupId([3; 16]);
    let events = [
        Event::Policy(Policy::single("hq-1", hq().public())),
        Event::OfficeAdmitted {
            office,
            name: "JAITF Dakar".into(),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: vec!["fr".into()],
        },
        Event::DeviceAdmitted {
            office,
            device: DeviceKey([2; 32]),
            transport_key: [4; 32],
            mailbox: MailboxId([5; 16]),
            label: "desk 1".into(),
            reading: [0x5e; 48],
        },
        Event::GroupOpened {
            group,
            name: "AIRCOP".into(),
            kind: GroupKind::Permanent,
            starts: None,
            ends: None,
            briefing: String::new(),
        },
        Event::RoleGranted {
            group,
            office,
            role: Role::Plain,
        },
    ];
    let mut directory: Option<Directory> = None;
    for event in &events {
        let place = directory
            .as_ref()
            .map_or_else(Place::first, Directory::next_place);
        let draft = EntryDraft::new(&place, NOW, event).map(|d| d.sign(&hq()).finish());
        let bytes = draft.unwrap_or_default();
        match &mut directory {
            None => directory = Directory::found(&bytes).ok(),
            Some(directory) => assert_eq!(directory.append(&bytes), Ok(())),
        }
    }
    #[allow(clippy::expect_used, reason = "a fixture")]
    directory.expect("the fixture's first entry is a policy")
});

/// An entry has one form, and without headquarters' signature it changes nothing.
pub(super) fn entry(bytes: &[u8]) -> bool {
    let read = Entry::read(bytes).is_ok();
    if read {
        let again = EntryDraft::resume(bytes).map(|draft| draft.finish());
        assert_eq!(again.as_deref(), Ok(bytes));
    }
    let _ = Directory::found(bytes);
    let mut directory = DIRECTORY.clone();
    assert!(directory.append(bytes).is_err());
    assert_eq!(directory.root(), DIRECTORY.root());
    read
}

/// The bytes with log, root, policy and place of the fixture, where they hold such: what headquarters
/// could sign of them.
fn bound(bytes: &[u8]) -> Vec<u8> {
    let Ok(Value::Map(mut fields)) = canonical::from_slice::<Value>(bytes) else {
        return bytes.to_vec();
    };
    let place = DIRECTORY.next_place();
    for (name, value) in &mut fields {
        match name.as_text() {
            Some("index") => *value = place.index.into(),
            Some("log") => *value = Value::Bytes(place.log.to_vec()),
            Some("policy") => *value = place.policy.into(),
            Some("previous") => *value = Value::Bytes(place.previous.to_vec()),
            _ => {}
        }
    }
    canonical::to_vec(&Value::Map(fields)).unwrap_or_default()
}

/// The bytes as what headquarters signed: the rules are kept, and a refusal changes nothing.
pub(super) fn event(bytes: &[u8]) -> bool {
    let bytes = &*bound(bytes);
    let key = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let signature = key.sign(&[ENTRY_LABEL, bytes].concat()).to_bytes();
    let pair = vec![
        Value::Bytes(hq().public().to_vec()),
        Value::Bytes(signature.to_vec()),
    ];
    let entry = Value::Map(vec![
        ("signed".into(), Value::Bytes(bytes.to_vec())),
        ("signatures".into(), Value::Array(vec![Value::Array(pair)])),
    ]);
    let entry = canonical::to_vec(&entry).unwrap_or_default();
    let mut directory = DIRECTORY.clone();
    match directory.append(&entry) {
        Ok(()) => {
            assert_eq!(directory.size(), DIRECTORY.size() + 1);
            true
        }
        Err(_) => {
            assert_eq!(directory.root(), DIRECTORY.root());
            false
        }
    }
}

/// A checkpoint that is taken is one that headquarters signed, in its one form.
pub(super) fn checkpoint(bytes: &[u8]) -> bool {
    let mut directory = DIRECTORY.clone();
    let taken = directory.accept_checkpoint(bytes).is_ok();
    if taken && bytes.len() < 200 {
        let ours = directory.sign_checkpoint(&hq());
        // Ed25519 is deterministic: for our own size there is this one note.
        if bytes.starts_with(ours.split(|b| *b == b'=').next().unwrap_or_default()) {
            assert_eq!(bytes, ours);
        }
    }
    taken
}

/// One more device of the fixture's office, and headquarters' word for it.
pub(super) fn of_device(device: DeviceKey) -> Option<DeviceCertificate> {
    let mut directory = DIRECTORY.clone();
    let event = Event::DeviceAdmitted {
        office: OfficeId([1; 16]),
        device,
        transport_key: [6; 32],
        mailbox: MailboxId([6; 16]),
        label: "desk 2".into(),
        reading: [0x5e; 48],
    };
    let draft = EntryDraft::new(&directory.next_place(), NOW, &event).ok()?;
    directory.append(&draft.sign(&hq()).finish()).ok()?;
    let note = directory.sign_checkpoint(&hq());
    directory.accept_checkpoint(&note).ok()?;
    directory.certify(&device).ok()
}
