//! A flood of strangers: first packets of handshakes at a rate, while admitted desks deposit.
//!
//! The packets are genuine and come from a store of some thousands that a client made beforehand:
//! making 50,000 a second would take more than the machine has. They leave from addresses all over
//! 127.0.0.0/8, so that the buckets of addresses and of networks are all drawn on.

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use aircop_client::link::quic::QuicLink;
use tokio::task::JoinSet;

use super::client::{Client, Failure, Target, mailbox, seed};
use super::tasks::{endpoint, resident};
use super::{load, quantile_us, start};
use crate::process::program;

/// Handshakes offered each second, and for how long.
const RATE: u64 = 50_000;
const SECONDS: u64 = 10;
/// Handshakes that are made beforehand.
const MADE: usize = 2_000;
/// Networks of 256 addresses that they come from, and sockets in each.
const NETWORKS: u8 = 32;
const SOCKETS: u8 = 4;
/// Admitted desks, and how long each waits between two deposits.
const DESKS: u32 = 16;
const PAUSE: Duration = Duration::from_millis(20);

/// Runs it and prints the figures.
///
/// # Errors
/// When the relay does not start, or refuses one who is admitted.
pub fn run(options: &[String]) -> Result<(), Box<dyn Error>> {
    let (mut rate, mut seconds) = (RATE, SECONDS);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        let value = options.next().ok_or("an option without its value")?;
        match option.as_str() {
            "--rate" => rate = value.parse()?,
            "--seconds" => seconds = value.parse()?,
            other => return Err(format!("--rate N, --seconds N, not {other}").into()),
        }
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let measured = runtime.block_on(measure(rate, Duration::from_secs(seconds)));
    measured.map_err(|error| error.to_string().into())
}

async fn measure(rate: u64, time: Duration) -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let (process, target) = start(&program("aircop-relay")?, dir.path())?;
    let pid = process.id().ok_or("the relay has ended")?;
    let endpoint = endpoint()?;
    let mut desks = Vec::new();
    for n in 0..DESKS {
        desks.push(Arc::new(Client::join(&endpoint, &target, 1 + n).await?));
    }
    println!("  {MADE} handshakes are made ...");
    let made = Arc::new(handshakes(&target).await?);
    println!("  {DESKS} desks, {rate} handshakes/s offered; {}", load());
    let before = resident(pid)?;
    let quiet = deposits(&desks, time, 0).await?;
    println!("  quiet     {}", line(quiet));
    let (stop, sent) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicU64::new(0)),
    );
    let flood = {
        let (stop, sent, made) = (Arc::clone(&stop), Arc::clone(&sent), Arc::clone(&made));
        std::thread::spawn(move || offer(&made, target.at, rate, &stop, &sent))
    };
    let begun = Instant::now();
    let flooded = deposits(&desks, time, 1_000_000).await;
    let (elapsed, most) = (begun.elapsed(), resident(pid)?);
    stop.store(true, Ordering::Relaxed);
    let flooding = flood.join().map_err(|_| "the flood ended early")?;
    flooding?;
    println!("  flooded   {}", line(flooded?));
    let sent = sent.load(Ordering::Relaxed);
    println!(
        "  offered {sent} handshakes, {:.0}/s",
        sent as f64 / elapsed.as_secs_f64()
    );
    let told = metrics(&process.metrics)?;
    for (name, says) in [
        ("aircop_relay_turned_away_total", "refused at once"),
        ("aircop_relay_retries_total", "sent to prove their address"),
        ("aircop_relay_not_let_in_total", "refused after a handshake"),
    ] {
        println!("  {:>9} {says}", counter(&told, name).unwrap_or("unknown"));
    }
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    println!(
        "  memory of the relay: {:.1} MiB before, {:.1} MiB under the flood",
        mib(before),
        mib(most)
    );
    Ok(())
}

/// First packets of so many different handshakes with the relay.
async fn handshakes(target: &Target) -> Result<Vec<Vec<u8>>, Failure> {
    let there = tokio::net::UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let at = there.local_addr()?;
    let endpoint = endpoint()?;
    let link = QuicLink::new(at.to_string(), target.key, &seed(9_999_999))?;
    let mut made = Vec::new();
    let mut packet = [0; 2048];
    for _ in 0..MADE {
        let connecting = endpoint.connect_with(link.config(), at, "relay.invalid")?;
        let len = tokio::time::timeout(Duration::from_secs(5), there.recv(&mut packet)).await??;
        made.push(packet.get(..len).unwrap_or_default().to_vec());
        drop(connecting);
        // What else this one has sent is not a beginning.
        while there.try_recv(&mut packet).is_ok() {}
    }
    Ok(made)
}

/// Sends handshakes at a rate until it is to stop.
fn offer(
    made: &[Vec<u8>],
    to: SocketAddr,
    rate: u64,
    stop: &AtomicBool,
    sent: &AtomicU64,
) -> std::io::Result<()> {
    let mut sockets = Vec::new();
    for network in 0..NETWORKS {
        for host in 1..=SOCKETS {
            let socket = UdpSocket::bind((Ipv4Addr::new(127, 9, network, host), 0))?;
            socket.set_nonblocking(true)?;
            sockets.push(socket);
        }
    }
    let begun = Instant::now();
    let all = made.iter().cycle().zip(sockets.iter().cycle());
    for (offered, (packet, socket)) in (0_u64..).zip(all) {
        while begun.elapsed().as_secs_f64() * (rate as f64) < offered as f64 {
            if stop.load(Ordering::Relaxed) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        // A full queue drops it, as a network would.
        if socket.send_to(packet, to).is_ok() {
            sent.fetch_add(1, Ordering::Relaxed);
        }
    }
    Ok(())
}

/// Each desk deposits, waits and deposits again; how long each deposit took.
async fn deposits(
    desks: &[Arc<Client>],
    time: Duration,
    first: u32,
) -> Result<Vec<Duration>, Failure> {
    let to = Arc::new((1..=DESKS).map(mailbox).collect::<Vec<_>>());
    let end = Instant::now() + time;
    let mut running = JoinSet::new();
    for desk in desks {
        let (desk, to) = (Arc::clone(desk), Arc::clone(&to));
        running.spawn(async move {
            let (mut took, mut n) = (Vec::new(), first);
            while Instant::now() < end {
                took.push(desk.deposit_one(n, &to).await?);
                n += 1;
                tokio::time::sleep(PAUSE).await;
            }
            Ok::<_, Failure>(took)
        });
    }
    let mut all = Vec::new();
    while let Some(done) = running.join_next().await {
        all.extend(done??);
    }
    Ok(all)
}

fn line(took: Vec<Duration>) -> String {
    let count = took.len();
    let ms = |share| quantile_us(took.clone(), share) / 1e3;
    format!(
        "{count:7} deposits  p50 {:8.2} ms  p99 {:8.2} ms  p99.9 {:8.2} ms",
        ms(0.5),
        ms(0.99),
        ms(0.999)
    )
}

fn metrics(at: &str) -> Result<String, Failure> {
    let mut stream = TcpStream::connect(at)?;
    stream.write_all(b"GET /metrics HTTP/1.0\r\n\r\n")?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    Ok(text)
}

fn counter<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = text.lines();
    lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}
