//! An event in its place in the log, with headquarters' signatures.

use std::collections::BTreeSet;

use aircop_message::{Timestamp, canonical};
use ciborium::Value;
use serde::{Deserialize, Serialize};

use crate::error::DirectoryError;
use crate::event::Event;
use crate::key::{HqKey, verify};
use crate::labels;
use crate::policy::{Policy, Task};

/// Bytes of an entry at most: 16 KiB.
pub const MAX_ENTRY: usize = 16 * 1024;

/// What is signed: the event, bound to its place and time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Placed {
    index: u64,
    created: Timestamp,
    event: Event,
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
    /// Begins the entry with this index.
    ///
    /// # Errors
    /// [`DirectoryError::Encoding`] for what cannot be written.
    pub fn new(index: u64, created: Timestamp, event: &Event) -> Result<Self, DirectoryError> {
        let placed = Placed {
            index,
            created,
            event: event.clone(),
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

    /// The bytes: the leaf of the tree once they are in the log.
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
            signed,
            signatures,
        })
    }

    /// Checks that enough keys of `policy` signed for `task`.
    pub(crate) fn check_signatures(
        &self,
        policy: &Policy,
        task: Task,
    ) -> Result<(), DirectoryError> {
        let message = message(&self.signed);
        let keys: BTreeSet<_> = policy.keys().map(|(_, key)| key).collect();
        let valid = self
            .signatures
            .iter()
            .filter(|(key, s)| keys.contains(key) && verify(key, &message, s));
        let (found, needed) = (valid.count(), policy.needs(task));
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
