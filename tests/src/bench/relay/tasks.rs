//! What is measured, and how.

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use aircop_wire::{MailboxId, Notice};
use quinn::Endpoint;
use tokio::task::JoinSet;

use super::client::{Client, Failure, Frames, Target, envelope, mailbox};
use super::quantile_us;

/// Mailboxes that deposits go to in turn.
const MAILBOXES: u32 = 64;
/// Mailboxes of one deposit that is fanned out.
const WIDE: u32 = 50;
/// Kernel ticks a second in `/proc/PID/stat`, on every Linux that this runs on.
const TICKS: f64 = 100.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    /// 64 in flight, from 8 connections.
    Eight,
    /// 64 in flight, from 64 connections.
    Single,
    /// One in flight.
    Alone,
    /// To 50 mailboxes each.
    FanOut,
    /// Everything that waits is read and acknowledged.
    Drain,
    /// From the deposit to the push.
    Push,
}

impl Task {
    pub(super) const ALL: &[Self] = &[
        Self::Eight,
        Self::Single,
        Self::Alone,
        Self::FanOut,
        Self::Drain,
        Self::Push,
    ];

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Eight => "deposits, 2 KiB, 64 in flight: 8 connections of 8",
            Self::Single => "deposits, 2 KiB, 64 in flight: 64 connections of 1",
            Self::Alone => "deposits, 2 KiB, one in flight",
            Self::FanOut => "deliveries by deposits to 50 mailboxes, 16 in flight",
            Self::Drain => "envelopes read and acknowledged, 8 mailboxes at once",
            Self::Push => "from a deposit to the push to its reader",
        }
    }
}

/// Of one run.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Figures {
    pub(super) per_second: f64,
    /// Of the relay, for each.
    pub(super) cpu_us: f64,
    pub(super) p50_us: f64,
    pub(super) p99_us: f64,
}

impl Figures {
    pub(super) fn line(&self) -> String {
        format!(
            "{:8.0}/s  CPU {:6.1} us  p50 {:8.0} us  p99 {:8.0} us",
            self.per_second, self.cpu_us, self.p50_us, self.p99_us
        )
    }
}

/// Each figure's median, apart.
pub(super) fn median<'a>(runs: impl Iterator<Item = &'a Figures>) -> Figures {
    let runs: Vec<&Figures> = runs.collect();
    let middle = |of: fn(&Figures) -> f64| {
        let mut all: Vec<f64> = runs.iter().map(|figures| of(figures)).collect();
        all.sort_unstable_by(f64::total_cmp);
        all.get(all.len() / 2).copied().unwrap_or_default()
    };
    Figures {
        per_second: middle(|f| f.per_second),
        cpu_us: middle(|f| f.cpu_us),
        p50_us: middle(|f| f.p50_us),
        p99_us: middle(|f| f.p99_us),
    }
}

pub(super) async fn run(
    task: Task,
    target: &Target,
    pid: u32,
    round: u32,
) -> Result<Figures, Failure> {
    // Fresh devices each time: what one may send at once is limited.
    let device = 10_000 * (round + 1);
    match task {
        Task::Eight => deposits(target, pid, device, (8, 8, 3_000), 1).await,
        Task::Single => deposits(target, pid, device + 100, (64, 1, 300), 1).await,
        Task::Alone => deposits(target, pid, device + 200, (1, 1, 1_000), 1).await,
        Task::FanOut => deposits(target, pid, device + 300, (8, 2, 100), WIDE).await,
        Task::Drain => drain(target, pid).await,
        Task::Push => push(target, pid, device + 400).await,
    }
}

/// Readers' mailboxes are made by their first connection.
async fn readers(target: &Target, count: u32) -> Result<Vec<Client>, Failure> {
    let endpoint = endpoint()?;
    let mut readers = Vec::new();
    for device in 0..count {
        readers.push(Client::join(&endpoint, target, 1 + device).await?);
    }
    Ok(readers)
}

async fn deposits(
    target: &Target,
    pid: u32,
    device: u32,
    (clients, in_flight, each): (u32, usize, u32),
    wraps: u32,
) -> Result<Figures, Failure> {
    drop(readers(target, MAILBOXES).await?);
    let to: Vec<MailboxId> = (0..MAILBOXES).map(|n| mailbox(1 + n)).collect();
    let endpoint = endpoint()?;
    let mut joined = Vec::new();
    for n in 0..clients {
        joined.push(Client::join(&endpoint, target, device + n).await?);
    }
    let (cpu, begun) = (cpu_seconds(pid)?, Instant::now());
    let mut running = JoinSet::new();
    for client in joined {
        let to = to.clone();
        running.spawn_blocking(move || {
            let wraps = usize::try_from(wraps)?;
            tokio::runtime::Handle::current().block_on(client.deposits(each, in_flight, &to, wraps))
        });
    }
    let mut took = Vec::new();
    while let Some(done) = running.join_next().await {
        took.extend(done??);
    }
    let elapsed = begun.elapsed();
    let cpu = cpu_seconds(pid)? - cpu;
    Ok(figures(took, elapsed, cpu, wraps))
}

