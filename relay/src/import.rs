//! A bundle that was brought on a stick (`PROTOCOL.md` 11.6), taken by the relay's operator.
//!
//! It is signed by the transport key that proves the device on the line as well, so each part is
//! judged as a request of that device over a connection: its quotas, its allowance, its blobs. When
//! its line is back the device repeats the same deposits, which are kept once, and goes on with the
//! same blobs.

use std::io::Read;
use std::time::Duration;

use aircop_wire::{
    BundleError, BundleReader, Credential, Part, Refusal, Reply, Request, TransportKey,
};
use tokio::time::sleep;

use crate::relay::{Relay, Session};

/// Between two attempts when it was too much at once.
const BREATH: Duration = Duration::from_secs(1);

/// What became of a bundle.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Envelopes that are stored now, or were before.
    pub envelopes: u64,
    /// The same of chunks of files.
    pub chunks: u64,
    /// Numbers of parts, from 1, and why they were not taken.
    pub refused: Vec<(u64, String)>,
}

/// Why nothing of a bundle was taken.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// What is wrong with it as a whole.
    #[error("{0}")]
    Unusable(#[from] BundleError),
    /// Its sender uses another relay.
    #[error("it is for the relay with the key {0}; export it again once the desk knows this relay")]
    OtherRelay(TransportKey),
    /// The sender may not speak to this relay.
    #[error("its sender is refused: {0}")]
    Sender(Refusal),
}

/// Takes what `from` holds for the relay that shows `key`; `now_ms` says the time.
///
/// # Errors
/// [`ImportError`]; what is wrong with single parts stands in the answer.
pub async fn import(
    relay: &Relay,
    key: TransportKey,
    from: impl Read,
    now_ms: impl Fn() -> i64,
) -> Result<Imported, ImportError> {
    let bundle = BundleReader::open(from)?;
    let front = bundle.front();
    if front.relay != key {
        return Err(ImportError::OtherRelay(front.relay));
    }
    let session = relay
        .greet(front.sender, &Credential::Known, now_ms())
        .await
        .map_err(ImportError::Sender)?;
    let mut imported = Imported::default();
    for (number, part) in (1..).zip(bundle) {
        let (request, count) = match part {
            Ok(Part::Deposit(deposit)) => (Request::Deposit(deposit), &mut imported.envelopes),
            Ok(Part::Chunk(chunk)) => (Request::PutChunk(chunk), &mut imported.chunks),
            // For desks. A prekey that is days old must not take the place of a newer one.
            Ok(Part::Directory(_) | Part::Prekey(_)) => continue,
            Err(error) => {
                imported.refused.push((number, error.to_string()));
                continue;
            }
        };
        match patiently(&session, request, &now_ms).await {
            Reply::Refused(refusal) => imported.refused.push((number, refusal.to_string())),
            _ => *count += 1,
        }
    }
    Ok(imported)
}

async fn patiently(session: &Session, request: Request, now_ms: &impl Fn() -> i64) -> Reply {
    loop {
        match session.handle(request.clone(), now_ms()).await {
            Reply::Refused(Refusal::RateLimited) => sleep(BREATH).await,
            reply => return reply,
        }
    }
}
