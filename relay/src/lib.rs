//! A QUIC relay that stores and forwards sealed envelopes and can read none.
//!
//! It depends on `aircop-wire` alone of our crates: it cannot name plaintext, and what it knows
//! is what that crate names: admitted transport keys, mailboxes, opaque bytes, sizes and times.
//!
//! Three layers, each usable without the ones around it:
//! - [`store`]: what is kept, behind one trait; SQLite with group commit is the one there is;
//! - [`Relay`]: who may do what, without a socket or a clock, so that tests can drive the real
//!   rules over a link in memory and a clock of their own;
//! - [`serve`]: QUIC, and TLS over TCP, around it.
//!
//! [`data`] is the directory that a relay process lives in.

pub mod data;
pub mod import;
mod limits;
pub mod metrics;
mod relay;
pub mod serve;
pub mod settings;
pub mod store;

pub use limits::{Allowance, Limits, Quota, Rate, Room, SMALL_BODY};
pub use relay::{Relay, Session, Subscriber};
