//! What cannot wait, on screen, in the title and by sound.

use aircop_api::{AttentionView, MessageRow, Sounds, Why};
use aircop_codes::Urgency;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::page;
use crate::sound::Sound;

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
            })
        });
        Effect::new(move |_| {
            let title = match waiting.get() {
                0 => page::TITLE.to_owned(),
                count => format!("({count}) {}", page::TITLE),
            };
            page::set_title(&title);
        });
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

    /// Says by sound that something has arrived.
    pub(super) fn sound_arrival(self, row: &MessageRow) {
        // An exercise is played with its sounds; what went out from here says nothing.
        if row.outgoing {
            return;
        }
        let urgency = row.urgency.clone();
        self.sound(move |sounds| match urgency {
            Urgency::Flash => sounds.flash.clone(),
            Urgency::Routine => sounds.routine.clone(),
            _ => sounds.urgent.clone(),
        });
    }

    fn sound(self, choose: impl FnOnce(&Sounds) -> String) {
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
        self.ask_in_background(aircop_api::Command::SetSounds { sounds });
    }
}

/// Milliseconds between two calls for one flash alert.
const AGAIN: i32 = 20_000;
