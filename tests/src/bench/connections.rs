//! What "seen before" and the watch list cost: on arrival, while typing, and beside an arrival that
//! mentions nothing, in an archive of so many messages of made-up travellers.

use std::error::Error;
use std::time::Instant;

use aircop_archive::{
    Archive, ArchiveError, ArchiveKey, Asked, Direction, Indexed, Received, State, WatchEntry,
    Watched,
};
use aircop_message::{DeviceKey, EntityKind, GroupId, Mention, MessageId, OfficeId, Timestamp};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::{Sample, load};
use crate::names::pairs;

/// Entries of the watch list.
const ENTRIES: usize = 10_000;
/// Look-ups that are measured.
const LOOKS: usize = 400;
const NOW: i64 = 1_795_546_800_000;

/// Fills an archive with `count` messages and measures.
///
/// # Errors
/// When the archive cannot be made.
pub fn run(count: usize) -> Result<(), Box<dyn Error>> {
    let dir = tempfile::tempdir()?;
    let archive = Archive::create(&dir.path().join("archive.db"), &ArchiveKey::new(&[9; 32]))?;
    let mut rng = StdRng::seed_from_u64(7);
    let names: Vec<String> = pairs(7, 20_000).into_iter().map(|pair| pair.a).collect();
    println!("{}", load());
    let begun = Instant::now();
    for from in (0..count).step_by(1000) {
        archive.transaction(|archive| -> Result<(), ArchiveError> {
            for number in from..(from + 1000).min(count) {
                archive.receive(&message(number, traveller(&mut rng, &names)))?;
            }
            Ok(())
        })?;
    }
    println!("{count} messages in {:.0?}", begun.elapsed());
    for at in 0..ENTRIES {
        let (kind, text) = match at % 3 {
            0 => (EntityKind::Person, name(&mut rng, &names)),
            1 => (EntityKind::Document, document(&mut rng)),
            _ => (EntityKind::Telephone, telephone(&mut rng)),
        };
        archive.watch(&entry(kind, text))?;
    }

    let (mut looked, mut typed, mut watched, mut plain, mut full) = Default::default();
    let mut found = 0;
    for at in 0..LOOKS {
        let mentions = traveller(&mut rng, &names);
        let asked = Asked {
            mentions: &mentions,
            exercise: false,
            message: None,
            thread: None,
            limit: 50,
        };
        found += timed(&mut looked, || archive.earlier(&asked))?.total;
        // A name and a date, as they stand in a form before the passport is typed.
        let begun = Asked {
            mentions: mentions.get(..2).unwrap_or_default(),
            ..asked
        };
        timed(&mut typed, || archive.earlier(&begun))?;
        timed(&mut watched, || {
            archive.watch_hits(&mentions, &[], Timestamp(NOW))
        })?;
        // Arrivals, one transaction each, in turns.
        let (number, silent) = (count + at * 2, Vec::new());
        timed(&mut plain, || archive.receive(&message(number, silent)))?;
        timed(&mut full, || {
            archive.receive(&message(number + 1, mentions.clone()))
        })?;
    }
    println!("look-up on arrival   {}", looked.line());
    println!("look-up while typing {}", typed.line());
    println!("{ENTRIES} entries       {}", watched.line());
    println!("arrival, no mentions {}", plain.line());
    println!("arrival, mentions    {}", full.line());
    println!("{found} connections found in {LOOKS} look-ups; {}", load());
    Ok(())
}

fn timed<T>(
    sample: &mut Sample,
    work: impl FnOnce() -> Result<T, ArchiveError>,
) -> Result<T, ArchiveError> {
    let begun = Instant::now();
    let done = work()?;
    sample.add(begun.elapsed());
    Ok(done)
}

fn name(rng: &mut StdRng, names: &[String]) -> String {
    let at = rng.random_range(0..names.len().max(1));
    names.get(at).cloned().unwrap_or_default()
}

fn document(rng: &mut StdRng) -> String {
    format!("A{:08}", rng.random_range(0..20_000_000_u32))
}

fn telephone(rng: &mut StdRng) -> String {
    format!("+22177{:07}", rng.random_range(0..10_000_000_u32))
}

/// A name, a date of birth (one in twenty is the first of January), a document, a booking, a
/// telephone and a flight.
fn traveller(rng: &mut StdRng, names: &[String]) -> Vec<Mention> {
    let of = |kind, text: String| Mention {
        kind,
        text,
        country: String::new(),
        who: 1,
    };
    let year = rng.random_range(1955..2000);
    let (month, day) = if rng.random_range(0..20) == 0 {
        (1, 1)
    } else {
        (rng.random_range(1..=12), rng.random_range(1..=28))
    };
    let booking: String = (0..6)
        .map(|_| char::from(b'A' + rng.random_range(0..26_u8)))
        .collect();
    vec![
        of(EntityKind::Person, name(rng, names)),
        of(EntityKind::Born, format!("{year}-{month:02}-{day:02}")),
        of(EntityKind::Document, document(rng)),
        of(EntityKind::Pnr, booking),
        of(EntityKind::Telephone, telephone(rng)),
        of(
            EntityKind::Flight,
            format!("TP{}", rng.random_range(1..2000)),
        ),
    ]
}

fn entry(kind: EntityKind, text: String) -> WatchEntry {
    WatchEntry {
        watched: Watched::Entity(kind),
        text,
        country: String::new(),
        born: String::new(),
        weekdays: 0,
        reason: "measured".into(),
        handling: "H1".into(),
        owner: "A. Diop".into(),
        added: Timestamp(NOW),
        expires: Timestamp(NOW).plus_seconds(24 * 3600),
    }
}

fn message(number: usize, mentions: Vec<Mention>) -> Received {
    let mut id = [7; 16];
    id.iter_mut()
        .zip(number.to_be_bytes())
        .for_each(|(byte, of)| *byte = of);
    let id = MessageId(id);
    let seconds = i64::try_from(number).unwrap_or(0) * 30;
    let received = Timestamp(NOW).plus_seconds(seconds - 40_000_000);
    Received {
        message: Indexed {
            id,
            thread: id,
            kind: "alert".into(),
            direction: Direction::In,
            group: GroupId([1; 16]),
            exercise: false,
            sender_office: OfficeId([2; 16]),
            sender_device: DeviceKey([3; 32]),
            sender_officer: "A. Diop".into(),
            reference: format!("SN-DSS-2026-{number:06}"),
            urgency: 0,
            subject: "Courier on TP1547".into(),
            language: "en".into(),
            created: received,
            received,
            expires: received.plus_seconds(30 * 24 * 3600),
            reply_by: None,
            next_leg_at: None,
            due_at: None,
            here: false,
            route: "LIS RAI".into(),
            handling: "H1".into(),
            tlp: "AMBER".into(),
            state: State::Received,
            text: "Ticket bought in cash. One piece of luggage.".into(),
            names: vec!["Example Person".into()],
            codes: vec!["TP1547".into()],
            labels: Vec::new(),
            mentions,
            payload: vec![1; 600],
            signed: vec![2; 900],
            signature: vec![3; 64],
        },
        recipients: vec![OfficeId([5; 16])],
        remember_until: received.plus_seconds(3600),
        receipt: None,
        relay_seq: None,
    }
}
