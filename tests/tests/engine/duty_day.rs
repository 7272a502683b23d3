//! A large operation replayed into one desk: 8,000 messages of 29 other offices in nine days, one in
//! twenty of them flash. Nothing is lost, and the officer is called no more often than a person can
//! follow (EEMUA 191: one call in ten minutes, ten are a flood).
//!
//! Thirty whole engines take their time: one day of the nine is replayed by itself, all of them by
//! `AIRCOP_DAYS=9 cargo test -p aircop-tests --test engine duty_day -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aircop_api::{Calls, Command, Event, ListQuery, MessageRow, Reply, Sounds, ViewName};
use aircop_client::clock::Clock;
use aircop_message::{Draft, MessageId, OfficeId, Timestamp};
use aircop_tests::world::{Office, World, alert, by_hand};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

const OFFICES: usize = 29;
/// Of one day: 8,000 in nine.
const MESSAGES: usize = 889;
const DAY: i64 = 86_400;
const TEN_MINUTES: i64 = 600;

/// Airports of the operation, each with its country.
const PLACES: [(&str, &str); 29] = [
    ("RAI", "CV"),
    ("LOS", "NG"),
    ("OXB", "GW"),
    ("COO", "BJ"),
    ("ABJ", "CI"),
    ("LFW", "TG"),
    ("ACC", "GH"),
    ("CKY", "GN"),
    ("BKO", "ML"),
    ("BJL", "GM"),
    ("ROB", "LR"),
    ("FNA", "SL"),
    ("NIM", "NE"),
    ("OUA", "BF"),
    ("NKC", "MR"),
    ("CMN", "MA"),
    ("ALG", "DZ"),
    ("TUN", "TN"),
    ("GRU", "BR"),
    ("LIS", "PT"),
    ("MAD", "ES"),
    ("CDG", "FR"),
    ("BRU", "BE"),
    ("FRA", "DE"),
    ("NBO", "KE"),
    ("ADD", "ET"),
    ("DLA", "CM"),
    ("LBV", "GA"),
    ("LAD", "AO"),
];

fn messages(days: i64) -> usize {
    MESSAGES * usize::try_from(days).unwrap()
}

