//! Briefings of an operation: sent, read, acknowledged, and the roll-call.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use aircop_api::{
    ApiError, BriefingPage, BriefingSaid, BriefingView, Command, ErrorCode, Reply, RollCallRow,
};
use aircop_client::Engine;
use aircop_message::{GroupId, Timestamp};

use crate::arguments::Options;
use crate::arguments_briefing::BriefingTask;
use crate::failure::{Failure, Outcome};
use crate::message_actions::Acknowledged;
use crate::operation::member;
use crate::print::{Answer, Console};
use crate::session::{Session, exchange, unexpected};

/// Bytes of a file with a text that are read: more than 20,000 characters ever have.
const MOST_BYTES: u64 = 256 * 1024;

/// Carries out a task.
pub(crate) async fn run(
    console: &Console,
    options: &Options,
    task: BriefingTask,
) -> Outcome<Answer> {
    // What is to be sent is read before the vault is opened.
    let texts = match &task {
        BriefingTask::Send(asked) => asked
            .text
            .iter()
            .map(|(language, file)| read(language, file))
            .collect::<Outcome<Vec<_>>>()?,
        _ => Vec::new(),
    };
    let (BriefingTask::Show { group }
    | BriefingTask::Acknowledge { group }
    | BriefingTask::RollCall { group }) = &task
    else {
        return send(console, options, &task, texts).await;
    };
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let page = found(&engine, group).await;
    let answer = match (&task, page) {
        (BriefingTask::Acknowledge { .. }, Ok(page)) => {
            let briefing = newest(&page)?;
            if briefing.ours {
                let own = ApiError::with(ErrorCode::OwnMessage, "a message of this office itself");
                return Err(own.into());
            }
            let message = briefing.message;
            engine.dispatch(Command::Acknowledge { message }).await?;
            engine.shutdown().await;
            drop(engine);
            let told = goes_out(console, &session).await?;
            let reference = [("message", (&briefing.reference).into())];
            return Answer::new(
                &Acknowledged {
                    message,
                    acknowledged: true,
                    told,
                },
                console.text_with("cli-acknowledged", &reference),
            );
        }
        (BriefingTask::RollCall { .. }, Ok(page)) => match &newest(&page)?.roll_call {
            Some(rows) => Answer::new(rows, roll_call_text(console, rows)),
            None => {
                let error = ApiError::new(ErrorCode::UnknownMessage);
                let words = "cli-briefing-no-roll-call";
                Err(Failure::with_words(error, words, Vec::new()))
            }
        },
        (_, Ok(page)) => Answer::new(&page, text(console, &page)),
        (_, Err(error)) => Err(error),
    };
    engine.shutdown().await;
    answer
}

async fn send(
    console: &Console,
    options: &Options,
    task: &BriefingTask,
    texts: Vec<BriefingSaid>,
) -> Outcome<Answer> {
    let BriefingTask::Send(asked) = task else {
        return Err(ApiError::with(ErrorCode::Internal, "a task in the wrong place").into());
    };
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let group = engine.find_group(&asked.group)?;
    let sent = engine
        .dispatch(Command::SendBriefing { group, texts })
        .await;
    engine.shutdown().await;
    let page = page_of(sent?)?;
    drop(engine);
    goes_out(console, &session).await?;
    Answer::new(&page, text(console, &page))
}

/// What is written down goes out at once, or with the next exchange.
async fn goes_out(console: &Console, session: &Session) -> Outcome<bool> {
    let engine = session.open(true).await?;
    let gone = exchange(&engine).await;
    engine.shutdown().await;
    if let Err(error) = &gone {
        let words = console.locale.error(error.code.code());
        let values = [("why", (&words).into()), ("code", error.code.code().into())];
        console.note(&console.text_with("cli-receipt-waits", &values));
    }
    Ok(gone.is_ok())
}

async fn found(engine: &Engine, group: &str) -> Outcome<BriefingPage> {
    let group: GroupId = engine.find_group(group)?;
    page_of(engine.dispatch(Command::Briefing { group }).await?)
}

