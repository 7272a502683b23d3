//! `exercise play`: a scripted exercise, sent into an exercise group at a chosen speed.
//!
//! Every message is one that an officer could have written: the same forms, checked the same way,
//! the whole script before the first is sent. The place of each stands before its subject, `COCAIR
//! 3/47`, so that trainees see that it is played, and a mentor who broke off goes on where it
//! stopped: what is in the group already is not sent again. Turned down: a state file beside the
//! script, which a second PC of the mentor's would not have.

use std::collections::BTreeMap;
use std::time::Duration;

use aircop_api::{ApiError, Command, ErrorCode, ListQuery, RecipientView, Reply, ViewName};
use aircop_client::Engine;
use aircop_message::{Draft, GroupId, MessageId, RecipientsDraft, Timestamp};
use serde::Deserialize;
use serde_json::Value;

use crate::arguments::{ExerciseTask, Options};
use crate::documents::Played;
use crate::failure::{Failure, Outcome};
use crate::prefill;
use crate::print::{Answer, Console};
use crate::send::read_file;
use crate::session::{Session, exchange, status, unexpected};

/// The week of COCAIR 2 (2010), with invented persons and flights.
const COCAIR: &str = include_str!("../data/cocair.json");
/// Marks the file.
const MARK: &str = "aircop exercise 1";
/// The directory's code for exercise groups.
const EXERCISE: &str = "EXERCISE";
/// How far back a message of the same script counts as played.
const LONGEST: i64 = 14 * 24 * 3600;

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    exercise: String,
    name: String,
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// Hours from the beginning: `12h`.
    at: String,
    /// By which later steps name it.
    id: String,
    /// `ALERT`, `REPLY`, `SEIZURE` or `NOTE`.
    kind: String,
    /// The earlier step that it answers.
    #[serde(default)]
    of: Option<String>,
    /// A draft whose times may be hours from the moment when it is sent: `+4h`.
    draft: Value,
}

/// Plays, or says why not.
pub(crate) async fn run(
    console: &Console,
    options: &Options,
    task: &ExerciseTask,
) -> Outcome<Answer> {
    let ExerciseTask::Play {
        script,
        group,
        speed,
        again,
    } = task;
    let name = script.display().to_string();
    let read = if script.as_os_str() == "cocair" {
        read_script(&name, COCAIR.as_bytes())?
    } else {
        read_script(&name, &read_file(script)?)?
    };
    let session = Session::begin(console, options).await?;
    let engine = session.open(true).await?;
    let played = play(console, &engine, &name, &read, group, *speed, *again).await;
    engine.shutdown().await;
    let (sent, known) = played?;
    Answer::new(
        &Played {
            exercise: read.name.clone(),
            sent,
            known,
        },
        console.text_with(
            "cli-exercise-played",
            &[("name", (&read.name).into()), ("count", sent.into())],
        ),
    )
}

fn read_script(file: &str, bytes: &[u8]) -> Outcome<Script> {
    let malformed = |line: usize, column: usize, why: &dyn std::fmt::Display| {
        Failure::with_words(
            ApiError::with(ErrorCode::BadScript, why),
            "cli-json-malformed",
            vec![
                ("file", file.to_owned()),
                ("line", line.to_string()),
                ("column", column.to_string()),
            ],
        )
    };
    let script: Script = serde_json::from_slice(bytes)
        .map_err(|error| malformed(error.line(), error.column(), &error))?;
    if script.exercise != MARK {
        return Err(malformed(1, 1, &"it is no exercise of this version"));
    }
    let mut before: Vec<&str> = Vec::new();
    let mut last = 0.0;
    for step in &script.steps {
        let wrong = |why: &str| step_failure(file, step, ApiError::with(ErrorCode::BadScript, why));
        let at = hours(&step.at).ok_or_else(|| wrong("`at` is no number of hours"))?;
        if at < last {
            return Err(wrong("it stands after a later one"));
        }
        last = at;
        if before.contains(&step.id.as_str()) {
            return Err(wrong("another step has this id"));
        }
        if let Some(of) = &step.of
            && !before.contains(&of.as_str())
        {
            return Err(wrong("`of` names no step before it"));
        }
        if !["ALERT", "REPLY", "SEIZURE", "NOTE"].contains(&step.kind.as_str()) {
            return Err(wrong("`kind` is none of the four"));
        }
        before.push(&step.id);
    }
    Ok(script)
}

fn step_failure(file: &str, step: &Step, error: ApiError) -> Failure {
    Failure::with_words(
        error,
        "cli-exercise-step",
        vec![("file", file.to_owned()), ("step", step.id.clone())],
    )
}

