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

use aircop_tests::stage::{Desk, Parcel, Stage, label};
use aircop_tests::webdriver::Screen;
use serde_json::json;

/// Words whose letters fonts join into one sign, each on a line of its own.
const LIGATURES: [&str; 4] = ["office affiliation", "السلام", "الأمتعة", "لا إله"];

fn parcel(subject: &str, handling: &str) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "urgency": "FLASH", "subject": subject, "handling": handling, "tlp": "AMBER",
            "narrative": format!("{}\n{}\nLast line of the text.", LIGATURES.join("\n"), "Several words on each line. ".repeat(260)),
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
const REMARK: &str = "Ask the night shift at gate 4";

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

    // What colleagues say among themselves leaves the office on no paper.
    desk.open_row(&reference).unwrap();
    window.fill("[data-testid=remark-text]", REMARK).unwrap();
    window.click("[data-testid=remark-add]:enabled").unwrap();
    window.wait_for("[data-testid=remark]", REMARK).unwrap();
    for (n, language) in (1..).zip(["en", "fr", "ar", "pt", "es", "ru", "de"]) {
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
        for (number, page) in (1..).zip(&pages) {
            let mark = format!("{reference} H1 TLP:AMBER {number}/{}", pages.len());
            let words: Vec<_> = page.split_whitespace().collect();
            assert!(words.join(" ").contains(&mark), "{mark} is not on {page}");
        }
        // Where the direction turns is marked by the reader.
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let all = pages.concat().replace(turns, "");
        let all: Vec<_> = all.split_whitespace().collect();
        let all = all.join(" ");
        let mut expected = vec![
            "TP1547".to_owned(),
            "Courier on paper".to_owned(),
            "Pimentel Rocha Everaldo".to_owned(),
            "Last line".to_owned(),
        ];
        // Arabic too, lam-alef included, and what Latin fonts write as one sign (fi, ff). With every
        // field that was signed, as the command line tells it.
        let words = [
            "kind-alert",
            "action-check-full",
            "reason-profile",
            "message-airport",
            "statement-head",
            "statement-thread",
        ];
        expected.extend(words.map(|id| label(language, id).unwrap()));
        expected.extend(LIGATURES.map(str::to_owned));
        for expected in expected {
            assert!(
                all.contains(&expected),
                "{language}: {expected} is not in {all}"
            );
        }
        // The plane leaves in an hour, but not when somebody reads this.
        assert!(!all.contains("0:59:"), "{language}: {all}");
        // Nothing of the desk around it, nor of what is said inside the office.
        let inside = label(language, "work-title").unwrap();
        assert!(!all.contains(REMARK), "{language}: {all}");
        assert!(!all.contains(&inside), "{language}: {all}");
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