fn page_of(reply: Reply) -> Outcome<BriefingPage> {
    match reply {
        Reply::Briefing(page) => Ok(*page),
        other => Err(unexpected(&other)),
    }
}

fn newest(page: &BriefingPage) -> Outcome<&BriefingView> {
    page.current.as_ref().ok_or_else(|| {
        let error = ApiError::new(ErrorCode::UnknownMessage);
        Failure::with_words(error, "briefing-none", Vec::new())
    })
}

/// The first line is the subject.
fn read(language: &str, file: &Path) -> Outcome<BriefingSaid> {
    let mut text = String::new();
    File::open(file)
        .and_then(|f| f.take(MOST_BYTES).read_to_string(&mut text))
        .map_err(|error| Failure::file(file, &error))?;
    let text = text.trim_start_matches('\u{feff}').trim();
    let (subject, text) = text.split_once('\n').unwrap_or((text, ""));
    Ok(BriefingSaid {
        language: language.to_owned(),
        subject: subject.trim().to_owned(),
        text: text.trim().to_owned(),
    })
}

fn text(console: &Console, page: &BriefingPage) -> String {
    let mut text = format!("{}\n", page.name);
    let Some(briefing) = &page.current else {
        text.push_str(&console.text("briefing-none"));
        text.push('\n');
        return text;
    };
    let ours = console.locale.language().code();
    text.push_str(&console.fields(&[
        ("cli-reference", briefing.reference.clone()),
        ("cli-from", briefing.from.name.clone()),
        ("cli-time", console.time(briefing.at)),
    ]));
    if let Some((said, own)) = briefing.read_in(ours) {
        if !own {
            let language = console.locale.language_name(&said.language);
            let language = [("language", (&language).into())];
            text.push_str(&console.text_with("briefing-not-in", &language));
            text.push('\n');
        }
        text.push_str(&format!("\n{}\n\n{}\n", said.subject, said.text));
    }
    let acknowledged = match briefing.acknowledged {
        Some(at) => {
            let at = console.time(at);
            console.text_with("briefing-acknowledged-at", &[("time", (&at).into())])
        }
        None if briefing.ours => String::new(),
        None => console.text("briefing-to-acknowledge"),
    };
    if !acknowledged.is_empty() {
        text.push_str(&format!("\n{acknowledged}\n"));
    }
    if let Some(rows) = &briefing.roll_call {
        text.push_str(&format!("\n{}\n", console.text("briefing-roll-call")));
        text.push_str(&roll_call_text(console, rows));
    }
    if !page.earlier.is_empty() {
        text.push_str(&format!("\n{}\n", console.text("briefing-earlier")));
        let rows: Vec<Vec<String>> = page
            .earlier
            .iter()
            .map(|row| {
                vec![
                    console.time(row.at),
                    row.reference.clone(),
                    row.from.name.clone(),
                    row.subject.clone(),
                ]
            })
            .collect();
        let heads = ["cli-time", "cli-reference", "cli-from", "cli-subject"];
        text.push_str(&console.table(&heads, &rows, "briefing-none"));
    }
    text
}

fn roll_call_text(console: &Console, rows: &[RollCallRow]) -> String {
    let time = |at: Option<Timestamp>| at.map_or_else(|| "-".to_owned(), |at| console.time(at));
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                member(console, &row.office.name, row.membership),
                if row.sent {
                    time(row.delivered)
                } else {
                    console.text("briefing-not-sent")
                },
                time(row.read),
                time(row.acknowledged),
                row.officer.clone(),
            ]
        })
        .collect();
    let heads = [
        "figure-by-office",
        "briefing-delivered",
        "briefing-read",
        "briefing-acknowledged",
        "briefing-officer",
    ];
    let count = rows.iter().filter(|row| row.acknowledged.is_some()).count();
    let values = [("count", count.into()), ("all", rows.len().into())];
    let head = console.text_with("briefing-count", &values);
    format!("{head}\n{}", console.table(&heads, &cells, "results-none"))
}
