//! Several people of headquarters sign one statement, each from the file alone.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{
    Directory, DirectoryError, EntryDraft, Event, HqKey, OfficeKind, Policy, PolicyKey, Proposal,
    Role, key_fingerprint,
};
use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};

const NOW: Timestamp = Timestamp(1_795_478_400_000);
const LAGOS: OfficeId = OfficeId([7; 16]);

fn key(n: u8) -> HqKey {
    HqKey::from_seed(&format!("hq-{n}"), [n; 32])
}

fn policy(keys: &[u8], [root, admit, revoke, groups]: [u8; 4]) -> Policy {
    let keys = keys.iter().map(|n| PolicyKey {
        name: format!("hq-{n}"),
        key: DeviceKey(key(*n).public()).to_string(),
    });
    Policy {
        keys: keys.collect(),
        root,
        admit,
        revoke,
        groups,
        witnesses: Vec::new(),
        cosignatures: 0,
    }
}

fn lagos() -> Vec<Event> {
    vec![
        Event::OfficeAdmitted {
            office: LAGOS,
            name: "JAITF Lagos".into(),
            kind: OfficeKind::Jaitf,
            country: "NG".into(),
            place: "LOS".into(),
            languages: vec!["en".into()],
        },
        Event::DeviceAdmitted {
            office: LAGOS,
            device: DeviceKey([1; 32]),
            transport_key: [2; 32],
            mailbox: MailboxId([3; 16]),
            label: "PC 1".into(),
            reading: [0x5e; 48],
        },
    ]
}

/// Takes a proposal's entries as everyone does.
fn take(log: Option<Directory>, proposal: &Proposal) -> Result<Directory, DirectoryError> {
    let entries = proposal.entries();
    let (mut directory, rest) = match log {
        Some(directory) => (directory, &entries[..]),
        None => (Directory::found(&entries[0])?, &entries[1..]),
    };
    for entry in rest {
        directory.append(entry)?;
    }
    Ok(directory)
}

/// Three keys, two of which are needed but for revocations.
fn founded() -> Directory {
    let policy = Event::Policy(policy(&[1, 2, 3], [2, 2, 1, 1]));
    let mut proposal = Proposal::begin(None, NOW, &[policy]).unwrap();
    proposal.sign(&key(1)).unwrap();
    assert_eq!(
        take(None, &proposal).unwrap_err(),
        DirectoryError::TooFewSignatures {
            found: 1,
            needed: 2
        }
    );
    proposal.sign(&key(3)).unwrap();
    take(None, &proposal).unwrap()
}

/// What arrives at another machine.
fn passed_on(proposal: &Proposal) -> Proposal {
    let log: Vec<Vec<u8>> = proposal
        .before()
        .map(|d| d.entries().map(<[u8]>::to_vec).collect())
        .unwrap_or_default();
    Proposal::read(&log, &proposal.entries()).unwrap()
}

#[test]
fn two_of_three_sign_apart_and_their_copies_come_together() {
    let log = founded();
    let mut desk = Proposal::begin(Some(&log), NOW, &lagos()).unwrap();
    assert_eq!((desk.first(), desk.missing()), (1, 2));
    assert_eq!(desk.office_name(&LAGOS), Some("JAITF Lagos"));
    let (mut awa, mut ben) = (passed_on(&desk), passed_on(&desk));
    awa.sign(&key(1)).unwrap();
    // The same person twice is one signature.
    awa.sign(&key(1)).unwrap();
    assert_eq!(
        (awa.missing(), awa.steps()[0].signers()),
        (1, &["hq-1".to_owned()][..])
    );
    assert!(matches!(
        take(Some(log.clone()), &awa),
        Err(DirectoryError::TooFewSignatures {
            found: 1,
            needed: 2
        })
    ));
    ben.sign(&key(2)).unwrap();
    desk.merge(&passed_on(&awa)).unwrap();
    desk.merge(&passed_on(&awa)).unwrap();
    assert_eq!(desk.missing(), 1);
    desk.merge(&passed_on(&ben)).unwrap();
    assert_eq!(desk.missing(), 0);
    let after = take(Some(log), &desk).unwrap();
    assert!(after.device_is_live(&DeviceKey([1; 32])));
}

#[test]
fn strangers_and_removed_keys_sign_nothing_that_counts() {
    let log = founded();
    let mut proposal = Proposal::begin(Some(&log), NOW, &lagos()).unwrap();
    proposal.sign(&key(1)).unwrap();
    assert_eq!(proposal.sign(&key(9)), Err(DirectoryError::NotInPolicy));
    // Put in by hand, it does no harm and no good.
    let forged: Vec<Vec<u8>> = proposal
        .entries()
        .iter()
        .map(|e| EntryDraft::resume(e).unwrap().sign(&key(9)).finish())
        .collect();
    let entries: Vec<&[u8]> = log.entries().collect();
    let read = Proposal::read(&entries, &forged).unwrap();
    assert_eq!(read.missing(), 1);
    assert!(take(Some(log.clone()), &read).is_err());

    // hq-2 is removed by the others; the rest goes on without it.
    let without = Event::Policy(policy(&[1, 3], [2, 2, 1, 1]));
    let mut change = Proposal::begin(Some(&log), NOW, &[without]).unwrap();
    assert!(change.changes_policy() && !read.changes_policy());
    change.sign(&key(2)).unwrap();
    assert_eq!(change.missing(), 1);
    change.sign(&key(1)).unwrap();
    let log = take(Some(log), &change).unwrap();
    let mut later = Proposal::begin(Some(&log), NOW, &lagos()).unwrap();
    later.sign(&key(1)).unwrap();
    assert_eq!(later.sign(&key(2)), Err(DirectoryError::NotInPolicy));
    assert_eq!(later.missing(), 1);
}

