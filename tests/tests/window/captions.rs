//! What a file shows is typed beside it. It belongs to its draft whatever comes between: a form that
//! closes, another that opens, a lock, each in the middle of a save.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::thread;
use std::time::Duration;

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::key::{CONTROL, ENTER, ESCAPE};
use aircop_tests::webdriver::{Screen, Window};
use aircop_tests::world::random_file;
use serde_json::{Value, json};

const FILES: usize = 3;
/// Types into every caption, `arguments[0]` and the number of the file.
const TYPE: &str = "[...document.querySelectorAll('[data-testid=caption]')].forEach((c, i) => {
    c.value = arguments[0] + i; c.dispatchEvent(new Event('input', { bubbles: true })) });";

fn run(window: &Window, script: &str, text: &str) -> Value {
    window.session().script(script, &[json!(text)]).unwrap()
}

fn captions(window: &Window) -> Value {
    let script = "return [...document.querySelectorAll('[data-testid=caption]')].map(c => c.value)";
    run(window, script, "")
}

fn close(window: &Window) {
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();
}

fn reopen(window: &Window, subject: &str) {
    window.click("[data-testid=view-drafts]").unwrap();
    let script = "const found = [...document.querySelectorAll('[data-testid=draft]')]
        .find((draft) => draft.textContent.includes(arguments[0]));
        if (found) found.click(); return !!found";
    window
        .until(subject, || {
            let found = window.session().script(script, &[json!(subject)])?;
            Ok((found == json!(true)).then_some(()))
        })
        .unwrap();
    window
        .until("the form of the draft", || {
            Ok((window.value("field-subject")? == subject).then_some(()))
        })
        .unwrap();
}

/// Opened again, the draft says of each file what was typed beside it.
fn reopened_says(window: &Window, subject: &str, text: &str) {
    reopen(window, subject);
    let expected: Vec<String> = (0..FILES).map(|i| format!("{text}{i}")).collect();
    window
        .until(&format!("the captions {text}"), || {
            Ok((captions(window) == json!(expected)).then_some(()))
        })
        .unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_caption_stays_with_its_file_and_its_draft_whatever_comes_between() {
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
    let window = dakar.window();
    let (subject, other) = ("Three files", "No file at all");

    dakar.type_note(other, &["JAITF Praia"]).unwrap();
    close(window);
    dakar.type_note(subject, &["JAITF Praia"]).unwrap();
    for n in 0..FILES {
        let name = format!("file {n}.bin");
        let file = random_file(dir.path(), &name, 3_000, 9 + n as u64);
        window
            .type_into("[data-testid=attach]", file.to_str().unwrap())
            .unwrap();
        window
            .until("the files with the draft", || {
                Ok((window.texts("[data-testid=staged]")?.len() == n + 1).then_some(()))
            })
            .unwrap();
    }

    // Closed at once, and in the middle of the save that follows the last key.
    for after in ["0", "705", "725", "750"] {
        let shut = "setTimeout(() => document.querySelector('[data-testid=close-form]').click(), ";
        run(
            window,
            &format!("{TYPE} {shut} {after})"),
            &format!("closed {after} "),
        );
        window.wait_gone("[data-testid=compose]").unwrap();
        reopened_says(window, subject, &format!("closed {after} "));
    }
    // Another draft opened in the middle of the save: what was typed is not taken along.
    let beside = format!(
        "{TYPE} setTimeout(() => [...document.querySelectorAll('[data-testid=draft]')]
            .find((draft) => draft.textContent.includes('{other}')).click(), 698)"
    );
    run(window, &beside, "beside ");
    window
        .until("the other draft", || {
            Ok((window.value("field-subject")? == other).then_some(()))
        })
        .unwrap();
    thread::sleep(Duration::from_secs(1));
    assert_eq!(captions(window), json!([]));
    close(window);
    reopened_says(window, subject, "beside ");
    // Locked with the form open, and just after it was closed.
    for (way, first) in [("locked ", ""), ("closed, locked ", "close-form")] {
        let press = match first {
            "" => String::new(),
            handle => format!("document.querySelector('[data-testid={handle}]').click();"),
        };
        let lock = "document.querySelector('[data-testid=lock]').click()";
        run(window, &format!("{TYPE} {press} {lock}"), way);
        window.find("[data-testid=unlock-password]").unwrap();
        dakar.unlock().unwrap();
        reopened_says(window, subject, way);
    }
    // None of this made a draft of its own.
    close(window);
    let drafts = "return document.querySelectorAll('[data-testid=draft]').length";
    assert_eq!(run(window, drafts, ""), json!(2));

    // Typed last of all, with the keys that send right behind it.
    reopen(window, subject);
    window.find("[data-testid=send]:enabled").unwrap();
    run(window, TYPE, "sent ");
    window.chord(&[CONTROL, ENTER]).unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();
    let reference = praia.row(subject).unwrap();
    praia.open_row(&reference).unwrap();
    for n in 0..FILES {
        let file = format!("[data-testid=attachment][data-name=\"file {n}.bin\"]");
        praia
            .window()
            .wait_for(&file, &format!("sent {n}"))
            .unwrap();
    }
}
