//! Cosignatures under a checkpoint, by outside witnesses (C2SP tlog-cosignature, `cosignature/v1`).
//!
//! Whoever has a key of headquarters can sign two logs, and with the relay's help show each to
//! other desks. They notice once a message passes between them. A witness is a desk of another
//! organisation that cosigns a checkpoint only when the log has grown to it from what it cosigned
//! before; where the policy asks for some of them, a second log finds nobody who cosigns it, and no desk
//! takes it in the first place.
//!
//! Turned down: a witness that sees checkpoints and consistency proofs alone (C2SP tlog-witness over
//! HTTP): it needs an address of its own that desks behind firewalls do not have, and could not tell
//! a note by a key that was removed. A witness that replays the log checks more, and learns no more than
//! any member.

use aircop_message::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signer as _, SigningKey};

use crate::checkpoint::{self, Consistency, SplitView, key_id};
use crate::error::DirectoryError;
use crate::key::verify;
use crate::policy::Policy;
use crate::view::Directory;

/// Witnesses of a policy at most.
pub const MAX_WITNESSES: usize = 16;
/// Signature type of a timestamped cosignature by Ed25519 in a key id (C2SP signed-note).
const COSIGNATURE: u8 = 0x04;
/// Key id, time, signature.
const BLOB_LEN: usize = 4 + 8 + 64;

/// The private half of a witness's key, zeroed when dropped. `Debug` shows the name alone.
pub struct WitnessKey {
    name: String,
    key: SigningKey,
}

impl WitnessKey {
    /// The key of a stored seed (RFC 8032 section 5.1.5).
    #[must_use]
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Self {
        Self {
            name: name.to_owned(),
            key: SigningKey::from_bytes(seed),
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
}

impl std::fmt::Debug for WitnessKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WitnessKey({})", self.name)
    }
}

/// The newest state of the log that a witness has cosigned: what it remembers beside the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Witnessed {
    /// Entries.
    pub size: u64,
    /// RFC 6962 root over them.
    pub root: [u8; 32],
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WitnessRefusal {
    /// The note covers less than was cosigned before.
    #[error("it covers {size} entries, and {cosigned} were cosigned before")]
    Rollback {
        /// Entries that were cosigned.
        cosigned: u64,
        /// Entries of the note.
        size: u64,
    },
    /// The log does not go on from what was cosigned.
    #[error("what was cosigned at {size} entries is no beginning of it")]
    Fork {
        /// Entries that were cosigned.
        size: u64,
    },
    /// The note conflicts with the log that is here: the evidence.
    #[error("headquarters' keys have signed another log of {} entries", .0.size)]
    Split(Box<SplitView>),
    /// The note covers more, or less, than what was read of the log.
    #[error("it does not cover what is here of the log")]
    NotCovered,
    /// The policy in force does not name this key.
    #[error("the policy does not name this witness")]
    NotInPolicy,
    /// The note cannot be read, or no key of headquarters signed it.
    #[error("{0}")]
    Note(DirectoryError),
}

/// A line below headquarters' signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cosignature {
    pub(crate) name: String,
    /// By the witness's clock, seconds since 1970.
    seconds: u64,
    line: String,
}

impl Cosignature {
    fn make(text: &str, key: &WitnessKey, at: Timestamp) -> Self {
        let seconds = u64::try_from(at.0.div_euclid(1000)).unwrap_or(0);
        let mut blob = key_id(key.name(), COSIGNATURE, &key.public()).to_vec();
        blob.extend(seconds.to_be_bytes());
        blob.extend(key.key.sign(message(seconds, text).as_bytes()).to_bytes());
        Self {
            name: key.name.clone(),
            seconds,
            line: format!("\u{2014} {} {}\n", key.name, BASE64.encode(blob)),
        }
    }

    /// Reads a line, without its end, in its one form, by a witness of this policy.
    fn read(line: &str, text: &str, policy: &Policy) -> Option<Self> {
        let (name, encoded) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
        let blob = BASE64.decode(encoded).ok()?;
        if blob.len() != BLOB_LEN || BASE64.encode(&blob) != encoded {
            return None;
        }
        let (id, rest) = blob.split_first_chunk::<4>()?;
        let (seconds, signature) = rest.split_first_chunk::<8>()?;
        let message = message(u64::from_be_bytes(*seconds), text);
        let signature: &[u8; 64] = signature.try_into().ok()?;
        let by = |(known, key): (&str, [u8; 32])| {
            known == name
                && key_id(name, COSIGNATURE, &key) == *id
                && verify(&key, message.as_bytes(), signature)
        };
        policy.witnesses().any(by).then(|| Self {
            name: name.to_owned(),
            seconds: u64::from_be_bytes(*seconds),
            line: format!("{line}\n"),
        })
    }
}

/// What is signed: not the bytes of the note, so that neither signature is ever the other.
fn message(seconds: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {seconds}\n{text}")
}

