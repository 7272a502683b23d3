//! Why an entry or a checkpoint was not believed. All of it is the fault of who made it or of who
//! handed it over; a refused one changes nothing.

use aircop_message::{OfficeId, canonical::CanonicalError};

use crate::checkpoint::SplitView;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// Longer than [`crate::MAX_ENTRY`] bytes.
    #[error("the entry has {0} bytes, more than an entry may")]
    TooLarge(usize),
    /// Not a canonical entry.
    #[error("the entry cannot be read: {0}")]
    Encoding(#[from] CanonicalError),
    /// The first entry is not the one whose fingerprint the invitation names.
    #[error("this is not the directory that the invitation names")]
    WrongFingerprint,
    /// The entry was signed for another log.
    #[error("the entry belongs to another directory")]
    OtherLog,
    /// Enough keys signed an entry that builds on another root than ours: one of the two histories
    /// was forked.
    #[error("entry {at} builds on another history of this directory")]
    OtherHistory {
        /// Its place.
        at: u64,
    },
    /// The first entry is not a policy.
    #[error("the directory does not begin with a policy")]
    NoGenesis,
    /// An entry for another place in the log: moved, repeated, or one was left out.
    #[error("entry {found} stands where entry {expected} comes next")]
    WrongIndex {
        /// The place where it stands.
        expected: u64,
        /// The place it was signed for.
        found: u64,
    },
    /// Fewer valid signatures of the policy's keys than it asks for.
    #[error("{found} of {needed} signatures of headquarters are there")]
    TooFewSignatures {
        /// Valid ones of distinct keys.
        found: usize,
        /// How many the policy asks for.
        needed: usize,
    },
    /// A key of the policy is said to have signed, and has not: what it signed was changed.
    #[error("the signature of {0} is not over this: the proposal was changed")]
    BadSignature(String),
    /// The key is none of the policy's, or was removed from it.
    #[error("the key is not in the policy")]
    NotInPolicy,
    /// Signatures of another proposal cannot be gathered for this one.
    #[error("it is another proposal")]
    OtherProposal,
    /// A policy that cannot be.
    #[error("policy: {0}")]
    BadPolicy(&'static str),
    /// A value that cannot be.
    #[error("{0}")]
    BadValue(&'static str),
    /// An id, key or mailbox that is in use or was once. None is ever given again.
    #[error("{0} is in use already, or was")]
    Taken(&'static str),
    /// No such office, or it was revoked.
    #[error("office {0} is not there, or was revoked")]
    NoOffice(OfficeId),
    /// No such device, or it was revoked.
    #[error("the device is not there, or was revoked")]
    NoDevice,
    /// No such group, or it is closed.
    #[error("the group is not there, or is closed")]
    NoGroup,
    /// A log key that a device in force would not get.
    #[error("a device in force would not get the directory's new key")]
    NoKeyFor,
    /// The office has no role in the group.
    #[error("the office has no role in the group")]
    NoRole,
    /// Not a signed note in the form of C2SP tlog-checkpoint, or for another log.
    #[error("the checkpoint cannot be read: {0}")]
    BadCheckpoint(&'static str),
    /// No key of the policy signed the checkpoint.
    #[error("the checkpoint is not signed by headquarters")]
    UnsignedCheckpoint,
    /// Two signed checkpoints that cannot both be of one log: proof that logs were forked.
    #[error("headquarters signed two logs that differ at size {}", .0.size)]
    Split(Box<SplitView>),
}

impl DirectoryError {
    /// The evidence, for [`DirectoryError::Split`].
    #[must_use]
    pub fn split_view(&self) -> Option<&SplitView> {
        match self {
            Self::Split(evidence) => Some(evidence),
            _ => None,
        }
    }
}
