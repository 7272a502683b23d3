//! An alert that its office withdraws: every office sees it, nobody is called for it any more, each
//! takes note of the withdrawal, and no other office can say it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{
    Command, ErrorCode, Gist, ListOrder, ListQuery, MessageRow, Reply, ResponseQuestion, Standing,
    ViewName, Why,
};
use aircop_codes::{ReplyStatus, StandDown};
use aircop_message::{Draft, MessageId};
use aircop_tests::world::{Office, World, alert};

const MINUTE: Duration = Duration::from_secs(60);

async fn begun(office: &Office, command: Command) -> Draft {
    match office.does(command).await {
        Reply::Begun(begun) => begun.draft,
        other => panic!("{other:?}"),
    }
}

async fn withdraws(office: &Office, message: MessageId, reason: &str) -> MessageId {
    let mut draft = begun(office, Command::BeginStandDown { message }).await;
    draft.reply.stand_down = reason.into();
    office.try_send(&draft).await.unwrap()
}

async fn owed(office: &Office) -> Vec<MessageId> {
    let rows = office.list(ViewName::NeedsAnswer).await;
    rows.iter().map(|row| row.id).collect()
}

async fn row(office: &Office, id: MessageId) -> MessageRow {
    let rows = office.list(ViewName::All).await;
    rows.into_iter().find(|row| row.id == id).unwrap()
}

async fn calls(office: &Office) -> Vec<(Why, MessageId)> {
    let calls = office.status().await.attention;
    calls.iter().map(|call| (call.why, call.message)).collect()
}

