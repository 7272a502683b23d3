//! From a draft to a row in the outbox, and back again while it waits.

use std::collections::BTreeSet;

use aircop_api::{DraftRow, DraftView, ErrorCode, Event, MessageRow, RecipientView, Trust};
use aircop_archive as archive;
use aircop_codes::{CodeList, Kind, ReplyStatus, Urgency};
use aircop_directory::{Directory, Group, GroupKind, Selection};
use aircop_envelope::ContentKind;
use aircop_message::{
    Draft, Fault as FieldFault, FieldError, GroupId, Message, MessageId, OfficeId, RecipientsDraft,
    Stamp, Timestamp, TooLong,
};

use crate::bytes::Bytes;
use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::inbox::index::{Circumstances, indexed};
use crate::outbox::after_close::{self, Part};
use crate::outbox::seal_job::SealJob;
use crate::screen::row::{self, GroupStage};
use crate::session::dispatch::answered;

/// How long an envelope may wait for its readers: as long as the relay keeps it.
pub(crate) const LIFETIME_SECONDS: i64 = 30 * 24 * 3600;
/// How far behind headquarters' last heartbeat our clock may be when a message is dated by it.
const TOO_FAR_BEHIND_MS: i64 = 7 * 24 * 3_600_000;
/// How far ahead of the relay's our clock makes a silence of headquarters unbelievable.
const TOO_FAR_AHEAD_MS: i64 = 24 * 3_600_000;

impl State {
    /// Whether an officer's message may be sent from this desk now.
    pub(crate) fn may_send(&self, now: Timestamp) -> Outcome<()> {
        // Whom it reaches would judge it expired. Where the relay's clock agrees with ours, it is
        // headquarters' that is wrong.
        let ahead = self.relay_clock.ahead_ms(now);
        let agrees = ahead.is_some_and(|ms| ms.saturating_abs() <= TOO_FAR_BEHIND_MS);
        if !agrees && self.at_least(now).since(now) > TOO_FAR_BEHIND_MS {
            return Err(ClientError::new(ErrorCode::ClockBehind));
        }
        match self.trust(now) {
            // It is our clock that says so.
            Trust::Frozen if ahead.is_some_and(|ms| ms > TOO_FAR_AHEAD_MS) => {
                return Err(ClientError::new(ErrorCode::ClockWrong));
            }
            Trust::Frozen => return Err(ClientError::new(ErrorCode::DirectoryFrozen)),
            Trust::Split => return Err(ClientError::new(ErrorCode::DirectorySplit)),
            Trust::Fresh | Trust::Stale | Trust::Withheld | Trust::Uncosigned => {}
        }
        Ok(())
    }

    /// A group of ours that this may be sent in.
    pub(crate) fn sendable_group(
        &self,
        group: Option<GroupId>,
        part: Part,
        now: Timestamp,
    ) -> Outcome<&Group> {
        let us = self.office()?;
        let directory = self.directory()?;
        let group = group
            .and_then(|id| directory.group(&id))
            .filter(|g| directory.role(&g.id, &us).is_some())
            .ok_or_else(|| ClientError::new(ErrorCode::UnknownGroup))?;
        if row::stage(group, now) == GroupStage::Ahead {
            let start = group.starts.map(Timestamp::to_rfc3339).unwrap_or_default();
            return Err(ClientError::with(ErrorCode::OperationAhead, start));
        }
        if after_close::may_be_sent(directory, group, part, now) {
            return Ok(group);
        }
        Err(match after_close::ended(directory, group) {
            Some(end) => ClientError::with(ErrorCode::GroupClosed, end.to_rfc3339()),
            None => ClientError::new(ErrorCode::UnknownGroup),
        })
    }

