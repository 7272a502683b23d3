//! The directory: kept in order without being read, continued by headquarters alone.

use aircop_wire::limits::{MAX_ENTRIES, MAX_ENTRIES_BYTES, MAX_ENTRY};
use aircop_wire::{DirectoryAppend, DirectoryPage, Notice, Refusal};

use super::*;

async fn append(session: &Session, append: DirectoryAppend) -> Reply {
    session.handle(Request::DirectoryAppend(append), NOW).await
}

async fn page(session: &Session, from: u64) -> DirectoryPage {
    match session.handle(Request::DirectoryGet { from }, NOW).await {
        Reply::DirectoryEntries(page) => page,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn headquarters_continues_it_and_everyone_hears() {
    let mut world = World::new();
    let brussels = world.join(BRUSSELS).await;
    let praia = world.join(PRAIA).await;
    let empty = page(&praia, 0).await;
    assert_eq!((empty.size, empty.entries.len()), (0, 0));

    let mut subscriber = praia.subscribe(0, NOW).await.unwrap();
    let sign = |from, at, entries: &[u8], checkpoint: u8| {
        let entries = entries.iter().map(|e| vec![*e; 10]).collect();
        DirectoryAppend::sign(from, at, entries, vec![checkpoint], &world.admin)
    };
    let first = sign(0, 100, &[1, 2], 1);
    assert_eq!(append(&brussels, first.clone()).await, Reply::Done);
    // The answer was lost: the same again is no second append.
    assert_eq!(append(&brussels, first.clone()).await, Reply::Done);
    assert_eq!(next(&mut subscriber).await, Notice::CaughtUp);
    assert_eq!(
        next(&mut subscriber).await,
        Notice::DirectoryGrew { size: 2 }
    );
    let conflict = Reply::Refused(Refusal::Conflict);
    assert_eq!(append(&brussels, sign(0, 200, &[3], 2)).await, conflict);
    assert_eq!(append(&brussels, sign(3, 200, &[3], 2)).await, conflict);
    assert_eq!(append(&brussels, sign(2, 100, &[3], 2)).await, conflict);
    assert_eq!(append(&brussels, sign(2, 200, &[3], 2)).await, Reply::Done);
    assert_eq!(
        next(&mut subscriber).await,
        Notice::DirectoryGrew { size: 3 }
    );
    // A heartbeat, and an older one that someone puts back.
    assert_eq!(append(&brussels, sign(3, 400, &[], 4)).await, Reply::Done);
    assert_eq!(
        next(&mut subscriber).await,
        Notice::DirectoryGrew { size: 3 }
    );
    assert_eq!(append(&brussels, sign(3, 300, &[], 3)).await, conflict);
    assert_eq!(append(&brussels, first).await, conflict);

    drop((brussels, praia, subscriber));
    world = world.restart();
    let praia = world.known(PRAIA, NOW).await.unwrap();
    assert_eq!(praia.welcome().directory_size, 3);
    let all = page(&praia, 0).await;
    assert_eq!(all.entries, [vec![1; 10], vec![2; 10], vec![3; 10]]);
    assert_eq!((all.size, all.checkpoint), (3, vec![4]));
    let rest = page(&praia, 2).await;
    assert_eq!((rest.from, rest.entries), (2, vec![vec![3; 10]]));
    let beyond = page(&praia, u64::MAX).await;
    assert_eq!((beyond.size, beyond.entries.len()), (3, 0));
}

#[tokio::test]
async fn nobody_else_can_continue_it() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let forger = SigningKey::from_bytes(&[8; 32]);
    let forged = DirectoryAppend::sign(0, 1, vec![vec![1]], vec![1], &forger);
    assert_eq!(
        append(&dakar, forged).await,
        Reply::Refused(Refusal::BadSignature)
    );
    assert_eq!(page(&dakar, 0).await.size, 0);
}

#[tokio::test]
async fn a_change_between_greeting_and_subscribing_is_news() {
    let world = World::new();
    let brussels = world.join(BRUSSELS).await;
    let praia = world.join(PRAIA).await;
    let grown = DirectoryAppend::sign(0, 1, vec![vec![1]], vec![1], &world.admin);
    assert_eq!(append(&brussels, grown).await, Reply::Done);
    assert_eq!(praia.welcome().directory_size, 0);
    let mut subscriber = praia.subscribe(0, NOW).await.unwrap();
    assert_eq!(next(&mut subscriber).await, Notice::CaughtUp);
    assert_eq!(
        next(&mut subscriber).await,
        Notice::DirectoryGrew { size: 1 }
    );
}

#[tokio::test]
async fn it_is_read_in_pages_that_fit() {
    let world = World::new();
    let brussels = world.join(BRUSSELS).await;
    // Large ones, then more small ones than a page takes.
    let large = vec![vec![1; MAX_ENTRY]; MAX_ENTRIES_BYTES / MAX_ENTRY];
    let mut size = 0;
    for (at, entries) in [
        large.clone(),
        large,
        vec![vec![2; 3]; MAX_ENTRIES],
        vec![vec![3; 3]],
    ]
    .into_iter()
    .enumerate()
    {
        let more = entries.len() as u64;
        let grown = DirectoryAppend::sign(size, at as i64, entries, vec![1], &world.admin);
        assert_eq!(append(&brussels, grown).await, Reply::Done);
        size += more;
    }
    let mut read = Vec::new();
    while (read.len() as u64) < size {
        let page = page(&brussels, read.len() as u64).await;
        assert_eq!(page.size, size);
        assert!(!page.entries.is_empty());
        Reply::DirectoryEntries(page.clone()).encode().unwrap();
        read.extend(page.entries);
    }
    assert_eq!(read.iter().filter(|e| e.len() == MAX_ENTRY).count(), 32);
    assert_eq!(read.iter().filter(|e| **e == [2; 3]).count(), MAX_ENTRIES);
    assert_eq!(read.last(), Some(&vec![3; 3]));
}
