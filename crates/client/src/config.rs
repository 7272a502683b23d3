//! What an engine stands on: a directory, a clock, a way to dial, random numbers.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aircop_wire::TransportKey;

use crate::desk::clock::{Clock, SystemClock};
pub use crate::link::reach::Lookup;
use crate::link::ways::{Choice, Memory, Ways};
use crate::link::{Link, LinkError};
use crate::vault::{Kdf, Keyring, SystemKeyring};

/// Makes links to relays. Tests put one in memory here.
pub trait Dial: Send + Sync {
    /// A link to the relay at `address` with this key, from the device with this transport seed.
    ///
    /// # Errors
    /// [`LinkError::Local`] when this machine cannot.
    fn link(
        &self,
        address: &str,
        relay: TransportKey,
        transport_seed: &[u8; 32],
    ) -> Result<Arc<dyn Link>, LinkError>;

    /// What is set as proxy, from now on: see [`crate::link::proxy`].
    fn use_proxy(&self, _proxy: &str) {}
}

/// How long a desk stays on TCP before it tries QUIC again; doubled while that fails.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// Dials by QUIC, and by TLS over TCP where the network lets no UDP out.
#[derive(Clone)]
pub struct Network {
    memory: Memory,
    proxy: Arc<Mutex<String>>,
    look_again: Duration,
    lookup: Option<Lookup>,
}

impl Network {
    /// Tries QUIC again after this long on TCP.
    #[must_use]
    pub fn looking_again_after(mut self, wait: Duration) -> Self {
        self.look_again = wait;
        self
    }

    /// Looks names up by something else than this machine's resolver.
    #[must_use]
    pub fn looking_up_by(mut self, lookup: Lookup) -> Self {
        self.lookup = Some(lookup);
        self
    }
}

impl Default for Network {
    fn default() -> Self {
        Self {
            memory: Memory::default(),
            proxy: Arc::default(),
            look_again: LOOK_AGAIN,
            lookup: None,
        }
    }
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The proxy may hold a password.
        f.write_str("Network")
    }
}

impl Dial for Network {
    fn link(
        &self,
        address: &str,
        relay: TransportKey,
        transport_seed: &[u8; 32],
    ) -> Result<Arc<dyn Link>, LinkError> {
        let proxy = self.proxy.lock().unwrap_or_else(PoisonError::into_inner);
        let choice = Choice {
            proxy: &proxy,
            memory: self.memory.clone(),
            look_again: self.look_again,
            lookup: self.lookup.clone(),
        };
        let ways = Ways::new(address, relay, transport_seed, choice)?;
        Ok(Arc::new(ways))
    }

    fn use_proxy(&self, proxy: &str) {
        let mut said = self.proxy.lock().unwrap_or_else(PoisonError::into_inner);
        proxy.clone_into(&mut said);
    }
}

/// What an engine stands on.
#[derive(Clone)]
pub struct Config {
    /// Where the vault and the archive of this installation are.
    pub data: PathBuf,
    /// How expensive new passwords are made to guess.
    pub kdf: Kdf,
    /// Whether the engine connects by itself once it is unlocked.
    pub online: bool,
    /// Whether an officer sits before it, so that it locks itself when nobody does any more. A
    /// gateway that runs alone must not.
    pub attended: bool,
    /// Where files are saved that a window has no path for: the officer's downloads.
    pub downloads: Option<PathBuf>,
    /// Headquarters: a person has looked at this desk's clock and found it right, so what is signed is
    /// dated by it whatever the relay's says. Else a relay that lies about the time could keep
    /// headquarters from revoking anyone.
    pub clock_is_right: bool,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// How relays are dialled.
    pub dial: Arc<dyn Dial>,
    /// Where the system keeps secrets for its user.
    pub keyring: Arc<dyn Keyring>,
    /// How often a desk on line looks after its prekeys, the heartbeat and what is due, and visits
    /// relays that were left: 5 minutes, or seldom in tests of months.
    pub round: Duration,
    /// Seeds the random numbers, and lets work that blocks be done in its turn instead of on another
    /// thread, so that a run repeats; `None`, outside tests always, for the operating system's.
    pub seed: Option<[u8; 32]>,
}

/// Between two rounds of a desk on line, and two visits to relays that were left.
const ROUND: Duration = Duration::from_secs(300);

impl Config {
    /// A real desk: the system's clock, network, the system's random numbers.
    #[must_use]
    pub fn new(data: PathBuf) -> Self {
        Self {
            data,
            kdf: Kdf::default(),
            online: true,
            attended: false,
            downloads: None,
            clock: Arc::new(SystemClock),
            clock_is_right: false,
            dial: Arc::new(Network::default()),
            keyring: Arc::new(SystemKeyring),
            round: ROUND,
            seed: None,
        }
    }

    /// Does work that takes a while beside everything else; in its turn where runs repeat.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, tokio::task::JoinError> {
        if self.seed.is_some() {
            return Ok(work());
        }
        tokio::task::spawn_blocking(work).await
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.data.join("vault")
    }

    pub(crate) fn archive(&self) -> PathBuf {
        self.data.join("archive.db")
    }

    /// Sealed files of drafts and messages.
    pub(crate) fn blobs(&self) -> PathBuf {
        self.data.join("blobs")
    }

    /// Where the program that shows the window notes what it does; a panic wipe removes it.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.data.join("log")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.data.join("lock")
    }

    pub(crate) fn preferences(&self) -> PathBuf {
        self.data.join("preferences.json")
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("data", &self.data)
            .field("online", &self.online)
            .finish_non_exhaustive()
    }
}
