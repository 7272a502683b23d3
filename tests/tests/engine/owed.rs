//! What is owed an answer: the list and the thread say the same, and a row says what is new in it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{
    Changed, Command, Gist, ListOrder, ListQuery, MessageRow, Reply, ThreadView, ViewName, Why,
};
use aircop_codes::ReplyStatus;
use aircop_message::{MessageId, OfficeId, SeizedGoodsDraft};
use aircop_tests::world::{Office, World, alert};

const MINUTE: Duration = Duration::from_secs(60);

async fn owed(office: &Office) -> Vec<MessageId> {
    let rows = office.list(ViewName::NeedsAnswer).await;
    let count = office.status().await.counts.needs_answer;
    assert_eq!(usize::try_from(count).unwrap(), rows.len());
    assert!(rows.iter().all(|row| row.owes));
    rows.into_iter().map(|row| row.id).collect()
}

/// Whether the thread says that an office has yet to answer.
fn is_silent(thread: &ThreadView, office: OfficeId) -> bool {
    let mut answers = thread.answers.iter();
    let answer = answers.find(|answer| answer.office.id == office);
    answer.unwrap().status.is_none()
}

fn row(rows: &[MessageRow], id: MessageId) -> &MessageRow {
    rows.iter().find(|row| row.id == id).unwrap()
}

#[tokio::test(start_paused = true)]
async fn an_alert_stays_owed_after_it_was_acknowledged_until_it_is_answered() {
    let mut world = World::new(171).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let flash = dakar.alerts(world.group, &[&praia]).await;
    let mut told = alert(world.group, &[&praia]);
    told.alert.action = "INFO_ONLY".into();
    let told = dakar.try_send(&told).await.unwrap();
    world.pass(MINUTE).await;
    let mut both = owed(&praia).await;
    both.sort_unstable();
    let mut expected = vec![flash, told];
    expected.sort_unstable();
    assert_eq!(both, expected);

    praia.does(Command::Acknowledge { message: told }).await;
    praia.does(Command::Acknowledge { message: flash }).await;
    // What only informs is done with; what asks for something is not.
    assert_eq!(owed(&praia).await, [flash]);
    assert!(is_silent(&praia.thread(flash).await, praia.id));
    assert!(praia.thread(flash).await.messages[0].row.owes);

    praia.answers(flash, "IN_PROGRESS", "").await;
    assert!(owed(&praia).await.is_empty());
    assert!(!is_silent(&praia.thread(flash).await, praia.id));
    assert!(!praia.thread(flash).await.messages[0].row.owes);
}

