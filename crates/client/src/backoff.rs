//! Waiting after a failure: doubled each time up to a ceiling, and spread.
//!
//! After a relay restarts, all desks fail in the same second. Without jitter they would come back in
//! step, and be refused in step. Of each wait one half stands and the other is drawn ("equal
//! jitter"), so that nobody waits longer than without it. The wait after a wrong password is not
//! one of these: the officer is told how long it takes (`vault::Attempts`).

use std::time::Duration;

use rand::{Rng, RngExt};

/// How long to wait after failures in a row.
#[derive(Debug, Clone, Copy)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
}

impl Backoff {
    /// At most `first` after the first failure, twice as long after each further one, and never
    /// more than `longest`.
    #[must_use]
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest }
    }

    /// The longest that [`Self::wait`] draws after `failures` before this one (0 for the first).
    #[must_use]
    pub fn ceiling(&self, failures: u32) -> Duration {
        // A shift of 30 is past every ceiling in use.
        let doubled = self.first.saturating_mul(1 << failures.min(30));
        doubled.min(self.longest)
    }

    /// Between half of [`Self::ceiling`] and all of it.
    #[must_use]
    pub fn wait(&self, failures: u32, rng: &mut impl Rng) -> Duration {
        self.ceiling(failures).mul_f64(rng.random_range(0.5..=1.0))
    }

    /// [`Self::wait`] for what is due at a whole second: at least one.
    pub(crate) fn wait_seconds(&self, failures: u32, rng: &mut impl Rng) -> i64 {
        let seconds = self.wait(failures, rng).as_secs_f64().round();
        // Far below 2^53: the ceilings are minutes.
        (seconds as i64).max(1)
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    const BACKOFF: Backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(30));

    #[test]
    fn doubles_up_to_the_ceiling_and_never_overflows() {
        let ceilings = [0, 1, 2, 5, 6, 40, u32::MAX].map(|n| BACKOFF.ceiling(n).as_millis());
        assert_eq!(
            ceilings,
            [500, 1_000, 2_000, 16_000, 30_000, 30_000, 30_000]
        );
    }

    #[test]
    fn desks_that_fail_together_come_back_apart() {
        let waits: Vec<u128> = (0..1_000)
            .map(|desk| {
                let mut rng = StdRng::seed_from_u64(desk);
                BACKOFF.wait(4, &mut rng).as_millis()
            })
            .collect();
        assert!(waits.iter().all(|ms| (4_000..=8_000).contains(ms)));
        // Each tenth of the span takes its share.
        for tenth in 0..10 {
            let from = 4_000 + tenth * 400;
            let here = waits.iter().filter(|ms| (from..from + 400).contains(*ms));
            let here = here.count();
            assert!((60..=140).contains(&here), "{here} of 1000 from {from} ms");
        }
    }
}
