//! Two officers, one desk: what is open passes from one to the next over a lock, both sign, and the
//! record is kept, found and printed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::Screen;

const SARR: &str = "F. Sarr";
const PASSWORD: &str = "the password of the next one";
const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";
const NOTE: &str = "Belt 3 is closed. The dog comes at 04:00.";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn the_next_officer_lands_on_the_handover_page_and_takes_over() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    let praia = stage.office("Praia").unwrap().clone();
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let desk = Desk::open(&there, &praia).unwrap();
    dakar.unlock().unwrap();
    desk.unlock().unwrap();
    let w = desk.window();
    w.click("[data-testid=view-settings]").unwrap();
    w.fill("#settings-name", SARR).unwrap();
    w.fill("#settings-new", PASSWORD).unwrap();
    w.fill("#settings-repeat", PASSWORD).unwrap();
    w.click("[data-testid=settings-add]:enabled").unwrap();
    w.find(&format!("[data-officer=\"{SARR}\"]")).unwrap();

    dakar.type_alert(SUBJECT, &["JAITF Praia"]).unwrap();
    dakar.send().unwrap();
    w.click("[data-testid=view-inbox]").unwrap();
    let alert = desk.row(SUBJECT).unwrap();
    desk.type_note("For the next flight", &["JAITF Dakar"])
        .unwrap();
    w.click("[data-testid=close-form]").unwrap();
    w.click("[data-testid=view-handover]").unwrap();
    w.wait_for("[data-testid=on-duty]", &praia.officer).unwrap();
    let owed = format!("[data-testid=handover-owed] [data-reference=\"{alert}\"]");
    w.find(&owed).unwrap();
    w.until("the draft", || {
        let script = "const draft = document.querySelector('[data-testid=handover-draft]');
            return draft ? draft.textContent : '';";
        let said = w.session().script(script, &[])?;
        let said = said.as_str().unwrap_or_default();
        let both = said.contains("For the next flight") && said.contains(&praia.officer);
        Ok(both.then_some(()))
    })
    .unwrap();
    w.fill("[data-testid=handover-note]", NOTE).unwrap();
    desk.pictures("handover-leaving").unwrap();
    w.click("[data-testid=hand-over]").unwrap();
    w.find("[data-testid=handed-over]").unwrap();
    w.click("[data-testid=lock]").unwrap();

    // The next one begins here, whatever the one before had on screen.
    w.choose("[data-testid=unlock-officer]", SARR).unwrap();
    w.fill("[data-testid=unlock-password]", PASSWORD).unwrap();
    w.click("[data-testid=unlock-submit]").unwrap();
    w.wait_for("[data-testid=note-before]", NOTE).unwrap();
    w.wait_for("[data-testid=on-duty]", &praia.officer).unwrap();
    w.find(&owed).unwrap();
    desk.pictures("handover-arriving").unwrap();
    w.resize(1024, 600).unwrap();
    desk.pictures("handover-1024").unwrap();
    w.resize(1366, 768).unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    for theme in ["dark", "light"] {
        desk.look(theme).unwrap();
        let (lines, _) = axe.serious(w).unwrap();
        assert_eq!(lines, Vec::<String>::new(), "{theme}");
    }
    w.click("[data-testid=take-over]").unwrap();
    w.wait_gone("[data-testid=take-over]").unwrap();
    w.wait_for("[data-testid=on-duty]", SARR).unwrap();

    // Kept, found by a word of the note, and printed in the language on screen.
    w.fill("[data-testid=handover-search]", "dog").unwrap();
    w.click("[data-testid=handover-record-row]").unwrap();
    let record = w.text("[data-testid=handover-record]").unwrap();
    for said in [NOTE, SARR, &praia.officer, &alert] {
        assert!(record.contains(said), "{said} is not in {record}");
    }
    desk.pictures("handover-record").unwrap();
    let folder = praia.data.with_extension("downloads");
    for (n, language) in (1..).zip(["en", "fr", "ar", "pt", "es", "ru", "de"]) {
        desk.speak(language).unwrap();
        w.click("[data-testid=handover-paper]").unwrap();
        let name = match n {
            1 => "handover-000001.pdf".to_owned(),
            n => format!("handover-000001-{n}.pdf"),
        };
        w.wait_for("[data-testid=notice]", &name).unwrap();
        let file = folder.join(&name);
        let printed = std::process::Command::new("pdftotext")
            .args([file.as_os_str(), "-".as_ref()])
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&printed.stdout).into_owned();
        for said in [SARR, "Belt 3", alert.as_str()] {
            assert!(text.contains(said), "{said} is not on {name}: {text}");
        }
    }
    desk.speak("en").unwrap();
    w.fill("[data-testid=handover-search]", "carousel").unwrap();
    w.wait_gone("[data-testid=handover-record-row]").unwrap();
}
