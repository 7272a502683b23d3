//! cargo xtask setup, ui, demo, test, bench.

fn main() {}
