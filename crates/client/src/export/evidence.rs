//! Evidence: one message as a file that anyone can check without an account and without a network.
//!
//! The file holds the bytes that the sending device signed, its signature, and the directory's
//! certificate of that device. JSON with hexadecimal, so that common tools can check it too
//! (`PROTOCOL.md` says how). It proves who signed what and for which readers. It does not prove
//! when, beyond the time that the sender states, nor that the device was not revoked later.

use aircop_archive as archive;
use aircop_directory::{CertifiedDevice, DeviceCertificate};
use aircop_envelope::{Content, ContentKind, OpenError, open_signed};
use aircop_message::{Message, MessageId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use aircop_api::ErrorCode;

use crate::desk::State;
use crate::error::{ClientError, Outcome};

/// Marks the file.
const MARK: &str = "aircop evidence 1";
/// Bytes of a file at most.
const MAX_LEN: usize = 4 * 1024 * 1024;

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    evidence: String,
    /// The signed content (canonical CBOR), hexadecimal.
    signed: String,
    /// Ed25519 over the label and the content, hexadecimal.
    signature: String,
    /// What the device signed under the same id, and that is another content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second: Option<Second>,
    certificate: DeviceCertificate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Second {
    signed: String,
    signature: String,
}

/// What the file shows once every check has passed.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Whose device signed, and which directory says so.
    pub sender: CertifiedDevice,
    /// Everything that was signed.
    pub content: Content,
    /// The message in it.
    pub message: Message,
    /// The other message that the device signed under the same id.
    pub second: Option<(Content, Message)>,
}

/// Why a file shows nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadEvidence {
    /// Not a file of this kind or version.
    #[error("this is not an evidence file that this version can read: {0}")]
    Malformed(String),
    /// The certificate does not hold.
    #[error("the certificate does not hold: {0}")]
    Certificate(#[from] aircop_directory::DirectoryError),
    /// The signature is not the certified device's over these bytes.
    #[error("the signature is wrong")]
    Signature,
    /// Signed by one device or office and certified for another.
    #[error("the content names another sender than the certificate")]
    OtherSender,
    /// The content is not a message in its one canonical form.
    #[error("the signed content cannot be read: {0}")]
    Content(String),
    /// The second content is of another message, or the same.
    #[error("the second content is none of this message")]
    NoSecond,
}

impl Evidence {
    /// Reads a file.
    ///
    /// # Errors
    /// [`BadEvidence::Malformed`].
    pub fn from_text(text: &str) -> Result<Self, BadEvidence> {
        one_form(text, MAX_LEN, |read: &Self| read.evidence == MARK)
    }

    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Strings and numbers can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Checks everything: certificate, then signature, and only then what was signed.
    ///
    /// # Errors
    /// [`BadEvidence`], the first thing that does not hold.
    pub fn verify(&self) -> Result<Shown, BadEvidence> {
        let sender = self.certificate.verify()?;
        let (content, message) = opened(&sender, &self.signed, &self.signature)?;
        let second = match &self.second {
            None => None,
            Some(second) => {
                let found = opened(&sender, &second.signed, &second.signature)?;
                let another = found.0.message == content.message
                    && found.0.message_hash() != content.message_hash();
                Some(found)
                    .filter(|_| another)
                    .ok_or(BadEvidence::NoSecond)
                    .map(Some)?
            }
        };
        Ok(Shown {
            sender,
            content,
            message,
            second,
        })
    }
}

/// The signature, and only then what it stands under.
fn opened(
    sender: &CertifiedDevice,
    signed: &str,
    signature: &str,
) -> Result<(Content, Message), BadEvidence> {
    let malformed = |what: &str| BadEvidence::Malformed(format!("{what} is not hexadecimal"));
    let signed = lower_hex(signed).ok_or_else(|| malformed("the content"))?;
    let signature = lower_hex(signature).and_then(|bytes| bytes.try_into().ok());
    let signature = signature.ok_or_else(|| malformed("the signature"))?;
    // By the code of a desk: what no recipient could have opened is no evidence.
    let content = open_signed(&sender.device, &signed, &signature).map_err(|e| match e {
        OpenError::BadSignature => BadEvidence::Signature,
        OpenError::WrongSender => BadEvidence::OtherSender,
        other => BadEvidence::Content(other.to_string()),
    })?;
    if content.sender_office != Some(sender.office) {
        return Err(BadEvidence::OtherSender);
    }
    if content.kind != ContentKind::Message {
        return Err(BadEvidence::Content("it is not a message".into()));
    }
    let message =
        Message::from_bytes(&content.payload).map_err(|e| BadEvidence::Content(e.to_string()))?;
    Ok((content, message))
}

/// Reads a signed file of at most so many bytes, whose mark is `known`.
pub(crate) fn one_form<T: Serialize + DeserializeOwned>(
    text: &str,
    most: usize,
    known: impl FnOnce(&T) -> bool,
) -> Result<T, BadEvidence> {
    let bad = |why: String| BadEvidence::Malformed(why);
    if text.len() > most {
        return Err(bad("it is too long".into()));
    }
    let read: T = serde_json::from_str(text).map_err(|e| bad(e.to_string()))?;
    if !known(&read) {
        return Err(bad("it is of another version".into()));
    }
    // White space is free, so that other tools may lay the file out; everything else has one
    // form, or one proof could be passed off as several.
    let stated: serde_json::Value = serde_json::from_str(text).map_err(|e| bad(e.to_string()))?;
    if serde_json::to_value(&read).ok() != Some(stated) {
        return Err(bad("it is not in its one form".into()));
    }
    Ok(read)
}

/// Bytes of lower-case hexadecimal, the one form.
pub(crate) fn lower_hex(text: &str) -> Option<Vec<u8>> {
    let bytes = hex::decode(text).ok()?;
    (hex::encode(&bytes) == text).then_some(bytes)
}

impl State {
    /// A message as evidence, with the certificate of the device that signed it.
    pub(crate) fn evidence(&self, message: MessageId) -> Outcome<Evidence> {
        let found = self.archive.get(message)?;
        let found: archive::StoredMessage =
            found.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        if found.signature.is_empty() {
            return Err(ClientError::with(
                ErrorCode::NotSigned,
                "it has not been sealed yet: there is no signature to show",
            ));
        }
        let certificate = self.directory()?.certify(&found.row.sender_device);
        let second = self.archive.second_content(message)?;
        Ok(Evidence {
            evidence: MARK.into(),
            signed: hex::encode(&found.signed),
            signature: hex::encode(&found.signature),
            second: second.map(|second| Second {
                signed: hex::encode(second.signed),
                signature: hex::encode(second.signature),
            }),
            certificate: certificate?,
        })
    }
}
