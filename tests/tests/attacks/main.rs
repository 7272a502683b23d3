//! The threat table of PROTOCOL.md section 14 against whole engines: what a lying relay, an insider
//! and a thief get, and what the officer at the other end sees.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

mod confused;
mod directory;
mod insider;
mod log_key;
mod naming;
mod prekeys;
mod relay;
mod witness;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aircop_tests::world::{Office, World};
use aircop_wire::Item;

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Dakar and Praia know each other; Dakar has sent notes with these subjects, which wait at the
/// relay; neither is online.
async fn waiting(seed: u64, subjects: &[&str]) -> (World, Office, Office) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    praia.engine.shutdown().await;
    for subject in subjects {
        dakar.writes(world.group, &[&praia], subject).await;
        dakar.settle().await;
    }
    dakar.engine.shutdown().await;
    (world, dakar, praia)
}

/// Dakar comes back, hears what Praia has to say, and both exchange what is left.
async fn exchange(dakar: &Office, praia: &Office) {
    dakar.unlock().await;
    for office in [dakar, praia, dakar, praia, dakar] {
        office.settle().await;
    }
}

/// Subjects in the inbox, sorted.
async fn subjects(office: &Office) -> Vec<String> {
    let mut all: Vec<_> = office
        .inbox()
        .await
        .into_iter()
        .map(|row| row.subject)
        .collect();
    all.sort();
    all
}

/// A lie about envelopes that remembers what it has seen.
fn lie(
    lie: impl Fn(&mut Vec<Item>, Item) -> Vec<Item> + Send + Sync + 'static,
) -> Option<aircop_tests::world::OnItem> {
    let seen = Mutex::new(Vec::new());
    Some(Arc::new(move |item: Item| {
        lie(&mut seen.lock().unwrap(), item)
    }))
}
