//! `cargo xtask test-windows [NAME ...]`: the programs for Windows under Wine.
//!
//! The journeys are this machine's; what they start in the place of `aircop` is a script that runs
//! `aircop.exe`. The relay stays one of this machine: nobody runs one on Windows. The crates that
//! touch the disk, the command line and the window's shell run their own tests, compiled for Windows.
//!
//! Not in `cargo xtask test`: it compiles everything a second time.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::package::programs::Profile;
use crate::run::{Outcome, cargo, run, target};
use crate::test::{Tally, count};
use crate::windows::{self, TARGET, Wine};

/// Tests that ask for what only Unix has, or that Wine does otherwise than Windows.
const NOT_HERE: &[&str] = &[
    // Rights by mode and by user, `/dev/full`, a limit of the shell.
    "disk::",
    // A signal that ends in order; Windows has none, and Wine's end the process at once.
    "answers::watching_ends_in_order_at_a_signal",
];

/// The programs, and the crates beneath them that touch the disk.
const ON_WINDOWS: &[&str] = &[
    "aircop-cli",
    "aircop-desktop",
    "aircop-files",
    "aircop-archive",
    "aircop-client",
];

pub(crate) fn test_windows(names: &[&str]) -> Outcome {
    let folder = target().join("windows");
    let programs = windows::build(Profile::Quick, windows::PROGRAMS)?;
    run(&mut cargo(&[
        "build",
        "--workspace",
        "--bin",
        "aircop-relay",
    ]))?;
    let wine = Wine::start(&folder)?;
    let bin = folder.join("bin");
    let _ = fs::remove_dir_all(&bin);
    wine.script(&bin.join("aircop"), Some(&programs.join("aircop.exe")))?;
    let relay = target().join("debug/aircop-relay");
    symlink(&relay, bin.join("aircop-relay"))
        .map_err(|error| format!("{}: {error}", relay.display()))?;

    let mut tally = Tally::default();
    let mut failed = Vec::new();
    let mut note = |what: &str, outcome: Outcome| {
        if let Err(error) = outcome {
            eprintln!("  {what}: {error}");
            failed.push(what.to_owned());
        }
    };
    note("clippy", clippy());
    note("own tests", own(&mut tally, &wine, &programs, names));
    note("journeys", journeys(&mut tally, &bin, names));
    let Tally {
        passed,
        failed: broken,
        ignored,
        ..
    } = tally;
    println!("\n{passed} passed, {broken} failed, {ignored} skipped");
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("failed: {}", failed.join(", ")))
    }
}

/// All at once: with fewer packages cargo unifies features otherwise and compiles them again.
fn on_windows(words: &[&str]) -> Command {
    let mut command = windows::command(words);
    for package in ON_WINDOWS {
        command.args(["--package", package]);
    }
    command.args(["--lib", "--bins"]);
    command
}

fn clippy() -> Outcome {
    run(on_windows(&["clippy"]).args(["--", "-D", "warnings"]))
}

/// Tests that are Windows programs themselves.
fn own(tally: &mut Tally, wine: &Wine, programs: &Path, names: &[&str]) -> Outcome {
    let runner = target().join("windows/run");
    wine.script(&runner, None)?;
    // Where the window's tests look for the loader of WebView2.
    let loader = windows::LOADER;
    let beside = programs.join("deps").join(loader);
    fs::copy(programs.join(loader), &beside)
        .map_err(|error| format!("{}: {error}", beside.display()))?;
    let variable = format!(
        "CARGO_TARGET_{}_RUNNER",
        TARGET.replace('-', "_").to_uppercase()
    );
    let mut command = on_windows(&["test", "--no-fail-fast"]);
    command.arg("--").args(names).env(&variable, &runner);
    count(tally, &mut command)
}

/// Tests of this machine over `aircop.exe`. The whole workspace for the same reason.
fn journeys(tally: &mut Tally, bin: &Path, names: &[&str]) -> Outcome {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast", "--test", "cli"]);
    // Two at a time: each starts a Windows program for every command.
    command.args(["--", "--test-threads=2"]);
    for name in NOT_HERE {
        command.args(["--skip", name]);
    }
    command
        .args(names)
        .env("AIRCOP_BIN_DIR", bin)
        .env("AIRCOP_WINE", "1");
    count(tally, &mut command)
}
