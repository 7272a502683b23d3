//! A briefing of an operation over a relay: sent before it begins, read in each desk's language,
//! acknowledged by each office, and called by the roll at its sender and at the OCU.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{BriefingPage, BriefingSaid, Command, ErrorCode, Reply, RollCallRow, ViewName};
use aircop_codes::{Kind, Urgency};
use aircop_directory::{GroupKind, Role};
use aircop_message::{Draft, GroupId, OfficeId};
use aircop_tests::world::{Office, World, by_hand};

const MINUTE: Duration = Duration::from_secs(60);

fn said(language: &str, subject: &str, text: &str) -> BriefingSaid {
    BriefingSaid {
        language: language.into(),
        subject: subject.into(),
        text: text.into(),
    }
}

async fn page(office: &Office, group: GroupId) -> BriefingPage {
    match office.does(Command::Briefing { group }).await {
        Reply::Briefing(page) => *page,
        other => panic!("{other:?}"),
    }
}

async fn brief(office: &Office, group: GroupId, texts: Vec<BriefingSaid>) -> BriefingPage {
    match office.does(Command::SendBriefing { group, texts }).await {
        Reply::Briefing(page) => *page,
        other => panic!("{other:?}"),
    }
}

async fn row_of(office: &Office, group: GroupId, of: OfficeId) -> RollCallRow {
    let page = page(office, group).await;
    let rows = page.current.unwrap().roll_call.unwrap();
    rows.into_iter().find(|row| row.office.id == of).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_briefing_is_read_in_four_languages_and_its_roll_is_called() {
    let mut world = World::new(181).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let cairo = world.office("Cairo", "EG", "CAI").await;
    let ocu = world.office("Lyon", "FR", "LYS").await;
    let starts = world.now().plus_seconds(5 * 24 * 3600);
    let engine = &world.hq.engine;
    let opened = engine.open_group("COCAIR 3", GroupKind::Operation, (Some(starts), None), "");
    let group = opened.unwrap().done().unwrap();
    for (office, role) in [
        (&dakar, Role::Plain),
        (&praia, Role::Cn),
        (&lagos, Role::Plain),
        (&cairo, Role::Plain),
        (&ocu, Role::Ocu),
        (&world.hq, Role::Observer),
    ] {
        let role = engine.set_role(group, office.id, Some(role));
        role.unwrap().done().unwrap();
    }
    world.hq.settle().await;
    let desks = [&dakar, &praia, &lagos, &cairo, &ocu];
    for office in desks {
        office.settle().await;
    }
    assert_eq!(page(&dakar, group).await.current, None);

    // Only headquarters and the OCU, and only in what can be read.
    assert!(!page(&dakar, group).await.may_send);
    assert!(page(&ocu, group).await.may_send);
    let ours = vec![said("fr", "Ouverture", "Demain à 6 h.")];
    let refused = dakar.engine.dispatch(Command::SendBriefing {
        group,
        texts: ours.clone(),
    });
    assert_eq!(refused.await.unwrap_err().code, ErrorCode::InvalidDraft);
    let mut twice = ours.clone();
    twice.push(said("fr-CA", "Ouverture", "Demain."));
    twice.push(said("pt", "", "Amanhã."));
    let refused = world
        .hq
        .engine
        .dispatch(Command::SendBriefing {
            group,
            texts: twice,
        })
        .await;
    let faults = refused.unwrap_err().fields;
    let faults: Vec<&str> = faults.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(faults, ["texts.1.language", "texts.2.subject"]);

    // Days before it begins.
    let texts = vec![
        said("en", "Opening", "Six in the morning."),
        said("fr", "Ouverture", "À six heures."),
        said("pt", "Abertura", "Às seis."),
        said("ar", "الافتتاح", "في السادسة صباحًا."),
    ];
    let first = brief(&world.hq, group, texts).await;
    world.pass(MINUTE).await;
    for office in desks {
        office.settle().await;
    }
    let briefing = first.current.unwrap().message;
    for (office, language, subject, own) in [
        (&dakar, "fr", "Ouverture", true),
        (&praia, "pt-CV", "Abertura", true),
        (&cairo, "ar", "الافتتاح", true),
        (&lagos, "en", "Opening", true),
        (&lagos, "ru", "Opening", false),
    ] {
        let view = page(office, group).await.current.unwrap();
        let (read, in_it) = view.read_in(language).unwrap();
        assert_eq!((read.subject.as_str(), in_it), (subject, own), "{language}");
        assert_eq!(view.roll_call, None);
        assert_eq!(view.acknowledged, None);
        // It stands in the inbox as a message does, and calls nobody.
        let inbox = office.inbox().await;
        let row = inbox.iter().find(|row| row.id == briefing).unwrap();
        assert_eq!(
            (&row.kind, &row.urgency),
            (&Kind::Briefing, &Urgency::Routine)
        );
        assert!(office.status().await.attention.is_empty());
    }

    // Each acknowledges it; who has not stands first.
    world.hq.settle().await;
    for office in [&dakar, &praia, &cairo] {
        office
            .does(Command::Acknowledge { message: briefing })
            .await;
        world.pass(MINUTE).await;
        office.settle().await;
    }
    world.hq.settle().await;
    ocu.settle().await;
    for holder in [&world.hq, &ocu] {
        let told = row_of(holder, group, praia.id).await;
        assert!(told.sent && told.delivered.is_some() && told.acknowledged.is_some());
        assert!(!told.officer.is_empty());
        assert!(told.delivered.unwrap() < told.acknowledged.unwrap());
        let silent = row_of(holder, group, lagos.id).await;
        assert!(silent.delivered.is_some());
        assert_eq!((silent.acknowledged, silent.officer.as_str()), (None, ""));
        let rows = page(holder, group)
            .await
            .current
            .unwrap()
            .roll_call
            .unwrap();
        assert_eq!(rows.len(), 5);
        let acknowledged = rows.iter().map(|row| row.acknowledged.is_some());
        assert!(acknowledged.is_sorted());
    }
    assert!(
        page(&dakar, group)
            .await
            .current
            .unwrap()
            .acknowledged
            .is_some()
    );

    // A newer one takes its place; both are read. One who comes later was not sent it.
    brief(&ocu, group, vec![said("fr", "Report", "À sept heures.")]).await;
    world.pass(MINUTE).await;
    let late = world.office("Accra", "GH", "ACC").await;
    let role = world.hq.engine.set_role(group, late.id, Some(Role::Plain));
    role.unwrap().done().unwrap();
    world.hq.settle().await;
    for office in desks {
        office.settle().await;
    }
    let view = page(&lagos, group).await;
    assert_eq!(view.current.unwrap().texts[0].subject, "Report");
    let earlier: Vec<_> = view.earlier.iter().map(|e| e.message).collect();
    assert_eq!(earlier, [briefing]);
    let old = lagos.thread(briefing).await;
    assert_eq!(old.messages[0].message.subject, "Opening");
    let outside = row_of(&ocu, group, late.id).await;
    assert!(!outside.sent && outside.delivered.is_none());

    // What is no briefing of the whole group is not sent as one.
    let draft = Draft {
        kind: "BRIEFING".into(),
        group: Some(group),
        subject: "Only you".into(),
        narrative: "Nobody else.".into(),
        to: by_hand(&[&dakar]),
        ..Draft::default()
    };
    let send = Command::Send {
        id: None,
        draft,
        recipients: vec![dakar.id],
    };
    let refused = ocu.engine.dispatch(send).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::RecipientsChanged);
    assert!(
        ocu.list(ViewName::All)
            .await
            .iter()
            .all(|row| row.subject != "Only you")
    );
}
