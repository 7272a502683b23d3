//! A desk's own clock, which may be wrong: by minutes, or by years.

use std::sync::atomic::{AtomicI64, Ordering};

use aircop_client::clock::{Clock, TokioClock};
use aircop_message::Timestamp;

/// The world's clock as one PC shows it.
#[derive(Debug)]
pub struct OfficeClock {
    world: TokioClock,
    ahead_ms: AtomicI64,
}

impl OfficeClock {
    /// A right one.
    #[must_use]
    pub fn new(world: TokioClock) -> Self {
        Self {
            world,
            ahead_ms: AtomicI64::new(0),
        }
    }

    /// The clock of another PC, which is right.
    pub(super) fn right(&self) -> Self {
        Self::new(self.world)
    }

    /// Sets it so many seconds ahead of the truth; behind it, when negative.
    pub fn set_ahead(&self, seconds: i64) {
        let ms = seconds.saturating_mul(1000);
        self.ahead_ms.store(ms, Ordering::Relaxed);
    }
}

impl Clock for OfficeClock {
    fn now(&self) -> Timestamp {
        let ahead = self.ahead_ms.load(Ordering::Relaxed);
        Timestamp(self.world.now().0.saturating_add(ahead))
    }

    fn offset_minutes(&self) -> i16 {
        0
    }
}
