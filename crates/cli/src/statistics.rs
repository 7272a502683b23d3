//! Figures, and tables that come in and go out.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;

use aircop_api::{
    Command, FieldValue, FigureCell, FigureFilter, ListQuery, PivotQuestion, PivotView, Reply,
    ResponseFigures, ResponseQuestion, ResponseView, SpreadView,
};
use aircop_client::transfer::{Dates, DecimalMark, Format, ImportOptions, ImportReport};
use aircop_message::Timestamp;

use crate::arguments::Options;
use crate::arguments_statistics::{
    Counted, Decimal, ExportTask, FileForm, Form, Import, Measure, Response, ResponseBy,
    Statistics, To,
};
use crate::documents::{ExampleImported, Exported, Forgotten, ImportedDocument};
use crate::failure::{Failure, Outcome};
use crate::find;
use crate::new_file::NewFile;
use crate::print::{Answer, Console, clean, columns};
use crate::read;
use crate::session::{Session, unexpected};

/// Bytes of a table that are read: one more than is taken, so that the engine says what is wrong.
const MOST_BYTES: u64 = 64 * 1024 * 1024 + 1;

/// A pivot, printed or written to a file.
pub(crate) async fn statistics(
    console: &Console,
    options: &Options,
    asked: &Statistics,
) -> Outcome<Answer> {
    let format = match (asked.format, &asked.out) {
        (Form::Csv | Form::Xlsx, None) => return Err(Failure::Usage("cli-out-needed")),
        (Form::Csv, _) => Some(Format::Csv),
        (Form::Xlsx, _) => Some(Format::Xlsx),
        (Form::Json, Some(_)) => Some(Format::Json),
        (Form::Table, Some(out)) => Some(by_ending(out)),
        (Form::Json | Form::Table, None) => None,
    };
    let session = Session::begin(console, options).await?;
    let mut file = match (&asked.out, format) {
        (Some(out), Some(_)) => Some(NewFile::create(out)?),
        _ => None,
    };
    let engine = session.open(false).await?;
    engine.count_all(&mut |_| {})?;
    let question = question(asked);
    let answer = match (&mut file, format) {
        (Some(file), Some(format)) => {
            let language = console.locale.language().code();
            let exported = engine.export_pivot(&question, format, language)?;
            written(console, file, asked.out.as_deref(), &exported.bytes, 0)
        }
        _ => match engine.dispatch(Command::Pivot(question)).await? {
            Reply::Pivot(view) if asked.format == Form::Json => {
                let text = serde_json::to_string_pretty(&view);
                let text = text.map_err(|why| {
                    aircop_api::ApiError::with(aircop_api::ErrorCode::Internal, why)
                })?;
                Answer::new(&view, text)
            }
            Reply::Pivot(view) => Answer::new(&view, pivot_text(console, &view)),
            other => Err(unexpected(&other)),
        },
    };
    engine.shutdown().await;
    answer
}

fn question(asked: &Statistics) -> PivotQuestion {
    let counts = |what| asked.count.contains(&what);
    let equals = asked.only.iter().map(|(field, value)| FieldValue {
        field: field.clone(),
        value: value.clone(),
    });
    PivotQuestion {
        filter: FigureFilter {
            kinds: asked
                .kind
                .iter()
                .filter(|kind| *kind != "all")
                .map(|kind| kind.to_ascii_uppercase())
                .collect(),
            live: counts(Counted::Live),
            exercise: counts(Counted::Exercise),
            imported: counts(Counted::Imported),
            since: asked.since.clone(),
            until: asked.until.clone(),
            equals: equals.collect(),
            ..FigureFilter::default()
        },
        by: asked.by.clone(),
        across: asked.across,
        measure: match asked.measure {
            Measure::Messages => "messages",
            Measure::Lines => "lines",
            Measure::Sum => "sum",
            Measure::Median => "median",
        }
        .to_owned(),
    }
}

