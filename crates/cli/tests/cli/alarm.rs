//! The alarm of a split view: the list, the file, and its check, by the real program.

use aircop_client::split_view::SplitEvidence;
use serde_json::Value;

use crate::desk::Desk;

/// Files of the test vectors, as they are exported.
fn files() -> Vec<String> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/evidence.json"
    );
    let vectors: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let files = vectors["split_files"].as_array().unwrap().iter();
    files
        .map(|split| {
            let file: SplitEvidence = serde_json::from_value(split["file"].clone()).unwrap();
            file.to_text() + "\n"
        })
        .collect()
}

#[test]
fn a_split_view_is_checked_without_an_account_and_said_in_plain_words() {
    let desk = Desk::new();
    for (nth, text) in files().into_iter().enumerate() {
        let file = desk.file(&format!("{nth}.json"), &text);
        let checked = desk.done(&["verify", &file]);
        assert_eq!(checked["holds"], true);
        assert_eq!(checked["split_view"], true);
        let said = desk.run(&["verify", &file, "--language", "en"]);
        assert_eq!(said.status, 0, "{}", said.err);
        for words in [
            "The evidence holds.",
            "Keys of headquarters have signed two directories",
            "df3e-6044-35ed-18b5-4b3a-4e63-ca42-d21e",
            "It does not prove which of the two",
            "hq-4",
        ] {
            assert!(said.out.contains(words), "{words}: {}", said.out);
        }
        for language in ["fr", "pt", "es", "ru", "ar", "de"] {
            let other = desk.run(&["verify", &file, "--language", language]);
            assert_eq!(other.status, 0);
            assert_ne!(other.out, said.out);
        }
        // Every thirtieth byte here; the attack tests change each.
        for at in (0..text.len()).step_by(30) {
            let mut changed = text.clone().into_bytes();
            changed[at] ^= 1;
            let bad = desk.path("bad.json");
            std::fs::write(&bad, changed).unwrap();
            desk.run(&["verify", &bad]).refused("bad-evidence");
        }
    }
    assert!(desk.is_untouched());
}

#[test]
fn a_desk_without_an_alarm_has_nothing_to_export() {
    let desk = Desk::headquarters();
    assert_eq!(desk.done(&["alarm", "list"]), serde_json::json!([]));
    let listed = desk.run(&["alarm", "list", "--language", "en"]);
    assert_eq!(listed.out, "No alarm.\n");
    let file = desk.path("alarm.json");
    desk.run(&["alarm", "export", &file])
        .refused("unknown-alarm");
    assert!(!std::path::Path::new(&file).exists(), "half a file is left");
    Desk::new().run(&["alarm", "list"]).refused("not-joined");
}
