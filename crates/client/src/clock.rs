//! What time it is. The engine asks nobody else, so that tests can run 60 days in a second.

use std::time::{SystemTime, UNIX_EPOCH};

use aircop_message::{Timestamp, zone};

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
