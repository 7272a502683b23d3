//! What a third party needs to believe that a device spoke for an office: the entries that admitted
//! both, RFC 6962 inclusion proofs, and the checkpoint that headquarters signed over the log.
//!
//! It shows nobody else who takes part. No policy can be left out: every entry names the one that it
//! was signed under, and the log's last entry under the checkpoint closes the chain. It does not show
//! that the device was not revoked later, nor that headquarters' log did not go on: for that the whole
//! log is needed.

use aircop_message::{DeviceKey, OfficeId};
use ct_merkle::InclusionProof;
use ct_merkle::RootHash;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::checkpoint::{self, Checkpoint};
use crate::entry::{Entry, Place};
use crate::error::DirectoryError;
use crate::event::Event;
use crate::policy::Policy;
use crate::view::{Directory, Fingerprint, Leaf};

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
    /// The last entry that the checkpoint covers: it names the last policy.
    pub last: ProvenEntry,
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
        let policies = self
            .policies_before(*size)
            .map(|(index, _)| prove(*index))
            .collect::<Result<_, _>>()?;
        Ok(DeviceCertificate {
            checkpoint: String::from_utf8_lossy(note).into_owned(),
            policies,
            office: prove(office.admitted_at)?,
            device: prove(found.admitted_at)?,
            last: prove(size.saturating_sub(1))?,
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
        let checkpoint = checkpoint::read(&log, |_| in_force, self.checkpoint.as_bytes())?;
        let proven = self.policies.iter().chain([&self.office, &self.device]);
        for proven in proven {
            proven.is_in(&checkpoint)?;
        }
        closes(&self.last, &checkpoint, &log, &policies)?;

        let (office, device) = (self.office.read()?, self.device.read()?);
        check(&office, &log, &policies)?;
        check(&device, &log, &policies)?;
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

/// The policies of a log, each signed by the one before it and none left out between them, and which
/// log it is.
pub(crate) fn chain(
    policies: &[ProvenEntry],
) -> Result<(Fingerprint, Vec<(u64, Policy)>), DirectoryError> {
    let (genesis, later) = policies.split_first().ok_or(DirectoryError::NoGenesis)?;
    let first = genesis.read()?;
    let Event::Policy(policy) = &first.event else {
        return Err(DirectoryError::NoGenesis);
    };
    if first.place != Place::first() {
        return Err(DirectoryError::NoGenesis);
    }
    policy.check()?;
    first.check_signatures(policy)?;
    let log = Fingerprint(first.leaf_hash());
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
        check(&entry, &log, &chain)?;
        let Event::Policy(policy) = entry.event else {
            return Err(DirectoryError::BadValue("a policy was expected"));
        };
        policy.check()?;
        chain.push((entry.index, policy));
    }
    Ok((log, chain))
}

/// The last entry that a note covers names the last of `policies`, so that none behind it was left
/// out: a key that was removed could be passed off as one in force otherwise.
pub(crate) fn closes(
    last: &ProvenEntry,
    checkpoint: &Checkpoint,
    log: &Fingerprint,
    policies: &[(u64, Policy)],
) -> Result<(), DirectoryError> {
    let bad = DirectoryError::BadValue("the last entry names another policy than the last one");
    let entry = last.read()?;
    if entry.index.checked_add(1) != Some(checkpoint.size) {
        return Err(bad);
    }
    last.is_in(checkpoint)?;
    let named = match &entry.event {
        Event::Policy(_) => entry.index,
        _ => entry.place.policy,
    };
    if policies.last().is_none_or(|(at, _)| *at != named) {
        return Err(bad);
    }
    match entry.index {
        // The first entry was checked by itself.
        0 => Ok(()),
        _ => check(&entry, log, policies),
    }
}

/// The tree over the first `size` entries of a log.
pub(crate) fn tree_of(directory: &Directory, size: u64) -> MemoryBackedTree<Sha256, Leaf> {
    let mut tree = MemoryBackedTree::new();
    for (leaf, _) in directory.leaves().iter().zip(0..size) {
        tree.push(leaf.clone());
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
        let leaf = self.read()?;
        let proof = InclusionProof::<Sha256>::try_from_bytes(unhex(&self.path)?);
        let root = RootHash::<Sha256>::new(checkpoint.root.into(), checkpoint.size);
        proof
            .ok()
            .filter(|proof| {
                root.verify_inclusion(&leaf.signed(), self.index, proof)
                    .is_ok()
            })
            .map(|_| ())
            .ok_or(out)
    }
}

/// The policy in force when an entry was made must have signed it, for this log, and be named in it.
fn check(
    entry: &Entry,
    log: &Fingerprint,
    policies: &[(u64, Policy)],
) -> Result<(), DirectoryError> {
    let in_force = policies.iter().rev().find(|(at, _)| *at < entry.index);
    let (at, policy) = in_force.ok_or(DirectoryError::NoGenesis)?;
    if entry.place.log != log.0 {
        return Err(DirectoryError::OtherLog);
    }
    if entry.place.policy != *at {
        return Err(DirectoryError::BadValue("a policy was left out"));
    }
    entry.check_signatures(policy)
}

pub(crate) fn prove(tree: &MemoryBackedTree<Sha256, Leaf>, index: u64) -> Option<ProvenEntry> {
    let at = usize::try_from(index).ok()?;
    // The library panics outside the tree.
    let entry = tree.get(at)?;
    Some(ProvenEntry {
        index,
        entry: hex::encode(&entry.entry),
        path: hex::encode(tree.prove_inclusion(at).as_bytes()),
    })
}

/// Lower-case digits only, so that a file has one form.
pub(crate) fn unhex(text: &str) -> Result<Vec<u8>, DirectoryError> {
    let bytes = hex::decode(text).ok();
    bytes
        .filter(|_| !text.bytes().any(|digit| digit.is_ascii_uppercase()))
        .ok_or(DirectoryError::BadValue(
            "an entry, a root or a path is not lower-case hexadecimal",
        ))
}
