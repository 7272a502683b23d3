//! `cargo xtask bench NAME`: measurements over the real programs.

use std::process::ExitCode;

use aircop_tests::bench;

const USAGE: &str = "cargo xtask bench archive [MESSAGES] | attachment | connections [MESSAGES] \
                     | latency | names | seal | statistics | ui";

fn main() -> ExitCode {
    let outcome = match std::env::args().nth(1).as_deref() {
        Some("archive") => {
            let count = std::env::args().nth(2).and_then(|count| count.parse().ok());
            bench::archive::run(count.unwrap_or(1_000_000))
        }
        Some("attachment") => bench::attachment::run(),
        Some("connections") => {
            let count = std::env::args().nth(2).and_then(|count| count.parse().ok());
            bench::connections::run(count.unwrap_or(1_000_000))
        }
        Some("latency") => bench::latency::run(),
        Some("names") => bench::names::run(),
        Some("seal") => bench::seal::run(),
        Some("statistics") => bench::statistics::run(),
        Some("ui") => bench::ui::run(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}
