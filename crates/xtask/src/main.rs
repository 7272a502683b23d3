//! `cargo xtask setup | ui | demo | pictures | check | test | bench | package`: everything that people and CI run.
//!
//! Plain std, no argument parser and no async: this program is compiled before anything else on
//! a clean clone. Heavy work is done by programs that it builds (`bindgen`, `demo`, `bench`).
//! Turned down: `just` and `make` (one more thing to install), Trunk (brings a wasm-bindgen of
//! its own version).

mod airports;
mod demo;
mod fuzz;
mod package;
mod run;
mod setup;
mod test;
mod test_windows;
mod ui;
mod windows;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask setup                       install what building and testing need (Debian)
cargo xtask ui [--release]              build the interface into target/ui
cargo xtask demo [--keep] [--headless]  relay, five offices, two windows
cargo xtask pictures [SCREEN ...]       draw sixty screens, compare them with those accepted
cargo xtask pictures --accept [NAME..]  accept what was drawn last, once somebody has looked
cargo xtask check                       format, clippy, documentation and unit tests, before a commit
cargo xtask test                        everything that CI checks
cargo xtask fuzz [SECONDS]               every decoder under libFuzzer, 60 s each
cargo xtask simulate SEEDS [FIRST]      runs of sixty days with drawn mishaps
cargo xtask airports [--check]          make the airport tables anew, or see what they lack
cargo xtask bench NAME                  measure, for instance `latency`
cargo xtask test-windows                the Windows programs' tests, under Wine
cargo xtask package WHAT [--quick]      relay, cli, desktop (Debian packages), windows (installers);
                                        try (install, upgrade, remove), reproducible (two builds)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["setup"] => setup::setup(),
        ["ui"] => ui::build(ui::Profile::Quick),
        ["ui", "--release"] => ui::build(ui::Profile::Release),
        ["demo", options @ ..] => demo::demo(options),
        ["pictures", words @ ..] => demo::pictures(words),
        ["check"] => test::check(),
        ["test"] => test::test(),
        ["fuzz", rest @ ..] => fuzz::fuzz(rest),
        ["simulate", rest @ ..] => demo::simulate(rest),
        ["airports", options @ ..] => airports::airports(options),
        ["bench", name, rest @ ..] => demo::bench(name, rest),
        ["test-windows", names @ ..] => test_windows::test_windows(names),
        ["package", words @ ..] => match package::package(words) {
            Some(outcome) => outcome,
            None => {
                eprint!("{USAGE}");
                return ExitCode::from(2);
            }
        },
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nerror: {reason}");
            ExitCode::FAILURE
        }
    }
}
