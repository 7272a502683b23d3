//! "Seen before" and the watch list by command, between two offices.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Parcel, Stage};
use serde_json::{Value, json};

fn alert(subject: &str, person: &Value) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "subject": subject, "narrative": "Tel. +221 77 123 45 67.",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                         { "airport": "RAI", "eta": "+4h" }],
                "persons": [person],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

#[test]
fn what_was_seen_before_is_said_with_its_reason() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (dakar, praia) = (
        stage.office("Dakar").unwrap(),
        stage.office("Praia").unwrap(),
    );
    let first =
        json!({ "name": "Мохаммед Диалло", "born": "1985-03-07", "document_number": "FX4412907" });
    let second =
        json!({ "name": "DIALLO, Mohamed", "born": "1985-07-03", "document_number": "FX4412908" });
    let one = dakar.send(&alert("First", &first)).unwrap();
    praia.run(&["sync"]).unwrap();

    // A hit on arrival, of an entry that was there before.
    let watched = praia
        .run(&[
            "watch",
            "add",
            "telephone",
            "00221771234567",
            "--reason",
            "courier of March",
            "--days",
            "30",
        ])
        .unwrap();
    assert_eq!(watched[0]["hits"], 0);
    let two = dakar.send(&alert("Second", &second)).unwrap();
    praia.run(&["sync"]).unwrap();

    let seen = praia
        .run(&["seen", two["reference"].as_str().unwrap()])
        .unwrap();
    let found = seen["found"].as_array().unwrap();
    assert_eq!(found.len(), 1, "{seen}");
    assert_eq!(found[0]["row"]["reference"], one["reference"]);
    let reasons: Vec<&str> = found[0]["because"]
        .as_array()
        .unwrap()
        .iter()
        .map(|because| because["reason"].as_str().unwrap())
        .collect();
    assert_eq!(
        reasons,
        ["same", "alike-born-exchanged", "document-one-off"],
        "{seen}"
    );
    assert_eq!(seen["watched"][0]["reason"], "courier of March");
    assert_eq!(praia.run(&["watch", "list"]).unwrap()[0]["hits"], 1);

    // Asked for by itself, in any writing.
    for (asked, hits) in [
        (vec!["seen", "--document", "fx 4412-907"], 2),
        (
            vec!["seen", "--name", "Mohamed Diallo", "--born", "7 MAR 1985"],
            2,
        ),
        (vec!["seen", "--telephone", "77 123 45 67"], 2),
        (vec!["seen", "--find", "document=ZZ99999"], 0),
    ] {
        let seen = praia.run(&asked).unwrap();
        assert_eq!(seen["total"], hits, "{asked:?} {seen}");
    }
    let text = praia
        .read(&["--language", "fr", "seen", "--document", "FX4412907"])
        .unwrap();
    assert!(
        text.contains("même document") && text.contains("FX4412907"),
        "{text}"
    );

    // Faults are told by field, nothing is half taken, and the log knows who did what.
    let file = dir.path().join("entries.json");
    std::fs::write(
        &file,
        r#"[{"kind":"pnr","text":"QX7R2M","reason":"x"},{"kind":"planet","text":""}]"#,
    )
    .unwrap();
    let refused = praia
        .run(&["watch", "import", file.to_str().unwrap()])
        .unwrap_err()
        .to_string();
    for part in ["invalid-draft", "1.kind", "1.text", "1.reason"] {
        assert!(refused.contains(part), "{part}: {refused}");
    }
    assert_eq!(
        praia
            .run(&["watch", "list"])
            .unwrap()
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let number = watched[0]["number"].to_string();
    assert_eq!(praia.run(&["watch", "remove", &number]).unwrap(), json!([]));
    let refused = praia
        .run(&["watch", "remove", &number])
        .unwrap_err()
        .to_string();
    assert!(refused.contains("unknown-watch"), "{refused}");
    let log = praia.run(&["audit"]).unwrap();
    let actions: Vec<&str> = log
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["action"].as_str().unwrap())
        .collect();
    for action in ["watch_added", "watch_removed", "watch_shown"] {
        assert!(actions.contains(&action), "{action}: {actions:?}");
    }
    // The log names no person and no number that is watched for.
    assert!(!log.to_string().contains("771234567"), "{log}");
}
