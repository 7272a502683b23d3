//! Headquarters looks at an operation: what is open, who is silent, what was seized; a figure opens
//! its messages, what arrives is counted by itself, and the results leave as a workbook and a PDF.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_message::Timestamp;
use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Office, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::{Value, json};

fn count(board: &Value, what: &str) -> u64 {
    let found = board["totals"][what].as_u64();
    found.unwrap_or_else(|| panic!("{what}: {board}"))
}

fn tells(office: &Office, kind: &str, draft: &Value) {
    let to = "OCU Brussels";
    let how = [
        "send",
        kind,
        "--json-file",
        "-",
        "--group",
        "AIRCOP",
        "--to",
        to,
    ];
    office.run_with(&how, &draft.to_string()).unwrap();
}

/// What Praia has found just now.
fn seizure() -> Value {
    let now = std::time::SystemTime::now();
    let since = now.duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = Timestamp(i64::try_from(since.as_millis()).unwrap());
    json!({
        "subject": "Cocaine in a suitcase",
        "seizure": {
            "at": now.plus_seconds(-600).to_rfc3339(),
            "airport": "RAI",
            "detection": ["PROFILE"],
            "goods": [
                { "category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "4.2", "unit": "KG" },
                { "category": "CURRENCY", "value": "12500", "currency": "EUR" },
            ],
            "offenders": [{ "outcome": "ARRESTED", "person": { "name": "Rocha Everaldo" } }],
        },
    })
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_operation_is_watched_and_its_results_leave() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    stage.play_traffic(&mut |_| {}).unwrap();
    tells(stage.office("Praia").unwrap(), "seizure", &seizure());
    stage.sync().unwrap();
    let hq = stage.hq.clone();
    let told = hq.run(&["board", "AIRCOP"]).unwrap();
    assert!(count(&told, "open") > 0 && count(&told, "seizures") > 0);
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, &hq).unwrap();
    desk.unlock().unwrap();
    let w = desk.window();
    let entry = "[data-testid=view-operations]";
    assert_eq!(w.text(entry).unwrap().trim(), "Operations");
    w.click(entry).unwrap();
    w.find("[data-testid=total-open]").unwrap();
    desk.pictures("operation-board").unwrap();
    for (what, part) in [
        ("open", "total-open"),
        ("unanswered", "total-unanswered"),
        ("seizures", "total-seizures"),
        ("missing", "total-missing"),
        ("messages", "total-messages"),
    ] {
        let shown = w.text(&format!("[data-testid={part}]")).unwrap();
        assert_eq!(shown, count(&told, what).to_string(), "{what}");
    }
    let offices = w.text("[data-testid=office-table]").unwrap();
    for name in ["JAITF Dakar", "JAITF Praia", "JAITF Lagos"] {
        assert!(offices.contains(name), "{name} is not in {offices}");
    }
    w.find("[data-testid=open-table]").unwrap();
    w.find("[data-testid=seizure-table]").unwrap();
    w.resize(1024, 600).unwrap();
    desk.pictures("operation-board-1024").unwrap();
    w.resize(1366, 768).unwrap();

    // Each figure opens its messages, and the way back leads to the operation.
    w.click("[data-testid=total-seizures]").unwrap();
    w.find("[data-testid=figure-shown]").unwrap();
    let seizures = usize::try_from(count(&told, "seizures")).unwrap();
    desk.row("Cocaine in a suitcase").unwrap();
    let rows = w.session().find_all("[data-testid=row]").unwrap();
    assert_eq!(rows.len(), seizures);
    w.click("[data-testid=figure-back]").unwrap();
    w.find("[data-testid=open-table]").unwrap();

    // What arrives is counted without a press.
    let lagos = stage.office("Lagos").unwrap();
    let note = json!({ "subject": "Shift begins", "narrative": "All quiet." });
    tells(lagos, "note", &note);
    let more = (count(&told, "messages") + 1).to_string();
    w.wait_for("[data-testid=total-messages]", &more).unwrap();

    w.click("[data-testid=operation-tab-results]").unwrap();
    w.wait_for("[data-testid=results-kinds] tfoot", &seizures.to_string())
        .unwrap();
    desk.pictures("operation-results").unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    for theme in ["dark", "light"] {
        desk.look(theme).unwrap();
        let (lines, _) = axe.serious(w).unwrap();
        assert_eq!(lines, Vec::<String>::new(), "{theme}");
    }
    let folder = hq.data.with_extension("downloads");
    w.click("[data-testid=results-save]").unwrap();
    w.wait_for("[data-testid=notice]", "results.xlsx").unwrap();
    assert!(
        std::fs::metadata(folder.join("results.xlsx"))
            .unwrap()
            .len()
            > 3_000
    );
    w.click("[data-testid=results-print]").unwrap();
    w.wait_for("[data-testid=notice]", "results.pdf").unwrap();
    let printed = std::process::Command::new("pdftotext")
        .args([
            "-layout".as_ref(),
            folder.join("results.pdf").as_os_str(),
            "-".as_ref(),
        ])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&printed.stdout).into_owned();
    for said in ["AIRCOP", "Seizures by country", "Still missing"] {
        assert!(text.contains(said), "{said} is not printed: {text}");
    }
    w.click("[data-testid=operation-tab-board]").unwrap();
    w.find("[data-testid=open-table]").unwrap();

    by_mistake(&stage, &desk);
    briefs(&stage, &desk);
}

