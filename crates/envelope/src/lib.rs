//! Seal and open, suite 1: HPKE X-Wing wraps around one committed, signed, padded body.
//!
//! ```text
//! body  = version 1 | commit 32 | ChaCha20-Poly1305(body key, nonce 0, aad = version | commit)
//! plain = sender device 32 | signature 64 | content length u32 BE | content | zeros
//! wrap  = X-Wing encapsulation 1120 | HPKE ciphertext of the body's secret 48
//! ```
//!
//! The relay keeps a body once and hands each mailbox its own wrap. [`seal()`] is the only way to an
//! envelope and takes only [`Prekey`]s, which are verified; [`open()`] is the only way to an
//! [`Opened`]. The crate is pure: the time and the random numbers are arguments.
//!
//! One version byte and no negotiation: an unknown version is refused. Turned down (DESIGN
//! section 5): MLS, Double Ratchet, deniable authentication, one-time prekeys.
//!
//! Whether the sending device is admitted is for the directory to say, and whether an envelope
//! came before, for the client's memory of (sender device, message id).

mod body;
mod bytes;
mod content;
mod error;
mod keys;
mod labels;
mod name;
mod open;
mod padding;
mod prekey;
mod seal;
#[cfg(test)]
mod tests;
mod wrap;

pub use content::{
    AttachmentEntry, BlobId, BlobKey, Content, ContentFault, ContentKind, Officer, UnknownKind,
    Unsealed,
};
pub use error::{OpenError, SealError};
pub use keys::{BadSignature, DeviceSigningKey, Signature, verify_strict};
pub use labels::{CONTENT_SIGNATURE as CONTENT_SIGNATURE_LABEL, ERASURE_CERTIFICATE};
pub use name::{is_id_of, message_id};
pub use open::{Opened, open, open_signed};
pub use padding::{MAX_BODY_LEN, MAX_CONTENT_LEN};
pub use prekey::{
    CLOCK_SKEW_SECONDS, PREKEY_BUNDLE_LEN, PREKEY_LIFETIME_SECONDS, PREKEY_PUBLIC_LEN, Prekey,
    PrekeyBundle, PrekeyError, PrekeyPin, PrekeySecret,
};
pub use seal::{Sealed, seal};
pub use wrap::WRAP_LEN;

/// The one version of the envelope that this crate writes and reads: the body's first byte.
pub const VERSION: u8 = 1;
