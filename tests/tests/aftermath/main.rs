//! What goes on after something has ended: an operation, an office's admission, a false hour, a
//! watch at the other PC, a disk.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{BegunView, Command, Reply};
use aircop_message::{Draft, MessageId};
use aircop_tests::world::{Office, World};

#[cfg(test)]
mod closed;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod late;
#[cfg(test)]
mod office;
#[cfg(test)]
mod shut_out;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3600);

async fn begins(office: &Office, command: Command) -> Draft {
    match office.does(command).await {
        Reply::Begun(begun) => {
            let BegunView { draft, .. } = *begun;
            draft
        }
        other => panic!("{other:?}"),
    }
}

async fn subjects(office: &Office) -> Vec<String> {
    let rows = office.inbox().await;
    rows.into_iter().map(|row| row.subject).collect()
}

async fn has(office: &Office, message: MessageId) -> bool {
    office.inbox().await.iter().any(|row| row.id == message)
}

async fn drafts(office: &Office) -> Vec<String> {
    match office.does(Command::Drafts).await {
        Reply::Drafts(rows) => rows.into_iter().map(|row| row.subject).collect(),
        other => panic!("{other:?}"),
    }
}

/// Cuts an office's line, or mends it.
fn cut(world: &World, office: &Office, cut: bool) {
    world.network.cut(office.steal().transport_key(), cut);
}
