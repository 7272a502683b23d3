//! By stick: days without a line, bundles between desks, by a desk that has a line, and to the
//! relay's operator; nothing is lost and nothing comes twice when the line is back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use aircop_api::{Command, ErrorCode, ViewName};
use aircop_client::{ExportedBundle, TakenBundle};
use aircop_message::MessageId;
use aircop_relay::import::{ImportError, import};
use aircop_tests::world::{FIRST_RELAY, Office, World, random_file, sha256};
use aircop_wire::{Refusal, TransportKey};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

const MIB: usize = 1 << 20;
const DAY: Duration = Duration::from_secs(24 * 3600);

async fn three(seed: u64) -> (World, Office, Office, Office) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    // Everybody has a prekey of everybody.
    dakar.writes(world.group, &[&praia, &lagos], "hello").await;
    for office in [&dakar, &praia, &lagos, &dakar] {
        office.settle().await;
    }
    (world, dakar, praia, lagos)
}

async fn export(world: &World, from: &Office, name: &str) -> (PathBuf, ExportedBundle) {
    let path = world.path().join(name);
    let file = File::create_new(&path).unwrap();
    let told = from.engine.export_outbox(file, 64 << 20).await.unwrap();
    assert_eq!(told.bytes, path.metadata().unwrap().len());
    (path, told)
}

async fn take(at: &Office, bundle: &Path) -> TakenBundle {
    at.engine
        .import_bundle(File::open(bundle).unwrap())
        .await
        .unwrap()
}

async fn subjects(office: &Office) -> Vec<String> {
    let rows = office.inbox().await.into_iter();
    let mut subjects: Vec<String> = rows.map(|row| row.subject).collect();
    subjects.sort();
    subjects
}

async fn delivered(office: &Office, message: MessageId) -> (u32, u32) {
    let rows = office.list(ViewName::All).await;
    let row = rows.into_iter().find(|row| row.id == message).unwrap();
    (row.delivered, row.recipients)
}

#[tokio::test(start_paused = true)]
async fn an_alert_goes_by_stick_its_receipts_come_back_and_the_line_doubles_nothing() {
    let (world, dakar, praia, lagos) = three(171).await;
    world.network.set_relay(None);
    let alert = dakar.alerts(world.group, &[&praia, &lagos]).await;
    world.pass(2 * DAY).await;
    let (stick, told) = export(&world, &dakar, "from-dakar").await;
    assert_eq!((told.messages, told.left), (1, 0));
    // Exported is not delivered: it waits on, and is nobody's to take back any more.
    assert!(dakar.status().await.counts.outbox >= 1);
    assert_eq!(delivered(&dakar, alert).await, (0, 2));
    let recalled = dakar
        .engine
        .dispatch(Command::Recall { message: alert })
        .await;
    assert_eq!(recalled.unwrap_err().code, ErrorCode::NotWaiting);

    for office in [&praia, &lagos] {
        let taken = take(office, &stick).await;
        assert_eq!(
            (taken.messages, taken.quarantined),
            (1, 0),
            "{}",
            office.name
        );
        assert!(taken.refused.is_empty(), "{:?}", taken.refused);
        let again = take(office, &stick).await;
        assert_eq!(
            (again.messages, again.quarantined),
            (0, 0),
            "{}",
            office.name
        );
        assert_eq!(subjects(office).await, ["Courier on TP1547", "hello"]);
    }
    // Its own bundle holds nothing for its sender.
    assert_eq!(take(&dakar, &stick).await.messages, 0);
    praia.answers(alert, "IN_PROGRESS", "").await;
    let (back, told) = export(&world, &praia, "from-praia").await;
    assert!(told.envelopes > told.messages, "{told:?}");
    let taken = take(&dakar, &back).await;
    assert_eq!((taken.messages, taken.refused), (1, Vec::new()));
    assert_eq!(delivered(&dakar, alert).await, (1, 2));
    // Another device of the office may not have it yet: the relay is to have it all the same.
    assert!(dakar.status().await.counts.outbox >= 1);

    world.pass(DAY).await;
    world.network.set_relay(Some(world.relay("relay")));
    for _ in 0..3 {
        for office in [&dakar, &praia, &lagos] {
            office.settle().await;
        }
        world.pass(Duration::from_secs(60)).await;
    }
    assert_eq!(subjects(&praia).await, ["Courier on TP1547", "hello"]);
    // The alert, and Praia's answer to both.
    let courier = "Courier on TP1547";
    assert_eq!(subjects(&lagos).await, [courier, courier, "hello"]);
    assert_eq!(delivered(&dakar, alert).await, (2, 2));
    assert_eq!(dakar.thread(alert).await.messages.len(), 2);
    for office in [&dakar, &praia, &lagos] {
        assert_eq!(office.status().await.counts.outbox, 0, "{}", office.name);
        assert!(office.quarantined().await.is_empty(), "{}", office.name);
        // The stick that turns up in a drawer changes nothing.
        assert_eq!(take(office, &stick).await.messages, 0);
        assert!(office.quarantined().await.is_empty(), "{}", office.name);
    }
}

