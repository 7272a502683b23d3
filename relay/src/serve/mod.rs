//! QUIC around the relay, and TLS over TCP where that is let through and UDP is not.
//!
//! Strangers are kept cheap: the address is validated by Retry under load (RFC 9000 section
//! 8.1.2), they are bounded in number, over all and per address, they get one stream, a small
//! window, a small frame and little time. Only a greeting that the relay has accepted opens more.

mod carrier;
mod connection;
mod flood;
mod frame;
mod gate;
mod quic;
mod tcp;
#[cfg(test)]
mod tests;
mod tls;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aircop_wire::Refusal;
use quinn::Endpoint;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::relay::Relay;
use gate::{Decision, Gate};

pub use tcp::Door;
pub use tls::ServeError;

/// How often what has expired is looked for.
const SWEEP_EVERY: Duration = Duration::from_secs(60);
/// What connections together have for answering what runs, when the relay stops.
const DRAIN: Duration = Duration::from_secs(5);
/// For the last packets.
const FAREWELL: Duration = Duration::from_secs(2);
/// Memory for frames that are being received, of all connections, in KiB: 256 MiB.
const FRAMES_KIB: usize = 256 * 1024;

/// A socket at `listen` that shows the key of `seed`.
///
/// # Errors
/// [`ServeError`].
pub fn bind(listen: SocketAddr, seed: &[u8; 32]) -> Result<Endpoint, ServeError> {
    let config = tls::server_config(seed)?;
    Endpoint::server(config, listen).map_err(|source| ServeError::Bind { listen, source })
}

/// Serves over QUIC until `shutdown`, then lets running requests finish and says goodbye: some
/// seconds at most.
pub async fn run(endpoint: Endpoint, relay: Relay, shutdown: impl Future<Output = ()>) {
    run_at(endpoint, Vec::new(), relay, shutdown).await;
}

/// The same, over TCP at these doors, too.
pub async fn run_at(
    endpoint: Endpoint,
    doors: Vec<Door>,
    relay: Relay,
    shutdown: impl Future<Output = ()>,
) {
    let (stop, stopping) = watch::channel(false);
    let mut connections = JoinSet::new();
    let sweeper = tokio::spawn(sweep(relay.clone()));
    let gate = Gate::default();
    let memory = Arc::new(Semaphore::new(FRAMES_KIB));
    let mut kept = JoinSet::new();
    for door in doors {
        let (relay, memory) = (relay.clone(), Arc::clone(&memory));
        kept.spawn(tcp::keep(door, relay, memory, stopping.clone()));
    }
    tokio::pin!(shutdown);
    loop {
        tokio::select! {
            biased;
            () = &mut shutdown => break,
            incoming = endpoint.accept() => {
                let Some(incoming) = incoming else { break };
                match gate.decide(&incoming, now_ms()) {
                    Decision::Refuse => {
                        relay.metrics().turned_away.add(1);
                        incoming.refuse();
                    }
                    // Fails for one that has been through it, which the gate lets in.
                    Decision::Retry => {
                        relay.metrics().retries.add(1);
                        drop(incoming.retry());
                    }
                    Decision::Enter(stranger) => {
                        connections.spawn(quic::serve(
                            incoming,
                            stranger,
                            relay.clone(),
                            Arc::clone(&memory),
                            stopping.clone(),
                        ));
                    }
                }
            }
            Some(_) = connections.join_next() => {}
        }
    }
    tracing::info!(connections = connections.len(), "stopping");
    endpoint.set_server_config(None);
    stop.send_replace(true);
    let drained = timeout(DRAIN, async {
        while connections.join_next().await.is_some() {}
    })
    .await;
    if drained.is_err() {
        tracing::warn!(
            connections = connections.len(),
            "some requests did not finish in time"
        );
        connections.shutdown().await;
    }
    // They have had as long, at the same time.
    while kept.join_next().await.is_some() {}
    endpoint.close(quic::code(Refusal::ShuttingDown), b"");
    let _ = timeout(FAREWELL, endpoint.wait_idle()).await;
    sweeper.abort();
    let _ = sweeper.await;
    tracing::info!("stopped");
}

async fn sweep(relay: Relay) {
    let mut every = interval(SWEEP_EVERY);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        match relay.sweep(now_ms()).await {
            Ok(0) => {}
            Ok(envelopes) => tracing::info!(envelopes, "expired unread"),
            Err(refusal) => tracing::warn!(%refusal, "what has expired could not be deleted"),
        }
    }
}

fn now_ms() -> i64 {
    // The desks of `cargo xtask pictures` have a clock that stands still, and compare it with ours.
    if cfg!(debug_assertions)
        && let Ok(ms) = std::env::var("AIRCOP_CLOCK")
        && let Ok(ms) = ms.parse()
    {
        return ms;
    }
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    })
}
