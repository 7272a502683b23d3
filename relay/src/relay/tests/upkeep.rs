//! Damage on the disk, and copies that are made while the relay serves.

use std::time::{Duration, Instant};

use aircop_wire::{BlobId, ChunkName, NewChunk};

use super::*;

#[tokio::test]
async fn an_envelope_whose_stored_bytes_changed_is_left_out_and_blocks_nothing() {
    let world = World::new();
    let (dakar, praia) = (world.join(DAKAR).await, world.join(PRAIA).await);
    for n in 0..6 {
        deposit(&dakar, &envelope(n, &[PRAIA, DAKAR]))
            .await
            .unwrap();
    }
    let path = world.dir.path().join("relay.db");
    let before = backlog(&praia, 0).await;
    assert_eq!(before.len(), 6);
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    let flip = |table: &str, key: &str, row: i64| {
        let read = format!("SELECT bytes FROM {table} WHERE {key} = ?1");
        let mut bytes: Vec<u8> = raw.query_row(&read, [row], |row| row.get(0)).unwrap();
        bytes[100] ^= 4;
        let write = format!("UPDATE {table} SET bytes = ?2 WHERE {key} = ?1");
        raw.execute(&write, rusqlite::params![row, bytes]).unwrap();
    };
    // The second body, for both; the last wrap, for Praia alone.
    flip("body", "row", 2);
    flip("wrap", "seq", before[5].seq as i64);
    let expected: Vec<_> = [0, 2, 3, 4].map(|n| before[n].clone()).into();
    assert_eq!(backlog(&praia, 0).await, expected);
    assert_eq!(backlog(&dakar, 0).await.len(), 5);
    // What is damaged at the end keeps nothing back that comes later.
    deposit(&dakar, &envelope(9, &[PRAIA])).await.unwrap();
    let after = backlog(&praia, before[4].seq).await;
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].body, envelope(9, &[PRAIA]).body);
}

#[tokio::test]
async fn a_file_that_expires_while_it_is_copied_is_not_missed_and_one_that_is_lost_is() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let put = async |n: u8| {
        let blob = BlobId([n; 16]);
        let chunk = NewChunk {
            name: ChunkName { blob, index: 0 },
            total: 1,
            bytes: vec![n; 1000],
        };
        let reply = dakar.handle(Request::PutChunk(chunk), NOW + i64::from(n) * HOUR);
        assert_eq!(reply.await, Reply::Done);
    };
    put(1).await;
    put(2).await;
    let database = world.dir.path().join("relay.db");
    let copy = world.dir.path().join("copy.db");
    Sqlite::copy(&database, &copy).unwrap();
    // The first expires before its file is copied.
    let lifetime = aircop_wire::limits::MAX_LIFETIME_MS;
    world.relay.sweep(NOW + lifetime + HOUR).await.unwrap();
    let (files, copies) = (Sqlite::files(&database), Sqlite::files(&copy));
    std::fs::create_dir(&copies).unwrap();
    let kept = BlobId([2; 16]).to_string();
    std::fs::copy(files.join(&kept), copies.join(&kept)).unwrap();
    assert_eq!(Sqlite::check(&copy).unwrap().damaged_chunks, 1);
    Sqlite::settle_copy(&copy, &database).unwrap();
    let found = Sqlite::check(&copy).unwrap();
    assert!(found.is_whole() && found.rows == 1, "{found:?}");
    // What the original has and the copy has not is still told.
    std::fs::remove_file(copies.join(&kept)).unwrap();
    Sqlite::settle_copy(&copy, &database).unwrap();
    assert_eq!(Sqlite::check(&copy).unwrap().damaged_chunks, 1);
    // The original is as it should be.
    assert!(Sqlite::check(&database).unwrap().is_whole());
}

#[tokio::test(flavor = "multi_thread")]
async fn deposits_do_not_wait_for_a_backup_that_reads_for_long() {
    let endless = crate::Rate {
        per_second: 1 << 40,
        burst: 1 << 40,
    };
    let limits = Limits {
        bytes: endless,
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    let dakar = world.join(DAKAR).await;
    deposit(&dakar, &envelope(0, &[DAKAR])).await.unwrap();
    // As VACUUM INTO does, it holds on to one instant.
    let reader = rusqlite::Connection::open(world.dir.path().join("relay.db")).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM wrap")
        .unwrap();
    let reading = || -> u32 {
        let count = reader.query_row("SELECT count(*) FROM wrap", [], |row| row.get(0));
        count.unwrap()
    };
    assert_eq!(reading(), 1);
    let begun = Instant::now();
    // More than the log may hold before commits pause for it.
    for n in 1..=100 {
        let large = Deposit {
            body: vec![7; 1 << 20],
            ..envelope(n, &[DAKAR])
        };
        deposit(&dakar, &large).await.unwrap();
    }
    // Each commit used to wait five seconds for the reader.
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(reading(), 1);
    drop(reader);
    // Afterwards the log begins again from its start, and its file grows no more.
    let log = || {
        let log = std::fs::metadata(world.dir.path().join("relay.db-wal"));
        log.unwrap().len()
    };
    let mut n = 100;
    let grows = async |n: &mut u32| {
        let before = log();
        for _ in 0..5 {
            *n += 1;
            let large = Deposit {
                body: vec![7; 1 << 20],
                ..envelope(*n, &[DAKAR])
            };
            deposit(&dakar, &large).await.unwrap();
        }
        log() > before
    };
    while grows(&mut n).await {
        assert!(n < 300, "the log grows without end");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    assert_eq!(world.totals().waiting, u64::from(n) + 1);
}
