use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;

use crate::*;

const T0: Timestamp = Timestamp(1_790_000_000_000);
const DAY: i64 = 86_400_000;

fn key(n: u8) -> HqKey {
    HqKey::from_seed(&format!("hq-{n}"), [n; 32])
}

fn policy(keys: &[u8], [root, admit, revoke, groups]: [u8; 4]) -> Policy {
    let keys = keys
        .iter()
        .map(|n| PolicyKey {
            name: format!("hq-{n}"),
            key: DeviceKey(key(*n).public()).to_string(),
        })
        .collect();
    Policy {
        keys,
        root,
        admit,
        revoke,
        groups,
        witnesses: Vec::new(),
        cosignatures: 0,
    }
}

fn signed(place: &Place, event: &Event, signers: &[u8]) -> Vec<u8> {
    let created = Timestamp(T0.0 + place.index as i64);
    let draft = EntryDraft::new(place, created, event).unwrap();
    signers.iter().fold(draft, |d, n| d.sign(&key(*n))).finish()
}

fn genesis(event: &Event, signers: &[u8]) -> Vec<u8> {
    signed(&Place::first(), event, signers)
}

/// The next entry of a log.
fn next(d: &Directory, event: &Event, signers: &[u8]) -> Vec<u8> {
    signed(&d.next_place(), event, signers)
}

fn founded() -> Directory {
    Directory::found(&genesis(&Event::Policy(policy(&[1], [1; 4])), &[1])).unwrap()
}

fn add(d: &mut Directory, event: &Event) -> Result<(), DirectoryError> {
    d.append(&next(d, event, &[1]))
}

fn office(n: u8, kind: OfficeKind, country: &str) -> Event {
    Event::OfficeAdmitted {
        office: OfficeId([n; 16]),
        name: format!("Office {n}"),
        kind,
        country: country.into(),
        place: "DSS".into(),
        languages: vec!["fr".into()],
    }
}

fn device(n: u8, office: u8) -> Event {
    Event::DeviceAdmitted {
        office: OfficeId([office; 16]),
        device: DeviceKey([n; 32]),
        transport_key: [n | 0x80; 32],
        mailbox: MailboxId([n; 16]),
        label: "PC 1".into(),
    }
}

fn group(n: u8) -> Event {
    Event::GroupOpened {
        group: GroupId([n; 16]),
        name: "AIRCOP".into(),
        kind: GroupKind::Permanent,
        starts: None,
        ends: None,
        briefing: String::new(),
    }
}

fn moved(addresses: &[&str], key: u8) -> Event {
    Event::RelayMoved {
        addresses: addresses.iter().map(|a| (*a).to_owned()).collect(),
        key: [key; 32],
        admin: [0xad; 32],
    }
}

#[test]
fn the_last_relay_that_enough_keys_stated_is_everybodys() {
    let genesis = genesis(&Event::Policy(policy(&[1, 2, 3], [2, 2, 1, 1])), &[1, 2]);
    let mut d = Directory::found(&genesis).unwrap();
    assert!(d.relay().is_none());
    let first = moved(&["old.example:4433"], 7);
    assert!(matches!(
        d.append(&next(&d, &first, &[3])),
        Err(DirectoryError::TooFewSignatures { .. })
    ));
    d.append(&next(&d, &first, &[1, 3])).unwrap();
    let second = moved(&["new.example:4433", "[2001:db8::1]:443"], 8);
    d.append(&next(&d, &second, &[1, 2])).unwrap();
    let relay = d.relay().unwrap();
    assert_eq!((relay.key, relay.stated_at), ([8; 32], 2));
    assert_eq!(relay.addresses.len(), 2);
    // What the rules refuse leaves the last one in force.
    let six: Vec<String> = (1..=6).map(|n| format!("relay:{n}")).collect();
    let six: Vec<&str> = six.iter().map(String::as_str).collect();
    for bad in [&[][..], &six[..], &["a:1", "a:1"], &["nowhere"]] {
        assert!(matches!(
            d.append(&next(&d, &moved(bad, 9), &[1, 2])),
            Err(DirectoryError::BadValue(_))
        ));
    }
    assert!(
        d.append(&next(&d, &moved(&["a:1"], 0xad), &[1, 2]))
            .is_err()
    );
    assert_eq!(d.relay().unwrap().stated_at, 2);
}

