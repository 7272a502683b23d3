//! What a third party needs to believe that a device spoke for an office: the entries that admitted
//! both, RFC 6962 inclusion proofs, and the checkpoint that headquarters signed over the log.
//!
//! It shows nobody else who takes part. It does not show that the device was not revoked later, nor
//! that no policy between the given ones was left out: for that the whole log is needed.

use aircop_message::{DeviceKey, OfficeId};
use ct_merkle::InclusionProof;
use ct_merkle::RootHash;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::checkpoint::{self, Checkpoint};
use crate::entry::Entry;
use crate::error::DirectoryError;
use crate::event::Event;
use crate::policy::{Policy, task};
use crate::view::{Directory, Fingerprint};

/// An entry and its audit path, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvenEntry {
    /// Its place in the log.
    pub index: u64,
    /// Its bytes.
    pub entry: String,
    /// RFC 6962 section 2.1.1, hashes of 32 bytes behind each other.
    pub path: String,
}

/// Shows that a device was admitted for an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceCertificate {
    /// The checkpoint note (C2SP tlog-checkpoint).
    pub checkpoint: String,
    /// Every policy up to the device's admission, the first entry of the log first.
    pub policies: Vec<ProvenEntry>,
    /// The entry that admitted the office.
    pub office: ProvenEntry,
    /// The entry that admitted the device.
    pub device: ProvenEntry,
}

/// What a certificate shows once it is verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertifiedDevice {
    /// Which log: compare it with headquarters.
    pub log: Fingerprint,
    /// Entries that the checkpoint covers.
    pub size: u64,
    /// The device.
    pub device: DeviceKey,
    /// Its office.
    pub office: OfficeId,
    /// The office's name.
    pub office_name: String,
}

impl Directory {
    /// The certificate of a device, under the newest checkpoint that we hold.
    ///
    /// # Errors
    /// [`DirectoryError::NoDevice`]; [`DirectoryError::BadCheckpoint`] when there is no checkpoint
    /// yet that covers the device's admission.
    pub fn certify(&self, device: &DeviceKey) -> Result<DeviceCertificate, DirectoryError> {
        let found = self.device(device).ok_or(DirectoryError::NoDevice)?;
        let office = self
            .office(&found.office)
            .ok_or(DirectoryError::NoOffice(found.office))?;
        let none = DirectoryError::BadCheckpoint("there is none that covers the device");
        let latest = self.latest().filter(|c| c.size > found.admitted_at);
        let Checkpoint { size, note, .. } = latest.ok_or(none)?;
        let mut tree: MemoryBackedTree<Sha256, Vec<u8>> = MemoryBackedTree::new();
        let size = usize::try_from(*size).unwrap_or(usize::MAX);
        for entry in self.entries().take(size) {
            tree.push(entry.to_vec());
        }
        let prove = |index: u64| prove(&tree, index).ok_or(DirectoryError::NoDevice);
        let policies = self
            .entries()
            .enumerate()
            .take(usize::try_from(found.admitted_at).unwrap_or(usize::MAX))
            .filter(|(_, bytes)| {
                Entry::read(bytes).is_ok_and(|e| matches!(e.event, Event::Policy(_)))
            })
            .map(|(index, _)| prove(index as u64))
            .collect::<Result<_, _>>()?;
        Ok(DeviceCertificate {
            checkpoint: String::from_utf8_lossy(note).into_owned(),
            policies,
            office: prove(office.admitted_at)?,
            device: prove(found.admitted_at)?,
        })
    }
}

