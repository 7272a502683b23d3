//! Coded value lists: stable codes, no labels.
//!
//! A coded field filled in Portuguese in Praia is read in Arabic elsewhere because only the code
//! travels; labels live in `locales/` under `LIST-CODE`. A code that this version does not know is
//! kept as it came ([`Urgency::Unrecognised`]), so that a message
//! from a newer office loses nothing.
//!
//! The lists come from public sources (UNODC, RILO, Europol handling codes, TLP 2.0); see
//! `ARCHITECTURE.md`.

mod list;
mod lists;
mod places;

pub use list::CodeList;
pub use lists::*;
pub use places::{Airport, airport, airports, countries, find_airports, is_country};
