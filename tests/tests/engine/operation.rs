//! The board and the results of an operation, compared with a recount of what was sent.
//!
//! The test keeps a book of its own of every message and counts in it; of what is open it asks each
//! thread by itself. Every figure is opened, and must hold exactly the messages that it counts.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use aircop_api::{
    BoardView, Command, ErrorCode, FigureFilter, ListQuery, OperationFigure, OperationPart, Reply,
    ResultsView, Standing, ViewName,
};
use aircop_codes::{CodeList as _, GoodsCategory};
use aircop_directory::{GroupKind, Role};
use aircop_message::{
    Draft, GroupId, LegDraft, MessageId, OffenderDraft, OfficeId, PersonDraft, SeizedGoodsDraft,
    Timestamp,
};
use aircop_tests::world::{Office, World, alert, by_hand};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// A message as the test remembers it.
#[derive(Debug, Clone)]
struct Sent {
    id: MessageId,
    thread: MessageId,
    kind: &'static str,
    from: OfficeId,
    to: BTreeSet<OfficeId>,
    at: Timestamp,
    urgency: &'static str,
    outcome: &'static str,
    /// Of a seizure: country, drug, kilograms, arrested, detained.
    seizure: Option<(&'static str, &'static str, u64, u64, u64)>,
    /// Of a seizure: euros; nothing where there was no cash.
    cash: u64,
    corrected: bool,
}

#[derive(Default)]
struct Book(Vec<Sent>);

impl Book {
    fn in_force(&self, kind: &str) -> Vec<&Sent> {
        let found = self.0.iter().filter(|m| m.kind == kind && !m.corrected);
        found.collect()
    }

    /// What each office said last when it closed an alert.
    fn closing(&self) -> Vec<&Sent> {
        let mut last: BTreeMap<(MessageId, OfficeId), &Sent> = BTreeMap::new();
        for reply in self.in_force("REPLY") {
            if !reply.outcome.is_empty() {
                last.insert((reply.thread, reply.from), reply);
            }
        }
        last.into_values().collect()
    }

    fn hits(&self) -> Vec<&Sent> {
        let replies = self.closing().into_iter();
        replies
            .filter(|m| m.outcome.starts_with("POSITIVE"))
            .collect()
    }

    fn missing(&self) -> Vec<&Sent> {
        let seizures = self.in_force("SEIZURE");
        let reported: BTreeSet<_> = seizures.iter().map(|m| (m.thread, m.from)).collect();
        let hits = self.hits().into_iter();
        hits.filter(|m| m.outcome == "POSITIVE_SEIZURE" && !reported.contains(&(m.thread, m.from)))
            .collect()
    }

    /// What came to an office from then until then, with its end.
    fn arrivals(&self, office: OfficeId, from: i64, until: i64) -> Vec<&Sent> {
        let mut found: Vec<&Sent> = self
            .0
            .iter()
            .filter(|m| m.to.contains(&office) && m.at.0 >= from && m.at.0 <= until)
            .collect();
        found.sort_by_key(|m| (m.at, m.id));
        found
    }
}

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// Where offices of the operation stand.
const PLACES: [(&str, &str, &str); 4] = [
    ("Dakar", "SN", "DSS"),
    ("Praia", "CV", "RAI"),
    ("Lagos", "NG", "LOS"),
    ("Lome", "TG", "LFW"),
];

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

