//! A relay that plays with the directory, alone and with a holder of headquarters' key.

use std::sync::{Arc, Mutex};

use aircop_api::{Command, ErrorCode, Reply as Answer, Trust};
use aircop_archive::{Archive, ArchiveKey, SplitView};
use aircop_client::split_view::SplitEvidence;
use aircop_directory::{Directory, EntryDraft, Event, HqKey, OfficeKind, Policy};
use aircop_message::OfficeId;
use aircop_tests::world::{Office, Stolen, World, alert};
use aircop_wire::{DirectoryPage, Reply, Request};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::{DAY, HOUR, subjects};

const LABEL: &[u8] = b"AIRCOP/1 directory entry at the relay\0";

/// An entry as the relay keeps it under the log's first key (PROTOCOL.md section 11).
pub(crate) fn seal_entry(key: &[u8; 32], index: u64, entry: &[u8]) -> Vec<u8> {
    let mut padded = vec![0; 40];
    padded.extend_from_slice(entry);
    padded.push(0x80);
    padded.resize(padded.len().next_multiple_of(256), 0);
    let aad = [LABEL, &index.to_be_bytes(), &[0; 8]].concat();
    let nonce = [5; 24];
    let payload = Payload {
        msg: &padded,
        aad: &aad,
    };
    let cipher = XChaCha20Poly1305::new(&(*key).into());
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).unwrap();
    [nonce.as_slice(), &sealed].concat()
}

pub(crate) fn archive_of(office: &Office, keys: &Stolen) -> Archive {
    Archive::open(&office.archive_path(), &ArchiveKey::new(&keys.archive)).unwrap()
}

/// The log that headquarters has, from its archive; the engine must be down.
pub(crate) fn log_of(office: &Office, keys: &Stolen) -> Vec<Vec<u8>> {
    archive_of(office, keys).directory_entries(0).unwrap()
}

pub(crate) fn replay(entries: &[Vec<u8>]) -> Directory {
    let mut directory = Directory::found(&entries[0]).unwrap();
    for entry in &entries[1..] {
        directory.append(entry).unwrap();
    }
    directory
}

fn evidence(office: &Office) -> Vec<SplitView> {
    archive_of(office, &office.steal()).split_views().unwrap()
}

pub(crate) fn tamper(
    world: &World,
    change: impl Fn(u64, DirectoryPage) -> DirectoryPage + Send + Sync + 'static,
) {
    world.network.on_reply(Some(Arc::new(move |request, reply| {
        match (request, reply) {
            (Request::DirectoryGet { from }, Reply::DirectoryEntries(page)) => {
                Reply::DirectoryEntries(change(*from, page))
            }
            (_, reply) => reply,
        }
    })));
}

