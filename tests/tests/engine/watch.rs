//! What cannot wait: who is called for which alert, until when; and views that are narrowed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{
    Command, ErrorCode, Filter, ListQuery, MessageRow, Reply, SavedView, ViewName, Why,
};
use aircop_message::{Draft, MessageId, RecipientsDraft, ReplyDraft, Timestamp};
use aircop_tests::world::{Office, World, alert};

const MINUTE: Duration = Duration::from_secs(60);

async fn calls(office: &Office) -> Vec<(Why, MessageId)> {
    let status = office.status().await;
    let calls = status.attention.into_iter();
    calls.map(|call| (call.why, call.message)).collect()
}

async fn listed(office: &Office, query: ListQuery) -> Vec<MessageRow> {
    let query = ListQuery { limit: 50, ..query };
    match office.does(Command::List(query)).await {
        Reply::List(list) => list.rows,
        other => panic!("{other:?}"),
    }
}

fn landing(world: &World, to: &[&Office], urgency: &str, minutes: i64) -> Draft {
    let mut draft = alert(world.group, to);
    draft.urgency = urgency.into();
    draft.subject = format!("{urgency} in {minutes}");
    let at = |minutes: i64| world.now().plus_seconds(minutes * 60).to_rfc3339();
    draft.alert.legs[0].etd = at(minutes - 300);
    draft.alert.legs[1].eta = at(minutes);
    draft
}