fn pivot_text(console: &Console, view: &PivotView) -> String {
    let locale = &console.locale;
    let cross = view.crosstab();
    if cross.lines.is_empty() {
        return format!("{}\n", console.text("figure-none"));
    }
    let (down, across) = view.fields();
    let said = |field: &str, value: &str| match (field, view.offices.get(value)) {
        ("office", Some(name)) => name.clone(),
        _ => locale.value_said(field, value),
    };
    let figure = |cell: Option<&FigureCell>| -> String {
        let Some(cell) = cell else {
            return String::new();
        };
        match view.question.measure.as_str() {
            "messages" => locale.number(cell.messages),
            "lines" => locale.number(cell.lines),
            _ => {
                let amounts = cell.amounts.iter();
                let said = amounts.map(|found| locale.amount(&found.dimension, &found.amount));
                said.collect::<Vec<_>>().join("; ")
            }
        }
    };
    let mut head: Vec<String> = down.iter().map(|field| locale.field_said(field)).collect();
    for column in &cross.columns {
        head.push(match (across, column.first()) {
            (Some(field), Some(value)) => said(field, value),
            _ => console.text(&format!("figure-measure-{}", view.question.measure)),
        });
    }
    let total = console.text("figure-total");
    if across.is_some() {
        head.push(total.clone());
    }
    let mut rows = vec![head];
    for line in &cross.lines {
        let mut row: Vec<String> = down
            .iter()
            .zip(&line.key)
            .map(|(field, value)| said(field, value))
            .collect();
        row.extend(line.cells.iter().map(|cell| figure(*cell)));
        if across.is_some() {
            row.push(figure(line.total));
        }
        rows.push(row);
    }
    let mut last = vec![String::new(); down.len()];
    if let Some(first) = last.first_mut() {
        *first = total;
    }
    if across.is_some() {
        let found = |column: &Vec<String>| view.columns.iter().find(|cell| cell.key == *column);
        last.extend(cross.columns.iter().map(|column| figure(found(column))));
    }
    last.push(figure(Some(&view.total)));
    rows.push(last);
    let mut text = columns(rows.iter());
    let mut note = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    if view.example {
        note(console.text("figure-example-remark"));
    }
    for (id, count) in [
        ("figure-left-out", view.left_out),
        ("figure-unmeasured", view.total.unmeasured),
        ("figure-uncounted", view.uncounted),
    ] {
        if count > 0 {
            note(console.text_with(id, &[("count", count.into())]));
        }
    }
    let several = ["airline", "concealment", "detection", "nationality"];
    if view
        .question
        .by
        .iter()
        .any(|field| several.contains(&field.as_str()))
    {
        note(console.text("figure-several"));
    }
    text
}

/// How fast and how well offices answer.
pub(crate) async fn response(
    console: &Console,
    options: &Options,
    asked: &Response,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    engine.count_all(&mut |_| {})?;
    let question = ResponseQuestion {
        by: match asked.by {
            ResponseBy::Office => "office",
            ResponseBy::Route => "route",
            ResponseBy::Week => "week",
        }
        .to_owned(),
        exercise: asked.exercise,
        since: asked.since.clone(),
        until: asked.until.clone(),
    };
    let reply = engine.dispatch(Command::Response(question)).await;
    engine.shutdown().await;
    match reply? {
        Reply::Response(view) => Answer::new(&view, response_text(console, &view)),
        other => Err(unexpected(&other)),
    }
}

