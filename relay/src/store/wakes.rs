//! Who is told what was committed.
//!
//! The store speaks here after each commit and before it answers, so that nothing is lost when
//! whoever made the change is gone by then. Listeners are told that something happened and read
//! the store for what; a listener that is slow misses nothing. (A store on several machines would
//! feed this from its database's notifications.)

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use aircop_wire::{DeviceAdmission, MailboxId, SignedAdmission, TransportKey};
use tokio::sync::watch;

/// Who is told what was committed.
#[derive(Debug)]
pub struct Wakes {
    mailboxes: Mutex<HashMap<MailboxId, watch::Sender<()>>>,
    devices: Mutex<HashMap<TransportKey, watch::Sender<Option<DeviceAdmission>>>>,
    directory: watch::Sender<u64>,
    successor: watch::Sender<Option<SignedAdmission>>,
}

impl Wakes {
    /// Nobody listens yet; the directory has `directory_size` entries, and `successor` takes this
    /// relay's place.
    #[must_use]
    pub fn new(directory_size: u64, successor: Option<SignedAdmission>) -> Self {
        Self {
            mailboxes: Mutex::default(),
            devices: Mutex::default(),
            directory: watch::Sender::new(directory_size),
            successor: watch::Sender::new(successor),
        }
    }

    /// Changes whenever an envelope has come into the mailbox.
    pub fn mailbox(&self, mailbox: MailboxId) -> watch::Receiver<()> {
        listen(&self.mailboxes, mailbox)
    }

    /// The key's admission as it was committed since the first listener came; `None` before any.
    pub fn device(&self, key: TransportKey) -> watch::Receiver<Option<DeviceAdmission>> {
        listen(&self.devices, key)
    }

    /// The directory's size; changes at heartbeats too.
    pub fn directory(&self) -> watch::Receiver<u64> {
        self.directory.subscribe()
    }

    /// Headquarters' record of the relay that takes this one's place; none while it is in service.
    pub fn successor(&self) -> watch::Receiver<Option<SignedAdmission>> {
        self.successor.subscribe()
    }

    /// An envelope came.
    pub(crate) fn arrived(&self, mailbox: MailboxId) {
        tell(&self.mailboxes, &mailbox, ());
    }

    /// A device was admitted or revoked.
    pub(crate) fn admitted(&self, device: &DeviceAdmission) {
        tell(&self.devices, &device.transport_key, Some(device.clone()));
    }

    /// The relay was replaced, or is in service again.
    pub(crate) fn replaced(&self, successor: Option<SignedAdmission>) {
        self.successor.send_replace(successor);
    }

    /// The directory grew, or its checkpoint was replaced.
    pub(crate) fn grew(&self, size: u64) {
        self.directory.send_replace(size);
    }

    /// Forgets those that nobody listens to any more.
    pub(crate) fn tidy(&self) {
        lock(&self.mailboxes).retain(|_, sender| sender.receiver_count() > 0);
        lock(&self.devices).retain(|_, sender| sender.receiver_count() > 0);
    }
}

fn listen<K: Hash + Eq, V: Default>(
    senders: &Mutex<HashMap<K, watch::Sender<V>>>,
    key: K,
) -> watch::Receiver<V> {
    lock(senders).entry(key).or_default().subscribe()
}

fn tell<K: Hash + Eq, V>(senders: &Mutex<HashMap<K, watch::Sender<V>>>, key: &K, value: V) {
    if let Some(sender) = lock(senders).get(key) {
        sender.send_replace(value);
    }
}

/// No code panics while it holds one of these locks, and the maps are whole between any two lines.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
