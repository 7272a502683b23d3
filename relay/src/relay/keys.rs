//! What each transport key uses of the relay, over all its connections.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aircop_wire::{Refusal, TransportKey};

use super::Shared;
use super::bucket::Bucket;

/// How long a key without connections is remembered, so that connecting anew refills nothing.
const REMEMBERED_MS: i64 = 600_000;

/// What each key uses.
#[derive(Default)]
pub(super) struct Keys(Mutex<HashMap<TransportKey, Use>>);

struct Use {
    connections: usize,
    requests: Bucket,
    bytes: Bucket,
    chunks: Bucket,
    left_at_ms: i64,
}

impl Keys {
    /// Takes one of the key's connections.
    pub(super) fn enter(
        shared: &Arc<Shared>,
        key: TransportKey,
        now_ms: i64,
    ) -> Result<Place, Refusal> {
        let limits = &shared.limits;
        let mut keys = shared.keys.lock();
        let used = keys.entry(key).or_insert_with(|| Use {
            connections: 0,
            requests: Bucket::full(limits.requests, now_ms),
            bytes: Bucket::full(limits.bytes, now_ms),
            chunks: Bucket::full(limits.chunks, now_ms),
            left_at_ms: now_ms,
        });
        if used.connections >= limits.connections {
            return Err(Refusal::TooManyConnections);
        }
        if !used.requests.take(1, limits.requests, false, now_ms) {
            return Err(Refusal::RateLimited);
        }
        used.connections += 1;
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
        let limits = &self.shared.limits;
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
        let rate = self.shared.limits.chunks;
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

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(used) = self.shared.keys.lock().get_mut(&self.key) {
            used.connections = used.connections.saturating_sub(1);
        }
    }
}
