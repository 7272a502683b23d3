//! Every text that the command line asks for has been written, and none is left over.

use std::collections::BTreeSet;

use aircop_locale::{Language, Locale};

/// What stands between `"cli-` and the next quote in the sources.
fn asked_for() -> BTreeSet<String> {
    let sources = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).unwrap();
    let mut ids = BTreeSet::new();
    let files = sources.map(|file| file.unwrap().path());
    for file in files.filter(|path| path.is_file()) {
        let text = std::fs::read_to_string(file).unwrap();
        for rest in text.split("\"cli-").skip(1) {
            let id = rest.split('"').next().unwrap();
            if !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
                ids.insert(format!("cli-{id}"));
            }
        }
    }
    ids
}

fn written() -> BTreeSet<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/en/cli.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| line.starts_with("cli-"))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .collect()
}

#[test]
fn every_text_is_there_and_used() {
    let (asked, written) = (asked_for(), written());
    assert!(asked.len() > 50);
    assert_eq!(asked, written);
    let english = Locale::plain(Language::En);
    for id in asked {
        assert!(english.has(&id), "{id}");
    }
}
