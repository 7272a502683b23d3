//! Headquarters with a second key: an admission that one desk cannot make alone, from the request to
//! the first message, and what time does to a proposal.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{Command, ErrorCode, Reply, Session, Trust};
use aircop_client::hq::{InvitationState, Invited, OfficePlan};
use aircop_client::{Config, Engine, PolicyChange, Signer, Stated, Thresholds};
use aircop_directory::{GroupKind, HqKey, OfficeKind, Proposal, Role};
use aircop_tests::world::{PASSWORD, World};

const HOUR: Duration = Duration::from_secs(3600);

fn awa() -> HqKey {
    HqKey::from_seed("awa", [0xa3; 32])
}

/// Two keys, both of which must sign an admission; one is enough to revoke.
async fn two_keys(seed: u64) -> World {
    let world = World::new(seed).await;
    let change = PolicyChange {
        add: vec![Signer {
            name: "awa".into(),
            key: awa().public(),
        }],
        remove: Vec::new(),
        needs: Thresholds {
            root: Some(2),
            admit: Some(2),
            groups: Some(2),
            revoke: None,
        },
        ..PolicyChange::default()
    };
    assert!(
        world
            .hq
            .engine
            .change_policy(&change)
            .unwrap()
            .done()
            .is_some()
    );
    world.hq.settle().await;
    world
}

fn proposed<T: std::fmt::Debug>(stated: Stated<T>) -> Proposal {
    match stated {
        Stated::Proposed(proposal) => *proposal,
        done => panic!("one signature was enough: {done:?}"),
    }
}

async fn size(world: &World) -> u32 {
    match world.hq.does(Command::Directory).await {
        Reply::Directory(directory) => directory.size,
        other => panic!("{other:?}"),
    }
}

/// A newcomer's engine beside the world's offices.
async fn joins(world: &World, folder: &str, invitation: &str) -> (Engine, String) {
    let data = world.path().join(folder);
    let config = Config {
        kdf: aircop_client::vault::Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        clock: world.clock.clone(),
        dial: std::sync::Arc::new(world.network.clone()),
        ..Config::new(data)
    };
    let engine = Engine::start_with(config).unwrap();
    engine
        .join(invitation, "Lt A. Diop", PASSWORD)
        .await
        .unwrap();
    let status = status(&engine).await;
    assert_eq!(status.session, Session::Joining);
    (engine, status.fingerprint.unwrap())
}

async fn status(engine: &Engine) -> aircop_api::StatusView {
    match engine.dispatch(Command::Status).await.unwrap() {
        Reply::Status(status) => *status,
        other => panic!("{other:?}"),
    }
}

fn dakar(world: &World) -> Invited {
    Invited::Office {
        plan: OfficePlan {
            name: "JAITF Dakar".into(),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: vec!["fr".into()],
        },
        roles: vec![(world.group, Role::Plain)],
    }
}

#[tokio::test(start_paused = true)]
async fn an_office_is_admitted_by_two_keys_and_shut_out_by_one() {
    let world = two_keys(91).await;
    let hq = &world.hq.engine;
    let invitation = hq.invite(&dakar(&world), 72).unwrap().to_text();
    world.hq.settle().await;
    let (first, fingerprint) = joins(&world, "first", &invitation).await;
    world.hq.settle().await;

    let before = size(&world).await;
    let mut proposal = proposed(hq.approve(&fingerprint).unwrap());
    assert_eq!((proposal.missing(), proposal.steps().len()), (1, 3));
    let refused = hq.submit(std::slice::from_ref(&proposal)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::SignaturesMissing);
    world.hq.settle().await;
    world.pass(Duration::from_secs(30)).await;
    // Nothing has changed: neither the log, nor the request, nor what the relay lets in.
    assert_eq!(size(&world).await, before);
    assert!(!hq.enrolment_requests().unwrap()[0].approved);
    assert_eq!(status(&first).await.session, Session::Joining);

    proposal.sign(&awa()).unwrap();
    let submitted = hq.submit(std::slice::from_ref(&proposal)).unwrap();
    assert_eq!(
        (submitted.size, submitted.founded),
        (u64::from(before) + 3, None)
    );
    assert!(hq.enrolment_requests().unwrap()[0].approved);
    world.hq.settle().await;
    world.pass(Duration::from_secs(30)).await;
    let joined = status(&first).await;
    assert_eq!(joined.session, Session::Unlocked);
    assert_eq!(joined.directory, Trust::Fresh);
    assert_eq!(joined.groups[0].role, "PLAIN");

    // The device by the beginning of what was read out by telephone, revoked by one key.
    let (begins, rest) = fingerprint.split_at(6);
    let device = hq.find_device(begins).unwrap();
    assert_eq!(hq.find_device(&device.to_string()).unwrap(), device);
    assert_eq!(hq.find_device(&fingerprint.to_uppercase()).unwrap(), device);
    for bad in ["", "abc", rest, "not hexadecimal"] {
        let refused = hq.find_device(bad).unwrap_err();
        assert_eq!(refused.code, ErrorCode::UnknownDevice, "{bad:?}");
    }
    assert!(
        hq.revoke_device(device, "PC lost")
            .unwrap()
            .done()
            .is_some()
    );
    assert_eq!(
        hq.find_device(begins).unwrap_err().code,
        ErrorCode::UnknownDevice
    );
    world.hq.settle().await;
    world.pass(HOUR).await;
    let out = status(&first).await;
    assert_eq!(out.link_error, Some(ErrorCode::RelayRevoked));
}

