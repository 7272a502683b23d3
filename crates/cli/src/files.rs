//! Files of messages: attached, listed, followed on their way, saved.

use std::path::{Path, PathBuf};
use std::time::Duration;

use aircop_api::{ApiError, AttachmentView, Command, ErrorCode, FileSays, Reply};
use aircop_client::Engine;
use aircop_message::{Draft, MessageId};
use schemars::JsonSchema;
use serde::Serialize;
use tokio::time::{Instant, sleep};

use crate::arguments::Options;
use crate::documents::Saved;
use crate::failure::{Failure, Outcome};
use crate::find;
use crate::print::{Answer, Console, clean};
use crate::session::{PATIENCE, Session, unexpected};

/// How often it is looked how far files are.
const GLANCE: Duration = Duration::from_millis(100);
/// How often that is told.
const TELL: Duration = Duration::from_secs(2);

/// Lists the files of a message.
pub(crate) async fn list(console: &Console, options: &Options, wanted: &str) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await;
    let files = match message {
        Ok(message) => files(&engine, message).await,
        Err(error) => Err(error),
    };
    engine.shutdown().await;
    let files = files?;
    let text = table(console, &files);
    Answer::new(&files, text)
}

/// Files with their numbers.
pub(crate) fn table(console: &Console, files: &[AttachmentView]) -> String {
    let rows: Vec<Vec<String>> = (1..)
        .zip(files)
        .map(|(number, file): (u16, _)| {
            vec![
                number.to_string(),
                file.name.clone(),
                console.locale.file_size(file.size),
                console.locale.label_of("file-state", &file.state),
                file.caption.clone(),
                file.problem
                    .map(|code| console.locale.error(code.code()))
                    .unwrap_or_default(),
            ]
        })
        .collect();
    let headings = [
        "cli-number",
        "cli-file",
        "cli-size",
        "cli-state",
        "cli-caption",
        "cli-problem",
    ];
    console.table(&headings, &rows, "cli-no-files")
}

/// What is signed of a file beside its size and its caption: media type and hash. A file is the one
/// that was sent if its hash is this one.
pub(crate) fn signed(name: &str, kind: &str, sha256: &str) -> String {
    format!("{}\n", clean(&format!("{sha256}  {name}  {kind}")))
}

/// Writes a file of a message where it is wanted, and fetches it first if need be.
pub(crate) async fn save(
    console: &Console,
    options: &Options,
    wanted: &str,
    number: u16,
    (to, overwrite): (&Path, bool),
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(true).await?;
    let saved = fetch_and_save(console, &engine, wanted, number, (to, overwrite)).await;
    engine.shutdown().await;
    let file = saved?;
    let path = to.display().to_string();
    Answer::new(
        &Saved {
            file: path.clone(),
            name: file.name.clone(),
            size: file.size,
            sha256: file.sha256.clone(),
        },
        console.text_with(
            "cli-file-saved",
            &[
                ("file", (&path).into()),
                ("name", (&file.name).into()),
                ("size", console.locale.file_size(file.size).as_str().into()),
            ],
        ),
    )
}

async fn fetch_and_save(
    console: &Console,
    engine: &Engine,
    wanted: &str,
    number: u16,
    (to, overwrite): (&Path, bool),
) -> Outcome<AttachmentView> {
    let message = find::message(engine, wanted).await?;
    let all = files(engine, message).await?;
    let file = all.into_iter().nth(usize::from(number) - 1);
    let file = file.ok_or_else(|| ApiError::new(ErrorCode::UnknownAttachment))?;
    if !overwrite && to.exists() {
        return Err(ApiError::new(ErrorCode::FileExists).into());
    }
    let position = file.position;
    if !matches!(file.state.as_str(), "here" | "staged" | "sending" | "sent") {
        let fetch = Command::FetchAttachment { message, position };
        engine.dispatch(fetch).await?;
        follow(console, engine, Moving::One(message, position)).await?;
    }
    engine
        .save_attachment(message, position, to, overwrite)
        .await?;
    Ok(file)
}

