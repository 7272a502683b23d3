//! What figures of an operation must not count twice, and what is counted but needs a word: second
//! answers, corrections, seizures outside its dates or reported by mistake, offices that left.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{
    BoardView, Command, ErrorCode, Gist, ListQuery, Membership, OpenAlert, OperationFigure,
    OperationPart, Reply, ResultsView, ViewName,
};
use aircop_directory::{GroupKind, Role};
use aircop_message::{Draft, Fault, GroupId, LegDraft, MessageId, SeizedGoodsDraft};
use aircop_tests::world::{Office, World, alert, by_hand};

const MINUTE: Duration = Duration::from_secs(60);

async fn board(office: &Office, group: GroupId) -> BoardView {
    match office.does(Command::Board { group }).await {
        Reply::Board(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn results(office: &Office, group: GroupId) -> ResultsView {
    match office.does(Command::Results { group }).await {
        Reply::Results(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn opens(office: &Office, figure: OperationFigure) -> Vec<MessageId> {
    let query = ListQuery {
        view: ViewName::All,
        figure: Some(figure.filter()),
        limit: 50,
        ..ListQuery::default()
    };
    match office.does(Command::List(query)).await {
        Reply::List(list) => list.rows.iter().map(|row| row.id).collect(),
        other => panic!("{other:?}"),
    }
}

async fn begun(office: &Office, command: Command) -> Draft {
    match office.does(command).await {
        Reply::Begun(begun) => begun.draft,
        other => panic!("{other:?}"),
    }
}

async fn closes(office: &Office, message: MessageId, outcome: &str) -> MessageId {
    let mut draft = begun(office, Command::BeginReply { message }).await;
    draft.reply.status = "CLOSED".into();
    draft.reply.outcome = outcome.into();
    office.try_send(&draft).await.unwrap()
}

/// What came of the alerts: how often, and what.
async fn outcomes(office: &Office, group: GroupId) -> Vec<(String, u64)> {
    let rows = results(office, group).await.outcomes;
    rows.into_iter()
        .map(|row| (row.outcome, row.replies))
        .collect()
}

fn seizure(draft: &mut Draft, at: String) {
    draft.seizure.at = at;
    draft.seizure.airport = "RAI".into();
    draft.seizure.detection = vec!["PROFILE".into()];
    draft.seizure.goods = vec![
        SeizedGoodsDraft {
            category: "DRUGS".into(),
            drug: "COCAINE_HCL".into(),
            quantity: "2".into(),
            unit: "KG".into(),
            ..SeizedGoodsDraft::default()
        },
        // Only what it is worth is known.
        SeizedGoodsDraft {
            category: "TOBACCO".into(),
            value: "700".into(),
            currency: "EUR".into(),
            ..SeizedGoodsDraft::default()
        },
    ];
}

/// Dakar, Praia and headquarters in an operation that begins two hours from now.
async fn begin(seed: u64) -> (World, Office, Office, GroupId) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let starts = world.now().plus_seconds(2 * 3600);
    let engine = &world.hq.engine;
    let opened = engine.open_group("COCAIR 3", GroupKind::Operation, (Some(starts), None), "");
    let group = opened.unwrap().done().unwrap();
    for (office, role) in [
        (dakar.id, Role::Plain),
        (praia.id, Role::Plain),
        (world.hq.id, Role::Ocu),
    ] {
        let role = engine.set_role(group, office, Some(role));
        role.unwrap().done().unwrap();
    }
    world.hq.settle().await;
    world.pass(Duration::from_secs(2 * 3600 + 60)).await;
    for office in [&dakar, &praia] {
        office.settle().await;
    }
    (world, dakar, praia, group)
}

#[tokio::test(start_paused = true)]
async fn an_office_that_answers_twice_counts_once_and_what_is_under_way_has_no_outcome() {
    let (world, dakar, praia, group) = begin(171).await;
    let asked = dakar.alerts(group, &[&praia, &world.hq]).await;
    world.pass(MINUTE).await;
    closes(&praia, asked, "POSITIVE_SEIZURE").await;
    world.pass(MINUTE).await;
    let last = closes(&praia, asked, "NEGATIVE").await;
    world.pass(MINUTE).await;
    world.hq.settle().await;
    assert_eq!(outcomes(&world.hq, group).await, [("NEGATIVE".into(), 1)]);
    let totals = board(&world.hq, group).await.totals;
    assert_eq!((totals.replies, totals.hits, totals.missing), (2, 0, 0));
    let figure = OperationFigure::of(group, OperationPart::Outcome);
    assert_eq!(opens(&world.hq, figure).await, [last]);

    // Corrected to "in progress": the outcome goes, and cannot be sent beside it.
    let mut draft = begun(&praia, Command::BeginCorrection { message: last }).await;
    draft.reply.status = "IN_PROGRESS".into();
    let refused = praia.try_send(&draft).await.unwrap_err();
    let fields: Vec<_> = refused
        .fields
        .iter()
        .map(|f| (f.field.as_str(), f.fault))
        .collect();
    assert_eq!(fields, [("reply.outcome", Fault::OutOfPlace)]);
    draft.reply.outcome.clear();
    praia.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    world.hq.settle().await;
    // What it said before stands again, as its last closing answer.
    let before = [("POSITIVE_SEIZURE".into(), 1)];
    assert_eq!(outcomes(&world.hq, group).await, before);
    let totals = board(&world.hq, group).await.totals;
    assert_eq!((totals.hits, totals.missing), (1, 1));

    // A value that does not exist is refused, with those that do.
    for (part, value, known) in [
        (OperationPart::Outcome, "NEGATIV", "NO_SHOW"),
        (OperationPart::Offenders, "XX", ""),
        (OperationPart::Alerts, "NEGATIVE", "outcome"),
    ] {
        let figure = OperationFigure {
            value: value.into(),
            ..OperationFigure::of(group, part)
        };
        let list = Command::List(ListQuery {
            view: ViewName::All,
            figure: Some(figure.filter()),
            ..ListQuery::default()
        });
        let refused = world.hq.engine.dispatch(list).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::BadQuestion, "{value}");
        assert!(refused.detail.contains(known), "{}", refused.detail);
    }
}

#[tokio::test(start_paused = true)]
async fn the_time_left_is_to_what_comes_next_the_answer_or_the_landing() {
    let (world, dakar, praia, group) = begin(172).await;
    let mut draft = alert(group, &[&praia, &world.hq]);
    let (wanted, lands) = (
        world.now().plus_seconds(1800),
        world.now().plus_seconds(3600),
    );
    draft.reply_by = wanted.to_rfc3339();
    draft.alert.legs = vec![LegDraft {
        airport: "RAI".into(),
        eta: lands.to_rfc3339(),
        ..LegDraft::default()
    }];
    dakar.try_send(&draft).await.unwrap();
    let shown = async || {
        world.hq.settle().await;
        let open: OpenAlert = board(&world.hq, group).await.open.remove(0);
        (open.due.unwrap(), open.answer_wanted)
    };
    let seconds = |(at, answer): (aircop_message::Timestamp, bool)| (at.0 / 1000, answer);
    assert_eq!(seconds(shown().await), (wanted.0 / 1000, true));
    world.pass(Duration::from_secs(2000)).await;
    assert_eq!(seconds(shown().await), (lands.0 / 1000, false));
    world.pass(Duration::from_secs(2000)).await;
    assert_eq!(seconds(shown().await), (lands.0 / 1000, false));
}

#[tokio::test(start_paused = true)]
async fn a_seizure_outside_the_dates_is_marked_and_offices_that_left_are_said_to_have_left() {
    let (world, dakar, praia, group) = begin(173).await;
    let mut sent = Vec::new();
    for (ago, subject) in [(10 * 3600, "Before"), (10, "Within")] {
        let mut draft = Draft {
            kind: "SEIZURE".into(),
            group: Some(group),
            subject: subject.into(),
            to: by_hand(&[&world.hq]),
            ..Draft::default()
        };
        seizure(&mut draft, world.now().plus_seconds(-ago).to_rfc3339());
        sent.push(praia.try_send(&draft).await.unwrap());
    }
    dakar.writes(group, &[&world.hq], "Shift begins").await;
    world.pass(MINUTE).await;
    world.hq.settle().await;
    let view = board(&world.hq, group).await;
    assert_eq!((view.totals.seizures, view.totals.outside_dates), (2, 1));
    let marked: Vec<_> = view.seizures.iter().filter(|s| s.outside_dates).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].message, sent[0]);
    let figure = OperationFigure::of(group, OperationPart::OutsideDates);
    assert_eq!(opens(&world.hq, figure).await, [sent[0]]);
    let sheet = results(&world.hq, group).await;
    assert_eq!(sheet.outside_dates.len(), 1);
    let worth = &view.seizures[0].goods[1];
    assert_eq!(
        (worth.dimension.as_str(), worth.amount.as_str()),
        ("MONEY-EUR", "700")
    );

    let left = world.hq.engine.set_role(group, dakar.id, None);
    left.unwrap().done().unwrap();
    world
        .hq
        .engine
        .revoke_office(praia.id, "PC stolen")
        .unwrap();
    world.hq.settle().await;
    let view = board(&world.hq, group).await;
    let membership = |id| {
        let found = view.offices.iter().find(|row| row.office.id == id);
        found.unwrap().membership
    };
    assert_eq!(membership(dakar.id), Membership::Outside);
    assert_eq!(membership(praia.id), Membership::ShutOut);
    assert_eq!(membership(world.hq.id), Membership::Member);
    assert!(
        view.seizures
            .iter()
            .all(|line| line.membership == Membership::ShutOut)
    );
}

#[tokio::test(start_paused = true)]
async fn a_seizure_reported_by_mistake_leaves_every_figure_and_stays_readable() {
    let (world, dakar, praia, group) = begin(174).await;
    let asked = dakar.alerts(group, &[&praia, &world.hq]).await;
    world.pass(MINUTE).await;
    closes(&praia, asked, "POSITIVE_SEIZURE").await;
    let mut draft = begun(&praia, Command::BeginSeizure { message: asked }).await;
    seizure(&mut draft, world.now().to_rfc3339());
    // Nobody reports what he takes back in the same message.
    draft.seizure.withdrawn = "Counted twice".into();
    let refused = praia.try_send(&draft).await.unwrap_err();
    assert_eq!(refused.fields[0].field, "seizure.withdrawn");
    draft.seizure.withdrawn.clear();
    let reported = praia.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    world.hq.settle().await;
    let totals = board(&world.hq, group).await.totals;
    assert_eq!(
        (totals.seizures, totals.missing, totals.withdrawn),
        (1, 0, 0)
    );

    // Only who reported it can take it back.
    let refused = dakar
        .engine
        .dispatch(Command::BeginCorrection { message: reported })
        .await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::UnknownMessage);
    let mut draft = begun(&praia, Command::BeginCorrection { message: reported }).await;
    draft.seizure.withdrawn = "Counted twice".into();
    let taken_back = praia.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    world.hq.settle().await;
    let view = board(&world.hq, group).await;
    let totals = view.totals;
    assert_eq!(
        (totals.seizures, totals.missing, totals.withdrawn),
        (0, 1, 1)
    );
    assert!(view.seizures.is_empty());
    let sheet = results(&world.hq, group).await;
    assert_eq!(sheet.kinds.total.messages, 0);
    assert!(sheet.kinds.cells.is_empty() && sheet.countries.cells.is_empty());
    assert_eq!(sheet.withdrawn.len(), 1);
    let line = &sheet.withdrawn[0];
    assert_eq!(
        (line.message, line.withdrawn.as_str()),
        (taken_back, "Counted twice")
    );
    let figure = OperationFigure::of(group, OperationPart::Withdrawn);
    assert_eq!(opens(&world.hq, figure).await, [taken_back]);
    for office in [&world.hq, &dakar, &praia] {
        office.settle().await;
        let thread = office.thread(asked).await;
        let row = thread.messages.iter().find(|m| m.row.id == taken_back);
        let said = Gist::ReportedByMistake {
            reason: "Counted twice".into(),
        };
        assert_eq!(row.unwrap().row.gist, Some(said));
        let answer = thread.answers.iter().find(|a| a.office.id == praia.id);
        assert_eq!(answer.unwrap().seizures, 0);
    }

    // It was none: the mistake was the mistake.
    let mut draft = begun(
        &praia,
        Command::BeginCorrection {
            message: taken_back,
        },
    )
    .await;
    assert_eq!(draft.seizure.withdrawn, "Counted twice");
    draft.seizure.withdrawn.clear();
    praia.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    world.hq.settle().await;
    let totals = board(&world.hq, group).await.totals;
    assert_eq!(
        (totals.seizures, totals.missing, totals.withdrawn),
        (1, 0, 0)
    );
    assert_eq!(results(&world.hq, group).await.kinds.total.messages, 1);
}
