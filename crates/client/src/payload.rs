//! Payloads that devices send by themselves: receipts, requests to seal again, requests to join.
//!
//! Canonical CBOR with short text keys, as everything that is signed (RFC 8949 section 4.2.1).

use aircop_envelope::{ContentKind, PREKEY_BUNDLE_LEN, PREKEY_PUBLIC_LEN};
use aircop_message::{DeviceKey, MailboxId, MessageId, Timestamp, canonical};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::bytes::Bytes;

/// Receipts in one envelope at most.
pub(crate) const MAX_RECEIPTS: usize = 500;
const NAME_CHARS: usize = 80;

/// What one office says about one message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Receipt {
    #[serde(rename = "m")]
    pub(crate) message: MessageId,
    /// `delivered`, `read` or `acknowledged`.
    #[serde(rename = "k")]
    pub(crate) kind: String,
    #[serde(rename = "t")]
    pub(crate) at: Timestamp,
    /// The officer who acknowledged it.
    #[serde(rename = "o", default, skip_serializing_if = "String::is_empty")]
    pub(crate) officer: String,
}

/// All that a device has to say at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Receipts {
    #[serde(rename = "r")]
    pub(crate) receipts: Vec<Receipt>,
}

/// "I could not open an envelope with this body: seal it again for me."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nack {
    /// SHA-256 of each body, 32 bytes.
    #[serde(rename = "b")]
    pub(crate) bodies: Vec<Bytes>,
}

/// What an officer of our own office did about one message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Done {
    #[serde(rename = "m")]
    pub(crate) message: MessageId,
    /// `read` or `acknowledged`.
    #[serde(rename = "k")]
    pub(crate) kind: String,
    #[serde(rename = "t")]
    pub(crate) at: Timestamp,
    /// The officer who acknowledged it.
    #[serde(rename = "o", default, skip_serializing_if = "String::is_empty")]
    pub(crate) officer: String,
    /// SHA-256 of the body that brought it, once nobody needs to look at it any more.
    #[serde(rename = "b", default, skip_serializing_if = "Bytes::is_empty")]
    pub(crate) body: Bytes,
}

/// What was done at one device of an office, for its other devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfficeStates {
    #[serde(rename = "s")]
    pub(crate) states: Vec<Done>,
    /// The X-Wing public key that this device wants such payloads sealed to from now on.
    #[serde(rename = "l", default, skip_serializing_if = "Bytes::is_empty")]
    pub(crate) key: Bytes,
}

/// A device asks to be admitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EnrolRequest {
    /// SHA-256 of the relay's ticket: which invitation.
    #[serde(rename = "i")]
    pub(crate) invitation: Bytes,
    /// Proves the invitation's secret for this device.
    #[serde(rename = "p")]
    pub(crate) proof: Bytes,
    /// Its TLS key.
    #[serde(rename = "t")]
    pub(crate) transport_key: Bytes,
    #[serde(rename = "x")]
    pub(crate) mailbox: MailboxId,
    /// Its first prekey bundle.
    #[serde(rename = "k")]
    pub(crate) prekey: Bytes,
    /// The first officer's name.
    #[serde(rename = "o")]
    pub(crate) officer: String,
    /// What it calls itself.
    #[serde(rename = "l")]
    pub(crate) label: String,
}

/// A payload that is not what its kind says. The sender's fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadPayload(String);

impl Receipts {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = canonical::from_slice(bytes).map_err(|e| BadPayload(e.to_string()))?;
        let named = |r: &Receipt| r.officer.chars().count() <= NAME_CHARS;
        if read.receipts.len() > MAX_RECEIPTS || !read.receipts.iter().all(named) {
            return Err(BadPayload(
                "more receipts or longer names than allowed".into(),
            ));
        }
        Ok(read)
    }
}

impl Nack {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = canonical::from_slice(bytes).map_err(|e| BadPayload(e.to_string()))?;
        if read.bodies.len() > MAX_RECEIPTS || read.bodies.iter().any(|b| b.0.len() != 32) {
            return Err(BadPayload("more bodies than allowed, or no hashes".into()));
        }
        Ok(read)
    }
}