fn response_text(console: &Console, view: &ResponseView) -> String {
    let locale = &console.locale;
    let spread = |spread: &SpreadView| match spread.count {
        0 => "\u{2013}".to_owned(),
        count => console.text_with(
            "response-spread",
            &[
                ("count", count.into()),
                ("median", (&locale.duration(spread.median_ms)).into()),
                ("ninetieth", (&locale.duration(spread.ninetieth_ms)).into()),
            ],
        ),
    };
    let row = |name: String, row: &ResponseFigures| {
        let percent = (row.positive * 100).checked_div(row.resolved.count);
        let positive = percent.map(|percent| {
            console.text_with(
                "response-of",
                &[
                    ("count", row.positive.into()),
                    ("all", row.resolved.count.into()),
                    ("percent", percent.into()),
                ],
            )
        });
        // Two decimals of a mean of small whole numbers.
        let hundredths = (row.usefulness * 100).checked_div(row.judged);
        let usefulness = hundredths.map(|n| locale.exact(&format!("{}.{:02}", n / 100, n % 100)));
        let none = || "\u{2013}".to_owned();
        vec![
            name,
            locale.number(row.asked),
            spread(&row.delivered),
            spread(&row.acknowledged),
            spread(&row.answered),
            spread(&row.resolved),
            positive.unwrap_or_else(none),
            usefulness.unwrap_or_else(none),
        ]
    };
    let by = format!("response-by-{}", view.question.by);
    let head = [
        by.as_str(),
        "response-asked",
        "response-delivered",
        "response-acknowledged",
        "response-answered",
        "response-resolved",
        "response-positive",
        "response-usefulness",
    ];
    if view.rows.is_empty() {
        return format!("{}\n", console.text("response-none"));
    }
    let mut rows: Vec<Vec<String>> = view
        .rows
        .iter()
        .map(|figures| {
            let name = match view.offices.get(&figures.key) {
                Some(name) => name.clone(),
                None => locale.value_said(&view.question.by, &figures.key),
            };
            row(name, figures)
        })
        .collect();
    rows.push(row(console.text("figure-total"), &view.total));
    let mut text = console.table(&head, &rows, "response-none");
    if !view.unreported.is_empty() {
        let count = view.unreported.len();
        text.push_str(&console.text_with("response-unreported", &[("count", count.into())]));
        text.push('\n');
        for one in &view.unreported {
            text.push_str(&format!("  {}\n", clean(&one.reference)));
        }
    }
    text.push_str(&console.text("response-note"));
    text
}

/// Older records out of a table.
pub(crate) async fn import(
    console: &Console,
    options: &Options,
    asked: &Import,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let bytes = match &asked.file {
        Some(file) => bytes_of(file)?,
        None => Vec::new(),
    };
    let engine = session.open(false).await?;
    let answer = if asked.list {
        let files = engine.imported_files()?;
        let rows: Vec<Vec<String>> = files
            .iter()
            .map(|file| {
                vec![
                    file.no.to_string(),
                    console.time(Timestamp(file.at)),
                    file.officer.clone(),
                    file.name.clone(),
                    console.locale.number(file.records),
                ]
            })
            .collect();
        let head = [
            "cli-import-number",
            "cli-time",
            "cli-officer",
            "cli-import-file",
            "cli-import-records",
        ];
        let document: Vec<_> = files
            .iter()
            .map(|file| ImportedDocument {
                number: file.no,
                at: Timestamp(file.at),
                officer: file.officer.clone(),
                file: file.name.clone(),
                records: file.records,
            })
            .collect();
        Answer::new(
            &document,
            console.table(&head, &rows, "cli-import-files-none"),
        )
    } else if let Some(number) = asked.forget {
        engine.forget_import(number)?;
        let said = number.to_string();
        Answer::new(
            &Forgotten { forgotten: number },
            console.text_with("cli-import-forgotten", &[("number", (&said).into())]),
        )
    } else if asked.example {
        engine.dispatch(Command::ImportExample).await?;
        Answer::new(
            &ExampleImported { example: true },
            console.text("figure-example-remark"),
        )
    } else {
        let name = asked.file.as_deref().and_then(Path::file_name);
        let name = name.unwrap_or_default().to_string_lossy().into_owned();
        let report = engine.import_table(&name, &bytes, &import_options(asked))?;
        Answer::new(&report, import_text(console, &report))
    };
    engine.shutdown().await;
    answer
}

