//! What the desk costs with so many messages behind it: `cargo xtask bench archive [MESSAGES]`.
//!
//! The engine is asked as the window asks it, beside the same rows in plain SQLite without a cipher,
//! by turns in one run. The filled desk is kept under `target/bench-archive`. Unlocking is without
//! the derivation of the key from the password, which costs the same whatever is in the archive.

mod fill;
mod floor;
mod life;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use aircop_api::{Command, Filter, ListOrder, ListQuery, Reply, ViewName};
use aircop_archive::{Archive, ArchiveKey};
use aircop_client::Engine;
use aircop_message::{DeviceKey, GroupId, MessageId, OfficeId, Timestamp};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use self::floor::Floor;
use self::life::{Life, PLACES};
use super::{Sample, load};
use crate::world::PASSWORD;

/// Queries of a kind, unless they take longer than [`PATIENCE`] together.
const QUERIES: usize = 500;
const PATIENCE: Duration = Duration::from_secs(30);
/// How often the desk is unlocked.
const UNLOCKS: usize = 5;
/// Arrivals that are stored one by one.
const ARRIVALS: u64 = 500;
const COMMON: [&str; 10] = [
    "suitcase",
    "passenger",
    "ticket",
    "billet",
    "valise",
    "passager",
    "agence",
    "التذكرة",
    "مطار",
    "vol",
];

/// Makes the desk if it is not there, measures and prints.
///
/// # Errors
/// When something does not do what it should.
pub fn run(count: u64) -> Result<(), Box<dyn Error>> {
    let dir = fill::made(count)?;
    let key = fill::key(&dir);
    println!("archive.db {}", size(&dir.join("archive.db"))?);
    let floor = Floor::open(&dir, &key)?;
    println!(
        "the same rows in plain SQLite, without payloads and what else the desk keeps: {}",
        size(&dir.join("floor.db"))?
    );
    println!("{}", load());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(ask(&dir, &floor))?;
    store(&dir, &key)?;
    println!("{}", load());
    Ok(())
}

async fn ask(dir: &Path, floor: &Floor) -> Result<(), Box<dyn Error>> {
    let mut unlocks = Sample::default();
    for _ in 0..UNLOCKS {
        let engine = fill::engine(dir)?;
        let begun = Instant::now();
        engine.unlock(fill::OFFICER, PASSWORD).await?;
        rows(&engine, inbox()).await?;
        unlocks.add(begun.elapsed());
        engine.shutdown().await;
    }
    println!("unlock to inbox       {}", unlocks.line());
    let engine = fill::engine(dir)?;
    engine.unlock(fill::OFFICER, PASSWORD).await?;
    // What the first opening of a newer program does in the background is not what is measured.
    tokio::time::sleep(Duration::from_secs(2)).await;

    let mut draw = Draw::new();
    println!(
        "{:22}{:>10}{:>10}{:>12}{:>10}{:>10}",
        "", "p50 ms", "p99 ms", "floor p50", "p99", "rows"
    );
    let mut status = Sample::default();
    for _ in 0..QUERIES {
        let begun = Instant::now();
        engine.dispatch(Command::Status).await?;
        status.add(begun.elapsed());
    }
    print("status", &status, None, 0);
    for kind in KINDS {
        kind.measure(&engine, floor, &mut draw).await?;
    }
    let mut threads = (Sample::default(), Sample::default());
    let mut shown = 0;
    for _ in 0..QUERIES {
        let (query, _) = draw.everything();
        let Some(row) = rows(&engine, query).await?.pop() else {
            continue;
        };
        let message = row.id;
        let begun = Instant::now();
        let reply = engine.dispatch(Command::Thread { message }).await?;
        threads.0.add(begun.elapsed());
        if let Reply::Thread(thread) = reply {
            shown += thread.messages.len();
        }
        let begun = Instant::now();
        floor.thread(&row.thread.0)?;
        threads.1.add(begun.elapsed());
    }
    print("one thread", &threads.0, Some(&threads.1), shown);
    println!("memory of this process: {}", pss()?);
    engine.shutdown().await;
    Ok(())
}

