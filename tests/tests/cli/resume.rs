//! A desk's life by the command line: join, send, be killed at any moment, go on, be lost and come
//! back from a backup. Nothing is lost and nothing comes twice.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::process::{Command, Stdio};
use std::time::Duration;

use aircop_tests::process::program;
use aircop_tests::stage::{Office, Stage};
use aircop_tests::world::{random_file, sha256};

/// How often a desk is killed while it sends; a little later each time.
const KILLS: u64 = 8;

fn rows(office: &Office, list: &str) -> Vec<serde_json::Value> {
    let found = office.run(&[list]).unwrap();
    found["rows"].as_array().unwrap().clone()
}

fn with_passphrase(office: &Office, arguments: &[&str]) {
    let output = Command::new(program("aircop").unwrap())
        .args(arguments)
        .args(["--kdf-memory", "8", "--officer", &office.officer, "--data"])
        .arg(&office.data)
        .env("AIRCOP_PASSWORD", &office.password)
        .env("AIRCOP_PASSPHRASE", "correct horse battery staple")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
}

#[test]
fn join_send_be_killed_resume_and_restore() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let praia = stage.office("Praia").unwrap().clone();
    let film = random_file(dir.path(), "luggage.mp4", 9_000_001, 1);
    let note = r#"{"subject": "Film", "narrative": "See the film."}"#;

    // The relay is away: the message waits.
    stage.relay.stop().unwrap();
    let to = ["--to", "JAITF Praia", "--group", "AIRCOP", "--attach"];
    let send = ["send", "note", "--json-file", "-"];
    let waits = dakar.run_with(&[&send[..], &to, &[film.to_str().unwrap()]].concat(), note);
    let waits = waits.unwrap();
    let message = waits["message"].as_str().unwrap().to_owned();
    let reference = waits["reference"].clone();
    stage.relay.run().unwrap();

    for n in 1..=KILLS {
        let mut child = Command::new(program("aircop").unwrap())
            .args(["sync", "--kdf-memory", "8", "--officer", &dakar.officer])
            .arg("--data")
            .arg(&dakar.data)
            .env("AIRCOP_PASSWORD", &dakar.password)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(120 * n));
        // It may have ended.
        let _ = child.kill();
        child.wait().unwrap();
    }
    // What is left goes on where it was.
    let settled = dakar.run(&["sync"]).unwrap();
    assert_eq!(settled["counts"]["outbox"], 0);
    praia.run(&["sync"]).unwrap();
    let came = rows(&praia, "inbox");
    let ours: Vec<_> = came
        .iter()
        .filter(|row| row["reference"] == reference)
        .collect();
    assert_eq!(ours.len(), 1, "{came:?}");
    let saved = dir.path().join("saved.mp4");
    praia
        .run(&["save", &message, "1", "--to", saved.to_str().unwrap()])
        .unwrap();
    assert_eq!(sha256(&film), sha256(&saved));

    // The archive is lost, and the backup takes its place.
    let backup = dir.path().join("praia.backup");
    let backup = backup.to_str().unwrap();
    with_passphrase(&praia, &["backup", backup]);
    std::fs::write(praia.data.join("archive.db"), vec![7; 40_960]).unwrap();
    let damaged = praia.run(&["inbox"]).unwrap_err().to_string();
    assert!(damaged.contains("archive-damaged"), "{damaged}");
    with_passphrase(&praia, &["restore", backup]);
    assert_eq!(rows(&praia, "inbox").len(), came.len());
    praia.run(&["sync"]).unwrap();
    assert_eq!(rows(&praia, "inbox").len(), came.len());
}
