//! `cargo xtask bench NAME`: measurements over the real programs.

use std::process::ExitCode;

use aircop_tests::bench;

const USAGE: &str = "cargo xtask bench archive [MESSAGES] | attachment | connections [MESSAGES] \
                     | flood [--rate N] [--seconds N] | latency | names | relay | seal | statistics | ui";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, options) = match arguments.split_first() {
        Some((name, options)) => (name.as_str(), options),
        None => ("", arguments.as_slice()),
    };
    let outcome = match name {
        "archive" => {
            let count = options.first().and_then(|count| count.parse().ok());
            bench::archive::run(count.unwrap_or(1_000_000))
        }
        "attachment" => bench::attachment::run(),
        "connections" => {
            let count = options.first().and_then(|count| count.parse().ok());
            bench::connections::run(count.unwrap_or(1_000_000))
        }
        "flood" => bench::relay::flood::run(options),
        "latency" => bench::latency::run(),
        "names" => bench::names::run(),
        "relay" => bench::relay::run(options),
        "seal" => bench::seal::run(),
        "statistics" => bench::statistics::run(),
        "ui" => bench::ui::run(),
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
