//! The engine without a window: vault, enrolment, outbox, sync, inbox, prekeys, receipts.
//!
//! [`Engine::dispatch`] takes the commands of `aircop-api`; the desktop and the command line call
//! nothing else, beside headquarters' own operations. The way of a message through the files:
//! `compose` (draft to outbox row), `outbox` (sealing, deposit), `sync` (connection), `receive`
//! (envelope to archive), `view` (archive to screen).
//!
//! The network is a trait ([`link::Link`]), the clock another ([`clock::Clock`]): the same engine
//! runs over QUIC at a desk and, in tests, 60 days in seconds over a link in memory.

mod after_close;
pub mod alarm;
mod announce;
mod attachment;
mod attention;
pub mod backup;
mod begin;
mod bytes;
mod ceremony;
mod clash;
pub mod clock;
mod closing;
mod commands;
mod compose;
pub mod config;
mod desk;
mod earlier;
mod engine;
mod enrol;
mod enrolment;
mod error;
pub mod evidence;
mod find;
mod gap;
mod gist;
mod handover;
mod headquarters;
mod history;
mod hold;
pub mod hq;
pub mod hq_key;
mod hq_relay;
mod idle;
mod index;
pub mod invitation;
mod job;
mod keeping;
mod kept;
mod keyring;
pub mod link;
mod listening;
mod log;
mod log_key;
mod lookout;
mod office_state;
mod officers;
mod opening;
mod outbox;
mod owed;
mod paper;
pub mod payload;
mod prekeys;
pub mod proposal;
mod receive;
mod recover;
mod reference;
mod relay;
mod relay_clock;
mod relay_file;
mod restored_draft;
mod resume;
mod saved_view;
mod secrets;
mod shut_out;
mod steady;
mod sync;
mod take_over;
mod template;
mod thread;
mod turned_down;
mod undelivered;
pub mod vault;
mod view;
mod wipe;

pub use announce::Stated;
pub use ceremony::{PolicyChange, Signer, Submitted, Thresholds};
pub use config::Config;
pub use engine::Engine;
pub use headquarters::Founded;
pub use keeping::AuditLog;
pub use log_key::LogKey;
pub use paper::Paper;
pub use recover::Recovered;
pub use relay_file::{MAX_DIRECTORY_FILE, TakenDirectory};
pub use restored_draft::{RestoredDraft, Was};
pub use secrets::AuditBreak;
pub use take_over::Taken;
pub use view::device_fingerprint;
