//! The desk that is measured: joined to a real headquarters, its directory and its archive filled,
//! kept between runs.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use aircop_api::Command;
use aircop_archive::{ALERT, Archive, ArchiveError, ArchiveKey, Direction, Owed, Owes, Received};
use aircop_client::clock::Clock;
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine};
use aircop_directory::{Directory, Entry, EntryDraft, Event, Fingerprint, HqKey, OfficeKind, Role};
use aircop_message::{MailboxId, Timestamp};

use super::life::{Life, Lived, place};
use crate::world::stolen::{bytes, secrets};
use crate::world::{PASSWORD, START, World};

/// The seed of everything that is made.
pub(super) const SEED: u64 = 13;
/// Offices of the directory.
pub(super) const OFFICES: usize = 400;
/// Who unlocks it.
pub(super) const OFFICER: &str = "Officer of JAITF Praia";
/// Raised when what is made changes: what was kept is then made anew.
const VERSION: u32 = 1;
/// Threads of one transaction.
const BATCH: u64 = 250;
/// What an engine looks at by itself: see `owed_stale`.
const MONTH_MS: i64 = 30 * 86_400_000;
/// Threads that it looks at with each status.
const AT_ONCE: u64 = 500;
const NEVER: Timestamp = Timestamp(i64::MAX);

/// A clock that stands still: every run sees the same lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Still(pub(super) Timestamp);

impl Clock for Still {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn offset_minutes(&self) -> i16 {
        0
    }
}

/// Where the filled desk of this size lies, made if it is not there.
///
/// # Errors
/// When it cannot be made.
pub(super) fn made(count: u64) -> Result<PathBuf, Box<dyn Error>> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or("no target directory")?;
    let dir = target.join("bench-archive").join(count.to_string());
    let mark = dir.join("made");
    let wanted = format!("{VERSION} {SEED} {count}\n");
    if fs::read_to_string(&mark).is_ok_and(|found| found.starts_with(&wanted)) {
        println!("kept from an earlier run: {}", dir.display());
        print!("{}", fs::read_to_string(&mark)?);
        return Ok(dir);
    }
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    let rate = make(&dir, count)?;
    fs::write(mark, wanted + &rate)?;
    print!("{rate}");
    Ok(dir)
}

/// An engine on it, locked and without a line.
///
/// # Errors
/// When it does not start.
pub(super) fn engine(dir: &Path) -> Result<Engine, Box<dyn Error>> {
    Ok(Engine::start_with(Config {
        kdf: Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        clock: Arc::new(Still(now())),
        online: false,
        ..Config::new(dir.to_owned())
    })?)
}

/// The archive's key, out of the vault.
#[must_use]
pub(super) fn key(dir: &Path) -> [u8; 32] {
    bytes(&secrets(&dir.join("vault"), OFFICER, PASSWORD), "archive")
}

/// When it is there.
#[must_use]
pub(super) fn now() -> Timestamp {
    START.plus_seconds(3600)
}

/// The same life for every run of this size.
#[must_use]
pub(super) fn life(us: &crate::world::Stolen, group: aircop_message::GroupId) -> Life {
    let device = us.signing.public();
    Life::new(SEED, (us.office, device), group, OFFICES, now())
}

fn make(dir: &Path, count: u64) -> Result<String, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()?;
    let rate = runtime.block_on(async {
        let mut world = World::new(SEED).await;
        let mut praia = world.office("Praia", "CV", "RAI").await;
        let hq = world.hq.steal().hq.ok_or("headquarters has no key")?;
        praia.restart().await;
        let us = praia.steal();
        let path = praia.archive_path();
        let archive = Archive::open(&path, &ArchiveKey::new(&us.archive))?;
        let mut life = life(&us, world.group);
        admit(&archive, &life, &world, &HqKey::from_seed(&hq.0, hq.1))?;
        let rate = fill(&archive, &mut life, count)?;
        archive.close()?;
        for file in fs::read_dir(praia.data())? {
            let file = file?;
            if file.file_type()?.is_file() && file.file_name() != "lock" {
                fs::copy(file.path(), dir.join(file.file_name()))?;
            }
        }
        Ok::<_, Box<dyn Error>>(rate)
    })?;
    settle(dir, count.div_ceil(4))?;
    Ok(rate)
}

