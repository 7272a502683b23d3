//! The log of who did what at this desk, and the end of all of it.

use aircop_api::Command;
use aircop_client::AuditLog;

use crate::arguments::Options;
use crate::documents::{AuditDocument, Noted, Wiped};
use crate::failure::{Failure, Outcome};
use crate::print::{Answer, Console};
use crate::session::{self, Session};

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
        "enquiry_sent" => "cli-audit-enquiry-sent",
        "enquiry_received" => "cli-audit-enquiry-received",
        "enquiry_answered" => "cli-audit-enquiry-answered",
        "enquiry_answer_received" => "cli-audit-enquiry-answer-received",
        "enquiry_by_itself" => "cli-audit-enquiry-by-itself",
        "held" => "cli-audit-held",
        "released" => "cli-audit-released",
        "erased" => "cli-audit-erased",
        "erasure_certified" => "cli-audit-erasure-certified",
        "retention_switched" => "cli-audit-retention-switched",
        "retention_set" => "cli-audit-retention-set",
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
        "log_key_replaced" => "cli-audit-log-key-replaced",
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
