//! Headquarters' work for a new operation in its own window: sixty offices are invited from a list
//! with three broken lines, which are mended there; a change that needs two signatures is followed
//! until it is in force. Clicks are counted as an officer makes them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::cell::Cell;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use aircop_tests::process::program;
use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::{Screen, Window};

use crate::headquarters::Hand;

const TAB: char = '\u{e004}';
const PASSPHRASE: &str = "three horses in the rain";

/// Airports, countries as people write them, and what is spoken there.
const AIRPORTS: [(&str, &str, &str); 6] = [
    ("LFW", "Togo", "fr"),
    ("ACC", "Ghana", "en"),
    ("BOG", "Colombia", "es"),
    ("NBO", "KE", "en"),
    ("LIS", "Portugal", "pt"),
    ("CMN", "Maroc", "ar, fr"),
];

/// Sixty offices, of which three cannot be.
fn list() -> String {
    let mut text = "Office,Country,Airport,Languages,Telephone\n".to_owned();
    for n in 1..=60 {
        let (airport, country, languages) = AIRPORTS[n % AIRPORTS.len()];
        let (name, country, airport) = match n {
            12 => (n, "Wakanda", airport),
            25 => (24, country, airport),
            40 => (n, country, "QQQ"),
            _ => (n, country, airport),
        };
        writeln!(
            text,
            "AIRCOP Unit {name:02},{country},{airport},\"{languages}\",+228 22 26 12 {n:02}"
        )
        .unwrap();
    }
    text
}

/// A key holder's program, which has no account.
fn holder(dir: &Path, arguments: &[&str]) -> serde_json::Value {
    let output = Command::new(program("aircop").unwrap())
        .args(arguments)
        .args(["--json", "--kdf-memory", "8"])
        .current_dir(dir)
        .env("AIRCOP_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {err}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Types into a cell of the list and goes on.
fn mends(hand: &Hand, line: u32, field: &str, text: &str) {
    let row = format!("[data-testid=hq-list-row][data-line=\"{line}\"]");
    let cell = format!("{row} [data-testid=hq-list-{field}]");
    hand.click(&cell);
    hand.window.fill(&cell, text).unwrap();
    hand.window.chord(&[TAB]).unwrap();
    hand.window.wait_gone(&format!("{row}.hq-faulty")).unwrap();
}

fn enabled(window: &Window, css: &str) -> bool {
    window.has(&format!("{css}:not(:disabled)")).unwrap()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn sixty_offices_are_invited_from_a_list_with_three_broken_lines() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let file = dir.path().join("offices.csv");
    std::fs::write(&file, list()).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let hq = Desk::open(&screen, &stage.hq).unwrap();
    hq.unlock().unwrap();
    let window = hq.window();
    let hand = Hand {
        window,
        clicks: Cell::new(0),
    };
    hand.click("[data-testid=view-headquarters]");
    hand.count();
    hand.tab("invitations");
    window
        .type_into("[data-testid=hq-list-file]", file.to_str().unwrap())
        .unwrap();
    // Its button, and the file in the system's dialog.
    let chosen = 2;
    hand.reads("[data-testid=hq-list-stands]", "leave out: 4");
    let invite = "[data-testid=hq-list-invite]";
    assert!(!enabled(window, invite));
    assert_eq!(window.texts("[data-testid=hq-list-row]").unwrap().len(), 60);
    hq.pictures("hq-list").unwrap();
    mends(&hand, 13, "country", "Togo");
    mends(&hand, 26, "name", "AIRCOP Unit 25");
    mends(&hand, 41, "place", "lis");
    window
        .wait_for("[data-testid=hq-list-stands]", "Every line is right")
        .unwrap();
    hand.choose("[data-testid=hq-invite-role][data-group=AIRCOP]", "PLAIN");
    hq.pictures("hq-list-mended").unwrap();
    hand.reads(invite, "60");
    hand.click(invite);
    hand.reads("[data-testid=hq-offices-invited]", "made: 60");
    hq.pictures("hq-list-invited").unwrap();
    hand.click("[data-testid=hq-offices-invited-done]");
    println!("invite sixty offices: {} clicks", hand.count() + chosen);
    window
        .until("sixty invitations", || {
            let rows = window.texts("[data-testid=hq-invitation][data-state=OPEN]")?;
            Ok((rows.len() == 60).then_some(()))
        })
        .unwrap();

    // Sixty files, each another office's, and one of them lets its office in.
    let downloads = stage.hq.data.with_extension("downloads");
    let folder = std::fs::read_dir(&downloads)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.is_dir())
        .unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 60);
    let unit = aircop_tests::stage::Office::new(dir.path(), "AIRCOP Unit 40", "Insp. K. Mensah");
    let file = folder.join("aircop-unit-40.invitation");
    window.find("[data-testid=headquarters]").unwrap();
    unit.run(&["join", &file.to_string_lossy()]).unwrap();
    window
        .wait_for("[data-testid=count-headquarters]", "1")
        .unwrap();

    // How it all stands.
    hand.tab("health");
    window.find("[data-testid=hq-health-page]").unwrap();
    window
        .until("every office but headquarters", || {
            Ok((window.texts("[data-testid=hq-silent]")?.len() == 4).then_some(()))
        })
        .unwrap();
    hq.pictures("hq-health").unwrap();
    hq.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}

