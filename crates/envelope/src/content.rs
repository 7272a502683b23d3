//! What a sender signs: the header of every message and its payload.
//!
//! A map in canonical CBOR with these text keys; what is `None` or empty-able is left out, and no
//! other key is taken, since this header decides who may read and a key that one side skips could
//! change that. What grows is the payload (the model of `aircop-message`), or else the version.
//!
//! | key | holds | | key | holds |
//! |---|---|---|---|---|
//! | `v` | suite, 1 | | `re` | answered message, 16 bytes, optional |
//! | `k` | kind, integer | | `rh` | its hash, 32 bytes, optional |
//! | `id` | message, 16 bytes, see [`crate::name`] | | `to` | list of offices, ascending |
//! | `so` | sender's office, optional | | `cm` | the body's commitment, 32 bytes |
//! | `sd` | sender's device, 32 bytes | | `cp` | directory checkpoint (a signed note), optional |
//! | `of` | officer: `id`, `n` (name), optional | | `pk` | sender's current prekey bundle, optional |
//! | `cr`, `ex` | created, expires, ms | | `at` | list of attachments |
//! | | | | `pl` | payload, bytes |

use std::fmt;

use aircop_message::{DeviceKey, MessageId, OfficeId, OfficerId, Timestamp, canonical};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::OpenError;
use crate::name;

/// The suite number under the signature.
const SUITE: u8 = 1;

/// What the payload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum ContentKind {
    /// An alert, reply, seizure or note.
    Message,
    /// Delivered, read or acknowledged.
    Receipt,
    /// "I can't open what you sent, seal it again."
    Nack,
    /// A device asks headquarters to be admitted. The only kind without a sender's office.
    EnrolRequest,
    /// "A device works with data that it should not have": older than what it did, or used twice.
    Clash,
    /// "What came since this time is missing here: send me what was for my office."
    Missing,
    /// Signed messages of the past, handed over again.
    History,
    /// What an officer did about a message, for the other devices of the office.
    OfficeState,
    /// "Do you hold this person, document, number?"
    Enquiry,
    /// What an asked office says to that.
    EnquiryAnswer,
    /// The same question without showing what is asked for.
    BlindEnquiry,
    /// What an asked desk makes of that.
    Evaluation,
    /// "These messages of yours are erased here."
    Erased,
}

impl ContentKind {
    /// Whether an officer sends it: it goes to the other devices of the own office too, and waits
    /// while the directory cannot be trusted.
    #[must_use]
    pub fn is_officers(self) -> bool {
        matches!(
            self,
            Self::Message | Self::Enquiry | Self::EnquiryAnswer | Self::BlindEnquiry
        )
    }
}

impl From<ContentKind> for u8 {
    fn from(kind: ContentKind) -> Self {
        match kind {
            ContentKind::Message => 1,
            ContentKind::Receipt => 2,
            ContentKind::Nack => 3,
            ContentKind::EnrolRequest => 4,
            ContentKind::Clash => 5,
            ContentKind::Missing => 6,
            ContentKind::History => 7,
            ContentKind::OfficeState => 8,
            ContentKind::Enquiry => 9,
            ContentKind::EnquiryAnswer => 10,
            ContentKind::BlindEnquiry => 11,
            ContentKind::Evaluation => 12,
            ContentKind::Erased => 13,
        }
    }
}

/// A kind that this version does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("content of kind {0} is not known")]
pub struct UnknownKind(pub u8);

impl TryFrom<u8> for ContentKind {
    type Error = UnknownKind;
    fn try_from(kind: u8) -> Result<Self, UnknownKind> {
        Ok(match kind {
            1 => Self::Message,
            2 => Self::Receipt,
            3 => Self::Nack,
            4 => Self::EnrolRequest,
            5 => Self::Clash,
            6 => Self::Missing,
            7 => Self::History,
            8 => Self::OfficeState,
            9 => Self::Enquiry,
            10 => Self::EnquiryAnswer,
            11 => Self::BlindEnquiry,
            12 => Self::Evaluation,
            13 => Self::Erased,
            other => return Err(UnknownKind(other)),
        })
    }
}

/// The person who sent it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// Within the sender's office.
    pub id: OfficerId,
    /// As the office's vault has it.
    #[serde(rename = "n")]
    pub name: String,
}

/// Names an attachment's chunks on the relay. 16 random bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlobId(#[serde(with = "crate::bytes::array")] pub [u8; 16]);

