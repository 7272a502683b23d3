//! Backups: history for a second PC, a damaged disk, and an archive that somebody exchanged.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;
use std::time::Duration;

use aircop_api::{Command, ErrorCode, Session, Trust, ViewName};
use aircop_archive::{Archive, ArchiveKey, AuditAction, Received};
use aircop_client::Taken;
use aircop_directory::GroupKind;
use aircop_message::{MessageId, canonical};
use aircop_tests::world::{Office, PASSWORD, World};

const MINUTE: Duration = Duration::from_secs(60);
const PASSPHRASE: &str = "a passphrase for backups";

fn backup(office: &Office) -> Vec<u8> {
    let mut file = Vec::new();
    office.engine.back_up(&mut file, PASSPHRASE).unwrap();
    file
}

fn restore(office: &Office, mut file: &[u8]) -> Taken {
    let mut heard = Vec::new();
    let mut progress = |done, total| heard.push((done, total));
    let taken = office
        .engine
        .restore(&mut file, PASSPHRASE, &mut progress)
        .unwrap();
    let total = taken.total();
    assert_eq!(heard.first(), Some(&(0, total)));
    assert_eq!(heard.last(), Some(&(total, total)));
    taken
}

fn refused(office: &Office, mut file: &[u8], passphrase: &str) -> ErrorCode {
    let done = office.engine.restore(&mut file, passphrase, &mut |_, _| ());
    done.unwrap_err().code
}

