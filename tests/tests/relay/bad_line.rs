//! An alert over a bad line: 64 kbit/s, a packet of twenty lost, 600 ms there and back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::{Duration, Instant};

use aircop_client::link::Link as _;
use aircop_client::link::quic::QuicLink;
use aircop_tests::ways::{Line, SlowLine};
use aircop_wire::limits::MAX_CHUNK;
use aircop_wire::{BlobId, ChunkName, Deposit, DepositId, MailboxId, NewChunk, Request, Wrap};

use super::quic::{DAKAR, deposit, now_ms, wrap};
use super::tcp::{Here, brings};

fn line(seed: u64) -> Line {
    Line {
        rate: 64_000,
        delay: Duration::from_millis(300),
        lost: 50,
        queue: 32 * 1024,
        seed,
    }
}

/// An alert of 2 KiB, which pads to 4, to 50 offices.
fn alert(n: u8) -> Deposit {
    let wraps = (1..=50).map(|office| (MailboxId([office; 16]), wrap(n.into(), office)));
    Deposit {
        id: DepositId([n; 16]),
        expires_at_ms: now_ms() + 3_600_000,
        body: vec![n; 4096],
        wraps: wraps.collect::<Vec<(MailboxId, Wrap)>>(),
    }
}

async fn with_offices(dir: &std::path::Path) -> Here {
    let relay = Here::start(dir).await;
    for office in 1..=50 {
        relay.join_quic(office).await.close();
    }
    relay
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_cold_start_most_alerts_to_fifty_offices_are_in_the_relays_hands_within_15_s() {
    let dir = tempfile::tempdir().unwrap();
    let relay = with_offices(dir.path()).await;
    let mut runs = Vec::new();
    for seed in 1..=8 {
        let line = SlowLine::to(relay.quic, line(seed)).await.unwrap();
        let key = relay.key;
        runs.push(tokio::spawn(async move {
            let line = line;
            // Each seed its own office, so that they do not replace one another.
            let office = DAKAR + seed as u8;
            let link = QuicLink::new(line.at.to_string(), key, &[office; 32]).unwrap();
            let begun = Instant::now();
            let dakar = link.connect(&brings(office)).await;
            let connected = begun.elapsed();
            let dakar = dakar.unwrap_or_else(|error| panic!("{error} after {connected:?}"));
            deposit(dakar.as_ref(), alert(seed as u8)).await.unwrap();
            (connected, begun.elapsed())
        }));
    }
    let mut took = Vec::new();
    for run in runs {
        took.push(run.await.unwrap());
    }
    println!("connected, accepted: {took:?}");
    let mut accepted: Vec<Duration> = took.iter().map(|(_, accepted)| *accepted).collect();
    accepted.sort_unstable();
    // The bytes alone take 8 s. A lost last packet costs three round trips through a full queue: what
    // one line in six has.
    assert!(accepted[3] <= Duration::from_secs(15), "{accepted:?}");
    assert!(accepted[7] <= Duration::from_secs(40), "{accepted:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_overtakes_the_file_that_goes_up() {
    let dir = tempfile::tempdir().unwrap();
    let relay = with_offices(dir.path()).await;
    let line = Line { lost: 0, ..line(1) };
    let line = SlowLine::to(relay.quic, line).await.unwrap();
    let link = QuicLink::new(line.at.to_string(), relay.key, &[DAKAR; 32]).unwrap();
    let dakar = link.connect(&brings(DAKAR)).await.unwrap();
    let name = ChunkName {
        blob: BlobId([1; 16]),
        index: 0,
    };
    let chunk = NewChunk {
        name,
        total: 1,
        bytes: vec![1; MAX_CHUNK],
    };
    // 33 s of this line.
    let file = {
        let dakar = dakar.clone();
        tokio::spawn(async move { dakar.request(Request::PutChunk(chunk)).await })
    };
    tokio::time::sleep(Duration::from_secs(3)).await;
    let begun = Instant::now();
    deposit(dakar.as_ref(), alert(1)).await.unwrap();
    let took = begun.elapsed();
    println!("beside a file: {took:?}");
    assert!(!file.is_finished());
    // Behind a full queue of 4 s, and what slow start has lost in it.
    assert!(took <= Duration::from_secs(25), "{took:?}");
    file.abort();
}
