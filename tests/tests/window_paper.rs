//! A message on paper: what the screen says, in the reader's language, as a PDF that only its owner
//! can read; and a message that may not be copied, and its release.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::json;

fn parcel(subject: &str, handling: &str) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "urgency": "FLASH", "subject": subject, "handling": handling, "tlp": "AMBER",
            "narrative": format!("{}\nLast line of the text.", "Several words on each line. ".repeat(260)),
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [
                    { "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                    { "airport": "RAI", "eta": "+4h" },
                ],
                "persons": [{ "name": "Pimentel Rocha Everaldo" }],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

/// The text of a PDF, page by page.
fn pages(file: &Path) -> Vec<String> {
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(file)
        .arg("-")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let pages = text.split('\u{c}').map(str::to_owned);
    pages.filter(|page| !page.trim().is_empty()).collect()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn paper_says_what_the_screen_says_and_restricted_text_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let praia = stage.office("Praia").unwrap().clone();
    let sent = dakar.send(&parcel("Courier on paper", "H1")).unwrap();
    let reference = sent["reference"].as_str().unwrap().to_owned();
    let strict = dakar.send(&parcel("Not to be copied", "H3")).unwrap();
    let strict_id = strict["message"].as_str().unwrap().to_owned();
    praia.run(&["sync"]).unwrap();
    let downloads = praia.data.with_extension("downloads");
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, &praia).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();

    for (n, language, words) in [
        (1, "en", ["Full check", "Signature", "Alert"]),
        (2, "fr", ["Contrôle approfondi", "Signature", "Avis"]),
        (3, "ar", ["", "", ""]),
    ] {
        desk.speak(language).unwrap();
        desk.open_row(&reference).unwrap();
        window.find("[data-testid=message]").unwrap();
        window.click("[data-testid=paper]").unwrap();
        let name = if n == 1 {
            format!("{reference}.pdf")
        } else {
            format!("{reference}-{n}.pdf")
        };
        window.wait_for("[data-testid=notice]", &name).unwrap();
        let file = downloads.join(&name);
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
        let pages = pages(&file);
        assert!(pages.len() >= 2, "{} pages", pages.len());
        if let Some(folder) = std::env::var_os("AIRCOP_PICTURES") {
            std::fs::copy(
                &file,
                Path::new(&folder).join(format!("paper-{language}.pdf")),
            )
            .unwrap();
        }
        assert!(pages[0].contains(&reference), "{}", pages[0]);
        let all = pages.concat();
        for expected in [
            "TP1547",
            "Courier on paper",
            "Pimentel Rocha Everaldo",
            "Last line",
        ]
        .iter()
        .chain(&words)
        {
            assert!(all.contains(expected), "{expected} is not in {all}");
        }
        // Nothing of the desk around it.
        assert!(!all.contains("Not to be copied"), "{all}");
        window.click("[data-testid=notice] button").unwrap();
    }

    // The other may be read and not taken away.
    desk.speak("en").unwrap();
    let reference = strict["reference"].as_str().unwrap();
    desk.open_row(reference).unwrap();
    window.find("[data-testid=release-ask]").unwrap();
    assert!(!window.has("[data-testid=paper]").unwrap());
    let asked = window
        .dispatch(&json!({ "do": "paper", "message": strict_id }))
        .unwrap();
    assert!(format!("{asked:?}").contains("restricted"), "{asked:?}");
    window.click("[data-testid=release-ask]").unwrap();
    window
        .find("[data-testid=compose][data-kind=NOTE]")
        .unwrap();
    window
        .find("[data-testid=recipient][data-office=\"JAITF Dakar\"][data-chosen=true]")
        .unwrap();
    desk.send().unwrap();
    desk.into_window().close().unwrap();
    let evidence = dir.path().join("evidence.json");
    let refused = praia.run(&["evidence", &strict_id, "--out", evidence.to_str().unwrap()]);
    assert!(refused.unwrap_err().to_string().contains("restricted"));
    // Its originator may do with it as they like.
    let theirs = dir.path().join("theirs.json");
    dakar
        .run(&["evidence", &strict_id, "--out", theirs.to_str().unwrap()])
        .unwrap();
    stage.relay.stop().unwrap();
}
