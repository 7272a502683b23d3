//! The key under which the relay keeps the log: when it was replaced, and for whom.
//!
//! The key itself is nowhere in this crate. An entry states the digest of the new one and holds it
//! wrapped for each reader, under a key that this reader and headquarters alone share. What every
//! reader checks is for whom: each device in force, and none that was revoked.

use std::sync::Arc;

use aircop_message::DeviceKey;
use sha2::{Digest as _, Sha256};

use crate::error::DirectoryError;
use crate::labels;
use crate::view::Directory;

/// Readers of one key at most: devices in force and open invitations.
pub const MAX_READERS: usize = 1000;
/// Bytes that name a reader.
pub const READER_LEN: usize = 8;
/// Bytes of a wrapped key: 32 and the tag of the AEAD.
pub const WRAPPED_KEY_LEN: usize = 48;
/// Bytes of one reader's part.
const PART: usize = READER_LEN + WRAPPED_KEY_LEN;

/// The short name of a reader: of a device by its key, of an invitation by its ticket's hash.
#[must_use]
pub fn reader_tag(id: &[u8; 32]) -> [u8; READER_LEN] {
    let digest = Sha256::new().chain_update(labels::LOG_KEY_READER);
    let digest: [u8; 32] = digest.chain_update(id).finalize().into();
    let mut tag = [0; READER_LEN];
    tag.copy_from_slice(digest.split_at(READER_LEN).0);
    tag
}

/// The parts of all readers, in the order of their names.
#[must_use]
pub fn wraps_of(mut parts: Vec<([u8; READER_LEN], [u8; WRAPPED_KEY_LEN])>) -> Vec<u8> {
    parts.sort_unstable();
    let parts = parts.into_iter();
    parts
        .flat_map(|(tag, wrapped)| tag.into_iter().chain(wrapped))
        .collect()
}

/// The log key was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogKeyStatement {
    /// The entry that says so. It is sealed under the key before; those behind it under the new one.
    pub at: u64,
    /// Digest of the new key.
    pub digest: [u8; 32],
    wraps: Arc<[u8]>,
}

impl LogKeyStatement {
    /// Its parts, if they have the form.
    pub(crate) fn read(at: u64, digest: [u8; 32], wraps: &[u8]) -> Result<Self, DirectoryError> {
        let bad = DirectoryError::BadValue;
        let (parts, rest) = wraps.as_chunks::<PART>();
        if parts.is_empty() || parts.len() > MAX_READERS || !rest.is_empty() {
            return Err(bad("a log key is wrapped for 1 to 1,000 readers"));
        }
        if !parts.is_sorted_by(|a, b| tag_of(a) < tag_of(b)) {
            return Err(bad(
                "readers of a log key stand in the order of their names, each once",
            ));
        }
        Ok(Self {
            at,
            digest,
            wraps: wraps.into(),
        })
    }

    /// The key as it is wrapped for a reader.
    #[must_use]
    pub fn wrapped_for(&self, id: &[u8; 32]) -> Option<[u8; WRAPPED_KEY_LEN]> {
        let tag = reader_tag(id);
        let (parts, _) = self.wraps.as_chunks::<PART>();
        let at = parts
            .binary_search_by(|part| tag_of(part).cmp(tag.as_slice()))
            .ok()?;
        parts.get(at)?.split_at(READER_LEN).1.try_into().ok()
    }

    /// How many can read on.
    #[must_use]
    pub fn readers(&self) -> usize {
        self.wraps.len() / PART
    }
}

fn tag_of(part: &[u8; PART]) -> &[u8] {
    part.split_at(READER_LEN).0
}

impl Directory {
    /// Every replacement of the log key, the first one first.
    #[must_use]
    pub fn log_keys(&self) -> &[LogKeyStatement] {
        &self.log_keys
    }

    /// How many devices of this log a statement wraps the key for; the others are invitations.
    #[must_use]
    pub fn devices_among(&self, statement: &LogKeyStatement) -> usize {
        let devices = self.devices.keys();
        devices
            .filter(|device| statement.wrapped_for(device.as_bytes()).is_some())
            .count()
    }

    /// The devices that can be read for, of every office.
    pub fn devices_in_force(&self) -> impl Iterator<Item = &DeviceKey> {
        self.devices.keys().filter(|key| self.device_is_live(key))
    }

    /// Checks for whom a new log key is wrapped. Of what is missing it is told last: an event that was
    /// not understood may have revoked it.
    pub(crate) fn check_log_key(&self, new: &LogKeyStatement) -> Result<(), DirectoryError> {
        if self.log_keys.iter().any(|known| known.digest == new.digest) {
            return Err(DirectoryError::Taken("the log key"));
        }
        let mut devices = self.devices.keys();
        if devices.any(|key| !self.device_is_live(key) && new.wrapped_for(key.as_bytes()).is_some())
        {
            return Err(DirectoryError::BadValue(
                "a log key is wrapped for a device that was revoked",
            ));
        }
        let mut live = self.devices_in_force();
        if live.any(|key| new.wrapped_for(key.as_bytes()).is_none()) {
            return Err(DirectoryError::NoKeyFor);
        }
        Ok(())
    }
}
