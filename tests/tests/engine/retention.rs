//! Until when messages are kept, and that what is erased is gone: from every page of the archive, from
//! the disk, from backups, and for good.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::PathBuf;
use std::time::Duration;

use aircop_api::{Command, ErrorCode};
use aircop_client::evidence::BadEvidence;
use aircop_client::{DueState, Erasing, ErasureCertificate};
use aircop_message::{Draft, FieldError, MessageId, RetentionDays};
use aircop_tests::world::{Office, World, alert};

use crate::pages;

/// Stands in every text of the alert and nowhere else.
const MARK: &str = "Zqxvwjkmarke";
const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3600);
const PASSPHRASE: &str = "a passphrase for backups";

/// Headquarters has alerts and replies kept for 30 days, notes for 60.
const DAYS: RetentionDays = RetentionDays {
    alert: 30,
    reply: 30,
    seizure: 90,
    note: 60,
    longest: 120,
};

async fn world(seed: u64) -> (World, Office, Office) {
    let mut world = World::for_months(seed, Duration::from_secs(1800)).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let stated = world.hq.engine.set_retention(None, DAYS);
    stated.unwrap().done().unwrap();
    world.hq.settle().await;
    world.pass(MINUTE * 40).await;
    dakar.settle().await;
    praia.settle().await;
    (world, dakar, praia)
}

/// An alert with the mark in every text that an officer types.
fn marked(world: &World, to: &[&Office]) -> Draft {
    let mut draft = alert(world.group, to);
    draft.subject = format!("{MARK} on TP1547");
    draft.narrative = format!("{MARK}a refused water.");
    let person = &mut draft.alert.persons[0];
    person.name = format!("Everaldo {MARK}");
    person.aliases = format!("{MARK}b");
    person.companions = format!("{MARK} and others");
    draft.alert.risks = vec!["OTHER".into()];
    draft.alert.reason_text = format!("{MARK} c");
    draft
}

fn pages_with_mark(office: &Office) -> usize {
    let key = office.steal().archive;
    pages::holding(&office.archive_path(), &key, MARK)
}

fn blobs(office: &Office) -> Vec<PathBuf> {
    let found = std::fs::read_dir(office.data().join("blobs"));
    found.map_or_else(
        |_| Vec::new(),
        |found| found.map(|entry| entry.unwrap().path()).collect(),
    )
}

async fn erased_at(office: &Office, message: MessageId) -> Vec<bool> {
    let thread = office.thread(message).await;
    let view = thread.messages.iter().find(|m| m.row.id == message);
    let recipients = &view.unwrap().recipients;
    recipients.iter().map(|r| r.erased.is_some()).collect()
}

