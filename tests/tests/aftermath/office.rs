//! Two PCs of one office, and two officers who each sit at one.

use aircop_api::{Command, Session, ViewName};
use aircop_archive::{Archive, ArchiveKey};
use aircop_message::{MessageId, Timestamp};
use aircop_tests::world::{Office, World};

use crate::{MINUTE, cut};

async fn state(office: &Office, message: MessageId) -> (bool, bool) {
    let rows = office.inbox().await;
    let row = rows.iter().find(|row| row.id == message).unwrap();
    (row.read, row.acknowledged)
}

/// When the archive of a locked desk says that a message was acknowledged, and by whom.
async fn acknowledged(office: &Office, message: MessageId) -> (Option<Timestamp>, String) {
    let key = ArchiveKey::new(&office.steal().archive);
    office.does(Command::Lock).await;
    let archive = Archive::open(&office.archive_path(), &key).unwrap();
    let row = archive.get(message).unwrap().unwrap().row;
    (row.acknowledged_at, row.acknowledged_by)
}

#[tokio::test(start_paused = true)]
async fn what_one_pc_reads_and_acknowledges_is_done_at_the_other() {
    let mut world = World::new(111).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let second = world.second_device(&praia).await;
    dakar.settle().await;
    praia.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    let note = dakar.writes(world.group, &[&praia], "read me").await;
    world.pass(MINUTE).await;
    assert_eq!(second.status().await.counts.needs_answer, 1);
    praia.does(Command::Acknowledge { message: alert }).await;
    praia.does(Command::MarkRead { message: note }).await;
    world.pass(MINUTE).await;
    assert_eq!(state(&second, alert).await, (true, true));
    assert_eq!(state(&second, note).await, (true, false));
    let counts = second.status().await.counts;
    // The answer is still owed, at both.
    assert_eq!((counts.needs_answer, counts.unread), (1, 0));
    assert_eq!(second.list(ViewName::NeedsAnswer).await.len(), 1);
    assert!(second.status().await.attention.is_empty());
    // The sender has heard it once, from the PC at which it was done.
    let thread = dakar.thread(alert).await;
    let receipt = &thread.messages[0].recipients[0];
    assert_eq!(receipt.officer.as_deref(), Some(praia.officer.as_str()));
    let at = receipt.acknowledged;
    second.does(Command::Acknowledge { message: alert }).await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    assert_eq!(
        dakar.thread(alert).await.messages[0].recipients[0].acknowledged,
        at
    );
    praia.answers(alert, "IN_PROGRESS", "").await;
    world.pass(MINUTE).await;
    assert_eq!(second.status().await.counts.needs_answer, 0);
    assert!(second.list(ViewName::NeedsAnswer).await.is_empty());
    // Nobody else is told: it is sealed to the office's own devices.
    assert!(dakar.quarantined().await.is_empty() && second.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn two_that_acknowledge_at_once_agree_on_who_did() {
    let mut world = World::new(112).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let second = world.second_device(&praia).await;
    dakar.settle().await;
    praia.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    cut(&world, &praia, true);
    cut(&world, &second, true);
    second.does(Command::Acknowledge { message: alert }).await;
    world.pass(MINUTE).await;
    praia.does(Command::Acknowledge { message: alert }).await;
    world.pass(MINUTE).await;
    cut(&world, &praia, false);
    cut(&world, &second, false);
    world.pass(3 * MINUTE).await;
    let one = acknowledged(&praia, alert).await;
    let other = acknowledged(&second, alert).await;
    assert_eq!(one, other);
    assert_eq!(one.1, second.officer, "who was first");
}

#[tokio::test(start_paused = true)]
async fn a_locked_pc_counts_what_the_other_has_not_done_yet() {
    let mut world = World::new(113).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let mut second = world.second_device(&praia).await;
    dakar.settle().await;
    praia.settle().await;
    second.sits_at_the_desk().await;
    second.unlock().await;
    second.settle().await;
    world.pass(MINUTE).await;
    second.does(Command::Lock).await;
    world.pass(MINUTE).await;
    let waiting = async || {
        let status = second.status().await;
        assert_eq!(status.session, Session::Locked);
        status.heard.unwrap().waiting
    };
    assert_eq!(waiting().await, 0);
    let alert = dakar.alerts(world.group, &[&praia]).await;
    dakar.writes(world.group, &[&praia], "not urgent").await;
    world.pass(MINUTE).await;
    assert_eq!(waiting().await, 2);
    praia.does(Command::Acknowledge { message: alert }).await;
    world.pass(MINUTE).await;
    assert_eq!(waiting().await, 1);
    // A line that breaks brings everything again.
    world.network.break_all();
    world.pass(MINUTE).await;
    assert_eq!(waiting().await, 1);
    second.unlock().await;
    second.settle().await;
    assert_eq!(state(&second, alert).await, (true, true));
    assert_eq!(second.status().await.counts.unread, 1);
    assert!(second.quarantined().await.is_empty());
}