async fn drain(target: &Target, pid: u32) -> Result<Figures, Failure> {
    let mut waiting = readers(target, MAILBOXES).await?;
    let (cpu, begun) = (cpu_seconds(pid)?, Instant::now());
    let mut running = JoinSet::new();
    let mut items = 0;
    while !waiting.is_empty() || !running.is_empty() {
        while running.len() < 8
            && let Some(client) = waiting.pop()
        {
            running.spawn(async move { client.drain().await });
        }
        if let Some(done) = running.join_next().await {
            items += done??;
        }
    }
    let (elapsed, cpu) = (begun.elapsed(), cpu_seconds(pid)? - cpu);
    Ok(Figures {
        per_second: items as f64 / elapsed.as_secs_f64(),
        cpu_us: cpu * 1e6 / items.max(1) as f64,
        ..Figures::default()
    })
}

async fn push(target: &Target, pid: u32, device: u32) -> Result<Figures, Failure> {
    let endpoint = endpoint()?;
    let reader = Client::join(&endpoint, target, device + 1).await?;
    let sender = Client::join(&endpoint, target, device).await?;
    let mut notices = reader.subscribe(0).await?;
    while Notice::decode(&notices.next().await?)? != Notice::CaughtUp {}
    let to = [mailbox(device + 1)];
    let (mut took, cpu, begun) = (Vec::new(), cpu_seconds(pid)?, Instant::now());
    for n in 0..500 {
        let frame = envelope(device, n, &to, 1).encode()?;
        let at = Instant::now();
        let (asked, pushed) = tokio::join!(sender.ask(&frame), notices.next());
        asked?;
        if !matches!(Notice::decode(&pushed?)?, Notice::Item(_)) {
            return Err("something else was pushed".into());
        }
        took.push(at.elapsed());
    }
    let (elapsed, cpu) = (begun.elapsed(), cpu_seconds(pid)? - cpu);
    Ok(figures(took, elapsed, cpu, 1))
}

/// Connections that listen to their empty mailboxes until dropped.
pub(super) async fn idle(
    target: &Target,
    first: u32,
    count: u32,
) -> Result<Vec<(Client, Frames)>, Failure> {
    let endpoint = endpoint()?;
    let (mut held, mut running) = (Vec::new(), JoinSet::new());
    let mut next = 0;
    while held.len() < usize::try_from(count)? {
        while running.len() < 16 && next < count {
            let (endpoint, target, device) = (endpoint.clone(), target.clone(), first + next);
            running.spawn(async move {
                let client = Client::join(&endpoint, &target, device).await?;
                let mut notices = client.subscribe(0).await?;
                while Notice::decode(&notices.next().await?)? != Notice::CaughtUp {}
                Ok::<_, Failure>((client, notices))
            });
            next += 1;
        }
        let done = running.join_next().await.ok_or("nothing runs")?;
        held.push(done??);
    }
    Ok(held)
}

fn figures(took: Vec<Duration>, elapsed: Duration, cpu: f64, each: u32) -> Figures {
    let count = (took.len() * usize::try_from(each).unwrap_or(1)) as f64;
    Figures {
        per_second: count / elapsed.as_secs_f64(),
        cpu_us: cpu * 1e6 / count.max(1.0),
        p50_us: quantile_us(took.clone(), 0.5),
        p99_us: quantile_us(took, 0.99),
    }
}

pub(super) fn endpoint() -> Result<Endpoint, Failure> {
    Ok(Endpoint::client((Ipv4Addr::LOCALHOST, 0).into())?)
}

/// User and system time of a process.
fn cpu_seconds(pid: u32) -> Result<f64, Failure> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // Behind the name, which may hold anything.
    let (_, fields) = text.rsplit_once(')').ok_or("no stat")?;
    let ticks = |at| -> Result<f64, Failure> {
        let field = fields.split_whitespace().nth(at).ok_or("no stat")?;
        Ok(field.parse::<f64>()?)
    };
    Ok((ticks(11)? + ticks(12)?) / TICKS)
}

/// Resident bytes of a process.
pub(super) fn resident(pid: u32) -> Result<u64, Failure> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = text.lines().find(|line| line.starts_with("VmRSS:"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1));
    Ok(kib.ok_or("no VmRSS")?.parse::<u64>()? * 1024)
}
