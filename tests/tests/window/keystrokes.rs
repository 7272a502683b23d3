//! From an empty window to a sent alert by keyboard alone, every key counted but those of the free
//! text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::cell::Cell;

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::{Screen, Window};

const TAB: char = '\u{e004}';
const SPACE: char = ' ';
const CONTROL: char = '\u{e009}';
const ENTER: char = '\u{e007}';
const SHIFT: char = '\u{e008}';
const F6: char = '\u{e036}';
/// What an officer should need at most.
const BOUND: usize = 60;

/// Hands on a keyboard.
struct Hands<'a> {
    window: &'a Window,
    pressed: Cell<usize>,
}

impl Hands<'_> {
    /// Keys pressed together; each counts.
    fn press(&self, keys: &[char]) {
        self.window.chord(keys).unwrap();
        self.pressed.set(self.pressed.get() + keys.len());
    }

    fn times(&self, key: char, count: usize) {
        (0..count).for_each(|_| self.press(&[key]));
    }

    /// Coded values, names and times: each character counts.
    fn types(&self, text: &str) {
        text.chars().for_each(|c| self.press(&[c]));
    }

    /// Free text counts for nothing: nobody can write it for the officer.
    fn writes(&self, text: &str) {
        text.chars().for_each(|c| self.window.chord(&[c]).unwrap());
    }

    /// Where the keys go now must be where the officer thinks.
    fn is_at(&self, handle: &str) {
        let script = "return document.activeElement.dataset.testid || ''";
        self.window
            .until(handle, || {
                let at = self.window.session().script(script, &[])?;
                Ok((at == handle).then_some(()))
            })
            .unwrap();
    }
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_short_alert_takes_fewer_than_sixty_keys_beside_its_free_text() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = Desk::open(&screen, stage.office("Dakar").unwrap()).unwrap();
    dakar.unlock().unwrap();
    let window = dakar.window();
    let hands = Hands {
        window,
        pressed: Cell::new(0),
    };
    hands.press(&['n']);
    window.find("[data-testid=compose]").unwrap();
    hands.is_at("field-subject");
    // The first alert of a desk: later ones begin with the action that the last one asked for.
    hands.press(&[SHIFT, TAB]);
    hands.is_at("field-alert-action");
    hands.types("f");
    hands.press(&[TAB]);
    hands.writes("Passenger paid in cash");
    hands.press(&[F6]);
    hands.is_at("leg-0-airport");
    hands.types("lis");
    hands.press(&[TAB]);
    hands.types("tp1547");
    // Past departure, zone and removal to the next airport.
    hands.times(TAB, 5);
    hands.is_at("leg-1-airport");
    hands.types("rai");
    hands.times(TAB, 3);
    hands.is_at("leg-1-eta-time");
    hands.types("2350");
    hands.press(&[F6]);
    hands.is_at("person-0-name");
    hands.types("Everaldo Pimentel");
    hands.press(&[F6]);
    hands.is_at("reason-PROFILE");
    hands.press(&[SPACE]);
    hands.press(&[F6]);
    hands.is_at("field-narrative");
    hands.writes("Refused water.");
    hands.press(&[F6]);
    hands.is_at("class-ROUTE");
    hands.press(&[SPACE]);
    window.find("[data-testid=send]:enabled").unwrap();
    hands.press(&[CONTROL, ENTER]);
    window.wait_gone("[data-testid=compose]").unwrap();
    window.click("[data-testid=view-sent]").unwrap();
    let reference = dakar.row("Passenger paid in cash").unwrap();
    dakar.open_row(&reference).unwrap();
    let shown = window.text("[data-testid=message]").unwrap();
    for expected in ["TP1547", "LIS", "RAI", "Everaldo Pimentel", "23:50"] {
        assert!(shown.contains(expected), "{expected} is not in {shown}");
    }
    window
        .find("[data-testid=receipt][data-office=\"JAITF Praia\"]")
        .unwrap();
    // The next one begins with what this one asked for.
    window.chord(&['n']).unwrap();
    window.find("[data-testid=field-alert-action]").unwrap();
    window
        .until("the action", || {
            let script = "return document.querySelector('[data-testid=field-alert-action]').value";
            let action = window.session().script(script, &[])?;
            Ok((action == "CHECK_FULL").then_some(()))
        })
        .unwrap();
    let pressed = hands.pressed.get();
    println!("{pressed} keys beside the free text");
    assert!(pressed < BOUND, "{pressed} keys");
    dakar.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}
