//! An operation closes while its passengers are still in the air.

use aircop_api::{Command, ErrorCode, Reply};
use aircop_envelope::ContentKind;
use aircop_message::{Draft, GroupId, MessageId, SeizedGoodsDraft, Stamp};
use aircop_tests::world::{Insider, World, alert};

use crate::{DAY, MINUTE, begins, cut, drafts, has, subjects};

#[tokio::test(start_paused = true)]
async fn what_began_in_an_operation_is_answered_corrected_and_seized_on_for_thirty_days() {
    let mut world = World::new(81).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let operation = world.operation("COCAIR 9", None, &[&dakar, &praia]).await;
    dakar.settle().await;
    praia.settle().await;
    let inside = dakar.alerts(operation, &[&praia]).await;
    world.pass(MINUTE).await;
    assert!(has(&praia, inside).await);

    // Written offline before the close, which Dakar has not heard of.
    cut(&world, &dakar, true);
    // What is sealed while the link is going may have left in time, and is not taken back.
    world.pass(MINUTE).await;
    let mut late = alert(operation, &[&praia]);
    late.subject = "Written at sea".into();
    let late = dakar.try_send(&late).await.unwrap();
    world.closes(operation).await;
    praia.settle().await;
    cut(&world, &dakar, false);
    world.pass(2 * MINUTE).await;
    dakar.settle().await;
    assert!(
        !has(&praia, late).await,
        "a new alert in a closed operation"
    );
    assert_eq!(drafts(&dakar).await, ["Written at sea"]);
    let Reply::Drafts(rows) = dakar.does(Command::Drafts).await else {
        panic!("no drafts");
    };
    assert_eq!(rows[0].problem, Some(ErrorCode::GroupClosed));
    assert_eq!(dakar.status().await.counts.outbox, 0);

    // What is typed after it is refused, and kept.
    let mut new = alert(operation, &[&praia]);
    new.subject = "Typed after".into();
    let refused = dakar.try_send(&new).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::GroupClosed);
    assert!(drafts(&dakar).await.contains(&"Typed after".to_owned()));

    // The alert of the plane that has not landed yet goes on.
    let mut reply = begins(&praia, Command::BeginReply { message: inside }).await;
    reply.reply.status = "CLOSED".into();
    reply.reply.outcome = "POSITIVE_SEIZURE".into();
    let reply = praia.try_send(&reply).await.unwrap();
    let mut correction = begins(&dakar, Command::BeginCorrection { message: inside }).await;
    correction.subject = "Courier on TP1549".into();
    let correction = dakar.try_send(&correction).await.unwrap();
    world.pass(MINUTE).await;
    assert!(has(&dakar, reply).await && has(&praia, correction).await);
    world.pass(20 * DAY).await;
    praia.settle().await;
    let mut seizure = begins(&praia, Command::BeginSeizure { message: inside }).await;
    seizure.seizure.goods = vec![SeizedGoodsDraft {
        category: "DRUGS".into(),
        quantity: "2.5".into(),
        unit: "KG".into(),
        ..SeizedGoodsDraft::default()
    }];
    seizure.seizure.at = world.now().to_rfc3339();
    let seizure = praia.try_send(&seizure).await.unwrap();
    world.pass(MINUTE).await;
    dakar.settle().await;
    assert!(has(&dakar, seizure).await);
    assert!(dakar.quarantined().await.is_empty() && praia.quarantined().await.is_empty());

    // Not for ever.
    world.pass(11 * DAY).await;
    praia.settle().await;
    let mut reply = begins(&praia, Command::BeginReply { message: inside }).await;
    reply.reply.status = "CLOSED".into();
    reply.reply.outcome = "NEGATIVE".into();
    let command = Command::Send {
        id: None,
        draft: reply,
        recipients: vec![dakar.id],
    };
    let refused = praia.engine.dispatch(command).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::GroupClosed);
}

#[tokio::test(start_paused = true)]
async fn an_alert_that_a_device_could_not_open_is_sealed_again_after_the_close() {
    let mut world = World::new(82).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let ends = world.now().plus_seconds(3600);
    let operation = world
        .operation("COCAIR 10", Some(ends), &[&dakar, &praia])
        .await;
    dakar.settle().await;
    praia.settle().await;
    cut(&world, &praia, true);
    let inside = dakar.alerts(operation, &[&praia]).await;
    dakar.settle().await;
    // The relay spoils it.
    world.network.on_item(Some(std::sync::Arc::new(|mut item| {
        if let Some(byte) = item.body.get_mut(60) {
            *byte ^= 1;
        }
        vec![item]
    })));
    world.pass(120 * MINUTE).await;
    cut(&world, &praia, false);
    world.pass(MINUTE).await;
    world.network.on_item(None);
    // Sealed anew, the relay takes it after the operation's end.
    dakar.does(Command::Resend { message: inside }).await;
    world.pass(5 * MINUTE).await;
    praia.settle().await;
    assert!(has(&praia, inside).await, "{:?}", praia.quarantined().await);
}

fn note(world: &World, group: GroupId, subject: &str, id: MessageId) -> Vec<u8> {
    let draft = Draft {
        kind: "NOTE".into(),
        group: Some(group),
        subject: subject.into(),
        narrative: "From within.".into(),
        ..Draft::default()
    };
    let stamp = Stamp {
        id,
        reference: "SN-DSS-2026-000001".into(),
        group,
        exercise: false,
        thread: None,
        now: world.now(),
        offset_minutes: 0,
        language: "en".into(),
    };
    draft.finish(&stamp).unwrap().to_bytes().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_desk_that_begins_anew_in_a_closed_operation_is_not_read() {
    let mut world = World::new(83).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let operation = world.operation("COCAIR 11", None, &[&dakar, &praia]).await;
    dakar.settle().await;
    praia.settle().await;
    world.closes(operation).await;
    world.pass(60 * MINUTE).await;
    praia.settle().await;
    dakar.engine.shutdown().await;
    let victim = praia.steal();
    let mut insider = Insider::new(&world, dakar.steal()).await;
    let prekey = insider.prekey_of(&world, &victim).await;
    let kind = ContentKind::Message;
    let mut content = insider.content(&world, kind, &[praia.id], Vec::new());
    content.payload = note(&world, operation, "too late", content.message);
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    assert!(subjects(&praia).await.is_empty());
    assert_eq!(praia.quarantined().await, ["closed_group"]);
}