/// A seizure that its office takes back leaves the board, and stands where it can be read.
fn by_mistake(stage: &Stage, desk: &Desk) {
    let (praia, w) = (stage.office("Praia").unwrap(), desk.window());
    let sent = praia.run(&["list", "sent"]).unwrap();
    let rows = sent["rows"].as_array().unwrap().iter();
    let found = rows
        .into_iter()
        .find(|row| row["subject"] == "Cocaine in a suitcase");
    let reference = found.unwrap()["reference"].as_str().unwrap().to_owned();
    let before = w.text("[data-testid=total-seizures]").unwrap();
    let why = json!({ "seizure": { "withdrawn": "Counted twice" } });
    let how = [
        "send",
        "correction",
        "--about",
        &reference,
        "--json-file",
        "-",
    ];
    praia.run_with(&how, &why.to_string()).unwrap();
    w.wait_for("[data-testid=total-by-mistake]", "1").unwrap();
    let after = w.text("[data-testid=total-seizures]").unwrap();
    let number = |text: &str| text.trim().parse::<u32>().unwrap();
    assert_eq!(number(&after) + 1, number(&before));
    w.click("[data-testid=operation-tab-results]").unwrap();
    w.wait_for("[data-testid=results-by-mistake]", "Counted twice")
        .unwrap();
    desk.pictures("operation-by-mistake").unwrap();
}

/// Headquarters briefs the operation in two languages; an office reads its own and acknowledges.
fn briefs(stage: &Stage, desk: &Desk) {
    let w = desk.window();
    w.click("[data-testid=operation-tab-briefing]").unwrap();
    w.find("[data-testid=briefing-none]").unwrap();
    w.click("[data-testid=briefing-new]").unwrap();
    w.type_into("[data-testid=briefing-subject-0]", "Opening")
        .unwrap();
    w.type_into("[data-testid=briefing-text-0]", "Six in the morning.")
        .unwrap();
    w.click("[data-testid=briefing-more]").unwrap();
    // Nothing is sent that is half there.
    w.click("[data-testid=briefing-send]").unwrap();
    w.wait_for("[data-testid=briefing-part-1] .fault", "")
        .unwrap();
    w.type_into("[data-testid=briefing-subject-1]", "Ouverture")
        .unwrap();
    w.type_into("[data-testid=briefing-text-1]", "A six heures.")
        .unwrap();
    desk.pictures("briefing-form").unwrap();
    w.click("[data-testid=briefing-send]").unwrap();
    w.wait_for("[data-testid=briefing-subject]", "Opening")
        .unwrap();
    let dakar = stage.office("Dakar").unwrap();
    dakar.run(&["sync"]).unwrap();
    let read = dakar.read(&["--language", "fr", "briefing", "show", "AIRCOP"]);
    assert!(read.unwrap().contains("A six heures."));
    dakar.run(&["briefing", "acknowledge", "AIRCOP"]).unwrap();
    w.wait_for("[data-testid=roll-call-count]", "\u{2068}1\u{2069} of")
        .unwrap();
    desk.pictures("briefing").unwrap();
}
