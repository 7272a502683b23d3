//! The seeded link set: messages of which it is known what belongs together. Every exact connection
//! is found; likenesses are found at a recall and a precision of 0.95 or more, and printed.
//!
//! # How the set comes about
//! Out of a seed, couples of messages. A third of them share a number (document, telephone, booking,
//! container ...), each time written in another way; half are one traveller twice, whose name is
//! spelled as another document would ([`aircop_tests::names`]), born on the same day, or with day and
//! month exchanged, or with one character of the passport mistyped; the rest are two travellers who
//! look alike: names that share a part and resemble each other, half of them born on one day, and
//! neighbours in the series of a passport office. Dates of birth come from 40 years, so that strangers
//! share them by chance as they do in life. The order is shuffled.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use aircop_archive::{Archive, ArchiveKey, Asked, Direction, Indexed, Received, State};
use aircop_message::{DeviceKey, EntityKind, GroupId, Mention, MessageId, OfficeId, Timestamp};
use aircop_tests::names::pairs;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

const SEED: u64 = 20_261_129;
/// Couples of messages.
const COUPLES: usize = 1_800;
const NOW: i64 = 1_795_546_800_000;

/// What is known of two messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Truth {
    /// They share a number.
    Exact,
    /// One person, written in two ways.
    Alike,
    /// Two persons who look alike.
    Stranger,
}

struct Couple {
    truth: Truth,
    sort: &'static str,
    messages: [Vec<Mention>; 2],
}

fn mention(kind: EntityKind, text: impl Into<String>) -> Mention {
    Mention {
        kind,
        text: text.into(),
        country: String::new(),
        who: 1,
    }
}

fn digits(rng: &mut StdRng, count: usize) -> String {
    (0..count)
        .map(|_| char::from(b'0' + rng.random_range(0..10_u8)))
        .collect()
}

fn letters(rng: &mut StdRng, count: usize) -> String {
    (0..count)
        .map(|_| char::from(b'A' + rng.random_range(0..26_u8)))
        .collect()
}

/// A date of birth, and the same with day and month exchanged where that is another one.
fn born(rng: &mut StdRng, exchangeable: bool) -> (String, String) {
    let year = rng.random_range(1955..1995);
    let month = rng.random_range(1..=12);
    let day = loop {
        let day = rng.random_range(1..=if exchangeable { 12 } else { 28 });
        if !exchangeable || day != month {
            break day;
        }
    };
    (
        format!("{year}-{month:02}-{day:02}"),
        format!("{year}-{day:02}-{month:02}"),
    )
}

/// One number, written in two ways.
fn number(rng: &mut StdRng, way: usize) -> (&'static str, [Mention; 2]) {
    let two = |kind, a: String, b: String| [mention(kind, a), mention(kind, b)];
    match way {
        0 => {
            let (series, serial) = (letters(rng, 2), digits(rng, 7));
            let grouped = format!("{series} {}-{}", &serial[..3], &serial[3..]);
            let plain = format!("{series}{serial}").to_lowercase();
            ("document", two(EntityKind::Document, grouped, plain))
        }
        1 => {
            let line = digits(rng, 7);
            let spaced = format!("+221 77 {} {}", &line[..3], &line[3..]);
            let dialled = format!("0022177{line}");
            ("telephone", two(EntityKind::Telephone, spaced, dialled))
        }
        2 => {
            let code = letters(rng, 6);
            (
                "booking",
                two(EntityKind::Pnr, code.clone(), code.to_lowercase()),
            )
        }
        3 => {
            let serial = digits(rng, 8);
            let printed = format!("020-{} {}", &serial[..4], &serial[4..]);
            (
                "waybill",
                two(EntityKind::Waybill, printed, format!("020{serial}")),
            )
        }
        4 => {
            let (owner, serial) = (letters(rng, 3), digits(rng, 7));
            let printed = format!("{owner}U {}-{}", &serial[..6], &serial[6..]);
            let plain = format!("{owner}U{serial}");
            ("container", two(EntityKind::Container, printed, plain))
        }
        5 => {
            let name = letters(rng, 9);
            let mail = format!("{name}@example.org");
            (
                "mail",
                two(EntityKind::Email, mail.clone(), mail.to_lowercase()),
            )
        }
        _ => {
            let tag = digits(rng, 10);
            ("bag tag", two(EntityKind::BagTag, tag.clone(), tag))
        }
    }
}

