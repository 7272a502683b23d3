//! Poor networks, on loopback: a UDP port that swallows everything, an HTTP proxy, a slow and lossy
//! line.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpSocket, TcpStream, UdpSocket};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// A UDP port to which packets go and from which nothing comes back, as behind a firewall that drops.
#[derive(Debug)]
pub struct Swallowed(#[allow(dead_code, reason = "held open")] std::net::UdpSocket);

impl Swallowed {
    /// From now on until it is dropped.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn at(addr: SocketAddr) -> std::io::Result<Self> {
        std::net::UdpSocket::bind(addr).map(Self)
    }
}

/// An HTTP proxy that knows CONNECT and nothing else; ends when dropped.
#[derive(Debug)]
pub struct ConnectProxy {
    /// Where it is.
    pub at: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl ConnectProxy {
    /// Leads everybody to `there`, whatever they ask for; only with `credentials` in Base64 if there
    /// are some.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn to(there: SocketAddr, credentials: Option<&str>) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let at = listener.local_addr()?;
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let asked = Arc::clone(&heads);
        let needed = credentials.map(|text| format!("Proxy-Authorization: Basic {text}\r\n"));
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(lead(client, there, needed.clone(), Arc::clone(&asked)));
            }
        });
        Ok(Self { at, heads, task })
    }

    /// The first lines of what it was asked.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        let heads = self.heads.lock().unwrap_or_else(PoisonError::into_inner);
        heads.clone()
    }
}

impl Drop for ConnectProxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn lead(
    mut client: TcpStream,
    there: SocketAddr,
    needed: Option<String>,
    asked: Arc<Mutex<Vec<String>>>,
) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let first = head.lines().next().unwrap_or_default().to_owned();
    asked
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(first);
    if needed.is_some_and(|needed| !head.contains(&needed)) {
        let refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
        return client.write_all(refusal).await;
    }
    let mut relay = TcpStream::connect(there).await?;
    client
        .write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")
        .await?;
    copy_bidirectional(&mut client, &mut relay).await?;
    Ok(())
}

/// A proxy that speaks HTTP's CONNECT and hands on what comes back at a rate, with little memory of
/// its own, and counts it; ends when dropped.
#[derive(Debug)]
pub struct SlowProxy {
    /// Where it is.
    pub at: SocketAddr,
    passed: Arc<AtomicU64>,
    task: JoinHandle<()>,
}

impl SlowProxy {
    /// Leads one client after the other to `there`, with so many KiB a second back.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn to(there: SocketAddr, kib: u64) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let at = listener.local_addr()?;
        let passed = Arc::<AtomicU64>::default();
        let counted = Arc::clone(&passed);
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(trickle(client, there, kib, Arc::clone(&counted)));
            }
        });
        Ok(Self { at, passed, task })
    }

    /// Bytes that it has handed back so far.
    #[must_use]
    pub fn passed(&self) -> u64 {
        self.passed.load(Ordering::Relaxed)
    }
}

impl Drop for SlowProxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn trickle(
    mut client: TcpStream,
    there: SocketAddr,
    kib: u64,
    passed: Arc<AtomicU64>,
) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await?);
    }
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(16 * 1024)?;
    let relay = socket.connect(there).await?;
    client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_relay, mut to_relay) = relay.into_split();
    let up = tokio::spawn(async move { tokio::io::copy(&mut from_client, &mut to_relay).await });
    let mut piece = vec![0; 4 * 1024];
    loop {
        let read = from_relay.read(&mut piece).await?;
        if read == 0 {
            up.abort();
            return Ok(());
        }
        to_client
            .write_all(piece.get(..read).unwrap_or_default())
            .await?;
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        passed.fetch_add(read, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_micros(
            read * 1_000_000 / (kib * 1024).max(1),
        ))
        .await;
    }
}

/// What a line does to packets, each way.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Bits a second.
    pub rate: u64,
    /// From one end to the other.
    pub delay: Duration,
    /// Packets lost of a thousand.
    pub lost: u32,
    /// Bytes that wait for their turn before more are dropped.
    pub queue: u64,
    /// Decides which packets are lost.
    pub seed: u64,
}

/// What one direction has before it.
struct Direction {
    line: Line,
    free_at: Instant,
    random: StdRng,
}

impl Direction {
    fn new(line: Line, seed: u64) -> Self {
        Self {
            line,
            free_at: Instant::now(),
            random: StdRng::seed_from_u64(seed),
        }
    }

    /// When a packet of this size arrives, if it does.
    fn arrives(&mut self, bytes: usize) -> Option<Instant> {
        let now = Instant::now();
        let begins = self.free_at.max(now);
        // With the headers of UDP and IP.
        let bits = (u64::try_from(bytes).unwrap_or(u64::MAX) + 28) * 8;
        let waits = (begins - now).as_micros() * u128::from(self.line.rate) / 8_000_000;
        if waits > u128::from(self.line.queue) {
            return None;
        }
        self.free_at = begins + Duration::from_micros(bits * 1_000_000 / self.line.rate.max(1));
        let lost = self.random.random_range(0..1000) < self.line.lost;
        (!lost).then_some(self.free_at + self.line.delay)
    }
}

/// A UDP port that leads to another over a line; ends when dropped.
#[derive(Debug)]
pub struct SlowLine {
    /// Where it is.
    pub at: SocketAddr,
    task: JoinHandle<()>,
}

impl SlowLine {
    /// A line to `there`; everybody who comes shares it.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn to(there: SocketAddr, line: Line) -> std::io::Result<Self> {
        let socket = Arc::new(UdpSocket::bind("127.0.0.1:0").await?);
        let at = socket.local_addr()?;
        let task = tokio::spawn(async move {
            let mut up = Direction::new(line, line.seed);
            let down = Arc::new(Mutex::new(Direction::new(line, !line.seed)));
            let mut known: HashMap<SocketAddr, Arc<UdpSocket>> = HashMap::new();
            let mut packet = vec![0; 65_536];
            while let Ok((len, from)) = socket.recv_from(&mut packet).await {
                let far = match known.get(&from) {
                    Some(far) => Arc::clone(far),
                    None => {
                        let Ok(far) = UdpSocket::bind("127.0.0.1:0").await else {
                            continue;
                        };
                        if far.connect(there).await.is_err() {
                            continue;
                        }
                        let far = Arc::new(far);
                        known.insert(from, Arc::clone(&far));
                        tokio::spawn(back(
                            Arc::clone(&far),
                            Arc::clone(&socket),
                            from,
                            Arc::clone(&down),
                        ));
                        far
                    }
                };
                let content = packet.get(..len).unwrap_or_default().to_vec();
                if let Some(at) = up.arrives(len) {
                    tokio::spawn(async move {
                        tokio::time::sleep_until(at).await;
                        let _ = far.send(&content).await;
                    });
                }
            }
        });
        Ok(Self { at, task })
    }
}

impl Drop for SlowLine {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn back(
    far: Arc<UdpSocket>,
    near: Arc<UdpSocket>,
    to: SocketAddr,
    down: Arc<Mutex<Direction>>,
) {
    let mut packet = vec![0; 65_536];
    while let Ok(len) = far.recv(&mut packet).await {
        let arrives = {
            let mut down = down.lock().unwrap_or_else(PoisonError::into_inner);
            down.arrives(len)
        };
        let content = packet.get(..len).unwrap_or_default().to_vec();
        let near = Arc::clone(&near);
        if let Some(at) = arrives {
            tokio::spawn(async move {
                tokio::time::sleep_until(at).await;
                let _ = near.send_to(&content, to).await;
            });
        }
    }
}
