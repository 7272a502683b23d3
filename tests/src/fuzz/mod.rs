//! What each fuzz target does with its bytes, shared by `cargo xtask fuzz` and by the test that
//! replays the corpus on a stable compiler.
//!
//! A target fails by panicking. Beside "no panic, no hang, no huge allocation" each holds a
//! property: what a decoder takes, it writes back to the same bytes, or what the sender's side
//! lets pass, the reader's side takes.

mod bundle;
mod client;
mod directory;
mod envelope;
pub mod forge;
mod log_key;
mod message;
mod sealed_entry;
mod wire;

/// One target: its name is that of its corpus directory.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Also the file name under `fuzz_targets/`.
    pub name: &'static str,
    /// Takes any bytes and says whether the reader took them as well; panics when its property does not
    /// hold.
    pub run: fn(&[u8]) -> bool,
}

/// Every target.
pub const TARGETS: &[Target] = &[
    target("envelope", envelope::open_any),
    target("sealed_content", envelope::open_sealed),
    target("content", envelope::content),
    target("prekey_bundle", envelope::prekey_bundle),
    target("directory_entry", directory::entry),
    target("directory_event", directory::event),
    target("checkpoint", directory::checkpoint),
    target("log_key", log_key::log_key),
    target("sealed_entry", sealed_entry::sealed_entry),
    target("request", wire::request),
    target("reply", wire::reply),
    target("notice", wire::notice),
    target("admission", wire::admission),
    target("bundle", bundle::bundle),
    target("message", message::message),
    target("draft", message::draft),
    target("service", client::service),
    target("invitation", client::invitation),
    target("evidence", client::evidence),
    target("erasure", client::erasure),
    target("ceremony", client::ceremony),
    target("vault", client::vault),
    target("backup", client::backup),
];

const fn target(name: &'static str, run: fn(&[u8]) -> bool) -> Target {
    Target { name, run }
}

/// Runs the target of that name; for the one-line programs under `fuzz_targets/`.
///
/// # Panics
/// When the target's property does not hold, or there is no such target.
#[allow(clippy::panic, reason = "a fuzz target fails by panicking")]
pub fn run(name: &str, bytes: &[u8]) {
    match TARGETS.iter().find(|target| target.name == name) {
        Some(target) => {
            (target.run)(bytes);
        }
        None => panic!("no target {name}"),
    }
}