impl OfficeStates {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = canonical::from_slice(bytes).map_err(|e| BadPayload(e.to_string()))?;
        let whole =
            |s: &Done| s.officer.chars().count() <= NAME_CHARS && matches!(s.body.0.len(), 0 | 32);
        let key = matches!(read.key.0.len(), 0 | PREKEY_PUBLIC_LEN);
        if read.states.len() > MAX_RECEIPTS || !read.states.iter().all(whole) || !key {
            let why = "more states or longer names than allowed, or no hash or key";
            return Err(BadPayload(why.into()));
        }
        Ok(read)
    }
}

impl EnrolRequest {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = canonical::from_slice(bytes).map_err(|e| BadPayload(e.to_string()))?;
        let whole = read.invitation.0.len() == 32
            && read.proof.0.len() == 32
            && read.transport_key.0.len() == 32
            && read.prekey.0.len() == PREKEY_BUNDLE_LEN
            && [&read.officer, &read.label]
                .iter()
                .all(|text| text.chars().count() <= NAME_CHARS);
        if whole {
            Ok(read)
        } else {
            Err(BadPayload(
                "a field of the request has the wrong length".into(),
            ))
        }
    }
}

/// Reads a payload that a device sends by itself and writes it anew: the same bytes, since it has
/// one form. For tools that look into envelopes; an officer's message is `aircop_message`'s.
///
/// # Errors
/// [`BadPayload`]; for [`ContentKind::Message`] always.
pub fn rewritten(kind: ContentKind, bytes: &[u8]) -> Result<Vec<u8>, BadPayload> {
    match kind {
        ContentKind::Receipt => Receipts::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::Nack => Nack::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::EnrolRequest => EnrolRequest::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::OfficeState => OfficeStates::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::Message => Err(BadPayload("a message is no service".into())),
    }
}

/// The canonical bytes of a payload.
pub(crate) fn to_bytes<T: Serialize>(payload: &T) -> Vec<u8> {
    // Neither floats nor tags nor doubled keys: this cannot fail.
    canonical::to_vec(payload).unwrap_or_default()
}

/// What two people compare by telephone: 80 bits of a hash over the device's keys and mailbox, in
/// five groups of four hexadecimal digits.
pub(crate) fn fingerprint(device: &DeviceKey, transport: &[u8], mailbox: &MailboxId) -> String {
    let digest = Sha256::new()
        .chain_update(b"AIRCOP/1 device fingerprint\0")
        .chain_update(device.as_bytes())
        .chain_update(transport)
        .chain_update(mailbox.as_bytes())
        .finalize();
    let digits = hex::encode(digest.get(..10).unwrap_or_default());
    let groups: Vec<&str> = (0..5)
        .filter_map(|i| digits.get(i * 4..i * 4 + 4))
        .collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_are_read_in_their_one_form_only() {
        let receipts = Receipts {
            receipts: vec![Receipt {
                message: MessageId([1; 16]),
                kind: "acknowledged".into(),
                at: Timestamp(5),
                officer: "Insp. M. Tavares".into(),
            }],
        };
        let bytes = to_bytes(&receipts);
        assert_eq!(Receipts::read(&bytes).unwrap(), receipts);
        assert!(Receipts::read(&[bytes.as_slice(), b"\0"].concat()).is_err());
        assert!(Receipts::read(b"\xa0").is_err());
        let flood = Receipts {
            receipts: vec![receipts.receipts[0].clone(); MAX_RECEIPTS + 1],
        };
        assert!(Receipts::read(&to_bytes(&flood)).is_err());
    }

    #[test]
    fn a_fingerprint_can_be_read_out_and_covers_every_key() {
        let f = |d, t: u8, m| fingerprint(&DeviceKey([d; 32]), &[t; 32], &MailboxId([m; 16]));
        assert_eq!(f(1, 2, 3).len(), 24);
        assert_eq!(f(1, 2, 3), f(1, 2, 3));
        assert!(f(1, 2, 3) != f(9, 2, 3) && f(1, 2, 3) != f(1, 9, 3) && f(1, 2, 3) != f(1, 2, 9));
    }
}
