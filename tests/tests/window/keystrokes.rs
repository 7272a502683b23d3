//! From an empty window to a sent alert by keyboard alone, every key counted but those of the free
//! text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::cell::Cell;

use aircop_tests::hands::{Hands as Devices, PASSPORT};
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

/// A boarding pass of today from Lisbon to Praia.
fn pass(window: &Window) -> String {
    let script = "const now = new Date(), first = Date.UTC(now.getUTCFullYear(), 0, 1);
        return Math.floor((now.getTime() - first) / 86400000) + 1";
    let day = window.session().script(script, &[]).unwrap();
    let day = day.as_u64().unwrap();
    format!("M1ERIKSSON/ANNA MARIA EABC123 LISRAITP 1547 {day:03}Y012A0045 100\n")
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_alert_by_two_scans_takes_at_most_twenty_five_keys_beside_its_free_text() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = Desk::open(&screen, stage.office("Dakar").unwrap()).unwrap();
    dakar.unlock().unwrap();
    let window = dakar.window();
    let reader = Devices::on(&screen).unwrap();
    reader.point(700, 400).unwrap();
    let hands = Hands {
        window,
        pressed: Cell::new(0),
    };
    // The passport is read before anybody thinks of a form.
    reader.type_text(PASSPORT, 5).unwrap();
    window
        .wait_for("[data-testid=notice]", "P<UTOERIKSSON")
        .unwrap();
    dakar.pictures("scan-notice").unwrap();
    hands.press(&['n']);
    window.find("[data-testid=compose]").unwrap();
    window.wait_gone("[data-testid=notice]").unwrap();
    // The subject is proposed; what is asked is the officer's to say.
    hands.is_at("field-alert-action");
    assert_eq!(window.value("person-0-born").unwrap(), "1974-08-12");
    // What came of it is said where the passport is scanned: this one has expired.
    window
        .find("[data-testid=person-0-scan-result] [data-note=expired]")
        .unwrap();
    // The pass is read while the focus is on a choice, chooses nothing, and goes where it belongs.
    reader.type_text(&pass(window), 5).unwrap();
    window
        .until("the journey", || {
            let flight = window.value("leg-0-flight")?;
            Ok((flight == "TP1547").then_some(()))
        })
        .unwrap();
    assert_eq!(window.value("leg-1-airport").unwrap(), "RAI");
    // What the passport said is still there.
    window
        .find("[data-testid=person-0-scan-result] [data-note=expired]")
        .unwrap();
    let subject = window.value("field-subject").unwrap();
    assert!(!subject.contains("M1ERIKSSON"), "{subject}");
    hands.is_at("field-alert-action");
    assert_eq!(window.value("field-alert-action").unwrap(), "");
    dakar.pictures("scan-form").unwrap();

    // A choice joins letters that come within a second, and the reader's first got through.
    std::thread::sleep(std::time::Duration::from_millis(1500));
    hands.types("f");
    hands.press(&[F6]);
    hands.press(&[F6]);
    hands.is_at("leg-0-airport");
    hands.times(TAB, 9);
    hands.is_at("leg-1-eta-time");
    hands.types("2350");
    hands.times(F6, 2);
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
    let reference = dakar.row("ERIKSSON").unwrap();
    dakar.open_row(&reference).unwrap();
    let shown = window.text("[data-testid=message]").unwrap();
    for expected in ["TP1547", "LIS", "RAI", "L898902C3", "12A", "23:50"] {
        assert!(shown.contains(expected), "{expected} is not in {shown}");
    }
    let pressed = hands.pressed.get();
    println!("{pressed} keys beside the free text");
    assert!(pressed <= 25, "{pressed} keys");
    dakar.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn from_a_flash_to_a_question_back_six_keys_and_clicks_beside_its_text() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    for office in stage.all() {
        office.send_at_once().unwrap();
    }
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, stage.office("Praia").unwrap()).unwrap();
    dakar.unlock().unwrap();
    praia.unlock().unwrap();
    let flash = "Courier on TP1547";
    dakar.type_alert(flash, &["JAITF Praia"]).unwrap();
    dakar.send().unwrap();

    let window = praia.window();
    window.find("[data-testid=flash-banner]").unwrap();
    let hands = Hands {
        window,
        pressed: Cell::new(0),
    };
    let click = |handle: &str| {
        window.click(&format!("[data-testid={handle}]")).unwrap();
        hands.pressed.set(hands.pressed.get() + 1);
    };
    hands.press(&['g']);
    window.wait_for("[data-testid=message]", flash).unwrap();
    hands.press(&['r']);
    window
        .find("[data-testid=compose][data-kind=REPLY]")
        .unwrap();
    click("field-reply-status-IN_PROGRESS");
    click("field-reply-question");
    hands.is_at("field-reply-question");
    hands.writes("Has he checked in a bag?");
    hands.press(&[CONTROL, ENTER]);
    window.wait_gone("[data-testid=compose]").unwrap();
    let pressed = hands.pressed.get();
    println!("{pressed} keys and clicks beside the text");
    assert!(pressed <= 6, "{pressed}");

    let asker = dakar.window();
    asker.click("[data-testid=view-needs-answer]").unwrap();
    asker
        .wait_for("[data-testid=row-news]", "asks a question")
        .unwrap();
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
