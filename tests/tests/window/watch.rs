//! The duty officer's watch in a real window: what cannot wait is said and counted, is reached by a
//! key and goes when it is dealt with; lists are narrowed, kept and worked off by keyboard.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::json;

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const SHIFT: char = '\u{e008}';
const DOWN: char = '\u{e015}';

fn parcel(urgency: &str, subject: &str, airport: &str) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "urgency": urgency, "subject": subject, "narrative": subject,
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [
                    { "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                    { "airport": airport, "eta": "+4h" },
                ],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

/// Waits until the list has so many rows.
fn rows(desk: &Desk, count: usize) {
    let window = desk.window();
    let script = "return document.querySelectorAll('[data-testid=row]').length";
    window
        .until("the rows", || {
            let found = window.session().script(script, &[])?;
            Ok((found == json!(count)).then_some(()))
        })
        .unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn what_cannot_wait_is_seen_reached_and_worked_off_by_keyboard() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let office = stage.office("Praia").unwrap().clone();
    // They wait before anybody is at the desk: no banner of an arrival helps.
    for (urgency, subject, airport) in [
        ("FLASH", "Couriers", "RAI"),
        ("URGENT", "Parcel", "GRU"),
        ("ROUTINE", "Note this", "RAI"),
        ("ROUTINE", "And this", "RAI"),
    ] {
        dakar.send(&parcel(urgency, subject, airport)).unwrap();
    }
    office.run(&["sync"]).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let praia = Desk::open(&screen, &office).unwrap();
    praia.unlock().unwrap();
    let window = praia.window();
    let title = || {
        window
            .session()
            .script("return document.title", &[])
            .unwrap()
    };
    let key = |keys: &[char]| window.chord(keys).unwrap();

    window
        .find("[data-testid=attention][data-why=unacknowledged]")
        .unwrap();
    window
        .wait_for("[data-testid=attention-more]", "1")
        .unwrap();
    assert_eq!(title(), json!("(2) AIRCOP"));
    praia.pictures("attention").unwrap();
    key(&['g']);
    window
        .wait_for("[data-testid=message]", "Couriers")
        .unwrap();
    key(&['a']);
    window.find("[data-testid=acknowledged]").unwrap();
    window.wait_gone("[data-testid=attention-more]").unwrap();
    key(&['g']);
    window.wait_for("[data-testid=message]", "Parcel").unwrap();
    key(&['a']);
    window.find("[data-testid=acknowledged]").unwrap();
    window.wait_gone("[data-testid=attention]").unwrap();
    assert_eq!(title(), json!("AIRCOP"));
    key(&[ESCAPE]);

    // Only what flies to us; kept under a name.
    let until = |count: usize| rows(&praia, count);
    until(4);
    key(&['f']);
    window.find("[data-testid=filter]").unwrap();
    window.click("[data-testid=filter-here]").unwrap();
    until(3);
    window.choose("[data-testid=filter-country]", "SN").unwrap();
    until(3);
    window
        .type_into("[data-testid=filter-name]", "Here from Senegal")
        .unwrap();
    praia.pictures("filter").unwrap();
    window.chord(&[ENTER]).unwrap();
    window
        .find("[data-testid=saved-view][data-name=\"Here from Senegal\"]")
        .unwrap();

    // Two routine alerts are marked and taken note of at once.
    window.click("[data-testid=view-needs-answer]").unwrap();
    // What was only acknowledged is still owed an answer, and the most urgent stands first.
    until(4);
    key(&['k']);
    key(&['j']);
    key(&['j']);
    key(&[SHIFT, DOWN]);
    window.wait_for("[data-testid=picks]", "2").unwrap();
    praia.pictures("picks").unwrap();
    key(&[SHIFT, 'A']);
    window.wait_gone("[data-testid=picks]").unwrap();
    window
        .until("four answers that are owed", || {
            let owed = window.texts("[data-testid=row-owes]")?;
            Ok((owed.len() == 4).then_some(()))
        })
        .unwrap();
    until(4);

    // The sheet names the keys; the sound is muted and says so.
    key(&['?']);
    window.wait_for(".sheet", "cannot wait").unwrap();
    praia.pictures("keys").unwrap();
    key(&[ESCAPE]);
    window.click("[data-testid=view-settings]").unwrap();
    window
        .choose("[data-testid=sound-flash]", "double")
        .unwrap();
    window.click("[data-testid=sounds-mute]").unwrap();
    window.find("[data-testid=muted]").unwrap();
    praia.pictures("sounds").unwrap();
    // Locked too; and a desk that was just started says that it does not listen.
    window.click("[data-testid=lock]").unwrap();
    window.find("[data-testid=heard-muted]").unwrap();

    // All of it is there after the window was closed.
    praia.into_window().close().unwrap();
    let praia = Desk::open(&screen, &office).unwrap();
    let window = praia.window();
    window
        .wait_for("[data-testid=heard].deaf", "does not listen")
        .unwrap();
    praia.unlock().unwrap();
    window.find("[data-testid=muted]").unwrap();
    window.click("[data-testid=saved-view]").unwrap();
    rows(&praia, 3);
    // Of one office, of the last hour, and both; the view takes another name.
    window.choose("[data-testid=filter-hours]", "1").unwrap();
    rows(&praia, 3);
    let office_of = |name: &str| {
        let script = "return [...document.querySelectorAll('[data-testid=filter-office] option')]
            .find((option) => option.textContent.includes(arguments[0]))?.value";
        window
            .until("the office", || {
                let found = window.session().script(script, &[json!(name)])?;
                Ok(found.as_str().map(str::to_owned))
            })
            .unwrap()
    };
    let lagos = office_of("Lagos");
    window
        .choose("[data-testid=filter-office]", &lagos)
        .unwrap();
    rows(&praia, 0);
    let dakar = office_of("Dakar");
    window
        .choose("[data-testid=filter-office]", &dakar)
        .unwrap();
    rows(&praia, 3);
    praia.pictures("filter-office").unwrap();
    window.click("[data-testid=saved-view-rename]").unwrap();
    window
        .fill("[data-testid=saved-view-name]", "My watch")
        .unwrap();
    window.chord(&[ENTER]).unwrap();
    window
        .find("[data-testid=saved-view][data-name=\"My watch\"]")
        .unwrap();
    window.click("[data-testid=saved-view-remove]").unwrap();
    window.wait_gone("[data-testid=saved-view]").unwrap();
    window.click("[data-testid=notice-undo]").unwrap();
    window.find("[data-testid=saved-view]").unwrap();
    praia.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}
