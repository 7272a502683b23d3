//! Journeys across crates, a malicious relay, faults, vectors, and real windows by WebDriver.

pub mod axe;
pub mod bench;
pub mod bus;
pub mod fuzz;
pub mod hands;
pub mod memory;
pub mod names;
pub mod pictures;
pub mod process;
pub mod simulation;
pub mod stage;
pub mod ways;
pub mod webdriver;
pub mod world;
