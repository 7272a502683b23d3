//! Seen before, on screen: the line in the message and in the form, a verdict and its way back, the
//! page of a document, the watch list and a hit on arrival.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::{Value, json};

fn alert(subject: &str, urgency: &str, person: &Value) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "subject": subject, "urgency": urgency, "narrative": "Contact: +221 77 123 45 67.",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "GRU", "flight": "TP82", "etd": "+1h" },
                         { "airport": "LIS", "flight": "TP1547", "etd": "+9h" },
                         { "airport": "RAI", "eta": "+13h" }],
                "persons": [person],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn what_was_seen_before_is_shown_judged_and_watched_for() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (dakar, praia) = (
        stage.office("Dakar").unwrap(),
        stage.office("Praia").unwrap(),
    );
    let person = |name: &str, born: &str, document: &str, pnr: &str| {
        json!({ "name": name, "born": born, "document_number": document, "pnr": pnr,
                "document_country": "SN" })
    };
    for (subject, person) in [
        (
            "Passagère GRU-LIS-RAI",
            person("DIALLO, Mariama", "1991-04-02", "A01234567", "QX7R2M"),
        ),
        (
            "Мужчина с двумя чемоданами",
            person("Мохаммед Диалло", "1985-03-07", "A05550001", "ZK3P9T"),
        ),
        (
            "Même billet, autre nom",
            person("NDIAYE Awa", "1979-11-20", "B7654321", "QX7R2M"),
        ),
    ] {
        dakar.send(&alert(subject, "ROUTINE", &person)).unwrap();
    }
    praia.run(&["sync"]).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, praia).unwrap();
    desk.unlock().unwrap();
    let w = desk.window();

    // An entry, with its faults first.
    w.click("[data-testid=view-watch]").unwrap();
    w.find("[data-testid=watch-empty]").unwrap();
    w.click("[data-testid=watch-add]").unwrap();
    w.find(".fault").unwrap();
    w.choose("#watch-kind", "document").unwrap();
    w.fill("#watch-text", "A 0123 4567").unwrap();
    w.fill("#watch-reason", "Courier of March, Dakar").unwrap();
    w.click("[data-testid=watch-add]").unwrap();
    w.find("[data-testid=watch-row]").unwrap();
    desk.pictures("watch-list").unwrap();

    // A routine alert that meets it calls for attention.
    let last = person("DIALLO Mariama", "1991-02-04", "A01234567", "H5TT2L");
    let sent = dakar
        .send(&alert("Retour de la passagère", "ROUTINE", &last))
        .unwrap();
    let reference = sent["reference"].as_str().unwrap();
    w.find("[data-testid=attention][data-why=watched]").unwrap();
    w.click("[data-testid=view-inbox]").unwrap();
    desk.pictures("watch-attention").unwrap();
    desk.open_row(reference).unwrap();
    w.find("[data-testid=watch-hit][data-exact=true]").unwrap();
    w.wait_gone("[data-testid=attention][data-why=watched]")
        .unwrap();
    w.click("[data-testid=seen-line]").unwrap();
    desk.pictures("seen-message").unwrap();

    // Judged, set aside, taken back.
    let count = |what: &str| w.texts(what).unwrap().len();
    assert_eq!(count("[data-testid=seen-one]"), 3);
    w.click("[data-testid=seen-not]").unwrap();
    w.find("[data-testid=seen-aside]").unwrap();
    w.click("[data-testid=seen-aside]").unwrap();
    w.click("[data-testid=seen-undo]").unwrap();
    w.wait_gone("[data-testid=seen-aside]").unwrap();

    // The page of what it rests on. A verdict does not fold what is read.
    w.click("[data-testid=seen-why]").unwrap();
    w.find("[data-testid=entity] [data-testid=graph]").unwrap();
    w.find("[data-testid=timeline] li").unwrap();
    desk.pictures("entity-page").unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    let (lines, _) = axe.serious(w).unwrap();
    assert_eq!(lines, Vec::<String>::new());
    w.click("[data-testid=entity] .sheet-head button").unwrap();

    // While it is typed.
    w.click("[data-testid=new-alert]").unwrap();
    w.fill("#f-subject", "Encore elle").unwrap();
    w.fill("#f-narrative", "joindre 77 123 45 67").unwrap();
    w.find("[data-testid=compose] [data-testid=seen-line]")
        .unwrap();
    desk.pictures("seen-typing").unwrap();
}
