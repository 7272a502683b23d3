//! Real programs on PCs whose clocks are wrong (`faketime`): two desks 20 minutes, 70 minutes and
//! years apart. Nothing is lost, and everything is said.
//!
//! `tests/engine/clocks.rs` has the same with clocks of the test's own, and what takes days.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::process::{Command, Stdio};

use aircop_tests::stage::{Office, Parcel, Stage};
use serde_json::{Value, json};

/// Seconds that a command may take between two readings of a clock.
const SLACK: i64 = 120;
const MINUTE: i64 = 60;
const YEAR: i64 = 365 * 24 * 3600;

fn can_fake() -> bool {
    let found = Command::new("faketime")
        .args(["-f", "+1y", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let can = found.is_ok_and(|status| status.success());
    if !can {
        eprintln!("skipped: the program faketime is not installed on this PC");
    }
    can
}

fn note(from: &str, to: &str, subject: &str) -> Parcel {
    let note = json!({
        "from": from, "kind": "note", "group": "AIRCOP", "to": [to],
        "draft": { "subject": subject, "narrative": subject },
    });
    serde_json::from_value(note).unwrap()
}

fn alert(from: &str, to: &str, subject: &str) -> Parcel {
    let alert = json!({
        "from": from, "kind": "alert", "group": "AIRCOP", "to": [to],
        "draft": {
            "subject": subject, "narrative": subject,
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "+5h" },
                         { "airport": "RAI", "eta": "+9h" }],
                "persons": [{ "name": "Pimentel Rocha Everaldo" }],
            },
        },
    });
    serde_json::from_value(alert).unwrap()
}

fn has(office: &Office, subject: &str) -> bool {
    let list = office.run(&["list", "all"]).unwrap();
    let rows = list["rows"].as_array().unwrap();
    rows.iter().any(|row| row["subject"] == subject)
}

fn nothing_is_set_apart(office: &Office) {
    let rows = office.run(&["quarantine"]).unwrap();
    assert_eq!(rows, json!([]), "{}", office.name);
}

/// How far a desk says that its clock is off; none where it says nothing.
fn off(status: &Value) -> Option<i64> {
    status["clock_off_seconds"].as_i64()
}

fn says(office: &Office, seconds: i64) {
    let status = office.run(&["sync"]).unwrap();
    let said = off(&status).unwrap_or(0);
    let apart = (said - seconds).abs();
    assert!(apart < SLACK, "{}: {said} for {seconds}", office.name);
    let words = office.read(&["sync"]).unwrap();
    let line = words.lines().find(|line| line.starts_with("Clock"));
    assert_eq!(line.is_some(), seconds != 0, "{words}");
    if seconds % (24 * 3600) != 0 {
        let minutes = (seconds / MINUTE).abs();
        let told = match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes} min"),
            (hours, minutes) => format!("{hours} h {minutes} min"),
        };
        assert!(line.unwrap().contains(&told), "{told}: {words}");
    }
}

/// An alert each way, with these clocks.
fn both_ways(dakar: &Office, praia: &Office, what: &str) {
    let (there, back) = (format!("there {what}"), format!("back {what}"));
    dakar
        .send(&alert(&dakar.name, &praia.name, &there))
        .unwrap();
    praia.run(&["sync"]).unwrap();
    assert!(has(praia, &there), "{what}");
    praia.send(&alert(&praia.name, &dakar.name, &back)).unwrap();
    dakar.run(&["sync"]).unwrap();
    assert!(has(dakar, &back), "{what}");
    praia.run(&["sync"]).unwrap();
    for (office, subject) in [(dakar, &there), (praia, &back)] {
        let list = office.run(&["list", "sent"]).unwrap();
        let rows = list["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["subject"] == **subject).unwrap();
        assert_eq!(row["state"], "DELIVERED", "{what}: {row}");
    }
    nothing_is_set_apart(dakar);
    nothing_is_set_apart(praia);
}

#[test]
fn desks_whose_clocks_are_minutes_apart_lose_nothing_and_say_so() {
    if !can_fake() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (dakar, praia) = (
        stage.office("Dakar").unwrap(),
        stage.office("Praia").unwrap(),
    );
    for (one, other, seconds) in [
        ("-20m", "+0", (-20 * MINUTE, 0)),
        ("-70m", "+0", (-70 * MINUTE, 0)),
        ("+70m", "+0", (70 * MINUTE, 0)),
        ("-35m", "+35m", (-35 * MINUTE, 35 * MINUTE)),
    ] {
        let dakar = dakar.with_its_clock_off(one);
        let praia = praia.with_its_clock_off(other);
        says(&dakar, seconds.0);
        says(&praia, seconds.1);
        both_ways(&dakar, &praia, &format!("{one} {other}"));
    }
}

#[test]
fn desks_whose_clocks_are_years_apart_read_all_and_send_once_the_clock_is_right() {
    if !can_fake() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (dakar, praia) = (
        stage.office("Dakar").unwrap(),
        stage.office("Praia").unwrap(),
    );
    for (by, seconds, refusal) in [
        ("-6y", -6 * YEAR, "clock-behind"),
        ("+4y", 4 * YEAR, "clock-wrong"),
    ] {
        let wrong = dakar.with_its_clock_off(by);
        says(&wrong, seconds);
        // It reads what comes.
        let there = format!("there {by}");
        praia.send(&note(&praia.name, &dakar.name, &there)).unwrap();
        wrong.run(&["sync"]).unwrap();
        assert!(has(&wrong, &there), "{by}");
        nothing_is_set_apart(&wrong);
        // What it would send is refused with the reason, and goes once the clock is right.
        let back = note(&dakar.name, &praia.name, &format!("back {by}"));
        let refused = wrong.send(&back).unwrap_err().to_string();
        assert!(refused.contains(refusal), "{by}: {refused}");
        says(dakar, 0);
        assert!(has(dakar, &there), "{by}");
        dakar.send(&back).unwrap();
        praia.run(&["sync"]).unwrap();
        assert!(has(praia, &format!("back {by}")), "{by}");
        nothing_is_set_apart(dakar);
        nothing_is_set_apart(praia);
    }
}
