//! What offices do all day, by whole engines over the real relay in one process.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, Link, Session, ViewName};
use aircop_tests::world::{World, alert};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test(start_paused = true)]
async fn an_alert_is_delivered_read_and_acknowledged_and_the_sender_sees_each() {
    let mut world = World::new(1).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    // Dakar learns of the others.
    dakar.settle().await;

    let id = dakar.alerts(world.group, &[&praia, &lagos]).await;
    dakar.settle().await;
    praia.settle().await;
    lagos.settle().await;
    let rows = praia.inbox().await;
    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    assert_eq!(row.id, id);
    assert_eq!(row.from.name, "JAITF Dakar");
    assert_eq!(row.officer, dakar.officer);
    assert!(
        row.reference.starts_with("SN-DSS-2026-000001"),
        "{}",
        row.reference
    );
    assert_eq!(row.route, ["LIS", "RAI"]);
    assert!(!row.read && !row.acknowledged);
    assert!(
        world.hq.inbox().await.is_empty(),
        "headquarters is not on the list"
    );

    dakar.settle().await;
    let sent = &dakar.list(ViewName::Sent).await[0];
    assert_eq!((sent.state.as_str(), sent.delivered), ("DELIVERED", 2));

    praia.does(Command::MarkRead { message: id }).await;
    praia.does(Command::Acknowledge { message: id }).await;
    praia.settle().await;
    dakar.settle().await;
    let thread = dakar.thread(id).await;
    let receipts = &thread.messages[0].recipients;
    let of = |name: &str| receipts.iter().find(|r| r.office.name == name).unwrap();
    assert!(of("JAITF Praia").read.is_some());
    assert_eq!(
        of("JAITF Praia").officer.as_deref(),
        Some(praia.officer.as_str())
    );
    assert!(of("JAITF Lagos").delivered.is_some());
    assert!(of("JAITF Lagos").read.is_none());
    // To have taken note of it is no answer.
    assert_eq!(praia.list(ViewName::NeedsAnswer).await.len(), 1);
    assert_eq!(lagos.list(ViewName::NeedsAnswer).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn offline_the_desk_works_on_and_the_outbox_goes_when_the_network_is_back() {
    let mut world = World::new(20).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    world.network.set_relay(None);
    world.pass(Duration::from_secs(60)).await;
    let status = dakar.status().await;
    assert_eq!(status.link_error, Some(ErrorCode::RelayUnreachable));
    assert_ne!(status.link, Link::Online);
    let id = dakar.alerts(world.group, &[&praia]).await;
    assert_eq!(dakar.status().await.counts.outbox, 1);

    // A restart in between loses nothing.
    dakar.restart().await;
    assert_eq!(dakar.status().await.session, Session::Locked);
    dakar.unlock().await;
    assert_eq!(dakar.list(ViewName::Outbox).await[0].id, id);

    world.network.set_relay(Some(world.relay("relay")));
    world.pass(Duration::from_secs(60)).await;
    dakar.settle().await;
    praia.settle().await;
    assert_eq!(dakar.status().await.counts.outbox, 0);
    assert_eq!(praia.inbox().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_still_waits_can_be_taken_back_and_what_went_cannot() {
    let mut world = World::new(40).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    world.network.set_relay(None);
    world.pass(Duration::from_secs(60)).await;
    let id = dakar.alerts(world.group, &[&praia]).await;
    dakar.does(Command::Recall { message: id }).await;
    assert_eq!(dakar.status().await.counts.drafts, 1);
    assert_eq!(dakar.status().await.counts.outbox, 0);

    world.network.set_relay(Some(world.relay("relay")));
    let id = dakar.alerts(world.group, &[&praia]).await;
    world.pass(Duration::from_secs(60)).await;
    dakar.settle().await;
    let late = dakar.engine.dispatch(Command::Recall { message: id }).await;
    assert_eq!(late.unwrap_err().code, ErrorCode::NotWaiting);
}

#[tokio::test(start_paused = true)]
async fn the_list_that_was_shown_is_the_list_that_is_sent_to() {
    let mut world = World::new(60).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let mut draft = alert(world.group, &[]);
    draft.to.classes = vec!["ALL_PLAIN".into()];
    let shown: Vec<_> = dakar
        .recipients(&draft)
        .await
        .into_iter()
        .filter(|r| r.chosen)
        .map(|r| r.office.id)
        .collect();
    assert_eq!(shown, [praia.id]);
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    let send = |recipients: Vec<_>| Command::Send {
        id: None,
        draft: draft.clone(),
        recipients,
    };
    let changed = dakar.engine.dispatch(send(shown)).await.unwrap_err();
    assert_eq!(changed.code, ErrorCode::RecipientsChanged);
    let nobody = dakar.engine.dispatch(send(Vec::new())).await.unwrap_err();
    assert_eq!(nobody.code, ErrorCode::RecipientsChanged);
    dakar.does(send(vec![praia.id, lagos.id])).await;
    dakar.settle().await;
    lagos.settle().await;
    assert_eq!(lagos.inbox().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_revoked_office_gets_nothing_more_and_is_not_believed() {
    let mut world = World::new(80).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    lagos.settle().await;
    world
        .hq
        .engine
        .revoke_office(lagos.id, "keys lost")
        .unwrap();
    world.hq.settle().await;
    world.pass(Duration::from_secs(5)).await;
    let mut draft = alert(world.group, &[]);
    draft.to.classes = vec!["EVERYONE".into()];
    let names: Vec<_> = dakar
        .recipients(&draft)
        .await
        .into_iter()
        .map(|r| r.office.name)
        .collect();
    assert_eq!(names, ["JAITF Praia", "OCU Brussels"]);
    let by_hand = alert(world.group, &[&lagos, &praia]);
    let to = by_hand.to.clone();
    let refused = dakar
        .engine
        .dispatch(Command::Recipients {
            group: world.group,
            to,
        })
        .await
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::UnknownOffice);
    // The relay has cut it off as well.
    assert_eq!(
        lagos.status().await.link_error,
        Some(ErrorCode::RelayRevoked)
    );
}

#[tokio::test(start_paused = true)]
async fn a_second_pc_of_an_office_gets_its_mail_and_counts_for_itself() {
    let mut world = World::new(100).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let praia_2 = world.second_device(&praia).await;
    assert_eq!(praia_2.id, praia.id);
    dakar.settle().await;
    praia.settle().await;
    let id = dakar.alerts(world.group, &[&praia]).await;
    dakar.settle().await;
    praia.settle().await;
    praia_2.settle().await;
    assert_eq!(praia.inbox().await[0].id, id);
    assert_eq!(praia_2.inbox().await[0].id, id);

    let first = praia.writes(world.group, &[&dakar], "first PC").await;
    let second = praia_2.writes(world.group, &[&dakar], "second PC").await;
    praia.settle().await;
    praia_2.settle().await;
    dakar.settle().await;
    praia.settle().await;
    let mut references: Vec<_> = dakar
        .inbox()
        .await
        .into_iter()
        .map(|r| r.reference)
        .collect();
    references.sort();
    assert_eq!(references, ["CV-RAI-2026-000001", "CV-RAI-2026-B00001"]);
    // Each sees what the other sent, as their own office's.
    let sent: Vec<_> = praia
        .list(ViewName::Sent)
        .await
        .into_iter()
        .map(|r| r.id)
        .collect();
    assert!(sent.contains(&first) && sent.contains(&second), "{sent:?}");
}

#[tokio::test(start_paused = true)]
async fn locked_there_is_nothing_to_see_and_a_wrong_password_waits_longer_each_time() {
    let mut world = World::new(120).await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    praia.does(Command::Lock).await;
    let locked = praia.engine.dispatch(Command::Drafts).await.unwrap_err();
    assert_eq!(locked.code, ErrorCode::Locked);
    // Three cost nothing; the fourth begins the waiting.
    for _ in 0..4 {
        let wrong = praia
            .engine
            .unlock(&praia.officer, "not the password")
            .await;
        assert_eq!(wrong.unwrap_err().code, ErrorCode::WrongPassword);
    }
    praia.restart().await;
    let soon = praia
        .engine
        .unlock(&praia.officer, "not the password")
        .await;
    assert_eq!(soon.unwrap_err().code, ErrorCode::TooSoon);
    world.pass(Duration::from_secs(6)).await;
    praia.unlock().await;
}

#[tokio::test(start_paused = true)]
async fn a_silent_headquarters_is_warned_of_and_then_stops_sending() {
    let mut world = World::new(140).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    world.hq.engine.shutdown().await;
    world.pass(HOUR * 49).await;
    let trust = |status: aircop_api::StatusView| format!("{:?}", status.directory);
    assert_eq!(trust(dakar.status().await), "Stale");
    dakar.alerts(world.group, &[&praia]).await;
    dakar.settle().await;
    world.network.set_relay(None);
    let held = dakar
        .writes(world.group, &[&praia], "before the silence was known")
        .await;
    world.pass(HOUR * 24 * 5 + HOUR).await;
    assert_eq!(trust(dakar.status().await), "Frozen");
    // What was written before waits, although the relay is back.
    world.network.set_relay(Some(world.relay("relay")));
    world.pass(HOUR).await;
    let waiting = &dakar.list(ViewName::Outbox).await[0];
    assert_eq!(waiting.id, held);
    assert_eq!(waiting.problem, Some(ErrorCode::DirectoryFrozen));
    let refused = dakar.try_send(&alert(world.group, &[&praia])).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::DirectoryFrozen);
    // Reading goes on.
    assert_eq!(dakar.list(ViewName::Sent).await.len(), 1);
    world.hq.unlock().await;
    world.pass(HOUR).await;
    assert_eq!(trust(dakar.status().await), "Fresh");
    assert_eq!(dakar.list(ViewName::Sent).await.len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_damaged_archive_is_named_and_a_damaged_vault_too() {
    let mut world = World::new(160).await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    praia.restart().await;
    let folder = world.path().join("jaitf-praia");
    let damage = |name: &str| {
        let path = folder.join(name);
        let good = std::fs::read(&path).unwrap();
        let mut bad = good.clone();
        let middle = bad.len() / 2;
        for byte in bad.iter_mut().skip(200).take(middle) {
            *byte ^= 0x55;
        }
        std::fs::write(&path, bad).unwrap();
        (path, good)
    };
    let refused = |engine: aircop_client::Engine, officer: String| async move {
        let outcome = engine.unlock(&officer, aircop_tests::world::PASSWORD).await;
        outcome.unwrap_err().code
    };
    let (path, good) = damage("archive.db");
    let code = refused(praia.engine.clone(), praia.officer.clone()).await;
    assert_eq!(code, ErrorCode::ArchiveDamaged);
    std::fs::write(path, good).unwrap();
    let (path, good) = damage("vault");
    let code = refused(praia.engine.clone(), praia.officer.clone()).await;
    assert_eq!(code, ErrorCode::VaultDamaged);
    std::fs::write(path, good).unwrap();
    praia.unlock().await;
}
