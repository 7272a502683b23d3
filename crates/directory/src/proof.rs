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
    /// Every policy of the log that the checkpoint covers, the first entry of the log first.
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
        let tree = tree_of(self, *size);
        let prove = |index: u64| prove(&tree, index).ok_or(DirectoryError::NoDevice);
        // Also those after the device's admission: one of them may name the checkpoint's key.
        let policies = policies_before(self, *size)
            .iter()
            .map(|(index, _)| prove(*index))
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
        let (log, policies) = chain(&self.policies)?;
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

/// The policies of a log, each signed by the one before it, and which log it is.
pub(crate) fn chain(
    policies: &[ProvenEntry],
) -> Result<(Fingerprint, Vec<(u64, Policy)>), DirectoryError> {
    let (genesis, later) = policies.split_first().ok_or(DirectoryError::NoGenesis)?;
    let bytes = genesis.bytes()?;
    let first = genesis.read()?;
    let Event::Policy(policy) = &first.event else {
        return Err(DirectoryError::NoGenesis);
    };
    if first.index != 0 {
        return Err(DirectoryError::NoGenesis);
    }
    policy.check()?;
    first.check_signatures(policy, task(&first.event))?;
    let mut chain = vec![(0, policy.clone())];
    for proven in later {
        let entry = proven.read()?;
        if chain
            .last()
            .is_some_and(|(before, _)| entry.index <= *before)
        {
            return Err(DirectoryError::BadValue(
                "policies stand in the order of the log",
            ));
        }
        check(&entry, &chain)?;
        let Event::Policy(policy) = entry.event else {
            return Err(DirectoryError::BadValue("a policy was expected"));
        };
        policy.check()?;
        chain.push((entry.index, policy));
    }
    Ok((Fingerprint(Sha256::digest(&bytes).into()), chain))
}

/// The policies among the first `size` entries of a log, with their places.
pub(crate) fn policies_before(directory: &Directory, size: u64) -> Vec<(u64, Policy)> {
    let entries = directory.entries().zip(0..size);
    entries
        .filter_map(|(bytes, index)| match Entry::read(bytes).ok()?.event {
            Event::Policy(policy) => Some((index, policy)),
            _ => None,
        })
        .collect()
}

/// The tree over the first `size` entries of a log.
pub(crate) fn tree_of(directory: &Directory, size: u64) -> MemoryBackedTree<Sha256, Vec<u8>> {
    let mut tree = MemoryBackedTree::new();
    for (entry, _) in directory.entries().zip(0..size) {
        tree.push(entry.to_vec());
    }
    tree
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

    pub(crate) fn is_in(&self, checkpoint: &Checkpoint) -> Result<(), DirectoryError> {
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

pub(crate) fn prove(tree: &MemoryBackedTree<Sha256, Vec<u8>>, index: u64) -> Option<ProvenEntry> {
    let at = usize::try_from(index).ok()?;
    // The library panics outside the tree.
    let entry = tree.get(at)?;
    Some(ProvenEntry {
        index,
        entry: hex(entry),
        path: hex(tree.prove_inclusion(at).as_bytes()),
    })
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    crate::policy::hex(bytes)
}

/// Lower-case digits only, so that a file has one form.
pub(crate) fn unhex(text: &str) -> Result<Vec<u8>, DirectoryError> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes: Option<Vec<u8>> = pairs
        .iter()
        .map(|[high, low]| Some((digit(*high)? << 4) | digit(*low)?))
        .collect();
    bytes.filter(|_| rest.is_empty()).ok_or({
        DirectoryError::BadValue("an entry, a root or a path is not lower-case hexadecimal")
    })
}
