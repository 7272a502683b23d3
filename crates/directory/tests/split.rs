//! Two notes that cannot be of one log, shown to somebody who has neither.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{
    Directory, DirectoryError, EntryDraft, Event, HqKey, Place, Policy, PolicyKey, SplitProof,
};
use aircop_message::{DeviceKey, Timestamp};

fn key(n: u8) -> HqKey {
    HqKey::from_seed(&format!("hq-{n}"), [n; 32])
}

fn add(directory: &mut Directory, event: &Event) {
    let draft = EntryDraft::new(&directory.next_place(), Timestamp(5_000_000), event).unwrap();
    directory.append(&draft.sign(&key(1)).finish()).unwrap();
}

/// A log of `size` entries that has another heartbeat at each place from `fork` on.
fn log(size: u64, fork: u64) -> Directory {
    let policy = |keys: &[u8]| {
        let keys = keys.iter().map(|n| PolicyKey {
            name: format!("hq-{n}"),
            key: DeviceKey(key(*n).public()).to_string(),
        });
        Event::Policy(Policy {
            keys: keys.collect(),
            ..Policy::single("", [0; 32])
        })
    };
    let genesis = EntryDraft::new(&Place::first(), Timestamp(0), &policy(&[1])).unwrap();
    let mut directory = Directory::found(&genesis.sign(&key(1)).finish()).unwrap();
    while directory.size() < size {
        let at = directory.size();
        if at == 2 {
            add(&mut directory, &policy(&[1, 2]));
        } else {
            let beat = i64::try_from(at).unwrap() * 10 + i64::from(at >= fork);
            add(
                &mut directory,
                &Event::Heartbeat {
                    at: Timestamp(beat),
                },
            );
        }
    }
    directory
}

fn text(note: Vec<u8>) -> String {
    String::from_utf8(note).unwrap()
}

#[test]
fn every_pair_of_sizes_is_proved_and_no_honest_pair_is() {
    for ours_size in 4..=20 {
        let ours = log(ours_size, 99);
        let held = ours.sign_checkpoint(&key(1));
        for their_size in 4..=ours_size {
            let theirs = log(their_size, 3).sign_checkpoint(&key(2));
            let proof = ours.prove_split(&held, &theirs).unwrap();
            let shown = proof.verify().unwrap();
            assert_eq!(shown.log, ours.fingerprint());
            assert_eq!(
                (shown.ours.size, shown.theirs.size),
                (ours_size, their_size)
            );
            assert_eq!(shown.our_root, ours.root_at(their_size).unwrap());
            assert_eq!(
                (shown.ours.key_name.as_str(), shown.theirs.key),
                ("hq-1", key(2).public())
            );
            assert_eq!(proof.policies.len(), 2);
            assert_eq!(proof.prefix.is_none(), ours_size == their_size);

            let same = log(their_size, 99).sign_checkpoint(&key(2));
            assert!(ours.prove_split(&held, &same).is_err());
            // An honest note in the place of the forged one, under the same proof.
            let lie = SplitProof {
                theirs: text(same),
                ..proof
            };
            assert!(lie.verify().is_err());
        }
    }
}

#[test]
fn what_this_log_cannot_show_is_said() {
    let ours = log(5, 99);
    let held = ours.sign_checkpoint(&key(1));
    let larger = log(7, 3).sign_checkpoint(&key(1));
    let forked = log(5, 3).sign_checkpoint(&key(1));
    assert!(matches!(
        ours.prove_split(&held, &larger),
        Err(DirectoryError::BadCheckpoint(_))
    ));
    assert!(matches!(
        ours.prove_split(&forked, &held),
        Err(DirectoryError::BadCheckpoint(_))
    ));
    let stranger = log(5, 3).sign_checkpoint(&HqKey::from_seed("hq-2", [9; 32]));
    assert_eq!(
        ours.prove_split(&held, &stranger),
        Err(DirectoryError::UnsignedCheckpoint)
    );
}

#[test]
fn a_proof_that_was_changed_anywhere_shows_nothing() {
    let ours = log(13, 99);
    let theirs = log(11, 3).sign_checkpoint(&key(2));
    let proof = ours.prove_split(&ours.sign_checkpoint(&key(1)), &theirs);
    let proof = proof.unwrap();
    fn bend(text: &mut String, at: usize) {
        let mut bytes = std::mem::take(text).into_bytes();
        bytes[at] ^= 1;
        *text = String::from_utf8(bytes).unwrap();
    }
    type Field = fn(&mut SplitProof) -> &mut String;
    let fields: [Field; 7] = [
        |p| &mut p.ours,
        |p| &mut p.theirs,
        |p| &mut p.policies[0].entry,
        |p| &mut p.policies[1].entry,
        |p| &mut p.policies[1].path,
        |p| &mut p.prefix.as_mut().unwrap().root,
        |p| &mut p.prefix.as_mut().unwrap().path,
    ];
    let mut refused = 0;
    for (nth, field) in fields.iter().enumerate() {
        let length = field(&mut proof.clone()).len();
        for at in 0..length {
            let mut changed = proof.clone();
            let bent = field(&mut changed);
            if !bent.is_char_boundary(at) || bent.as_bytes()[at] > 127 {
                continue;
            }
            bend(bent, at);
            assert!(changed.verify().is_err(), "field {nth}, byte {at}");
            refused += 1;
        }
    }
    assert!(refused > 1500, "{refused}");
    let less = |change: fn(&mut SplitProof)| {
        let mut changed = proof.clone();
        change(&mut changed);
        assert!(changed.verify().is_err());
    };
    less(|p| p.prefix = None);
    less(|p| p.policies.truncate(1));
    less(|p| p.policies.clear());
    less(|p| p.policies.reverse());
    less(|p| p.policies[1].index = 3);
    less(|p| std::mem::swap(&mut p.ours, &mut p.theirs));
}
