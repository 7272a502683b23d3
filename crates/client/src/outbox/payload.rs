//! Payloads that devices send by themselves: receipts, requests to seal again, requests to join,
//! and what mends an archive that is older than what its desk did.
//!
//! Canonical CBOR with short text keys, as everything that is signed (RFC 8949 section 4.2.1).

use std::collections::{BTreeMap, BTreeSet};

use aircop_envelope::{ContentKind, PREKEY_BUNDLE_LEN, PREKEY_PUBLIC_LEN};
use aircop_message::{DeviceKey, MailboxId, MessageId, Timestamp, canonical};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::bytes::Bytes;
use crate::enquiry::blind_payload::{BlindEnquiry, Evaluation};
use crate::enquiry::payload::{Enquiry, EnquiryAnswer};

/// Receipts in one envelope at most.
pub(crate) const MAX_RECEIPTS: usize = 500;
/// Messages named in one request for what is missing at most: 48 bytes each, 960 KB.
pub(crate) const MAX_HELD: usize = 20_000;
/// An id and a hash, one behind the other.
const HELD_LEN: usize = 48;
/// Messages in one envelope that hands them over again at most.
pub(crate) const MAX_HISTORY: usize = 200;
/// Notes of an office on its threads in one envelope at most.
pub(crate) const MAX_NOTES: usize = 100;
/// Messages in one envelope that says that they are erased at most.
pub(crate) const MAX_ERASED: usize = 500;
/// Characters of a remark.
pub(crate) const REMARK_CHARS: usize = 2_000;
/// Characters of an officer's name.
pub(crate) const NAME_CHARS: usize = 80;
/// A reference has 40 characters at most (`aircop_message::limits`).
const REFERENCE_CHARS: usize = 40;

/// What names a message: two contents of one id have two names (PROTOCOL.md 5.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    /// The device that signed it.
    #[serde(rename = "d")]
    pub(crate) device: DeviceKey,
    #[serde(rename = "m")]
    pub(crate) message: MessageId,
    /// Its hash, 32 bytes.
    #[serde(rename = "h")]
    pub(crate) hash: Bytes,
}

/// What one office says about one message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Receipt {
    #[serde(rename = "m")]
    pub(crate) message: MessageId,
    /// Its hash as it came: one device may have given one id to two contents.
    #[serde(rename = "h")]
    pub(crate) hash: Bytes,
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
    /// The device that signed the message.
    #[serde(rename = "d")]
    pub(crate) device: DeviceKey,
    #[serde(rename = "m")]
    pub(crate) message: MessageId,
    /// Its hash as it came to the device at which it was done.
    #[serde(rename = "h")]
    pub(crate) hash: Bytes,
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

/// What an officer of our own office noted of a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Noted {
    #[serde(rename = "h")]
    pub(crate) thread: MessageId,
    /// `assigned` or `remark`.
    #[serde(rename = "k")]
    pub(crate) kind: String,
    #[serde(rename = "t")]
    pub(crate) at: Timestamp,
    #[serde(rename = "o")]
    pub(crate) officer: String,
    /// Who looks after it from now on (empty for nobody), or the remark.
    #[serde(rename = "x", default, skip_serializing_if = "String::is_empty")]
    pub(crate) text: String,
}

/// What was done at one device of an office, for its other devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfficeStates {
    #[serde(rename = "s")]
    pub(crate) states: Vec<Done>,
    #[serde(rename = "n", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<Noted>,
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
    /// Under which it gets log keys.
    #[serde(rename = "r")]
    pub(crate) reading: Bytes,
    /// The first officer's name.
    #[serde(rename = "o")]
    pub(crate) officer: String,
    /// What it calls itself.
    #[serde(rename = "l")]
    pub(crate) label: String,
}

/// "A device works with data that it should not have." The sender is who found it out; it may be
/// that device itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Clash {
    /// Which device.
    #[serde(rename = "d")]
    pub(crate) device: DeviceKey,
    /// `older`, `twin`, `two-references` or `two-contents`.
    #[serde(rename = "k")]
    pub(crate) kind: String,
    /// When it was found.
    #[serde(rename = "t")]
    pub(crate) at: Timestamp,
    /// The reference that two messages bear; else empty.
    #[serde(rename = "r", default, skip_serializing_if = "String::is_empty")]
    pub(crate) reference: String,
    /// These messages, or the two contents of one; else empty.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) messages: Vec<Named>,
}