fn role(g: u8, o: u8, role: Role) -> Event {
    Event::RoleGranted {
        group: GroupId([g; 16]),
        office: OfficeId([o; 16]),
        role,
    }
}

/// Offices 1 OCU (BE), 2 JAITF (SN), 3 CN (SN), 4 JAITF (CV), 5 observer (FR) in group 1.
fn desk() -> Directory {
    let mut d = founded();
    let kinds = [
        (1, OfficeKind::Ocu, "BE"),
        (2, OfficeKind::Jaitf, "SN"),
        (3, OfficeKind::Cn, "SN"),
        (4, OfficeKind::Jaitf, "CV"),
        (5, OfficeKind::Rilo, "FR"),
    ];
    for (n, kind, country) in kinds {
        add(&mut d, &office(n, kind, country)).unwrap();
        add(&mut d, &device(n, n)).unwrap();
    }
    add(&mut d, &group(1)).unwrap();
    for (n, r) in [
        (1, Role::Ocu),
        (2, Role::Plain),
        (3, Role::Cn),
        (4, Role::Plain),
        (5, Role::Observer),
    ] {
        add(&mut d, &role(1, n, r)).unwrap();
    }
    d
}

/// The eight leaves and roots of the reference implementation of RFC 6962 (`merkle_tree_test.cc`).
#[test]
fn the_tree_is_that_of_rfc_6962() {
    let leaves = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];
    let roots = [
        (
            0,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        (
            1,
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        ),
        (
            2,
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        ),
        (
            3,
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        ),
        (
            8,
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ),
    ];
    for (size, root) in roots {
        let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        leaves
            .iter()
            .take(size)
            .for_each(|l| tree.push(hex::decode(l).unwrap()));
        assert_eq!(hex::encode(tree.root().as_bytes()), root, "{size} leaves");
    }
}

#[test]
fn a_log_replays_into_the_same_view() {
    let d = desk();
    assert_eq!(d.live_devices(&OfficeId([2; 16])).count(), 1);
    assert_eq!(
        d.role(&GroupId([1; 16]), &OfficeId([3; 16])),
        Some(Role::Cn)
    );
    assert_eq!(d.members(&GroupId([1; 16])).count(), 5);
    assert_eq!(d.freshness(Timestamp(T0.0 + DAY), None), Freshness::Fresh);
    assert_eq!(
        d.freshness(Timestamp(T0.0 + 2 * DAY), None),
        Freshness::Stale
    );
    assert_eq!(
        d.freshness(Timestamp(T0.0 + 7 * DAY), None),
        Freshness::Frozen
    );
}

#[test]
fn classes_come_to_offices_and_never_to_the_sender() {
    let d = desk();
    let expand = |classes: &[&str], by_hand: &[u8]| -> Vec<u8> {
        let classes: Vec<_> = classes.iter().map(|c| (*c).to_owned()).collect();
        let by_hand = by_hand.iter().map(|n| OfficeId([*n; 16])).collect();
        let selection = Selection::from_codes(&classes, by_hand).unwrap();
        d.expand(&GroupId([1; 16]), &selection, &OfficeId([2; 16]))
            .iter()
            .map(|o| o.0[0])
            .collect()
    };
    assert_eq!(expand(&["ALL_OCU"], &[]), [1]);
    assert_eq!(expand(&["ALL_PLAIN"], &[]), [4]);
    assert_eq!(expand(&["MY_COUNTRY"], &[]), [3]);
    assert_eq!(expand(&["EVERYONE"], &[]), [1, 3, 4]);
    assert_eq!(expand(&["ALL_CN"], &[5, 2, 9]), [3, 5]);
    assert!(expand(&[], &[]).is_empty());
    assert_eq!(
        Selection::from_codes(&["ALL".into()], Vec::new()),
        Err("ALL".into())
    );
}

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
fn a_ghost_office_without_signatures_is_refused() {
    let mut d = desk();
    let before = (d.size(), d.root());
    let ghost = next(&d, &office(9, OfficeKind::Jaitf, "SN"), &[]);
    assert_eq!(
        d.append(&ghost),
        Err(DirectoryError::TooFewSignatures {
            found: 0,
            needed: 1
        })
    );
    assert_eq!((d.size(), d.root()), before);
    assert!(d.office(&OfficeId([9; 16])).is_none());
}

