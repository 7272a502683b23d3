//! What is erased is nowhere any more, and does not come back.

use aircop_archive::{
    Archive, ArchiveKey, Arrival, Attachment, AttachmentState, Direction, Erased, Erasure, Ground,
    Indexed, LegalHold, NoteKind, OfficeNote, OfficeState, ReceiptKind, Recipient, SecondContent,
    TakenOver,
};
use aircop_message::{Day, Draft, EntityKind, GroupId, Mention, MessageId, RetentionDays, Stamp};
use serde_json::json;

use crate::fixture::*;
use crate::pages::holding;

/// In every text that follows, nowhere else, and unlike every word of a program.
const MARK: &str = "Zqxvwjkmarke";

fn key_bytes() -> [u8; 32] {
    *key().as_bytes()
}

/// An alert in which every text has the mark.
fn marked(number: u16) -> Indexed {
    let draft: Draft = serde_json::from_value(json!({
        "kind": "ALERT", "subject": format!("{MARK} subject"), "narrative": format!("{MARK}a text"),
        "alert": {"reasons": ["OTHER"], "reason_text": MARK, "action": "CHECK_FULL",
            "legs": [{"airport": "LIS", "flight": "TP1483"}, {"airport": "DSS"}],
            "persons": [{"name": format!("Amadou {MARK}"), "aliases": format!("{MARK}b"),
                "companions": MARK}],
            "goods": [{"category": "OTHER", "description": MARK}]},
    }))
    .unwrap();
    let stamp = Stamp {
        id: id(number),
        reference: format!("DKR-2026-{number:04}"),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: at(0),
        offset_minutes: 0,
        language: "fr".into(),
    };
    let mut said = draft.finish(&stamp).unwrap();
    said.kept_as(&RetentionDays::default(), at(0)).unwrap();
    let payload = said.to_bytes().unwrap();
    let mention = |kind, text: String| Mention {
        kind,
        text,
        country: String::new(),
        who: 1,
    };
    Indexed {
        subject: said.subject.clone(),
        sender_officer: format!("{MARK} officer"),
        route: format!("{MARK}>LIS"),
        text: said.narrative.clone(),
        names: vec![format!("Amadou {MARK}")],
        codes: vec![format!("{MARK}77")],
        labels: vec![format!("label-{MARK}")],
        mentions: vec![
            mention(EntityKind::Person, format!("Amadou {MARK}")),
            mention(EntityKind::Document, format!("{MARK}77")),
        ],
        signed: [b"signed ".as_slice(), &payload].concat(),
        payload,
        ..alert(number)
    }
}

/// Everything that is kept beside a message, each with the mark.
fn surround(archive: &Archive, message: MessageId) {
    archive
        .acknowledge(message, at(3), &format!("{MARK} colleague"))
        .unwrap();
    archive
        .put_office_state(
            &OfficeState {
                message,
                kind: ReceiptKind::Acknowledged,
                at: at(3),
                device: DAKAR_DEVICE,
                officer: format!("{MARK} colleague"),
            },
            false,
        )
        .unwrap();
    archive
        .put_office_note(
            &OfficeNote {
                thread: message,
                kind: NoteKind::Remark,
                at: at(4),
                device: DAKAR_DEVICE,
                officer: "A".into(),
                text: format!("{MARK} remark"),
            },
            false,
        )
        .unwrap();
    let second = SecondContent {
        signed: format!("{MARK} second").into_bytes(),
        signature: vec![9; 64],
        found_at: at(5),
    };
    archive.keep_second_content(message, &second).unwrap();
    archive
        .add_attachment(&Attachment {
            owner: message,
            position: 0,
            file: [0xf1; 16],
            blob: [2; 16],
            key: [3; 32].into(),
            size: 5,
            sha256: [4; 32],
            name: format!("{MARK}.jpg"),
            kind: "image/jpeg".into(),
            caption: format!("{MARK} caption"),
            preview: format!("{MARK} preview").into_bytes(),
            state: AttachmentState::Here,
            done: 1,
            problem: String::new(),
            due: at(0),
            attempts: 0,
        })
        .unwrap();
    // A history that was handed over to another office: whole messages.
    let mut job = b"history ".to_vec();
    job.extend(message.0);
    job.extend(MARK.as_bytes());
    archive
        .remember_service(id(900), &job, at(100_000))
        .unwrap();
}

