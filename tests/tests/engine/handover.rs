//! From one officer to the next: what is open, who has left it, who has taken it over.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, HandoverPart, HandoverRecord, HandoverView, Reply, Secret};
use aircop_archive::{Archive, ArchiveKey};
use aircop_message::{Draft, MessageId};
use aircop_tests::world::{Office, PASSWORD, World};

const MINUTE: Duration = Duration::from_secs(60);
const SECOND: &str = "the password of the next one";
const SARR: &str = "F. Sarr";

async fn page(office: &Office, command: Command) -> HandoverView {
    match office.does(command).await {
        Reply::Handover(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn records(office: &Office, text: &str) -> Vec<HandoverRecord> {
    let command = Command::Handovers {
        text: text.into(),
        before: None,
    };
    match office.does(command).await {
        Reply::Handovers(records) => records,
        other => panic!("{other:?}"),
    }
}

/// Two officers at one desk; the first one has it.
async fn two_officers(office: &mut Office) {
    office.sits_at_the_desk().await;
    office.unlock().await;
    let add = Command::AddOfficer {
        officer: SARR.into(),
        password: Secret(SECOND.into()),
    };
    office.does(add).await;
}

async fn changes_to(office: &Office, officer: &str, password: &str) {
    office.does(Command::Lock).await;
    let unlock = Command::Unlock {
        officer: officer.into(),
        password: Secret(password.into()),
        recovery: None,
    };
    office.does(unlock).await;
}

fn ids(rows: &[aircop_api::MessageRow]) -> Vec<MessageId> {
    rows.iter().map(|row| row.id).collect()
}

#[tokio::test(start_paused = true)]
async fn what_is_open_passes_from_one_officer_to_the_next_and_both_sign() {
    let mut world = World::new(181).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    two_officers(&mut praia).await;
    let first = praia.officer.clone();
    dakar.settle().await;
    praia.settle().await;
    let status = praia.status().await;
    assert_eq!(status.on_duty.unwrap().officer, first);
    assert!(!status.handover_due, "nobody was here before");

    let theirs = dakar.alerts(world.group, &[&praia]).await;
    let ours = praia.alerts(world.group, &[&lagos]).await;
    let draft = Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        subject: "For the next flight".into(),
        ..Draft::default()
    };
    praia.does(Command::SaveDraft { id: None, draft }).await;
    world.pass(MINUTE).await;
    praia.does(Command::Acknowledge { message: theirs }).await;
    let view = page(&praia, Command::Handover).await;
    assert_eq!(ids(&view.owed), [theirs]);
    assert_eq!(ids(&view.asked), [ours]);
    let mut open = ids(&view.open);
    open.sort_unstable();
    let mut both = vec![theirs, ours];
    both.sort_unstable();
    assert_eq!(open, both);
    assert_eq!(view.drafts[0].author, first);
    assert!(!view.due && view.last.is_none());

    let note = "Belt 3 is closed. The dog comes at 04:00.".to_owned();
    let handed_at = world.now();
    let view = page(&praia, Command::HandOver { note: note.clone() }).await;
    let last = view.last.unwrap();
    assert_eq!(
        (last.from.as_str(), last.handed),
        (first.as_str(), Some(handed_at))
    );
    assert_eq!((last.to.as_str(), last.taken), ("", None));
    // Until somebody takes it over it stays with whoever left it.
    assert_eq!(praia.status().await.on_duty.unwrap().officer, first);

    world.pass(MINUTE).await;
    changes_to(&praia, SARR, SECOND).await;
    let status = praia.status().await;
    assert!(status.handover_due);
    assert_eq!(status.on_duty.unwrap().officer, first);
    let view = page(&praia, Command::Handover).await;
    assert_eq!(view.last.as_ref().unwrap().note, note);
    assert_eq!(view.last_here, None, "never here before");
    assert!(view.due);
    assert_eq!(ids(&view.owed), [theirs], "nothing is lost on the way");

    let taken_at = world.now();
    let view = page(&praia, Command::TakeOver).await;
    let last = view.last.unwrap();
    assert!(!view.due);
    assert_eq!((last.to.as_str(), last.taken), (SARR, Some(taken_at)));
    assert_eq!(
        (last.from.as_str(), last.handed),
        (first.as_str(), Some(handed_at))
    );
    let parts: Vec<HandoverPart> = last.items.iter().map(|item| item.part).collect();
    assert_eq!(
        parts,
        [
            HandoverPart::Owed,
            HandoverPart::Asked,
            HandoverPart::Open,
            HandoverPart::Open,
            HandoverPart::Draft
        ]
    );
    let status = praia.status().await;
    assert_eq!(status.on_duty.unwrap().officer, SARR);
    assert!(!status.handover_due);

    // What came while the first one was away.
    let later = dakar
        .writes(world.group, &[&praia], "while you slept")
        .await;
    world.pass(MINUTE).await;
    changes_to(&praia, &first, PASSWORD).await;
    let view = page(&praia, Command::Handover).await;
    assert_eq!(ids(&view.since), [later]);
    assert!(view.due, "left without a word, it waits all the same");
    let view = page(&praia, Command::TakeOver).await;
    let last = view.last.unwrap();
    assert_eq!((last.from.as_str(), last.handed), (SARR, None));
    assert_eq!(last.to, first);

    // Kept, and found by a word of the note, a name, a subject.
    assert_eq!(records(&praia, "").await.len(), 2);
    for words in ["BELT dog", "sarr closed", "flight"] {
        let found = records(&praia, words).await;
        assert!(found.iter().any(|record| record.note == note), "{words}");
    }
    assert!(records(&praia, "carousel").await.is_empty());

    let key = ArchiveKey::new(&praia.steal().archive);
    praia.does(Command::Lock).await;
    let archive = Archive::open(&praia.archive_path(), &key).unwrap();
    archive.verify_audit().unwrap();
    let log = archive.audit_entries(None, 100).unwrap();
    let who = |action: &str| -> Vec<String> {
        let entries = log.iter().map(|row| &row.entry);
        let done = entries.filter(|entry| entry.action.code() == action);
        done.map(|entry| entry.name.clone()).collect()
    };
    assert_eq!(who("handed_over"), std::slice::from_ref(&first));
    assert_eq!(who("taken_over"), [first, SARR.to_owned()]);
}

#[tokio::test(start_paused = true)]
async fn the_same_officer_comes_back_to_the_same_desk() {
    let mut world = World::new(182).await;
    let mut praia = world.office("Praia", "CV", "RAI").await;
    two_officers(&mut praia).await;
    let first = praia.officer.clone();
    changes_to(&praia, &first, PASSWORD).await;
    assert!(!praia.status().await.handover_due);
    // Who writes a note for the next one has taken over what the one before has left.
    changes_to(&praia, SARR, SECOND).await;
    let note = "All quiet.".to_owned();
    let view = page(&praia, Command::HandOver { note }).await;
    assert!(!view.due);
    let kept = records(&praia, "").await;
    assert_eq!(kept.len(), 2);
    assert_eq!(
        (kept[1].from.as_str(), kept[1].to.as_str()),
        (first.as_str(), SARR)
    );
    assert_eq!(
        (kept[0].from.as_str(), kept[0].note.as_str()),
        (SARR, "All quiet.")
    );
    let long = "x".repeat(4_001);
    let refused = praia
        .engine
        .dispatch(Command::HandOver { note: long })
        .await;
    assert!(refused.is_err());
}
