//! A page of the archive is gone, or the whole PC.

use aircop_api::{Command, ErrorCode};
use aircop_client::{Recovered, Taken, Was};
use aircop_message::MessageId;
use aircop_tests::world::{Office, PASSWORD, World, alert, by_hand};

use crate::{MINUTE, cut, drafts, has};

const PASSPHRASE: &str = "a passphrase for backups";
const PAGE: usize = 4096;

fn backup(office: &Office) -> Vec<u8> {
    let mut file = Vec::new();
    office.engine.back_up(&mut file, PASSPHRASE).unwrap();
    file
}

async fn recover(office: &Office, file: &[u8]) -> Recovered {
    let mut file = file;
    office
        .engine
        .recover(
            &office.officer,
            PASSWORD,
            &mut file,
            PASSPHRASE,
            &mut |_, _| (),
        )
        .await
        .unwrap()
}

fn named(taken: &Taken) -> Vec<(&str, Was)> {
    let mut named: Vec<_> = taken
        .drafts
        .iter()
        .map(|draft| (draft.subject.as_str(), draft.was))
        .collect();
    named.sort_unstable_by_key(|(subject, _)| *subject);
    named
}

#[tokio::test(start_paused = true)]
async fn whichever_page_is_damaged_the_backup_comes_in_its_place_with_what_can_be_read() {
    let mut world = World::new(121).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    let first = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let file = backup(&praia);
    // After the backup: mail, some from an office that the backup does not know, an answer.
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let mut since: Vec<MessageId> = Vec::new();
    for n in 0..12 {
        let from = if n % 2 == 0 { &dakar } else { &lagos };
        since.push(
            from.writes(world.group, &[&praia], &format!("note {n}"))
                .await,
        );
    }
    let sent = praia.writes(world.group, &[&dakar], "from Praia").await;
    world.pass(2 * MINUTE).await;
    praia.settle().await;
    praia.does(Command::Acknowledge { message: first }).await;
    cut(&world, &praia, true);
    praia.writes(world.group, &[&dakar], "it waits").await;
    praia.does(Command::Lock).await;

    let path = praia.archive_path();
    let whole = std::fs::read(&path).unwrap();
    let pages = whole.len() / PAGE;
    let every = (pages / 8).max(1);
    for page in [0, 1, 2].into_iter().chain((3..pages).step_by(every)) {
        let mut bytes = whole.clone();
        bytes[page * PAGE + 1000] ^= 4;
        std::fs::write(&path, &bytes).unwrap();
        let Recovered { taken, kept } = recover(&praia, &file).await;
        assert!(kept.exists(), "the damaged file stays");
        let lost = since.len() + 1 - usize::try_from(taken.added).unwrap();
        assert!(lost <= 2, "page {page}: {lost} lost, {taken:?}");
        assert_eq!(taken.refused, 0, "page {page}");
        assert!(has(&praia, first).await);
        let there = drafts(&praia).await;
        assert!(there.len() <= 1 && there.iter().all(|subject| subject == "it waits"));
        let waiting = praia.status().await.counts.outbox;
        assert_eq!(waiting, 0, "what waited is not sent by itself");
        let restored = |row: &aircop_api::MessageRow| row.id == sent;
        let own = praia.list(aircop_api::ViewName::Sent).await;
        assert!(own.iter().any(restored) || lost > 0);
        praia.does(Command::Lock).await;
        // Sound now: there is nothing to recover.
        let mut again = file.as_slice();
        let sound = praia
            .engine
            .recover(
                &praia.officer,
                PASSWORD,
                &mut again,
                PASSPHRASE,
                &mut |_, _| (),
            )
            .await;
        assert_eq!(sound.unwrap_err().code, ErrorCode::AlreadyJoined);
        let _ = std::fs::remove_file(&kept);
    }
}

#[tokio::test(start_paused = true)]
async fn a_damaged_page_is_found_before_anything_is_added() {
    let mut world = World::new(122).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let file = backup(&praia);
    praia.does(Command::Lock).await;
    let path = praia.archive_path();
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1000;
    bytes[last] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    // It opens: the page is nowhere near.
    praia.unlock().await;
    let restored = praia
        .engine
        .restore(&mut file.as_slice(), PASSPHRASE, &mut |_, _| ());
    assert_eq!(restored.unwrap_err().code, ErrorCode::ArchiveDamaged);
    praia.does(Command::Lock).await;
    recover(&praia, &file).await;
    assert_eq!(praia.inbox().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn on_another_pc_what_was_never_sent_comes_as_drafts_by_name() {
    let mut world = World::new(123).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let second = world.second_device(&praia).await;
    dakar.settle().await;
    praia.settle().await;
    second.settle().await;
    cut(&world, &praia, true);
    let waits = praia.writes(world.group, &[&dakar], "it waits").await;
    let back = praia.writes(world.group, &[&dakar], "taken back").await;
    praia.does(Command::Recall { message: back }).await;
    let mut typed = alert(world.group, &[&dakar]);
    typed.subject = "half typed".into();
    praia.saves(&typed).await;
    let file = backup(&praia);
    let mut file = file.as_slice();
    let taken = second
        .engine
        .restore(&mut file, PASSPHRASE, &mut |_, _| ())
        .unwrap();
    assert_eq!(
        named(&taken),
        [
            ("half typed", Was::Draft),
            ("it waits", Was::Waiting),
            ("taken back", Was::Recalled)
        ]
    );
    assert_eq!(drafts(&second).await.len(), 3);
    assert_eq!(
        second.status().await.counts.outbox,
        0,
        "nothing goes by itself"
    );
    let opened = second.does(Command::OpenDraft { id: waits }).await;
    let aircop_api::Reply::Draft(opened) = opened else {
        panic!("{opened:?}");
    };
    assert_eq!(opened.draft.to, by_hand(&[&dakar]));
    let sent = Command::Send {
        id: Some(waits),
        recipients: second.chosen(&opened.draft).await,
        draft: opened.draft,
    };
    second.does(sent).await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    assert_eq!(crate::subjects(&dakar).await, ["it waits"]);
}
