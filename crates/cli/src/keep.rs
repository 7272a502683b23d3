//! The desk itself: officers, backups, evidence, the log of who did what, and the wipe.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::time::{Duration, Instant};

use aircop_api::{ApiError, Command, ErrorCode, OfficerRow, Reply, Secret};
use aircop_client::evidence::{BadEvidence, Evidence, Shown};
use aircop_client::{AuditLog, Recovered, Taken, Was};
use aircop_codes::{CodeList as _, Kind};
use aircop_locale::{Known, statement};

use crate::alarm;
use crate::arguments::{OfficerTask, Options};
use crate::documents::{
    AuditDocument, Noted, Proven, ProvenFile, Replaced, Resent, Restored, Wiped, Written,
};
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::find;
use crate::message::statement_text;
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::send::{WAITS, say_it_waits};
use crate::session::{self, Session, exchange, unexpected};

/// Who can open the vault, and changes to that.
pub(crate) async fn officer(
    console: &Console,
    options: &Options,
    task: OfficerTask,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let command = match task {
        OfficerTask::List => Command::Officers,
        OfficerTask::Add { name } => Command::AddOfficer {
            password: Secret(session::second_password(console, &name)?.to_string()),
            officer: name,
        },
        OfficerTask::Remove { name } => Command::RemoveOfficer { officer: name },
        OfficerTask::Administer { name, end } => Command::SetAdministrator {
            officer: name,
            on: !end,
        },
        OfficerTask::Password => Command::ChangePassword {
            old: Secret(session.password().to_owned()),
            new: Secret(session::second_password(console, session.officer())?.to_string()),
        },
    };
    let changed = engine.dispatch(command).await;
    let listed = match changed {
        Ok(_) => engine.dispatch(Command::Officers).await,
        Err(error) => Err(error),
    };
    engine.shutdown().await;
    match listed? {
        Reply::Officers(rows) => Answer::new(&rows, officers_text(console, &rows)),
        other => Err(unexpected(&other)),
    }
}

fn officers_text(console: &Console, rows: &[OfficerRow]) -> String {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let you = if row.you {
                console.text("cli-you")
            } else {
                String::new()
            };
            vec![row.name.clone(), you]
        })
        .collect();
    console.table(&["cli-officer", "cli-state"], &cells, "cli-officer")
}

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
    let shown = Evidence::from_text(&text).and_then(|evidence| evidence.verify());
    let shown = shown.map_err(|why| does_not_hold(file, &why))?;
    let officer = shown.content.officer.as_ref();
    let files = shown.content.attachments.iter().map(|file| ProvenFile {
        name: file.name.clone(),
        kind: file.kind.clone(),
        caption: file.caption.clone(),
        size: file.size,
        sha256: hex(&file.sha256),
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
            &hex(&file.sha256),
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

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The archive, encrypted to a passphrase, as a new file.
pub(crate) async fn backup(console: &Console, options: &Options, out: &Path) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let passphrase = session::passphrase(console, true)?;
    let mut file = NewFile::create(out)?;
    let engine = session.open(false).await?;
    let written = engine.back_up(file.file(), &passphrase);
    engine.shutdown().await;
    written?;
    file.sync()?;
    file.keep();
    let name = out.display().to_string();
    let text = console.text_with("cli-backed-up", &[("file", (&name).into())]);
    Answer::new(&Written { file: name }, text)
}

/// Adds the messages of a backup to this desk; where the archive is damaged, puts the backup's in
/// its place and adds what can still be read of it.
pub(crate) async fn restore(console: &Console, options: &Options, from: &Path) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let open = || File::open(from).map_err(|error| Failure::file(from, &error));
    let mut file = BufReader::new(open()?);
    let passphrase = session::passphrase(console, false)?;
    let mut said = Instant::now();
    let mut say = |id: &'static str, done: u64, total: u64| {
        if said.elapsed() >= SAY_EVERY {
            said = Instant::now();
            let numbers = [("done", done.into()), ("total", total.into())];
            console.note(&console.text_with(id, &numbers));
        }
    };
    let taken = match session.open(false).await {
        Ok(engine) => {
            let mut progress = |done, total| say("cli-restoring", done, total);
            let taken = engine.restore(&mut file, &passphrase, &mut progress);
            engine.shutdown().await;
            taken.map_err(Failure::from)
        }
        Err(failure) => Err(failure),
    };
    let name = from.display().to_string();
    match taken {
        Ok(taken) => {
            let mut text = console.text_with(
                "cli-restored",
                &[
                    ("file", (&name).into()),
                    ("added", taken.added.into()),
                    ("known", taken.known.into()),
                    ("refused", taken.refused.into()),
                ],
            );
            text.push_str(&drafts(console, &taken));
            Answer::new(&Restored::from(&taken), text)
        }
        // Whichever page it is: at the first look or in the middle.
        Err(failure) if failure.code() == Some(ErrorCode::ArchiveDamaged) => {
            let mut file = BufReader::new(open()?);
            let mut progress = |done, total| say("cli-salvaging", done, total);
            let recovered = session.recover(&mut file, &passphrase, &mut progress);
            let Recovered { taken, kept } = recovered.await?;
            let kept = kept.display().to_string();
            let mut text = console.text_with(
                "cli-restored-place",
                &[
                    ("file", (&name).into()),
                    ("kept", (&kept).into()),
                    ("added", taken.added.into()),
                ],
            );
            text.push_str(&drafts(console, &taken));
            let document = Replaced {
                replaced: true,
                kept,
                taken: Restored::from(&taken),
            };
            Answer::new(&document, text)
        }
        Err(failure) => Err(failure),
    }
}

