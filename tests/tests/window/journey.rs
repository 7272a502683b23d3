//! The main job over two real windows and a real relay process: an alert typed in Dakar's window is
//! read in Praia's, and the relay saw nothing.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::Screen;

const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_alert_typed_in_dakar_is_read_in_praia_and_the_relay_saw_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, stage.office("Praia").unwrap()).unwrap();
    wrong_password(&dakar);
    dakar.unlock().unwrap();
    praia.unlock().unwrap();

    // The relay is down: writing goes on and the outbox says so.
    assert!(stage.relay.stop().unwrap());
    dakar.type_alert(SUBJECT, &["JAITF Praia"]).unwrap();
    dakar.send().unwrap();
    dakar
        .window()
        .wait_for("[data-testid=outbox-count]", "1")
        .unwrap();
    dakar.window().click("[data-testid=view-outbox]").unwrap();
    dakar.row(SUBJECT).unwrap();

    // It is back: the alert goes by itself, and Praia's window shows it without being asked.
    stage.relay.run().unwrap();
    let reference = praia.row(SUBJECT).unwrap();
    assert!(reference.starts_with("SN-DSS-"), "{reference}");
    praia.open_row(&reference).unwrap();
    let shown = praia.window().text("[data-testid=message]").unwrap();
    for expected in ["TP1547", "Pimentel Rocha Everaldo", "JAITF Dakar", "RAI"] {
        assert!(shown.contains(expected), "{expected} is not in {shown}");
    }
    praia.window().click("[data-testid=acknowledge]").unwrap();
    praia.window().find("[data-testid=acknowledged]").unwrap();
    dakar.window().click("[data-testid=view-sent]").unwrap();
    dakar.row(SUBJECT).unwrap();
    dakar.open_row(&reference).unwrap();
    dakar
        .window()
        .find("[data-testid=receipt][data-office=\"JAITF Praia\"][data-state=acknowledged]")
        .unwrap();

    // Each in their own language, and Arabic from right to left.
    praia.speak("ar").unwrap();
    praia.window().find("html[dir=rtl]").unwrap();
    praia.speak("fr").unwrap();

    // A window that is killed and opened again has everything.
    let office = stage.office("Praia").unwrap().clone();
    praia.into_window().kill();
    let praia = Desk::open(&there, &office).unwrap();
    praia.unlock().unwrap();
    assert_eq!(praia.row(SUBJECT).unwrap(), reference);
    praia.window().click("[data-testid=lock]").unwrap();
    praia
        .window()
        .find("[data-testid=unlock-password]")
        .unwrap();
    let page = praia.window().page().unwrap();
    assert!(!page.contains(SUBJECT), "a locked window shows nothing");

    drop(dakar);
    drop(praia);
    stage.relay.stop().unwrap();
    assert_blind(&stage.relay.data, &stage.relay.log);
}

fn wrong_password(desk: &Desk) {
    let window = desk.window();
    window
        .fill("[data-testid=unlock-password]", "this is not the password")
        .unwrap();
    window.click("[data-testid=unlock-submit]").unwrap();
    window
        .until("the reason beside the field", || {
            let said = window.text("[data-testid=unlock-error]")?;
            Ok((!said.trim().is_empty()).then_some(()))
        })
        .unwrap();
}

/// Neither the relay's database nor its log holds a word of what went through it.
fn assert_blind(data: &std::path::Path, log: &std::path::Path) {
    let mut files: Vec<_> = std::fs::read_dir(data)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    files.push(log.to_path_buf());
    let mut bytes = 0;
    for file in files {
        let content = std::fs::read(&file).unwrap();
        bytes += content.len();
        for secret in [
            SUBJECT,
            "comptant",
            "refusé de boire",
            "Pimentel",
            "TP1547",
            "JAITF",
            "Dakar",
            "Tavares",
            "CHECK_FULL",
        ] {
            let found = content
                .windows(secret.len())
                .any(|window| window.eq_ignore_ascii_case(secret.as_bytes()));
            assert!(!found, "{secret:?} is in {}", file.display());
        }
    }
    assert!(bytes > 10_000, "the relay did have something");
}
