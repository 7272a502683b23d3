//! What an office notes of an alert for itself, in a real window: who looks after it, and remarks.
//! Language, theme, size of the text and sound are where they are looked for.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::hands::Hands;
use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::Screen;

const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";
const REMARK: &str = "Belt 3: the dog is on its way.";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_alert_is_left_to_an_officer_and_remarked_on() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, stage.office("Praia").unwrap()).unwrap();
    dakar.unlock().unwrap();
    praia.unlock().unwrap();
    dakar.type_alert(SUBJECT, &["JAITF Praia"]).unwrap();
    dakar.send().unwrap();

    let alert = praia.row(SUBJECT).unwrap();
    praia.open_row(&alert).unwrap();
    let window = praia.window();
    let officer = window.text("[data-testid=officer]").unwrap();
    let officer = officer.trim();
    window.choose("[data-testid=assigned]", officer).unwrap();
    // By its title: the driver tells no text of what may be cut off.
    let row = format!("[data-testid=row-assigned][title*='{officer}']");
    window.find(&row).unwrap();
    window.fill("[data-testid=remark-text]", REMARK).unwrap();
    window.click("[data-testid=remark-add]:enabled").unwrap();
    window.wait_for("[data-testid=remark]", REMARK).unwrap();
    assert_eq!(
        window.value("remark-text").unwrap(),
        "",
        "room for the next"
    );
    praia.pictures("office-notes").unwrap();
    // A label's number is no remark because its reader ends with Enter: it stays to be looked at.
    let focus = "document.querySelector('[data-testid=remark-text]').focus()";
    window.session().script(focus, &[]).unwrap();
    let reader = Hands::on(&there).unwrap();
    reader.type_text("4006381333931\n", 5).unwrap();
    let number = "the number in its field";
    let typed = window.until(number, || {
        let value = window.value("remark-text")?;
        Ok((value == "4006381333931").then_some(()))
    });
    typed.unwrap();
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(window.value("remark-text").unwrap(), "4006381333931");
    assert_eq!(window.texts("[data-testid=remark]").unwrap().len(), 1);

    // What is typed and not added outlives a lock.
    window.click("[data-testid=lock]").unwrap();
    window.find("[data-testid=unlock-password]").unwrap();
    praia.unlock().unwrap();
    praia.open_row(&alert).unwrap();
    let again = window.until("what was typed before", || {
        let value = window.value("remark-text")?;
        Ok((value == "4006381333931").then_some(()))
    });
    again.unwrap();

    // The sender sees nothing of it.
    dakar.window().click("[data-testid=view-sent]").unwrap();
    let sent = dakar.row(SUBJECT).unwrap();
    dakar.open_row(&sent).unwrap();
    dakar.window().find("[data-testid=office-notes]").unwrap();
    assert!(!dakar.window().has("[data-testid=remark]").unwrap());
    assert!(!dakar.window().has("[data-testid=row-assigned]").unwrap());
    // Back to whoever is on duty.
    window.choose("[data-testid=assigned]", "").unwrap();
    window.wait_gone("[data-testid=row-assigned]").unwrap();

    window.click("[data-testid=mute]").unwrap();
    window.click("[data-testid=muted]").unwrap();
    window.find("[data-testid=mute]").unwrap();
    window.click("[data-testid=view-settings]").unwrap();
    window
        .choose("[data-testid=settings-text-size]", "110")
        .unwrap();
    window
        .choose("[data-testid=strip-text-size]", "100")
        .unwrap();
    window.choose("[data-testid=language]", "ar").unwrap();
    window.find("html[lang=ar][dir=rtl]").unwrap();
    window
        .choose("[data-testid=theme]", "contrast-dark")
        .unwrap();
    window.choose("[data-testid=language]", "en").unwrap();
    praia.pictures("settings-display").unwrap();
}
