//! This desk's clock beside the relay's.
//!
//! The relay tells its time in every welcome and status. A desk whose clock differs says so: the
//! times it sends are read wrong elsewhere, and its countdowns are wrong here. Either clock may be
//! the wrong one, and a relay may lie, so its time only *warns*, *lets in*
//! and *spares*: it never makes anything expire, is never written into a message, and reaches no
//! further than headquarters' last signed word (see [`State::latest`], [`State::credible`]). (Turned down: NTP, which most desks cannot reach and
//! which is as unauthenticated; correcting what is sent by the difference, which would let a relay
//! date evidence.)

use aircop_message::Timestamp;
use tokio::time::Instant;

use crate::desk::State;

/// What the relay's clock said when it was last read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct RelayClock {
    reading: Option<Reading>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading {
    /// The relay's clock.
    relay: Timestamp,
    /// Ours, at the same moment but for half a round trip.
    ours: Timestamp,
    /// The same moment on a clock that nobody can set.
    taken: Instant,
}

impl RelayClock {
    /// Keeps what a welcome or a status has just said; `now` is ours.
    pub(crate) fn note(&mut self, relay_time_ms: i64, now: Timestamp) {
        self.reading = Some(Reading {
            relay: Timestamp(relay_time_ms),
            ours: now,
            taken: Instant::now(),
        });
    }

    /// How far our clock is ahead of the relay's in milliseconds, negative when behind. None when
    /// it was never read, or our clock was set (or the PC slept) since.
    pub(crate) fn ahead_ms(&self, now: Timestamp) -> Option<i64> {
        let reading = self.reading?;
        let elapsed = i64::try_from(reading.taken.elapsed().as_millis()).unwrap_or(i64::MAX);
        let drift = now.since(reading.ours).saturating_sub(elapsed);
        (drift.saturating_abs() <= DRIFT_MS).then(|| reading.ours.since(reading.relay))
    }

    /// What the relay's clock says now, and how long ago it was read, by the clock that nobody can
    /// set: also after ours was set.
    pub(crate) fn says(&self) -> Option<(Timestamp, std::time::Duration)> {
        let reading = self.reading?;
        let age = reading.taken.elapsed();
        let ms = i64::try_from(age.as_millis()).unwrap_or(i64::MAX);
        Some((Timestamp(reading.relay.0.saturating_add(ms)), age))
    }

    /// The relay's time at `now` of ours; ours where the relay's is not known.
    pub(crate) fn relay_now(&self, now: Timestamp) -> Timestamp {
        let ahead = self.ahead_ms(now).unwrap_or(0);
        Timestamp(now.0.saturating_sub(ahead))
    }

    /// Whether it should be read again.
    pub(crate) fn is_outdated(&self, now: Timestamp) -> bool {
        self.ahead_ms(now).is_none()
    }

    /// Seconds that our clock is ahead (behind: negative), when that is worth saying. To the next
    /// whole minute: half a round trip is in it, and what is 20 minutes off is not told as 19.
    pub(crate) fn off_seconds(&self, now: Timestamp) -> Option<i64> {
        let ahead = self.ahead_ms(now)?;
        let half = MINUTE_MS / 2 * ahead.signum();
        let minutes = ahead.saturating_add(half) / MINUTE_MS;
        (ahead.saturating_abs() >= WORTH_SAYING_MS).then_some(minutes * (MINUTE_MS / 1000))
    }
}

impl State {
    /// The latest that it can be: our clock, the time of headquarters' last signed heartbeat, and
    /// the relay's clock, the last only as far as a directory may age before sending stops. What
    /// lies ahead of this comes from the future. A relay that lies about its time can so make a
    /// member's postdated message be taken, by days, and nothing else.
    pub(crate) fn latest(&self, now: Timestamp) -> Timestamp {
        let relay = self.relay_clock.relay_now(now);
        let floor = self.at_least(now);
        match &self.directory {
            Some(directory) => {
                let reach = directory.last_heartbeat().plus_seconds(REACH_SECONDS);
                floor.max(relay.min(reach))
            }
            None => floor,
        }
    }