fn files(data: &Path) -> Vec<String> {
    let names = std::fs::read_dir(data).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn last_action(office: &Office) -> AuditAction {
    office.engine.audit_log(1).unwrap().rows[0].entry.action
}

async fn ids(office: &Office, view: ViewName) -> Vec<MessageId> {
    office.list(view).await.iter().map(|row| row.id).collect()
}

#[tokio::test(start_paused = true)]
async fn a_backup_adds_what_is_missing_and_takes_nothing_away() {
    let mut world = World::new(19).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let first = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let file = backup(&praia);
    let weak = praia.engine.back_up(&mut Vec::new(), "short").unwrap_err();
    assert_eq!(weak.code, ErrorCode::WeakPassword);
    let since = dakar.writes(world.group, &[&praia], "after it").await;
    world.pass(MINUTE).await;
    praia.does(Command::Acknowledge { message: first }).await;

    assert_eq!(refused(&praia, &file, PASSWORD), ErrorCode::WrongPassword);
    let mut damaged = file.clone();
    let at = damaged.len() - 100;
    damaged[at] ^= 1;
    assert_eq!(refused(&praia, &damaged, PASSPHRASE), ErrorCode::BadBackup);
    // A wrong file or passphrase disturbs nobody: the desk is open and as it was.
    assert_eq!(praia.status().await.session, Session::Unlocked);
    let known = Taken {
        known: 1,
        ..Taken::default()
    };
    assert_eq!(restore(&praia, &file), known);
    assert_eq!(last_action(&praia), AuditAction::Restored);
    assert_eq!(ids(&praia, ViewName::Inbox).await, [since, first]);
    assert!(praia.inbox().await[1].acknowledged);
    assert!(
        !files(praia.data()).iter().any(|f| f.contains("candidate")),
        "{:?}",
        files(praia.data())
    );
    praia.does(Command::Lock).await;
    assert_eq!(refused(&praia, &file, PASSPHRASE), ErrorCode::Locked);
}

#[tokio::test(start_paused = true)]
async fn a_second_pc_gets_the_history_that_the_first_hands_over() {
    let mut world = World::new(21).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    let read = dakar.alerts(world.group, &[&praia]).await;
    // Of one moment either may arrive first.
    world.pass(Duration::from_secs(1)).await;
    let unread = dakar.writes(world.group, &[&praia], "unread").await;
    let sent = praia.writes(world.group, &[&dakar], "from Praia").await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    praia.settle().await;
    praia.does(Command::Acknowledge { message: read }).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let answered = async || {
        let thread = dakar.thread(read).await;
        let receipt = &thread.messages[0].recipients[0];
        (receipt.delivered, receipt.read, receipt.acknowledged)
    };
    let held = answered().await;

    let second = world.second_device(&praia).await;
    assert!(second.inbox().await.is_empty(), "history comes by itself");
    let file = backup(&praia);
    assert_eq!(
        restore(&second, &file),
        Taken {
            added: 3,
            ..Taken::default()
        }
    );
    let inbox = second.inbox().await;
    let state: Vec<_> = inbox
        .iter()
        .map(|row| (row.id, row.acknowledged, row.read))
        .collect();
    assert_eq!(state, [(unread, false, false), (read, true, true)]);
    let row = &second.list(ViewName::Sent).await[0];
    assert_eq!((row.id, row.state.as_str()), (sent, "DELIVERED"));
    assert_eq!(second.status().await.counts.undelivered, 0);
    let found = second
        .does(Command::List(aircop_api::ListQuery {
            view: ViewName::All,
            text: "Pimentel".into(),
            limit: 10,
            ..aircop_api::ListQuery::default()
        }))
        .await;
    let aircop_api::Reply::List(found) = found else {
        panic!("{found:?}")
    };
    assert_eq!(found.rows[0].id, read);
    // Again is no harm, and the sender hears nothing new of what was answered long ago.
    assert_eq!(restore(&second, &file).known, 3);
    world.pass(MINUTE).await;
    second.settle().await;
    dakar.settle().await;
    assert_eq!(answered().await, held);

    // Another office is shown nothing of it.
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let code = refused(&lagos, &file, PASSPHRASE);
    assert_eq!(code, ErrorCode::ForeignBackup);
    assert!(lagos.list(ViewName::All).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_backup_of_another_office_is_refused_with_its_drafts() {
    let mut world = World::new(26).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    dakar.alerts(world.group, &[&praia]).await;
    let draft = aircop_message::Draft {
        kind: "NOTE".into(),
        subject: "For Dakar's eyes".into(),
        ..aircop_message::Draft::default()
    };
    dakar.does(Command::SaveDraft { id: None, draft }).await;
    let file = backup(&dakar);
    let code = refused(&praia, &file, PASSPHRASE);
    assert_eq!(code, ErrorCode::ForeignBackup);
    assert_eq!(praia.status().await.counts.drafts, 0);
    assert_eq!(restore(&dakar, &file).added, 0);
}

#[tokio::test(start_paused = true)]
async fn what_a_backup_says_falsely_is_left_out() {
    let mut world = World::new(22).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let second = world.second_device(&praia).await;
    praia.does(Command::Lock).await;

    // A colleague with the keys writes into the archive what Dakar never said.
    let keys = praia.steal();
    {
        let archive =
            Archive::open(&praia.archive_path(), &ArchiveKey::new(&keys.archive)).unwrap();
        let stored = archive.get(alert).unwrap().unwrap();
        let mut content: aircop_envelope::Content = canonical::from_slice(&stored.signed).unwrap();
        content.message = MessageId([9; 16]);
        let row = &stored.row;
        let mut forged = aircop_archive::Indexed {
            id: content.message,
            thread: row.thread,
            kind: row.kind.clone(),
            direction: row.direction,
            group: row.group,
            exercise: row.exercise,
            sender_office: row.sender_office,
            sender_device: row.sender_device,
            sender_officer: row.sender_officer.clone(),
            reference: "SN-DSS-2026-666666".into(),
            urgency: row.urgency,
            subject: "Let them pass".into(),
            language: row.language.clone(),
            created: row.created,
            received: row.received,
            expires: row.expires,
            reply_by: None,
            next_leg_at: None,
            due_at: None,
            here: false,
            route: String::new(),
            handling: String::new(),
            tlp: row.tlp.clone(),
            state: row.state,
            text: "Let them pass".into(),
            names: Vec::new(),
            codes: Vec::new(),
            labels: Vec::new(),
            mentions: Vec::new(),
            payload: stored.payload.clone(),
            signed: canonical::to_vec(&content).unwrap(),
            signature: stored.signature.clone(),
        };
        let put = |message: &aircop_archive::Indexed| {
            archive
                .receive(&Received {
                    message: message.clone(),
                    recipients: vec![praia.id],
                    remember_until: row.expires,
                    receipt: None,
                    relay_seq: None,
                })
                .unwrap();
        };
        put(&forged);
        // The true bytes under another id and with another text beside them.
        forged.id = MessageId([10; 16]);
        forged.signed = stored.signed.clone();
        put(&forged);
        archive.close().unwrap();
    }
    praia.unlock().await;
    assert_eq!(praia.list(ViewName::All).await.len(), 3);
    let taken = restore(&second, &backup(&praia));
    assert_eq!((taken.added, taken.refused), (1, 2));
    let rows = second.list(ViewName::All).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].id, rows[0].subject.as_str()),
        (alert, "Courier on TP1547")
    );
}