/// One character of a number mistyped.
fn mistyped(rng: &mut StdRng, number: &str) -> String {
    let mut letters: Vec<char> = number.chars().collect();
    let at = rng.random_range(2..letters.len() - 1);
    match rng.random_range(0..4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, '7'),
        2 if letters[at] != letters[at + 1] => letters.swap(at, at + 1),
        _ => letters[at] = if letters[at] == '3' { '8' } else { '3' },
    }
    letters.into_iter().collect()
}

fn couples(rng: &mut StdRng) -> Vec<Couple> {
    let names = pairs(SEED, COUPLES * 2);
    let mut same = names.iter().filter(|pair| pair.same);
    let mut other = names.iter().filter(|pair| !pair.same);
    let person = |name: &str, born: &str| {
        vec![
            mention(EntityKind::Person, name),
            mention(EntityKind::Born, born),
        ]
    };
    (0..COUPLES)
        .map(|at| match at % 6 {
            0 | 1 => {
                let (sort, [a, b]) = number(rng, (at / 6) % 7);
                Couple {
                    truth: Truth::Exact,
                    sort,
                    messages: [vec![a], vec![b]],
                }
            }
            2 => {
                let pair = same.next().unwrap();
                let (day, _) = born(rng, false);
                Couple {
                    truth: Truth::Alike,
                    sort: "name in another spelling",
                    messages: [person(&pair.a, &day), person(&pair.b, &day)],
                }
            }
            3 => {
                let pair = same.next().unwrap();
                let (day, turned) = born(rng, true);
                Couple {
                    truth: Truth::Alike,
                    sort: "day and month exchanged",
                    messages: [person(&pair.a, &day), person(&pair.b, &turned)],
                }
            }
            4 => {
                let pair = same.next().unwrap();
                let number = format!("{}{}", letters(rng, 2), digits(rng, 7));
                let wrong = mistyped(rng, &number);
                let of = |name: &str, number: String| {
                    vec![
                        mention(EntityKind::Person, name),
                        mention(EntityKind::Document, number),
                    ]
                };
                Couple {
                    truth: Truth::Alike,
                    sort: "a document mistyped",
                    messages: [of(&pair.a, number), of(&pair.b, wrong)],
                }
            }
            _ => {
                let pair = other.next().unwrap();
                let ((day, _), (another, _)) = (born(rng, false), born(rng, false));
                let second = if at % 12 == 5 { day.clone() } else { another };
                let serial: u32 = rng.random_range(1_000_000..9_999_998);
                let mut messages = [person(&pair.a, &day), person(&pair.b, &second)];
                for (message, serial) in messages.iter_mut().zip([serial, serial + 1]) {
                    message.push(mention(EntityKind::Document, format!("A{serial}")));
                }
                Couple {
                    truth: Truth::Stranger,
                    sort: "strangers",
                    messages,
                }
            }
        })
        .collect()
}

fn id(number: usize) -> MessageId {
    let mut bytes = [7; 16];
    bytes[..8].copy_from_slice(&(number as u64).to_be_bytes());
    MessageId(bytes)
}

fn stored(number: usize, at: usize, mentions: Vec<Mention>) -> Received {
    let received = Timestamp(NOW).plus_seconds(at as i64);
    Received {
        message: Indexed {
            id: id(number),
            thread: id(number),
            kind: "alert".into(),
            direction: Direction::In,
            group: GroupId([1; 16]),
            exercise: false,
            sender_office: OfficeId([2; 16]),
            sender_device: DeviceKey([3; 32]),
            sender_officer: "A. Diop".into(),
            reference: format!("SN-DSS-2026-{number:06}"),
            urgency: 0,
            subject: "S".into(),
            language: "fr".into(),
            created: received,
            received,
            expires: received.plus_seconds(3600),
            reply_by: None,
            next_leg_at: None,
            due_at: None,
            here: false,
            route: String::new(),
            handling: "H1".into(),
            tlp: "AMBER".into(),
            state: State::Received,
            text: String::new(),
            names: vec![],
            codes: vec![],
            labels: vec![],
            mentions,
            payload: vec![1],
            signed: vec![2],
            signature: vec![3; 64],
        },
        recipients: vec![OfficeId([5; 16])],
        remember_until: received.plus_seconds(3600),
        receipt: None,
        relay_seq: None,
    }
}

