//! A relay that another one takes the place of.

use aircop_wire::{AdmissionRecord, Notice, Refusal, Reply, Request, SignedAdmission, Successor};
use ed25519_dalek::SigningKey;

use super::*;

fn record(addresses: &[&str], sequence: u64) -> AdmissionRecord {
    AdmissionRecord::Successor(Successor {
        addresses: addresses.iter().map(|a| (*a).to_owned()).collect(),
        key: key(99),
        sequence,
    })
}

async fn put(session: &Session, admission: SignedAdmission) -> Reply {
    session.handle(Request::PutAdmission(admission), NOW).await
}

#[tokio::test]
async fn a_replaced_relay_serves_what_waits_and_takes_nothing_new() {
    let world = World::new();
    let sign = |record| SignedAdmission::sign(record, &world.admin);
    let (hq, dakar, praia) = (
        world.join(BRUSSELS).await,
        world.join(DAKAR).await,
        world.join(PRAIA).await,
    );
    deposit(&dakar, &envelope(1, &[PRAIA])).await.unwrap();
    let mut listening = dakar.subscribe(0, NOW).await.unwrap();
    assert_eq!(next(&mut listening).await, Notice::CaughtUp);

    // Only headquarters can say so.
    let forged = SignedAdmission::sign(record(&["evil:1"], 1), &SigningKey::from_bytes(&[1; 32]));
    assert_eq!(
        put(&dakar, forged).await,
        Reply::Refused(Refusal::BadSignature)
    );
    let moved = sign(record(&["new.example:4433", "10.0.0.2:443"], 5));
    assert_eq!(put(&hq, moved.clone()).await, Reply::Done);
    // Who is connected hears of it, with the signature.
    assert_eq!(next(&mut listening).await, Notice::Moved(moved.clone()));

    assert_eq!(
        deposit(&dakar, &envelope(2, &[PRAIA])).await,
        Err(Refusal::Moved)
    );
    // The answer to what was accepted before stays the same.
    deposit(&dakar, &envelope(1, &[PRAIA])).await.unwrap();
    // Who comes later gets what waited first, then the record.
    let mut reader = praia.subscribe(0, NOW).await.unwrap();
    let waited = item(&mut reader).await;
    assert_eq!(number(&waited, PRAIA), 1);
    assert_eq!(next(&mut reader).await, Notice::CaughtUp);
    assert_eq!(next(&mut reader).await, Notice::Moved(moved.clone()));
    acknowledge(&praia, &[waited.seq]).await;
    assert_eq!(status(&praia).await.waiting, 0);

    // It survives a restart; an older record does not undo it, a newer one does.
    drop((listening, reader, hq, dakar, praia));
    let world = world.restart();
    let sign = |record| SignedAdmission::sign(record, &world.admin);
    let (hq, dakar) = (world.join(BRUSSELS).await, world.join(DAKAR).await);
    assert_eq!(
        deposit(&dakar, &envelope(3, &[PRAIA])).await,
        Err(Refusal::Moved)
    );
    assert_eq!(
        put(&hq, sign(record(&[], 4))).await,
        Reply::Refused(Refusal::Conflict)
    );
    assert_eq!(put(&hq, moved).await, Reply::Done);
    assert_eq!(put(&hq, sign(record(&[], 6))).await, Reply::Done);
    deposit(&dakar, &envelope(3, &[PRAIA])).await.unwrap();
}
