//! An office asks, and an officer at a window answers with what the desk has found.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::{Value, json};

fn alert() -> Parcel {
    serde_json::from_value(json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "subject": "Courier on TP1547", "narrative": "Paid in cash.",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                         { "airport": "RAI", "eta": "+4h" }],
                "persons": [{ "name": "DIOUF, Aminata", "born": "1990-01-02",
                              "document_number": "FX4412907" }],
            },
        },
    }))
    .unwrap()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_officer_sees_who_asks_what_is_here_and_answers() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    stage.office("Dakar").unwrap().send(&alert()).unwrap();
    let praia = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    praia.unlock().unwrap();
    praia.row("Courier on TP1547").unwrap();
    let window = praia.window();
    let lagos = stage.office("Lagos").unwrap();
    let ask = |what: &[&str]| {
        let ask = ["enquiry", "ask", "--to", "JAITF Praia", "--reason", "March"];
        lagos.run(&[&ask[..], what].concat()).unwrap()
    };
    let asked = ask(&[
        "--document",
        "fx 4412-907",
        "--telephone",
        "+221 33 999 88 77",
    ]);

    // It is said, counted, and shown with what is here.
    window
        .wait_for("[data-testid=notice]", "An office asks")
        .unwrap();
    window
        .wait_for("[data-testid=view-enquiries]", "1")
        .unwrap();
    window.click("[data-testid=view-enquiries]").unwrap();
    window.click("[data-testid=enquiry-open]").unwrap();
    window
        .wait_for("[data-testid=enquiry-opened] h2", "JAITF Lagos")
        .unwrap();
    window
        .wait_for("[data-testid=enquiry-opened] li li", "Courier on TP1547")
        .unwrap();
    let found = window.texts("[data-testid=enquiry-found]").unwrap();
    assert!(
        found[0].contains("hits") && found[0].contains("1"),
        "{found:?}"
    );
    assert!(found[1].contains("no hit"), "{found:?}");
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    assert_eq!(axe.serious(window).unwrap().0, Vec::<String>::new());
    praia.pictures("enquiry").unwrap();
    window
        .fill("[data-testid=enquiry-text]", "Call us first")
        .unwrap();
    window.click("[data-testid=enquiry-answer]").unwrap();
    window.find("[data-testid=enquiry-said]").unwrap();
    window.wait_gone("[data-testid=enquiry-answer]").unwrap();
    praia.pictures("enquiry-answered").unwrap();

    // The asking office has the numbers and the words, and no message.
    let number = asked["number"].to_string();
    let said = window
        .until("the answer at Lagos", || {
            lagos.run(&["sync"]).unwrap();
            let view = lagos.run(&["enquiry", "show", &number]).unwrap();
            let answers = view["asked"][0]["answers"].clone();
            Ok(answers
                .as_array()
                .is_some_and(|a| !a.is_empty())
                .then_some(answers))
        })
        .unwrap();
    let said: &Value = &said[0];
    assert_eq!(said["said"][0], json!({ "said": "hit", "hits": 1 }));
    assert_eq!(said["said"][1], json!({ "said": "no-hit", "hits": 0 }));
    assert_eq!(said["text"], "Call us first");

    // What is only alike is the officer's to judge, question by question.
    ask(&["--name", "DIOUF Amineta", "--born", "1990-01-02"]);
    let open = "[data-testid=enquiry][data-to-answer=true] [data-testid=enquiry-open]";
    window.click(open).unwrap();
    window.find("[data-testid=enquiry-no-hit]").unwrap();
    window
        .find("[data-testid=enquiry-answer]:disabled")
        .unwrap();
    praia.pictures("enquiry-alike").unwrap();
    window.click("[data-testid=enquiry-no-hit]").unwrap();
    window
        .click("[data-testid=enquiry-answer]:enabled")
        .unwrap();
    window.wait_gone("[data-testid=enquiry-no-hit]").unwrap();
    window.wait_gone(open).unwrap();
}
