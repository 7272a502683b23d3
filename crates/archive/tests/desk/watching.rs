//! The watch list: what meets it, what goes by itself.

use aircop_archive::{WatchEntry, WatchHit, Watched, WatchedLeg};
use aircop_message::{EntityKind, Mention, Timestamp};

use crate::fixture::*;

fn entry(kind: EntityKind, text: &str) -> WatchEntry {
    WatchEntry {
        watched: Watched::Entity(kind),
        text: text.into(),
        country: String::new(),
        born: String::new(),
        weekdays: 0,
        reason: "courier of March".into(),
        handling: "H1".into(),
        owner: "Awa Ndiaye".into(),
        added: at(0),
        expires: at(1000),
    }
}

fn mention(kind: EntityKind, text: &str) -> Mention {
    Mention {
        kind,
        text: text.into(),
        country: String::new(),
        who: 1,
    }
}

fn hits(desk: &Desk, mentions: &[Mention]) -> Vec<WatchHit> {
    desk.archive.watch_hits(mentions, &[], at(10)).unwrap()
}

fn exactness(desk: &Desk, mentions: &[Mention]) -> Vec<bool> {
    hits(desk, mentions).iter().map(|hit| hit.exact).collect()
}

#[test]
fn each_kind_of_entry_is_met_by_its_like_and_by_nothing_else() {
    for (kind, watched, same, alike, other) in [
        (
            EntityKind::Document,
            "A01234567",
            "a 0123 4567",
            "A01234568",
            "B99999999",
        ),
        (
            EntityKind::Telephone,
            "+221771234567",
            "00221771234567",
            "771234567",
            "+221770000000",
        ),
        (
            EntityKind::Person,
            "DIALLO Mohamed",
            "Mohamed Diallo",
            "Мохаммед Диалло",
            "Ana Rocha",
        ),
        (
            EntityKind::Email,
            "a@example.org",
            "A@EXAMPLE.ORG",
            "",
            "b@example.org",
        ),
        (
            EntityKind::Party,
            "Sahel Trading",
            "SAHEL TRADING",
            "",
            "Atlas Trading",
        ),
        (
            EntityKind::Party,
            "Sahel*",
            "Sahel Trading",
            "",
            "Atlas Trading",
        ),
        (
            EntityKind::Person,
            "DIALLO*",
            "Diallo, Mariama",
            "",
            "Ana Rocha",
        ),
        (
            EntityKind::Address,
            "12 rue Carnot",
            "12, Rue Carnot",
            "",
            "13 rue Carnot",
        ),
        (
            EntityKind::Container,
            "CSQU3054383",
            "CSQU 305438-3",
            "",
            "MSKU1234565",
        ),
    ] {
        let desk = Desk::new();
        assert!(desk.archive.watch(&entry(kind, watched)).unwrap().is_some());
        let of = |text: &str| exactness(&desk, &[mention(kind, text)]);
        // A name without a date of birth is many people's.
        let sure = kind != EntityKind::Person || watched.contains('*');
        assert_eq!(of(same), [sure], "{watched} {same}");
        if !alike.is_empty() {
            assert_eq!(of(alike), [false], "{watched} {alike}");
        }
        assert!(of(other).is_empty(), "{watched} {other}");
    }
}

#[test]
fn a_date_of_birth_tells_persons_of_one_name_apart() {
    let desk = Desk::new();
    let watched = WatchEntry {
        born: "1985-03-07".into(),
        ..entry(EntityKind::Person, "DIALLO Mohamed")
    };
    desk.archive.watch(&watched).unwrap();
    let of = |born: &str| {
        let born = mention(EntityKind::Born, born);
        exactness(
            &desk,
            &[mention(EntityKind::Person, "Mohamed Diallo"), born],
        )
    };
    assert_eq!(of("1985-03-07"), [true]);
    assert_eq!(of("1985-07-03"), [false]);
    assert_eq!(of("1985"), [true]);
    assert!(of("1990-01-02").is_empty());
}

#[test]
fn flights_and_routes_count_on_their_days() {
    let desk = Desk::new();
    let flight = WatchEntry {
        weekdays: 0b0000_0001,
        ..entry(EntityKind::Flight, "TP 1483")
    };
    let route = WatchEntry {
        watched: Watched::Route,
        ..entry(EntityKind::Flight, "GRU - DSS")
    };
    let flight = desk.archive.watch(&flight).unwrap().unwrap();
    let route = desk.archive.watch(&route).unwrap().unwrap();
    let leg = |airport: &str, flight: &str, weekday: u8| WatchedLeg {
        airport: airport.into(),
        flight: flight.into(),
        weekday: Some(weekday),
    };
    let of = |legs: &[WatchedLeg]| -> Vec<i64> {
        let hits = desk.archive.watch_hits(&[], legs, at(10)).unwrap();
        hits.iter().map(|hit| hit.entry).collect()
    };
    assert_eq!(
        of(&[
            leg("GRU", "", 0),
            leg("LIS", "TP1483", 0),
            leg("DSS", "", 1)
        ]),
        [flight, route]
    );
    assert_eq!(of(&[leg("LIS", "TAP1483", 1)]), Vec::<i64>::new());
    assert_eq!(
        of(&[leg("DSS", "", 0), leg("GRU", "", 0)]),
        Vec::<i64>::new()
    );
}

#[test]
fn an_entry_goes_by_itself_with_its_hits() {
    let desk = Desk::new();
    let number = desk
        .archive
        .watch(&entry(EntityKind::Pnr, "QX7R2M"))
        .unwrap()
        .unwrap();
    let message = desk.gets(alert(1));
    let met = hits(&desk, &[mention(EntityKind::Pnr, "qx7r2m")]);
    desk.archive.keep_hits(message, &met, at(10)).unwrap();
    let row = &desk.archive.watch_list(at(10)).unwrap()[0];
    assert_eq!(
        (row.number, row.hits, row.last),
        (number, 1, Some((message, at(10))))
    );
    assert_eq!(desk.archive.hits_of(message).unwrap()[0].0, met[0]);
    assert_eq!(desk.archive.unopened_hits(at(0), 10).unwrap(), [message]);
    desk.archive.mark_read(message, at(11)).unwrap();
    assert!(desk.archive.unopened_hits(at(0), 10).unwrap().is_empty());

    let later = Timestamp(at(1000).0);
    let after = |mentions: &[Mention]| desk.archive.watch_hits(mentions, &[], later).unwrap();
    assert!(after(&[mention(EntityKind::Pnr, "QX7R2M")]).is_empty());
    assert!(desk.archive.watch_list(later).unwrap().is_empty());
    assert_eq!(
        desk.archive.unwatch_expired(later).unwrap()[0].number,
        number
    );
    assert!(desk.archive.hits_of(message).unwrap().is_empty());
    assert!(desk.archive.unwatch_expired(later).unwrap().is_empty());
}

#[test]
fn what_cannot_be_compared_is_not_taken() {
    let desk = Desk::new();
    for (kind, text) in [
        (EntityKind::Person, "***"),
        (EntityKind::Telephone, "17"),
        (EntityKind::Document, "--"),
        (EntityKind::Email, "nobody"),
    ] {
        assert_eq!(
            desk.archive.watch(&entry(kind, text)).unwrap(),
            None,
            "{text}"
        );
    }
    assert!(desk.archive.watch_list(at(0)).unwrap().is_empty());
}
