//! Any sequence of operations against the simplest relay that could be right: lists in memory.

use std::collections::{BTreeMap, BTreeSet};

use aircop_wire::Refusal;
use proptest::prelude::*;

use super::*;
use crate::{Quota, Room};

const OFFICES: u8 = 4;
const QUOTA: usize = 5;

#[derive(Debug, Clone)]
enum Step {
    Deposit { n: u32, to: BTreeSet<u8> },
    Acknowledge { office: u8, nth: usize },
    Revoke { office: u8 },
    Admit { office: u8 },
    Wait { hours: i64 },
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    let office = 0..OFFICES;
    prop_oneof![
        8 => (0..25_u32, prop::collection::btree_set(0..OFFICES, 1..4))
            .prop_map(|(n, to)| Step::Deposit { n, to }),
        5 => (office.clone(), 0..4_usize).prop_map(|(office, nth)| Step::Acknowledge { office, nth }),
        1 => office.clone().prop_map(|office| Step::Revoke { office }),
        1 => office.prop_map(|office| Step::Admit { office }),
        1 => (1..6_i64).prop_map(|hours| Step::Wait { hours }),
        1 => Just(Step::Restart),
    ]
}

/// What a relay owes, in lists.
#[derive(Default)]
struct Model {
    now: i64,
    open: BTreeMap<u8, bool>,
    remembered: BTreeMap<u32, (BTreeSet<u8>, i64)>,
    waiting: BTreeMap<u8, Vec<u32>>,
}

impl Model {
    fn deposit(&mut self, n: u32, to: &BTreeSet<u8>) -> Result<(), Refusal> {
        if let Some((earlier, _)) = self.remembered.get(&n) {
            return if earlier == to {
                Ok(())
            } else {
                Err(Refusal::Conflict)
            };
        }
        // In the order of the wraps, which is that of the offices.
        for office in to {
            match self.open.get(office) {
                None => return Err(Refusal::UnknownMailbox),
                Some(true) if self.waiting.entry(*office).or_default().len() >= QUOTA => {
                    return Err(Refusal::OverQuota);
                }
                Some(_) => {}
            }
        }
        self.remembered
            .insert(n, (to.clone(), self.now + 10 * HOUR));
        for office in to.iter().filter(|office| self.open[office]) {
            self.waiting.entry(*office).or_default().push(n);
        }
        Ok(())
    }

    fn wait(&mut self, ms: i64) {
        self.now += ms;
        let now = self.now;
        let gone: BTreeSet<u32> = self
            .remembered
            .iter()
            .filter(|(_, (_, expires))| *expires <= now)
            .map(|(n, _)| *n)
            .collect();
        self.remembered.retain(|n, _| !gone.contains(n));
        for waiting in self.waiting.values_mut() {
            waiting.retain(|n| !gone.contains(n));
        }
    }

    fn bodies(&self) -> usize {
        self.waiting
            .values()
            .flatten()
            .collect::<BTreeSet<_>>()
            .len()
    }
}

async fn play(steps: Vec<Step>) {
    let limits = Limits {
        room: Room {
            quota: Quota {
                envelopes: QUOTA as u64,
                bytes: 1 << 30,
            },
            ..Limits::default().room
        },
        ..Limits::default()
    };
    let mut world = World::with(limits, SqliteOptions::default());
    let hq = 100;
    drop(world.join(hq).await);
    let mut model = Model {
        now: NOW,
        ..Model::default()
    };
    let mut sequence = 1;
    for step in steps {
        let sender = world.known(hq, model.now).await.unwrap();
        match step {
            Step::Deposit { n, to } => {
                let offices: Vec<u8> = to.iter().copied().collect();
                let envelope = Deposit {
                    expires_at_ms: model.now + 10 * HOUR,
                    ..envelope(n, &offices)
                };
                let real = deposit_at(&sender, &envelope, model.now).await;
                assert_eq!(real, model.deposit(n, &to));
            }
            Step::Acknowledge { office, nth } => {
                let Ok(session) = world.known(office, model.now).await else {
                    continue;
                };
                let waiting = backlog(&session, 0).await;
                if let Some(item) = waiting.get(nth) {
                    acknowledge(&session, &[item.seq]).await;
                    model.waiting.entry(office).or_default().remove(nth);
                }
            }
            Step::Revoke { office } | Step::Admit { office } => {
                let revoked = matches!(step, Step::Revoke { .. });
                sequence += 1;
                let record = world.admission(DeviceAdmission {
                    revoked,
                    sequence,
                    ..admitted(office)
                });
                let reply = sender
                    .handle(Request::PutAdmission(record), model.now)
                    .await;
                assert_eq!(reply, Reply::Done);
                model.open.insert(office, !revoked);
                if revoked {
                    model.waiting.remove(&office);
                }
            }
            Step::Wait { hours } => {
                model.wait(hours * HOUR);
                world.relay.sweep(model.now).await.unwrap();
            }
            Step::Restart => {
                drop(sender);
                world = world.restart();
            }
        }
        for office in 0..OFFICES {
            let owed = model.waiting.get(&office).cloned().unwrap_or_default();
            match world.known(office, model.now).await {
                Ok(session) => {
                    assert_eq!(numbers(&backlog(&session, 0).await, office), owed);
                    let status = status(&session).await;
                    assert_eq!(status.waiting, owed.len() as u64);
                    assert_eq!(status.waiting_bytes, (owed.len() * (256 + 1168)) as u64);
                }
                Err(Refusal::Revoked) => assert_eq!(model.open.get(&office), Some(&false)),
                Err(Refusal::NotAdmitted) => assert_eq!(model.open.get(&office), None),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(world.totals().bodies, model.bodies() as u64);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        // Each is some seconds of fsyncs.
        max_shrink_iters: 50,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_relay_owes_exactly_what_was_accepted(steps in prop::collection::vec(step(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        // Offices are admitted at first, or most deposits would find no mailbox.
        let admitted = (0..OFFICES - 1).map(|office| Step::Admit { office });
        runtime.block_on(play(admitted.chain(steps).collect()));
    }
}