#[tokio::test(start_paused = true)]
async fn a_desk_with_a_line_deposits_for_one_without_and_the_relay_keeps_one() {
    let (world, dakar, praia, lagos) = three(172).await;
    world.network.cut(dakar.transport_key(), true);
    dakar.alerts(world.group, &[&praia, &lagos]).await;
    world.pass(Duration::from_secs(60)).await;
    let (stick, told) = export(&world, &dakar, "stick").await;
    for _ in 0..2 {
        let carried = praia
            .engine
            .carry_bundle(File::open(&stick).unwrap())
            .await
            .unwrap();
        assert_eq!(
            (carried.envelopes, carried.refused),
            (told.envelopes, Vec::new())
        );
    }
    praia.settle().await;
    lagos.settle().await;
    assert_eq!(subjects(&lagos).await, ["Courier on TP1547", "hello"]);
    assert_eq!(subjects(&praia).await, ["Courier on TP1547", "hello"]);

    // The same deposits once more, by their sender: accepted, and nothing lies twice at the relay.
    world.network.cut(dakar.transport_key(), false);
    lagos.engine.shutdown().await;
    for office in [&dakar, &praia, &dakar] {
        office.settle().await;
    }
    assert_eq!(dakar.status().await.counts.outbox, 0);
    assert_eq!(subjects(&praia).await, ["Courier on TP1547", "hello"]);
    let down = world.network.clone();
    down.set_relay(None);
    let carried = praia.engine.carry_bundle(File::open(&stick).unwrap()).await;
    assert_eq!(carried.unwrap_err().code, ErrorCode::RelayUnreachable);
}

#[tokio::test(start_paused = true)]
async fn files_go_along_to_a_desk_and_to_the_relays_operator() {
    let (world, dakar, praia, lagos) = three(173).await;
    let file = random_file(world.path(), "scan.pdf", 3 * MIB + 5, 3);
    let large = random_file(world.path(), "film.mp4", 70 * MIB, 4);
    world.network.set_relay(None);
    let id = dakar
        .sends_files(world.group, &[&praia, &lagos], "Scan", &[&file])
        .await;
    let film = dakar
        .sends_files(world.group, &[&praia], "Film", &[&large])
        .await;
    let (stick, told) = export(&world, &dakar, "stick").await;
    assert_eq!((told.messages, told.files, told.files_left), (2, 1, 1));

    let taken = take(&praia, &stick).await;
    assert_eq!((taken.messages, taken.files), (2, 1), "{:?}", taken.refused);
    let here = &praia.files(id).await[0];
    assert_eq!(
        (here.state.as_str(), here.sha256.clone()),
        ("here", sha256(&file))
    );
    assert_eq!(praia.files(film).await[0].state, "offered");
    let to = world.path().join("saved.pdf");
    praia
        .engine
        .save_attachment(id, 0, &to, false)
        .await
        .unwrap();
    assert_eq!(sha256(&to), sha256(&file));
    assert_eq!(take(&praia, &stick).await.files, 0);

    // The operator takes it too, in Dakar's name; another relay does not.
    let relay = world.relay("relay");
    let now = world.now().0;
    let other = import(
        &relay,
        TransportKey([1; 32]),
        File::open(&stick).unwrap(),
        || now,
    )
    .await;
    assert!(matches!(other, Err(ImportError::OtherRelay(key)) if key == FIRST_RELAY));
    for _ in 0..2 {
        let from = File::open(&stick).unwrap();
        let imported = import(&relay, FIRST_RELAY, from, || now).await.unwrap();
        assert_eq!(imported.envelopes, u64::from(told.envelopes));
        assert_eq!((imported.chunks, imported.refused), (13, Vec::new()));
    }
    world.network.set_relay(Some(relay));
    lagos.settle().await;
    assert_eq!(subjects(&lagos).await, ["Scan", "hello"]);
    assert_eq!(lagos.waits_for(id, "here").await.sha256, sha256(&file));
    dakar.settle().await;
    assert_eq!(dakar.waits_for(id, "sent").await.problem, None);
    assert_eq!(dakar.waits_for(film, "sent").await.problem, None);
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["Film", "Scan", "hello"]);
}