    /// What our clock says where it can be believed. It may lie years ahead, and what expires or is
    /// destroyed by it would be gone for good; what desks tell each other by themselves would be
    /// dated so that nobody takes it. So this is the earlier of our clock and the relay's, as long
    /// as the relay's lies between headquarters' last signed word and the age at which a directory
    /// stops sending. A relay that lies can so hold this back to that word, which ages visibly, and
    /// cannot move it on at all.
    pub(crate) fn credible(&self, now: Timestamp) -> Timestamp {
        let ours = self.at_least(now);
        let Some(directory) = &self.directory else {
            return ours;
        };
        let heartbeat = directory.last_heartbeat();
        let relay = self.relay_clock.relay_now(now);
        let sound = heartbeat..=heartbeat.plus_seconds(REACH_SECONDS);
        if sound.contains(&relay) {
            ours.min(relay)
        } else {
            ours
        }
    }

    /// The earliest that it can be: our clock, or the time of headquarters' last signed heartbeat
    /// when our clock has fallen behind that. No relay has a say in it.
    pub(crate) fn at_least(&self, now: Timestamp) -> Timestamp {
        let heartbeat = self.directory.as_ref().map(|d| d.last_heartbeat());
        heartbeat.map_or(now, |at| at.max(now))
    }
}

const MINUTE_MS: i64 = 60_000;
/// What a clock may be set by, or a PC sleep, before a reading counts no more.
const DRIFT_MS: i64 = 30_000;
/// A smaller difference harms nobody: times are shown in minutes.
const WORTH_SAYING_MS: i64 = 120_000;
/// The age of a directory at which sending stops.
const REACH_SECONDS: i64 = 7 * 24 * 3600;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const NOW: Timestamp = Timestamp(1_795_572_000_000);

    #[tokio::test(start_paused = true)]
    async fn a_clock_twenty_minutes_behind_is_said_until_it_is_set_right() {
        let mut clock = RelayClock::default();
        assert_eq!(clock.off_seconds(NOW), None);
        assert_eq!(clock.relay_now(NOW), NOW);
        clock.note(NOW.plus_seconds(1200).0, NOW);
        tokio::time::advance(Duration::from_secs(300)).await;
        let later = NOW.plus_seconds(300);
        assert_eq!(clock.off_seconds(later), Some(-1200));
        assert_eq!(clock.relay_now(later), NOW.plus_seconds(1500));
        // The officer sets the clock: what was read before says nothing any more.
        let right = NOW.plus_seconds(1500);
        assert_eq!(clock.off_seconds(right), None);
        assert!(clock.is_outdated(right) && !clock.is_outdated(later));
    }

    #[tokio::test(start_paused = true)]
    async fn a_round_trip_does_not_make_19_minutes_of_20() {
        let mut clock = RelayClock::default();
        for (ahead_ms, said) in [
            (-1_199_400, -1200),
            (-1_200_600, -1200),
            (1_199_400, 1200),
            (4_200_900, 4200),
            (119_999, 0),
        ] {
            clock.note(NOW.0 - ahead_ms, NOW);
            assert_eq!(clock.off_seconds(NOW).unwrap_or(0), said, "{ahead_ms}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_minute_is_not_worth_saying_and_no_number_breaks_it() {
        let mut clock = RelayClock::default();
        clock.note(NOW.plus_seconds(60).0, NOW);
        assert_eq!(clock.off_seconds(NOW), None);
        for wild in [i64::MIN, i64::MAX, 0, -1] {
            clock.note(wild, NOW);
            assert!(clock.off_seconds(NOW).is_some(), "{wild}");
            let _ = clock.relay_now(NOW);
        }
    }
}