fn tombstone(archive: &Archive, message: MessageId) -> Erased {
    let row = archive.get(message).unwrap().unwrap().row;
    Erased {
        message,
        device: row.sender_device,
        hash: Some([0x77; 32]),
        office: row.sender_office,
        reference: row.reference,
    }
}

fn erasure() -> Erasure {
    Erasure {
        number: 0,
        at: at(1000),
        officer: "Awa Ndiaye".into(),
        ground: Ground::Due,
        text: String::new(),
        swept: false,
    }
}

#[test]
fn no_page_of_the_file_or_of_its_log_holds_a_byte_of_what_was_erased() {
    let desk = Desk::new();
    // Enough of others around it that pages are split and shared.
    for number in 1..=60 {
        desk.gets(Indexed {
            text: format!("Valise numéro {number} sans propriétaire. ").repeat(20),
            names: vec![format!("Voyageur Numero{number}")],
            ..alert(number)
        });
    }
    let ours: Vec<MessageId> = (61..=70).map(|number| desk.gets(marked(number))).collect();
    for number in 71..=120 {
        desk.gets(alert(number));
    }
    surround(&desk.archive, ours[0]);
    while desk.archive.index_older(50).unwrap() > 0 {}
    while desk.archive.catch_up_facts(50).unwrap() {}
    let desk = desk.reopened();
    assert_eq!(desk.finds(MARK).len(), 10);
    let before = holding(&desk.path(), &key_bytes(), MARK);
    assert!(before > 10, "{before}");

    let tombs: Vec<Erased> = ours
        .iter()
        .map(|id| tombstone(&desk.archive, *id))
        .collect();
    assert_eq!(desk.archive.files_of(ours[0]).unwrap(), [[0xf1; 16]]);
    let number = desk.archive.erase(&erasure(), &tombs).unwrap();
    assert!(desk.archive.is_unswept().unwrap());
    // Deleting rows alone leaves traces, with every cell wiped: hence the sweep.
    assert!(holding(&desk.path(), &key_bytes(), MARK) > 0);
    desk.archive.sweep().unwrap();
    assert!(!desk.archive.is_unswept().unwrap());

    assert_eq!(holding(&desk.path(), &key_bytes(), MARK), 0);
    assert_eq!(desk.finds(MARK).len(), 0);
    // All others are here and found as before.
    assert_eq!(desk.finds("propriétaire").len(), 110);
    assert_eq!(desk.finds("Numero17").len(), 1);
    assert_eq!(desk.archive.message_count().unwrap(), 110);
    let begun = desk.archive.list(&aircop_archive::ListQuery {
        text: "propri".into(),
        ..Default::default()
    });
    assert!(!begun.unwrap().is_empty());
    desk.archive.check().unwrap();
    let (kept, left) = desk.archive.erasure(Some(number)).unwrap().unwrap();
    assert_eq!((kept.ground, left.len()), (Ground::Due, 10));
    let tomb = left.iter().find(|e| e.message == ours[0]).unwrap();
    assert_eq!(tomb.reference, "DKR-2026-0061");

    // A copy that is made afterwards holds nothing of it either.
    let copy = desk.dir.path().join("copy.db");
    desk.archive
        .copy_to(&copy, &ArchiveKey::new(&[9; 32]))
        .unwrap();
    assert!(holding(&copy, &[9; 32], "Valise num") > 0);
    assert_eq!(holding(&copy, &[9; 32], MARK), 0);
    let desk = desk.reopened();
    assert_eq!(holding(&desk.path(), &key_bytes(), MARK), 0);
}

#[test]
fn what_was_erased_is_not_taken_again_from_the_relay_or_from_a_backup() {
    let desk = Desk::new();
    let gone = desk.gets(marked(1));
    let tomb = tombstone(&desk.archive, gone);
    desk.archive.erase(&erasure(), &[tomb]).unwrap();
    assert!(desk.archive.is_erased(gone).unwrap());
    // Long after the memory against replay is gone.
    desk.archive.purge(at(60 * 24 * 400)).unwrap();
    let again = desk.archive.receive(&received(marked(1), Some(9))).unwrap();
    assert_eq!(again, Arrival::Duplicate);
    let from_backup = TakenOver {
        message: marked(1),
        recipients: vec![Recipient {
            office: PRAIA,
            delivered_at: None,
            read_at: None,
            acknowledged_at: None,
            acknowledged_by: String::new(),
        }],
        remember_until: at(1),
        read_at: Some(at(2)),
        acknowledged: Some((at(2), "A".into())),
    };
    let arrival = desk.archive.take_over(&from_backup).unwrap();
    assert_eq!(arrival, Arrival::Duplicate);
    assert!(desk.archive.get(gone).unwrap().is_none());
    let names = desk.archive.erased_names(10).unwrap();
    assert_eq!(names, [(DAKAR_DEVICE, gone, [0x77; 32])]);
}