    /// Every member of a group but us, and whether the choice includes it.
    pub(crate) fn recipients(
        &self,
        group: GroupId,
        to: &RecipientsDraft,
        now: Timestamp,
    ) -> Outcome<Vec<RecipientView>> {
        let us = self.office()?;
        // What may be said to them is asked when it is sent.
        self.sendable_group(Some(group), Part::Continues, now)?;
        let directory = self.directory()?;
        let chosen = self.chosen(group, to)?;
        let mut all: Vec<_> = directory
            .members(&group)
            .filter(|(id, _)| *id != us)
            .map(|(id, role)| {
                Ok(RecipientView {
                    office: row::office(Some(directory), &id),
                    role: role.code().to_owned(),
                    chosen: chosen.contains(&id),
                    problem: self.sealing_problem(directory, &id, now),
                    last_heard: self.archive.last_heard(id)?,
                })
            })
            .collect::<Outcome<_>>()?;
        all.sort_by(|a, b| a.office.name.cmp(&b.office.name));
        Ok(all)
    }

    /// Why nothing could be sealed to an office now, as far as is known without asking the relay.
    fn sealing_problem(
        &self,
        directory: &Directory,
        office: &OfficeId,
        now: Timestamp,
    ) -> Option<ErrorCode> {
        let mut devices = directory.live_devices(office).peekable();
        if devices.peek().is_none() {
            return Some(ErrorCode::UnknownOffice);
        }
        // A device without a known prekey may have one at the relay.
        let expired = |device| {
            let known = self.archive.prekey(device).ok().flatten();
            known.is_some_and(|prekey| prekey.expires <= now)
        };
        devices
            .all(|device| expired(device.key))
            .then_some(ErrorCode::PrekeyExpired)
    }

    fn chosen(&self, group: GroupId, to: &RecipientsDraft) -> Outcome<BTreeSet<OfficeId>> {
        let us = self.office()?;
        let selection = Selection::from_codes(&to.classes, to.offices.clone())
            .map_err(|class| ClientError::with(ErrorCode::Malformed, format!("class {class}")))?;
        let directory = self.directory()?;
        let chosen = directory.expand(&group, &selection, &us);
        // An office chosen by hand that is no member any more must not vanish in silence.
        let by_hand = to.offices.iter().filter(|id| **id != us);
        if let Some(gone) = by_hand.into_iter().find(|id| !chosen.contains(id)) {
            return Err(ClientError::with(ErrorCode::UnknownOffice, gone));
        }
        Ok(chosen)
    }

    /// The faults of a draft; empty when it can be sent.
    pub(crate) fn check(
        &self,
        draft: &Draft,
        zone: &str,
        now: Timestamp,
    ) -> Outcome<Vec<FieldError>> {
        let stamp = Stamp {
            id: MessageId([0; 16]),
            reference: "-".into(),
            group: draft.group.unwrap_or(GroupId([0; 16])),
            exercise: false,
            thread: None,
            now,
            offset_minutes: 0,
            language: "en".into(),
        };
        let mut message = match finished(draft, zone, &stamp) {
            Ok(message) => message,
            Err(faults) => return Ok(faults),
        };
        // Headquarters' numbers are a group's; without one they are asked for when it is sent.
        let group = draft
            .group
            .and_then(|group| self.directory.as_ref().zip(Some(group)));
        let Some(days) = group.map(|(d, group)| d.retention(&group)) else {
            return Ok(Vec::new());
        };
        match message.kept_as(&days, now) {
            Ok(()) => Ok(Vec::new()),
            Err(TooLong) => Ok(vec![kept_too_long()]),
        }
    }
}

/// What a message is sent with.
pub(crate) struct Sending<'a> {
    pub(crate) id: Option<MessageId>,
    pub(crate) draft: &'a Draft,
    /// The list that the officer saw.
    pub(crate) recipients: &'a [OfficeId],
    pub(crate) offset_minutes: i16,
    /// The time zone of this desk (IANA); empty where there is none.
    pub(crate) zone: &'a str,
    pub(crate) language: &'a str,
}

/// It is to be kept for longer than headquarters allows.
fn kept_too_long() -> FieldError {
    FieldError::new("retain_until", FieldFault::Range)
}