impl DeviceCertificate {
    /// Checks signatures, thresholds and inclusion with nothing but the certificate itself. Whether
    /// the log is headquarters' own is for the reader to compare: [`CertifiedDevice::log`].
    ///
    /// # Errors
    /// [`DirectoryError`], which names what is wrong.
    pub fn verify(&self) -> Result<CertifiedDevice, DirectoryError> {
        let (genesis, later) = self
            .policies
            .split_first()
            .ok_or(DirectoryError::NoGenesis)?;
        let genesis = genesis.bytes()?;
        let log = Fingerprint(Sha256::digest(&genesis).into());
        let mut policies: Vec<(u64, Policy)> = Vec::new();
        let first = Entry::read(&genesis)?;
        let Event::Policy(policy) = &first.event else {
            return Err(DirectoryError::NoGenesis);
        };
        policy.check()?;
        first.check_signatures(policy, task(&first.event))?;
        policies.push((0, policy.clone()));
        for proven in later {
            let entry = proven.read()?;
            check(&entry, &policies)?;
            let Event::Policy(policy) = &entry.event else {
                return Err(DirectoryError::BadValue("a policy was expected"));
            };
            policy.check()?;
            policies.push((entry.index, policy.clone()));
        }
        let (_, in_force) = policies.last().ok_or(DirectoryError::NoGenesis)?;
        let checkpoint = checkpoint::read(&log, in_force, self.checkpoint.as_bytes())?;
        let proven = self.policies.iter().chain([&self.office, &self.device]);
        for proven in proven {
            proven.is_in(&checkpoint)?;
        }

        let (office, device) = (self.office.read()?, self.device.read()?);
        check(&office, &policies)?;
        check(&device, &policies)?;
        match (office.event, device.event) {
            (
                Event::OfficeAdmitted { office, name, .. },
                Event::DeviceAdmitted {
                    office: of, device, ..
                },
            ) if office == of => Ok(CertifiedDevice {
                log,
                size: checkpoint.size,
                device,
                office,
                office_name: name,
            }),
            _ => Err(DirectoryError::BadValue(
                "the entries do not admit a device of that office",
            )),
        }
    }
}

impl ProvenEntry {
    fn bytes(&self) -> Result<Vec<u8>, DirectoryError> {
        unhex(&self.entry)
    }

    fn read(&self) -> Result<Entry, DirectoryError> {
        let entry = Entry::read(&self.bytes()?)?;
        if entry.index == self.index {
            Ok(entry)
        } else {
            Err(DirectoryError::WrongIndex {
                expected: self.index,
                found: entry.index,
            })
        }
    }

    fn is_in(&self, checkpoint: &Checkpoint) -> Result<(), DirectoryError> {
        let out = DirectoryError::BadCheckpoint("an entry is not in the log that it covers");
        if self.index >= checkpoint.size {
            return Err(out);
        }
        let bytes = self.bytes()?;
        let proof = InclusionProof::<Sha256>::try_from_bytes(unhex(&self.path)?);
        let root = RootHash::<Sha256>::new(checkpoint.root.into(), checkpoint.size);
        proof
            .ok()
            .filter(|proof| root.verify_inclusion(&bytes, self.index, proof).is_ok())
            .map(|_| ())
            .ok_or(out)
    }
}

/// The policy in force when an entry was made must have signed it.
fn check(entry: &Entry, policies: &[(u64, Policy)]) -> Result<(), DirectoryError> {
    let in_force = policies.iter().rev().find(|(at, _)| *at < entry.index);
    let (_, policy) = in_force.ok_or(DirectoryError::NoGenesis)?;
    entry.check_signatures(policy, task(&entry.event))
}

fn prove(tree: &MemoryBackedTree<Sha256, Vec<u8>>, index: u64) -> Option<ProvenEntry> {
    let at = usize::try_from(index).ok()?;
    // The library panics outside the tree.
    let entry = tree.get(at)?;
    Some(ProvenEntry {
        index,
        entry: hex(entry),
        path: hex(tree.prove_inclusion(at).as_bytes()),
    })
}

fn hex(bytes: &[u8]) -> String {
    crate::policy::hex(bytes)
}

fn unhex(text: &str) -> Result<Vec<u8>, DirectoryError> {
    let bad = DirectoryError::BadValue("an entry or a path is not hexadecimal");
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return Err(bad);
    }
    (0..text.len())
        .step_by(2)
        .map(|at| {
            text.get(at..at + 2)
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
                .ok_or(DirectoryError::BadValue(
                    "an entry or a path is not hexadecimal",
                ))
        })
        .collect()
}
