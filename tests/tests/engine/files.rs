//! Files beside messages, by whole engines over the real relay in one process: the alert first, the
//! file after it, through loss, cuts and restarts, and against a relay that cheats.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aircop_api::{Command, ErrorCode, Reply as Answer};
use aircop_message::Draft;
use aircop_tests::world::{Office, Weather, World, by_hand, random_file, sha256};
use aircop_wire::{Chunk, Refusal, Reply, Request};

const MIB: usize = 1 << 20;
const CHUNK: usize = 256 * 1024;

/// Dakar and Praia, who know each other.
async fn two(seed: u64) -> (World, Office, Office) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    (world, dakar, praia)
}

/// Counts chunks that were asked for with these answers, by kind of request.
#[derive(Default)]
struct Counted(Mutex<HashMap<(&'static str, u16), u32>>);

impl Counted {
    fn count(&self, request: &Request, reply: &Reply) {
        let seen = match (request, reply) {
            (Request::PutChunk(chunk), Reply::Done) => ("put", chunk.name.index),
            (Request::GetChunk(name), Reply::Chunk(_)) => ("get", name.index),
            _ => return,
        };
        *self.0.lock().unwrap().entry(seen).or_default() += 1;
    }

    fn of(&self, kind: &str) -> (usize, u32) {
        let all = self.0.lock().unwrap();
        let counts = all.iter().filter(|((k, _), _)| *k == kind).map(|(_, n)| *n);
        (counts.clone().count(), counts.sum())
    }
}

async fn arrives(world: &World, of: &Office, subject: &str) -> aircop_message::MessageId {
    for _ in 0..2_000 {
        if let Some(row) = of.inbox().await.iter().find(|row| row.subject == subject) {
            return row.id;
        }
        world.pass(Duration::from_millis(500)).await;
    }
    panic!("{subject} never came");
}

#[tokio::test(start_paused = true)]
async fn a_large_file_arrives_whole_over_a_bad_line_that_is_cut_twice() {
    let (world, dakar, praia) = two(51).await;
    let file = random_file(world.path(), "luggage.mp4", 100 * MIB + 77, 1);
    world.network.set_weather(Weather {
        loss: 0.05,
        delay: Duration::from_millis(300),
    });
    let id = dakar
        .sends_files(world.group, &[&praia], "Film", &[&file])
        .await;
    // The message is there long before its file.
    arrives(&world, &praia, "Film").await;
    let waiting = &praia.files(id).await[0];
    assert_eq!(
        (waiting.name.as_str(), waiting.size),
        ("luggage.mp4", 100 * MIB as u64 + 77)
    );
    // So large a file comes only when an officer wants it; then it follows its upload.
    assert_eq!(waiting.state, "offered");
    let fetch = Command::FetchAttachment {
        message: id,
        position: 0,
    };
    praia.does(fetch).await;
    for _ in 0..2 {
        world.pass(Duration::from_secs(15)).await;
        let (up, down) = (&dakar.files(id).await[0], &praia.files(id).await[0]);
        assert!(up.done < up.size || down.done < down.size, "cut too late");
        world.network.break_all();
    }
    let here = praia.waits_for(id, "here").await;
    assert_eq!((here.done, here.sha256.clone()), (here.size, sha256(&file)));
    assert_eq!(dakar.waits_for(id, "sent").await.state, "sent");

    let to = world.path().join("saved.mp4");
    praia
        .engine
        .save_attachment(id, 0, &to, false)
        .await
        .unwrap();
    assert_eq!(sha256(&to), sha256(&file));
    let again = praia.engine.save_attachment(id, 0, &to, false).await;
    assert_eq!(again.unwrap_err().code, ErrorCode::FileExists);
    praia
        .engine
        .save_attachment(id, 0, &to, true)
        .await
        .unwrap();
    // The sender can open what it sent.
    let own = world.path().join("own.mp4");
    dakar
        .engine
        .save_attachment(id, 0, &own, false)
        .await
        .unwrap();
    assert_eq!(sha256(&own), sha256(&file));
}

#[tokio::test(start_paused = true)]
async fn a_restart_in_the_middle_sends_and_fetches_nothing_twice() {
    let (world, mut dakar, mut praia) = two(52).await;
    let file = random_file(world.path(), "scan.pdf", 8 * MIB, 2);
    let counted = Arc::new(Counted::default());
    let counting = counted.clone();
    world.network.on_reply(Some(Arc::new(move |request, reply| {
        counting.count(request, &reply);
        reply
    })));
    world.network.set_weather(Weather {
        loss: 0.0,
        delay: Duration::from_millis(400),
    });
    let id = dakar
        .sends_files(world.group, &[&praia], "Scan", &[&file])
        .await;
    arrives(&world, &praia, "Scan").await;
    for _ in 0..6 {
        world.pass(Duration::from_millis(700)).await;
        dakar.restart().await;
        dakar.unlock().await;
        world.pass(Duration::from_millis(700)).await;
        praia.restart().await;
        praia.unlock().await;
    }
    praia.waits_for(id, "here").await;
    let chunks = 8 * MIB / CHUNK;
    for kind in ["put", "get"] {
        let (different, all) = counted.of(kind);
        assert_eq!(different, chunks, "{kind}");
        // What was in flight at each of six restarts, and no more.
        assert!(all as usize <= chunks + 6 * 4, "{kind}: {all} for {chunks}");
    }
    let to = world.path().join("scan.pdf.saved");
    praia
        .engine
        .save_attachment(id, 0, &to, false)
        .await
        .unwrap();
    assert_eq!(sha256(&to), sha256(&file));
}

/// What a relay can do with the chunks that it serves.
type Cheat = fn(&mut Vec<Chunk>, Chunk) -> Chunk;

#[tokio::test(start_paused = true)]
async fn a_relay_that_swaps_cuts_reorders_or_repeats_chunks_is_found_out_and_no_file_appears() {
    let cheats: [(&str, Cheat); 6] = [
        ("changes", |_, mut chunk| {
            chunk.bytes[3] ^= 1;
            chunk
        }),
        ("cuts", |_, mut chunk| {
            chunk.bytes.truncate(1000);
            chunk
        }),
        ("draws out", |_, mut chunk| {
            chunk.bytes.push(0);
            chunk
        }),
        ("repeats", |seen, chunk| {
            seen.push(chunk.clone());
            Chunk {
                bytes: seen[0].bytes.clone(),
                ..chunk
            }
        }),
        ("swaps with another file", |_, chunk| Chunk {
            bytes: vec![7; chunk.bytes.len()],
            ..chunk
        }),
        ("empties", |_, chunk| Chunk {
            bytes: Vec::new(),
            ..chunk
        }),
    ];
    let (world, dakar, praia) = two(53).await;
    let file = random_file(world.path(), "photo.bin", 3 * CHUNK + 5, 3);
    for (what, cheat) in cheats {
        let seen = Mutex::new(Vec::new());
        world
            .network
            .on_reply(Some(Arc::new(move |_, reply| match reply {
                Reply::Chunk(chunk) => Reply::Chunk(cheat(&mut seen.lock().unwrap(), chunk)),
                other => other,
            })));
        let id = dakar
            .sends_files(world.group, &[&praia], what, &[&file])
            .await;
        arrives(&world, &praia, what).await;
        for _ in 0..200 {
            if praia.files(id).await[0].state == "failed" {
                break;
            }
            world.pass(Duration::from_millis(500)).await;
        }
        let failed = &praia.files(id).await[0];
        assert_eq!(failed.state, "failed", "{what}");
        assert_eq!(failed.problem, Some(ErrorCode::AttachmentDamaged), "{what}");
        let to = world.path().join("never");
        let saved = praia.engine.save_attachment(id, 0, &to, false).await;
        assert_eq!(
            saved.unwrap_err().code,
            ErrorCode::AttachmentNotHere,
            "{what}"
        );
        assert!(!to.exists());
        // Once the relay is honest, an officer can ask again.
        world.network.on_reply(None);
        praia
            .does(Command::FetchAttachment {
                message: id,
                position: 0,
            })
            .await;
        praia.waits_for(id, "here").await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_reader_who_is_early_waits_and_one_who_is_too_late_is_told() {
    let (world, dakar, praia) = two(54).await;
    let file = random_file(world.path(), "a.bin", CHUNK, 4);
    // The relay takes the message and no chunk.
    world
        .network
        .on_reply(Some(Arc::new(|request, reply| match request {
            Request::ChunksHeld { .. } => Reply::Refused(Refusal::StorageFull),
            _ => reply,
        })));
    let id = dakar
        .sends_files(world.group, &[&praia], "Early", &[&file])
        .await;
    arrives(&world, &praia, "Early").await;
    world.pass(Duration::from_secs(600)).await;
    let early = &praia.files(id).await[0];
    assert_eq!(early.state, "receiving");
    assert_eq!(early.problem, Some(ErrorCode::AttachmentNotHere));
    assert_eq!(dakar.files(id).await[0].problem, Some(ErrorCode::RelayFull));
    world.network.on_reply(None);
    dakar.waits_for(id, "sent").await;
    praia.waits_for(id, "here").await;

    // A relay that has deleted it says so.
    world
        .network
        .on_reply(Some(Arc::new(|request, reply| match request {
            Request::GetChunk(_) => Reply::Refused(Refusal::Gone),
            _ => reply,
        })));
    let id = dakar
        .sends_files(world.group, &[&praia], "Late", &[&file])
        .await;
    arrives(&world, &praia, "Late").await;
    for _ in 0..100 {
        world.pass(Duration::from_secs(1)).await;
    }
    let late = &praia.files(id).await[0];
    assert_eq!(
        (late.state.as_str(), late.problem),
        ("failed", Some(ErrorCode::AttachmentExpired))
    );
}

#[tokio::test(start_paused = true)]
async fn a_large_file_waits_for_an_officer_and_can_be_stopped() {
    let (world, dakar, praia) = two(55).await;
    let file = random_file(world.path(), "film.mp4", 26 * MIB, 5);
    let id = dakar
        .sends_files(world.group, &[&praia], "Big", &[&file])
        .await;
    arrives(&world, &praia, "Big").await;
    dakar.waits_for(id, "sent").await;
    assert_eq!(praia.files(id).await[0].state, "offered");
    world.network.set_weather(Weather {
        loss: 0.0,
        delay: Duration::from_millis(200),
    });
    let which = (id, 0);
    let fetch = || Command::FetchAttachment {
        message: which.0,
        position: which.1,
    };
    praia.does(fetch()).await;
    world.pass(Duration::from_secs(3)).await;
    praia
        .does(Command::StopAttachment {
            message: id,
            position: 0,
        })
        .await;
    world.pass(Duration::from_secs(60)).await;
    let stopped = &praia.files(id).await[0];
    assert_eq!(stopped.state, "cancelled");
    assert!(stopped.done < stopped.size);
    praia.does(fetch()).await;
    praia.waits_for(id, "here").await;
}

#[tokio::test(start_paused = true)]
async fn files_rest_sealed_and_go_with_a_wipe() {
    let (world, dakar, praia) = two(56).await;
    let secret = b"Everaldo Pimentel Rocha, FX204418, seat 31K. ".repeat(20_000);
    let file = world.path().join("list.txt");
    std::fs::write(&file, &secret).unwrap();
    let id = dakar
        .sends_files(world.group, &[&praia], "List", &[&file])
        .await;
    arrives(&world, &praia, "List").await;
    praia.waits_for(id, "here").await;
    let mut scanned = 0;
    for office in [&dakar, &praia] {
        let blobs = office.data().join("blobs");
        for entry in std::fs::read_dir(&blobs).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            assert!(bytes.len() >= secret.len());
            assert!(!holds(&bytes, b"FX204418"));
            scanned += 1;
        }
    }
    let relay = world.path().join("relay.blobs");
    for entry in std::fs::read_dir(relay).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!holds(&bytes, b"FX204418"));
        scanned += 1;
    }
    assert_eq!(scanned, 3);
    // In the downloads it is plain, because an officer put it there, and never over another file.
    for name in ["list.txt", "list (2).txt"] {
        match praia
            .does(Command::SaveAttachment {
                message: id,
                position: 0,
            })
            .await
        {
            Answer::Saved { name: saved } => assert_eq!(saved, name),
            other => panic!("{other:?}"),
        }
    }
    // A backup holds no files: what it does not find is fetched again.
    std::fs::remove_dir_all(praia.data().join("blobs")).unwrap();
    let to = world.path().join("again.txt");
    let gone = praia.engine.save_attachment(id, 0, &to, false).await;
    assert_eq!(gone.unwrap_err().code, ErrorCode::AttachmentNotHere);
    praia
        .does(Command::FetchAttachment {
            message: id,
            position: 0,
        })
        .await;
    praia.waits_for(id, "here").await;
    praia
        .engine
        .save_attachment(id, 0, &to, false)
        .await
        .unwrap();
    assert_eq!(sha256(&to), sha256(&file));
    praia.does(Command::Panic).await;
    assert!(!praia.data().join("blobs").exists());
}

#[tokio::test(start_paused = true)]
async fn a_message_that_is_taken_back_keeps_its_files_and_a_discarded_draft_loses_them() {
    let (world, dakar, praia) = two(57).await;
    let file = random_file(world.path(), "a.bin", 1000, 7);
    world.network.set_relay(None);
    world.pass(Duration::from_secs(5)).await;
    let id = dakar
        .sends_files(world.group, &[&praia], "Back", &[&file])
        .await;
    assert_eq!(dakar.files(id).await[0].state, "sending");
    dakar.does(Command::Recall { message: id }).await;
    assert_eq!(dakar.files(id).await[0].state, "staged");
    let blobs = dakar.data().join("blobs");
    assert_eq!(std::fs::read_dir(&blobs).unwrap().count(), 1);
    dakar.does(Command::DiscardDraft { id }).await;
    assert!(dakar.files(id).await.is_empty());
    assert_eq!(std::fs::read_dir(&blobs).unwrap().count(), 0);
}

#[tokio::test(start_paused = true)]
async fn limits_are_checked_before_a_byte_is_read() {
    let (world, dakar, _praia) = two(58).await;
    let draft = dakar.saves(&aircop_message::Draft::default()).await;
    let huge = world.path().join("huge");
    std::fs::File::create(&huge)
        .unwrap()
        .set_len(2 * 1024 * MIB as u64 + 1)
        .unwrap();
    let refused = dakar.engine.attach_file(draft, &huge, false).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::AttachmentTooLarge);
    let small = random_file(world.path(), "s", 10, 8);
    for _ in 0..32 {
        dakar
            .engine
            .attach_file(draft, &small, false)
            .await
            .unwrap();
    }
    let refused = dakar.engine.attach_file(draft, &small, false).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::AttachmentTooMany);
    let begin = |size| Command::Attach {
        draft,
        name: "x".into(),
        size,
        caption: String::new(),
        keep_metadata: false,
    };
    dakar
        .does(Command::Detach {
            draft,
            position: 31,
        })
        .await;
    let Answer::Attaching { upload } = dakar.does(begin(3)).await else {
        panic!("no upload");
    };
    let part = |bytes: &str| Command::AttachPart {
        upload,
        bytes: bytes.into(),
    };
    dakar.does(part("AAA=")).await;
    let over = dakar.engine.dispatch(part("AAAA")).await;
    assert_eq!(over.unwrap_err().code, ErrorCode::Malformed);
    // Given up with its first fault, and nothing of it stays.
    let end = dakar.engine.dispatch(Command::AttachEnd { upload }).await;
    assert_eq!(end.unwrap_err().code, ErrorCode::UnknownAttachment);
    assert_eq!(dakar.files(draft).await.len(), 31);
    let directory = dakar.engine.attach_file(draft, Path::new("/"), false).await;
    assert_eq!(directory.unwrap_err().code, ErrorCode::FileFailed);
}

