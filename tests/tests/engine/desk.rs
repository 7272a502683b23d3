//! What officers do at the desk itself: passwords, locking, wiping, backups, what did not arrive.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aircop_api::{Command, ErrorCode, OfficerRow, Reply, Secret, Session, ViewName};
use aircop_archive::AuditAction;
use aircop_client::evidence::{BadEvidence, Evidence};
use aircop_tests::world::{Office, PASSWORD, World};

const MINUTE: Duration = Duration::from_secs(60);
const OTHER: &str = "another password altogether";

fn secret(text: &str) -> Secret {
    Secret(text.into())
}

async fn officers(office: &Office) -> Vec<OfficerRow> {
    match office.does(Command::Officers).await {
        Reply::Officers(rows) => rows,
        other => panic!("{other:?}"),
    }
}

async fn code(office: &Office, command: Command) -> ErrorCode {
    office.engine.dispatch(command).await.unwrap_err().code
}

fn actions(office: &Office) -> Vec<(AuditAction, String)> {
    let rows = office.engine.audit_log(100).unwrap();
    rows.rows
        .into_iter()
        .map(|row| (row.entry.action, row.entry.detail))
        .collect()
}

fn files(data: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(data)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test(start_paused = true)]
async fn what_is_typed_and_no_draft_outlives_a_lock_and_is_its_officers_alone() {
    let mut world = World::new(176).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    praia.settle().await;
    let keep = async |place: &str, text: &str| {
        let (place, text) = (place.to_owned(), text.to_owned());
        praia
            .engine
            .dispatch(Command::KeepTyped { place, text })
            .await
    };
    let typed = async || match praia.engine.dispatch(Command::Typed).await.unwrap() {
        Reply::Typed(texts) => texts,
        other => panic!("{other:?}"),
    };
    keep("handover", "Watch gate 4").await.unwrap();
    keep("enquiry", "half").await.unwrap();
    keep("enquiry", "").await.unwrap();
    let found = typed().await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found.get("handover").map(String::as_str),
        Some("Watch gate 4")
    );
    for (place, text) in [("", "x".to_owned()), ("handover", "x".repeat(20_001))] {
        let refused = keep(place, &text).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidDraft, "{place}");
    }
    assert_eq!(typed().await, found);

    let officer = "F. Sarr".to_owned();
    let password = secret(OTHER);
    praia.does(Command::AddOfficer { officer, password }).await;
    praia.does(Command::Lock).await;
    praia.engine.unlock("F. Sarr", OTHER).await.unwrap();
    assert!(typed().await.is_empty());
    praia.does(Command::Lock).await;
    praia.engine.unlock(&praia.officer, PASSWORD).await.unwrap();
    assert_eq!(typed().await, found);
}

#[tokio::test(start_paused = true)]
async fn a_desk_says_when_seven_days_have_no_backup_and_makes_one() {
    let mut world = World::new(177).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    praia.settle().await;
    let standing = async || {
        let status = praia.status().await;
        (status.backed_up.is_some(), status.backup_due)
    };
    assert_eq!(standing().await, (false, false));
    world.pass(Duration::from_secs(7 * 24 * 3600 + 60)).await;
    assert_eq!(standing().await, (false, true));

    let inside = |folder: &Path| -> Vec<_> {
        let found = std::fs::read_dir(folder).into_iter().flatten();
        found.map(|file| file.unwrap().path()).collect()
    };
    let files = || -> Vec<_> {
        let folders = inside(world.path()).into_iter();
        let downloads = folders.filter(|path| path.extension() == Some("downloads".as_ref()));
        downloads.flat_map(|folder| inside(&folder)).collect()
    };
    let before = files();
    let passphrase = secret("short");
    assert_eq!(
        code(&praia, Command::BackUp { passphrase }).await,
        ErrorCode::WeakPassword
    );
    assert_eq!(files(), before);
    assert_eq!(standing().await, (false, true));

    let passphrase = secret("a passphrase that nobody guesses");
    let saved = praia.engine.dispatch(Command::BackUp { passphrase });
    let Reply::Saved { name } = saved.await.unwrap() else {
        panic!("no file");
    };
    let path = files()
        .into_iter()
        .find(|path| path.ends_with(&name))
        .unwrap();
    let mut file = std::fs::File::open(path).unwrap();
    let taken = praia.engine.restore(
        &mut file,
        "a passphrase that nobody guesses",
        &mut |_, _| {},
    );
    taken.unwrap();
    assert_eq!(standing().await, (true, false));
    world.pass(Duration::from_secs(7 * 24 * 3600 + 60)).await;
    assert_eq!(standing().await, (true, true));
}

