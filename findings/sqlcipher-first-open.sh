#!/usr/bin/env bash
# SQLCipher refuses a right key while another thread opens the first connection of the process.
#
# SQLCipher is built into SQLite by SQLITE_EXTRA_INIT. sqlite3_initialize() notes that it is done,
# lets go of its lock and only then calls that function; a second thread that opens a connection in
# between is told nothing and goes on, and its PRAGMA key fails with "An error occurred with PRAGMA
# key or rekey", which speaks of an empty key. Seen with rusqlite 0.43.0 (bundled-sqlcipher:
# libsqlite3-sys 0.40.0, SQLCipher 4.20.0, SQLite 3.54.1) on two cores: 1 to 4 processes in 200 when
# two threads begin together, none when one connection was opened before them.
#
# Needs cargo and a C compiler. About three minutes. Fails when no try in 4,000 shows it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "first-open"
version = "0.0.0"
edition = "2024"
[dependencies]
rusqlite = { version = "=0.43.0", features = ["bundled-sqlcipher"] }
libsqlite3-sys = "=0.40.0"
END
cat > src/main.rs <<'END'
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

fn keyed() -> Result<(), rusqlite::Error> {
    let conn = rusqlite::Connection::open_in_memory()?;
    conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA key = 'a key of some length'")
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [first] = words.as_slice() {
        if first == "after-one" {
            keyed().unwrap();
        }
        let waiting = AtomicUsize::new(2);
        let both = std::thread::scope(|scope| {
            let open = || {
                waiting.fetch_sub(1, Ordering::SeqCst);
                while waiting.load(Ordering::SeqCst) > 0 {
                    std::hint::spin_loop();
                }
                keyed()
            };
            let threads = [scope.spawn(open), scope.spawn(open)];
            threads.map(|thread| thread.join().unwrap())
        });
        for error in both.into_iter().filter_map(Result::err) {
            eprint!("{error}");
            std::process::exit(1);
        }
        return;
    }
    let program = std::env::current_exe().unwrap();
    for (how, tries) in [("at-once", 4_000), ("after-one", 1_000)] {
        let mut refused = 0;
        let mut said = String::new();
        for _ in 0..tries {
            let done = Command::new(&program).arg(how).output().unwrap();
            if !done.status.success() {
                refused += 1;
                said = String::from_utf8_lossy(&done.stderr).into_owned();
            }
        }
        println!("{how}: {refused} of {tries} refused. {said}");
        let as_found = match how {
            "at-once" => refused > 0 && said.contains("An error occurred with PRAGMA key or rekey"),
            _ => refused == 0,
        };
        if !as_found {
            println!("this has changed");
            std::process::exit(1);
        }
    }
}
END
cargo run --quiet --release
