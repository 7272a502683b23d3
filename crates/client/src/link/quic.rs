//! The link over QUIC: TLS 1.3, X25519MLKEM768 only, raw Ed25519 keys both ways, the relay's
//! pinned (DESIGN section 7).

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aircop_wire::limits::MAX_FRAME;
use aircop_wire::{
    Credential, Notice, PREFIX_LEN, Refusal, Reply, Request, TransportKey, Welcome, content_length,
};
use async_trait::async_trait;
use quinn::crypto::rustls::QuicClientConfig;
use quinn::{ConnectionError, ReadExactError, RecvStream, VarInt};
use tokio::time::timeout;

use super::reach::Lookup;
use super::tls::tls_config;
use super::{Connection, Link, LinkError, Subscription, answer, reach};

/// From the first packet to the welcome.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// From the first packet to one address to its handshake: shorter, so that what was found out is
/// told before the whole is given up.
pub(super) const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(8);
/// From a request to its reply. A megabyte over a poor link takes a while.
pub(super) const REQUEST_TIMEOUT: Duration = Duration::from_secs(60);
/// Keeps address translations on the way open, and asks often enough to notice soon.
const KEEP_ALIVE: Duration = Duration::from_secs(5);
/// Silence after which the connection counts as lost: four questions without an answer. Until then
/// the strip says that the desk is online, so it must not be long.
const IDLE_TIMEOUT_MS: u32 = 20_000;

/// Dials one relay by its pinned key, as one device.
pub struct QuicLink {
    addr: String,
    config: quinn::ClientConfig,
    lookup: Option<Lookup>,
}

impl std::fmt::Debug for QuicLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QuicLink")
            .field("addr", &self.addr)
            .finish_non_exhaustive()
    }
}

impl QuicLink {
    /// A link to the relay at `addr` (`host:port`, looked up at each connect) that must show
    /// `relay_key`, from the device whose transport key has the Ed25519 seed `transport_seed`.
    ///
    /// # Errors
    /// [`LinkError::Local`] if the TLS library does not take the keys.
    pub fn new(
        addr: impl Into<String>,
        relay_key: TransportKey,
        transport_seed: &[u8; 32],
    ) -> Result<Self, LinkError> {
        let mut transport = quinn::TransportConfig::default();
        transport
            .keep_alive_interval(Some(KEEP_ALIVE))
            .max_idle_timeout(Some(VarInt::from_u32(IDLE_TIMEOUT_MS).into()))
            // The relay opens no streams of its own.
            .max_concurrent_bidi_streams(VarInt::from_u32(0))
            .max_concurrent_uni_streams(VarInt::from_u32(0))
            // Looking for a larger packet sends four that carry nothing: 0.6 s of a line of
            // 64 kbit/s, just when the first alert waits.
            .mtu_discovery_config(None)
            .datagram_receive_buffer_size(None);
        let tls = tls_config(relay_key, transport_seed).map_err(local)?;
        let quic = QuicClientConfig::try_from(tls).map_err(local)?;
        let mut config = quinn::ClientConfig::new(Arc::new(quic));
        config.transport_config(Arc::new(transport));
        Ok(Self {
            addr: addr.into(),
            config,
            lookup: None,
        })
    }

    /// Looks names up by something else than this machine's resolver.
    #[must_use]
    pub fn looking_up_by(mut self, lookup: Lookup) -> Self {
        self.lookup = Some(lookup);
        self
    }

    /// How it connects: this device's key, the relay's pinned, and QUIC's settings.
    #[must_use]
    pub fn config(&self) -> quinn::ClientConfig {
        self.config.clone()
    }

    /// Whether the relay answers here, with its key. It notices no more than a handshake.
    pub(super) async fn answers(&self) -> bool {
        match timeout(CONNECT_TIMEOUT, self.dial()).await {
            Ok(Ok((_endpoint, connection))) => {
                connection.close(VarInt::from_u32(0), b"");
                true
            }
            Ok(Err(_)) | Err(_) => false,
        }
    }

    async fn dial(&self) -> Result<(quinn::Endpoint, quinn::Connection), LinkError> {
        let (host, port) = reach::host_and_port(&self.addr)?;
        let found = reach::look_up(host, port, self.lookup.as_ref()).await?;
        reach::first_of(reach::in_turn(found), reach::STAGGER, |addr| {
            self.dial_one(addr)
        })
        .await
    }

    async fn dial_one(
        &self,
        addr: SocketAddr,
    ) -> Result<(quinn::Endpoint, quinn::Connection), LinkError> {
        let here: SocketAddr = if addr.is_ipv4() {
            (Ipv4Addr::UNSPECIFIED, 0).into()
        } else {
            (Ipv6Addr::UNSPECIFIED, 0).into()
        };
        // Without IPv6 on this machine its sockets fail, which says nothing of the network.
        let endpoint = quinn::Endpoint::client(here).map_err(|_| LinkError::NoNetwork)?;
        // The name is sent to nobody (SNI is off) and judged by nobody: the key is pinned.
        let connecting = endpoint
            .connect_with(self.config.clone(), addr, "relay.invalid")
            .map_err(|_| LinkError::Unreachable)?;
        let answered = async {
            connecting.await.map_err(|error| match broken(&error) {
                LinkError::TimedOut => LinkError::Silent { port: addr.port() },
                LinkError::Lost => LinkError::Unreachable,
                other => other,
            })
        };
        tokio::select! {
            answer = timeout(ATTEMPT_TIMEOUT, answered) => {
                let answer = answer.unwrap_or(Err(LinkError::Silent { port: addr.port() }));
                Ok((endpoint, answer?))
            }
            obstacle = reach::obstacle(addr) => Err(obstacle),
        }
    }