#[tokio::test(start_paused = true)]
async fn a_damaged_archive_is_replaced_by_the_backups_and_the_desk_goes_on() {
    let mut world = World::new(23).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let first = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let file = backup(&praia);
    let recover = async || {
        praia
            .engine
            .recover(
                &praia.officer,
                PASSWORD,
                &mut file.as_slice(),
                PASSPHRASE,
                &mut |_, _| (),
            )
            .await
    };
    praia.does(Command::Lock).await;
    let sound = recover().await.unwrap_err();
    assert_eq!(sound.code, ErrorCode::AlreadyJoined);

    let path = praia.archive_path();
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(100).take(4000) {
        *byte ^= 0x55;
    }
    std::fs::write(&path, bytes).unwrap();
    let damaged = praia.engine.unlock(&praia.officer, PASSWORD).await;
    assert_eq!(damaged.unwrap_err().code, ErrorCode::ArchiveDamaged);
    recover().await.unwrap();
    let status = praia.status().await;
    assert_eq!(status.session, Session::Unlocked);
    assert!(!status.audit_broken, "a restored archive is no break");
    assert!(
        files(praia.data()).iter().any(|f| f.contains(".damaged-")),
        "what is left of the old one stays"
    );
    let next = dakar.writes(world.group, &[&praia], "goes on").await;
    world.pass(MINUTE).await;
    praia.settle().await;
    assert_eq!(ids(&praia, ViewName::Inbox).await, [next, first]);
    praia.does(Command::Lock).await;
    praia.unlock().await;
    assert!(!praia.status().await.audit_broken);
    praia.does(Command::Panic).await;
    assert_eq!(files(praia.data()), ["lock"], "nor does a wipe forget it");
}

#[tokio::test(start_paused = true)]
async fn an_older_copy_of_the_archive_in_its_place_is_noticed() {
    let mut world = World::new(24).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    praia.does(Command::Lock).await;
    // No key is needed for this.
    let path = praia.archive_path();
    let older = std::fs::read(&path).unwrap();
    praia.unlock().await;
    dakar.settle().await;
    dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    assert!(!praia.status().await.audit_broken);
    praia.does(Command::Lock).await;
    std::fs::write(&path, older).unwrap();

    praia.unlock().await;
    assert!(praia.status().await.audit_broken);
    // It is an alarm, not a lock: the officer can work, and it stays until somebody took note.
    praia.restart().await;
    praia.unlock().await;
    assert!(praia.status().await.audit_broken);
    let log = praia.engine.audit_log(1).unwrap();
    let found = log.broken.unwrap();
    assert!(found.found < found.kept, "{found:?}");
    praia.does(Command::NoteAuditBreak).await;
    assert!(!praia.status().await.audit_broken);
    assert_eq!(last_action(&praia), AuditAction::BreakNoted);
    praia.restart().await;
    praia.unlock().await;
    assert!(!praia.status().await.audit_broken);
}

#[tokio::test(start_paused = true)]
async fn headquarters_restored_from_an_old_backup_signs_no_second_directory() {
    let mut world = World::new(25).await;
    let file = backup(&world.hq);
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let path = world.hq.archive_path();
    world.hq.does(Command::Lock).await;
    std::fs::write(&path, vec![7; 40_960]).unwrap();
    // While the relay is away headquarters has nothing but the backup.
    world.network.break_all();
    let hq = &world.hq;
    world.network.cut(hq.steal().transport_key(), true);
    hq.engine
        .recover(
            &hq.officer,
            PASSWORD,
            &mut file.as_slice(),
            PASSPHRASE,
            &mut |_, _| (),
        )
        .await
        .unwrap();
    let open = || {
        let kind = GroupKind::Exercise;
        hq.engine.open_group("SAFARI", kind, (None, None), "")
    };
    assert_eq!(open().unwrap_err().code, ErrorCode::DirectoryBehind);
    world.network.cut(hq.steal().transport_key(), false);
    world.pass(2 * MINUTE).await;
    hq.settle().await;
    open().unwrap().done().unwrap();
    hq.settle().await;
    dakar.settle().await;
    assert_ne!(dakar.status().await.directory, Trust::Split);
    assert_ne!(hq.status().await.directory, Trust::Split);
}
