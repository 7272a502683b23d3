//! The engine without a window: vault, enrolment, outbox, sync, inbox, prekeys, receipts.
//!
//! [`Engine::dispatch`] takes the commands of `aircop-api`; the desktop and the command line call
//! nothing else, beside headquarters' own operations. The way of a message through the files:
//! `compose` (draft to outbox row), `outbox` (sealing, deposit), `sync` (connection), `receive`
//! (envelope to archive), `view` (archive to screen).
//!
//! The network is a trait ([`link::Link`]), the clock another ([`clock::Clock`]): the same engine
//! runs over QUIC at a desk and, in tests, 60 days in seconds over a link in memory.

mod attachment;
mod backoff;
pub mod backup;
mod bytes;
pub mod config;
mod connections;
mod continuity;
mod desk;
mod directory_log;
mod drafts;
mod enquiry;
mod error;
mod export;
pub mod hq;
mod inbox;
mod join;
pub mod link;
mod operation;
mod outbox;
mod retention;
mod screen;
mod session;
mod statistics;
mod stick;
mod sync;
pub mod transfer;
pub mod vault;

pub use backoff::Backoff;
pub use backup::recover::Recovered;
pub use backup::take_over::Taken;
pub use config::{Config, Network};
pub use desk::audit::AuditLog;
pub use desk::clock;
pub use desk::secrets::AuditBreak;
pub use directory_log::file::{MAX_DIRECTORY_FILE, TakenDirectory};
pub use directory_log::withheld::{PATIENCE_MS as WITHHELD_PATIENCE_MS, Withheld};
pub use directory_log::witness::Witness;
pub use directory_log::{log_key, reading};
pub use drafts::restored_draft::{RestoredDraft, Was};
pub use export::paper::Paper;
pub use export::{evidence, split_view};
pub use hq::announce::Stated;
pub use hq::ceremony::{PolicyChange, Signer, Submitted, Thresholds};
pub use hq::commands::Founded;
pub use inbox::index::{Circumstances, indexed};
pub use join::invitation;
pub use outbox::payload;
pub use retention::certificate::{self, ErasureCertificate, GoneMessage, ShownErasure};
pub use retention::{DueCount, DueState, DueThread, Erasing, ErasureView, HoldView, RetentionView};
pub use screen::row::device_fingerprint;
pub use session::engine::Engine;
pub use stick::export::room_for_files;
pub use stick::{CarriedBundle, ExportedBundle, RefusedPart, TakenBundle};
