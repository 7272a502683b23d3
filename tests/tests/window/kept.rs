//! How long messages are kept, in the window: a hold with its reason, what would be erased, and what
//! is said of a message that was.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::json;

fn alert(subject: &str) -> Parcel {
    serde_json::from_value(json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia", "JAITF Lagos"],
        "draft": {
            "subject": subject, "narrative": "Paid in cash.",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                         { "airport": "RAI", "eta": "+4h" }],
                "persons": [{ "name": "DIOUF, Aminata", "document_number": "FX4412907" }],
            },
        },
    }))
    .unwrap()
}

const PASSPHRASE: &str = "a passphrase that nobody guesses";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_officer_holds_looks_ahead_and_sees_what_was_erased() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let (praia, lagos) = (
        stage.office("Praia").unwrap(),
        stage.office("Lagos").unwrap(),
    );
    let gone = dakar.send(&alert("Erased by the court")).unwrap();
    let gone = gone["reference"].as_str().unwrap();
    dakar.send(&alert("Held for the trial")).unwrap();
    praia.run(&["sync"]).unwrap();
    let order = "Court of Praia, 12/2026";
    let erase = ["retention", "erase", "--thread", gone, "--order", order];
    praia.run(&[&erase[..], &["--yes"]].concat()).unwrap();
    lagos.run(&["sync"]).unwrap();
    let reply = json!({ "reply": { "status": "IN_PROGRESS" }, "narrative": "At the gate." });
    let about = ["send", "reply", "--about", gone, "--json-file", "-"];
    lagos.run_with(&about, &reply.to_string()).unwrap();

    let desk = Desk::open(&screen, praia).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();
    let held = desk.row("Held for the trial").unwrap();
    desk.open_row(&held).unwrap();
    window.wait_for("[data-testid=kept]", "Kept until").unwrap();
    // No hold without a reason.
    window.click("[data-testid=hold]").unwrap();
    window.find("[data-testid=hold-yes]:disabled").unwrap();
    window
        .fill("[data-testid=hold-reason]", "Trial in Praia")
        .unwrap();
    window.click("[data-testid=hold-yes]:enabled").unwrap();
    window
        .wait_for("[data-testid=held]", "Trial in Praia")
        .unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    assert_eq!(axe.serious(window).unwrap().0, Vec::<String>::new());
    desk.pictures("kept-held").unwrap();

    // What would be erased by a day to come: the answer, not what is held.
    window.click("[data-testid=view-settings]").unwrap();
    window.click("[data-testid=settings-part-kept]").unwrap();
    // A backup before: two passphrases that differ make none.
    window
        .wait_for("[data-testid=backup-last]", "No backup")
        .unwrap();
    window
        .fill("[data-testid=backup-passphrase]", PASSPHRASE)
        .unwrap();
    window
        .fill("[data-testid=backup-repeat]", "another")
        .unwrap();
    window.click("[data-testid=backup-make]:enabled").unwrap();
    window
        .wait_for("[data-testid=backup-said]", "differ")
        .unwrap();
    window
        .fill("[data-testid=backup-repeat]", PASSPHRASE)
        .unwrap();
    window.click("[data-testid=backup-make]:enabled").unwrap();
    window
        .wait_for("[data-testid=backup-said]", "is made")
        .unwrap();
    window
        .wait_for("[data-testid=backup-last]", "Last backup")
        .unwrap();
    assert_eq!(window.value("backup-passphrase").unwrap(), "");
    window
        .wait_for("[data-testid=kept-count]", "would be erased")
        .unwrap();
    assert!(!window.has("[data-testid=erase-now]").unwrap());
    window.fill("[data-testid=kept-on]", "2099-01-01").unwrap();
    window.click("[data-testid=kept-look]").unwrap();
    window
        .wait_for("[data-testid=kept-count]", "2099-01-01")
        .unwrap();
    window.wait_for("[data-testid=kept-stays]", "held").unwrap();
    // A day to come is looked at, never erased.
    assert!(!window.has("[data-testid=erase-now]").unwrap());
    window.wait_for("[data-testid=erasure]", order).unwrap();
    assert_eq!(axe.serious(window).unwrap().0, Vec::<String>::new());
    desk.pictures("kept-settings").unwrap();

    // An answer to what is gone says who erased it, why, and has the certificate.
    window.click("[data-testid=view-inbox]").unwrap();
    let row = window
        .until("the answer of Lagos", || {
            let rows = window.session().find_all("[data-testid=row]")?;
            Ok((rows.len() == 2).then_some(()))
        })
        .and_then(|()| {
            let rows = window.session().find_all("[data-testid=row]")?;
            let mut other = None;
            for row in rows {
                let reference = window.session().attribute(&row, "data-reference")?;
                other = reference.filter(|reference| *reference != held).or(other);
            }
            Ok(other)
        });
    desk.open_row(&row.unwrap().unwrap()).unwrap();
    window.wait_for("[data-testid=erased-here]", order).unwrap();
    desk.pictures("kept-erased").unwrap();
    window
        .click("[data-testid=erased-here] [data-testid=erasure-certificate]")
        .unwrap();
    let said = window.wait_for("[data-testid=notice]", "erasure-").unwrap();
    assert!(said.contains(".json"), "{said}");

    // The hold ends when an officer says so once more.
    desk.open_row(&held).unwrap();
    window.click("[data-testid=release-hold]").unwrap();
    window.click("[data-testid=release-hold-yes]").unwrap();
    window.find("[data-testid=hold]").unwrap();
    window.wait_gone("[data-testid=held]").unwrap();
}
