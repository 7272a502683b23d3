//! A token bucket over the caller's clock.

use crate::limits::Rate;

/// Counts in thousandths, so that a millisecond's share is whole.
#[derive(Debug)]
pub(crate) struct Bucket {
    level: i128,
    at_ms: i64,
}

impl Bucket {
    pub(crate) fn full(rate: Rate, now_ms: i64) -> Self {
        Self {
            level: thousandths(rate.burst),
            at_ms: now_ms,
        }
    }

    /// Takes `cost` if the bucket has it. With `reserve` it may fall as far below empty as it is
    /// deep. What costs more than a full bucket takes a full one.
    pub(crate) fn take(&mut self, cost: u64, rate: Rate, reserve: bool, now_ms: i64) -> bool {
        let depth = thousandths(rate.burst);
        // A clock that was set back gives nothing.
        let elapsed = i128::from(now_ms.saturating_sub(self.at_ms).max(0));
        self.at_ms = self.at_ms.max(now_ms);
        self.level = depth.min(self.level + elapsed * i128::from(rate.per_second));
        let left = self.level - thousandths(cost.min(rate.burst));
        let floor = if reserve { -depth } else { 0 };
        if left < floor {
            return false;
        }
        self.level = left;
        true
    }
}

fn thousandths(n: u64) -> i128 {
    i128::from(n) * 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate {
        per_second: 10,
        burst: 5,
    };

    #[test]
    fn fills_with_time_and_no_further_than_its_depth() {
        let mut bucket = Bucket::full(RATE, 0);
        assert_eq!((0..9).filter(|_| bucket.take(1, RATE, false, 0)).count(), 5);
        assert!(!bucket.take(1, RATE, false, 99));
        assert!(bucket.take(1, RATE, false, 100));
        let later = 3_600_000;
        assert_eq!(
            (0..9)
                .filter(|_| bucket.take(1, RATE, false, later))
                .count(),
            5
        );
    }

    #[test]
    fn keeps_a_reserve_and_runs_on_when_the_clock_is_set_back() {
        let mut bucket = Bucket::full(RATE, 1_000);
        assert!(bucket.take(100, RATE, false, 1_000));
        assert!(!bucket.take(1, RATE, false, 0));
        assert_eq!((0..9).filter(|_| bucket.take(1, RATE, true, 0)).count(), 5);
        assert!(!bucket.take(1, RATE, false, 1_500));
        assert!(bucket.take(1, RATE, false, 1_600));
    }
}
