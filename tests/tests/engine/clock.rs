//! Wrong clocks: headquarters', the relay's and an office's, by minutes and by centuries.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::sync::Arc;
use std::time::Duration;

use aircop_api::{Command, ErrorCode, Reply, Trust};
use aircop_client::Engine;
use aircop_client::clock::TokioClock;
use aircop_directory::GroupKind;
use aircop_message::Timestamp;
use aircop_tests::world::{Office, PASSWORD, World};

const HOUR: Duration = Duration::from_secs(3600);
/// Seconds.
const DAY: i64 = 24 * 3600;
const MILLENNIUM: i64 = 365_250 * DAY;

async fn size(office: &Office) -> u32 {
    match office.does(Command::Directory).await {
        Reply::Directory(directory) => directory.size,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn headquarters_with_a_wrong_clock_signs_nothing_says_both_times_and_goes_on_afterwards() {
    let mut world = World::new(141).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let before = size(&world.hq).await;
    for off in [MILLENNIUM, -MILLENNIUM, 10 * 60, -10 * 60] {
        world.hq.clock.set_ahead(off);
        let right = world.now();
        let wrong = right.plus_seconds(off);
        let heartbeat = world.hq.engine.heartbeat().unwrap_err();
        let group = world
            .hq
            .engine
            .open_group("COCAIR 9", GroupKind::Operation, (None, None), "")
            .unwrap_err();
        let revoked = world.hq.engine.revoke_office(dakar.id, "").unwrap_err();
        for error in [heartbeat, group, revoked] {
            assert_eq!(error.code, ErrorCode::ClockWrong, "{error}");
            assert!(error.detail.contains(&right.to_rfc3339()), "{error}");
            assert!(error.detail.contains(&wrong.to_rfc3339()), "{error}");
        }
        // By itself it signs nothing either, and stays on line.
        for _ in 0..26 {
            world.pass(HOUR).await;
        }
        assert_eq!(size(&world.hq).await, before);
        assert!(world.hq.status().await.link == aircop_api::Link::Online);
        world.hq.clock.set_ahead(0);
    }
    world.pass(HOUR).await;
    world.hq.settle().await;
    assert_eq!(
        size(&world.hq).await,
        before + 1,
        "the heartbeat that was due"
    );
    dakar.settle().await;
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
}

/// Headquarters' clock and the relay's are wrong together, so nobody notices.
async fn signed_ahead(world: &World, days: i64) {
    world.hq.clock.set_ahead(days * DAY);
    world.network.set_relay_behind(-days * DAY);
    world.network.break_all();
    world.pass(Duration::from_secs(60)).await;
    world.hq.engine.heartbeat().unwrap();
    world
        .hq
        .engine
        .open_group("AHEAD", GroupKind::Exercise, (None, None), "")
        .unwrap();
    world.hq.settle().await;
    world.hq.clock.set_ahead(0);
    world.network.set_relay_behind(0);
    world.network.break_all();
    world.pass(Duration::from_secs(60)).await;
}

#[tokio::test(start_paused = true)]
async fn what_was_signed_ahead_keeps_no_true_entry_out_and_nothing_fresh() {
    let mut world = World::new(142).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    signed_ahead(&world, 300).await;
    world.hq.settle().await;
    dakar.settle().await;

    // Headquarters itself is not stuck: its next heartbeat has set its own log right.
    assert_eq!(world.hq.status().await.directory, Trust::Fresh);

    // The true revocation gets through, from the same headquarters, once the clocks agree.
    world
        .hq
        .engine
        .revoke_office(praia.id, "PC stolen")
        .unwrap();
    world.hq.settle().await;
    dakar.settle().await;
    let Reply::Directory(directory) = dakar.does(Command::Directory).await else {
        panic!("no directory");
    };
    let found = directory.offices.iter().find(|o| o.id == praia.id).unwrap();
    assert!(found.revoked);
    praia.engine.shutdown().await;

    // Headquarters falls silent. The relay says that no time passes, or a lot of it.
    world.hq.engine.shutdown().await;
    for (hours, trust) in [
        (47, Trust::Fresh),
        (2, Trust::Stale),
        (6 * 24, Trust::Frozen),
    ] {
        for _ in 0..hours {
            world.pass(HOUR).await;
        }
        assert_eq!(dakar.status().await.directory, trust, "{hours}");
    }
    for lie in [-8 * DAY, 293 * DAY] {
        world.network.set_relay_behind(-lie);
        world.network.break_all();
        world.pass(Duration::from_secs(60)).await;
        assert_eq!(dakar.status().await.directory, Trust::Frozen);
    }
}

#[tokio::test(start_paused = true)]
async fn a_pc_that_begins_in_1970_is_not_fresh_and_is_so_again_once_its_clock_is_right() {
    let mut world = World::new(143).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    dakar.engine.shutdown().await;
    for _ in 0..30 {
        world.pass(HOUR).await;
    }
    dakar.clock.set_ahead(-world.now().0 / 1000);
    dakar.restart().await;
    dakar.unlock().await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.directory, Trust::Frozen);
    dakar.clock.set_ahead(0);
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
}

#[tokio::test(start_paused = true)]
async fn nobody_joins_with_a_wrong_clock() {
    let world = World::new(144).await;
    let invited = aircop_client::hq::Invited::Office {
        plan: aircop_client::hq::OfficePlan {
            name: "JAITF Dakar".into(),
            kind: aircop_directory::OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: Vec::new(),
        },
        roles: Vec::new(),
    };
    let invitation = world.hq.engine.invite(&invited, 72).unwrap();
    world.hq.settle().await;
    let config = |clock| aircop_client::Config {
        kdf: aircop_client::vault::Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        clock,
        dial: Arc::new(world.network.clone()),
        ..aircop_client::Config::new(world.path().join("newcomer"))
    };
    let text = invitation.to_text();
    let wrong = Arc::new(TokioClock::starting_at(Timestamp(0)));
    let engine = Engine::start_with(config(wrong)).unwrap();
    let refused = engine.join(&text, "Lt A. Diop", PASSWORD).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::ClockWrong);
    engine.shutdown().await;
    drop(engine);
    // Nothing was asked with the ticket: once the clock is right, the same invitation still serves.
    let engine = Engine::start_with(config(world.clock.clone())).unwrap();
    engine.join(&text, "Lt A. Diop", PASSWORD).await.unwrap();
}
