//! A session over TLS on TCP, for networks that let no UDP out: the greeting bare, then streams by
//! yamux.
//!
//! A stranger costs a TLS handshake and one small frame, as over QUIC: nothing is multiplexed before
//! the greeting has been accepted. Doors have a gate of their own, so that who floods them keeps
//! nobody from QUIC.
//!
//! yamux 0.14.1 (September 2026, a release every few months, Apache-2.0 or MIT): its frame is twelve
//! bytes that anybody can implement, and its windows bound what an admitted device can make us hold.
//! Two frames with which a peer could end a program (CVE-2026-31814, CVE-2026-32314) were mended in
//! 0.13.10, and only who has been admitted reaches it here. (Turned down: HTTP/2,
//! whose header compression and settings are much to implement for nothing that is used here.)

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use aircop_wire::{ALPN, Refusal, Reply, Request, TransportKey, tls};
use tokio::io::{AsyncReadExt, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{Mutex, Semaphore, mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use tokio_util::compat::{Compat, FuturesAsyncReadCompatExt, TokioAsyncReadCompatExt};

use super::carrier::{Carrier, Gone, Incoming, Outgoing};
use super::connection::{GREETING, encoded, stop};
use super::frame::{self, NoRequest};
use super::gate::{Decision, Gate, Stranger};
use super::tls::{ServeError, tls_config};
use super::{DRAIN, FAREWELL, connection, now_ms};
use crate::metrics::Carried;
use crate::relay::{Relay, Session};

/// Silence after which a connection counts as lost. Clients ping every 10 s.
const IDLE: Duration = Duration::from_secs(60);
/// Requests at once. A client asks 32 at most; the rest is for those whose end is still on its way.
const STREAMS: usize = 64;
/// Bytes that wait in the connection to be read: what yamux grants each stream at the least.
const WINDOW: usize = STREAMS * yamux::DEFAULT_CREDIT as usize;
/// How often the multiplexer is looked at without anything happening: it pings then.
const LOOK: Duration = Duration::from_secs(10);
/// Memory of the kernel for one connection in each direction, which it doubles.
const SOCKET_BUFFER: u32 = 256 * 1024;
/// Bytes of a chunk of a file between which anything else may go first.
const PIECE: usize = 16 * 1024;
/// Bytes in the kernel that have not been sent, from which on it takes no more: they would stand
/// before an alert. What is under way to the other side does not count.
const NOT_SENT: u32 = 32 * 1024;
/// Connections that the kernel has and we have not looked at.
const BACKLOG: u32 = 1024;
/// When there is no file handle left for another connection.
const BREATH: Duration = Duration::from_millis(100);

/// A TCP address that the relay serves at.
pub struct Door {
    listener: TcpListener,
    acceptor: TlsAcceptor,
}

impl std::fmt::Debug for Door {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Door").field(&self.listener).finish()
    }
}

impl Door {
    /// Listens at `listen` with the key of `seed`; needs the runtime.
    ///
    /// # Errors
    /// [`ServeError`].
    pub fn open(listen: SocketAddr, seed: &[u8; 32]) -> Result<Self, ServeError> {
        let config = tls_config(seed).map_err(|error| ServeError::Tls(error.to_string()))?;
        let listener = socket(listen).map_err(|source| ServeError::Door { listen, source })?;
        Ok(Self {
            listener,
            acceptor: TlsAcceptor::from(Arc::new(config)),
        })
    }

    /// Where it is.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn local_addr(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

fn socket(listen: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if listen.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    socket.set_reuseaddr(true)?;
    // What is accepted inherits them.
    socket.set_send_buffer_size(SOCKET_BUFFER)?;
    socket.set_recv_buffer_size(SOCKET_BUFFER)?;
    socket.bind(listen)?;
    socket.listen(BACKLOG)
}

/// Serves at one door until the relay stops, and lets running requests finish.
pub(super) async fn keep(
    door: Door,
    relay: Relay,
    memory: Arc<Semaphore>,
    mut stopping: watch::Receiver<bool>,
) {
    let gate = Gate::default();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            biased;
            () = stop(&mut stopping) => break,
            accepted = door.listener.accept() => match accepted {
                Ok((socket, from)) => match gate.decide_proved(from.ip(), now_ms()) {
                    Decision::Enter(stranger) => {
                        connections.spawn(serve(
                            socket,
                            door.acceptor.clone(),
                            stranger,
                            relay.clone(),
                            Arc::clone(&memory),
                            stopping.clone(),
                        ));
                    }
                    Decision::Refuse | Decision::Retry => relay.metrics().turned_away.add(1),
                },
                Err(error) => {
                    tracing::warn!(%error, "a TCP connection was not accepted");
                    sleep(BREATH).await;
                }
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(door);
    let _ = timeout(DRAIN, async {
        while connections.join_next().await.is_some() {}
    })
    .await;
    connections.shutdown().await;
}

type Socket = TlsStream<Pin<Box<TimeoutStream<TcpStream>>>>;

async fn serve(
    socket: TcpStream,
    acceptor: TlsAcceptor,
    stranger: Stranger,
    relay: Relay,
    memory: Arc<Semaphore>,
    mut stopping: watch::Receiver<bool>,
) {
    let admitted = tokio::select! {
        biased;
        () = stop(&mut stopping) => return,
        admitted = timeout(GREETING, greet(socket, &acceptor, &relay)) => admitted,
    };
    let Ok(Some((socket, session))) = admitted else {
        return;
    };
    drop(stranger);
    let _carried = Carried::new(relay.metrics(), |metrics| &metrics.over_tcp);
    connection::serve(Tcp::over(socket), session, memory, stopping).await;
}

/// The handshake and the greeting. `None` when it came to nothing; the other side knows why.
async fn greet(
    socket: TcpStream,
    acceptor: &TlsAcceptor,
    relay: &Relay,
) -> Option<(Socket, Session)> {
    let _ = socket.set_nodelay(true);
    // Without it an alert waits longer behind a file, and nothing else is wrong.
    let _ = socket2::SockRef::from(&socket).set_tcp_notsent_lowat(NOT_SENT);
    let mut socket = TimeoutStream::new(socket);
    socket.set_read_timeout(Some(IDLE));
    socket.set_write_timeout(Some(IDLE));
    let mut socket = acceptor.accept(Box::pin(socket)).await.ok()?;
    let (answer, session) = match hello(&mut socket, relay).await {
        Ok(session) => (Reply::Welcome(session.welcome().clone()), Some(session)),
        Err(NoRequest::Gone) => return None,
        Err(NoRequest::Refused(refusal)) => {
            tracing::info!(%refusal, "not let in");
            relay.metrics().not_let_in.add(1);
            (Reply::Refused(refusal), None)
        }
    };
    socket.write_all(&encoded(&answer)?).await.ok()?;
    socket.flush().await.ok()?;
    if let Some(session) = session {
        return Some((socket, session));
    }
    // A socket that is closed over unread bytes is reset, and takes the answer along.
    let _ = socket.shutdown().await;
    let mut unread = [0; 512];
    while socket.read(&mut unread).await.is_ok_and(|read| read > 0) {}
    None
}

async fn hello(socket: &mut Socket, relay: &Relay) -> Result<Session, NoRequest> {
    let key = peer_key(socket).ok_or(NoRequest::Refused(Refusal::NotAdmitted))?;
    let credential = match frame::first(socket).await? {
        Request::Hello(credential) => credential,
        _ => return Err(NoRequest::Refused(Refusal::HelloFirst)),
    };
    relay
        .greet(key, &credential, now_ms())
        .await
        .map_err(NoRequest::Refused)
}

fn peer_key(socket: &Socket) -> Option<TransportKey> {
    let (_, tls) = socket.get_ref();
    // TLS lets a client through that names no protocol.
    if tls.alpn_protocol() != Some(ALPN) {
        return None;
    }
    match tls.peer_certificates()? {
        [key] => tls::from_spki(key),
        _ => None,
    }
}

/// A connection whose streams a task moves.
struct Tcp {
    courtesy: Arc<Courtesy>,
    opened: Mutex<mpsc::UnboundedReceiver<yamux::Stream>>,
    close: Mutex<Option<oneshot::Sender<()>>>,
    task: Mutex<JoinHandle<()>>,
}

impl Tcp {
    fn over(socket: Socket) -> Self {
        let mut config = yamux::Config::default();
        config.set_max_num_streams(STREAMS);
        config.set_max_connection_receive_window(Some(WINDOW));
        let connection = yamux::Connection::new(socket.compat(), config, yamux::Mode::Server);
        // No more than the streams that there may be.
        let (opened, opened_here) = mpsc::unbounded_channel();
        let (close, closed) = oneshot::channel();
        Self {
            courtesy: Arc::new(Courtesy {
                urgent: watch::Sender::new(0),
                chunk: Mutex::new(()),
            }),
            opened: Mutex::new(opened_here),
            close: Mutex::new(Some(close)),
            task: Mutex::new(tokio::spawn(drive(connection, opened, closed))),
        }
    }
}

/// Moves what the streams read and write until the connection ends or is to be closed.
async fn drive(
    mut connection: yamux::Connection<Compat<Socket>>,
    opened: mpsc::UnboundedSender<yamux::Stream>,
    mut close: oneshot::Receiver<()>,
) {
    let mut look = interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let next = std::future::poll_fn(|cx| connection.poll_next_inbound(cx));
        tokio::select! {
            // Also when whoever served it is gone.
            _ = &mut close => break,
            _ = look.tick() => {}
            stream = next => match stream {
                Some(Ok(stream)) => {
                    let _ = opened.send(stream);
                }
                Some(Err(_)) | None => return,
            }
        }
    }
    let closing = std::future::poll_fn(|cx| connection.poll_close(cx));
    let _ = timeout(FAREWELL, closing).await;
}

/// Lets envelopes and answers go before chunks of files on one connection. Nothing waits for a chunk
/// but another chunk: a stream that nobody reads holds up chunks alone.
struct Courtesy {
    /// Writes that are not chunks.
    urgent: watch::Sender<usize>,
    /// Held by the one chunk that is being written.
    chunk: Mutex<()>,
}

/// One of the writes that go first, until dropped.
struct Urgent<'a>(&'a Courtesy);

impl Courtesy {
    fn urgent(&self) -> Urgent<'_> {
        self.urgent.send_modify(|n| *n += 1);
        Urgent(self)
    }
}

