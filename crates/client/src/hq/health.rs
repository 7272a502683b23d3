//! How headquarters stands: what this desk knows by itself. The relay tells each mailbox of itself
//! alone, so nothing is said here of its disk or of what waits for others.

use std::collections::BTreeMap;

use aircop_api::{HqHealthView, SilentRow, WitnessRow};

use crate::desk::State;
use crate::error::{self, Outcome};
use crate::hq::{HEARTBEAT_SECONDS, PATIENT_HEARTBEAT_SECONDS, entry};

impl State {
    pub(crate) fn health_view(&self) -> Outcome<HqHealthView> {
        self.hq()?;
        let us = self.office().ok();
        let directory = self.directory()?;
        let policy = directory.policy();
        let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let latest = directory.latest();
        let by: BTreeMap<String, _> = match latest {
            Some(latest) => {
                let by = directory.cosigners(&latest.note);
                by.map_err(|e| error::statement(&e))?.into_iter().collect()
            }
            None => BTreeMap::new(),
        };
        let witness = |key: &aircop_directory::PolicyKey| WitnessRow {
            at: by.get(&key.name).copied(),
            name: key.name.clone(),
        };
        let mut offices = Vec::new();
        for office in directory.offices() {
            if office.is_revoked() || us == Some(office.id) {
                continue;
            }
            let devices = directory.live_devices(&office.id).count();
            offices.push(SilentRow {
                office: office.name.clone(),
                country: office.country.clone(),
                telephone: office.telephone.clone(),
                devices: u32::try_from(devices).unwrap_or(u32::MAX),
                heard: self.archive.last_heard(office.id)?,
            });
        }
        // None comes before any time.
        offices.sort_by(|a, b| (a.heard, &a.office).cmp(&(b.heard, &b.office)));
        let relay = self.relay();
        let told = self.supplied()?;
        let told = told.filter(|(key, ..)| relay.as_ref().is_some_and(|relay| relay.key == *key));
        let wait = if self.is_proposing() {
            PATIENT_HEARTBEAT_SECONDS
        } else {
            HEARTBEAT_SECONDS
        };
        Ok(HqHealthView {
            heartbeat: directory.last_heartbeat(),
            next_heartbeat: directory.last_heartbeat().plus_seconds(wait),
            entries: count(directory.size()),
            put_up: told.map(|(_, size, _)| count(size)),
            pending: count(self.pending()?.len() as u64),
            needs: entry::needs(policy),
            witnesses: policy.witnesses.iter().map(witness).collect(),
            cosignatures: policy.cosignatures.into(),
            covered: latest.map_or(0, |latest| count(latest.size)),
            relay: relay.map(|relay| relay.addresses).unwrap_or_default(),
            offices,
        })
    }
}
