//! Outside witnesses: a log that too few of them have cosigned is taken by no desk, whoever at
//! headquarters has signed it.

use std::time::Duration;

use aircop_api::{Command, ErrorCode, Reply, Trust};
use aircop_client::{PolicyChange, Signer};
use aircop_directory::{EntryDraft, Event, HqKey};
use aircop_tests::world::{Office, World};
use aircop_wire::DirectoryPage;

use crate::directory::{archive_of, log_of, replay, seal_entry, tamper};

const MINUTE: Duration = Duration::from_secs(60);

/// Three outside witnesses, of whom the policy wants two, and three desks.
struct Witnessed {
    world: World,
    witnesses: [Office; 3],
    dakar: Office,
    praia: Office,
    lagos: Office,
}

impl Witnessed {
    async fn new(seed: u64) -> Self {
        let mut world = World::new(seed).await;
        let witnesses = [
            world.office("Vienna", "AT", "VIE").await,
            world.office("Lyon", "FR", "LYS").await,
            world.office("Warsaw", "PL", "WAW").await,
        ];
        let this = Self {
            dakar: world.office("Dakar", "SN", "DSS").await,
            praia: world.office("Praia", "CV", "RAI").await,
            lagos: world.office("Lagos", "NG", "LOS").await,
            world,
            witnesses,
        };
        let begun = |(office, name): (&Office, &str)| {
            let witness = office.engine.begin_witness(name).unwrap();
            assert!(!witness.named && witness.cosigned.is_none());
            Signer {
                name: name.into(),
                key: witness.key,
            }
        };
        let names = ["unodc", "ncb", "rilo"];
        let change = PolicyChange {
            add_witnesses: this.witnesses.iter().zip(names).map(begun).collect(),
            cosignatures: Some(2),
            ..PolicyChange::default()
        };
        this.world.hq.engine.change_policy(&change).unwrap();
        this.pass(2).await;
        assert_eq!(this.dakar.engine.policy().unwrap().cosignatures, 2);
        this
    }

    async fn pass(&self, minutes: u32) {
        self.world.hq.settle().await;
        self.world.pass(MINUTE * minutes).await;
    }

    async fn revokes_lagos(&self) {
        let hq = &self.world.hq.engine;
        hq.revoke_office(self.lagos.id, "stolen").unwrap();
        self.pass(2).await;
    }

    async fn down(&self, witnesses: &[usize]) {
        for n in witnesses {
            self.witnesses[*n].engine.shutdown().await;
        }
    }
}

/// Whether a desk has taken the revocation.
async fn has_heard(office: &Office) -> bool {
    let Reply::Directory(directory) = office.does(Command::Directory).await else {
        panic!("no directory");
    };
    let mut offices = directory.offices.into_iter();
    offices.any(|office| office.name == "JAITF Lagos" && office.revoked)
}

#[tokio::test(start_paused = true)]
async fn a_log_that_two_of_three_witnesses_have_seen_grow_is_taken_with_one_down() {
    let this = Witnessed::new(161).await;
    let before = this.witnesses[0].engine.witness().unwrap().unwrap();
    assert!(before.named && before.refused.is_none());
    this.down(&[2]).await;
    assert!(!has_heard(&this.dakar).await);
    this.revokes_lagos().await;
    assert!(has_heard(&this.dakar).await);
    assert_eq!(this.dakar.status().await.directory, Trust::Fresh);
    assert_eq!(this.dakar.engine.withheld().unwrap(), None);
    let after = this.witnesses[0].engine.witness().unwrap().unwrap();
    let size = |witness: &aircop_client::Witness| witness.cosigned.unwrap().size;
    // The revocation, and the new log key.
    assert_eq!(size(&after), size(&before) + 2);
    // The note that goes with every message bears the cosignatures, and everybody reads it.
    this.dakar
        .writes(this.world.group, &[&this.praia], "as before")
        .await;
    this.pass(1).await;
    assert_eq!(this.praia.inbox().await.len(), 1);
    this.dakar.engine.shutdown().await;
    let keys = this.dakar.steal();
    let log = replay(&log_of(&this.dakar, &keys));
    let kept = archive_of(&this.dakar, &keys);
    let note = kept.checkpoint().unwrap().unwrap().note;
    let cosigned = log.cosigned(&note).unwrap();
    assert_eq!((cosigned.has, cosigned.needs), (2, 2));
}

