//! What someone who steals the PC finds in its files.

use std::fs;

use aircop_archive::{Archive, Draft, Indexed};

use crate::fixture::{Desk, alert, at, id, our_alert};

const SECRETS: [&str; 7] = [
    "Schwarzer Hartschalenkoffer",
    "Kokain vermutet",
    "Мохаммед Диалло",
    "мохаммед", // its shadow
    "SU2134",
    "RAI-2026-0002",
    "pas encore envoyé",
];

fn leaks(dir: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut files = 0;
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        files += 1;
        for secret in SECRETS {
            let little: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = secret.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for form in [secret.as_bytes(), &little, &big] {
                if bytes.windows(form.len()).any(|window| window == form) {
                    found.push(format!("{secret} in {path:?}"));
                }
            }
        }
    }
    assert!(files > 0);
    found
}

fn fill(archive: &Archive) {
    let secret = Indexed {
        subject: "Schwarzer Hartschalenkoffer".into(),
        text: "Kokain vermutet".into(),
        names: vec!["Мохаммед Диалло".into()],
        codes: vec!["SU2134".into()],
        ..our_alert(2)
    };
    let job = aircop_archive::NewJob {
        message: id(2),
        class: aircop_archive::Class::Message,
        job: b"Kokain vermutet".to_vec(),
        created: at(2),
    };
    archive.enqueue_message(&secret, &[], &job).unwrap();
    archive
        .save_draft(&Draft {
            id: id(9),
            kind: "note".into(),
            updated: at(9),
            subject: "pas encore envoyé".into(),
            content: "{\"text\":\"pas encore envoyé\"}".into(),
        })
        .unwrap();
}

#[test]
fn no_file_holds_a_word_in_clear() {
    let desk = Desk::new();
    fill(&desk.archive);
    // With the archive open: database, write-ahead log and shared memory.
    let open: Vec<_> = fs::read_dir(desk.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(open.iter().any(|name| name.ends_with("-wal")), "{open:?}");
    assert_eq!(leaks(desk.dir.path()), Vec::<String>::new());
    let Desk { dir, archive } = desk;
    archive.close().unwrap();
    assert_eq!(leaks(dir.path()), Vec::<String>::new());
    let header = fs::read(dir.path().join("archive.db")).unwrap();
    assert!(!header.starts_with(b"SQLite format 3"));
}

#[test]
fn the_scan_would_find_them() {
    let dir = tempfile::tempdir().unwrap();
    let wide: Vec<u8> = "SU2134".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(
        dir.path().join("leak"),
        [b"xx".as_slice(), &wide, "Kokain vermutet".as_bytes()].concat(),
    )
    .unwrap();
    assert_eq!(leaks(dir.path()).len(), 2);
}

#[test]
fn errors_and_debug_output_hold_no_content() {
    let desk = Desk::new();
    desk.gets(alert(1));
    let again = aircop_archive::NewJob {
        message: id(1),
        class: aircop_archive::Class::Message,
        job: vec![],
        created: at(1),
    };
    let error = desk
        .archive
        .enqueue_message(
            &Indexed {
                subject: "Schwarzer Hartschalenkoffer".into(),
                ..our_alert(1)
            },
            &[],
            &again,
        )
        .unwrap_err();
    assert!(matches!(error, aircop_archive::ArchiveError::Constraint));
    assert!(!format!("{error} {error:?}").contains("Schwarzer"));
}
