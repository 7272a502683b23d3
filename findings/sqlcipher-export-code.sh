#!/usr/bin/env bash
# sqlcipher_export() loses the result code: a full disk arrives as SQLITE_ERROR.
#
# The function runs inside a SELECT and hands a failure on as text only, so the statement fails
# with the general code 1 and the sentence of sqlite3_errstr(). A program that tells a full disk by
# SQLITE_FULL (13) takes it for a fault of its own: the same write, made by INSERT into the same
# attached file, fails with 13. Seen with rusqlite 0.43.0 (bundled-sqlcipher: libsqlite3-sys 0.40.0,
# SQLCipher 4.20.0, SQLite 3.54.1). The limit of pages stands for the full disk.
#
# Needs cargo and a C compiler. About two minutes. Fails when the export names the code.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "export-code"
version = "0.0.0"
edition = "2024"
[dependencies]
rusqlite = { version = "=0.43.0", features = ["bundled-sqlcipher"] }
libsqlite3-sys = "=0.40.0"
TOML
cat > src/main.rs <<'RUST'
use rusqlite::{Connection, Error};

fn said(result: Result<(), Error>) -> String {
    match result {
        Err(Error::SqliteFailure(failure, text)) => {
            format!("{} {}", failure.extended_code, text.unwrap_or_default())
        }
        other => format!("{other:?}"),
    }
}

fn main() {
    let source = Connection::open("source.db").unwrap();
    source
        .execute_batch("PRAGMA key = 'a key of some length'; CREATE TABLE t (v BLOB);
                        INSERT INTO t VALUES (randomblob(500000))")
        .unwrap();
    source
        .execute_batch("ATTACH DATABASE 'copy.db' AS copy KEY 'another key of some length'")
        .unwrap();
    let limit: i64 = source
        .query_row("PRAGMA copy.max_page_count = 20", [], |row| row.get(0))
        .unwrap();
    assert_eq!(limit, 20);
    let export = source.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()));
    println!("sqlcipher_export: {}", said(export));
    let insert = source.execute_batch("DROP TABLE IF EXISTS copy.t; CREATE TABLE copy.t (v BLOB);
                                       INSERT INTO copy.t SELECT v FROM main.t");
    println!("INSERT: {}", said(insert));
}
RUST
CARGO_TARGET_DIR="$folder/target" cargo run -q | tee seen
diff - seen <<'SEEN'
sqlcipher_export: 1 database or disk is full
INSERT: 13 database or disk is full
SEEN
