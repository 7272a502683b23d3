//! A headquarters key.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};

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
