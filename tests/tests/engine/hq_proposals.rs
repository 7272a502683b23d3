//! Proposals at headquarters' desk: what needs a second signature is kept, read in words, signed
//! with a key file or by a copy that comes back, put in force, and stated again once it is stale.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_api::{
    ApiError, Command, EntryView, ErrorCode, GroupDraft, HqChange, HqHealthView, ProposalStanding,
    ProposalView, Reply, Secret,
};
use aircop_client::hq::key_file::KeyFile;
use aircop_client::hq::proposal;
use aircop_client::vault::Kdf;
use aircop_client::{PolicyChange, Signer, Thresholds};
use aircop_tests::world::{Office, World};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const PASSPHRASE: &str = "quatre chevaux blancs";

fn key(name: &str) -> KeyFile {
    let kdf = Kdf {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    };
    KeyFile::generate(name, PASSPHRASE, &kdf).unwrap()
}

/// From now on groups need two of the desk's key and awa's.
fn needs_two(hq: &Office, awa: &KeyFile) {
    let mut public = [0; 32];
    hex::decode_to_slice(&awa.public, &mut public).unwrap();
    let change = PolicyChange {
        add: vec![Signer {
            name: awa.name.clone(),
            key: public,
        }],
        needs: Thresholds {
            groups: Some(2),
            ..Thresholds::default()
        },
        ..PolicyChange::default()
    };
    hq.engine.change_policy(&change).unwrap().done().unwrap();
}

async fn does(hq: &Office, command: Command) -> Result<Vec<ProposalView>, ApiError> {
    match hq.engine.dispatch(command).await? {
        Reply::Proposals(all) => Ok(all),
        other => panic!("{other:?}"),
    }
}

/// Opens a group in the window; the proposal's file.
async fn proposes(hq: &Office, name: &str) -> String {
    let change = HqChange::OpenGroup(GroupDraft {
        name: name.into(),
        kind: "PERMANENT".into(),
        ..GroupDraft::default()
    });
    let asked = Command::PlanChange {
        change: change.clone(),
    };
    let Reply::Planned(plan) = hq.engine.dispatch(asked).await.unwrap() else {
        panic!("a plan");
    };
    let shown = plan.says;
    let done = hq.engine.dispatch(Command::MakeChange { change, shown });
    let Reply::Stated { missing, file } = done.await.unwrap() else {
        panic!("stated");
    };
    assert_eq!(missing, 1);
    file.unwrap()
}

fn has_group(hq: &Office, name: &str) -> bool {
    let groups = hq.engine.directory().unwrap().groups;
    groups.iter().any(|facts| facts.group.name == name)
}

#[tokio::test(start_paused = true)]
async fn a_second_signature_puts_it_in_force_and_a_stale_one_is_stated_again() {
    let world = World::new(191).await;
    let hq = &world.hq;
    let (awa, stranger) = (key("awa"), key("ben"));
    assert_eq!(does(hq, Command::Proposals).await.unwrap(), []);
    needs_two(hq, &awa);
    proposes(hq, "COCAIR 9").await;
    let kept = does(hq, Command::Proposals).await.unwrap();
    let one = &kept[0];
    assert!(matches!(&one.says[0], EntryView::GroupOpened { group, .. } if group == "COCAIR 9"));
    assert_eq!((one.needed, one.missing, one.ours), (2, 1, false));
    assert_eq!(
        (&*one.signed, &*one.open),
        (&["hq".to_owned()][..], &["awa".to_owned()][..])
    );
    assert_eq!(one.standing, ProposalStanding::Waiting);
    let id = one.id.clone();
    let submit = Command::SubmitProposal { id: id.clone() };
    let early = does(hq, submit.clone()).await.unwrap_err();
    assert_eq!(early.code, ErrorCode::SignaturesMissing);

    // A wrong passphrase, a key that is nobody's, then the right one.
    let sign = |file: &KeyFile, passphrase: &str| Command::SignProposal {
        id: id.clone(),
        key_file: STANDARD.encode(file.to_text()),
        passphrase: Secret(passphrase.into()),
    };
    let wrong = does(hq, sign(&awa, "quatre chevaux noirs"))
        .await
        .unwrap_err();
    assert_eq!(wrong.code, ErrorCode::WrongPassword);
    let nobody = does(hq, sign(&stranger, PASSPHRASE)).await.unwrap_err();
    assert_eq!(nobody.code, ErrorCode::UnknownHqKey);
    let signed = does(hq, sign(&awa, PASSPHRASE)).await.unwrap();
    assert_eq!(
        (signed[0].standing, signed[0].missing),
        (ProposalStanding::Ready, 0)
    );
    assert!(!has_group(hq, "COCAIR 9"));
    let done = does(hq, submit.clone()).await.unwrap();
    assert_eq!(done[0].standing, ProposalStanding::InForce);
    assert!(has_group(hq, "COCAIR 9"));
    let twice = does(hq, submit).await.unwrap_err();
    assert_eq!(twice.code, ErrorCode::ProposalStale);

    // Two beside each other: the second is stale once the first is in force.
    proposes(hq, "COCAIR 10").await;
    proposes(hq, "COCAIR 11").await;
    let kept = does(hq, Command::Proposals).await.unwrap();
    let of = |all: &[ProposalView], name: &str| {
        let mut all = all.iter();
        let found = all.find(
            |one| matches!(&one.says[0], EntryView::GroupOpened { group, .. } if group == name),
        );
        found.unwrap().clone()
    };
    let (ten, eleven) = (of(&kept, "COCAIR 10"), of(&kept, "COCAIR 11"));
    let sign = |id: &str| Command::SignProposal {
        id: id.to_owned(),
        key_file: STANDARD.encode(awa.to_text()),
        passphrase: Secret(PASSPHRASE.into()),
    };
    does(hq, sign(&ten.id)).await.unwrap();
    let after = does(hq, Command::SubmitProposal { id: ten.id })
        .await
        .unwrap();
    assert_eq!(of(&after, "COCAIR 11").standing, ProposalStanding::Stale);
    let renewed = does(
        hq,
        Command::RenewProposal {
            id: eleven.id.clone(),
        },
    )
    .await
    .unwrap();
    let again = of(&renewed, "COCAIR 11");
    assert_eq!(
        (again.standing, again.missing),
        (ProposalStanding::Waiting, 1)
    );
    assert_ne!(again.id, eleven.id);
    let less = does(hq, Command::ForgetProposal { id: again.id })
        .await
        .unwrap();
    assert_eq!(less.len(), renewed.len() - 1);
}

