//! A signature holds for one place of one history, and the tree does not depend on who has signed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{
    Consistency, Directory, DirectoryError, EntryDraft, Event, GroupKind, HqKey, OfficeKind, Place,
    Policy, PolicyKey, Proposal,
};
use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};

const NOW: Timestamp = Timestamp(1_795_478_400_000);

fn key(n: u8) -> HqKey {
    HqKey::from_seed(&format!("hq-{n}"), [n; 32])
}

fn policy(keys: &[u8], [root, admit, revoke, groups]: [u8; 4]) -> Event {
    let keys = keys.iter().map(|n| PolicyKey {
        name: format!("hq-{n}"),
        key: DeviceKey(key(*n).public()).to_string(),
    });
    Event::Policy(Policy {
        keys: keys.collect(),
        root,
        admit,
        revoke,
        groups,
        witnesses: Vec::new(),
        cosignatures: 0,
    })
}

fn signed(place: &Place, event: &Event, signers: &[u8]) -> Vec<u8> {
    let draft = EntryDraft::new(place, NOW, event).unwrap();
    signers.iter().fold(draft, |d, n| d.sign(&key(*n))).finish()
}

fn next(log: &Directory, event: &Event, signers: &[u8]) -> Vec<u8> {
    signed(&log.next_place(), event, signers)
}

/// Three keys; two for the policy, admissions and groups.
fn founded(signers: &[u8]) -> Directory {
    let policy = policy(&[1, 2, 3], [2, 2, 1, 2]);
    Directory::found(&signed(&Place::first(), &policy, signers)).unwrap()
}

fn group(n: u8) -> Event {
    Event::GroupOpened {
        group: GroupId([n; 16]),
        name: format!("group {n}"),
        kind: GroupKind::Permanent,
        starts: None,
        ends: None,
        briefing: String::new(),
    }
}

fn beat(at: i64) -> Event {
    Event::Heartbeat { at: Timestamp(at) }
}

#[test]
fn a_signature_more_or_less_changes_nothing_in_the_tree() {
    let mut logs = [&[1, 2][..], &[2, 3], &[1, 2, 3], &[1, 3, 9]].map(founded);
    let signers = [&[1, 2, 3][..], &[1, 2], &[2, 3, 8], &[1, 3]];
    for (log, signers) in logs.iter_mut().zip(signers) {
        log.append(&next(log, &group(1), signers)).unwrap();
    }
    let note = logs[0].sign_checkpoint(&key(1));
    for log in &logs {
        assert_eq!(log.fingerprint(), logs[0].fingerprint());
        assert_eq!(log.root(), logs[0].root());
        assert_eq!(log.check_checkpoint(&note), Ok(Consistency::Same));
        // Who lacks a signature that is needed takes nothing, whatever the root would be.
        let few = next(log, &group(2), &[1, 9]);
        assert_eq!(
            log.clone().append(&few),
            Err(DirectoryError::TooFewSignatures {
                found: 1,
                needed: 2
            })
        );
    }
}

#[test]
fn a_signature_for_one_history_is_none_in_another() {
    let log = founded(&[1, 2]);
    let entry = next(&log, &group(1), &[1, 2]);
    // The same keys, another directory.
    let other = policy(&[1, 2, 3], [2, 2, 2, 2]);
    let mut other = Directory::found(&signed(&Place::first(), &other, &[1, 2])).unwrap();
    assert_eq!(other.append(&entry), Err(DirectoryError::OtherLog));
    // The same directory, of which one copy has gone on otherwise.
    let (mut ours, mut theirs) = (log.clone(), log);
    ours.append(&entry).unwrap();
    theirs.append(&next(&theirs, &group(2), &[1, 2])).unwrap();
    let mut later = theirs.clone();
    later.append(&next(&theirs, &group(3), &[2, 3])).unwrap();
    let built = later.entries().last().unwrap().to_vec();
    assert_eq!(
        ours.append(&built),
        Err(DirectoryError::OtherHistory { at: 2 })
    );
    // Nobody cries wolf without headquarters' keys.
    let forged = next(&theirs, &group(3), &[2, 9]);
    assert!(matches!(
        ours.append(&forged),
        Err(DirectoryError::TooFewSignatures { .. })
    ));
    assert_eq!(ours.size(), 2);
}

#[test]
fn signatures_of_two_proposals_can_not_be_mixed() {
    let mut log = founded(&[1, 2]);
    let mut early = Proposal::begin(Some(&log), NOW, &[group(1), group(2)]).unwrap();
    early.sign(&key(1)).unwrap();
    // A heartbeat takes the place; the same two statements are proposed again behind it.
    log.append(&next(&log, &beat(1), &[3])).unwrap();
    let mut again = Proposal::begin(Some(&log), NOW, &[group(1), group(2)]).unwrap();
    again.sign(&key(2)).unwrap();
    assert_eq!(again.merge(&early), Err(DirectoryError::OtherProposal));
    // Put together by hand, the first one's signature is over something else.
    let (mut one, two) = (again.entries(), early.entries());
    // Both end in one pair of 101 bytes, behind the head of an array of one.
    let [end, other] = [&one[0], &two[0]].map(|bytes| bytes.len() - 101);
    let mut pairs = [&one[0][end..], &two[0][other..]];
    pairs.sort();
    one[0] = [&one[0][..end - 1], &[0x82], pairs[0], pairs[1]].concat();
    assert!(EntryDraft::resume(&one[0]).is_ok());
    let entries: Vec<&[u8]> = log.entries().collect();
    assert!(Proposal::read(&entries, &one).is_err());
    assert!(log.append(&one[0]).is_err());
    // Each entry of a proposal builds on the one before it, whoever has signed that.
    again.sign(&key(3)).unwrap();
    for entry in again.entries() {
        log.append(&entry).unwrap();
    }
    assert_eq!(log.size(), 4);
}

