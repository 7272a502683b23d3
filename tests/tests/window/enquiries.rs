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
        .wait_for("[data-testid=enquiry-hit-row] th", "Courier on TP1547")
        .unwrap();
    // What is asked stands beside what is held: the same document, and whose it is here.
    let rows = window
        .texts("[data-testid=enquiry-compare] tbody tr")
        .unwrap();
    assert!(rows[0].contains("fx 4412-907"), "{rows:?}");
    for held in ["DIOUF, Aminata", "1990-01-02", "FX4412907"] {
        assert!(rows[1].contains(held), "{held}: {rows:?}");
    }
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
    window
        .wait_for("[data-testid=enquiry-missing]", "say hit or no hit")
        .unwrap();
    praia.pictures("enquiry-alike").unwrap();
    // What was typed outlives a look at another one.
    window
        .fill("[data-testid=enquiry-text]", "Not the same woman")
        .unwrap();
    window.click("[data-testid=enquiry-no-hit]").unwrap();
    window.wait_gone("[data-testid=enquiry-missing]").unwrap();
    window
        .click("[data-testid=enquiry][data-to-answer=false] [data-testid=enquiry-open]")
        .unwrap();
    window.wait_gone("[data-testid=enquiry-foot]").unwrap();
    window.click(open).unwrap();
    window.find("[data-testid=enquiry-answer]:enabled").unwrap();
    let kept = window.value("enquiry-text").unwrap();
    assert_eq!(kept, "Not the same woman");
    window
        .click("[data-testid=enquiry-answer]:enabled")
        .unwrap();
    window.wait_gone("[data-testid=enquiry-no-hit]").unwrap();
    window.wait_gone(open).unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_officer_asks_in_the_window_and_sees_what_each_office_says() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    let (lagos, praia) = (
        stage.office("Lagos").unwrap(),
        stage.office("Praia").unwrap(),
    );
    stage.office("Dakar").unwrap().send(&alert()).unwrap();
    let mut to_lagos = json!({ "from": "Dakar", "kind": "alert", "group": "AIRCOP",
                               "to": ["JAITF Lagos"] });
    to_lagos["draft"] = json!({
        "subject": "Same courier", "narrative": "Seen again.",
        "alert": { "reasons": ["PROFILE"], "action": "CHECK_FULL",
                   "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                            { "airport": "LOS", "eta": "+4h" }],
                   "persons": [{ "name": "DIOUF, Aminata", "born": "1990-01-02",
                                 "document_number": "FX4412907" }] },
    });
    let to_lagos: Parcel = serde_json::from_value(to_lagos).unwrap();
    stage.office("Dakar").unwrap().send(&to_lagos).unwrap();
    let asks = Desk::open(&here, lagos).unwrap();
    let answers = Desk::open(&there, praia).unwrap();
    asks.unlock().unwrap();
    answers.unlock().unwrap();
    answers.row("Courier on TP1547").unwrap();
    let reference = asks.row("Same courier").unwrap();
    asks.open_row(&reference).unwrap();
    let window = asks.window();

    // From a message: who it is about is filled in, and what is missing stands beside the button.
    window.click("[data-testid=ask-others]").unwrap();
    window
        .until("the person of the alert", || {
            Ok((window.value("ask-text-0")? == "DIOUF, Aminata").then_some(()))
        })
        .unwrap();
    assert_eq!(window.value("ask-born-0").unwrap(), "1990-01-02");
    let rows = window.texts("[data-testid=ask-row]").unwrap().len();
    assert!(rows >= 2, "{rows}");
    window.find("[data-testid=ask-go]:disabled").unwrap();
    window
        .wait_for("[data-testid=ask-missing]", "reason")
        .unwrap();
    // A name is not asked for blind, and it says so.
    window.click("[data-testid=ask-blind]").unwrap();
    window.find("[data-testid=ask-not-blind]").unwrap();
    asks.pictures("ask-blind").unwrap();
    window.click("[data-testid=ask-open]").unwrap();
    window.wait_gone("[data-testid=ask-not-blind]").unwrap();
    window
        .fill("[data-testid=ask-reason]", "Courier of March")
        .unwrap();
    window
        .wait_for("[data-testid=ask-missing]", "office")
        .unwrap();
    window
        .click("[data-testid=ask] [data-office=\"JAITF Praia\"] input")
        .unwrap();
    window
        .find("[data-testid=ask] [data-office=\"JAITF Praia\"][data-chosen=true]")
        .unwrap();
    window.wait_for("[data-testid=ask-left]", "60").unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    assert_eq!(axe.serious(window).unwrap().0, Vec::<String>::new());
    asks.pictures("ask").unwrap();
    // Once more what leaves and to whom; what was typed is there after a look elsewhere.
    window.click("[data-testid=ask-close]").unwrap();
    window.click("[data-testid=ask-new]").unwrap();
    assert_eq!(window.value("ask-reason").unwrap(), "Courier of March");
    window.click("[data-testid=ask-go]:enabled").unwrap();
    window
        .wait_for("[data-testid=ask-sure]", "JAITF Praia")
        .unwrap();
    window.click("[data-testid=ask-send]").unwrap();
    window
        .find("[data-testid=enquiries] [data-ours=true] [data-answered=false]")
        .unwrap();
    asks.pictures("ask-waits").unwrap();

    // Praia's officer answers in the window; Lagos is told, and sees it at that office.
    let other = answers.window();
    other
        .wait_for("[data-testid=notice]", "An office asks")
        .unwrap();
    other.click("[data-testid=view-enquiries]").unwrap();
    other.click("[data-testid=enquiry-open]").unwrap();
    other.find("[data-testid=enquiry-hit-row]").unwrap();
    other.click("[data-testid=enquiry-answer]:enabled").unwrap();
    other.wait_gone("[data-testid=enquiry-foot]").unwrap();
    window
        .find("[data-testid=enquiries] [data-ours=true] [data-answered=true]")
        .unwrap();
    window
        .wait_for("[data-testid=enquiry-answers]", "hits")
        .unwrap();
    asks.pictures("ask-answered").unwrap();
}
