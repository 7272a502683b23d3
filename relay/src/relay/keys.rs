//! What each transport key uses of the relay, over all its connections.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aircop_wire::{Refusal, TransportKey};
use tokio::sync::watch;

use super::Shared;
use super::bucket::Bucket;

/// How long a key without connections is remembered, so that connecting anew refills nothing.
const REMEMBERED_MS: i64 = 600_000;
/// Copies of one device's data whose doings are told apart.
const BRANCHES: usize = 16;

/// What each key uses.
#[derive(Default)]
pub(super) struct Keys(Mutex<HashMap<TransportKey, Use>>);

struct Use {
    connections: usize,
    requests: Bucket,
    bytes: Bucket,
    chunks: Bucket,
    left_at_ms: i64,
    doings: watch::Sender<Doings>,
}

/// How often each copy of a device's data, by its branch, has come back or taken mail.
#[derive(Debug, Clone, Default)]
pub(super) struct Doings(BTreeMap<u64, u64>);

impl Doings {
    /// Of all copies but this one.
    pub(super) fn of_others(&self, branch: u64) -> u64 {
        let others = self.0.iter().filter(|(other, _)| **other != branch);
        others.map(|(_, times)| times).sum()
    }
}

impl Keys {
    /// Takes one of the key's connections.
    pub(super) fn enter(
        shared: &Arc<Shared>,
        key: TransportKey,
        now_ms: i64,
    ) -> Result<Place, Refusal> {
        let limits = &*shared.limits();
        let mut keys = shared.keys.lock();
        let used = keys.entry(key).or_insert_with(|| Use {
            connections: 0,
            requests: Bucket::full(limits.requests, now_ms),
            bytes: Bucket::full(limits.bytes, now_ms),
            chunks: Bucket::full(limits.chunks, now_ms),
            left_at_ms: now_ms,
            doings: watch::Sender::default(),
        });
        if used.connections >= limits.connections {
            return Err(Refusal::TooManyConnections);
        }
        if !used.requests.take(1, limits.requests, false, now_ms) {
            return Err(Refusal::RateLimited);
        }
        used.connections += 1;
        shared.metrics.connections.add(1);
        used.left_at_ms = now_ms;
        drop(keys);
        Ok(Place {
            shared: Arc::clone(shared),
            key,
        })
    }

    pub(super) fn tidy(&self, now_ms: i64) {
        self.lock().retain(|_, used| {
            used.connections > 0 || now_ms.saturating_sub(used.left_at_ms) < REMEMBERED_MS
        });
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<TransportKey, Use>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of a key's connections; given back when dropped.
pub(super) struct Place {
    shared: Arc<Shared>,
    pub(super) key: TransportKey,
}

impl Place {
    /// One request of so many bytes. With `reserve` it may pass when others no longer do.
    pub(super) fn charge(&self, bytes: u64, reserve: bool, now_ms: i64) -> Result<(), Refusal> {
        let limits = &*self.shared.limits();
        let mut keys = self.shared.keys.lock();
        let Some(used) = keys.get_mut(&self.key) else {
            return Ok(());
        };
        used.left_at_ms = used.left_at_ms.max(now_ms);
        if used.requests.take(1, limits.requests, reserve, now_ms)
            && used.bytes.take(bytes, limits.bytes, reserve, now_ms)
        {
            Ok(())
        } else {
            Err(Refusal::RateLimited)
        }
    }
}

impl Place {
    /// One request about files, of so many bytes up or down.
    pub(super) fn charge_chunk(&self, bytes: u64, now_ms: i64) -> Result<(), Refusal> {
        let rate = self.shared.limits().chunks;
        let mut keys = self.shared.keys.lock();
        let Some(used) = keys.get_mut(&self.key) else {
            return Ok(());
        };
        used.left_at_ms = used.left_at_ms.max(now_ms);
        if used.chunks.take(bytes, rate, false, now_ms) {
            Ok(())
        } else {
            Err(Refusal::RateLimited)
        }
    }
}

impl Place {
    /// What the copies of this device's data do from now on.
    pub(super) fn doings(&self) -> Option<watch::Receiver<Doings>> {
        let keys = self.shared.keys.lock();
        Some(keys.get(&self.key)?.doings.subscribe())
    }

    /// This copy has come back, or has taken mail.
    pub(super) fn did(&self, branch: u64) {
        let keys = self.shared.keys.lock();
        let Some(used) = keys.get(&self.key) else {
            return;
        };
        used.doings.send_modify(|doings| {
            *doings.0.entry(branch).or_default() += 1;
            // The oldest first: branches only rise.
            while doings.0.len() > BRANCHES {
                doings.0.pop_first();
            }
        });
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.shared.metrics.connections.sub(1);
        if let Some(used) = self.shared.keys.lock().get_mut(&self.key) {
            used.connections = used.connections.saturating_sub(1);
        }
    }
}
