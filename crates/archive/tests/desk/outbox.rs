//! The outbox waits for the network, and survives what happens while it waits.

use aircop_archive::{ArchiveError, Class, NewJob, ReceiptKind, Sealed, State};

use crate::fixture::{DAKAR, Desk, LAGOS, at, id, our_alert};

fn sealed(byte: u8) -> Sealed {
    Sealed {
        deposit_id: [byte; 16],
        body: vec![byte; 3000],
        wraps: vec![byte; 1168],
    }
}

fn state(desk: &Desk, number: u16) -> State {
    desk.archive.get(id(number)).unwrap().unwrap().row.state
}

#[test]
fn the_sent_copy_and_the_job_come_together_or_not_at_all() {
    let desk = Desk::new();
    let job = |number| NewJob {
        message: id(number),
        class: Class::Message,
        job: vec![],
        created: at(0),
    };
    // A job of this id stands in the way.
    desk.archive.enqueue(&job(1)).unwrap();
    let refused = desk
        .archive
        .enqueue_message(&our_alert(1), &[DAKAR], &job(1));
    assert!(matches!(refused, Err(ArchiveError::Constraint)));
    assert_eq!(desk.archive.get(id(1)).unwrap(), None);

    desk.sends(our_alert(2), &[DAKAR]);
    assert_eq!(desk.after_power_cut().archive.outbox().unwrap().len(), 2);
    assert_eq!(state(&desk, 2), State::Waiting);
}

#[test]
fn messages_go_before_receipts_and_the_oldest_first() {
    let desk = Desk::new();
    let receipt = NewJob {
        message: id(1),
        class: Class::Receipt,
        job: vec![1],
        created: at(0),
    };
    desk.archive.enqueue(&receipt).unwrap();
    desk.sends(our_alert(3), &[DAKAR]);
    desk.sends(our_alert(2), &[DAKAR]);
    let due = |minute, limit| {
        let jobs = desk.archive.due(at(minute), limit).unwrap();
        jobs.into_iter().map(|job| job.message).collect::<Vec<_>>()
    };
    assert_eq!(due(9, 10), [id(2), id(3), id(1)]);
    assert_eq!(due(9, 1), [id(2)]);
    assert_eq!(
        due(1, 10),
        [id(2), id(1)],
        "the alert of minute 3 was written in minute 2"
    );
    assert_eq!(
        desk.archive.counts().unwrap().outbox,
        2,
        "an officer waits for messages only"
    );
}

#[test]
fn a_failed_attempt_waits_for_its_time_and_the_network_may_cut_that_short() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    assert_eq!(desk.archive.next_due().unwrap(), Some(at(0)));
    assert!(
        desk.archive
            .attempt_failed(id(1), at(10), "relay_unreachable")
            .unwrap()
    );
    assert_eq!(desk.archive.due(at(9), 10).unwrap(), []);
    assert_eq!(desk.archive.next_due().unwrap(), Some(at(10)));

    let desk = desk.reopened();
    let waiting = desk.archive.due(at(10), 10).unwrap();
    assert_eq!(
        (waiting[0].attempts, waiting[0].last_error.as_str()),
        (1, "relay_unreachable")
    );
    assert_eq!(desk.archive.retry_all(at(5)).unwrap(), 1);
    assert_eq!(desk.archive.due(at(5), 10).unwrap().len(), 1);
}

#[test]
fn a_retry_after_a_crash_deposits_the_very_same_envelope() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    assert_eq!(desk.archive.sealed(id(1), &sealed(1)).unwrap(), sealed(1));
    // The deposit may have reached the relay; the answer has not reached us.
    let desk = desk.after_power_cut();
    assert_eq!(
        desk.archive.due(at(9), 1).unwrap()[0].sealed,
        Some(sealed(1))
    );
    assert_eq!(
        desk.archive.sealed(id(1), &sealed(2)).unwrap(),
        sealed(1),
        "the first stays"
    );

    assert!(desk.archive.deposited(id(1)).unwrap());
    assert!(
        !desk.archive.deposited(id(1)).unwrap(),
        "a repeated answer changes nothing"
    );
    assert_eq!(state(&desk, 1), State::Sent);
    assert_eq!(desk.archive.outbox().unwrap(), []);
    let gone = desk.archive.sealed(id(1), &sealed(3));
    assert!(matches!(gone, Err(ArchiveError::Missing(_))));
}

