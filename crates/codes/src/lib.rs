//! Coded value lists: stable codes, no labels.
//!
//! A coded field filled in Portuguese in Praia is read in Arabic elsewhere because only the code
//! travels; labels live in `locales/` under `LIST-CODE`. A code that this version does not know is
//! kept as it came ([`Urgency::Unrecognised`]), so that a message
//! from a newer office loses nothing.
//!
//! The lists come from public sources (UNODC, RILO, Europol handling codes, TLP 2.0); see
//! `ARCHITECTURE.md`.

mod airport;
mod carrier;
mod country;
mod currency;
mod decimal;
mod fold;
mod list;
mod lists;
mod lists_alert;
mod lists_phrase;
mod lists_reply;
mod lists_seizure;
mod month;
mod plain;
mod unit;

pub use airport::{Airport, Standing, airport, airports, airports_dated, find_airports};
pub use carrier::{Carrier, carrier, carrier_of_icao, carriers, find_carriers};
pub use country::{countries, country_of_alpha3, is_country, nationality, printed_only};
pub use currency::{Currency, currencies, currency, withdrawn_currencies};
pub use decimal::{BadDecimal, Decimal};
pub use fold::fold;
pub use list::CodeList;
pub use lists::*;
pub use lists_alert::*;
pub use lists_phrase::*;
pub use lists_reply::*;
pub use lists_seizure::*;
pub use month::months;
pub use plain::{plain, plain_code};
pub use unit::{Dimension, Unit};