#[test]
fn every_exact_connection_is_found_and_likenesses_are_mostly_right() {
    let mut rng = StdRng::seed_from_u64(SEED);
    let couples = couples(&mut rng);
    let dir = tempfile::tempdir().unwrap();
    let archive =
        Archive::create(&dir.path().join("archive.db"), &ArchiveKey::new(&[9; 32])).unwrap();
    let mut order: Vec<usize> = (0..couples.len() * 2).collect();
    order.shuffle(&mut rng);
    archive
        .transaction(|archive| -> Result<(), aircop_archive::ArchiveError> {
            for (at, number) in order.iter().enumerate() {
                let mentions = couples[number / 2].messages[number % 2].clone();
                archive.receive(&stored(*number, at, mentions))?;
            }
            Ok(())
        })
        .unwrap();

    let mut found_exact: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut found_alike: BTreeSet<(usize, usize)> = BTreeSet::new();
    let numbers: BTreeMap<MessageId, usize> = order.iter().map(|n| (id(*n), *n)).collect();
    let mut slowest = Duration::ZERO;
    for number in &order {
        let mentions = &couples[number / 2].messages[number % 2];
        let begun = Instant::now();
        let earlier = archive
            .earlier(&Asked {
                mentions,
                exercise: false,
                message: Some(id(*number)),
                thread: None,
                limit: 50,
            })
            .unwrap();
        slowest = slowest.max(begun.elapsed());
        for one in earlier.found {
            let other = numbers[&one.row.id];
            let couple = (*number.min(&other), *number.max(&other));
            let exact = one.because.iter().any(|because| because.reason.is_exact());
            if exact {
                found_exact.insert(couple);
            } else {
                found_alike.insert(couple);
            }
        }
    }

    let mut missed: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wanted: BTreeMap<Truth, usize> = BTreeMap::new();
    let mut hit: BTreeMap<Truth, usize> = BTreeMap::new();
    for (at, couple) in couples.iter().enumerate() {
        let key = (at * 2, at * 2 + 1);
        let found = match couple.truth {
            Truth::Exact => found_exact.contains(&key),
            // A spelling that comes out the same is an exact connection.
            Truth::Alike => found_alike.contains(&key) || found_exact.contains(&key),
            Truth::Stranger => continue,
        };
        *wanted.entry(couple.truth).or_default() += 1;
        if found {
            *hit.entry(couple.truth).or_default() += 1;
        } else {
            *missed.entry(couple.sort).or_default() += 1;
        }
    }
    let truth = |(a, b): &(usize, usize)| (a / 2 == b / 2).then(|| couples[a / 2].truth);
    let wrong: Vec<_> = found_alike
        .iter()
        .filter(|couple| truth(couple) != Some(Truth::Alike))
        .collect();
    let recall = hit[&Truth::Alike] as f64 / wanted[&Truth::Alike] as f64;
    let right = found_alike.len() - wrong.len();
    let precision = right as f64 / found_alike.len() as f64;
    println!(
        "{} messages: exact {} of {}; alike: recall {recall:.4} ({} of {}), precision {precision:.4} \
         ({} wrong of {}); missed {missed:?}; slowest look-up {slowest:.1?}",
        order.len(),
        hit[&Truth::Exact],
        wanted[&Truth::Exact],
        hit[&Truth::Alike],
        wanted[&Truth::Alike],
        wrong.len(),
        found_alike.len(),
    );
    for (a, b) in wrong.iter().take(8) {
        let text = |n: &usize| {
            let mentions = &couples[n / 2].messages[n % 2];
            mentions
                .iter()
                .map(|m| m.text.as_str())
                .collect::<Vec<_>>()
                .join(" | ")
        };
        println!("  wrong: {} <> {}", text(a), text(b));
    }
    assert_eq!(hit[&Truth::Exact], wanted[&Truth::Exact], "{missed:?}");
    // Two numbers that are not equal are never told to be.
    let invented = found_exact
        .iter()
        .filter(|c| !matches!(truth(c), Some(Truth::Exact | Truth::Alike)));
    assert_eq!(invented.count(), 0);
    assert!(recall >= 0.95, "{recall}");
    assert!(precision >= 0.95, "{precision}");
}