impl fmt::Debug for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BlobId(")?;
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))?;
        f.write_str(")")
    }
}

/// The key of one attachment. Zeroed when dropped, and not printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlobKey(#[serde(with = "crate::bytes::array")] pub [u8; 32]);

impl fmt::Debug for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BlobKey(..)")
    }
}

/// One attachment of the manifest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentEntry {
    /// Where it lies on the relay.
    #[serde(rename = "b")]
    pub blob: BlobId,
    /// What opens it.
    #[serde(rename = "y")]
    pub key: BlobKey,
    /// Bytes before encryption.
    #[serde(rename = "s")]
    pub size: u64,
    /// SHA-256 before encryption.
    #[serde(rename = "h", with = "crate::bytes::array")]
    pub sha256: [u8; 32],
    /// File name, as the sender's screen showed it.
    #[serde(rename = "n")]
    pub name: String,
    /// Media type (RFC 6838), such as `image/jpeg`.
    #[serde(rename = "t")]
    pub kind: String,
    /// What the sender says it shows; empty for nothing.
    #[serde(rename = "c", default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// A small JPEG of a photo, so that a reader sees what it is before it is here; empty for none.
    #[serde(
        rename = "p",
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "crate::bytes::vec"
    )]
    pub preview: Vec<u8>,
}

impl fmt::Debug for AttachmentEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AttachmentEntry({:?}, {} bytes)", self.blob, self.size)
    }
}

/// What a sender says; [`seal`](crate::seal()) adds the device and the commitment.
#[derive(Clone, PartialEq, Eq)]
pub struct Unsealed {
    /// What the payload is.
    pub kind: ContentKind,
    /// Of the message: one that its device can give ([`crate::message_id`]).
    pub message: MessageId,
    /// `None` in an [`ContentKind::EnrolRequest`] only.
    pub sender_office: Option<OfficeId>,
    /// Who sent it; `None` for what a device sends by itself.
    pub officer: Option<Officer>,
    /// When.
    pub created: Timestamp,
    /// Until when it may be opened; after `created`.
    pub expires: Timestamp,
    /// What it answers.
    pub in_reply_to: Option<MessageId>,
    /// The hash of that message as it is here ([`Content::message_hash`]); `None` for one of our
    /// own that has not been sealed yet.
    pub answered_hash: Option<[u8; 32]>,
    /// Every office that it is written to: strictly ascending, at least one.
    pub recipients: Vec<OfficeId>,
    /// The sender's newest directory checkpoint, a signed note, opaque here.
    pub checkpoint: Option<Vec<u8>>,
    /// The sender's own current prekey bundle, encoded, not verified.
    pub prekey: Option<Vec<u8>>,
    /// The attachment manifest.
    pub attachments: Vec<AttachmentEntry>,
    /// What the kind says it is; opaque here.
    pub payload: Vec<u8>,
}

/// What was signed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    #[serde(rename = "v")]
    pub(crate) suite: u8,
    /// What the payload is.
    #[serde(rename = "k")]
    pub kind: ContentKind,
    /// Of the message: one that its device can give ([`crate::message_id`]).
    #[serde(rename = "id")]
    pub message: MessageId,
    /// `None` in an [`ContentKind::EnrolRequest`] only.
    #[serde(rename = "so", default, skip_serializing_if = "Option::is_none")]
    pub sender_office: Option<OfficeId>,
    /// The device that signed it.
    #[serde(rename = "sd")]
    pub sender_device: DeviceKey,
    /// Who sent it; `None` for what a device sends by itself.
    #[serde(rename = "of", default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<Officer>,
    /// When.
    #[serde(rename = "cr")]
    pub created: Timestamp,
    /// Until when it may be opened.
    #[serde(rename = "ex")]
    pub expires: Timestamp,
    /// What it answers.
    #[serde(rename = "re", default, skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<MessageId>,
    /// The hash of that message, as the sender has it.
    #[serde(
        rename = "rh",
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::bytes::option_array"
    )]
    pub answered_hash: Option<[u8; 32]>,
    /// Every office that it is written to, strictly ascending.
    #[serde(rename = "to")]
    pub recipients: Vec<OfficeId>,
    /// The body's commitment to its key.
    #[serde(rename = "cm", with = "crate::bytes::array")]
    pub commit: [u8; 32],
    /// The sender's newest directory checkpoint, a signed note, opaque here.
    #[serde(
        rename = "cp",
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::bytes::option"
    )]
    pub checkpoint: Option<Vec<u8>>,
    /// The sender's own current prekey bundle, encoded, not verified.
    #[serde(
        rename = "pk",
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::bytes::option"
    )]
    pub prekey: Option<Vec<u8>>,
    /// The attachment manifest.
    #[serde(rename = "at")]
    pub attachments: Vec<AttachmentEntry>,
    /// What the kind says it is; opaque here.
    #[serde(rename = "pl", with = "crate::bytes::vec")]
    pub payload: Vec<u8>,
}