#[test]
fn an_entry_names_the_policy_that_it_was_signed_under() {
    let mut log = founded(&[1, 2]);
    log.append(&next(&log, &policy(&[1, 2], [2; 4]), &[1, 2]))
        .unwrap();
    assert_eq!(log.next_place().policy, 1);
    let older = Place {
        policy: 0,
        ..log.next_place()
    };
    assert!(matches!(
        log.append(&signed(&older, &group(1), &[1, 2])),
        Err(DirectoryError::BadValue(_))
    ));
    log.append(&next(&log, &group(1), &[1, 2])).unwrap();
    assert_eq!(log.next_place().policy, 1);
}

/// Lagos and its device at 1 and 2; hq-3 leaves at 3; a heartbeat at 4.
fn changed() -> Directory {
    let mut log = founded(&[1, 3]);
    let events = [
        Event::OfficeAdmitted {
            office: OfficeId([7; 16]),
            name: "JAITF Lagos".into(),
            kind: OfficeKind::Jaitf,
            country: "NG".into(),
            place: "LOS".into(),
            languages: vec!["en".into()],
        },
        Event::DeviceAdmitted {
            office: OfficeId([7; 16]),
            device: DeviceKey([1; 32]),
            transport_key: [2; 32],
            mailbox: MailboxId([3; 16]),
            label: "PC 1".into(),
            reading: [0x5e; 48],
        },
        policy(&[1, 2], [2, 2, 1, 1]),
        beat(4),
    ];
    for event in &events {
        log.append(&next(&log, event, &[1, 2])).unwrap();
    }
    log
}

#[test]
fn a_removed_key_proves_nothing_about_later_sizes() {
    let log = changed();
    let mut forked = founded(&[1, 3]);
    forked.append(&next(&forked, &beat(9), &[3])).unwrap();
    for at in 0..3 {
        forked.append(&next(&forked, &beat(at), &[3])).unwrap();
    }
    // At the size of 5 the key was removed: its note is a stranger's.
    let later = forked.sign_checkpoint(&key(3));
    assert_eq!(forked.size(), log.size());
    assert_eq!(
        log.check_checkpoint(&later),
        Err(DirectoryError::UnsignedCheckpoint)
    );
    let held = log.sign_checkpoint(&key(1));
    assert_eq!(
        log.prove_split(&held, &later),
        Err(DirectoryError::UnsignedCheckpoint)
    );
    // At the size of 2 it was headquarters', and both histories are its.
    let mut early = founded(&[1, 3]);
    early.append(&next(&early, &beat(9), &[3])).unwrap();
    let early = early.sign_checkpoint(&key(3));
    assert!(
        log.check_checkpoint(&early)
            .unwrap_err()
            .split_view()
            .is_some()
    );
    let proof = log.prove_split(&held, &early).unwrap();
    assert_eq!(proof.verify().unwrap().theirs.key_name, "hq-3");
    // A true note of that size by that key holds after it was removed.
    let mut same = founded(&[1, 2]);
    same.append(log.entries().nth(1).unwrap()).unwrap();
    let note = same.sign_checkpoint(&key(3));
    assert_eq!(log.check_checkpoint(&note), Ok(Consistency::Behind));
    assert_eq!(log.covers(&note), Some(2));
}

#[test]
fn no_policy_can_be_left_out_of_a_certificate_or_a_proof() {
    let mut log = changed();
    let note = log.sign_checkpoint(&key(1));
    log.accept_checkpoint(&note).unwrap();
    let certificate = log.certify(&DeviceKey([1; 32])).unwrap();
    assert_eq!(certificate.verify().unwrap().size, 5);
    assert_eq!((certificate.policies.len(), certificate.last.index), (2, 4));
    // hq-1 is in both policies: its note holds under either.
    let mut without = certificate.clone();
    without.policies.pop();
    assert!(matches!(without.verify(), Err(DirectoryError::BadValue(_))));
    let mut other = without.clone();
    other.last = other.device.clone();
    assert!(matches!(other.verify(), Err(DirectoryError::BadValue(_))));

    let mut early = founded(&[1, 3]);
    early.append(&next(&early, &beat(9), &[3])).unwrap();
    let theirs = early.sign_checkpoint(&key(1));
    let mut proof = log.prove_split(&note, &theirs).unwrap();
    proof.policies.pop();
    assert!(matches!(proof.verify(), Err(DirectoryError::BadValue(_))));
}
