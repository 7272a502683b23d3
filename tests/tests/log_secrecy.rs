//! What the log says: at its most talkative, over a journey with everything that goes wrong in it, it
//! names no passenger, no holder of a document and nothing that an officer wrote.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aircop_api::{Command, ListQuery, Reply, ViewName};
use aircop_tests::world::{World, alert};
use tracing_subscriber::fmt::MakeWriter;

/// Everything that was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

#[tokio::test(start_paused = true)]
async fn no_name_and_no_document_is_in_the_log() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .init();
    tracing::trace!("the log is listened to");

    let mut world = World::new(71).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let mut draft = alert(world.group, &[&praia]);
    draft.subject = "Zubrowka consignment".into();
    draft.narrative = "Kaleidoscope in the lining of the suitcase.".into();
    let person = &mut draft.alert.persons[0];
    person.name = "Quixote Mbembe Lazarillo".into();
    person.document_number = "ZX9183746".into();
    let secret = [
        "Zubrowka",
        "Kaleidoscope",
        "Quixote",
        "Lazarillo",
        "QUIXOTE",
        "ZX9183746",
    ];

    // Sent with the network down, after a restart, and over a line that breaks.
    world.network.set_relay(None);
    world.pass(Duration::from_secs(60)).await;
    let id = dakar.try_send(&draft).await.unwrap();
    dakar.restart().await;
    dakar.unlock().await;
    world.network.set_relay(Some(world.relay("relay")));
    world.network.break_all();
    world.pass(Duration::from_secs(90)).await;
    dakar.settle().await;
    praia.settle().await;
    assert_eq!(praia.inbox().await[0].id, id);
    praia.does(Command::MarkRead { message: id }).await;
    praia.does(Command::Acknowledge { message: id }).await;
    // Looked for by name, and something that is refused.
    let query = ListQuery {
        view: ViewName::Inbox,
        text: "Quixote ZX9183746".into(),
        limit: 50,
        ..ListQuery::default()
    };
    let found = praia.does(Command::List(query)).await;
    assert!(matches!(found, Reply::List(list) if list.rows.len() == 1));
    let mut refused = draft.clone();
    refused.alert.legs.clear();
    assert!(dakar.try_send(&refused).await.is_err());
    praia.settle().await;
    dakar.settle().await;

    let text = log.text();
    assert!(text.contains("the log is listened to"));
    assert!(text.lines().count() > 10, "{text}");
    for secret in secret {
        let line = text.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret}");
    }
}
