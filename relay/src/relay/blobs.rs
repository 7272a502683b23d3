//! Files: chunks that a device puts and others fetch.
//!
//! Any admitted device that names a blob may fetch it: the id is 128 random bits that travel
//! sealed, and what it names is sealed again. Only the device that put the first chunk may put
//! another, so that a reader cannot spoil for the rest what is still on its way.

use std::sync::Arc;

use aircop_wire::limits::{MAX_CHUNK, MAX_CHUNKS, MAX_LIFETIME_MS};
use aircop_wire::{BlobId, Chunk, ChunkName, ChunksHeld, NewChunk, Refusal, Reply};
use sha2::{Digest, Sha256};

use super::Session;
use crate::store::{Change, PutChunk, Store, StoreError};

/// What a request about files costs beside its bytes.
const SMALL: u64 = 4096;

impl Session {
    pub(super) async fn put_chunk(&self, chunk: NewChunk, now_ms: i64) -> Result<Reply, Refusal> {
        self.own_mailbox()?;
        let NewChunk { name, total, bytes } = chunk;
        if total > MAX_CHUNKS || bytes.len() > MAX_CHUNK {
            return Err(Refusal::TooLarge);
        }
        if total == 0 || name.index >= total || bytes.is_empty() {
            return Err(Refusal::Malformed);
        }
        let len = u32::try_from(bytes.len()).map_err(|_| Refusal::TooLarge)?;
        self.place.charge_chunk(SMALL + u64::from(len), now_ms)?;
        let owner = self.place.key;
        let allowance = self.shared.limits().allowance;
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        // What is refused must not reach the disk; the commit decides again, for certain.
        let known = self.shared.read(move |store| store.blob(name.blob)).await?;
        if known.gone {
            return Err(Refusal::Gone);
        }
        if known.owner.is_some_and(|of| of != owner) || (known.total != 0 && known.total != total) {
            return Err(Refusal::Conflict);
        }
        if !known.held.contains(&name.index) {
            let used = self.shared.read(move |store| store.files_of(owner)).await?;
            if used.bytes.saturating_add(len.into()) > allowance.bytes {
                return Err(Refusal::OverAllowance);
            }
            self.moved(move |store| store.write_chunk(name, &bytes))
                .await?;
        }
        let change = Change::PutChunk(PutChunk {
            name,
            total,
            len,
            digest,
            owner,
            now_ms,
            expires_at_ms: now_ms.saturating_add(MAX_LIFETIME_MS),
            allowance,
        });
        self.shared.submit(change).await?;
        Ok(Reply::Done)
    }

    pub(super) async fn chunks_held(&self, blob: BlobId, now_ms: i64) -> Result<Reply, Refusal> {
        self.own_mailbox()?;
        self.place.charge_chunk(SMALL, now_ms)?;
        let known = self.shared.read(move |store| store.blob(blob)).await?;
        if known.gone {
            return Err(Refusal::Gone);
        }
        Ok(Reply::ChunksHeld(ChunksHeld::new(
            blob,
            known.total,
            known.held,
        )))
    }

    pub(super) async fn get_chunk(&self, name: ChunkName, now_ms: i64) -> Result<Reply, Refusal> {
        self.own_mailbox()?;
        self.place.charge_chunk(SMALL + MAX_CHUNK as u64, now_ms)?;
        let bytes = self.moved(move |store| store.read_chunk(name)).await?;
        match bytes {
            Some(bytes) => Ok(Reply::Chunk(Chunk { name, bytes })),
            None => {
                let known = self.shared.read(move |store| store.blob(name.blob)).await?;
                Err(if known.gone {
                    Refusal::Gone
                } else {
                    Refusal::NotThereYet
                })
            }
        }
    }

    /// Blocking work on a chunk's file.
    async fn moved<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Refusal> {
        let _permit = self.shared.movers.acquire().await;
        let store = Arc::clone(&self.shared.store);
        if store.reads_in_caller() {
            return self
                .shared
                .counted(work(store.as_ref()).map_err(Refusal::from));
        }
        let done = tokio::task::spawn_blocking(move || work(store.as_ref())).await;
        let done = done.map_err(|_| Refusal::StorageFailed);
        self.shared.counted(done.and_then(|done| Ok(done?)))
    }
}
