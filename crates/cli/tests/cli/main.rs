//! The real program, without a relay: what it refuses and what it answers.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test"
)]

mod alarm;
mod answers;
mod ceremony;
mod desk;
#[cfg(target_os = "linux")]
mod disk;
mod drafts;
mod keep;
mod refusals;
mod statistics;
