//! Headquarters appends to the directory that the relay keeps without reading it.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::admission::BadSignature;
use crate::bytes::{Reader, Writer, read_entries, write_entries};
use crate::frame::FrameError;
use crate::label;
use crate::limits::MAX_CHECKPOINT;

/// Entries for the end of the directory and the checkpoint over the whole of it, or a new
/// checkpoint alone (a heartbeat). The signature has not been checked before [`Self::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryAppend {
    from: u64,
    issued_at_ms: i64,
    entries: Vec<Vec<u8>>,
    checkpoint: Vec<u8>,
    signature: [u8; 64],
}

impl DirectoryAppend {
    /// Signs as headquarters. `from` is the size before the append; `issued_at_ms` (milliseconds
    /// since 1970 UTC) must rise from append to append, so that an old checkpoint of the same
    /// size cannot be put back.
    #[must_use]
    pub fn sign(
        from: u64,
        issued_at_ms: i64,
        entries: Vec<Vec<u8>>,
        checkpoint: Vec<u8>,
        admin: &SigningKey,
    ) -> Self {
        let mut append = Self {
            from,
            issued_at_ms,
            entries,
            checkpoint,
            signature: [0; 64],
        };
        append.signature = admin.sign(&append.message()).to_bytes();
        append
    }

    /// Whether the relay-admin key signed it (RFC 8032, strict).
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn verify(&self, admin: &VerifyingKey) -> Result<(), BadSignature> {
        let signature = Signature::from_bytes(&self.signature);
        admin
            .verify_strict(&self.message(), &signature)
            .map_err(|_| BadSignature)
    }

    /// The directory's size that this continues.
    #[must_use]
    pub fn from(&self) -> u64 {
        self.from
    }

    /// When headquarters made it. Milliseconds since 1970 UTC.
    #[must_use]
    pub fn issued_at_ms(&self) -> i64 {
        self.issued_at_ms
    }

    /// The new entries, in order; none for a heartbeat.
    #[must_use]
    pub fn entries(&self) -> &[Vec<u8>] {
        &self.entries
    }

    /// The checkpoint over everything up to and with the new entries.
    #[must_use]
    pub fn checkpoint(&self) -> &[u8] {
        &self.checkpoint
    }

    /// SHA-256 over every field but the signature: the same append repeated has the same one.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(label::DIRECTORY_APPEND);
        hash.update(self.from.to_be_bytes());
        hash.update(self.issued_at_ms.to_be_bytes());
        hash.update((self.entries.len() as u64).to_be_bytes());
        for bytes in self.entries.iter().chain([&self.checkpoint]) {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
        hash.finalize().into()
    }

    fn message(&self) -> Vec<u8> {
        [label::DIRECTORY_APPEND, &self.digest()].concat()
    }

    pub(crate) fn write(&self, w: &mut Writer) {
        w.u64(self.from);
        w.i64(self.issued_at_ms);
        write_entries(w, &self.entries);
        w.blob("checkpoint", MAX_CHECKPOINT, &self.checkpoint);
        w.bytes(&self.signature);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Ok(Self {
            from: r.u64()?,
            issued_at_ms: r.i64()?,
            entries: read_entries(r)?,
            checkpoint: r.blob("checkpoint", MAX_CHECKPOINT)?,
            signature: r.array()?,
        })
    }
}
