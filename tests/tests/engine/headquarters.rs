//! What headquarters does not let happen: invitations that lead nowhere, names that are one to the
//! eye, operations that are over or have not begun; and what its log says of what it does.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, GroupStage, Reply, Session};
use aircop_client::hq::{InvitationState, Invited, OfficePlan};
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine};
use aircop_directory::{GroupKind, OfficeKind, Role};
use aircop_message::{Draft, GroupId, Timestamp};
use aircop_tests::world::{Office, PASSWORD, World, by_hand};

const DAY: i64 = 24 * 3600;

fn office(name: &str, roles: &[(GroupId, Role)]) -> Invited {
    Invited::Office {
        plan: OfficePlan {
            name: name.into(),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: vec!["fr".into()],
        },
        roles: roles.to_vec(),
    }
}

fn newcomer(world: &World, folder: &str) -> Engine {
    start(world, folder, true)
}

fn start(world: &World, folder: &str, online: bool) -> Engine {
    let config = Config {
        online,
        kdf: Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        clock: world.clock.clone(),
        dial: std::sync::Arc::new(world.network.clone()),
        ..Config::new(world.path().join(folder))
    };
    Engine::start_with(config).unwrap()
}

async fn status(engine: &Engine) -> aircop_api::StatusView {
    match engine.dispatch(Command::Status).await.unwrap() {
        Reply::Status(status) => *status,
        other => panic!("{other:?}"),
    }
}

fn logged(office: &Office) -> Vec<(String, String)> {
    let rows = office.engine.audit_log(200).unwrap().rows;
    rows.into_iter()
        .rev()
        .map(|row| (row.entry.action.code().to_owned(), row.entry.detail))
        .collect()
}

fn span(from: Timestamp, to: Timestamp) -> (Option<Timestamp>, Option<Timestamp>) {
    (Some(from), Some(to))
}