#[test]
fn what_was_changed_after_it_was_signed_is_refused() {
    let log = founded();
    let entries: Vec<&[u8]> = log.entries().collect();
    let mut proposal = Proposal::begin(Some(&log), NOW, &lagos()).unwrap();
    proposal.sign(&key(1)).unwrap();
    let good = proposal.entries();
    for (nth, entry) in good.iter().enumerate() {
        for at in 0..entry.len() {
            let mut changed = good.clone();
            changed[nth][at] ^= 1;
            if let Ok(read) = Proposal::read(&entries, &changed) {
                // The key's own bytes: now it is a stranger's, and counts for nobody.
                assert_eq!(read.missing(), 2, "entry {nth}, byte {at}");
            }
        }
    }
    // A log that was changed is none.
    let mut bent = log.entries().next().unwrap().to_vec();
    bent[40] ^= 1;
    assert!(Proposal::read(&[bent], &good).is_err());
    // Another place, another log, another statement.
    assert!(matches!(
        Proposal::read::<Vec<u8>>(&[], &good),
        Err(DirectoryError::NoGenesis)
    ));
    let other = Proposal::begin(Some(&log), NOW, &lagos()[..1]).unwrap();
    assert_eq!(proposal.merge(&other), Err(DirectoryError::OtherProposal));
}

#[test]
fn what_the_rules_refuse_is_not_even_proposed() {
    let log = founded();
    let refused = |event: Event| Proposal::begin(Some(&log), NOW, &[event]).unwrap_err();
    assert!(matches!(
        refused(Event::RoleGranted {
            group: GroupId([1; 16]),
            office: LAGOS,
            role: Role::Plain
        }),
        DirectoryError::NoOffice(_)
    ));
    assert!(matches!(
        refused(Event::Policy(policy(&[1], [2, 1, 1, 1]))),
        DirectoryError::BadPolicy(_)
    ));
    assert!(Proposal::begin(Some(&log), NOW, &[]).is_err());
    assert!(Proposal::begin(None, NOW, &lagos()).is_err());
}

#[test]
fn one_alone_revokes() {
    let log = founded();
    let mut admit = Proposal::begin(Some(&log), NOW, &lagos()).unwrap();
    admit.sign(&key(1)).unwrap();
    admit.sign(&key(2)).unwrap();
    let log = take(Some(log), &admit).unwrap();
    let revoked = Event::OfficeRevoked {
        office: LAGOS,
        reason: "keys lost".into(),
    };
    let mut proposal = Proposal::begin(Some(&log), NOW, &[revoked]).unwrap();
    proposal.sign(&key(3)).unwrap();
    assert_eq!(proposal.missing(), 0);
    let log = take(Some(log), &proposal).unwrap();
    assert!(log.office(&LAGOS).unwrap().is_revoked());
}

#[test]
fn a_certificate_holds_after_the_keys_of_headquarters_changed() {
    let mut log = founded();
    let mut say = |events: &[Event], signers: [u8; 2]| {
        let mut proposal = Proposal::begin(Some(&log), NOW, events).unwrap();
        for n in signers {
            proposal.sign(&key(n)).unwrap();
        }
        log = take(Some(log.clone()), &proposal).unwrap();
    };
    say(&lagos(), [1, 2]);
    say(&[Event::Policy(policy(&[3, 4], [2, 2, 1, 1]))], [2, 3]);
    let note = log.sign_checkpoint(&key(4));
    log.accept_checkpoint(&note).unwrap();
    let certificate = log.certify(&DeviceKey([1; 32])).unwrap();
    assert_eq!(certificate.policies.len(), 2);
    let shown = certificate.verify().unwrap();
    assert_eq!(shown.office_name, "JAITF Lagos");
    // Without the policy that names its key, the note is anyone's.
    let mut shorter = certificate;
    shorter.policies.pop();
    assert_eq!(shorter.verify(), Err(DirectoryError::UnsignedCheckpoint));
}

#[test]
fn a_key_is_spoken_in_five_groups() {
    let spoken = key_fingerprint(&key(1).public());
    assert_eq!(spoken.len(), 24);
    assert!(spoken.split('-').all(|group| group.len() == 4));
    assert_ne!(spoken, key_fingerprint(&key(2).public()));
}
