//! The two walls of the architecture, and that no arrow of its picture is missing or new.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// What each crate may name of ours (DESIGN section 3); the arrows of `ARCHITECTURE.md`.
const ARROWS: &[(&str, &[&str])] = &[
    ("aircop-codes", &[]),
    ("aircop-files", &[]),
    ("aircop-message", &["codes"]),
    ("aircop-locale", &["codes", "message"]),
    ("aircop-envelope", &["message"]),
    ("aircop-directory", &["message"]),
    ("aircop-wire", &[]),
    ("aircop-archive", &["codes", "files", "locale", "message"]),
    ("aircop-api", &["codes", "message"]),
    (
        "aircop-client",
        &[
            "api",
            "archive",
            "codes",
            "directory",
            "envelope",
            "files",
            "locale",
            "message",
            "wire",
        ],
    ),
    (
        "aircop-cli",
        &[
            "api",
            "client",
            "codes",
            "directory",
            "files",
            "locale",
            "message",
        ],
    ),
    ("aircop-relay", &["wire"]),
    ("aircop-desktop", &["api", "client", "files"]),
    ("aircop-ui", &["api", "codes", "locale", "message"]),
];

/// Our crates and what each names of ours outside its tests.
fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut graph = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap().to_owned();
        let ours = package["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|d| d["kind"] != "dev")
            .filter_map(|d| d["name"].as_str())
            .filter(|d| d.starts_with("aircop-"))
            .map(str::to_owned)
            .collect();
        graph.insert(name, ours);
    }
    graph
}

fn reach<'a>(graph: &'a BTreeMap<String, BTreeSet<String>>, from: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        for name in graph.get(next).into_iter().flatten() {
            if found.insert(name.as_str()) {
                open.push(name);
            }
        }
    }
    found
}

#[test]
fn the_relay_cannot_name_plaintext() {
    let graph = graph();
    assert_eq!(
        reach(&graph, "aircop-relay"),
        BTreeSet::from(["aircop-wire"])
    );
}

#[test]
fn no_key_can_enter_the_web_view() {
    let graph = graph();
    assert_eq!(
        reach(&graph, "aircop-ui"),
        BTreeSet::from([
            "aircop-api",
            "aircop-codes",
            "aircop-locale",
            "aircop-message"
        ])
    );
}

#[test]
fn every_arrow_is_in_the_picture() {
    let graph = graph();
    for (name, allowed) in ARROWS {
        let allowed: BTreeSet<String> = allowed.iter().map(|a| format!("aircop-{a}")).collect();
        let named = graph.get(*name).unwrap_or_else(|| panic!("{name} is gone"));
        let new: Vec<_> = named.difference(&allowed).collect();
        assert!(new.is_empty(), "{name} depends on {new:?}");
    }
    let known: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    for name in graph
        .keys()
        .filter(|n| *n != "xtask" && *n != "aircop-tests")
    {
        assert!(
            known.contains(name.as_str()),
            "{name} is not in the picture"
        );
    }
}

#[test]
fn no_circle() {
    let graph = graph();
    for name in graph.keys() {
        assert!(!reach(&graph, name).contains(name.as_str()), "{name}");
    }
}
