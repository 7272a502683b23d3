//! Who may do what: the relay's rules, without a socket and without a clock.
//!
//! A link brings the key that the other side has proved to hold and its [`Credential`], gets a
//! [`Session`], and passes requests to it. Every call takes the instant it happens at, in
//! milliseconds since 1970 UTC.

mod blobs;
mod bucket;
mod keys;
mod session;
mod standing;
mod subscriber;

#[cfg(test)]
mod tests;

use std::sync::{Arc, PoisonError, RwLock};

use aircop_wire::{
    AdmissionRecord, Credential, MailboxId, Refusal, SignedAdmission, TransportKey, Welcome,
};
use ed25519_dalek::VerifyingKey;
use tokio::sync::{Semaphore, watch};

use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::store::{Change, Outcome, Store, StoreError};
use keys::Keys;
use standing::{Right, Standing};

pub(crate) use bucket::Bucket;
pub use session::Session;
pub use subscriber::Subscriber;

/// Reads that block a thread each at the same time.
const READERS: usize = 8;
/// Chunks that block a thread each at the same time. Few: their fsyncs compete with the mailboxes'.
const MOVERS: usize = 4;

/// A relay. Clones are the same relay.
#[derive(Clone)]
pub struct Relay {
    shared: Arc<Shared>,
}

pub(crate) struct Shared {
    store: Arc<dyn Store>,
    admin: VerifyingKey,
    limits: RwLock<Arc<Limits>>,
    metrics: Arc<Metrics>,
    keys: Keys,
    readers: Semaphore,
    /// Chunks that are being written to or read from files at the same time.
    movers: Semaphore,
    /// The instant of the last sweep: sessions whose time has come end then.
    swept_at_ms: watch::Sender<i64>,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Relay")
    }
}

