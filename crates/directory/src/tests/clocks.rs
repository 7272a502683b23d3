//! Clocks that are wrong: of a signer, of the relay, of a desk.

use super::*;

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
