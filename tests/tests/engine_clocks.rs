//! PCs whose clock is wrong, and a relay that lies about the time: nothing is lost, everything is
//! said.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::sync::Arc;
use std::time::Duration;

use aircop_api::ErrorCode;
use aircop_tests::world::{World, alert};
use aircop_wire::Reply;

const MINUTE: i64 = 60;
const YEAR: i64 = 365 * 24 * 3600;

/// Both ways between Dakar, whose clock is off, and Praia, whose clock is right.
async fn both_ways(seed: u64, seconds: i64) {
    let mut world = World::new(seed).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.has_its_clock_off(seconds).await;
    dakar.settle().await;

    let said = dakar.status().await.clock_off_seconds;
    assert_eq!(said, Some(seconds), "Dakar is told before it sends");
    assert_eq!(praia.status().await.clock_off_seconds, None);

    let there = praia
        .try_send(&alert(world.group, &[&dakar]))
        .await
        .unwrap();
    praia.settle().await;
    dakar.settle().await;
    assert!(dakar.inbox().await.iter().any(|row| row.id == there));
    let back = dakar
        .try_send(&alert(world.group, &[&praia]))
        .await
        .unwrap();
    dakar.settle().await;
    praia.settle().await;
    assert!(praia.inbox().await.iter().any(|row| row.id == back));
    assert!(dakar.quarantined().await.is_empty() && praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn twenty_minutes_slow() {
    both_ways(71, -20 * MINUTE).await;
}

#[tokio::test(start_paused = true)]
async fn twenty_minutes_fast() {
    both_ways(72, 20 * MINUTE).await;
}

#[tokio::test(start_paused = true)]
async fn seventy_minutes_slow() {
    both_ways(73, -70 * MINUTE).await;
}

/// Its prekeys are dated ahead of everybody else's clock, too.
#[tokio::test(start_paused = true)]
async fn seventy_minutes_fast() {
    both_ways(74, 70 * MINUTE).await;
}

#[tokio::test(start_paused = true)]
async fn an_empty_battery_sets_a_clock_back_by_years() {
    let mut world = World::new(75).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.has_its_clock_off(-6 * YEAR).await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.clock_off_seconds, Some(-6 * YEAR));

    // It reads what comes.
    let there = praia
        .try_send(&alert(world.group, &[&dakar]))
        .await
        .unwrap();
    praia.settle().await;
    dakar.settle().await;
    assert!(dakar.inbox().await.iter().any(|row| row.id == there));
    assert!(dakar.quarantined().await.is_empty());

    // What it would send could only expire on the way, and so is refused with the reason.
    let mine = alert(world.group, &[&praia]);
    let refused = dakar.try_send(&mine).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::ClockBehind);

    // Set right, it goes.
    dakar.has_its_clock_off(0).await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.clock_off_seconds, None);
    let back = dakar.try_send(&mine).await.unwrap();
    dakar.settle().await;
    praia.settle().await;
    assert!(praia.inbox().await.iter().any(|row| row.id == back));
}

#[tokio::test(start_paused = true)]
async fn a_clock_years_ahead_loses_nothing_once_it_is_set_right() {
    let mut world = World::new(76).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.has_its_clock_off(4 * YEAR).await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.clock_off_seconds, Some(4 * YEAR));
    // By this clock headquarters has been silent for years; it is the clock that is named.
    let refused = dakar.try_send(&alert(world.group, &[&praia])).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::ClockWrong);

    let there = praia
        .try_send(&alert(world.group, &[&dakar]))
        .await
        .unwrap();
    praia.settle().await;
    world.pass(Duration::from_secs(900)).await;
    dakar.has_its_clock_off(0).await;
    for _ in 0..3 {
        world.pass(Duration::from_secs(600)).await;
        dakar.settle().await;
        praia.settle().await;
    }
    assert!(
        dakar.inbox().await.iter().any(|row| row.id == there),
        "{:?}",
        dakar.quarantined().await
    );
}

/// The relay alone says that it is another year: nothing expires, nothing is destroyed, everything
/// goes on, and each desk says that the clocks differ.
async fn lying(seed: u64, lie: i64) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    world
        .network
        .on_reply(Some(Arc::new(move |_, reply| match reply {
            Reply::Welcome(mut welcome) => {
                welcome.relay_time_ms = lie;
                Reply::Welcome(welcome)
            }
            Reply::Status(mut status) => {
                status.relay_time_ms = lie;
                Reply::Status(status)
            }
            other => other,
        })));
    world.network.break_all();
    for _ in 0..3 {
        world.pass(Duration::from_secs(24 * 3600)).await;
        dakar.settle().await;
        praia.settle().await;
        let sent = dakar
            .try_send(&alert(world.group, &[&praia]))
            .await
            .unwrap();
        dakar.settle().await;
        praia.settle().await;
        assert!(praia.inbox().await.iter().any(|row| row.id == sent));
    }
    assert!(praia.quarantined().await.is_empty());
    let off = praia.status().await.clock_off_seconds.unwrap();
    assert_eq!(off < 0, lie > world.now().0, "{off}");
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_says_it_is_2099_changes_nothing() {
    lying(77, 4_070_908_800_000).await;
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_says_it_is_1970_changes_nothing() {
    lying(78, 0).await;
}
