//! How long messages are kept: what is due, legal holds, erasing, and its certificate.

use std::path::Path;

use aircop_api::{ApiError, ErrorCode};
use aircop_client::{
    DueState, Engine, Erasing, ErasureCertificate, ErasureView, HoldView, RetentionView,
    ShownErasure,
};
use aircop_message::{RetentionDays, date_as_typed};

use crate::arguments::{Options, RetentionTask, Switch};
use crate::arguments_hq::Days;
use crate::documents::{Automatic, ErasureProven, ErasureWritten, RetentionDocument};
use crate::evidence::does_not_hold;
use crate::failure::Outcome;
use crate::find;
use crate::hq::state;
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::session::Session;

/// Carries out a task.
pub(crate) async fn run(
    console: &Console,
    options: &Options,
    task: RetentionTask,
) -> Outcome<Answer> {
    // What is malformed, or in the way, is told before a password is asked for.
    let mut out = match &task {
        RetentionTask::Certificate { file, .. } => Some(NewFile::create(file)?),
        _ => None,
    };
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let answer = carry_out(console, &engine, task, &mut out).await;
    engine.shutdown().await;
    answer
}

async fn carry_out(
    console: &Console,
    engine: &Engine,
    task: RetentionTask,
    out: &mut Option<NewFile>,
) -> Outcome<Answer> {
    match task {
        RetentionTask::List { on } => {
            let on = on.as_deref().map(day).transpose()?;
            let view = engine.retention(on)?;
            Answer::new(&view, due_text(console, &view))
        }
        RetentionTask::Holds => holds(console, &engine.holds()?),
        RetentionTask::Hold { message, reason } => {
            let message = find::message(engine, &message).await?;
            holds(console, &engine.hold_thread(message, &reason)?)
        }
        RetentionTask::Release { message } => {
            let message = find::message(engine, &message).await?;
            holds(console, &engine.release_thread(message)?)
        }
        RetentionTask::Erase {
            thread,
            order,
            sure,
        } => {
            let what = match (thread, order) {
                (Some(thread), Some(order)) => Erasing::Ordered {
                    message: find::message(engine, &thread).await?,
                    order,
                },
                // clap has seen to it that there are both or none.
                _ => Erasing::Due,
            };
            if !sure.yes {
                console.confirm(&question(console, engine, &what)?)?;
            }
            let view = engine.erase(&what)?;
            Answer::new(&view, erased_text(console, &view))
        }
        RetentionTask::Certificate { file, number } => {
            let (certificate, number) = engine.erasure_certificate(number)?;
            if let Some(out) = out {
                out.write(&certificate.to_text())?;
                out.keep();
            }
            let name = file.display().to_string();
            let text = console.text_with("cli-evidence-written", &[("file", (&name).into())]);
            Answer::new(&ErasureWritten { file: name, number }, text)
        }
        RetentionTask::Automatic { on } => {
            let on = on == Switch::On;
            engine.set_erases_by_itself(on)?;
            let text = console.text(if on {
                "cli-retention-automatic-on"
            } else {
                "cli-retention-automatic-off"
            });
            Answer::new(&Automatic { automatic: on }, text)
        }
    }
}

fn day(typed: &str) -> Result<aircop_message::Day, ApiError> {
    let day = date_as_typed(typed).and_then(|date| date.try_into().ok());
    day.ok_or_else(|| ApiError::with(ErrorCode::Malformed, format!("{typed:?} is no date")))
}

/// What is asked before anything is erased.
fn question(console: &Console, engine: &Engine, what: &Erasing) -> Outcome<String> {
    Ok(match what {
        Erasing::Ordered { .. } => console.text("cli-erases-thread"),
        Erasing::Due => {
            let due = engine.retention(None)?;
            let messages: u32 = due.counts.iter().map(|count| count.messages).sum();
            console.text_with("cli-erases-due", &[("count", messages.into())])
        }
    })
}

fn due_text(console: &Console, view: &RetentionView) -> String {
    let counts: Vec<Vec<String>> = view
        .counts
        .iter()
        .map(|count| {
            vec![
                count.until.clone(),
                console.locale.label_of("kind", &count.kind.to_uppercase()),
                count.group.clone(),
                count.messages.to_string(),
            ]
        })
        .collect();
    let mut text = console.table(
        &[
            "statement-retain-until",
            "cli-retention-kind",
            "cli-retention-group",
            "cli-retention-messages",
        ],
        &counts,
        "cli-retention-nothing",
    );
    let threads: Vec<Vec<String>> = view
        .threads
        .iter()
        .map(|thread| {
            let state = match thread.state {
                DueState::Due => "cli-retention-due",
                DueState::Held => "cli-retention-held",
                DueState::UnderWay => "cli-retention-under-way",
            };
            vec![
                thread.until.clone(),
                console.text(state),
                thread.references.join(" "),
            ]
        })
        .collect();
    if !threads.is_empty() {
        text.push('\n');
        text.push_str(&console.table(
            &[
                "statement-retain-until",
                "cli-state",
                "cli-retention-references",
            ],
            &threads,
            "cli-retention-nothing",
        ));
    }
    text
}