/// A rule of the content that is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContentFault {
    /// The recipient list is empty.
    #[error("it is written to nobody")]
    NoRecipients,
    /// The recipient list is not strictly ascending.
    #[error("the recipients are not in order, or one stands twice")]
    RecipientsOrder,
    /// It expires before it was made.
    #[error("it expires before it was made")]
    ExpiresBeforeCreated,
    /// No sender's office, and not an [`ContentKind::EnrolRequest`].
    #[error("the sender's office is missing")]
    NoSenderOffice,
    /// The id is none that the sending device can give.
    #[error("its id is another device's")]
    ForeignId,
    /// A hash of an answered message, and none that is answered.
    #[error("it states the hash of a message and answers none")]
    HashOfNothing,
}

impl Unsealed {
    pub(crate) fn content(&self, sender_device: DeviceKey, commit: [u8; 32]) -> Content {
        Content {
            suite: SUITE,
            kind: self.kind,
            message: self.message,
            sender_office: self.sender_office,
            sender_device,
            officer: self.officer.clone(),
            created: self.created,
            expires: self.expires,
            in_reply_to: self.in_reply_to,
            answered_hash: self.answered_hash,
            recipients: self.recipients.clone(),
            commit,
            checkpoint: self.checkpoint.clone(),
            prekey: self.prekey.clone(),
            attachments: self.attachments.clone(),
            payload: self.payload.clone(),
        }
    }
}

impl Content {
    /// The rules that hold for every content, kept by sealer and opener alike.
    pub(crate) fn check(&self) -> Result<(), ContentFault> {
        if !name::is_id_of(&self.message, &self.sender_device) {
            return Err(ContentFault::ForeignId);
        }
        if self.answered_hash.is_some() && self.in_reply_to.is_none() {
            return Err(ContentFault::HashOfNothing);
        }
        if self.sender_office.is_none() && self.kind != ContentKind::EnrolRequest {
            return Err(ContentFault::NoSenderOffice);
        }
        if self.expires <= self.created {
            return Err(ContentFault::ExpiresBeforeCreated);
        }
        if self.recipients.is_empty() {
            return Err(ContentFault::NoRecipients);
        }
        if !self.recipients.is_sorted_by(|a, b| a < b) {
            return Err(ContentFault::RecipientsOrder);
        }
        Ok(())
    }

    /// Canonical bytes. `None` never happens: there is nothing in it that CBOR can't hold.
    pub(crate) fn encode(&self) -> Option<Zeroizing<Vec<u8>>> {
        canonical::to_vec(self).ok().map(Zeroizing::new)
    }

    /// Reads what [`Self::encode`] wrote, and no other bytes.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, OpenError> {
        /// Read first, so that a newer kind with newer keys still gives its own error.
        #[derive(Deserialize)]
        struct Head {
            #[serde(rename = "v")]
            suite: u8,
            #[serde(rename = "k")]
            kind: u8,
        }
        let head: Head = canonical::from_slice(bytes).map_err(|_| OpenError::NotCanonical)?;
        if head.suite != SUITE {
            return Err(OpenError::UnknownVersion(head.suite));
        }
        ContentKind::try_from(head.kind).map_err(|kind| OpenError::UnsupportedKind(kind.0))?;
        let content: Self = canonical::from_slice(bytes).map_err(|_| OpenError::NotCanonical)?;
        // Stricter than `canonical` alone: this also refuses a `null` where a key is left out.
        if content.encode().as_deref().map(Vec::as_slice) != Some(bytes) {
            return Err(OpenError::NotCanonical);
        }
        Ok(content)
    }

    pub(crate) fn is_for(&self, office: Option<OfficeId>) -> bool {
        office.is_some_and(|office| {
            self.sender_office == Some(office) || self.recipients.binary_search(&office).is_ok()
        })
    }
}

impl fmt::Debug for Unsealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unsealed({:?} {})", self.kind, self.message)
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({:?} {})", self.kind, self.message)
    }
}