#[tokio::test(start_paused = true)]
async fn a_withdrawn_alert_calls_nobody_and_its_withdrawal_is_taken_note_of() {
    let mut world = World::new(211).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    let flash = dakar.alerts(world.group, &[&praia, &lagos]).await;
    world.pass(MINUTE).await;
    // Praia is at it and has asked; Lagos has not looked.
    praia.answers(flash, "IN_PROGRESS", "Which belt?").await;
    world.pass(MINUTE).await;
    assert_eq!(calls(&lagos).await, [(Why::Unacknowledged, flash)]);
    assert_eq!(owed(&dakar).await.len(), 1);

    let withdrawal = withdraws(&dakar, flash, "WRONG_PERSON").await;
    world.pass(MINUTE).await;
    for office in [&dakar, &praia, &lagos] {
        let thread = office.thread(flash).await;
        let first = thread.messages.iter().find(|m| m.row.id == flash).unwrap();
        let standing = first.row.standing.clone().unwrap();
        assert_eq!(standing.standing, Standing::Withdrawn);
        let by = standing.stand_down.unwrap();
        assert_eq!(
            (by.reason, by.message),
            (StandDown::WrongPerson, withdrawal)
        );
        // The list says so too: at the alert, and of the withdrawal what it is.
        let standing = row(office, flash).await.standing.unwrap();
        assert_eq!(standing.standing, Standing::Withdrawn);
        let gist = row(office, withdrawal).await.gist;
        let holds = Gist::StandDown {
            reason: StandDown::WrongPerson,
            holds: true,
        };
        assert_eq!(gist, Some(holds));
    }
    // What can still be caught stands above it in the list, however late it came and lands.
    let mut later = alert(world.group, &[&lagos]);
    later.urgency = "ROUTINE".into();
    later.alert.action = "INFO_ONLY".into();
    later.alert.legs[1].eta = world.now().plus_seconds(20 * 3600).to_rfc3339();
    let later = praia.try_send(&later).await.unwrap();
    world.pass(MINUTE).await;
    let first = async || {
        let query = ListQuery {
            view: ViewName::Inbox,
            order: ListOrder::Catchable,
            limit: 9,
            ..ListQuery::default()
        };
        match lagos.does(Command::List(query)).await {
            Reply::List(list) => list.rows[0].thread,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(first().await, later);
    lagos.does(Command::Acknowledge { message: later }).await;

    // Of the alert nothing is owed, by nobody; of the withdrawal each takes note.
    for office in [&praia, &lagos] {
        assert_eq!(owed(office).await, [withdrawal]);
        assert_eq!(calls(office).await, [(Why::StoodDown, withdrawal)]);
        // It names the alert, and counts down to nothing.
        let call = office.status().await.attention.remove(0);
        assert_eq!(call.reference, row(office, flash).await.reference);
        assert_eq!(call.due, None);
        office
            .does(Command::Acknowledge {
                message: withdrawal,
            })
            .await;
        assert!(owed(office).await.is_empty());
        assert!(calls(office).await.is_empty());
    }
    assert!(owed(&dakar).await.is_empty());
    world.pass(MINUTE).await;
    // Lagos has left nothing unanswered.
    let question = ResponseQuestion {
        by: "office".into(),
        ..ResponseQuestion::default()
    };
    let Reply::Response(figures) = dakar.does(Command::Response(question)).await else {
        panic!("no figures")
    };
    assert_eq!(figures.uncounted, 0);
    let total = figures.total;
    assert_eq!((total.asked, total.answered.count), (1, 1));
    let thread = dakar.thread(withdrawal).await;
    let seen = thread
        .messages
        .iter()
        .find(|m| m.row.id == withdrawal)
        .unwrap();
    assert!(
        seen.recipients.iter().all(|r| r.acknowledged.is_some()),
        "the sender knows who knows"
    );

    // It is found by the word of its reason, and an answer of the sender changes nothing of it.
    dakar.answers(flash, "RECEIVED", "").await;
    world.pass(MINUTE).await;
    let standing = row(&praia, flash).await.standing.unwrap();
    assert_eq!(standing.standing, Standing::Withdrawn);

    // A withdrawal that was a mistake is corrected like any other message.
    let mut draft = begun(
        &dakar,
        Command::BeginCorrection {
            message: withdrawal,
        },
    )
    .await;
    assert_eq!(draft.reply.status, ReplyStatus::Withdrawn.to_string());
    draft.reply.status = "IN_PROGRESS".into();
    draft.reply.stand_down.clear();
    dakar.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    let standing = row(&praia, flash).await.standing.unwrap();
    assert_eq!(standing.standing, Standing::BeingChecked);
    assert_eq!(owed(&lagos).await, [flash]);
    assert_eq!(first().await, flash);
}

#[tokio::test(start_paused = true)]
async fn only_the_office_that_sent_an_alert_can_withdraw_it() {
    let mut world = World::new(212).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let flash = dakar.alerts(world.group, &[&praia]).await;
    let own = praia
        .try_send(&alert(world.group, &[&dakar]))
        .await
        .unwrap();
    world.pass(MINUTE).await;

    let refused = praia
        .engine
        .dispatch(Command::BeginStandDown { message: flash })
        .await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::UnknownMessage);
    let mut draft = begun(&praia, Command::BeginReply { message: flash }).await;
    draft.reply.status = "WITHDRAWN".into();
    draft.reply.stand_down = "SOLVED".into();
    let refused = praia.try_send(&draft).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidDraft);
    assert_eq!(refused.fields[0].field, "reply.status");

    // One that names an alert of its own and stands in the thread of another's.
    draft.reply.alert = Some(own);
    let forged = praia.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    let alert = row(&dakar, flash).await;
    assert_eq!(alert.standing.unwrap().standing, Standing::Open);
    for office in [&dakar, &praia] {
        let gist = row(office, forged).await.gist;
        assert!(
            matches!(gist, Some(Gist::StandDown { holds: false, .. })),
            "{gist:?}"
        );
    }
    assert_eq!(owed(&praia).await, [flash]);
    let own = row(&dakar, own).await;
    assert_eq!(own.standing.unwrap().standing, Standing::Open);
}
