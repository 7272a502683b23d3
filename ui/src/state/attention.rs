//! What cannot wait, on screen, in the title and by sound.

use std::collections::HashSet;

use aircop_api::{AttentionView, Calls, Command, MessageRow, Session, Sounds, Why};
use aircop_codes::Urgency;
use aircop_message::{MessageId, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::bridge;
use crate::page;
use crate::sound::Sound;
use crate::words::Words;

impl Desk {
    /// What cannot wait and is not said by a banner of its own already, tracked.
    pub(crate) fn attention(self) -> Vec<AttentionView> {
        let flashes = self.flashes.get();
        self.status.with(|status| {
            let calls = status.iter().flat_map(|status| &status.attention);
            calls
                .filter(|call| flashes.iter().all(|flash| flash.id != call.message))
                .cloned()
                .collect()
        })
    }

    /// An alarm has moved the panes: for a moment they take no press, which was meant for what
    /// stood there before.
    pub(crate) fn moved(self) {
        // The second of two alarms takes its own time from when it came.
        self.moved_lately.update(|count| *count += 1);
        spawn_local(async move {
            page::sleep(SETTLES).await;
            self.moved_lately.update(|count| *count -= 1);
        });
    }

    /// The line for what cannot wait was pressed: a second press, or the rest of a word that was being
    /// typed, is no command on what comes instead.
    pub(crate) fn pressed_line(self) {
        self.line_pressed.update(|count| *count += 1);
        spawn_local(async move {
            page::sleep(SETTLES).await;
            self.line_pressed.update(|count| *count -= 1);
        });
    }

    /// Opens the most pressing; again, the next.
    pub(crate) fn go_to_attention(self) {
        let calls = self.status.with_untracked(|status| {
            let calls = status.iter().flat_map(|status| &status.attention);
            calls.map(|call| call.message).collect::<Vec<_>>()
        });
        let open = self.opened.get_untracked();
        let at = calls.iter().position(|call| Some(*call) == open);
        let next = at.map_or(0, |at| at + 1);
        if let Some(message) = calls.get(next).or(calls.first()) {
            self.open(*message);
        }
    }

    /// The window's title says how many wait; a flash alert sounds until somebody takes note.
    pub(crate) fn call_for_attention(self) {
        let waiting = Memo::new(move |_| {
            self.status.with(|status| {
                let calls = status.iter().flat_map(|status| &status.attention);
                calls.count()
            }) + self.waits_outside() as usize
        });
        Effect::new(move |_| {
            let title = match waiting.get() {
                0 => page::TITLE.to_owned(),
                count => format!("({count}) {}", page::TITLE),
            };
            page::set_title(&title);
        });
        self.mark_in_tray(waiting);
        self.notify_outside();
        spawn_local(async move {
            loop {
                page::sleep(AGAIN).await;
                let flash = self.status.with_untracked(|status| {
                    let mut calls = status.iter().flat_map(|status| &status.attention);
                    calls.any(|c| c.why == Why::Unacknowledged && c.urgency == Urgency::Flash)
                });
                if flash {
                    self.sound(|sounds| sounds.flash.clone());
                }
            }
        });
    }

    /// The mark beside the system's clock says how many wait, in the language on screen.
    fn mark_in_tray(self, waiting: Memo<usize>) {
        let words = self.words;
        let session = self.session();
        Effect::new(move |_| {
            // Before the first answer there is no language either.
            if session.get().is_none() {
                return;
            }
            let count = waiting.get();
            let tip = match count {
                0 => words.text("tray-idle"),
                count if session.get() == Some(Session::Locked) => {
                    words.say("heard-notice", &[("count", count.into())])
                }
                count => words.say("notify-waits", &[("count", count.into())]),
            };
            let command = Command::Tray {
                waiting: u32::try_from(count).unwrap_or(u32::MAX),
                tip: [page::TITLE, &tip].join(": "),
                open: words.text("tray-open"),
                lock: words.text("tray-lock"),
            };
            spawn_local(async move {
                // Only an ornament of the window.
                let _ = bridge::call(command).await;
            });
        });
    }

    /// Tells who looks elsewhere what has begun to wait, once for each; nothing while the window is
    /// looked at, which says more itself.
    fn notify_outside(self) {
        let words = self.words;
        let calls = Memo::new(move |_| {
            self.status.with(|status| {
                let calls = status.iter().flat_map(|status| &status.attention);
                calls.cloned().collect::<Vec<_>>()
            })
        });
        Effect::new(move |known: Option<HashSet<(MessageId, Why)>>| {
            let calls = calls.get();
            let now: HashSet<_> = calls.iter().map(|call| (call.message, call.why)).collect();
            let known = known.unwrap_or_default();
            let mut fresh = calls
                .iter()
                .filter(|call| !known.contains(&(call.message, call.why)));
            let Some(first) = fresh.next() else {
                return now;
            };
            let notice = self.status.with_untracked(|status| {
                let sounds = status.as_ref().map(|status| &status.sounds);
                sounds.map(|sounds| sounds.notice.clone())
            });
            let body = match notice.as_deref() {
                Some("off") | None => return now,
                Some("reference") => said(words, first),
                Some(_) => words.say("notify-waits", &[("count", calls.len().into())]),
            };
            let urgent = calls.iter().any(|call| call.urgency == Urgency::Flash);
            self.notify_elsewhere(body, urgent);
            now
        });
    }

    /// Shows a notification unless the window is looked at.
    pub(super) fn notify_elsewhere(self, body: String, urgent: bool) {
        if page::is_looked_at() {
            return;
        }
        let command = Command::Notify {
            title: page::TITLE.into(),
            body,
            urgent,
        };
        spawn_local(async move {
            // The window and its sounds say the same.
            let _ = bridge::call(command).await;
        });
    }

    /// Says by sound that something has arrived. An exercise is played with its sounds.
    pub(super) fn sound_arrival(self, row: &MessageRow) {
        self.play(|calls, sounds, now| calls.arrival(row, sounds, now));
    }

    /// The sound of an urgency, unless a call has just been heard.
    pub(super) fn sound_urgency(self, urgency: &Urgency) {
        self.play(|calls, sounds, now| calls.call(urgency, sounds, now));
    }

    fn play(self, choose: impl FnOnce(&mut Calls, &Sounds, Timestamp) -> Option<String>) {
        let now = self.now.get_untracked();
        let sounds = self
            .status
            .with_untracked(|status| status.as_ref().map(|status| status.sounds.clone()));
        let Some(sounds) = sounds else { return };
        let chosen = self
            .heard_calls
            .try_update_value(|calls| choose(calls, &sounds, now));
        if let Some(name) = chosen.flatten() {
            Sound::of(&name).play();
        }
    }

    /// What cannot wait, as the engine said last.
    pub(super) fn calls_untracked(self) -> Vec<AttentionView> {
        self.status.with_untracked(|status| {
            let calls = status.iter().flat_map(|status| &status.attention);
            calls.cloned().collect()
        })
    }

    pub(super) fn sound(self, choose: impl FnOnce(&Sounds) -> String) {
        let name = self.status.with_untracked(|status| {
            let sounds = &status.as_ref()?.sounds;
            (!sounds.muted).then(|| choose(sounds))
        });
        if let Some(name) = name {
            Sound::of(&name).play();
        }
    }

    /// Keeps what arrivals sound like.
    pub(crate) fn set_sounds(self, change: impl FnOnce(&mut Sounds)) {
        let Some(mut sounds) = self
            .status
            .with_untracked(|status| status.as_ref().map(|status| status.sounds.clone()))
        else {
            return;
        };
        change(&mut sounds);
        self.ask_in_background(Command::SetSounds { sounds });
    }
}

/// The urgency by which to call for what waits now and did not before: that of a flash alert if one
/// is among it.
pub(super) fn most_urgent_new(before: &[AttentionView], now: &[AttentionView]) -> Option<Urgency> {
    let known: HashSet<_> = before.iter().map(|call| (call.message, call.why)).collect();
    let mut fresh = now
        .iter()
        .filter(|call| !known.contains(&(call.message, call.why)))
        .map(|call| &call.urgency);
    let first = fresh.next()?;
    let flash = fresh.find(|urgency| **urgency == Urgency::Flash);
    Some(flash.unwrap_or(first).clone())
}

/// Why a call cannot wait, with the office and the reference, in a sentence.
pub(crate) fn said(words: Words, call: &AttentionView) -> String {
    let word = match call.why {
        Why::Unacknowledged => "attention-unacknowledged",
        Why::StoodDown => "attention-stood-down",
        Why::Watched => "attention-watched",
        Why::Asked => "attention-asked",
        Why::AnswerDue => "attention-answer-due",
        Why::Undelivered => "attention-undelivered",
        Why::Unanswered => "attention-unanswered",
        Why::ReportDue => "attention-report-due",
    };
    words.say(
        word,
        &[
            ("office", (&call.office).into()),
            ("reference", (&call.reference).into()),
        ],
    )
}

/// Milliseconds in which somebody sees that the page has moved and holds back.
const SETTLES: i32 = 500;

/// Milliseconds between two calls for one flash alert.
const AGAIN: i32 = 20_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn call(id: u8, why: Why, urgency: Urgency) -> AttentionView {
        AttentionView {
            why,
            message: MessageId([id; 16]),
            reference: String::new(),
            subject: String::new(),
            urgency,
            office: String::new(),
            due: None,
            due_airport: None,
        }
    }

    #[test]
    fn what_began_to_wait_while_events_were_lost_is_called_for() {
        let routine = call(1, Why::Unacknowledged, Urgency::Routine);
        let urgent = call(2, Why::Unacknowledged, Urgency::Urgent);
        let flash = call(3, Why::Unacknowledged, Urgency::Flash);
        let known = [routine.clone()];
        assert_eq!(most_urgent_new(&known, &known), None);
        assert_eq!(most_urgent_new(&known, &[]), None);
        let now = [routine.clone(), urgent.clone()];
        assert_eq!(most_urgent_new(&known, &now), Some(Urgency::Urgent));
        let now = [routine, urgent, flash];
        assert_eq!(most_urgent_new(&known, &now), Some(Urgency::Flash));
        // The same message waits for another reason now.
        let asked = call(1, Why::Asked, Urgency::Routine);
        assert_eq!(most_urgent_new(&known, &[asked]), Some(Urgency::Routine));
    }
}