/// The message, with the desk's clock as it is on the day of each time.
fn finished(draft: &Draft, zone: &str, stamp: &Stamp) -> Result<Message, Vec<FieldError>> {
    match draft.by_desk_clock(zone) {
        Ok(draft) => draft.finish(stamp),
        // Together with all others.
        Err(mut faults) => {
            let others = draft.finish(stamp).err().unwrap_or_default();
            faults.extend(others);
            Err(faults)
        }
    }
}

impl Desk {
    /// Finishes a draft and puts the message, its frozen list and its job into the archive in one
    /// transaction, which also removes the draft. Until when it can be taken back, where it does
    /// not leave at once.
    pub(crate) fn send(
        &self,
        sending: &Sending<'_>,
    ) -> Outcome<(MessageId, String, Option<Timestamp>)> {
        let now = self.now();
        let mut guard = self.lock();
        let state = &mut *guard;
        state.may_send(now)?;
        let us = state.office()?;
        let part = Part::of_draft(sending.draft);
        let briefs = Kind::from_code(&sending.draft.kind) == Kind::Briefing;
        let group = match state.sendable_group(sending.draft.group, part, now) {
            // Who is briefed when the operation has begun is briefed too late.
            Err(refused) if briefs && refused.code() == ErrorCode::OperationAhead => {
                let group = sending.draft.group;
                let group = group.and_then(|id| state.directory.as_ref()?.group(&id));
                group.ok_or(refused)
            }
            found => found,
        };
        let group = match group {
            Ok(group) => group,
            Err(refused) if refused.code() == ErrorCode::GroupClosed => {
                // What was typed is not lost with the group.
                state.save_draft(sending.id, sending.draft, now)?;
                return Err(refused);
            }
            Err(refused) => return Err(refused),
        };
        let (group, exercise) = (group.id, group.kind == GroupKind::Exercise);
        let chosen = state.chosen(group, &sending.draft.to)?;
        let seen: BTreeSet<OfficeId> = sending.recipients.iter().copied().collect();
        if chosen != seen {
            return Err(ClientError::new(ErrorCode::RecipientsChanged));
        }
        if chosen.is_empty() {
            return Err(ClientError::new(ErrorCode::NoRecipients));
        }
        state.may_withdraw(sending.draft)?;
        if briefs {
            state.is_briefing_whole(&group, &chosen)?;
        }
        let thread = state.thread_of(sending.draft.in_reply_to, group)?;
        let id = state.new_message_id();
        let stamp = Stamp {
            id,
            reference: String::new(),
            group,
            exercise,
            thread,
            now,
            offset_minutes: sending.offset_minutes,
            language: sending.language.to_owned(),
        };
        let finished = finished(sending.draft, sending.zone, &stamp);
        let mut message = finished.map_err(ClientError::of_fields)?;
        let days = state.directory()?.retention(&group);
        let kept = message.kept_as(&days, now);
        kept.map_err(|TooLong| ClientError::of_fields(vec![kept_too_long()]))?;
        // What cannot wait does not.
        let leaves = self
            .may_leave_at(now)
            .filter(|_| message.urgency != Urgency::Flash);
        let officer = state.vault.officer().clone();
        let sender_device = state.secrets.device();
        let entered = state.steady.enter(id);
        let reference = state.archive.transaction(|archive| -> Outcome<String> {
            message.reference = state.next_reference(now)?;
            let payload = message.to_bytes().map_err(error::internal)?;
            let recipients: Vec<OfficeId> = chosen.iter().copied().collect();
            let expires = now.plus_seconds(LIFETIME_SECONDS);
            let row = indexed(
                &message,
                Circumstances {
                    id,
                    direction: archive::Direction::Out,
                    sender_office: us,
                    sender_device,
                    officer: officer.name.clone(),
                    created: now,
                    received: now,
                    expires,
                    state: archive::State::Waiting,
                    airport: state.our_airport(),
                    payload: payload.clone(),
                    signed: Vec::new(),
                    signature: Vec::new(),
                },
            );
            let job = SealJob {
                kind: ContentKind::Message,
                recipients: recipients.clone(),
                created: now,
                expires,
                in_reply_to: sending.draft.in_reply_to,
                answered_hash: state.answered_hash(sending.draft.in_reply_to)?,
                officer: Some((officer.id, officer.name.clone())),
                payload: Bytes::new(&payload),
                attachments: state.release_files(sending.id, id, now)?,
                done: Vec::new(),
                only: Vec::new(),
                pin: None,
                singly: false,
                later: Vec::new(),
                sealed_at: None,
                exported: None,
                draft: serde_json::to_string(sending.draft).ok(),
            };
            let job = archive::NewJob {
                message: id,
                class: archive::Class::Message,
                job: job.to_bytes(),
                created: now,
            };
            archive.enqueue_message(&row, &recipients, &job)?;
            archive.set_entered(id, entered)?;
            if let Some(leaves) = leaves {
                archive.hold(id, leaves)?;
            }
            state.audit(archive::AuditAction::Sent, Some(id), now)?;
            if let Some(draft) = sending.id {
                archive.remove_draft(draft)?;
            }
            Ok(message.reference.clone())
        })?;
        drop(guard);
        self.wake.notify_one();
        self.move_files();
        self.tell(Event::Changed { message: id });
        Ok((id, reference, leaves))
    }

