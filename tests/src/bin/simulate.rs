//! `cargo xtask simulate SEEDS [FIRST]`: runs of sixty days with drawn mishaps, on all cores.
//!
//! `AIRCOP_LOG` (as for the programs, for example `aircop_client=info`) prints what the engines say.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use aircop_tests::simulation::{Plan, Report, simulate};

const DAYS: u32 = 60;

/// What all runs so far came to.
#[derive(Default)]
struct Total {
    runs: u64,
    messages: usize,
    expected: usize,
    lost: usize,
    doubled: usize,
    references_twice: usize,
    shut_out: usize,
    read_on: usize,
    cannot_read: usize,
    sent_again: usize,
    beyond_reach: usize,
    mishaps: BTreeMap<&'static str, u32>,
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
                    let mut total = total.lock().unwrap_or_else(|broken| broken.into_inner());
                    total.take(&plan, report.ok());
                    let hours = begun.elapsed().as_secs_f64() / 3600.0;
                    println!(
                        "[{} of {seeds} done, {:.0} an hour, {} failed]",
                        total.runs,
                        f64::from(u32::try_from(total.runs).unwrap_or(u32::MAX)) / hours,
                        total.failed.len()
                    );
                }
            });
        }
    });
    let total = total
        .into_inner()
        .unwrap_or_else(|broken| broken.into_inner());
    total.print(begun.elapsed());
    if total.failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        println!("seeds that failed: {:?}", total.failed);
        ExitCode::FAILURE
    }
}

impl Total {
    fn take(&mut self, plan: &Plan, report: Option<Report>) {
        self.runs += 1;
        let good = report.as_ref().is_some_and(Report::is_good);
        match report {
            Some(report) => {
                self.messages += report.sent;
                self.expected += report.expected;
                self.lost += report.lost.len();
                self.doubled += report.doubled.len();
                self.references_twice += report.references_twice.len();
                self.shut_out += report.shut_out;
                self.read_on += report.read_on.len();
                self.cannot_read += report.cannot_read.len();
                self.sent_again += report.sent_again;
                self.beyond_reach += report.beyond_reach;
                for (kind, times) in &report.mishaps {
                    *self.mishaps.entry(kind).or_default() += times;
                }
                println!("{report}");
            }
            None => println!("seed {}: broke off", plan.seed),
        }
        if !good {
            self.failed.push(plan.seed);
            println!("    {:?}, {} messages a day", plan.weather, plan.messages);
            for (day, mishap) in &plan.mishaps {
                println!("    day {day}: {mishap:?}");
            }
        }
    }

    fn print(&self, took: Duration) {
        let mishaps: Vec<String> = self
            .mishaps
            .iter()
            .map(|(kind, times)| format!("{times} {kind}"))
            .collect();
        let cpu = cpu_seconds().map_or_else(|| "unknown".into(), |cpu| format!("{cpu} s"));
        println!(
            "{} seeds of {DAYS} days: {} messages to {} offices; {}; lost {}, doubled {}, references \
             twice {}; of {} shut out {} read on, {} others cannot; sent again by hand {}, beyond reach {}; {} failed; {:.0} s, of CPU {cpu}",
            self.runs,
            self.messages,
            self.expected,
            mishaps.join(", "),
            self.lost,
            self.doubled,
            self.references_twice,
            self.shut_out,
            self.read_on,
            self.cannot_read,
            self.sent_again,
            self.beyond_reach,
            self.failed.len(),
            took.as_secs_f64(),
        );
    }
}

/// Seconds that all threads of this process have computed.
fn cpu_seconds() -> Option<u64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name in field 2 may hold spaces and parentheses; `utime` and `stime` are 14 and 15.
    let (_, rest) = stat.rsplit_once(')')?;
    let fields = rest.split_whitespace().skip(11).take(2);
    let ticks: u64 = fields.map(|field| field.parse::<u64>().unwrap_or(0)).sum();
    ticks.checked_div(rustix::param::clock_ticks_per_second())
}