#[test]
fn an_envelope_that_must_not_go_any_more_is_sealed_anew() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    desk.archive.sealed(id(1), &sealed(1)).unwrap();
    assert!(desk.archive.unseal(id(1)).unwrap());
    assert_eq!(desk.archive.job(id(1)).unwrap().unwrap().sealed, None);
    assert_eq!(desk.archive.sealed(id(1), &sealed(2)).unwrap(), sealed(2));
}

#[test]
fn a_receipt_that_overtakes_the_answer_of_the_relay_is_not_forgotten() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR, LAGOS]);
    desk.archive
        .apply_receipt(id(1), DAKAR, ReceiptKind::Delivered, at(2), "")
        .unwrap();
    desk.archive.deposited(id(1)).unwrap();
    assert_eq!(state(&desk, 1), State::PartlyDelivered);
}

#[test]
fn what_was_refused_waits_for_an_officer() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    assert!(desk.archive.refused(id(1), "over_quota").unwrap());
    assert_eq!(state(&desk, 1), State::Refused);
    assert_eq!(desk.archive.retry_all(at(99)).unwrap(), 0);
    assert_eq!(desk.archive.due(at(99), 10).unwrap(), []);
    assert_eq!(desk.archive.outbox().unwrap()[0].last_error, "over_quota");
    assert!(desk.archive.retry(id(1), at(99)).unwrap());
    assert_eq!(state(&desk, 1), State::Waiting);
    assert_eq!(desk.archive.due(at(99), 10).unwrap().len(), 1);
}

#[test]
fn a_withdrawn_message_stays_and_says_so() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    assert!(desk.archive.cancel(id(1)).unwrap());
    assert_eq!(state(&desk, 1), State::Cancelled);
    assert!(!desk.archive.cancel(id(1)).unwrap());
    assert!(!desk.archive.deposited(id(1)).unwrap());
    assert_eq!(state(&desk, 1), State::Cancelled);
    let again = desk.archive.due(at(99), 10).unwrap();
    assert_eq!(again, []);
}

#[test]
fn debug_output_shows_sizes_and_not_envelopes() {
    assert_eq!(
        format!("{:?}", sealed(0xab)),
        "Sealed(3000 bytes, wraps 1168 bytes)"
    );
}

#[test]
fn what_is_kept_back_waits_also_when_the_network_comes_back() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    let created = desk.archive.job(id(1)).unwrap().unwrap().created;
    let due = created.plus_seconds(5);
    assert!(desk.archive.hold(id(1), due).unwrap());
    assert_eq!(desk.archive.retry_all(created).unwrap(), 0);
    assert_eq!(desk.archive.due(created, 10).unwrap(), []);
    assert_eq!(desk.archive.next_due().unwrap(), Some(due));
    assert_eq!(desk.archive.due(due, 10).unwrap().len(), 1);
    // The desk closes: nothing is kept from leaving any more.
    assert_eq!(desk.archive.let_go(created).unwrap(), 1);
    assert_eq!(desk.archive.due(created, 10).unwrap().len(), 1);
    // What failed is no longer kept back.
    desk.archive
        .attempt_failed(id(1), due, "relay-full")
        .unwrap();
    assert!(!desk.archive.hold(id(1), due).unwrap());
    assert_eq!(desk.archive.retry_all(created).unwrap(), 1);
    // A clock that was set back keeps nothing for hours.
    desk.sends(our_alert(2), &[DAKAR]);
    desk.archive
        .hold(id(2), created.plus_seconds(3600))
        .unwrap();
    assert_eq!(desk.archive.retry_all(created).unwrap(), 1);
}
