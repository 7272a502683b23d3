//! What time it is. The engine asks nobody else, so that tests can run 60 days in a second.

use std::time::{SystemTime, UNIX_EPOCH};

use aircop_api::{ErrorCode, Link};
use aircop_directory::{ClockFault, ClockWitness};
use aircop_message::{Timestamp, zone};

use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};
use crate::inbox::receive::CLOCK_SLACK_MS;
use crate::link::LinkError;

/// How long a reading of the relay's clock counts without a connection.
const JUST_READ: std::time::Duration = std::time::Duration::from_secs(60);

/// A clock on the wall of this desk.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Minutes east of UTC in force at this desk now.
    fn offset_minutes(&self) -> i16;

    /// The time zone of this desk (IANA); empty where there is none.
    fn zone(&self) -> String {
        String::new()
    }
}

/// The clock and the time zone of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        if let Some(at) = standing_still() {
            return at;
        }
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let ms = since.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX));
        Timestamp(ms)
    }

    fn offset_minutes(&self) -> i16 {
        // The rules that travel along are newer than those of an old PC.
        zone::offset_at(&self.zone(), self.now()).unwrap_or_else(|| {
            let offset = jiff::tz::TimeZone::system().to_offset(jiff::Timestamp::now());
            i16::try_from(offset.seconds() / 60).unwrap_or(0)
        })
    }

    fn zone(&self) -> String {
        let system = jiff::tz::TimeZone::system();
        system.iana_name().unwrap_or_default().to_owned()
    }
}

/// Where the clock stands still: a debug build takes `AIRCOP_CLOCK`, milliseconds since 1970, so that
/// `cargo xtask pictures` draws the same screens every day. A release build never looks.
fn standing_still() -> Option<Timestamp> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let ms = std::env::var("AIRCOP_CLOCK").ok()?;
    ms.parse().ok().map(Timestamp)
}

/// Runs with tokio's clock, which a test can pause: from `start` at the first question.
#[derive(Debug, Clone, Copy)]
pub struct TokioClock {
    start: Timestamp,
    since: tokio::time::Instant,
}

impl TokioClock {
    /// It is `start` now.
    #[must_use]
    pub fn starting_at(start: Timestamp) -> Self {
        Self {
            start,
            since: tokio::time::Instant::now(),
        }
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Timestamp {
        let ms = i64::try_from(self.since.elapsed().as_millis()).unwrap_or(i64::MAX);
        Timestamp(self.start.0.saturating_add(ms))
    }

    fn offset_minutes(&self) -> i16 {
        0
    }
}

impl State {
    /// The relay's clock now, whatever ours was set to since it was read. Only while there is a
    /// connection or it was just read, since what measures the time in between stands still while
    /// the PC sleeps.
    pub(crate) fn relay_now(&self) -> Option<Timestamp> {
        let (at, age) = self.relay_clock.says()?;
        (self.link == Link::Online || age < JUST_READ).then_some(at)
    }

    /// When an entry of the log that comes now is taken. Our own clock says so, unless the log shows
    /// that it was set back; only then the relay's does, which may lie.
    pub(crate) fn taken(&self, now: Timestamp) -> Timestamp {
        let heard = self.directory.as_ref().map(|d| d.last_heartbeat());
        match (heard, self.relay_now()) {
            (Some(heard), Some(relay)) if heard.since(now) > CLOCK_SLACK_MS => relay,
            _ => now,
        }
    }

    /// Whether this desk's clock may date what headquarters signs: see
    /// [`aircop_directory::Directory::check_clock`].
    pub(crate) fn check_signing_clock(&self, now: Timestamp) -> Outcome<()> {
        let Some(directory) = &self.directory else {
            return Ok(());
        };
        if self.clock_is_right {
            return Ok(());
        }
        let alone = self.relay().is_none();
        let checked = directory.check_clock(now, self.relay_now(), alone);
        checked.map_err(|fault| clock_wrong(&fault))
    }
}

impl Desk {
    /// Asks the relay for the time, before something is signed. A relay that cannot be reached is no
    /// error: the log's last entry is the only witness then.
    pub(crate) async fn ask_time(&self) -> Result<(), LinkError> {
        let link = self.link()?;
        let connection = link.connect(&self.credential()?).await?;
        let ms = connection.welcome().relay_time_ms;
        connection.close();
        let now = self.now();
        self.lock().relay_clock.note(ms, now);
        Ok(())
    }
}

/// A newcomer's clock against the relay's: what it would sign with a wrong one nobody would take.
pub(crate) fn check_newcomer(now: Timestamp, relay_ms: i64) -> Outcome<()> {
    let theirs = Timestamp(relay_ms);
    if now.since(theirs).saturating_abs() <= CLOCK_SLACK_MS {
        return Ok(());
    }
    Err(clock_wrong(&ClockFault {
        ours: now,
        theirs,
        witness: ClockWitness::Relay,
    }))
}

pub(crate) fn clock_wrong(fault: &ClockFault) -> ClientError {
    ClientError::with(ErrorCode::ClockWrong, fault)
}

#[cfg(all(test, windows))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    /// Windows names zones in its own words and has no tables of theirs: without those that are
    /// compiled in, every desk would be at UTC.
    #[test]
    fn the_zone_of_this_pc_is_known_by_name_and_by_table() {
        let zone = SystemClock.zone();
        assert!(zone::offset_at(&zone, Timestamp(0)).is_some(), "{zone:?}");
        let brussels = jiff::tz::db().get("Europe/Brussels").unwrap();
        let summer = jiff::Timestamp::from_second(1_782_000_000).unwrap();
        assert_eq!(brussels.to_offset(summer).seconds(), 7200);
    }
}
