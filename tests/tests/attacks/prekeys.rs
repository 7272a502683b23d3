//! A relay that plays with prekeys, and a thief who comes after one was destroyed.

use std::sync::{Arc, Mutex};

use aircop_api::{ErrorCode, ReceiptView, ViewName};
use aircop_envelope::{OpenError, open};
use aircop_message::MessageId;
use aircop_tests::world::{Office, World};
use aircop_wire::{Item, Reply};

use crate::{DAY, HOUR, exchange, lie, subjects, waiting};

/// Replaces every prekey that the relay serves.
fn serve(
    world: &World,
    prekey: impl Fn(Option<Vec<u8>>) -> Option<Vec<u8>> + Send + Sync + 'static,
) {
    world
        .network
        .on_reply(Some(Arc::new(move |_, reply| match reply {
            Reply::Prekeys(served) => Reply::Prekeys(
                served
                    .into_iter()
                    .map(|(mailbox, genuine)| (mailbox, prekey(genuine)))
                    .collect(),
            ),
            other => other,
        })));
}

#[tokio::test(start_paused = true)]
async fn forged_foreign_and_withheld_prekeys_get_nothing_sealed_to_them() {
    let mut world = World::new(41).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let stray = world.hq.steal().prekeys[0].bundle().to_bytes();
    type Lie = Box<dyn Fn(Option<Vec<u8>>) -> Option<Vec<u8>> + Send + Sync>;
    let lies: Vec<Lie> = vec![
        Box::new(|genuine| {
            let mut forged = genuine?;
            forged[100] ^= 1;
            Some(forged)
        }),
        Box::new(move |_| Some(stray.clone())),
        Box::new(|_| Some(vec![1; 1337])),
        Box::new(|genuine| genuine.map(|g| g[..900].to_vec())),
        Box::new(|_| None),
    ];
    for (nth, lie) in lies.into_iter().enumerate() {
        serve(&world, lie);
        dakar
            .writes(world.group, &[&praia], &format!("under lie {nth}"))
            .await;
        world.pass(HOUR).await;
        let rows = dakar.list(ViewName::Outbox).await;
        assert_eq!(rows.len(), nth + 1, "lie {nth}");
        for row in rows {
            assert_eq!(row.problem, Some(ErrorCode::PrekeyExpired));
        }
        praia.settle().await;
        assert!(praia.inbox().await.is_empty());
        assert!(praia.quarantined().await.is_empty());
    }
    world.network.on_reply(None);
    world.pass(HOUR).await;
    dakar.settle().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await.len(), 5);
    assert_eq!(dakar.status().await.counts.outbox, 0);
}

/// How far a sent message got, office by office.
async fn reached(office: &Office, message: MessageId) -> Vec<ReceiptView> {
    let thread = office.thread(message).await;
    let own = thread.messages.into_iter().find(|m| m.row.id == message);
    own.unwrap().recipients
}

#[tokio::test(start_paused = true)]
async fn an_office_away_for_36_days_is_sealed_to_again_when_it_is_back() {
    let mut world = World::new(45).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    dakar.settle().await;
    praia.engine.shutdown().await;
    world.pass(DAY * 36).await;
    dakar.writes(world.group, &[&praia], "are you there").await;
    world.pass(HOUR).await;
    let waits = &dakar.list(ViewName::Outbox).await[0];
    assert_eq!(waits.problem, Some(ErrorCode::PrekeyExpired));
    let receipts = reached(&dakar, waits.id).await;
    let without: Vec<_> = receipts.iter().map(|r| (r.office.id, r.problem)).collect();
    assert_eq!(without, [(praia.id, Some(ErrorCode::PrekeyExpired))]);
    praia.unlock().await;
    praia.settle().await;
    // Tried every ten minutes.
    world.pass(HOUR).await;
    praia.settle().await;
    dakar.settle().await;
    assert_eq!(subjects(&praia).await, ["are you there"]);
    let receipts = reached(&dakar, waits.id).await;
    assert!(receipts.iter().all(|r| r.problem.is_none()), "{receipts:?}");
    assert_eq!(dakar.status().await.counts.outbox, 0);
}

#[tokio::test(start_paused = true)]
async fn an_old_prekey_from_the_relay_costs_one_quarantine_and_is_sealed_again_by_itself() {
    let mut world = World::new(49).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let old = praia.steal().prekeys[0].bundle().to_bytes();
    // Praia replaces it and destroys its private half.
    world.pass(DAY * 5).await;
    let hashes: Vec<_> = praia
        .steal()
        .prekeys
        .iter()
        .map(|p| p.bundle().to_bytes())
        .collect();
    assert!(!hashes.contains(&old));
    // Dakar is new and knows no better.
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let device = praia.steal().signing.public();
    serve(&world, move |genuine| {
        let genuine = genuine?;
        Some(if genuine[1..33] == device.0 {
            old.clone()
        } else {
            genuine
        })
    });
    dakar.writes(world.group, &[&praia], "to a dead key").await;
    dakar.settle().await;
    praia.settle().await;
    assert_eq!(praia.quarantined().await, ["not_for_us"]);
    // The relay goes on lying; Praia's own prekey came with its answer.
    dakar.settle().await;
    praia.settle().await;
    dakar.settle().await;
    assert_eq!(subjects(&praia).await, ["to a dead key"]);
    assert_eq!(praia.quarantined().await.len(), 1);
    assert_eq!(dakar.list(ViewName::Sent).await[0].state, "DELIVERED");
}

