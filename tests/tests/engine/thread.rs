//! Threads by whole engines: answers, the one state, seizures and corrections.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{BegunView, Command, ErrorCode, Reply, Standing, ThreadView, ViewName, Why};
use aircop_codes::{Outcome, ReplyStatus};
use aircop_message::{Draft, MessageId, OfficeId, SeizedGoodsDraft};
use aircop_tests::world::{Office, World};

async fn begins(office: &Office, command: Command) -> BegunView {
    match office.does(command).await {
        Reply::Begun(begun) => *begun,
        other => panic!("{other:?}"),
    }
}

async fn replies(office: &Office, message: MessageId, status: &str, outcome: &str) -> MessageId {
    let mut draft = begins(office, Command::BeginReply { message }).await.draft;
    draft.reply.status = status.into();
    draft.reply.outcome = outcome.into();
    office.try_send(&draft).await.unwrap()
}

async fn settle(offices: &[&Office]) {
    for _ in 0..2 {
        for office in offices {
            office.settle().await;
        }
    }
}

fn state(thread: &ThreadView) -> (Standing, Option<Outcome>, u32, u32) {
    let alert = thread.messages.iter().find_map(|m| m.row.standing.clone());
    let standing = alert.unwrap();
    (
        standing.standing,
        standing.outcome,
        standing.answered,
        standing.asked,
    )
}

#[tokio::test(start_paused = true)]
async fn the_state_follows_the_answers_at_every_office() {
    let mut world = World::new(71).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let offices = [&dakar, &praia, &lagos];
    settle(&offices).await;
    let alert = dakar.alerts(world.group, &[&praia, &lagos]).await;
    settle(&offices).await;
    for office in offices {
        let thread = office.thread(alert).await;
        assert_eq!(state(&thread), (Standing::Open, None, 0, 2));
        assert!(thread.answers.iter().all(|answer| answer.status.is_none()));
    }

    // To whoever takes part: the sender and the rest of the list.
    let begun = begins(&praia, Command::BeginReply { message: alert }).await;
    let mut expected: Vec<OfficeId> = vec![dakar.id, lagos.id];
    expected.sort_unstable();
    assert_eq!(begun.draft.to.offices, expected);
    replies(&praia, alert, "IN_PROGRESS", "").await;
    replies(&lagos, alert, "", "NO_SHOW").await;
    settle(&offices).await;
    for office in offices {
        let thread = office.thread(alert).await;
        assert_eq!(state(&thread), (Standing::BeingChecked, None, 2, 2));
    }

    let last = replies(&praia, alert, "CLOSED", "POSITIVE_SEIZURE").await;
    settle(&offices).await;
    for office in offices {
        let thread = office.thread(last).await;
        let closed = (Standing::Closed, Some(Outcome::PositiveSeizure), 2, 2);
        assert_eq!(state(&thread), closed);
        assert_eq!(thread.messages.len(), 4);
        let of = |name: &str| {
            thread
                .answers
                .iter()
                .find(|a| a.office.name == name)
                .unwrap()
        };
        assert_eq!(of("JAITF Lagos").outcome, Some(Outcome::NoShow));
        assert_eq!(of("JAITF Praia").status, Some(ReplyStatus::Closed));
        assert_eq!(of("JAITF Praia").message, Some(last));
    }
    // Whoever has answered has taken note of it.
    assert!(praia.list(ViewName::NeedsAnswer).await.is_empty());
    // The list says so too, and only at the alert.
    let rows = lagos.inbox().await;
    let standing = |id| rows.iter().find(|r| r.id == id).unwrap().standing.clone();
    assert_eq!(standing(alert).unwrap().standing, Standing::Closed);
    assert!(standing(last).is_none());
}

