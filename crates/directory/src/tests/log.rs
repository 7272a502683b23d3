//! The log: what a tree is, which entries it takes and what they make of the view.

use super::*;

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
        reading: [0x5e; 48],
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