/// The offices and their devices, in headquarters' log.
fn admit(archive: &Archive, life: &Life, world: &World, key: &HqKey) -> Result<(), Box<dyn Error>> {
    let log = archive.directory_entries(0)?;
    let (genesis, rest) = log.split_first().ok_or("a desk without a directory")?;
    let fingerprint = Fingerprint(Entry::read(genesis)?.leaf_hash());
    let mut directory = Directory::from_genesis(&fingerprint, genesis)?;
    for entry in rest {
        directory.append(entry)?;
    }
    archive.transaction(|archive| -> Result<(), Box<dyn Error>> {
        for (number, station) in life.stations.iter().enumerate().skip(1) {
            let (airport, country) = place(station.at);
            let mut seed = station.device.0;
            seed.reverse();
            let events = [
                Event::OfficeAdmitted {
                    office: station.id,
                    name: format!("JAITF {airport} {number}"),
                    kind: OfficeKind::Jaitf,
                    country: country.into(),
                    place: airport.into(),
                    languages: vec!["en".into()],
                },
                Event::DeviceAdmitted {
                    office: station.id,
                    device: station.device,
                    transport_key: seed,
                    mailbox: MailboxId(station.id.0),
                    label: "PC".into(),
                    reading: [0x5e; 48],
                },
                Event::RoleGranted {
                    group: world.group,
                    office: station.id,
                    role: Role::Plain,
                },
            ];
            for event in events {
                let place = directory.next_place();
                let entry = EntryDraft::new(&place, world.now(), &event)?.sign(key);
                let entry = entry.finish();
                directory.append(&entry)?;
                archive.append_directory_entry(place.index, &entry, world.now())?;
            }
        }
        Ok(())
    })
}

/// Writes so many messages through the archive's own way, and returns a line on how fast.
fn fill(archive: &Archive, life: &mut Life, count: u64) -> Result<String, Box<dyn Error>> {
    let threads = count.div_ceil(4);
    let (mut written, mut in_archive, begun) = (0_u64, Duration::ZERO, Instant::now());
    for from in (0..threads).step_by(BATCH as usize) {
        let mut batch = Vec::new();
        for at in from..(from + BATCH).min(threads) {
            batch.push(life.thread(at, threads)?);
        }
        let batch_begun = Instant::now();
        archive.transaction(|archive| -> Result<(), ArchiveError> {
            batch
                .iter()
                .try_for_each(|thread| keep_thread(archive, thread))
        })?;
        in_archive += batch_begun.elapsed();
        written += batch.iter().map(Vec::len).sum::<usize>() as u64;
        if from % (BATCH * 40) == 0 {
            println!("  {written} messages, {:.0?}", begun.elapsed());
        }
    }
    Ok(format!(
        "{written} messages written in {:.0?}, {:.0} a second, {BATCH} threads a transaction\n",
        begun.elapsed(),
        written as f64 / in_archive.as_secs_f64()
    ))
}

fn keep_thread(archive: &Archive, thread: &[Lived]) -> Result<(), ArchiveError> {
    for one in thread {
        let (id, came) = (one.row.id, one.row.received);
        archive.receive(&received(one))?;
        if one.acknowledged {
            archive.acknowledge(id, came.plus_seconds(240), "A. Diop")?;
        } else if one.read {
            archive.mark_read(id, came.plus_seconds(120))?;
        }
    }
    // What the engine has made of it in its time; of the last month it looks for itself.
    if let Some(first) = thread.first()
        && now().since(first.row.received) > MONTH_MS
    {
        let open = thread.iter().filter(|one| {
            let row = &one.row;
            row.kind == ALERT
                && row.direction == Direction::In
                && !row.exercise
                && !one.acknowledged
        });
        let owed = |one: &Lived| Owed {
            message: one.row.id,
            whose: Owes::Ours,
            until: NEVER,
        };
        let owed: Vec<Owed> = open.map(owed).collect();
        archive.set_owed(first.row.thread, &owed)?;
    }
    Ok(())
}

/// As an arrival.
#[must_use]
pub(super) fn received(one: &Lived) -> Received {
    Received {
        message: one.row.clone(),
        recipients: one.recipients.clone(),
        remember_until: one.row.expires.plus_seconds(86_400),
        receipt: None,
        relay_seq: None,
    }
}

/// Lets the engine look at the threads of the last month, which is one in twenty.
fn settle(dir: &Path, threads: u64) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let engine = engine(dir)?;
        engine.unlock(OFFICER, PASSWORD).await?;
        for _ in 0..threads / 10 / AT_ONCE + 3 {
            engine.dispatch(Command::Status).await?;
        }
        engine.shutdown().await;
        Ok(())
    })
}
