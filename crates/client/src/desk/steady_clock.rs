//! A time that no officer and no time server can set: the relay's, carried on by the monotonic
//! clock between two greetings.
//!
//! For judging how long something has waited. Never for what is signed or shown: that is the
//! desk's own clock. Before the first greeting it goes on from the wall clock as it was at the
//! start, which may be wrong; the first greeting says by how much.

use aircop_message::{MessageId, Timestamp};
use tokio::time::Instant;

/// The relay's time, as far as this desk knows it.
#[derive(Debug)]
pub(crate) struct Steady {
    at: Timestamp,
    since: Instant,
    /// The relay was heard since the start.
    heard: bool,
    /// Messages handed in since the relay was last heard, and when that was by this time.
    unsure: Vec<(MessageId, Timestamp)>,
}

impl Steady {
    /// Begins with what the wall clock says now.
    pub(crate) fn begin(wall: Timestamp) -> Self {
        Self {
            at: wall,
            since: Instant::now(),
            heard: false,
            unsure: Vec::new(),
        }
    }

    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        let ms = i64::try_from(self.since.elapsed().as_millis()).unwrap_or(i64::MAX);
        Timestamp(self.at.0.saturating_add(ms))
    }

    /// A message is handed in now: returns when that is.
    pub(crate) fn enter(&mut self, message: MessageId) -> Timestamp {
        let now = self.now();
        // More than anyone types while offline.
        if self.unsure.len() < MOST_UNSURE {
            self.unsure.push((message, now));
        }
        now
    }

    /// The relay says what time it is. Returns the messages that were handed in by a wrong time,
    /// with the right one.
    ///
    /// One that goes back behind what it has said itself is not followed: so could it keep a
    /// message that it drops from ever being late.
    pub(crate) fn hear(&mut self, relay: Timestamp) -> Vec<(MessageId, Timestamp)> {
        let wrong_by = relay.since(self.now());
        if self.heard && wrong_by < 0 {
            self.unsure.clear();
            return Vec::new();
        }
        self.heard = true;
        self.at = relay;
        self.since = Instant::now();
        let entered = std::mem::take(&mut self.unsure);
        if wrong_by.abs() < SAME_MS {
            return Vec::new();
        }
        let shift = |at: Timestamp| Timestamp(at.0.saturating_add(wrong_by));
        entered
            .into_iter()
            .map(|(message, at)| (message, shift(at)))
            .collect()
    }
}

/// A difference that a slow line explains.
const SAME_MS: i64 = 2_000;
const MOST_UNSURE: usize = 10_000;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_was_entered_by_a_wrong_clock_is_put_right_once_the_relay_is_heard() {
        let mut steady = Steady::begin(Timestamp(5_000_000));
        let message = MessageId([1; 16]);
        tokio::time::advance(Duration::from_secs(60)).await;
        assert_eq!(steady.enter(message), Timestamp(5_060_000));
        tokio::time::advance(Duration::from_secs(60)).await;
        // The wall clock was an hour fast.
        let right = steady.hear(Timestamp(5_120_000 - 3_600_000));
        assert_eq!(right, [(message, Timestamp(5_060_000 - 3_600_000))]);
        assert_eq!(steady.now(), Timestamp(5_120_000 - 3_600_000));
        assert!(steady.hear(Timestamp(9_000_000)).is_empty());
        tokio::time::advance(Duration::from_secs(1)).await;
        steady.enter(message);
        assert!(steady.hear(Timestamp(9_001_500)).is_empty(), "a slow line");
        assert!(steady.hear(Timestamp(8_000_000)).is_empty());
        assert_eq!(steady.now(), Timestamp(9_001_500), "it does not go back");
    }
}
