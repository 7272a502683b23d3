//! A gateway answers by command: a reply, a seizure and a correction begin from the message that they
//! are about, and the file says only what is new.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Office, Parcel, Stage};
use serde_json::{Value, json};

fn alert() -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia", "OCU Brussels"],
        "draft": {
            "urgency": "FLASH", "subject": "Courier on TP1547", "narrative": "Ticket paid in cash.",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [
                    { "airport": "LIS", "flight": "TP1547", "etd": "+1h" },
                    { "airport": "RAI", "eta": "+4h" },
                ],
                "persons": [{ "name": "Pimentel Rocha Everaldo", "document_number": "FX4412907" }],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

/// `aircop send` with what is new on standard input.
fn send(office: &Office, arguments: &[&str], said: &Value) -> Result<Value, String> {
    let mut all = vec!["send"];
    all.extend(arguments);
    all.extend(["--json-file", "-"]);
    let sent = office.run_with(&all, &said.to_string());
    sent.map_err(|error| error.to_string())
}

#[test]
fn a_reply_a_seizure_and_a_correction_begin_from_what_they_are_about() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let praia = stage.office("Praia").unwrap();
    let sent = dakar.send(&alert()).unwrap();
    let alert = sent["reference"].as_str().unwrap();

    // What does not fit together is said before anything goes out, with the field by name.
    let error = |arguments: &[&str], said: Value| send(praia, arguments, &said).unwrap_err();
    let nothing = json!({});
    let words = error(&["reply"], nothing.clone());
    assert!(
        words.contains("--to") || words.contains("--about"),
        "{words}"
    );
    let words = error(&["reply", "--to", "EVERYONE"], nothing.clone());
    assert!(words.contains("--about"), "{words}");
    let words = error(&["note", "--about", alert, "--to", "DSS"], nothing.clone());
    assert!(words.contains("--about"), "{words}");
    let words = error(&["reply", "--about", "SN-DSS-2026-999999"], nothing.clone());
    assert!(words.contains("unknown-message"), "{words}");
    let words = error(
        &["reply", "--about", alert],
        json!({ "reply": { "status": "CLOSED" } }),
    );
    assert!(words.contains("reply.outcome"), "{words}");
    let words = error(
        &["reply", "--about", alert],
        json!({ "reply": { "stat": "X" } }),
    );
    assert!(words.contains("bad-json"), "{words}");

    let reply = json!({ "reply": { "status": "CLOSED", "outcome": "POSITIVE_SEIZURE",
                                   "checks": ["BODY_XRAY"] } });
    let replied = send(praia, &["reply", "--about", alert], &reply).unwrap();
    // To everyone who takes part, and nobody else.
    let names: Vec<&str> = replied["recipients"]
        .as_array()
        .unwrap()
        .iter()
        .map(|office| office["name"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.contains(&"JAITF Dakar") && names.contains(&"OCU Brussels"));

    let seizure = json!({ "seizure": {
        "at": "2026-01-01T10:00:00Z",
        "goods": [{ "category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "1.24", "unit": "KG" }],
        "concealment": [{ "place": "SWALLOWED", "method": "NONE" }],
    } });
    let seized = send(praia, &["seizure", "--about", alert], &seizure).unwrap();
    let seized = seized["reference"].as_str().unwrap();
    let corrected = json!({ "seizure": {
        "goods": [{ "category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "1.26", "unit": "KG" }],
    } });
    let correction = send(praia, &["correction", "--about", seized], &corrected).unwrap();
    let correction = correction["reference"].as_str().unwrap();
    let words = error(&["correction", "--about", alert], nothing);
    assert!(words.contains("unknown-message"), "{words}");

    dakar.run(&["sync"]).unwrap();
    let thread = dakar.run(&["show", alert]).unwrap();
    let find = |reference: &str| {
        let messages = thread["messages"].as_array().unwrap();
        let found = messages
            .iter()
            .find(|m| m["row"]["reference"] == *reference);
        found
            .unwrap_or_else(|| panic!("{reference} in {thread}"))
            .clone()
    };
    let shown = find(correction)["message"]["seizure"].clone();
    assert_eq!(shown["goods"][0]["quantity"]["amount"], "1.26", "{shown}");
    assert_eq!(shown["airport"], "RAI", "{shown}");
    let offender = &shown["offenders"][0]["person"];
    assert_eq!(offender["name"], "Pimentel Rocha Everaldo", "{shown}");
    assert_eq!(offender["document_number"], "FX4412907", "{shown}");
    assert!(!find(seized)["row"]["corrected_by"].is_null());

    // In words: what stands in its place, in the list and in the message, and all that was signed.
    let inbox = dakar.read(&["inbox"]).unwrap();
    let line = inbox.lines().find(|line| line.contains(seized)).unwrap();
    assert!(
        line.contains(&format!("corrected by {correction}")),
        "{line}"
    );
    let words = dakar.read(&["show", seized]).unwrap();
    for said in [
        "Cocaine",
        "1.24 kg",
        "Swallowed",
        "Pimentel Rocha Everaldo",
        "FX4412907",
        "RAI (Praia)",
        "2026-01-01 10:00 +00:00",
        correction,
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    let answer = &thread["answers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|answer| answer["office"]["name"] == "JAITF Praia")
        .unwrap()
        .clone();
    assert_eq!(answer["status"], "CLOSED");
    assert_eq!(answer["outcome"], "POSITIVE_SEIZURE");
}

#[test]
fn a_draft_is_kept_with_whom_it_is_for_and_unknown_ids_are_called_so() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let praia = stage.office("Praia").unwrap();
    let note = json!({ "subject": "Handover", "narrative": "Two bags are still in store." });
    let save = [
        "draft",
        "save",
        "note",
        "--group",
        "AIRCOP",
        "--to",
        "DSS",
        "--json-file",
        "-",
    ];
    let kept = praia.run_with(&save, &note.to_string()).unwrap();
    let id = kept["draft"].as_str().unwrap();
    let shown = praia.run(&["draft", "show", id]).unwrap();
    assert_eq!(shown["draft"]["to"]["offices"].as_array().unwrap().len(), 1);
    let sent = praia.run(&["draft", "send", id]).unwrap();
    assert_eq!(sent["recipients"][0]["name"], "JAITF Dakar", "{sent}");

    let refused =
        |office: &Office, arguments: &[&str]| office.run(arguments).unwrap_err().to_string();
    let hq = stage.office("Brussels").unwrap();
    let words = refused(hq, &["hq", "cancel", "0f0f0f0f"]);
    assert!(words.contains("unknown-invitation"), "{words}");
    let device = [
        "hq", "revoke", "device", "0f0f0f0f", "--reason", "lost", "--yes",
    ];
    let words = refused(hq, &device);
    assert!(words.contains("unknown-device"), "{words}");
    let invite = [
        "hq",
        "invite",
        "--name",
        "Banjul",
        "--country",
        "GM",
        "--place",
        "BJL",
        "--languages",
        "xx",
    ];
    assert!(refused(hq, &invite).contains("xx"));
    assert_eq!(praia.run(&["alarm", "note"]).unwrap()["noted"], true);
}

#[test]
fn an_alert_is_withdrawn_by_command_and_show_says_so_at_every_office() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let praia = stage.office("Praia").unwrap();
    let sent = dakar.send(&alert()).unwrap();
    let alert = sent["reference"].as_str().unwrap();
    praia.run(&["sync"]).unwrap();

    let why = json!({ "reply": { "stand_down": "WRONG_FLIGHT" } });
    let words = send(praia, &["stand-down", "--about", alert], &why).unwrap_err();
    assert!(words.contains("unknown-message"), "{words}");
    let words = send(dakar, &["stand-down", "--about", alert], &json!({})).unwrap_err();
    assert!(words.contains("reply.stand_down"), "{words}");
    send(dakar, &["stand-down", "--about", alert], &why).unwrap();

    praia.run(&["sync"]).unwrap();
    for office in [dakar, praia] {
        let thread = office.run(&["show", alert]).unwrap();
        let messages = thread["messages"].as_array().unwrap();
        let standing = &messages[0]["row"]["standing"];
        assert_eq!(standing["standing"], "withdrawn", "{standing}");
        assert_eq!(
            standing["stand_down"]["reason"], "WRONG_FLIGHT",
            "{standing}"
        );
        let reply = &messages[1]["message"]["reply"];
        assert_eq!(reply["status"], "WITHDRAWN", "{reply}");
    }
}