    /// Takes a message back that still waits: it becomes a draft again.
    pub(crate) fn recall(&self, message: MessageId) -> Outcome<()> {
        self.lock().back_to_draft(message, self.now())?;
        self.tell(Event::Changed { message });
        Ok(())
    }
}

impl State {
    /// Takes a message out of the outbox and keeps what the officer typed as a draft under its id.
    pub(crate) fn back_to_draft(&self, message: MessageId, now: Timestamp) -> Outcome<()> {
        let job = self
            .archive
            .job(message)?
            .filter(|job| job.class == archive::Class::Message)
            .ok_or_else(|| ClientError::new(ErrorCode::NotWaiting))?;
        let sealed = SealJob::from_bytes(&job.job)
            .ok_or_else(|| error::internal("an outbox job that cannot be read"))?;
        // Sealed may mean that the relay has it and only its answer was lost.
        // On a stick it may be read at any moment.
        if job.sealed.is_some() || !sealed.done.is_empty() || sealed.exported.is_some() {
            return Err(ClientError::new(ErrorCode::NotWaiting));
        }
        let content = sealed.draft.unwrap_or_default();
        let draft: Draft = serde_json::from_str(&content).map_err(error::internal)?;
        self.archive
            .transaction(|archive| {
                archive.cancel(message)?;
                // The answer took note of the alert in the officer's name.
                if let Some(alert) = answered(&draft)
                    && archive
                        .get(alert)?
                        .and_then(|found| found.row.acknowledged_at)
                        .is_some_and(|at| at >= job.created)
                {
                    archive.unacknowledge(alert, now)?;
                }
                archive.move_attachments(
                    message,
                    message,
                    archive::AttachmentState::Staged,
                    now,
                )?;
                archive.save_draft(&archive::Draft {
                    id: message,
                    kind: draft.kind.clone(),
                    updated: now,
                    subject: draft.subject.clone(),
                    content,
                })?;
                archive.set_draft_author(message, &self.officer())
            })
            .map_err(ClientError::from)
    }

    /// Whether a message that waits began anew in a group that has closed meanwhile.
    pub(crate) fn is_closed_to(&self, work: &SealJob, now: Timestamp) -> bool {
        // What left before for some device goes to the rest: it was in time.
        if work.kind != ContentKind::Message || !work.done.is_empty() || !work.only.is_empty() {
            return false;
        }
        let Ok(message) = Message::from_bytes(&work.payload.0) else {
            return false;
        };
        let draft = work.draft.as_deref().map(serde_json::from_str::<Draft>);
        let Some(Ok(draft)) = draft else { return false };
        let Some(directory) = &self.directory else {
            return false;
        };
        directory.group(&message.group).is_some_and(|group| {
            let part = Part::of_draft(&draft);
            after_close::ended(directory, group).is_some()
                && !after_close::may_be_sent(directory, group, part, now)
        })
    }
}

