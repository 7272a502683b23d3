//! `cargo xtask test-windows [NAME ...]`: the programs for Windows under Wine.
//!
//! The journeys are this machine's; what they start in the place of `aircop` is a script that runs
//! `aircop.exe`. The relay stays one of this machine: nobody runs one on Windows. The crates that
//! touch the disk run their own tests, compiled for Windows.
//!
//! Not in `cargo xtask test`: it compiles everything a second time.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

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

/// The crates whose own tests run on Windows, and which of them.
const ON_WINDOWS: &[(&str, &[&str])] = &[
    ("aircop-files", &[]),
    ("aircop-archive", &[]),
    (
        "aircop-client",
        &["vault::", "backup::", "clock::", "attachment::"],
    ),
];

pub(crate) fn test_windows(names: &[&str]) -> Outcome {
    let folder = target().join("windows");
    let programs = windows::build(Profile::Quick, &["aircop-cli"])?;
    run(&mut cargo(&["build", "--package", "aircop-relay"]))?;
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
    note("own tests", own(&mut tally, &wine, &folder));
    for package in ["aircop-cli", "aircop-tests"] {
        note(package, journeys(&mut tally, package, &bin, names));
    }
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

/// Tests that are Windows programs themselves.
fn own(tally: &mut Tally, wine: &Wine, folder: &Path) -> Outcome {
    let runner = folder.join("run");
    wine.script(&runner, None)?;
    let variable = format!(
        "CARGO_TARGET_{}_RUNNER",
        TARGET.replace('-', "_").to_uppercase()
    );
    let mut all = Ok(());
    for (package, names) in ON_WINDOWS {
        let mut command = windows::command(&["test", "--lib", "--package", package]);
        command.arg("--").args(*names).env(&variable, &runner);
        all = all.and(count(tally, &mut command));
    }
    all
}

/// Tests of this machine over `aircop.exe`.
fn journeys(tally: &mut Tally, package: &str, bin: &Path, names: &[&str]) -> Outcome {
    let mut command = cargo(&["test", "--package", package, "--test", "cli", "--"]);
    // Two at a time: each starts a Windows program for every command.
    command.arg("--test-threads=2");
    for name in NOT_HERE {
        command.args(["--skip", name]);
    }
    command
        .args(names)
        .env("AIRCOP_BIN_DIR", bin)
        .env("AIRCOP_WINE", "1");
    count(tally, &mut command)
}
