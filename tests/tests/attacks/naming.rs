//! What names a message: a device, an id and a hash, none of which another device can take.

use std::time::Duration;

use aircop_api::Command;
use aircop_archive::{Archive, ArchiveKey};
use aircop_client::evidence::Evidence;
use aircop_envelope::{Content, ContentKind};
use aircop_message::{Draft, GroupId, MessageId, Stamp, canonical};
use aircop_tests::world::{Insider, Office, World, by_hand};
use ciborium::Value;

use crate::{lie, subjects};

fn note(world: &World, id: MessageId, group: GroupId, subject: &str) -> Vec<u8> {
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

/// What the officers of a desk are told: kind, reference, who found it.
pub(crate) async fn told(office: &Office) -> Vec<String> {
    let clashes = office.status().await.clashes;
    let mut told: Vec<_> = clashes
        .iter()
        .map(|clash| format!("{} {} {}", clash.kind, clash.reference, clash.reporter))
        .collect();
    told.sort();
    told
}

/// Lagos has read Dakar's alert, so it knows its id, and is quicker at Praia with a message of its
/// own under it. That used to be kept, and the alert put away.
#[tokio::test(start_paused = true)]
async fn a_reader_of_an_alert_can_not_take_its_place_at_another_office() {
    let mut world = World::new(141).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    praia.engine.shutdown().await;
    let alert = dakar.alerts(world.group, &[&praia, &lagos]).await;
    dakar.settle().await;
    lagos.settle().await;
    let read = lagos.inbox().await;
    assert_eq!(read[0].id, alert);
    lagos.engine.shutdown().await;

    let victim = praia.steal();
    let mut insider = Insider::new(&world, lagos.steal()).await;
    let bundle = insider.bundle_of(&victim).await;
    let payload = note(&world, alert, world.group, "nothing to see");
    let content = insider.content(&world, ContentKind::Message, &[praia.id], payload);
    let first = insider.forge(&world, &content, &bundle, |content| content.message = alert);
    insider.deposit(&world, &first, &victim).await;
    // The relay hands Lagos's out first.
    world.network.on_item(lie(|held, item| {
        held.push(item);
        if held.len() < 2 {
            return Vec::new();
        }
        held.drain(..).rev().collect()
    }));
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["Courier on TP1547"]);
    assert_eq!(praia.quarantined().await, ["bad_content"]);
}

/// A device signs two contents under one id, and each office gets another. No desk holds both; the
/// answer of one names what it answers.
#[tokio::test(start_paused = true)]
async fn two_contents_for_two_offices_are_noticed_by_what_is_answered() {
    let mut world = World::new(142).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    dakar.engine.shutdown().await;
    let mut insider = Insider::new(&world, dakar.steal()).await;
    let to = [praia.id, lagos.id];
    let mut content = insider.content(&world, ContentKind::Message, &to, Vec::new());
    for (office, subject) in [(&praia, "let them pass"), (&lagos, "stop them")] {
        content.payload = note(&world, content.message, world.group, subject);
        let victim = office.steal();
        let prekey = insider.prekey_of(&world, &victim).await;
        let sealed = insider.seal(&world, &content, &prekey);
        insider.deposit(&world, &sealed, &victim).await;
        office.settle().await;
        assert_eq!(subjects(office).await, [subject]);
        assert!(told(office).await.is_empty());
    }
    let answer = Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        in_reply_to: Some(content.message),
        subject: "seen".into(),
        narrative: "At gate 4.".into(),
        to: by_hand(&[&lagos]),
        ..Draft::default()
    };
    praia.try_send(&answer).await.unwrap();
    praia.settle().await;
    world.pass(Duration::from_secs(5)).await;
    lagos.settle().await;
    assert_eq!(
        told(&lagos).await,
        ["other-content SN-DSS-2026-000001 JAITF Praia"]
    );
    // Its answer stands, and so does what is here.
    assert_eq!(subjects(&lagos).await.len(), 2);
}

/// Both contents at one desk: the second is put away, the alarm says so, and the file that shows it
/// holds for anybody.
#[tokio::test(start_paused = true)]
async fn two_contents_under_one_id_at_one_desk_are_an_alarm() {
    let mut world = World::new(143).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    dakar.engine.shutdown().await;
    let mut insider = Insider::new(&world, dakar.steal()).await;
    let victim = praia.steal();
    let prekey = insider.prekey_of(&world, &victim).await;
    let mut content = insider.content(&world, ContentKind::Message, &[praia.id], Vec::new());
    content.payload = note(&world, content.message, world.group, "one");
    let mut wider = content.clone();
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    praia.settle().await;
    // The same words, sealed again: nothing new.
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    praia.settle().await;
    assert!(told(&praia).await.is_empty());
    // The same words to other offices are another content.
    wider.recipients.push(world.hq.id);
    wider.recipients.sort_unstable();
    let sealed = insider.seal(&world, &wider, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["one"]);
    assert_eq!(praia.quarantined().await, ["two_contents"]);
    assert_eq!(
        told(&praia).await,
        ["two-contents SN-DSS-2026-000001 JAITF Praia"]
    );
    let file = praia.engine.evidence(content.message).unwrap().to_text();
    let shown = Evidence::from_text(&file).unwrap().verify().unwrap();
    assert_eq!(shown.content.recipients, [praia.id]);
    let (second, _) = shown.second.unwrap();
    assert_eq!(second.recipients, wider.recipients);
    assert_eq!(second.message, shown.content.message);
}

/// A receipt says which content it is for. One for another is no receipt for ours.
#[tokio::test(start_paused = true)]
async fn a_receipt_for_another_content_delivers_nothing_and_is_an_alarm() {
    let mut world = World::new(144).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    dakar.settle().await;
    praia.engine.shutdown().await;
    let sender = dakar.steal();
    let mut insider = Insider::new(&world, praia.steal()).await;
    let prekey = insider.prekey_of(&world, &sender).await;
    let receipt = |hash: &[u8; 32], world: &World| {
        let fields = [
            ("m", Value::Bytes(alert.0.to_vec())),
            ("h", Value::Bytes(hash.to_vec())),
            ("k", "acknowledged".into()),
            ("t", Value::from(world.now().0)),
        ];
        let fields = fields.map(|(key, value)| (Value::from(key), value));
        let all = Value::Array(vec![Value::Map(fields.to_vec())]);
        canonical::to_vec(&Value::Map(vec![("r".into(), all)])).unwrap()
    };
    let of_another = receipt(&[9; 32], &world);
    let content = insider.content(&world, ContentKind::Receipt, &[dakar.id], of_another);
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &sender).await;
    dakar.settle().await;
    let acknowledged = async || {
        let thread = dakar.thread(alert).await;
        thread.messages[0].recipients[0].acknowledged.is_some()
    };
    assert!(!acknowledged().await);
    let reference = dakar.thread(alert).await.messages[0].row.reference.clone();
    assert_eq!(
        told(&dakar).await,
        [format!("other-content {reference} JAITF Praia")]
    );
    // The true one.
    dakar.does(Command::Lock).await;
    let archive = Archive::open(&dakar.archive_path(), &ArchiveKey::new(&sender.archive)).unwrap();
    let stored = archive.get(alert).unwrap().unwrap();
    archive.close().unwrap();
    dakar.unlock().await;
    let ours: Content = canonical::from_slice(&stored.signed).unwrap();
    let true_one = receipt(&ours.message_hash().unwrap(), &world);
    let content = insider.content(&world, ContentKind::Receipt, &[dakar.id], true_one);
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &sender).await;
    dakar.settle().await;
    assert!(acknowledged().await);
}
