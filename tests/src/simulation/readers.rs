//! Who reads the directory on when a device was revoked, and who does not.
//!
//! A PC is stolen as soon as it has joined, and revoked some days later. In the end the thief has the
//! relay's whole store beside the vault, whose password he knows: he must not read an entry behind the
//! statement of the new key. Everybody else must, with what is in their vaults alone: who was away on
//! that day, and a second PC of an office.

use aircop_directory::{Entry, Event};
use aircop_message::DeviceKey;

use super::audit::Report;
use super::run::Life;
use crate::world::{Insider, Office, Stolen, Weather, World};

/// A revocation, and the new key behind it.
const STATED: usize = 2;

/// The PCs of a run that are not their office's first.
#[derive(Default)]
pub(super) struct Readers {
    /// Read on to the end.
    second: Option<Office>,
    /// To be revoked on the morning of these days.
    stolen: Vec<(u32, Stolen)>,
    revoked: Vec<Stolen>,
    joined: u32,
}

impl Readers {
    /// A PC joins this office and is stolen; it is missed on the morning of that day. The first time a
    /// PC that stays joins as well.
    pub(super) async fn loses(&mut self, world: &mut World, office: &Office, until: u32) {
        if self.second.is_none() {
            self.second = Some(self.joins(world, office).await);
        }
        let pc = self.joins(world, office).await;
        let thief = pc.steal();
        pc.engine.shutdown().await;
        self.stolen.push((until, thief));
    }

    async fn joins(&mut self, world: &mut World, office: &Office) -> Office {
        self.joined += 1;
        let number = self.joined + 1;
        world.one_more_device(office, number).await
    }

    /// Revokes what is missed by the morning of this day, and says how much that was.
    pub(super) async fn morning(&mut self, world: &World, day: u32) -> u32 {
        let hq = &world.hq.engine;
        let (missed, still) = std::mem::take(&mut self.stolen)
            .into_iter()
            .partition::<Vec<_>, _>(|(until, _)| *until <= day);
        self.stolen = still;
        let mut revoked = 0;
        for (_, thief) in missed {
            let stated = hq.revoke_device(thief.signing.public(), "stolen");
            stated.unwrap().done().unwrap();
            self.revoked.push(thief);
            revoked += 1;
        }
        if revoked > 0 {
            world.hq.settle_in_bad_weather().await;
        }
        revoked
    }

    /// Says something that nobody who was shut out may read. In good weather.
    pub(super) async fn last_word(&self, world: &World) {
        if !self.revoked.is_empty() {
            world.hq.engine.heartbeat().unwrap();
            world.hq.settle().await;
        }
        if let Some(second) = &self.second {
            second.settle().await;
        }
    }

    /// Takes the whole store of the relay, and every vault. All engines but headquarters' are down
    /// afterwards.
    pub(super) async fn audit(&self, world: &World, lives: &[Life], report: &mut Report) {
        let desks: Vec<&Office> = lives
            .iter()
            .map(|life| &life.desk)
            .chain(&self.second)
            .collect();
        let size = u64::from(world.hq.engine.directory().unwrap().size);
        for desk in &desks {
            let here = u64::from(desk.engine.directory().unwrap().size);
            if here != size {
                let fault = format!("{} has {here} of {size} entries", desk.name);
                report.cannot_read.push(fault);
            }
        }
        for desk in &desks {
            desk.engine.shutdown().await;
        }
        let keys: Vec<Stolen> = desks.iter().map(|desk| desk.steal()).collect();
        world.network.set_weather(Weather::default());
        let member = Insider::new(world, desks[0].steal()).await;
        let sealed = member.whole_log().await;
        for (desk, keys) in desks.iter().zip(&keys) {
            let reads = keys.reads(&sealed).len();
            if reads != sealed.len() {
                let fault = format!("{} opens {reads} of {}", desk.name, sealed.len());
                report.cannot_read.push(fault);
            }
        }
        let whole = keys[0].reads(&sealed);
        for thief in &self.revoked {
            let Some(revoked) = revoked_at(&whole, thief.signing.public()) else {
                report.cannot_read.push("a revocation is in no log".into());
                continue;
            };
            let last = revoked + STATED;
            let (read, opened) = (thief.reads(&sealed).len(), thief.opens(&sealed));
            let beyond = opened.iter().filter(|place| **place >= last as u64).count();
            if read != last || beyond > 0 || sealed.len() == last {
                report.read_on.push(format!(
                    "revoked at {revoked}, reads {read} of {}, and opens {beyond} behind that",
                    sealed.len()
                ));
            }
        }
        report.shut_out = self.revoked.len();
    }
}

fn revoked_at(log: &[Vec<u8>], device: DeviceKey) -> Option<usize> {
    log.iter().position(|entry| {
        let event = Entry::read(entry).unwrap().event;
        matches!(event, Event::DeviceRevoked { device: named, .. } if named == device)
    })
}
