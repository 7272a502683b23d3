//! The relay under load: deposits, fan-out, draining, pushing, idle connections; wall time, and CPU
//! seconds of the relay's process from `/proc`, which say more on a machine that others use too.
//!
//! `--peer PATH` measures another build of the relay beside this one, round by round in turn.
//! PostgreSQL's durable inserts stand beside them where it is installed.

mod client;
pub mod flood;
mod postgres;
mod tasks;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use super::{Sample, load};
use crate::process::program;
use crate::stage::RelayProcess;
use client::{Failure, Target, admin};
use tasks::{Figures, Task};

/// Rounds over all tasks.
const ROUNDS: u32 = 3;
/// Idle connections.
const IDLE: u32 = 1_000;

/// A build of the relay, running.
struct Build {
    name: String,
    program: PathBuf,
    process: RelayProcess,
    target: Target,
    figures: Vec<(Task, Vec<Figures>)>,
    idle_bytes: u64,
    _dir: TempDir,
}

/// Runs it and prints the figures.
///
/// # Errors
/// When a relay does not start or refuses.
pub fn run(options: &[String]) -> Result<(), Box<dyn Error>> {
    let mut programs = vec![("this build".to_owned(), program("aircop-relay")?)];
    let (mut rounds, mut idle) = (ROUNDS, IDLE);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let value = options.next().ok_or("an option without its value")?;
        match option.as_str() {
            "--peer" => programs.push(("peer".to_owned(), PathBuf::from(value))),
            "--rounds" => rounds = value.parse()?,
            "--idle" => idle = value.parse()?,
            other => return Err(format!("--peer PATH, --rounds N, --idle N, not {other}").into()),
        }
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let measured = runtime.block_on(measure(programs, rounds, idle));
    let builds = measured.map_err(|error| error.to_string())?;
    print(&builds);
    postgres::run(rounds);
    println!("RabbitMQ: skipped; this program speaks no AMQP");
    println!("  {}", load());
    Ok(())
}

async fn measure(
    programs: Vec<(String, PathBuf)>,
    rounds: u32,
    idle: u32,
) -> Result<Vec<Build>, Failure> {
    let mut builds = Vec::new();
    for (name, program) in programs {
        builds.push(Build::start(name, program)?);
    }
    println!("  {rounds} rounds, builds in turn; {}", load());
    for round in 0..rounds {
        for task in Task::ALL {
            for build in &mut builds {
                let pid = build.process.id().ok_or("the relay has ended")?;
                let figures = tasks::run(*task, &build.target, pid, round).await?;
                println!("  {round} {:12} {task:?}: {}", build.name, figures.line());
                match build.figures.iter_mut().find(|(known, _)| known == task) {
                    Some((_, all)) => all.push(figures),
                    None => build.figures.push((*task, vec![figures])),
                }
            }
        }
    }
    for build in &mut builds {
        build.idle_bytes = build.idle(idle).await?;
    }
    Ok(builds)
}

impl Build {
    fn start(name: String, program: PathBuf) -> Result<Self, Failure> {
        let dir = tempfile::tempdir()?;
        let (process, target) = start(&program, dir.path())?;
        println!("  {name}: {}", program.display());
        Ok(Self {
            name,
            program,
            process,
            target,
            figures: Vec::new(),
            idle_bytes: 0,
            _dir: dir,
        })
    }

    /// Bytes of memory for each of so many connections that listen to an empty mailbox.
    async fn idle(&self, count: u32) -> Result<u64, Failure> {
        let dir = tempfile::tempdir()?;
        let (process, target) = start(&self.program, dir.path())?;
        let pid = process.id().ok_or("the relay has ended")?;
        // What the first few bring is not a connection's.
        let warm = tasks::idle(&target, 1_000_000, 32).await?;
        let before = tasks::resident(pid)?;
        let held = tasks::idle(&target, 2_000_000, count).await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        let after = tasks::resident(pid)?;
        drop((warm, held));
        Ok(after.saturating_sub(before) / u64::from(count.max(1)))
    }
}

fn start(program: &Path, dir: &Path) -> Result<(RelayProcess, Target), Failure> {
    let admin_key = hex::encode(admin().verifying_key().to_bytes());
    let process = RelayProcess::start_program(program, &dir.join("relay"), &admin_key)?;
    let target = Target {
        at: process.address.parse()?,
        key: process.key.parse()?,
    };
    Ok((process, target))
}

/// Medians over the rounds, and what this build needs of what the other does.
fn print(builds: &[Build]) {
    for task in Task::ALL {
        println!("{}", task.title());
        let medians: Vec<_> = builds
            .iter()
            .map(|build| {
                let rounds = build.figures.iter().filter(|(known, _)| known == task);
                tasks::median(rounds.flat_map(|(_, figures)| figures))
            })
            .collect();
        for (build, median) in builds.iter().zip(&medians) {
            println!("  {:12} {}", build.name, median.line());
        }
        if let [this, peer] = medians.as_slice() {
            println!(
                "  of the peer's: CPU {:.2}, a second {:.2}, p50 {:.2}",
                this.cpu_us / peer.cpu_us,
                this.per_second / peer.per_second,
                this.p50_us / peer.p50_us
            );
        }
    }
    println!("idle connections that listen");
    for build in builds {
        println!(
            "  {:12} {:.1} KiB each",
            build.name,
            build.idle_bytes as f64 / 1024.0
        );
    }
}

/// Of unsorted durations, in microseconds.
fn quantile_us(took: Vec<Duration>, share: f64) -> f64 {
    let mut sample = Sample::default();
    let mut took = took;
    took.sort_unstable();
    took.into_iter().for_each(|one| sample.add(one));
    sample.quantile(share).as_secs_f64() * 1e6
}
