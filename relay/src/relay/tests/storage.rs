//! Full disks, failing databases, restarts, and nothing left of what was deleted.

use aircop_wire::Refusal;

use super::*;

fn large(n: u32, to: u8) -> Deposit {
    Deposit {
        body: n.to_be_bytes().repeat(25_000),
        ..envelope(n, &[to])
    }
}

/// Deposits until it is refused; returns how many were accepted.
async fn fill(session: &Session, to: u8) -> (u32, Refusal) {
    for n in 0..10_000 {
        if let Err(refusal) = deposit(session, &large(n, to)).await {
            return (n, refusal);
        }
    }
    panic!("never full");
}

/// Everything that goes on when there is no room for deposits.
async fn goes_on(world: &World, dakar: &Session, praia: &Session, accepted: u32) {
    let waiting = backlog(praia, 0).await;
    assert_eq!(waiting.len(), accepted as usize);
    let prekey = Request::PutPrekey {
        prekey: vec![1; 4096],
    };
    assert_eq!(praia.handle(prekey, NOW).await, Reply::Done);
    let admission = Request::PutAdmission(world.admission(admitted(LAGOS)));
    assert_eq!(dakar.handle(admission, NOW).await, Reply::Done);
    assert_eq!(
        deposit(dakar, &large(99_999, PRAIA)).await,
        Err(Refusal::StorageFull)
    );
    // What was accepted before is still accepted.
    deposit(dakar, &large(0, PRAIA)).await.unwrap();
    let seqs: Vec<_> = waiting.iter().map(|item| item.seq).collect();
    acknowledge(praia, &seqs).await;
    deposit(dakar, &large(99_999, PRAIA)).await.unwrap();
    let waiting = backlog(praia, 0).await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].body, large(99_999, PRAIA).body);
}

#[tokio::test]
async fn an_allowance_that_is_used_up_stops_deposits_alone() {
    let options = SqliteOptions {
        max_bytes: Some(3 << 20),
        ..SqliteOptions::default()
    };
    let world = World::with(Limits::default(), options);
    let (dakar, praia) = (world.join(DAKAR).await, world.join(PRAIA).await);
    let (accepted, refusal) = fill(&dakar, PRAIA).await;
    assert_eq!(refusal, Refusal::StorageFull);
    assert!((20..32).contains(&accepted), "{accepted}");
    assert!(world.totals().bytes <= (3 << 20) + (64 << 10));
    goes_on(&world, &dakar, &praia, accepted).await;
}

#[tokio::test]
async fn a_reserve_on_the_disk_stops_deposits_alone() {
    let world = World::new();
    let mut options = world.options.clone();
    options.reserve_bytes = u64::MAX;
    let dir = tempfile::tempdir().unwrap();
    let relay = relay(&dir, &world.admin, &world.limits, &options);
    let world = World {
        dir,
        relay,
        options,
        ..world
    };
    let dakar = world.join(DAKAR).await;
    assert_eq!(
        deposit(&dakar, &envelope(1, &[DAKAR])).await,
        Err(Refusal::StorageFull)
    );
    let prekey = Request::PutPrekey {
        prekey: vec![1; 4096],
    };
    assert_eq!(dakar.handle(prekey, NOW).await, Reply::Done);
    acknowledge(&dakar, &[1]).await;
}

#[tokio::test]
async fn a_database_that_cannot_grow_stops_deposits_alone() {
    // The disk is full as SQLite sees it: SQLITE_FULL in the middle of a transaction.
    let options = SqliteOptions {
        commits: Commits::InCaller,
        ..SqliteOptions::default()
    };
    let mut world = World::with(Limits::default(), options.clone());
    let store = Sqlite::open(&world.dir.path().join("full.db"), &options).unwrap();
    store.cannot_grow_beyond(200);
    world.relay = Relay::new(
        Arc::new(store),
        world.admin.verifying_key(),
        Limits::default(),
    );
    let (dakar, praia) = (world.join(DAKAR).await, world.join(PRAIA).await);
    let (accepted, refusal) = fill(&dakar, PRAIA).await;
    assert_eq!(refusal, Refusal::StorageFull);
    assert!((15..32).contains(&accepted), "{accepted}");
    goes_on(&world, &dakar, &praia, accepted).await;
}

#[tokio::test]
async fn one_that_finds_no_room_does_not_take_its_batch_along() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("relay.db");
    let options = SqliteOptions {
        commits: Commits::InCaller,
        reserve_bytes: 0,
        ..SqliteOptions::default()
    };
    let store = Sqlite::open(&path, &options).unwrap();
    let change = |deposit: Deposit| {
        crate::store::Change::Deposit(crate::store::NewDeposit {
            deposit,
            now_ms: NOW,
            room: Limits::default().room,
            sender: TransportKey([7; 32]),
            ticket: None,
        })
    };
    store.cannot_grow_beyond(60);
    let huge = Deposit {
        body: vec![3; 1 << 20],
        ..envelope(2, &[DAKAR])
    };
    let results = store.commit_together(vec![
        crate::store::Change::PutAdmission(AdmissionRecord::Device(admitted(DAKAR))),
        change(envelope(1, &[DAKAR])),
        change(huge),
        change(envelope(3, &[DAKAR])),
        change(envelope(4, &[PRAIA])),
    ]);
    use crate::store::Outcome::Done;
    assert_eq!(
        results,
        [
            Ok(Done),
            Ok(Done),
            Err(Refusal::StorageFull),
            Ok(Done),
            Err(Refusal::UnknownMailbox)
        ]
    );
    assert_eq!(Sqlite::totals(&path).unwrap().waiting, 2);
}

