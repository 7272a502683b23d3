//! Inside an office: who looks after a thread, and what its officers remark on it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, OfficeWork, Reply, ViewName};
use aircop_message::MessageId;
use aircop_tests::world::{Office, World};

const PASSPHRASE: &str = "a passphrase for backups";
const MINUTE: Duration = Duration::from_secs(60);

async fn assigns(office: &Office, message: MessageId, officer: &str) -> OfficeWork {
    let officer = officer.to_owned();
    match office.does(Command::Assign { message, officer }).await {
        Reply::Thread(thread) => thread.office,
        other => panic!("{other:?}"),
    }
}

async fn remarks(office: &Office, message: MessageId, text: &str) -> OfficeWork {
    let text = text.to_owned();
    match office.does(Command::Remark { message, text }).await {
        Reply::Thread(thread) => thread.office,
        other => panic!("{other:?}"),
    }
}

fn assigned(work: &OfficeWork) -> Option<&str> {
    work.assigned.as_ref().map(|note| note.text.as_str())
}

fn texts(work: &OfficeWork) -> Vec<&str> {
    work.remarks.iter().map(|note| note.text.as_str()).collect()
}

#[tokio::test(start_paused = true)]
async fn who_looks_after_an_alert_is_known_at_both_pcs_and_to_no_other_office() {
    let mut world = World::new(211).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let second = world.second_device(&praia).await;
    dakar.settle().await;
    praia.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;

    let work = assigns(&praia, alert, "M. Tavares").await;
    let note = work.assigned.clone().unwrap();
    assert_eq!(
        (note.text.as_str(), note.officer),
        ("M. Tavares", praia.officer.clone())
    );
    remarks(&praia, alert, "He has been here before.").await;
    world.pass(MINUTE).await;

    let thread = second.thread(alert).await;
    assert_eq!(assigned(&thread.office), Some("M. Tavares"));
    assert_eq!(texts(&thread.office), ["He has been here before."]);
    assert_eq!(second.inbox().await[0].assigned, "M. Tavares");
    // The latest stands, at both; a remark takes none away.
    remarks(&second, alert, "The dog is at belt 3.").await;
    assigns(&second, alert, "").await;
    world.pass(MINUTE).await;
    let thread = praia.thread(alert).await;
    assert_eq!(assigned(&thread.office), None);
    assert_eq!(
        texts(&thread.office),
        ["He has been here before.", "The dog is at belt 3."]
    );
    assert_eq!(praia.inbox().await[0].assigned, "");

    // Not even by an answer to the thread.
    praia.answers(alert, "IN_PROGRESS", "").await;
    world.pass(MINUTE).await;
    let thread = dakar.thread(alert).await;
    assert_eq!(thread.messages.len(), 2);
    assert_eq!(thread.office, OfficeWork::default());
    assert_eq!(dakar.list(ViewName::Sent).await[0].assigned, "");
    for office in [&dakar, &praia, &second] {
        assert!(office.quarantined().await.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_kept_is_refused() {
    let mut world = World::new(212).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    let refused = async |command: Command| dakar.engine.dispatch(command).await.unwrap_err().code;
    for text in ["", " \n ", &"x".repeat(2_001)] {
        let command = Command::Remark {
            message: alert,
            text: text.to_owned(),
        };
        assert_eq!(refused(command).await, ErrorCode::Malformed);
    }
    for officer in ["A\nB", &"x".repeat(81)] {
        let command = Command::Assign {
            message: alert,
            officer: officer.to_owned(),
        };
        assert_eq!(refused(command).await, ErrorCode::Malformed);
    }
    let nowhere = Command::Remark {
        message: MessageId([7; 16]),
        text: "of nothing".to_owned(),
    };
    assert_eq!(refused(nowhere).await, ErrorCode::UnknownMessage);
    assert_eq!(dakar.thread(alert).await.office, OfficeWork::default());
}

#[tokio::test(start_paused = true)]
async fn a_backup_brings_the_remarks_to_a_new_pc() {
    let mut world = World::new(213).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let alert = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    assigns(&praia, alert, "M. Tavares").await;
    remarks(&praia, alert, "He has been here before.").await;
    let mut file = Vec::new();
    praia.engine.back_up(&mut file, PASSPHRASE).unwrap();
    let second = world.second_device(&praia).await;
    let restores = || {
        let taken = second
            .engine
            .restore(&mut &file[..], PASSPHRASE, &mut |_, _| ());
        taken.unwrap();
    };
    restores();
    let work = second.thread(alert).await.office;
    assert_eq!(assigned(&work), Some("M. Tavares"));
    assert_eq!(texts(&work), ["He has been here before."]);
    // Again is no harm.
    restores();
    assert_eq!(second.thread(alert).await.office, work);
}
