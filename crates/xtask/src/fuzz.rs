//! `cargo xtask fuzz [SECONDS]`: every decoder under libFuzzer for a bounded time, one by one.
//!
//! Needs a nightly compiler and cargo-fuzz, so it is not a part of `cargo xtask test`, which
//! replays the committed corpus on a stable compiler instead. New inputs stay under `target/fuzz`;
//! one that matters is put into `tests/fuzz/corpus` by hand, named after what it shows.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::run::{Outcome, output, root, shown, target};

/// Seconds for each target when none are given.
const SECONDS: u32 = 60;
/// Bytes of an input at most: enough for an evidence file of an alert.
const MAX_LEN: u32 = 16 * 1024;

/// What libFuzzer says at the end.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    executions: u64,
    failed: bool,
}

pub(crate) fn fuzz(arguments: &[&str]) -> Outcome {
    let seconds = match arguments {
        [] => SECONDS,
        [seconds] => seconds
            .parse()
            .map_err(|_| format!("{seconds:?} is no number of seconds"))?,
        _ => return Err("`cargo xtask fuzz [SECONDS]` takes one number".into()),
    };
    if output(cargo_fuzz().arg("--version").stderr(Stdio::null())).is_none() {
        return Err("cargo-fuzz on a nightly compiler is needed: \
                    `rustup toolchain install nightly && cargo install --locked cargo-fuzz`"
            .into());
    }
    let mut lines = Vec::new();
    let mut failed = Vec::new();
    for name in targets()? {
        let found = one(&name, seconds)?;
        let per_second = found.executions / u64::from(seconds.max(1));
        let word = if found.failed { "FAILED" } else { "ok" };
        lines.push(format!(
            "{name:<16} {:>10} executions {per_second:>7} a second  {word}",
            found.executions
        ));
        if found.failed {
            failed.push(name);
        }
    }
    println!("\nfuzzing, {seconds} s each");
    for line in &lines {
        println!("  {line}");
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "failed: {}; the inputs lie in target/fuzz/artifacts",
            failed.join(", ")
        ))
    }
}

/// `cargo run` has pinned the compiler for its children; rustup unpins it.
fn cargo_fuzz() -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz"]);
    command.current_dir(root()).env_remove("CARGO");
    command
}

fn targets() -> Outcome<Vec<String>> {
    let folder = root().join("tests/fuzz/fuzz_targets");
    let entries = folder
        .read_dir()
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

fn one(name: &str, seconds: u32) -> Outcome<Found> {
    let work = target().join("fuzz");
    let found = folder(&work.join("corpus").join(name))?;
    let artifacts = folder(&work.join("artifacts").join(name))?;
    let mut command = cargo_fuzz();
    command
        .args(["run", "--fuzz-dir", "tests/fuzz", "--target-dir"])
        .arg(work.join("build"))
        .args([name, &found, &format!("tests/fuzz/corpus/{name}"), "--"])
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={MAX_LEN}"))
        .arg(format!("-artifact_prefix={artifacts}/"))
        .args(["-timeout=10", "-rss_limit_mb=2048"])
        .args(["-print_final_stats=1", "-verbosity=0"]);
    println!("  $ {}", shown(&command));
    let failed = |error: std::io::Error| format!("cargo fuzz run {name}: {error}");
    let mut child = command.stderr(Stdio::piped()).spawn().map_err(failed)?;
    let mut result = Found::default();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).split(b'\n') {
            let line = line.map_err(failed)?;
            result.read(&String::from_utf8_lossy(&line));
        }
    }
    result.failed = !child.wait().map_err(failed)?.success();
    Ok(result)
}

fn folder(path: &Path) -> Outcome<String> {
    std::fs::create_dir_all(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path.display().to_string())
}

impl Found {
    /// Reads `stat::number_of_executed_units: 12345`; passes on everything but statistics.
    fn read(&mut self, line: &str) {
        match line.strip_prefix("stat::") {
            Some(statistic) => {
                if let Some(count) = statistic.strip_prefix("number_of_executed_units:") {
                    self.executions = count.trim().parse().unwrap_or_default();
                }
            }
            None => eprintln!("  {line}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Found;

    #[test]
    fn executions_are_read_from_the_statistics() {
        let mut found = Found::default();
        found.read("stat::number_of_executed_units: 12345");
        found.read("stat::average_exec_per_sec:     205");
        assert_eq!(found.executions, 12345);
    }
}
