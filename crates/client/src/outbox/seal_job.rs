//! What an outbox job holds until its envelope is sealed.

use aircop_envelope::{AttachmentEntry, ContentKind};
use aircop_message::{DeviceKey, MailboxId, MessageId, OfficeId, Timestamp};
use aircop_wire::Wrap;
use serde::{Deserialize, Serialize};

use crate::bytes::Bytes;
use crate::outbox::compose::LIFETIME_SECONDS;
use crate::vault::OfficerEntry;

/// Enough to seal an envelope, again if need be.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SealJob {
    /// As `ContentKind`'s number.
    pub(crate) kind: ContentKind,
    /// Who reads it: the frozen list, ascending.
    pub(crate) recipients: Vec<OfficeId>,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) in_reply_to: Option<MessageId>,
    /// The hash of that message, as it was here when it was answered; 32 bytes.
    #[serde(default)]
    pub(crate) answered_hash: Option<Bytes>,
    /// The officer, for what an officer sends.
    pub(crate) officer: Option<(aircop_message::OfficerId, String)>,
    pub(crate) payload: Bytes,
    /// The manifest of its files.
    #[serde(default)]
    pub(crate) attachments: Vec<AttachmentEntry>,
    /// Devices that the relay has accepted it for.
    pub(crate) done: Vec<DeviceKey>,
    /// Only these devices, for what is sealed again; empty for all of the recipients'.
    pub(crate) only: Vec<DeviceKey>,
    /// The one prekey bundle to seal to, for an answer to a single device: two copies of a device's
    /// data have prekeys of their own, and the newest need not be that of the one that asks.
    #[serde(default)]
    pub(crate) pin: Option<Bytes>,
    /// One device at a time: a mailbox among them is full.
    pub(crate) singly: bool,
    /// Devices whose mailbox was full or whose prekey was missing, to try last.
    pub(crate) later: Vec<DeviceKey>,
    /// When the waiting envelope was sealed.
    pub(crate) sealed_at: Option<Timestamp>,
    /// When it last left on a stick. It waits on, and can no longer be taken back.
    #[serde(default)]
    pub(crate) exported: Option<Timestamp>,
    /// What the officer typed, to take it back.
    pub(crate) draft: Option<String>,
}

impl SealJob {
    /// An officer sends it at `now`, by the desk's own clock.
    pub(crate) fn in_the_name_of(&mut self, officer: &OfficerEntry, now: Timestamp) {
        self.officer = Some((officer.id, officer.name.clone()));
        self.created = now;
        self.expires = now.plus_seconds(LIFETIME_SECONDS);
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        // Writing plain values to memory cannot fail.
        let _ = ciborium::into_writer(self, &mut out);
        out
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        ciborium::from_reader(bytes).ok()
    }
}

/// A wrap, where it goes and for which device.
#[derive(Debug, Clone)]
pub(crate) struct Addressed {
    pub(crate) device: DeviceKey,
    pub(crate) mailbox: MailboxId,
    pub(crate) wrap: Wrap,
}

const ADDRESSED_LEN: usize = 32 + 16 + aircop_wire::limits::WRAP_LEN;

/// `device 32 | mailbox 16 | wrap 1168`, one behind the other.
pub(crate) fn wraps_to_bytes(wraps: &[Addressed]) -> Vec<u8> {
    let mut out = Vec::with_capacity(wraps.len() * ADDRESSED_LEN);
    for addressed in wraps {
        out.extend_from_slice(addressed.device.as_bytes());
        out.extend_from_slice(addressed.mailbox.as_bytes());
        out.extend_from_slice(addressed.wrap.as_bytes());
    }
    out
}

/// Reads [`wraps_to_bytes`].
pub(crate) fn wraps_from_bytes(bytes: &[u8]) -> Option<Vec<Addressed>> {
    if !bytes.len().is_multiple_of(ADDRESSED_LEN) {
        return None;
    }
    bytes
        .chunks_exact(ADDRESSED_LEN)
        .map(|chunk| {
            let (device, rest) = chunk.split_first_chunk::<32>()?;
            let (mailbox, wrap) = rest.split_first_chunk::<16>()?;
            Some(Addressed {
                device: DeviceKey(*device),
                mailbox: MailboxId(*mailbox),
                wrap: Wrap::from_slice(wrap).ok()?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_survive_the_outbox() {
        let one = |n: u8| Addressed {
            device: DeviceKey([n; 32]),
            mailbox: MailboxId([n; 16]),
            wrap: Wrap::from_slice(&[n; 1168]).unwrap(),
        };
        let bytes = wraps_to_bytes(&[one(1), one(2)]);
        let back = wraps_from_bytes(&bytes).unwrap();
        assert_eq!(wraps_to_bytes(&back), bytes);
        assert_eq!(back[1].mailbox, MailboxId([2; 16]));
        assert!(wraps_from_bytes(&bytes[1..]).is_none());
    }
}
