//! Drafts from the command line: kept, looked at, changed, sent, thrown away.

use aircop_api::{ApiError, Command, DraftView, ErrorCode, Reply};
use aircop_client::Engine;
use aircop_message::{Draft, MessageId};

use crate::arguments::{DraftTask, Options};
use crate::documents::{DraftDropped, DraftSaved};
use crate::failure::Outcome;
use crate::print::{Answer, Console};
use crate::send::{self, Leaving};
use crate::session::{Session, status, unexpected};
use crate::{find, prefill};

/// Carries out a task on a draft.
pub(crate) async fn run(console: &Console, options: &Options, task: DraftTask) -> Outcome<Answer> {
    let said = match &task {
        DraftTask::Save {
            kind, json_file, ..
        } => Some(send::read(json_file, Some(*kind))?),
        DraftTask::Change { json_file, .. } => Some(send::read(json_file, None)?),
        _ => None,
    };
    let session = Session::begin(console, options).await?;
    let online = matches!(task, DraftTask::Send { .. });
    let engine = session.open(online).await?;
    let answer = carry_out(console, &engine, task, said).await;
    engine.shutdown().await;
    answer
}

async fn carry_out(
    console: &Console,
    engine: &Engine,
    task: DraftTask,
    said: Option<serde_json::Value>,
) -> Outcome<Answer> {
    let said = said.unwrap_or_default();
    match task {
        DraftTask::Show { draft } => {
            let view = open(engine, draft).await?;
            let internal = |error| ApiError::with(ErrorCode::Internal, error);
            let mut values = serde_json::to_value(&view.draft).map_err(internal)?;
            if let Some(fields) = values.as_object_mut() {
                // What a file must not say, so that this can be given back as it is.
                for addressed in ["kind", "group", "to"] {
                    fields.remove(addressed);
                }
            }
            let text = serde_json::to_string_pretty(&values).map_err(internal)?;
            addressed(console, engine, &view.draft).await?;
            Answer::new(&view, text)
        }
        DraftTask::Save {
            kind,
            about,
            group,
            to,
            ..
        } => {
            let begun = match about {
                Some(about) => {
                    let message = find::message(engine, &about).await?;
                    prefill::begin(engine, kind.code(), message).await?
                }
                None => Draft::default(),
            };
            let mut draft = prefill::over(&begun, said)?;
            if !kind.is_begun_whole() {
                kind.code().clone_into(&mut draft.kind);
            }
            if let Some(group) = &group {
                let group = send::pick_group(engine, Some(group)).await?;
                draft.group = Some(group);
                if !to.is_empty() {
                    draft.to = send::address(engine, group, &to).await?;
                }
            }
            saved(console, engine, None, draft).await
        }
        DraftTask::Change { draft, .. } => {
            let view = open(engine, draft).await?;
            let changed = prefill::over(&view.draft, said)?;
            saved(console, engine, Some(view.id), changed).await
        }
        DraftTask::Send {
            draft,
            group,
            to,
            wait,
        } => {
            let DraftView { id, draft } = open(engine, draft).await?;
            let leaving = Leaving {
                id: Some(id),
                draft,
                group: group.as_deref(),
                to: &to,
                attach: &[],
                keep_metadata: false,
                wait,
            };
            let unreached = send::newest(engine).await?;
            let sent = send::leave(console, engine, leaving, unreached).await?;
            send::answer(console, sent)
        }
        DraftTask::Drop { draft } => {
            // One that is not there is refused, and not taken for dropped.
            open(engine, draft).await?;
            engine.dispatch(Command::DiscardDraft { id: draft }).await?;
            Answer::new(
                &DraftDropped { dropped: draft },
                console.text_with(
                    "cli-draft-dropped",
                    &[("draft", draft.to_string().as_str().into())],
                ),
            )
        }
    }
}

/// Says, beside the JSON, which group and offices a draft is for.
async fn addressed(console: &Console, engine: &Engine, draft: &Draft) -> Outcome<()> {
    let Some(group) = draft.group else {
        return Ok(());
    };
    let status = status(engine).await?;
    let name = status.groups.iter().find(|row| row.id == group);
    let name = name.map_or_else(|| group.to_string(), |row| row.name.clone());
    // In a group that has closed nobody can be chosen any more.
    let offices = send::recipients(engine, group, &draft.to).await;
    let chosen: Vec<String> = offices
        .unwrap_or_default()
        .into_iter()
        .filter(|office| office.chosen)
        .map(|office| office.office.name)
        .collect();
    console.note(&console.fields(&[("cli-group", name), ("cli-recipients", chosen.join(", "))]));
    Ok(())
}

async fn open(engine: &Engine, id: MessageId) -> Outcome<DraftView> {
    match engine.dispatch(Command::OpenDraft { id }).await? {
        Reply::Draft(view) => Ok(*view),
        other => Err(unexpected(&other)),
    }
}

async fn saved(
    console: &Console,
    engine: &Engine,
    id: Option<MessageId>,
    draft: Draft,
) -> Outcome<Answer> {
    match engine.dispatch(Command::SaveDraft { id, draft }).await? {
        Reply::DraftSaved { id } => Answer::new(
            &DraftSaved { draft: id },
            console.text_with(
                "cli-draft-saved",
                &[("draft", id.to_string().as_str().into())],
            ),
        ),
        other => Err(unexpected(&other)),
    }
}
