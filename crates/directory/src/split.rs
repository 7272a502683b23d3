//! A split view as a third party can check it: two notes that headquarters' keys signed and that
//! cannot be of one log.
//!
//! Beside the notes it takes the policies, which say whose keys these are at which size (a key that was
//! removed proves nothing about what came later), the last entry, which shows that no policy was left
//! out, and, where the notes are
//! of different sizes, an RFC 6962 consistency proof: it ties the larger note to what its log was at
//! the size of the smaller, and that was something else than the smaller one says.
//!
//! It names nobody but headquarters' keys. It does not show who carried the second note (the message
//! that did shows that: its signed content holds the note), nor whether headquarters did it or a
//! thief of its key.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, RootHash};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::checkpoint::{self, Checkpoint};
use crate::error::DirectoryError;
use crate::proof::{ProvenEntry, chain, closes, prove, tree_of, unhex};
use crate::view::{Directory, Fingerprint, Leaf};

/// The proof, as JSON with hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitProof {
    /// The note that was held (C2SP tlog-checkpoint), not smaller than the other.
    pub ours: String,
    /// The note that conflicts with it.
    pub theirs: String,
    /// Every policy of the log that `ours` covers, the first entry of the log first.
    pub policies: Vec<ProvenEntry>,
    /// The last entry that `ours` covers: it names the last policy.
    pub last: ProvenEntry,
    /// What our log was at the size of `theirs`; left out when both have one size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<ProvenPrefix>,
}

/// An earlier root of a log and its consistency proof, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvenPrefix {
    /// The root of 32 bytes.
    pub root: String,
    /// RFC 6962 section 2.1.2, hashes of 32 bytes behind each other.
    pub path: String,
}

/// A note, and whose signature it bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedNote {
    /// Entries that it covers.
    pub size: u64,
    /// The root that it states.
    pub root: [u8; 32],
    /// Name of the key.
    pub key_name: String,
    /// The key.
    pub key: [u8; 32],
}

/// What a proof shows once it is verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSplit {
    /// Which log: compare it with headquarters.
    pub log: Fingerprint,
    /// The note that was held.
    pub ours: SignedNote,
    /// The note that conflicts with it.
    pub theirs: SignedNote,
    /// The root that our log had at the size of `theirs`.
    pub our_root: [u8; 32],
}

impl Directory {
    /// The proof that two notes conflict, as far as this log can tell.
    ///
    /// # Errors
    /// [`DirectoryError::BadCheckpoint`] when they do not, or when `ours` is not of this log or
    /// smaller than `theirs`: then this log alone proves nothing.
    pub fn prove_split(&self, ours: &[u8], theirs: &[u8]) -> Result<SplitProof, DirectoryError> {
        let log = self.fingerprint();
        let ours = checkpoint::read(&log, |size| self.policy_at(size), ours)?;
        let theirs = checkpoint::read(&log, |size| self.policy_at(size), theirs)?;
        let bad = DirectoryError::BadCheckpoint;
        if self.root_at(ours.size) != Some(ours.root) {
            return Err(bad("it is not of this log"));
        }
        if theirs.size > ours.size {
            return Err(bad("the one that was held is smaller than the other"));
        }
        let tree = tree_of(self, ours.size);
        let prove = |index| prove(&tree, index).ok_or(DirectoryError::NoGenesis);
        let policies = self
            .policies_before(ours.size)
            .map(|(index, _)| prove(*index))
            .collect::<Result<_, _>>()?;
        let last = prove(ours.size - 1)?;
        let prefix = match ours.size - theirs.size {
            0 => None,
            later => {
                let root = self.root_at(theirs.size).unwrap_or_default();
                Some(ProvenPrefix {
                    root: hex::encode(root),
                    path: hex::encode(consistency(&tree, later)),
                })
            }
        };
        let text = |note: Vec<u8>| String::from_utf8_lossy(&note).into_owned();
        let proof = SplitProof {
            ours: text(ours.note),
            theirs: text(theirs.note),
            policies,
            last,
            prefix,
        };
        proof.verify().map(|_| proof)
    }
}

impl SplitProof {
    /// Checks that headquarters' keys signed both notes and that no log can have both. Whether the
    /// log is headquarters' own is for the reader to compare: [`ShownSplit::log`].
    ///
    /// # Errors
    /// [`DirectoryError`], which names what is wrong.
    pub fn verify(&self) -> Result<ShownSplit, DirectoryError> {
        let bad = DirectoryError::BadCheckpoint;
        let (log, policies) = chain(&self.policies)?;
        let [(_, first), ..] = policies.as_slice() else {
            return Err(DirectoryError::NoGenesis);
        };
        // Whose signature counts depends on the size of the note.
        let in_force = |size: u64| {
            let found = policies.iter().rev().find(|(at, _)| *at < size);
            found.map_or(first, |(_, policy)| policy)
        };
        let (ours, our_signer) = checkpoint::read_signed(&log, in_force, self.ours.as_bytes())?;
        let (theirs, their_signer) =
            checkpoint::read_signed(&log, in_force, self.theirs.as_bytes())?;
        for policy in &self.policies {
            policy.is_in(&ours)?;
        }
        closes(&self.last, &ours, &log, &policies)?;
        let our_root = match &self.prefix {
            None if ours.size == theirs.size => ours.root,
            Some(prefix) if theirs.size < ours.size => {
                let root: [u8; 32] = unhex(&prefix.root)?
                    .try_into()
                    .map_err(|_| bad("an earlier root is not 32 bytes"))?;
                let path = ConsistencyProof::<Sha256>::try_from_bytes(unhex(&prefix.path)?)
                    .map_err(|_| bad("a consistency proof is not made of hashes"))?;
                let earlier = RootHash::new(root.into(), theirs.size);
                RootHash::<Sha256>::new(ours.root.into(), ours.size)
                    .verify_consistency(&earlier, &path)
                    .map_err(|_| bad("the consistency proof does not hold"))?;
                root
            }
            _ => return Err(bad("the sizes do not fit the proof")),
        };
        if our_root == theirs.root {
            return Err(bad("the two do not conflict"));
        }
        Ok(ShownSplit {
            log,
            ours: signed(ours, our_signer),
            theirs: signed(theirs, their_signer),
            our_root,
        })
    }
}

fn signed(note: Checkpoint, (key_name, key): (String, [u8; 32])) -> SignedNote {
    SignedNote {
        size: note.size,
        root: note.root,
        key_name,
        key,
    }
}

fn consistency(tree: &MemoryBackedTree<Sha256, Leaf>, later: u64) -> Vec<u8> {
    // The library panics unless something is left of the tree.
    match usize::try_from(later) {
        Ok(later) if (later as u64) < tree.len() => tree.prove_consistency(later).as_bytes().into(),
        _ => Vec::new(),
    }
}