/// What is here of one device's messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeldOf {
    /// The device that signed them.
    #[serde(rename = "d")]
    pub(crate) device: DeviceKey,
    /// Id and hash of each, 48 bytes, ascending.
    #[serde(rename = "m")]
    pub(crate) messages: Bytes,
}

/// "What came since this time is missing here."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Missing {
    /// From when on, by the asking desk's clock.
    #[serde(rename = "s")]
    pub(crate) since: Timestamp,
    /// Messages of that time that are here, by device, ascending: they need not come again.
    #[serde(rename = "h")]
    pub(crate) held: Vec<HeldOf>,
    /// Also what the asked office did not send itself: for senders that do not answer.
    #[serde(rename = "w")]
    pub(crate) wide: bool,
    /// Go on behind this place of the asked archive, which its last answer named.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<i64>,
    /// Who has nothing to hand over need not say so.
    #[serde(rename = "q", default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) quiet: bool,
}

/// A message as its sender signed it, handed over by whoever has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Handed {
    /// The device that signed it: the signature is checked before anything is read of it.
    #[serde(rename = "d")]
    pub(crate) device: DeviceKey,
    /// The signed content, byte for byte.
    #[serde(rename = "s")]
    pub(crate) signed: Bytes,
    /// The signature over it, 64 bytes.
    #[serde(rename = "g")]
    pub(crate) signature: Bytes,
    /// When it arrived at the office that hands it over.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub(crate) received: Option<Timestamp>,
    /// When it was read: by the office that is handed it, as far as the one that hands it over
    /// heard; of what the former sent, by the latter.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub(crate) read: Option<Timestamp>,
    /// The same of acknowledging it.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none")]
    pub(crate) acknowledged: Option<Timestamp>,
    /// Who acknowledged it.
    #[serde(rename = "o", default, skip_serializing_if = "String::is_empty")]
    pub(crate) officer: String,
}

/// Messages of the past, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct History {
    /// The messages; none when there was nothing.
    #[serde(rename = "m")]
    pub(crate) messages: Vec<Handed>,
    /// There is more behind this place of the sender's archive.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<i64>,
    /// It answers a request that asked for everything, not only for the sender's own messages.
    #[serde(rename = "w")]
    pub(crate) wide: bool,
}

/// "These messages of yours are erased here."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErasedMessages {
    #[serde(rename = "m")]
    pub(crate) messages: Vec<Named>,
    /// When they were erased.
    #[serde(rename = "t")]
    pub(crate) at: Timestamp,
}

/// A payload that is not what its kind says. The sender's fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadPayload(pub(crate) String);

/// Reads what was written in its one form: what may be left out is left out, and never null or empty.
pub(crate) fn one_form<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, BadPayload> {
    let read: T = canonical::from_slice(bytes).map_err(|e| BadPayload(e.to_string()))?;
    if to_bytes(&read) != bytes {
        return Err(BadPayload("not in its one form".into()));
    }
    Ok(read)
}

impl Receipts {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = |r: &Receipt| {
            r.officer.chars().count() <= NAME_CHARS && r.hash.exactly::<32>().is_some()
        };
        if read.receipts.len() > MAX_RECEIPTS || !read.receipts.iter().all(whole) {
            return Err(BadPayload(
                "more receipts or longer names than allowed, or no hash".into(),
            ));
        }
        Ok(read)
    }
}

impl Nack {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        if read.bodies.len() > MAX_RECEIPTS || read.bodies.iter().any(|b| b.0.len() != 32) {
            return Err(BadPayload("more bodies than allowed, or no hashes".into()));
        }
        Ok(read)
    }
}

