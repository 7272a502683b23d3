//! The search line over a real archive: what narrows, what is searched for, what names nothing.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, ListQuery, Reply, ViewName};
use aircop_message::MessageId;
use aircop_tests::world::{Office, World};

async fn asked(office: &Office, text: &str) -> Result<Vec<MessageId>, aircop_api::ApiError> {
    let query = ListQuery {
        view: ViewName::All,
        text: text.into(),
        limit: 50,
        ..ListQuery::default()
    };
    match office.engine.dispatch(Command::List(query)).await? {
        Reply::List(list) => Ok(list.rows.iter().map(|row| row.id).collect()),
        other => panic!("{other:?}"),
    }
}

async fn found(office: &Office, text: &str) -> Vec<MessageId> {
    asked(office, text).await.unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_line_narrows_by_who_what_where_and_when() {
    let mut world = World::new(221).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    lagos.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    let note = lagos
        .writes(world.group, &[&praia], "cocaine in shoes")
        .await;
    world.pass(Duration::from_secs(60)).await;
    assert_eq!(praia.inbox().await.len(), 2);

    for (line, ids) in [
        ("from:lagos", vec![note]),
        ("from:DSS", vec![alert]),
        ("from:sn", vec![alert]),
        ("de:dakar", vec![alert]),
        ("von:\"JAITF Lagos\"", vec![note]),
        ("kind:alert", vec![alert]),
        ("тип:ориентировка", vec![alert]),
        ("type:note", vec![note]),
        ("urgency:flash", vec![alert]),
        ("route:lisbonne", vec![alert]),
        ("route:GRU", vec![]),
        ("flight:TP1547", vec![alert]),
        ("substance:cocaine", vec![note]),
        ("from:lagos cocaine -shoes", vec![]),
        ("from:lagos \"in shoes\"", vec![note]),
        ("from:lagos from:dakar", vec![]),
        ("since:2026-11 kind:note", vec![note]),
        ("since:2031", vec![]),
        ("until:2026-10", vec![]),
        ("kind:alert until:2026", vec![alert]),
        ("group:aircop kind:note", vec![note]),
        ("from: kind:alert", vec![alert]),
    ] {
        assert_eq!(found(&praia, line).await, ids, "{line}");
    }
    for line in [
        "from:nobody",
        "kind:xyz",
        "route:qqqq",
        "since:soon",
        "group:none",
    ] {
        let error = asked(&praia, line).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::SearchValue, "{line}");
        let value = line.split_once(':').unwrap().1;
        assert_eq!(error.detail, value);
    }
}
