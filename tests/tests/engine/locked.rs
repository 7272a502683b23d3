//! A locked desk hears that something has come, and no more.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, Event, Link, Session, StatusView};
use aircop_tests::world::{Office, World};

const MINUTE: Duration = Duration::from_secs(60);

async fn locked(office: &Office) -> StatusView {
    let status = office.status().await;
    assert_eq!(status.session, Session::Locked);
    assert!(status.office.is_none() && status.groups.is_empty());
    status
}

async fn waiting(office: &Office) -> Option<u32> {
    locked(office).await.heard.map(|heard| heard.waiting)
}

#[tokio::test(start_paused = true)]
async fn a_locked_desk_hears_that_something_came_takes_nothing_and_has_it_all_when_it_opens() {
    let mut world = World::new(41).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.sits_at_the_desk().await;
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(praia.status().await.heard, None);
    let at = world.now();
    praia.does(Command::Lock).await;
    world.pass(MINUTE).await;
    let status = locked(&praia).await;
    assert_eq!(status.link, Link::Online);
    let heard = status.heard.unwrap();
    assert_eq!((heard.waiting, heard.last), (0, None));
    assert!(heard.since.since(at).abs() < 1000);

    // An alert: the window is told, and told no more than that.
    let mut events = praia.engine.events();
    let alert = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    assert_eq!(waiting(&praia).await, Some(1));
    let mut told = 0;
    while let Ok(event) = events.try_recv() {
        let Event::Status(status) = event else {
            panic!("{event:?}");
        };
        told += u32::from(status.heard.is_some_and(|heard| heard.waiting == 1));
    }
    assert_eq!(told, 1);
    // The sender is not told that it was delivered, for it was not.
    world.pass(10 * MINUTE).await;
    assert_eq!(dakar.status().await.counts.undelivered, 1);

    // A line that breaks neither doubles nor loses; what is told of the link is true.
    world.network.break_all();
    world.pass(MINUTE).await;
    assert_eq!(waiting(&praia).await, Some(1));
    assert_eq!(locked(&praia).await.link, Link::Online);
    world.network.set_relay(None);
    world.pass(MINUTE).await;
    let status = locked(&praia).await;
    assert_eq!(status.link, Link::Offline);
    assert_eq!(status.link_error, Some(ErrorCode::RelayUnreachable));
    assert!(world.now().since(status.offline_since.unwrap()) >= 59_000);
    assert_eq!(status.heard.unwrap().waiting, 1);
    dakar.writes(world.group, &[&praia], "more").await;
    world.network.set_relay(Some(world.relay("relay")));
    world.pass(2 * MINUTE).await;
    assert_eq!(locked(&praia).await.link, Link::Online);
    assert_eq!(waiting(&praia).await, Some(2));

    // Who does not know the password changes nothing; who does finds everything.
    let wrong = praia
        .engine
        .unlock(&praia.officer, "a wrong password")
        .await;
    assert_eq!(wrong.unwrap_err().code, ErrorCode::WrongPassword);
    assert_eq!(waiting(&praia).await, Some(2));
    world.pass(MINUTE).await;
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(praia.status().await.heard, None);
    let inbox = praia.inbox().await;
    assert_eq!(inbox.len(), 2);
    assert!(inbox.iter().any(|row| row.id == alert));
    assert!(praia.quarantined().await.is_empty());
    world.pass(MINUTE).await;
    assert_eq!(dakar.status().await.counts.undelivered, 0);
}

#[tokio::test(start_paused = true)]
async fn a_desk_listens_only_where_an_officer_sits_and_wants_it() {
    let mut world = World::new(42).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    // A gateway: nobody sits there who could hear it.
    praia.settle().await;
    praia.does(Command::Lock).await;
    assert_eq!(waiting(&praia).await, None);

    praia.sits_at_the_desk().await;
    // Just started: there is no key to listen with.
    assert_eq!(waiting(&praia).await, None);
    praia.unlock().await;
    assert!(praia.status().await.listens);
    praia.does(Command::SetListening { on: false }).await;
    praia.does(Command::Lock).await;
    assert_eq!(waiting(&praia).await, None);
    assert!(!locked(&praia).await.listens);

    // It locks by itself and listens, and the program's end is the end of it.
    praia.unlock().await;
    praia.does(Command::SetListening { on: true }).await;
    world.pass(16 * MINUTE).await;
    dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    assert_eq!(waiting(&praia).await, Some(1));
    // Locked once more, by the system's screen, it goes on.
    praia.does(Command::Lock).await;
    assert_eq!(waiting(&praia).await, Some(1));
    praia.engine.shutdown().await;
    assert_eq!(waiting(&praia).await, None);

    // Wiped, it listens to nothing.
    praia.unlock().await;
    praia.does(Command::SetPanicKey { on: true }).await;
    praia.does(Command::Lock).await;
    praia.does(Command::Panic).await;
    let status = praia.status().await;
    assert_eq!(status.session, Session::NotJoined);
    assert_eq!(status.heard, None);
}
