//! Receipts: what others say about our messages, and what we owe them.

use aircop_archive::{ReceiptJob, ReceiptKind, State, Tally};
use aircop_message::OfficeId;
use proptest::prelude::*;

use crate::fixture::{DAKAR, Desk, LAGOS, alert, at, id, our_alert, received};

#[test]
fn an_acknowledgement_names_its_officer_and_implies_the_rest() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR, LAGOS]);
    desk.archive.deposited(id(1)).unwrap();
    assert_eq!(desk.archive.undelivered(id(1)).unwrap(), [LAGOS, DAKAR]);

    let kind = ReceiptKind::Acknowledged;
    assert!(
        desk.archive
            .apply_receipt(id(1), DAKAR, kind, at(8), "Awa Ndiaye")
            .unwrap()
    );
    let message = desk.archive.get(id(1)).unwrap().unwrap();
    assert_eq!(message.row.state, State::PartlyDelivered);
    let dakar = message
        .recipients
        .iter()
        .find(|r| r.office == DAKAR)
        .unwrap();
    assert_eq!(
        (dakar.delivered_at, dakar.read_at),
        (Some(at(8)), Some(at(8)))
    );
    assert_eq!(
        (dakar.acknowledged_at, dakar.acknowledged_by.as_str()),
        (Some(at(8)), "Awa Ndiaye")
    );
    assert_eq!(
        message.row.tally,
        Tally {
            recipients: 2,
            delivered: 1,
            read: 1,
            acknowledged: 1
        }
    );

    desk.archive
        .apply_receipt(id(1), LAGOS, ReceiptKind::Delivered, at(9), "")
        .unwrap();
    assert_eq!(
        desk.archive.get(id(1)).unwrap().unwrap().row.state,
        State::Delivered
    );
    assert_eq!(desk.archive.undelivered(id(1)).unwrap(), []);
}

#[test]
fn an_office_that_is_not_on_the_frozen_list_has_no_say() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    desk.gets(alert(2));
    let stranger = OfficeId([0x99; 16]);
    let kind = ReceiptKind::Delivered;
    assert!(
        !desk
            .archive
            .apply_receipt(id(1), stranger, kind, at(5), "")
            .unwrap()
    );
    assert!(
        !desk
            .archive
            .apply_receipt(id(77), DAKAR, kind, at(5), "")
            .unwrap(),
        "no such message"
    );
    assert!(
        !desk
            .archive
            .apply_receipt(id(2), LAGOS, kind, at(5), "")
            .unwrap(),
        "not our message"
    );
    assert_eq!(
        desk.archive.get(id(1)).unwrap().unwrap().row.state,
        State::Waiting
    );
    assert_eq!(
        desk.archive.get(id(2)).unwrap().unwrap().row.state,
        State::Received
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Several devices of one office answer; the relay delivers in any order and repeats.
    #[test]
    fn the_order_and_number_of_receipts_do_not_matter(
        receipts in prop::collection::vec((0..3_u8, 1..50_i64), 1..8),
        order in any::<u64>(),
    ) {
        let desk = Desk::new();
        for number in [1, 2] {
            desk.sends(our_alert(number), &[DAKAR]);
        }
        let apply = |number, (kind, minute): (u8, i64)| {
            let kind = [ReceiptKind::Delivered, ReceiptKind::Read, ReceiptKind::Acknowledged]
                [usize::from(kind)];
            let officer = format!("officer {minute}");
            desk.archive.apply_receipt(id(number), DAKAR, kind, at(minute), &officer).unwrap();
        };
        receipts.iter().for_each(|receipt| apply(1, *receipt));
        let mut shuffled: Vec<_> = receipts.iter().chain(&receipts).copied().collect();
        let steps = shuffled.len();
        for step in 0..steps {
            shuffled.swap(step, (order.rotate_left(step as u32) % steps as u64) as usize);
        }
        shuffled.into_iter().for_each(|receipt| apply(2, receipt));
        let (one, two) = (desk.archive.recipients(id(1)), desk.archive.recipients(id(2)));
        prop_assert_eq!(one.unwrap(), two.unwrap());
    }
}