fn holds(console: &Console, holds: &[HoldView]) -> Outcome<Answer> {
    let rows: Vec<Vec<String>> = holds
        .iter()
        .map(|hold| {
            vec![
                console.time(hold.at),
                hold.officer.clone(),
                hold.reason.clone(),
                hold.references.join(" "),
            ]
        })
        .collect();
    let text = console.table(
        &[
            "cli-time",
            "cli-officer",
            "cli-retention-reason",
            "cli-retention-references",
        ],
        &rows,
        "cli-retention-no-holds",
    );
    Answer::new(&holds, text)
}

fn erased_text(console: &Console, view: &ErasureView) -> String {
    let number = view.number.to_string();
    let mut text = console.text_with(
        "cli-erased",
        &[
            ("count", view.messages.into()),
            ("number", (&number).into()),
        ],
    );
    if !view.swept {
        text.push_str(&format!("\n{}", console.text("cli-erased-unswept")));
    }
    text
}

/// Checks a certificate of erasure. Needs no vault and no network.
pub(crate) fn verify(console: &Console, file: &Path, text: &str) -> Outcome<Answer> {
    let shown = ErasureCertificate::from_text(text).and_then(|file| file.verify());
    let shown = shown.map_err(|why| does_not_hold(file, &why))?;
    let document = ErasureProven {
        holds: true,
        office: shown.sender.office,
        office_name: shown.sender.office_name.clone(),
        device: shown.sender.device,
        log: shown.sender.log.to_string(),
        log_size: shown.sender.size,
        officer: shown.officer.clone(),
        at: shown.at,
        ground: shown.ground.clone(),
        order: shown.text.clone(),
        erased: shown.messages.clone(),
    };
    Answer::new(&document, shown_text(console, &shown))
}

fn shown_text(console: &Console, shown: &ShownErasure) -> String {
    let ground = console.text(match shown.ground.as_str() {
        "order" => "cli-erasure-order",
        _ => "cli-erasure-due",
    });
    let mut text = format!("{}\n", console.text("cli-erasure-holds"));
    text.push_str(&console.fields(&[
        (
            "cli-office",
            format!("{} ({})", shown.sender.office_name, shown.sender.office),
        ),
        ("cli-officer", shown.officer.clone()),
        ("cli-signed-by", shown.sender.device.to_string()),
        ("cli-fingerprint-hq", shown.sender.log.to_string()),
        ("cli-time", console.time(shown.at)),
        ("cli-erasure-ground", ground),
        ("cli-erasure-order-text", shown.text.clone()),
    ]));
    text.push('\n');
    let rows: Vec<Vec<String>> = shown
        .messages
        .iter()
        .map(|gone| vec![gone.reference.clone(), gone.message.to_string()])
        .collect();
    text.push_str(&console.table(
        &["cli-retention-references", "cli-id"],
        &rows,
        "cli-retention-nothing",
    ));
    text
}

/// Headquarters: for how many days messages are kept. Without numbers it only says so.
pub(crate) async fn policy(
    console: &Console,
    options: &Options,
    group: Option<&str>,
    days: Days,
) -> Outcome<Answer> {
    if !days.changes() {
        let session = Session::begin(console, options).await?;
        let engine = session.open(false).await?;
        let found = group.map(|group| engine.find_group(group)).transpose();
        let kept = found.and_then(|group| Ok((group, engine.retention_of(group)?)));
        engine.shutdown().await;
        let (group, days) = kept?;
        return Answer::new(&RetentionDocument { group, days }, days_text(console, days));
    }
    let out = days.out.clone();
    state(console, options, &out, |engine| {
        let group = group.map(|group| engine.find_group(group)).transpose()?;
        let days = days.over(engine.retention_of(group)?);
        let stated = engine.set_retention(group, days)?;
        let text = days_text(console, days);
        Ok(stated.map(|()| (RetentionDocument { group, days }, text)))
    })
    .await
}

fn days_text(console: &Console, days: RetentionDays) -> String {
    console.text_with(
        "cli-retention-days",
        &[
            ("alert", u32::from(days.alert).into()),
            ("reply", u32::from(days.reply).into()),
            ("seizure", u32::from(days.seizure).into()),
            ("note", u32::from(days.note).into()),
            ("longest", u32::from(days.longest).into()),
        ],
    )
}
