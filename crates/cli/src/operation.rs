//! An operation: its board, its results, and the messages that a figure of them counts.

use aircop_api::{
    BoardOffice, BoardView, Command, Membership, OpenAlert, OperationFigure, OperationPart,
    PivotView, Reply, ResultsView, SeizureLine, TenMinutes,
};
use aircop_client::Engine;
use aircop_client::transfer::Format;
use aircop_codes::{CodeList as _, Outcome as Found};
use aircop_message::{GroupId, OfficeId, Timestamp};

use crate::arguments::Options;
use crate::arguments_statistics::{Board, BoardPart, Figure, Results, ResultsForm};
use crate::failure::{Failure, Outcome};
use crate::new_file::NewFile;
use crate::print::{Answer, Console, columns};
use crate::read;
use crate::session::{Session, unexpected};
use crate::statistics::{by_ending, written};

/// How an operation stands, or the messages of one of its figures.
pub(crate) async fn board(console: &Console, options: &Options, asked: &Board) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    engine.count_all(&mut |_| {})?;
    let group = engine.find_group(&asked.group)?;
    let answer = match asked.figure.show {
        Some(part) => shown(console, &engine, &asked.figure, group, part).await,
        None => match engine.dispatch(Command::Board { group }).await? {
            Reply::Board(view) => Answer::new(&view, board_text(console, &view)),
            other => Err(unexpected(&other)),
        },
    };
    engine.shutdown().await;
    answer
}

async fn shown(
    console: &Console,
    engine: &Engine,
    asked: &Figure,
    group: GroupId,
    part: BoardPart,
) -> Outcome<Answer> {
    let office = match &asked.office {
        Some(name) => Some(office(engine, group, name).await?),
        None => None,
    };
    let figure = OperationFigure {
        office,
        value: asked.value.trim().to_uppercase(),
        ..OperationFigure::of(group, part.into())
    };
    read::figure(console, engine, figure.filter(), asked.limit).await
}

/// A member by its name or id.
async fn office(engine: &Engine, group: GroupId, wanted: &str) -> Outcome<OfficeId> {
    let view = match engine.dispatch(Command::Board { group }).await? {
        Reply::Board(view) => view,
        other => return Err(unexpected(&other)),
    };
    let wanted = wanted.trim();
    let found = view.offices.iter().map(|row| &row.office).find(|office| {
        office.name.to_lowercase() == wanted.to_lowercase() || office.id.to_string() == wanted
    });
    let found = found.map(|office| office.id);
    found.ok_or_else(|| {
        let error = aircop_api::ErrorCode::UnknownOffice;
        aircop_api::ApiError::with(error, format!("{wanted:?}")).into()
    })
}

impl From<BoardPart> for OperationPart {
    fn from(part: BoardPart) -> Self {
        match part {
            BoardPart::Messages => Self::Messages,
            BoardPart::Alerts => Self::Alerts,
            BoardPart::Open => Self::Open,
            BoardPart::Unanswered => Self::Unanswered,
            BoardPart::Replies => Self::Replies,
            BoardPart::Outcome => Self::Outcome,
            BoardPart::Hits => Self::Hits,
            BoardPart::Seizures => Self::Seizures,
            BoardPart::OutsideDates => Self::OutsideDates,
            BoardPart::Withdrawn => Self::Withdrawn,
            BoardPart::Offenders => Self::Offenders,
            BoardPart::Missing => Self::Missing,
        }
    }
}

fn board_text(console: &Console, view: &BoardView) -> String {
    let totals = view.totals;
    let counts = [
        ("operation-messages", totals.messages),
        ("operation-alerts", totals.alerts),
        ("operation-open", totals.open),
        ("operation-unanswered", totals.unanswered),
        ("operation-replies", totals.replies),
        ("operation-hits", totals.hits),
        ("operation-seizures", totals.seizures),
        ("operation-missing", totals.missing),
        ("operation-outside-dates", totals.outside_dates),
        ("operation-by-mistake", totals.withdrawn),
    ];
    let counts = counts.map(|(id, count)| (id, console.locale.number(count)));
    let mut text = head(console, &view.name, view.exercise, view.at);
    let date = |at: Option<Timestamp>| at.map(|at| console.time(at)).unwrap_or_default();
    text.push_str(&console.fields(&[
        ("cli-state", console.text(read::stage_said(view.stage))),
        ("cli-begins", date(view.starts)),
        ("cli-ends", date(view.ends)),
    ]));
    text.push_str(&console.fields(&counts));
    let open: Vec<Vec<String>> = view
        .open
        .iter()
        .map(|a| alert(console, a, view.at))
        .collect();
    let table = console.table(
        &[
            "operation-time-left",
            "cli-urgency",
            "operation-alert",
            "cli-route",
            "cli-from",
            "operation-waiting",
        ],
        &open,
        "operation-open-none",
    );
    section(console, &mut text, "operation-open", &table);
    let offices: Vec<Vec<String>> = view
        .offices
        .iter()
        .map(|row| office_row(console, row, view.at))
        .collect();
    let mut table = console.table(
        &[
            "figure-by-office",
            "operation-silent",
            "operation-sent",
            "operation-unanswered",
            "operation-load-now",
            "operation-load-busiest",
            "urgency-flash",
        ],
        &offices,
        "results-none",
    );
    if let Some(row) = view.offices.iter().map(|row| row.load.since).min() {
        let since = console.time(row);
        table.push_str(&console.text_with("operation-load-about", &[("time", (&since).into())]));
        table.push('\n');
    }
    section(console, &mut text, "operation-offices", &table);
    let table = seizures(console, &view.seizures, "operation-seizures-none");
    section(console, &mut text, "operation-seizures", &table);
    uncounted(console, &mut text, view.uncounted);
    text
}

