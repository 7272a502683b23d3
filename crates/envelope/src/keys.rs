//! Ed25519 (RFC 8032) device keys, signed with and verified in one strict way.
//!
//! `verify_strict` also refuses public keys and `R` of small order, with which one signature would
//! stand under many messages; a signature is evidence here.

use std::fmt;

use aircop_message::DeviceKey;
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// An Ed25519 signature: `R` (32 bytes) and `s` (32 bytes).
pub type Signature = [u8; 64];

/// The key did not sign these bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature is wrong")]
pub struct BadSignature;

/// The private half of a device's identity. Zeroed when dropped.
///
/// Kept as its seed and on the heap: what is moved about on the stack leaves copies behind that
/// nobody wipes.
#[derive(Clone)]
pub struct DeviceSigningKey {
    seed: Box<Zeroizing<[u8; 32]>>,
    public: DeviceKey,
}

impl DeviceSigningKey {
    /// A new key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut seed = Box::new(Zeroizing::new([0; 32]));
        rng.fill_bytes(seed.as_mut_slice());
        Self::of(seed)
    }

    /// The key of a stored seed (RFC 8032 section 5.1.5: the 32-byte private key).
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let mut kept = Box::new(Zeroizing::new([0; 32]));
        kept.copy_from_slice(seed);
        Self::of(kept)
    }

    fn of(seed: Box<Zeroizing<[u8; 32]>>) -> Self {
        let public = DeviceKey(SigningKey::from_bytes(&seed).verifying_key().to_bytes());
        Self { seed, public }
    }

    /// The seed, for the vault.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The public half, which names the device.
    #[must_use]
    pub fn public(&self) -> DeviceKey {
        self.public
    }

    /// Signs `label` followed by `bytes`. The label says what the bytes are: give each use its own
    /// constant, ending in a zero byte, so that no signature can stand for another kind of thing.
    #[must_use]
    pub fn sign(&self, label: &[u8], bytes: &[u8]) -> Signature {
        let key = SigningKey::from_bytes(&self.seed);
        key.sign(&labelled(label, bytes)).to_bytes()
    }
}

impl fmt::Debug for DeviceSigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceSigningKey(of {})", self.public())
    }
}

/// Verifies what [`DeviceSigningKey::sign`] made.
///
/// # Errors
/// [`BadSignature`], also when the key or `R` is of small order or either is not canonical.
pub fn verify_strict(
    key: &DeviceKey,
    label: &[u8],
    bytes: &[u8],
    signature: &Signature,
) -> Result<(), BadSignature> {
    VerifyingKey::from_bytes(key.as_bytes())
        .and_then(|key| {
            let signature = ed25519_dalek::Signature::from_bytes(signature);
            key.verify_strict(&labelled(label, bytes), &signature)
        })
        .map_err(|_| BadSignature)
}

fn labelled(label: &[u8], bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([label, bytes].concat())
}
