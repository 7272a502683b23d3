//! Signatures of headquarters: how many, whose, and over what.

use super::*;

#[test]
fn signatures_are_gathered_offline_up_to_the_threshold() {
    let genesis = genesis(&Event::Policy(policy(&[1, 2, 3], [2, 2, 1, 1])), &[1, 3]);
    let mut d = Directory::found(&genesis).unwrap();
    let event = office(1, OfficeKind::Ocu, "BE");
    let one = EntryDraft::new(&d.next_place(), T0, &event)
        .unwrap()
        .sign(&key(1))
        .sign(&key(1))
        .finish();
    assert_eq!(
        d.append(&one),
        Err(DirectoryError::TooFewSignatures {
            found: 1,
            needed: 2
        })
    );
    let stranger = EntryDraft::resume(&one).unwrap().sign(&key(9)).finish();
    assert_eq!(
        d.append(&stranger),
        Err(DirectoryError::TooFewSignatures {
            found: 1,
            needed: 2
        })
    );
    d.append(&EntryDraft::resume(&one).unwrap().sign(&key(2)).finish())
        .unwrap();
    // One key alone revokes: speed matters more there.
    d.append(&next(
        &d,
        &Event::OfficeRevoked {
            office: OfficeId([1; 16]),
            reason: "lost".into(),
        },
        &[3],
    ))
    .unwrap();
    assert!(d.office(&OfficeId([1; 16])).unwrap().is_revoked());
}

#[test]
fn a_new_policy_needs_the_old_one_and_ends_it() {
    let mut d = founded();
    let change = Event::Policy(policy(&[2], [1; 4]));
    assert!(matches!(
        d.append(&next(&d, &change, &[2])),
        Err(DirectoryError::TooFewSignatures { .. })
    ));
    d.append(&next(&d, &change, &[1])).unwrap();
    assert!(matches!(
        d.append(&next(&d, &group(1), &[1])),
        Err(DirectoryError::TooFewSignatures { .. })
    ));
    d.append(&next(&d, &group(1), &[2])).unwrap();
}

#[test]
fn whose_clock_is_wrong_signs_nothing() {
    let mut d = founded();
    let day = |n: i64| Timestamp(T0.0 + n * DAY);
    let witness = |d: &Directory, now, relay, alone| {
        d.check_clock(now, relay, alone)
            .err()
            .map(|fault| fault.witness)
    };
    let (relay, last) = (Some(ClockWitness::Relay), Some(ClockWitness::LastEntry));
    let millennium = Timestamp(T0.0 + MILLENNIUM);
    assert_eq!(witness(&d, day(1), Some(day(1)), false), None);
    assert_eq!(witness(&d, millennium, Some(day(1)), false), relay);
    assert_eq!(witness(&d, Timestamp(0), Some(day(1)), false), relay);
    // Without a relay that answers, the log is all there is.
    assert_eq!(witness(&d, millennium, None, false), last);
    assert_eq!(witness(&d, Timestamp(0), None, false), last);
    assert_eq!(witness(&d, day(2), None, false), None);
    // Before a relay is set, headquarters may take its time.
    assert_eq!(witness(&d, day(60), None, true), None);
    assert_eq!(witness(&d, Timestamp(0), None, true), last);
    let fault = d.check_clock(millennium, Some(day(1)), false).unwrap_err();
    for time in [millennium, day(1)] {
        assert!(fault.to_string().contains(&time.to_rfc3339()), "{fault}");
    }
    // After an entry of 3026, headquarters goes on once its clock and the relay's agree.
    d.append(&dated(&d, millennium, &group(7))).unwrap();
    assert_eq!(witness(&d, day(2), None, false), last);
    assert_eq!(witness(&d, day(2), Some(day(2)), false), None);
}

#[test]
fn a_key_holder_whose_clock_is_behind_the_proposal_signs_nothing() {
    let d = founded();
    let made = Timestamp(T0.0 + DAY);
    let proposal = Proposal::begin(Some(&d), made, &[group(1)]).unwrap();
    assert!(proposal.check_clock(made).is_ok());
    assert!(proposal.check_clock(Timestamp(made.0 + 40 * DAY)).is_ok());
    assert_eq!(
        proposal.check_clock(T0).unwrap_err().witness,
        ClockWitness::Proposal
    );
}

#[test]
fn signatures_are_counted_once_each_and_strangers_not_at_all() {
    let d = Directory::found(&genesis(
        &Event::Policy(policy(&[1, 2, 3], [2, 3, 1, 2])),
        &[1, 2],
    ))
    .unwrap();
    let log: Vec<Vec<u8>> = d.entries().map(<[u8]>::to_vec).collect();
    let signed = |signers: &[u8]| {
        let bytes = next(&d, &office(1, OfficeKind::Ocu, "BE"), signers);
        Proposal::read(&log, &[bytes]).unwrap()
    };
    // Copies that were signed apart, one of them twice and one by a stranger as well.
    let mut all = signed(&[1, 1, 9]);
    assert_eq!((all.missing(), all.steps()[0].signers().len()), (2, 1));
    all.merge(&signed(&[1])).unwrap();
    all.merge(&signed(&[9, 8])).unwrap();
    assert_eq!(all.missing(), 2);
    all.merge(&signed(&[2, 9])).unwrap();
    assert_eq!(all.missing(), 1);
    all.merge(&signed(&[3, 2])).unwrap();
    assert_eq!((all.missing(), all.steps()[0].signers().len()), (0, 3));
    // What goes into the log bears the signatures of the policy's keys alone.
    assert_eq!(
        all.entries(),
        [next(&d, &office(1, OfficeKind::Ocu, "BE"), &[1, 2, 3])]
    );
}
