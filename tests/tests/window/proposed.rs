//! A subject is proposed from what is filled in, follows it, and gives way to what the officer
//! types.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::{Screen, Window};

fn is_subject(window: &Window, expected: &str) {
    window
        .until(expected, || {
            let subject = window.value("field-subject")?;
            Ok((subject == expected).then_some(()))
        })
        .unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_subject_follows_what_is_known_until_the_officer_types_one() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = Desk::open(&screen, stage.office("Dakar").unwrap()).unwrap();
    dakar.unlock().unwrap();
    let w = dakar.window();
    w.chord(&['n']).unwrap();
    w.find("[data-testid=compose]").unwrap();
    let fill = |handle: &str, text: &str| {
        w.fill(&format!("[data-testid={handle}]"), text).unwrap();
    };
    fill("person-0-name", "DIOUF, AMINATA");
    fill("leg-0-airport", "dss");
    is_subject(w, "DIOUF, AMINATA");
    fill("leg-0-flight", "vr641");
    fill("leg-1-airport", "rai");
    is_subject(w, "DIOUF, AMINATA, VR641 DSS-RAI");
    w.find("[data-testid=subject-proposed]").unwrap();
    dakar.pictures("subject-proposed").unwrap();

    // A template of it names nobody.
    w.click("[data-testid=template-save]").unwrap();
    fill("template-name", "Praia by Vueling");
    w.click("[data-testid=template-keep]").unwrap();

    // Entered by Tab, typing replaces it; after that it is the officer's.
    w.session()
        .script("document.getElementById('f-subject').focus()", &[])
        .unwrap();
    "Two phones".chars().for_each(|c| w.chord(&[c]).unwrap());
    is_subject(w, "Two phones");
    w.wait_gone("[data-testid=subject-proposed]").unwrap();
    fill("leg-0-flight", "vr643");
    fill("person-0-name", "DIOUF, AISSATOU");
    is_subject(w, "Two phones");
    // It stays through the draft, which is gone on with.
    w.click("[data-testid=close-form]").unwrap();
    w.click("[data-testid=view-drafts]").unwrap();
    w.click("[data-testid=draft]").unwrap();
    is_subject(w, "Two phones");
    w.click("[data-testid=close-form]").unwrap();

    w.chord(&['t']).unwrap();
    w.click("[data-testid=template]").unwrap();
    // The route is kept; whose case it was is not.
    is_subject(w, "VR641 DSS-RAI");
}