async fn play(
    console: &Console,
    engine: &Engine,
    file: &str,
    script: &Script,
    group: &str,
    speed: f64,
    again: bool,
) -> Outcome<(usize, usize)> {
    exchange(engine).await?;
    let group = exercise_group(engine, group).await?;
    let count = script.steps.len();
    let now = status(engine).await?.now;
    let title = |at: usize| format!("{} {}/{count}", script.name, at + 1);
    for step in &script.steps {
        // A reply can be checked only once there is an alert: its form is filled in from it.
        if step.of.is_none() {
            let draft = draft_of(step, Draft::default(), "", now)
                .map_err(|error| step_failure(file, step, error))?;
            check(engine, &draft)
                .await
                .map_err(|error| step_failure(file, step, error))?;
        }
    }
    let mut messages: BTreeMap<&str, MessageId> = BTreeMap::new();
    let (mut sent, mut known, mut at) = (0, 0, 0.0);
    for (index, step) in script.steps.iter().enumerate() {
        let title = title(index);
        if !again && let Some(message) = find_played(engine, group, &title).await? {
            messages.insert(&step.id, message);
            at = hours(&step.at).unwrap_or(at);
            known += 1;
            continue;
        }
        let due = hours(&step.at).unwrap_or(at);
        wait(due - at, speed).await;
        at = due;
        let begun = begin(engine, step, &messages)
            .await
            .map_err(|error| step_failure(file, step, error))?;
        let draft = draft_of(step, begun, &title, status(engine).await?.now)
            .map_err(|error| step_failure(file, step, error))?;
        let (message, reference) = send(engine, group, draft)
            .await
            .map_err(|error| step_failure(file, step, error))?;
        messages.insert(&step.id, message);
        sent += 1;
        console.note(&console.text_with(
            "cli-exercise-sent",
            &[
                ("title", (&title).into()),
                ("reference", (&reference).into()),
            ],
        ));
        // What cannot leave now waits in the outbox; an exercise needs no more than that.
        let _ = exchange(engine).await;
    }
    Ok((sent, known))
}

/// The group must be one for training: nothing else may get invented alerts.
async fn exercise_group(engine: &Engine, wanted: &str) -> Outcome<GroupId> {
    let id = engine.find_group(wanted)?;
    let groups = status(engine).await?.groups;
    let group = groups.iter().find(|group| group.id == id);
    match group {
        Some(group) if group.kind == EXERCISE && group.open => Ok(id),
        Some(group) => Err(Failure::with_words(
            ApiError::with(ErrorCode::UnknownGroup, "no open exercise group"),
            "cli-exercise-group",
            vec![("group", group.name.clone())],
        )),
        None => Err(ApiError::with(ErrorCode::UnknownGroup, "we are no member").into()),
    }
}

async fn find_played(engine: &Engine, group: GroupId, title: &str) -> Outcome<Option<MessageId>> {
    let query = ListQuery {
        view: ViewName::All,
        group: Some(group),
        text: format!("\"{title}\""),
        limit: 50,
        ..ListQuery::default()
    };
    let now = status(engine).await?.now;
    match engine.dispatch(Command::List(query)).await? {
        Reply::List(list) => Ok(list
            .rows
            .into_iter()
            .filter(|row| row.outgoing && row.received.since(now) > -LONGEST * 1000)
            .find(|row| row.subject.starts_with(&format!("{title}: ")))
            .map(|row| row.id)),
        other => Err(unexpected(&other)),
    }
}

/// A reply or a seizure begins with what the alert says, as in the window.
async fn begin(
    engine: &Engine,
    step: &Step,
    messages: &BTreeMap<&str, MessageId>,
) -> Result<Draft, ApiError> {
    match step.of.as_deref().and_then(|of| messages.get(of).copied()) {
        Some(message) => prefill::begin(engine, &step.kind, message).await,
        None => Ok(Draft::default()),
    }
}

/// The script's values over those that the form begins with, times counted from `now`.
fn draft_of(step: &Step, begun: Draft, title: &str, now: Timestamp) -> Result<Draft, ApiError> {
    let mut said = step.draft.clone();
    settle(&mut said, now);
    let mut draft = prefill::over(&begun, said)?;
    draft.kind.clone_from(&step.kind);
    if !title.is_empty() {
        draft.subject = format!("{title}: {}", draft.subject);
    }
    Ok(draft)
}

fn settle(value: &mut Value, now: Timestamp) {
    match value {
        Value::Object(members) => members.values_mut().for_each(|v| settle(v, now)),
        Value::Array(items) => items.iter_mut().for_each(|v| settle(v, now)),
        Value::String(text) if text.starts_with(['+', '-']) => {
            if let Some(hours) = hours(text) {
                *text = now.plus_seconds(seconds(hours)).to_rfc3339();
            }
        }
        _ => {}
    }
}

