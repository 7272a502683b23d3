//! Who was revoked, with the relay's operator at his side: what he reads of the directory.

use std::sync::Arc;
use std::time::Duration;

use aircop_api::{Command, ErrorCode, Reply, Session};
use aircop_client::hq::{InvitationState, Invited};
use aircop_client::log_key::{LogKeys, open_entry};
use aircop_client::reading::{Reader, seal_reading};
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine};
use aircop_directory::{Entry, EntryDraft, Event, HqKey, MAX_ENTRY, MAX_READERS, WRAPPED_KEY_LEN};
use aircop_message::{DeviceKey, MailboxId};
use aircop_tests::world::{Insider, Office, PASSWORD, Stolen, World};

use crate::directory::{archive_of, log_of, replay};
use crate::{DAY, HOUR};

async fn offices(office: &Office) -> Vec<String> {
    let Reply::Directory(directory) = office.does(Command::Directory).await else {
        panic!("no directory");
    };
    let live = directory.offices.into_iter().filter(|o| !o.revoked);
    live.map(|office| office.name).collect()
}

/// The engine is down afterwards.
async fn insider(world: &World, office: &Office) -> Insider {
    let keys = office.steal();
    office.engine.shutdown().await;
    Insider::new(world, keys).await
}

#[tokio::test(start_paused = true)]
async fn a_revoked_desk_with_the_relays_whole_store_reads_no_entry_after_its_revocation() {
    let mut world = World::new(171).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    lagos.settle().await;
    let thief = lagos.steal();
    let hq = &world.hq.engine;
    hq.revoke_office(lagos.id, "stolen").unwrap();
    world.hq.settle().await;
    world.office("Accra", "GH", "ACC").await;
    world.hq.engine.heartbeat().unwrap();
    world.hq.settle().await;
    praia.settle().await;
    assert!(offices(&praia).await.contains(&"JAITF Accra".into()));

    let member = insider(&world, &praia).await;
    let sealed = member.whole_log().await;
    // Who is in force reads all of it, from the first entry on.
    let whole = member.keys.reads(&sealed);
    assert_eq!(whole.len(), sealed.len());
    let revoked = whole.iter().position(|entry| {
        let event = Entry::read(entry).unwrap().event;
        matches!(event, Event::OfficeRevoked { .. })
    });
    // The revocation, the statement of the new key behind it, and nothing later.
    let last = revoked.unwrap() + 2;
    assert!(sealed.len() > last + 2);
    assert_eq!(thief.reads(&sealed).len(), last);
    assert_eq!(thief.opens(&sealed), (0..last as u64).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn a_revoked_desk_is_told_so_by_a_directory_file_and_takes_nothing_behind_it() {
    let mut world = World::new(172).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    lagos.settle().await;
    world.network.cut(lagos.transport_key(), true);
    world.network.cut(praia.transport_key(), true);
    let known = offices(&lagos).await;
    world.hq.engine.revoke_office(lagos.id, "stolen").unwrap();
    world.hq.engine.replace_log_key().unwrap();
    world.hq.settle().await;
    world.office("Accra", "GH", "ACC").await;
    let file = world.hq.engine.directory_file().unwrap();
    let refused = lagos.engine.take_directory_file(&file).unwrap_err();
    assert_eq!(refused.code, ErrorCode::RelayRevoked);
    assert_eq!(offices(&lagos).await, known);
    let taken = praia.engine.take_directory_file(&file).unwrap();
    assert!(taken.new_entries > 4);
    assert!(offices(&praia).await.contains(&"JAITF Accra".into()));
}

#[tokio::test(start_paused = true)]
async fn a_desk_that_was_away_for_sixty_days_reads_on_behind_several_keys() {
    let mut world = World::for_months(173, 6 * HOUR).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let second = world.second_device(&dakar).await;
    dakar.settle().await;
    for office in [&dakar, &lagos, &second] {
        office.engine.shutdown().await;
    }
    let hq = &world.hq.engine;
    hq.revoke_device(lagos.steal().signing.public(), "stolen")
        .unwrap();
    world.pass(20 * DAY).await;
    hq.replace_log_key().unwrap();
    world.pass(20 * DAY).await;
    hq.revoke_device(second.steal().signing.public(), "lost")
        .unwrap();
    world.pass(20 * DAY).await;
    let accra = world.office("Accra", "GH", "ACC").await;
    dakar.unlock().await;
    dakar.settle().await;
    assert_eq!(dakar.status().await.link_error, None);
    assert!(offices(&dakar).await.contains(&"JAITF Accra".into()));
    // And is written to as before.
    accra.settle().await;
    accra.writes(world.group, &[&dakar], "welcome back").await;
    for office in [&accra, &dakar, &accra, &dakar] {
        office.settle().await;
    }
    assert_eq!(dakar.inbox().await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn headquarters_that_was_put_back_gives_everyone_the_next_key() {
    let mut world = World::new(174).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let image = world.hq.image("before").await;
    world.hq.unlock().await;
    // Admitted after the image: their reading keys are in the log, and in no archive of headquarters.
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    world.hq.engine.revoke_office(lagos.id, "stolen").unwrap();
    world.hq.settle().await;
    world.hq.put_archive_back(&image).await;
    world.hq.unlock().await;
    world.hq.settle().await;
    world.pass(HOUR).await;
    let secretly = praia.steal().signing.public();
    world.hq.engine.revoke_device(secretly, "stolen").unwrap();
    world.hq.settle().await;
    world.office("Accra", "GH", "ACC").await;
    dakar.settle().await;
    world.pass(HOUR).await;
    let known = offices(&dakar).await;
    assert!(known.contains(&"JAITF Accra".into()), "{known:?}");
}

/// 600 devices beside headquarters' own, as if they had been admitted.
fn admit_many(world: &World, keys: &Stolen) {
    let archive = archive_of(&world.hq, keys);
    let mut log = replay(&archive.directory_entries(0).unwrap());
    let (name, seed) = keys.hq.clone().unwrap();
    let key = HqKey::from_seed(&name, seed);
    let number = |n: u16, kind: u8| {
        let mut bytes = [kind; 32];
        bytes[30..].copy_from_slice(&n.to_be_bytes());
        bytes
    };
    for n in 0..600 {
        let device = DeviceKey(number(n, 1));
        let reading = seal_reading(&keys.hq_reading.unwrap(), &device, &number(n, 3));
        let mut mailbox = [7; 16];
        mailbox[14..].copy_from_slice(&n.to_be_bytes());
        let event = Event::DeviceAdmitted {
            office: world.hq.id,
            device,
            transport_key: number(n, 2),
            mailbox: MailboxId(mailbox),
            label: String::new(),
            reading: reading.unwrap(),
        };
        let draft = EntryDraft::new(&log.next_place(), world.now(), &event).unwrap();
        let entry = draft.sign(&key).finish();
        let index = log.size();
        log.append(&entry).unwrap();
        archive
            .append_directory_entry(index, &entry, world.now())
            .unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_network_of_600_devices_gets_a_new_key_in_one_entry() {
    let mut world = World::new(175).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let keys = world.hq.steal();
    world.hq.engine.shutdown().await;
    admit_many(&world, &keys);
    world.hq.unlock().await;
    world.hq.settle().await;
    world.hq.engine.revoke_office(lagos.id, "stolen").unwrap();
    world.hq.settle().await;
    world.office("Accra", "GH", "ACC").await;
    praia.settle().await;
    world.pass(Duration::from_secs(600)).await;
    assert!(offices(&praia).await.contains(&"JAITF Accra".into()));
    praia.engine.shutdown().await;
    let log = log_of(&praia, &praia.steal());
    let replayed = replay(&log);
    let stated = &replayed.log_keys()[0];
    assert_eq!(replayed.devices_among(stated), 602);
    let entry = &log[stated.at as usize];
    let part = 8 + WRAPPED_KEY_LEN;
    assert!(entry.len() < 602 * part + 600, "{}", entry.len());
    // Each of them has the key that opens what came later.
    assert!(MAX_READERS * part < MAX_ENTRY);
    for n in [0_u16, 299, 599] {
        let mut reading = [3; 32];
        reading[30..].copy_from_slice(&n.to_be_bytes());
        let mut id = [1; 32];
        id[30..].copy_from_slice(&n.to_be_bytes());
        let reader = Reader { id, key: &reading };
        assert!(aircop_client::reading::unwrap(&reader, stated).is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn an_invitation_reads_on_while_it_is_open_and_no_longer() {
    let mut world = World::new(176).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let hq = &world.hq.engine;
    let invited = Invited::Device { office: praia.id };
    let copied = hq.invite(&invited, 72).unwrap();
    hq.revoke_office(lagos.id, "stolen").unwrap();
    hq.replace_log_key().unwrap();
    world.hq.settle().await;
    let states = || {
        let made = hq.invitations().unwrap().into_iter();
        made.map(|made| made.state).collect::<Vec<_>>()
    };
    assert_eq!(states()[0], InvitationState::Open);
    // Two keys later the device still joins with it, and reads the whole log.
    let config = Config {
        kdf: Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        clock: world.clock.clone(),
        dial: Arc::new(world.network.clone()),
        ..Config::new(world.path().join("second"))
    };
    let second = Engine::start_with(config).unwrap();
    let text = copied.to_text();
    second.join(&text, "Lt A. Diop", PASSWORD).await.unwrap();
    world.hq.settle().await;
    let asked = hq.enrolment_requests().unwrap().remove(0);
    hq.replace_log_key().unwrap();
    hq.approve(&asked.fingerprint).unwrap();
    assert_eq!(states()[0], InvitationState::Used);
    world.hq.settle().await;
    world.pass(HOUR).await;
    let Reply::Status(status) = second.dispatch(Command::Status).await.unwrap() else {
        panic!("no status");
    };
    assert_eq!(status.session, Session::Unlocked);
    // The next key is the device's, and not that of who has a copy of the invitation.
    hq.replace_log_key().unwrap();
    hq.heartbeat().unwrap();
    world.hq.settle().await;
    world.pass(HOUR).await;
    let log = second.directory().unwrap();
    let member = insider(&world, &praia).await;
    let sealed = member.whole_log().await;
    assert_eq!(u64::from(log.size), sealed.len() as u64);
    let whole = replay(&member.keys.reads(&sealed));
    let mut keys = LogKeys::of(copied.log_keys.clone());
    keys.trace_back(&sealed).unwrap();
    let reading = copied.reading();
    let id = *copied.ticket().hash().as_bytes();
    let key = reading.as_slice();
    keys.follow(&whole, &[Reader { id, key }]);
    let last = whole.log_keys().last().unwrap().at;
    let opens = |index: u64| open_entry(&keys, index, &sealed[index as usize]).is_some();
    assert!(opens(last) && !opens(last + 1));
}