async fn offices(office: &Office) -> Vec<String> {
    match office.does(Command::Directory).await {
        Answer::Directory(directory) => directory.offices.into_iter().map(|o| o.name).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_log_that_the_relay_changed_is_refused_and_what_was_known_stays() {
    let mut world = World::new(61).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let known = offices(&dakar).await;
    type Change = Box<dyn Fn(u64, DirectoryPage) -> DirectoryPage + Send + Sync>;
    let changes: Vec<Change> = vec![
        Box::new(|_, mut page| {
            page.entries.iter_mut().for_each(|entry| entry[60] ^= 1);
            page
        }),
        Box::new(|_, mut page| {
            page.entries.reverse();
            page.from += 1;
            page
        }),
        Box::new(|_, mut page| {
            page.from = u64::MAX;
            page
        }),
        Box::new(|_, mut page| {
            page.checkpoint[70] ^= 1;
            page
        }),
    ];
    for (nth, change) in changes.into_iter().enumerate() {
        dakar.engine.shutdown().await;
        world.hq.engine.heartbeat().unwrap();
        world.hq.settle().await;
        tamper(&world, change);
        dakar.unlock().await;
        world.pass(HOUR).await;
        let status = dakar.status().await;
        assert_eq!(
            status.link_error,
            Some(ErrorCode::RelayRefused),
            "change {nth}"
        );
        assert_eq!(offices(&dakar).await, known);
        world.network.on_reply(None);
        world.pass(HOUR).await;
        dakar.settle().await;
    }
    dakar.writes(world.group, &[&praia], "good").await;
    dakar.settle().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["good"]);
}

#[tokio::test(start_paused = true)]
async fn a_ghost_office_without_headquarters_signature_is_in_nobodys_list() {
    let mut world = World::new(65).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let known = offices(&dakar).await;
    let keys = dakar.steal();
    // The relay has an insider's log key; a key of headquarters it has not.
    let ghost = Event::OfficeAdmitted {
        office: OfficeId([66; 16]),
        name: "JAITF Ghost".into(),
        kind: OfficeKind::Jaitf,
        country: "SN".into(),
        place: "DSS".into(),
        languages: vec!["en".into()],
    };
    let now = world.now();
    // It builds on the log as it is.
    let place = replay(&archive_of(&dakar, &keys).directory_entries(0).unwrap()).next_place();
    tamper(&world, move |from, mut page| {
        let entry = EntryDraft::new(&place, now, &ghost)
            .unwrap()
            .sign(&HqKey::from_seed("hq", [66; 32]))
            .finish();
        page.from = from;
        page.size = from + 1;
        page.entries = vec![seal_entry(&keys.log_key, from, &entry)];
        page
    });
    world.network.break_all();
    world.pass(HOUR).await;
    let status = dakar.status().await;
    assert_eq!(status.link_error, Some(ErrorCode::RelayRefused));
    assert_eq!(offices(&dakar).await, known);
    world.network.on_reply(None);
    world.pass(HOUR).await;
    dakar.settle().await;
}

#[tokio::test(start_paused = true)]
async fn a_frozen_or_rolled_back_log_hides_nothing_for_longer_than_seven_days() {
    let mut world = World::new(69).await;
    let first: Arc<Mutex<Option<Vec<u8>>>> = Arc::default();
    let kept = first.clone();
    tamper(&world, move |_, page| {
        kept.lock().unwrap().get_or_insert(page.checkpoint.clone());
        page
    });
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let known = offices(&dakar).await;
    let old = first.lock().unwrap().clone().unwrap();
    // As if nothing had been appended since the first days.
    tamper(&world, move |from, page| DirectoryPage {
        from,
        size: 4,
        entries: Vec::new(),
        checkpoint: if old.is_empty() {
            page.checkpoint
        } else {
            old.clone()
        },
    });
    world.network.break_all();
    world.pass(HOUR * 49).await;
    let status = dakar.status().await;
    assert_eq!(status.directory, Trust::Stale);
    assert_eq!(offices(&dakar).await, known);
    // What is entered now still goes.
    dakar.writes(world.group, &[&praia], "while stale").await;
    dakar.settle().await;
    world.pass(DAY * 5 + HOUR).await;
    assert_eq!(dakar.status().await.directory, Trust::Frozen);
    let refused = dakar.try_send(&alert(world.group, &[&praia])).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::DirectoryFrozen);
    assert_eq!(subjects(&praia).await, ["while stale"]);
    world.network.on_reply(None);
    world.network.break_all();
    world.pass(HOUR).await;
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_keeps_entries_back_is_told_of_after_fifteen_minutes() {
    let mut world = World::new(71).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    praia.writes(world.group, &[&dakar], "before").await;
    praia.settle().await;
    dakar.settle().await;
    dakar.engine.shutdown().await;
    world.hq.engine.revoke_office(lagos.id, "stolen").unwrap();
    world.hq.settle().await;
    praia.settle().await;
    // From now on the relay shows nobody what is new.
    tamper(&world, |from, page| DirectoryPage {
        from,
        size: from,
        entries: Vec::new(),
        checkpoint: if page.entries.is_empty() {
            page.checkpoint
        } else {
            Vec::new()
        },
    });
    dakar.unlock().await;
    dakar.settle().await;
    assert_eq!(dakar.engine.withheld().unwrap(), None);
    praia
        .writes(world.group, &[&dakar], "with a longer log")
        .await;
    praia.settle().await;
    dakar.settle().await;
    assert_eq!(subjects(&dakar).await.len(), 2, "reading goes on");
    let note = dakar.engine.withheld().unwrap().unwrap();
    assert_eq!(note.brought_by, Some(praia.steal().signing.public()));
    assert!(!note.is_alarm());
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
    // It breaks every connection before the time is up: that does not begin anew.
    let minute = HOUR / 60;
    for _ in 0..3 {
        world.pass(minute * 4).await;
        world.network.break_all();
    }
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
    world.pass(minute * 12).await;
    assert_eq!(dakar.status().await.directory, Trust::Withheld);
    assert_eq!(praia.status().await.directory, Trust::Fresh);
    // Sending warns and goes on: who is cut off must be able to say so.
    dakar.writes(world.group, &[&praia], "is it so?").await;
    dakar.settle().await;
    praia.settle().await;
    assert_eq!(subjects(&praia).await, ["is it so?"]);
    // The alarm and its proof outlive a restart: the note is headquarters' own.
    dakar.engine.shutdown().await;
    dakar.unlock().await;
    assert_eq!(dakar.status().await.directory, Trust::Withheld);
    let kept = dakar.engine.withheld().unwrap().unwrap();
    assert_eq!((&kept.note, kept.size), (&note.note, note.size));
    let keys = praia.steal();
    praia.engine.shutdown().await;
    let whole = replay(&archive_of(&praia, &keys).directory_entries(0).unwrap());
    assert!(whole.check_checkpoint(kept.note.as_bytes()).is_ok());
    // The relay gives it after all: Lagos is out, and the alarm is over.
    world.network.on_reply(None);
    world.network.break_all();
    world.pass(minute * 10).await;
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
    assert_eq!(dakar.engine.withheld().unwrap(), None);
    dakar.engine.shutdown().await;
    let log = replay(&log_of(&dakar, &dakar.steal()));
    assert!(log.office(&lagos.id).unwrap().is_revoked());
}

#[tokio::test(start_paused = true)]
async fn who_joins_takes_no_log_that_is_older_than_the_invitation() {
    let mut world = World::new(72).await;
    // The relay remembers what it served when Dakar joined, with headquarters' note over it.
    let first: Arc<Mutex<Option<DirectoryPage>>> = Arc::default();
    let kept = first.clone();
    tamper(&world, move |from, page| {
        if from == 0 && !page.entries.is_empty() {
            kept.lock().unwrap().get_or_insert(page.clone());
        }
        page
    });
    let dakar = world.office("Dakar", "SN", "DSS").await;
    world.hq.engine.revoke_office(dakar.id, "stolen").unwrap();
    world.hq.settle().await;
    let old = first.lock().unwrap().clone().unwrap();
    let size = old.entries.len() as u64;
    tamper(&world, move |from, _| DirectoryPage {
        from,
        size,
        entries: old
            .entries
            .get(from as usize..)
            .unwrap_or_default()
            .to_vec(),
        checkpoint: old.checkpoint.clone(),
    });
    let refused = world.tries_to_join("Bamako").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::DirectoryInvalid);
    // It leaves nothing behind, and the same relay is good once it serves everything.
    world.network.on_reply(None);
    world.tries_to_join("Kayes").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_new_device_is_announced_at_every_desk_until_somebody_has_taken_note() {
    let mut world = World::new(76).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    praia.settle().await;
    let told = |office: &aircop_api::StatusView| -> Vec<(String, bool)> {
        let devices = office.new_devices.iter();
        devices.map(|d| (d.office.clone(), d.further)).collect()
    };
    // Who has just joined is told of nobody, and nobody of itself.
    assert_eq!(told(&praia.status().await), []);
    let first = ("JAITF Praia".to_owned(), false);
    assert_eq!(told(&dakar.status().await), std::slice::from_ref(&first));
    let second = world.second_device(&praia).await;
    for office in [&dakar, &praia, &second] {
        office.settle().await;
    }
    let further = ("JAITF Praia".to_owned(), true);
    let status = dakar.status().await;
    assert_eq!(told(&status), [further.clone(), first]);
    assert_eq!(told(&praia.status().await), [further]);
    assert_eq!(told(&second.status().await), []);
    let device = &status.new_devices[0];
    assert_eq!(device.by, ["hq"]);
    assert!(world.now().since(device.admitted) < 3_600_000);
    // It outlives a restart, and ends when an officer has taken note.
    dakar.engine.shutdown().await;
    dakar.unlock().await;
    assert_eq!(told(&dakar.status().await).len(), 2);
    dakar.does(Command::NoteDevices).await;
    assert_eq!(told(&dakar.status().await), []);
}

/// Dakar and Praia after somebody with headquarters' key has shown them two logs.
struct Forked {
    world: World,
    dakar: Office,
    praia: Office,
    /// Entries that both logs have.
    common: Vec<Vec<u8>>,
    /// What Praia was shown.
    note: Vec<u8>,
}

/// Who holds headquarters' key revokes Lagos; Praia alone is shown a log without that. Praia's
/// words carry its checkpoint to Dakar, whose log has `more` further entries by then.
async fn forked(seed: u64, more: usize) -> Forked {
    let mut world = World::new(seed).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    dakar.writes(world.group, &[&praia], "before").await;
    dakar.settle().await;
    praia.settle().await;
    praia.engine.shutdown().await;
    let hq = world.hq.steal();
    world.hq.engine.shutdown().await;
    let common = log_of(&world.hq, &hq);
    let index = common.len() as u64;
    let (name, seed) = hq.hq.clone().unwrap();
    let key = HqKey::from_seed(&name, seed);
    let now = world.now();
    // As long as what headquarters states: the revocation and the new log key.
    let mut log = common.clone();
    for _ in 0..2 {
        let place = replay(&log).next_place();
        let beat = EntryDraft::new(&place, now, &Event::Heartbeat { at: now }).unwrap();
        log.push(beat.sign(&key).finish());
    }
    let forked = log.split_off(common.len());
    let note = replay(&[common.as_slice(), &forked].concat()).sign_checkpoint(&key);
    world.hq.unlock().await;
    world.hq.engine.revoke_office(lagos.id, "secretly").unwrap();
    for _ in 0..more {
        world.hq.engine.heartbeat().unwrap();
    }
    world.hq.settle().await;
    dakar.settle().await;
    world.hq.engine.shutdown().await;
    dakar.engine.shutdown().await;
    let other = note.clone();
    let log_key = hq.log_key;
    tamper(&world, move |from, _| DirectoryPage {
        from,
        size: index + 2,
        entries: if from == index {
            let places = (index..).zip(&forked);
            places
                .map(|(index, entry)| seal_entry(&log_key, index, entry))
                .collect()
        } else {
            Vec::new()
        },
        checkpoint: other.clone(),
    });
    praia.unlock().await;
    praia.settle().await;
    assert_eq!(praia.status().await.directory, Trust::Fresh);
    let known = offices(&praia).await;
    assert!(known.iter().any(|name| name == "JAITF Lagos"));
    praia
        .writes(world.group, &[&dakar], "with a checkpoint")
        .await;
    praia.settle().await;
    world.network.on_reply(None);
    dakar.unlock().await;
    dakar.settle().await;
    Forked {
        world,
        dakar,
        praia,
        common,
        note,
    }
}

#[tokio::test(start_paused = true)]
async fn two_logs_signed_by_headquarters_raise_the_alarm_stop_sending_and_leave_evidence() {
    let Forked {
        world,
        dakar,
        praia,
        common,
        note,
    } = forked(73, 0).await;
    assert_eq!(dakar.status().await.directory, Trust::Split);
    assert_eq!(
        subjects(&dakar).await,
        ["with a checkpoint"],
        "reading goes on"
    );
    let refused = dakar.try_send(&alert(world.group, &[&praia])).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::DirectorySplit);

    // The alarm outlives a restart, and the evidence convinces a third party.
    dakar.engine.shutdown().await;
    let found = evidence(&dakar);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].theirs, note);
    assert_eq!(found[0].device, Some(praia.steal().signing.public()));
    let third = replay(&common);
    assert!(third.check_checkpoint(&found[0].ours).is_ok());
    assert!(third.check_checkpoint(&found[0].theirs).is_ok());
    assert_ne!(found[0].ours, found[0].theirs);
    dakar.unlock().await;
    assert_eq!(dakar.status().await.directory, Trust::Split);
}

