//! Proof of what was received, made and read.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use aircop_api::{ApiError, ErrorCode};
use aircop_client::certificate;
use aircop_client::evidence::{BadEvidence, Evidence, Shown};
use aircop_locale::{Known, statement};

use crate::alarm;
use crate::arguments::Options;
use crate::documents::{Proven, ProvenFile, Written};
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::find;
use crate::message::statement_text;
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::retention;
use crate::session::Session;

/// A message as a file that anyone can check.
pub(crate) async fn evidence(
    console: &Console,
    options: &Options,
    wanted: &str,
    out: &Path,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let mut file = NewFile::create(out)?;
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await;
    let evidence = message.and_then(|message| Ok(engine.evidence(message)?));
    engine.shutdown().await;
    file.write(&evidence?.to_text())?;
    file.keep();
    let name = out.display().to_string();
    let text = console.text_with("cli-evidence-written", &[("file", (&name).into())]);
    Answer::new(&Written { file: name }, text)
}

/// Checks such a file. Needs no vault and no network.
pub(crate) fn verify(console: &Console, file: &Path) -> Outcome<Answer> {
    let mut text = String::new();
    File::open(file)
        .and_then(|f| f.take(MAX_EVIDENCE).read_to_string(&mut text))
        .map_err(|error| Failure::file(file, &error))?;
    if alarm::is_one(&text) {
        return alarm::verify(console, file, &text);
    }
    if certificate::is_one(&text) {
        return retention::verify(console, file, &text);
    }
    let shown = Evidence::from_text(&text).and_then(|evidence| evidence.verify());
    let shown = shown.map_err(|why| does_not_hold(file, &why))?;
    let officer = shown.content.officer.as_ref();
    let files = shown.content.attachments.iter().map(|file| ProvenFile {
        name: file.name.clone(),
        kind: file.kind.clone(),
        caption: file.caption.clone(),
        size: file.size,
        sha256: hex::encode(file.sha256),
    });
    Answer::new(
        &Proven {
            holds: true,
            office: shown.sender.office,
            office_name: shown.sender.office_name.clone(),
            device: shown.sender.device,
            log: shown.sender.log.to_string(),
            log_size: shown.sender.size,
            officer: officer.map(|officer| officer.name.clone()),
            recipients: shown.content.recipients.clone(),
            created: shown.content.created,
            expires: shown.content.expires,
            attachments: files.collect(),
            message: shown.content.message,
            reference: shown.message.reference.clone(),
            says: shown.message.clone(),
            second: shown.second.as_ref().map(|(_, message)| message.clone()),
        },
        shown_text(console, &shown),
    )
}

pub(crate) fn does_not_hold(file: &Path, why: &BadEvidence) -> Failure {
    Failure::with_words(
        ApiError::with(ErrorCode::BadEvidence, why),
        "cli-evidence-bad",
        vec![("file", file.display().to_string())],
    )
}

fn shown_text(console: &Console, shown: &Shown) -> String {
    let content = &shown.content;
    let officer = content.officer.as_ref();
    let offices: Vec<String> = content.recipients.iter().map(ToString::to_string).collect();
    let mut text = format!("{}\n", console.text("cli-evidence-holds"));
    text.push_str(
        &console.fields(&[
            (
                "cli-office",
                format!("{} ({})", shown.sender.office_name, shown.sender.office),
            ),
            (
                "cli-officer",
                officer.map(|o| o.name.clone()).unwrap_or_default(),
            ),
            ("cli-signed-by", shown.sender.device.to_string()),
            ("cli-fingerprint-hq", shown.sender.log.to_string()),
            ("statement-message", content.message.to_string()),
            ("statement-expires", console.time(content.expires)),
            (
                "statement-directory",
                content
                    .checkpoint
                    .as_deref()
                    .map(checkpoint)
                    .unwrap_or_default(),
            ),
        ]),
    );
    text.push_str(&format!("\n{}\n", console.text("statement-offices")));
    for office in offices {
        text.push_str(&format!("  {office}\n"));
    }
    let known = Known {
        created: content.created,
        group: "",
        reference: &|_| None,
    };
    // Terminals are protected by `clean`; what turns a text round is made visible there.
    let sections = statement(&console.locale, &shown.message, &known);
    text.push_str(&statement_text(&sections));
    if let Some((content, message)) = &shown.second {
        text.push_str(&format!("\n{}\n", console.text("cli-evidence-second")));
        let known = Known {
            created: content.created,
            ..known
        };
        let sections = statement(&console.locale, message, &known);
        text.push_str(&statement_text(&sections));
    }
    if !content.attachments.is_empty() {
        text.push('\n');
    }
    for file in &content.attachments {
        let size = console.locale.file_size(file.size);
        let name = [file.name.as_str(), &size, &file.caption].join("  ");
        text.push_str(&files::signed(
            name.trim_end(),
            &file.kind,
            &hex::encode(file.sha256),
        ));
    }
    text
}

/// Size and root of a directory checkpoint: the second and the third line of its note.
fn checkpoint(note: &[u8]) -> String {
    let note = String::from_utf8_lossy(note);
    let lines: Vec<&str> = note.lines().skip(1).take(2).collect();
    lines.join("  ")
}

/// Longer than any evidence file.
const MAX_EVIDENCE: u64 = 8 * 1024 * 1024;
