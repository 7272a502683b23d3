//! The link over TLS on TCP, where a network lets no UDP out: the greeting bare, then a stream for
//! each request by yamux (version and reason stand at the relay's `serve/tcp.rs`).
//!
//! Behind a lost segment everything waits, and the relay cannot say why it ends a connection: QUIC
//! is preferred where it works ([`super::ways`]).

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use aircop_api::Carrier;
use aircop_wire::limits::MAX_FRAME;
use aircop_wire::{
    Credential, Notice, PREFIX_LEN, Reply, Request, TransportKey, Welcome, content_length,
};
use async_trait::async_trait;
use rustls::CertificateError;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, RwLock, Semaphore, mpsc, oneshot};
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_util::compat::{Compat, FuturesAsyncReadCompatExt, TokioAsyncReadCompatExt};

use super::proxy::Proxy;
use super::quic::{ATTEMPT_TIMEOUT, CONNECT_TIMEOUT, REQUEST_TIMEOUT};
use super::reach::{self, Lookup};
use super::tls::tls_config;
use super::{Connection, Link, LinkError, Subscription, answer};

/// Silence after which the connection counts as lost: longer than over QUIC, since pings wait behind
/// what a slow line has not taken yet.
const IDLE: Duration = Duration::from_secs(40);
/// How often the multiplexer is looked at without anything happening: it pings then, and keeps what
/// stands between, a proxy or a translation of addresses, from forgetting the connection.
const LOOK: Duration = Duration::from_secs(10);
/// Requests at once, a subscription among them; the relay takes no more.
const STREAMS: usize = 32;
/// Above that, since yamux gives the whole connection up at its own limit.
const STREAMS_OF_YAMUX: usize = 64;
/// Bytes of a chunk of a file between which anything else may go first.
const PIECE: usize = 16 * 1024;
/// For the last frames.
const FAREWELL: Duration = Duration::from_secs(2);

/// Dials one relay by its pinned key at one TCP port, as one device.
pub struct TcpLink {
    host: String,
    port: u16,
    proxy: Option<Proxy>,
    tls: TlsConnector,
    lookup: Option<Lookup>,
}

impl std::fmt::Debug for TcpLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TcpLink")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("proxy", &self.proxy)
            .finish_non_exhaustive()
    }
}

type Socket = TlsStream<Pin<Box<TimeoutStream<TcpStream>>>>;
type Stream = Compat<yamux::Stream>;

impl TcpLink {
    /// A link to the relay at TCP `port` of `host` (looked up at each connect, by the proxy if there
    /// is one) that must show `relay_key`, from the device with this Ed25519 seed.
    ///
    /// # Errors
    /// [`LinkError::Local`] if the TLS library does not take the keys.
    pub fn new(
        host: impl Into<String>,
        port: u16,
        proxy: Option<Proxy>,
        relay_key: TransportKey,
        transport_seed: &[u8; 32],
    ) -> Result<Self, LinkError> {
        let config = tls_config(relay_key, transport_seed)
            .map_err(|error| LinkError::Local(error.to_string()))?;
        Ok(Self {
            host: host.into(),
            port,
            proxy,
            tls: TlsConnector::from(Arc::new(config)),
            lookup: None,
        })
    }

    /// Looks names up by something else than this machine's resolver.
    #[must_use]
    pub fn looking_up_by(mut self, lookup: Lookup) -> Self {
        self.lookup = Some(lookup);
        self
    }

    async fn dial(&self) -> Result<Socket, LinkError> {
        let (host, port) = match &self.proxy {
            Some(proxy) => (proxy.host(), proxy.port()),
            None => (self.host.as_str(), self.port),
        };
        let found = reach::look_up(host, port, self.lookup.as_ref()).await?;
        reach::first_of(reach::in_turn(found), reach::STAGGER, |addr| async move {
            timeout(ATTEMPT_TIMEOUT, self.dial_one(addr))
                .await
                .unwrap_or(Err(LinkError::Unreachable))
        })
        .await
    }