#[tokio::test(start_paused = true)]
async fn what_a_file_shows_can_be_said_until_it_is_sent() {
    let (world, dakar, praia) = two(57).await;
    let file = random_file(world.path(), "bag.pdf", 4_000, 1);
    let note = Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        subject: "Bag".into(),
        narrative: "See the file.".into(),
        to: by_hand(&[&praia]),
        ..Draft::default()
    };
    let draft = dakar.saves(&note).await;
    dakar.engine.attach_file(draft, &file, false).await.unwrap();
    let says = |draft, position, caption: &str| Command::CaptionAttachment {
        draft,
        position,
        caption: caption.into(),
    };
    let unknown = dakar.engine.dispatch(says(draft, 1, "none")).await;
    assert_eq!(unknown.unwrap_err().code, ErrorCode::UnknownAttachment);
    dakar.does(says(draft, 0, "The wrong one")).await;
    let long = format!("Left side,\n{}", "x".repeat(600));
    dakar.does(says(draft, 0, &long)).await;
    let kept = format!("Left side, {}", "x".repeat(489));
    assert_eq!(dakar.files(draft).await[0].caption, kept);

    let send = Command::Send {
        id: Some(draft),
        draft: note.clone(),
        recipients: dakar.chosen(&note).await,
    };
    dakar.does(send).await;
    let id = arrives(&world, &praia, "Bag").await;
    assert_eq!(praia.files(id).await[0].caption, kept);
    // What was signed stays.
    let late = dakar.engine.dispatch(says(id, 0, "Changed")).await;
    assert_eq!(late.unwrap_err().code, ErrorCode::UnknownAttachment);
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