impl OfficeStates {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = |s: &Done| {
            s.officer.chars().count() <= NAME_CHARS
                && s.hash.exactly::<32>().is_some()
                && matches!(s.body.0.len(), 0 | 32)
        };
        let short = |n: &Noted| {
            n.officer.chars().count() <= NAME_CHARS && n.text.chars().count() <= REMARK_CHARS
        };
        let key = matches!(read.key.0.len(), 0 | PREKEY_PUBLIC_LEN);
        let many = read.states.len() > MAX_RECEIPTS || read.notes.len() > MAX_NOTES;
        let fits = read.states.iter().all(whole) && read.notes.iter().all(short);
        if many || !fits || !key {
            let why = "more states or longer names than allowed, or no hash or key";
            return Err(BadPayload(why.into()));
        }
        Ok(read)
    }
}

impl EnrolRequest {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = read.invitation.0.len() == 32
            && read.proof.0.len() == 32
            && read.transport_key.0.len() == 32
            && read.prekey.0.len() == PREKEY_BUNDLE_LEN
            && read.reading.0.len() == 32
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

impl Clash {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = |named: &Named| named.hash.exactly::<32>().is_some();
        if read.messages.len() > 2
            || !read.messages.iter().all(whole)
            || read.kind.chars().count() > REFERENCE_CHARS
            || read.reference.chars().count() > REFERENCE_CHARS
        {
            return Err(BadPayload(
                "more messages or longer texts than allowed, or no hash".into(),
            ));
        }
        Ok(read)
    }
}

impl Missing {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let ascending = read.held.is_sorted_by(|a, b| a.device < b.device);
        let whole = |of: &HeldOf| {
            let (names, rest) = of.messages.0.as_chunks::<HELD_LEN>();
            !names.is_empty() && rest.is_empty() && names.is_sorted_by(|a, b| a < b)
        };
        let many: usize = read.held.iter().map(|of| of.messages.0.len()).sum();
        if !ascending || !read.held.iter().all(whole) || many > MAX_HELD * HELD_LEN {
            return Err(BadPayload(
                "more messages than allowed, not ascending, or no hash".into(),
            ));
        }
        Ok(read)
    }
}

impl HeldOf {
    /// Messages by device, each in the order that the payload has.
    pub(crate) fn by_device(
        held: impl IntoIterator<Item = (DeviceKey, MessageId, [u8; 32])>,
    ) -> Vec<Self> {
        let mut devices: BTreeMap<DeviceKey, BTreeSet<(MessageId, [u8; 32])>> = BTreeMap::new();
        for (device, message, hash) in held {
            devices.entry(device).or_default().insert((message, hash));
        }
        let list = |(device, names): (DeviceKey, BTreeSet<(MessageId, [u8; 32])>)| {
            let names = names.into_iter().flat_map(|(id, hash)| {
                let mut name = id.0.to_vec();
                name.extend(hash);
                name
            });
            Self {
                device,
                messages: Bytes::new(&names.collect::<Vec<u8>>()),
            }
        };
        devices.into_iter().map(list).collect()
    }

    /// Id and hash of each.
    pub(crate) fn names(&self) -> impl Iterator<Item = (MessageId, [u8; 32])> {
        let (names, _) = self.messages.0.as_chunks::<HELD_LEN>();
        names.iter().filter_map(|name| {
            let (id, hash) = name.split_first_chunk::<16>()?;
            Some((MessageId(*id), hash.try_into().ok()?))
        })
    }
}

impl ErasedMessages {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = |named: &Named| named.hash.exactly::<32>().is_some();
        if !(1..=MAX_ERASED).contains(&read.messages.len()) || !read.messages.iter().all(whole) {
            return Err(BadPayload(
                "no messages or more than allowed, or no hash".into(),
            ));
        }
        Ok(read)
    }
}

