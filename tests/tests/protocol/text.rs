//! `PROTOCOL.md` says what the code does: numbers, labels, examples and the names of tests.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aircop_wire::{Refusal, limits};
use serde_json::Value;

fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap().to_path_buf()
}

pub(crate) fn protocol() -> String {
    std::fs::read_to_string(root().join("PROTOCOL.md")).unwrap()
}

/// The text of a section, from its heading to the next of the same level.
pub(crate) fn section(text: &str, heading: &str) -> String {
    let from = text.find(&format!("\n{heading}")).unwrap() + 1;
    let level = format!("\n{} ", heading.split(' ').next().unwrap());
    let rest = text.get(from..).unwrap();
    let to = rest.find(&level).unwrap_or(rest.len());
    rest.get(..to).unwrap().to_owned()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Every Rust source of ours.
fn sources() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["crates", "relay", "tests"].map(|d| root().join(d)).into();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("target") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn every_test_that_a_threat_names_is_there() {
    let sources = sources();
    let text = protocol();
    let threats = section(&text, "## 14.");
    let named: BTreeSet<&str> = quoted(&threats)
        .filter(|name| name.len() > 14)
        .filter(|name| {
            name.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        })
        .collect();
    assert!(named.len() > 40, "only {} tests are named", named.len());
    let missing: Vec<_> = named
        .iter()
        .filter(|name| {
            let function = format!("fn {name}(");
            !sources.iter().any(|source| source.contains(&function))
        })
        .collect();
    assert!(missing.is_empty(), "no such tests: {missing:?}");
    for name in quoted(&threats) {
        let file = match name.strip_prefix("rejected/") {
            Some(defect) => format!("tests/vectors/rejected/{defect}.json"),
            None if name.ends_with(".vp") => format!("tests/models/{name}"),
            None => continue,
        };
        assert!(root().join(&file).is_file(), "{file}");
    }
}

#[test]
fn what_an_officer_sees_of_a_threat_is_what_the_window_says() {
    let folder = root().join("locales/en");
    let mut words = String::new();
    for file in std::fs::read_dir(folder).unwrap() {
        words += &std::fs::read_to_string(file.unwrap().path()).unwrap();
    }
    let text = protocol();
    let threats = section(&text, "## 14.");
    let mut count = 0;
    for part in threats.split('“').skip(1) {
        let (said, _) = part.split_once('”').unwrap();
        assert!(words.contains(said), "the window does not say {said:?}");
        count += 1;
    }
    assert!(count > 20, "only {count} sentences are quoted");
    // Each row says something of it.
    let rows = threats.lines().filter(|line| line.starts_with("| "));
    for row in rows {
        assert_eq!(row.split(" | ").count(), 4, "{row}");
    }
}

#[test]
fn every_label_is_that_of_the_code() {
    let sources = sources();
    let text = protocol();
    let labels = section(&text, "## 3.");
    let labels: Vec<&str> = quoted(&labels)
        .filter(|label| label.ends_with("\\0"))
        .collect();
    assert_eq!(labels.len(), 23);
    // One spelling, and none is the beginning of another.
    for (nth, label) in labels.iter().enumerate() {
        let words = label.strip_prefix("AIRCOP/1 ").unwrap();
        let words = words.strip_suffix("\\0").unwrap();
        assert!(words.chars().all(|c| c.is_ascii_lowercase() || c == ' '));
        let mut others = labels.iter().enumerate().filter(|(n, _)| *n != nth);
        assert!(
            others.all(|(_, other)| !other.starts_with(label)),
            "{label}"
        );
    }
    for label in labels {
        let constant = format!("b\"{label}\"");
        assert!(
            sources.iter().any(|source| source.contains(&constant)),
            "{label}"
        );
    }
}

#[test]
fn every_refusal_has_its_number_and_every_limit_its_value() {
    let text = protocol();
    let codes = section(&text, "### 11.5");
    let mut numbers = Vec::new();
    let mut names = String::new();
    for row in codes.lines().filter(|line| line.starts_with("| ")) {
        let mut cells = row.split('|').skip(1);
        let listed = cells.next().unwrap_or_default().split(',');
        numbers.extend(listed.filter_map(|n| n.trim().parse::<u16>().ok()));
        names.push_str(cells.next().unwrap_or_default());
    }
    let ours: Vec<u16> = Refusal::ALL.iter().map(|refusal| refusal.code()).collect();
    assert_eq!(numbers, ours);
    for refusal in Refusal::ALL {
        let name = format!("{refusal:?}");
        let last = name.rfind(|c: char| c.is_ascii_uppercase()).unwrap();
        let word = name.get(last..).unwrap().to_ascii_lowercase();
        assert!(names.contains(&word), "{name}");
    }
    let frames = section(&text, "### 11.2");
    for limit in [
        limits::MAX_FRAME,
        limits::MAX_FRAME_STRANGER,
        limits::MAX_WRAPS,
        limits::MAX_SEQS,
        limits::MAX_PREKEY,
        limits::MAX_ENTRIES,
        limits::WRAP_LEN,
    ] {
        let limit = grouped(limit);
        assert!(frames.contains(&limit), "{limit}");
    }
}

/// With a comma between thousands.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[test]
fn the_directorys_limits_are_those_of_the_code() {
    let text = protocol();
    let mib = |bytes: usize| format!("at most {} MiB", bytes >> 20);
    let minutes = aircop_client::WITHHELD_PATIENCE_MS / 60_000;
    let rooms = [
        (
            "## 7.",
            format!("at most {} bytes", grouped(aircop_directory::MAX_ENTRY)),
        ),
        (
            "### 7.1",
            format!("1 to {} entries", aircop_directory::MAX_PROPOSED),
        ),
        ("### 7.1", mib(aircop_client::hq::proposal::MAX_LEN)),
        ("### 7.2", mib(aircop_client::MAX_DIRECTORY_FILE)),
        (
            "## 8.",
            format!(
                "1 to {} different addresses",
                aircop_directory::MAX_ADDRESSES
            ),
        ),
        (
            "## 9.",
            format!("at most {} bytes", grouped(aircop_directory::MAX_NOTE)),
        ),
        ("## 12.", format!("connected for {minutes} minutes in all")),
    ];
    for (heading, limit) in rooms {
        assert!(
            section(&text, heading).contains(&limit),
            "{heading} {limit}"
        );
    }
}

#[test]
fn its_examples_are_those_of_the_vectors() {
    let text = protocol();
    let vector = |name: &str| -> Value {
        let file = root().join("tests/vectors").join(name);
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
    };
    let directory = vector("directory.json");
    let said =
        |value: &Value, path: &str| value.pointer(path).unwrap().as_str().unwrap().to_owned();
    assert!(text.contains(&said(&directory, "/fingerprint_spoken")));
    for line in said(&directory, "/checkpoint").lines().take(3) {
        assert!(text.contains(&format!("\n{line} ")), "{line}");
    }
    let bundle = said(&vector("envelope.json"), "/recipients/0/prekey_bundle");
    // Version, device, sequence, not before, expires, the beginning of the key.
    for (from, to) in [(0, 2), (2, 66), (66, 82), (82, 98), (98, 114), (114, 138)] {
        let field = bundle.get(from..to).unwrap();
        assert!(text.contains(&format!("\n{field}")), "{field}");
    }
    let rejected = std::fs::read_dir(root().join("tests/vectors/rejected")).unwrap();
    assert!(text.contains(&format!("{} envelopes with one defect", rejected.count())));
}
