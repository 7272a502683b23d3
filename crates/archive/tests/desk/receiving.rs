//! What arrives is stored whole and once, whatever happens in between.

use std::panic::{AssertUnwindSafe, catch_unwind};

use aircop_archive::{
    ArchiveError, Arrival, Cursor, Indexed, MAX_OF_SENDER, Quarantined, ReceiptKind,
};
use aircop_message::DeviceKey;

use crate::fixture::{DAKAR_DEVICE, Desk, LAGOS, PRAIA, alert, at, id, received};

#[test]
fn an_alert_arrives_with_all_that_belongs_to_it() {
    let desk = Desk::new();
    let item = received(alert(1), Some(41));
    assert_eq!(desk.archive.receive(&item).unwrap(), Arrival::Stored);

    let stored = desk.archive.get(id(1)).unwrap().unwrap();
    assert_eq!(stored.payload, item.message.payload);
    assert_eq!(stored.signed, item.message.signed);
    assert_eq!(stored.signature, item.message.signature);
    assert_eq!(stored.row.next_leg_at, item.message.next_leg_at);
    let offices: Vec<_> = stored
        .recipients
        .iter()
        .map(|recipient| recipient.office)
        .collect();
    assert_eq!(offices, [LAGOS, PRAIA]);
    assert_eq!(
        desk.archive.cursor().unwrap(),
        Cursor {
            handled: 41,
            acknowledged: 0
        }
    );
    let owed = desk.archive.receipt_jobs(at(9), 10).unwrap();
    assert_eq!(owed, [item.receipt.clone().unwrap()]);
    assert_eq!(desk.finds("propriétaire").len(), 1);
    assert!(desk.archive.has_seen(DAKAR_DEVICE, id(1)).unwrap());
}

#[test]
fn the_relay_may_deliver_again_after_a_crash() {
    let desk = Desk::new();
    desk.archive.receive(&received(alert(1), Some(1))).unwrap();
    desk.archive.mark_read(id(1), at(5)).unwrap();
    desk.archive
        .receipt_done(id(1), ReceiptKind::Delivered)
        .unwrap();

    let desk = desk.reopened();
    assert_eq!(
        desk.archive.receive(&received(alert(1), Some(2))).unwrap(),
        Arrival::Duplicate
    );
    assert_eq!(desk.archive.cursor().unwrap().handled, 2);
    assert_eq!(desk.finds("").len(), 1);
    assert_eq!(
        desk.archive.get(id(1)).unwrap().unwrap().row.read_at,
        Some(at(5))
    );
    // Its sender may have lost what was said about it.
    let owed = desk.archive.receipt_jobs(at(9), 10).unwrap();
    let owed: Vec<_> = owed.iter().map(|job| (job.kind, job.at)).collect();
    let delivered = received(alert(1), None).receipt.unwrap().at;
    assert_eq!(owed.len(), 2, "{owed:?}");
    assert!(owed.contains(&(ReceiptKind::Read, at(5))));
    assert!(owed.contains(&(ReceiptKind::Delivered, delivered)));
}

#[test]
fn replay_memory_outlives_a_purge_that_comes_too_early_and_the_message_outlives_both() {
    let desk = Desk::new();
    let item = received(alert(1), None);
    desk.archive.receive(&item).unwrap();
    assert_eq!(desk.archive.purge(item.remember_until).unwrap().seen, 0);
    assert_eq!(
        desk.archive
            .purge(item.remember_until.plus_seconds(1))
            .unwrap()
            .seen,
        1
    );
    assert!(!desk.archive.has_seen(DAKAR_DEVICE, id(1)).unwrap());
    assert_eq!(desk.archive.receive(&item).unwrap(), Arrival::Duplicate);
}

#[test]
fn a_message_that_is_here_is_not_replaced_under_its_id() {
    let desk = Desk::new();
    desk.gets(alert(1));
    let forged = Indexed {
        sender_device: DeviceKey([0xee; 32]),
        subject: "forged".into(),
        ..alert(1)
    };
    assert_eq!(
        desk.archive.receive(&received(forged, Some(9))).unwrap(),
        Arrival::Duplicate
    );
    assert_eq!(
        desk.archive.get(id(1)).unwrap().unwrap().row.subject,
        "Passager suspect"
    );
}