#[tokio::test(start_paused = true)]
async fn a_seizure_begins_from_the_alert_and_our_reply() {
    let mut world = World::new(72).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    settle(&[&dakar, &praia]).await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    settle(&[&dakar, &praia]).await;
    let mut reply = begins(&praia, Command::BeginReply { message: alert })
        .await
        .draft;
    reply.reply.status = "IN_PROGRESS".into();
    reply.reply.acted_at = "2026-11-25T03:40:00-01:00".into();
    let reply = praia.try_send(&reply).await.unwrap();

    // From any message of the thread.
    let begun = begins(&praia, Command::BeginSeizure { message: reply }).await;
    let mut draft = begun.draft;
    assert_eq!(draft.seizure.airport, "RAI");
    assert_eq!(draft.seizure.at, "2026-11-25T03:40:00-01:00");
    assert_eq!(draft.seizure.legs[0].flight, "TP1547");
    assert_eq!(
        draft.seizure.offenders[0].person.name,
        "Pimentel Rocha Everaldo"
    );
    assert_eq!(draft.seizure.alert, Some(alert));
    draft.seizure.goods = vec![SeizedGoodsDraft {
        category: "DRUGS".into(),
        quantity: "1.24".into(),
        unit: "KG".into(),
        ..SeizedGoodsDraft::default()
    }];
    let seizure = praia.try_send(&draft).await.unwrap();
    settle(&[&praia, &dakar]).await;
    let thread = dakar.thread(seizure).await;
    // A seizure says by itself how it ended.
    let closed = (Standing::Closed, Some(Outcome::PositiveSeizure), 1, 1);
    assert_eq!(state(&thread), closed);
    assert_eq!(thread.answers[0].seizures, 1);
    let begun = begins(&praia, Command::BeginReply { message: alert }).await;
    let seized = thread
        .messages
        .iter()
        .find(|m| m.row.id == seizure)
        .unwrap();
    assert_eq!(begun.draft.reply.seizure_reference, seized.row.reference);
}

