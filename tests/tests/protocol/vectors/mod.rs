//! Test vectors for an implementer in another language, regenerated and compared byte by byte.
//!
//! Every input is in them: seeds, times, and what would have been random. They lie in
//! `tests/vectors/`; `AIRCOP_WRITE_VECTORS=1 cargo test -p aircop-tests --test protocol vectors` writes them
//! anew, which is right only when the format was meant to change.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

mod bundle;
mod cast;
mod directory;
mod envelope;
mod evidence;
mod frames;
mod log_keys;
mod papers;
mod payloads;
mod prekeys;
mod rejected;
mod witnesses;

use std::path::{Path, PathBuf};

use serde::Serialize;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// Compares with the file that is kept, or writes it.
fn keep(name: &str, vector: &impl Serialize) {
    let file = folder().join(format!("{name}.json"));
    let made = serde_json::to_string_pretty(vector).unwrap() + "\n";
    if std::env::var_os("AIRCOP_WRITE_VECTORS").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    for (number, (made, kept)) in made.lines().zip(kept.lines()).enumerate() {
        assert_eq!(made, kept, "{name}.json, line {}", number + 1);
    }
    assert_eq!(made.len(), kept.len(), "{name}.json");
}

#[test]
fn an_envelope_to_two_devices() {
    keep("envelope", &envelope::vector());
}

#[test]
fn envelopes_with_one_defect_each_are_refused_for_that_defect() {
    let made = rejected::vectors();
    for vector in &made {
        keep(&format!("rejected/{}", vector.defect), vector);
        assert_eq!(
            vector.opened(),
            Err(vector.expect.clone()),
            "{}",
            vector.defect
        );
    }
    let kept = std::fs::read_dir(folder().join("rejected"))
        .unwrap()
        .count();
    assert_eq!(kept, made.len(), "a file without its defect is left over");
}

#[test]
fn a_directory_and_its_checkpoint() {
    keep("directory", &directory::vector());
}

#[test]
fn evidence_of_a_message_and_of_a_split_view() {
    keep("evidence", &evidence::vector());
}

#[test]
fn a_bundle_for_a_stick() {
    keep("bundle", &bundle::vector());
}

#[test]
fn every_frame() {
    keep("frames", &frames::vector());
}

#[test]
fn what_devices_send_by_themselves() {
    keep("payloads", &payloads::vector());
}

#[test]
fn prekeys_that_are_refused_each_for_its_reason() {
    keep("prekeys", &prekeys::vector());
}

#[test]
fn what_people_carry_and_read_out() {
    keep("papers", &papers::vector());
}

#[test]
fn a_log_under_keys_that_were_replaced() {
    keep("log_keys", &log_keys::vector());
}

#[test]
fn checkpoints_that_witnesses_have_cosigned() {
    keep("witnesses", &witnesses::vector());
}
