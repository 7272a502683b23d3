//! Days without a line, by command: a bundle to another desk, by one that has a line, and to the
//! relay's operator.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;
use std::process::{Command, Output, Stdio};

use aircop_tests::process::program;
use aircop_tests::stage::{Office, Stage};
use aircop_tests::world::random_file;
use serde_json::Value;

const NOTE: &str = r#"{"subject": "By stick", "narrative": "The line is down."}"#;

fn subjects(office: &Office) -> Vec<String> {
    let found = office.run(&["inbox"]).unwrap();
    let rows = found["rows"].as_array().unwrap().iter();
    rows.map(|row| row["subject"].as_str().unwrap().to_owned())
        .collect()
}

/// A command whatever comes of it.
fn tries(office: &Office, arguments: &[&str]) -> Output {
    Command::new(program("aircop").unwrap())
        .args(arguments)
        .args(["--json", "--officer", &office.officer, "--data"])
        .arg(&office.data)
        .env("AIRCOP_PASSWORD", &office.password)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn imports(data: &Path, bundle: &str) -> Output {
    Command::new(program("aircop-relay").unwrap())
        .args(["import", "--json", "--data"])
        .arg(data)
        .arg(bundle)
        .output()
        .unwrap()
}

#[test]
fn what_waits_goes_by_stick_to_a_desk_by_a_desk_and_to_the_relay() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let praia = stage.office("Praia").unwrap().clone();
    let file = random_file(dir.path(), "scan.pdf", 300_000, 1);
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();

    stage.relay.stop().unwrap();
    let to = ["--to", "JAITF Praia", "--group", "AIRCOP", "--attach"];
    let send = ["send", "note", "--json-file", "-"];
    let waits = dakar.run_with(&[&send[..], &to, &[file.to_str().unwrap()]].concat(), NOTE);
    let message = waits.unwrap()["message"].as_str().unwrap().to_owned();
    // Dakar has never heard of Praia's prekey, which Praia's own stick brings.
    let first = path("first");
    let told = dakar.run(&["outbox", "export", "--to", &first]).unwrap();
    assert_eq!((&told["messages"], &told["left"]), (&0.into(), &1.into()));
    let from_praia = path("from-praia");
    praia
        .run(&["outbox", "export", "--to", &from_praia])
        .unwrap();
    dakar.run(&["inbox", "import", &from_praia]).unwrap();
    let stick = path("stick");
    let told = dakar.run(&["outbox", "export", "--to", &stick]).unwrap();
    assert_eq!((&told["messages"], &told["files"]), (&1.into(), &1.into()));
    // It waits on, and is nobody's to take back any more.
    let waiting = dakar.run(&["outbox"]).unwrap();
    assert_eq!(waiting["rows"].as_array().unwrap().len(), 1);
    let recalled = dakar.run(&["recall", &message]).unwrap_err().to_string();
    assert!(recalled.contains("not-waiting"), "{recalled}");
    let again = tries(&dakar, &["outbox", "export", "--to", &stick]);
    assert_eq!(again.status.code(), Some(1));

    // A stick that lost a block: what is whole is taken, and the rest is named.
    let mut bytes = std::fs::read(&stick).unwrap();
    let last = bytes.len() - 10;
    bytes[last] ^= 1;
    let damaged = path("damaged");
    std::fs::write(&damaged, bytes).unwrap();
    let partly = tries(&praia, &["inbox", "import", &damaged]);
    assert_eq!(partly.status.code(), Some(5));
    let document: Value = serde_json::from_slice(&partly.stdout).unwrap();
    assert_eq!(
        (&document["messages"], &document["files"]),
        (&1.into(), &0.into())
    );
    assert_eq!(document["refused"][0]["reason"], "damaged");
    let taken = praia.run(&["inbox", "import", &stick]).unwrap();
    assert_eq!(
        (&taken["messages"], &taken["files"]),
        (&0.into(), &1.into())
    );
    assert_eq!(subjects(&praia), ["By stick"]);
    std::fs::write(&damaged, "no bundle at all").unwrap();
    let refused = tries(&praia, &["inbox", "import", &damaged]);
    let said = String::from_utf8_lossy(&refused.stdout).into_owned();
    assert!(said.contains("bundle-malformed"), "{said}");

    // The relay's operator, twice; then a desk that has a line.
    for _ in 0..2 {
        let imported = imports(&stage.relay.data, &stick);
        let said = String::from_utf8_lossy(&imported.stderr).into_owned();
        assert!(imported.status.success(), "{said}");
        let document: Value = serde_json::from_slice(&imported.stdout).unwrap();
        assert_eq!(document["envelopes"], told["envelopes"]);
        assert_eq!(document["chunks"], 2);
    }
    stage.relay.run().unwrap();
    let carried = praia.run(&["outbox", "carry", &stick]).unwrap();
    assert_eq!(carried["envelopes"], told["envelopes"]);
    assert_eq!(carried["chunks_left"], 2);

    // The line is back: nothing is lost, and nothing comes twice.
    praia.run(&["sync"]).unwrap();
    dakar.run(&["sync"]).unwrap();
    praia.run(&["sync"]).unwrap();
    assert_eq!(subjects(&praia), ["By stick"]);
    let waiting = dakar.run(&["outbox"]).unwrap();
    assert!(waiting["rows"].as_array().unwrap().is_empty());
    let quarantine = praia.run(&["quarantine"]).unwrap();
    assert!(quarantine.as_array().unwrap().is_empty(), "{quarantine}");
}
