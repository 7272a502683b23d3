//! Two copies of one device's data, and data that was put back.

use aircop_wire::{Course, Notice, Reply, Request, Resume, Resumed};

use super::*;

async fn resume(session: &Session, count: u64, last: u8, next: u8) -> Resumed {
    let resume = Resume {
        count,
        last: [last; 16],
        next: [next; 16],
    };
    match session.handle(Request::Resume(resume), NOW).await {
        Reply::Resumed(resumed) => resumed,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn who_brings_the_last_tag_goes_on_and_who_brings_an_older_one_is_behind() {
    let world = World::new();
    let session = world.join(DAKAR).await;
    let first = resume(&session, 0, 0, 1).await;
    assert_eq!((first.course, first.count), (Course::First, 1));
    // The answer was lost: the same again gets the same.
    let again = resume(&session, 0, 0, 1).await;
    assert_eq!((again.course, again.count), (Course::First, 1));
    let second = resume(&session, 1, 1, 2).await;
    assert_eq!((second.course, second.count), (Course::Continued, 2));
    // What was copied after the first connection.
    let copy = world.known(DAKAR, NOW).await.unwrap();
    let behind = resume(&copy, 1, 1, 9).await;
    assert_eq!((behind.course, behind.count), (Course::Behind, 3));
    let again = resume(&copy, 1, 1, 9).await;
    assert_eq!((again.course, again.count), (Course::Behind, 3));
    // Now the original is, however often it was here before; and both stay so.
    let original = resume(&session, 2, 2, 3).await;
    assert_eq!((original.course, original.count), (Course::Behind, 4));
    assert_eq!(resume(&copy, 3, 9, 10).await.course, Course::Behind);
}

#[tokio::test]
async fn what_was_left_survives_the_relay_and_a_relay_that_was_put_back_alarms_nobody() {
    let world = World::new();
    let session = world.join(DAKAR).await;
    resume(&session, 0, 0, 1).await;
    drop(session);
    let world = world.restart();
    let session = world.known(DAKAR, NOW).await.unwrap();
    assert_eq!(resume(&session, 1, 1, 2).await.course, Course::Continued);
    // The device has been here oftener than this database knows.
    let ahead = resume(&session, 7, 7, 8).await;
    assert_eq!((ahead.course, ahead.count), (Course::Ahead, 8));
    assert_eq!(resume(&session, 8, 8, 9).await.course, Course::Continued);
}

#[tokio::test]
async fn it_says_how_far_a_mailbox_was_ever_acknowledged() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let praia = world.join(PRAIA).await;
    for n in 0..3 {
        deposit(&dakar, &envelope(n, &[PRAIA])).await.unwrap();
    }
    assert_eq!(resume(&praia, 0, 0, 1).await.acknowledged, 0);
    let waiting = backlog(&praia, 0).await;
    acknowledge(&praia, &[waiting[1].seq]).await;
    assert_eq!(
        resume(&praia, 1, 1, 2).await.acknowledged,
        waiting[1].seq,
        "what still waits before it was not"
    );
    // What is not there is not acknowledged.
    acknowledge(&praia, &[waiting[2].seq + 1000]).await;
    assert_eq!(resume(&praia, 2, 2, 3).await.acknowledged, waiting[1].seq);
    assert_eq!(resume(&dakar, 0, 0, 1).await.acknowledged, 0);
}

#[tokio::test]
async fn a_second_copy_is_told_of_to_the_first_and_what_either_takes_to_the_other() {
    let world = World::new();
    let dakar = world.join(DAKAR).await;
    let original = world.join(PRAIA).await;
    resume(&original, 0, 0, 1).await;
    let mut reads = original.subscribe(0, NOW).await.unwrap();
    assert_eq!(next(&mut reads).await, Notice::CaughtUp);

    // The same device connects anew before its old connection is known to be dead, takes mail,
    // and nobody is alarmed: what the old connection hears next is mail.
    let anew = world.known(PRAIA, NOW).await.unwrap();
    resume(&anew, 1, 1, 2).await;
    deposit(&dakar, &envelope(1, &[PRAIA])).await.unwrap();
    let mail = item(&mut reads).await;
    acknowledge(&anew, &[mail.seq]).await;
    deposit(&dakar, &envelope(2, &[PRAIA])).await.unwrap();
    assert_eq!(number(&item(&mut reads).await, PRAIA), 2);

    let copy = world.known(PRAIA, NOW).await.unwrap();
    assert_eq!(resume(&copy, 1, 1, 9).await.course, Course::Behind);
    assert_eq!(next(&mut reads).await, Notice::Elsewhere);
    let mut copied = copy.subscribe(0, NOW).await.unwrap();
    let taken = item(&mut copied).await;
    assert_eq!(next(&mut copied).await, Notice::CaughtUp);
    acknowledge(&copy, &[taken.seq]).await;
    assert_eq!(next(&mut reads).await, Notice::Elsewhere);
    deposit(&dakar, &envelope(3, &[PRAIA])).await.unwrap();
    let mail = item(&mut copied).await;
    acknowledge(&anew, &[mail.seq]).await;
    assert_eq!(next(&mut copied).await, Notice::Elsewhere);
}
