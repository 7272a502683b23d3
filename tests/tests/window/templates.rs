//! A usual alert is kept once and begun from by two keys; nobody is named in it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::Screen;

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_usual_alert_is_begun_from_a_template_and_names_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let office = stage.office("Dakar").unwrap().clone();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, &office).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();

    window.chord(&['t']).unwrap();
    window
        .wait_for("[data-testid=templates]", "There are none yet")
        .unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=templates]").unwrap();

    desk.type_alert("Couriers from Lisbon", &["JAITF Praia"])
        .unwrap();
    window.click("[data-testid=template-save]").unwrap();
    window
        .fill("[data-testid=template-name]", "Lisbon night flight")
        .unwrap();
    desk.pictures("template-name").unwrap();
    window.click("[data-testid=template-name]").unwrap();
    window.chord(&[ENTER]).unwrap();
    window.wait_for("[data-testid=notice]", "saved").unwrap();
    window.click("[data-testid=discard]").unwrap();
    window.click("[data-testid=discard-yes]").unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();
    desk.into_window().close().unwrap();

    // Kept, also for the next officer; t and Enter begin.
    let desk = Desk::open(&screen, &office).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();
    let value = |handle: &str| window.value(handle).unwrap();
    window.chord(&['t']).unwrap();
    window
        .find("[data-testid=template][data-name=\"Lisbon night flight\"]:focus")
        .unwrap();
    desk.pictures("templates").unwrap();
    if !window.has("[data-testid=template]:focus").unwrap() {
        window
            .session()
            .script(
                "document.querySelector('[data-testid=template]').focus()",
                &[],
            )
            .unwrap();
    }
    window.chord(&[ENTER]).unwrap();
    window.find("[data-testid=compose]").unwrap();
    assert_eq!(value("field-subject"), "Couriers from Lisbon");
    assert_eq!(value("field-alert-action"), "CHECK_FULL");
    assert_eq!(value("leg-0-airport"), "LIS");
    assert_eq!(value("leg-0-flight"), "TP1547");
    assert_eq!(value("leg-1-airport"), "RAI");
    assert_eq!(value("leg-1-eta-time"), "");
    assert_eq!(value("person-0-name"), "");
    window
        .find("[data-testid=recipient][data-office=\"JAITF Praia\"][data-chosen=true]")
        .unwrap();
    window.fill("[data-testid=leg-1-eta-time]", "2350").unwrap();
    window
        .fill("[data-testid=person-0-name]", "Rocha Nuno")
        .unwrap();
    desk.send().unwrap();
    window.click("[data-testid=view-sent]").unwrap();
    desk.row("Couriers from Lisbon").unwrap();

    // The next alert's airports are offered before anything is typed, the newest first.
    window.chord(&['n']).unwrap();
    window.find("[data-testid=compose]").unwrap();
    window.click("[data-testid=leg-0-airport]").unwrap();
    let offered = window.texts(".picker-popup li strong").unwrap();
    assert_eq!(offered, ["LIS", "RAI"]);
    desk.pictures("airports").unwrap();
    window.click("[data-testid=field-subject]").unwrap();
    window.wait_gone(".picker-popup").unwrap();
    window.click("[data-testid=leg-0-airport]").unwrap();
    window.find(".picker-popup").unwrap();
    window.chord(&['\u{e015}']).unwrap();
    window.chord(&[ENTER]).unwrap();
    assert_eq!(value("leg-0-airport"), "RAI");
    // In whatever language of the seven a city is typed.
    window
        .type_into("[data-testid=leg-1-airport]", "Лисс")
        .unwrap();
    window.wait_for(".picker-popup", "LIS").unwrap();
    window.chord(&[ENTER]).unwrap();
    assert_eq!(value("leg-1-airport"), "LIS");
    // A flight begins with its carrier, by name too; its code is told by name.
    window
        .type_into("[data-testid=leg-0-flight]", "royal air")
        .unwrap();
    window.wait_for(".picker-popup", "Royal Air Maroc").unwrap();
    window.chord(&[ENTER]).unwrap();
    assert_eq!(value("leg-0-flight"), "AT");
    window
        .type_into("[data-testid=leg-0-flight]", "500")
        .unwrap();
    window
        .wait_for(".flight-field .picker-said", "Royal Air Maroc")
        .unwrap();
    window
        .until("the whole flight number", || {
            let typed = window.value("leg-0-flight")?;
            Ok((typed == "AT500").then_some(()))
        })
        .unwrap();
    desk.snapshot("flight").unwrap();
    window.click("[data-testid=discard]").unwrap();
    window.click("[data-testid=discard-yes]").unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();

    // Removed, and put back.
    window.chord(&['t']).unwrap();
    window.click("[data-testid=template-remove]").unwrap();
    window.wait_gone("[data-testid=template]").unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window
        .click("[data-testid=notice]:last-child [data-testid=notice-undo]")
        .unwrap();
    window.chord(&['t']).unwrap();
    window.find("[data-testid=template]").unwrap();
    window.chord(&[ESCAPE]).unwrap();

    // An answer begins from its alert: there is nothing to keep.
    window.click("[data-testid=view-sent]").unwrap();
    let reference = desk.row("Couriers from Lisbon").unwrap();
    desk.open_row(&reference).unwrap();
    window.click("[data-testid=correct]").unwrap();
    window.find("[data-testid=compose]").unwrap();
    assert!(!window.has("[data-testid=template-save]").unwrap());
}
