//! Forms that begin from a message: an answer, a seizure, a correction. The engine fills them in.

use aircop_api::{BegunView, Command, MessageView, Reply};
use aircop_codes::{CodeList, Kind};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind};
use crate::components::alert_of;
use crate::rows::can_withdraw;
use crate::{bridge, focus, form};

impl Desk {
    /// Opens an answer: to the alert of the thread, or to a note that no alert stands before.
    pub(crate) fn write_reply(self, message: &MessageView) {
        if self.thread_has_alert() {
            let message = message.row.id;
            self.begin(Command::BeginReply { message });
            return;
        }
        let row = &message.row;
        let draft = form::reply_to(
            row.id,
            row.group,
            row.from.id,
            &row.subject,
            row.urgency.code(),
        );
        self.open_form(None, draft, Some(row.reference.clone()));
    }

    /// Opens a seizure out of the alert of the open thread, else one that no alert led to.
    pub(crate) fn write_seizure(self) {
        match self.opened.get_untracked() {
            Some(message) if self.thread_has_alert() => {
                self.begin(Command::BeginSeizure { message });
            }
            _ => self.write_new_seizure(),
        }
    }

    /// Opens a seizure that no alert led to.
    pub(crate) fn write_new_seizure(self) {
        self.open_form(None, form::new_seizure(self.usual_group()), None);
    }

    /// Opens a correction of a message of ours.
    pub(crate) fn write_correction(self, message: MessageId) {
        self.begin(Command::BeginCorrection { message });
    }

    /// Opens the withdrawal of the alert of the open thread, where it is ours and in force.
    pub(crate) fn write_stand_down(self) {
        let ours = self.thread.with_untracked(|thread| match thread {
            Load::Here(thread) => {
                alert_of(&thread.messages).is_some_and(|alert| can_withdraw(&alert.row))
            }
            _ => false,
        });
        if let Some(message) = self.opened.get_untracked().filter(|_| ours) {
            self.begin(Command::BeginStandDown { message });
        }
    }

    /// Whether the thread on screen has an alert.
    fn thread_has_alert(self) -> bool {
        self.thread.with_untracked(|thread| match thread {
            Load::Here(thread) => thread.messages.iter().any(|m| m.row.kind == Kind::Alert),
            _ => false,
        })
    }

    fn begin(self, command: Command) {
        let opened = self.opened.get_untracked();
        let focused = focus::begin();
        spawn_local(async move {
            let answer = bridge::call(command).await;
            // Another message was opened, or another form, while this was on its way.
            if self.opened.get_untracked() != opened || self.writing.open.get_untracked().is_some()
            {
                return;
            }
            match answer {
                Ok(Reply::Begun(begun)) => {
                    let BegunView { draft, about } = *begun;
                    self.open_form_after(focused, None, form::with_rows(draft), Some(about));
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }
}
