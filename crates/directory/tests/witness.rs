//! Cosignatures of outside witnesses (C2SP tlog-cosignature), without a desk.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use aircop_directory::{
    Consistency, Directory, DirectoryError, EntryDraft, Event, HqKey, Place, Policy, PolicyKey,
    WitnessKey, WitnessRefusal, Witnessed,
};
use aircop_message::{DeviceKey, Timestamp};

const NOW: Timestamp = Timestamp(1_795_478_400_000);

fn hq() -> HqKey {
    HqKey::from_seed("hq", [1; 32])
}

fn witness(n: u8) -> WitnessKey {
    WitnessKey::from_seed(&format!("w-{n}"), &[0x10 + n; 32])
}

fn listed(witnesses: &[u8]) -> Vec<PolicyKey> {
    let listed = |n: &u8| PolicyKey {
        name: witness(*n).name().into(),
        key: DeviceKey(witness(*n).public()).to_string(),
    };
    witnesses.iter().map(listed).collect()
}

fn policy(witnesses: &[u8], cosignatures: u8) -> Policy {
    Policy {
        witnesses: listed(witnesses),
        cosignatures,
        ..Policy::single("hq", hq().public())
    }
}

fn founded(policy: Policy) -> Result<Directory, DirectoryError> {
    let draft = EntryDraft::new(&Place::first(), NOW, &Event::Policy(policy))?;
    Directory::found(&draft.sign(&hq()).finish())
}

fn grown(log: &Directory, at: i64) -> Directory {
    let at = Timestamp(NOW.0 + at);
    let draft = EntryDraft::new(&log.next_place(), at, &Event::Heartbeat { at }).unwrap();
    let mut log = log.clone();
    log.append(&draft.sign(&hq()).finish()).unwrap();
    log
}

fn note(log: &Directory) -> Vec<u8> {
    log.sign_checkpoint(&hq())
}

fn cosigned_by(log: &Directory, note: &[u8]) -> (u8, u8) {
    let cosigned = log.cosigned(note).unwrap();
    (cosigned.has, cosigned.needs)
}

#[test]
fn a_log_that_grows_is_cosigned_from_one_state_to_the_next() {
    let log = founded(policy(&[1, 2, 3], 2)).unwrap();
    let (first, state) = log.cosign(&note(&log), &witness(1), NOW, None).unwrap();
    assert_eq!(cosigned_by(&log, &first), (1, 2));
    let later = grown(&log, 1000);
    let (second, next) = later
        .cosign(&note(&later), &witness(1), NOW, Some(&state))
        .unwrap();
    assert_eq!((next.size, next.root), (2, later.root()));
    let (third, _) = later.cosign(&second, &witness(3), NOW, None).unwrap();
    assert_eq!(cosigned_by(&later, &third), (2, 2));
    assert_eq!(later.check_checkpoint(&third), Ok(Consistency::Same));
    assert!(!later.cosigned(&second).unwrap().is_enough());
    // In whichever order they come, the note is the same.
    let (other, _) = later.cosign(&note(&later), &witness(3), NOW, None).unwrap();
    let merged = later.merge_cosignatures(&other, &second).unwrap();
    assert_eq!(merged.unwrap(), third);
    assert_eq!(later.merge_cosignatures(&third, &second), Ok(None));
}

#[test]
fn a_witness_refuses_an_older_log_and_another_one() {
    let log = founded(policy(&[1], 1)).unwrap();
    let later = grown(&log, 1000);
    let (_, state) = later.cosign(&note(&later), &witness(1), NOW, None).unwrap();
    let again = log.cosign(&note(&log), &witness(1), NOW, Some(&state));
    let rollback = WitnessRefusal::Rollback {
        cosigned: 2,
        size: 1,
    };
    assert_eq!(again.unwrap_err(), rollback);
    // Of the same size, and of a larger one.
    for fork in [grown(&log, 7), grown(&grown(&log, 7), 8)] {
        let refused = fork.cosign(&note(&fork), &witness(1), NOW, Some(&state));
        assert_eq!(refused.unwrap_err(), WitnessRefusal::Fork { size: 2 });
    }
    // The other log's note beside ours.
    let refused = later.cosign(&note(&grown(&log, 7)), &witness(1), NOW, Some(&state));
    assert!(matches!(refused, Err(WitnessRefusal::Split(_))));
    let ahead = grown(&later, 9);
    let refused = later.cosign(&note(&ahead), &witness(1), NOW, Some(&state));
    assert_eq!(refused.unwrap_err(), WitnessRefusal::NotCovered);
    let refused = later.cosign(&note(&later), &witness(2), NOW, None);
    assert_eq!(refused.unwrap_err(), WitnessRefusal::NotInPolicy);
}

