//! Who is let in, for how long, and how much they may do.

use std::time::Duration;

use aircop_wire::{Notice, Refusal};

use super::*;
use crate::Rate;

#[tokio::test]
async fn only_admitted_keys_come_in() {
    let mut world = World::new();
    assert_eq!(
        world.known(DAKAR, NOW).await.unwrap_err(),
        Refusal::NotAdmitted
    );
    let dakar = world.join(DAKAR).await;
    assert_eq!(dakar.welcome().mailbox, Some(mailbox(DAKAR)));
    assert_eq!(dakar.welcome().relay_time_ms, NOW);
    // From then on the relay knows the key, also after a restart.
    drop(dakar);
    world = world.restart();
    world.known(DAKAR, NOW).await.unwrap();
    assert_eq!(
        world.known(PRAIA, NOW).await.unwrap_err(),
        Refusal::NotAdmitted
    );
}

#[tokio::test]
async fn an_admission_works_for_its_key_and_under_headquarters_signature() {
    let world = World::new();
    let of_dakar = Credential::Admission(world.admission(admitted(DAKAR)));
    let stolen = world.relay.greet(key(PRAIA), &of_dakar, NOW).await;
    assert_eq!(stolen.unwrap_err(), Refusal::NotAdmitted);
    let forger = SigningKey::from_bytes(&[8; 32]);
    let record = AdmissionRecord::Device(admitted(DAKAR));
    let forged = Credential::Admission(SignedAdmission::sign(record, &forger));
    let forged = world.relay.greet(key(DAKAR), &forged, NOW).await;
    assert_eq!(forged.unwrap_err(), Refusal::BadSignature);
    assert_eq!(world.totals().devices, 0);
}

#[tokio::test]
async fn the_newest_admission_of_a_key_wins() {
    let world = World::new();
    let brussels = world.join(BRUSSELS).await;
    let put = async |device: DeviceAdmission| {
        let request = Request::PutAdmission(world.admission(device));
        brussels.handle(request, NOW).await
    };
    let second = DeviceAdmission {
        sequence: 2,
        ..admitted(DAKAR)
    };
    assert_eq!(put(second.clone()).await, Reply::Done);
    assert_eq!(put(second.clone()).await, Reply::Done);
    let conflict = Reply::Refused(Refusal::Conflict);
    assert_eq!(put(admitted(DAKAR)).await, conflict);
    let other = DeviceAdmission {
        revoked: true,
        ..second
    };
    assert_eq!(put(other.clone()).await, conflict);
    // A number as large as they come is still larger.
    let last = DeviceAdmission {
        sequence: u64::MAX,
        ..other
    };
    assert_eq!(put(last).await, Reply::Done);
    // The device brings the old one: too late.
    let old = Credential::Admission(world.admission(admitted(DAKAR)));
    let late = world.relay.greet(key(DAKAR), &old, NOW).await;
    assert_eq!(late.unwrap_err(), Refusal::Revoked);
}

#[tokio::test]
async fn only_headquarters_key_admits() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let forger = SigningKey::from_bytes(&[8; 32]);
    let record = AdmissionRecord::Device(admitted(PRAIA));
    let forged = Request::PutAdmission(SignedAdmission::sign(record, &forger));
    assert_eq!(
        dakar.handle(forged, NOW).await,
        Reply::Refused(Refusal::BadSignature)
    );
    assert_eq!(
        world.known(PRAIA, NOW).await.unwrap_err(),
        Refusal::NotAdmitted
    );
}

#[tokio::test]
async fn a_revoked_device_is_cut_off_and_what_waits_for_it_is_deleted() {
    let mut world = World::new();
    let brussels = world.join(BRUSSELS).await;
    let (praia, lagos) = (world.join(PRAIA).await, world.join(LAGOS).await);
    deposit(&brussels, &envelope(1, &[PRAIA])).await.unwrap();
    deposit(&brussels, &envelope(2, &[PRAIA, LAGOS]))
        .await
        .unwrap();
    let mut subscriber = praia.subscribe(0, NOW).await.unwrap();
    assert_eq!(number(&item(&mut subscriber).await, PRAIA), 1);
    let mut waiting = lagos.subscribe(u64::MAX, NOW).await.unwrap();
    assert_eq!(next(&mut waiting).await, Notice::CaughtUp);

    let revoked = world.admission(DeviceAdmission {
        revoked: true,
        sequence: 2,
        ..admitted(PRAIA)
    });
    let (reason, reply) = tokio::join!(praia.ended(), async {
        brussels.handle(Request::PutAdmission(revoked), NOW).await
    });
    assert_eq!((reason, reply), (Refusal::Revoked, Reply::Done));
    assert_eq!(
        next(&mut subscriber).await,
        Notice::Refused(Refusal::Revoked)
    );
    assert_eq!(
        praia.handle(Request::Status, NOW).await,
        Reply::Refused(Refusal::Revoked)
    );
    assert_eq!(world.totals().bodies, 1);
    assert_eq!(numbers(&backlog(&lagos, 0).await, LAGOS), [2]);

    // A sender that has not heard of it still reaches the others.
    deposit(&brussels, &envelope(3, &[PRAIA, LAGOS]))
        .await
        .unwrap();
    deposit(&brussels, &envelope(4, &[PRAIA])).await.unwrap();
    assert_eq!(numbers(&backlog(&lagos, 0).await, LAGOS), [2, 3]);
    let totals = world.totals();
    assert_eq!((totals.bodies, totals.waiting, totals.revoked), (2, 2, 1));
    drop((brussels, praia, lagos, subscriber, waiting));
    world = world.restart();
    assert_eq!(world.known(PRAIA, NOW).await.unwrap_err(), Refusal::Revoked);
}