#[test]
fn a_crash_in_the_middle_leaves_nothing_of_it() {
    let desk = Desk::new();
    desk.gets(alert(1));
    let mut cut = None;
    let crashed = catch_unwind(AssertUnwindSafe(|| {
        desk.archive.transaction::<(), ArchiveError>(|archive| {
            archive.receive(&received(alert(2), Some(7)))?;
            cut = Some(desk.after_power_cut());
            panic!("the process dies here");
        })
    }));
    assert!(crashed.is_err());
    for survivor in [&desk, &cut.unwrap()] {
        assert_eq!(survivor.archive.get(id(2)).unwrap(), None);
        assert_eq!(survivor.archive.cursor().unwrap().handled, 0);
        assert_eq!(survivor.finds("DKR").len(), 1);
        survivor.archive.check().unwrap();
        // And it can be delivered again.
        let again = survivor
            .archive
            .receive(&received(alert(2), Some(7)))
            .unwrap();
        assert_eq!(again, Arrival::Stored);
    }
}

#[test]
fn what_was_committed_survives_a_power_cut() {
    let desk = Desk::new();
    for number in 1..=20 {
        desk.archive
            .receive(&received(alert(number), Some(u64::from(number))))
            .unwrap();
        let after = desk.after_power_cut();
        assert_eq!(after.archive.cursor().unwrap().handled, u64::from(number));
        assert_eq!(after.finds("valises").len(), usize::from(number));
    }
}

#[test]
fn the_relay_is_never_told_to_delete_what_is_not_stored() {
    let desk = Desk::new();
    desk.archive.set_acknowledged(5).unwrap();
    assert_eq!(desk.archive.cursor().unwrap(), Cursor::default());
    desk.archive.set_handled(3).unwrap();
    desk.archive.set_acknowledged(5).unwrap();
    assert_eq!(
        desk.archive.cursor().unwrap(),
        Cursor {
            handled: 3,
            acknowledged: 3
        }
    );
    desk.archive.set_handled(1).unwrap();
    desk.archive.set_acknowledged(2).unwrap();
    assert_eq!(
        desk.archive.cursor().unwrap(),
        Cursor {
            handled: 3,
            acknowledged: 3
        }
    );
    desk.archive.reset_cursor().unwrap();
    assert_eq!(desk.archive.cursor().unwrap(), Cursor::default());
}

#[test]
fn quarantine_keeps_the_envelope_with_its_reason_once() {
    let desk = Desk::new();
    let item = Quarantined {
        received: at(4),
        reason: "signature".into(),
        detail: "bit flipped".into(),
        sender_device: None,
        body: vec![1; 2000],
        wrap: vec![2; 1168],
        relay_seq: 12,
        relay_received: at(3),
    };
    assert!(desk.archive.quarantine(&item).unwrap());
    assert!(!desk.archive.quarantine(&item).unwrap());
    assert_eq!(desk.archive.cursor().unwrap().handled, 12);
    assert_eq!(desk.archive.counts().unwrap().quarantine, 1);

    let desk = desk.reopened();
    let kept = desk.archive.quarantined(10).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].item, item);
    assert!(desk.archive.remove_quarantined(kept[0].id).unwrap());
    assert!(!desk.archive.remove_quarantined(kept[0].id).unwrap());
    assert_eq!(desk.archive.counts().unwrap().quarantine, 0);
    let other = Quarantined {
        relay_received: at(9),
        sender_device: Some(DAKAR_DEVICE),
        ..item
    };
    assert!(desk.archive.quarantine(&other).unwrap());
    assert_eq!(
        desk.archive.quarantined(1).unwrap()[0].item.sender_device,
        Some(DAKAR_DEVICE)
    );

    // A thousand of one reason and sender are one line.
    for seq in 0..1000 {
        let more = Quarantined {
            received: at(10 + i64::try_from(seq).unwrap()),
            relay_seq: 100 + seq,
            ..other.clone()
        };
        assert!(desk.archive.quarantine(&more).unwrap());
    }
    let unknown = Quarantined {
        relay_seq: 2000,
        sender_device: None,
        ..other
    };
    assert!(desk.archive.quarantine(&unknown).unwrap());
    let sums = desk.archive.quarantine_sums().unwrap();
    let counted = sums.iter().map(|s| (s.sender_device, s.count, s.bytes));
    assert_eq!(
        counted.collect::<Vec<_>>(),
        [(None, 1, 2000), (Some(DAKAR_DEVICE), 1001, 2_002_000)]
    );
    assert_eq!((sums[1].first, sums[1].last), (other.received, at(1009)));
}

