//! Weeks of traffic with everything that goes wrong in an office's life, drawn from one number.
//!
//! `cargo xtask simulate SEEDS` runs many seeds; a failing seed replays exactly. Each run is a whole
//! [`World`](crate::world::World): real engines, a real relay, a network in memory and a virtual
//! clock. What is asserted at the end: nothing lost, nothing doubled, no reference used twice, no
//! false alarm of two directories, and of who reads the directory what `readers` says.
//!
//! Two things are counted by themselves and not as lost. Envelopes live for 30 days: what was under
//! way longer, since its sender was away when the relay was lost, an officer sends again before the
//! end, and then it must arrive. And what its sender lost with an image or with the end of a copy,
//! while no reader has it, is beyond reach: no disk that is in use holds it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test's own world: what goes wrong in it fails the run"
)]

mod audit;
mod plan;
mod readers;
mod run;

pub use audit::Report;
pub use plan::{Mishap, Plan};

/// Runs one seed from beginning to end on a virtual clock.
#[must_use]
pub fn simulate(plan: &Plan) -> Report {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(run::run(plan))
}
