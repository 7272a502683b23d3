//! Headquarters' signed, append-only log, replayed into a verified view.
//!
//! Who takes part, with which devices, in which groups and roles, is said nowhere else. Each
//! [`Event`] stands in an entry that binds it to its place and time and carries the Ed25519
//! signatures of as many headquarters keys as the [`Policy`] in force asks for. Entries are the
//! leaves of an RFC 6962 Merkle tree; signed checkpoints (C2SP `tlog-checkpoint`) travel inside
//! every message, so that two offices that were shown different logs notice.
//!
//! [`Directory`] is the only way to an office, a device or a role: what it returns was verified
//! from the first entry on. The crate does no I/O and reads no clock.
//!
//! Turned down: threshold signatures (FROST and the like: a ceremony that few operators can run or
//! audit, to save some hundred bytes), X.509.

mod checkpoint;
mod clock;
mod cosign;
mod entry;
mod error;
mod event;
mod expand;
mod key;
mod labels;
mod log_key;
mod name;
mod policy;
mod proof;
mod proposal;
mod relay;
mod rules;
mod split;
mod view;

pub use checkpoint::{Checkpoint, Consistency, MAX_NOTE, SplitView};
pub use clock::{ClockFault, ClockWitness};
pub use cosign::{Cosigned, MAX_WITNESSES, WitnessKey, WitnessRefusal, Witnessed};
pub use entry::{Entry, EntryDraft, MAX_ENTRY, Place};
pub use error::DirectoryError;
pub use event::{Event, GroupKind, OfficeKind, Role, UnknownCode};
pub use expand::Selection;
pub use key::{HqKey, key_fingerprint};
pub use log_key::{
    LogKeyStatement, MAX_READERS, READER_LEN, WRAPPED_KEY_LEN, reader_tag, wraps_of,
};
pub use name::folded_name;
pub use policy::{Policy, PolicyKey, Task};
pub use proof::{CertifiedDevice, DeviceCertificate, ProvenEntry};
pub use proposal::{MAX_ENTRIES as MAX_PROPOSED, Proposal, Step};
pub use relay::{MAX_ADDRESSES, Relay, is_address};
pub use split::{ProvenPrefix, ShownSplit, SignedNote, SplitProof};
pub use view::{Device, Directory, Fingerprint, Freshness, Group, Office};

#[cfg(test)]
mod tests;