/// What came as a draft, by name.
fn drafts(console: &Console, taken: &Taken) -> String {
    if taken.drafts.is_empty() {
        return String::new();
    }
    let count = u64::try_from(taken.drafts.len()).unwrap_or(u64::MAX);
    let said = console.text_with("cli-restored-drafts", &[("count", count.into())]);
    let mut text = format!("\n{said}\n");
    for draft in &taken.drafts {
        let was = console.text(match draft.was {
            Was::Draft => "cli-was-draft",
            Was::Waiting => "cli-was-waiting",
            Was::Recalled => "cli-was-recalled",
        });
        let kind = console.locale.label(&Kind::from_code(&draft.kind));
        let line = format!("  {kind}  {}  ({was})", draft.subject);
        text.push_str(&format!("{}\n", crate::print::clean(&line)));
    }
    text
}

/// Who did what here, verified, the newest first.
pub(crate) async fn audit(
    console: &Console,
    options: &Options,
    limit: u32,
    noted: bool,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    if noted {
        let done = engine.dispatch(Command::NoteAuditBreak).await;
        engine.shutdown().await;
        done?;
        let text = console.text("cli-audit-break-noted-now");
        return Answer::new(&Noted { noted: true }, text);
    }
    let log = engine.audit_log(limit);
    engine.shutdown().await;
    let AuditLog { rows, broken } = log?;
    if let Some(broken) = broken {
        console.note(&console.text_with(
            "cli-audit-break",
            &[("kept", broken.kept.into()), ("found", broken.found.into())],
        ));
    }
    let document: Vec<AuditDocument> = rows
        .iter()
        .map(|row| AuditDocument {
            number: row.number,
            at: row.entry.at,
            action: row.entry.action.code().to_owned(),
            officer: row.entry.name.clone(),
            message: row.entry.message,
            detail: row.entry.detail.clone(),
        })
        .collect();
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                row.number.to_string(),
                console.time(row.entry.at),
                row.entry.name.clone(),
                console.text(action(row.entry.action.code())),
                row.entry
                    .message
                    .map_or_else(|| row.entry.detail.clone(), |id| id.to_string()),
            ]
        })
        .collect();
    let text = console.table(
        &[
            "cli-number",
            "cli-time",
            "cli-officer",
            "cli-action",
            "cli-description",
        ],
        &cells,
        "cli-no-messages",
    );
    Answer::new(&document, text)
}

