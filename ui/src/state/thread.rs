//! The open message and its thread.

use aircop_api::{ApiError, Command, MessageView, Reply, ThreadView};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, of_remark};
use crate::rows::can_acknowledge;
use crate::{bridge, form};

impl Desk {
    /// Opens a message. A form that is open is closed, and its draft kept.
    pub(crate) fn open(self, message: MessageId) {
        self.close_writing();
        self.cursor.set(Some(message));
        self.flashes
            .update(|flashes| flashes.retain(|flash| flash.id != message));
        self.opened.set(Some(message));
        self.handover.opened.set(None);
        // Looked at, it is no longer what has just come.
        self.fresh.update(|fresh| {
            fresh.remove(&message);
        });
        self.forget_transfers();
        self.thread.set(Load::Waiting);
        self.reload_thread();
    }

    /// Back to the list, where the panes are folded.
    pub(crate) fn close_thread(self) {
        self.opened.set(None);
        self.thread.set(Load::Nothing);
    }

    /// Loads the open thread again.
    pub(crate) fn reload_thread(self) {
        let Some(message) = self.opened.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let answer = bridge::call(Command::Thread { message }).await;
            if self.opened.get_untracked() != Some(message) {
                return;
            }
            match answer {
                Ok(Reply::Thread(thread)) => {
                    self.mark_read(&thread);
                    self.thread.set(Load::Here(*thread));
                    self.go_on_from_menu();
                }
                Ok(other) => self.thread.set(Load::Failed(unexpected(&other))),
                Err(error) => self.thread.set(Load::Failed(error)),
            }
        });
    }

    /// The opened message of the thread, if it is here.
    pub(crate) fn opened_message(self) -> Option<MessageView> {
        self.thread.with_untracked(|thread| match thread {
            Load::Here(thread) => opened(thread).cloned(),
            _ => None,
        })
    }

    /// Saves the message on screen as a PDF.
    pub(crate) fn save_paper(self, message: MessageId) {
        spawn_local(async move {
            match bridge::call(Command::Paper { message }).await {
                Ok(Reply::Saved { name }) => self.notify(NoticeKind::Saved(name)),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Begins a note to the originator that asks for release.
    pub(crate) fn ask_for_release(self, message: &MessageView) {
        let row = &message.row;
        let reference = [("reference", (&row.reference).into())];
        let mut draft = form::reply_to(
            row.id,
            row.group,
            row.from.id,
            &self.words.say("release-subject", &reference),
            "ROUTINE",
        );
        draft.kind = "NOTE".into();
        draft.narrative = self.words.say("release-text", &reference);
        self.open_form(None, draft, Some(row.reference.clone()));
    }

    /// Takes note of a message in the officer's name.
    pub(crate) fn acknowledge(self, message: MessageId) {
        spawn_local(async move {
            match bridge::call(Command::Acknowledge { message }).await {
                Ok(reply) => {
                    if let Reply::Acknowledged {
                        leaves: Some(leaves),
                    } = reply
                    {
                        let messages = vec![message];
                        self.notify(NoticeKind::Acknowledged { messages, leaves });
                    }
                    self.rows.update(|rows| {
                        for row in rows.iter_mut().filter(|row| row.id == message) {
                            row.acknowledged = true;
                            row.read = true;
                        }
                    });
                    self.reload_thread();
                    self.refresh_rows();
                }
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Acknowledges the open message, if that makes sense.
    pub(crate) fn acknowledge_opened(self) {
        if let Some(message) = self.opened_message()
            && can_acknowledge(&message.row)
        {
            self.acknowledge(message.row.id);
        }
    }

    /// Leaves the thread of a message to an officer; an empty name for whoever is on duty.
    pub(crate) fn assign(self, message: MessageId, officer: String) {
        spawn_local(async move {
            let answer = bridge::call(Command::Assign { message, officer }).await;
            self.take_noted(message, answer);
        });
    }

    /// Adds a remark to the thread of a message; its field is emptied once it is kept.
    pub(crate) fn remark(self, message: MessageId) {
        spawn_local(async move {
            let place = of_remark(message);
            let said = self.typed.now_at(&place);
            let answer = bridge::call(Command::Remark {
                message,
                text: said,
            })
            .await;
            if answer.is_ok() {
                self.typed_away(&place);
            }
            self.take_noted(message, answer);
        });
    }

    fn take_noted(self, message: MessageId, answer: Result<Reply, ApiError>) {
        match answer {
            Ok(Reply::Thread(thread)) => {
                if self.opened.get_untracked() == Some(message) {
                    self.thread.set(Load::Here(*thread));
                }
                self.refresh_rows();
            }
            Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
            Err(error) => {
                self.notify(NoticeKind::Failed(error));
                self.reload_thread();
            }
        }
    }

    /// Takes a message out of the outbox; it is a draft again.
    pub(crate) fn recall(self, message: MessageId) {
        spawn_local(async move {
            match bridge::call(Command::Recall { message }).await {
                Ok(reply) => {
                    if let Reply::Drafts(drafts) = reply {
                        self.drafts.set(Load::Here(drafts));
                    }
                    self.rows
                        .update(|rows| rows.retain(|row| row.id != message));
                    if self.opened.get_untracked() == Some(message) {
                        self.close_thread();
                    }
                    self.notify(NoticeKind::Recalled);
                }
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Takes a message back that was just sent, and opens its form again.
    pub(crate) fn take_back(self, message: MessageId) {
        spawn_local(async move {
            match bridge::call(Command::Recall { message }).await {
                Ok(_) => {
                    self.rows
                        .update(|rows| rows.retain(|row| row.id != message));
                    if self.opened.get_untracked() == Some(message) {
                        self.close_thread();
                    }
                    self.reload_drafts_if_shown();
                    self.reload_thread();
                    self.open_draft(message);
                }
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Takes acknowledgements back; the first that is too late is said.
    pub(crate) fn undo_acknowledge(self, messages: Vec<MessageId>) {
        spawn_local(async move {
            for message in messages {
                if let Err(error) = bridge::call(Command::UndoAcknowledge { message }).await {
                    self.notify(NoticeKind::Failed(error));
                    break;
                }
                self.rows.update(|rows| {
                    for row in rows.iter_mut().filter(|row| row.id == message) {
                        row.acknowledged = false;
                    }
                });
            }
            self.reload_thread();
            self.refresh_rows();
        });
    }

    fn mark_read(self, thread: &ThreadView) {
        let Some(message) = opened(thread) else {
            return;
        };
        if message.row.outgoing || message.row.read {
            return;
        }
        self.mark_one_read(message.row.id);
    }

    /// Notes of a message that it was read.
    pub(super) fn mark_one_read(self, id: MessageId) {
        spawn_local(async move {
            // When it fails the row stays new, and opening it again tries again.
            if bridge::call(Command::MarkRead { message: id })
                .await
                .is_ok()
            {
                self.rows.update(|rows| {
                    for row in rows.iter_mut().filter(|row| row.id == id) {
                        row.read = true;
                    }
                });
            }
        });
    }
}

fn opened(thread: &ThreadView) -> Option<&MessageView> {
    thread
        .messages
        .iter()
        .find(|message| message.row.id == thread.opened)
}
