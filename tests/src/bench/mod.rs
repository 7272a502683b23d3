//! Measurements over the real programs and crates. They print figures and judge none: a slow machine
//! is not a failing test.

pub mod archive;
pub mod attachment;
pub mod connections;
pub mod latency;
pub mod names;
pub mod relay;
pub mod seal;
pub mod statistics;
pub mod ui;

use std::time::Duration;

/// Sorted durations.
#[derive(Debug, Clone, Default)]
pub struct Sample(Vec<Duration>);

impl Sample {
    /// Adds one.
    pub fn add(&mut self, duration: Duration) {
        let at = self.0.partition_point(|known| *known <= duration);
        self.0.insert(at, duration);
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value below which this share (0 to 1) of the sample lies.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Duration {
        let last = self.0.len().saturating_sub(1);
        let at = (share.clamp(0.0, 1.0) * last as f64).round() as usize;
        self.0.get(at).copied().unwrap_or_default()
    }

    /// Least, median and most, in milliseconds.
    #[must_use]
    pub fn line(&self) -> String {
        let ms = |share| self.quantile(share).as_secs_f64() * 1000.0;
        format!(
            "min {:8.2} ms  median {:8.2} ms  max {:8.2} ms  (n = {})",
            ms(0.0),
            ms(0.5),
            ms(1.0),
            self.0.len()
        )
    }
}

/// What else the machine was doing, for whoever reads the figures.
#[must_use]
pub fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let now = text.split_whitespace().next().unwrap_or("?");
    format!("{cores} cores, load {now}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_of_the_sorted_sample() {
        let mut sample = Sample::default();
        for ms in [5, 1, 4, 2, 3] {
            sample.add(Duration::from_millis(ms));
        }
        assert_eq!(sample.quantile(0.0), Duration::from_millis(1));
        assert_eq!(sample.quantile(0.5), Duration::from_millis(3));
        assert_eq!(sample.quantile(1.0), Duration::from_millis(5));
    }
}
