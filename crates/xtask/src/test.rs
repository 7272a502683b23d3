//! `cargo xtask test`: everything that CI checks, in the order in which it fails fastest.
//!
//! Plain `cargo test`, so that any machine has the runner. Every cargo call names the whole
//! workspace: with fewer packages cargo unifies features otherwise and compiles half the
//! dependencies a second time.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::run::{Outcome, cargo, output, root, run, shown, target};
use crate::{setup, ui};

/// Tests that Rust's runner counted.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) ignored: u32,
    /// Why the step that runs now checked nothing, or not all.
    unchecked: Option<&'static str>,
}

/// Steps, how long they took and what became of them.
struct Run {
    started: Instant,
    step: u32,
    of: u32,
    lines: Vec<String>,
    failed: Vec<String>,
    tally: Tally,
}

/// `cargo xtask test`.
pub(crate) fn test() -> Outcome {
    finish(8, steps)
}

/// `cargo xtask check`: what takes minutes, not what needs built programs or a display.
pub(crate) fn check() -> Outcome {
    finish(4, |all| {
        all.check("format", |_| run(&mut cargo(&["fmt", "--all", "--check"])));
        // The window's shell does not compile without its pages.
        if !target().join("ui").join("index.html").is_file() {
            ui::build(ui::Profile::Quick)?;
        }
        all.check("clippy", |_| clippy());
        all.check("documentation", |_| {
            let mut doc = cargo(&[
                "doc",
                "--workspace",
                "--no-deps",
                "--document-private-items",
            ]);
            run(doc.env("RUSTDOCFLAGS", "-D warnings"))
        });
        all.check("unit tests", |tally| tests(tally, &["--lib", "--bins"]));
        Ok(())
    })
}

fn clippy() -> Outcome {
    run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn finish(of: u32, steps: impl FnOnce(&mut Run) -> Outcome) -> Outcome {
    let mut run_ = Run {
        started: Instant::now(),
        step: 0,
        of,
        lines: Vec::new(),
        failed: Vec::new(),
        tally: Tally::default(),
    };
    let outcome = steps(&mut run_);
    run_.summary();
    outcome?;
    if run_.failed.is_empty() {
        Ok(())
    } else {
        Err(format!("failed: {}", run_.failed.join(", ")))
    }
}

/// What later steps stand on ends the run when it fails; the checks are all made.
fn steps(all: &mut Run) -> Outcome {
    all.needed("setup", |_| setup::setup())?;
    all.check("format", |_| run(&mut cargo(&["fmt", "--all", "--check"])));
    all.needed("interface", |_| ui::build(ui::Profile::Quick))?;
    all.check("licences and advisories", deny);
    all.check("clippy", |_| clippy());
    all.needed("programs", |_| {
        run(&mut cargo(&["build", "--workspace", "--bins"]))
    })?;
    all.check("tests", |tally| tests(tally, &[]));
    all.check("windows", windows);
    Ok(())
}

impl Run {
    fn needed(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome) -> Outcome {
        self.step += 1;
        println!("\n[{}/{}] {name}", self.step, self.of);
        let begun = Instant::now();
        let outcome = work(&mut self.tally);
        let word = match (&outcome, self.tally.unchecked.take()) {
            (Err(_), _) => "FAILED".to_owned(),
            (Ok(()), Some(why)) => format!("skipped ({why})"),
            (Ok(()), None) => "ok".to_owned(),
        };
        let line = format!("{name}: {word}, {:.1} s", begun.elapsed().as_secs_f32());
        println!("  {line}");
        self.lines.push(line);
        outcome.map_err(|error| format!("{name}: {error}"))
    }

    fn check(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome) {
        if let Err(error) = self.needed(name, work) {
            eprintln!("  {error}");
            self.failed.push(name.to_owned());
        }
    }

    fn summary(&self) {
        println!("\nsummary");
        for line in &self.lines {
            println!("  {line}");
        }
        println!("  all: {:.0} s\n", self.started.elapsed().as_secs_f32());
        let Tally {
            passed,
            failed,
            ignored,
            ..
        } = self.tally;
        println!("{passed} passed, {failed} failed, {ignored} skipped");
    }
}

/// Journeys over real windows: marked `ignored`, since they need the programs and a display stack.
fn windows(tally: &mut Tally) -> Outcome {
    // They were counted as skipped by the step before.
    let skipped_before = tally.ignored;
    let counted = (tally.passed, tally.failed);
    let outcome = tests(
        tally,
        &["--test", "window", "--", "--ignored", "--test-threads=1"],
    );
    let ran = tally.passed + tally.failed - counted.0 - counted.1;
    tally.ignored = skipped_before.saturating_sub(ran);
    outcome
}

/// `cargo test` of the whole workspace.
fn tests(tally: &mut Tally, arguments: &[&str]) -> Outcome {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    command
        .args(arguments)
        .env("AIRCOP_BIN_DIR", target().join("debug"));
    count(tally, &mut command)
}

/// Runs a command that tests; its lines passed on and its results added up.
pub(crate) fn count(tally: &mut Tally, command: &mut Command) -> Outcome {
    println!("  $ {}", shown(command));
    let failed = |error: std::io::Error| format!("cargo test: {error}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(failed)?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            tally.add(&line);
        }
    }
    let status = child.wait().map_err(failed)?;
    if status.success() {
        Ok(())
    } else {
        Err("tests failed; their names stand above".into())
    }
}

impl Tally {
    /// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.
    fn add(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ") else {
            return;
        };
        let mut words = counts
            .split([' ', ';', '.'])
            .filter(|word| !word.is_empty())
            .peekable();
        while let Some(word) = words.next() {
            let (Ok(count), Some(what)) = (word.parse::<u32>(), words.peek()) else {
                continue;
            };
            match *what {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                "ignored" => self.ignored += count,
                _ => {}
            }
        }
    }
}

/// cargo-deny where it is installed; advisories where their database can be had.
fn deny(tally: &mut Tally) -> Outcome {
    if output(cargo(&["deny", "--version"]).stderr(Stdio::null())).is_none() {
        println!("  skipped: cargo-deny is not installed (cargo install --locked cargo-deny)");
        tally.unchecked = Some("cargo-deny is not installed");
        return Ok(());
    }
    let config = root().join(".deny.toml");
    run(&mut deny_check(&config, &["bans", "licenses", "sources"]))?;
    let mut fetch = cargo(&["deny", "--config"]);
    let fetch = fetch.arg(&config).args(["fetch", "db"]);
    if output(fetch.stderr(Stdio::null())).is_none() {
        println!("  advisories skipped: their database cannot be fetched here");
        tally.unchecked = Some("advisories: their database cannot be fetched here");
        return Ok(());
    }
    run(&mut deny_check(&config, &["advisories"]))
}

fn deny_check(config: &Path, what: &[&str]) -> Command {
    let mut command = cargo(&["deny", "--all-features", "--config"]);
    command.arg(config).arg("check").args(what);
    command
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn results_of_several_test_programs_add_up() {
        let mut tally = Tally::default();
        tally.add("running 3 tests");
        tally.add("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.52s");
        tally.add("test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 7 filtered out; finished in 1.02s");
        assert_eq!((tally.passed, tally.failed, tally.ignored), (13, 2, 1));
    }
}
