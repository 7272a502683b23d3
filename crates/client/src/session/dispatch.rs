//! What an unlocked desk does for each command of the window and the command line.

use std::sync::Arc;

use aircop_api::{BegunView, Command, ErrorCode, Event, ListOrder, ListView, Reply};
use aircop_archive as archive;
use aircop_archive::{AuditAction, ReceiptKind};
use aircop_message::{Draft, MessageId, Timestamp};

use crate::connections;
use crate::desk::Desk;
use crate::enquiry;
use crate::error::{self, ClientError, Outcome};
use crate::hq::window;
use crate::outbox::compose::Sending;
use crate::retention;
use crate::transfer;

/// Rows of one page at most.
const MAX_ROWS: u16 = 200;

/// Commands that need an unlocked desk.
pub(crate) fn on_desk(desk: &Arc<Desk>, language: &str, command: Command) -> Outcome<Reply> {
    let now = desk.now();
    match command {
        Command::List(query) => list(desk, &query).map(Reply::List),
        Command::Thread { message } => {
            let mut state = desk.lock();
            let thread = state.thread_view(message, now)?;
            state.log_reading(&thread, now);
            Ok(Reply::Thread(Box::new(thread)))
        }
        Command::MarkRead { message } => {
            receipt(desk, message, ReceiptKind::Read)?;
            Ok(Reply::Done)
        }
        Command::Acknowledge { message } => {
            let leaves = receipt(desk, message, ReceiptKind::Acknowledged)?;
            Ok(Reply::Acknowledged { leaves })
        }
        Command::UndoAcknowledge { message } => {
            desk.undo_acknowledge(message)?;
            Ok(Reply::Done)
        }
        Command::Assign { message, officer } => {
            desk.lock().assign(message, &officer, now)?;
            noted(desk, message, now)
        }
        Command::Remark { message, text } => {
            desk.lock().remark(message, &text, now)?;
            noted(desk, message, now)
        }
        Command::Recipients { group, to } => desk
            .lock()
            .recipients(group, &to, now)
            .map(Reply::Recipients),
        Command::Check { draft } => {
            let zone = desk.config.clock.zone();
            desk.lock().check(&draft, &zone, now).map(Reply::Checked)
        }
        Command::SaveDraft { id, draft } => {
            let id = desk.lock().save_draft(id, &draft, now)?;
            desk.tell_status();
            Ok(Reply::DraftSaved { id })
        }
        Command::DiscardDraft { id } => {
            desk.discard_files(id)?;
            desk.lock().archive.remove_draft(id)?;
            desk.tell_status();
            Ok(Reply::Done)
        }
        Command::KeepTyped { place, text } => {
            desk.lock().keep_typed(&place, &text)?;
            Ok(Reply::Done)
        }
        Command::Typed => desk.lock().typed().map(Reply::Typed),
        Command::Drafts => desk.lock().drafts().map(Reply::Drafts),
        Command::OpenDraft { id } => desk.lock().draft(id).map(|d| Reply::Draft(Box::new(d))),
        Command::BeginReply { message } => begun(desk.lock().begin_reply(message)),
        Command::BeginSeizure { message } => begun(desk.lock().begin_seizure(message)),
        Command::BeginStandDown { message } => begun(desk.lock().begin_stand_down(message)),
        Command::BeginCorrection { message } => begun(desk.lock().begin_correction(message)),
        Command::SaveTemplate { name, draft } => {
            let state = desk.lock();
            state.save_template(&name, &draft)?;
            state.templates().map(Reply::Templates)
        }
        Command::RemoveTemplate { name } => {
            let state = desk.lock();
            state.remove_template(&name)?;
            state.templates().map(Reply::Templates)
        }
        Command::Templates => desk.lock().templates().map(Reply::Templates),
        Command::Send {
            id,
            draft,
            recipients,
        } => {
            let (message, reference, leaves) = desk.send(&Sending {
                id,
                draft: &draft,
                recipients: &recipients,
                offset_minutes: desk.config.clock.offset_minutes(),
                zone: &desk.config.clock.zone(),
                language,
            })?;
            // A proposal for the next one: not worth an error once the message is in the outbox.
            let _ = desk.lock().keep_last_used(&draft);
            if let Some(answered) = answered(&draft) {
                // It is sent. What cannot be noted now is noted when an officer presses the key.
                let _ = receipt(desk, answered, ReceiptKind::Acknowledged);
            }
            desk.tell_status();
            Ok(Reply::Sent {
                message,
                reference,
                leaves,
            })
        }
        Command::Recall { message } => {
            desk.recall(message)?;
            desk.tell_status();
            desk.lock().drafts().map(Reply::Drafts)
        }
        Command::Resend { message } => {
            desk.lock().resend(message, now)?;
            desk.wake.notify_one();
            desk.tell(Event::Changed { message });
            desk.tell_status();
            Ok(Reply::Done)
        }
        Command::SyncNow => {
            desk.lock().archive.retry_all(now)?;
            desk.wake.notify_one();
            Ok(Reply::Done)
        }
        Command::Handover => handover(desk, now),
        Command::HandOver { note } => {
            desk.lock().hand_over_desk(&note, now)?;
            desk.tell_status();
            handover(desk, now)
        }
        Command::TakeOver => {
            desk.lock().take_over_desk(now)?;
            desk.tell_status();
            handover(desk, now)
        }
        Command::Handovers { text, before } => {
            desk.lock().handovers(&text, before).map(Reply::Handovers)
        }
        Command::Seen { .. }
        | Command::SeenDraft { .. }
        | Command::SeenText { .. }
        | Command::Entity { .. }
        | Command::Judge { .. }
        | Command::WatchList
        | Command::WatchAdd { .. }
        | Command::WatchRemove { .. } => connections::on_desk(desk, command),
        Command::Ask { .. }
        | Command::Enquiries
        | Command::Enquiry { .. }
        | Command::AnswerEnquiry { .. }
        | Command::EnquiryByItself { .. }
        | Command::QuestionsLeft => enquiry::on_desk(desk, command),
        Command::Retention { .. }
        | Command::HoldThread { .. }
        | Command::ReleaseThread { .. }
        | Command::EraseDue
        | Command::EraseByItself { .. }
        | Command::SaveErasureCertificate { .. } => retention::on_desk(desk, command),
        Command::Pivot(question) => {
            let view = desk.lock().pivot_view(&question)?;
            Ok(Reply::Pivot(Box::new(view)))
        }
        Command::Response(question) => {
            let view = desk.lock().response_view(&question, now)?;
            Ok(Reply::Response(Box::new(view)))
        }
        Command::Board { group } => {
            let view = desk.lock().board(group, now)?;
            Ok(Reply::Board(Box::new(view)))
        }
        Command::Results { group } => {
            let view = desk.lock().results(group, now)?;
            Ok(Reply::Results(Box::new(view)))
        }
        Command::Briefing { group } => {
            let page = desk.lock().briefing_page(group)?;
            Ok(Reply::Briefing(Box::new(page)))
        }
        Command::SendBriefing { group, texts } => {
            let page = desk.send_briefing(group, &texts, language)?;
            desk.tell_status();
            Ok(Reply::Briefing(Box::new(page)))
        }
        Command::SaveResults { group, format } => {
            let name = transfer::save_results(desk, group, &format, language)?;
            Ok(Reply::Saved { name })
        }
        Command::SavePivot { question, format } => {
            let name = transfer::save_pivot(desk, &question, &format, language)?;
            Ok(Reply::Saved { name })
        }
        Command::ImportExample => {
            desk.lock().import_example(now)?;
            Ok(Reply::Done)
        }
        Command::Quarantine => desk.lock().quarantine_view().map(Reply::Quarantine),
        Command::Directory => desk
            .lock()
            .directory_view(now)
            .map(|d| Reply::Directory(Box::new(d))),
        Command::Headquarters
        | Command::PlanChange { .. }
        | Command::MakeChange { .. }
        | Command::Invite { .. }
        | Command::CancelInvitation { .. }
        | Command::RefuseRequest { .. }
        | Command::DirectoryHistory
        | Command::HqHealth => window::on_desk(desk, command),
        // The engine itself, or the window's shell, has taken these.
        Command::Status
        | Command::Unlock { .. }
        | Command::Lock
        | Command::Join { .. }
        | Command::SetLanguage { .. }
        | Command::SetTheme { .. }
        | Command::SetAutoLock { .. }
        | Command::SetListening { .. }
        | Command::SetTextSize { .. }
        | Command::SetSendWait { .. }
        | Command::SetProxy { .. }
        | Command::SetPanicKey { .. }
        | Command::Activity
        | Command::Officers
        | Command::AddOfficer { .. }
        | Command::RemoveOfficer { .. }
        | Command::SetAdministrator { .. }
        | Command::ChangePassword { .. }
        | Command::BackUp { .. }
        | Command::Attach { .. }
        | Command::MatchPassengers { .. }
        | Command::AttachPart { .. }
        | Command::AttachEnd { .. }
        | Command::AttachCancel { .. }
        | Command::Detach { .. }
        | Command::CaptionAttachment { .. }
        | Command::Attachments { .. }
        | Command::FetchAttachment { .. }
        | Command::StopAttachment { .. }
        | Command::SaveAttachment { .. }
        | Command::LookAtAttachment { .. }
        | Command::Paper { .. }
        | Command::HandoverPaper { .. }
        | Command::StatisticsPaper
        | Command::ResultsPaper { .. }
        | Command::HistoryPaper
        | Command::ReadOfficeList { .. }
        | Command::CheckOfficeList { .. }
        | Command::InviteOffices { .. }
        | Command::Proposals
        | Command::OpenProposal { .. }
        | Command::SignProposal { .. }
        | Command::SaveProposal { .. }
        | Command::SubmitProposal { .. }
        | Command::RenewProposal { .. }
        | Command::ForgetProposal { .. }
        | Command::SetInboxOrder { .. }
        | Command::Notify { .. }
        | Command::Tray { .. }
        | Command::Leave
        | Command::StartedWith
        | Command::PastePicture
        | Command::TakeDropped
        | Command::ReadDropped { .. }
        | Command::BindKeyring
        | Command::UnbindKeyring
        | Command::RenameView { .. }
        | Command::NoteAuditBreak
        | Command::NoteGap
        | Command::NoteClashes
        | Command::NoteDevices
        | Command::SetSounds { .. }
        | Command::SaveView { .. }
        | Command::RemoveView { .. }
        | Command::Wipe { .. }
        | Command::Panic => Err(error::internal("a command in the wrong place")),
    }
}

