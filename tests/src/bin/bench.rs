//! `cargo xtask bench NAME`: measurements over the real programs.

fn main() -> std::process::ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    eprintln!("no benchmark of the name `{name}`");
    std::process::ExitCode::from(2)
}
