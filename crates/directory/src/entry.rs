//! An event in its place in the log, with headquarters' signatures.
//!
//! What is signed names the log, the root that the entry builds on and the policy that it was signed
//! under: a signature holds for one place of one history and nowhere else. The signatures themselves
//! are no part of the tree. Of several valid ones any subset that is large enough would do, so a
//! leaf that held them could be changed by whoever passes it on, and a true checkpoint would look
//! like a split view.

use aircop_message::{Timestamp, canonical};
use ciborium::Value;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::error::DirectoryError;
use crate::event::{Event, fixed};
use crate::key::{HqKey, verify};
use crate::labels;
use crate::policy::{Policy, Task, task};

/// Bytes of an entry at most: 60 KiB, a log key for [`crate::MAX_READERS`] with 32 signatures. Sealed,
/// it fits into an entry of the relay's, of 64 KiB.
pub const MAX_ENTRY: usize = 60 * 1024;

/// Where an entry stands: what its signatures are bound to beside time and event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// From 0.
    pub index: u64,
    /// Fingerprint of the log; zeros for the first entry, whose hash it is.
    pub log: [u8; 32],
    /// Root of the log that it builds on; of the empty tree for the first entry.
    pub previous: [u8; 32],
    /// Index of the policy entry in force before it; 0 for the first entry.
    pub policy: u64,
}

impl Place {
    /// That of a log's first entry.
    #[must_use]
    pub fn first() -> Self {
        Self {
            index: 0,
            log: [0; 32],
            // RFC 6962 section 2.1: the hash of an empty list is that of an empty string.
            previous: Sha256::digest([]).into(),
            policy: 0,
        }
    }
}

/// What is signed: the event, bound to its place and time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Placed {
    index: u64,
    created: Timestamp,
    event: Event,
    #[serde(with = "fixed")]
    log: [u8; 32],
    needs: Task,
    policy: u64,
    #[serde(with = "fixed")]
    previous: [u8; 32],
}

/// An entry as it lies in the log. Its signatures have not been checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    /// Canonical bytes of [`Placed`].
    signed: Value,
    /// Pairs of a public key and a signature.
    signatures: Vec<(Value, Value)>,
}

/// An entry that was read. What it says counts only once [`crate::Directory`] took it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its place, from 0.
    pub index: u64,
    /// When headquarters made it.
    pub created: Timestamp,
    /// What it says.
    pub event: Event,
    /// How many must have signed it. Stated, so that who does not know the event counts alike.
    pub needs: Task,
    pub(crate) place: Place,
    signed: Vec<u8>,
    signatures: Vec<([u8; 32], [u8; 64])>,
}

/// An entry that gathers signatures. Its bytes may be passed from one key holder to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryDraft {
    signed: Vec<u8>,
    signatures: Vec<([u8; 32], [u8; 64])>,
}

impl EntryDraft {
    /// Begins the entry for this place.
    ///
    /// # Errors
    /// [`DirectoryError::Encoding`] for what cannot be written.
    pub fn new(place: &Place, created: Timestamp, event: &Event) -> Result<Self, DirectoryError> {
        let placed = Placed {
            index: place.index,
            created,
            event: event.clone(),
            log: place.log,
            needs: task(event).unwrap_or(Task::Routine),
            policy: place.policy,
            previous: place.previous,
        };
        Ok(Self {
            signed: canonical::to_vec(&placed)?,
            signatures: Vec::new(),
        })
    }

    /// Goes on with an entry that others have signed.
    ///
    /// # Errors
    /// As [`Entry::read`].
    pub fn resume(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let entry = Entry::read(bytes)?;
        Ok(Self {
            signed: entry.signed,
            signatures: entry.signatures,
        })
    }

    /// Adds a signature; a second one by the same key replaces the first.
    #[must_use]
    pub fn sign(mut self, key: &HqKey) -> Self {
        let public = key.public();
        self.signatures.retain(|(k, _)| *k != public);
        self.signatures
            .push((public, key.sign(&message(&self.signed))));
        self.signatures.sort_unstable();
        self
    }

    /// Leaves out signatures of keys that are none of the policy's: they don't count, and would
    /// stand in the log for good or fill the entry up to its limit.
    pub(crate) fn keep_signers_of(&mut self, policy: &Policy) {
        self.signatures
            .retain(|(key, _)| policy.name_of(key).is_some());
    }

    /// Names of the keys of `policy` that have signed. Signatures by other keys don't count.
    ///
    /// # Errors
    /// [`DirectoryError::BadSignature`] when one of them is not over these bytes.
    pub fn signers<'a>(&self, policy: &'a Policy) -> Result<Vec<&'a str>, DirectoryError> {
        let message = message(&self.signed);
        let mut names = Vec::new();
        for (key, signature) in &self.signatures {
            let Some(name) = policy.name_of(key) else {
                continue;
            };
            if !verify(key, &message, signature) {
                return Err(DirectoryError::BadSignature(name.to_owned()));
            }
            names.push(name);
        }
        Ok(names)
    }

    /// Takes the signatures that another copy has gathered.
    pub(crate) fn merge(&mut self, other: &Self) -> Result<(), DirectoryError> {
        if self.signed != other.signed {
            return Err(DirectoryError::OtherProposal);
        }
        for (key, signature) in &other.signatures {
            if !self.signatures.iter().any(|(k, _)| k == key) {
                self.signatures.push((*key, *signature));
            }
        }
        self.signatures.sort_unstable();
        Ok(())
    }

    /// The bytes, as they lie in the log.
    #[must_use]
    pub fn finish(&self) -> Vec<u8> {
        let stored = Stored {
            signed: Value::Bytes(self.signed.clone()),
            signatures: self
                .signatures
                .iter()
                .map(|(key, signature)| {
                    (Value::Bytes(key.to_vec()), Value::Bytes(signature.to_vec()))
                })
                .collect(),
        };
        // Byte strings in a list can always be written.
        canonical::to_vec(&stored).unwrap_or_default()
    }
}

