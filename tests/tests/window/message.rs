//! The message page as a duty officer reads it: the passenger first on any screen, the commands at
//! hand, the thread in one place, the alert above its answer; and rows that say what is new in them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::{Screen, Window};
use serde_json::json;

const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";
const QUESTION: &str = "Has he checked in a bag?";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn the_passenger_comes_first_and_the_thread_is_read_in_one_place() {
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
    let w = praia.window();

    for (width, height) in [(1024, 600), (1366, 768)] {
        w.resize(width, height).unwrap();
        for handle in ["card-person", "card-clock", "acknowledge"] {
            let seen = in_sight(w, &format!("[data-testid={handle}]"));
            assert!(seen, "{handle} at {width}x{height}");
        }
        praia.pictures(&format!("card-{width}")).unwrap();
    }
    let card = w.text("[data-testid=card]").unwrap();
    for said in ["Pimentel Rocha Everaldo", "TP1547", "RAI"] {
        assert!(card.contains(said), "{said} is not in {card}");
    }
    // Nothing is known from before, and nothing stands in its place.
    assert!(!in_sight(w, "[data-testid=seen-before]"));
    is_legible(&praia);

    // Scrolled to its end, the commands are still there.
    let end = "document.querySelector('.thread').scrollTop = 1e6";
    w.session().script(end, &[]).unwrap();
    assert!(in_sight(w, "[data-testid=reply]"));
    let begin = "document.querySelector('.thread').scrollTop = 0";
    w.session().script(begin, &[]).unwrap();

    // A chip says in a sentence what it allows.
    assert!(!in_sight(w, "[data-testid=means-tlp]"));
    w.click("[data-testid=chip-tlp]").unwrap();
    assert!(!w.text("[data-testid=means-tlp]").unwrap().is_empty());

    // Acknowledged, it is still owed an answer, in the list as in the thread.
    w.click("[data-testid=acknowledge]").unwrap();
    w.find("[data-testid=acknowledged]").unwrap();
    w.find("[data-testid=owes]").unwrap();
    w.click("[data-testid=view-needs-answer]").unwrap();
    let row = format!("[data-testid=row][data-reference=\"{alert}\"]");
    w.find(&format!("{row} [data-testid=row-owes]")).unwrap();

    // The answer is written below the alert that it answers.
    w.click("[data-testid=reply]").unwrap();
    w.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    w.wait_for("[data-testid=compose] [data-testid=card]", "Everaldo")
        .unwrap();
    assert!(in_sight(w, "[data-testid=compose] .card-name"));
    praia.pictures("answering").unwrap();
    w.resize(1024, 600).unwrap();
    assert!(in_sight(w, "[data-testid=compose] .card-name"));
    praia.snapshot("answering-1024").unwrap();
    w.resize(1366, 768).unwrap();
    w.click("[data-testid=field-reply-status-IN_PROGRESS]")
        .unwrap();
    w.fill("[data-testid=field-reply-question]", QUESTION)
        .unwrap();
    praia.send().unwrap();
    w.wait_gone(&row).unwrap();

    // The question reaches the list of who asked first, and its row says so.
    let d = dakar.window();
    d.click("[data-testid=view-needs-answer]").unwrap();
    d.wait_for("[data-testid=row-news]", "asks a question")
        .unwrap();
    d.find("[data-testid=attention][data-why=asked]").unwrap();
    dakar.pictures("question-row").unwrap();
    d.click("[data-testid=row]").unwrap();
    d.wait_for("[data-testid=message]", QUESTION).unwrap();
    // What it is about stands above it, and the whole thread below.
    d.wait_for(".thread-card [data-testid=card]", "Everaldo")
        .unwrap();
    let entries = d.texts(".folded").unwrap();
    assert_eq!(entries.len(), 2, "{entries:?}");
    d.wait_for("[data-testid=entry]", "A refusé de boire")
        .unwrap();
    dakar.pictures("thread").unwrap();
    is_legible(&dakar);

    // A correction says what it corrects.
    d.click(&format!(".folded[data-reference=\"{alert}\"]"))
        .unwrap();
    d.click("[data-testid=correct]").unwrap();
    d.find("[data-testid=compose][data-kind=ALERT]").unwrap();
    d.fill("[data-testid=leg-0-flight]", "TP1549").unwrap();
    d.find("[data-testid=send]:enabled").unwrap();
    dakar.send().unwrap();
    w.click("[data-testid=view-inbox]").unwrap();
    w.wait_for("[data-testid=row-news]", "becomes").unwrap();
    praia.pictures("correction-row").unwrap();

    // The inbox stands in the order of what can be caught until the officer says otherwise.
    w.choose("[data-testid=list-order]", "arrival").unwrap();
    w.wait_for("[data-testid=row-news]", "becomes").unwrap();
}

/// Whether an element stands within the window, nowhere cut off by a pane.
fn in_sight(window: &Window, css: &str) -> bool {
    let script = "const found = document.querySelector(arguments[0]);
        if (!found) return false;
        const box = found.getBoundingClientRect();
        if (!box.height || box.top < 0 || box.bottom > innerHeight) return false;
        const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return !!at && (found.contains(at) || at.contains(found));";
    let seen = window.session().script(script, &[json!(css)]).unwrap();
    seen == json!(true)
}

fn is_legible(desk: &Desk) {
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    for theme in ["dark", "light"] {
        desk.look(theme).unwrap();
        let (lines, _) = axe.serious(desk.window()).unwrap();
        assert_eq!(lines, Vec::<String>::new(), "{theme}");
    }
}