#[tokio::test(start_paused = true)]
async fn a_log_that_one_of_three_witnesses_has_seen_is_not_taken_and_the_officer_is_told() {
    let mut this = Witnessed::new(162).await;
    this.down(&[1, 2]).await;
    this.revokes_lagos().await;
    assert!(!has_heard(&this.dakar).await);
    assert_eq!(this.dakar.status().await.directory, Trust::Fresh, "not yet");
    this.pass(20).await;
    assert!(!has_heard(&this.dakar).await);
    assert_eq!(this.dakar.status().await.directory, Trust::Uncosigned);
    let lacks = this.dakar.engine.withheld().unwrap().unwrap();
    assert_eq!(lacks.cosigned, Some((1, 2)));
    // Nor does anybody join on it.
    let refused = this.world.tries_to_join("Bamako").await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::DirectoryUncosigned);
    // Sending goes on and warns.
    this.dakar
        .writes(this.world.group, &[&this.praia], "is it so?")
        .await;
    this.pass(1).await;
    assert_eq!(this.praia.inbox().await.len(), 1);
    // One of them is back.
    this.witnesses[1].unlock().await;
    this.pass(6).await;
    assert!(has_heard(&this.dakar).await);
    assert_eq!(this.dakar.status().await.directory, Trust::Fresh);
}

/// Headquarters' line alone.
fn stripped(note: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(note.to_vec()).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').take(5).collect();
    lines.concat().into_bytes()
}

#[tokio::test(start_paused = true)]
async fn a_relay_that_strips_cosignatures_shows_no_news_and_is_told_of() {
    let this = Witnessed::new(163).await;
    tamper(&this.world, |_, page| DirectoryPage {
        checkpoint: stripped(&page.checkpoint),
        ..page
    });
    this.revokes_lagos().await;
    this.pass(20).await;
    assert!(!has_heard(&this.dakar).await);
    assert_eq!(this.dakar.status().await.directory, Trust::Uncosigned);
    let lacks = this.dakar.engine.withheld().unwrap().unwrap();
    assert_eq!(lacks.cosigned, Some((0, 2)));
    this.world.network.on_reply(None);
    this.pass(6).await;
    assert!(has_heard(&this.dakar).await);
    assert_eq!(this.dakar.status().await.directory, Trust::Fresh);
}

/// Who holds headquarters' key revokes Lagos, and shows Praia alone a log without that. It used to be
/// taken, and noticed once Praia had written to somebody.
#[tokio::test(start_paused = true)]
async fn a_second_log_is_refused_before_any_message_crosses_and_no_witness_cosigns_it() {
    let this = Witnessed::new(164).await;
    this.praia.engine.shutdown().await;
    // The third has not seen what comes.
    this.down(&[2]).await;
    let hq = this.world.hq.steal();
    this.world.hq.engine.shutdown().await;
    let common = log_of(&this.world.hq, &hq);
    let index = common.len() as u64;
    let (name, seed) = hq.hq.clone().unwrap();
    let key = HqKey::from_seed(&name, seed);
    let now = this.world.now();
    let place = replay(&common).next_place();
    let beat = EntryDraft::new(&place, now, &Event::Heartbeat { at: now })
        .unwrap()
        .sign(&key)
        .finish();
    let log = [common.as_slice(), std::slice::from_ref(&beat)].concat();
    let note = replay(&log).sign_checkpoint(&key);
    this.world.hq.unlock().await;
    this.revokes_lagos().await;
    assert!(has_heard(&this.dakar).await);

    let (entry, other) = (beat, note.clone());
    let log_key = hq.log_key;
    tamper(&this.world, move |from, _| DirectoryPage {
        from,
        size: index + 1,
        entries: if from == index {
            vec![seal_entry(&log_key, index, &entry)]
        } else {
            Vec::new()
        },
        checkpoint: other.clone(),
    });
    this.praia.unlock().await;
    this.praia.settle().await;
    this.praia.engine.shutdown().await;
    let kept = log_of(&this.praia, &this.praia.steal());
    assert_eq!(kept.len() as u64, index, "nothing of it is kept");
    // The witness that knows the other log refuses, and says so.
    let seen = this.witnesses[0].engine.witness().unwrap().unwrap();
    this.world.network.break_all();
    this.pass(10).await;
    let still = this.witnesses[0].engine.witness().unwrap().unwrap();
    assert_eq!(still.cosigned, seen.cosigned);
    assert_eq!(
        this.witnesses[0].status().await.directory,
        Trust::Split,
        "with both notes as evidence"
    );
    // The one that does not cosigns it: one is not enough.
    this.witnesses[2].unlock().await;
    this.pass(2).await;
    this.praia.unlock().await;
    this.pass(20).await;
    assert_eq!(this.praia.status().await.directory, Trust::Uncosigned);
    let refused = this.praia.engine.withheld().unwrap().unwrap();
    assert_eq!(refused.cosigned.unwrap().1, 2);
}