impl Entry {
    /// Reads an entry without checking its signatures.
    ///
    /// # Errors
    /// [`DirectoryError::TooLarge`], [`DirectoryError::Encoding`]; signatures must stand in the
    /// order of their keys, each key once, so that an entry has one form only.
    pub fn read(bytes: &[u8]) -> Result<Self, DirectoryError> {
        if bytes.len() > MAX_ENTRY {
            return Err(DirectoryError::TooLarge(bytes.len()));
        }
        let stored: Stored = canonical::from_slice(bytes)?;
        let shape = || DirectoryError::BadValue("an entry's bytes have the wrong length");
        let signed = stored.signed.into_bytes().map_err(|_| shape())?;
        let mut signatures = Vec::with_capacity(stored.signatures.len());
        for (key, signature) in stored.signatures {
            let key = key
                .into_bytes()
                .ok()
                .and_then(|b| b.try_into().ok())
                .ok_or_else(shape)?;
            let signature = signature
                .into_bytes()
                .ok()
                .and_then(|b| b.try_into().ok())
                .ok_or_else(shape)?;
            signatures.push((key, signature));
        }
        if !signatures.is_sorted_by(|a: &([u8; 32], [u8; 64]), b| a.0 < b.0) {
            return Err(DirectoryError::BadValue(
                "signatures stand in the order of their keys, each once",
            ));
        }
        let placed: Placed = canonical::from_slice(&signed)?;
        Ok(Self {
            index: placed.index,
            created: placed.created,
            event: as_it_came(placed.event, &signed),
            needs: placed.needs,
            place: Place {
                index: placed.index,
                log: placed.log,
                previous: placed.previous,
                policy: placed.policy,
            },
            signed,
            signatures,
        })
    }

    /// The bytes that are signed: the leaf of the tree.
    #[must_use]
    pub fn signed(&self) -> &[u8] {
        &self.signed
    }

    /// RFC 6962 leaf hash. That of a log's first entry is the log's fingerprint.
    #[must_use]
    pub fn leaf_hash(&self) -> [u8; 32] {
        let hash = Sha256::new().chain_update([0]);
        hash.chain_update(&self.signed).finalize().into()
    }

    /// Checks that the entry says what its event needs.
    pub(crate) fn check_needs(&self) -> Result<(), DirectoryError> {
        if task(&self.event).is_some_and(|task| task != self.needs) {
            return Err(DirectoryError::BadValue(
                "the entry asks for other signatures than its event needs",
            ));
        }
        Ok(())
    }

    /// Names of the keys of `policy` whose signatures are there and valid.
    pub(crate) fn signers<'a>(&self, policy: &'a Policy) -> Vec<&'a str> {
        let message = message(&self.signed);
        let valid = self.signatures.iter().filter_map(|(key, signature)| {
            let name = policy.name_of(key)?;
            verify(key, &message, signature).then_some(name)
        });
        valid.collect()
    }

    /// Checks that enough keys of `policy` signed for what the entry says that it needs, and that it
    /// says what its event needs.
    pub(crate) fn check_signatures(&self, policy: &Policy) -> Result<(), DirectoryError> {
        self.check_needs()?;
        let (found, needed) = (self.signers(policy).len(), policy.needs(self.needs));
        if found < needed {
            Err(DirectoryError::TooFewSignatures { found, needed })
        } else {
            Ok(())
        }
    }
}

/// The event, if what was understood of it stands in `signed` just so, perhaps beside fields of a
/// newer version. Serde also takes an id in hexadecimal text, which readers in other languages
/// would not: such an event is unknown to all of them.
fn as_it_came(event: Event, signed: &[u8]) -> Event {
    let raw = canonical::from_slice::<Value>(signed).ok();
    let raw = raw.as_ref().and_then(|placed| field(placed, "event"));
    match (Value::serialized(&event), raw) {
        (Ok(understood), Some(raw)) if stands_in(&understood, raw) => event,
        (_, raw) => Event::Unknown(raw.cloned().unwrap_or(Value::Null)),
    }
}

fn field<'a>(map: &'a Value, key: &str) -> Option<&'a Value> {
    let entries = map.as_map()?;
    let found = entries.iter().find(|(k, _)| k.as_text() == Some(key));
    found.map(|(_, value)| value)
}

fn stands_in(understood: &Value, raw: &Value) -> bool {
    match (understood, raw) {
        (Value::Map(fields), Value::Map(_)) => fields.iter().all(|(key, value)| {
            let found = key.as_text().and_then(|key| field(raw, key));
            found.is_some_and(|found| stands_in(value, found))
        }),
        (Value::Array(items), Value::Array(found)) => {
            items.len() == found.len() && items.iter().zip(found).all(|(a, b)| stands_in(a, b))
        }
        _ => understood == raw,
    }
}

fn message(signed: &[u8]) -> Vec<u8> {
    [labels::ENTRY, signed].concat()
}
