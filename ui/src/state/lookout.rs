//! What a locked desk makes of what it hears: it calls until somebody unlocks it.

use aircop_api::{Command, HeardView};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::page;

impl Desk {
    /// What a locked desk has heard, tracked; none where it does not listen.
    pub(crate) fn mail_heard(self) -> Option<HeardView> {
        self.status.with(|status| status.as_ref()?.heard.clone())
    }

    /// How many envelopes wait for somebody to unlock, tracked.
    pub(super) fn waits_outside(self) -> u32 {
        self.mail_heard().map_or(0, |heard| heard.waiting)
    }

    /// Calls by sound and notification when something has come, and again while nobody answers.
    pub(crate) fn call_while_locked(self) {
        spawn_local(async move {
            let mut last = Call::default();
            loop {
                page::sleep(LOOK).await;
                // Nothing is heard but while locked.
                let waiting = self.status.with_untracked(|status| {
                    let heard = status.as_ref()?.heard.as_ref()?;
                    Some(heard.waiting)
                });
                let now = page::pc_clock();
                match last.next(waiting, now) {
                    Due::Nothing => {}
                    Due::Sound => self.sound_call(),
                    Due::Everything(count) => {
                        self.sound_call();
                        self.notify_locked(count);
                    }
                }
            }
        });
    }

    /// As loud as an urgent message, since it may be one.
    fn sound_call(self) {
        self.sound(|sounds| sounds.urgent.clone());
    }

    fn notify_locked(self, count: u32) {
        let wanted = self.status.with_untracked(|status| {
            let status = status.as_ref();
            status.is_some_and(|status| status.sounds.notice != "off")
        });
        if wanted {
            let body = self.words.say("heard-notice", &[("count", count.into())]);
            self.notify_elsewhere(body, true);
        }
    }

    /// Keeps whether the desk listens while it is locked.
    pub(crate) fn set_listening(self, on: bool) {
        self.ask_in_background(Command::SetListening { on });
    }
}

/// What is due now.
#[derive(Debug, PartialEq, Eq)]
enum Due {
    Nothing,
    Sound,
    /// A sound, and a notification of this many.
    Everything(u32),
}

/// The last call: for how many, and when, in milliseconds.
#[derive(Debug, Default)]
struct Call {
    count: u32,
    at: Option<i64>,
}

impl Call {
    /// Receipts come in bursts, so what comes soon after a call waits for the next one, and is
    /// called then.
    fn next(&mut self, waiting: Option<u32>, now: i64) -> Due {
        let Some(waiting) = waiting else {
            *self = Self::default();
            return Due::Nothing;
        };
        let since = self.at.map_or(i64::MAX, |at| now.saturating_sub(at));
        if waiting > self.count && since >= APART {
            (self.count, self.at) = (waiting, Some(now));
            return Due::Everything(waiting);
        }
        if waiting > 0 && since >= AGAIN {
            self.at = Some(now);
            return Due::Sound;
        }
        Due::Nothing
    }
}

/// Milliseconds between two looks.
const LOOK: i32 = 1_000;
/// Between two calls, milliseconds.
const APART: i64 = 20_000;
/// Until a call that nobody answered is repeated, milliseconds.
const AGAIN: i64 = 120_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_one_call_and_what_nobody_answers_is_called_again() {
        let mut call = Call::default();
        assert_eq!(call.next(Some(0), 0), Due::Nothing);
        assert_eq!(call.next(Some(1), 1_000), Due::Everything(1));
        assert_eq!(call.next(Some(40), 2_000), Due::Nothing);
        assert_eq!(call.next(Some(40), 20_999), Due::Nothing);
        assert_eq!(call.next(Some(40), 21_000), Due::Everything(40));
        assert_eq!(call.next(Some(40), 140_999), Due::Nothing);
        assert_eq!(call.next(Some(40), 141_000), Due::Sound);
        // Unlocked, and locked again: what comes then is new.
        assert_eq!(call.next(None, 142_000), Due::Nothing);
        assert_eq!(call.next(Some(1), 143_000), Due::Everything(1));
    }
}
