//! Files by the command line, over a real relay: attached, fetched, saved, and what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::process::program;
use aircop_tests::stage::Stage;
use aircop_tests::world::{made, random_file, sha256};

#[test]
fn a_file_goes_from_one_command_line_to_another() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let praia = stage.office("Praia").unwrap();
    let film = random_file(dir.path(), "luggage.mp4", 5_000_001, 1);
    let note = dir.path().join("note.json");
    std::fs::write(
        &note,
        r#"{"subject": "Film", "narrative": "See the film."}"#,
    )
    .unwrap();
    let (film, note) = (film.to_str().unwrap(), note.to_str().unwrap());
    let send = |attach: &str| {
        let to = ["--to", "JAITF Praia", "--group", "AIRCOP"];
        dakar.run(
            &[
                &["send", "note", "--json-file", note, "--attach", attach][..],
                &to,
            ]
            .concat(),
        )
    };
    let refused = send("/nowhere/x").unwrap_err().to_string();
    assert!(refused.contains("file-failed"), "{refused}");
    assert!(
        dakar
            .run(&["drafts"])
            .unwrap()
            .as_array()
            .unwrap()
            .is_empty()
    );

    let sent = send(film).unwrap();
    let message = sent["message"].as_str().unwrap();
    let ours = dakar.run(&["attachments", message]).unwrap();
    assert_eq!(
        (&ours[0]["state"], &ours[0]["name"]),
        (&"sent".into(), &"luggage.mp4".into())
    );

    praia.run(&["sync"]).unwrap();
    let to = dir.path().join("saved.mp4");
    let to = to.to_str().unwrap();
    let saved = praia.run(&["save", message, "1", "--to", to]).unwrap();
    assert_eq!(saved["size"], 5_000_001);
    assert_eq!(sha256(film.as_ref()), sha256(to.as_ref()));
    assert_eq!(saved["sha256"], sha256(to.as_ref()));
    for (arguments, code) in [
        (["save", message, "1", "--to", to], "file-exists"),
        (
            ["save", message, "2", "--to", "/tmp/never"],
            "unknown-attachment",
        ),
        (["save", message, "1", "--to", "/nowhere/x"], "file-failed"),
    ] {
        let refused = praia.run(&arguments).unwrap_err().to_string();
        assert!(refused.contains(code), "{refused}");
    }
    praia
        .run(&["save", message, "1", "--to", to, "--overwrite"])
        .unwrap();

    // The manifest is part of the evidence.
    let evidence = dir.path().join("evidence.json");
    let evidence = evidence.to_str().unwrap();
    praia
        .run(&["evidence", message, "--out", evidence])
        .unwrap();
    let shown = praia.run(&["verify", evidence]).unwrap();
    assert_eq!(shown["attachments"][0]["sha256"], saved["sha256"]);
}

#[test]
fn a_command_line_tells_what_goes_along_with_a_photo() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let photo = write("bag.jpg", &made::heic(true));
    let clean = write("bag.webp", &made::webp());
    let note = write(
        "note.json",
        br#"{"subject": "Bag", "narrative": "See the photo."}"#,
    );
    let output = std::process::Command::new(program("aircop").unwrap())
        .args(["send", "note", "--json-file", &note])
        .args(["--to", "JAITF Praia", "--group", "AIRCOP"])
        .args(["--attach", &photo, "--attach", &clean])
        .args(["--json", "--kdf-memory", "8", "--language", "en"])
        .args(["--officer", &dakar.officer, "--data"])
        .arg(&dakar.data)
        .env("AIRCOP_PASSWORD", &dakar.password)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    let sent: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for said in ["bag.jpg", made::PLACE, made::TIME, made::MODEL] {
        assert!(err.contains(said), "{said}: {err}");
    }
    let told = sent["files"].as_array().unwrap();
    assert_eq!(told.len(), 1, "{sent}");
    assert_eq!(told[0]["name"], "bag.jpg");
    let says = &told[0]["says"];
    assert_eq!(says["place"], made::PLACE);
    assert_eq!(says["time"], made::TIME);
    assert_eq!(says["device"], made::MODEL);
    assert_eq!(says["unknown"], false);
}
