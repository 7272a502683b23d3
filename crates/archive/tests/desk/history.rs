//! What an office whose archive is older is handed over, and what is kept of two that clash.

use aircop_archive::{Clash, ClashKind, History, Indexed, Named, OfficeState, ReceiptKind};
use aircop_message::{MessageId, OfficeId, Timestamp};

use crate::fixture::{DAKAR, DAKAR_DEVICE, Desk, LAGOS, PRAIA, alert, at, id, our_alert};

const BRUSSELS: OfficeId = OfficeId([0xbe; 16]);

fn history(
    desk: &Desk,
    office: OfficeId,
    since: Timestamp,
    by: Option<OfficeId>,
) -> Vec<MessageId> {
    let wanted = History {
        office,
        since,
        unconfirmed: at(1000),
        after: None,
        by,
    };
    let found = desk.archive.history(&wanted, 100).unwrap();
    found.into_iter().map(|(_, id)| id).collect()
}

#[test]
fn an_office_is_handed_over_what_it_could_read_and_nothing_else() {
    let desk = Desk::new();
    // Dakar wrote to Praia and Lagos; Praia wrote to Lagos, and to Dakar.
    desk.gets(alert(1));
    let to_lagos = desk.sends(our_alert(2), &[LAGOS]);
    let to_dakar = desk.sends(our_alert(3), &[DAKAR]);
    let unsigned = Indexed {
        signed: Vec::new(),
        signature: Vec::new(),
        ..our_alert(4)
    };
    desk.sends(unsigned, &[LAGOS]);
    desk.gets(alert(9));

    assert_eq!(history(&desk, LAGOS, at(0), None), [id(1), to_lagos, id(9)]);
    // Only what Praia sent itself.
    assert_eq!(history(&desk, LAGOS, at(0), Some(PRAIA)), [to_lagos]);
    // Its own, which Praia got, and what Praia sent to it.
    assert_eq!(
        history(&desk, DAKAR, at(0), Some(PRAIA)),
        [id(1), to_dakar, id(9)]
    );
    assert_eq!(history(&desk, LAGOS, at(5), None), [id(9)]);
    assert!(history(&desk, BRUSSELS, at(0), None).is_empty());
    // Piece by piece.
    let mut wanted = History {
        office: LAGOS,
        since: at(0),
        unconfirmed: at(1000),
        after: None,
        by: None,
    };
    let mut pieces = Vec::new();
    while let Some((position, message)) = desk.archive.history(&wanted, 1).unwrap().pop() {
        pieces.push(message);
        wanted.after = Some(position);
    }
    assert_eq!(pieces, [id(1), to_lagos, id(9)]);
    let mut held = [id(1), to_lagos, to_dakar, id(9)];
    held.sort_unstable();
    let is_held = |limit| {
        let named = |device, message, signed: &[u8]| {
            assert!(!signed.is_empty());
            Some((device, message))
        };
        let held = desk.archive.held_since(at(0), limit, named).unwrap();
        let mut ids: Vec<MessageId> = held.into_iter().map(|(_, id)| id).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(is_held(100), held);
    assert_eq!(is_held(1), [id(9)]);
}

#[test]
fn what_an_office_has_never_confirmed_is_handed_over_however_old_it_is() {
    let desk = Desk::new();
    let had = desk.sends(our_alert(2), &[LAGOS]);
    let lacks = desk.sends(our_alert(3), &[LAGOS, DAKAR]);
    desk.gets(alert(9));
    let confirmed = |message, office| {
        let said = desk
            .archive
            .apply_receipt(message, office, ReceiptKind::Delivered, at(5), "");
        assert!(said.unwrap());
    };
    confirmed(had, LAGOS);
    confirmed(lacks, DAKAR);
    let wanted = |office, since, unconfirmed| {
        let wanted = History {
            office,
            since,
            unconfirmed,
            after: None,
            by: Some(PRAIA),
        };
        let found = desk.archive.history(&wanted, 100).unwrap();
        found.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    };
    assert_eq!(wanted(LAGOS, at(1000), at(0)), [lacks]);
    assert!(wanted(DAKAR, at(1000), at(0)).is_empty());
    assert!(wanted(LAGOS, at(1000), at(1000)).is_empty());
    // Once.
    assert_eq!(wanted(LAGOS, at(0), at(0)), [had, lacks]);
}

#[test]
fn receipts_that_an_office_has_lost_are_owed_again() {
    let desk = Desk::new();
    let message = desk.gets(alert(1));
    desk.archive
        .acknowledge(message, at(5), "M. Tavares")
        .unwrap();
    let owed = |desk: &Desk| {
        let jobs = desk.archive.receipt_jobs(at(9), 10).unwrap();
        let mut kinds: Vec<_> = jobs.iter().map(|job| job.kind.code()).collect();
        kinds.sort_unstable();
        kinds
    };
    desk.archive
        .receipt_done(message, ReceiptKind::Delivered)
        .unwrap();
    assert!(owed(&desk).is_empty());
    assert!(desk.archive.owe_receipts_to(LAGOS, at(0)).unwrap() == 0);
    desk.archive.owe_receipts_to(DAKAR, at(0)).unwrap();
    assert_eq!(owed(&desk), ["acknowledged", "delivered", "read"]);
    let jobs = desk.archive.receipt_jobs(at(9), 10).unwrap();
    let said = jobs.iter().find(|j| j.kind == ReceiptKind::Acknowledged);
    assert_eq!(said.unwrap().officer, "M. Tavares");
}

#[test]
fn a_waiting_message_is_numbered_anew_and_found_so_and_a_signed_one_is_not() {
    let desk = Desk::new();
    let unsigned = Indexed {
        signed: Vec::new(),
        signature: Vec::new(),
        ..our_alert(1)
    };
    let waiting = desk.sends(unsigned, &[LAGOS]);
    let signed = desk.sends(our_alert(2), &[LAGOS]);
    let renumber = |message| {
        let archive = &desk.archive;
        archive
            .renumber(message, "CV-RAI-2026-K7QM-0001", b"anew")
            .unwrap()
    };
    assert!(renumber(waiting));
    assert!(!renumber(signed));
    assert_eq!(desk.archive.get(waiting).unwrap().unwrap().payload, b"anew");
    let found = desk.finds("CV-RAI-2026-K7QM-0001");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].row.id, waiting);
}