#[test]
fn moved_repeated_and_left_out_entries_are_refused() {
    let mut d = founded();
    let first = next(&d, &office(1, OfficeKind::Ocu, "BE"), &[1]);
    let third = Place {
        index: 3,
        ..d.next_place()
    };
    let third = signed(&third, &group(1), &[1]);
    d.append(&first).unwrap();
    assert_eq!(
        d.append(&first),
        Err(DirectoryError::WrongIndex {
            expected: 2,
            found: 1
        })
    );
    assert_eq!(
        d.append(&third),
        Err(DirectoryError::WrongIndex {
            expected: 2,
            found: 3
        })
    );
}

/// A thousand years.
const MILLENNIUM: i64 = 365_250 * DAY;

fn dated(d: &Directory, created: Timestamp, event: &Event) -> Vec<u8> {
    let draft = EntryDraft::new(&d.next_place(), created, event).unwrap();
    draft.sign(&key(1)).finish()
}

fn heartbeat(d: &Directory, at: Timestamp) -> Vec<u8> {
    dated(d, at, &Event::Heartbeat { at })
}

#[test]
fn an_entry_of_the_year_3026_does_not_keep_true_ones_out() {
    let mut d = desk();
    let wrong = Timestamp(T0.0 + MILLENNIUM);
    d.append(&dated(&d, wrong, &group(7))).unwrap();
    let revoked = Event::OfficeRevoked {
        office: OfficeId([2; 16]),
        reason: String::new(),
    };
    d.append(&dated(&d, Timestamp(T0.0 + DAY), &revoked))
        .unwrap();
    assert!(d.office(&OfficeId([2; 16])).unwrap().is_revoked());
}

#[test]
fn a_heartbeat_of_the_year_3026_makes_nothing_fresh_for_longer_than_a_true_one() {
    let mut d = founded();
    let taken = Timestamp(T0.0 + DAY);
    d.append_at(&heartbeat(&d, Timestamp(T0.0 + MILLENNIUM)), taken)
        .unwrap();
    assert_eq!(d.last_heartbeat(), taken);
    let after = |d: &Directory, days: i64| d.freshness(Timestamp(T0.0 + days * DAY), None);
    assert_eq!(after(&d, 2), Freshness::Fresh);
    assert_eq!(after(&d, 3), Freshness::Stale);
    assert_eq!(after(&d, 8), Freshness::Frozen);
    // Not again when its hour comes: a relay that holds everything back since gains nothing.
    assert_eq!(
        d.freshness(Timestamp(T0.0 + MILLENNIUM), None),
        Freshness::Frozen
    );
    // A true one counts again.
    let nine = Timestamp(T0.0 + 9 * DAY);
    d.append_at(&heartbeat(&d, nine), nine).unwrap();
    assert_eq!(after(&d, 9), Freshness::Fresh);
}

#[test]
fn the_last_heartbeat_counts_and_sets_a_false_one_right() {
    let mut d = founded();
    let day = |n: i64| Timestamp(T0.0 + n * DAY);
    // Headquarters' own desk takes what it signs by its own wrong clock.
    d.append_at(&heartbeat(&d, day(300)), day(300)).unwrap();
    assert_eq!(d.freshness(day(5), None), Freshness::Frozen);
    d.append_at(&heartbeat(&d, day(5)), day(5)).unwrap();
    assert_eq!(d.last_heartbeat(), day(5));
    assert_eq!(d.freshness(day(5), None), Freshness::Fresh);
    assert_eq!(d.freshness(day(300), None), Freshness::Frozen);
}

#[test]
fn the_relays_clock_warns_and_never_calms_or_stops() {
    let mut d = founded();
    let day = |n: i64| Timestamp(T0.0 + n * DAY);
    d.append_at(&heartbeat(&d, day(1)), day(1)).unwrap();
    // It says that it is still yesterday, or 1970.
    assert_eq!(d.freshness(day(9), Some(day(1))), Freshness::Frozen);
    assert_eq!(d.freshness(day(9), Some(Timestamp(0))), Freshness::Frozen);
    // It says 3026: a warning, no more.
    let millennium = Timestamp(T0.0 + MILLENNIUM);
    assert_eq!(d.freshness(day(1), Some(millennium)), Freshness::Stale);
    assert_eq!(d.freshness(day(1), Some(day(1))), Freshness::Fresh);
}

