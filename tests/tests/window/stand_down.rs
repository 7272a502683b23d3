//! An alert is withdrawn at one desk and seen as withdrawn at the other: by keyboard, in the list,
//! on the card, in the thread, and in what cannot wait.

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
use aircop_tests::webdriver::key::{CONTROL, ENTER};

const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_alert_is_withdrawn_by_keyboard_and_every_desk_sees_it() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1920, 1080).unwrap(),
    );
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, stage.office("Praia").unwrap()).unwrap();
    dakar.unlock().unwrap();
    praia.unlock().unwrap();
    dakar.type_alert(SUBJECT, &["JAITF Praia"]).unwrap();
    dakar.send().unwrap();
    let alert = praia.row(SUBJECT).unwrap();
    praia.open_row(&alert).unwrap();
    let (d, p) = (dakar.window(), praia.window());
    // Only who sent it can withdraw it.
    p.find("[data-testid=acknowledge]").unwrap();
    assert!(!p.has("[data-testid=withdraw]").unwrap());
    p.chord(&['w']).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert!(!p.has("[data-testid=compose]").unwrap());

    // Praia has begun to answer by then.
    p.chord(&['r']).unwrap();
    p.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    p.click("[data-testid=field-reply-status-IN_PROGRESS]")
        .unwrap();

    d.click("[data-testid=view-sent]").unwrap();
    dakar.open_row(&alert).unwrap();
    d.find("[data-testid=withdraw]").unwrap();
    dakar.pictures("withdraw-offered").unwrap();
    d.chord(&['w']).unwrap();
    d.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    // The reasons have the focus; without one it is not sent.
    d.until("the reasons to have the focus", || {
        let script = "return document.activeElement.name || ''";
        let at = d.session().script(script, &[])?;
        Ok((at == "f-reply-stand-down").then_some(()))
    })
    .unwrap();
    d.find("[data-testid=send]:enabled").unwrap();
    d.chord(&[CONTROL, ENTER]).unwrap();
    d.find("[data-testid=fault-reply-stand-down]").unwrap();
    dakar.pictures("withdrawing").unwrap();
    d.chord(&[' ']).unwrap();
    d.find("[data-testid=field-reply-stand-down-WRONG_PERSON].on")
        .unwrap();
    d.find("[data-testid=send]:enabled").unwrap();
    d.chord(&[CONTROL, ENTER]).unwrap();
    d.wait_gone("[data-testid=compose]").unwrap();

    // The form says so at once, and sends nothing before that was read.
    p.wait_for("[data-testid=overtaken][data-state=withdrawn]", "withdrawn")
        .unwrap();
    assert!(!p.has("[data-testid=card-clock]").unwrap());
    praia.pictures("withdrawn-while-answering").unwrap();
    p.find("[data-testid=send]:enabled").unwrap();
    p.chord(&[CONTROL, ENTER]).unwrap();
    p.find("[data-testid=overtaken-read]:focus").unwrap();
    p.click("[data-testid=overtaken-read]").unwrap();
    p.wait_gone("[data-testid=overtaken]").unwrap();
    p.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    p.click("[data-testid=discard]").unwrap();
    p.click("[data-testid=discard-yes]").unwrap();
    p.wait_gone("[data-testid=compose]").unwrap();

    let row = format!("[data-testid=row][data-reference=\"{alert}\"]");
    let withdrawn = "[data-testid=standing][data-standing=withdrawn]";
    for (desk, window) in [(&dakar, d), (&praia, p)] {
        window
            .wait_for(&format!("{row} {withdrawn}"), "Wrong person")
            .unwrap();
        desk.open_row(&alert).unwrap();
        window
            .wait_for("[data-testid=stood-down]", "Wrong person")
            .unwrap();
        // No clock counts for what is not to be caught, and nothing can be withdrawn twice.
        assert!(!window.has("[data-testid=card-clock]").unwrap());
        assert!(!window.has("[data-testid=withdraw]").unwrap());
    }
    dakar.pictures("withdrawn-sender").unwrap();
    praia.pictures("withdrawn-reader").unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    for theme in ["dark", "contrast-dark", "light"] {
        praia.look(theme).unwrap();
        let (lines, _) = axe.serious(p).unwrap();
        assert_eq!(lines, Vec::<String>::new(), "{theme}");
    }

    // Praia is called for the withdrawal, and for nothing else, until it has taken note.
    p.find("[data-testid=attention][data-why=stood-down]")
        .unwrap();
    p.click("[data-testid=view-needs-answer]").unwrap();
    p.wait_for("[data-testid=row-news]", "Wrong person")
        .unwrap();
    assert!(!p.has(&row).unwrap());
    p.click("[data-testid=row]").unwrap();
    p.wait_for("[data-testid=reply-status]", "Withdrawn")
        .unwrap();
    p.wait_for(".thread-card [data-testid=standing]", "Wrong person")
        .unwrap();
    praia.pictures("withdrawal").unwrap();
    p.chord(&['a']).unwrap();
    p.find("[data-testid=acknowledged]").unwrap();
    p.wait_gone("[data-testid=attention]").unwrap();
    p.wait_gone("[data-testid=row]").unwrap();
}