async fn opens(office: &Office, filter: FigureFilter) -> BTreeSet<MessageId> {
    let query = ListQuery {
        view: ViewName::All,
        figure: Some(filter),
        limit: 200,
        ..ListQuery::default()
    };
    match office.does(Command::List(query)).await {
        Reply::List(list) => {
            assert!(!list.more);
            list.rows.iter().map(|row| row.id).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn ids(messages: &[&Sent]) -> BTreeSet<MessageId> {
    messages.iter().map(|m| m.id).collect()
}

async fn begun(office: &Office, command: Command) -> Draft {
    match office.does(command).await {
        Reply::Begun(begun) => begun.draft,
        other => panic!("{other:?}"),
    }
}

fn seizure_of(draft: &mut Draft, rng: &mut StdRng, at: Timestamp, place: usize) -> Sent {
    let (_, country, airport) = PLACES[place];
    let drug = ["COCAINE_HCL", "HEROIN"][rng.random_range(0..2)];
    let (kilograms, arrested, detained) = (
        rng.random_range(1..40),
        rng.random_range(0..3),
        rng.random_range(0..2),
    );
    draft.seizure.at = at.to_rfc3339();
    draft.seizure.airport = airport.into();
    draft.seizure.goods = vec![SeizedGoodsDraft {
        category: "DRUGS".into(),
        drug: drug.into(),
        quantity: kilograms.to_string(),
        unit: "KG".into(),
        ..SeizedGoodsDraft::default()
    }];
    let cash = [0, 5_000, 0, 12_500][rng.random_range(0..4)];
    if cash > 0 {
        draft.seizure.goods.push(SeizedGoodsDraft {
            category: "CURRENCY".into(),
            value: cash.to_string(),
            currency: "EUR".into(),
            ..SeizedGoodsDraft::default()
        });
    }
    let person = |outcome: &str| OffenderDraft {
        outcome: outcome.into(),
        person: PersonDraft {
            name: "Rocha Everaldo".into(),
            ..PersonDraft::default()
        },
        ..OffenderDraft::default()
    };
    draft.seizure.offenders = Vec::new();
    let all = [("ARRESTED", arrested), ("DETAINED", detained)];
    for (outcome, count) in all {
        for _ in 0..count {
            draft.seizure.offenders.push(person(outcome));
        }
    }
    Sent {
        kind: "SEIZURE",
        seizure: Some((country, drug, kilograms, arrested, detained)),
        cash,
        ..nothing()
    }
}

fn nothing() -> Sent {
    Sent {
        id: MessageId([0; 16]),
        thread: MessageId([0; 16]),
        kind: "NOTE",
        from: OfficeId([0; 16]),
        to: BTreeSet::new(),
        at: Timestamp(0),
        urgency: "ROUTINE",
        outcome: "",
        seizure: None,
        cash: 0,
        corrected: false,
    }
}

/// One thing that an office does in the operation.
async fn acts(
    world: &World,
    rng: &mut StdRng,
    book: &mut Book,
    offices: &[Office],
    group: GroupId,
) {
    let from = rng.random_range(0..offices.len());
    let office = &offices[from];
    let mut others: Vec<&Office> = offices.iter().filter(|o| o.id != office.id).collect();
    others.push(&world.hq);
    let at = world.now();
    let alerts: Vec<Sent> = book.in_force("ALERT").into_iter().cloned().collect();
    let theirs: Vec<&Sent> = alerts.iter().filter(|a| a.from != office.id).collect();
    let ours: Vec<Sent> = book
        .0
        .iter()
        .filter(|m| m.from == office.id && !m.corrected && matches!(m.kind, "ALERT" | "SEIZURE"))
        .cloned()
        .collect();
    let urgency = ["FLASH", "URGENT", "ROUTINE", "URGENT"][rng.random_range(0..4)];
    let (mut draft, mut sent) = match rng.random_range(0..10) {
        3..=5 if !theirs.is_empty() => {
            let alert = theirs[rng.random_range(0..theirs.len())];
            let mut draft = begun(office, Command::BeginReply { message: alert.id }).await;
            let outcomes = [
                "",
                "POSITIVE_SEIZURE",
                "POSITIVE_OTHER",
                "NEGATIVE",
                "NO_SHOW",
            ];
            let outcome = outcomes[rng.random_range(0..outcomes.len())];
            let closed = !outcome.is_empty();
            draft.reply.status = if closed { "CLOSED" } else { "IN_PROGRESS" }.into();
            draft.reply.outcome = outcome.into();
            let sent = Sent {
                kind: "REPLY",
                thread: alert.thread,
                outcome,
                ..nothing()
            };
            (draft, sent)
        }
        6 | 7 if !theirs.is_empty() => {
            let alert = theirs[rng.random_range(0..theirs.len())];
            let mut draft = begun(office, Command::BeginSeizure { message: alert.id }).await;
            let mut sent = seizure_of(&mut draft, rng, at, from);
            sent.thread = alert.thread;
            (draft, sent)
        }
        8 if !ours.is_empty() => {
            let old = &ours[rng.random_range(0..ours.len())];
            let mut draft = begun(office, Command::BeginCorrection { message: old.id }).await;
            let mut sent = match old.kind {
                "SEIZURE" => seizure_of(&mut draft, rng, at, from),
                kind => Sent { kind, ..nothing() },
            };
            sent.thread = old.thread;
            let corrected = book.0.iter_mut().find(|m| m.id == old.id);
            corrected.unwrap().corrected = true;
            (draft, sent)
        }
        9 => {
            let draft = Draft {
                kind: "NOTE".into(),
                group: Some(group),
                subject: "About the day".into(),
                narrative: "Nothing new.".into(),
                ..Draft::default()
            };
            (draft, nothing())
        }
        _ => {
            let mut draft = alert(group, &[]);
            let hours = rng.random_range(1..7);
            let leg = |airport: &str| LegDraft {
                airport: airport.into(),
                ..LegDraft::default()
            };
            draft.alert.legs = vec![
                leg("GRU"),
                LegDraft {
                    eta: at.plus_seconds(hours * 3600).to_rfc3339(),
                    ..leg("LIS")
                },
            ];
            let sent = Sent {
                kind: "ALERT",
                ..nothing()
            };
            (draft, sent)
        }
    };
    draft.urgency = urgency.into();
    draft.to = by_hand(&others);
    let id = office.try_send(&draft).await.unwrap();
    sent.id = id;
    if sent.thread == nothing().thread {
        sent.thread = id;
    }
    sent.urgency = urgency;
    sent.from = office.id;
    sent.to = others.iter().map(|o| o.id).collect();
    sent.at = at;
    book.0.push(sent);
}

/// Counts again what a desk calls out for: a flash a minute after another one, anything that is not
/// routine two minutes after any.
fn calls(arrivals: &[&Sent]) -> Vec<Timestamp> {
    let (mut any, mut flash) = (i64::MIN / 2, i64::MIN / 2);
    let mut found = Vec::new();
    for m in arrivals {
        let heard = match m.urgency {
            "FLASH" => m.at.0 - flash >= MINUTE_MS,
            "URGENT" => m.at.0 - any >= 2 * MINUTE_MS,
            _ => false,
        };
        if heard {
            any = m.at.0;
            if m.urgency == "FLASH" {
                flash = m.at.0;
            }
            found.push(m.at);
        }
    }
    found
}

fn most(times: &[Timestamp]) -> u64 {
    let within = |from: &Timestamp| {
        let those = times
            .iter()
            .filter(|at| (0..10 * MINUTE_MS).contains(&at.since(*from)));
        those.count() as u64
    };
    times.iter().map(within).max().unwrap_or(0)
}

#[tokio::test(start_paused = true)]
async fn the_board_and_the_results_say_what_a_recount_says() {
    let mut world = World::new(163).await;
    let mut rng = StdRng::seed_from_u64(163);
    let mut offices = Vec::new();
    for (city, country, place) in PLACES {
        offices.push(world.office(city, country, place).await);
    }
    let silent = world.office("Bissau", "GW", "OXB").await;
    let members: Vec<&Office> = offices.iter().chain([&silent]).collect();
    let group = world.operation("COCAIR 3", None, &members).await;
    let opened = world
        .hq
        .engine
        .open_group("Training", GroupKind::Exercise, (None, None), "");
    let training = opened.unwrap().done().unwrap();
    let hq = world
        .hq
        .engine
        .set_role(group, world.hq.id, Some(Role::Ocu));
    hq.unwrap().done().unwrap();
    for office in members.iter().copied().chain([&world.hq]) {
        let role = world
            .hq
            .engine
            .set_role(training, office.id, Some(Role::Plain));
        role.unwrap().done().unwrap();
    }
    world.hq.settle().await;
    for office in &members {
        office.settle().await;
    }

    let mut book = Book::default();
    for nth in 0..110 {
        // In waves: several in a minute, then a pause.
        let pause = if nth % 10 == 0 { 35 * 60 } else { 40 };
        world.pass(Duration::from_secs(pause)).await;
        acts(&world, &mut rng, &mut book, &offices, group).await;
        world.pass(Duration::from_secs(2)).await;
        for office in offices.iter().chain([&world.hq]) {
            office.settle().await;
        }
        if nth % 20 == 0 {
            // Neither another group nor training counts.
            offices[0]
                .alerts(world.group, &[&world.hq, &offices[1]])
                .await;
            offices[1].alerts(training, &[&world.hq, &offices[2]]).await;
        }
    }
    world.hq.settle().await;

    totals_and_what_they_open(&world, &book, group).await;
    open_alerts(&world, &book, group).await;
    offices_and_their_load(&world, &book, group, &offices, &silent).await;
    sheet(&world, &book, group).await;

    who_was_shut_out_has_not_answered(&world, &offices, &silent, group).await;

    // Training has a board of its own, and is marked.
    let view = board(&world.hq, training).await;
    assert!(view.exercise);
    assert_eq!((view.totals.messages, view.totals.alerts), (6, 6));
    // No member of the operation: it is not in their directory's groups, and nothing is here.
    let unknown = world.hq.engine.dispatch(Command::Board {
        group: GroupId([7; 16]),
    });
    assert!(unknown.await.is_err());
    // Nor is there a board of zeros for who is told nothing of a group.
    let stranger = world.office("Accra", "GH", "ACC").await;
    for command in [Command::Board { group }, Command::Results { group }] {
        let refused = stranger.engine.dispatch(command).await;
        assert_eq!(refused.unwrap_err().code, ErrorCode::UnknownGroup);
    }
}

/// An alert to an office that is shut out before it answers is nobody's: it is not called answered.
async fn who_was_shut_out_has_not_answered(
    world: &World,
    offices: &[Office],
    silent: &Office,
    group: GroupId,
) {
    let asks = |to: &[&Office]| {
        let mut draft = alert(group, to);
        draft.alert.legs = vec![LegDraft {
            airport: "OXB".into(),
            eta: world.now().plus_seconds(3600).to_rfc3339(),
            ..LegDraft::default()
        }];
        draft
    };
    let alone = world.hq.try_send(&asks(&[silent])).await.unwrap();
    let both = world
        .hq
        .try_send(&asks(&[silent, &offices[0]]))
        .await
        .unwrap();
    world.hq.settle().await;
    let waiting = |view: &BoardView, id| {
        let found = view.open.iter().find(|open| open.message == id);
        found.unwrap().waiting.clone()
    };
    let revoked = world.hq.engine.revoke_office(silent.id, "PC stolen");
    revoked.unwrap();
    world.hq.settle().await;
    let view = board(&world.hq, group).await;
    assert_eq!(waiting(&view, alone).len(), 1);
    assert_eq!(waiting(&view, both).len(), 1);
    let figure = OperationFigure::of(group, OperationPart::Unanswered);
    let opened = opens(&world.hq, figure.filter()).await;
    assert!(opened.contains(&alone) && opened.contains(&both));
    assert_eq!(view.totals.unanswered, opened.len() as u64);
    // Who answers in time ends the waiting, and the other is not waited for.
    offices[0].settle().await;
    let mut reply = begun(&offices[0], Command::BeginReply { message: both }).await;
    reply.reply.status = "IN_PROGRESS".into();
    offices[0].try_send(&reply).await.unwrap();
    offices[0].settle().await;
    world.hq.settle().await;
    let view = board(&world.hq, group).await;
    assert!(waiting(&view, both).is_empty());
    assert_eq!(waiting(&view, alone).len(), 1);
}

async fn totals_and_what_they_open(world: &World, book: &Book, group: GroupId) {
    let view = board(&world.hq, group).await;
    assert!(!view.exercise);
    let all: Vec<&Sent> = book.0.iter().collect();
    let t = view.totals;
    for (part, expected, shown) in [
        (OperationPart::Messages, all, t.messages),
        (OperationPart::Alerts, book.in_force("ALERT"), t.alerts),
        (OperationPart::Replies, book.in_force("REPLY"), t.replies),
        (
            OperationPart::Seizures,
            book.in_force("SEIZURE"),
            t.seizures,
        ),
        (OperationPart::Hits, book.hits(), t.hits),
        (OperationPart::Missing, book.missing(), t.missing),
    ] {
        // A comparison of nothing with nothing shows nothing.
        assert!(!expected.is_empty(), "{part:?}");
        assert_eq!(shown, expected.len() as u64, "{part:?}");
        let opened = opens(&world.hq, OperationFigure::of(group, part).filter()).await;
        assert_eq!(opened, ids(&expected), "{part:?}");
    }
    let shown: Vec<MessageId> = view.seizures.iter().map(|line| line.message).collect();
    let shown: BTreeSet<MessageId> = shown.into_iter().collect();
    assert_eq!(shown, ids(&book.in_force("SEIZURE")));
    for line in &view.seizures {
        let told = book.0.iter().find(|m| m.id == line.message).unwrap();
        let (_, drug, kilograms, arrested, detained) = told.seizure.unwrap();
        let grams = (kilograms * 1000).to_string();
        let drug = format!("drug-{}", drug.to_lowercase().replace('_', "-"));
        assert_eq!(
            (&line.goods[0].substance, &line.goods[0].amount),
            (&drug, &grams)
        );
        assert_eq!(u64::from(line.offenders), arrested + detained);
    }
}

async fn open_alerts(world: &World, book: &Book, group: GroupId) {
    let view = board(&world.hq, group).await;
    let mut expected = BTreeMap::new();
    for alert in book.in_force("ALERT") {
        let thread = world.hq.thread(alert.id).await;
        let standing = thread.messages.iter().find_map(|m| m.row.standing.clone());
        let over = matches!(
            standing.unwrap().standing,
            Standing::Closed | Standing::Withdrawn
        );
        if !over {
            let waiting = thread
                .answers
                .iter()
                .filter(|answer| answer.status.is_none());
            let waiting: BTreeSet<String> = waiting.map(|a| a.office.name.clone()).collect();
            expected.insert(alert.id, waiting);
        }
    }
    assert!(expected.len() > 3);
    let shown: BTreeMap<MessageId, BTreeSet<String>> = view
        .open
        .iter()
        .map(|open| {
            let names = open.waiting.iter().map(|office| office.name.clone());
            (open.message, names.collect())
        })
        .collect();
    assert_eq!(shown, expected);
    // What can be caught first, the soonest before; what is past behind it.
    let keys = view.open.iter().map(|open| {
        let past = open.due.is_some_and(|due| due < view.at);
        (past, open.due)
    });
    let keys: Vec<_> = keys.collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(keys.iter().any(|key| key.0) && keys.iter().any(|key| !key.0));
    for row in &view.offices {
        let waits = expected
            .iter()
            .filter(|(_, names)| names.contains(&row.office.name));
        let waits: BTreeSet<MessageId> = waits.map(|(id, _)| *id).collect();
        assert_eq!(row.unanswered, waits.len() as u64, "{}", row.office.name);
        let figure = OperationFigure {
            office: Some(row.office.id),
            ..OperationFigure::of(group, OperationPart::Unanswered)
        };
        assert_eq!(opens(&world.hq, figure.filter()).await, waits);
    }
}

async fn offices_and_their_load(
    world: &World,
    book: &Book,
    group: GroupId,
    offices: &[Office],
    silent: &Office,
) {
    let view = board(&world.hq, group).await;
    let now = view.at;
    let since = now.0 - now.0 % HOUR_MS - 24 * HOUR_MS;
    assert_eq!(view.offices.len(), offices.len() + 2);
    // Who has said nothing at all stands first.
    let none = view.offices.iter().take_while(|row| row.last.is_none());
    let none: BTreeSet<OfficeId> = none.map(|row| row.office.id).collect();
    assert_eq!(none, BTreeSet::from([silent.id, world.hq.id]));
    assert!(view.offices.is_sorted_by_key(|row| row.last));
    assert!(view.offices.iter().all(|row| row.load.since.0 == since));
    let mut calls_somewhere = 0;
    for office in offices {
        let row = view
            .offices
            .iter()
            .find(|row| row.office.id == office.id)
            .unwrap();
        let sent: Vec<&Sent> = book.0.iter().filter(|m| m.from == office.id).collect();
        assert_eq!(row.sent, sent.len() as u64);
        assert_eq!(row.last, sent.iter().map(|m| m.at).max());
        let arrived = book.arrivals(office.id, since, now.0);
        let load = row.load;
        assert_eq!(load.messages, arrived.len() as u64);
        let flash: Vec<&Sent> = arrived
            .iter()
            .copied()
            .filter(|m| m.urgency == "FLASH")
            .collect();
        assert_eq!(load.flash, flash.len() as u64);
        let last = book.arrivals(office.id, now.0 - 10 * MINUTE_MS + 1, now.0);
        assert_eq!(load.now.count, last.len() as u64);
        let times: Vec<Timestamp> = arrived.iter().map(|m| m.at).collect();
        assert_eq!(load.busiest.count, most(&times));
        let called = calls(&arrived);
        assert_eq!(load.loudest.count, most(&called));
        calls_somewhere += load.loudest.count;
        for (part, from, count) in [
            (OperationPart::Flash, Some(load.since), load.flash),
            (OperationPart::Arrivals, load.now.from, load.now.count),
            (
                OperationPart::Arrivals,
                load.busiest.from,
                load.busiest.count,
            ),
            (OperationPart::Calls, load.loudest.from, load.loudest.count),
            (
                OperationPart::Calls,
                load.calls_now.from,
                load.calls_now.count,
            ),
        ] {
            let figure = OperationFigure {
                office: Some(office.id),
                from,
                ..OperationFigure::of(group, part)
            };
            let opened = opens(&world.hq, figure.filter()).await;
            assert_eq!(opened.len() as u64, count, "{part:?} of {}", office.name);
            assert!(opened.iter().all(|id| arrived.iter().any(|m| m.id == *id)));
        }
    }
    assert!(calls_somewhere > 4);
}

async fn sheet(world: &World, book: &Book, group: GroupId) {
    let view = results(&world.hq, group).await;
    let seizures = book.in_force("SEIZURE");
    assert!(book.0.iter().any(|m| m.kind == "SEIZURE" && m.corrected));
    let mut kinds: BTreeMap<Vec<String>, (u64, u64)> = BTreeMap::new();
    let (mut countries, mut cash) = (kinds.clone(), kinds.clone());
    let currency = GoodsCategory::Currency.label_id();
    let mut persons: BTreeMap<&str, [u64; 4]> = BTreeMap::new();
    for m in &seizures {
        let (country, drug, kilograms, arrested, detained) = m.seizure.unwrap();
        let drug = format!("drug-{}", drug.to_lowercase().replace('_', "-"));
        let keys = [vec![drug.clone()], vec![country.to_owned(), drug]];
        for (map, key) in [&mut kinds, &mut countries].into_iter().zip(keys) {
            let found = map.entry(key).or_default();
            *found = (found.0 + 1, found.1 + kilograms * 1000);
        }
        if m.cash > 0 {
            let keys = [
                vec![currency.clone()],
                vec![country.to_owned(), currency.clone()],
                vec![country.to_owned()],
            ];
            for (map, key) in [&mut kinds, &mut countries, &mut cash]
                .into_iter()
                .zip(keys)
            {
                let found = map.entry(key).or_default();
                *found = (found.0 + 1, found.1 + m.cash);
            }
        }
        if arrested + detained > 0 {
            let found = persons.entry(country).or_default();
            for (sum, more) in found
                .iter_mut()
                .zip([1, arrested + detained, arrested, detained])
            {
                *sum += more;
            }
        }
    }
    // A comparison of nothing with nothing shows nothing.
    assert!(cash.len() > 1);
    for (pivot, expected) in [
        (&view.kinds, kinds),
        (&view.countries, countries),
        (&view.cash, cash),
    ] {
        let shown: BTreeMap<Vec<String>, (u64, u64)> = pivot
            .cells
            .iter()
            .map(|cell| {
                // Grams, or euros.
                let amount = cell.amounts[0].amount.parse().unwrap();
                (cell.key.clone(), (cell.messages, amount))
            })
            .collect();
        assert_eq!(shown, expected);
        // A figure opens what it counts, and nothing of another group.
        for cell in &pivot.cells {
            let filter = pivot.filter_of(&pivot.question.by, &cell.key);
            assert_eq!(opens(&world.hq, filter).await.len() as u64, cell.messages);
        }
    }
    let shown: BTreeMap<&str, [u64; 4]> = view
        .offenders
        .iter()
        .map(|r| {
            (
                r.country.as_str(),
                [r.seizures, r.offenders, r.arrested, r.detained],
            )
        })
        .collect();
    assert_eq!(shown, persons);
    for row in &view.offenders {
        let figure = OperationFigure {
            value: row.country.clone(),
            ..OperationFigure::of(group, OperationPart::Offenders)
        };
        assert_eq!(
            opens(&world.hq, figure.filter()).await.len() as u64,
            row.seizures
        );
    }
    let mut outcomes: BTreeMap<&str, u64> = BTreeMap::new();
    assert!(
        book.closing().len()
            < book
                .in_force("REPLY")
                .iter()
                .filter(|m| !m.outcome.is_empty())
                .count()
    );
    for reply in book.closing() {
        *outcomes.entry(reply.outcome).or_default() += 1;
    }
    let shown: BTreeMap<&str, u64> = view
        .outcomes
        .iter()
        .map(|row| (row.outcome.as_str(), row.replies))
        .collect();
    assert_eq!(shown, outcomes);
    let missing: BTreeSet<MessageId> = view.missing.iter().map(|row| row.message).collect();
    assert_eq!(missing, ids(&book.missing()));
}