impl State {
    /// A stand-down is the word of the office that sent the alert: from another one no reader
    /// would heed it.
    fn may_withdraw(&self, draft: &Draft) -> Outcome<()> {
        if draft.kind != "REPLY"
            || ReplyStatus::from_code(&draft.reply.status) != ReplyStatus::Withdrawn
        {
            return Ok(());
        }
        let alert = draft.reply.alert.or(draft.in_reply_to);
        let found = alert.map(|alert| self.archive.get(alert)).transpose();
        let found = found?.flatten();
        let ours = self.office()?;
        if found.is_some_and(|alert| alert.row.sender_office == ours) {
            return Ok(());
        }
        let fault = FieldError::new("reply.status", FieldFault::OutOfPlace);
        Err(ClientError::of_fields(vec![fault]))
    }

    /// The thread that a reply continues; it stays in its group.
    fn thread_of(&self, answered: Option<MessageId>, group: GroupId) -> Outcome<Option<MessageId>> {
        let Some(answered) = answered else {
            return Ok(None);
        };
        let found = self.archive.get(answered)?;
        match found {
            Some(message) if message.row.group == group => Ok(Some(message.row.thread)),
            Some(_) => Err(ClientError::with(
                ErrorCode::UnknownGroup,
                "an answer stays in the group of what it answers",
            )),
            None => Err(ClientError::new(ErrorCode::UnknownMessage)),
        }
    }

    pub(crate) fn save_draft(
        &mut self,
        id: Option<MessageId>,
        draft: &Draft,
        now: Timestamp,
    ) -> Outcome<MessageId> {
        let id = id.unwrap_or_else(|| self.new_message_id());
        let content = serde_json::to_string(draft).map_err(error::internal)?;
        self.archive.save_draft(&archive::Draft {
            id,
            kind: draft.kind.clone(),
            updated: now,
            subject: draft.subject.clone(),
            content,
        })?;
        self.archive.set_draft_author(id, &self.officer())?;
        Ok(id)
    }

    pub(crate) fn drafts(&self) -> Outcome<Vec<DraftRow>> {
        let drafts = self.archive.drafts()?;
        drafts
            .into_iter()
            .map(|d| {
                let author = self.archive.draft_author(d.id)?;
                Ok(DraftRow {
                    id: d.id,
                    problem: self.draft_problem(&d.content),
                    kind: d.kind,
                    subject: d.subject,
                    updated: d.updated,
                    author: author.unwrap_or_default(),
                })
            })
            .collect()
    }

    /// Whether the group that a draft is for has closed to it.
    fn draft_problem(&self, content: &str) -> Option<ErrorCode> {
        let draft: Draft = serde_json::from_str(content).ok()?;
        let directory = self.directory.as_ref()?;
        let group = directory.group(&draft.group?)?;
        after_close::ended(directory, group)?;
        let part = Part::of_draft(&draft);
        let open = after_close::may_be_sent(directory, group, part, self.steady.now());
        (!open).then_some(ErrorCode::GroupClosed)
    }

    pub(crate) fn draft(&self, id: MessageId) -> Outcome<DraftView> {
        let found = self.archive.draft(id)?;
        let found = found.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        let draft = serde_json::from_str(&found.content).map_err(error::internal)?;
        Ok(DraftView { id, draft })
    }

    /// The row of a message that is here.
    pub(crate) fn row_of(&self, id: MessageId, now: Timestamp) -> Outcome<MessageRow> {
        let found = self.archive.get(id)?;
        let found = found.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        let mut rows = self.marked_rows(&[&found.row], now)?;
        rows.pop()
            .ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))
    }
}