/// Whoever answers an alert, or seizes on it, has taken note of it.
pub(crate) fn answered(draft: &Draft) -> Option<MessageId> {
    let alert = match draft.kind.as_str() {
        "REPLY" => draft.reply.alert,
        "SEIZURE" => draft.seizure.alert,
        _ => None,
    };
    alert.or(draft.in_reply_to.filter(|_| draft.kind == "REPLY"))
}

fn begun(draft: Outcome<BegunView>) -> Outcome<Reply> {
    draft.map(|begun| Reply::Begun(Box::new(begun)))
}

pub(crate) fn list(desk: &Desk, query: &aircop_api::ListQuery) -> Outcome<ListView> {
    use aircop_api::ViewName;
    let now = desk.now();
    let limit = query.limit.clamp(1, MAX_ROWS);
    let live = Some(false);
    let needs_answer = query.view == ViewName::NeedsAnswer;
    let (view, exercise) = match query.view {
        ViewName::Inbox | ViewName::NeedsAnswer => (archive::View::Inbox, live),
        ViewName::Sent => (archive::View::Sent, None),
        ViewName::Outbox => (archive::View::Outbox, None),
        ViewName::Undelivered => (desk.lock().undelivered_view(), live),
        ViewName::Exercise => (archive::View::All, Some(true)),
        ViewName::All => (archive::View::All, None),
    };
    let state = desk.lock();
    state.settle_owed()?;
    let mut asked = archive::ListQuery {
        view,
        group: query.group,
        // A group says by itself whether it is training.
        exercise: exercise.filter(|_| query.group.is_none()),
        owed: needs_answer.then_some((archive::Owes::Ours, now)),
        limit: u32::from(limit) + 1,
        ..archive::ListQuery::default()
    };
    state.narrow(&mut asked, &query.filter, now);
    state.narrow_by_line(&mut asked, &query.text, desk.config.clock.offset_minutes())?;
    match &query.figure {
        Some(aircop_api::FigureFilter {
            operation: Some(figure),
            ..
        }) => asked.only = Some(state.operation_messages(figure, now)?),
        Some(figure) => asked.facts = Some(state.facts(figure)?),
        None => {}
    }
    let skip = query.skip;
    let found = if needs_answer {
        asked.order = archive::Order::Catchable { now, skip };
        state.archive.list(&asked)?
    } else if query.order == ListOrder::Catchable && query.text.is_empty() {
        catchable_first(&state.archive, &asked, query, now)?
    } else {
        asked.before = query.before;
        state.archive.list(&asked)?
    };
    let more = found.len() > usize::from(limit);
    let shown = found.get(..usize::from(limit)).unwrap_or(&found);
    let rows = state.rows(shown, now)?;
    let unindexed = if query.text.trim().is_empty() {
        0
    } else {
        state.archive.left_to_index()?
    };
    Ok(ListView {
        rows,
        more,
        unindexed,
    })
}