#[tokio::test(start_paused = true)]
async fn a_forked_log_is_proved_to_a_stranger_and_no_changed_byte_passes() {
    for (seed, more) in [(74, 0), (75, 5)] {
        let Forked {
            dakar,
            praia,
            common,
            note,
            ..
        } = forked(seed, more).await;
        let alarms = dakar.engine.alarms().unwrap();
        assert_eq!(alarms.len(), 1);
        assert_eq!(alarms[0].brought_by.as_deref(), Some("JAITF Praia"));
        assert!(alarms[0].shown.is_some());
        // Praia hears of it, too: by Dakar's receipt, or by the relay, when Dakar's log is larger.
        // Then what Praia held proves nothing by itself, and it says so.
        praia.settle().await;
        let theirs = praia.engine.alarms().unwrap();
        assert_eq!(theirs.len(), 1);
        assert_eq!(theirs[0].shown.is_some(), more == 0);
        if more > 0 {
            let refused = praia.engine.alarm_evidence(1).unwrap_err();
            assert_eq!(refused.code, ErrorCode::DirectoryInvalid);
        }
        assert!(dakar.engine.alarm_evidence(0).is_err());
        assert!(dakar.engine.alarm_evidence(2).is_err());
        let text = dakar.engine.alarm_evidence(1).unwrap().to_text();
        for name in ["Dakar", "Praia", "Lagos"] {
            assert!(!text.contains(name) && !text.contains(&hex::encode(name)));
        }

        // The stranger has the file and knows which directory is headquarters'.
        let shown = SplitEvidence::from_text(&text).unwrap().verify().unwrap();
        assert_eq!(shown.log, replay(&common).fingerprint());
        let fork = common.len() as u64;
        assert_eq!(shown.theirs.size, fork + 2);
        assert_eq!(shown.ours.size, fork + 2 + more as u64);
        assert_ne!(shown.our_root, shown.theirs.root);
        assert_eq!(shown.ours.key, shown.theirs.key);
        assert!(text.contains(std::str::from_utf8(&note).unwrap().lines().nth(2).unwrap()));

        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] ^= 1;
            // What is no text any more is no file.
            if let Ok(changed) = String::from_utf8(changed) {
                let read = SplitEvidence::from_text(&changed);
                assert!(read.and_then(|e| e.verify()).is_err(), "byte {at}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_desk_opens_although_the_key_of_its_last_checkpoint_was_removed() {
    let mut world = World::new(77).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let hq = world.hq.steal();
    world.hq.engine.shutdown().await;
    let log = log_of(&world.hq, &hq);
    let index = log.len() as u64;
    let (name, seed) = hq.hq.clone().unwrap();
    let new = HqKey::from_seed("new", [0x77; 32]);
    let policy = Event::Policy(Policy::single("new", new.public()));
    let entry = EntryDraft::new(&replay(&log).next_place(), world.now(), &policy)
        .unwrap()
        .sign(&HqKey::from_seed(&name, seed))
        .finish();
    let note = replay(&[log.as_slice(), std::slice::from_ref(&entry)].concat());
    let note = note.sign_checkpoint(&new);
    // The connection breaks after the new policy, before the checkpoint by the new key: nothing is
    // kept that no checkpoint covers.
    let whole = Arc::new(Mutex::new(false));
    let served = whole.clone();
    tamper(&world, move |from, _| DirectoryPage {
        from,
        size: index + 1,
        entries: if from == index {
            vec![seal_entry(&hq.log_key, index, &entry)]
        } else {
            Vec::new()
        },
        checkpoint: if *served.lock().unwrap() {
            note.clone()
        } else {
            Vec::new()
        },
    });
    world.network.break_all();
    world.pass(HOUR).await;
    dakar.engine.shutdown().await;
    dakar.unlock().await;
    let size = |office: Answer| match office {
        Answer::Directory(directory) => u64::from(directory.size),
        other => panic!("{other:?}"),
    };
    assert_eq!(size(dakar.does(Command::Directory).await), index);
    *whole.lock().unwrap() = true;
    world.network.break_all();
    world.pass(HOUR).await;
    dakar.engine.shutdown().await;
    dakar.unlock().await;
    assert_eq!(size(dakar.does(Command::Directory).await), index + 1);
    assert_eq!(dakar.status().await.directory, Trust::Fresh);
    assert_eq!(dakar.engine.alarms().unwrap(), []);
}
