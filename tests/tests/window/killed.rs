//! A desktop is killed while it fetches: nothing is lost and nothing is there twice.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::BTreeSet;
use std::time::Duration;

use aircop_api::{Command, Reply};
use aircop_client::{Config, Engine};
use aircop_message::{Draft, RecipientsDraft};
use aircop_tests::stage::{Desk, GROUP, Office, Stage};
use aircop_tests::webdriver::Screen;

/// Notes that wait for Praia when its window opens.
const NOTES: usize = 300;

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_desktop_that_is_killed_while_it_fetches_loses_nothing_and_doubles_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let praia = stage.office("Praia").unwrap();
    let sent = send_notes(stage.office("Dakar").unwrap());
    assert_eq!(sent.len(), NOTES);

    let screen = Screen::open(1366, 768).unwrap();
    let mut killed_in_the_middle = false;
    for _ in 0..3 {
        let desk = Desk::open(&screen, praia).unwrap();
        desk.unlock().unwrap();
        desk.window().find("[data-testid=row]").unwrap();
        desk.into_window().kill();
        let here = subjects(praia);
        killed_in_the_middle |= here.len() < NOTES;
        let once: BTreeSet<_> = here.iter().collect();
        assert_eq!(once.len(), here.len(), "something is there twice");
    }
    assert!(
        killed_in_the_middle,
        "every kill came too late to show anything"
    );

    praia.run(&["sync"]).unwrap();
    let here = subjects(praia);
    assert_eq!(here.len(), NOTES);
    assert_eq!(here.into_iter().collect::<BTreeSet<_>>(), sent);
}

/// By the engine itself: the command line would derive a key for each note.
fn send_notes(dakar: &Office) -> BTreeSet<String> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let engine = Engine::start_with(Config::new(dakar.data.clone())).unwrap();
        engine
            .unlock(&dakar.officer, &dakar.password)
            .await
            .unwrap();
        engine.settle(Duration::from_secs(30)).await.unwrap();
        let group = engine.find_group(GROUP).unwrap();
        let praia = engine.find_office("JAITF Praia").unwrap();
        let mut sent = BTreeSet::new();
        for number in 0..NOTES {
            let subject = format!("Note {number}");
            let draft = Draft {
                kind: "NOTE".into(),
                group: Some(group),
                subject: subject.clone(),
                narrative: "x".repeat(3000),
                to: RecipientsDraft {
                    offices: vec![praia],
                    ..RecipientsDraft::default()
                },
                ..Draft::default()
            };
            let reply = engine
                .dispatch(Command::Send {
                    id: None,
                    draft,
                    recipients: vec![praia],
                })
                .await
                .unwrap();
            assert!(matches!(reply, Reply::Sent { .. }), "{reply:?}");
            sent.insert(subject);
        }
        engine.settle(Duration::from_secs(120)).await.unwrap();
        engine.shutdown().await;
        sent
    })
}

/// What the archive holds, page after page, without connecting.
fn subjects(office: &Office) -> Vec<String> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let config = Config {
            online: false,
            ..Config::new(office.data.clone())
        };
        // The killed window's lock goes with its process, a moment later.
        let engine = loop {
            match Engine::start_with(config.clone()) {
                Ok(engine) => break engine,
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        engine
            .unlock(&office.officer, &office.password)
            .await
            .unwrap();
        let mut query = aircop_api::ListQuery {
            limit: 200,
            ..aircop_api::ListQuery::default()
        };
        let mut found = Vec::new();
        loop {
            let Reply::List(list) = engine.dispatch(Command::List(query.clone())).await.unwrap()
            else {
                panic!("no list");
            };
            query.before = list.rows.last().map(|row| (row.received, row.id));
            found.extend(list.rows.into_iter().map(|row| row.subject));
            if !list.more {
                break;
            }
        }
        engine.shutdown().await;
        found
    })
}
