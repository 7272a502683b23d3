//! A certificate of erasure: what a device says under its signature that it has erased, as a file that
//! anyone can check without an account and without a network.
//!
//! It names messages by device, id, hash and reference and holds nothing of what they said. It proves
//! that the device signed this, not that no copy exists: what was printed, saved or backed up before is
//! beyond any desk's word, and a changed program could sign what is not so.

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_directory::{CertifiedDevice, DeviceCertificate};
use aircop_envelope::{ERASURE_CERTIFICATE, verify_strict};
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp, canonical};
use serde::{Deserialize, Serialize};

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::evidence::{BadEvidence, lower_hex, one_form};
use crate::session::engine::Engine;

/// Marks the file.
const MARK: &str = "aircop certificate of erasure 1";
/// Bytes of a file at most: some 40,000 messages.
const MAX_LEN: usize = 8 * 1024 * 1024;
const VERSION: u8 = 1;

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasureCertificate {
    evidence: String,
    /// What is signed (canonical CBOR), hexadecimal.
    signed: String,
    /// Ed25519 over the label and these bytes, hexadecimal.
    signature: String,
    certificate: DeviceCertificate,
}

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    #[serde(rename = "v")]
    version: u8,
    #[serde(rename = "so")]
    office: OfficeId,
    #[serde(rename = "sd")]
    device: DeviceKey,
    /// Who confirmed it; left out when the desk did it by itself.
    #[serde(rename = "of", default, skip_serializing_if = "String::is_empty")]
    officer: String,
    #[serde(rename = "at")]
    at: Timestamp,
    /// `due` or `order`.
    #[serde(rename = "g")]
    ground: String,
    /// The order in words; left out when there is none.
    #[serde(rename = "x", default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(rename = "m")]
    messages: Vec<Gone>,
}

/// One message that is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Gone {
    #[serde(rename = "d")]
    device: DeviceKey,
    #[serde(rename = "m")]
    message: MessageId,
    /// Left out for a message that was never sealed.
    #[serde(rename = "h", default, skip_serializing_if = "Bytes::is_empty")]
    hash: Bytes,
    #[serde(rename = "r")]
    reference: String,
}

/// What a certificate shows once every check has passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownErasure {
    /// Whose device signed, and which directory says so.
    pub sender: CertifiedDevice,
    /// Who confirmed it; empty for the desk by itself.
    pub officer: String,
    /// When it was erased, by that desk's clock.
    pub at: Timestamp,
    /// `due`: the days until which the messages are kept were over; `order`: it was ordered.
    pub ground: String,
    /// The order in words; else empty.
    pub text: String,
    /// What was erased.
    pub messages: Vec<GoneMessage>,
}

/// One message that was erased.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoneMessage {
    /// The device that signed it.
    pub device: DeviceKey,
    /// Its id.
    pub message: MessageId,
    /// Its hash, hexadecimal; empty for one that was never sealed.
    pub hash: String,
    /// Its reference.
    pub reference: String,
}

/// Whether a text is such a file, true or not.
#[must_use]
pub fn is_one(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Marked {
        evidence: String,
    }
    serde_json::from_str::<Marked>(text).is_ok_and(|file| file.evidence == MARK)
}

impl ErasureCertificate {
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

    /// Checks everything: the device's certificate, then the signature, and only then what was signed.
    ///
    /// # Errors
    /// [`BadEvidence`], the first thing that does not hold.
    pub fn verify(&self) -> Result<ShownErasure, BadEvidence> {
        let sender = self.certificate.verify()?;
        let hexadecimal = |what: &str, text: &str| {
            lower_hex(text)
                .ok_or_else(|| BadEvidence::Malformed(format!("{what} is not hexadecimal")))
        };
        let signed = hexadecimal("the statement", &self.signed)?;
        let signature = hexadecimal("the signature", &self.signature)?;
        let signature: [u8; 64] = signature.try_into().map_err(|_| BadEvidence::Signature)?;
        verify_strict(&sender.device, ERASURE_CERTIFICATE, &signed, &signature)
            .map_err(|_| BadEvidence::Signature)?;
        let said: Statement =
            canonical::from_slice(&signed).map_err(|why| BadEvidence::Content(why.to_string()))?;
        let again = canonical::to_vec(&said).map_err(|e| BadEvidence::Content(e.to_string()))?;
        let known = archive::Ground::from_code(&said.ground).is_some();
        let whole = |gone: &Gone| matches!(gone.hash.0.len(), 0 | 32);
        if again != signed
            || said.version != VERSION
            || !known
            || said.messages.is_empty()
            || !said.messages.iter().all(whole)
        {
            return Err(BadEvidence::Content("it is not in its one form".into()));
        }
        if said.device != sender.device || said.office != sender.office {
            return Err(BadEvidence::OtherSender);
        }
        let messages = said.messages.into_iter().map(|gone| GoneMessage {
            device: gone.device,
            message: gone.message,
            hash: hex::encode(&gone.hash.0[..]),
            reference: gone.reference,
        });
        Ok(ShownErasure {
            sender,
            officer: said.officer,
            at: said.at,
            ground: said.ground,
            text: said.text,
            messages: messages.collect(),
        })
    }
}

impl State {
    pub(super) fn certify_erasure(
        &self,
        number: Option<i64>,
    ) -> Outcome<(ErasureCertificate, i64)> {
        let found = self.archive.erasure(number)?;
        let (erasure, messages) =
            found.ok_or_else(|| ClientError::with(ErrorCode::NothingToDo, "no such erasure"))?;
        if !erasure.swept {
            return Err(ClientError::with(
                ErrorCode::UnderWay,
                "traces may still be in the archive",
            ));
        }
        let gone = messages.into_iter().map(|one| Gone {
            device: one.device,
            message: one.message,
            hash: one
                .hash
                .map_or_else(Bytes::default, |hash| Bytes::new(&hash)),
            reference: one.reference,
        });
        let statement = Statement {
            version: VERSION,
            office: self.office()?,
            device: self.secrets.device(),
            officer: erasure.officer,
            at: erasure.at,
            ground: erasure.ground.code().to_owned(),
            text: erasure.text,
            messages: gone.collect(),
        };
        let signed = canonical::to_vec(&statement).map_err(error::internal)?;
        let signature = self.secrets.signing.sign(ERASURE_CERTIFICATE, &signed);
        let certificate = self.directory()?.certify(&self.secrets.device());
        let file = ErasureCertificate {
            evidence: MARK.into(),
            signed: hex::encode(&signed),
            signature: hex::encode(signature),
            certificate: certificate?,
        };
        Ok((file, erasure.number))
    }
}

impl Engine {
    /// The certificate of an erasure, of the last one where no number is given.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToDo`] when there is none; [`ErrorCode::UnderWay`] while traces of it may
    /// still be in the archive.
    pub fn erasure_certificate(
        &self,
        number: Option<i64>,
    ) -> Result<(ErasureCertificate, i64), ApiError> {
        let desk = self.desk()?;
        let now = desk.now();
        let state = desk.lock();
        let (file, number) = state.certify_erasure(number)?;
        state.audit_with(AuditAction::ErasureCertified, None, number.to_string(), now)?;
        Ok((file, number))
    }
}
