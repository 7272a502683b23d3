//! `cargo xtask demo`, `pictures` and `bench`: build what runs, then become it.

use crate::run::{Outcome, cargo, run, shown, target};
use crate::{setup, ui};

pub(crate) fn demo(options: &[&str]) -> Outcome {
    if let Some(unknown) = options
        .iter()
        .find(|o| !["--keep", "--headless"].contains(o))
    {
        return Err(format!("demo knows --keep and --headless, not {unknown}"));
    }
    println!("[1/3] setup");
    setup::setup()?;
    println!("[2/3] the interface");
    ui::build(ui::Profile::Quick)?;
    println!("[3/3] the programs");
    run(&mut cargo(&["build", "--workspace", "--bins"]))?;
    let mut command = std::process::Command::new(target().join("debug").join("demo"));
    command
        .args(options)
        .env("AIRCOP_BIN_DIR", target().join("debug"));
    command.env("AIRCOP_DEMO_DIR", target().join("demo"));
    Err(become_it(command))
}

/// Where the clock of all programs stands while screens are drawn: 2026-03-14 02:40 UTC, in
/// milliseconds.
const NIGHT: &str = "1773456000000";

/// Draws the window's screens, all or those named, and compares them, or accepts what was drawn (`--accept [NAME ...]`).
pub(crate) fn pictures(words: &[&str]) -> Outcome {
    let program = target().join("debug").join("pictures");
    let accepts = words.first() == Some(&"--accept");
    if !accepts {
        setup::setup()?;
        ui::build(ui::Profile::Quick)?;
        run(&mut cargo(&["build", "--workspace", "--bins"]))?;
    } else if !program.is_file() {
        return Err("nothing was drawn yet: cargo xtask pictures".into());
    }
    let mut command = std::process::Command::new(program);
    command
        .args(words)
        .env("AIRCOP_BIN_DIR", target().join("debug"))
        .env("AIRCOP_PICTURES", target().join("pictures"))
        .env("AIRCOP_CLOCK", NIGHT)
        .env("TZ", "Atlantic/Cape_Verde");
    Err(become_it(command))
}

/// Benchmarks that need neither a window nor the interface.
const WITHOUT_WINDOW: [&str; 7] = [
    "archive",
    "connections",
    "flood",
    "names",
    "relay",
    "seal",
    "statistics",
];

/// Benchmarks are programs of the tests crate, always with optimisation.
pub(crate) fn bench(name: &str, rest: &[&str]) -> Outcome {
    if matches!(name, "relay" | "flood") {
        run(&mut optimised("aircop-relay", "aircop-relay"))?;
    }
    if WITHOUT_WINDOW.contains(&name) {
        run(&mut optimised("aircop-tests", "bench"))?;
        let mut command = std::process::Command::new(target().join("release").join("bench"));
        command.arg(name).args(rest);
        return Err(become_it(command));
    }
    setup::setup()?;
    ui::build(ui::Profile::Release)?;
    run(&mut cargo(&["build", "--release", "--workspace", "--bins"]))?;
    let mut command = std::process::Command::new(target().join("release").join("bench"));
    command
        .arg(name)
        .args(rest)
        .env("AIRCOP_BIN_DIR", target().join("release"));
    Err(become_it(command))
}

/// Runs of sixty days with drawn mishaps: `SEEDS [FIRST]`. Needs no window and no interface.
pub(crate) fn simulate(rest: &[&str]) -> Outcome {
    run(&mut optimised("aircop-tests", "simulate"))?;
    let mut command = std::process::Command::new(target().join("release").join("simulate"));
    command.args(rest);
    // In memory: what is simulated is no power cut, and on a disk most of the time goes into waiting
    // for it to say that something is written.
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() && std::env::var_os("TMPDIR").is_none() {
        command.env("TMPDIR", memory);
    }
    Err(become_it(command))
}

/// Builds one program and what it needs.
fn optimised(package: &str, program: &str) -> std::process::Command {
    cargo(&["build", "--release", "--package", package, "--bin", program])
}

/// Replaces this process, so that Ctrl-C reaches the program and nothing waits in between.
/// Returns only when that fails.
fn become_it(mut command: std::process::Command) -> String {
    use std::os::unix::process::CommandExt;
    let line = shown(&command);
    println!("  $ {line}");
    let error = command.exec();
    format!("`{line}` could not be started: {error}")
}
