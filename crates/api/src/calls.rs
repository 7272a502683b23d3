//! Which arrivals are heard.
//!
//! A desk of a large operation receives some 900 messages a day. An officer who is called for each
//! of them soon hears none: EEMUA 191 gives one call in ten minutes as what a person can follow, and
//! ten as a flood. So what is routine waits in its list without a sound, and calls keep a distance
//! from each other; the lists, the count in the title and the line of what cannot wait say
//! everything. A flash alert that nobody acknowledges goes on sounding by itself, which is no new
//! call.

use aircop_codes::Urgency;
use aircop_message::Timestamp;

use crate::{MessageRow, Sounds};

/// What has been heard, to judge what comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calls {
    /// The last call of any urgency.
    last: Option<Timestamp>,
    /// The last flash call.
    flash: Option<Timestamp>,
}

impl Calls {
    /// The sound of an arrival at `now`, by its name in [`Sounds`]; none for what is not heard.
    pub fn arrival(&mut self, row: &MessageRow, sounds: &Sounds, now: Timestamp) -> Option<String> {
        // What went out from here says nothing.
        if row.outgoing {
            return None;
        }
        let urgency = match &row.urgency {
            // Somebody wanted to know: it is never routine.
            Urgency::Routine if row.watched => &Urgency::Urgent,
            urgency => urgency,
        };
        self.call(urgency, sounds, now)
    }

    /// The sound of a call of this urgency at `now`: a flash one minute after another, anything else
    /// two minutes after any. In ten minutes that makes ten calls at most. What is without a sound
    /// of its own keeps no other one silent.
    pub fn call(&mut self, urgency: &Urgency, sounds: &Sounds, now: Timestamp) -> Option<String> {
        let sound = match urgency {
            Urgency::Flash => &sounds.flash,
            Urgency::Routine => &sounds.routine,
            _ => &sounds.urgent,
        };
        if sounds.muted || sound == OFF {
            return None;
        }
        let flash = *urgency == Urgency::Flash;
        let (before, distance) = if flash {
            (self.flash, FLASH_APART_MS)
        } else {
            (self.last, OTHERS_APART_MS)
        };
        // A clock that was set back silences nothing for long.
        let near = |at: Timestamp| (0..distance).contains(&now.since(at));
        if before.is_some_and(near) {
            return None;
        }
        self.last = Some(now);
        if flash {
            self.flash = Some(now);
        }
        Some(sound.clone())
    }
}

/// No sound.
const OFF: &str = "off";
/// Milliseconds between two flash calls.
const FLASH_APART_MS: i64 = 60_000;
/// Milliseconds between any call and one that is not flash.
const OTHERS_APART_MS: i64 = 120_000;

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls of these urgencies, by seconds.
    fn heard(arrivals: impl IntoIterator<Item = (i64, Urgency)>) -> Vec<i64> {
        let sounds = Sounds::default();
        let mut calls = Calls::default();
        let mut heard = Vec::new();
        for (second, urgency) in arrivals {
            if calls
                .call(&urgency, &sounds, Timestamp(second * 1000))
                .is_some()
            {
                heard.push(second);
            }
        }
        heard
    }

    #[test]
    fn a_flash_is_heard_over_what_is_less_and_keeps_a_distance_from_its_like() {
        let found = heard([
            (0, Urgency::Urgent),
            // Without a sound: what comes next is heard all the same.
            (0, Urgency::Routine),
            (1, Urgency::Flash),
            (2, Urgency::Flash),
            (60, Urgency::Flash),
            (61, Urgency::Flash),
            (150, Urgency::Urgent),
            (182, Urgency::Urgent),
        ]);
        assert_eq!(found, [0, 1, 61, 182]);
        // A clock that is set back: the next one is heard.
        assert_eq!(
            heard([(500, Urgency::Flash), (10, Urgency::Flash)]),
            [500, 10]
        );
    }

    #[test]
    fn a_muted_desk_is_silent_and_what_a_routine_message_says_is_chosen() {
        let mut calls = Calls::default();
        let muted = Sounds {
            muted: true,
            ..Sounds::default()
        };
        assert_eq!(calls.call(&Urgency::Flash, &muted, Timestamp(0)), None);
        let chosen = Sounds {
            routine: "chime".into(),
            ..Sounds::default()
        };
        let said = calls.call(&Urgency::Routine, &chosen, Timestamp(0));
        assert_eq!(said.as_deref(), Some("chime"));
        let flash = calls.call(&Urgency::Flash, &chosen, Timestamp(1));
        assert_eq!(flash.as_deref(), Some("siren"));
    }

    #[test]
    fn ten_minutes_never_hold_more_than_ten_calls() {
        for every in [1, 7, 59, 61, 119, 121] {
            let flood = (0..7200).map(|second| {
                let flash = second % every == 0;
                (
                    second,
                    if flash {
                        Urgency::Flash
                    } else {
                        Urgency::Urgent
                    },
                )
            });
            let found = heard(flood);
            let most = found.iter().map(|from| {
                let window = *from..*from + 600;
                found.iter().filter(|at| window.contains(at)).count()
            });
            assert!(most.max().unwrap() <= 10, "a flash every {every} s");
        }
    }
}
