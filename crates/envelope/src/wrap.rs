//! A wrap: the body's secret, sealed to one prekey of one device.
//!
//! HPKE Base (RFC 9180) with X-Wing (draft-connolly-cfrg-xwing-kem, KEM 0x647a), HKDF-SHA256
//! (0x0001) and ChaCha20-Poly1305 (0x0003). `info` names the recipient's device and prekey, `aad`
//! is the hash of the body: a wrap opens for that device, beside that body, or not at all.

use aircop_message::DeviceKey;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open,
    single_shot_seal_with_rng,
};
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::body::Cek;
use crate::labels;

/// Length of a wrap in bytes: 1,120 of X-Wing encapsulation, 32 of secret, 16 of tag.
pub const WRAP_LEN: usize = ENC_LEN + 32 + 16;

const ENC_LEN: usize = 1120;

pub(crate) type PublicKey = <XWing as Kem>::PublicKey;
pub(crate) type PrivateKey = <XWing as Kem>::PrivateKey;
type Encapsulation = <XWing as Kem>::EncappedKey;

/// SHA-256.
pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Seals `cek` to the prekey with this hash of this device.
pub(crate) fn wrap(
    rng: &mut impl CryptoRng,
    device: &DeviceKey,
    prekey: &PublicKey,
    prekey_hash: &[u8; 32],
    body_hash: &[u8; 32],
    cek: &Cek,
) -> Option<Vec<u8>> {
    let (enc, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeS::Base,
        prekey,
        &info(device, prekey_hash),
        cek.as_slice(),
        body_hash,
        rng,
    )
    .ok()?;
    let wrap = [enc.to_bytes().as_slice(), &sealed].concat();
    (wrap.len() == WRAP_LEN).then_some(wrap)
}

/// Opens a wrap; `None` when it was not made for this device, prekey and body.
pub(crate) fn unwrap(
    device: &DeviceKey,
    secret: &PrivateKey,
    prekey_hash: &[u8; 32],
    body_hash: &[u8; 32],
    wrap: &[u8],
) -> Option<Cek> {
    let (enc, sealed) = wrap.split_at_checked(ENC_LEN)?;
    let enc = Encapsulation::from_bytes(enc).ok()?;
    let cek = Zeroizing::new(
        single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeR::Base,
            secret,
            &enc,
            &info(device, prekey_hash),
            sealed,
            body_hash,
        )
        .ok()?,
    );
    cek.as_slice().try_into().ok().map(Zeroizing::new)
}

fn info(device: &DeviceKey, prekey_hash: &[u8; 32]) -> Vec<u8> {
    [labels::WRAP, device.as_bytes(), prekey_hash].concat()
}
