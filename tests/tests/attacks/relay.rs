//! A relay that plays with the mail.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use aircop_api::{Command, ViewName};
use aircop_tests::world::World;
use aircop_wire::{Item, Refusal, Reply, Request, Wrap};

use crate::{exchange, lie, subjects, waiting};

#[tokio::test(start_paused = true)]
async fn a_relay_that_replays_and_duplicates_gives_each_message_once() {
    let (world, dakar, praia) = waiting(1, &["one", "three", "two"]).await;
    world.network.on_item(lie(|seen, item| {
        // It, itself again under the same number, and all before it under new numbers.
        let mut out = vec![item.clone(), item.clone()];
        seen.push(item);
        out.extend(seen.iter().cloned().map(|old| Item {
            seq: old.seq + 10_000,
            received_at_ms: old.received_at_ms + 1,
            ..old
        }));
        out
    }));
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["one", "three", "two"]);
    // A reconnection, and a restart: the memory is on disk.
    world.network.break_all();
    praia.settle().await;
    world.network.on_item(None);
    exchange(&dakar, &praia).await;
    assert_eq!(subjects(&praia).await, ["one", "three", "two"]);
    assert!(praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_reorders_loses_nothing() {
    let (world, _dakar, praia) = waiting(5, &["one", "three", "two"]).await;
    world.network.on_item(lie(|held, item| {
        held.push(item);
        if held.len() < 3 {
            return Vec::new();
        }
        held.drain(..).rev().collect()
    }));
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["one", "three", "two"]);
    assert!(praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_a_relay_drops_or_delays_stays_undelivered_in_the_senders_list() {
    let mut world = World::new(9).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    world.network.on_item(lie(|_, _| Vec::new()));
    // The relay has said that it accepted it.
    let id = dakar.alerts(world.group, &[&praia]).await;
    dakar.settle().await;
    praia.settle().await;
    world.pass(Duration::from_secs(3 * 3600)).await;
    dakar.settle().await;
    let sent = &dakar.list(ViewName::Sent).await[0];
    assert_eq!(
        (sent.id, sent.state.as_str(), sent.delivered),
        (id, "SENT", 0)
    );
    assert!(praia.inbox().await.is_empty());

    world.network.on_item(None);
    world.network.break_all();
    world.pass(Duration::from_secs(60)).await;
    praia.settle().await;
    dakar.settle().await;
    let sent = &dakar.list(ViewName::Sent).await[0];
    assert_eq!((sent.state.as_str(), sent.delivered), ("DELIVERED", 1));
    assert_eq!(praia.inbox().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn receipts_that_a_relay_loses_are_given_again_when_the_message_is_sent_again() {
    let mut world = World::new(11).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    // Praia gets the alert; what it answers is gone for good, whenever Dakar asks for it.
    let losing = Arc::new(AtomicBool::new(true));
    let loses = losing.clone();
    world.network.on_item(lie(move |seen, item| {
        if loses.load(Ordering::Relaxed) {
            seen.push(item.clone());
        }
        let gone = seen.iter().skip(1).any(|old| old.seq == item.seq);
        if gone { Vec::new() } else { vec![item] }
    }));
    let id = dakar.alerts(world.group, &[&praia]).await;
    dakar.settle().await;
    praia.settle().await;
    praia.does(Command::Acknowledge { message: id }).await;
    praia.settle().await;
    world.pass(Duration::from_secs(3600)).await;
    dakar.settle().await;
    assert_eq!(dakar.list(ViewName::Sent).await[0].delivered, 0);

    losing.store(false, Ordering::Relaxed);
    world.network.break_all();
    world.pass(Duration::from_secs(3600)).await;
    assert_eq!(dakar.list(ViewName::Sent).await[0].delivered, 0);
    dakar.does(Command::Resend { message: id }).await;
    for office in [&dakar, &praia, &dakar] {
        office.settle().await;
    }
    let sent = &dakar.list(ViewName::Sent).await[0];
    assert_eq!((sent.delivered, sent.acknowledged_by), (1, 1));
    assert_eq!(praia.inbox().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_denies_what_it_stored_gets_it_again_and_it_is_delivered_once() {
    let mut world = World::new(13).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.engine.shutdown().await;
    world
        .network
        .on_reply(Some(Arc::new(|request, reply| match request {
            Request::Deposit(_) => Reply::Refused(Refusal::StorageFull),
            _ => reply,
        })));
    dakar.writes(world.group, &[&praia], "denied").await;
    world.pass(Duration::from_secs(60)).await;
    let waits = &dakar.list(ViewName::Outbox).await[0];
    assert_eq!(waits.problem, Some(aircop_api::ErrorCode::RelayFull));
    world.network.on_reply(None);
    world.pass(Duration::from_secs(1200)).await;
    praia.unlock().await;
    praia.settle().await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.counts.outbox, 0);
    assert_eq!(subjects(&praia).await, ["denied"]);
    assert_eq!(dakar.list(ViewName::Sent).await[0].state, "DELIVERED");
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_flips_bits_or_truncates_fills_the_quarantine_and_blocks_nobody() {
    let (world, dakar, praia) = waiting(17, &["1", "2", "3", "4", "good"]).await;
    world.network.on_item(lie(|seen, item| {
        let mut bad = item.clone();
        match seen.len() {
            0 => bad.body[40] ^= 1,
            1 => bad.body.truncate(item.body.len() - 1),
            2 => bad.body[0] = 9,
            3 => {
                let mut wrap = *item.wrap.as_bytes();
                wrap[700] ^= 1;
                bad.wrap = Wrap::from_slice(&wrap).unwrap();
            }
            _ => {}
        }
        seen.push(item);
        vec![bad]
    }));
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["good"]);
    let mut reasons = praia.quarantined().await;
    reasons.sort();
    assert_eq!(
        reasons,
        ["not_for_us", "not_for_us", "truncated", "unknown_version"]
    );
    // Acknowledged: an honest relay has nothing more to give.
    world.network.on_item(None);
    praia.settle().await;
    assert_eq!(praia.quarantined().await.len(), 4);

    // The one whose body was whole is sealed again; the others stay undelivered at the sender.
    exchange(&dakar, &praia).await;
    assert_eq!(subjects(&praia).await, ["4", "good"]);
    let mut undelivered: Vec<_> = dakar
        .list(ViewName::Sent)
        .await
        .into_iter()
        .filter(|row| row.state == "SENT")
        .map(|row| row.subject)
        .collect();
    undelivered.sort();
    assert_eq!(undelivered, ["1", "2", "3"]);
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_swaps_bodies_or_wraps_shows_no_word_and_both_are_sealed_again() {
    let (world, dakar, praia) = waiting(21, &["good", "one", "two"]).await;
    world.network.on_item(lie(|seen, item| {
        seen.push(item.clone());
        match seen.len() {
            1 => vec![item],
            2 => Vec::new(),
            3 => {
                let mut other = seen[1].clone();
                let mut item = item;
                std::mem::swap(&mut other.body, &mut item.body);
                vec![other, item]
            }
            _ => vec![item],
        }
    }));
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["good"]);
    assert_eq!(praia.quarantined().await, ["not_for_us", "not_for_us"]);
    world.network.on_item(None);
    world.network.break_all();
    exchange(&dakar, &praia).await;
    assert_eq!(subjects(&praia).await, ["good", "one", "two"]);
}

#[tokio::test(start_paused = true)]
async fn mail_of_another_mailbox_opens_for_nobody_else() {
    let (mut world, _dakar, praia) = waiting(25, &["for Praia alone"]).await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let stray = Arc::new(std::sync::Mutex::new(Vec::new()));
    let kept = stray.clone();
    world.network.on_item(lie(move |_, item| {
        kept.lock().unwrap().push(item.clone());
        vec![item]
    }));
    praia.unlock().await;
    praia.settle().await;
    let stray = stray.lock().unwrap().clone();
    world.network.on_item(lie(move |_, item| {
        let mut out = stray.clone();
        out.push(item);
        out
    }));
    praia.writes(world.group, &[&lagos], "good").await;
    praia.settle().await;
    lagos.settle().await;
    assert_eq!(subjects(&lagos).await, ["good"]);
    assert_eq!(lagos.quarantined().await, ["not_for_us"]);
}
