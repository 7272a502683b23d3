//! The symbolic models of `tests/models`, where Verifpal is installed.
//!
//! It needs a nightly compiler to install, so its absence is said and is no failure.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One letter and digit for each query, 1 for an attack; see `tests/models/README.md`.
const EXPECTED: [(&str, &str); 10] = [
    ("enrolment.vp", "c0c0c0a0"),
    ("enrolment_by_ticket.vp", "c0c0c0a1"),
    ("log_key.vp", "c1c0c0e0e0"),
    ("log_key_for_all.vp", "c1c1c1e0e0"),
    ("log_key_invitation.vp", "c0e0e0"),
    ("log_key_without_invitation.vp", "c0e0e1"),
    ("log_key_proposal.vp", "c0c0e0"),
    ("log_key_proposal_without_root.vp", "c0c1e1"),
    ("seal.vp", "c0c0e0"),
    ("seal_without_list.vp", "c0c0e1"),
];

fn models() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("models")
}

#[test]
fn each_model_holds_or_fails_as_its_text_says() {
    let installed = Command::new("verifpal")
        .arg("about")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if installed.is_err() {
        println!("skipped: cargo +nightly install verifpal --ignore-rust-version");
        return;
    }
    for (model, expected) in EXPECTED {
        let output = Command::new("verifpal")
            .args(["verify", "--sessions", "1", "--result-code", "--quiet"])
            .arg(models().join(model))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let code = said.lines().last().unwrap_or_default();
        assert_eq!(code, expected, "{model}: {said}");
    }
}

#[test]
fn no_model_is_left_out() {
    let found: BTreeSet<String> = std::fs::read_dir(models())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".vp"))
        .collect();
    let named: BTreeSet<String> = EXPECTED.iter().map(|(name, _)| (*name).into()).collect();
    assert_eq!(found, named);
    let text = std::fs::read_to_string(models().join("README.md")).unwrap();
    for name in named {
        assert!(text.contains(&format!("`{name}`")), "{name}");
    }
}
