//! Files that are an archive, and files that are not.

use std::fs;

use aircop_archive::{Archive, ArchiveError, ArchiveKey, Draft};

use crate::fixture::{Desk, alert, at, id, key, our_alert};

/// A closed archive of some hundred kilobytes.
fn full_file() -> (tempfile::TempDir, std::path::PathBuf) {
    let desk = Desk::new();
    for number in 1..=150 {
        desk.gets(aircop_archive::Indexed {
            payload: vec![9; 2000],
            ..alert(number)
        });
    }
    let path = desk.path();
    desk.archive.check().unwrap();
    desk.archive.close().unwrap();
    (desk.dir, path)
}

fn refusal(path: &std::path::Path, key: &ArchiveKey) -> ArchiveError {
    Archive::open(path, key).err().expect("must not open")
}

#[test]
fn everything_survives_the_night() {
    let desk = Desk::new();
    desk.gets(alert(1));
    desk.sends(our_alert(2), &[crate::fixture::DAKAR]);
    let draft = Draft {
        id: id(3),
        kind: "note".into(),
        updated: at(3),
        subject: "demain".into(),
        content: "{}".into(),
    };
    desk.archive.save_draft(&draft).unwrap();
    desk.archive.set_setting("theme", "dark").unwrap();
    let before = (
        desk.archive.get(id(1)).unwrap(),
        desk.archive.get(id(2)).unwrap(),
        desk.archive.outbox().unwrap(),
        desk.archive.counts().unwrap(),
        desk.finds("valises"),
    );
    let desk = desk.reopened();
    let after = (
        desk.archive.get(id(1)).unwrap(),
        desk.archive.get(id(2)).unwrap(),
        desk.archive.outbox().unwrap(),
        desk.archive.counts().unwrap(),
        desk.finds("valises"),
    );
    assert_eq!(before, after);
    assert_eq!(after.4.len(), 2);
    assert_eq!(desk.archive.drafts().unwrap(), [draft]);
    assert_eq!(
        desk.archive.setting("theme").unwrap().as_deref(),
        Some("dark")
    );
    desk.archive.check().unwrap();
}

#[test]
fn another_key_is_told_apart_from_damage() {
    let (_dir, path) = full_file();
    assert!(matches!(
        refusal(&path, &ArchiveKey::new(&[1; 32])),
        ArchiveError::WrongKey
    ));
    // The right key and a first page that was changed.
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(
        refusal(&path, &key()),
        ArchiveError::Damaged { .. }
    ));
}

#[test]
fn a_file_that_lost_its_end_is_damaged() {
    let (_dir, path) = full_file();
    let whole = fs::read(&path).unwrap();
    assert!(whole.len() > 300_000);
    for length in [
        whole.len() / 2 / 4096 * 4096,
        whole.len() / 2 + 1234,
        4096,
        4095,
        100,
        15,
        0,
    ] {
        fs::write(&path, &whole[..length]).unwrap();
        let error = refusal(&path, &key());
        assert!(
            matches!(error, ArchiveError::Damaged { .. }),
            "{length} bytes: {error}"
        );
        assert_eq!(
            fs::metadata(&path).unwrap().len(),
            length as u64,
            "left as it was found"
        );
    }
}

#[test]
fn a_flipped_bit_anywhere_is_found_by_the_check() {
    let (_dir, path) = full_file();
    let whole = fs::read(&path).unwrap();
    let places = (0..whole.len())
        .step_by(whole.len() / 23)
        .chain([16, 4096, whole.len() - 1]);
    for place in places.filter(|place| *place >= 16) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x10;
        fs::write(&path, &bytes).unwrap();
        let outcome = Archive::open(&path, &key()).and_then(|archive| archive.check());
        assert!(
            matches!(outcome, Err(ArchiveError::Damaged { .. })),
            "{place}: {outcome:?}"
        );
    }
}

#[test]
fn reading_a_damaged_page_is_an_error_and_not_a_shorter_list() {
    let (_dir, path) = full_file();
    let mut bytes = fs::read(&path).unwrap();
    // From the second quarter on every page.
    for place in (bytes.len() / 4 / 4096 * 4096..bytes.len()).step_by(4096) {
        bytes[place + 50] ^= 1;
    }
    fs::write(&path, &bytes).unwrap();
    let everything = Archive::open(&path, &key()).and_then(|archive| {
        (1..=150)
            .map(|number| archive.get(id(number)))
            .collect::<Result<Vec<_>, _>>()
    });
    assert!(
        matches!(everything, Err(ArchiveError::Damaged { .. })),
        "{everything:?}"
    );
}

#[test]
fn a_plain_database_is_refused_and_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("archive.db");
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain.execute_batch("CREATE TABLE message (x)").unwrap();
    plain.close().unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(refusal(&path, &key()), ArchiveError::NotEncrypted));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn opening_makes_nothing_and_creating_replaces_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("archive.db");
    assert!(matches!(refusal(&path, &key()), ArchiveError::NotFound));
    assert!(!path.exists());
    fs::write(&path, "a letter").unwrap();
    assert!(matches!(
        Archive::create(&path, &key()),
        Err(ArchiveError::AlreadyExists)
    ));
    assert_eq!(fs::read(&path).unwrap(), b"a letter");
    let nowhere = dir.path().join("no such directory").join("archive.db");
    assert!(Archive::create(&nowhere, &key()).is_err());
}

#[test]
fn the_engine_may_move_it_to_a_thread_of_its_own() {
    fn can_move<T: Send>() {}
    can_move::<Archive>();
}
