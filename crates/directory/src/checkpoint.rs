//! Checkpoints: size and root of the log, signed by a headquarters key, as C2SP `tlog-checkpoint`
//! notes (a `signed-note` whose text is origin, decimal size and base64 root, a line each), and below
//! that signature those of outside witnesses ([`crate::cosign`]).
//!
//! The crates for signed notes either bring another signature library or accept more than one
//! form of a note; evidence wants exactly one, so its lines are read and written here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

use crate::cosign::{self, Cosignature};
use crate::error::DirectoryError;
use crate::key::{HqKey, verify};
use crate::labels;
use crate::policy::Policy;
use crate::view::Fingerprint;

/// Bytes of a note at most.
pub const MAX_NOTE: usize = 4096;
/// Entries of a log at most. The tree's library panics on sizes near the end of `u64`, and a
/// certificate's checkpoint may be signed by whoever made the file.
const MAX_SIZE: u64 = 1 << 32;
/// Signature type of Ed25519 in a key id (C2SP signed-note).
const ED25519: u8 = 0x01;

/// A checkpoint whose signature a key of the policy made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Entries of the log.
    pub size: u64,
    /// RFC 6962 root over them.
    pub root: [u8; 32],
    /// The exact bytes of the note.
    pub note: Vec<u8>,
    /// Names of the witnesses that have cosigned it, in their order.
    pub cosigned_by: Vec<String>,
}

/// A note in its parts.
pub(crate) struct Read {
    pub(crate) checkpoint: Checkpoint,
    /// Name and key of headquarters that signed it.
    pub(crate) signer: (String, [u8; 32]),
    /// The three lines that are signed.
    pub(crate) text: String,
    /// The note down to headquarters' signature.
    pub(crate) head: String,
    pub(crate) cosignatures: Vec<Cosignature>,
}

/// How a checkpoint stands to our log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consistency {
    /// Ours exactly.
    Same,
    /// An earlier state of our log.
    Behind,
    /// Larger than our log: fetch what is missing, then ask again.
    Ahead {
        /// Its size.
        size: u64,
    },
}

/// Two validly signed checkpoints of which one cannot be of the log that the other is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitView {
    /// The size at which the roots differ.
    pub size: u64,
    /// The note that we held.
    pub ours: Vec<u8>,
    /// The note that conflicts with it.
    pub theirs: Vec<u8>,
}

pub(crate) fn sign(log: &Fingerprint, size: u64, root: &[u8; 32], key: &HqKey) -> Vec<u8> {
    let text = text(log, size, root);
    let mut blob = key_id(key.name(), ED25519, &key.public()).to_vec();
    blob.extend(key.sign(text.as_bytes()));
    format!("{text}\n\u{2014} {} {}\n", key.name(), BASE64.encode(blob)).into_bytes()
}

/// Reads and verifies a note that a key of the policy has signed that `policy_at` gives for its size: a
/// key that was removed says nothing about a log that it was removed from.
pub(crate) fn read<'a>(
    log: &Fingerprint,
    policy_at: impl FnOnce(u64) -> &'a Policy,
    note: &[u8],
) -> Result<Checkpoint, DirectoryError> {
    read_whole(log, policy_at, note).map(|read| read.checkpoint)
}

/// The same, with the name and the key of who signed it.
pub(crate) fn read_signed<'a>(
    log: &Fingerprint,
    policy_at: impl FnOnce(u64) -> &'a Policy,
    note: &[u8],
) -> Result<(Checkpoint, (String, [u8; 32])), DirectoryError> {
    read_whole(log, policy_at, note).map(|read| (read.checkpoint, read.signer))
}

/// All of a note: one signature of headquarters, and below it cosignatures by witnesses of the same
/// policy, each of which holds. Lines by others are refused, so that a note has one form.
pub(crate) fn read_whole<'a>(
    log: &Fingerprint,
    policy_at: impl FnOnce(u64) -> &'a Policy,
    note: &[u8],
) -> Result<Read, DirectoryError> {
    let bad = DirectoryError::BadCheckpoint;
    if note.len() > MAX_NOTE {
        return Err(bad("it is too long"));
    }
    let whole = std::str::from_utf8(note).map_err(|_| bad("it is not UTF-8"))?;
    let (body, signatures) = whole.split_once("\n\n").ok_or(bad("it has no signature"))?;
    let mut lines = body.split('\n');
    let (origin, size, root) = (lines.next(), lines.next(), lines.next());
    let (Some(origin), Some(size), Some(root), None) = (origin, size, root, lines.next()) else {
        return Err(bad("it does not have three lines"));
    };
    if origin != self::origin(log) {
        return Err(bad("it is of another log"));
    }
    let size: u64 = size.parse().map_err(|_| bad("its size is no number"))?;
    if !(1..=MAX_SIZE).contains(&size) {
        return Err(bad("no log has its size"));
    }
    let root: [u8; 32] = BASE64
        .decode(root)
        .ok()
        .and_then(|r| r.try_into().ok())
        .ok_or(bad("its root is not 32 bytes of base64"))?;
    // One form only: the text that was read must be the text that we would write.
    let text = text(log, size, &root);
    if whole.get(..text.len()) != Some(text.as_str()) {
        return Err(bad("it is not in its one form"));
    }
    let malformed = bad("its signature line is malformed");
    let (line, cosignatures) = signatures.split_once('\n').ok_or(malformed.clone())?;
    let (name, blob) = line
        .strip_prefix("\u{2014} ")
        .and_then(|l| l.split_once(' '))
        .ok_or(malformed)?;
    let blob = BASE64
        .decode(blob)
        .map_err(|_| bad("its signature is not base64"))?;
    let (id, signature) = blob
        .split_at_checked(4)
        .ok_or(bad("its signature is too short"))?;
    let signature: &[u8; 64] = signature
        .try_into()
        .map_err(|_| bad("its signature is not 64 bytes"))?;
    let policy = policy_at(size);
    let signer = policy.keys().find(|(key_name, key)| {
        *key_name == name
            && key_id(name, ED25519, key) == id
            && verify(key, text.as_bytes(), signature)
    });
    let (name, key) = signer.ok_or(DirectoryError::UnsignedCheckpoint)?;
    let head = format!("{text}\n{line}\n");
    let cosignatures = cosign::read_all(cosignatures, &text, policy);
    let cosignatures = cosignatures.ok_or(DirectoryError::UnsignedCheckpoint)?;
    Ok(Read {
        checkpoint: Checkpoint {
            size,
            root,
            note: note.to_vec(),
            cosigned_by: cosignatures.iter().map(|one| one.name.clone()).collect(),
        },
        signer: (name.to_owned(), key),
        text,
        head,
        cosignatures,
    })
}

fn origin(log: &Fingerprint) -> String {
    let digits = hex::encode(log.0);
    format!("{}{}", labels::ORIGIN, digits.get(..16).unwrap_or_default())
}

fn text(log: &Fingerprint, size: u64, root: &[u8; 32]) -> String {
    format!("{}\n{size}\n{}\n", origin(log), BASE64.encode(root))
}

/// C2SP signed-note: the first four bytes of SHA-256(name, newline, type, public key).
pub(crate) fn key_id(name: &str, kind: u8, key: &[u8; 32]) -> [u8; 4] {
    let hash = Sha256::new()
        .chain_update(name)
        .chain_update(b"\n")
        .chain_update([kind])
        .chain_update(key)
        .finalize();
    hash.first_chunk().copied().unwrap_or_default()
}
