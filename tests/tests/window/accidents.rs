//! Nothing is sent or acknowledged that nobody meant: Enter, readers that type, late focus, and what
//! can be taken back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use aircop_tests::hands::{Hands, middle};
use aircop_tests::stage::{Desk, EXERCISE, Stage};
use aircop_tests::webdriver::{Screen, Window};
use serde_json::json;

const ENTER: char = '\u{e007}';
const SHIFT: char = '\u{e008}';
const ESCAPE: char = '\u{e00c}';
const ZONE: &str = "P<GMBJALLOW<<LAMIN<<<<<<<<<<<<<<<<<<<<<<<<<<\n";

/// Whether a row with this subject is in a view.
fn is_listed(window: &Window, view: &str, subject: &str) -> bool {
    let list = json!({ "do": "list", "view": view, "limit": 50 });
    let list = window.dispatch(&list).unwrap().unwrap();
    list["value"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .any(|row| row["subject"] == subject)
}

fn gone(window: &Window, view: &str, subject: &str) {
    let what = format!("{subject} to leave {view}");
    let look = || Ok((!is_listed(window, view, subject)).then_some(()));
    window.until(&what, look).unwrap();
}

/// Presses a key as a layout other than the US one tells it: the driver knows no layouts.
fn key(window: &Window, key: &str, code: &str, shift: bool) {
    thread::sleep(Duration::from_millis(80));
    let script = "const [key, code, shiftKey] = arguments;
         window.dispatchEvent(new KeyboardEvent('keydown',
           { key, code, shiftKey, bubbles: true, cancelable: true }));";
    let arguments = [json!(key), json!(code), json!(shift)];
    window.session().script(script, &arguments).unwrap();
}

/// The page draws so many milliseconds late, as on a busy core.
fn draws_late(window: &Window, ms: u32) {
    let script = "const draw = window.requestAnimationFrame.bind(window);
         window.requestAnimationFrame = (then) =>
           draw((now) => setTimeout(() => then(now), arguments[0]));";
    window.session().script(script, &[json!(ms)]).unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn text_stays_in_the_field_that_it_was_typed_into() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = Desk::open(&screen, stage.office("Dakar").unwrap()).unwrap();
    dakar.unlock().unwrap();
    let window = dakar.window();
    let subject = "[data-testid=field-subject]";
    let narrative = "[data-testid=field-narrative]";

    // One core kept busy, and the next.
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        for round in 0..3 {
            window.chord(&['m']).unwrap();
            window.find(subject).unwrap();
            let (first, second) = (format!("Subject {round}"), format!("Text {round}"));
            window.fill(subject, &first).unwrap();
            window.fill(narrative, &second).unwrap();
            assert_eq!(window.value("field-subject").unwrap(), first);
            assert_eq!(window.value("field-narrative").unwrap(), second);
            window.chord(&[ESCAPE]).unwrap();
            window.wait_gone("[data-testid=compose]").unwrap();
        }
        stop.store(true, Ordering::Relaxed);
    });

    // A frame that comes while the officer is in the second field: every time, not by chance.
    draws_late(window, 700);
    window.chord(&['m']).unwrap();
    window.find(narrative).unwrap();
    window.type_into(narrative, "Bought in cash").unwrap();
    thread::sleep(Duration::from_millis(1200));
    window.chord(&['.']).unwrap();
    assert_eq!(window.value("field-subject").unwrap(), "");
    assert_eq!(window.value("field-narrative").unwrap(), "Bought in cash.");
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn nothing_is_sent_or_acknowledged_that_nobody_meant() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    let office = stage.office("Praia").unwrap();
    office.wait_before_sending(20).unwrap();
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, office).unwrap();
    dakar.unlock().unwrap();
    praia.unlock().unwrap();
    dakar
        .type_alert("Courier on TP1547", &["JAITF Praia"])
        .unwrap();
    dakar.send().unwrap();
    let reference = praia.row("Courier on TP1547").unwrap();
    let window = praia.window();

    // A reader, with the focus on the list, on the message, on nothing.
    for place in ["list", "message", "nothing"] {
        match place {
            "message" => praia.open_row(&reference).unwrap(),
            "list" => {
                let script = "document.getElementById('rows').focus()";
                window.session().script(script, &[]).unwrap();
            }
            _ => {
                let script = "document.activeElement.blur()";
                window.session().script(script, &[]).unwrap();
            }
        }
        window.session().burst(ZONE, 5).unwrap();
        window
            .wait_for("[data-testid=notice]", "P<GMBJALLOW<<LAMIN")
            .unwrap();
        assert!(!window.has("[data-testid=picked]").unwrap(), "{place}");
        assert!(!window.has("[data-testid=compose]").unwrap(), "{place}");
        assert!(
            !window.has("[data-testid=acknowledged]").unwrap(),
            "{place}"
        );
        if place != "nothing" {
            window
                .click("[data-testid=notice]:last-child button:last-child")
                .unwrap();
            window.wait_gone("[data-testid=notice]").unwrap();
        }
    }
    praia.pictures("reader").unwrap();
    window
        .click("[data-testid=notice]:last-child [data-testid=notice-undo]")
        .unwrap();
    window
        .find("[data-testid=compose][data-kind=ALERT]")
        .unwrap();
    // Half a zone is no person: it is in the text, and nothing is lost.
    let text = window.value("field-narrative").unwrap();
    assert!(text.contains("P<GMBJALLOW<<LAMIN"), "{text}");

    // Enter goes on from field to field, a reader's too; nothing leaves.
    window
        .fill("[data-testid=field-subject]", "By accident")
        .unwrap();
    window.chord(&[ENTER]).unwrap();
    let at = "return document.activeElement.dataset.testid || document.activeElement.id";
    let at = window.session().script(at, &[]).unwrap();
    assert_ne!(at, "field-subject");
    window.find("[data-testid=compose]").unwrap();
    assert!(!is_listed(window, "outbox", "By accident"));
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();

    // An acknowledgement is taken back, and its sender never heard of it.
    praia.open_row(&reference).unwrap();
    window.find("[data-testid=acknowledge]").unwrap();
    window.chord(&['a']).unwrap();
    window.find("[data-testid=acknowledged]").unwrap();
    praia.pictures("acknowledged").unwrap();
    window
        .click("[data-testid=notice]:last-child [data-testid=notice-undo]")
        .unwrap();
    window.find("[data-testid=acknowledge]").unwrap();

    // A note is taken back while the link is up: the form opens again.
    praia.type_note("Sent too soon", &["JAITF Dakar"]).unwrap();
    praia.send().unwrap();
    assert!(is_listed(window, "outbox", "Sent too soon"));
    praia.pictures("sent").unwrap();
    window
        .click("[data-testid=notice]:last-child [data-testid=notice-undo]")
        .unwrap();
    window
        .find("[data-testid=compose][data-kind=NOTE]")
        .unwrap();
    assert_eq!(window.value("field-subject").unwrap(), "Sent too soon");
    assert!(!is_listed(window, "outbox", "Sent too soon"));
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();
    // It was never sent, and stands nowhere as if it were.
    assert!(!is_listed(window, "sent", "Sent too soon"));
    window.click("[data-testid=view-all]").unwrap();
    window
        .wait_for("[data-testid=row][data-state=recalled]", "Taken back")
        .unwrap();
    window.click("[data-testid=view-inbox]").unwrap();

    // One that is not taken back leaves by itself, and one that is locked in leaves at once.
    praia.type_note("Meant", &["JAITF Dakar"]).unwrap();
    praia.send().unwrap();
    window.click("[data-testid=lock]").unwrap();
    window.find("[data-testid=unlock-password]").unwrap();
    dakar.row("Meant").unwrap();
    assert!(!is_listed(dakar.window(), "inbox", "Sent too soon"));
    praia.unlock().unwrap();
    gone(window, "outbox", "Meant");
    window
        .until("the inbox of Praia", || {
            Ok(is_listed(window, "inbox", "Courier on TP1547").then_some(()))
        })
        .unwrap();
    let list = json!({ "do": "list", "view": "needs-answer", "limit": 50 });
    let list = window.dispatch(&list).unwrap().unwrap();
    assert_eq!(list["value"]["rows"][0]["acknowledged"], false, "{list}");

    // Letters are keys under a Russian layout, an Arabic one and Caps Lock; Shift decides.
    praia.open_row(&reference).unwrap();
    for (typed, code) in [("\u{44c}", "KeyM"), ("\u{629}", "KeyM"), ("M", "KeyM")] {
        key(window, typed, code, false);
        window
            .find("[data-testid=compose][data-kind=NOTE]")
            .unwrap();
        window.chord(&[ESCAPE]).unwrap();
        window.wait_gone("[data-testid=compose]").unwrap();
    }
    window.chord(&[SHIFT, 'm']).unwrap();
    thread::sleep(Duration::from_millis(200));
    assert!(!window.has("[data-testid=compose]").unwrap());

    // What is begun from an exercise is an exercise. The line that says so moves the panes by the
    // officer's own press: the next one counts at once.
    window.click("[data-testid=view-exercise]").unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.find(".alarm.training").unwrap();
    for _ in 0..4 {
        assert!(!window.has(".panes.moved").unwrap());
        thread::sleep(Duration::from_millis(50));
    }
    window.click("[data-testid=new-alert]").unwrap();
    window.find("[data-testid=compose]").unwrap();
    let group = "const group = document.querySelector('[data-testid=group]');
         return group.options[group.selectedIndex].textContent";
    assert_eq!(window.session().script(group, &[]).unwrap(), EXERCISE);
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn later_puts_one_flash_aside_and_gives_the_keys_to_the_list() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    dakar.send_at_once().unwrap();
    let praia = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    praia.unlock().unwrap();
    let window = praia.window();
    let hands = Hands::on(&screen).unwrap();
    let flash = |subject: &str| {
        let reference = dakar.send_flash(subject, "TP1547").unwrap();
        praia.row(subject).unwrap();
        reference
    };
    let (first, second) = (flash("The first of two"), flash("The second of two"));
    let banner =
        |reference: &str| format!("[data-testid=flash-banner][data-reference=\"{reference}\"]");
    window.find(&banner(&first)).unwrap();

    // Pressed twice, as an impatient hand does: the second press is none on what came in its place.
    let (x, y) = middle(window, "[data-testid=flash-later]").unwrap();
    hands.point(x, y).unwrap();
    hands.click(1).unwrap();
    hands.click(1).unwrap();
    window.find(&banner(&second)).unwrap();
    window
        .until("the keys with the list", || {
            let script = "return document.activeElement.id";
            let found = window.session().script(script, &[])?;
            Ok((found == "rows").then_some(()))
        })
        .unwrap();
    thread::sleep(Duration::from_millis(700));
    window.find(&banner(&second)).unwrap();
    assert!(!window.has("[data-testid=message]").unwrap());

    // The same by keys: the second Return opens no other flash.
    let third = flash("The third");
    let focus = "document.querySelector('[data-testid=flash-open]').focus()";
    window.session().script(focus, &[]).unwrap();
    hands.type_text("\n\n", 120).unwrap();
    window.find("[data-testid=message]").unwrap();
    thread::sleep(Duration::from_millis(700));
    window.find(&banner(&third)).unwrap();
    window
        .find(&format!(
            "[data-testid=row][data-reference=\"{third}\"][data-unread=true]"
        ))
        .unwrap();

    // Put aside from within a form, the next letters are the form's.
    window.click("[data-testid=new-note]").unwrap();
    let (x, y) = middle(window, "[data-testid=field-narrative]").unwrap();
    hands.point(x, y).unwrap();
    hands.click(1).unwrap();
    hands.type_text("Two men", 90).unwrap();
    let (x, y) = middle(window, "[data-testid=flash-later]").unwrap();
    hands.point(x, y).unwrap();
    hands.click(1).unwrap();
    window.wait_gone("[data-testid=flash-banner]").unwrap();
    hands.type_text(" on board", 90).unwrap();
    window
        .until("the whole sentence", || {
            let found = window.value("field-narrative")?;
            Ok((found == "Two men on board").then_some(()))
        })
        .unwrap();
    window.chord(&[ESCAPE]).unwrap();
    flash("The fourth");
    let fifth = flash("The fifth");
    window.find("[data-testid=flash-banner]").unwrap();
    assert_ne!(fifth, third);

    // At twice the size the two buttons still stand side by side, in the longest languages too.
    for language in ["de", "fr", "ar"] {
        praia.speak(language).unwrap();
        praia.text_size(200).unwrap();
        let script = "const top = (id) => document.querySelector(`[data-testid=flash-${id}]`)
                .getBoundingClientRect().top;
            return Math.abs(top('later') - top('open')) < 2";
        assert_eq!(
            window.session().script(script, &[]).unwrap(),
            true,
            "{language}"
        );
        praia.snapshot(&format!("line-200-{language}")).unwrap();
        praia.text_size(100).unwrap();
    }
}
