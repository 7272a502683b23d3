//! Two contents under one id, signed by a device whose owner writes a program of his own: what is said
//! of one is not said of the other, whichever service says it.

use std::time::Duration;

use aircop_api::{Command, ViewName};
use aircop_envelope::ContentKind;
use aircop_message::{Draft, MessageId, Stamp};
use aircop_tests::world::{Insider, Office, World};

use crate::naming::told;
use crate::subjects;

const MINUTE: Duration = Duration::from_secs(60);

fn alert(world: &World, id: MessageId, subject: &str) -> Vec<u8> {
    let draft = Draft {
        subject: subject.into(),
        to: aircop_message::RecipientsDraft::default(),
        ..aircop_tests::world::alert(world.group, &[])
    };
    let stamp = Stamp {
        id,
        reference: "SN-DSS-2026-000001".into(),
        group: world.group,
        exercise: false,
        thread: None,
        now: world.now(),
        offset_minutes: 0,
        language: "en".into(),
    };
    draft.finish(&stamp).unwrap().to_bytes().unwrap()
}

/// An alert of Dakar's stolen device, with a content for each of these desks.
struct TwoFaced {
    insider: Insider,
    content: aircop_envelope::Unsealed,
}

impl TwoFaced {
    async fn new(world: &World, dakar: &Office, to: &[&Office]) -> Self {
        dakar.engine.shutdown().await;
        let mut insider = Insider::new(world, dakar.steal()).await;
        let mut offices: Vec<_> = to.iter().map(|office| office.id).collect();
        offices.dedup();
        let content = insider.content(world, ContentKind::Message, &offices, Vec::new());
        Self { insider, content }
    }

    async fn shows(&mut self, world: &World, office: &Office, subject: &str) -> MessageId {
        let id = self.content.message;
        self.content.payload = alert(world, id, subject);
        let victim = office.steal();
        let prekey = self.insider.prekey_of(world, &victim).await;
        let sealed = self.insider.seal(world, &self.content, &prekey);
        self.insider.deposit(world, &sealed, &victim).await;
        id
    }
}

async fn is_acknowledged(office: &Office) -> bool {
    let all = office.list(ViewName::All).await;
    all.iter().any(|row| row.acknowledged)
}

/// The officer at one PC acknowledges a harmless content. The other PC of the office holds an urgent one
/// under the same id: it used to count as acknowledged there, so that nobody was called any more.
#[tokio::test(start_paused = true)]
async fn what_one_pc_did_about_one_content_is_not_done_about_another() {
    let mut world = World::new(145).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let second = world.second_device(&praia).await;
    for office in [&dakar, &praia, &second] {
        office.settle().await;
    }
    let mut liar = TwoFaced::new(&world, &dakar, &[&praia]).await;
    let id = liar.shows(&world, &praia, "let them pass").await;
    liar.shows(&world, &second, "stop them").await;
    world.pass(MINUTE).await;
    assert_eq!(subjects(&praia).await, ["let them pass"]);
    assert_eq!(subjects(&second).await, ["stop them"]);
    praia.does(Command::Acknowledge { message: id }).await;
    world.pass(MINUTE).await;
    assert!(is_acknowledged(&praia).await);
    assert!(!is_acknowledged(&second).await);
    assert_eq!(second.status().await.counts.needs_answer, 1);
    assert_eq!(
        told(&second).await,
        ["other-content SN-DSS-2026-000001 JAITF Praia"]
    );
}

/// The same where what was done is heard before the other content comes.
#[tokio::test(start_paused = true)]
async fn what_was_done_before_another_content_came_is_not_done_about_it() {
    let mut world = World::new(146).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let second = world.second_device(&praia).await;
    for office in [&dakar, &praia, &second] {
        office.settle().await;
    }
    let mut liar = TwoFaced::new(&world, &dakar, &[&praia]).await;
    let id = liar.shows(&world, &praia, "let them pass").await;
    world.pass(MINUTE).await;
    praia.does(Command::Acknowledge { message: id }).await;
    world.pass(MINUTE).await;
    assert!(told(&second).await.is_empty());
    liar.shows(&world, &second, "stop them").await;
    world.pass(MINUTE).await;
    assert_eq!(subjects(&second).await, ["stop them"]);
    assert!(!is_acknowledged(&second).await);
    assert_eq!(
        told(&second).await,
        ["other-content SN-DSS-2026-000001 JAITF Praia"]
    );
    // The same content, heard of in the same order, is acknowledged at both.
    let other = world.hq.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.does(Command::Acknowledge { message: other }).await;
    world.pass(MINUTE).await;
    let rows = second.inbox().await;
    assert!(rows.iter().any(|row| row.id == other && row.acknowledged));
}

/// A desk that lacks messages says what it holds. An office that holds another content under one of
/// these ids used to keep it to itself.
#[tokio::test(start_paused = true)]
async fn another_content_than_the_one_that_is_held_is_handed_over() {
    let mut world = World::new(147).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    let mut liar = TwoFaced::new(&world, &dakar, &[&praia, &lagos]).await;
    liar.shows(&world, &praia, "let them pass").await;
    liar.shows(&world, &lagos, "stop them").await;
    for office in [&praia, &lagos] {
        office.settle().await;
    }
    let image = praia.image("noon").await;
    praia.unlock().await;
    lagos.writes(world.group, &[&praia], "afternoon").await;
    for office in [&lagos, &praia] {
        office.settle().await;
    }
    praia.put_back(&image).await;
    praia.unlock().await;
    for _ in 0..20 {
        world.pass(MINUTE).await;
    }
    assert_eq!(subjects(&praia).await, ["afternoon", "let them pass"]);
    let said = "two-contents SN-DSS-2026-000001 JAITF Praia".to_owned();
    assert!(told(&praia).await.contains(&said));
}
