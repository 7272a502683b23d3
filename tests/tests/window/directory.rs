//! The directory's page: each device stands there with what was read out by telephone, as the
//! command line has it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Office};
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
