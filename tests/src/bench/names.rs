//! How well names are told together and apart: 2,000 pairs out of a seed (`crate::names`), by what
//! matching decides and by what a search in a real archive finds. Every miss is listed.

use std::error::Error;
use std::time::Instant;

use aircop_archive::search::{fold_name, same_name};

use crate::names::{Pair, pairs};

/// Pairs of a run.
pub const PAIRS: usize = 2_000;
/// The seed of the run that is printed and tested.
pub const SEED: u64 = 12;

/// What was right and what was not.
#[derive(Debug, Default)]
pub struct Score {
    found: usize,
    missed: Vec<Pair>,
    mistaken: Vec<Pair>,
}

impl Score {
    /// Judges every pair by what `decides` says of it.
    pub fn of(pairs: &[Pair], decides: impl Fn(&str, &str) -> bool) -> Self {
        let mut score = Self::default();
        for pair in pairs {
            match (pair.same, decides(&pair.a, &pair.b)) {
                (true, true) => score.found += 1,
                (true, false) => score.missed.push(pair.clone()),
                (false, true) => score.mistaken.push(pair.clone()),
                (false, false) => {}
            }
        }
        score
    }

    /// Of the pairs of one person, the share that was found.
    #[must_use]
    pub fn recall(&self) -> f64 {
        share(self.found, self.missed.len())
    }

    /// Of the pairs that were taken for one person's, the share that is.
    #[must_use]
    pub fn precision(&self) -> f64 {
        share(self.found, self.mistaken.len())
    }
}

fn share(right: usize, wrong: usize) -> f64 {
    right as f64 / (right + wrong).max(1) as f64
}

/// Runs it and prints the figures and the misses.
///
/// # Errors
/// None of its own.
pub fn run() -> Result<(), Box<dyn Error>> {
    let set = pairs(SEED, PAIRS);
    let begun = Instant::now();
    let score = Score::of(&set, same_name);
    let each = begun.elapsed().as_secs_f64() * 1e6 / set.len() as f64;
    println!(
        "  {} pairs of seed {SEED}: recall {:.3}, precision {:.3}, {each:.0} us a pair",
        set.len(),
        score.recall(),
        score.precision(),
    );
    let keys = Score::of(&set, |a, b| {
        let have = fold_name(b);
        fold_name(a).iter().any(|key| have.contains(key))
    });
    println!(
        "  keys alone: recall {:.3}, precision {:.3}",
        keys.recall(),
        keys.precision()
    );
    for seed in SEED + 1..SEED + 6 {
        let score = Score::of(&pairs(seed, PAIRS), same_name);
        println!(
            "  seed {seed}: recall {:.3}, precision {:.3}",
            score.recall(),
            score.precision()
        );
    }
    for (what, pairs) in [("missed", &score.missed), ("mistaken", &score.mistaken)] {
        for Pair { a, b, .. } in pairs {
            println!("  {what}: {a} | {b}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_together_and_apart() {
        for seed in [SEED, SEED + 1, SEED + 2] {
            let set = pairs(seed, PAIRS);
            let score = Score::of(&set, same_name);
            assert!(score.recall() >= 0.97, "{seed}: {:#?}", score.missed);
            assert!(score.precision() >= 0.97, "{seed}: {:#?}", score.mistaken);
            // A lookup by keys must not lose what the comparison would find.
            let found: Vec<Pair> = set
                .into_iter()
                .filter(|pair| pair.same && same_name(&pair.a, &pair.b))
                .collect();
            let keys = Score::of(&found, |a, b| {
                let have = fold_name(b);
                fold_name(a).iter().any(|key| have.contains(key))
            });
            assert!(keys.missed.is_empty(), "{seed}: {:#?}", keys.missed);
        }
    }

    #[test]
    fn a_seed_gives_the_same_pairs_again() {
        assert_eq!(pairs(7, 100), pairs(7, 100));
        assert_ne!(pairs(7, 100), pairs(8, 100));
        let same = pairs(7, 100).iter().filter(|pair| pair.same).count();
        assert_eq!(same, 50);
    }
}
