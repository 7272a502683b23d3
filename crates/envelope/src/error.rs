//! What can go wrong, and whose fault it is.

use aircop_message::DeviceKey;

use crate::content::ContentFault;
use crate::prekey::PrekeyError;

/// Why an envelope was not sealed: ours or the user's to mend. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// There is no device to seal to.
    #[error("no recipient device")]
    NoRecipients,
    /// The same device was given twice.
    #[error("device {0} was given twice")]
    DoubledDevice(DeviceKey),
    /// The prekey of this device is out of its time. Get a newer one; there is no fallback.
    #[error("prekey of device {0}: {1}")]
    Prekey(DeviceKey, PrekeyError),
    /// The content breaks a rule that every receiver checks.
    #[error("content: {0}")]
    Content(#[from] ContentFault),
    /// The message's time has run out already.
    #[error("the message expired before it was sealed")]
    Expired,
    /// More than [`MAX_CONTENT_LEN`](crate::MAX_CONTENT_LEN) bytes once encoded.
    #[error("the content takes {0} bytes, more than fit into an envelope")]
    TooLong(usize),
    /// The cryptographic library refused; a bug, never an input's fault.
    #[error("sealing failed")]
    Internal,
}

/// Why an envelope was not opened. All but [`OpenError::NotForUs`] and [`OpenError::Expired`] are
/// the sender's fault or that of someone on the way; none is the reader's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Body or wrap has a length that no whole one can have.
    #[error("not a whole envelope")]
    Truncated,
    /// Made by a version that this crate does not know.
    #[error("envelope version {0} is not known")]
    UnknownVersion(u8),
    /// No prekey held here opens the wrap: it is for another device, for a destroyed prekey, or
    /// the body or the wrap were changed on the way (a wrap opens beside its own body only).
    #[error("no prekey of this device opens it")]
    NotForUs,
    /// The body does not commit to the key in the wrap, or the signature speaks of another body.
    #[error("the body does not commit to its key")]
    BadCommitment,
    /// The body does not decrypt under the key it commits to, or its layout is broken.
    #[error("the body is damaged")]
    BadBody,
    /// Padding that is not zero, or not as long as the rule says.
    #[error("the padding is wrong")]
    BadPadding,
    /// The device that it names as sender did not sign it.
    #[error("the signature is wrong")]
    BadSignature,
    /// Signed, but not in the one canonical form.
    #[error("the content is not in its canonical form")]
    NotCanonical,
    /// Signed by one device in the name of another.
    #[error("signed by another device than the content names")]
    WrongSender,
    /// Signed, of a kind that a newer version knows.
    #[error("content of kind {0} is not known")]
    UnsupportedKind(u8),
    /// Signed, but breaks a rule of its kind.
    #[error("content: {0}")]
    BadContent(ContentFault),
    /// Signed for others: this office is neither in the list nor the sender.
    #[error("it was written to others")]
    NotAddressed,
    /// Too old to be believed.
    #[error("it has expired")]
    Expired,
}

impl OpenError {
    /// A stable code for the quarantine; never changes once released.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::UnknownVersion(_) => "unknown_version",
            Self::NotForUs => "not_for_us",
            Self::BadCommitment => "bad_commitment",
            Self::BadBody => "bad_body",
            Self::BadPadding => "bad_padding",
            Self::BadSignature => "bad_signature",
            Self::NotCanonical => "not_canonical",
            Self::WrongSender => "wrong_sender",
            Self::UnsupportedKind(_) => "unsupported_kind",
            Self::BadContent(_) => "bad_content",
            Self::NotAddressed => "not_addressed",
            Self::Expired => "expired",
        }
    }
}
