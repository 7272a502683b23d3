//! The window by itself: it opens, its page is ours, and its rights are cut.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use aircop_tests::process::program;
use aircop_tests::webdriver::{Desktop, Screen, Window};
use serde_json::json;

fn open(screen: &Screen, data: &std::path::Path) -> Window {
    let desktop = Desktop {
        program: program("aircop-desktop").unwrap(),
        data: data.to_path_buf(),
        log: None,
        bus: None,
    };
    Window::open(screen, &desktop).unwrap()
}

#[test]
#[ignore = "opens a window: cargo xtask test"]
fn a_window_opens_on_an_empty_directory_and_shows_the_page() {
    let data = tempfile::tempdir().unwrap();
    let screen = Screen::open(1400, 900).unwrap();
    let window = open(&screen, data.path());
    window
        .until("a page with text", || {
            Ok((!window.page()?.trim().is_empty()).then_some(()))
        })
        .unwrap();

    let picture = data.path().join("window.png");
    window.screenshot(&picture).unwrap();
    assert!(std::fs::read(&picture).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(window.resize(1000, 700).unwrap(), (1000, 700));
    window.close().unwrap();
}

#[test]
#[ignore = "opens a window: cargo xtask test"]
fn the_page_may_ask_the_engine_and_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    let screen = Screen::open(1400, 900).unwrap();
    let window = open(&screen, data.path());

    // The engine answers.
    let answer = window.dispatch(&json!({ "do": "status" })).unwrap();
    assert!(answer.is_ok() || answer.unwrap_err()["code"].is_string());

    // Tauri's own commands are refused.
    for command in [
        "plugin:app|version",
        "plugin:window|create",
        "plugin:path|resolve_directory",
        "plugin:event|emit",
    ] {
        let script = "const done = arguments[1];
             window.__TAURI__.core.invoke(arguments[0], {})
               .then(() => done('allowed'), (error) => done('' + error));";
        let answer = window
            .session()
            .script_async(script, &[json!(command)])
            .unwrap();
        assert!(
            answer.as_str().unwrap().contains("not allowed"),
            "{command}: {answer}"
        );
    }

    // Script that came as text does not run, and nothing is fetched from elsewhere.
    let script = "const done = arguments[0];
         const seen = [];
         document.addEventListener('securitypolicyviolation', (e) => seen.push(e.effectiveDirective));
         const inline = document.createElement('script');
         inline.textContent = 'window.__inline_ran = true';
         document.head.append(inline);
         const image = new Image();
         image.src = 'https://tracker.invalid/pixel.png';
         fetch('https://tracker.invalid/').catch(() => {});
         setTimeout(() => done({ ran: !!window.__inline_ran, seen }), 500);";
    let outcome = window.session().script_async(script, &[]).unwrap();
    assert_eq!(outcome["ran"], false);
    let seen = outcome["seen"].to_string();
    for directive in ["script-src-elem", "img-src", "connect-src"] {
        assert!(seen.contains(directive), "{directive} is not in {seen}");
    }
}

#[test]
#[ignore = "opens a window: cargo xtask test"]
fn nothing_of_a_dropped_window_is_left() {
    let data = tempfile::tempdir().unwrap();
    let screen = Screen::open(1400, 900).unwrap();
    let window = open(&screen, data.path());
    let mark = data.path().to_string_lossy().into_owned();
    assert!(running_with(&mark), "the window runs");
    drop(window);
    // Killed processes leave /proc a moment later.
    for _ in 0..100 {
        if !running_with(&mark) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("the window's program is still there");
}

fn running_with(mark: &str) -> bool {
    std::fs::read_dir("/proc").unwrap().flatten().any(|entry| {
        std::fs::read(entry.path().join("cmdline"))
            .is_ok_and(|line| String::from_utf8_lossy(&line).contains(mark))
    })
}