#[tokio::test]
async fn an_admission_runs_out() {
    let world = World::new();
    let brief = DeviceAdmission {
        expires_at_ms: NOW + HOUR,
        ..admitted(DAKAR)
    };
    let credential = Credential::Admission(world.admission(brief.clone()));
    let dakar = world
        .relay
        .greet(key(DAKAR), &credential, NOW)
        .await
        .unwrap();
    let status = |now_ms| dakar.handle(Request::Status, now_ms);
    assert!(matches!(status(NOW + HOUR - 1).await, Reply::Status(_)));
    assert_eq!(
        status(NOW + HOUR).await,
        Reply::Refused(Refusal::NotAdmitted)
    );
    assert_eq!(
        world.known(DAKAR, NOW + HOUR).await.unwrap_err(),
        Refusal::NotAdmitted
    );
    // Idle connections hear of it at the next sweep, but not of sweeps before.
    world.relay.sweep(NOW + HOUR - 1).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(20), dakar.ended());
    assert!(early.await.is_err());
    let (reason, swept) = tokio::join!(dakar.ended(), world.relay.sweep(NOW + HOUR));
    swept.unwrap();
    assert_eq!(reason, Refusal::NotAdmitted);
}

#[tokio::test]
async fn a_renewal_reaches_the_live_session() {
    let world = World::new();
    let brussels = world.join(BRUSSELS).await;
    let brief = DeviceAdmission {
        expires_at_ms: NOW + HOUR,
        ..admitted(DAKAR)
    };
    let credential = Credential::Admission(world.admission(brief.clone()));
    let dakar = world
        .relay
        .greet(key(DAKAR), &credential, NOW)
        .await
        .unwrap();
    let renewed = world.admission(DeviceAdmission {
        expires_at_ms: NOW + 5 * HOUR,
        sequence: 2,
        ..brief
    });
    let reply = brussels.handle(Request::PutAdmission(renewed), NOW).await;
    assert_eq!(reply, Reply::Done);
    let later = dakar.handle(Request::Status, NOW + 2 * HOUR).await;
    assert!(matches!(later, Reply::Status(_)));
}

#[tokio::test]
async fn a_key_has_so_many_connections() {
    let limits = Limits {
        connections: 2,
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let first = world.join(DAKAR).await;
    let _second = world.known(DAKAR, NOW).await.unwrap();
    assert_eq!(
        world.known(DAKAR, NOW).await.unwrap_err(),
        Refusal::TooManyConnections
    );
    world.join(PRAIA).await;
    drop(first);
    world.known(DAKAR, NOW).await.unwrap();
}

#[tokio::test]
async fn a_flood_is_slowed_down_and_acknowledgements_outlast_it() {
    let limits = Limits {
        requests: Rate {
            per_second: 10,
            burst: 20,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    let mut accepted = 0;
    let slowed = loop {
        match deposit(&dakar, &envelope(accepted, &[PRAIA])).await {
            Ok(()) => accepted += 1,
            Err(refusal) => break refusal,
        }
    };
    // The greeting was one of the twenty.
    assert_eq!((slowed, accepted), (Refusal::RateLimited, 19));
    // Connecting anew gains nothing.
    drop(dakar);
    assert_eq!(
        world.known(DAKAR, NOW).await.unwrap_err(),
        Refusal::RateLimited
    );
    let dakar = world.known(DAKAR, NOW + 100).await.unwrap();
    acknowledge(&dakar, &[1]).await;
    let prekey = Request::PutPrekey {
        prekey: vec![1; 64],
    };
    assert_eq!(dakar.handle(prekey, NOW).await, Reply::Done);
    assert_eq!(numbers(&backlog(&praia, 0).await, PRAIA).len(), 19);
    let later = deposit_at(&dakar, &envelope(99, &[PRAIA]), NOW + 1_000).await;
    later.unwrap();
}

#[tokio::test]
async fn bytes_are_counted_too() {
    let limits = Limits {
        bytes: Rate {
            per_second: 1_000,
            burst: 4_000,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    deposit(&dakar, &envelope(1, &[DAKAR])).await.unwrap();
    deposit(&dakar, &envelope(2, &[DAKAR])).await.unwrap();
    assert_eq!(
        deposit(&dakar, &envelope(3, &[DAKAR])).await,
        Err(Refusal::RateLimited)
    );
    deposit_at(&dakar, &envelope(3, &[DAKAR]), NOW + 500)
        .await
        .unwrap();
}