#[test]
fn a_clash_is_said_once_until_it_is_noted_and_nobody_can_say_too_much() {
    let desk = Desk::new();
    let named = |n: u16, hash| Named {
        device: DAKAR_DEVICE,
        message: id(n),
        hash,
    };
    let clash = |minute, reference: &str| Clash {
        device: DAKAR_DEVICE,
        kind: ClashKind::TwoReferences,
        reference: reference.into(),
        reporter: LAGOS,
        messages: vec![named(1, Some([7; 32])), named(2, None)],
        found_at: at(minute),
    };
    let first = clash(1, "DKR-2026-0001");
    assert!(desk.archive.add_clash(&first).unwrap());
    assert!(!desk.archive.add_clash(&clash(2, "DKR-2026-0001")).unwrap());
    assert_eq!(desk.archive.clashes(10).unwrap(), [first]);
    assert_eq!(desk.archive.note_clashes().unwrap(), 1);
    assert!(desk.archive.clashes(10).unwrap().is_empty());
    assert!(!desk.archive.add_clash(&clash(1, "DKR-2026-0001")).unwrap());
    assert!(desk.archive.add_clash(&clash(3, "DKR-2026-0001")).unwrap());
    for n in 0..300 {
        desk.archive.add_clash(&clash(4, &n.to_string())).unwrap();
    }
    assert_eq!(desk.archive.clashes(1000).unwrap().len(), 200);
    let other = Clash {
        reporter: PRAIA,
        messages: Vec::new(),
        ..clash(5, "")
    };
    assert!(desk.archive.add_clash(&other).unwrap());
    assert_eq!(desk.archive.clashes(1).unwrap(), [other]);
}

/// What another device of the office did about a content that is not here yet counts once that content
/// comes, and not when another one comes under its id.
#[test]
fn what_was_done_about_another_content_does_not_count() {
    let desk = Desk::new();
    let done = |n: u16, minute| OfficeState {
        message: id(n),
        kind: ReceiptKind::Acknowledged,
        at: at(minute),
        device: DAKAR_DEVICE,
        officer: "B".into(),
    };
    let acknowledged = |n: u16| {
        let stored = desk.archive.get(id(n)).unwrap().unwrap();
        stored.row.acknowledged_at
    };
    let early = |n: u16, minute, hash: u8| {
        let state = done(n, minute);
        let new = desk.archive.put_early_office_state(&state, &[hash; 32]);
        assert!(new.unwrap());
    };
    early(1, 3, 0xaa);
    early(1, 2, 0xbb);
    early(2, 4, 0xcc);
    assert!(
        desk.archive
            .settle_office_states(id(1), &[0xaa; 32])
            .unwrap()
    );
    assert!(
        !desk
            .archive
            .settle_office_states(id(2), &[0xcc; 32])
            .unwrap()
    );
    assert!(
        !desk
            .archive
            .settle_office_states(id(3), &[0xdd; 32])
            .unwrap()
    );
    desk.gets(alert(1));
    desk.gets(alert(2));
    assert_eq!(acknowledged(1), Some(at(3)));
    assert_eq!(acknowledged(2), Some(at(4)));
    desk.archive
        .settle_office_states(id(1), &[0xaa; 32])
        .unwrap();
    assert_eq!(acknowledged(1), Some(at(3)));
}