fn action(code: &str) -> &'static str {
    match code {
        "unlocked" => "cli-audit-unlocked",
        "locked" => "cli-audit-locked",
        "opened" => "cli-audit-opened",
        "exported" => "cli-audit-exported",
        "passengers_matched" => "cli-audit-passengers-matched",
        "imported" => "cli-audit-imported",
        "deleted" => "cli-audit-deleted",
        "sent" => "cli-audit-sent",
        "officer_added" => "cli-audit-officer-added",
        "officer_removed" => "cli-audit-officer-removed",
        "handed_over" => "cli-audit-handed-over",
        "taken_over" => "cli-audit-taken-over",
        "assigned" => "cli-audit-assigned",
        "administrator_named" => "cli-audit-administrator-named",
        "administrator_ended" => "cli-audit-administrator-ended",
        "acknowledgement_undone" => "cli-audit-acknowledgement-undone",
        "password_changed" => "cli-audit-password-changed",
        "keyring_tied" => "cli-audit-keyring-tied",
        "keyring_untied" => "cli-audit-keyring-untied",
        "backed_up" => "cli-audit-backed-up",
        "restored" => "cli-audit-restored",
        "break_noted" => "cli-audit-break-noted",
        "judged" => "cli-audit-judged",
        "watch_added" => "cli-audit-watch-added",
        "watch_removed" => "cli-audit-watch-removed",
        "watch_expired" => "cli-audit-watch-expired",
        "watch_shown" => "cli-audit-watch-shown",
        "invited" => "cli-audit-invited",
        "invitation_cancelled" => "cli-audit-invitation-cancelled",
        "request_refused" => "cli-audit-request-refused",
        "office_admitted" => "cli-audit-office-admitted",
        "device_admitted" => "cli-audit-device-admitted",
        "office_revoked" => "cli-audit-office-revoked",
        "device_revoked" => "cli-audit-device-revoked",
        "group_opened" => "cli-audit-group-opened",
        "group_closed" => "cli-audit-group-closed",
        "role_granted" => "cli-audit-role-granted",
        "role_withdrawn" => "cli-audit-role-withdrawn",
        "telephone_set" => "cli-audit-telephone-set",
        "policy_changed" => "cli-audit-policy-changed",
        "relay_changed" => "cli-audit-relay-changed",
        "proposed" => "cli-audit-proposed",
        _ => "cli-action",
    }
}

/// Destroys this installation. Asks for no password: who can run this can remove the files.
pub(crate) async fn wipe(console: &Console, options: &Options, sure: bool) -> Outcome<Answer> {
    if !sure {
        return Err(Failure::Usage("cli-wipe-sure"));
    }
    let (engine, turn) = session::locked(console, options).await?;
    engine.dispatch(Command::Panic).await?;
    turn.end_for_good();
    Answer::new(&Wiped { wiped: true }, console.text("cli-wiped"))
}

/// Seals a sent message again for the offices that have not confirmed it.
pub(crate) async fn resend(console: &Console, options: &Options, wanted: &str) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await;
    let message = match message {
        Ok(message) => match engine.dispatch(Command::Resend { message }).await {
            Ok(_) => Ok(message),
            Err(error) => Err(Failure::from(error)),
        },
        Err(error) => Err(error),
    };
    engine.shutdown().await;
    drop(engine);
    let message = message?;
    // Written down by now: it goes out at once, or with the next exchange.
    let engine = session.open(true).await?;
    let left = exchange(&engine).await;
    engine.shutdown().await;
    let reference = ("reference", wanted.into());
    match left {
        Ok(()) => Answer::new(
            &Resent {
                message,
                state: "SENT".into(),
                problem: None,
            },
            console.text_with("cli-sent-done", &[reference]),
        ),
        Err(error) => {
            let code = error.code.code();
            say_it_waits(console, wanted, code, &console.locale.error(code));
            let answer = Answer::new(
                &Resent {
                    message,
                    state: "WAITING".into(),
                    problem: Some(error.code),
                },
                console.text_with("cli-sent-waits", &[reference]),
            )?;
            Ok(answer.with_status(WAITS))
        }
    }
}

/// How often a long command says how far it is.
const SAY_EVERY: Duration = Duration::from_secs(1);
/// Longer than any evidence file.
const MAX_EVIDENCE: u64 = 8 * 1024 * 1024;
