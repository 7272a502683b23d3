//! The directory's page: each device stands there with what was read out by telephone, as the
//! command line has it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Office, Stage};
use aircop_tests::webdriver::Screen;

#[test]
#[ignore = "opens a window: cargo xtask test"]
fn the_directory_page_shows_each_device_with_its_fingerprint() {
    let dir = tempfile::tempdir().unwrap();
    let hq = Office::new(dir.path(), "OCU Brussels", "Duty officer");
    let init = ["hq", "init", "--name", "OCU Brussels", "--country", "BE"];
    hq.run(&[&init[..], &["--place", "Brussels"]].concat())
        .unwrap();
    let listed = hq.run(&["directory"]).unwrap();
    let device = listed["devices"][0]["fingerprint"].as_str().unwrap();

    let screen = Screen::open(1400, 900).unwrap();
    let desk = Desk::open(&screen, &hq).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();
    window.click("[data-testid=view-directory]").unwrap();
    let row = format!("[data-testid=directory-device][data-fingerprint=\"{device}\"]");
    let shown = window.text(&row).unwrap();
    assert!(shown.contains("OCU Brussels"), "{shown}");
    assert!(shown.contains(device), "{shown}");
    desk.into_window().close().unwrap();
}

#[test]
#[ignore = "opens a window: cargo xtask test"]
fn the_directory_is_searched_and_sorted_and_about_says_what_this_desk_is() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let office = stage.office("Dakar").unwrap();
    let listed = office.run(&["directory"]).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, office).unwrap();
    desk.unlock().unwrap();
    let w = desk.window();
    w.click("[data-testid=view-directory]").unwrap();
    w.find("[data-testid=directory-office]").unwrap();
    let names = || {
        let script = "return [...document.querySelectorAll('[data-testid=directory-office]')]
            .map((row) => row.dataset.office);";
        let found = w.session().script(script, &[]).unwrap();
        serde_json::from_value::<Vec<String>>(found).unwrap()
    };
    let shows = |expected: &[&str]| {
        w.until(&expected.join(", "), || {
            let found = names();
            Ok((found
                .iter()
                .map(String::as_str)
                .eq(expected.iter().copied()))
            .then_some(()))
        })
        .unwrap();
    };
    let all = names();
    assert!(all.len() > 2 && all.is_sorted(), "{all:?}");
    desk.pictures("directory").unwrap();
    // By country: Belgium, Cabo Verde, ... Senegal; pressed again, the other way round.
    w.click("[data-testid=directory-sort-directory-country]")
        .unwrap();
    w.find("th[aria-sort=ascending] [data-testid=directory-sort-directory-country]")
        .unwrap();
    let by_country = names();
    assert_eq!(by_country[0], "OCU Brussels", "{by_country:?}");
    w.click("[data-testid=directory-sort-directory-country]")
        .unwrap();
    let turned: Vec<String> = by_country.iter().rev().cloned().collect();
    shows(&turned.iter().map(String::as_str).collect::<Vec<_>>());

    let search = "[data-testid=directory-search]";
    for words in ["rai", "verde", "CV praia"] {
        w.fill(search, words).unwrap();
        shows(&["JAITF Praia"]);
    }
    // A fingerprint that is read out is found, and nothing else.
    let device = listed["devices"].as_array().unwrap().last().unwrap();
    let fingerprint = device["fingerprint"].as_str().unwrap();
    w.fill(search, fingerprint).unwrap();
    shows(&[]);
    let shown = w.texts("[data-testid=directory-device]").unwrap();
    assert_eq!(shown.len(), 1, "{shown:?}");
    w.fill(search, "nowhere at all").unwrap();
    w.find("[data-testid=directory-none]").unwrap();

    w.click("[data-testid=view-settings]").unwrap();
    w.click("[data-testid=settings-part-about]").unwrap();
    w.find("[data-testid=about-version]").unwrap();
    // One is written in groups with dashes, the other with blanks.
    let digits = |text: &str| {
        let signs = text.chars().filter(char::is_ascii_hexdigit);
        signs.collect::<String>()
    };
    let shown = digits(&w.text("[data-testid=about-headquarters]").unwrap());
    assert_eq!(shown, digits(listed["fingerprint"].as_str().unwrap()));
    let own = digits(&w.text("[data-testid=about-device]").unwrap());
    let devices = listed["devices"].as_array().unwrap();
    let known = |device: &serde_json::Value| digits(device["fingerprint"].as_str().unwrap()) == own;
    assert!(devices.iter().any(known), "{own}");
    desk.pictures("settings-about").unwrap();
    // What destroys stands last, behind everything else.
    let last = "const parts = [...document.querySelectorAll('[data-testid=settings] .block')];
        return !!parts.pop().querySelector('[data-testid=settings-wipe]');";
    assert_eq!(w.session().script(last, &[]).unwrap(), true);
    w.click("[data-testid=settings-part-screen]").unwrap();
    desk.pictures("settings").unwrap();
    desk.look("contrast-dark").unwrap();
    let ground = "return getComputedStyle(document.body).backgroundColor";
    w.until("a black ground", || {
        Ok((w.session().script(ground, &[])? == "rgb(0, 0, 0)").then_some(()))
    })
    .unwrap();
    desk.snapshot("contrast-dark").unwrap();
    desk.into_window().close().unwrap();
}