#[tokio::test(start_paused = true)]
async fn a_copy_that_was_signed_elsewhere_brings_its_signature() {
    let world = World::new(192).await;
    let hq = &world.hq;
    let awa = key("awa");
    needs_two(hq, &awa);
    let file = proposes(hq, "COCAIR 9").await;
    let downloads = world.path().join("hq").with_extension("downloads");
    let text = std::fs::read_to_string(downloads.join(file)).unwrap();
    let mut copy = proposal::from_text(&text).unwrap();
    copy.sign(&awa.open(PASSPHRASE).unwrap()).unwrap();
    let opens = |text: &str| Command::OpenProposal {
        bytes: STANDARD.encode(text),
    };
    let opened = does(hq, opens(&proposal::to_text(&copy))).await.unwrap();
    assert_eq!(
        (opened.len(), opened[0].standing),
        (1, ProposalStanding::Ready)
    );
    // The older copy takes nothing away.
    let opened = does(hq, opens(&text)).await.unwrap();
    assert_eq!((opened.len(), opened[0].missing), (1, 0));
    let Reply::Saved { name } = hq
        .engine
        .dispatch(Command::SaveProposal {
            id: opened[0].id.clone(),
        })
        .await
        .unwrap()
    else {
        panic!("saved");
    };
    let saved = std::fs::read_to_string(downloads.join(name)).unwrap();
    assert_eq!(proposal::from_text(&saved).unwrap().missing(), 0);

    // Another directory's proposal is not for this desk, and no other desk has any.
    let other = World::new(193).await;
    needs_two(&other.hq, &awa);
    let elsewhere = does(&other.hq, opens(&text)).await.unwrap_err();
    assert_eq!(elsewhere.code, ErrorCode::BadProposal);
    let nothing = does(hq, opens("{}")).await.unwrap_err();
    assert_eq!(nothing.code, ErrorCode::BadProposal);
}

#[tokio::test(start_paused = true)]
async fn health_tells_what_the_desk_knows() {
    let world = World::new(194).await;
    let hq = &world.hq;
    hq.settle().await;
    let health = || async {
        match hq.engine.dispatch(Command::HqHealth).await.unwrap() {
            Reply::HqHealth(view) => *view,
            other => panic!("{other:?}"),
        }
    };
    let known: HqHealthView = health().await;
    let directory = hq.engine.directory().unwrap();
    assert_eq!(known.entries, directory.size);
    assert_eq!(known.put_up, Some(known.entries));
    assert_eq!((known.pending, known.cosignatures), (0, 0));
    assert_eq!(known.witnesses, []);
    assert_eq!(known.offices.len() + 1, directory.offices.len());
    assert!(known.next_heartbeat > known.heartbeat);
    assert!(!known.relay.is_empty());
}
