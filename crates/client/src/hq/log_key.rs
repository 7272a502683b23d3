//! Headquarters replaces the key under which the relay keeps the directory: with each revocation, and on
//! demand.
//!
//! The statement stands right behind the revocation, under the same signatures, so that neither comes
//! without the other. Open invitations read on; one that was made while the statement waited for
//! signatures does not, and is shown as outdated.

use aircop_api::ErrorCode;
use aircop_directory::{
    Event as Entry, MAX_READERS, Proposal, READER_LEN, WRAPPED_KEY_LEN, reader_tag, wraps_of,
};
use aircop_message::Timestamp;
use rand_core::Rng as _;

use crate::desk::{Desk, State};
use crate::directory_log::log_key::LogKey;
use crate::directory_log::reading::{open_reading, seal_reading, wrap};
use crate::error::{self, ClientError, Outcome};
use crate::hq::admit::{EnrolmentRecord, InvitationRecord, InvitationState};
use crate::hq::announce::Stated;
use crate::join::invitation;

type Part = ([u8; READER_LEN], [u8; WRAPPED_KEY_LEN]);

impl Desk {
    /// Replaces the log key without a revocation.
    pub(crate) fn replace_log_key(&self) -> Outcome<Stated<()>> {
        let now = self.now();
        let mut state = self.lock();
        let event = state.new_log_key(&[], now)?;
        let stated = state.announce(&[event], now)?;
        drop(state);
        self.changed();
        Ok(stated)
    }
}

fn revokes(event: &Entry) -> bool {
    matches!(
        event,
        Entry::OfficeRevoked { .. } | Entry::DeviceRevoked { .. }
    )
}

fn replaces(event: &Entry) -> bool {
    matches!(event, Entry::LogKey { .. })
}

impl State {
    /// The same events, and behind a revocation a new log key.
    pub(crate) fn with_log_key(&mut self, events: &[Entry], now: Timestamp) -> Outcome<Vec<Entry>> {
        let mut events = events.to_vec();
        if events.iter().any(revokes) && !events.iter().any(replaces) {
            events.push(self.new_log_key(&events, now)?);
        }
        Ok(events)
    }

    /// Events of a stale proposal, to be stated again: who reads on may be others by now.
    pub(crate) fn renewed(&mut self, events: Vec<Entry>, now: Timestamp) -> Outcome<Vec<Entry>> {
        let replaced = events.iter().any(replaces);
        let mut events = events;
        events.retain(|event| !replaces(event));
        if replaced {
            events.push(self.new_log_key(&events, now)?);
        }
        Ok(events)
    }

    /// A new log key for everybody who is in force once these events are in the log.
    pub(crate) fn new_log_key(&mut self, events: &[Entry], now: Timestamp) -> Outcome<Entry> {
        self.hq()?;
        let after = match events {
            [] => self.directory()?.clone(),
            events => {
                let begun = Proposal::begin(self.directory.as_ref(), now, events);
                begun.map_err(|e| error::statement(&e))?.after().clone()
            }
        };
        let new = LogKey::random(&mut self.rng);
        let mut parts: Vec<Part> = Vec::new();
        for key in after.devices_in_force() {
            let hq = self.hq()?.reading.as_slice();
            let device = after.device(key);
            let reading = device.and_then(|device| open_reading(hq, key, &device.reading));
            let part = match reading {
                Some(reading) => wrapped(&reading[..], &new)?,
                // Another headquarters has admitted it. It is told that it has no key, and nobody is
                // kept from revoking.
                None => {
                    let mut none = [0; WRAPPED_KEY_LEN];
                    self.rng.fill_bytes(&mut none);
                    none
                }
            };
            parts.push((reader_tag(key.as_bytes()), part));
        }
        for made in self.archive.invitations()? {
            let standing = self.standing(&made, now)?;
            let open = matches!(standing, InvitationState::Open | InvitationState::Asked);
            let record: Option<InvitationRecord> = serde_json::from_str(&made.document).ok();
            let Some(record) = record.filter(|_| open && parts.len() < MAX_READERS) else {
                continue;
            };
            // One for a second desk of the office that is shut out.
            let office = record.device_of.and_then(|office| after.office(&office));
            if office.is_some_and(aircop_directory::Office::is_revoked) {
                continue;
            }
            if let Some(secret) = record.secret() {
                let reading = invitation::reading(&secret);
                parts.push((reader_tag(&made.ticket), wrapped(&reading[..], &new)?));
            }
        }
        Ok(Entry::LogKey {
            digest: new.digest(),
            wraps: wraps_of(parts),
        })
    }

    /// This device's own reading key, for the entry that admits it.
    pub(crate) fn own_reading(&self) -> Outcome<[u8; WRAPPED_KEY_LEN]> {
        let device = self.secrets.device();
        let sealed = seal_reading(
            self.hq()?.reading.as_slice(),
            &device,
            self.secrets.reading.as_slice(),
        );
        sealed.ok_or_else(|| error::internal("a reading key cannot be sealed"))
    }

    /// The reading key of a device that asks to join, for the entry that admits it.
    pub(crate) fn asked_reading(&self, asked: &EnrolmentRecord) -> Outcome<[u8; WRAPPED_KEY_LEN]> {
        let reading = asked.reading();
        let sealed = reading.and_then(|reading| {
            let hq = self.secrets.hq.as_ref()?;
            seal_reading(hq.reading.as_slice(), &asked.device, &reading[..])
        });
        sealed.ok_or_else(|| error::internal("a request without its reading key"))
    }

    /// Whether who holds an invitation that was made when the log had `size` entries cannot read the log
    /// to its end.
    pub(crate) fn is_outdated(&self, ticket: &[u8; 32], size: u64) -> bool {
        let stated = self.directory.as_ref().map(|log| log.log_keys());
        let mut since = stated.unwrap_or_default().iter();
        since.any(|stated| stated.at >= size && stated.wrapped_for(ticket).is_none())
    }

    /// Refuses one more device than a log key can be wrapped for, since then nobody could be revoked.
    pub(crate) fn check_room(&self) -> Outcome<()> {
        let devices = self.directory()?.devices_in_force().count();
        if devices < MAX_READERS {
            return Ok(());
        }
        Err(ClientError::with(
            ErrorCode::BadStatement,
            "a directory has at most 1,000 devices in force",
        ))
    }
}

fn wrapped(reading: &[u8], new: &LogKey) -> Outcome<[u8; WRAPPED_KEY_LEN]> {
    wrap(reading, new).ok_or_else(|| error::internal("a log key cannot be wrapped"))
}