impl History {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = |handed: &Handed| {
            handed.signature.0.len() == 64 && handed.officer.chars().count() <= NAME_CHARS
        };
        if read.messages.len() > MAX_HISTORY || !read.messages.iter().all(whole) {
            return Err(BadPayload(
                "more messages than allowed, or a field of the wrong length".into(),
            ));
        }
        Ok(read)
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
        ContentKind::Clash => Clash::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::Missing => Missing::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::History => History::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::Enquiry => Enquiry::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::EnquiryAnswer => EnquiryAnswer::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::BlindEnquiry => BlindEnquiry::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::Evaluation => Evaluation::read(bytes).map(|read| to_bytes(&read)),
        ContentKind::Erased => ErasedMessages::read(bytes).map(|read| to_bytes(&read)),
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
#[must_use]
pub fn fingerprint(device: &DeviceKey, transport: &[u8], mailbox: &MailboxId) -> String {
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
                hash: Bytes::new(&[2; 32]),
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
    fn a_request_for_what_is_missing_has_one_form_and_a_limit() {
        let name = |device: u8, id: u8, hash: u8| {
            (DeviceKey([device; 32]), MessageId([id; 16]), [hash; 32])
        };
        let names = [name(2, 1, 9), name(1, 2, 1), name(1, 1, 8), name(1, 1, 7)];
        let missing = Missing {
            since: Timestamp(5),
            held: HeldOf::by_device(names),
            wide: false,
            after: None,
            quiet: false,
        };
        let read = Missing::read(&to_bytes(&missing)).unwrap();
        assert_eq!(read, missing);
        assert_eq!(read.held.len(), 2);
        let of_first: Vec<_> = read.held[0].names().collect();
        assert_eq!(of_first.len(), 3);
        assert_eq!(of_first[0], (MessageId([1; 16]), [7; 32]));
        let refused = |held: Vec<HeldOf>| {
            let changed = Missing {
                held,
                ..missing.clone()
            };
            assert!(Missing::read(&to_bytes(&changed)).is_err());
        };
        let of = |device: u8, messages: &[u8]| HeldOf {
            device: DeviceKey([device; 32]),
            messages: Bytes::new(messages),
        };
        refused(vec![of(2, &[1; 48]), of(1, &[1; 48])]);
        refused(vec![of(1, &[1; 48]), of(1, &[2; 48])]);
        refused(vec![of(1, &[[2; 48], [1; 48]].concat())]);
        refused(vec![of(1, &[1; 96])]);
        refused(vec![of(1, &[1; 47])]);
        refused(vec![of(1, &[])]);
        let flood = (0..=20_000_u32).map(|n| {
            let mut id = [0; 16];
            id[..4].copy_from_slice(&n.to_be_bytes());
            (DeviceKey([1; 32]), MessageId(id), [0; 32])
        });
        let mut flood: Vec<_> = flood.collect();
        refused(HeldOf::by_device(flood.clone()));
        flood.pop();
        let most = Missing {
            held: HeldOf::by_device(flood),
            ..missing.clone()
        };
        assert!(Missing::read(&to_bytes(&most)).is_ok());
        let handed = Handed {
            device: DeviceKey([3; 32]),
            signed: Bytes::new(b"content"),
            signature: Bytes::new(&[7; 64]),
            received: Some(Timestamp(1)),
            read: Some(Timestamp(1)),
            acknowledged: None,
            officer: String::new(),
        };
        let history = |messages| History {
            messages,
            next: Some(9),
            wide: true,
        };
        let one = history(vec![handed.clone()]);
        assert_eq!(History::read(&to_bytes(&one)).unwrap(), one);
        let flood = history(vec![handed.clone(); MAX_HISTORY + 1]);
        assert!(History::read(&to_bytes(&flood)).is_err());
        let short = history(vec![Handed {
            signature: Bytes::new(&[7; 63]),
            ..handed
        }]);
        assert!(History::read(&to_bytes(&short)).is_err());
    }

    #[test]
    fn a_fingerprint_can_be_read_out_and_covers_every_key() {
        let f = |d, t: u8, m| fingerprint(&DeviceKey([d; 32]), &[t; 32], &MailboxId([m; 16]));
        assert_eq!(f(1, 2, 3).len(), 24);
        assert_eq!(f(1, 2, 3), f(1, 2, 3));
        assert!(f(1, 2, 3) != f(9, 2, 3) && f(1, 2, 3) != f(1, 9, 3) && f(1, 2, 3) != f(1, 2, 9));
    }
}
