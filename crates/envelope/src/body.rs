//! The body's cipher: one secret, one key, one commitment.
//!
//! ChaCha20-Poly1305 (RFC 8439) alone does not commit to its key: a sender could craft one
//! ciphertext that opens as two plaintexts under two keys, and wrap one key to each office. The
//! commitment, derived from the same secret by HKDF-SHA256 (RFC 5869), stands in clear, under the
//! AEAD's associated data and under the sender's signature. A key encrypts once, so the nonce is 0.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::VERSION;
use crate::error::OpenError;
use crate::labels;
use crate::padding::BODY_OVERHEAD;

/// The body's secret: what a wrap carries.
pub(crate) type Cek = Zeroizing<[u8; 32]>;

const AAD_LEN: usize = 1 + 32;
const TAG_LEN: usize = 16;

pub(crate) fn new_cek(rng: &mut impl CryptoRng) -> Cek {
    let mut cek = Zeroizing::new([0; 32]);
    rng.fill_bytes(cek.as_mut_slice());
    cek
}

/// The commitment to `cek`. `None` never happens: HKDF-SHA256 gives up to 8,160 bytes.
pub(crate) fn commitment(cek: &Cek) -> Option<[u8; 32]> {
    derive(cek, labels::COMMITMENT).map(|commit| *commit)
}

/// Encrypts `plain`, already padded. `None` is the library refusing, which it does not below
/// 256 GiB.
pub(crate) fn encrypt(cek: &Cek, plain: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::with_capacity(plain.len() + BODY_OVERHEAD);
    body.push(VERSION);
    body.extend_from_slice(&commitment(cek)?);
    body.extend_from_slice(plain);
    let (aad, text) = body.split_at_mut_checked(AAD_LEN)?;
    let tag = cipher(cek)?
        .encrypt_inout_detached(&Nonce::default(), aad, text.into())
        .ok()?;
    body.extend_from_slice(&tag);
    Some(body)
}

/// The commitment that stands in `body`.
pub(crate) fn stated_commitment(body: &[u8]) -> Option<&[u8; 32]> {
    body.get(1..)?.first_chunk::<32>()
}

/// Checks the commitment, then decrypts.
pub(crate) fn decrypt(cek: &Cek, body: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let stated = stated_commitment(body).ok_or(OpenError::Truncated)?;
    let kept = commitment(cek).ok_or(OpenError::BadCommitment)?;
    if !bool::from(stated.ct_eq(&kept)) {
        return Err(OpenError::BadCommitment);
    }
    let (aad, sealed) = body.split_at_checked(AAD_LEN).ok_or(OpenError::Truncated)?;
    let (text, tag) = sealed
        .split_last_chunk::<TAG_LEN>()
        .ok_or(OpenError::Truncated)?;
    let mut plain = Zeroizing::new(text.to_vec());
    cipher(cek)
        .ok_or(OpenError::BadBody)?
        .decrypt_inout_detached(
            &Nonce::default(),
            aad,
            plain.as_mut_slice().into(),
            &Tag::from(*tag),
        )
        .map_err(|_| OpenError::BadBody)?;
    Ok(plain)
}

fn cipher(cek: &Cek) -> Option<ChaCha20Poly1305> {
    let key = derive(cek, labels::BODY_KEY)?;
    Some(ChaCha20Poly1305::new((&*key).into()))
}

fn derive(cek: &Cek, label: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, cek.as_slice())
        .expand(label, out.as_mut_slice())
        .ok()?;
    Some(out)
}