/// Reads the lines below headquarters' signature: each by another witness of the policy, in the order of
/// their names. None for anything else, so that a note has one form.
pub(crate) fn read_all(lines: &str, text: &str, policy: &Policy) -> Option<Vec<Cosignature>> {
    let read = |line: &str| Cosignature::read(line.strip_suffix('\n')?, text, policy);
    let found: Option<Vec<_>> = lines.split_inclusive('\n').map(read).collect();
    found.filter(|found| found.is_sorted_by(|a, b| a.name < b.name))
}

impl Directory {
    /// Cosigns a note over exactly this log, when the log has grown to it from `last`, what the witness
    /// cosigned before. The note with the cosignature under it, and what to remember from now on.
    ///
    /// # Errors
    /// [`WitnessRefusal`]; then nothing is cosigned.
    pub fn cosign(
        &self,
        note: &[u8],
        key: &WitnessKey,
        at: Timestamp,
        last: Option<&Witnessed>,
    ) -> Result<(Vec<u8>, Witnessed), WitnessRefusal> {
        let read = self.read_note(note).map_err(WitnessRefusal::Note)?;
        let size = read.checkpoint.size;
        if let Some(last) = last {
            if size < last.size {
                let cosigned = last.size;
                return Err(WitnessRefusal::Rollback { cosigned, size });
            }
            if self
                .root_at(last.size)
                .is_some_and(|root| root != last.root)
            {
                return Err(WitnessRefusal::Fork { size: last.size });
            }
        }
        match self.check_checkpoint(note) {
            Ok(Consistency::Same) => {}
            Ok(_) => return Err(WitnessRefusal::NotCovered),
            Err(DirectoryError::Split(split)) => return Err(WitnessRefusal::Split(split)),
            Err(error) => return Err(WitnessRefusal::Note(error)),
        }
        let in_force = self.policy_at(size);
        if !in_force
            .witnesses()
            .any(|(name, public)| name == key.name && public == key.public())
        {
            return Err(WitnessRefusal::NotInPolicy);
        }
        let own = Cosignature::make(&read.text, key, at);
        let mut all = read.cosignatures;
        all.retain(|other| other.name != own.name);
        all.push(own);
        let (size, root) = (size, read.checkpoint.root);
        Ok((written(&read.head, all), Witnessed { size, root }))
    }

    /// Adds to a note the cosignatures under another one over the same log. None when it has them all.
    ///
    /// # Errors
    /// [`DirectoryError::BadCheckpoint`] when they are not of one size and root; else as
    /// [`Directory::check_checkpoint`].
    pub fn merge_cosignatures(
        &self,
        note: &[u8],
        other: &[u8],
    ) -> Result<Option<Vec<u8>>, DirectoryError> {
        let (ours, theirs) = (self.read_note(note)?, self.read_note(other)?);
        if ours.text != theirs.text {
            return Err(DirectoryError::BadCheckpoint(
                "they are not of one log and size",
            ));
        }
        let mut all = ours.cosignatures;
        let before = all.len();
        for new in theirs.cosignatures {
            if all.iter().all(|known| known.name != new.name) {
                all.push(new);
            }
        }
        Ok((all.len() > before).then(|| written(&ours.head, all)))
    }

    /// How many witnesses have cosigned a note, and how many the policy in force at its size asks for.
    ///
    /// # Errors
    /// As [`Directory::check_checkpoint`] of a note that cannot be read or that nobody signed.
    pub fn cosigned(&self, note: &[u8]) -> Result<Cosigned, DirectoryError> {
        let read = self.read_note(note)?;
        Ok(Cosigned {
            has: u8::try_from(read.cosignatures.len()).unwrap_or(u8::MAX),
            needs: self.policy_at(read.checkpoint.size).cosignatures,
        })
    }

    /// Who has cosigned a note, in the order of their names, and when by each one's own clock.
    ///
    /// # Errors
    /// As [`Self::cosigned`].
    pub fn cosigners(&self, note: &[u8]) -> Result<Vec<(String, Timestamp)>, DirectoryError> {
        let read = self.read_note(note)?;
        let at = |seconds: u64| {
            let ms = i64::try_from(seconds).unwrap_or(i64::MAX);
            Timestamp(ms.saturating_mul(1000))
        };
        let all = read.cosignatures.into_iter();
        Ok(all.map(|one| (one.name, at(one.seconds))).collect())
    }

    fn read_note(&self, note: &[u8]) -> Result<checkpoint::Read, DirectoryError> {
        checkpoint::read_whole(&self.fingerprint(), |size| self.policy_at(size), note)
    }
}

/// Cosignatures under a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cosigned {
    /// So many are there.
    pub has: u8,
    /// So many are needed.
    pub needs: u8,
}

impl Cosigned {
    /// Whether the note may be believed.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.has >= self.needs
    }
}

fn written(head: &str, mut all: Vec<Cosignature>) -> Vec<u8> {
    all.sort_by(|a, b| a.name.cmp(&b.name));
    let lines: String = all.into_iter().map(|one| one.line).collect();
    format!("{head}{lines}").into_bytes()
}
