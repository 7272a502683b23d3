//! How long a message is kept, by command: the day is asked for, shown, and bounded by headquarters.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_message::{Day, Timestamp};
use aircop_tests::stage::Stage;
use serde_json::Value;

const NOTE: &str = r#"{"subject": "Handover", "narrative": "Nothing to report."}"#;

fn today() -> Day {
    let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
    Day::of(Timestamp(i64::try_from(since.as_millis()).unwrap()))
}

#[test]
fn a_day_is_asked_for_shown_and_told_from_one_that_headquarters_does_not_allow() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let praia = stage.office("Praia").unwrap();
    let send = |more: &[&str], said: &str| -> Result<Value, String> {
        let mut all = vec!["send", "note", "--json-file", "-", "--to", "JAITF Praia"];
        all.extend(["--group", "AIRCOP"]);
        all.extend(more);
        let sent = dakar.run_with(&all, said);
        sent.map_err(|error| error.to_string())
    };
    let until = today().plus(40).to_string();
    let sent = send(&["--retain-until", &until], NOTE).unwrap();
    let asked = sent["reference"].as_str().unwrap();
    let in_json = NOTE.replace('}', &format!(r#", "retain_until": "{until}"}}"#));
    let sent = send(&[], &in_json).unwrap();
    let told = sent["reference"].as_str().unwrap();
    let sent = send(&[], NOTE).unwrap();
    let usual = sent["reference"].as_str().unwrap();
    praia.run(&["sync"]).unwrap();
    for reference in [asked, told] {
        let shown = praia.run(&["show", reference]).unwrap();
        let message = &shown["messages"][0]["message"];
        assert_eq!(message["retain_until"], Value::from(until.as_str()));
        let text = praia.read(&["show", reference]).unwrap();
        let line = text.lines().find(|line| line.contains("Kept until"));
        assert!(line.unwrap().contains(&until), "{text}");
    }
    let shown = praia.run(&["show", usual]).unwrap();
    let days = today().plus(365).to_string();
    let day = shown["messages"][0]["message"]["retain_until"].as_str();
    assert!(day >= Some(days.as_str()), "{day:?}");

    for (refused, word) in [("2099-01-01", "retain_until"), ("soon", "retain_until")] {
        let why = send(&["--retain-until", refused], NOTE).unwrap_err();
        assert!(why.contains(word), "{why}");
    }
    let due = praia.run(&["retention", "list"]).unwrap();
    assert_eq!(due["threads"], serde_json::json!([]));
    let due = praia
        .run(&["retention", "list", "--on", "2099-01-01"])
        .unwrap();
    assert!(due["threads"].as_array().unwrap().len() >= 3);
    let bad = praia.run(&["retention", "list", "--on", "soon"]);
    assert!(bad.unwrap_err().to_string().contains("soon"));
}
