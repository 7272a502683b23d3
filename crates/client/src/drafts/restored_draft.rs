//! What a backup holds of messages that were never sent, as drafts.
//!
//! Nothing shows who wrote them, and nobody knows whether they should still go: an officer looks
//! at each and sends it, or does not. They are never sent by themselves. The files of a draft are
//! not in a backup and must be attached again.

use aircop_archive as archive;
use aircop_archive::{Archive, StoredMessage};
use aircop_message::{Draft, Message, MessageId, RecipientsDraft, Timestamp, shown};
use serde::Serialize;

use crate::error::Outcome;
use crate::outbox::seal_job::SealJob;

/// What a draft was in the archive that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Was {
    /// A draft.
    Draft,
    /// A message in the outbox.
    Waiting,
    /// A message that an officer had taken back.
    Recalled,
}

/// A draft that came out of another archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RestoredDraft {
    /// Its id.
    pub id: MessageId,
    /// `ALERT`, `NOTE` and so on.
    pub kind: String,
    /// Its subject, safe to show.
    pub subject: String,
    /// What it was.
    pub was: Was,
}

/// Takes a draft over, unless it or the message that it became is here.
pub(crate) fn of_draft(here: &Archive, draft: archive::Draft) -> Outcome<Option<RestoredDraft>> {
    let form = serde_json::from_str::<Draft>(&draft.content);
    let Ok(form) = form else {
        tracing::warn!("a draft of another archive cannot be read");
        return Ok(None);
    };
    take(here, draft.id, &form, draft.updated, Was::Draft)
}

/// Makes a draft of a message that was never sealed, unless it is here.
pub(crate) fn of_message(
    here: &Archive,
    other: &Archive,
    found: &StoredMessage,
    now: Timestamp,
) -> Outcome<Option<RestoredDraft>> {
    let id = found.row.id;
    let was = match found.row.state {
        archive::State::Cancelled => Was::Recalled,
        _ => Was::Waiting,
    };
    let job = other.job(id)?.map(|job| job.job);
    let typed = job.and_then(|job| of_job(&job));
    // What was taken back stands among the drafts as the officer has left it since.
    let kept = other.draft(id)?;
    let kept = kept.and_then(|draft| serde_json::from_str(&draft.content).ok());
    let form = kept.or(typed).or_else(|| {
        let offices = found.recipients.iter().map(|r| r.office).collect();
        of_payload(id, &found.payload, offices)
    });
    match form {
        Some(form) => take(here, id, &form, found.row.received.min(now), was),
        None => Ok(None),
    }
}

/// What the officer typed, out of a job of the outbox.
pub(crate) fn of_job(job: &[u8]) -> Option<Draft> {
    let draft = SealJob::from_bytes(job)?.draft?;
    serde_json::from_str(&draft).ok()
}

/// A form that says what a finished message says.
pub(crate) fn of_payload(
    id: MessageId,
    payload: &[u8],
    offices: Vec<aircop_message::OfficeId>,
) -> Option<Draft> {
    let message = Message::from_bytes(payload).ok()?;
    Some(Draft {
        supersedes: message.supersedes,
        in_reply_to: (message.thread != id).then_some(message.thread),
        to: RecipientsDraft {
            classes: Vec::new(),
            offices,
        },
        ..Draft::correction_of(id, &message)
    })
}

pub(crate) fn take(
    here: &Archive,
    id: MessageId,
    form: &Draft,
    updated: Timestamp,
    was: Was,
) -> Outcome<Option<RestoredDraft>> {
    if here.draft(id)?.is_some() || here.get(id)?.is_some() {
        return Ok(None);
    }
    let content = serde_json::to_string(form).map_err(crate::error::internal)?;
    here.save_draft(&archive::Draft {
        id,
        kind: form.kind.clone(),
        updated,
        subject: form.subject.clone(),
        content,
    })?;
    Ok(Some(RestoredDraft {
        id,
        kind: form.kind.clone(),
        subject: shown(&form.subject),
        was,
    }))
}
