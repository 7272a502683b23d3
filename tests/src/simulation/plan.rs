//! What happens in a run, drawn from its seed before anything runs.

use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::world::Weather;

/// Offices of a run.
pub(super) const OFFICES: usize = 5;

/// One thing that goes wrong, at the beginning of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mishap {
    /// The desk is switched off for these days.
    Away {
        /// Which office.
        office: usize,
        /// How long.
        days: u32,
    },
    /// The program ends and starts again.
    Restart {
        /// Which office.
        office: usize,
    },
    /// The relay holds back for these days what it takes today.
    Held {
        /// How long.
        days: u32,
    },
    /// An image of the disk is made today and put back after these days.
    Image {
        /// Which office.
        office: usize,
        /// How long after.
        days: u32,
    },
    /// A copy of the desk runs beside the original for these days.
    Twin {
        /// Which office.
        office: usize,
        /// How long.
        days: u32,
    },
    /// A desk's clock is wrong for these days.
    Clock {
        /// Which office.
        office: usize,
        /// By so many seconds; behind the truth when negative.
        ahead: i64,
        /// How long.
        days: u32,
    },
    /// The relay is replaced by another one, with another key.
    Relay {
        /// The old one is gone with what waited there; else it goes on running.
        lost: bool,
    },
    /// One more PC of an office is stolen as soon as it has joined, and revoked after these days.
    Stolen {
        /// Which office.
        office: usize,
        /// How long.
        days: u32,
    },
    /// An operation of all offices begins today and is closed after these days.
    Operation {
        /// How long.
        days: u32,
    },
}

impl Mishap {
    /// What it is counted under.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Away { .. } => "absences",
            Self::Restart { .. } => "restarts",
            Self::Held { .. } => "days held back",
            Self::Image { .. } => "images put back",
            Self::Twin { .. } => "copies beside",
            Self::Clock { .. } => "wrong clocks",
            Self::Relay { lost: true } => "relays lost",
            Self::Relay { lost: false } => "relays left",
            Self::Stolen { .. } => "PCs stolen",
            Self::Operation { .. } => "operations closed",
        }
    }
}

/// A run, drawn from its seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The number that decides everything.
    pub seed: u64,
    /// Days of traffic.
    pub days: u32,
    /// Messages a day.
    pub messages: u32,
    /// How bad the network is throughout.
    pub weather: Weather,
    /// What goes wrong on which day, in order.
    pub mishaps: Vec<(u32, Mishap)>,
}

impl Plan {
    /// Draws a run of `days` days.
    #[must_use]
    pub fn drawn(seed: u64, days: u32) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let weather = Weather {
            loss: [0.0, 0.01, 0.03, 0.08][rng.random_range(0..4)],
            delay: Duration::from_millis([0, 300, 2_000, 8_000][rng.random_range(0..4)]),
        };
        let mut mishaps = Vec::new();
        for day in 1..days {
            for _ in 0..2 {
                if let Some(mishap) = draw(&mut rng, days - day) {
                    mishaps.push((day, mishap));
                }
            }
        }
        Self {
            seed,
            days,
            messages: rng.random_range(2..=6),
            weather,
            mishaps,
        }
    }
}

/// Perhaps something, over before the run is.
fn draw(rng: &mut StdRng, left: u32) -> Option<Mishap> {
    let office = rng.random_range(0..OFFICES);
    let mut days = |most: u32| rng.random_range(1..=most.min(left).max(1));
    let long = days(29);
    let short = days(6);
    match rng.random_range(0..100) {
        0..12 => Some(Mishap::Restart { office }),
        12..20 => Some(Mishap::Away {
            office,
            days: short,
        }),
        20..23 => Some(Mishap::Away { office, days: long }),
        23..27 => Some(Mishap::Held { days: short }),
        27..31 => Some(Mishap::Image {
            office,
            days: short,
        }),
        31..34 => Some(Mishap::Twin {
            office,
            days: short,
        }),
        34..40 => Some(Mishap::Clock {
            office,
            ahead: ahead(rng),
            days: short,
        }),
        40..42 => Some(Mishap::Operation { days: long }),
        42..44 => Some(Mishap::Relay {
            lost: long % 2 == 0,
        }),
        44..46 => Some(Mishap::Stolen {
            office,
            days: short,
        }),
        _ => None,
    }
}

/// Minutes, hours, days or years, forward or back.
fn ahead(rng: &mut StdRng) -> i64 {
    let seconds = match rng.random_range(0..4) {
        0 => rng.random_range(60..3_600),
        1 => rng.random_range(3_600..86_400),
        2 => rng.random_range(86_400..40 * 86_400),
        _ => rng.random_range(40 * 86_400..6 * 365 * 86_400),
    };
    if rng.random_bool(0.5) {
        seconds
    } else {
        -seconds
    }
}
