//! The key pair that an officer's password stands for.
//!
//! password and salt, by Argon2id: 32 bytes; from these by HKDF-SHA256 (RFC 5869) an X-Wing key
//! pair and a proof. The payload key is wrapped to the public key by HPKE Base (RFC 9180), as
//! envelopes are.
//!
//! Why a key pair and not simply a key: an officer who is removed has known the payload key, so
//! there must be a new one, and the others aren't there to type their passwords. To a public key
//! it can be wrapped in their absence. Kept for that purpose, symmetric keys of the others would
//! be known to everyone who has opened the vault: the removed officer could take one along and
//! open the new file with it. X-Wing and not X25519 alone, because the public keys lie in the
//! file: who breaks X25519 one day must not get into a vault copied today without a password.
//!
//! Why a proof: anyone can wrap a payload key of their own making to a public key, and so build
//! a file that opens under an officer's password and holds what they like. The proof is in the
//! payload, one-way from the password, and known only to those who have opened the vault.

use aircop_message::OfficerId;
use hkdf::Hkdf;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open,
    single_shot_seal_with_rng,
};
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::format::{PayloadKey, Proof};
use super::kdf::{Kdf, KdfError};

/// Length of an X-Wing public key.
pub(crate) const PUBLIC_LEN: usize = 1216;
/// Length of a wrap: encapsulation, payload key, tag.
pub(crate) const WRAP_LEN: usize = ENC_LEN + 32 + 16;

const ENC_LEN: usize = 1120;
/// HKDF info: what the key pair is derived from.
const KEY_PAIR: &[u8] = b"AIRCOP vault/1 key pair\0";
/// HKDF info: the proof.
const PROOF: &[u8] = b"AIRCOP vault/1 proof\0";
/// Begins the HPKE info of a wrap; the officer's id follows.
const WRAP: &[u8] = b"AIRCOP vault/1 wrap\0";

/// Both halves, and the proof. The private key zeroizes itself.
pub(crate) struct OfficerKey {
    private: <XWing as Kem>::PrivateKey,
    pub(crate) public: Vec<u8>,
    pub(crate) proof: Proof,
}

impl OfficerKey {
    /// Derives them. `password` is in its normal form.
    pub(crate) fn derive(password: &str, salt: &[u8; 16], kdf: &Kdf) -> Result<Self, VaultError> {
        let stretched = kdf
            .stretch(password.as_bytes(), salt)
            .map_err(|error| match error {
                KdfError::Bounds => VaultError::BadKdf,
                KdfError::Memory => VaultError::OutOfMemory,
            })?;
        let hkdf = Hkdf::<Sha256>::new(None, stretched.as_slice());
        let part = |info: &[u8]| {
            let mut out = Zeroizing::new([0; 32]);
            hkdf.expand(info, out.as_mut_slice())
                .map_err(|_| VaultError::BadKdf)?;
            Ok::<_, VaultError>(out)
        };
        let (private, public) = XWing::derive_keypair(part(KEY_PAIR)?.as_slice());
        Ok(Self {
            private,
            public: public.to_bytes().to_vec(),
            proof: part(PROOF)?,
        })
    }

    /// Opens a wrap that was made for this officer.
    pub(crate) fn unwrap(&self, id: OfficerId, wrap: &[u8]) -> Option<PayloadKey> {
        let (enc, sealed) = wrap.split_at_checked(ENC_LEN)?;
        let key = Zeroizing::new(
            single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
                &OpModeR::Base,
                &self.private,
                &<XWing as Kem>::EncappedKey::from_bytes(enc).ok()?,
                &info(id),
                sealed,
                &[],
            )
            .ok()?,
        );
        crate::bytes::Bytes(key).key()
    }
}

/// Wraps the payload key to an officer's public key. HPKE makes a new key for each wrap, so its
/// nonce is used once.
pub(crate) fn wrap(
    id: OfficerId,
    public: &[u8],
    key: &PayloadKey,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, VaultError> {
    const BAD_KEY: VaultError = VaultError::Damaged("an officer's public key is impossible");
    let public = <XWing as Kem>::PublicKey::from_bytes(public).map_err(|_| BAD_KEY)?;
    let (enc, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeS::Base,
        &public,
        &info(id),
        key.as_slice(),
        &[],
        rng,
    )
    .map_err(|_| BAD_KEY)?;
    Ok([enc.to_bytes().as_slice(), &sealed].concat())
}

fn info(id: OfficerId) -> Vec<u8> {
    [WRAP, &id.0].concat()
}
