//! What names a message: its device, its id and its hash.
//!
//! An id is bound to the device that gave it. Whoever has read an alert knows its id; were it free,
//! a message of his own under that id could come first somewhere and keep the alert out. So one id
//! stands for one pair of device and id, wherever an id alone is written.
//!
//! The hash says which of two contents a device has given to one id: a copied desk or a hostile
//! device can sign two, and send each to others.

use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp, canonical};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::content::{AttachmentEntry, Content, ContentKind, Officer};
use crate::labels;

/// The id of a message of `device`: 8 random bytes, and 8 that follow from them and the device.
#[must_use]
pub fn message_id(device: &DeviceKey, random: [u8; 8]) -> MessageId {
    let hash = Sha256::new()
        .chain_update(labels::MESSAGE_ID)
        .chain_update(device.as_bytes())
        .chain_update(random)
        .finalize();
    let mut id = [0; 16];
    id.iter_mut()
        .zip(random.into_iter().chain(hash))
        .for_each(|(to, from)| *to = from);
    MessageId(id)
}

/// Whether `device` can have given this id.
#[must_use]
pub fn is_id_of(id: &MessageId, device: &DeviceKey) -> bool {
    let random = id.0.first_chunk().copied().unwrap_or_default();
    message_id(device, random) == *id
}

/// The content without what changes with each sealing: commitment, checkpoint and prekey.
#[derive(Serialize)]
struct Lasting<'a> {
    #[serde(rename = "v")]
    suite: u8,
    #[serde(rename = "k")]
    kind: ContentKind,
    #[serde(rename = "id")]
    message: &'a MessageId,
    #[serde(rename = "so", skip_serializing_if = "Option::is_none")]
    sender_office: &'a Option<OfficeId>,
    #[serde(rename = "sd")]
    sender_device: &'a DeviceKey,
    #[serde(rename = "of", skip_serializing_if = "Option::is_none")]
    officer: &'a Option<Officer>,
    #[serde(rename = "cr")]
    created: Timestamp,
    #[serde(rename = "ex")]
    expires: Timestamp,
    #[serde(rename = "re", skip_serializing_if = "Option::is_none")]
    in_reply_to: &'a Option<MessageId>,
    #[serde(
        rename = "rh",
        skip_serializing_if = "Option::is_none",
        serialize_with = "crate::bytes::option_array::serialize"
    )]
    answered_hash: &'a Option<[u8; 32]>,
    #[serde(rename = "to")]
    recipients: &'a [OfficeId],
    #[serde(rename = "at")]
    attachments: &'a [AttachmentEntry],
    #[serde(rename = "pl", serialize_with = "crate::bytes::vec::serialize")]
    payload: &'a [u8],
}

impl Content {
    /// SHA-256 of what stays the same however often the message is sealed. `None` never happens:
    /// there is nothing in it that CBOR can't hold.
    #[must_use]
    pub fn message_hash(&self) -> Option<[u8; 32]> {
        let lasting = Lasting {
            suite: self.suite,
            kind: self.kind,
            message: &self.message,
            sender_office: &self.sender_office,
            sender_device: &self.sender_device,
            officer: &self.officer,
            created: self.created,
            expires: self.expires,
            in_reply_to: &self.in_reply_to,
            answered_hash: &self.answered_hash,
            recipients: &self.recipients,
            attachments: &self.attachments,
            payload: &self.payload,
        };
        let bytes = canonical::to_vec(&lasting).ok()?;
        let hash = Sha256::new().chain_update(labels::MESSAGE_HASH);
        Some(hash.chain_update(bytes).finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_devices_alone() {
        let (dakar, lagos) = (DeviceKey([1; 32]), DeviceKey([2; 32]));
        let id = message_id(&dakar, [9; 8]);
        assert!(is_id_of(&id, &dakar));
        assert!(!is_id_of(&id, &lagos));
        for at in 0..16 {
            let mut other = id;
            other.0[at] ^= 1;
            assert!(!is_id_of(&other, &dakar), "byte {at}");
        }
    }
}