    async fn dial_one(&self, addr: std::net::SocketAddr) -> Result<Socket, LinkError> {
        let socket = reach::tcp(addr).await?;
        let mut socket = TimeoutStream::new(socket);
        socket.set_read_timeout(Some(IDLE));
        socket.set_write_timeout(Some(IDLE));
        let mut socket = Box::pin(socket);
        if let Some(proxy) = &self.proxy {
            proxy.lead(&mut socket, &self.host, self.port).await?;
        }
        // The name is sent to nobody (SNI is off) and judged by nobody: the key is pinned.
        let name = ServerName::try_from("relay.invalid")
            .map_err(|error| LinkError::Local(error.to_string()))?;
        self.tls
            .connect(name, socket)
            .await
            .map_err(|error| not_ours(&error))
    }

    async fn greet(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        let mut socket = self.dial().await?;
        let hello = Request::Hello(credential.clone());
        let frame = hello.encode().map_err(LinkError::Unsendable)?;
        let lost = |_| LinkError::Lost;
        socket.write_all(&frame).await.map_err(lost)?;
        socket.flush().await.map_err(lost)?;
        let frame = read_frame(&mut socket).await?;
        let Reply::Welcome(welcome) = answer::of(&hello, &frame)? else {
            return Err(LinkError::Malformed(
                "the greeting was answered by something else".into(),
            ));
        };
        let carrier = match self.proxy {
            Some(_) => Carrier::Proxy,
            None => Carrier::Tcp,
        };
        Ok(Arc::new(TcpConnection::over(socket, welcome, carrier)))
    }
}

/// Why there is no TLS with the relay. Something else may well listen there, or stand in between:
/// that says less than a port that lets nothing through.
fn not_ours(error: &std::io::Error) -> LinkError {
    let tls = error.get_ref().and_then(|e| e.downcast_ref());
    match tls {
        Some(rustls::Error::InvalidCertificate(
            CertificateError::ApplicationVerificationFailure,
        )) => LinkError::WrongRelayKey,
        _ => LinkError::Unreachable,
    }
}

#[async_trait]
impl Link for TcpLink {
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        timeout(CONNECT_TIMEOUT, self.greet(credential))
            .await
            .unwrap_or(Err(LinkError::Unreachable))
    }
}

/// What is asked of the task that moves the streams.
type Opener = mpsc::Sender<oneshot::Sender<yamux::Stream>>;

struct TcpConnection {
    welcome: Welcome,
    carrier: Carrier,
    opener: Opener,
    streams: Arc<Semaphore>,
    /// Chunks of files write alone, a piece at a time; everything else goes side by side.
    courtesy: RwLock<()>,
    close: std::sync::Mutex<Option<oneshot::Sender<()>>>,
}

impl TcpConnection {
    fn over(socket: Socket, welcome: Welcome, carrier: Carrier) -> Self {
        let mut config = yamux::Config::default();
        config.set_max_num_streams(STREAMS_OF_YAMUX);
        config.set_max_connection_receive_window(Some(
            STREAMS_OF_YAMUX * yamux::DEFAULT_CREDIT as usize,
        ));
        let connection = yamux::Connection::new(socket.compat(), config, yamux::Mode::Client);
        let (opener, asked) = mpsc::channel(STREAMS);
        let (close, closed) = oneshot::channel();
        tokio::spawn(drive(connection, asked, closed));
        Self {
            welcome,
            carrier,
            opener,
            streams: Arc::new(Semaphore::new(STREAMS)),
            courtesy: RwLock::default(),
            close: std::sync::Mutex::new(Some(close)),
        }
    }

    async fn open(
        &self,
    ) -> Result<(ReadHalf<Stream>, WriteHalf<Stream>, OwnedSemaphorePermit), LinkError> {
        let permit = self.streams.clone().acquire_owned().await;
        let permit = permit.map_err(|_| LinkError::Lost)?;
        let (give, given) = oneshot::channel();
        self.opener.send(give).await.map_err(|_| LinkError::Lost)?;
        let stream = given.await.map_err(|_| LinkError::Lost)?;
        let (read, write) = tokio::io::split(stream.compat());
        Ok((read, write, permit))
    }