/// Whoever sends what nobody may read takes his share of the disk; others' envelopes stay.
#[test]
fn of_one_sender_so_much_is_kept_in_quarantine_and_the_rest_is_counted() {
    let desk = Desk::new();
    let envelope = |seq: u64, sender: Option<DeviceKey>, len: usize| Quarantined {
        received: at(i64::try_from(seq).unwrap()),
        reason: "bad_payload".into(),
        detail: String::new(),
        sender_device: sender,
        body: vec![1; len],
        wrap: vec![2; 1168],
        relay_seq: seq,
        relay_received: at(3),
    };
    let put = |item: Quarantined| assert!(desk.archive.quarantine(&item).unwrap());
    put(envelope(1, Some(DeviceKey([0xee; 32])), 1000));
    put(envelope(2, None, 1000));
    let many = u64::from(MAX_OF_SENDER) + 300;
    let batch: Result<(), ArchiveError> = desk.archive.transaction(|_| {
        for seq in 0..many {
            put(envelope(10 + seq, Some(DAKAR_DEVICE), 10));
        }
        Ok(())
    });
    batch.unwrap();
    assert_eq!(
        desk.archive.quarantined(9999).unwrap().len(),
        MAX_OF_SENDER as usize + 2
    );
    // 70 of 1 MiB are more than 64 MiB.
    for seq in 0..70 {
        put(envelope(10_000 + seq, Some(DAKAR_DEVICE), 1 << 20));
    }
    let kept = desk.archive.quarantined(9999).unwrap();
    let of = |sender| {
        kept.iter()
            .filter(|row| row.item.sender_device == sender)
            .count()
    };
    assert_eq!(of(Some(DAKAR_DEVICE)), 64);
    assert_eq!((of(Some(DeviceKey([0xee; 32]))), of(None)), (1, 1));
    // The newest are there, and all are counted.
    assert_eq!(kept[0].item.relay_seq, 10_069);
    let sums = desk.archive.quarantine_sums().unwrap();
    let of = |sender| sums.iter().find(|sum| sum.sender_device == sender).unwrap();
    let dakar = of(Some(DAKAR_DEVICE));
    assert_eq!(u64::from(dakar.count), many + 70);
    assert_eq!(dakar.bytes, many * 10 + (70 << 20));
    assert_eq!((dakar.first, dakar.last), (at(10), at(10_069)));
    assert_eq!(
        (of(None).count, of(Some(DeviceKey([0xee; 32]))).count),
        (1, 1)
    );
    assert_eq!(
        u64::from(desk.archive.counts().unwrap().quarantine),
        many + 72
    );
}

#[test]
fn receipts_leave_no_message_but_are_remembered() {
    let desk = Desk::new();
    assert!(desk.archive.remember(DAKAR_DEVICE, id(5), at(10)).unwrap());
    assert!(!desk.archive.remember(DAKAR_DEVICE, id(5), at(5)).unwrap());
    desk.archive.purge(at(9)).unwrap();
    assert!(
        desk.archive.has_seen(DAKAR_DEVICE, id(5)).unwrap(),
        "the later expiry stays"
    );
}
