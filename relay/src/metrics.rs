//! Counters for Prometheus, in its text format (version 0.0.4), over HTTP on loopback. No label
//! names a mailbox, a key or an address.

use std::fmt::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::data;

/// For one scraper to ask and to take the answer.
const SCRAPE: Duration = Duration::from_secs(5);
/// Bytes of a request that are read.
const REQUEST: usize = 4096;

/// A number that is read while it changes.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// More of it.
    pub fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    /// One less, for what is counted while it lasts.
    pub fn sub(&self, n: u64) {
        self.0.fetch_sub(n, Ordering::Relaxed);
    }

    /// So many now.
    #[must_use]
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// What the relay counts.
#[derive(Debug, Default)]
pub struct Metrics {
    /// When the program was started, in seconds since 1970.
    pub started_at_s: Counter,
    /// Connections that were let in and last.
    pub connections: Counter,
    /// Those of them over QUIC.
    pub over_quic: Counter,
    /// Those of them over TLS on TCP.
    pub over_tcp: Counter,
    /// Handshakes that were refused before they began.
    pub turned_away: Counter,
    /// Addresses that had to be proved first (Retry).
    pub retries: Counter,
    /// Greetings that were refused.
    pub not_let_in: Counter,
    /// Deposits that are durable.
    pub deposits: Counter,
    /// Deposits that were refused.
    pub refused_deposits: Counter,
    /// Deposits and chunks that were refused because there was no room.
    pub full: Counter,
    /// Reads and commits that the store could not do.
    pub failures: Counter,
    /// Envelopes that were pushed.
    pub pushed: Counter,
    /// Envelopes that expired unread.
    pub expired: Counter,
    /// Stored envelopes whose bytes were no longer what was put, each time they were due.
    pub damaged: Counter,
}

impl Metrics {
    /// In the text format, beside what the system says of the process and of the disk under `data`.
    #[must_use]
    pub fn text(&self, data: &Path) -> String {
        let mut text = String::new();
        for (name, kind, help, counter) in self.counters() {
            put(
                &mut text,
                &format!("aircop_relay_{name}"),
                kind,
                help,
                counter.get(),
            );
        }
        let name = "aircop_relay_connections_by_carrier";
        let _ = write!(
            text,
            "# HELP {name} Connections that were let in, by what carries them\n# TYPE {name} gauge\n\
             {name}{{carrier=\"quic\"}} {}\n{name}{{carrier=\"tcp\"}} {}\n",
            self.over_quic.get(),
            self.over_tcp.get()
        );
        let free = rustix::fs::statvfs(data).ok();
        let free = free.map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize));
        for (name, help, value) in [
            (
                "aircop_relay_database_bytes",
                "The database and its log on the disk",
                Some(data::database_bytes(data)),
            ),
            (
                "aircop_relay_disk_free_bytes",
                "Free on the disk of the relay's data",
                free,
            ),
            (
                "process_resident_memory_bytes",
                "Resident memory of the relay",
                resident(),
            ),
            (
                "process_start_time_seconds",
                "When the relay was started, since 1970",
                Some(self.started_at_s.get()),
            ),
        ] {
            // What the system does not say is left out; 0 would be a lie.
            if let Some(value) = value {
                put(&mut text, name, "gauge", help, value);
            }
        }
        text
    }

    fn counters(&self) -> [(&str, &str, &str, &Counter); 11] {
        [
            (
                "connections",
                "gauge",
                "Connections that were let in",
                &self.connections,
            ),
            (
                "turned_away_total",
                "counter",
                "Handshakes refused at once",
                &self.turned_away,
            ),
            (
                "retries_total",
                "counter",
                "Addresses that had to be proved",
                &self.retries,
            ),
            (
                "not_let_in_total",
                "counter",
                "Greetings refused",
                &self.not_let_in,
            ),
            (
                "deposits_total",
                "counter",
                "Deposits that are durable",
                &self.deposits,
            ),
            (
                "refused_deposits_total",
                "counter",
                "Deposits refused",
                &self.refused_deposits,
            ),
            (
                "full_total",
                "counter",
                "Deposits and chunks refused because there is no room",
                &self.full,
            ),
            (
                "store_failures_total",
                "counter",
                "Reads and commits that the store could not do",
                &self.failures,
            ),
            (
                "pushed_total",
                "counter",
                "Envelopes pushed to readers",
                &self.pushed,
            ),
            (
                "expired_total",
                "counter",
                "Envelopes that expired unread",
                &self.expired,
            ),
            (
                "damaged_total",
                "counter",
                "Stored envelopes that are damaged",
                &self.damaged,
            ),
        ]
    }
}

/// Counts a connection while it lasts.
#[derive(Debug)]
pub(crate) struct Carried {
    metrics: Arc<Metrics>,
    of: fn(&Metrics) -> &Counter,
}

impl Carried {
    pub(crate) fn new(metrics: &Arc<Metrics>, of: fn(&Metrics) -> &Counter) -> Self {
        of(metrics).add(1);
        Self {
            metrics: Arc::clone(metrics),
            of,
        }
    }
}

impl Drop for Carried {
    fn drop(&mut self) {
        (self.of)(&self.metrics).sub(1);
    }
}

fn put(text: &mut String, name: &str, kind: &str, help: &str, value: u64) {
    let _ = write!(
        text,
        "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n"
    );
}

/// Resident bytes of this process, as the kernel counts them.
fn resident() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib * 1024)
}

/// A socket on loopback; port 0 takes a free one.
///
/// # Errors
/// When the port is taken.
pub async fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
}

/// Answers scrapers, one at a time, without end.
pub async fn serve(listener: TcpListener, metrics: Arc<Metrics>, data: PathBuf) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let _ = timeout(SCRAPE, answer(stream, &metrics, &data)).await;
            }
            // Out of descriptors, for instance.
            Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
        }
    }
}

async fn answer(mut stream: TcpStream, metrics: &Metrics, data: &Path) -> std::io::Result<()> {
    let mut asked = Vec::new();
    while !asked.windows(4).any(|end| end == b"\r\n\r\n") && asked.len() < REQUEST {
        if stream.read_buf(&mut asked).await? == 0 {
            return Ok(());
        }
    }
    let (status, body) = if asked.starts_with(b"GET /metrics ") {
        ("200 OK", metrics.text(data))
    } else {
        ("404 Not Found", String::new())
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await
}