/// What can still be caught, which is sorted and short, and behind it everything else by arrival.
fn catchable_first(
    archive: &archive::Archive,
    asked: &archive::ListQuery,
    query: &aircop_api::ListQuery,
    now: Timestamp,
) -> Result<Vec<archive::Hit>, archive::ArchiveError> {
    let skip = query.skip;
    let mut found = archive.list(&archive::ListQuery {
        catchable: Some((now, true)),
        order: archive::Order::Catchable { now, skip },
        ..asked.clone()
    })?;
    let left = asked
        .limit
        .saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
    if left == 0 {
        return Ok(found);
    }
    // The last row that was shown is one of the first part, or where the second one continues.
    let before = match query.before {
        Some((_, id)) if !found.is_empty() || archive.is_catchable(id, now)? => None,
        before => before,
    };
    found.extend(archive.list(&archive::ListQuery {
        catchable: Some((now, false)),
        before,
        limit: left,
        ..asked.clone()
    })?);
    Ok(found)
}

/// Something was noted of a thread: the office's other devices hear of it, and the lists show it.
fn noted(desk: &Desk, message: MessageId, now: Timestamp) -> Outcome<Reply> {
    desk.wake.notify_one();
    desk.tell(Event::Changed { message });
    let thread = desk.lock().thread_view(message, now)?;
    Ok(Reply::Thread(Box::new(thread)))
}

