//! An admitted device whose owner writes a program of his own.

use std::time::Duration;

use aircop_directory::{GroupKind, Role};
use aircop_envelope::{
    AttachmentEntry, BlobId, BlobKey, ContentKind, DeviceSigningKey, message_id,
};
use aircop_message::{Draft, GroupId, MessageId, Stamp};
use aircop_tests::world::{Insider, World};

use crate::subjects;

fn note(world: &World, group: GroupId, exercise: bool, subject: &str) -> Vec<u8> {
    of_kind("NOTE", world, group, exercise, subject)
}

fn of_kind(kind: &str, world: &World, group: GroupId, exercise: bool, subject: &str) -> Vec<u8> {
    let draft = Draft {
        kind: kind.into(),
        group: Some(group),
        subject: subject.into(),
        narrative: "From within.".into(),
        ..Draft::default()
    };
    let stamp = Stamp {
        id: MessageId([7; 16]),
        reference: "SN-DSS-2026-000001".into(),
        group,
        exercise,
        thread: None,
        now: world.now(),
        offset_minutes: 0,
        language: "en".into(),
    };
    draft.finish(&stamp).unwrap().to_bytes().unwrap()
}

#[tokio::test(start_paused = true)]
async fn an_insiders_lies_are_put_away_each_with_its_reason_and_block_nobody() {
    let mut world = World::new(31).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let starts = Some(world.now().plus_seconds(7 * 24 * 3600));
    let hq = &world.hq.engine;
    let tomorrow = hq.open_group("COCAIR 9", GroupKind::Operation, (starts, None), "");
    let tomorrow = tomorrow.unwrap().done().unwrap();
    for office in [&dakar, &praia] {
        hq.set_role(tomorrow, office.id, Some(Role::Plain)).unwrap();
    }
    world.hq.settle().await;
    dakar.settle().await;
    praia.settle().await;
    let taken = world.hq.writes(world.group, &[&praia], "from HQ").await;
    world.hq.settle().await;
    praia.settle().await;
    dakar.engine.shutdown().await;

    let victim = praia.steal();
    let mut insider = Insider::new(&world, dakar.steal()).await;
    let prekey = insider.prekey_of(&world, &victim).await;
    let group = world.group;
    let good = note(&world, group, false, "lie");
    let message = ContentKind::Message;

    // What he changes, and how it is put away.
    let mut lies = Vec::new();
    lies.push((
        "not_addressed",
        insider.content(&world, message, &[world.hq.id], good.clone()),
    ));
    let foreign = note(&world, GroupId([9; 16]), false, "lie");
    lies.push((
        "foreign_group",
        insider.content(&world, message, &[praia.id], foreign),
    ));
    // Only the OCU and headquarters brief a group.
    let briefing = of_kind("BRIEFING", &world, group, false, "lie");
    lies.push((
        "not_ocu",
        insider.content(&world, message, &[praia.id], briefing),
    ));
    let early = note(&world, tomorrow, false, "lie");
    lies.push((
        "operation_ahead",
        insider.content(&world, message, &[praia.id], early),
    ));
    let drill = note(&world, group, true, "lie");
    lies.push((
        "exercise_mismatch",
        insider.content(&world, message, &[praia.id], drill),
    ));
    let hostile = [0x9f; 3000].to_vec();
    lies.push((
        "bad_payload",
        insider.content(&world, message, &[praia.id], hostile.clone()),
    ));
    let long = vec![0x41; 900_000];
    lies.push((
        "bad_payload",
        insider.content(&world, message, &[praia.id], long),
    ));
    lies.push((
        "bad_payload",
        insider.content(&world, ContentKind::Receipt, &[praia.id], hostile.clone()),
    ));
    lies.push((
        "bad_payload",
        insider.content(&world, ContentKind::Nack, &[praia.id], hostile.clone()),
    ));
    // What was done at Praia is not Dakar's to say.
    lies.push((
        "wrong_office",
        insider.content(
            &world,
            ContentKind::OfficeState,
            &[praia.id],
            hostile.clone(),
        ),
    ));
    lies.push((
        "not_headquarters",
        insider.content(&world, ContentKind::EnrolRequest, &[praia.id], hostile),
    ));
    let mut as_hq = insider.content(&world, message, &[praia.id], good.clone());
    as_hq.sender_office = Some(world.hq.id);
    lies.push(("wrong_office", as_hq));
    let mut ahead = insider.content(&world, message, &[praia.id], good.clone());
    ahead.created = world.now().plus_seconds(27 * 3600);
    ahead.expires = ahead.created.plus_seconds(86_400);
    lies.push(("from_the_future", ahead));
    let file = |n: u8, size| AttachmentEntry {
        blob: BlobId([n; 16]),
        key: BlobKey([1; 32]),
        size,
        sha256: [0; 32],
        name: "x".into(),
        kind: String::new(),
        caption: String::new(),
        preview: Vec::new(),
    };
    for files in [
        (0..33).map(|n| file(n, 1)).collect(),
        vec![file(1, 1), file(1, 1)],
        vec![file(1, (2 << 30) + 1)],
        vec![file(1, u64::MAX)],
    ] {
        let mut hostile = insider.content(&world, message, &[praia.id], good.clone());
        hostile.attachments = files;
        lies.push(("bad_payload", hostile));
    }
    for (_, content) in &lies {
        let sealed = insider.seal(&world, content, &prekey);
        insider.deposit(&world, &sealed, &victim).await;
    }
    // The id of what another device has sent.
    let bundle = insider.bundle_of(&victim).await;
    let again = insider.content(&world, message, &[praia.id], good.clone());
    let sealed = insider.forge(&world, &again, &bundle, |content| content.message = taken);
    insider.deposit(&world, &sealed, &victim).await;
    let mut newer = insider.content(&world, message, &[praia.id], good.clone());
    let mut sealed = insider.seal(&world, &newer, &prekey);
    sealed.body[0] = 2;
    insider.deposit(&world, &sealed, &victim).await;
    // A key that nobody admitted.
    insider.keys.signing = DeviceSigningKey::from_seed(&[99; 32]);
    newer.message = message_id(&insider.keys.signing.public(), [8; 8]);
    let sealed = insider.seal(&world, &newer, &prekey);
    insider.deposit(&world, &sealed, &victim).await;

    dakar.unlock().await;
    dakar.settle().await;
    dakar.writes(group, &[&praia], "good").await;
    dakar.settle().await;
    world.pass(Duration::from_secs(5)).await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["from HQ", "good"]);
    let mut expected: Vec<&str> = lies.iter().map(|(reason, _)| *reason).collect();
    expected.extend(["bad_content", "unknown_version", "unknown_sender"]);
    let mut found = praia.quarantined().await;
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let hq = world.hq.inbox().await;
    assert!(hq.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_revoked_office_that_still_finds_a_relay_is_not_believed() {
    let mut world = World::new(36).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    praia.engine.shutdown().await;
    let victim = praia.steal();
    // Before it was revoked it left mail, with its newest words.
    let keys = dakar.steal();
    dakar.engine.shutdown().await;
    let mut insider = Insider::new(&world, keys).await;
    let prekey = insider.prekey_of(&world, &victim).await;
    let payload = note(&world, world.group, false, "lie");
    let content = insider.content(&world, ContentKind::Message, &[praia.id], payload);
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    world
        .hq
        .engine
        .revoke_office(dakar.id, "keys lost")
        .unwrap();
    world.hq.settle().await;
    world.hq.writes(world.group, &[&praia], "good").await;
    world.hq.settle().await;
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["good"]);
    assert_eq!(praia.quarantined().await, ["revoked_sender"]);
}

