//! A stranger's implementation, in Python and from PROTOCOL.md, reads what we write and the other
//! way round.
//!
//! The virtual environment is made once under the target directory and again when
//! `requirements.txt` changes.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use aircop_envelope::{ContentKind, DeviceSigningKey, PrekeyBundle, PrekeySecret, open};
use aircop_message::{OfficeId, Timestamp};
use serde_json::Value;

fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs to the end; on failure says the one thing to do.
fn run(command: &mut Command, remedy: &str) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}\n{remedy}"));
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}\n{remedy}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    output
}

/// A Python that has what `requirements.txt` asks for.
fn python() -> PathBuf {
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join("interop-venv");
    let requirements = tests().join("interop/requirements.txt");
    let wanted = std::fs::read_to_string(&requirements).unwrap();
    let stamp = environment.join("installed.txt");
    let python = environment.join("bin/python");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return python;
    }
    run(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&environment),
        "To do: install Python 3.9 or later with venv (Debian: apt install python3-venv).",
    );
    run(
        Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .arg("--requirement")
            .arg(&requirements),
        "To do: let pip reach the Python Package Index, or point PIP_INDEX_URL at a mirror.",
    );
    std::fs::write(&stamp, wanted).unwrap();
    python
}

fn text<'a>(value: &'a Value, path: &str) -> &'a str {
    value.pointer(path).and_then(Value::as_str).unwrap()
}

fn bytes(value: &Value, path: &str) -> Vec<u8> {
    hex::decode(text(value, path)).unwrap()
}

fn array<const N: usize>(value: &Value, path: &str) -> [u8; N] {
    bytes(value, path).try_into().unwrap()
}

/// A device of the vectors: its office, its key and its prekey.
fn reader(recipient: &Value) -> (OfficeId, DeviceSigningKey, PrekeySecret) {
    let prekey = [
        bytes(recipient, "/prekey_seed"),
        bytes(recipient, "/prekey_bundle"),
    ];
    (
        OfficeId(array(recipient, "/office")),
        DeviceSigningKey::from_seed(&array(recipient, "/signing_seed")),
        PrekeySecret::from_bytes(&prekey.concat()).unwrap(),
    )
}

#[test]
fn a_python_reader_takes_our_bytes_and_we_take_its() {
    let sealed_file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sealed-in-python.json");
    let output = run(
        Command::new(python())
            .arg("-B")
            .arg(tests().join("interop/run.py"))
            .arg(tests().join("vectors"))
            .arg(&sealed_file),
        "To do: compare PROTOCOL.md, tests/interop and the crate; one of them is wrong.",
    );
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    for part in [
        "envelope: opened by two devices",
        "rejected: ",
        "directory: ",
        "evidence: ",
        "frames: ",
        "payloads: ",
        "prekeys: ",
        "papers: ",
        "witnesses: ",
    ] {
        assert!(said.contains(part), "it did not say `{part}`:\n{said}");
    }

    let read = |path: &Path| -> Value {
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let vector = read(&tests().join("vectors/envelope.json"));
    let sealed = read(&sealed_file);
    let now = Timestamp(vector.get("now_ms").and_then(Value::as_i64).unwrap());
    let recipients = vector.get("recipients").and_then(Value::as_array).unwrap();
    for (number, recipient) in recipients.iter().enumerate() {
        let (office, key, prekey) = reader(recipient);
        let opened = open(
            now,
            &bytes(&sealed, "/body"),
            &bytes(&sealed, &format!("/wraps/{number}")),
            key.public(),
            Some(office),
            &[prekey],
        )
        .unwrap();
        let content = opened.content();
        assert_eq!(content.kind, ContentKind::Message);
        assert_eq!(content.recipients.len(), recipients.len());
        let officer = content.officer.as_ref().unwrap();
        assert_eq!(officer.name, "Awa Diop, written in Python");
    }
    let bundle = bytes(&vector, "/sender_prekey_bundle");
    assert!(
        PrekeyBundle::from_bytes(&bundle)
            .unwrap()
            .verify(now)
            .is_ok()
    );
}