fn import_options(asked: &Import) -> ImportOptions {
    ImportOptions {
        columns: asked.column.clone(),
        dates: asked.dates.map(Dates::from),
        decimal: asked.decimal.map(|mark| match mark {
            Decimal::Point => DecimalMark::Point,
            Decimal::Comma => DecimalMark::Comma,
        }),
        dry_run: asked.dry_run,
    }
}

fn import_text(console: &Console, report: &ImportReport) -> String {
    let id = if report.dry_run {
        "cli-import-would"
    } else {
        "cli-import-done"
    };
    let mut lines = vec![console.text_with(
        id,
        &[
            ("rows", report.rows.into()),
            ("new", report.new.into()),
            ("duplicates", report.duplicates.into()),
        ],
    )];
    if report.alike > 0 {
        lines.push(console.text_with("cli-import-alike", &[("count", report.alike.into())]));
    }
    if let Some(name) = &report.same_file {
        lines.push(console.text_with("cli-import-same-file", &[("name", name.into())]));
    }
    let chosen: Vec<Vec<String>> = report
        .columns
        .iter()
        .map(|(column, heading)| vec![column.clone(), heading.clone()])
        .collect();
    format!("{}\n{}", lines.join("\n"), columns(chosen.iter()))
}

/// Tables and records that leave.
pub(crate) async fn export(
    console: &Console,
    options: &Options,
    task: &ExportTask,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let to = match task {
        ExportTask::List { to, .. } | ExportTask::Cen { to, .. } => to,
    };
    let mut file = NewFile::create(&to.out)?;
    let engine = session.open(false).await?;
    let language = console.locale.language().code();
    let exported = match task {
        ExportTask::List {
            view,
            words,
            limit,
            to,
        } => {
            let query = ListQuery {
                view: read::name(*view),
                text: words.clone(),
                ..ListQuery::default()
            };
            let limit = usize::try_from(*limit).unwrap_or(usize::MAX);
            engine.export_list(&query, limit, format_of(to), language)
        }
        ExportTask::Cen {
            message,
            text_names_nobody,
            to,
        } => {
            let message = find::message(&engine, message).await?;
            engine.export_transfer(message, format_of(to), *text_names_nobody)
        }
    };
    engine.shutdown().await;
    let exported = exported?;
    let out = Some(to.out.as_path());
    written(console, &mut file, out, &exported.bytes, exported.left_out)
}

/// How a file is written of which only the name was said.
pub(crate) fn by_ending(out: &Path) -> Format {
    let ending = out.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => Format::Xlsx,
        Some("csv") => Format::Csv,
        _ => Format::Json,
    }
}

fn format_of(to: &To) -> Format {
    match to.format {
        FileForm::Json => Format::Json,
        FileForm::Csv => Format::Csv,
        FileForm::Xlsx => Format::Xlsx,
    }
}

pub(crate) fn written(
    console: &Console,
    file: &mut NewFile,
    path: Option<&Path>,
    bytes: &[u8],
    left_out: u64,
) -> Outcome<Answer> {
    let path = path.unwrap_or(Path::new(""));
    let failed = |why| Failure::file(path, &why);
    file.file().write_all(bytes).map_err(failed)?;
    file.sync()?;
    file.keep();
    let name = path.display().to_string();
    let mut text = console.text_with("cli-figure-saved", &[("file", (&name).into())]);
    if left_out > 0 {
        text.push('\n');
        let count = [("count", left_out.into())];
        text.push_str(&console.text_with("cli-export-restricted", &count));
    }
    let document = Exported {
        file: name,
        left_out,
    };
    Answer::new(&document, text)
}

/// The bytes of a file, or of the standard input for `-`.
pub(crate) fn bytes_of_or_stdin(path: &Path) -> Outcome<Vec<u8>> {
    if path.as_os_str() != "-" {
        return bytes_of(path);
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(MOST_BYTES)
        .read_to_end(&mut bytes)
        .map_err(|why| Failure::file(path, &why))?;
    Ok(bytes)
}

fn bytes_of(path: &Path) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes))
        .map_err(|why| Failure::file(path, &why))?;
    Ok(bytes)
}