#[tokio::test(start_paused = true)]
async fn officers_come_and_go_with_passwords_of_their_own() {
    let mut world = World::new(3).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let add = |name: &str, password: &str| Command::AddOfficer {
        officer: name.into(),
        password: secret(password),
    };
    dakar.does(add("F. Sarr", OTHER)).await;
    let names: Vec<_> = officers(&dakar)
        .await
        .into_iter()
        .map(|officer| (officer.name, officer.you))
        .collect();
    assert_eq!(
        names,
        [(dakar.officer.clone(), true), ("F. Sarr".into(), false)]
    );
    assert_eq!(
        code(&dakar, add("f. sarr", OTHER)).await,
        ErrorCode::OfficerExists
    );
    assert_eq!(
        code(&dakar, add("B. Ba", "short")).await,
        ErrorCode::WeakPassword
    );

    // The second officer opens the same desk, and removes the first.
    dakar.does(Command::Lock).await;
    dakar.engine.unlock("F. Sarr", OTHER).await.unwrap();
    assert_eq!(dakar.status().await.officer.as_deref(), Some("F. Sarr"));
    let first = dakar.officer.clone();
    let remove = Command::RemoveOfficer {
        officer: first.clone(),
    };
    let name = |officer: &str, on| Command::SetAdministrator {
        officer: officer.into(),
        on,
    };
    // Only who administers the desk removes anyone, or names who does.
    for refused in [remove.clone(), name("F. Sarr", true)] {
        assert_eq!(code(&dakar, refused).await, ErrorCode::NotAdministrator);
    }
    dakar.does(Command::Lock).await;
    dakar.engine.unlock(&first, PASSWORD).await.unwrap();
    assert_eq!(
        code(&dakar, name(&first, false)).await,
        ErrorCode::LastAdministrator
    );
    dakar.does(name("F. Sarr", true)).await;
    dakar.does(Command::Lock).await;
    dakar.engine.unlock("F. Sarr", OTHER).await.unwrap();
    dakar.does(remove).await;
    let own = Command::RemoveOfficer {
        officer: "F. Sarr".into(),
    };
    assert_eq!(code(&dakar, own).await, ErrorCode::LastOfficer);
    dakar.does(Command::Lock).await;
    let gone = dakar.engine.unlock(&first, PASSWORD).await.unwrap_err();
    assert_eq!(gone.code, ErrorCode::WrongPassword);
    // Wrong passwords make everyone wait.
    world.pass(MINUTE).await;
    dakar.engine.unlock("F. Sarr", OTHER).await.unwrap();

    let change = |old: &str, new: &str| Command::ChangePassword {
        old: secret(old),
        new: secret(new),
    };
    assert_eq!(
        code(&dakar, change(PASSWORD, "a third password here")).await,
        ErrorCode::WrongPassword
    );
    world.pass(MINUTE).await;
    dakar.does(change(OTHER, "a third password here")).await;
    dakar.does(Command::Lock).await;
    let old = dakar.engine.unlock("F. Sarr", OTHER).await.unwrap_err();
    assert_eq!(old.code, ErrorCode::WrongPassword);
    world.pass(MINUTE).await;
    dakar
        .engine
        .unlock("F. Sarr", "a third password here")
        .await
        .unwrap();

    let log = actions(&dakar);
    for entry in [
        (AuditAction::OfficerAdded, "F. Sarr"),
        (AuditAction::OfficerRemoved, first.as_str()),
        (AuditAction::PasswordChanged, "F. Sarr"),
    ] {
        let entry = (entry.0, entry.1.to_owned());
        assert_eq!(
            log.iter().filter(|found| **found == entry).count(),
            1,
            "{log:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_desk_that_nobody_sits_at_locks_itself_and_arriving_mail_keeps_it_from_nothing() {
    let mut world = World::new(7).await;
    let mut dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    praia.settle().await;
    dakar.sits_at_the_desk().await;
    dakar.unlock().await;
    assert_eq!(dakar.status().await.auto_lock_minutes, 15);

    // Keys and pointer keep it open, for an hour.
    for _ in 0..12 {
        world.pass(5 * MINUTE).await;
        dakar.does(Command::Activity).await;
    }
    assert_eq!(dakar.status().await.session, Session::Unlocked);

    // Mail arrives every minute, and the window shows it each time.
    for n in 0..14 {
        praia
            .writes(world.group, &[&dakar], &format!("note {n}"))
            .await;
        world.pass(MINUTE).await;
        dakar.inbox().await;
    }
    let status = dakar.status().await;
    assert_eq!(status.session, Session::Unlocked);
    assert!(status.counts.unread >= 12, "{}", status.counts.unread);
    let mut events = dakar.engine.events();
    world.pass(MINUTE + Duration::from_secs(6)).await;
    assert_eq!(dakar.status().await.session, Session::Locked);
    let list = Command::List(aircop_api::ListQuery::default());
    assert_eq!(code(&dakar, list).await, ErrorCode::Locked);
    let mut told = false;
    while let Ok(event) = events.try_recv() {
        told |= matches!(&event, aircop_api::Event::Status(s) if s.session == Session::Locked);
    }
    assert!(told, "the window is told");

    // Never, once an officer says so; and a limit of its own after a restart.
    dakar.unlock().await;
    assert_eq!(actions(&dakar)[1].0, AuditAction::Locked);
    dakar.does(Command::SetAutoLock { minutes: 0 }).await;
    world.pass(300 * MINUTE).await;
    assert_eq!(dakar.status().await.session, Session::Unlocked);
    dakar.does(Command::SetAutoLock { minutes: 2 }).await;
    let over = Command::SetAutoLock { minutes: 241 };
    assert_eq!(code(&dakar, over).await, ErrorCode::Malformed);
    dakar.restart().await;
    dakar.unlock().await;
    assert_eq!(dakar.status().await.auto_lock_minutes, 2);
    world.pass(2 * MINUTE + Duration::from_secs(6)).await;
    assert_eq!(dakar.status().await.session, Session::Locked);
}

#[tokio::test(start_paused = true)]
async fn a_wipe_leaves_no_file_and_the_desk_can_join_anew() {
    let mut world = World::new(11).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    dakar.alerts(world.group, &[&praia]).await;
    dakar
        .does(Command::SetLanguage {
            language: "fr".into(),
        })
        .await;
    // What a backup that broke off has left.
    std::fs::write(dakar.data().join("archive.db.backup"), "left").unwrap();
    assert!(files(dakar.data()).len() >= 5, "{:?}", files(dakar.data()));

    let Reply::Status(status) = dakar.does(Command::Panic).await else {
        panic!("no status");
    };
    assert_eq!(status.session, Session::NotJoined);
    assert!(status.officers.is_empty() && status.language.is_empty());
    assert_eq!(files(dakar.data()), ["lock"]);
    let unlock = dakar.engine.unlock(&dakar.officer, PASSWORD).await;
    assert_eq!(unlock.unwrap_err().code, ErrorCode::NotJoined);
    // The exchange with the relay has ended and writes nothing back.
    world.pass(10 * MINUTE).await;
    assert_eq!(files(dakar.data()), ["lock"]);

    // A locked desk takes it too.
    praia.does(Command::Lock).await;
    praia.does(Command::Panic).await;
    assert_eq!(files(praia.data()), ["lock"]);
}

#[tokio::test(start_paused = true)]
async fn what_expired_while_nobody_was_there_is_still_told_and_can_be_sent_again() {
    let mut world = World::new(14).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    lagos.does(Command::Lock).await;
    let id = dakar.alerts(world.group, &[&lagos]).await;
    world.pass(11 * MINUTE).await;
    assert_eq!(dakar.status().await.counts.undelivered, 1);
    dakar.does(Command::Lock).await;
    world.hq.does(Command::Lock).await;
    // The relay keeps an envelope for thirty days.
    world.pass(40 * 24 * 60 * MINUTE).await;
    world.hq.unlock().await;
    world.hq.settle().await;
    lagos.unlock().await;
    lagos.settle().await;
    assert!(lagos.inbox().await.is_empty());

    dakar.unlock().await;
    dakar.settle().await;
    let status = dakar.status().await;
    assert_eq!(status.counts.undelivered, 1);
    assert_eq!(dakar.list(ViewName::Undelivered).await[0].id, id);
    // It does not press any more: the journey was over long ago.
    assert!(status.attention.iter().all(|call| call.message != id));
    dakar.does(Command::Resend { message: id }).await;
    world.pass(5 * MINUTE).await;
    assert_eq!(lagos.inbox().await.len(), 1);
    assert_eq!(dakar.status().await.counts.undelivered, 0);
}

#[tokio::test(start_paused = true)]
async fn what_has_not_arrived_shows_and_is_sent_again_to_those_who_lack_it() {
    let mut world = World::new(13).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    dakar.settle().await;
    lagos.does(Command::Lock).await;
    let id = dakar.alerts(world.group, &[&praia, &lagos]).await;
    world.pass(2 * MINUTE).await;
    assert_eq!(dakar.status().await.counts.undelivered, 0, "not late yet");
    assert!(dakar.list(ViewName::Undelivered).await.is_empty());
    world.pass(9 * MINUTE).await;
    assert_eq!(dakar.status().await.counts.undelivered, 1);
    let rows = dakar.list(ViewName::Undelivered).await;
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].id, rows[0].delivered), (id, 1));

    // The relay keeps from Lagos what it holds by now, for ever.
    let lost = Arc::new(Mutex::new((true, HashSet::new())));
    let lie = lost.clone();
    world.network.on_item(Some(Arc::new(move |item| {
        let mut lie = lie.lock().unwrap();
        if lie.0 {
            lie.1.insert(item.body.clone());
        }
        if lie.1.contains(&item.body) {
            Vec::new()
        } else {
            vec![item]
        }
    })));
    lagos.unlock().await;
    world.pass(MINUTE).await;
    lost.lock().unwrap().0 = false;
    assert!(!lost.lock().unwrap().1.is_empty());
    assert!(lagos.inbox().await.is_empty());
    assert_eq!(dakar.status().await.counts.undelivered, 1);

    // Sealed again, it is another envelope.
    dakar.does(Command::Resend { message: id }).await;
    world.pass(5 * MINUTE).await;
    assert_eq!(lagos.inbox().await.len(), 1);
    assert_eq!(praia.inbox().await.len(), 1);
    assert_eq!(dakar.status().await.counts.undelivered, 0);
    assert!(dakar.list(ViewName::Undelivered).await.is_empty());
    // On demand always, also when every office has said that it has it.
    dakar.does(Command::Resend { message: id }).await;
    world.pass(MINUTE).await;
    assert_eq!(lagos.inbox().await.len(), 1);
    let unknown = Command::Resend {
        message: aircop_message::MessageId([9; 16]),
    };
    assert_eq!(code(&dakar, unknown).await, ErrorCode::UnknownMessage);
}

#[tokio::test(start_paused = true)]
async fn evidence_convinces_a_stranger_and_one_changed_byte_does_not() {
    let mut world = World::new(17).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let id = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    praia.settle().await;
    let text = praia.engine.evidence(id).unwrap().to_text();
    let shown = Evidence::from_text(&text).unwrap().verify().unwrap();
    assert_eq!(shown.sender.office, dakar.id);
    assert_eq!(shown.message.subject, "Courier on TP1547");
    assert_eq!(actions(&praia)[0].0, AuditAction::Exported);

    // Each hexadecimal digit of the signed bytes and of the signature counts.
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    for field in ["signed", "signature"] {
        let digits = value[field].as_str().unwrap();
        for at in (0..digits.len()).step_by(digits.len() / 40 + 1) {
            let mut changed = digits.to_owned();
            let other = if &digits[at..=at] == "0" { "1" } else { "0" };
            changed.replace_range(at..=at, other);
            let mut document = value.clone();
            document[field] = changed.into();
            let read = Evidence::from_text(&document.to_string()).unwrap();
            assert_eq!(
                read.verify().unwrap_err(),
                BadEvidence::Signature,
                "{field} {at}"
            );
        }
    }
}
