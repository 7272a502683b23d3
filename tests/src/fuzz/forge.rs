//! An insider's tools: what the envelope crate does not let anyone make, sealed well all the same.
//!
//! Written from PROTOCOL.md and the libraries, not by calling the crate that is attacked.

use std::convert::Infallible;

use aircop_envelope::{DeviceSigningKey, PrekeyBundle};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hkdf::Hkdf;
use hpke::aead::ChaCha20Poly1305 as WrapCipher;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeS, Serializable, single_shot_seal_with_rng};
use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};

/// Before content that a device signs.
pub const CONTENT_SIGNATURE: &[u8] = b"AIRCOP/1 content signature\0";

/// Not random at all: one byte for ever, so that the same input makes the same envelope.
#[derive(Debug, Clone, Copy)]
pub struct Always(pub u8);

impl TryRng for Always {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        out.fill(self.0);
        Ok(())
    }
}

impl TryCryptoRng for Always {}

/// HKDF-SHA256 of a body's secret.
#[must_use]
pub fn derive(cek: &[u8; 32], label: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    // 32 bytes are far below what HKDF can give.
    let _ = Hkdf::<Sha256>::new(None, cek).expand(label, &mut out);
    out
}

/// The commitment to a body's secret.
#[must_use]
pub fn commitment(cek: &[u8; 32]) -> [u8; 32] {
    derive(cek, b"AIRCOP/1 commitment\0")
}

/// `device | signature | length | content`, without padding.
#[must_use]
pub fn plaintext(signer: &DeviceSigningKey, content: &[u8]) -> Vec<u8> {
    let len = u32::try_from(content.len()).unwrap_or(u32::MAX);
    [
        signer.public().as_bytes().as_slice(),
        &signer.sign(CONTENT_SIGNATURE, content),
        &len.to_be_bytes(),
        content,
    ]
    .concat()
}

/// Zeros up to the smallest of the four body lengths; `None` when it takes more than 64 KiB.
#[must_use]
pub fn padded(mut plain: Vec<u8>) -> Option<Vec<u8>> {
    let steps = [1024, 4096, 16384, 65536];
    let len = steps.into_iter().find(|step| plain.len() + 49 <= *step)?;
    plain.resize(len - 49, 0);
    Some(plain)
}

/// A body around any plaintext, with any commitment.
#[must_use]
pub fn body(cek: &[u8; 32], commit: &[u8; 32], plain: &[u8]) -> Vec<u8> {
    let mut body = [&[1], commit.as_slice()].concat();
    let mut text = plain.to_vec();
    let cipher = ChaCha20Poly1305::new((&derive(cek, b"AIRCOP/1 body key\0")).into());
    if let Ok(tag) =
        cipher.encrypt_inout_detached(&Nonce::default(), &body, text.as_mut_slice().into())
    {
        body.extend_from_slice(&text);
        body.extend_from_slice(&tag);
    }
    body
}

/// A wrap of `cek` for a prekey, beside a body. `None` when the prekey is no X-Wing key.
#[must_use]
pub fn wrap(to: &PrekeyBundle, body: &[u8], cek: &[u8; 32]) -> Option<Vec<u8>> {
    let public = <XWing as Kem>::PublicKey::from_bytes(to.public.as_slice()).ok()?;
    let info = [
        b"AIRCOP/1 wrap\0",
        to.device.as_bytes().as_slice(),
        &to.hash(),
    ]
    .concat();
    let (enc, sealed) = single_shot_seal_with_rng::<WrapCipher, HkdfSha256, XWing>(
        &OpModeS::Base,
        &public,
        &info,
        cek,
        &Sha256::digest(body),
        &mut Always(1),
    )
    .ok()?;
    Some([enc.to_bytes().as_slice(), &sealed].concat())
}
