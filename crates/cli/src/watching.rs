//! The watch list of this installation: look at it, add, remove, import.

use aircop_api::{ApiError, Command, ErrorCode, Reply, WatchDraft, WatchView};
use aircop_client::Engine;

use crate::arguments::{Options, WatchEntryArguments, WatchTask};
use crate::failure::Outcome;
use crate::print::{Answer, Console};
use crate::session::{Session, unexpected};

/// Bytes of an import at most: 10,000 entries of a line each are two million.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Carries out a task on the list; what it prints is the list afterwards.
pub(crate) async fn run(console: &Console, options: &Options, task: WatchTask) -> Outcome<Answer> {
    // What is typed is judged before the vault is opened.
    let command = match task {
        WatchTask::List => Command::WatchList,
        WatchTask::Add(entry) => Command::WatchAdd {
            entries: vec![draft(entry)],
        },
        WatchTask::Remove { number } => Command::WatchRemove { number },
        WatchTask::Import { file } => Command::WatchAdd {
            entries: read(&file)?,
        },
    };
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let answer = carry_out(console, &engine, command).await;
    engine.shutdown().await;
    answer
}

async fn carry_out(console: &Console, engine: &Engine, command: Command) -> Outcome<Answer> {
    match engine.dispatch(command).await? {
        Reply::Watch(rows) => {
            let text = text(console, &rows);
            Answer::new(&rows, text)
        }
        other => Err(unexpected(&other)),
    }
}

fn draft(entry: WatchEntryArguments) -> WatchDraft {
    WatchDraft {
        kind: entry.kind,
        text: entry.text,
        country: entry.country.unwrap_or_default(),
        born: entry.born.unwrap_or_default(),
        weekdays: entry.weekdays,
        reason: entry.reason,
        handling: entry.handling.unwrap_or_default(),
        owner: entry.owner.unwrap_or_default(),
        days: entry.days.unwrap_or_default(),
    }
}

/// Entries out of a file: a JSON list, each as `schema watch-entries` has it.
fn read(file: &std::path::Path) -> Outcome<Vec<WatchDraft>> {
    let malformed = |why: String| ApiError::with(ErrorCode::InvalidDraft, why);
    let length = std::fs::metadata(file)?.len();
    if length > LARGEST {
        return Err(malformed(format!("{length} bytes, {LARGEST} at most")).into());
    }
    let text = std::fs::read_to_string(file)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    serde_json::from_str(text).map_err(|why| malformed(why.to_string()).into())
}

fn text(console: &Console, rows: &[WatchView]) -> String {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let beside = [&row.country, &row.born];
            let beside = beside.into_iter().filter(|text| !text.is_empty());
            let text = std::iter::once(&row.text).chain(beside);
            let days = row
                .weekdays
                .iter()
                .map(|day| console.text(&format!("weekday-{day}")));
            let mut text = text.cloned().collect::<Vec<_>>().join(" · ");
            let days = console.locale.list(&days.collect::<Vec<_>>());
            if !days.is_empty() {
                text = format!("{text} · {days}");
            }
            vec![
                row.number.to_string(),
                console.text(&format!("entity-{}", row.kind)),
                text,
                row.reason.clone(),
                row.handling.clone(),
                row.owner.clone(),
                console.time(row.expires),
                row.hits.to_string(),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-number",
            "watch-kind",
            "watch-text",
            "watch-reason",
            "cli-watch-handling",
            "watch-owner",
            "watch-until",
            "watch-hits",
        ],
        &cells,
        "watch-empty",
    )
}
