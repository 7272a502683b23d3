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

use aircop_api::{ErrorCode, ViewName};
use aircop_client::hq::{Invited, OfficePlan};
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine};
use aircop_directory::{OfficeKind, Role};
use aircop_tests::world::{OfficeClock, PASSWORD, World, alert};
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

#[tokio::test(start_paused = true)]
async fn mail_that_waited_is_read_and_confirmed_by_a_desk_that_wakes_years_ahead() {
    let mut world = World::new(79).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.engine.shutdown().await;
    let there = praia
        .try_send(&alert(world.group, &[&dakar]))
        .await
        .unwrap();
    praia.settle().await;
    dakar.has_its_clock_off(4 * YEAR).await;
    for _ in 0..3 {
        world.pass(Duration::from_secs(600)).await;
        dakar.settle().await;
        praia.settle().await;
    }
    let read = dakar.inbox().await.iter().any(|row| row.id == there);
    assert!(read, "{:?}", dakar.quarantined().await);
    assert!(dakar.quarantined().await.is_empty() && praia.quarantined().await.is_empty());
    assert!(praia.list(ViewName::Undelivered).await.is_empty());
    // What comes while it is ahead is read as well.
    let late = praia
        .try_send(&alert(world.group, &[&dakar]))
        .await
        .unwrap();
    praia.settle().await;
    dakar.settle().await;
    assert!(dakar.inbox().await.iter().any(|row| row.id == late));
}

#[tokio::test(start_paused = true)]
async fn what_waits_in_the_outbox_outlives_a_clock_that_jumps_ahead() {
    let mut world = World::new(80).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let key = dakar.transport_key();
    world.network.cut(key, true);
    world.pass(Duration::from_secs(60)).await;
    let mine = dakar
        .try_send(&alert(world.group, &[&praia]))
        .await
        .unwrap();
    dakar.has_its_clock_off(4 * YEAR).await;
    world.pass(Duration::from_secs(60)).await;
    world.network.cut(key, false);
    dakar.settle().await;
    world.pass(Duration::from_secs(3600)).await;
    dakar.has_its_clock_off(0).await;
    world.pass(Duration::from_secs(900)).await;
    dakar.settle().await;
    praia.settle().await;
    let arrived = praia.inbox().await.iter().any(|row| row.id == mine);
    assert!(arrived, "{:?}", dakar.list(ViewName::All).await[0].state);
}

/// Praia lacks what Dakar sent; Dakar's clock is off by so much when it is asked.
async fn asked_for_what_is_missing(seed: u64, ask: i64, answer: i64) {
    let mut world = World::new(seed).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    let image = praia.image("old").await;
    praia.unlock().await;
    praia.settle().await;
    let there = dakar.alerts(world.group, &[&praia]).await;
    dakar.settle().await;
    praia.settle().await;
    assert!(praia.inbox().await.iter().any(|row| row.id == there));
    dakar.has_its_clock_off(answer).await;
    dakar.settle().await;
    praia.put_back(&image).await;
    praia.has_its_clock_off(ask).await;
    for _ in 0..4 {
        world.pass(Duration::from_secs(600)).await;
        dakar.settle().await;
        praia.settle().await;
    }
    let back = praia.inbox().await.iter().any(|row| row.id == there);
    assert!(back, "asked {ask}, answered {answer}");
    // Set right, nothing has been put off for years.
    praia.has_its_clock_off(0).await;
    praia.settle().await;
    world.pass(Duration::from_secs(900)).await;
    praia.settle().await;
    let gap = praia.status().await.gap.unwrap();
    assert!(gap.complete, "{gap:?}");
}

#[tokio::test(start_paused = true)]
async fn a_desk_years_ahead_answers_who_lacks_messages() {
    asked_for_what_is_missing(83, 0, 5 * YEAR).await;
}

#[tokio::test(start_paused = true)]
async fn a_desk_years_behind_answers_who_lacks_messages() {
    asked_for_what_is_missing(84, 0, -5 * YEAR).await;
}

#[tokio::test(start_paused = true)]
async fn a_desk_years_ahead_asks_for_what_it_lacks() {
    asked_for_what_is_missing(85, 5 * YEAR, 0).await;
}

#[tokio::test(start_paused = true)]
async fn a_desk_years_behind_asks_for_what_it_lacks() {
    asked_for_what_is_missing(86, -5 * YEAR, 0).await;
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

/// The invitation is not used up: who has set the clock right joins with it.
#[tokio::test(start_paused = true)]
async fn a_newcomer_with_a_wrong_clock_sets_it_right_and_joins() {
    let world = World::new(77).await;
    let invited = Invited::Office {
        plan: OfficePlan {
            name: "JAITF Dakar".into(),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: vec!["fr".into()],
        },
        roles: vec![(world.group, Role::Plain)],
    };
    let invitation = world.hq.engine.invite(&invited, 72).unwrap().to_text();
    world.hq.settle().await;
    let clock = Arc::new(OfficeClock::new(*world.clock));
    let config = Config {
        kdf: Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        clock: clock.clone(),
        dial: Arc::new(world.network.clone()),
        ..Config::new(world.path().join("dakar"))
    };
    let engine = Engine::start_with(config).unwrap();
    clock.set_ahead(-30 * 24 * 3600);
    let early = engine.join(&invitation, "Lt A. Diop", PASSWORD).await;
    assert_eq!(early.unwrap_err().code, ErrorCode::ClockWrong);
    clock.set_ahead(0);
    engine
        .join(&invitation, "Lt A. Diop", PASSWORD)
        .await
        .unwrap();
    world.pass(Duration::from_secs(10)).await;
    world.hq.settle().await;
    assert_eq!(world.hq.engine.enrolment_requests().unwrap().len(), 1);
}
