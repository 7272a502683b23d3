//! Enquiries by command, between two offices and headquarters.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Parcel, Stage};
use serde_json::{Value, json};

fn alert() -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "subject": "Courier", "narrative": "Tel. +221 77 123 45 67.",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                         { "airport": "RAI", "eta": "+4h" }],
                "persons": [{ "name": "DIOUF, Aminata", "born": "1990-01-02",
                              "document_number": "FX4412907" }],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

fn said(view: &Value, office: &str) -> Vec<String> {
    let asked = view["asked"].as_array().unwrap();
    let of = asked.iter().find(|one| one["office"]["name"] == office);
    let answers = of.unwrap()["answers"].as_array().unwrap();
    let said = answers.last().map(|answer| answer["said"].clone());
    let said = said.unwrap_or_else(|| json!([]));
    let said = said.as_array().unwrap().iter();
    said.map(|one| format!("{} {}", one["said"].as_str().unwrap(), one["hits"]))
        .collect()
}

#[test]
fn an_office_asks_and_the_other_says_whether() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (dakar, praia, lagos) = (
        stage.office("Dakar").unwrap(),
        stage.office("Praia").unwrap(),
        stage.office("Lagos").unwrap(),
    );
    dakar.send(&alert()).unwrap();
    praia.run(&["sync"]).unwrap();

    let ask = [
        "enquiry",
        "ask",
        "--to",
        "JAITF Praia,JAITF Dakar",
        "--reason",
        "Courier of March",
    ];
    let what = [
        "--document",
        "fx 4412-907",
        "--name",
        "Aminata Diouf",
        "--born",
        "2 JAN 1990",
        "--telephone",
        "+221 33 999 88 77",
    ];
    let asked = lagos.run(&[&ask[..], &what].concat()).unwrap();
    assert_eq!(
        (&asked["ours"], &asked["waiting"]),
        (&json!(true), &json!(2))
    );
    assert_eq!(asked["leaving"], false, "{asked}");
    assert_eq!(asked["questions"][1]["born"], "1990-01-02");
    let number = asked["number"].to_string();

    praia.run(&["sync"]).unwrap();
    let list = praia.run(&["enquiry", "list"]).unwrap();
    let here = list[0]["number"].to_string();
    let shown = praia.run(&["enquiry", "show", &here]).unwrap();
    let proposed: Vec<&Value> = (0..3)
        .map(|at| &shown["questions"][at]["found"]["proposed"])
        .collect();
    assert_eq!(proposed, ["hit", "hit", "no-hit"]);
    let text = praia
        .read(&["--language", "fr", "enquiry", "show", &here])
        .unwrap();
    for words in [
        "Le poste propose",
        "concordances",
        "même document",
        "Courier of March",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let answer = ["enquiry", "answer", &here, "--text", "Call us."];
    praia.run(&answer).unwrap();
    dakar.run(&["sync"]).unwrap();
    let answer = ["enquiry", "answer", "1", "--decline"];
    dakar.run(&answer).unwrap();

    lagos.run(&["sync"]).unwrap();
    let view = lagos.run(&["enquiry", "show", &number]).unwrap();
    assert_eq!(said(&view, "JAITF Praia"), ["hit 1", "hit 1", "no-hit 0"]);
    assert_eq!(said(&view, "JAITF Dakar"), ["declined 0"; 3]);
    assert_eq!(view["waiting"], 0);
    let text = lagos
        .read(&["--language", "en", "enquiry", "show", &number])
        .unwrap();
    for words in ["1. hits: 1, 2. hits: 1, 3. no hit", "Call us.", "declined"] {
        assert!(text.contains(words), "{words}: {text}");
    }

    // By itself, as Praia lets it, where nothing is there; a hit waits for an officer.
    let by_itself = |value: &[&str]| {
        let words = [&["enquiry", "answer-by-itself", "no-hit"][..], value].concat();
        praia.run(&words).unwrap()["no_hit"].clone()
    };
    assert_eq!(by_itself(&[]), false);
    assert_eq!(by_itself(&["on"]), true);
    let ask = [
        "enquiry",
        "ask",
        "--to",
        "JAITF Praia",
        "--reason",
        "Courier",
        "--document",
    ];
    let nothing = lagos.run(&[&ask[..], &["ZZ99999"]].concat()).unwrap();
    let hit = lagos.run(&[&ask[..], &["FX4412907"]].concat()).unwrap();
    praia.run(&["sync"]).unwrap();
    lagos.run(&["sync"]).unwrap();
    let shows = |of: &Value| {
        let number = of["number"].to_string();
        lagos.run(&["enquiry", "show", &number]).unwrap()
    };
    let by_the_desk = shows(&nothing);
    assert_eq!(said(&by_the_desk, "JAITF Praia"), ["no-hit 0"]);
    assert_eq!(by_the_desk["asked"][0]["answers"][0]["by_itself"], true);
    assert!(said(&shows(&hit), "JAITF Praia").is_empty());
    let text = lagos
        .read(&["--language", "en", "enquiry", "list"])
        .unwrap();
    assert!(text.contains("waits for JAITF Praia"), "{text}");

    // Blind: Praia's desk learns nothing of what it does not have, and is asked openly for the rest.
    let let_it = ["enquiry", "answer-by-itself", "blind", "on"];
    assert_eq!(praia.run(&let_it).unwrap()["blind"], true);
    let numbers = [
        "--blind",
        "--document",
        "FX4412907",
        "--document",
        "ZZ88888",
    ];
    let blind = lagos.run(&[&ask[..6], &numbers].concat()).unwrap();
    assert_eq!(blind["blind"], true);
    praia.run(&["sync"]).unwrap();
    lagos.run(&["sync"]).unwrap();
    assert_eq!(said(&shows(&blind), "JAITF Praia"), ["hit 1", "no-hit 0"]);
    praia.run(&["sync"]).unwrap();
    let list = praia.run(&["enquiry", "list"]).unwrap();
    assert_eq!(list[0]["questions"][0]["text"], "FX4412907");
    assert_eq!(list[0]["blind"], false);
    assert_eq!(list[1]["blind"], true);
    assert!(!list.to_string().contains("88888"), "{list}");
    let here = list[1]["number"].to_string();
    let text = praia
        .read(&["--language", "en", "enquiry", "show", &here])
        .unwrap();
    for words in ["Blind: no asked office", "evaluated, without knowing"] {
        assert!(text.contains(words), "{words}: {text}");
    }

    // What cannot be asked or answered is told.
    let flight = ["--find", "flight=TP1547"];
    let ask = [
        "enquiry",
        "ask",
        "--to",
        "JAITF Praia",
        "--reason",
        "Courier",
    ];
    for (words, code) in [
        ([&ask[..], &flight].concat(), "questions.0.kind"),
        (
            [&ask[..], &["--find", "planet=Mars"]].concat(),
            "unknown-list",
        ),
        (vec!["enquiry", "show", "77"], "unknown-enquiry"),
        (vec!["enquiry", "answer", &number], "own-enquiry"),
    ] {
        let refused = lagos.run(&words).unwrap_err().to_string();
        assert!(refused.contains(code), "{words:?}: {refused}");
    }
    let log = praia.run(&["audit"]).unwrap();
    let log = log.to_string();
    for action in ["enquiry_received", "enquiry_answered", "enquiry_by_itself"] {
        assert!(log.contains(action), "{action}: {log}");
    }
    assert!(!log.contains("4412"), "{log}");
}