#[tokio::test(start_paused = true)]
async fn who_says_that_something_was_seized_is_reminded_of_the_report_after_a_day() {
    let mut world = World::new(74).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    settle(&[&dakar, &praia]).await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    settle(&[&dakar, &praia]).await;
    let reply = replies(&praia, alert, "CLOSED", "POSITIVE_SEIZURE").await;
    settle(&[&praia, &dakar]).await;
    let reminded = async |office: &Office| -> Vec<MessageId> {
        let calls = office.status().await.attention.into_iter();
        let due = calls.filter(|call| call.why == Why::ReportDue);
        due.map(|call| call.message).collect()
    };
    world.pass(Duration::from_secs(23 * 3600)).await;
    assert!(reminded(&praia).await.is_empty());
    world.pass(Duration::from_secs(2 * 3600)).await;
    assert_eq!(reminded(&praia).await, [reply]);
    // It is theirs to report.
    assert!(reminded(&dakar).await.is_empty());

    let seizure = begins(&praia, Command::BeginSeizure { message: reply }).await;
    let mut draft = seizure.draft;
    draft.seizure.at = "2026-11-25T03:40:00-01:00".into();
    draft.seizure.goods = vec![SeizedGoodsDraft {
        category: "DRUGS".into(),
        quantity: "1.24".into(),
        unit: "KG".into(),
        ..SeizedGoodsDraft::default()
    }];
    praia.try_send(&draft).await.unwrap();
    assert!(reminded(&praia).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_correction_stands_in_place_of_what_it_corrects_and_only_from_its_sender() {
    let mut world = World::new(73).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let offices = [&dakar, &praia, &lagos];
    settle(&offices).await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    settle(&offices).await;

    let refused = praia
        .engine
        .dispatch(Command::BeginCorrection { message: alert })
        .await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::UnknownMessage);
    // A crafted one is sent, and changes nothing.
    let mut forged = begins(&praia, Command::BeginReply { message: alert })
        .await
        .draft;
    forged = Draft {
        kind: "ALERT".into(),
        supersedes: Some(alert),
        alert: aircop_tests::world::alert(world.group, &[]).alert,
        // Begun as a reply, and an alert has no answer.
        reply: aircop_message::ReplyDraft::default(),
        ..forged
    };
    let forged = praia.try_send(&forged).await.unwrap();
    settle(&offices).await;
    let thread = dakar.thread(alert).await;
    let row = |id| &thread.messages.iter().find(|m| m.row.id == id).unwrap().row;
    assert_eq!(row(alert).corrected_by, None);
    assert_eq!(row(forged).corrected_by, None);

    let mut draft = begins(&dakar, Command::BeginCorrection { message: alert })
        .await
        .draft;
    assert_eq!(draft.to.offices, [praia.id]);
    draft.alert.persons[0].name = "Pimentel Rocha Evandro".into();
    let corrected = dakar.try_send(&draft).await.unwrap();
    settle(&offices).await;
    for office in [&dakar, &praia] {
        let thread = office.thread(alert).await;
        let of = |id| thread.messages.iter().find(|m| m.row.id == id).unwrap();
        assert_eq!(of(alert).row.corrected_by, Some(corrected));
        // Still readable, as it was sent.
        let first = &of(alert).message.alert.as_ref().unwrap().persons[0];
        assert_eq!(first.name, "Pimentel Rocha Everaldo");
    }
    // One call, for what holds now: nobody is called to a flight that was corrected away.
    let calls = praia.status().await.attention.into_iter();
    let calls = calls.filter(|call| call.why == Why::Unacknowledged);
    let calls: Vec<MessageId> = calls.map(|call| call.message).collect();
    assert_eq!(calls, [corrected]);
    // What begins now begins from the version in force.
    let begun = begins(&praia, Command::BeginSeizure { message: alert }).await;
    assert_eq!(
        begun.draft.seizure.offenders[0].person.name,
        "Pimentel Rocha Evandro"
    );

    // Lagos was not asked. Its answer is read, and does not close the alert.
    let stranger = Draft {
        kind: "REPLY".into(),
        group: Some(world.group),
        subject: "Nothing".into(),
        to: aircop_tests::world::alert(world.group, &[&dakar, &praia]).to,
        ..Draft::default()
    };
    let note = lagos
        .engine
        .dispatch(Command::BeginReply { message: alert })
        .await;
    assert_eq!(note.unwrap_err().code, ErrorCode::UnknownMessage);
    let mut stranger = stranger;
    stranger.reply.alert = Some(alert);
    stranger.reply.outcome = "NEGATIVE".into();
    lagos.try_send(&stranger).await.unwrap();
    settle(&offices).await;
    assert_eq!(state(&praia.thread(alert).await).0, Standing::Open);
    assert!(dakar.list(ViewName::Inbox).await.len() >= 2);
}

/// A wrong flight is put right after an office has said that nobody came: what it said was of the other
/// flight, and whoever is on this one is still to be met.
#[tokio::test(start_paused = true)]
async fn an_answer_counts_for_the_flight_and_the_traveller_it_was_given_to() {
    let mut world = World::new(74).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let offices = [&dakar, &praia];
    settle(&offices).await;
    let first = dakar.alerts(world.group, &[&praia]).await;
    settle(&offices).await;
    replies(&praia, first, "IN_PROGRESS", "").await;
    world.pass(Duration::from_secs(60)).await;
    let no_show = replies(&praia, first, "", "NO_SHOW").await;
    settle(&offices).await;
    let closed = (Standing::Closed, Some(Outcome::NoShow), 1, 1);
    assert_eq!(state(&praia.thread(first).await), closed);

    let correct = async |change: &dyn Fn(&mut Draft)| {
        let mut draft = begins(&dakar, Command::BeginCorrection { message: first })
            .await
            .draft;
        change(&mut draft);
        let id = dakar.try_send(&draft).await.unwrap();
        settle(&offices).await;
        praia.does(Command::Acknowledge { message: id }).await;
        settle(&offices).await;
        id
    };
    // What is suspected has nothing to do with who did not come.
    correct(&|draft| draft.alert.reason_text = "Told by the carrier.".into()).await;
    assert_eq!(state(&praia.thread(first).await), closed);
    assert!(praia.list(ViewName::NeedsAnswer).await.is_empty());

    let other = correct(&|draft| draft.alert.legs[0].flight = "VR643".into()).await;
    for office in offices {
        let thread = office.thread(first).await;
        assert_eq!(state(&thread), (Standing::Open, None, 0, 1));
        let answer = &thread.answers[0];
        assert_eq!(
            (answer.status.as_ref(), answer.message),
            (None, Some(no_show))
        );
        assert_eq!(answer.earlier, Some(Outcome::NoShow));
    }
    let owed = |rows: Vec<aircop_api::MessageRow>| rows.iter().map(|r| r.id).collect::<Vec<_>>();
    assert_eq!(owed(praia.list(ViewName::NeedsAnswer).await), [other]);

    // Whoever answers that one has answered.
    replies(&praia, first, "", "NEGATIVE").await;
    settle(&offices).await;
    for office in offices {
        let thread = office.thread(first).await;
        let closed = (Standing::Closed, Some(Outcome::Negative), 1, 1);
        assert_eq!(state(&thread), closed);
        assert_eq!(thread.answers[0].earlier, None);
    }
    assert!(praia.list(ViewName::NeedsAnswer).await.is_empty());

    // What was found was found, whoever was looked for.
    let found = replies(&praia, first, "", "POSITIVE_OTHER").await;
    correct(&|draft| draft.alert.persons[0].name = "Pimentel Rocha Evandro".into()).await;
    let thread = dakar.thread(first).await;
    let kept = (Standing::Closed, Some(Outcome::PositiveOther), 1, 1);
    assert_eq!(state(&thread), kept);
    assert_eq!(thread.answers[0].message, Some(found));
}