#[tokio::test(start_paused = true)]
async fn what_is_due_is_erased_without_a_trace_stays_gone_and_its_sender_knows() {
    let (world, dakar, praia) = world(311).await;
    let photo = world.path().join("photo.bin");
    std::fs::write(&photo, format!("{MARK} in a file")).unwrap();
    let draft = marked(&world, &[&praia]);
    let id = dakar.saves(&draft).await;
    dakar.engine.attach_file(id, &photo, false).await.unwrap();
    let recipients = dakar.chosen(&draft).await;
    let id = Some(id);
    let sent = Command::Send {
        id,
        draft,
        recipients,
    };
    let aircop_api::Reply::Sent { message: sent, .. } = dakar.does(sent).await else {
        panic!("not sent")
    };
    let kept = dakar.writes(world.group, &[&praia], "Weekly summary").await;
    world.pass(MINUTE * 40).await;
    praia.settle().await;
    let fetch = Command::FetchAttachment {
        message: sent,
        position: 0,
    };
    praia.does(fetch).await;
    praia.waits_for(sent, "here").await;
    praia.does(Command::Acknowledge { message: sent }).await;
    let remark = Command::Remark {
        message: sent,
        text: format!("{MARK} the dog is at belt 3"),
    };
    praia.does(remark).await;
    let handed = Command::HandOver {
        note: "All quiet".into(),
    };
    praia.does(handed).await;
    let answer = praia.answers(sent, "IN_PROGRESS", "").await;
    world.pass(MINUTE * 40).await;
    dakar.settle().await;
    praia.settle().await;

    // The days are those of headquarters' policy, signed by the sender.
    let thread = praia.thread(sent).await;
    let until = thread.messages[0].message.retain_until.unwrap();
    let view = praia.engine.retention(Some(until)).unwrap();
    assert!(view.threads.is_empty(), "{view:?}");
    let view = praia.engine.retention(Some(until.plus(1))).unwrap();
    assert_eq!(view.threads.len(), 1);
    assert_eq!(view.threads[0].references.len(), 2);
    assert_eq!(view.threads[0].state, DueState::Due);
    let counted: Vec<(&str, u32)> = view
        .counts
        .iter()
        .map(|count| (count.kind.as_str(), count.messages))
        .collect();
    assert_eq!(counted, [("alert", 1), ("reply", 1)]);
    let nothing = praia.engine.erase(&Erasing::Due).unwrap_err();
    assert_eq!(nothing.code, ErrorCode::NothingToDo);

    world.pass(DAY * 32).await;
    praia.settle().await;
    assert!(pages_with_mark(&praia) > 0);
    assert_eq!(blobs(&praia).len(), 1);
    let erased = praia.engine.erase(&Erasing::Due).unwrap();
    assert_eq!((erased.messages, erased.swept), (2, true));
    assert_eq!(pages_with_mark(&praia), 0);
    assert_eq!(blobs(&praia).len(), 0);
    assert_eq!(praia.inbox().await.len(), 1);
    let gone = praia
        .engine
        .dispatch(Command::Thread { message: sent })
        .await;
    assert_eq!(gone.unwrap_err().code, ErrorCode::UnknownMessage);
    // What the two officers signed at the handover lists it no more; the log of who did what holds.
    let records = Command::Handovers {
        text: String::new(),
        before: None,
    };
    let aircop_api::Reply::Handovers(records) = praia.does(records).await else {
        panic!("no records")
    };
    assert!(records[0].items.iter().all(|item| item.message != sent));
    praia.engine.audit_log(10).unwrap();

    // Its sender is told, by office; of what is kept nothing is said.
    world.pass(MINUTE * 40).await;
    dakar.settle().await;
    assert_eq!(erased_at(&dakar, sent).await, [true]);
    assert_eq!(erased_at(&dakar, kept).await, [false]);
    // Of Praia's own answer, which was erased with it, Dakar still has its copy.
    assert!(dakar.thread(answer).await.messages.len() > 1);

    // Neither the sender nor a backup of before brings it back.
    dakar
        .engine
        .dispatch(Command::Resend { message: sent })
        .await
        .unwrap();
    world.pass(MINUTE * 40).await;
    praia.settle().await;
    assert_eq!(praia.inbox().await.len(), 1);
    assert_eq!(pages_with_mark(&praia), 0);
    assert!(praia.quarantined().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_backup_of_before_brings_nothing_back_and_one_of_after_holds_nothing() {
    let (mut world, dakar, praia) = world(312).await;
    let sent = dakar.try_send(&marked(&world, &[&praia])).await.unwrap();
    world.pass(MINUTE * 40).await;
    praia.settle().await;
    let mut before = Vec::new();
    praia.engine.back_up(&mut before, PASSPHRASE).unwrap();
    let order = Erasing::Ordered {
        message: sent,
        order: "Court of Praia, 12/2026".into(),
    };
    let erased = praia.engine.erase(&order).unwrap();
    assert_eq!(erased.messages, 1);
    let taken = praia
        .engine
        .restore(&mut &before[..], PASSPHRASE, &mut |_, _| ())
        .unwrap();
    assert_eq!((taken.added, taken.known), (0, 1));
    assert!(praia.inbox().await.is_empty());
    let mut after = Vec::new();
    praia.engine.back_up(&mut after, PASSPHRASE).unwrap();
    let restores = |office: &Office, mut file: &[u8]| {
        let taken = office.engine.restore(&mut file, PASSPHRASE, &mut |_, _| ());
        taken.unwrap().added
    };
    let mut second = world.second_device(&praia).await;
    assert_eq!(restores(&second, &after), 0);
    // With the backup came what is erased: an older one brings it back here neither.
    assert_eq!(restores(&second, &before), 0);
    // The test would see it, had it been in there.
    second.name.push_str(" upstairs");
    let third = world.second_device(&second).await;
    assert_eq!(restores(&third, &before), 1);
}

#[tokio::test(start_paused = true)]
async fn what_is_held_or_under_way_stays_and_a_certificate_names_what_went() {
    let (world, dakar, praia) = world(313).await;
    let held = dakar.alerts(world.group, &[&praia]).await;
    let answered = dakar.alerts(world.group, &[&praia]).await;
    let gone = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE * 40).await;
    praia.settle().await;
    for refused in ["", &"x".repeat(501)] {
        let why = praia.engine.hold_thread(held, refused).unwrap_err();
        assert_eq!(why.code, ErrorCode::Malformed);
    }
    let holds = praia.engine.hold_thread(held, "Trial in Praia").unwrap();
    assert_eq!(holds.len(), 1);
    let again = praia.engine.hold_thread(held, "again").unwrap_err();
    assert_eq!(again.code, ErrorCode::NothingToDo);
    let shown = praia.thread(held).await.office.hold.unwrap();
    assert_eq!(
        (shown.text.as_str(), shown.officer),
        ("Trial in Praia", praia.officer.clone())
    );
    let aircop_api::Reply::Begun(begun) =
        praia.does(Command::BeginReply { message: answered }).await
    else {
        panic!("no reply was begun")
    };
    let draft = praia.saves(&begun.draft).await;

    world.pass(DAY * 32).await;
    praia.settle().await;
    let state = |id| {
        let view = praia.engine.retention(None).unwrap();
        let found = view.threads.iter().find(|thread| thread.thread == id);
        found.map(|thread| thread.state)
    };
    assert_eq!(state(held), Some(DueState::Held));
    assert_eq!(state(answered), Some(DueState::UnderWay));
    assert_eq!(state(gone), Some(DueState::Due));
    let ordered = |message| Erasing::Ordered {
        message,
        order: "by order".into(),
    };
    let refused = |what: Erasing| praia.engine.erase(&what).unwrap_err().code;
    assert_eq!(refused(ordered(held)), ErrorCode::LegalHold);
    assert_eq!(refused(ordered(answered)), ErrorCode::UnderWay);
    assert_eq!(
        refused(ordered(MessageId([7; 16]))),
        ErrorCode::UnknownMessage
    );
    let none = praia.engine.erasure_certificate(None).unwrap_err();
    assert_eq!(none.code, ErrorCode::NothingToDo);

    let erased = praia.engine.erase(&Erasing::Due).unwrap();
    assert_eq!(erased.messages, 1);
    assert_eq!(praia.inbox().await.len(), 2);
    let (certificate, number) = praia.engine.erasure_certificate(None).unwrap();
    assert_eq!(number, erased.number);
    let text = certificate.to_text();
    let shown = ErasureCertificate::from_text(&text)
        .unwrap()
        .verify()
        .unwrap();
    assert_eq!(shown.sender.office, praia.id);
    assert_eq!(shown.ground, "due");
    assert_eq!(shown.officer, praia.officer);
    assert_eq!(shown.messages.len(), 1);
    assert_eq!(shown.messages[0].message, gone);
    assert_eq!(shown.messages[0].reference, erased.references[0]);
    assert_eq!(shown.messages[0].hash.len(), 64);
    // Whatever digit is changed, it shows nothing.
    let at = text.find("\"signed\": \"").unwrap() + 11;
    for place in [at + 8, at + 80, at + 200] {
        let mut changed = text.clone().into_bytes();
        changed[place] = if changed[place] == b'0' { b'1' } else { b'0' };
        let changed = String::from_utf8(changed).unwrap();
        let refused = ErasureCertificate::from_text(&changed).unwrap().verify();
        assert_eq!(refused.unwrap_err(), BadEvidence::Signature);
    }

    // Released and finished, they go the same way.
    praia.engine.release_thread(held).unwrap();
    praia.does(Command::DiscardDraft { id: draft }).await;
    assert_eq!(praia.engine.erase(&Erasing::Due).unwrap().messages, 2);
    assert!(praia.inbox().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_desk_erases_nothing_by_itself_unless_an_officer_has_switched_it_on() {
    let (world, dakar, praia) = world(314).await;
    dakar.try_send(&marked(&world, &[&praia])).await.unwrap();
    world.pass(DAY * 33).await;
    praia.settle().await;
    assert_eq!(praia.inbox().await.len(), 1);
    assert!(pages_with_mark(&praia) > 0);
    praia.engine.set_erases_by_itself(true).unwrap();
    assert!(praia.engine.retention(None).unwrap().automatic);
    world.pass(DAY).await;
    praia.settle().await;
    assert!(praia.inbox().await.is_empty());
    assert_eq!(pages_with_mark(&praia), 0);
    let (certificate, _) = praia.engine.erasure_certificate(None).unwrap();
    assert_eq!(certificate.verify().unwrap().officer, "");
}

#[tokio::test(start_paused = true)]
async fn an_originator_asks_for_another_day_within_what_headquarters_allows() {
    let (world, dakar, praia) = world(315).await;
    let today = aircop_message::Day::of(world.now());
    let mut draft = alert(world.group, &[&praia]);
    let on = |draft: &mut Draft, days| draft.retain_until = today.plus(days).to_string();
    on(&mut draft, 121);
    let refused = dakar.try_send(&draft).await.unwrap_err();
    let fault = FieldError::new("retain_until", aircop_message::Fault::Range);
    assert_eq!(refused.fields, std::slice::from_ref(&fault));
    let check = Command::Check {
        draft: draft.clone(),
    };
    let aircop_api::Reply::Checked(faults) = dakar.does(check).await else {
        panic!("not checked")
    };
    assert_eq!(faults, [fault]);
    for days in [120, 1] {
        on(&mut draft, days);
        let sent = dakar.try_send(&draft).await.unwrap();
        world.pass(MINUTE * 40).await;
        praia.settle().await;
        let thread = praia.thread(sent).await;
        let until = thread.messages[0].message.retain_until;
        assert_eq!(until, Some(today.plus(days)));
    }
}

#[tokio::test(start_paused = true)]
async fn the_window_holds_looks_ahead_erases_and_says_what_an_answer_lost() {
    let (world, dakar, praia) = world(317).await;
    let sent = dakar.try_send(&marked(&world, &[&praia])).await.unwrap();
    let kept = dakar.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE * 40).await;
    praia.settle().await;
    let page = async |on: &str| match praia.does(Command::Retention { on: on.into() }).await {
        aircop_api::Reply::Retention(page) => *page,
        other => panic!("{other:?}"),
    };
    let until = praia.thread(sent).await.kept.until;
    assert_eq!(until.len(), "2031-11-24".len(), "{until}");
    assert!(page("").await.due.threads.is_empty());
    let odd = Command::Retention { on: "soon".into() };
    let odd = praia.engine.dispatch(odd).await.unwrap_err();
    assert_eq!(odd.fields[0].field, "on");

    let hold = Command::HoldThread {
        message: kept,
        reason: "Trial in Praia".into(),
    };
    praia.does(hold).await;
    let holds = page("").await.holds;
    assert_eq!(
        (holds.len(), holds[0].reason.as_str()),
        (1, "Trial in Praia")
    );
    let none = praia.engine.dispatch(Command::EraseDue).await.unwrap_err();
    assert_eq!(none.code, ErrorCode::NothingToDo);

    world.pass(DAY * 32).await;
    praia.settle().await;
    let due = page("").await.due;
    let messages: u32 = due.counts.iter().map(|count| count.messages).sum();
    assert_eq!((messages, due.threads.len()), (1, 2));
    let erased = match praia.does(Command::EraseDue).await {
        aircop_api::Reply::Erased(erased) => *erased,
        other => panic!("{other:?}"),
    };
    assert_eq!((erased.messages, erased.swept), (1, true));
    let row = page("").await.erasures.remove(0);
    assert_eq!(row.officer, praia.officer);
    assert_eq!((row.ground.as_str(), row.messages), ("due", 1));
    let certificate = Command::SaveErasureCertificate { number: row.number };
    let name = match praia.does(certificate).await {
        aircop_api::Reply::Saved { name } => name,
        other => panic!("{other:?}"),
    };
    let path = praia.data().with_extension("downloads").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    let shown = ErasureCertificate::from_text(&text).unwrap().verify();
    assert_eq!(shown.unwrap().messages[0].message, sent);

    // An answer that comes afterwards says what it belonged to, who erased it and why.
    let note = dakar.answers(sent, "IN_PROGRESS", "").await;
    world.pass(MINUTE * 40).await;
    praia.settle().await;
    let thread = praia.thread(note).await;
    let gone = &thread.kept.erased;
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert_eq!(gone[0].reference, row.references[0]);
    assert_eq!(gone[0].office.id, dakar.id);
    assert_eq!(gone[0].erasure.number, row.number);

    praia.does(Command::ReleaseThread { message: kept }).await;
    let due = page("").await;
    assert!(due.holds.is_empty());
    assert!(
        due.due
            .threads
            .iter()
            .all(|thread| thread.state == DueState::Due)
    );
}
