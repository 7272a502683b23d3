//! Asking the engine about itself, and hearing from it.

use aircop_api::{
    ApiError, Command, ErrorCode, Event, Reply, Secret, Session, StatusView, ViewName,
};
use aircop_message::Timestamp;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::attention::most_urgent_new;
use super::{Desk, Load, NoticeKind, View, Writing, flashes};
use crate::{bridge, page};

impl Desk {
    /// Starts the clock and reaches for the engine.
    pub(crate) fn start(self) {
        crate::focus::watch();
        self.listen_for_panic();
        self.listen_for_text_size();
        spawn_local(self.connect());
        self.ask_now_and_then();
        self.call_for_attention();
        self.call_while_locked();
        spawn_local(async move {
            loop {
                self.now
                    .set(Timestamp(page::pc_clock() + self.drift.get_untracked()));
                page::sleep(TICK).await;
            }
        });
    }

    /// Subscribes, then asks for the first snapshot: an event in between is heard, not lost.
    pub(crate) async fn connect(self) {
        self.no_engine.set(None);
        if !self.listening.get_untracked() {
            if let Err(error) = bridge::listen(move |event| self.heard(event)).await {
                self.no_engine.set(Some(error));
                return;
            }
            self.listening.set(true);
        }
        if let Err(error) = self.ask(Command::Status).await {
            self.no_engine.set(Some(error));
        }
    }

    /// Unlocks the vault.
    pub(crate) async fn unlock(
        self,
        officer: String,
        password: String,
        recovery: Option<String>,
    ) -> Result<(), ApiError> {
        let (password, recovery) = (Secret(password), recovery.map(Secret));
        self.ask(Command::Unlock {
            officer,
            password,
            recovery,
        })
        .await
    }

    /// Locks it. What is being typed is saved first, since the page forgets it.
    pub(crate) fn lock(self) {
        spawn_local(async move {
            self.save_now().await;
            self.keep_all_typed().await;
            if let Err(error) = self.ask(Command::Lock).await {
                self.notify(NoticeKind::Failed(error));
            }
        });
    }

    /// The window closes. What is being typed is saved first.
    fn leave(self) {
        spawn_local(async move {
            self.save_now().await;
            self.keep_all_typed().await;
            // Without an answer the shell closes by itself.
            let _ = bridge::call(Command::Leave).await;
        });
    }

    /// An officer knows that the log of who did what was cut, and has told headquarters.
    pub(crate) fn note_audit_break(self) {
        self.ask_in_background(Command::NoteAuditBreak);
    }

    /// An officer knows that messages are missing here.
    pub(crate) fn note_gap(self) {
        self.ask_in_background(Command::NoteGap);
    }

    /// An officer knows of the devices that work with data that they should not have.
    pub(crate) fn note_clashes(self) {
        self.ask_in_background(Command::NoteClashes);
    }

    /// An officer knows of the devices that were admitted.
    pub(crate) fn note_devices(self) {
        self.ask_in_background(Command::NoteDevices);
    }

    /// Joins with an invitation.
    pub(crate) async fn join(
        self,
        invitation: String,
        officer: String,
        password: String,
    ) -> Result<(), ApiError> {
        let password = Secret(password);
        self.ask(Command::Join {
            invitation,
            officer,
            password,
        })
        .await
    }

    /// Keeps the language.
    pub(crate) fn set_language(self, language: String) {
        // On screen at once, whatever the engine needs to keep it.
        self.status.update(|status| {
            if let Some(status) = status {
                status.language.clone_from(&language);
            }
        });
        self.ask_in_background(Command::SetLanguage { language });
    }

    /// Keeps the theme.
    pub(crate) fn set_theme(self, theme: String) {
        self.status.update(|status| {
            if let Some(status) = status {
                status.theme.clone_from(&theme);
            }
        });
        self.ask_in_background(Command::SetTheme { theme });
    }

    /// Tries the link and the outbox.
    pub(crate) fn sync_now(self) {
        spawn_local(async move {
            if let Err(error) = bridge::call(Command::SyncNow).await {
                self.notify(NoticeKind::Failed(error));
            }
        });
    }

    pub(super) fn ask_in_background(self, command: Command) {
        spawn_local(async move {
            if let Err(error) = self.ask(command).await {
                self.notify(NoticeKind::Failed(error));
            }
        });
    }

    /// For commands that are answered with `Status`.
    pub(super) async fn ask(self, command: Command) -> Result<(), ApiError> {
        match bridge::call(command).await? {
            Reply::Status(status) => {
                self.take_status(*status);
                Ok(())
            }
            other => Err(unexpected(&other)),
        }
    }

