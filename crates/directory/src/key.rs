//! A headquarters key.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest as _, Sha256};

use crate::labels;

/// The private half of a headquarters key, zeroed when dropped. `Debug` shows the name alone.
pub struct HqKey {
    name: String,
    key: SigningKey,
}

impl HqKey {
    /// The key of a stored seed (RFC 8032 section 5.1.5).
    #[must_use]
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Self {
        Self {
            name: name.to_owned(),
            key: SigningKey::from_bytes(&seed),
        }
    }

    /// Its name in the policy.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.sign(bytes).to_bytes()
    }
}

/// What two people compare by telephone before a headquarters key is put into a policy: 80 bits of
/// a hash, in five groups of four hexadecimal digits.
#[must_use]
pub fn key_fingerprint(public: &[u8; 32]) -> String {
    let digest = Sha256::new()
        .chain_update(labels::KEY_FINGERPRINT)
        .chain_update(public)
        .finalize();
    let digits = hex::encode(digest.get(..10).unwrap_or_default());
    let groups: Vec<&str> = (0..5)
        .filter_map(|i| digits.get(i * 4..i * 4 + 4))
        .collect();
    groups.join("-")
}

impl fmt::Debug for HqKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HqKey({})", self.name)
    }
}

/// Strict verification (RFC 8032): small-order keys and non-canonical values are refused.
pub(crate) fn verify(key: &[u8; 32], bytes: &[u8], signature: &[u8; 64]) -> bool {
    let signature = ed25519_dalek::Signature::from_bytes(signature);
    ed25519_dalek::VerifyingKey::from_bytes(key)
        .is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
}
