//! New devices, of whichever office, are announced at every desk.
//!
//! Who may read for an office is headquarters' word alone. A device that was admitted by a slip, by a
//! caller who was believed, or by somebody with two stolen keys is noticed by the people who know
//! that office, if they are told; in a list of hundreds nobody looks for it.

use aircop_api::NewDeviceView;
use aircop_message::{DeviceKey, shown};
use serde::{Deserialize, Serialize};

use crate::desk::State;
use crate::error::Outcome;
use crate::screen::row;

/// The setting that keeps them until an officer has taken note.
const NEWCOMERS: &str = "directory.newcomers";
/// As many as a screen can speak of: the newest.
const MOST: usize = 20;

#[derive(Serialize, Deserialize)]
struct Newcomer {
    device: DeviceKey,
}

impl State {
    /// The log had `before` entries: what was admitted since is news. Not to a desk that has just
    /// joined, for which everything is new, nor this device to itself.
    pub(crate) fn announce_devices(&self, before: u64) -> Outcome<()> {
        let Some(directory) = self.directory.as_ref().filter(|_| before > 0) else {
            return Ok(());
        };
        let mut new: Vec<_> = directory
            .offices()
            .flat_map(|office| directory.devices_of(&office.id))
            .filter(|device| device.admitted_at >= before && !self.is_me(&device.key))
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        new.sort_unstable_by_key(|device| device.admitted_at);
        let mut kept = self.kept::<Newcomer>(NEWCOMERS)?;
        kept.entries.extend(
            new.into_iter()
                .map(|device| Newcomer { device: device.key }),
        );
        let surplus = kept.entries.len().saturating_sub(MOST);
        kept.entries.drain(..surplus);
        self.keep(kept)
    }

    /// What the officers are told of, the newest first.
    pub(crate) fn new_devices(&self) -> Outcome<Vec<NewDeviceView>> {
        let kept = self.kept::<Newcomer>(NEWCOMERS)?;
        let Some(directory) = &self.directory else {
            return Ok(Vec::new());
        };
        let known = kept.entries.iter().rev();
        let known = known.filter_map(|newcomer| directory.device(&newcomer.device));
        Ok(known
            .map(|device| NewDeviceView {
                office: row::office(self.directory.as_ref(), &device.office).name,
                device: row::device_fingerprint(device),
                label: shown(&device.label),
                admitted: directory.made_at(device.admitted_at).unwrap_or_default(),
                by: directory
                    .signers_of(device.admitted_at)
                    .into_iter()
                    .map(str::to_owned)
                    .collect(),
                // The first device of an office is no surprise, a further one may be.
                further: directory
                    .devices_of(&device.office)
                    .next()
                    .is_some_and(|first| first.key != device.key),
            })
            .collect())
    }

    /// An officer has taken note.
    pub(crate) fn note_devices(&self) -> Outcome<()> {
        let mut kept = self.kept::<Newcomer>(NEWCOMERS)?;
        kept.entries.clear();
        self.keep(kept)
    }
}
