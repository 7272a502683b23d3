//! Files by the command line, over a real relay: attached, fetched, saved, and what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::Stage;
use aircop_tests::world::{random_file, sha256};

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
