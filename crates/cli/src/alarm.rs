//! The split-view alarm: what was found here, as a file for others, and what such a file proves.

use std::path::Path;

use aircop_api::{Command, ErrorCode, Reply};
use aircop_client::split_view::{Alarm, SplitEvidence};
use aircop_directory::{ShownSplit, SignedNote};

use crate::arguments::{AlarmTask, Options};
use crate::documents::{AlarmDocument, AlarmWritten, Noted, SplitHolds, SplitProof};
use crate::evidence::does_not_hold;
use crate::failure::{Failure, Outcome};
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::session::Session;

/// Lists alarms or writes one into a file.
pub(crate) async fn run(console: &Console, options: &Options, task: AlarmTask) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    match task {
        AlarmTask::List => {
            let engine = session.open(false).await?;
            let alarms = engine.alarms();
            engine.shutdown().await;
            let alarms = alarms?;
            let document: Vec<AlarmDocument> = alarms.iter().map(document).collect();
            Answer::new(&document, list_text(console, &alarms))
        }
        AlarmTask::Note => {
            let engine = session.open(false).await?;
            let mut noted = Ok(Reply::Done);
            for command in [
                Command::NoteGap,
                Command::NoteClashes,
                Command::NoteDevices,
                Command::NoteAuditBreak,
            ] {
                if noted.is_ok() {
                    noted = engine.dispatch(command).await;
                }
            }
            engine.shutdown().await;
            noted?;
            Answer::new(&Noted { noted: true }, console.text("cli-alarms-noted"))
        }
        AlarmTask::Export { file, number } => {
            let mut out = NewFile::create(&file)?;
            let engine = session.open(false).await?;
            let evidence = engine.alarm_evidence(number);
            engine.shutdown().await;
            let evidence = evidence.map_err(|error| match error.code {
                ErrorCode::DirectoryInvalid => {
                    Failure::with_words(error, "cli-alarm-unprovable", Vec::new())
                }
                _ => error.into(),
            })?;
            out.write(&evidence.to_text())?;
            out.keep();
            let name = file.display().to_string();
            let text = console.text_with("cli-evidence-written", &[("file", (&name).into())]);
            Answer::new(&AlarmWritten { file: name, number }, text)
        }
    }
}

fn document(alarm: &Alarm) -> AlarmDocument {
    AlarmDocument {
        number: alarm.number,
        found: alarm.found,
        brought_by: alarm.brought_by.clone(),
        provable: alarm.shown.is_some(),
        proof: alarm.shown.as_ref().map(SplitProof::from),
    }
}

fn list_text(console: &Console, alarms: &[Alarm]) -> String {
    let rows: Vec<Vec<String>> = alarms
        .iter()
        .map(|alarm| {
            let signers = alarm.shown.as_ref().map(|shown| {
                let (ours, theirs) = (&shown.ours, &shown.theirs);
                format!("{} / {}", ours.key_name, theirs.key_name)
            });
            let sizes = alarm.shown.as_ref().map(|shown| {
                let (ours, theirs) = (shown.ours.size, shown.theirs.size);
                format!("{ours} / {theirs}")
            });
            vec![
                alarm.number.to_string(),
                console.time(alarm.found),
                alarm
                    .brought_by
                    .clone()
                    .unwrap_or_else(|| console.text("cli-the-relay")),
                sizes.unwrap_or_default(),
                signers.unwrap_or_else(|| console.text("cli-alarm-no-proof")),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-number",
            "cli-time",
            "cli-from",
            "cli-entries",
            "cli-signed-by",
        ],
        &rows,
        "cli-no-alarms",
    )
}

/// Checks a file. Needs no vault and no network.
pub(crate) fn verify(console: &Console, file: &Path, text: &str) -> Outcome<Answer> {
    let shown = SplitEvidence::from_text(text).and_then(|evidence| evidence.verify());
    let shown = shown.map_err(|why| does_not_hold(file, &why))?;
    let document = SplitHolds {
        holds: true,
        proof: SplitProof::from(&shown),
    };
    Answer::new(&document, shown_text(console, &shown))
}

fn shown_text(console: &Console, shown: &ShownSplit) -> String {
    let note = |note: &SignedNote| {
        let fingerprint = aircop_directory::key_fingerprint(&note.key);
        console.fields(&[
            ("cli-entries", note.size.to_string()),
            ("cli-root", aircop_message::DeviceKey(note.root).to_string()),
            ("cli-signed-by", note.key_name.clone()),
            ("cli-fingerprint", fingerprint),
        ])
    };
    let size = shown.theirs.size.to_string();
    let log = console.fields(&[
        ("cli-fingerprint-hq", shown.log.to_string()),
        (
            "cli-root-held",
            aircop_message::DeviceKey(shown.our_root).to_string(),
        ),
    ]);
    format!(
        "{}\n\n{}\n{}\n{}\n{log}\n{}\n{}\n",
        console.text("cli-evidence-holds"),
        note(&shown.ours),
        note(&shown.theirs),
        console.text_with("cli-split-means", &[("size", (&size).into())]),
        console.text("cli-split-compare"),
        console.text("cli-split-not"),
    )
}

/// For [`crate::evidence::verify`]: an alarm's file, or none.
pub(crate) fn is_one(text: &str) -> bool {
    SplitEvidence::is_one(text)
}