fn handover(desk: &Desk, now: Timestamp) -> Outcome<Reply> {
    let view = desk.lock().handover_view(now)?;
    Ok(Reply::Handover(Box::new(view)))
}

/// An officer read or acknowledged a message: noted here and, sealed, told to the sender. When that
/// leaves, if an acknowledgement can be taken back until then.
fn receipt(desk: &Desk, message: MessageId, kind: ReceiptKind) -> Outcome<Option<Timestamp>> {
    let now = desk.now();
    let leaves = match kind {
        ReceiptKind::Acknowledged => desk.may_leave_at(now),
        _ => None,
    };
    let state = desk.lock();
    let (id, officer) = (state.vault.officer().id, state.officer());
    let found = state.archive.get(message)?;
    let found = found.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
    if found.row.direction == archive::Direction::Out {
        return Ok(None);
    }
    let noted = state.archive.transaction(|archive| -> Outcome<bool> {
        let new = match kind {
            ReceiptKind::Acknowledged => archive.acknowledge(message, now, &officer)?,
            _ => archive.mark_read(message, now)?,
        };
        if new {
            archive.put_office_state(
                &archive::OfficeState {
                    message,
                    kind,
                    at: now,
                    device: state.secrets.device(),
                    officer: match kind {
                        ReceiptKind::Acknowledged => officer.clone(),
                        _ => String::new(),
                    },
                },
                true,
            )?;
            archive.audit(&archive::AuditEntry {
                at: now,
                action: AuditAction::Opened,
                officer: id,
                name: officer.clone(),
                message: Some(message),
                detail: kind.code().to_owned(),
            })?;
            archive.add_receipt_job(&archive::ReceiptJob {
                message,
                kind,
                at: now,
                officer: match kind {
                    ReceiptKind::Acknowledged => officer.clone(),
                    _ => String::new(),
                },
                to_office: found.row.sender_office,
            })?;
            if let Some(leaves) = leaves {
                archive.hold_receipt(message, kind, leaves)?;
            }
        }
        Ok(new)
    })?;
    drop(state);
    if noted {
        desk.wake.notify_one();
        desk.tell(Event::Changed { message });
        desk.tell_status();
    }
    Ok(leaves.filter(|_| noted))
}
