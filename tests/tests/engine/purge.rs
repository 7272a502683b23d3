//! What a desk keeps only for as long as an envelope may come back is gone when it has expired,
//! also from a desk that nobody locks.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aircop_archive::{Archive, ArchiveKey};
use aircop_message::MessageId;
use aircop_tests::world::{Office, World};
use sha2::{Digest as _, Sha256};

const HOUR: Duration = Duration::from_secs(3600);

/// Whether a locked desk still knows which message went into an envelope.
fn knows(desk: &Office, body: [u8; 32]) -> Option<MessageId> {
    let key = ArchiveKey::new(&desk.steal().archive);
    let archive = Archive::open(&desk.archive_path(), &key).unwrap();
    archive.message_of_body(&body).unwrap()
}

#[tokio::test(start_paused = true)]
async fn an_open_desk_forgets_what_it_sealed_once_that_has_expired() {
    let mut world = World::new(61).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let body = Arc::new(Mutex::new(None));
    let seen = body.clone();
    dakar.settle().await;
    praia.settle().await;
    world.network.on_item(Some(Arc::new(move |item| {
        let hash: [u8; 32] = Sha256::digest(&item.body).into();
        seen.lock().unwrap().get_or_insert(hash);
        vec![item]
    })));
    let sent = dakar.writes(world.group, &[&praia], "Weekly summary").await;
    world.pass(HOUR).await;
    let body = body.lock().unwrap().unwrap();

    dakar.restart().await;
    assert_eq!(knows(&dakar, body), Some(sent));
    dakar.unlock().await;
    world.pass(HOUR * 24 * 40).await;
    dakar.restart().await;
    assert_eq!(knows(&dakar, body), None);
}