#[test]
fn only_witnesses_of_the_policy_stand_under_a_note_and_it_has_one_form() {
    let log = founded(policy(&[1, 2], 1)).unwrap();
    let bare = note(&log);
    let (one, _) = log.cosign(&bare, &witness(1), NOW, None).unwrap();
    let (two, _) = log.cosign(&one, &witness(2), NOW, None).unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let lines: Vec<String> = text(&two)
        .split_inclusive('\n')
        .map(str::to_owned)
        .collect();
    assert_eq!(lines.len(), 7);
    let head = lines[..5].concat();
    let other_log = founded(policy(&[1, 2, 3], 1)).unwrap();
    let (foreign, _) = other_log
        .cosign(&note(&other_log), &witness(3), NOW, None)
        .unwrap();
    let foreign = text(&foreign)
        .split_inclusive('\n')
        .next_back()
        .unwrap()
        .to_owned();
    for bad in [
        format!("{head}{}{}", lines[6], lines[5]),
        format!("{head}{}{}", lines[5], lines[5]),
        format!("{head}{}\n", lines[5]),
        format!("{head}{}", lines[5].trim_end()),
        format!("{head}{}", lines[5].replace("w-1", "w-2")),
        format!("{head}{}{foreign}", lines[5]),
        // Headquarters' own line is no cosignature.
        format!("{head}{}", lines[4]),
    ] {
        let read = log.check_checkpoint(bad.as_bytes());
        assert_eq!(read, Err(DirectoryError::UnsignedCheckpoint), "{bad}");
    }
    // Any flipped bit of a cosignature is noticed.
    for at in head.len()..one.len() {
        let mut changed = one.clone();
        changed[at] ^= 1;
        assert!(log.check_checkpoint(&changed).is_err(), "byte {at}");
    }
}

#[test]
fn a_note_that_was_stripped_takes_no_cosignature_away() {
    let mut log = founded(policy(&[1], 1)).unwrap();
    let (cosigned, _) = log.cosign(&note(&log), &witness(1), NOW, None).unwrap();
    for came in [note(&log), cosigned.clone(), note(&log)] {
        assert_eq!(log.accept_checkpoint(&came), Ok(Consistency::Same));
    }
    assert_eq!(log.latest().unwrap().note, cosigned);
    assert_eq!(log.latest().unwrap().cosigned_by, ["w-1"]);
}

#[test]
fn who_was_removed_cosigns_nothing_that_came_after() {
    let log = founded(policy(&[1, 2], 1)).unwrap();
    let (old, _) = log.cosign(&note(&log), &witness(1), NOW, None).unwrap();
    let next = Event::Policy(policy(&[2], 1));
    let draft = EntryDraft::new(&log.next_place(), NOW, &next).unwrap();
    let mut later = log.clone();
    later.append(&draft.sign(&hq()).finish()).unwrap();
    let refused = later.cosign(&note(&later), &witness(1), NOW, None);
    assert_eq!(refused.unwrap_err(), WitnessRefusal::NotInPolicy);
    assert_eq!(later.check_checkpoint(&old), Ok(Consistency::Behind));
    assert_eq!(cosigned_by(&later, &note(&later)), (0, 1));
}

#[test]
fn a_policy_has_witnesses_that_it_can_have() {
    let bad = |change: fn(&mut Policy)| {
        let mut policy = policy(&[1, 2], 2);
        change(&mut policy);
        assert!(matches!(founded(policy), Err(DirectoryError::BadPolicy(_))));
    };
    assert!(founded(policy(&[1, 2], 2)).is_ok());
    assert!(founded(policy(&[], 0)).is_ok());
    bad(|p| p.cosignatures = 3);
    bad(|p| p.witnesses[0].name = "w 1".into());
    bad(|p| p.witnesses[0].name = "hq".into());
    bad(|p| p.witnesses[0].key = p.keys[0].key.clone());
    bad(|p| p.witnesses[1] = p.witnesses[0].clone());
    bad(|p| p.witnesses[0].key = "77".into());
    bad(|p| p.witnesses = listed(&(1..18).collect::<Vec<u8>>()));
}

#[test]
fn what_a_witness_remembers_outlives_a_log_that_was_put_back() {
    let log = founded(policy(&[1], 1)).unwrap();
    let later = grown(&log, 1000);
    let state = Witnessed {
        size: 2,
        root: later.root(),
    };
    // The log here is shorter than what was cosigned, and what comes is another one.
    let fork = grown(&log, 7);
    let refused = fork.cosign(&note(&fork), &witness(1), NOW, Some(&state));
    assert_eq!(refused.unwrap_err(), WitnessRefusal::Fork { size: 2 });
    assert!(
        later
            .cosign(&note(&later), &witness(1), NOW, Some(&state))
            .is_ok()
    );
}
