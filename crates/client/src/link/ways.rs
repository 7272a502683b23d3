//! The ways to one address of a relay: QUIC, and TLS over TCP where this network lets no UDP out.
//!
//! An address `host:port` stands for UDP `port`, for TCP 443, and for TCP `port` of the same host. QUIC
//! begins, the others follow while there is no answer (RFC 8305); what worked from this network
//! begins the next time. From TCP a desk goes back to QUIC by itself: over TCP everything waits
//! behind a lost segment, and two hops more see when we speak.
//!
//! Two ways may lead to the relay at once, for the moment of a greeting. That is no second copy of
//! this desk's data: a copy shows when it resumes, and only the way that won does.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aircop_wire::{Credential, TransportKey};
use async_trait::async_trait;

use super::proxy;
use super::quic::QuicLink;
use super::reach::{self, Lookup};
use super::tcp::TcpLink;
use super::{Connection, Link, LinkError};

/// Where HTTPS is, which the most networks let out.
const HTTPS: u16 = 443;
/// What each way has before the next one is tried beside it.
const HEAD_START: Duration = Duration::from_millis(300);
/// Addresses from which it is remembered what worked.
const REMEMBERED: usize = 64;

/// Which way worked, by the address of this machine and the relay's.
type Known = HashMap<(Option<IpAddr>, String), usize>;

/// What worked from which network; clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<Known>>);

impl Memory {
    fn worked(&self, addr: &str) -> usize {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = known.get(&(reach::here(), addr.to_owned()));
        place.copied().unwrap_or(0)
    }

    fn note(&self, addr: &str, way: usize) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert((reach::here(), addr.to_owned()), way);
    }
}

/// One address of a relay and the ways there.
pub(crate) struct Ways {
    addr: String,
    quic: QuicLink,
    tcp: Vec<TcpLink>,
    memory: Memory,
    look_again: Duration,
}

impl std::fmt::Debug for Ways {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ways")
            .field("addr", &self.addr)
            .field("tcp", &self.tcp)
            .finish_non_exhaustive()
    }
}

/// How the ways are chosen.
#[derive(Clone)]
pub(crate) struct Choice<'a> {
    /// What is set as proxy: see [`proxy`].
    pub(crate) proxy: &'a str,
    pub(crate) memory: Memory,
    /// How long on TCP before QUIC is tried again.
    pub(crate) look_again: Duration,
    pub(crate) lookup: Option<Lookup>,
}

impl Ways {
    pub(crate) fn new(
        addr: &str,
        relay_key: TransportKey,
        transport_seed: &[u8; 32],
        choice: Choice<'_>,
    ) -> Result<Self, LinkError> {
        let mut quic = QuicLink::new(addr, relay_key, transport_seed)?;
        if let Some(lookup) = &choice.lookup {
            quic = quic.looking_up_by(Arc::clone(lookup));
        }
        let mut tcp = Vec::new();
        // One that is no address is told by QUIC.
        if let Ok((host, port)) = reach::host_and_port(addr) {
            let proxy = proxy::towards(host, choice.proxy, |name| std::env::var(name).ok());
            let ports = [Some(HTTPS), Some(port).filter(|port| *port != HTTPS)];
            for port in ports.into_iter().flatten() {
                let through = proxy.clone().map(Some).into_iter();
                for proxy in through.chain([None]) {
                    let mut link = TcpLink::new(host, port, proxy, relay_key, transport_seed)?;
                    if let Some(lookup) = &choice.lookup {
                        link = link.looking_up_by(Arc::clone(lookup));
                    }
                    tcp.push(link);
                }
            }
        }
        Ok(Self {
            addr: addr.to_owned(),
            quic,
            tcp,
            memory: choice.memory,
            look_again: choice.look_again,
        })
    }

    fn way(&self, place: usize) -> &dyn Link {
        let tcp = place.checked_sub(1).and_then(|place| self.tcp.get(place));
        tcp.map_or(&self.quic as &dyn Link, |link| link)
    }
}

#[async_trait]
impl Link for Ways {
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        let ways = 1 + self.tcp.len();
        let first = self.memory.worked(&self.addr) % ways;
        let others = (0..ways).filter(|place| *place != first);
        let order = std::iter::once(first).chain(others).collect();
        let (place, connection) = reach::first_of(order, HEAD_START, |place| async move {
            Ok((place, self.way(place).connect(credential).await?))
        })
        .await?;
        self.memory.note(&self.addr, place);
        Ok(connection)
    }

    fn look_again(&self) -> Option<Duration> {
        Some(self.look_again)
    }

    async fn quic_is_back(&self) -> bool {
        let back = self.quic.answers().await;
        if back {
            self.memory.note(&self.addr, 0);
        }
        back
    }
}
