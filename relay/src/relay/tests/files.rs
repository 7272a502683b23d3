//! Chunks of files: resumed, bounded, expired, and nobody's to spoil.

use aircop_wire::{BlobId, Chunk, ChunkName, ChunksHeld, NewChunk};

use super::*;
use crate::Allowance;

const FILE: BlobId = BlobId([0xf1; 16]);
const DAY: i64 = 24 * HOUR;

fn chunk(index: u16, total: u16) -> NewChunk {
    NewChunk {
        name: ChunkName { blob: FILE, index },
        total,
        bytes: vec![u8::try_from(index).unwrap(); 1000],
    }
}

async fn put(session: &Session, chunk: NewChunk) -> Reply {
    session.handle(Request::PutChunk(chunk), NOW).await
}

async fn held(session: &Session, now_ms: i64) -> Reply {
    let asked = Request::ChunksHeld { blob: FILE };
    session.handle(asked, now_ms).await
}

async fn get(session: &Session, index: u16, now_ms: i64) -> Reply {
    let name = ChunkName { blob: FILE, index };
    session.handle(Request::GetChunk(name), now_ms).await
}

#[tokio::test]
async fn a_file_goes_up_in_any_order_and_is_resumed_after_a_restart() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    assert_eq!(
        held(&dakar, NOW).await,
        Reply::ChunksHeld(ChunksHeld::new(FILE, 0, []))
    );
    for index in [2, 0] {
        assert_eq!(put(&dakar, chunk(index, 3)).await, Reply::Done);
    }
    // A lost answer makes the client repeat it.
    assert_eq!(put(&dakar, chunk(2, 3)).await, Reply::Done);
    let praia = world.join(PRAIA).await;
    assert_eq!(
        get(&praia, 1, NOW).await,
        Reply::Refused(Refusal::NotThereYet)
    );
    drop((dakar, praia));

    let world = world.restart();
    let dakar = world.known(DAKAR, NOW).await.unwrap();
    assert_eq!(
        held(&dakar, NOW).await,
        Reply::ChunksHeld(ChunksHeld::new(FILE, 3, [0, 2]))
    );
    assert_eq!(put(&dakar, chunk(1, 3)).await, Reply::Done);
    let praia = world.known(PRAIA, NOW).await.unwrap();
    for index in 0..3 {
        let NewChunk { name, bytes, .. } = chunk(index, 3);
        assert_eq!(
            get(&praia, index, NOW).await,
            Reply::Chunk(Chunk { name, bytes })
        );
    }
    assert_eq!((world.totals().blobs, world.totals().blob_bytes), (1, 3000));
}

#[tokio::test]
async fn nobody_changes_a_file_that_another_device_puts() {
    let world = World::new();
    let (dakar, praia) = (world.join(DAKAR).await, world.join(PRAIA).await);
    assert_eq!(put(&dakar, chunk(0, 2)).await, Reply::Done);
    assert_eq!(
        put(&praia, chunk(1, 2)).await,
        Reply::Refused(Refusal::Conflict)
    );
    // Nor does its own device, once a chunk is there.
    let other = NewChunk {
        bytes: vec![9; 1000],
        ..chunk(0, 2)
    };
    assert_eq!(put(&dakar, other).await, Reply::Refused(Refusal::Conflict));
    assert_eq!(
        put(&dakar, chunk(1, 3)).await,
        Reply::Refused(Refusal::Conflict)
    );
    let NewChunk { name, bytes, .. } = chunk(0, 2);
    assert_eq!(
        get(&praia, 0, NOW).await,
        Reply::Chunk(Chunk { name, bytes })
    );
    for (bad, why) in [
        (chunk(2, 2), Refusal::Malformed),
        (
            NewChunk {
                total: 0,
                ..chunk(0, 2)
            },
            Refusal::Malformed,
        ),
        (
            NewChunk {
                bytes: Vec::new(),
                ..chunk(1, 2)
            },
            Refusal::Malformed,
        ),
        (
            NewChunk {
                total: 9000,
                ..chunk(1, 2)
            },
            Refusal::TooLarge,
        ),
        (
            NewChunk {
                bytes: vec![0; 300_000],
                ..chunk(1, 2)
            },
            Refusal::TooLarge,
        ),
    ] {
        assert_eq!(put(&dakar, bad).await, Reply::Refused(why));
    }
}

