//! An insider writes an alert full of markup, placeholders and bidirectional tricks. In Praia's
//! window all of it is text: nothing of it becomes an element, runs, loads, turns its neighbours
//! round, or pushes the buttons off the screen.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::{Value, json};

/// Runs if it is ever taken for markup.
const IMAGE: &str = "<img src=x onerror=\"document.title='owned'\">";
const SCRIPT: &str = "</p><script>document.title='owned'</script>";
/// From here on, right to left, and never ended.
const OVERRIDE: &str = "\u{202e}gpj.troper";
const PLACEHOLDER: &str = "{ $count } {{ 7 * 7 }} ${document.title='owned'} %s";

fn parcel() -> Parcel {
    let narrative = [
        SCRIPT,
        PLACEHOLDER,
        OVERRIDE,
        "<a href=\"javascript:document.title='owned'\">here</a>",
        "<style>*{display:none!important}</style><base href=//example.com>",
        "\u{2066}\u{2067}\u{2068} isolates that nobody ends",
        &"W".repeat(4000),
        &"a\u{0301}\u{0302}\u{0303}".repeat(300),
    ]
    .join("\n");
    let parcel = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "urgency": "FLASH",
            "subject": format!("{IMAGE} {OVERRIDE}"),
            "narrative": narrative,
            "alert": {
                "reasons": ["PROFILE"],
                "action": "CHECK_FULL",
                "legs": [
                    { "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                    { "airport": "RAI", "eta": "+4h" },
                ],
                "persons": [{ "name": format!("{SCRIPT}{OVERRIDE}") }],
            },
        },
    });
    serde_json::from_value(parcel).unwrap()
}

/// What of the page is not as it was, by tag.
const COUNT: &str = "
    const pane = document.querySelector('body');
    const count = tag => pane.querySelectorAll(tag).length;
    return ['img', 'script', 'iframe', 'object', 'embed', 'style', 'base', 'link', 'a[href^=java]']
        .map(count);";

const LOOKS: &str = "
    const shown = document.querySelector('[data-testid=message]');
    const button = document.querySelector('[data-testid=acknowledge]').getBoundingClientRect();
    // The interface itself isolates by U+2066 and U+2068, and ends what it begins.
    const overrides = /[\\u202a-\\u202e\\u2067]/.test(document.body.innerHTML);
    return {
        title: document.title,
        wide: document.documentElement.scrollWidth - innerWidth,
        pane: shown.scrollWidth - shown.clientWidth,
        button: button.left >= 0 && button.right <= innerWidth && button.width > 0,
        overrides,
        text: shown.innerText,
    };";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn hostile_text_is_text_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let screen = Screen::open(1366, 768).unwrap();
    let praia = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    praia.unlock().unwrap();
    let window = praia.window();
    window.find("[data-testid=view-inbox]").unwrap();
    let script = |body: &str| window.session().script(body, &[]).unwrap();
    let before = script(COUNT);

    let sent = dakar.send(&parcel()).unwrap();
    let reference = sent["reference"].as_str().unwrap();
    praia.open_row(reference).unwrap();
    window.find("[data-testid=acknowledge]").unwrap();
    let looks = script(LOOKS);
    if let Ok(folder) = std::env::var("AIRCOP_PICTURES") {
        praia
            .picture(&Path::new(&folder).join("hostile.png"))
            .unwrap();
    }
    assert_eq!(script(COUNT), before, "elements were made of text");
    let title = looks["title"].as_str().unwrap();
    assert!(!title.contains("owned"), "{title}");
    assert_eq!(looks["wide"], json!(0), "the page grew wider");
    assert_eq!(looks["pane"], json!(0), "the pane grew wider");
    assert_eq!(looks["button"], Value::Bool(true), "the button is gone");
    assert_eq!(
        looks["overrides"],
        Value::Bool(false),
        "text is turned round"
    );
    let text = looks["text"].as_str().unwrap();
    for exact in [IMAGE, SCRIPT, PLACEHOLDER, "\u{fffd}gpj.troper"] {
        assert!(text.contains(exact), "{exact:?} is not shown as it is");
    }
    // The desk goes on.
    window.click("[data-testid=acknowledge]").unwrap();
    window.find("[data-testid=acknowledged]").unwrap();
    praia.speak("ar").unwrap();
    window.find("html[dir=rtl]").unwrap();
    let looks = script(&LOOKS.replace("acknowledge]", "acknowledged]"));
    assert_eq!(looks["wide"], json!(0));
    assert_eq!(looks["overrides"], Value::Bool(false));
    praia.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}