impl Relay {
    /// A relay over `store` that believes `admin`, headquarters' relay-admin key.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, admin: VerifyingKey, limits: Limits) -> Self {
        Self {
            shared: Arc::new(Shared {
                store,
                admin,
                limits: RwLock::new(Arc::new(limits)),
                metrics: Arc::default(),
                keys: Keys::default(),
                readers: Semaphore::new(READERS),
                movers: Semaphore::new(MOVERS),
                swept_at_ms: watch::Sender::new(i64::MIN),
            }),
        }
    }

    /// Other limits from now on, also for those who are connected.
    pub fn limit(&self, limits: Limits) {
        let lock = &self.shared.limits;
        *lock.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(limits);
    }

    /// What it counts.
    #[must_use]
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.shared.metrics
    }

    /// Judges who is there. `key` is the key that the other side has proved to hold. The session
    /// counts as one of the key's connections until it is dropped.
    ///
    /// A ticket serves the first key that asks something with it, until it expires. Being greeted
    /// binds nothing: a newcomer reads the relay's time there, and one whose clock is wrong goes
    /// away and comes again with other keys.
    ///
    /// # Errors
    /// The [`Refusal`] to close the connection with.
    pub async fn greet(
        &self,
        key: TransportKey,
        credential: &Credential,
        now_ms: i64,
    ) -> Result<Session, Refusal> {
        let shared = &self.shared;
        // Listening begins before reading: what is committed in between is heard.
        let news = shared.store.wakes().device(key);
        let directory = shared.store.wakes().directory();
        if let Credential::Admission(admission) = credential {
            self.bring(key, admission).await?;
        }
        let stored = shared.read(move |store| store.device(key)).await?;
        let right = match credential {
            Credential::Known | Credential::Admission(_) => {
                Right::Device(stored.ok_or(Refusal::NotAdmitted)?)
            }
            Credential::Ticket(_) if stored.is_some_and(|device| device.revoked) => {
                return Err(Refusal::Revoked);
            }
            Credential::Ticket(ticket) => {
                let used = shared.submit(Change::UseTicket {
                    hash: ticket.hash(),
                    holder: key,
                    now_ms,
                    asks: false,
                });
                match used.await? {
                    Outcome::Ticket(ticket) => Right::Ticket(ticket),
                    _ => return Err(Refusal::StorageFailed),
                }
            }
        };
        let standing = Standing::new(right, news, shared.swept_at_ms.subscribe());
        standing.check(now_ms)?;
        let place = Keys::enter(shared, key, now_ms)?;
        let welcome = Welcome {
            mailbox: standing.device().map(|device| device.mailbox),
            directory_size: shared.read(|store| store.directory_size()).await?,
            relay_time_ms: now_ms,
        };
        Ok(Session::new(
            Arc::clone(shared),
            place,
            standing,
            directory,
            welcome,
        ))
    }

    /// Deletes what has expired and ends the sessions whose admission has. To be called every
    /// minute or so. Returns how many envelopes were deleted unread.
    ///
    /// # Errors
    /// [`Refusal::StorageFailed`] and the like; the next call goes on.
    pub async fn sweep(&self, now_ms: i64) -> Result<u64, Refusal> {
        let shared = &self.shared;
        shared.swept_at_ms.send_replace(now_ms);
        shared.keys.tidy(now_ms);
        shared.store.wakes().tidy();
        let mut deleted = 0;
        loop {
            match shared.submit(Change::Sweep { now_ms }).await? {
                Outcome::Swept { envelopes, all } => {
                    shared.metrics.expired.add(envelopes);
                    deleted += envelopes;
                    if all {
                        return Ok(deleted);
                    }
                }
                _ => return Err(Refusal::StorageFailed),
            }
        }
    }

    /// Whether the store still reads and commits: for a watchdog. Changes nothing.
    ///
    /// # Errors
    /// What a device would be told.
    pub async fn probe(&self) -> Result<(), Refusal> {
        self.shared.read(|store| store.directory_size()).await?;
        let nothing = Change::Acknowledge {
            mailbox: MailboxId([0; 16]),
            seqs: Vec::new(),
        };
        self.shared.submit(nothing).await.map(|_| ())
    }

    /// Keeps an admission that a device brings itself, unless a newer one is there.
    async fn bring(&self, key: TransportKey, admission: &SignedAdmission) -> Result<(), Refusal> {
        let record = admission
            .verify(&self.shared.admin)
            .map_err(|_| Refusal::BadSignature)?;
        match record {
            AdmissionRecord::Device(device) if device.transport_key == key => {}
            _ => return Err(Refusal::NotAdmitted),
        }
        let change = Change::PutAdmission(record.clone());
        match self.shared.submit(change).await {
            Ok(_) | Err(Refusal::Conflict) => Ok(()),
            Err(refusal) => Err(refusal),
        }
    }
}

impl Shared {
    fn limits(&self) -> Arc<Limits> {
        Arc::clone(&self.limits.read().unwrap_or_else(PoisonError::into_inner))
    }

    async fn submit(&self, change: Change) -> Result<Outcome, Refusal> {
        let submitted = self.store.submit(change).await;
        self.counted(submitted.unwrap_or(Err(Refusal::StorageFailed)))
    }

    async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Refusal> {
        let _permit = self.readers.acquire().await;
        if self.store.reads_in_caller() {
            return self.counted(query(self.store.as_ref()).map_err(Refusal::from));
        }
        let store = Arc::clone(&self.store);
        let read = tokio::task::spawn_blocking(move || query(store.as_ref()));
        self.counted(match read.await {
            Ok(found) => found.map_err(Refusal::from),
            Err(_) => Err(Refusal::StorageFailed),
        })
    }

    fn counted<T>(&self, done: Result<T, Refusal>) -> Result<T, Refusal> {
        match done {
            Err(Refusal::StorageFull) => self.metrics.full.add(1),
            Err(Refusal::StorageFailed) => self.metrics.failures.add(1),
            _ => {}
        }
        done
    }
}