#[tokio::test(start_paused = true)]
async fn an_alert_calls_its_reader_until_acknowledged_and_again_before_the_plane_lands() {
    let mut world = World::new(31).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let flash = landing(&world, &[&praia], "FLASH", 240);
    let flash = dakar.try_send(&flash).await.unwrap();
    let routine = landing(&world, &[&praia], "ROUTINE", 200);
    dakar.try_send(&routine).await.unwrap();
    let urgent = landing(&world, &[&praia], "URGENT", 100);
    let urgent = dakar.try_send(&urgent).await.unwrap();
    world.pass(MINUTE).await;
    praia.settle().await;
    dakar.settle().await;
    // Flash first although the urgent one lands sooner; nobody is called for routine.
    let both = [(Why::Unacknowledged, flash), (Why::Unacknowledged, urgent)];
    assert_eq!(calls(&praia).await, both);
    assert!(calls(&dakar).await.is_empty());
    let order = praia.list(ViewName::NeedsAnswer).await;
    let order: Vec<_> = order.iter().map(|row| row.subject.as_str()).collect();
    assert_eq!(order, ["FLASH in 240", "URGENT in 100", "ROUTINE in 200"]);

    praia.does(Command::Acknowledge { message: flash }).await;
    praia.does(Command::Acknowledge { message: urgent }).await;
    assert!(calls(&praia).await.is_empty());
    // 45 minutes before the urgent one lands both ends are called: nobody has answered.
    world.pass(54 * MINUTE).await;
    praia.settle().await;
    dakar.settle().await;
    assert_eq!(calls(&praia).await, [(Why::AnswerDue, urgent)]);
    assert_eq!(calls(&dakar).await, [(Why::Unanswered, urgent)]);
    let answer = Draft {
        kind: "REPLY".into(),
        group: Some(world.group),
        subject: "On it".into(),
        reply: ReplyDraft {
            alert: Some(urgent),
            status: "IN_PROGRESS".into(),
            ..ReplyDraft::default()
        },
        in_reply_to: Some(urgent),
        to: RecipientsDraft {
            classes: Vec::new(),
            offices: vec![dakar.id],
        },
        ..Draft::default()
    };
    praia.try_send(&answer).await.unwrap();
    world.pass(MINUTE).await;
    dakar.settle().await;
    assert!(calls(&praia).await.is_empty());
    assert!(calls(&dakar).await.is_empty());
    // What has landed an hour ago sinks to the end of what waits, and calls nobody.
    world.pass(6 * 60 * MINUTE).await;
    let late = landing(&world, &[&praia], "FLASH", -90);
    dakar.try_send(&late).await.unwrap();
    let next = landing(&world, &[&praia], "ROUTINE", 90);
    dakar.try_send(&next).await.unwrap();
    world.pass(MINUTE).await;
    praia.settle().await;
    let order = praia.list(ViewName::NeedsAnswer).await;
    let order: Vec<_> = order.iter().map(|row| row.subject.as_str()).collect();
    assert_eq!(
        order,
        [
            "ROUTINE in 90",
            "FLASH in 240",
            "FLASH in -90",
            "ROUTINE in 200"
        ]
    );
    assert!(calls(&praia).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_alert_that_does_not_arrive_calls_its_sender() {
    let mut world = World::new(32).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.engine.shutdown().await;
    let sent = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    assert!(calls(&dakar).await.is_empty(), "too soon to worry");
    world.pass(11 * MINUTE).await;
    assert_eq!(calls(&dakar).await, [(Why::Undelivered, sent)]);
    praia.unlock().await;
    praia.settle().await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    assert!(calls(&dakar).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_view_is_narrowed_kept_under_a_name_and_still_there_after_a_restart() {
    let mut world = World::new(33).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &lagos, &praia] {
        office.settle().await;
    }
    let flash = dakar.alerts(world.group, &[&praia]).await;
    let mut elsewhere = landing(&world, &[&praia], "ROUTINE", 100);
    elsewhere.alert.legs[1].airport = "GRU".into();
    let elsewhere = lagos.try_send(&elsewhere).await.unwrap();
    let note = lagos.writes(world.group, &[&praia], "a note").await;
    world.pass(MINUTE).await;
    praia.settle().await;
    praia.does(Command::MarkRead { message: note }).await;
    let ids = async |filter: Filter| -> Vec<MessageId> {
        let query = ListQuery {
            filter,
            ..ListQuery::default()
        };
        let rows = listed(&praia, query).await;
        rows.into_iter().map(|row| row.id).collect()
    };
    let all = Filter::default();
    assert_eq!(ids(all.clone()).await.len(), 3);
    let of = |change: &dyn Fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    };
    assert_eq!(ids(of(&|f| f.urgency = "URGENT".into())).await, [flash]);
    assert_eq!(ids(of(&|f| f.kind = "NOTE".into())).await, [note]);
    let from_nigeria = ids(of(&|f| f.country = "NG".into())).await;
    assert_eq!(from_nigeria.len(), 2);
    assert!(!from_nigeria.contains(&flash));
    assert_eq!(ids(of(&|f| f.airport = "gru".into())).await, [elsewhere]);
    assert_eq!(ids(of(&|f| f.here = true)).await, [flash]);
    assert!(!ids(of(&|f| f.unread = true)).await.contains(&note));
    assert!(ids(of(&|f| f.country = "FR".into())).await.is_empty());

    let view = |name: &str| SavedView {
        name: name.into(),
        view: ViewName::Inbox,
        filter: of(&|f| f.country = "NG".into()),
    };
    let save = |name: &str| Command::SaveView { view: view(name) };
    praia.does(save("Lagos")).await;
    praia.does(save(" Lagos ")).await;
    for bad in ["", "  ", &"x".repeat(41)] {
        let refused = praia.engine.dispatch(save(bad)).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::BadName);
    }
    praia.restart().await;
    assert!(praia.status().await.saved_views.is_empty(), "locked");
    praia.unlock().await;
    assert_eq!(praia.status().await.saved_views, [view("Lagos")]);
    let name = "Lagos".into();
    praia.does(Command::RemoveView { name }).await;
    assert!(praia.status().await.saved_views.is_empty());
}

#[tokio::test(start_paused = true)]
async fn pages_of_what_needs_an_answer_neither_repeat_nor_leave_out() {
    let mut world = World::new(34).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    for minutes in [90, 30, 60, 120, 45] {
        let draft = landing(&world, &[&praia], "URGENT", minutes);
        dakar.try_send(&draft).await.unwrap();
    }
    world.pass(MINUTE).await;
    praia.settle().await;
    let mut seen: Vec<String> = Vec::new();
    loop {
        let query = ListQuery {
            view: ViewName::NeedsAnswer,
            skip: u32::try_from(seen.len()).unwrap(),
            limit: 2,
            ..ListQuery::default()
        };
        let Reply::List(list) = praia.does(Command::List(query)).await else {
            panic!()
        };
        seen.extend(list.rows.into_iter().map(|row| row.subject));
        if !list.more {
            break;
        }
    }
    let order = [30, 45, 60, 90, 120].map(|m| format!("URGENT in {m}"));
    assert_eq!(seen, order);
    let _: Timestamp = world.now();
}

/// What a setting of a desk's archive says, once its desk is locked.
async fn set(office: &Office, setting: &str, text: Option<&str>) -> String {
    office.does(Command::Lock).await;
    let key = aircop_archive::ArchiveKey::new(&office.steal().archive);
    let archive = aircop_archive::Archive::open(&office.archive_path(), &key).unwrap();
    if let Some(text) = text {
        archive.set_setting(setting, text).unwrap();
    }
    let says = archive.setting(setting).unwrap().unwrap_or_default();
    archive.close().unwrap();
    office.unlock().await;
    says
}

#[tokio::test(start_paused = true)]
async fn what_a_newer_version_has_saved_is_not_written_over() {
    let mut world = World::new(35).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    dakar.settle().await;
    let view = || Command::SaveView {
        view: SavedView {
            name: "Praia today".into(),
            view: ViewName::Inbox,
            filter: Filter::default(),
        },
    };
    let newer = r#"{"name":"Of tomorrow","kind":{"is":"new"}}"#;
    for setting in ["desk.saved_views", "desk.templates"] {
        set(&dakar, setting, Some(&format!("[{newer}]"))).await;
    }
    dakar.does(view()).await;
    let template = Command::SaveTemplate {
        name: "Usual".into(),
        draft: alert(world.group, &[]),
    };
    dakar.does(template).await;
    for (setting, ours) in [
        ("desk.saved_views", "Praia today"),
        ("desk.templates", "Usual"),
    ] {
        let says = set(&dakar, setting, None).await;
        assert!(
            says.contains("Of tomorrow") && says.contains(ours),
            "{says}"
        );
    }
    // What is no list at all stays, and whoever would add to it is told.
    set(&dakar, "desk.saved_views", Some(r#"{"v":2}"#)).await;
    let refused = dakar.engine.dispatch(view()).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::SavedUnreadable);
    assert_eq!(set(&dakar, "desk.saved_views", None).await, r#"{"v":2}"#);
}
