//! What an engine stands on: a directory, a clock, a way to dial, random numbers.

use std::path::PathBuf;
use std::sync::Arc;

use aircop_wire::TransportKey;

use crate::desk::clock::{Clock, SystemClock};
use crate::link::quic::QuicLink;
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
}

/// Dials by QUIC.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quic;

impl Dial for Quic {
    fn link(
        &self,
        address: &str,
        relay: TransportKey,
        transport_seed: &[u8; 32],
    ) -> Result<Arc<dyn Link>, LinkError> {
        Ok(Arc::new(QuicLink::new(address, relay, transport_seed)?))
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
    /// Seeds the random numbers; `None`, outside tests always, for the operating system's.
    pub seed: Option<[u8; 32]>,
}

impl Config {
    /// A real desk: the system's clock, QUIC, the system's random numbers.
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
            dial: Arc::new(Quic),
            keyring: Arc::new(SystemKeyring),
            seed: None,
        }
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
