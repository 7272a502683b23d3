//! What photos and films say of whoever took them: cleaned away, or told before they leave.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_api::{AttachmentView, Command, FileSays, Reply as Answer};
use aircop_message::{Draft, MessageId};
use aircop_tests::world::{Office, World, by_hand, made};

async fn two(seed: u64) -> (World, Office, Office) {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    (world, dakar, praia)
}

fn note(world: &World, to: &Office) -> Draft {
    Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        subject: "Bag".into(),
        narrative: "See the photo.".into(),
        to: by_hand(&[to]),
        ..Draft::default()
    }
}

/// Attaches such a file, and returns what is shown of it.
async fn attaches(
    (world, office, draft): (&World, &Office, MessageId),
    (name, bytes): (&str, &[u8]),
    keep: bool,
) -> AttachmentView {
    let path = world.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let all = office.engine.attach_file(draft, &path, keep).await;
    all.unwrap().pop().unwrap()
}

/// The bytes that will leave.
async fn leaving(world: &World, office: &Office, draft: MessageId, position: u16) -> Vec<u8> {
    let to = world.path().join("leaving");
    let saved = office.engine.save_attachment(draft, position, &to, true);
    saved.await.unwrap();
    std::fs::read(to).unwrap()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|w| w == text.as_bytes())
}

fn everything(time: &str) -> Option<FileSays> {
    Some(FileSays {
        place: made::PLACE.into(),
        time: time.into(),
        device: made::MODEL.into(),
        unknown: false,
    })
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_cleaned_is_told_before_it_leaves() {
    let (world, dakar, praia) = two(71).await;
    let draft = dakar.saves(&note(&world, &praia)).await;
    let at = (&world, &dakar, draft);
    let utc = format!("{} +00:00", made::TIME);
    for (name, bytes, kind, time) in [
        ("bag.heic", made::heic(true), "image/heic", made::TIME),
        // What it is called says nothing.
        ("bag.jpg", made::heic(true), "image/heic", made::TIME),
        ("bag.tif", made::tiff(), "image/tiff", made::TIME),
        ("film.mp4", made::mp4(), "video/mp4", &utc),
    ] {
        let file = attaches(at, (name, &bytes), false).await;
        assert_eq!((file.kind.as_str(), &file.says), (kind, &everything(time)));
        assert!(!file.is_shown(), "{name}");
        // It goes as it is.
        let left = leaving(&world, &dakar, draft, file.position).await;
        assert!(left == bytes, "{name}");
    }
    // What says nothing is not spoken of.
    for (name, bytes) in [
        ("plain.heic", made::heic(false)),
        ("list.txt", b"seat 31K".to_vec()),
    ] {
        let file = attaches(at, (name, &bytes), false).await;
        assert_eq!(file.says, None, "{name}");
    }
    // Opened again, the form says the same; once it has left there is nothing to choose any more.
    let files = dakar.files(draft).await;
    assert_eq!(files[1].says, everything(made::TIME));
    let draft_sent = note(&world, &praia);
    let send = Command::Send {
        id: Some(draft),
        recipients: dakar.chosen(&draft_sent).await,
        draft: draft_sent,
    };
    let Answer::Sent { message, .. } = dakar.does(send).await else {
        panic!("not sent");
    };
    assert!(dakar.files(message).await.iter().all(|f| f.says.is_none()));
}

#[tokio::test(start_paused = true)]
async fn a_picture_in_webp_is_cleaned_and_can_be_looked_at() {
    let (world, dakar, praia) = two(72).await;
    let draft = dakar.saves(&note(&world, &praia)).await;
    let at = (&world, &dakar, draft);
    let bytes = made::webp();
    let clean = attaches(at, ("bag.webp", &bytes), false).await;
    assert_eq!((clean.kind.as_str(), &clean.says), ("image/webp", &None));
    assert!(clean.is_shown() && !clean.preview.is_empty());
    let left = leaving(&world, &dakar, draft, clean.position).await;
    assert!(holds(&bytes, made::MAKER) && !holds(&left, made::MAKER));
    assert!(!holds(&left, "xmpmeta") && holds(&left, "VP8L"));
    let look = Command::LookAtAttachment {
        message: draft,
        position: clean.position,
    };
    assert!(matches!(dakar.does(look).await, Answer::Picture { .. }));

    // With the tick nothing is cleaned, and it is said what goes along.
    let whole = attaches(at, ("bag.webp", &bytes), true).await;
    assert_eq!(whole.says, everything(made::TIME));
    let left = leaving(&world, &dakar, draft, whole.position).await;
    assert!(left == bytes);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_looked_into_is_said_to_be_unknown() {
    let (world, dakar, praia) = two(73).await;
    let draft = dakar.saves(&note(&world, &praia)).await;
    let at = (&world, &dakar, draft);
    let unknown = Some(FileSays {
        unknown: true,
        ..FileSays::default()
    });
    let (heic, mp4) = (made::heic(true), made::mp4());
    // A place in a box whose content is not read: the rest is told, and that there may be more.
    let mut hidden = mp4.clone();
    let xyz = b"\xa9xyz\0\x12\x15\xc7";
    let place = hidden.windows(8).position(|w| w == xyz).unwrap();
    hidden[place..place + 8].copy_from_slice(b"loci\0\0\0\0");
    let says = attaches(at, ("film.3gp", &hidden), false).await.says;
    let says = says.unwrap();
    assert_eq!((says.place.as_str(), says.unknown), ("", true));
    assert_eq!(says.device, made::MODEL);
    for (name, bytes) in [
        ("cut.heic", &heic[..150]),
        ("cut.mp4", &mp4[..mp4.len() - 200]),
        ("no-moov.mp4", &mp4[..60_000]),
        ("bag.jxl", b"\0\0\0\x0cJXL \r\n\x87\nwhatever"),
        ("film.avi", b"RIFF\x10\0\0\0AVI LISTwhatever"),
        (
            "scan.pdf",
            b"%PDF-1.7 <x:xmpmeta exif:GPSLatitude=\"14,44.4N\"/>",
        ),
    ] {
        let file = attaches(at, (name, bytes), false).await;
        assert_eq!(file.says, unknown, "{name}");
    }
    // Whatever stands in it, nothing panics, and nothing that is broken passes for empty.
    let mut broken = heic.clone();
    for at_byte in (16..heic.len() - 400).step_by(7) {
        broken[at_byte] ^= 0xff;
        std::fs::write(world.path().join("broken.heic"), &broken).unwrap();
        let file = attaches(at, ("broken.heic", &broken), false).await;
        let detach = Command::Detach {
            draft,
            position: file.position,
        };
        dakar.does(detach).await;
        broken[at_byte] ^= 0xff;
    }
}