/// Saves the draft with these files, and returns its id; nothing is left of it when one fails.
pub(crate) async fn attach(
    console: &Console,
    engine: &Engine,
    draft: &Draft,
    paths: &[PathBuf],
    keep_metadata: bool,
) -> Outcome<MessageId> {
    let draft = draft.clone();
    let saved = engine.dispatch(Command::SaveDraft { id: None, draft });
    let id = match saved.await? {
        Reply::DraftSaved { id } => id,
        other => return Err(unexpected(&other)),
    };
    for path in paths {
        let name = path.display().to_string();
        console.show(&format!(
            "{}\n",
            console.text_with("cli-attaching", &[("file", (&name).into())])
        ));
        if let Err(error) = engine.attach_file(id, path, keep_metadata).await {
            forget(engine, Some(id)).await;
            return Err(match error.code {
                ErrorCode::FileFailed => {
                    Failure::with_words(error, "cli-file-failed", vec![("file", name)])
                }
                _ => error.into(),
            });
        }
    }
    Ok(id)
}

/// A file that says more than it shows, and what.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FileTold {
    /// Its name.
    name: String,
    /// What goes along with it.
    says: FileSays,
}

/// Tells, before a draft is sent, what goes along with its files beside what they show.
pub(crate) async fn tell(
    console: &Console,
    engine: &Engine,
    draft: MessageId,
) -> Outcome<Vec<FileTold>> {
    let mut told = Vec::new();
    for AttachmentView { name, says, .. } in files(engine, draft).await? {
        let Some(says) = says else { continue };
        let words = console
            .locale
            .file_says(&says.place, &says.time, &says.device, says.unknown);
        console.note(&console.text_with(
            "cli-file-says",
            &[("file", (&name).into()), ("says", (&words).into())],
        ));
        told.push(FileTold { name, says });
    }
    Ok(told)
}

/// Throws away a draft that did not become a message.
pub(crate) async fn forget(engine: &Engine, id: Option<MessageId>) {
    if let Some(id) = id {
        // It was saved by this very command: what stays of it shows among the drafts.
        let _ = engine.dispatch(Command::DiscardDraft { id }).await;
    }
}

/// Which files are followed.
#[derive(Clone, Copy)]
pub(crate) enum Moving {
    /// Those of a message.
    Of(MessageId),
    /// The one at this position.
    One(MessageId, u16),
    /// Those of sent messages that go up.
    Uploads,
}

fn is_moving(file: &AttachmentView) -> bool {
    matches!(file.state.as_str(), "sending" | "receiving")
}

/// Tells how far files are until none moves any more, or nothing has moved for a while: that is
/// told as well, and is no failure, since they go on later.
pub(crate) async fn follow(console: &Console, engine: &Engine, which: Moving) -> Outcome<()> {
    let mut last = (Instant::now(), 0);
    let mut told = Instant::now();
    loop {
        let mut moving = match which {
            Moving::Uploads => engine.uploads()?,
            Moving::Of(message) | Moving::One(message, _) => files(engine, message).await?,
        };
        moving.retain(|file| match which {
            Moving::Uploads => true,
            Moving::Of(_) => is_moving(file),
            Moving::One(_, position) => is_moving(file) && file.position == position,
        });
        let Some(first) = moving.first() else {
            return Ok(());
        };
        let done: u64 = moving.iter().map(|file| file.done).sum();
        let sum = done + moving.len() as u64;
        // All of it is here, and the whole is being checked: that takes as long as it takes.
        let checking = moving.iter().all(|file| file.done >= file.size);
        if sum != last.1 || checking {
            last = (Instant::now(), sum);
        }
        if told.elapsed() >= TELL {
            told = Instant::now();
            for file in &moving {
                console.show(&format!("{}\n", progress(console, file)));
            }
        }
        if last.0.elapsed() >= PATIENCE {
            let code = first.problem.unwrap_or(ErrorCode::AttachmentNotHere);
            console.note(&console.text_with(
                "cli-file-waits",
                &[
                    ("file", (&first.name).into()),
                    ("why", console.locale.error(code.code()).as_str().into()),
                    ("code", code.code().into()),
                ],
            ));
            return Ok(());
        }
        sleep(GLANCE).await;
    }
}

fn progress(console: &Console, file: &AttachmentView) -> String {
    console.text_with(
        "cli-file-progress",
        &[
            ("file", (&file.name).into()),
            ("done", console.locale.file_size(file.done).as_str().into()),
            ("size", console.locale.file_size(file.size).as_str().into()),
        ],
    )
}

async fn files(engine: &Engine, message: MessageId) -> Outcome<Vec<AttachmentView>> {
    match engine.dispatch(Command::Attachments { message }).await? {
        Reply::Attachments(files) => Ok(files),
        other => Err(unexpected(&other)),
    }
}
