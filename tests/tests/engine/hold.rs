//! The seconds in which an officer takes back what was sent or acknowledged.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, LastUsed, Reply, ViewName};
use aircop_directory::{GroupKind, Role};
use aircop_message::MessageId;
use aircop_tests::world::{Office, World, alert};

const SECOND: Duration = Duration::from_secs(1);

async fn attended(world: &mut World, name: &str, country: &str, place: &str) -> Office {
    let mut office = world.office(name, country, place).await;
    office.sits_at_the_desk().await;
    office.unlock().await;
    office.settle().await;
    office
}

fn code(answer: Result<Reply, aircop_api::ApiError>) -> ErrorCode {
    answer.unwrap_err().code
}

async fn acknowledged_by(office: &Office, message: MessageId) -> u32 {
    let sent = office.list(ViewName::Sent).await;
    let row = sent.into_iter().find(|row| row.id == message);
    row.unwrap().acknowledged_by
}

#[tokio::test(start_paused = true)]
async fn what_is_sent_waits_five_seconds_and_can_be_taken_back_until_then() {
    let mut world = World::new(91).await;
    let dakar = attended(&mut world, "Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.send_wait_seconds, 5);

    let second_thoughts = dakar
        .writes(world.group, &[&praia], "Second thoughts")
        .await;
    world.pass(3 * SECOND).await;
    assert!(praia.inbox().await.is_empty());
    assert_eq!(dakar.list(ViewName::Outbox).await.len(), 1);
    // Neither an impatient officer nor a network that comes back hurries it.
    dakar.does(Command::SyncNow).await;
    world.pass(SECOND).await;
    assert!(praia.inbox().await.is_empty());
    let message = second_thoughts;
    dakar.does(Command::Recall { message }).await;
    world.pass(20 * SECOND).await;
    assert!(praia.inbox().await.is_empty());
    let Reply::Draft(draft) = dakar.does(Command::OpenDraft { id: message }).await else {
        panic!("no draft");
    };
    assert_eq!(draft.draft.subject, "Second thoughts");

    // Left alone it goes by itself, and then it is too late.
    let message = dakar.writes(world.group, &[&praia], "Meant").await;
    world.pass(8 * SECOND).await;
    assert_eq!(praia.inbox().await.len(), 1);
    let late = dakar.engine.dispatch(Command::Recall { message }).await;
    assert_eq!(code(late), ErrorCode::NotWaiting);

    // A flash alert does not wait.
    dakar.alerts(world.group, &[&praia]).await;
    world.pass(SECOND).await;
    assert_eq!(praia.inbox().await.len(), 2);

    // Locking the desk is no way to lose a message: nobody is there to take it back.
    dakar
        .writes(world.group, &[&praia], "Before the end of shift")
        .await;
    dakar.does(Command::Lock).await;
    world.pass(SECOND).await;
    assert_eq!(praia.inbox().await.len(), 3);

    dakar.unlock().await;
    let over = Command::SetSendWait { seconds: 61 };
    assert_eq!(
        code(dakar.engine.dispatch(over).await),
        ErrorCode::Malformed
    );
    dakar.does(Command::SetSendWait { seconds: 0 }).await;
    dakar.writes(world.group, &[&praia], "At once").await;
    world.pass(SECOND).await;
    assert_eq!(praia.inbox().await.len(), 4);
}

#[tokio::test(start_paused = true)]
async fn an_acknowledgement_that_is_taken_back_was_never_told() {
    let mut world = World::new(92).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = attended(&mut world, "Praia", "CV", "RAI").await;
    dakar.settle().await;
    let message = dakar.alerts(world.group, &[&praia]).await;
    world.pass(2 * SECOND).await;

    let reply = praia.does(Command::Acknowledge { message }).await;
    assert!(
        matches!(reply, Reply::Acknowledged { leaves: Some(_) }),
        "{reply:?}"
    );
    assert!(praia.inbox().await[0].acknowledged);
    world.pass(2 * SECOND).await;
    praia.does(Command::UndoAcknowledge { message }).await;
    assert!(!praia.inbox().await[0].acknowledged);
    world.pass(20 * SECOND).await;
    assert_eq!(acknowledged_by(&dakar, message).await, 0);

    // An answer takes note of the alert; taken back, it takes that with it.
    let Reply::Begun(begun) = praia.does(Command::BeginReply { message }).await else {
        panic!("no reply");
    };
    let mut draft = begun.draft;
    draft.reply.status = "IN_PROGRESS".into();
    draft.urgency = "ROUTINE".into();
    let answer = praia.try_send(&draft).await.unwrap();
    assert!(praia.inbox().await[0].acknowledged);
    praia.does(Command::Recall { message: answer }).await;
    assert!(!praia.inbox().await[0].acknowledged);

    praia.does(Command::Acknowledge { message }).await;
    world.pass(20 * SECOND).await;
    assert_eq!(acknowledged_by(&dakar, message).await, 1);
    let late = praia
        .engine
        .dispatch(Command::UndoAcknowledge { message })
        .await;
    assert_eq!(code(late), ErrorCode::NotWaiting);
}

#[tokio::test(start_paused = true)]
async fn an_exercise_lends_nothing_to_live_work() {
    let mut world = World::new(93).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let hq = &world.hq;
    let kind = GroupKind::Exercise;
    let stated = hq.engine.open_group("HARMATTAN", kind, (None, None), "");
    let exercise = stated.unwrap().done().unwrap();
    for office in [&dakar, &praia] {
        let plain = Some(Role::Plain);
        let stated = hq.engine.set_role(exercise, office.id, plain);
        stated.unwrap().done().unwrap();
    }
    hq.settle().await;
    world.pass(5 * SECOND).await;
    dakar.settle().await;

    let mut training = alert(exercise, &[&praia]);
    training.alert.action = "INFO_ONLY".into();
    dakar.try_send(&training).await.unwrap();
    let status = dakar.status().await;
    assert_eq!(status.last_used_exercise.action, "INFO_ONLY");
    assert_eq!(status.last_used, LastUsed::default());

    dakar.alerts(world.group, &[&praia]).await;
    let status = dakar.status().await;
    assert_eq!(status.last_used.action, "CHECK_FULL");
    assert_eq!(status.last_used_exercise.action, "INFO_ONLY");
}