/// Types a new group, reads what it will be, and signs.
fn opens_group(hand: &Hand, name: &str) {
    hand.tab("groups");
    hand.click("[data-testid=hq-group-new]");
    hand.window
        .fill("[data-testid=hq-group-name]", name)
        .unwrap();
    hand.click("[data-testid=hq-group-next]");
    hand.reads("[data-testid=hq-needs]", "2");
    hand.signs(&[name]);
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_change_that_needs_two_signatures_is_followed_until_it_is_in_force() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let awa = dir.path().join("awa");
    std::fs::create_dir(&awa).unwrap();
    let made = holder(&awa, &["hq", "key", "new", "awa.key", "--name", "awa"]);
    let signer = made["signer"].as_str().unwrap();
    let policy = ["hq", "policy", "--add", signer, "--groups-needs", "2"];
    stage.hq.run(&policy).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let hq = Desk::open(&screen, &stage.hq).unwrap();
    hq.unlock().unwrap();
    let window = hq.window();
    let hand = Hand {
        window,
        clicks: Cell::new(0),
    };
    hand.click("[data-testid=view-headquarters]");
    hand.tab("proposals");
    window.find("[data-testid=hq-proposals-empty]").unwrap();
    hand.count();

    // Awa comes to this desk with her key file.
    opens_group(&hand, "COCAIR 9");
    println!("state a change that others sign: {} clicks", hand.count());
    window
        .find("[data-testid=hq-proposal][data-standing=waiting]")
        .unwrap();
    hand.reads("[data-testid=hq-proposal-signed]", "Signed by: hq");
    hand.reads("[data-testid=hq-proposal-missing]", "awa");
    hq.pictures("hq-proposal-waiting").unwrap();
    let key = awa.join("awa.key");
    window
        .type_into("[data-testid=hq-proposal-key]", key.to_str().unwrap())
        .unwrap();
    window
        .fill("[data-testid=hq-passphrase]", "three horses in the sun")
        .unwrap();
    hand.click("[data-testid=hq-key-sign]");
    window.find("[data-testid=hq-passphrase-wrong]").unwrap();
    hq.pictures("hq-proposal-key").unwrap();
    window
        .fill("[data-testid=hq-passphrase]", PASSPHRASE)
        .unwrap();
    hand.count();
    hand.click("[data-testid=hq-key-sign]");
    window.wait_gone("[data-testid=hq-key-file]").unwrap();
    window
        .find("[data-testid=hq-proposal][data-standing=ready]")
        .unwrap();
    hq.pictures("hq-proposal-ready").unwrap();
    hand.click("[data-testid=hq-proposal-submit]");
    window
        .find("[data-testid=hq-proposal][data-standing=in-force]")
        .unwrap();
    // Its button and the file in the dialog come on top.
    println!("sign and put in force: {} clicks", hand.count() + 2);
    hand.tab("groups");
    window
        .find("[data-testid=hq-group][data-group=\"COCAIR 9\"][data-open=true]")
        .unwrap();

    // The next one goes to her by its file, and comes back signed.
    opens_group(&hand, "COCAIR 10");
    hand.count();
    let waiting = "[data-testid=hq-proposal][data-standing=waiting]";
    window.find(waiting).unwrap();
    let downloads = stage.hq.data.with_extension("downloads");
    let proposals = || {
        let all = std::fs::read_dir(&downloads).unwrap();
        let all = all.map(|entry| entry.unwrap().path());
        let named = |path: &std::path::PathBuf| path.to_string_lossy().contains("proposal-");
        let mut all: Vec<_> = all.filter(named).collect();
        all.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
        all
    };
    let before = proposals().len();
    hand.click(&format!("{waiting} [data-testid=hq-proposal-save]"));
    window
        .until("the saved file", || {
            Ok((proposals().len() == before + 1).then_some(()))
        })
        .unwrap();
    std::fs::copy(proposals().last().unwrap(), awa.join("proposal.json")).unwrap();
    holder(&awa, &["hq", "sign", "proposal.json", "--key", "awa.key"]);
    let signed = awa.join("proposal.json");
    window
        .type_into("[data-testid=hq-proposal-file]", signed.to_str().unwrap())
        .unwrap();
    let ready = "[data-testid=hq-proposal][data-standing=ready]";
    window.find(ready).unwrap();
    hand.click(&format!("{ready} [data-testid=hq-proposal-submit]"));
    window.wait_gone(ready).unwrap();
    println!(
        "pass on, take back, put in force: {} clicks",
        hand.count() + 2
    );
    hand.tab("groups");
    window
        .find("[data-testid=hq-group][data-group=\"COCAIR 10\"][data-open=true]")
        .unwrap();
    hq.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}
