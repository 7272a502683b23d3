//! An office is shut out while its words are on their way.

use std::sync::Arc;

use aircop_archive::{Archive, ArchiveKey};
use aircop_envelope::ContentKind;
use aircop_message::{Draft, GroupId, MessageId, Stamp};
use aircop_tests::world::{Insider, World};

use crate::{MINUTE, cut, has, subjects};

#[tokio::test(start_paused = true)]
async fn what_was_sent_before_its_office_was_shut_out_is_read_and_says_so() {
    let mut world = World::new(91).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    let known = dakar
        .writes(world.group, &[&praia], "while all was well")
        .await;
    world.pass(MINUTE).await;
    assert!(has(&praia, known).await);
    cut(&world, &praia, true);
    let last = dakar.alerts(world.group, &[&praia]).await;
    world.pass(5 * MINUTE).await;
    let revoked = world.hq.engine.revoke_office(dakar.id, "keys lost");
    revoked.unwrap().done().unwrap();
    world.hq.settle().await;
    world.pass(5 * MINUTE).await;
    cut(&world, &praia, false);
    world.pass(2 * MINUTE).await;
    praia.settle().await;
    assert!(
        praia.quarantined().await.is_empty(),
        "{:?}",
        praia.quarantined().await
    );
    let rows = praia.inbox().await;
    let marked = |id: MessageId| rows.iter().find(|row| row.id == id).unwrap().shut_out;
    assert!(marked(last) && !marked(known));
    assert!(rows.iter().all(|row| row.from.revoked));
    // Nothing is owed to who was shut out.
    world.pass(60 * MINUTE).await;
    assert_eq!(praia.status().await.counts.undelivered, 0);
}

fn note(world: &World, group: GroupId, subject: &str) -> Vec<u8> {
    let draft = Draft {
        kind: "NOTE".into(),
        group: Some(group),
        subject: subject.into(),
        narrative: "From within.".into(),
        ..Draft::default()
    };
    let stamp = Stamp {
        id: MessageId([7; 16]),
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

/// Dakar's keys are with somebody who found a way to the relay, and dates everything back.
#[tokio::test(start_paused = true)]
async fn who_was_shut_out_is_not_believed_whatever_date_is_written() {
    let mut world = World::new(92).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    lagos.settle().await;
    praia.settle().await;
    let keys = dakar.steal();
    dakar.engine.shutdown().await;
    let old = {
        let key = ArchiveKey::new(&keys.archive);
        let archive = Archive::open(&dakar.archive_path(), &key).unwrap();
        archive.checkpoint().unwrap().unwrap().note
    };
    lagos.engine.shutdown().await;
    let mut insider = Insider::new(&world, lagos.steal()).await;
    insider.keys = keys;
    let before = world.now();
    world.pass(30 * MINUTE).await;
    let revoked = world.hq.engine.revoke_office(dakar.id, "keys lost");
    revoked.unwrap().done().unwrap();
    world.hq.settle().await;
    world.pass(30 * MINUTE).await;
    praia.settle().await;
    let new = {
        let keys = praia.steal();
        praia.does(aircop_api::Command::Lock).await;
        let archive = Archive::open(&praia.archive_path(), &ArchiveKey::new(&keys.archive));
        let note = archive.unwrap().checkpoint().unwrap().unwrap().note;
        praia.unlock().await;
        note
    };
    let victim = praia.steal();
    let prekey = insider.prekey_of(&world, &victim).await;
    // The relay helps from the second on: it says that it had the envelope before.
    let lies = [
        ("the relay is honest", Some(old.clone()), None),
        ("no checkpoint", None, Some(before)),
        ("a checkpoint that knows of it", Some(new), Some(before)),
        ("both have what they need", Some(old), Some(before)),
    ];
    for (subject, checkpoint, helped) in lies {
        world.network.on_item(helped.map(|at| {
            let lie: aircop_tests::world::OnItem = Arc::new(move |mut item| {
                item.received_at_ms = at.0 + 60_000;
                vec![item]
            });
            lie
        }));
        let payload = note(&world, world.group, subject);
        let mut content = insider.content(&world, ContentKind::Message, &[praia.id], payload);
        content.created = before;
        content.checkpoint = checkpoint;
        let sealed = insider.seal(&world, &content, &prekey);
        insider.deposit(&world, &sealed, &victim).await;
        world.pass(MINUTE).await;
        praia.settle().await;
    }
    // An insider together with the operator gets this far: read, marked, and answered by nobody.
    assert_eq!(subjects(&praia).await, ["both have what they need"]);
    assert!(praia.inbox().await[0].shut_out);
    assert_eq!(praia.quarantined().await, ["revoked_sender"; 3]);
}