    /// Sends a request whole and ends its half of the stream.
    async fn send(
        &self,
        write: &mut WriteHalf<Stream>,
        request: &Request,
        frame: &[u8],
    ) -> std::io::Result<()> {
        if matches!(request, Request::PutChunk(_)) {
            for piece in frame.chunks(PIECE) {
                let _alone = self.courtesy.write().await;
                write.write_all(piece).await?;
            }
        } else {
            let _beside = self.courtesy.read().await;
            write.write_all(frame).await?;
        }
        write.shutdown().await
    }

    async fn exchange(&self, request: &Request) -> Result<Reply, LinkError> {
        let frame = request.encode().map_err(LinkError::Unsendable)?;
        let (mut read, mut write, _permit) = self.open().await?;
        let reading = read_frame(&mut read);
        tokio::pin!(reading);
        // A relay that refuses early answers before it has read everything.
        let reply = tokio::select! {
            biased;
            reply = &mut reading => reply,
            _ = self.send(&mut write, request, &frame) => reading.await,
        };
        answer::of(request, &reply?)
    }
}

#[async_trait]
impl Connection for TcpConnection {
    fn welcome(&self) -> &Welcome {
        &self.welcome
    }

    fn carrier(&self) -> Carrier {
        self.carrier
    }

    async fn request(&self, request: Request) -> Result<Reply, LinkError> {
        timeout(REQUEST_TIMEOUT, self.exchange(&request))
            .await
            .unwrap_or(Err(LinkError::TimedOut))
    }

    async fn subscribe(&self, after: u64) -> Result<Box<dyn Subscription>, LinkError> {
        let request = Request::Subscribe { after };
        let frame = request.encode().map_err(LinkError::Unsendable)?;
        let opening = async {
            let (read, mut write, permit) = self.open().await?;
            let sent = self.send(&mut write, &request, &frame).await;
            sent.map_err(|_| LinkError::Lost)?;
            Ok(TcpSubscription {
                read,
                _write: write,
                _permit: permit,
            })
        };
        let opened = timeout(REQUEST_TIMEOUT, opening).await;
        Ok(Box::new(opened.unwrap_or(Err(LinkError::TimedOut))?))
    }

    fn close(&self) {
        let close = self.close.lock();
        drop(close.map_or_else(|e| e.into_inner().take(), |mut close| close.take()));
    }
}

struct TcpSubscription {
    read: ReadHalf<Stream>,
    /// The stream is one.
    _write: WriteHalf<Stream>,
    _permit: OwnedSemaphorePermit,
}

#[async_trait]
impl Subscription for TcpSubscription {
    async fn next(&mut self) -> Result<Notice, LinkError> {
        answer::notice(&read_frame(&mut self.read).await?)
    }
}

/// Moves what the streams read and write until the connection ends or is to be closed.
async fn drive(
    mut connection: yamux::Connection<Compat<Socket>>,
    mut asked: mpsc::Receiver<oneshot::Sender<yamux::Stream>>,
    mut close: oneshot::Receiver<()>,
) {
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let inbound = std::future::poll_fn(|cx| connection.poll_next_inbound(cx));
        let asker = tokio::select! {
            biased;
            // Also when nobody holds the connection any more.
            _ = &mut close => break,
            asker = asked.recv() => asker,
            _ = look.tick() => continue,
            stream = inbound => match stream {
                // The relay opens no streams.
                Some(Ok(_)) => break,
                Some(Err(_)) | None => return,
            },
        };
        let Some(asker) = asker else { break };
        let outbound = std::future::poll_fn(|cx| connection.poll_new_outbound(cx));
        match outbound.await {
            Ok(stream) => {
                let _ = asker.send(stream);
            }
            Err(_) => return,
        }
    }
    let closing = std::future::poll_fn(|cx| connection.poll_close(cx));
    let _ = timeout(FAREWELL, closing).await;
}

async fn read_frame(from: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>, LinkError> {
    let lost = |_| LinkError::Lost;
    let mut prefix = [0; PREFIX_LEN];
    from.read_exact(&mut prefix).await.map_err(lost)?;
    let len = content_length(prefix, MAX_FRAME).map_err(|e| LinkError::Malformed(e.to_string()))?;
    let mut frame = prefix.to_vec();
    frame.resize(PREFIX_LEN + len, 0);
    let content = frame.get_mut(PREFIX_LEN..).unwrap_or_default();
    from.read_exact(content).await.map_err(lost)?;
    Ok(frame)
}
