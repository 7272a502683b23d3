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

    /// The same for a page that needs their names, once.
    pub(crate) fn load_officers_once(self) {
        if matches!(self.officers.get_untracked(), Load::Nothing) {
            self.reload_officers();
        }
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

    /// Writes all messages, encrypted to a passphrase, into the downloads.
    pub(crate) async fn back_up(self, passphrase: String) -> Result<(), ApiError> {
        let passphrase = Secret(passphrase);
        match bridge::call(Command::BackUp { passphrase }).await? {
            Reply::Saved { name } => self.notify(NoticeKind::Saved(name)),
            other => return Err(unexpected(&other)),
        }
        Ok(())
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

    /// Keeps the size of everything in the window.
    pub(crate) fn set_text_size(self, percent: u16) {
        self.ask_in_background(Command::SetTextSize { percent });
    }

    /// Makes everything one step larger or smaller, or (0) as it usually is.
    fn step_text_size(self, by: i32) {
        let now = self.status.with_untracked(|status| {
            let percent = status.as_ref().map_or(0, |status| status.text_percent);
            if percent == 0 { USUAL } else { percent }
        });
        let next = next_size(now, by);
        if next != now {
            self.set_text_size(next);
        }
    }

    /// Ctrl with plus, minus, 0 or the wheel, for as long as the page lives.
    pub(crate) fn listen_for_text_size(self) {
        let keys = window_event_listener(ev::keydown, move |event| {
            if !event.ctrl_key() || event.alt_key() {
                return;
            }
            let by = match event.key().as_str() {
                "+" | "=" => 1,
                "-" => -1,
                "0" => 0,
                _ => return,
            };
            event.prevent_default();
            self.step_text_size(by);
        });
        let wheel = window_event_listener(ev::wheel, move |event| {
            if event.ctrl_key() && event.delta_y() != 0.0 {
                event.prevent_default();
                self.step_text_size(if event.delta_y() < 0.0 { 1 } else { -1 });
            }
        });
        // They belong to the window.
        std::mem::forget((keys, wheel));
    }

    /// Keeps how long what was sent can be taken back.
    pub(crate) fn set_send_wait(self, seconds: u16) {
        self.ask_in_background(Command::SetSendWait { seconds });
    }

    /// Keeps whether the panic key destroys this installation.
    pub(crate) fn set_panic_key(self, on: bool) {
        self.ask_in_background(Command::SetPanicKey { on });
    }

    /// Names an officer who administers this desk, or no longer.
    pub(crate) fn set_administrator(self, officer: String, on: bool) {
        spawn_local(async move {
            let answer = bridge::call(Command::SetAdministrator { officer, on }).await;
            if let Err(error) = answer.and_then(|reply| self.take_officers(reply)) {
                self.notify(NoticeKind::Failed(error));
            }
        });
    }

    /// Destroys this installation at the word of the officer who has unlocked it.
    pub(crate) async fn wipe(self, password: String) -> Result<(), ApiError> {
        let password = Secret(password);
        self.ask(Command::Wipe { password }).await?;
        self.view.set(View::Messages(ViewName::Inbox, None));
        Ok(())
    }

    /// Listens for the panic key for as long as the page lives: also while the desk is locked, and
    /// wherever the focus is. It destroys this installation when it is pressed twice.
    pub(crate) fn listen_for_panic(self) {
        let pressed = Cell::new(i64::MIN);
        let keys = window_event_listener(ev::keydown, move |event| {
            let chord = event.ctrl_key() && event.shift_key() && event.key() == "Delete";
            let set = self
                .status
                .with_untracked(|status| status.as_ref().is_some_and(|status| status.panic_key));
            if !chord || !set || event.repeat() {
                return;
            }
            event.prevent_default();
            let now = page::pc_clock();
            if now.saturating_sub(pressed.replace(now)) > PANIC_AGAIN {
                self.notify(NoticeKind::PanicArmed);
                return;
            }
            spawn_local(async move {
                match self.ask(Command::Panic).await {
                    Ok(()) => self.view.set(View::Messages(ViewName::Inbox, None)),
                    Err(error) => self.notify(NoticeKind::Failed(error)),
                }
            });
        });
        // It belongs to the window.
        std::mem::forget(keys);
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

/// Sizes that an officer may choose, in percent.
pub(crate) const SIZES: [u16; 9] = [80, 90, 100, 110, 125, 140, 160, 180, 200];
const USUAL: u16 = 100;

/// The next size of the list; 0 goes back to the usual one.
fn next_size(now: u16, by: i32) -> u16 {
    let next = match by {
        0 => Some(&USUAL),
        by if by > 0 => SIZES.iter().find(|size| **size > now),
        _ => SIZES.iter().rev().find(|size| **size < now),
    };
    next.copied().unwrap_or(now)
}

/// Milliseconds within which the panic key is pressed again.
const PANIC_AGAIN: i64 = 2_000;
/// Milliseconds between two reports.
const REPORT: i64 = 30_000;
/// Milliseconds between two questions.
const ASK: i32 = 60_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_grows_and_shrinks_step_by_step_and_ends_at_both_ends() {
        assert_eq!(next_size(100, 1), 110);
        assert_eq!(next_size(100, -1), 90);
        // One that is no step of ours goes to the nearest.
        assert_eq!(next_size(115, 1), 125);
        assert_eq!(next_size(200, 1), 200);
        assert_eq!(next_size(80, -1), 80);
        assert_eq!(next_size(180, 0), 100);
    }
}
