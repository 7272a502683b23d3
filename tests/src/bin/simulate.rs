//! `cargo xtask simulate SEEDS [FIRST]`: runs of sixty days with drawn mishaps, on all cores.
//!
//! `AIRCOP_LOG` (as for the programs, for example `aircop_client=info`) prints what the engines say.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use aircop_tests::simulation::{Plan, Report, simulate};

const DAYS: u32 = 60;

/// What all runs so far came to.
#[derive(Default)]
struct Total {
    runs: u64,
    messages: usize,
    expected: usize,
    restores: u32,
    twins: usize,
    failed: Vec<u64>,
}

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let (Some(Ok(seeds)), first) = (numbers.next(), numbers.next()) else {
        eprintln!("simulate SEEDS [FIRST]");
        return ExitCode::from(2);
    };
    let Ok(first) = first.unwrap_or(Ok(1)) else {
        eprintln!("simulate SEEDS [FIRST]: FIRST is a number of at most 64 bits");
        return ExitCode::from(2);
    };
    if let Ok(filter) = std::env::var("AIRCOP_LOG") {
        let filter = tracing_subscriber::EnvFilter::new(filter);
        let log = tracing_subscriber::fmt().with_env_filter(filter);
        log.with_writer(std::io::stderr).init();
    }
    let begun = Instant::now();
    let next = AtomicU64::new(0);
    let total = Mutex::new(Total::default());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    if nth >= seeds {
                        return;
                    }
                    let seed = first.wrapping_add(nth);
                    let plan = Plan::drawn(seed, DAYS);
                    let report = catch_unwind(AssertUnwindSafe(|| simulate(&plan)));
                    take(&total, &plan, report.ok());
                }
            });
        }
    });
    let total = total
        .into_inner()
        .unwrap_or_else(|broken| broken.into_inner());
    println!(
        "{} runs of {DAYS} days: {} messages to {} offices, {} images put back, {} copies beside; \
         {} failed; {:.0} s",
        total.runs,
        total.messages,
        total.expected,
        total.restores,
        total.twins,
        total.failed.len(),
        begun.elapsed().as_secs_f32()
    );
    if total.failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        println!("seeds that failed: {:?}", total.failed);
        ExitCode::FAILURE
    }
}

fn take(total: &Mutex<Total>, plan: &Plan, report: Option<Report>) {
    let mut total = total.lock().unwrap_or_else(|broken| broken.into_inner());
    total.runs += 1;
    let good = report.as_ref().is_some_and(Report::is_good);
    match report {
        Some(report) => {
            total.messages += report.sent;
            total.expected += report.expected;
            total.restores += report.restores;
            total.twins += report.twins;
            println!("{report}");
        }
        None => println!("seed {}: broke off", plan.seed),
    }
    if !good {
        total.failed.push(plan.seed);
        for (day, mishap) in &plan.mishaps {
            println!("    day {day}: {mishap:?}");
        }
    }
}