/// Three by two red pixels.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGM4wcUFQQxwFgA4GAUpBor2lAAAAABJRU5ErkJggg==";

#[tokio::test(start_paused = true)]
async fn a_restricted_photo_is_looked_at_and_neither_saved_nor_copied() {
    use base64::Engine as _;
    let (world, dakar, praia) = two(58).await;
    let photo = world.path().join("bag.png");
    let png = base64::engine::general_purpose::STANDARD
        .decode(PNG)
        .unwrap();
    std::fs::write(&photo, &png).unwrap();
    let text = world.path().join("list.txt");
    std::fs::write(&text, "seat 31K").unwrap();
    let draft = Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        subject: "Luggage".into(),
        narrative: "See the photo.".into(),
        handling: "H2".into(),
        to: by_hand(&[&praia]),
        ..Draft::default()
    };
    let id = dakar.saves(&draft).await;
    for file in [&photo, &text] {
        dakar.engine.attach_file(id, file, false).await.unwrap();
    }
    let command = Command::Send {
        id: Some(id),
        recipients: dakar.chosen(&draft).await,
        draft,
    };
    let Answer::Sent { message, .. } = dakar.does(command).await else {
        panic!("not sent");
    };
    arrives(&world, &praia, "Luggage").await;
    praia.waits_for(message, "here").await;
    let look = |position| Command::LookAtAttachment { message, position };
    match praia.does(look(0)).await {
        // Made anew: not the sender's bytes, and no PNG any more.
        Answer::Picture { data } => {
            assert!(data.starts_with("data:image/jpeg;base64,/9j/"), "{data}")
        }
        other => panic!("{other:?}"),
    }
    let refused = praia.engine.dispatch(look(1)).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotAPhoto);
    let gone = praia.engine.dispatch(look(2)).await.unwrap_err();
    assert_eq!(gone.code, ErrorCode::UnknownAttachment);
    let to = world.path().join("copy.png");
    for position in [0, 1] {
        let saved = praia
            .engine
            .save_attachment(message, position, &to, false)
            .await;
        assert_eq!(saved.unwrap_err().code, ErrorCode::Restricted);
        assert!(!to.exists());
    }
    // Its originator may.
    dakar
        .engine
        .save_attachment(message, 0, &to, false)
        .await
        .unwrap();
    assert_eq!(std::fs::read(&to).unwrap(), png);
}