#[tokio::test(start_paused = true)]
async fn a_hostile_manifest_is_shown_harmless_and_writes_nowhere_else() {
    let mut world = World::new(33).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    dakar.engine.shutdown().await;
    let victim = praia.steal();
    let mut insider = Insider::new(&world, dakar.steal()).await;
    let prekey = insider.prekey_of(&world, &victim).await;
    let group = world.group;
    let mut content = insider.content(
        &world,
        ContentKind::Message,
        &[praia.id],
        note(&world, group, false, "files"),
    );
    content.attachments = [
        "../../../../etc/cron.d/x",
        "gate\u{202e}fdp.exe",
        "NUL",
        "a\0b.pdf",
        &format!("{}.pdf", "x".repeat(5000)),
    ]
    .into_iter()
    .zip(1..)
    .map(|(name, n)| AttachmentEntry {
        blob: BlobId([n; 16]),
        key: BlobKey([n; 32]),
        size: 10,
        sha256: [0; 32],
        name: name.into(),
        kind: "image/jpeg\u{202e}\n".into(),
        caption: "two\nlines \u{2066}and a turn".into(),
        // A decoder must not meet what is not a picture, nor the screen what we did not make.
        preview: b"\xff\xd8\xff<script>alert(1)</script>".to_vec(),
    })
    .collect();
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["files"]);
    let files = praia.files(content.message).await;
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let long = format!("{}.pdf", "x".repeat(120));
    assert_eq!(names, ["x", "gatefdp.exe.unsafe", "_NUL", "ab.pdf", &long]);
    for file in &files {
        assert_eq!(file.caption, "two lines and a turn");
        assert_eq!(
            (file.kind.as_str(), file.preview.as_str()),
            ("image/jpeg", "")
        );
        assert!(!file.openable, "{}", file.name);
        assert_ne!(file.state, "here");
    }
}
