//! A message is late by the time that has passed, not by the date that a wrong clock wrote.

use aircop_api::{Command, ViewName};
use aircop_tests::world::{Office, World};

use crate::{DAY, MINUTE, cut};

async fn undelivered(office: &Office) -> u32 {
    let count = office.status().await.counts.undelivered;
    let rows = office.list(ViewName::Undelivered).await;
    assert_eq!(rows.len(), count as usize, "the list and its number");
    count
}

async fn late_after_ten_minutes(seed: u64, ahead: i64) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    cut(&world, &praia, true);
    dakar.clock.set_ahead(ahead);
    dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    dakar.clock.set_ahead(0);
    world.pass(4 * MINUTE).await;
    assert_eq!(undelivered(&dakar).await, 0, "{ahead} seconds: too early");
    world.pass(6 * MINUTE).await;
    assert_eq!(undelivered(&dakar).await, 1, "{ahead} seconds: late");
}

#[tokio::test(start_paused = true)]
async fn a_message_that_a_fast_clock_dated_is_late_after_ten_minutes() {
    late_after_ten_minutes(101, 3600).await;
}

#[tokio::test(start_paused = true)]
async fn a_message_that_a_slow_clock_dated_is_late_after_ten_minutes_and_not_before() {
    late_after_ten_minutes(102, -2 * 3600).await;
}

#[tokio::test(start_paused = true)]
async fn the_relay_says_by_how_much_the_clock_of_an_offline_desk_was_wrong() {
    let mut world = World::new(103).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    cut(&world, &praia, true);
    cut(&world, &dakar, true);
    dakar.does(Command::Lock).await;
    dakar.clock.set_ahead(3 * 3600);
    dakar.unlock().await;
    dakar.alerts(world.group, &[&praia]).await;
    world.pass(6 * MINUTE).await;
    dakar.clock.set_ahead(0);
    cut(&world, &dakar, false);
    world.pass(2 * MINUTE).await;
    assert_eq!(undelivered(&dakar).await, 0, "eight minutes");
    world.pass(3 * MINUTE).await;
    assert_eq!(undelivered(&dakar).await, 1, "eleven");
}

#[tokio::test(start_paused = true)]
async fn a_relay_whose_clock_goes_back_hides_nothing_that_it_drops() {
    let mut world = World::new(104).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    cut(&world, &praia, true);
    dakar.alerts(world.group, &[&praia]).await;
    // Greeted again and again with the same hour.
    world.network.set_relay_behind(DAY.as_secs().cast_signed());
    for _ in 0..5 {
        world.pass(3 * MINUTE).await;
        world.network.break_all();
    }
    assert_eq!(undelivered(&dakar).await, 1);
}