    async fn greet(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        let (endpoint, connection) = self.dial().await?;
        let hello = Request::Hello(credential.clone());
        let Reply::Welcome(welcome) = exchange(&connection, &hello).await? else {
            return Err(LinkError::Malformed(
                "the greeting was answered by something else".into(),
            ));
        };
        Ok(Arc::new(QuicConnection {
            connection,
            _endpoint: endpoint,
            welcome,
        }))
    }
}

#[async_trait]
impl Link for QuicLink {
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        timeout(CONNECT_TIMEOUT, self.greet(credential))
            .await
            .unwrap_or(Err(LinkError::Unreachable))
    }
}

struct QuicConnection {
    connection: quinn::Connection,
    /// Drives the connection's socket.
    _endpoint: quinn::Endpoint,
    welcome: Welcome,
}

#[async_trait]
impl Connection for QuicConnection {
    fn welcome(&self) -> &Welcome {
        &self.welcome
    }

    async fn request(&self, request: Request) -> Result<Reply, LinkError> {
        timeout(REQUEST_TIMEOUT, exchange(&self.connection, &request))
            .await
            .unwrap_or(Err(LinkError::TimedOut))
    }

    async fn subscribe(&self, after: u64) -> Result<Box<dyn Subscription>, LinkError> {
        let recv = timeout(
            REQUEST_TIMEOUT,
            send(&self.connection, &Request::Subscribe { after }),
        )
        .await
        .unwrap_or(Err(LinkError::TimedOut))?;
        Ok(Box::new(QuicSubscription {
            recv,
            connection: self.connection.clone(),
        }))
    }

    fn close(&self) {
        self.connection.close(VarInt::from_u32(0), b"");
    }
}

struct QuicSubscription {
    recv: RecvStream,
    /// Tells why a stream broke.
    connection: quinn::Connection,
}

#[async_trait]
impl Subscription for QuicSubscription {
    async fn next(&mut self) -> Result<Notice, LinkError> {
        let frame = read_frame(&mut self.recv, &self.connection).await?;
        answer::notice(&frame)
    }
}

async fn exchange(connection: &quinn::Connection, request: &Request) -> Result<Reply, LinkError> {
    let mut recv = send(connection, request).await?;
    let frame = read_frame(&mut recv, connection).await?;
    answer::of(request, &frame)
}

/// Sends a request whole and returns where its answer comes.
async fn send(connection: &quinn::Connection, request: &Request) -> Result<RecvStream, LinkError> {
    let frame = request.encode().map_err(LinkError::Unsendable)?;
    let (mut send, recv) = connection.open_bi().await.map_err(|e| broken(&e))?;
    // An alert that is entered while a file goes up leaves before the rest of the file.
    if matches!(request, Request::PutChunk(_)) {
        let _ = send.set_priority(-1);
    }
    // A relay that refuses early stops reading; what it says then is the answer.
    match send.write_all(&frame).await {
        Ok(()) => {
            let _ = send.finish();
            Ok(recv)
        }
        Err(quinn::WriteError::Stopped(_)) => Ok(recv),
        Err(_) => Err(why(connection)),
    }
}

async fn read_frame(
    recv: &mut RecvStream,
    connection: &quinn::Connection,
) -> Result<Vec<u8>, LinkError> {
    let failed = |error| match error {
        ReadExactError::FinishedEarly(_) => LinkError::Lost,
        ReadExactError::ReadError(_) => why(connection),
    };
    let mut prefix = [0; PREFIX_LEN];
    recv.read_exact(&mut prefix).await.map_err(failed)?;
    let len = content_length(prefix, MAX_FRAME).map_err(|e| LinkError::Malformed(e.to_string()))?;
    let mut frame = prefix.to_vec();
    frame.resize(PREFIX_LEN + len, 0);
    let content = frame.get_mut(PREFIX_LEN..).unwrap_or_default();
    recv.read_exact(content).await.map_err(failed)?;
    Ok(frame)
}

/// Why a stream of this connection broke.
fn why(connection: &quinn::Connection) -> LinkError {
    connection
        .close_reason()
        .map_or(LinkError::Lost, |e| broken(&e))
}

fn broken(error: &ConnectionError) -> LinkError {
    match error {
        ConnectionError::ApplicationClosed(close) => u16::try_from(close.error_code.into_inner())
            .ok()
            .and_then(Refusal::from_code)
            .map_or(LinkError::Lost, LinkError::Refused),
        ConnectionError::TimedOut => LinkError::TimedOut,
        // TLS alerts are 0x0100 and the alert's number (RFC 9001 section 4.8). This variant is
        // an error found on our side, so the relay failed our checks: in practice, its key.
        ConnectionError::TransportError(e) if (0x100..0x200).contains(&u64::from(e.code)) => {
            LinkError::WrongRelayKey
        }
        _ => LinkError::Lost,
    }
}

fn local(error: impl std::fmt::Display) -> LinkError {
    LinkError::Local(error.to_string())
}
