//! Sentences of the phrasebook by command: sent as codes, read in the reader's language.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Stage, label};
use serde_json::{Value, json};

const SAID: [&str; 2] = ["MAY_BE_ARMED", "CALL_BEFORE_ACTING"];

#[test]
fn what_dakar_sends_as_codes_praia_and_lagos_read_in_their_languages() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let send = |phrases: &[&str]| -> Result<Value, String> {
        let all = [
            "send",
            "note",
            "--json-file",
            "-",
            "--group",
            "AIRCOP",
            "--to",
            "JAITF Praia",
            "--to",
            "JAITF Lagos",
        ];
        let draft = json!({ "subject": "TP1547", "phrases": phrases });
        let sent = dakar.run_with(&all, &draft.to_string());
        sent.map_err(|error| error.to_string())
    };
    let sent = send(&SAID).unwrap();
    let reference = sent["reference"].as_str().unwrap();
    for (office, language) in [("Praia", "pt"), ("Lagos", "en"), ("Lagos", "ar")] {
        let office = stage.office(office).unwrap();
        office.run(&["sync"]).unwrap();
        let text = office.read_in(language, &["show", reference]).unwrap();
        let places = ["phrase-may-be-armed", "phrase-call-before-acting"].map(|id| {
            let sentence = label(language, id).unwrap();
            text.find(&sentence)
                .unwrap_or_else(|| panic!("{sentence}: {text}"))
        });
        assert!(places[0] < places[1], "{text}");
        let shown = office.run(&["show", reference]).unwrap();
        assert_eq!(shown["messages"][0]["message"]["phrases"], json!(SAID));
    }

    for (refused, path) in [
        (&["MAY_BE_ARMED", "MAY_BE_HUNGRY"][..], "phrases.1"),
        (&["MAY_BE_ARMED", "MAY_BE_ARMED"], "phrases.1"),
        (&["MAY_BE_ARMED"; 13], "phrases:"),
    ] {
        let why = send(refused).unwrap_err();
        assert!(why.contains(path), "{why}");
    }
}

#[test]
fn the_phrasebook_is_printed_in_the_readers_language() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let text = dakar.read_in("fr", &["codes", "phrase"]).unwrap();
    assert!(text.contains("DO_NOT_APPROACH") && text.contains("N’abordez pas le passager."));
    let all = dakar.run(&["codes", "phrase"]).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 120);
}