#[tokio::test(start_paused = true)]
async fn a_question_back_is_owed_an_answer_by_whoever_asked_first() {
    let mut world = World::new(172).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    let flash = dakar.alerts(world.group, &[&praia, &lagos]).await;
    world.pass(MINUTE).await;
    let question = praia
        .answers(flash, "IN_PROGRESS", "Has he checked in a bag?")
        .await;
    world.pass(MINUTE).await;
    assert_eq!(owed(&dakar).await, [question]);
    let calls = dakar.status().await.attention;
    assert_eq!((calls[0].why, calls[0].message), (Why::Asked, question));
    // Another reader of the alert owes its own answer and no more.
    assert_eq!(owed(&lagos).await, [flash]);
    let rows = dakar.inbox().await;
    let said = Gist::Reply {
        status: ReplyStatus::InProgress,
        outcome: None,
        asks: true,
    };
    assert_eq!(row(&rows, question).gist, Some(said));

    let back = dakar.answers(flash, "IN_PROGRESS", "Which belt?").await;
    world.pass(MINUTE).await;
    assert!(owed(&dakar).await.is_empty());
    assert!(dakar.status().await.attention.is_empty());
    // And in turn: of those who are at it, not of those who have yet to begin.
    assert_eq!(owed(&praia).await, [back]);
    assert_eq!(owed(&lagos).await, [flash]);
    praia.answers(flash, "IN_PROGRESS", "").await;
    assert!(owed(&praia).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_was_found_elsewhere_is_no_longer_owed_and_a_corrected_alert_is_again() {
    let mut world = World::new(173).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    let flash = dakar.alerts(world.group, &[&praia, &lagos]).await;
    world.pass(MINUTE).await;
    praia.answers(flash, "IN_PROGRESS", "").await;
    lagos.does(Command::Acknowledge { message: flash }).await;
    world.pass(MINUTE).await;
    assert_eq!(owed(&lagos).await, [flash]);

    let begun = dakar
        .does(Command::BeginCorrection { message: flash })
        .await;
    let Reply::Begun(begun) = begun else { panic!() };
    let mut draft = begun.draft;
    draft.alert.legs[0].flight = "TP1549".into();
    draft.alert.persons[0].seat = "14C".into();
    let corrected = dakar.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    // Whoever acts on the first version must take note of the second.
    assert_eq!(owed(&praia).await, [corrected]);
    assert_eq!(owed(&lagos).await, [corrected]);
    let rows = praia.inbox().await;
    let Some(Gist::Correction { changes }) = &row(&rows, corrected).gist else {
        panic!("{:?}", row(&rows, corrected).gist)
    };
    assert_eq!(
        changes[0],
        Changed::Text {
            was: "TP1547".into(),
            now: "TP1549".into()
        }
    );
    praia
        .does(Command::Acknowledge { message: corrected })
        .await;
    lagos
        .does(Command::Acknowledge { message: corrected })
        .await;
    assert!(owed(&praia).await.is_empty());

    let begun = praia.does(Command::BeginSeizure { message: flash }).await;
    let Reply::Begun(begun) = begun else { panic!() };
    let mut draft = begun.draft;
    draft.seizure.at = world.now().to_rfc3339();
    draft.seizure.goods = vec![SeizedGoodsDraft {
        category: "DRUGS".into(),
        drug: "COCAINE_HCL".into(),
        quantity: "1.2".into(),
        unit: "KG".into(),
        ..SeizedGoodsDraft::default()
    }];
    let seizure = praia.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    assert!(owed(&lagos).await.is_empty(), "found in Praia");
    let rows = lagos.inbox().await;
    let Some(Gist::Seizure { goods }) = &row(&rows, seizure).gist else {
        panic!("{:?}", row(&rows, seizure).gist)
    };
    assert_eq!(goods[0].quantity.unwrap().to_string(), "1.2");
}

#[tokio::test(start_paused = true)]
async fn the_inbox_begins_with_what_can_still_be_caught_and_pages_leave_nothing_out() {
    let mut world = World::new(174).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    for minutes in [90, -30, 30, 60, -45] {
        let mut draft = alert(world.group, &[&praia]);
        draft.urgency = "URGENT".into();
        draft.subject = format!("in {minutes}");
        let at = |minutes: i64| world.now().plus_seconds(minutes * 60).to_rfc3339();
        draft.alert.legs[0].etd = at(minutes - 300);
        draft.alert.legs[1].eta = at(minutes);
        dakar.try_send(&draft).await.unwrap();
        world.pass(Duration::from_secs(1)).await;
    }
    dakar.writes(world.group, &[&praia], "a note").await;
    world.pass(MINUTE).await;
    let order = ["in 30", "in 60", "in 90", "a note", "in -45", "in -30"];
    for limit in [1, 2, 3, 4, 50] {
        let mut seen: Vec<MessageRow> = Vec::new();
        loop {
            let query = ListQuery {
                order: ListOrder::Catchable,
                skip: u32::try_from(seen.len()).unwrap(),
                before: seen.last().map(|row| (row.received, row.id)),
                limit,
                ..ListQuery::default()
            };
            let Reply::List(list) = praia.does(Command::List(query)).await else {
                panic!()
            };
            seen.extend(list.rows);
            if !list.more {
                break;
            }
        }
        let subjects: Vec<_> = seen.iter().map(|row| row.subject.as_str()).collect();
        assert_eq!(subjects, order, "{limit} a page");
    }
    // A correction takes the place of what it corrects: nobody meets the flight of before.
    let rows = praia.list(ViewName::Inbox).await;
    let late = rows.iter().find(|row| row.subject == "in -45").unwrap().id;
    let begun = dakar.does(Command::BeginCorrection { message: late }).await;
    let Reply::Begun(begun) = begun else { panic!() };
    let mut draft = begun.draft;
    let arrives = world.now().plus_seconds(10 * 3600);
    draft.alert.legs[1].eta = arrives.to_rfc3339();
    let corrected = dakar.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    let query = ListQuery {
        order: ListOrder::Catchable,
        limit: 50,
        ..ListQuery::default()
    };
    let Reply::List(list) = praia.does(Command::List(query)).await else {
        panic!()
    };
    let place = |id| list.rows.iter().position(|row| row.id == id).unwrap();
    assert!(place(corrected) < place(late));
    let old = list.rows.iter().find(|row| row.id == late).unwrap();
    assert!(old.corrected_by == Some(corrected) && place(late) == place(corrected) + 1);

    // By arrival as before.
    let rows = praia.inbox().await;
    assert_eq!(rows[0].id, corrected);
    assert_eq!(rows[1].subject, "a note");
    // The order is kept.
    let order = ListOrder::Arrival;
    assert_eq!(praia.status().await.inbox_order, ListOrder::Catchable);
    praia.does(Command::SetInboxOrder { order }).await;
    assert_eq!(praia.status().await.inbox_order, order);
}
