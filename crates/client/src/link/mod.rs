//! The client's side of the wire, as a trait: the engine never sees a socket.
//!
//! [`quic::QuicLink`] and [`tcp::TcpLink`] are the real ones, [`ways::Ways`] chooses; tests put one in memory behind the same trait, with a
//! clock, loss and delay of their own. (Turned down: simulating below QUIC. quinn sends past
//! tokio's sockets and timers, so socket-level simulators don't catch it.)

mod answer;
pub mod proxy;
pub mod quic;
pub(crate) mod reach;
pub(crate) mod several;
pub mod tcp;
mod tls;
pub(crate) mod ways;

use std::sync::Arc;
use std::time::Duration;

use aircop_api::{Carrier, ErrorCode};
use aircop_wire::{Credential, FrameError, Notice, Refusal, Reply, Request, Welcome};
use async_trait::async_trait;

/// Dials one relay.
#[async_trait]
pub trait Link: Send + Sync {
    /// Connects and greets. `Ok` only after the relay's welcome: that the transport connects says
    /// nothing about being let in.
    ///
    /// # Errors
    /// Any [`LinkError`]; [`LinkError::Refused`] when the relay does not let this device in.
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError>;

    /// How long on a connection that is not QUIC before [`Self::quic_is_back`] is worth asking;
    /// `None` where there is nothing else.
    fn look_again(&self) -> Option<Duration> {
        None
    }

    /// Whether the relay answers by QUIC now. If so, that is what the next connect begins with.
    async fn quic_is_back(&self) -> bool {
        false
    }
}

/// A relay that has let this device in.
#[async_trait]
pub trait Connection: Send + Sync {
    /// What the relay said at the greeting.
    fn welcome(&self) -> &Welcome;

    /// What carries it.
    fn carrier(&self) -> Carrier {
        Carrier::Quic
    }

    /// One request, one reply. Requests may run side by side. After [`LinkError::Lost`] or
    /// [`LinkError::TimedOut`] the relay may or may not have done it; every request can be
    /// repeated safely.
    ///
    /// # Errors
    /// Any [`LinkError`]. A [`Reply::Refused`] comes back as [`LinkError::Refused`], never as
    /// `Ok`; so does a reply that does not belong to the request, as [`LinkError::Malformed`].
    async fn request(&self, request: Request) -> Result<Reply, LinkError>;

    /// Reads the own mailbox from behind `after` (0 for everything that waits): first the
    /// backlog, then [`Notice::CaughtUp`], then what arrives.
    ///
    /// # Errors
    /// Any [`LinkError`].
    async fn subscribe(&self, after: u64) -> Result<Box<dyn Subscription>, LinkError>;

    /// Ends the connection. What is under way fails with [`LinkError::Lost`].
    fn close(&self);
}

/// A mailbox's envelopes, in order, without end. Dropping it ends it.
#[async_trait]
pub trait Subscription: Send {
    /// Waits for the next one, as long as it takes. Cancelling the wait may lose a notice: keep
    /// one task reading, or subscribe again.
    ///
    /// # Errors
    /// Any [`LinkError`], after which the subscription is over. [`Notice::Refused`] comes back as
    /// [`LinkError::Refused`].
    async fn next(&mut self) -> Result<Notice, LinkError>;
}

/// Why the relay could not be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// The address is not `host:port`. The user's (or the invitation's) fault.
    #[error("{0:?} is not an address of the form host:port")]
    BadAddress(String),
    /// No answer at the address, and nothing that says why. The network's fault: try again later.
    #[error("the relay cannot be reached")]
    Unreachable,
    /// This machine has no way out: no cable, no radio, no address.
    #[error("this machine has no network")]
    NoNetwork,
    /// There is a network, and no address for the relay's name: it is misspelled, unknown to the name
    /// service of this network, or that does not answer.
    #[error("no address is known for {0:?}")]
    NameUnknown(String),
    /// The machine at the address says that nobody listens there, or the network that there is no way.
    #[error("nobody listens at the relay's address")]
    NothingThere,
    /// Packets go out and nothing comes back. Where other things work, this network blocks UDP.
    #[error("nothing comes back from UDP port {port}")]
    Silent {
        /// The UDP port that was tried.
        port: u16,
    },
    /// The proxy of this network does not lead to the relay.
    #[error("the proxy refuses the way to the relay: HTTP status {status}")]
    ProxyRefused {
        /// What it answered; 407 where it wants a name and a password.
        status: u16,
    },
    /// Something answers, but not with the pinned key: another relay, or someone in between.
    #[error("what answers is not the relay whose key was given")]
    WrongRelayKey,
    /// The relay says no. [`Refusal`] says why.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The connection broke. Connect again.
    #[error("the connection to the relay was lost")]
    Lost,
    /// No answer in time. Connect again.
    #[error("the relay did not answer in time")]
    TimedOut,
    /// The directory's key was replaced, and this desk was not given the new one: why, for an officer.
    #[error("this desk was not given the directory's new key ({})", .0.code())]
    NoLogKey(ErrorCode),
    /// The relay sent something that is no answer. The relay's fault.
    #[error("the relay's answer cannot be read: {0}")]
    Malformed(String),
    /// The request is over a limit of the protocol. Our fault.
    #[error("the request cannot be sent: {0}")]
    Unsendable(FrameError),
    /// This machine could not open a socket or set up TLS. The reason names no secret.
    #[error("no connection can be made from here: {0}")]
    Local(String),
}

impl LinkError {
    /// How much it tells an officer: of several attempts that failed, the one that tells most counts.
    pub(crate) fn tells(&self) -> u8 {
        match self {
            Self::Refused(_) | Self::NoLogKey(_) => 7,
            Self::WrongRelayKey => 6,
            Self::Malformed(_) | Self::Unsendable(_) | Self::BadAddress(_) => 5,
            Self::ProxyRefused { .. } => 4,
            Self::Silent { .. } => 3,
            Self::NothingThere | Self::NameUnknown(_) => 2,
            Self::NoNetwork => 1,
            Self::Unreachable | Self::Lost | Self::TimedOut | Self::Local(_) => 0,
        }
    }
}
