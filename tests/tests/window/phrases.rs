//! Sentences of the phrasebook: picked in French at Dakar, read in Portuguese at Praia.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Stage, label};
use aircop_tests::webdriver::Screen;
use aircop_tests::webdriver::key::ENTER;

const SUBJECT: &str = "TP1547";
const SEARCH: &str = "[data-testid=phrase-search]";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn two_sentences_are_picked_in_french_and_read_in_portuguese() {
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
    dakar.speak("fr").unwrap();
    praia.speak("pt").unwrap();
    dakar.type_note(SUBJECT, &["JAITF Praia"]).unwrap();

    // One by keyboard, the next by a click; they stand in the order in which they were picked.
    let (d, p) = (dakar.window(), praia.window());
    d.click("[data-testid=add-phrase]").unwrap();
    d.fill(SEARCH, "peut-être armée").unwrap();
    d.find("[data-testid=phrase-offer][data-code=MAY_BE_ARMED]")
        .unwrap();
    d.chord(&[ENTER]).unwrap();
    d.find("[data-testid=phrase-chosen][data-code=MAY_BE_ARMED]")
        .unwrap();
    d.fill(SEARCH, "abordez").unwrap();
    d.click("[data-testid=phrase-offer][data-code=DO_NOT_APPROACH]")
        .unwrap();
    d.find("[data-testid=phrase-chosen][data-code=DO_NOT_APPROACH]")
        .unwrap();
    let said = |language: &str| {
        ["phrase-may-be-armed", "phrase-do-not-approach"].map(|id| label(language, id).unwrap())
    };
    assert_eq!(
        d.texts("[data-testid=phrase-chosen] > span").unwrap(),
        said("fr")
    );
    dakar.send().unwrap();

    let reference = praia.row(SUBJECT).unwrap();
    praia.open_row(&reference).unwrap();
    p.find("[data-testid=phrase][data-code=DO_NOT_APPROACH]")
        .unwrap();
    assert_eq!(p.texts("[data-testid=phrase]").unwrap(), said("pt"));
}