fn head(console: &Console, name: &str, exercise: bool, at: Timestamp) -> String {
    let at = console.time(at);
    let mut text = format!("{name}\n");
    text.push_str(&console.text_with("operation-at", &[("time", (&at).into())]));
    text.push('\n');
    if exercise {
        text.push_str(&console.text("operation-exercise"));
        text.push('\n');
    }
    text
}

fn section(console: &Console, text: &mut String, id: &str, table: &str) {
    text.push_str(&format!("\n{}\n{table}", console.text(id)));
}

fn uncounted(console: &Console, text: &mut String, count: u64) {
    if count > 0 {
        text.push_str(&console.text_with("figure-uncounted", &[("count", count.into())]));
        text.push('\n');
    }
}

fn alert(console: &Console, alert: &OpenAlert, now: Timestamp) -> Vec<String> {
    let left = match alert.due.map(|due| due.since(now)) {
        None => console.text("row-no-times"),
        Some(left) if left >= 0 => console.locale.duration(left),
        Some(late) => {
            let late = console.locale.duration(late);
            console.text_with("operation-past", &[("time", (&late).into())])
        }
    };
    let left = if alert.answer_wanted {
        console.text_with("operation-to-answer", &[("time", (&left).into())])
    } else {
        left
    };
    let waiting = alert.waiting.iter();
    let waiting: Vec<String> = waiting
        .map(|office| member(console, &office.name, office.membership))
        .collect();
    vec![
        left,
        console.locale.label(&alert.urgency),
        alert.reference.clone(),
        alert.route.join(">"),
        member(console, &alert.from.name, alert.membership),
        if waiting.is_empty() {
            console.text("operation-all-answered")
        } else {
            waiting.join(", ")
        },
    ]
}

/// The name of an office, and that it does not take part.
pub(crate) fn member(console: &Console, name: &str, membership: Membership) -> String {
    let id = match membership {
        Membership::Member => return name.to_owned(),
        Membership::Outside => "operation-outside",
        Membership::ShutOut => "operation-shut-out",
    };
    console.text_with(id, &[("name", name.into())])
}

fn office_row(console: &Console, row: &BoardOffice, now: Timestamp) -> Vec<String> {
    let locale = &console.locale;
    let both = |messages: TenMinutes, calls: TenMinutes| {
        let said = |id, count: u64| console.text_with(id, &[("count", count.into())]);
        let messages = said("operation-load-messages", messages.count);
        format!("{messages}; {}", said("operation-load-calls", calls.count))
    };
    let load = &row.load;
    vec![
        member(console, &row.office.name, row.membership),
        match row.last {
            Some(last) => locale.duration(now.since(last)),
            None => console.text("operation-never"),
        },
        locale.number(row.sent),
        locale.number(row.unanswered),
        both(load.now, load.calls_now),
        both(load.busiest, load.loudest),
        console.text_with(
            "operation-load-share",
            &[
                ("flash", load.flash.into()),
                ("all", load.messages.into()),
                ("percent", load.flash_percent().into()),
            ],
        ),
    ]
}

fn seizures(console: &Console, lines: &[SeizureLine], none: &'static str) -> String {
    let mut rows: Vec<Vec<String>> = lines.iter().map(|line| seizure(console, line)).collect();
    let mut heads = vec![
        "cli-time",
        "cli-reference",
        "cli-from",
        "figure-by-airport",
        "operation-goods",
    ];
    if lines.iter().any(|line| !line.withdrawn.is_empty()) {
        heads.push("operation-why");
        for (row, line) in rows.iter_mut().zip(lines) {
            row.push(line.withdrawn.clone());
        }
    }
    console.table(&heads, &rows, none)
}

fn seizure(console: &Console, line: &SeizureLine) -> Vec<String> {
    let goods = line.goods.iter().map(|goods| {
        let what = console.locale.value_said("substance", &goods.substance);
        if goods.dimension.is_empty() {
            what
        } else {
            let amount = console.locale.amount(&goods.dimension, &goods.amount);
            format!("{what} {amount}")
        }
    });
    let at = console.time(line.at);
    vec![
        if line.outside_dates {
            console.text_with("operation-outside-mark", &[("time", (&at).into())])
        } else {
            at
        },
        line.reference.clone(),
        member(console, &line.from.name, line.membership),
        line.airport.clone(),
        goods.collect::<Vec<_>>().join("; "),
    ]
}

