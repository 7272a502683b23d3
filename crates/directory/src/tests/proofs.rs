//! What is shown to those who hold no log: checkpoints and certificates.

use super::*;

#[test]
fn checkpoints_tell_same_behind_ahead_and_split() {
    let mut ours = desk();
    let early = founded().sign_checkpoint(&key(1));
    let now = ours.sign_checkpoint(&key(1));
    assert_eq!(ours.accept_checkpoint(&early), Ok(Consistency::Behind));
    assert_eq!(ours.accept_checkpoint(&now), Ok(Consistency::Same));
    let mut longer = ours.clone();
    add(&mut longer, &group(2)).unwrap();
    let ahead = longer.sign_checkpoint(&key(1));
    assert_eq!(
        ours.check_checkpoint(&ahead),
        Ok(Consistency::Ahead {
            size: ours.size() + 1
        })
    );
    let mut forked = ours.clone();
    add(&mut forked, &group(3)).unwrap();
    let fork = forked.sign_checkpoint(&key(1));
    let error = longer.check_checkpoint(&fork).unwrap_err();
    let evidence = error.split_view().unwrap();
    // A third party who has either log finds that the other note cannot be of it.
    assert!(forked.check_checkpoint(&evidence.theirs).is_ok());
    assert_eq!(evidence.ours, now);
    assert!(
        forked
            .check_checkpoint(&ahead)
            .unwrap_err()
            .split_view()
            .is_some()
    );
}

#[test]
fn checkpoints_of_strangers_and_of_other_logs_are_no_proof() {
    let d = desk();
    assert_eq!(
        d.check_checkpoint(&d.sign_checkpoint(&key(2))),
        Err(DirectoryError::UnsignedCheckpoint)
    );
    let other = Directory::found(&genesis(&Event::Policy(policy(&[1, 2], [1; 4])), &[1])).unwrap();
    assert!(matches!(
        d.check_checkpoint(&other.sign_checkpoint(&key(1))),
        Err(DirectoryError::BadCheckpoint(_))
    ));
    for bad in [&b""[..], b"\n\n", b"x", &[0xff; 10], &[b'a'; 5000]] {
        assert!(d.check_checkpoint(bad).is_err());
    }
}

#[test]
fn every_flipped_bit_of_an_entry_and_of_a_checkpoint_is_noticed() {
    let d = founded();
    let good = next(&d, &office(1, OfficeKind::Ocu, "BE"), &[1]);
    let note = d.sign_checkpoint(&key(1));
    for at in 0..good.len() * 8 {
        let mut bad = good.clone();
        bad[at / 8] ^= 1 << (at % 8);
        assert!(d.clone().append(&bad).is_err(), "bit {at}");
    }
    for at in 0..note.len() * 8 {
        let mut bad = note.clone();
        bad[at / 8] ^= 1 << (at % 8);
        assert!(d.check_checkpoint(&bad).is_err(), "bit {at}");
    }
}

/// A desk whose policy changed before its last device was admitted, with a checkpoint over all.
fn certified() -> Directory {
    let mut d = desk();
    let two = policy(&[1, 2], [1, 2, 1, 1]);
    add(&mut d, &Event::Policy(two)).unwrap();
    let admitted = next(&d, &office(6, OfficeKind::Jaitf, "NG"), &[1, 2]);
    d.append(&admitted).unwrap();
    let admitted = next(&d, &device(6, 6), &[1, 2]);
    d.append(&admitted).unwrap();
    add(&mut d, &Event::Heartbeat { at: T0 }).unwrap();
    let note = d.sign_checkpoint(&key(1));
    d.accept_checkpoint(&note).unwrap();
    d
}

#[test]
fn a_certificate_shows_a_stranger_which_office_a_device_speaks_for() {
    let d = certified();
    for n in [2, 6] {
        let certificate = d.certify(&DeviceKey([n; 32])).unwrap();
        let shown = certificate.verify().unwrap();
        assert_eq!(shown.office, OfficeId([n; 16]));
        assert_eq!(shown.office_name, format!("Office {n}"));
        assert_eq!(shown.log, d.fingerprint());
        assert_eq!(shown.size, d.size());
    }
    assert_eq!(
        d.certify(&DeviceKey([9; 32])),
        Err(DirectoryError::NoDevice)
    );
    assert!(
        desk().certify(&DeviceKey([2; 32])).is_err(),
        "no checkpoint"
    );
}

#[test]
fn a_certificate_that_was_changed_anywhere_shows_nothing() {
    let d = certified();
    let good = d.certify(&DeviceKey([6; 32])).unwrap();
    let other = d.certify(&DeviceKey([2; 32])).unwrap();
    let mut bad = Vec::new();
    for change in [
        |c: &mut DeviceCertificate, o: &DeviceCertificate| c.office = o.office.clone(),
        |c, o| c.device = o.device.clone(),
        |c, _| c.policies.reverse(),
        |c, _| c.policies.clear(),
        |c, _| c.device.index += 1,
        |c, _| c.device.path.clear(),
        |c, _| c.device.path.replace_range(0..2, "zz"),
        |c, _| c.device.path.replace_range(0..1, "\u{e9}"),
        |c, _| c.checkpoint = c.checkpoint.replace('6', "7"),
        |c, o| c.device.path = o.device.path.clone(),
    ] as [fn(&mut DeviceCertificate, &DeviceCertificate); 10]
    {
        let mut changed = good.clone();
        change(&mut changed, &other);
        bad.push(changed);
    }
    for (n, certificate) in bad.iter().enumerate() {
        assert!(certificate.verify().is_err(), "change {n}");
    }
    let mut flipped = good.device.entry.clone().into_bytes();
    for at in (0..flipped.len()).step_by(7) {
        let was = flipped[at];
        flipped[at] = if was == b'0' { b'1' } else { b'0' };
        let mut changed = good.clone();
        changed.device.entry = String::from_utf8(flipped.clone()).unwrap();
        assert!(changed.verify().is_err(), "digit {at}");
        flipped[at] = was;
    }
}
