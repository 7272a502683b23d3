//! Ctrl+K: a view, an office, a message by its reference and an action by a few letters, from the
//! list and while something is being written; Ctrl+F and F1.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::{Screen, Window};
use serde_json::json;

const CONTROL: char = '\u{e009}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DOWN: char = '\u{e015}';
const F1: char = '\u{e031}';
const FIELD: &str = "[data-testid=palette-field]";

fn note(subject: &str) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "note", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": { "subject": subject, "narrative": "Nothing to report." },
    });
    serde_json::from_value(draft).unwrap()
}

/// Opens the palette, types, and waits until the first entry says this.
fn look_for(window: &Window, words: &str, first: &str) {
    window.chord(&[CONTROL, 'k']).unwrap();
    window.fill(FIELD, words).unwrap();
    window
        .until(&format!("{first} as the first entry"), || {
            let entries = window.texts("[data-testid=palette-entry]")?;
            Ok(entries
                .first()
                .filter(|entry| entry.contains(first))
                .map(|_| ()))
        })
        .unwrap();
}

fn focus(window: &Window) -> String {
    let script = "return document.activeElement.id || document.activeElement.dataset.testid || ''";
    let id = window.session().script(script, &[]).unwrap();
    id.as_str().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_few_letters_lead_to_a_view_an_office_a_message_or_an_action() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let sent = dakar.send(&note("Handover of the night")).unwrap();
    let reference = sent["reference"].as_str().unwrap().to_owned();
    let praia = stage.office("Praia").unwrap();
    praia.run(&["sync"]).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, praia).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();
    window.find("[data-testid=row]").unwrap();

    // A view.
    look_for(window, "quar", "Quarantine");
    window.chord(&[ENTER]).unwrap();
    window
        .find("[data-testid=view-quarantine][aria-current=page]")
        .unwrap();
    assert!(!window.has(FIELD).unwrap());

    // An office: its messages.
    look_for(window, "dak sen", "JAITF Dakar");
    desk.snapshot("palette-office").unwrap();
    window.chord(&[ENTER]).unwrap();
    window
        .wait_for("[data-testid=row]", "Handover of the night")
        .unwrap();

    // A message by its reference: an entry of its own, below what else fits.
    window.chord(&[CONTROL, 'k']).unwrap();
    window.fill(FIELD, &reference).unwrap();
    window
        .until("the message", || {
            let entries = window.texts("[data-testid=palette-entry]")?;
            Ok(entries
                .iter()
                .any(|entry| entry.contains("Handover"))
                .then_some(()))
        })
        .unwrap();
    window.chord(&[ENTER]).unwrap();
    window
        .wait_for("[data-testid=message]", "Handover of the night")
        .unwrap();

    // Escape puts it away and changes nothing else.
    window.chord(&[CONTROL, 'k']).unwrap();
    window.find(FIELD).unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone(FIELD).unwrap();
    assert!(window.has("[data-testid=message]").unwrap());

    // An action; and what is being written stays while another view is looked at.
    look_for(window, "new note", "New note");
    window.chord(&[ENTER]).unwrap();
    window
        .fill("[data-testid=field-subject]", "Half a subject")
        .unwrap();
    look_for(window, "outbox", "Outbox");
    window.chord(&[DOWN]).unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone(FIELD).unwrap();
    look_for(window, "outbox", "Outbox");
    window.chord(&[ENTER]).unwrap();
    window
        .find("[data-testid=view-outbox][aria-current=page]")
        .unwrap();
    assert_eq!(window.value("field-subject").unwrap(), "Half a subject");

    // Ctrl+F goes to the search, also out of a field; F1 opens the help there, and Escape goes back.
    window.click("[data-testid=field-subject]").unwrap();
    window.chord(&[CONTROL, 'f']).unwrap();
    assert_eq!(focus(window), "search");
    window.chord(&[F1]).unwrap();
    window
        .find("[data-testid=guide-page][data-page=search-and-watch]")
        .unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=guide]").unwrap();
    window
        .until("the focus back in the search", || {
            Ok((focus(window) == "search").then_some(()))
        })
        .unwrap();

    for (language, words) in [("fr", "dakar"), ("ar", "dakar")] {
        desk.speak(language).unwrap();
        window.chord(&[CONTROL, 'k']).unwrap();
        window.fill(FIELD, words).unwrap();
        window
            .wait_for("[data-testid=palette-entry]", "JAITF Dakar")
            .unwrap();
        desk.snapshot(&format!("palette-{language}")).unwrap();
        window.chord(&[ESCAPE]).unwrap();
        window.wait_gone(FIELD).unwrap();
    }
}
