//! `outbox export`, `outbox carry`, `inbox import`: bundles on a stick.

use std::fs::File;
use std::path::Path;

use aircop_client::{RefusedPart, room_for_files};

use crate::arguments::{Options, OutboxTask};
use crate::failure::{Failure, Outcome};
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::session::Session;

/// Exit status when something of a bundle was not taken.
const IN_PART: u8 = 5;

/// Writes what waits into a bundle, or gives another desk's bundle to the relay.
pub(crate) async fn outbox(
    console: &Console,
    options: &Options,
    task: &OutboxTask,
) -> Outcome<Answer> {
    match task {
        OutboxTask::Export { to, files } => export(console, options, to, *files).await,
        OutboxTask::Carry { file } => carry(console, options, file).await,
    }
}

async fn export(console: &Console, options: &Options, to: &Path, mib: u64) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let mut file = NewFile::create(to)?;
    let engine = session.open(false).await?;
    let copy = file.file().try_clone();
    let room = room_for_files(mib << 20);
    let exported = match copy {
        Ok(copy) => engine
            .export_outbox(copy, room)
            .await
            .map_err(Failure::from),
        Err(error) => Err(Failure::file(to, &error)),
    };
    engine.shutdown().await;
    let exported = exported?;
    file.keep();
    let name = to.display().to_string();
    let mut text = console.text_with(
        "cli-bundle-written",
        &[
            ("file", (&name).into()),
            ("messages", exported.messages.into()),
            ("envelopes", exported.envelopes.into()),
            ("files", exported.files.into()),
            (
                "size",
                console.locale.file_size(exported.bytes).as_str().into(),
            ),
        ],
    );
    if exported.left > 0 || exported.files_left > 0 {
        let left = [
            ("left", exported.left.into()),
            ("files", exported.files_left.into()),
        ];
        text = format!("{text}\n{}", console.text_with("cli-bundle-left", &left));
    }
    Answer::new(&exported, text)
}

/// Takes a bundle into the inbox.
pub(crate) async fn import(console: &Console, options: &Options, from: &Path) -> Outcome<Answer> {
    let file = File::open(from).map_err(|error| Failure::file(from, &error))?;
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let taken = engine.import_bundle(file).await;
    engine.shutdown().await;
    let taken = taken?;
    let text = console.text_with(
        "cli-bundle-taken",
        &[
            ("messages", taken.messages.into()),
            ("envelopes", taken.envelopes.into()),
            ("files", taken.files.into()),
            ("others", taken.for_others.into()),
        ],
    );
    let text = match taken.quarantined {
        0 => text,
        _ => format!("{text}\n{}", console.text("cli-quarantined")),
    };
    in_part(console, Answer::new(&taken, text)?, &taken.refused)
}

async fn carry(console: &Console, options: &Options, from: &Path) -> Outcome<Answer> {
    let file = File::open(from).map_err(|error| Failure::file(from, &error))?;
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let carried = engine.carry_bundle(file).await;
    engine.shutdown().await;
    let carried = carried?;
    let values = [("envelopes", carried.envelopes.into())];
    let mut text = console.text_with("cli-bundle-carried", &values);
    if carried.chunks_left > 0 {
        text = format!("{text}\n{}", console.text("cli-bundle-files-stay"));
    }
    in_part(console, Answer::new(&carried, text)?, &carried.refused)
}

/// Says what was not taken, and ends with a status of its own then.
fn in_part(console: &Console, mut answer: Answer, refused: &[RefusedPart]) -> Outcome<Answer> {
    for part in refused {
        let values = [
            ("part", part.part.into()),
            ("why", part.reason.as_str().into()),
        ];
        console.note(&console.text_with("cli-bundle-part", &values));
    }
    if !refused.is_empty() {
        answer.status = IN_PART;
    }
    Ok(answer)
}
