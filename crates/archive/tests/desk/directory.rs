//! What the archive keeps of the directory and of other devices, and small things.

use aircop_archive::{ArchiveError, Checkpoint, Draft, Prekey, SplitView};

use crate::fixture::{DAKAR_DEVICE, Desk, at, id};

#[test]
fn the_log_has_no_gap_and_no_second_truth() {
    let desk = Desk::new();
    desk.archive
        .append_directory_entry(0, b"admit Dakar", at(1))
        .unwrap();
    desk.archive
        .append_directory_entry(1, b"admit Praia", at(1))
        .unwrap();
    for wrong in [0, 1, 3] {
        let error = desk
            .archive
            .append_directory_entry(wrong, b"other", at(1))
            .unwrap_err();
        assert!(matches!(error, ArchiveError::OutOfOrder { expected: 2, got } if got == wrong));
    }
    let desk = desk.reopened();
    assert_eq!(desk.archive.directory_size().unwrap(), 2);
    assert_eq!(
        desk.archive.directory_entries(0).unwrap(),
        [b"admit Dakar", b"admit Praia"]
    );
    assert_eq!(desk.archive.directory_entries(1).unwrap().len(), 1);
    let log = desk.archive.directory_log().unwrap();
    assert_eq!(
        log,
        [
            (b"admit Dakar".to_vec(), at(1)),
            (b"admit Praia".to_vec(), at(1))
        ]
    );
}

#[test]
fn a_checkpoint_never_goes_back() {
    let desk = Desk::new();
    assert_eq!(desk.archive.checkpoint().unwrap(), None);
    let of = |size, minute| Checkpoint {
        size,
        note: vec![size as u8, minute as u8],
        seen_at: at(minute),
    };
    assert!(desk.archive.put_checkpoint(&of(5, 1)).unwrap());
    assert!(!desk.archive.put_checkpoint(&of(4, 2)).unwrap());
    assert!(
        desk.archive.put_checkpoint(&of(5, 3)).unwrap(),
        "a heartbeat"
    );
    assert!(!desk.archive.put_checkpoint(&of(5, 2)).unwrap());
    assert_eq!(
        desk.reopened().archive.checkpoint().unwrap(),
        Some(of(5, 3))
    );
}

#[test]
fn the_evidence_of_a_split_view_stays() {
    let desk = Desk::new();
    let evidence = SplitView {
        found_at: at(1),
        ours: b"one root".to_vec(),
        theirs: b"another root".to_vec(),
        device: Some(DAKAR_DEVICE),
    };
    assert!(desk.archive.add_split_view(&evidence).unwrap());
    let again = SplitView {
        found_at: at(2),
        device: None,
        ..evidence.clone()
    };
    assert!(!desk.archive.add_split_view(&again).unwrap());
    assert_eq!(desk.reopened().archive.split_views().unwrap(), [evidence]);
}

#[test]
fn an_older_prekey_from_a_relay_is_not_taken() {
    let desk = Desk::new();
    let of = |sequence, bundle: &[u8]| Prekey {
        device: DAKAR_DEVICE,
        sequence,
        expires: at(10 + sequence as i64),
        bundle: bundle.to_vec(),
    };
    assert!(desk.archive.put_prekey(&of(2, b"second")).unwrap());
    assert!(!desk.archive.put_prekey(&of(1, b"first")).unwrap());
    assert!(!desk.archive.put_prekey(&of(2, b"another second")).unwrap());
    assert!(desk.archive.put_prekey(&of(3, b"third")).unwrap());
    let desk = desk.reopened();
    assert_eq!(
        desk.archive.prekey(DAKAR_DEVICE).unwrap(),
        Some(of(3, b"third"))
    );
    assert_eq!(desk.archive.purge(at(13)).unwrap().prekeys, 0);
    assert_eq!(desk.archive.purge(at(14)).unwrap().prekeys, 1);
}

#[test]
fn references_count_up_in_each_series_without_a_double() {
    let desk = Desk::new();
    let archive = &desk.archive;
    assert_eq!(archive.next_reference("RAI-2026").unwrap(), 1);
    assert_eq!(archive.next_reference("RAI-2026").unwrap(), 2);
    assert_eq!(archive.next_reference("RAI-2027").unwrap(), 1);
    // A message that fails gives its number back with its transaction.
    let failed: Result<(), ArchiveError> = archive.transaction(|archive| {
        assert_eq!(archive.next_reference("RAI-2026")?, 3);
        Err(ArchiveError::Missing("network"))
    });
    assert!(failed.is_err());
    assert_eq!(
        desk.reopened().archive.next_reference("RAI-2026").unwrap(),
        3
    );
}

#[test]
fn a_draft_is_overwritten_listed_and_removed() {
    let desk = Desk::new();
    let draft = |number, minute: i64, subject: &str| Draft {
        id: id(number),
        kind: "alert".into(),
        updated: at(minute),
        subject: subject.into(),
        content: format!("{{\"minute\":{minute}}}"),
    };
    desk.archive.save_draft(&draft(1, 1, "begun")).unwrap();
    desk.archive.save_draft(&draft(2, 2, "other")).unwrap();
    desk.archive.save_draft(&draft(1, 3, "further")).unwrap();
    assert_eq!(
        desk.archive.drafts().unwrap(),
        [draft(1, 3, "further"), draft(2, 2, "other")]
    );
    assert_eq!(desk.archive.counts().unwrap().drafts, 2);
    assert!(desk.archive.remove_draft(id(1)).unwrap());
    assert!(!desk.archive.remove_draft(id(1)).unwrap());
    assert_eq!(desk.archive.draft(id(1)).unwrap(), None);
}