/// Arrivals as they come, each with a transaction of its own.
fn store(dir: &Path, key: &[u8; 32]) -> Result<(), Box<dyn Error>> {
    let archive = Archive::open(&dir.join("archive.db"), &ArchiveKey::new(key))?;
    let us = (OfficeId([1; 16]), DeviceKey([1; 32]));
    let seed: u64 = rand::rng().random();
    let mut life = Life::new(seed, us, GroupId([2; 16]), fill::OFFICES, fill::now());
    let (mut stored, mut each) = (0, Sample::default());
    while stored < ARRIVALS {
        // At the very end of the time: the newest.
        for one in life.thread(999_999, 1_000_000)? {
            let received = fill::received(&one);
            let begun = Instant::now();
            archive.receive(&received)?;
            each.add(begun.elapsed());
            stored += 1;
        }
    }
    let mean = each.quantile(0.5).as_secs_f64();
    println!(
        "arrival, stored alone {}, {:.0} a second",
        each.line(),
        1.0 / mean
    );
    archive.close()?;
    Ok(())
}

/// A kind of list.
#[derive(Debug, Clone, Copy)]
enum Kind {
    InboxAsShown,
    InboxByArrival,
    NeedsAnswer,
    Everything,
    RareWord,
    CommonWord,
    Name,
    Flight,
    Document,
    WordFiltered,
    InboxFiltered,
}

const KINDS: [Kind; 11] = [
    Kind::InboxAsShown,
    Kind::InboxByArrival,
    Kind::NeedsAnswer,
    Kind::Everything,
    Kind::RareWord,
    Kind::CommonWord,
    Kind::Name,
    Kind::Flight,
    Kind::Document,
    Kind::WordFiltered,
    Kind::InboxFiltered,
];

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::InboxAsShown => "inbox, as shown",
            Self::InboxByArrival => "inbox, by arrival",
            Self::NeedsAnswer => "needs answer",
            Self::Everything => "everything, any page",
            Self::RareWord => "a rare word",
            Self::CommonWord => "a common word",
            Self::Name => "a name across scripts",
            Self::Flight => "a flight",
            Self::Document => "a document",
            Self::WordFiltered => "a word, filtered",
            Self::InboxFiltered => "inbox, filtered",
        }
    }

    async fn measure(
        self,
        engine: &Engine,
        floor: &Floor,
        draw: &mut Draw,
    ) -> Result<(), Box<dyn Error>> {
        let (mut ours, mut theirs) = (Sample::default(), Sample::default());
        let (mut found, all) = (0, Instant::now());
        for _ in 0..QUERIES {
            let (query, beside) = draw.of(self);
            let begun = Instant::now();
            found += rows(engine, query).await?.len();
            ours.add(begun.elapsed());
            let begun = Instant::now();
            beside.ask(floor)?;
            theirs.add(begun.elapsed());
            if all.elapsed() > PATIENCE {
                break;
            }
        }
        print(self.name(), &ours, Some(&theirs), found);
        Ok(())
    }
}

/// What plain SQLite is asked in the same turn.
enum Beside {
    Inbox,
    Before(i64),
    Unacknowledged,
    Search(String, &'static str),
}

impl Beside {
    fn ask(&self, floor: &Floor) -> Result<usize, Box<dyn Error>> {
        match self {
            Self::Inbox => floor.inbox(),
            Self::Before(ms) => floor.before(*ms),
            Self::Unacknowledged => floor.unacknowledged(),
            Self::Search(typed, more) => floor.search(typed, more),
        }
    }
}

/// Draws queries.
struct Draw {
    rng: StdRng,
    life: Life,
}

impl Draw {
    fn new() -> Self {
        let us = (OfficeId([1; 16]), DeviceKey([1; 32]));
        Self {
            rng: StdRng::seed_from_u64(500),
            // The same words and travellers as those of the archive.
            life: Life::new(fill::SEED, us, GroupId([2; 16]), fill::OFFICES, fill::now()),
        }
    }

