//! A disk image that was put back, and a copy of a desk used beside it: what the officers of both PCs
//! and headquarters read, and that nothing is lost.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, GROUP, Office, Stage};
use aircop_tests::webdriver::Screen;
use aircop_tests::world::copy;
use serde_json::json;

const GAP: &str = "[data-testid=alarm-gap]";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_disk_image_that_was_put_back_is_noticed_and_what_is_missing_comes_again() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (praia, dakar) = (
        stage.office("Praia").unwrap(),
        stage.office("Dakar").unwrap(),
    );

    let image = dir.path().join("image");
    copy(&praia.data, &image);
    note(dakar, "Courier after the image", "JAITF Praia");
    praia.run(&["sync"]).unwrap();
    let before = note(praia, "Sent after the image", "JAITF Dakar");
    dakar.run(&["sync"]).unwrap();
    fs::remove_dir_all(&praia.data).unwrap();
    copy(&image, &praia.data);

    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, praia).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();
    window
        .wait_for(GAP, "older than what the desk did last")
        .unwrap();
    is_legible(&desk);
    desk.pictures("older").unwrap();

    // Nobody does anything: the others answer when they next speak to the relay.
    sync_all_but(&stage, praia);
    assert!(!desk.row("Courier after the image").unwrap().is_empty());
    window.click("[data-testid=view-sent]").unwrap();
    assert!(!desk.row("Sent after the image").unwrap().is_empty());
    window.wait_for(GAP, "Messages that came back").unwrap();
    desk.into_window().close().unwrap();

    // A reference that was used is not used again.
    let after = note(praia, "Sent later", "JAITF Dakar");
    assert_ne!(before, after);
    dakar.run(&["sync"]).unwrap();
    let read = dakar.read(&["inbox"]).unwrap();
    assert!(read.contains(&before) && read.contains(&after), "{read}");
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_copy_in_use_is_told_to_both_pcs_and_to_headquarters() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (praia, dakar) = (
        stage.office("Praia").unwrap(),
        stage.office("Dakar").unwrap(),
    );
    let copied = dir.path().join("copied");
    copy(&praia.data, &copied);
    let twin = Office {
        name: praia.name.clone(),
        data: copied,
        officer: praia.officer.clone(),
        password: praia.password.clone(),
        recovery: None,
        clock_off: None,
        clock_at: None,
    };

    let screen = Screen::open(1366, 768).unwrap();
    let original = Desk::open(&screen, praia).unwrap();
    original.unlock().unwrap();
    let other_screen = Screen::open(1366, 768).unwrap();
    let other = Desk::open(&other_screen, &twin).unwrap();
    other.unlock().unwrap();
    original
        .window()
        .wait_for(GAP, "Telephone headquarters now")
        .unwrap();
    // The copy cannot tell yet whether it is alone.
    other
        .window()
        .wait_for(GAP, "or a copy of them is used elsewhere")
        .unwrap();
    original.pictures("twin").unwrap();

    // Whatever the copy takes, the original has, too.
    for number in 1..=6 {
        note(dakar, &format!("Parcel {number}"), "JAITF Praia");
    }
    // What was sealed to the copy's prekey is asked for within half a minute or one, and handed over.
    let begun = Instant::now();
    while !original.window().page().unwrap().contains("Parcel 6") {
        assert!(begun.elapsed() < Duration::from_secs(180), "nothing came");
        sync_all_but(&stage, praia);
    }
    for number in 1..=6 {
        let row = original.row(&format!("Parcel {number}"));
        assert!(!row.unwrap().is_empty(), "{number}");
    }
    other
        .window()
        .wait_for(GAP, "Telephone headquarters now")
        .unwrap();
    other.into_window().close().unwrap();
    original.into_window().close().unwrap();

    let hq = Desk::open(&screen, &stage.hq).unwrap();
    hq.unlock().unwrap();
    hq.window()
        .wait_for("[data-testid=alarm-clash]", "are in use on two PCs")
        .unwrap();
    is_legible(&hq);
    hq.pictures("twin-hq").unwrap();
    hq.into_window().close().unwrap();
}

/// Alarms are white on red, and what stands on them was white on white.
fn is_legible(desk: &Desk) {
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    desk.look("light").unwrap();
    let (lines, _) = axe.serious(desk.window()).unwrap();
    assert_eq!(lines, Vec::<String>::new());
}

/// Sends a note and gives its reference.
fn note(from: &Office, subject: &str, to: &str) -> String {
    let draft = json!({ "subject": subject, "narrative": "Nothing more is known." });
    let send = [
        "send",
        "note",
        "--json-file",
        "-",
        "--group",
        GROUP,
        "--to",
        to,
    ];
    let sent = from.run_with(&send, &draft.to_string()).unwrap();
    sent["reference"].as_str().unwrap().to_owned()
}

fn sync_all_but(stage: &Stage, one: &Office) {
    for office in stage.all().filter(|office| office.name != one.name) {
        office.run(&["sync"]).unwrap();
    }
}
