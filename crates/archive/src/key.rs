//! The key of an archive file.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Separates this hash from every other use of the key.
const SALT_LABEL: &[u8] = b"aircop archive file salt v1";

/// Thirty-two random bytes that encrypt one archive file. The vault wraps it for each officer.
///
/// Used raw: SQLCipher's password stretching would add nothing to a random key.
///
/// On the heap: what is moved about on the stack leaves copies behind that nobody wipes.
#[derive(Clone)]
pub struct ArchiveKey(Box<Zeroizing<[u8; 32]>>);

impl ArchiveKey {
    /// Takes `bytes` from a cryptographic random source, one key per archive file.
    #[must_use]
    pub fn new(bytes: &[u8; 32]) -> Self {
        let mut key = Box::new(Zeroizing::new([0; 32]));
        key.copy_from_slice(bytes);
        Self(key)
    }

    /// The bytes, for the vault to wrap.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The 16 bytes that SQLCipher writes in clear at the start of the file.
    ///
    /// Derived from the key (one-way) and not drawn at random, because it tells a wrong key
    /// from a damaged first page: both fail in the same way inside SQLCipher.
    pub(crate) fn salt(&self) -> [u8; 16] {
        let digest = Sha256::new()
            .chain_update(SALT_LABEL)
            .chain_update(self.0.as_slice())
            .finalize();
        let mut salt = [0; 16];
        salt.iter_mut()
            .zip(digest.iter())
            .for_each(|(to, from)| *to = *from);
        salt
    }

    /// `PRAGMA key` with the raw key and salt.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut sql = Zeroizing::new(String::with_capacity(128));
        sql.push_str("PRAGMA key = \"");
        sql.push_str(&self.literal());
        sql.push_str("\";");
        sql
    }

    /// The raw key and salt as SQLCipher reads them (SQLCipher API, "Raw Key Data with Explicit
    /// Salt").
    pub(crate) fn literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(128));
        text.push_str("x'");
        for byte in self.0.iter().chain(self.salt().iter()) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }
}
