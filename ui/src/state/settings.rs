//! What an officer settles about the desk itself: who may open it, when it locks, and its end.

use std::cell::Cell;

use aircop_api::{ApiError, Command, Reply, Secret, Session, ViewName};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, View};
use crate::{bridge, page};

impl Desk {
    /// Loads the officers of the vault.
    pub(crate) fn reload_officers(self) {
        spawn_local(async move {
            let answer = bridge::call(Command::Officers).await;
            let answer = answer.and_then(|reply| self.take_officers(reply));
            if let Err(error) = answer {
                self.officers.set(Load::Failed(error));
            }
        });
    }

    /// Adds an officer.
    pub(crate) async fn add_officer(
        self,
        officer: String,
        password: String,
    ) -> Result<(), ApiError> {
        let password = Secret(password);
        let reply = bridge::call(Command::AddOfficer { officer, password }).await?;
        self.take_officers(reply)
    }

    /// Removes an officer.
    pub(crate) fn remove_officer(self, officer: String) {
        spawn_local(async move {
            let answer = bridge::call(Command::RemoveOfficer { officer }).await;
            if let Err(error) = answer.and_then(|reply| self.take_officers(reply)) {
                self.notify(NoticeKind::Failed(error));
            }
        });
    }

    /// Changes the password of the officer at the desk.
    pub(crate) async fn change_password(self, old: String, new: String) -> Result<(), ApiError> {
        let (old, new) = (Secret(old), Secret(new));
        bridge::call(Command::ChangePassword { old, new })
            .await
            .map(drop)
    }

    /// Ties the vault to this PC and shows the recovery code; a refusal goes to `refused`.
    pub(crate) fn tie(self, refused: impl FnOnce(ApiError) + 'static) {
        spawn_local(async move {
            match bridge::call(Command::BindKeyring).await {
                Ok(Reply::Recovery { code }) => self.recovery.set(Some(code.0)),
                Ok(other) => refused(unexpected(&other)),
                Err(error) => refused(error),
            }
        });
    }

    /// Unties it again.
    pub(crate) fn untie(self, refused: impl FnOnce(ApiError) + 'static) {
        spawn_local(async move {
            self.recovery.set(None);
            if let Err(error) = self.ask(Command::UnbindKeyring).await {
                refused(error);
            }
        });
    }

    /// Keeps after how many minutes the desk locks itself.
    pub(crate) fn set_auto_lock(self, minutes: u16) {
        self.ask_in_background(Command::SetAutoLock { minutes });
    }

    /// Destroys this installation.
    pub(crate) fn wipe(self) {
        spawn_local(async move {
            match self.ask(Command::Wipe).await {
                Ok(()) => self.view.set(View::Messages(ViewName::Inbox, None)),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Seals a message again for the offices that lack it.
    pub(crate) fn resend(self, message: aircop_message::MessageId) {
        spawn_local(async move {
            match bridge::call(Command::Resend { message }).await {
                Ok(_) => self.reload_thread(),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Tells the engine now and then that somebody uses keys or pointer, until the page is left.
    pub(crate) fn report_activity(self) {
        let told = Cell::new(0);
        let told = std::rc::Rc::new(told);
        let report = move || {
            let now = page::pc_clock();
            if (now - told.get()).abs() >= REPORT {
                told.set(now);
                spawn_local(async move {
                    // The next one tells it too.
                    let _ = bridge::call(Command::Activity).await;
                });
            }
        };
        let (keys, moves, presses, wheel) =
            (report.clone(), report.clone(), report.clone(), report);
        let handles = [
            window_event_listener(ev::keydown, move |_| keys()),
            window_event_listener(ev::pointermove, move |_| moves()),
            window_event_listener(ev::pointerdown, move |_| presses()),
            window_event_listener(ev::wheel, move |_| wheel()),
        ];
        on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    }

    /// Some numbers of the status change by time alone.
    pub(crate) fn ask_now_and_then(self) {
        spawn_local(async move {
            loop {
                page::sleep(ASK).await;
                let open = self.status.with_untracked(|status| {
                    let session = status.as_ref().map(|status| status.session);
                    session == Some(Session::Unlocked)
                });
                if open {
                    // Without an answer the numbers stay as they are.
                    let _ = self.ask(Command::Status).await;
                }
            }
        });
    }

    fn take_officers(self, reply: Reply) -> Result<(), ApiError> {
        match reply {
            Reply::Officers(officers) => {
                self.officers.set(Load::Here(officers));
                Ok(())
            }
            other => Err(unexpected(&other)),
        }
    }
}

/// Milliseconds between two reports.
const REPORT: i64 = 30_000;
/// Milliseconds between two questions.
const ASK: i32 = 60_000;