#[tokio::test]
async fn a_device_has_its_allowance_and_a_refused_file_leaves_nothing() {
    let limits = Limits {
        allowance: Allowance {
            blobs: 1,
            bytes: 2500,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    for index in 0..2 {
        assert_eq!(put(&dakar, chunk(index, 3)).await, Reply::Done);
    }
    let over = Reply::Refused(Refusal::OverAllowance);
    assert_eq!(put(&dakar, chunk(2, 3)).await, over);
    let second = NewChunk {
        name: ChunkName {
            blob: BlobId([0xf2; 16]),
            index: 0,
        },
        total: 1,
        bytes: vec![1; 10],
    };
    assert_eq!(put(&dakar, second.clone()).await, over);
    let files = world.dir.path().join("relay.blobs");
    assert_eq!(std::fs::read_dir(&files).unwrap().count(), 1);
    // Another device has an allowance of its own, and alerts need none.
    let praia = world.join(PRAIA).await;
    assert_eq!(put(&praia, second).await, Reply::Done);
    deposit(&dakar, &envelope(1, &[PRAIA])).await.unwrap();
}

#[tokio::test]
async fn a_file_is_deleted_after_thirty_days_and_its_readers_learn_why() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    assert_eq!(put(&dakar, chunk(0, 1)).await, Reply::Done);
    let files = world.dir.path().join("relay.blobs");
    world.relay.sweep(NOW + 30 * DAY - 1).await.unwrap();
    assert_eq!(std::fs::read_dir(&files).unwrap().count(), 1);
    world.relay.sweep(NOW + 30 * DAY).await.unwrap();
    assert_eq!(std::fs::read_dir(&files).unwrap().count(), 0);
    let praia = world.join(PRAIA).await;
    let later = NOW + 30 * DAY;
    assert_eq!(get(&praia, 0, later).await, Reply::Refused(Refusal::Gone));
    assert_eq!(held(&praia, later).await, Reply::Refused(Refusal::Gone));
    assert_eq!(
        put(&praia, chunk(0, 1)).await,
        Reply::Refused(Refusal::Gone)
    );
    assert_eq!(world.totals().blobs, 0);
}

#[tokio::test]
async fn a_chunk_that_the_disk_has_changed_is_not_served() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    assert_eq!(put(&dakar, chunk(0, 1)).await, Reply::Done);
    let file = world.dir.path().join("relay.blobs").join(FILE.to_string());
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[500] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    assert_eq!(
        get(&dakar, 0, NOW).await,
        Reply::Refused(Refusal::NotThereYet)
    );
}

#[tokio::test]
async fn a_device_that_moves_a_file_can_still_send_an_alert() {
    let limits = Limits {
        chunks: crate::Rate {
            per_second: 1,
            burst: 12_000,
        },
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    assert_eq!(put(&dakar, chunk(0, 9)).await, Reply::Done);
    assert_eq!(put(&dakar, chunk(1, 9)).await, Reply::Done);
    assert_eq!(
        put(&dakar, chunk(2, 9)).await,
        Reply::Refused(Refusal::RateLimited)
    );
    world.join(PRAIA).await;
    deposit(&dakar, &envelope(1, &[PRAIA])).await.unwrap();
}

#[tokio::test]
async fn what_a_crash_left_without_a_row_is_removed_at_the_start() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    assert_eq!(put(&dakar, chunk(0, 1)).await, Reply::Done);
    drop(dakar);
    let files = world.dir.path().join("relay.blobs");
    std::fs::write(files.join("ab".repeat(16)), b"half").unwrap();
    let _world = world.restart();
    let names: Vec<_> = std::fs::read_dir(&files).unwrap().collect();
    assert_eq!(names.len(), 1);
    assert!(files.join(FILE.to_string()).exists());
}
