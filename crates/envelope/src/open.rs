//! From an envelope to content that is known to be whole, signed and meant for us.

use std::fmt;

use aircop_message::{DeviceKey, OfficeId, Timestamp};
use zeroize::Zeroizing;

use crate::VERSION;
use crate::body::{self, Cek};
use crate::bytes::take;
use crate::content::Content;
use crate::error::OpenError;
use crate::keys::{Signature, verify_strict};
use crate::labels;
use crate::padding::{body_len, is_body_len};
use crate::prekey::PrekeySecret;
use crate::wrap::{WRAP_LEN, hash, unwrap};

/// Content that [`open()`] let through; there is no other way to one.
#[derive(Clone)]
pub struct Opened {
    content: Content,
    signed_bytes: Zeroizing<Vec<u8>>,
    signature: Signature,
    prekey_hash: [u8; 32],
    body_hash: [u8; 32],
}

impl Opened {
    /// What was signed.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The bytes that were signed, for the record.
    #[must_use]
    pub fn signed_bytes(&self) -> &[u8] {
        &self.signed_bytes
    }

    /// The signature of [`Content::sender_device`] over them.
    #[must_use]
    pub fn signature(&self) -> &Signature {
        &self.signature
    }

    /// Hash of the prekey that opened it ([`PrekeySecret::hash`]).
    #[must_use]
    pub fn prekey_hash(&self) -> [u8; 32] {
        self.prekey_hash
    }

    /// SHA-256 of the body, by which the relay knows it.
    #[must_use]
    pub fn body_hash(&self) -> [u8; 32] {
        self.body_hash
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Opened({:?})", self.content)
    }
}

/// Opens an envelope that came to the device `me` of `my_office`, with whichever of its prekeys
/// fits.
///
/// Taken are envelopes written to `my_office` and those that `my_office` wrote itself, from
/// another of its devices.
///
/// # Errors
/// See [`OpenError`], in this order: version, lengths, wrap, commitment, cipher, layout and
/// padding, signature; only then is the content parsed, and checked against what was verified.
pub fn open(
    now: Timestamp,
    body: &[u8],
    wrap: &[u8],
    me: DeviceKey,
    my_office: Option<OfficeId>,
    secrets: &[PrekeySecret],
) -> Result<Opened, OpenError> {
    check_outside(body, wrap)?;
    let body_hash = hash(body);
    let (cek, prekey_hash) = find_key(me, secrets, &body_hash, wrap).ok_or(OpenError::NotForUs)?;
    let plain = body::decrypt(&cek, body)?;
    let plain = Plain::read(&plain, body.len())?;
    let content = signed_by(&plain.device, plain.content, &plain.signature)?;
    if body::stated_commitment(body) != Some(&content.commit) {
        return Err(OpenError::BadCommitment);
    }
    content.check().map_err(OpenError::BadContent)?;
    if !content.is_for(my_office) {
        return Err(OpenError::NotAddressed);
    }
    if now > content.expires {
        return Err(OpenError::Expired);
    }
    Ok(Opened {
        signed_bytes: Zeroizing::new(plain.content.to_vec()),
        signature: plain.signature,
        content,
        prekey_hash,
        body_hash,
    })
}

/// Content that `device` signed, outside of any envelope (an evidence file): refused is everything
/// that no desk would have opened, whoever its recipients and however long ago.
///
/// # Errors
/// [`OpenError::BadSignature`] before anything is parsed; then as [`open()`].
pub fn open_signed(
    device: &DeviceKey,
    signed: &[u8],
    signature: &Signature,
) -> Result<Content, OpenError> {
    let content = signed_by(device, signed, signature)?;
    content.check().map_err(OpenError::BadContent)?;
    Ok(content)
}

/// The signature, and only then what it stands under.
fn signed_by(
    device: &DeviceKey,
    signed: &[u8],
    signature: &Signature,
) -> Result<Content, OpenError> {
    verify_strict(device, labels::CONTENT_SIGNATURE, signed, signature)
        .map_err(|_| OpenError::BadSignature)?;
    let content = Content::decode(signed)?;
    if content.sender_device != *device {
        return Err(OpenError::WrongSender);
    }
    Ok(content)
}

/// The version before the lengths, which may be others in another version.
fn check_outside(body: &[u8], wrap: &[u8]) -> Result<(), OpenError> {
    match body.first() {
        None => return Err(OpenError::Truncated),
        Some(&VERSION) => {}
        Some(&other) => return Err(OpenError::UnknownVersion(other)),
    }
    if wrap.len() != WRAP_LEN || !is_body_len(body.len()) {
        return Err(OpenError::Truncated);
    }
    Ok(())
}

/// A wrap does not say which prekey it is for, so that the relay can't tell either; a device holds
/// a few at most, and a try costs a fraction of a millisecond.
fn find_key(
    me: DeviceKey,
    secrets: &[PrekeySecret],
    body_hash: &[u8; 32],
    wrap: &[u8],
) -> Option<(Cek, [u8; 32])> {
    secrets.iter().find_map(|secret| {
        let hash = secret.hash();
        let cek = unwrap(&me, &secret.private()?, &hash, body_hash, wrap)?;
        Some((cek, hash))
    })
}

struct Plain<'a> {
    device: DeviceKey,
    signature: Signature,
    content: &'a [u8],
}

impl<'a> Plain<'a> {
    fn read(plain: &'a [u8], body: usize) -> Result<Self, OpenError> {
        let mut rest = plain;
        let head = (|| {
            let device = DeviceKey(take(&mut rest)?);
            let signature = take(&mut rest)?;
            let len = usize::try_from(u32::from_be_bytes(take(&mut rest)?)).ok()?;
            let (content, padding) = rest.split_at_checked(len)?;
            Some((
                Self {
                    device,
                    signature,
                    content,
                },
                padding,
            ))
        })();
        let (read, padding) = head.ok_or(OpenError::BadBody)?;
        if padding.iter().any(|b| *b != 0) || body_len(read.content.len()) != Some(body) {
            return Err(OpenError::BadPadding);
        }
        Ok(read)
    }
}