#[test]
fn holds_and_tombstones_come_with_a_backup_and_take_nothing_away() {
    let desk = Desk::new();
    let (held, gone, both) = (
        desk.gets(alert(1)),
        desk.gets(alert(2)),
        desk.gets(alert(3)),
    );
    let hold = LegalHold {
        thread: held,
        at: at(1),
        officer: "Awa Ndiaye".into(),
        reason: "Trial in Dakar".into(),
    };
    desk.archive.hold_thread(&hold).unwrap();
    let tombs = [gone, both].map(|id| tombstone(&desk.archive, id));
    desk.archive.erase(&erasure(), &tombs).unwrap();

    let other = Desk::new();
    other.gets(alert(3));
    for _ in 0..2 {
        other.archive.take_retention(&desk.archive).unwrap();
    }
    assert_eq!(other.archive.holds_standing().unwrap(), [hold]);
    assert!(other.archive.is_erased(gone).unwrap());
    // What is here stays here.
    assert!(!other.archive.is_erased(both).unwrap());
    assert!(other.archive.get(both).unwrap().is_some());
    let (_, left) = other.archive.erasure(None).unwrap().unwrap();
    assert_eq!(left, tombs[..1]);
    let again = other.archive.receive(&received(alert(2), None)).unwrap();
    assert_eq!(again, Arrival::Duplicate);
}

#[test]
fn the_days_of_a_thread_and_what_is_under_way_in_it_are_told() {
    let desk = Desk::new();
    let said = desk.gets(marked(1));
    let before = desk.gets(alert(2));
    let mut kept = Vec::new();
    desk.archive.each_kept(|one| kept.push(one)).unwrap();
    let days = RetentionDays {
        alert: 10,
        ..RetentionDays::default()
    };
    let until = |id| {
        let one = kept.iter().find(|one| one.message == id).unwrap();
        (one.until, one.until(&days))
    };
    let day: Day = "2027-11-24".parse().unwrap();
    assert_eq!(until(said), (Some(day), day));
    assert_eq!(until(before), (None, "2026-12-04".parse().unwrap()));

    let way = |id| desk.archive.is_under_way(id).unwrap();
    assert!(!way(said));
    let draft = aircop_archive::Draft {
        id: id(8),
        kind: "REPLY".into(),
        updated: at(9),
        subject: "x".into(),
        content: json!({"in_reply_to": said}).to_string(),
    };
    desk.archive.save_draft(&draft).unwrap();
    assert!(way(said) && !way(before));
    let mut ours = our_alert(3);
    ours.direction = Direction::Out;
    let waits = desk.sends(ours, &[LAGOS]);
    assert!(way(waits));
}

#[test]
fn a_thread_is_held_once_and_released_once() {
    let desk = Desk::new();
    let thread = desk.gets(alert(1));
    let hold = LegalHold {
        thread,
        at: at(1),
        officer: "Awa Ndiaye".into(),
        reason: "Trial in Dakar".into(),
    };
    assert!(desk.archive.hold_thread(&hold).unwrap());
    assert!(!desk.archive.hold_thread(&hold).unwrap());
    assert_eq!(desk.archive.hold_of(thread).unwrap(), Some(hold.clone()));
    let standing = desk.archive.holds_standing().unwrap();
    assert_eq!(standing, std::slice::from_ref(&hold));
    assert!(desk.archive.release_thread(thread, at(2), "B").unwrap());
    assert!(!desk.archive.release_thread(thread, at(2), "B").unwrap());
    assert_eq!(desk.archive.hold_of(thread).unwrap(), None);
    assert!(desk.archive.hold_thread(&hold).unwrap());
}