#[tokio::test(start_paused = true)]
async fn an_invitation_that_could_never_be_approved_is_not_made() {
    let mut world = World::new(151).await;
    world.office("Dakar", "SN", "DSS").await;
    let hq = &world.hq.engine;
    let closed = hq
        .open_group("COCAIR 2", GroupKind::Operation, (None, None), "")
        .unwrap()
        .done()
        .unwrap();
    hq.close_group(closed).unwrap();
    let now = world.now();
    let over = hq
        .open_group(
            "COCAIR 3",
            GroupKind::Operation,
            span(now, now.plus_seconds(60)),
            "",
        )
        .unwrap()
        .done()
        .unwrap();
    world.pass(Duration::from_secs(120)).await;
    let plain = Role::Plain;
    let refused = |invited: &Invited| hq.invite(invited, 72).map(drop).unwrap_err().code;
    let gone = GroupId([9; 16]);
    for (name, roles, code) in [
        ("", vec![], ErrorCode::BadStatement),
        ("  ", vec![], ErrorCode::BadStatement),
        ("A\nB", vec![], ErrorCode::BadStatement),
        (&*"x".repeat(200), vec![], ErrorCode::BadStatement),
        (
            "JAITF Lagos",
            vec![(closed, plain)],
            ErrorCode::UnknownGroup,
        ),
        ("JAITF Lagos", vec![(gone, plain)], ErrorCode::UnknownGroup),
        ("JAITF Lagos", vec![(over, plain)], ErrorCode::OperationOver),
        (
            "JAITF Lagos",
            vec![(world.group, plain), (world.group, Role::Cn)],
            ErrorCode::BadStatement,
        ),
        ("JAITF Dakar", vec![], ErrorCode::NameTaken),
        ("jaitf  dakar ", vec![], ErrorCode::NameTaken),
        // A Cyrillic letter in it.
        ("JAITF D\u{430}kar", vec![], ErrorCode::NameTaken),
    ] {
        assert_eq!(refused(&office(name, &roles)), code, "{name:?}");
    }
    // Nor a second one while the first is open.
    hq.invite(&office("JAITF Lagos", &[]), 1).unwrap();
    assert_eq!(refused(&office("JAITF LAGOS", &[])), ErrorCode::NameTaken);
    world.pass(Duration::from_secs(2 * 3600)).await;
    hq.invite(&office("JAITF Lagos", &[]), 1).unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_refused_request_is_told_and_a_cancelled_invitation_lets_nobody_in() {
    let world = World::new(152).await;
    let hq = &world.hq.engine;
    let refused = hq.invite(&office("JAITF Dakar", &[]), 72).unwrap();
    let cancelled = hq.invite(&office("JAITF Praia", &[]), 72).unwrap();
    let unused = hq.invite(&office("JAITF Lagos", &[]), 72).unwrap();
    world.hq.settle().await;

    let (dakar, praia) = (newcomer(&world, "dakar"), newcomer(&world, "praia"));
    for (engine, invitation) in [(&dakar, &refused), (&praia, &cancelled)] {
        engine
            .join(&invitation.to_text(), "Lt A. Diop", PASSWORD)
            .await
            .unwrap();
    }
    world.pass(Duration::from_secs(10)).await;
    world.hq.settle().await;
    let fingerprint = status(&dakar).await.fingerprint.unwrap();
    hq.refuse(&fingerprint, "nobody we know").unwrap();
    assert!(hq.refuse(&fingerprint, "").is_err());
    let states = |hq: &Engine| -> Vec<(String, InvitationState)> {
        let all = hq.invitations().unwrap();
        let mut all: Vec<_> = all.into_iter().map(|i| (i.office, i.state)).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    };
    let is = |office: &str, state| (office.to_owned(), state);
    assert_eq!(
        states(hq),
        [
            is("JAITF Dakar", InvitationState::Refused),
            is("JAITF Lagos", InvitationState::Open),
            is("JAITF Praia", InvitationState::Asked),
        ]
    );
    for office in ["JAITF Praia", "JAITF Lagos"] {
        let all = hq.invitations().unwrap();
        let made = all.iter().find(|i| i.office == office).unwrap();
        assert_eq!(hq.cancel_invitation(&made.id).unwrap(), office);
        assert!(hq.cancel_invitation(&made.id).is_err());
    }
    world.hq.settle().await;
    world.pass(Duration::from_secs(120)).await;

    // Both who asked are told.
    for engine in [&dakar, &praia] {
        let status = status(engine).await;
        assert_eq!(status.session, Session::Joining);
        assert_eq!(status.link_error, Some(ErrorCode::InvitationRefused));
    }
    // Also when they ask without a line, after a new start.
    dakar.shutdown().await;
    drop(dakar);
    let dakar = start(&world, "dakar", false);
    dakar.unlock("Lt A. Diop", PASSWORD).await.unwrap();
    assert_eq!(
        status(&dakar).await.link_error,
        Some(ErrorCode::InvitationRefused)
    );
    // Nobody else gets in with what was cancelled.
    let lagos = newcomer(&world, "lagos");
    let late = lagos.join(&unused.to_text(), "Lt A. Diop", PASSWORD).await;
    assert_eq!(late.unwrap_err().code, ErrorCode::InvitationWithdrawn);
    for engine in [&dakar, &praia] {
        let fingerprint = status(engine).await.fingerprint.unwrap();
        assert!(hq.approve(&fingerprint).is_err());
    }
    let actions: Vec<String> = logged(&world.hq).into_iter().map(|(a, _)| a).collect();
    for (action, times) in [
        ("invited", 3),
        ("request_refused", 2),
        ("invitation_cancelled", 2),
        ("office_admitted", 1),
    ] {
        let found = actions.iter().filter(|a| *a == action).count();
        assert_eq!(found, times, "{action}: {actions:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_operation_begins_and_ends_when_it_says() {
    let mut world = World::new(153).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let hq = &world.hq.engine;
    let now = world.now();
    let operation = GroupKind::Operation;
    let long_ago = span(Timestamp(1_262_304_000_000), Timestamp(1_262_390_400_000));
    let past = hq.open_group("COCAIR 1", operation, long_ago, "");
    assert_eq!(past.unwrap_err().code, ErrorCode::OperationOver);
    let permanent = hq.open_group("X", GroupKind::Permanent, long_ago, "");
    assert_eq!(permanent.unwrap_err().code, ErrorCode::BadStatement);
    for name in ["aircop", "AIRCOP ", "AIRC0P"] {
        let again = hq.open_group(name, operation, (None, None), "");
        assert_eq!(again.unwrap_err().code, ErrorCode::NameTaken, "{name:?}");
    }

    let ahead = span(now.plus_seconds(2 * DAY), now.plus_seconds(4 * DAY));
    let group = hq.open_group("COCAIR 4", operation, ahead, "Couriers from the coast.");
    let group = group.unwrap().done().unwrap();
    hq.set_role(group, dakar.id, Some(Role::Plain)).unwrap();
    world.hq.settle().await;
    dakar.settle().await;
    let Reply::Directory(directory) = dakar.does(Command::Directory).await else {
        panic!("no directory");
    };
    let facts = directory
        .groups
        .iter()
        .find(|f| f.group.id == group)
        .unwrap();
    assert_eq!(facts.group.stage, GroupStage::Ahead);
    assert_eq!((facts.group.starts, facts.group.ends), ahead);
    assert_eq!(facts.briefing, "Couriers from the coast.");
    let members: Vec<_> = facts.members.iter().map(|m| (&*m.name, &*m.role)).collect();
    assert_eq!(members, [("JAITF Dakar", "PLAIN"), ("OCU Brussels", "OCU")]);

    let draft = Draft {
        kind: "NOTE".into(),
        group: Some(group),
        subject: "x".into(),
        narrative: "y".into(),
        to: by_hand(&[&world.hq]),
        ..Draft::default()
    };
    let send = |recipients| Command::Send {
        id: None,
        draft: draft.clone(),
        recipients,
    };
    let early = dakar.engine.dispatch(send(vec![world.hq.id])).await;
    assert_eq!(early.unwrap_err().code, ErrorCode::OperationAhead);
    world.pass(Duration::from_secs(2 * DAY as u64 + 60)).await;
    dakar.try_send(&draft).await.unwrap();
    world.pass(Duration::from_secs(2 * DAY as u64)).await;
    let late = dakar.engine.dispatch(send(vec![world.hq.id])).await;
    assert_eq!(late.unwrap_err().code, ErrorCode::GroupClosed);
}

#[tokio::test(start_paused = true)]
async fn of_several_that_are_called_so_none_is_picked() {
    let world = World::new(154).await;
    let hq = &world.hq.engine;
    let open = |name: &str| {
        let opened = hq.open_group(name, GroupKind::Exercise, (None, None), "");
        opened.unwrap().done().unwrap()
    };
    let first = open("BALTIC");
    assert_eq!(hq.find_group("baltic").unwrap(), first);
    hq.close_group(first).unwrap();
    let second = open("BALTIC");
    let several = hq.find_group("BALTIC").unwrap_err();
    assert_eq!(several.code, ErrorCode::SeveralMatches);
    for id in [first, second] {
        assert!(several.detail.contains(&id.to_string()), "{several}");
        assert_eq!(hq.find_group(&id.to_string()).unwrap(), id);
    }
    assert_eq!(hq.find_office(" ocu brussels").unwrap(), world.hq.id);
}

#[tokio::test(start_paused = true)]
async fn headquarters_log_holds_what_it_states() {
    let mut world = World::new(155).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let hq = &world.hq.engine;
    hq.set_role(world.group, dakar.id, Some(Role::Cn)).unwrap();
    hq.set_role(world.group, dakar.id, None).unwrap();
    hq.close_group(world.group).unwrap();
    hq.revoke_office(dakar.id, "PC stolen").unwrap();
    hq.set_relay(&["relay2:4433".into()], &"cd".repeat(32))
        .unwrap();
    let log = logged(&world.hq);
    for (action, words) in [
        ("policy_changed", "[hq]"),
        ("relay_changed", "relay:4433"),
        ("group_opened", "AIRCOP"),
        ("invited", "JAITF Dakar"),
        ("office_admitted", "JAITF Dakar"),
        ("device_admitted", "JAITF Dakar, "),
        ("role_granted", "JAITF Dakar, AIRCOP: CN"),
        ("role_withdrawn", "JAITF Dakar, AIRCOP"),
        ("group_closed", "AIRCOP"),
        ("office_revoked", "JAITF Dakar: PC stolen"),
        ("relay_changed", "relay2:4433"),
    ] {
        let found = log.iter().any(|(a, d)| a == action && d.contains(words));
        assert!(found, "{action} {words}: {log:#?}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_reading_of_a_message_of_h3_is_logged_each_time_a_desk_is_unlocked() {
    let mut world = World::new(156).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let note = |handling: &str| Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        handling: handling.into(),
        subject: handling.into(),
        narrative: "y".into(),
        to: by_hand(&[&praia]),
        ..Draft::default()
    };
    let plain = dakar.try_send(&note("H1")).await.unwrap();
    let closed = dakar.try_send(&note("H3")).await.unwrap();
    dakar.settle().await;
    praia.settle().await;
    let read = |office: &Office| {
        let rows = office.engine.audit_log(200).unwrap().rows;
        let read = rows.into_iter().filter(|row| row.entry.detail == "H3");
        read.map(|row| row.entry.message).collect::<Vec<_>>()
    };
    for _ in 0..3 {
        praia.thread(plain).await;
        praia.thread(closed).await;
    }
    assert_eq!(read(&praia), [Some(closed)]);
    praia.restart().await;
    praia.unlock().await;
    praia.thread(closed).await;
    assert_eq!(read(&praia).len(), 2);
    // On the sender's desk, too.
    dakar.thread(closed).await;
    assert_eq!(read(&dakar), [Some(closed)]);
}