#[tokio::test(start_paused = true)]
async fn one_invitation_admits_one_device_also_when_others_sign_days_later() {
    let world = two_keys(92).await;
    let hq = &world.hq.engine;
    let invitation = hq.invite(&dakar(&world), 72).unwrap().to_text();
    world.hq.settle().await;
    let (engine, fingerprint) = joins(&world, "first", &invitation).await;
    world.hq.settle().await;
    let mut one = proposed(hq.approve(&fingerprint).unwrap());
    let mut two = proposed(hq.approve(&fingerprint).unwrap());
    one.sign(&awa()).unwrap();
    two.sign(&awa()).unwrap();
    // The same device, twice an office: two copies of different proposals.
    assert_eq!(
        hq.submit(&[one.clone(), two.clone()]).unwrap_err().code,
        ErrorCode::BadProposal
    );
    hq.submit(&[one.clone(), one]).unwrap();
    assert_eq!(
        hq.submit(std::slice::from_ref(&two)).unwrap_err().code,
        ErrorCode::ProposalStale
    );
    // Stated again it meets the rule that no name, and then that no key, is given twice.
    assert_eq!(hq.renew(&two).unwrap_err().code, ErrorCode::NameTaken);
    engine.shutdown().await;
}

#[tokio::test(start_paused = true)]
async fn a_heartbeat_waits_for_a_proposal_but_never_so_long_that_anyone_warns() {
    let world = two_keys(93).await;
    let open = |name: &str| {
        let stated = world
            .hq
            .engine
            .open_group(name, GroupKind::Exercise, (None, None), "");
        proposed(stated.unwrap())
    };
    let mut first = open("FIRST");
    let before = size(&world).await;
    // A day and a half: two heartbeats would have come.
    for _ in 0..36 {
        world.pass(HOUR).await;
    }
    assert_eq!(size(&world).await, before);
    first.sign(&awa()).unwrap();
    world.hq.engine.submit(&[first]).unwrap();
    world.hq.settle().await;
    for _ in 0..3 {
        world.pass(HOUR).await;
    }
    assert_eq!(size(&world).await, before + 3, "a heartbeat follows");

    let mut late = open("LATE");
    for _ in 0..47 {
        world.pass(HOUR).await;
        assert_eq!(world.hq.status().await.directory, Trust::Fresh);
    }
    late.sign(&awa()).unwrap();
    let stale = world
        .hq
        .engine
        .submit(std::slice::from_ref(&late))
        .unwrap_err();
    assert_eq!(stale.code, ErrorCode::ProposalStale);
    let mut again = proposed(world.hq.engine.renew(&late).unwrap());
    assert_eq!(
        again.missing(),
        1,
        "what was signed for another place counts no more"
    );
    again.sign(&awa()).unwrap();
    world.hq.engine.submit(&[again]).unwrap();
    let groups = world.hq.status().await.groups;
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    assert!(
        names.contains(&"FIRST") && names.contains(&"LATE"),
        "{names:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_removed_key_signs_nothing_that_counts() {
    let world = two_keys(94).await;
    let hq = &world.hq.engine;
    let mut change = proposed(
        hq.change_policy(&PolicyChange {
            add: vec![Signer {
                name: "ben".into(),
                key: HqKey::from_seed("ben", [0xb3; 32]).public(),
            }],
            remove: vec!["awa".into()],
            ..PolicyChange::default()
        })
        .unwrap(),
    );
    change.sign(&awa()).unwrap();
    hq.submit(&[change]).unwrap();
    let stated = hq.open_group("LATER", GroupKind::Exercise, (None, None), "");
    let later = proposed(stated.unwrap());
    // Awa's program is changed and signs all the same.
    let entries: Vec<Vec<u8>> = later
        .entries()
        .iter()
        .map(|entry| {
            let draft = aircop_directory::EntryDraft::resume(entry).unwrap();
            draft.sign(&awa()).finish()
        })
        .collect();
    let log: Vec<&[u8]> = later.before().unwrap().entries().collect();
    let forged = Proposal::read(&log, &entries).unwrap();
    assert_eq!(forged.missing(), 1);
    let refused = hq.submit(&[forged]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::SignaturesMissing);
    // The desk goes on over a restart, and everyone follows it.
    world.hq.engine.shutdown().await;
    world.hq.unlock().await;
    world.hq.settle().await;
    assert_eq!(world.hq.status().await.directory, Trust::Fresh);
}

#[tokio::test(start_paused = true)]
async fn an_invitation_made_while_a_new_log_key_waits_for_signatures_is_outdated_and_says_so() {
    let world = two_keys(96).await;
    let hq = &world.hq.engine;
    let needs = Thresholds {
        revoke: Some(2),
        ..Thresholds::default()
    };
    let change = PolicyChange {
        needs,
        ..PolicyChange::default()
    };
    let mut policy = proposed(hq.change_policy(&change).unwrap());
    policy.sign(&awa()).unwrap();
    hq.submit(&[policy]).unwrap();
    let office = |name: &str| Invited::Office {
        plan: OfficePlan {
            name: name.into(),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: vec!["fr".into()],
        },
        roles: Vec::new(),
    };
    let before = hq.invite(&office("JAITF Thies"), 72).unwrap().to_text();
    let mut waits = proposed(hq.replace_log_key().unwrap());
    let meanwhile = hq.invite(&office("JAITF Dakar"), 72).unwrap().to_text();
    world.hq.settle().await;
    let asked = joins(&world, "asked", &meanwhile).await;
    world.hq.settle().await;
    waits.sign(&awa()).unwrap();
    hq.submit(&[waits]).unwrap();
    let states: Vec<_> = hq.invitations().unwrap();
    let state = |name: &str| states.iter().find(|i| i.office == name).unwrap().state;
    assert_eq!(state("JAITF Thies"), InvitationState::Open);
    assert_eq!(state("JAITF Dakar"), InvitationState::Outdated);
    let refused = hq.approve(&asked.1).unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvitationOutdated);
    hq.heartbeat().unwrap();
    world.hq.settle().await;
    // Who holds it is told, before and after asking; the other joins.
    let status = status(&asked.0).await;
    assert_eq!(status.session, Session::Joining);
    let config = Config {
        clock: world.clock.clone(),
        dial: std::sync::Arc::new(world.network.clone()),
        ..Config::new(world.path().join("late"))
    };
    let late = Engine::start_with(config).unwrap();
    let refused = late.join(&meanwhile, "Lt A. Diop", PASSWORD).await;
    let code = refused.unwrap_err().code;
    assert!(matches!(
        code,
        ErrorCode::InvitationOutdated | ErrorCode::InvitationUsed
    ));
    let (_, fingerprint) = joins(&world, "thies", &before).await;
    world.hq.settle().await;
    proposed(hq.approve(&fingerprint).unwrap());
}