    fn of(&mut self, kind: Kind) -> (ListQuery, Beside) {
        match kind {
            Kind::InboxAsShown => {
                let query = ListQuery {
                    order: ListOrder::Catchable,
                    ..inbox()
                };
                (query, Beside::Inbox)
            }
            Kind::InboxByArrival => (inbox(), Beside::Inbox),
            Kind::NeedsAnswer => {
                let query = ListQuery {
                    view: ViewName::NeedsAnswer,
                    ..inbox()
                };
                (query, Beside::Unacknowledged)
            }
            Kind::Everything => {
                let (query, ms) = self.everything();
                (query, Beside::Before(ms))
            }
            Kind::RareWord => search(self.life.rare_word(), ""),
            Kind::CommonWord => {
                let word = COMMON.choose(&mut self.rng).copied().unwrap_or("vol");
                search(word.into(), "")
            }
            Kind::Name => {
                let who = self.life.travellers.choose(&mut self.rng);
                search(who.map_or_else(String::new, |who| who.also.clone()), "")
            }
            Kind::Flight => {
                let carrier = ["TP", "AF", "ET", "TK"].choose(&mut self.rng);
                let number = self.rng.random_range(100..2000);
                search(format!("{}{number}", carrier.unwrap_or(&"TP")), "")
            }
            Kind::Document => {
                let who = self.life.travellers.choose(&mut self.rng);
                search(who.map_or_else(String::new, |who| who.document.clone()), "")
            }
            Kind::WordFiltered => {
                let word = COMMON.choose(&mut self.rng).copied().unwrap_or("vol");
                let (query, beside) = search(
                    word.into(),
                    "AND m.direction = 'in' AND m.exercise = 0 AND m.kind = 'alert'
                        AND m.urgency >= 1",
                );
                let query = ListQuery {
                    view: ViewName::Inbox,
                    filter: Filter {
                        kind: "ALERT".into(),
                        urgency: "URGENT".into(),
                        ..Filter::default()
                    },
                    ..query
                };
                (query, beside)
            }
            Kind::InboxFiltered => {
                let (airport, country) = PLACES.choose(&mut self.rng).copied().unwrap_or_default();
                let filter = Filter {
                    airport: airport.into(),
                    country: country.into(),
                    unread: true,
                    ..Filter::default()
                };
                let query = ListQuery { filter, ..inbox() };
                (query, Beside::Inbox)
            }
        }
    }

    /// A page of everything, from any moment of the last three years on.
    fn everything(&mut self) -> (ListQuery, i64) {
        let ago = self.rng.random_range(0..3 * 365 * 86_400_000_i64);
        let ms = fill::now().0 - ago;
        let query = ListQuery {
            before: Some((Timestamp(ms), MessageId([0; 16]))),
            limit: 50,
            ..ListQuery::default()
        };
        (query, ms)
    }
}

fn inbox() -> ListQuery {
    ListQuery {
        view: ViewName::Inbox,
        limit: 50,
        ..ListQuery::default()
    }
}

fn search(text: String, more: &'static str) -> (ListQuery, Beside) {
    let query = ListQuery {
        view: ViewName::All,
        text: text.clone(),
        limit: 50,
        ..ListQuery::default()
    };
    (query, Beside::Search(text, more))
}

async fn rows(
    engine: &Engine,
    query: ListQuery,
) -> Result<Vec<aircop_api::MessageRow>, Box<dyn Error>> {
    match engine.dispatch(Command::List(query)).await? {
        Reply::List(list) => Ok(list.rows),
        other => Err(format!("no list: {other:?}").into()),
    }
}

fn print(name: &str, ours: &Sample, floor: Option<&Sample>, found: usize) {
    let ms = |sample: &Sample, share| sample.quantile(share).as_secs_f64() * 1000.0;
    print!("{name:22}{:10.2}{:10.2}", ms(ours, 0.5), ms(ours, 0.99));
    if let Some(floor) = floor {
        print!("{:12.2}{:10.2}", ms(floor, 0.5), ms(floor, 0.99));
        print!("{found:10}");
        if ours.len() < QUERIES {
            print!("  (n = {})", ours.len());
        }
    }
    println!();
}

fn size(path: &Path) -> Result<String, Box<dyn Error>> {
    let bytes = fs::metadata(path)?.len();
    Ok(format!("{:.0} MiB", bytes as f64 / 1_048_576.0))
}

/// The proportional share of memory (Linux).
fn pss() -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string("/proc/self/smaps_rollup")?;
    let line = text.lines().find(|line| line.starts_with("Pss:"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1));
    let kib: f64 = kib.ok_or("no PSS")?.parse()?;
    Ok(format!("PSS {:.0} MiB", kib / 1024.0))
}