/// What came of an operation, printed or written to a file.
pub(crate) async fn results(
    console: &Console,
    options: &Options,
    asked: &Results,
) -> Outcome<Answer> {
    let format = match (asked.format, &asked.out) {
        (ResultsForm::Xlsx, None) => return Err(Failure::Usage("cli-out-needed")),
        (ResultsForm::Xlsx, _) => Format::Xlsx,
        (ResultsForm::Table, Some(out)) if by_ending(out) == Format::Xlsx => Format::Xlsx,
        _ => Format::Json,
    };
    let session = Session::begin(console, options).await?;
    let mut file = match &asked.out {
        Some(out) => Some(NewFile::create(out)?),
        None => None,
    };
    let engine = session.open(false).await?;
    engine.count_all(&mut |_| {})?;
    let group = engine.find_group(&asked.group)?;
    let answer = match &mut file {
        Some(file) => {
            let language = console.locale.language().code();
            let exported = engine.export_results(group, format, language)?;
            written(console, file, asked.out.as_deref(), &exported.bytes, 0)
        }
        None => match asked.figure.show {
            Some(part) => shown(console, &engine, &asked.figure, group, part).await,
            None => match engine.dispatch(Command::Results { group }).await? {
                Reply::Results(view) => Answer::new(&view, results_text(console, &view)),
                other => Err(unexpected(&other)),
            },
        },
    };
    engine.shutdown().await;
    answer
}

fn results_text(console: &Console, view: &ResultsView) -> String {
    let locale = &console.locale;
    let mut text = head(console, &view.name, view.exercise, view.at);
    for (id, pivot) in [
        ("results-kinds", &view.kinds),
        ("results-countries", &view.countries),
        ("results-cash", &view.cash),
    ] {
        section(console, &mut text, id, &sums(console, pivot));
    }
    let offenders: Vec<Vec<String>> = view
        .offenders
        .iter()
        .map(|row| {
            let counts = [row.seizures, row.offenders, row.arrested, row.detained];
            let country = locale.value_said("country", &row.country);
            let counts = counts.map(|count| locale.number(count));
            std::iter::once(country).chain(counts).collect()
        })
        .collect();
    let heads = [
        "figure-by-country",
        "operation-seizures",
        "results-persons",
        "offender-outcome-arrested",
        "offender-outcome-detained",
    ];
    let table = console.table(&heads, &offenders, "results-none");
    section(console, &mut text, "results-offenders", &table);
    let outcomes = view.outcomes.iter().map(|row| {
        let said = locale.label(&Found::from_code(&row.outcome));
        vec![said, locale.number(row.replies)]
    });
    let outcomes: Vec<_> = outcomes.collect();
    let heads = ["results-outcome", "operation-replies"];
    let table = console.table(&heads, &outcomes, "results-none");
    section(console, &mut text, "results-outcomes", &table);
    let missing = view.missing.iter().map(|row| {
        let at = console.time(row.at);
        let from = member(console, &row.from.name, row.membership);
        vec![row.reference.clone(), from, at]
    });
    let missing: Vec<_> = missing.collect();
    let heads = ["operation-reply", "figure-by-office", "results-replied"];
    let table = console.table(&heads, &missing, "results-missing-none");
    section(console, &mut text, "results-missing", &table);
    for (id, lines) in [
        ("results-outside-dates", &view.outside_dates),
        ("results-by-mistake", &view.withdrawn),
    ] {
        if !lines.is_empty() {
            let table = seizures(console, lines, "results-none");
            section(console, &mut text, id, &table);
        }
    }
    uncounted(console, &mut text, view.kinds.uncounted);
    text
}

/// How many seizures, and what they add up to.
fn sums(console: &Console, view: &PivotView) -> String {
    let locale = &console.locale;
    if view.cells.is_empty() {
        return format!("{}\n", console.text("results-none"));
    }
    let fields = &view.question.by;
    let mut head: Vec<String> = fields
        .iter()
        .map(|field| locale.field_said(field))
        .collect();
    head.push(console.text("operation-seizures"));
    head.push(console.text("figure-measure-sum"));
    let mut rows = vec![head];
    for line in view.crosstab().lines {
        let values = fields.iter().zip(&line.key);
        let mut row: Vec<String> = values.map(|(f, v)| locale.value_said(f, v)).collect();
        if let Some(cell) = line.cells.first().copied().flatten() {
            row.push(locale.number(cell.messages));
            let amounts = cell.amounts.iter();
            let amounts = amounts.map(|found| locale.amount(&found.dimension, &found.amount));
            row.push(amounts.collect::<Vec<_>>().join("; "));
        }
        rows.push(row);
    }
    columns(rows.iter())
}
