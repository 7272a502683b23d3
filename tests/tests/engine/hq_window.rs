//! Headquarters' section of the window, as the engine answers it: what a change will do is said
//! before it is signed, only what was read is signed, and the directory's history tells it all.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{
    ApiError, Command, EntryView, ErrorCode, GroupDraft, HistoryRow, HqChange, HqView,
    InvitationDraft, InvitedView, PlanView, Reply, RequestState, RetentionDraft, RetentionRow,
    RoleDraft, Session,
};
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine};
use aircop_message::{Fault, RetentionDays};
use aircop_tests::world::{Office, PASSWORD, World};

fn newcomer(world: &World, folder: &str) -> Engine {
    let config = Config {
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

async fn view(hq: &Office) -> HqView {
    match hq.engine.dispatch(Command::Headquarters).await.unwrap() {
        Reply::Headquarters(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn plans(hq: &Office, change: &HqChange) -> Result<PlanView, ApiError> {
    let change = change.clone();
    match hq.engine.dispatch(Command::PlanChange { change }).await? {
        Reply::Planned(plan) => Ok(*plan),
        other => panic!("{other:?}"),
    }
}

async fn makes(hq: &Office, change: &HqChange, shown: &PlanView) -> Result<Reply, ApiError> {
    let command = Command::MakeChange {
        change: change.clone(),
        shown: shown.says.clone(),
    };
    let done = hq.engine.dispatch(command).await?;
    hq.settle().await;
    Ok(done)
}

/// Reads what it will do, and has it signed.
async fn changes(hq: &Office, change: HqChange) -> PlanView {
    let plan = plans(hq, &change).await.unwrap();
    let done = makes(hq, &change, &plan).await.unwrap();
    let signed = Reply::Stated {
        missing: 0,
        file: None,
    };
    assert_eq!(done, signed);
    plan
}

async fn invites(hq: &Office, draft: InvitationDraft) -> Result<InvitedView, ApiError> {
    match hq.engine.dispatch(Command::Invite { draft }).await? {
        Reply::Invited(made) => Ok(*made),
        other => panic!("{other:?}"),
    }
}

async fn history(hq: &Office) -> Vec<HistoryRow> {
    match hq.engine.dispatch(Command::DirectoryHistory).await.unwrap() {
        Reply::History(rows) => rows,
        other => panic!("{other:?}"),
    }
}

fn lagos(world: &World) -> InvitationDraft {
    InvitationDraft {
        name: "JAITF Lagos".into(),
        kind: "JAITF".into(),
        country: "NG".into(),
        place: "LOS".into(),
        languages: vec!["en".into()],
        telephone: "+234 1 555 0100".into(),
        roles: vec![RoleDraft {
            group: world.group,
            role: "PLAIN".into(),
        }],
        hours: 72,
        ..InvitationDraft::default()
    }
}

/// Joins with the invitation's file; the fingerprint.
async fn asks(world: &World, engine: &Engine, made: &InvitedView) -> String {
    let downloads = world.path().join("hq").with_extension("downloads");
    let text = std::fs::read_to_string(downloads.join(&made.file)).unwrap();
    engine
        .join(&text, "Supt C. Okafor", PASSWORD)
        .await
        .unwrap();
    engine.settle(Duration::from_secs(60)).await.unwrap();
    world.hq.settle().await;
    match engine.dispatch(Command::Status).await.unwrap() {
        Reply::Status(status) => status.fingerprint.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_change_says_what_it_will_do_and_only_that_is_signed() {
    let world = World::new(171).await;
    let hq = &world.hq;
    assert!(hq.status().await.headquarters);
    let made = invites(hq, lagos(&world)).await.unwrap();
    assert_eq!(
        (&*made.office, &*made.file),
        ("JAITF Lagos", "jaitf-lagos.invitation")
    );
    let qr = made.qr.as_ref().unwrap();
    assert_eq!(qr.rows.len(), qr.size as usize);
    assert!(qr.rows.iter().all(|row| row.len() == qr.size as usize));
    assert!(!format!("{made:?}").contains(&qr.rows[0]));
    assert_eq!(view(hq).await.invitations[0].state, "OPEN");
    hq.settle().await;

    let lagos = newcomer(&world, "lagos");
    let fingerprint = asks(&world, &lagos, &made).await;
    let seen = view(hq).await;
    let request = &seen.requests[0];
    assert_eq!(
        (&*request.fingerprint, &*request.office, &*request.telephone),
        (&*fingerprint, "JAITF Lagos", "+234 1 555 0100")
    );
    assert_eq!(request.state, RequestState::Waiting);
    assert_eq!(seen.invitations[0].state, "ASKED");
    assert_eq!(hq.status().await.counts.requests, 1);

    // What will be: an office, its device, its role. Nothing of it is so yet.
    let approve = HqChange::Approve { fingerprint };
    let plan = plans(hq, &approve).await.unwrap();
    assert_eq!(plan.needs, 1);
    let [
        EntryView::OfficeAdmitted { office, .. },
        EntryView::OfficeReached { telephone, .. },
        EntryView::DeviceAdmitted { fingerprint, .. },
        EntryView::RoleGranted { group, before, .. },
    ] = plan.says.as_slice()
    else {
        panic!("{plan:?}");
    };
    assert_eq!((&**office, &**group), ("JAITF Lagos", "AIRCOP"));
    assert_eq!(telephone, "+234 1 555 0100");
    assert!(before.is_empty() && *fingerprint == request.fingerprint);
    assert_eq!(hq.engine.directory().unwrap().offices.len(), 1);
    // Something else than what was read is not signed.
    let short = PlanView {
        says: plan.says[..2].to_vec(),
        ..plan.clone()
    };
    let refused = makes(hq, &approve, &short).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::ChangeDiffers);
    assert_eq!(hq.engine.directory().unwrap().offices.len(), 1);
    makes(hq, &approve, &plan).await.unwrap();
    let directory = hq.engine.directory().unwrap();
    assert_eq!(directory.offices.len(), 2);
    assert_eq!(hq.status().await.counts.requests, 0);
    let again = plans(hq, &approve).await.unwrap_err();
    assert_eq!(again.code, ErrorCode::InvitationUsed);
    tokio::time::sleep(Duration::from_secs(10)).await;
    lagos.settle(Duration::from_secs(60)).await.unwrap();
    let Reply::Status(status) = lagos.dispatch(Command::Status).await.unwrap() else {
        panic!("a status");
    };
    assert_eq!(status.session, Session::Unlocked);
    assert!(!status.headquarters);
    // Nobody else is answered.
    let elsewhere = lagos.dispatch(Command::Headquarters).await.unwrap_err();
    assert_eq!(elsewhere.code, ErrorCode::NotHeadquarters);

    // A group, a role, and out again: the last device of an office, in words.
    let office = directory.offices.iter().find(|o| o.name == "JAITF Lagos");
    let office = office.unwrap().id;
    let opened = changes(
        hq,
        HqChange::OpenGroup(GroupDraft {
            name: "COCAIR 9".into(),
            kind: "OPERATION".into(),
            ends: "2027-03-01".into(),
            ..GroupDraft::default()
        }),
    )
    .await;
    assert!(matches!(opened.says[0], EntryView::GroupOpened { .. }));
    let groups = hq.engine.directory().unwrap().groups;
    let group = groups.iter().find(|g| g.group.name == "COCAIR 9");
    let group = group.unwrap().group.id;
    let role = |role: &str| HqChange::SetRole {
        group,
        offices: vec![office],
        role: role.into(),
    };
    changes(hq, role("PLAIN")).await;
    let promoted = changes(hq, role("CN")).await;
    assert!(
        matches!(&promoted.says[0], EntryView::RoleGranted { before, .. } if before == "PLAIN")
    );

    // Where it is called, as every office reads it; typed as it cannot be dialled from abroad, no.
    let number = |engine: &Engine| {
        let offices = engine.directory().unwrap().offices;
        let found = offices.into_iter().find(|o| o.id == office).unwrap();
        found.telephone
    };
    assert_eq!(number(&lagos), "+234 1 555 0100");
    let calls = |telephone: &str| HqChange::SetTelephone {
        office,
        telephone: telephone.into(),
    };
    for odd in ["01 555 0100", "+234", "call the desk"] {
        let refused = plans(hq, &calls(odd)).await.unwrap_err();
        let fields = refused.fields.iter();
        let fields: Vec<_> = fields.map(|f| (&*f.field, f.fault)).collect();
        assert_eq!(fields, [("telephone", Fault::Telephone)], "{odd}");
    }
    let same = plans(hq, &calls(" +234 1 555 0100 ")).await.unwrap_err();
    assert_eq!(same.code, ErrorCode::NothingToDo);
    for telephone in ["+234 1 555 0199", ""] {
        changes(hq, calls(telephone)).await;
        assert_eq!(number(&hq.engine), telephone);
        tokio::time::sleep(Duration::from_secs(10)).await;
        lagos.settle(Duration::from_secs(60)).await.unwrap();
        assert_eq!(number(&lagos), telephone);
    }

    let same = plans(hq, &role("CN")).await.unwrap_err();
    assert_eq!(same.code, ErrorCode::NothingToDo);
    let closes = changes(hq, HqChange::CloseGroup { group }).await;
    assert!(
        matches!(&closes.says[0], EntryView::GroupClosed { members, .. } if *members == Some(2))
    );
    let device = directory
        .devices
        .iter()
        .find(|d| d.office == office)
        .unwrap();
    let revoked = changes(
        hq,
        HqChange::RevokeDevice {
            device: device.key,
            reason: "stolen".into(),
        },
    )
    .await;
    assert!(matches!(&revoked.says[0], EntryView::DeviceRevoked { left, .. } if *left == Some(0)));
    // It is said that the directory's key is replaced, and for whom, before it is signed.
    assert!(matches!(
        &revoked.says[1..],
        [EntryView::LogKey { devices: 1, .. }]
    ));
    // Headquarters' own desk does not shut itself out.
    let own = directory.devices.iter().find(|d| d.office != office);
    let own = HqChange::RevokeDevice {
        device: own.unwrap().key,
        reason: String::new(),
    };
    let refused = plans(hq, &own).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::BadStatement);

    let rows = history(hq).await;
    assert_eq!(rows.len(), hq.engine.directory().unwrap().size as usize);
    assert!(rows.iter().all(|row| row.signers == ["hq"]), "{rows:#?}");
    assert!(rows.is_sorted_by(|a, b| a.index > b.index));
    assert!(rows.iter().any(|row| matches!(
        &row.entry,
        EntryView::DeviceRevoked { reason, .. } if reason == "stolen"
    )));
    assert!(rows.iter().any(|row| matches!(
        &row.entry,
        EntryView::RoleGranted { before, role, .. } if before == "PLAIN" && role == "CN"
    )));
}

/// For how long messages are kept: read before it is signed, in force for the group it names.
#[tokio::test(start_paused = true)]
async fn days_of_keeping_are_stated_for_all_and_for_a_group() {
    let world = World::new(173).await;
    let hq = &world.hq;
    let all = RetentionRow {
        group: None,
        days: RetentionDays::default(),
    };
    assert_eq!(view(hq).await.retention, [all]);
    let days = RetentionDays {
        alert: 90,
        longest: 2_000,
        ..RetentionDays::default()
    };
    let mut draft = RetentionDraft::of(Some(world.group), days);
    // A kind for longer than the longest.
    draft.seizure = "2001".into();
    let refused = plans(hq, &HqChange::SetRetention(draft.clone())).await;
    let refused = refused.unwrap_err();
    let [fault] = refused.fields.as_slice() else {
        panic!("{refused:?}");
    };
    assert_eq!((&*fault.field, fault.fault), ("longest", Fault::Range));
    // For longer than anything is kept, none, and what is no number.
    draft.seizure = "3651".into();
    draft.note = String::new();
    draft.reply = "a year".into();
    let refused = plans(hq, &HqChange::SetRetention(draft.clone())).await;
    let refused = refused.unwrap_err();
    let faults: Vec<_> = refused
        .fields
        .iter()
        .map(|f| (&*f.field, f.fault))
        .collect();
    assert_eq!(
        faults,
        [
            ("reply", Fault::Number),
            ("seizure", Fault::Range),
            ("note", Fault::Required)
        ]
    );
    let draft = RetentionDraft::of(Some(world.group), days);
    let plan = changes(hq, HqChange::SetRetention(draft.clone())).await;
    let [EntryView::Retention { group, days: said }] = plan.says.as_slice() else {
        panic!("{plan:?}");
    };
    assert_eq!((group.is_empty(), *said), (false, days));
    let own = RetentionRow {
        group: Some(world.group),
        days,
    };
    assert_eq!(view(hq).await.retention, [all, own]);
    // It is what the group's messages are given, and it is not stated twice.
    assert_eq!(hq.engine.retention_of(Some(world.group)).unwrap(), days);
    assert_eq!(
        hq.engine.retention_of(None).unwrap(),
        RetentionDays::default()
    );
    let again = plans(hq, &HqChange::SetRetention(draft)).await.unwrap_err();
    assert_eq!(again.code, ErrorCode::NothingToDo);
}

#[tokio::test(start_paused = true)]
async fn faults_stand_at_their_fields_and_a_refusal_keeps_its_reason_here() {
    let world = World::new(172).await;
    let hq = &world.hq;
    let refused = invites(
        hq,
        InvitationDraft {
            country: "XX".into(),
            place: "QQQ".into(),
            ..lagos(&world)
        },
    )
    .await
    .unwrap_err();
    let fields: Vec<_> = refused
        .fields
        .iter()
        .map(|f| (&*f.field, f.fault))
        .collect();
    assert_eq!(
        fields,
        [
            ("country", Fault::UnknownCountry),
            ("place", Fault::UnknownAirport)
        ]
    );
    assert!(view(hq).await.invitations.is_empty());

    let made = invites(hq, lagos(&world)).await.unwrap();
    hq.settle().await;
    let taken = invites(hq, lagos(&world)).await.unwrap_err();
    assert_eq!(taken.code, ErrorCode::NameTaken);
    let lagos = newcomer(&world, "lagos");
    let fingerprint = asks(&world, &lagos, &made).await;
    let command = Command::RefuseRequest {
        fingerprint,
        reason: "another voice".into(),
    };
    let Reply::Headquarters(seen) = hq.engine.dispatch(command).await.unwrap() else {
        panic!("headquarters");
    };
    assert_eq!(seen.requests[0].state, RequestState::Refused);
    assert_eq!(seen.invitations[0].state, "REFUSED");
    let log = hq.engine.audit_log(50).unwrap().rows;
    assert!(
        log.iter()
            .any(|row| row.entry.detail.contains("another voice"))
    );

    // An invitation that nobody used is taken back.
    let another = InvitationDraft {
        name: "JAITF Accra".into(),
        country: "GH".into(),
        place: "ACC".into(),
        ..self::lagos(&world)
    };
    invites(hq, another).await.unwrap();
    let id = view(hq).await.invitations[0].id.clone();
    let cancelled = hq.engine.dispatch(Command::CancelInvitation { id }).await;
    let Reply::Headquarters(seen) = cancelled.unwrap() else {
        panic!("headquarters");
    };
    assert_eq!(seen.invitations[0].state, "CANCELLED");
    assert!(!seen.invitations[0].can_cancel());
}