    fn heard(self, event: Event) {
        match event {
            Event::Status(status) => self.take_status(*status),
            Event::Arrived(row) => self.arrived(*row),
            Event::Closing => self.leave(),
            Event::Dropped => self.attach_dropped(),
            Event::Changed { message } => self.changed(message),
            Event::SentBack { message, code } => {
                self.changed(message);
                self.notify(NoticeKind::Failed(ApiError::new(code)));
            }
            Event::Transfer {
                message,
                position,
                state,
                done,
                ..
            } => self.transferred(message, position, state, done),
            Event::Enquiry { answered, news, .. } => self.enquiry_came(answered, news),
            Event::Quarantined => self.reload_quarantine_if_shown(),
            Event::DirectoryChanged => self.directory_changed(),
            Event::Missed { .. } => self.catch_up(),
        }
    }

    /// Events were lost on their way here: everything shown is read anew, and what has begun to
    /// wait meanwhile sounds as if it had just arrived.
    fn catch_up(self) {
        let known = self.calls_untracked();
        spawn_local(async move {
            if let Err(error) = self.ask(Command::Status).await {
                self.notify(NoticeKind::Failed(error));
                return;
            }
            if let Some(urgency) = most_urgent_new(&known, &self.calls_untracked()) {
                self.sound_urgency(&urgency);
            }
            self.refresh_rows();
            if self.opened.get_untracked().is_some() {
                self.reload_thread();
            }
            self.reload_handover_if_shown();
            self.reload_drafts_if_shown();
            self.reload_quarantine_if_shown();
            self.directory_changed();
        });
    }

    fn take_status(self, status: StatusView) {
        self.drift.set(status.now.0 - page::pc_clock());
        self.now.set(status.now);
        let before = self
            .status
            .with_untracked(|status| status.as_ref().map(|status| status.session));
        let after = status.session;
        let counts = self
            .status
            .with_untracked(|status| status.as_ref().map(|status| status.counts));
        let moved = counts.is_some_and(|counts| counts != status.counts);
        let (due, officer) = (status.handover_due, status.officer.clone());
        let mut left = self.flashes.get_untracked();
        let done = self.status.with_untracked(|known| {
            let known = known.as_ref().map(|known| known.attention.as_slice());
            flashes::dealt_with(&left, known.unwrap_or_default(), &status.attention)
        });
        left.retain(|flash| !done.contains(&flash.id));
        self.show_flashes(left);
        self.status.set(Some(status));
        if before != Some(after) {
            if after == Session::Unlocked {
                // Whoever comes next begins with what the one before has left.
                let before = self.officer_before.get_untracked();
                if due {
                    self.view.set(View::Handover);
                } else if before.is_some() && before != officer {
                    self.view.set(View::Messages(ViewName::Inbox, None));
                }
                self.officer_before.set(officer);
                self.load_typed();
                self.show_list_again();
            } else {
                self.forget();
            }
        } else if moved {
            self.reload_handover_if_shown();
        }
    }

    /// Once the vault is closed, no plaintext stays in the page.
    fn forget(self) {
        self.rows.set(Vec::new());
        self.more.set(false);
        self.list.set(Load::Nothing);
        self.search.set(String::new());
        self.cursor.set(None);
        self.fresh.update(std::collections::HashSet::clear);
        self.flashes.set(Vec::new());
        self.picked.update(std::collections::HashSet::clear);
        self.filter.set(aircop_api::Filter::default());
        self.filtering.set(false);
        self.opened.set(None);
        self.thread.set(Load::Nothing);
        self.drafts.set(Load::Nothing);
        self.quarantine.set(Load::Nothing);
        self.directory.set(Load::Nothing);
        self.officers.set(Load::Nothing);
        self.handover.forget();
        self.typed.forget();
        self.connections.forget();
        self.passengers.forget();
        self.statistics.forget();
        self.operation.forget();
        self.headquarters.forget();
        self.enquiries.forget();
        self.retention.forget();
        if matches!(
            self.view.get_untracked(),
            View::Handover | View::Headquarters
        ) {
            self.view.set(View::Messages(ViewName::Inbox, None));
        }
        self.templates.set(Load::Nothing);
        self.templates_shown.set(false);
        self.recovery.set(None);
        self.notices.set(Vec::new());
        Writing::clear(self.writing);
        self.files.forget();
    }
}

/// An answer to another question: the page and the engine are of different versions.
pub(crate) fn unexpected(reply: &Reply) -> ApiError {
    let text = serde_json::to_value(reply)
        .ok()
        .and_then(|value| value.get("reply")?.as_str().map(str::to_owned))
        .unwrap_or_default();
    ApiError::with(ErrorCode::Internal, text)
}

/// Short enough that the seconds of a countdown never skip one.
const TICK: i32 = 500;
