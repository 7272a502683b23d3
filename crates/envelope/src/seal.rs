//! From content to an envelope.

use std::collections::BTreeSet;
use std::fmt;

use aircop_message::{DeviceKey, Timestamp};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::body::{self, Cek};
use crate::content::Unsealed;
use crate::error::SealError;
use crate::keys::{DeviceSigningKey, Signature};
use crate::labels;
use crate::padding::{BODY_OVERHEAD, PLAIN_HEAD, body_len};
use crate::prekey::{Prekey, PrekeyError};
use crate::wrap::{hash, wrap};

/// An envelope, ready for the relay, and what the sender keeps of it as evidence.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    /// One for all.
    pub body: Vec<u8>,
    /// SHA-256 of `body`.
    pub body_hash: [u8; 32],
    /// One for each device, [`WRAP_LEN`](crate::WRAP_LEN) bytes, in the order of the prekeys given.
    pub wraps: Vec<(DeviceKey, Vec<u8>)>,
    /// The content bytes that were signed; plaintext.
    pub signed_bytes: Zeroizing<Vec<u8>>,
    /// The signature over them.
    pub signature: Signature,
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Sealed({} bytes, {} wraps)",
            self.body.len(),
            self.wraps.len()
        )
    }
}

/// Signs, encrypts and wraps for every device in `to`.
///
/// That these are the devices of the offices in the recipient list is for the caller to see to;
/// a device of any other office will refuse what it gets.
///
/// # Errors
/// See [`SealError`]; nothing is half made.
pub fn seal(
    now: Timestamp,
    rng: &mut impl CryptoRng,
    signer: &DeviceSigningKey,
    unsealed: &Unsealed,
    to: &[Prekey],
) -> Result<Sealed, SealError> {
    check_devices(now, to)?;
    if now > unsealed.expires {
        return Err(SealError::Expired);
    }
    let cek = body::new_cek(rng);
    let commit = body::commitment(&cek).ok_or(SealError::Internal)?;
    let content = unsealed.content(signer.public(), commit);
    content.check()?;
    let signed_bytes = content.encode().ok_or(SealError::Internal)?;
    let signature = signer.sign(labels::CONTENT_SIGNATURE, &signed_bytes);
    let plain = plaintext(&signer.public(), &signature, &signed_bytes)
        .ok_or(SealError::TooLong(signed_bytes.len()))?;
    let body = body::encrypt(&cek, &plain).ok_or(SealError::Internal)?;
    let body_hash = hash(&body);
    let wraps = to
        .iter()
        .map(|prekey| wrap_for(rng, prekey, &body_hash, &cek))
        .collect::<Option<_>>()
        .ok_or(SealError::Internal)?;
    Ok(Sealed {
        body,
        body_hash,
        wraps,
        signed_bytes,
        signature,
    })
}

/// Lays out and pads; `None` when it doesn't fit.
pub(crate) fn plaintext(
    device: &DeviceKey,
    signature: &Signature,
    content: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let len = body_len(content.len())? - BODY_OVERHEAD;
    let mut plain = Zeroizing::new(Vec::with_capacity(len));
    plain.extend_from_slice(device.as_bytes());
    plain.extend_from_slice(signature);
    plain.extend_from_slice(&u32::try_from(content.len()).ok()?.to_be_bytes());
    debug_assert_eq!(plain.len(), PLAIN_HEAD);
    plain.extend_from_slice(content);
    plain.resize(len, 0);
    Some(plain)
}

pub(crate) fn wrap_for(
    rng: &mut impl CryptoRng,
    to: &Prekey,
    body_hash: &[u8; 32],
    cek: &Cek,
) -> Option<(DeviceKey, Vec<u8>)> {
    let wrap = wrap(rng, &to.device(), to.public(), &to.hash(), body_hash, cek)?;
    Some((to.device(), wrap))
}

/// A [`Prekey`] was good when it was verified; that may be a while ago.
fn check_devices(now: Timestamp, to: &[Prekey]) -> Result<(), SealError> {
    if to.is_empty() {
        return Err(SealError::NoRecipients);
    }
    let mut seen = BTreeSet::new();
    for prekey in to {
        if now >= prekey.expires() {
            return Err(SealError::Prekey(prekey.device(), PrekeyError::Expired));
        }
        if !seen.insert(prekey.device()) {
            return Err(SealError::DoubledDevice(prekey.device()));
        }
    }
    Ok(())
}