/// `4.5h`, with or without a sign; a script has at most some thousands of them.
fn hours(text: &str) -> Option<f64> {
    let hours: f64 = text.strip_suffix('h')?.parse().ok()?;
    (hours.is_finite() && hours.abs() < 10_000.0).then_some(hours)
}

#[allow(
    clippy::allow_attributes,
    clippy::cast_possible_truncation,
    reason = "fewer than 10,000 hours"
)]
fn seconds(hours: f64) -> i64 {
    (hours * 3600.0).round() as i64
}

/// Script hours at the chosen speed; none at speed 0.
async fn wait(hours: f64, speed: f64) {
    if speed > 0.0 && hours > 0.0 {
        tokio::time::sleep(Duration::from_secs_f64(hours * 3600.0 / speed)).await;
    }
}

async fn check(engine: &Engine, draft: &Draft) -> Result<(), ApiError> {
    let draft = draft.clone();
    match engine.dispatch(Command::Check { draft }).await? {
        Reply::Checked(faults) if faults.is_empty() => Ok(()),
        Reply::Checked(fields) => Err(ApiError {
            fields,
            ..ApiError::new(ErrorCode::InvalidDraft)
        }),
        _ => Err(ApiError::with(ErrorCode::Internal, "no check")),
    }
}

/// To everyone in the group.
async fn send(
    engine: &Engine,
    group: GroupId,
    mut draft: Draft,
) -> Result<(MessageId, String), ApiError> {
    draft.group = Some(group);
    draft.to = RecipientsDraft {
        classes: vec!["EVERYONE".into()],
        offices: Vec::new(),
    };
    let command = Command::Recipients {
        group,
        to: draft.to.clone(),
    };
    let members: Vec<RecipientView> = match engine.dispatch(command).await? {
        Reply::Recipients(members) => members,
        _ => return Err(ApiError::with(ErrorCode::Internal, "no recipients")),
    };
    let chosen = members.iter().filter(|member| member.chosen);
    let command = Command::Send {
        id: None,
        recipients: chosen.map(|member| member.office.id).collect(),
        draft,
    };
    match engine.dispatch(command).await? {
        Reply::Sent {
            message, reference, ..
        } => Ok((message, reference)),
        _ => Err(ApiError::with(ErrorCode::Internal, "not sent")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_week_has_every_result_of_the_operation() {
        let script = read_script("cocair", COCAIR.as_bytes()).unwrap();
        let goods: Vec<&Value> = script
            .steps
            .iter()
            .filter_map(|step| step.draft.pointer("/seizure/goods"))
            .flat_map(|goods| goods.as_array().unwrap())
            .collect();
        let of = |key: &str, value: &str| goods.iter().filter(|g| g[key] == value).count();
        assert_eq!(of("drug", "COCAINE_HCL"), 12);
        assert_eq!(of("drug", "CANNABIS_HERB"), 2);
        for category in ["PRECURSORS", "WEAPONS", "CULTURAL", "FALSE_DOCS"] {
            assert_eq!(of("category", category), 1, "{category}");
        }
        let cash: i64 = goods
            .iter()
            .filter(|g| g["category"] == "CURRENCY")
            .map(|g| g["value"].as_str().unwrap().parse::<i64>().unwrap())
            .sum();
        assert_eq!(cash, 130_000);
    }

    #[test]
    fn a_wrong_script_is_refused_by_its_step() {
        let step = |text: &str| {
            format!(r#"{{"exercise":"aircop exercise 1","name":"X","steps":[{text}]}}"#)
        };
        let one = r#"{"at":"1h","id":"a","kind":"NOTE","draft":{}}"#;
        assert!(read_script("f", step(one).as_bytes()).is_ok());
        for wrong in [
            r#"{"at":"1","id":"a","kind":"NOTE","draft":{}}"#.to_owned(),
            r#"{"at":"1h","id":"a","kind":"MEMO","draft":{}}"#.to_owned(),
            r#"{"at":"1h","id":"a","kind":"REPLY","of":"b","draft":{}}"#.to_owned(),
            format!("{one},{one}"),
            format!(r#"{one},{{"at":"0h","id":"b","kind":"NOTE","draft":{{}}}}"#),
            r#"{"at":"1h"}"#.to_owned(),
        ] {
            let failure = read_script("f", step(&wrong).as_bytes()).unwrap_err();
            assert_eq!(failure.code(), Some(ErrorCode::BadScript), "{wrong}");
        }
    }
}
