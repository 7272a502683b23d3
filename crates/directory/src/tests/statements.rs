//! Statements of which the last one counts: relays, telephone numbers, days of keeping.

use super::*;

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
