//! What is on screen follows what becomes of an alert: the line on top when it is corrected, withdrawn
//! or acknowledged elsewhere, the clock of its row when the journey is over.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use aircop_client::clock::{Clock as _, SystemClock};
use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::json;

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn the_line_on_top_follows_a_correction_and_a_withdrawal() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    dakar.send_at_once().unwrap();
    let office = stage.office("Praia").unwrap();
    let praia = Desk::open(&screen, office).unwrap();
    praia.unlock().unwrap();
    let window = praia.window();
    let flash = |subject: &str| dakar.send_flash(subject, "VR641").unwrap();
    let banner =
        |reference: &str| format!("[data-testid=flash-banner][data-reference=\"{reference}\"]");
    let (first, second) = (flash("Courier on VR641"), flash("The one behind it"));
    window.find(&banner(&first)).unwrap();
    window
        .wait_for("[data-testid=attention-more]", "1")
        .unwrap();

    // Corrected while nobody has looked at it: one line, of what holds now, at the same place.
    let draft = json!({ "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": [],
        "draft": { "alert": { "legs": [
            { "airport": "DSS", "flight": "VR643", "etd": "+1h" },
            { "airport": "RAI", "eta": "+4h" },
        ] } } });
    let draft: Parcel = serde_json::from_value(draft).unwrap();
    let draft = draft.draft_at_now();
    let sent = dakar
        .run_with(
            &["send", "correction", "--about", &first, "--json-file", "-"],
            &draft.to_string(),
        )
        .unwrap();
    let corrected = sent["reference"].as_str().unwrap().to_owned();
    window.find(&banner(&corrected)).unwrap();
    // Read by script: the driver tells no text of what may be cut off.
    let script = "return document.querySelector(arguments[0]).textContent";
    let said = window
        .session()
        .script(script, &[json!(banner(&corrected))]);
    let said = said.unwrap().as_str().unwrap().to_owned();
    for words in ["corrected by", "VR641", "VR643"] {
        assert!(said.contains(words), "{said}");
    }
    window
        .wait_for("[data-testid=attention-more]", "1")
        .unwrap();
    praia.pictures("flash-corrected").unwrap();

    // Withdrawn: nobody is called to catch it any more, and the line says who took it back.
    let why = json!({ "reply": { "stand_down": "WRONG_FLIGHT" } });
    dakar
        .run_with(
            &[
                "send",
                "stand-down",
                "--about",
                &corrected,
                "--json-file",
                "-",
            ],
            &why.to_string(),
        )
        .unwrap();
    window.find(&banner(&second)).unwrap();
    assert!(!window.has(&banner(&corrected)).unwrap());
    praia.pictures("flash-withdrawn").unwrap();
    window.click("[data-testid=flash-later]").unwrap();
    let calls = window
        .dispatch(&json!({ "do": "status" }))
        .unwrap()
        .unwrap();
    let calls = calls["value"]["attention"].as_array().unwrap().clone();
    let said: Vec<_> = calls
        .iter()
        .map(|call| {
            (
                call["why"].as_str().unwrap(),
                call["reference"].as_str().unwrap(),
            )
        })
        .collect();
    assert!(said.contains(&("stood-down", &corrected)), "{said:?}");
    assert!(said.contains(&("unacknowledged", &second)), "{said:?}");
    assert_eq!(said.len(), 2, "{said:?}");

    // Acknowledged at another PC of the office: it is no longer on the line here.
    let third = flash("The third");
    window.find(&banner(&third)).unwrap();
    let list = json!({ "do": "list", "view": "inbox", "limit": 50 });
    let list = window.dispatch(&list).unwrap().unwrap();
    let rows = list["value"]["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["reference"] == third.as_str())
        .unwrap();
    let taken = json!({ "do": "acknowledge", "message": row["id"] });
    window.dispatch(&taken).unwrap().unwrap();
    window.wait_gone(&banner(&third)).unwrap();
    assert!(!window.has("[data-testid=flash-banner]").unwrap());
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_row_counts_down_and_says_by_itself_that_the_journey_is_over() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    dakar.send_at_once().unwrap();
    let praia = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    praia.unlock().unwrap();
    let window = praia.window();
    let lands = SystemClock.now().plus_seconds(35);
    let left = SystemClock.now().plus_seconds(-3600).to_rfc3339();
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": { "urgency": "URGENT", "subject": "Lands soon", "narrative": "Lands soon",
            "alert": { "reasons": ["PROFILE"], "action": "CHECK_FULL", "legs": [
                { "airport": "DSS", "flight": "VR641", "etd": left },
                { "airport": "RAI", "eta": lands.to_rfc3339() },
            ] } },
    });
    let parcel: Parcel = serde_json::from_value(draft).unwrap();
    dakar.send(&parcel).unwrap();
    let reference = praia.row("Lands soon").unwrap();
    let row = format!("[data-testid=row][data-reference=\"{reference}\"]");
    window
        .wait_for(&format!("{row} .left.imminent"), "RAI")
        .unwrap();
    while SystemClock.now() < lands {
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    window
        .wait_for(&format!("{row} .left.past"), "Journey over")
        .unwrap();
}