#[tokio::test(start_paused = true)]
async fn a_late_envelope_whose_prekey_was_destroyed_is_sealed_again_and_delivered_once() {
    let (world, dakar, praia) = waiting(53, &["late", "late too"]).await;
    let start = world.now();
    let clock = world.clock.clone();
    world.network.on_item(lie(move |_, item| {
        use aircop_client::clock::Clock;
        let held = clock.now() < start.plus_seconds(5 * 86_400);
        if held { Vec::new() } else { vec![item] }
    }));
    praia.unlock().await;
    world.pass(DAY * 6).await;
    assert!(praia.inbox().await.is_empty());
    world.network.break_all();
    world.pass(HOUR).await;
    assert_eq!(praia.quarantined().await, ["not_for_us", "not_for_us"]);
    exchange(&dakar, &praia).await;
    assert_eq!(subjects(&praia).await, ["late", "late too"]);
    assert_eq!(praia.quarantined().await.len(), 2);
    for row in dakar.list(ViewName::Sent).await {
        assert_eq!((row.state.as_str(), row.delivered), ("DELIVERED", 1));
    }
}

#[tokio::test(start_paused = true)]
async fn a_late_receipt_whose_prekey_was_destroyed_is_sealed_again_too() {
    let (world, dakar, praia) = waiting(55, &["to be confirmed"]).await;
    dakar.unlock().await;
    dakar.settle().await;
    let start = world.now();
    let (clock, keys) = (world.clock.clone(), dakar.steal());
    // Nothing of Praia's reaches Dakar for five days.
    let for_dakar = move |item: &Item| {
        let wrap = item.wrap.as_bytes();
        let (device, office) = (keys.signing.public(), Some(keys.office));
        open(start, &item.body, wrap, device, office, &keys.prekeys).is_ok()
    };
    world.network.on_item(lie(move |_, item| {
        use aircop_client::clock::Clock;
        let held = for_dakar(&item) && clock.now() < start.plus_seconds(5 * 86_400);
        if held { Vec::new() } else { vec![item] }
    }));
    praia.unlock().await;
    praia.settle().await;
    world.pass(DAY * 6).await;
    assert_eq!(subjects(&praia).await, ["to be confirmed"]);
    assert_eq!(dakar.list(ViewName::Sent).await[0].delivered, 0);
    world.network.break_all();
    world.pass(HOUR).await;
    for office in [&dakar, &praia, &dakar] {
        office.settle().await;
    }
    assert_eq!(dakar.quarantined().await, ["not_for_us"]);
    let sent = &dakar.list(ViewName::Sent).await[0];
    assert_eq!((sent.state.as_str(), sent.delivered), ("DELIVERED", 1));
}

#[tokio::test(start_paused = true)]
async fn secrets_stolen_today_open_nothing_whose_prekey_was_destroyed() {
    let (world, dakar, praia) = waiting(57, &["a week ago"]).await;
    let recorded: Arc<Mutex<Vec<Item>>> = Arc::default();
    let kept = recorded.clone();
    world.network.on_item(lie(move |_, item| {
        kept.lock().unwrap().push(item.clone());
        vec![item]
    }));
    let then = praia.steal();
    praia.unlock().await;
    praia.settle().await;
    dakar.unlock().await;
    let recorded = recorded.lock().unwrap()[0].clone();
    let try_with = |stolen: &aircop_tests::world::Stolen| {
        open(
            world.now(),
            &recorded.body,
            recorded.wrap.as_bytes(),
            stolen.signing.public(),
            Some(stolen.office),
            &stolen.prekeys,
        )
        .map(drop)
    };
    // The recording is good: the thief of that day reads it.
    assert_eq!(try_with(&then), Ok(()));
    world.pass(DAY * 7).await;
    let now = praia.steal();
    assert!(
        now.made >= 8 && now.prekeys.len() <= 4,
        "{} of {}",
        now.prekeys.len(),
        now.made
    );
    assert_eq!(try_with(&now), Err(OpenError::NotForUs));
    // With the disk and the password he reads what the archive still holds, and so do we.
    assert_eq!(subjects(&praia).await, ["a week ago"]);
}

#[tokio::test(start_paused = true)]
async fn two_offices_that_ask_for_the_same_message_at_once_both_get_it() {
    let (mut world, dakar, praia) = waiting(61, &[]).await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    praia.unlock().await;
    praia.settle().await;
    lagos.engine.shutdown().await;
    praia.engine.shutdown().await;
    dakar.unlock().await;
    dakar.settle().await;
    dakar
        .writes(world.group, &[&praia, &lagos], "to both")
        .await;
    dakar.settle().await;
    dakar.engine.shutdown().await;
    // Both get another wrap than theirs, and both say so before Dakar is back.
    world.network.on_item(lie(|seen, mut item| {
        seen.push(item.clone());
        if item.body != seen[0].body {
            return vec![item];
        }
        let mut wrap = *item.wrap.as_bytes();
        wrap[700] ^= 1;
        item.wrap = aircop_wire::Wrap::from_slice(&wrap).unwrap();
        vec![item]
    }));
    praia.unlock().await;
    lagos.unlock().await;
    praia.settle().await;
    lagos.settle().await;
    world.network.on_item(None);
    exchange(&dakar, &praia).await;
    lagos.settle().await;
    assert_eq!(subjects(&praia).await, ["to both"]);
    assert_eq!(subjects(&lagos).await, ["to both"]);
}
