//! Scan to fill: text that a keyboard-wedge reader types, or an officer pastes.
//!
//! Own code from the standards: the crates at hand are unmaintained or read images. Nothing here
//! reads a clock; `now` settles the century that two-digit years leave open.

mod boarding_pass;
mod mrz;

pub use boarding_pass::{BoardingPassFault, BoardingPassScan, boarding_pass};
pub use mrz::{MrzFault, MrzField, MrzScan, mrz};
