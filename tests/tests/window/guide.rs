//! The help: opened at the page for where the officer is, searched, put away with the focus where it
//! was, and read from right to left.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::{Screen, Window};

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const CONTROL: char = '\u{e009}';
const F1: char = '\u{e031}';
const GUIDE: &str = "[data-testid=guide]";
const SEARCH: &str = "[data-testid=guide-search]";

fn shows(window: &Window, page: &str) {
    window
        .find(&format!("[data-testid=guide-page][data-page={page}]"))
        .unwrap();
}

fn put_away(window: &Window) {
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone(GUIDE).unwrap();
}

fn script(window: &Window, body: &str) -> String {
    let said = window.session().script(body, &[]).unwrap();
    said.as_str().unwrap_or_default().to_owned()
}

fn focus_comes_to(window: &Window, id: &str) {
    let body = "return document.activeElement.id || ''";
    window
        .until(&format!("the focus on {id}"), || {
            Ok((script(window, body) == id).then_some(()))
        })
        .unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn f1_opens_the_page_for_where_the_officer_is() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    let window = desk.window();

    // Before it is unlocked, too: an officer's first day begins there.
    window.find("[data-testid=unlock-password]").unwrap();
    window.chord(&[F1]).unwrap();
    shows(window, "first-day");
    put_away(window);
    desk.unlock().unwrap();

    // In the list its page, and the words of a page lead to it.
    window.find("[data-testid=view-inbox]").unwrap();
    window.chord(&[F1]).unwrap();
    shows(window, "list");
    desk.pictures("guide-list").unwrap();
    assert!(
        !window
            .has("[data-testid=guide-entry][data-page^=hq]")
            .unwrap()
    );
    window.fill(SEARCH, "stolen").unwrap();
    shows(window, "trouble");
    assert_eq!(
        window.texts("[data-testid=guide-entry]").unwrap(),
        ["When something is wrong"]
    );
    window.fill(SEARCH, "zeppelin").unwrap();
    window
        .wait_for("[data-testid=guide-none]", "No page")
        .unwrap();
    put_away(window);

    // `?` opens the keys, as ever; what is typed there is no command to the desk behind.
    window.chord(&['?']).unwrap();
    window
        .wait_for("[data-testid=keys]", "Next message")
        .unwrap();
    window.chord(&['n']).unwrap();
    put_away(window);
    assert!(!window.has("[data-testid=compose]").unwrap());

    // In a form the form's page, in a field that has one its own; the focus goes back to the field.
    window.click("[data-testid=new-alert]").unwrap();
    window.click("[data-testid=field-subject]").unwrap();
    window.chord(&[F1]).unwrap();
    shows(window, "alert");
    desk.pictures("guide-alert").unwrap();
    put_away(window);
    focus_comes_to(window, "f-subject");
    assert!(window.has("[data-testid=compose]").unwrap());
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();

    // A page by a few letters of its title.
    window.chord(&[CONTROL, 'k']).unwrap();
    window
        .fill("[data-testid=palette-field]", "stays secret")
        .unwrap();
    window
        .wait_for("[data-testid=palette-entry]", "What stays secret")
        .unwrap();
    window.chord(&[ENTER]).unwrap();
    shows(window, "secret");
    put_away(window);

    // In Arabic from right to left: the pages on the right, the chosen one beside them.
    desk.speak("ar").unwrap();
    window.click("[data-testid=help]").unwrap();
    shows(window, "list");
    let sides = "
        const [list, page] = ['guide-search', 'guide-page'].map((id) =>
            document.querySelector(`[data-testid=${id}]`).getBoundingClientRect());
        const direction = getComputedStyle(document.querySelector('[data-testid=guide]')).direction;
        return `${direction} ${list.left >= page.right - 1}`;";
    assert_eq!(script(window, sides), "rtl true");
    desk.snapshot("guide-ar").unwrap();
    put_away(window);
    desk.into_window().close().unwrap();
}
