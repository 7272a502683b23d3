//! Drafts are kept, shown, changed and dropped; what the program says of itself can be read.

use serde_json::{Value, json};

use crate::desk::Desk;

#[test]
fn a_draft_is_kept_shown_changed_and_dropped() {
    let desk = Desk::headquarters();
    let save = ["draft", "save", "note", "--json-file", "-", "--json"];
    let saved = desk.feed(&save, br#"{"subject": "Handover"}"#).document();
    let id = saved["draft"].as_str().unwrap();
    let listed = desk.done(&["drafts"]);
    assert_eq!(listed[0]["id"], id);
    // Times are RFC 3339 in UTC.
    let updated = listed[0]["updated"].as_str().unwrap();
    assert!(updated.ends_with('Z') && updated.contains('T'), "{updated}");

    // What is shown can be given back as it is.
    let shown = desk.run(&["draft", "show", id]);
    let change = ["draft", "change", id, "--json-file", "-"];
    let back = desk.feed(&change, shown.out.as_bytes());
    assert_eq!(back.status, 0, "{}", back.err);
    let changed = desk.feed(&change, br#"{"narrative": "Nothing."}"#);
    assert_eq!(changed.status, 0, "{}", changed.err);
    let now = desk.done(&["draft", "show", id]);
    assert_eq!(now["draft"]["kind"], "NOTE");
    assert_eq!(now["draft"]["subject"], "Handover");
    assert_eq!(now["draft"]["narrative"], "Nothing.");
    desk.feed(&change, br#"{"narrativ": "x"}"#)
        .refused("bad-json");

    // Nobody else is in the group.
    desk.run(&["draft", "send", id, "--to", "EVERYONE"])
        .refused("no-recipients");
    desk.done(&["draft", "drop", id]);
    assert_eq!(desk.done(&["drafts"]), json!([]));
    desk.run(&["draft", "drop", id]).refused("unknown-message");
}

#[test]
fn codes_schemas_completions_and_manual_pages_need_no_vault() {
    let desk = Desk::new();
    let drugs = desk.done(&["codes", "drug", "--language", "fr"]);
    let heroin = drugs
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["code"] == "HEROIN");
    assert_eq!(heroin.unwrap()["label"], "Héroïne");
    desk.run(&["codes", "weather"]).refused("unknown-list");
    for name in desk.done(&["schema"]).as_array().unwrap() {
        let schema: Value = desk.done(&["schema", name.as_str().unwrap()]);
        assert!(schema["$schema"].is_string(), "{name}");
    }
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = desk.run(&["completion", shell]);
        assert!(script.out.contains("acknowledge"), "{shell}");
    }
    let out = desk.path("man");
    desk.done(&["manual", "--out", &out]);
    let page = std::fs::read_to_string(format!("{out}/aircop-draft-send.1")).unwrap();
    assert!(page.contains(".TH aircop-draft-send 1"), "{page}");
    assert!(desk.is_untouched());
}
