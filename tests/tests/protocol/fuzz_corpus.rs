//! The committed fuzz corpus, replayed through the same targets on a stable compiler.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aircop_tests::fuzz::TARGETS;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = folder
        .read_dir()
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn every_input_of_the_corpus_keeps_its_targets_property() {
    for target in TARGETS {
        let inputs = files(&fuzz().join("corpus").join(target.name));
        assert!(!inputs.is_empty(), "{} has no corpus", target.name);
        for input in inputs {
            // Named first, so that a failure says which input it was.
            println!("{}", input.display());
            (target.run)(&std::fs::read(&input).unwrap());
        }
    }
}

/// A corpus of an earlier format shows nothing: the fuzzer would begin in front of the first check.
#[test]
fn every_corpus_holds_what_its_reader_takes() {
    // Nobody can make what these would take: an envelope from nowhere, a backup without its passphrase.
    let never = ["envelope", "backup"];
    for target in TARGETS.iter().filter(|t| !never.contains(&t.name)) {
        let inputs = files(&fuzz().join("corpus").join(target.name));
        let taken = inputs
            .iter()
            .any(|input| (target.run)(&std::fs::read(input).unwrap()));
        assert!(taken, "{}", target.name);
    }
}

#[test]
fn inputs_cut_short_or_bent_keep_it_too() {
    for target in TARGETS {
        for input in files(&fuzz().join("corpus").join(target.name)) {
            let bytes = std::fs::read(&input).unwrap();
            println!("{}", input.display());
            let step = bytes.len() / 40 + 1;
            for at in (0..bytes.len()).step_by(step) {
                (target.run)(&bytes[..at]);
                let mut bent = bytes.clone();
                bent[at] ^= 1 << (at % 8);
                (target.run)(&bent);
            }
        }
    }
}

#[test]
fn every_target_has_its_program_and_every_program_its_target() {
    let programs: BTreeSet<String> = files(&fuzz().join("fuzz_targets"))
        .iter()
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let targets: BTreeSet<String> = TARGETS.iter().map(|t| t.name.to_owned()).collect();
    assert_eq!(programs, targets);
    let manifest = std::fs::read_to_string(fuzz().join("Cargo.toml")).unwrap();
    for name in &targets {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
        let program = fuzz().join("fuzz_targets").join(format!("{name}.rs"));
        let program = std::fs::read_to_string(program).unwrap();
        assert!(program.contains(&format!("run(\"{name}\", bytes)")));
    }
}