#[tokio::test(start_paused = true)]
async fn a_stale_revocation_is_stated_again_with_another_log_key() {
    let mut world = two_keys(97).await;
    let needs = Thresholds {
        revoke: Some(2),
        admit: Some(1),
        groups: Some(1),
        ..Thresholds::default()
    };
    let change = PolicyChange {
        needs,
        ..PolicyChange::default()
    };
    let mut policy = proposed(world.hq.engine.change_policy(&change).unwrap());
    policy.sign(&awa()).unwrap();
    world.hq.engine.submit(&[policy]).unwrap();
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let stale = proposed(world.hq.engine.revoke_office(lagos.id, "stolen").unwrap());
    assert_eq!(stale.steps().len(), 2);
    // Praia comes meanwhile, and must be given the key too.
    let praia = world.office("Praia", "CV", "RAI").await;
    let hq = &world.hq.engine;
    let mut again = proposed(hq.renew(&stale).unwrap());
    let digest = |proposal: &Proposal| proposal.after().log_keys()[0].digest;
    assert_ne!(digest(&stale), digest(&again));
    assert_eq!(again.after().devices_among(&again.after().log_keys()[0]), 2);
    again.sign(&awa()).unwrap();
    hq.submit(&[again]).unwrap();
    hq.heartbeat().unwrap();
    world.hq.settle().await;
    praia.settle().await;
    let Reply::Directory(directory) = praia.does(Command::Directory).await else {
        panic!("no directory");
    };
    assert_eq!(directory.size, size(&world).await);
}