#[tokio::test(start_paused = true)]
async fn a_damaged_stick_is_refused_or_each_part_that_is_missing_is_named() {
    let (world, dakar, praia, lagos) = three(174).await;
    world.network.set_relay(None);
    let all: Vec<String> = (0..8).map(|n| format!("note {n}")).collect();
    for subject in &all {
        dakar.writes(world.group, &[&praia, &lagos], subject).await;
    }
    let file = random_file(world.path(), "scan.pdf", MIB, 3);
    let id = dakar
        .sends_files(world.group, &[&praia], "scan", &[&file])
        .await;
    let (stick, _) = export(&world, &dakar, "stick").await;
    let whole = std::fs::read(&stick).unwrap();
    let mut rng = StdRng::seed_from_u64(174);
    let mut partly = 0;
    for round in 0..60 {
        let mut bytes = whole.clone();
        // Every third in the front, every tenth cut short, one with bytes behind its end.
        match round {
            _ if round % 10 == 9 => bytes.truncate(rng.random_range(0..whole.len())),
            50 => bytes.push(0),
            _ => {
                let among = if round % 3 == 0 { 600 } else { whole.len() };
                bytes[rng.random_range(0..among)] ^= 1 << rng.random_range(0..8);
            }
        }
        let damaged = world.path().join("damaged");
        std::fs::write(&damaged, &bytes).unwrap();
        match lagos
            .engine
            .import_bundle(File::open(&damaged).unwrap())
            .await
        {
            Ok(taken) => {
                assert_eq!(taken.refused.len(), 1, "{round}: {:?}", taken.refused);
                partly += 1;
            }
            Err(error) => assert_eq!(error.code, ErrorCode::BundleMalformed, "{round}"),
        }
        assert!(lagos.quarantined().await.is_empty(), "{round}");
    }
    assert!(partly > 20, "{partly}");

    // A file of which a chunk is missing does not appear; the rest does.
    let mut bytes = whole.clone();
    let last = bytes.len() - 300_000;
    bytes[last] ^= 1;
    let damaged = world.path().join("damaged");
    std::fs::write(&damaged, &bytes).unwrap();
    let taken = take(&praia, &damaged).await;
    assert_eq!((taken.messages, taken.files), (9, 0));
    assert_eq!(taken.refused[0].reason, "damaged", "{:?}", taken.refused);
    assert_ne!(praia.files(id).await[0].state, "here");
    let taken = take(&praia, &stick).await;
    assert_eq!(
        (taken.messages, taken.files, taken.refused),
        (0, 1, Vec::new())
    );

    take(&lagos, &stick).await;
    let mut expected = all;
    expected.push("hello".to_owned());
    expected.sort();
    assert_eq!(subjects(&lagos).await, expected);
}

#[tokio::test(start_paused = true)]
async fn a_stranger_of_another_directory_is_refused_and_a_newcomer_is_known_by_his_own_stick() {
    let (mut world, dakar, praia, _lagos) = three(175).await;
    let (other, stranger, _, _) = three(176).await;
    other.network.set_relay(None);
    let (foreign, _) = export(&other, &stranger, "foreign").await;
    let refused = praia
        .engine
        .import_bundle(File::open(&foreign).unwrap())
        .await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::BundleForeign);
    let refused = praia
        .engine
        .carry_bundle(File::open(&foreign).unwrap())
        .await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::BundleForeign);
    let (relay, now) = (world.relay("relay"), world.now().0);
    let from = File::open(&foreign).unwrap();
    let refused = import(&relay, FIRST_RELAY, from, || now).await;
    drop(relay);
    assert!(
        matches!(refused, Err(ImportError::Sender(Refusal::NotAdmitted))),
        "{refused:?}"
    );

    // Praia was away when Lome joined, and Dakar tells of it on a stick of its own.
    world.network.cut(praia.transport_key(), true);
    let lome = world.office("Lome", "TG", "LFW").await;
    lome.writes(world.group, &[&dakar], "first").await;
    lome.settle().await;
    dakar.settle().await;
    world.network.set_relay(None);
    dakar.writes(world.group, &[&praia, &lome], "to both").await;
    let (stick, _) = export(&world, &dakar, "to-both").await;
    let taken = take(&praia, &stick).await;
    assert!(taken.new_entries > 0);
    assert_eq!((taken.messages, taken.refused), (1, Vec::new()));
    assert!(praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_a_stick_brings_of_a_device_that_was_shut_out_is_put_away_once() {
    let (world, dakar, praia, _lagos) = three(177).await;
    world.network.cut(dakar.transport_key(), true);
    dakar.writes(world.group, &[&praia], "one").await;
    dakar.writes(world.group, &[&praia], "two").await;
    let (stick, _) = export(&world, &dakar, "stick").await;
    let revoked = world.hq.engine.revoke_office(dakar.id, "stolen");
    revoked.unwrap().done().unwrap();
    world.hq.settle().await;
    praia.settle().await;
    let taken = take(&praia, &stick).await;
    assert_eq!((taken.messages, taken.quarantined), (0, 2));
    assert_eq!(
        praia.quarantined().await,
        ["revoked_sender", "revoked_sender"]
    );
    assert_eq!(take(&praia, &stick).await.quarantined, 0);
    assert_eq!(praia.quarantined().await.len(), 2);
}