#[test]
fn a_clock_that_was_set_back_calls_nothing_fresh() {
    let mut d = founded();
    let day = |n: i64| Timestamp(T0.0 + n * DAY);
    d.append_at(&heartbeat(&d, day(10)), day(10)).unwrap();
    assert_eq!(d.freshness(Timestamp(0), None), Freshness::Frozen);
    assert_eq!(d.freshness(day(3), None), Freshness::Frozen);
    assert_eq!(d.freshness(day(8), None), Freshness::Stale);
    assert_eq!(d.freshness(day(9), None), Freshness::Fresh);
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

#[test]
fn each_rule_has_its_error() {
    let mut d = desk();
    let mut refused = |event: Event| {
        let before = d.root();
        let error = add(&mut d, &event).unwrap_err();
        assert_eq!(d.root(), before, "{error}");
        error
    };
    assert_eq!(
        refused(office(1, OfficeKind::Ocu, "BE")),
        DirectoryError::Taken("the office's id")
    );
    assert!(matches!(
        refused(office(9, OfficeKind::Ocu, "X1")),
        DirectoryError::BadValue(_)
    ));
    assert_eq!(
        refused(device(1, 2)),
        DirectoryError::Taken("the device's key")
    );
    assert_eq!(
        refused(device(7, 9)),
        DirectoryError::NoOffice(OfficeId([9; 16]))
    );
    let same = |mailbox, transport_key| Event::DeviceAdmitted {
        office: OfficeId([1; 16]),
        device: DeviceKey([77; 32]),
        transport_key,
        mailbox,
        label: String::new(),
    };
    assert_eq!(
        refused(same(MailboxId([1; 16]), [99; 32])),
        DirectoryError::Taken("the mailbox")
    );
    assert_eq!(
        refused(same(MailboxId([99; 16]), [0x81; 32])),
        DirectoryError::Taken("the transport key")
    );
    assert!(matches!(
        refused(same(MailboxId([99; 16]), [77; 32])),
        DirectoryError::BadValue(_)
    ));
    assert_eq!(refused(group(1)), DirectoryError::Taken("the group's id"));
    assert_eq!(refused(role(2, 1, Role::Cn)), DirectoryError::NoGroup);
    assert_eq!(
        refused(Event::GroupClosed {
            group: GroupId([2; 16])
        }),
        DirectoryError::NoGroup
    );
    assert_eq!(
        refused(Event::RoleWithdrawn {
            group: GroupId([2; 16]),
            office: OfficeId([1; 16])
        }),
        DirectoryError::NoRole
    );
    assert_eq!(
        refused(Event::DeviceRevoked {
            device: DeviceKey([99; 32]),
            reason: String::new()
        }),
        DirectoryError::NoDevice
    );
    assert_eq!(
        refused(called(99, "+221 33 820 11 22")),
        DirectoryError::NoOffice(OfficeId([99; 16]))
    );
    for odd in ["+221\n338201122", &"1".repeat(41)] {
        assert!(matches!(
            refused(called(1, odd)),
            DirectoryError::BadValue(_)
        ));
    }
    assert!(matches!(
        refused(Event::Heartbeat {
            at: Timestamp(T0.0 + DAY)
        }),
        DirectoryError::BadValue(_)
    ));
    assert!(matches!(
        refused(Event::Policy(policy(&[1], [1, 2, 1, 1]))),
        DirectoryError::BadPolicy(_)
    ));
    let control = Event::OfficeRevoked {
        office: OfficeId([1; 16]),
        reason: "a\nb".into(),
    };
    assert!(matches!(refused(control), DirectoryError::BadValue(_)));
}

#[test]
fn a_revoked_office_keeps_its_past_and_loses_its_devices() {
    let mut d = desk();
    add(
        &mut d,
        &Event::OfficeRevoked {
            office: OfficeId([2; 16]),
            reason: "closed".into(),
        },
    )
    .unwrap();
    assert!(!d.device_is_live(&DeviceKey([2; 32])));
    assert_eq!(d.live_devices(&OfficeId([2; 16])).count(), 0);
    assert_eq!(d.members(&GroupId([1; 16])).count(), 4);
    assert_eq!(
        add(&mut d, &device(8, 2)),
        Err(DirectoryError::NoOffice(OfficeId([2; 16])))
    );
    assert_eq!(
        add(&mut d, &role(1, 2, Role::Plain)),
        Err(DirectoryError::NoOffice(OfficeId([2; 16])))
    );
}

#[test]
fn an_event_of_a_newer_version_is_kept_and_gives_nothing() {
    let mut d = desk();
    let newer = Event::Unknown(ciborium::Value::Map(vec![(
        ciborium::Value::Text("airspace-closed".into()),
        ciborium::Value::Bool(true),
    )]));
    let bytes = next(&d, &newer, &[1]);
    assert_eq!(Entry::read(&bytes).unwrap().event, newer);
    let before = d.root();
    d.append(&bytes).unwrap();
    assert_ne!(d.root(), before);
}

/// An office of a kind that this version does not know.
fn airline(n: u8) -> Event {
    use ciborium::Value;
    let fields = [
        ("office", Value::Bytes(vec![n; 16])),
        ("name", "Airline".into()),
        ("kind", "AIRLINE".into()),
        ("country", "SN".into()),
        ("place", "DSS".into()),
        ("languages", Value::Array(Vec::new())),
    ];
    let fields = fields.map(|(key, value)| (key.into(), value)).to_vec();
    Event::Unknown(Value::Map(vec![(
        "office-admitted".into(),
        Value::Map(fields),
    )]))
}

fn called(office: u8, telephone: &str) -> Event {
    Event::OfficeReached {
        office: OfficeId([office; 16]),
        telephone: telephone.into(),
    }
}

#[test]
fn the_last_number_of_an_office_counts_and_none_takes_it_back() {
    let mut d = desk();
    let number = |d: &Directory| d.office(&OfficeId([1; 16])).unwrap().telephone.clone();
    assert_eq!(number(&d), "");
    for telephone in ["+221 33 820 11 22", "+221 77 123 45 67", ""] {
        add(&mut d, &called(1, telephone)).unwrap();
        assert_eq!(number(&d), telephone);
    }
    assert_eq!(d.office(&OfficeId([2; 16])).unwrap().telephone, "");
}

fn kept(group: Option<u8>, days: [u16; 5]) -> Event {
    let [alert, reply, seizure, note, longest] = days;
    Event::Retention {
        group: group.map(|n| GroupId([n; 16])),
        alert,
        reply,
        seizure,
        note,
        longest,
    }
}

#[test]
fn the_last_statement_of_how_long_a_groups_messages_are_kept_counts() {
    let mut d = desk();
    let days = |d: &Directory, n: u8| {
        let kept = d.retention(&GroupId([n; 16]));
        [
            kept.alert,
            kept.reply,
            kept.seizure,
            kept.note,
            kept.longest,
        ]
    };
    assert_eq!(days(&d, 1), [365, 365, 1825, 365, 3650]);
    add(&mut d, &kept(Some(1), [90, 91, 92, 93, 94])).unwrap();
    add(&mut d, &kept(None, [10, 10, 20, 10, 30])).unwrap();
    assert_eq!(days(&d, 1), [90, 91, 92, 93, 94]);
    assert_eq!(days(&d, 2), [10, 10, 20, 10, 30]);
    add(&mut d, &kept(Some(1), [1, 1, 3650, 1, 3650])).unwrap();
    assert_eq!(days(&d, 1), [1, 1, 3650, 1, 3650]);
    let size = d.size();
    for wrong in [
        kept(Some(1), [0, 1, 1, 1, 1]),
        kept(Some(1), [1, 1, 2, 1, 1]),
        kept(None, [1, 1, 1, 1, 3651]),
        kept(Some(99), [1, 1, 1, 1, 1]),
    ] {
        assert!(add(&mut d, &wrong).is_err(), "{wrong:?}");
    }
    assert_eq!(d.size(), size);
}

#[test]
fn what_builds_on_an_unknown_event_is_kept_without_effect_and_ends_no_log() {
    let mut d = desk();
    let withdrawn = |office| Event::RoleWithdrawn {
        group: GroupId([1; 16]),
        office: OfficeId([office; 16]),
    };
    let built = [
        device(9, 9),
        called(9, "+221 33 820 11 22"),
        role(1, 9, Role::Plain),
        role(7, 1, Role::Plain),
        withdrawn(9),
        Event::GroupClosed {
            group: GroupId([7; 16]),
        },
        kept(Some(7), [1, 1, 1, 1, 1]),
        Event::DeviceRevoked {
            device: DeviceKey([9; 32]),
            reason: String::new(),
        },
        Event::OfficeRevoked {
            office: OfficeId([9; 16]),
            reason: String::new(),
        },
    ];
    // Nothing unknown stands before them: they are faults, and refused.
    for event in &built {
        assert!(add(&mut d.clone(), event).is_err(), "{event:?}");
    }
    let (live, members) = (5, d.members(&GroupId([1; 16])).count());
    add(&mut d, &airline(9)).unwrap();
    for event in &built {
        let before = d.root();
        add(&mut d, event).unwrap();
        assert_ne!(d.root(), before);
        // Headquarters does not sign what it does not understand.
        assert!(Proposal::begin(Some(&d), T0, std::slice::from_ref(event)).is_err());
    }
    assert!(d.office(&OfficeId([9; 16])).is_none());
    assert!(!d.device_is_live(&DeviceKey([9; 32])));
    let ids = d.offices().map(|o| o.id).collect::<Vec<_>>();
    let devices: usize = ids.iter().map(|id| d.live_devices(id).count()).sum();
    assert_eq!(
        (devices, d.members(&GroupId([1; 16])).count()),
        (live, members)
    );
    // What is known is refused as before, and what is right has its effect.
    assert_eq!(
        add(&mut d, &device(1, 9)),
        Err(DirectoryError::Taken("the device's key"))
    );
    let control = Event::OfficeRevoked {
        office: OfficeId([9; 16]),
        reason: "a\nb".into(),
    };
    assert!(matches!(
        add(&mut d, &control),
        Err(DirectoryError::BadValue(_))
    ));
    let revoked = Event::OfficeRevoked {
        office: OfficeId([2; 16]),
        reason: String::new(),
    };
    add(&mut d, &revoked).unwrap();
    assert!(d.office(&OfficeId([2; 16])).unwrap().is_revoked());
}

#[test]
fn codes_of_countries_and_languages_are_a_form_and_no_list() {
    let try_office = |country: &str, languages: &[&str]| {
        let Event::OfficeAdmitted {
            office,
            name,
            kind,
            place,
            ..
        } = office(9, OfficeKind::Ocu, "BE")
        else {
            unreachable!()
        };
        let event = Event::OfficeAdmitted {
            office,
            name,
            kind,
            place,
            country: country.into(),
            languages: languages.iter().map(|l| (*l).to_owned()).collect(),
        };
        add(&mut desk(), &event)
    };
    assert_eq!(try_office("XX", &["fr", "pt-BR", "zh-Hans-CN"]), Ok(()));
    for country in ["", "X", "xx", "XXX", "X1", "\u{c9}"] {
        assert!(try_office(country, &[]).is_err(), "{country:?}");
    }
    for language in [
        "",
        "f",
        "fr_FR",
        " fr",
        "fran\u{e7}ais",
        "fr-",
        "1fr",
        "fr-abcdefghi",
    ] {
        assert!(try_office("SN", &[language]).is_err(), "{language:?}");
    }
}

#[test]
fn an_invitation_names_one_log_only() {
    let first = genesis(&Event::Policy(policy(&[1], [1; 4])), &[1]);
    let other = genesis(&Event::Policy(policy(&[2], [1; 4])), &[2]);
    let fingerprint = Directory::found(&first).unwrap().fingerprint();
    assert!(Directory::from_genesis(&fingerprint, &first).is_ok());
    assert_eq!(
        Directory::from_genesis(&fingerprint, &other).unwrap_err(),
        DirectoryError::WrongFingerprint
    );
    assert_eq!(
        Directory::found(&genesis(&group(1), &[1])).unwrap_err(),
        DirectoryError::NoGenesis
    );
    assert_eq!(fingerprint.to_string().len(), 39);
}

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

proptest! {
    #[test]
    fn arbitrary_bytes_are_no_entry_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut d = founded();
        prop_assert!(d.append(&bytes).is_err());
        prop_assert!(d.check_checkpoint(&bytes).is_err());
        prop_assert_eq!(d.size(), 1);
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