#[tokio::test]
async fn a_database_that_fails_says_so() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let raw = rusqlite::Connection::open(world.dir.path().join("relay.db")).unwrap();
    raw.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    raw.execute_batch("DROP TABLE wrap; DROP TABLE directory_entry")
        .unwrap();
    assert_eq!(
        deposit(&dakar, &envelope(1, &[DAKAR])).await,
        Err(Refusal::StorageFailed)
    );
    let directory = dakar.handle(Request::DirectoryGet { from: 0 }, NOW).await;
    assert_eq!(directory, Reply::Refused(Refusal::StorageFailed));
    assert_eq!(world.totals().bodies, 0);
}

#[tokio::test]
async fn a_restart_keeps_everything() {
    let mut world = World::new();
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    for n in 0..50 {
        deposit(&dakar, &envelope(n, &[PRAIA, DAKAR]))
            .await
            .unwrap();
    }
    let prekey = Request::PutPrekey {
        prekey: vec![6; 70],
    };
    assert_eq!(praia.handle(prekey, NOW).await, Reply::Done);
    let before = backlog(&praia, 0).await;
    acknowledge(&praia, &[before[0].seq]).await;
    drop((dakar, praia));
    world = world.restart();
    let praia = world.known(PRAIA, NOW).await.unwrap();
    assert_eq!(backlog(&praia, 0).await, before[1..]);
    let get = Request::GetPrekeys {
        mailboxes: vec![mailbox(LAGOS), mailbox(PRAIA), mailbox(DAKAR)],
    };
    let prekeys = vec![
        (mailbox(LAGOS), None),
        (mailbox(PRAIA), Some(vec![6; 70])),
        (mailbox(DAKAR), None),
    ];
    assert_eq!(praia.handle(get, NOW).await, Reply::Prekeys(prekeys));
    let status = status(&praia).await;
    assert_eq!(
        (status.waiting, status.waiting_bytes),
        (49, 49 * (256 + 1168))
    );
}

#[tokio::test]
async fn what_was_acknowledged_is_gone_from_the_file() {
    let mut world = World::new();
    let dakar = world.join(DAKAR).await;
    let marked = Deposit {
        body: b"sealed-bytes-of-this-body".repeat(2000),
        ..envelope(1, &[DAKAR])
    };
    deposit(&dakar, &marked).await.unwrap();
    drop(dakar);
    world = world.restart();
    let holds = |name: &str| {
        let file = std::fs::read(world.dir.path().join(name)).unwrap_or_default();
        file.windows(25).any(|w| w == b"sealed-bytes-of-this-body")
    };
    assert!(holds("relay.db"));
    let dakar = world.known(DAKAR, NOW).await.unwrap();
    let seq = backlog(&dakar, 0).await[0].seq;
    acknowledge(&dakar, &[seq]).await;
    drop(dakar);
    world = world.restart();
    let file = std::fs::read(world.dir.path().join("relay.db")).unwrap();
    assert!(!file.windows(25).any(|w| w == b"sealed-bytes-of-this-body"));
}

#[tokio::test]
async fn a_newer_programs_database_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("relay.db");
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    let opened = Sqlite::open(&path, &SqliteOptions::default());
    assert!(
        matches!(
            opened,
            Err(crate::store::OpenError::Newer { found: 99, .. })
        ),
        "{opened:?}"
    );
}

/// `cargo test --release -p aircop-relay -- --ignored --nocapture deposits_a_second`
#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement"]
async fn deposits_a_second() {
    const IN_FLIGHT: u32 = 64;
    const EACH: u32 = 400;
    let endless = crate::Rate {
        per_second: 1 << 40,
        burst: 1 << 40,
    };
    let limits = Limits {
        requests: endless,
        bytes: endless,
        connections: 1000,
        ..Limits::default()
    };
    let world = World::with(limits, SqliteOptions::default());
    world.join(PRAIA).await;
    let mut senders = tokio::task::JoinSet::new();
    world.join(DAKAR).await;
    let begun = std::time::Instant::now();
    for sender in 0..IN_FLIGHT {
        let session = world.known(DAKAR, NOW).await.unwrap();
        senders.spawn(async move {
            for n in 0..EACH {
                let deposit = Deposit {
                    body: vec![1; 2048],
                    ..envelope(sender * EACH + n, &[PRAIA])
                };
                super::deposit(&session, &deposit).await.unwrap();
            }
        });
    }
    senders.join_all().await;
    let seconds = begun.elapsed().as_secs_f64();
    let all = f64::from(IN_FLIGHT * EACH);
    println!(
        "{all} deposits of 2 KiB, {IN_FLIGHT} in flight: {:.0} a second",
        all / seconds
    );
    assert_eq!(world.totals().waiting, u64::from(IN_FLIGHT * EACH));
}