/// What is sent when: seconds from the beginning, the office, and the urgency.
fn plan(rng: &mut StdRng, days: i64) -> Vec<(i64, usize, &'static str)> {
    let mut plan: Vec<(i64, usize, &'static str)> = (0..messages(days))
        .map(|nth| {
            // By day three times as much as by night, and one in ten in a wave of a few minutes, as
            // when a flight has landed.
            let day = rng.random_range(0..days) * DAY;
            let wave = rng.random_bool(0.1);
            let second = if wave {
                let flight = rng.random_range(0..24) * 3600;
                flight + rng.random_range(0..300)
            } else if rng.random_bool(0.75) {
                6 * 3600 + rng.random_range(0..12 * 3600)
            } else {
                (18 * 3600 + rng.random_range(0..12 * 3600)) % DAY
            };
            // 5, 15 and 80 of a hundred.
            let urgency = match nth % 20 {
                0 => "FLASH",
                1..=3 => "URGENT",
                _ => "ROUTINE",
            };
            (day + second, rng.random_range(0..OFFICES), urgency)
        })
        .collect();
    plan.sort_unstable();
    plan
}

async fn all_rows(desk: &Office) -> BTreeMap<MessageId, MessageRow> {
    let mut found: BTreeMap<MessageId, MessageRow> = BTreeMap::new();
    let mut before = None;
    loop {
        let query = ListQuery {
            view: ViewName::All,
            before,
            limit: 200,
            ..ListQuery::default()
        };
        let Reply::List(list) = desk.does(Command::List(query)).await else {
            panic!("no list")
        };
        before = list.rows.last().map(|row| (row.received, row.id));
        for row in list.rows {
            let id = row.id;
            assert!(found.insert(id, row).is_none(), "{id} twice");
        }
        if !list.more {
            return found;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_flood_of_messages_loses_no_row_and_calls_no_more_often_than_one_can_follow() {
    let begun = Instant::now();
    let days: i64 = std::env::var("AIRCOP_DAYS").map_or(1, |text| text.parse().unwrap());
    let mut rng = StdRng::seed_from_u64(5);
    let mut world = World::new(5).await;
    let desk = world.office("Dakar", "SN", "DSS").await;
    let mut others = Vec::new();
    for (place, country) in PLACES {
        others.push(world.office(place, country, place).await);
    }
    for office in others.iter().chain([&desk]) {
        office.settle().await;
    }
    println!("30 offices after {:?}", begun.elapsed());

    // What the window does with what it hears.
    let heard: Arc<Mutex<Vec<Timestamp>>> = Arc::default();
    let told: Arc<Mutex<BTreeSet<MessageId>>> = Arc::default();
    let (mut events, clock) = (desk.engine.events(), world.clock.clone());
    let (called, arrived) = (heard.clone(), told.clone());
    tokio::spawn(async move {
        let (mut calls, sounds) = (Calls::default(), Sounds::default());
        loop {
            match events.recv().await {
                Ok(Event::Arrived(row)) => {
                    arrived.lock().unwrap().insert(row.id);
                    let now = clock.now();
                    if calls.arrival(&row, &sounds, now).is_some() {
                        called.lock().unwrap().push(now);
                    }
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
    });

    let plan = plan(&mut rng, days);
    let start = world.now();
    let mut sent: BTreeMap<MessageId, (OfficeId, &str)> = BTreeMap::new();
    for (nth, (second, office, urgency)) in plan.iter().enumerate() {
        let due = start.plus_seconds(*second);
        let wait = due.since(world.now()).max(0);
        world.pass(Duration::from_millis(wait.unsigned_abs())).await;
        let from = &others[*office];
        // An alert in five, and what is written around it.
        let draft = if *urgency == "FLASH" || nth % 5 == 0 {
            Draft {
                urgency: (*urgency).into(),
                subject: format!("alert {nth}"),
                ..alert(world.group, &[&desk])
            }
        } else {
            Draft {
                kind: "NOTE".into(),
                group: Some(world.group),
                urgency: (*urgency).into(),
                subject: format!("note {nth}"),
                narrative: "Nothing more is known.".into(),
                to: by_hand(&[&desk]),
                ..Draft::default()
            }
        };
        sent.insert(from.try_send(&draft).await.unwrap(), (from.id, urgency));
        if nth % 1000 == 0 {
            println!("{nth} after {:?}", begun.elapsed());
        }
    }
    world
        .pass(Duration::from_secs(TEN_MINUTES.unsigned_abs()))
        .await;
    desk.settle().await;

    // No row is lost, none is there twice, and the window was told of each.
    let rows = all_rows(&desk).await;
    let here: BTreeSet<MessageId> = rows.keys().copied().collect();
    let gone: BTreeSet<MessageId> = sent.keys().copied().collect();
    assert_eq!(here.len(), messages(days));
    assert!(here == gone, "the rows are not those that were sent");
    assert_eq!(*told.lock().unwrap(), here);

    // The share of flash of each office, as the page of the directory shows it.
    let Reply::Directory(directory) = desk.does(Command::Directory).await else {
        panic!("no directory")
    };
    let mut all = 0;
    for office in &others {
        let mine = || sent.values().filter(|(from, _)| *from == office.id);
        let flash = mine().filter(|(_, urgency)| *urgency == "FLASH").count();
        let mut shares = directory.flash.iter();
        let share = shares.find(|share| share.office == office.id).unwrap();
        let shown = (share.flash, share.messages);
        assert_eq!(
            shown,
            (flash as u64, mine().count() as u64),
            "{}",
            office.name
        );
        println!(
            "{}: {} of {} flash",
            office.name, share.flash, share.messages
        );
        all += share.flash;
    }
    assert_eq!(all, messages(days).div_ceil(20) as u64);

    // Calls by ten minutes of the whole time, the silent ones among them.
    let heard = heard.lock().unwrap();
    let windows = usize::try_from(days * DAY / TEN_MINUTES).unwrap();
    let mut by_window = vec![0_usize; windows + 1];
    for at in heard.iter() {
        let window = usize::try_from(at.since(start) / 1000 / TEN_MINUTES).unwrap();
        by_window[window.min(windows)] += 1;
    }
    by_window.sort_unstable();
    let (median, peak) = (
        by_window[by_window.len() / 2],
        by_window[by_window.len() - 1],
    );
    println!(
        "{} calls, {median} in the median of ten minutes, {peak} at most; {:?}",
        heard.len(),
        begun.elapsed()
    );
    assert!(median <= 1, "{median}");
    assert!(peak <= 10, "{peak}");
    // Silence would keep to the bounds as well: of the flash alerts most are heard.
    let flash = sent
        .values()
        .filter(|(_, urgency)| *urgency == "FLASH")
        .count();
    assert!(
        heard.len() > flash,
        "{} calls, {flash} flash alerts",
        heard.len()
    );
}
