//! For whom a log key is, and what every reader checks of it.

use ciborium::Value;

use super::*;
use crate::{MAX_READERS, reader_tag, wraps_of};

/// A log key for these devices.
fn key(n: u8, devices: &[u8]) -> Event {
    let ids = devices.iter().map(|n| [*n; 32]);
    let parts = ids.map(|id| (reader_tag(&id), [id[0]; 48])).collect();
    Event::LogKey {
        digest: [n; 32],
        wraps: wraps_of(parts),
    }
}

fn revoked(n: u8) -> Event {
    Event::DeviceRevoked {
        device: DeviceKey([n; 32]),
        reason: String::new(),
    }
}

#[test]
fn a_log_key_is_for_each_device_in_force_and_for_none_that_was_revoked() {
    let mut d = desk();
    add(&mut d, &revoked(4)).unwrap();
    let refused = |event: Event| add(&mut d.clone(), &event).unwrap_err();
    assert_eq!(refused(key(7, &[1, 2, 3])), DirectoryError::NoKeyFor);
    assert!(matches!(
        refused(key(7, &[1, 2, 3, 4, 5])),
        DirectoryError::BadValue(_)
    ));
    // An open invitation reads on too.
    add(&mut d, &key(7, &[1, 2, 3, 5, 99])).unwrap();
    let [stated] = d.log_keys() else { panic!() };
    assert_eq!((stated.at, stated.readers()), (d.size() - 1, 5));
    assert_eq!(d.devices_among(stated), 4);
    assert_eq!(stated.wrapped_for(&[99; 32]), Some([99; 48]));
    assert_eq!(stated.wrapped_for(&[4; 32]), None);
    // Who is admitted afterwards has it from the invitation.
    add(&mut d, &device(6, 1)).unwrap();
    assert_eq!(
        add(&mut d, &key(7, &[1, 2, 3, 5, 6])),
        Err(DirectoryError::Taken("the log key"))
    );
    add(&mut d, &key(8, &[1, 2, 3, 5, 6])).unwrap();
    assert_eq!(d.log_keys().len(), 2);
}

#[test]
fn devices_of_a_revoked_office_get_no_key() {
    let mut d = desk();
    let office = OfficeId([2; 16]);
    let reason = String::new();
    add(&mut d, &Event::OfficeRevoked { office, reason }).unwrap();
    assert!(add(&mut d.clone(), &key(7, &[1, 2, 3, 4, 5])).is_err());
    add(&mut d, &key(7, &[1, 3, 4, 5])).unwrap();
}

#[test]
fn a_log_key_has_one_form_and_is_understood_or_refused() {
    let d = desk();
    let Event::LogKey { wraps, .. } = key(7, &[1, 2, 3, 4, 5]) else {
        panic!()
    };
    let with = |wraps: Vec<u8>| {
        let digest = [7; 32];
        add(&mut d.clone(), &Event::LogKey { digest, wraps })
    };
    assert_eq!(with(wraps.clone()), Ok(()));
    let mut swapped = wraps.clone();
    swapped.rotate_left(56);
    let doubled = [&wraps[..56], &wraps].concat();
    let many = wraps_of(
        (0..=MAX_READERS as u64)
            .map(|n| (n.to_be_bytes(), [0; 48]))
            .collect(),
    );
    for bad in [swapped, doubled, Vec::new(), wraps[1..].to_vec(), many] {
        assert!(matches!(with(bad), Err(DirectoryError::BadValue(_))));
    }
    // A newer form of it: who cannot read on must not go on as if nothing had been said.
    let fields = vec![("digest".into(), Value::Bytes(vec![7; 32]))];
    let newer = Event::Unknown(Value::Map(vec![("log-key".into(), Value::Map(fields))]));
    assert!(matches!(
        add(&mut d.clone(), &newer),
        Err(DirectoryError::BadValue(_))
    ));
}

#[test]
fn behind_what_is_not_understood_a_key_that_lacks_a_device_still_counts() {
    let mut d = desk();
    add(
        &mut d,
        &Event::Unknown(Value::Map(vec![("x".into(), 1.into())])),
    )
    .unwrap();
    add(&mut d, &key(7, &[1, 2, 3, 4])).unwrap();
    assert_eq!(d.log_keys().len(), 1);
}

#[test]
fn a_key_for_as_many_as_can_be_fits_into_an_entry() {
    let mut d = founded();
    add(&mut d, &office(1, OfficeKind::Ocu, "BE")).unwrap();
    let mut parts = Vec::new();
    for n in 0..MAX_READERS as u64 {
        let id = |first: u8| {
            let mut id = [first; 32];
            id[24..].copy_from_slice(&n.to_be_bytes());
            id
        };
        let mut mailbox = [0; 16];
        mailbox[8..].copy_from_slice(&n.to_be_bytes());
        parts.push((reader_tag(&id(1)), [7; 48]));
        let admitted = Event::DeviceAdmitted {
            office: OfficeId([1; 16]),
            device: DeviceKey(id(1)),
            transport_key: id(2),
            mailbox: MailboxId(mailbox),
            label: String::new(),
            reading: [0; 48],
        };
        // Replaying a thousand admissions needs no thousand signatures.
        d.preview(&crate::Entry::read(&next(&d, &admitted, &[])).unwrap(), b"")
            .unwrap();
    }
    let digest = [9; 32];
    let wraps = wraps_of(parts);
    let event = Event::LogKey { digest, wraps };
    let signers: Vec<u8> = (1..=32).collect();
    let entry = next(&d, &event, &signers);
    assert!(entry.len() <= crate::MAX_ENTRY, "{}", entry.len());
    d.preview(&crate::Entry::read(&entry).unwrap(), &entry)
        .unwrap();
    assert_eq!(d.devices_among(&d.log_keys()[0]), MAX_READERS);
}