impl Drop for Urgent<'_> {
    fn drop(&mut self) {
        self.0.urgent.send_modify(|n| *n = n.saturating_sub(1));
    }
}

/// The writing half of a stream, with its place among the others.
struct Out {
    stream: WriteHalf<Compat<yamux::Stream>>,
    courtesy: Arc<Courtesy>,
    stands_back: bool,
}

impl Carrier for Tcp {
    type Out = Out;
    type In = ReadHalf<Compat<yamux::Stream>>;

    async fn accept(&self) -> Option<(Self::Out, Self::In)> {
        let stream = self.opened.lock().await.recv().await?;
        let (read, stream) = tokio::io::split(stream.compat());
        let courtesy = Arc::clone(&self.courtesy);
        let write = Out {
            stream,
            courtesy,
            stands_back: false,
        };
        Some((write, read))
    }

    async fn close(&self, _: Refusal) {
        drop(self.close.lock().await.take());
        let _ = timeout(FAREWELL, &mut *self.task.lock().await).await;
    }
}

impl Outgoing for Out {
    async fn write(&mut self, bytes: &[u8]) -> Result<(), Gone> {
        if !self.stands_back {
            let _first = self.courtesy.urgent();
            return self.stream.write_all(bytes).await.map_err(|_| Gone);
        }
        let mut urgent = self.courtesy.urgent.subscribe();
        for piece in bytes.chunks(PIECE) {
            let _turn = self.courtesy.chunk.lock().await;
            // Ends when what goes first was taken, or timed out.
            let _ = urgent.wait_for(|n| *n == 0).await;
            self.stream.write_all(piece).await.map_err(|_| Gone)?;
        }
        Ok(())
    }

    async fn finish(&mut self) {
        let _ = self.stream.shutdown().await;
    }

    fn reset(&mut self, _: Refusal) {
        // Dropped in the middle of a frame, or of what has no end: nobody takes it for whole.
    }

    fn stand_back(&mut self) {
        self.stands_back = true;
    }

    async fn delivered(&mut self) {
        // A close sends what the streams have written first.
    }

    async fn unwanted(&mut self) {
        // The next write fails.
        std::future::pending().await
    }
}

impl Incoming for ReadHalf<Compat<yamux::Stream>> {
    async fn read(&mut self, into: &mut Vec<u8>, most: usize) -> Result<bool, Gone> {
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        let mut piece = AsyncReadExt::take(self, most);
        match piece.read_buf(into).await {
            Ok(read) => Ok(read > 0),
            Err(_) => Err(Gone),
        }
    }

    fn stop(&mut self, _: Refusal) {
        // What still comes is dropped with the stream, and no more is granted.
    }
}