#[test]
fn opening_and_acknowledging_count_once() {
    let desk = Desk::new();
    desk.gets(alert(1));
    desk.sends(our_alert(2), &[DAKAR]);
    assert!(desk.archive.mark_read(id(1), at(5)).unwrap());
    assert!(!desk.archive.mark_read(id(1), at(6)).unwrap());
    assert!(
        !desk.archive.mark_read(id(2), at(6)).unwrap(),
        "our own needs no reading"
    );
    assert!(
        desk.archive
            .acknowledge(id(1), at(7), "João Évora")
            .unwrap()
    );
    assert!(
        !desk
            .archive
            .acknowledge(id(1), at(8), "Someone Else")
            .unwrap()
    );
    let row = desk.archive.get(id(1)).unwrap().unwrap().row;
    assert_eq!(
        (row.read_at, row.acknowledged_at),
        (Some(at(5)), Some(at(7)))
    );
    assert_eq!(row.acknowledged_by, "João Évora");

    desk.gets(alert(3));
    desk.archive
        .acknowledge(id(3), at(9), "João Évora")
        .unwrap();
    assert_eq!(
        desk.archive.get(id(3)).unwrap().unwrap().row.read_at,
        Some(at(9))
    );
}

#[test]
fn a_receipt_is_owed_once_and_until_it_is_done() {
    let desk = Desk::new();
    let job = ReceiptJob {
        message: id(1),
        kind: ReceiptKind::Acknowledged,
        at: at(3),
        officer: "João Évora".into(),
        to_office: DAKAR,
    };
    assert!(desk.archive.add_receipt_job(&job).unwrap());
    assert!(
        !desk
            .archive
            .add_receipt_job(&ReceiptJob {
                at: at(4),
                ..job.clone()
            })
            .unwrap()
    );
    let desk = desk.reopened();
    assert_eq!(desk.archive.receipt_jobs(at(9), 10).unwrap(), [job]);
    assert!(
        desk.archive
            .receipt_done(id(1), ReceiptKind::Acknowledged)
            .unwrap()
    );
    assert!(
        !desk
            .archive
            .receipt_done(id(1), ReceiptKind::Acknowledged)
            .unwrap()
    );
    assert_eq!(desk.archive.receipt_jobs(at(9), 10).unwrap(), []);
    assert_eq!(desk.archive.purge(at(0)).unwrap().receipts, 1);
}

#[test]
fn an_acknowledgement_is_taken_back_while_its_receipt_is_kept_back() {
    let desk = Desk::new();
    desk.archive.receive(&received(alert(1), Some(1))).unwrap();
    let acknowledged = || {
        let row = desk.archive.get(id(1)).unwrap().unwrap().row;
        row.acknowledged_at
    };
    let acknowledge = || {
        assert!(
            desk.archive
                .acknowledge(id(1), at(3), "João Évora")
                .unwrap()
        );
        let job = ReceiptJob {
            message: id(1),
            kind: ReceiptKind::Acknowledged,
            at: at(3),
            officer: "João Évora".into(),
            to_office: DAKAR,
        };
        desk.archive.add_receipt_job(&job).unwrap();
        desk.archive
            .hold_receipt(id(1), ReceiptKind::Acknowledged, at(5))
            .unwrap();
    };
    let leaving = |now| {
        let owed = desk.archive.receipt_jobs(now, 10).unwrap();
        let kinds = owed.into_iter().map(|job| job.kind);
        kinds
            .filter(|kind| *kind == ReceiptKind::Acknowledged)
            .count()
    };
    acknowledge();
    assert_eq!(leaving(at(4)), 0);
    assert_eq!(desk.archive.next_receipt(at(4)).unwrap(), Some(at(5)));
    assert!(desk.archive.unacknowledge(id(1), at(4)).unwrap());
    assert_eq!(acknowledged(), None);
    assert_eq!(leaving(at(9)), 0);

    // Once it may leave, it stands.
    acknowledge();
    assert_eq!(leaving(at(5)), 1);
    assert!(!desk.archive.unacknowledge(id(1), at(5)).unwrap());
    assert_eq!(acknowledged(), Some(at(3)));
}
