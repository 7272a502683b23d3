//! The verified view of the log.

use std::collections::BTreeMap;
use std::fmt;

use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, RetentionDays, Timestamp};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{HashableLeaf, digest};
use sha2::Sha256;

use crate::checkpoint::{self, Checkpoint, Consistency, SplitView};
use crate::entry::{Entry, Place};
use crate::error::DirectoryError;
use crate::event::{Event, GroupKind, OfficeKind, Role};
use crate::key::HqKey;
use crate::log_key::{LogKeyStatement, WRAPPED_KEY_LEN};
use crate::policy::Policy;
use crate::relay::Relay;
use crate::rules::{self, Effect};

/// A heartbeat older than this is worth a warning (48 h, in milliseconds).
const STALE_MS: i64 = 48 * 3_600_000;
/// A heartbeat older than this stops sending (7 days).
const FROZEN_MS: i64 = 7 * 24 * 3_600_000;
/// Leaf hash of the first entry: which log it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 32]);

impl fmt::Display for Fingerprint {
    /// Eight groups of four hexadecimal digits, to be read out by telephone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = hex::encode(self.0.get(..16).unwrap_or_default());
        let groups: Vec<_> = digits
            .as_bytes()
            .chunks(4)
            .filter_map(|g| std::str::from_utf8(g).ok())
            .collect();
        f.write_str(&groups.join("-"))
    }
}

/// How long headquarters has been silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Less than 48 h.
    Fresh,
    /// 48 h or more: warn.
    Stale,
    /// 7 days or more: a frozen log could hide a revocation, so sending stops.
    Frozen,
}

/// An office that was admitted, perhaps revoked since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its id.
    pub id: OfficeId,
    /// Its name.
    pub name: String,
    /// What kind of desk.
    pub kind: OfficeKind,
    /// ISO 3166-1 alpha-2, in form; the list may be newer than ours.
    pub country: String,
    /// IATA code or city.
    pub place: String,
    /// BCP 47.
    pub languages: Vec<String>,
    /// Where it is called; empty where headquarters has not said.
    pub telephone: String,
    /// The entry that admitted it.
    pub admitted_at: u64,
    /// The entry that revoked it.
    pub revoked_at: Option<u64>,
}

impl Office {
    /// Whether nothing is sealed to it any more.
    #[must_use]
    pub fn is_revoked(&self) -> bool {
        self.revoked_at.is_some()
    }
}

/// A device that was admitted, perhaps revoked since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Its signing key.
    pub key: DeviceKey,
    /// Its office.
    pub office: OfficeId,
    /// Its TLS key.
    pub transport_key: [u8; 32],
    /// Where its envelopes wait.
    pub mailbox: MailboxId,
    /// What it calls itself.
    pub label: String,
    /// The key under which it gets log keys, sealed to headquarters.
    pub reading: [u8; WRAPPED_KEY_LEN],
    /// The entry that admitted it.
    pub admitted_at: u64,
    /// The entry that revoked it.
    pub revoked_at: Option<u64>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// What kind.
    pub kind: GroupKind,
    /// From when.
    pub starts: Option<Timestamp>,
    /// Until when.
    pub ends: Option<Timestamp>,
    /// What it is about.
    pub briefing: String,
    /// The entry that closed it.
    pub closed_at: Option<u64>,
}

impl Group {
    /// Whether messages may be sent in it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// An entry in the tree: the leaf is what was signed, see [`crate::entry`].
#[derive(Clone)]
pub(crate) struct Leaf {
    pub(crate) entry: Vec<u8>,
    pub(crate) signed: Vec<u8>,
}

impl HashableLeaf for Leaf {
    fn hash<H: digest::Update>(&self, hasher: &mut H) {
        hasher.update(&self.signed);
    }
}

/// The log, verified from its first entry.
#[derive(Clone)]
pub struct Directory {
    fingerprint: Fingerprint,
    tree: MemoryBackedTree<Sha256, Leaf>,
    /// Root after each entry, so that any earlier checkpoint can be compared.
    roots: Vec<[u8; 32]>,
    /// When headquarters made each entry, by its own clock.
    made: Vec<Timestamp>,
    latest: Option<Checkpoint>,
    pub(crate) policy: Policy,
    /// Every policy with its place: the keys of a note are those in force at its size.
    policies: Vec<(u64, Policy)>,
    pub(crate) offices: BTreeMap<OfficeId, Office>,
    pub(crate) devices: BTreeMap<DeviceKey, Device>,
    pub(crate) groups: BTreeMap<GroupId, Group>,
    pub(crate) roles: BTreeMap<(GroupId, OfficeId), Role>,
    pub(crate) relay: Option<Relay>,
    pub(crate) log_keys: Vec<LogKeyStatement>,
    /// By group, and under none for every other one.
    pub(crate) retention: BTreeMap<Option<GroupId>, RetentionDays>,
    last_created: Timestamp,
    pub(crate) heard: Timestamp,
    /// Whether the log holds something that this version does not understand.
    unknown: bool,
}

impl fmt::Debug for Directory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Directory")
            .field("log", &self.fingerprint)
            .field("size", &self.size())
            .finish_non_exhaustive()
    }
}

impl Directory {
    /// Begins with the first entry, whoever's it is: for headquarters, which has just made it.
    ///
    /// # Errors
    /// [`DirectoryError`] when it is not a policy that its own keys signed.
    pub fn found(genesis: &[u8]) -> Result<Self, DirectoryError> {
        let entry = Entry::read(genesis)?;
        let directory = Self::preview_found(&entry, genesis)?;
        entry.check_signatures(&directory.policy)?;
        Ok(directory)
    }

    /// What a first entry would make, whoever has signed it.
    pub(crate) fn preview_found(entry: &Entry, genesis: &[u8]) -> Result<Self, DirectoryError> {
        let Event::Policy(policy) = &entry.event else {
            return Err(DirectoryError::NoGenesis);
        };
        if entry.index != 0 {
            return Err(DirectoryError::WrongIndex {
                expected: 0,
                found: entry.index,
            });
        }
        if entry.place != Place::first() {
            return Err(DirectoryError::NoGenesis);
        }
        entry.check_needs()?;
        policy.check()?;
        let mut directory = Self {
            fingerprint: Fingerprint(entry.leaf_hash()),
            tree: MemoryBackedTree::new(),
            roots: Vec::new(),
            made: Vec::new(),
            latest: None,
            policy: policy.clone(),
            policies: vec![(0, policy.clone())],
            offices: BTreeMap::new(),
            devices: BTreeMap::new(),
            groups: BTreeMap::new(),
            roles: BTreeMap::new(),
            relay: None,
            log_keys: Vec::new(),
            retention: BTreeMap::new(),
            last_created: entry.created,
            heard: entry.created,
            unknown: false,
        };
        directory.grow(entry, genesis);
        Ok(directory)
    }

    /// Begins with the first entry that the invitation names.
    ///
    /// # Errors
    /// [`DirectoryError::WrongFingerprint`] for another one; else as [`Directory::found`].
    pub fn from_genesis(fingerprint: &Fingerprint, genesis: &[u8]) -> Result<Self, DirectoryError> {
        if Entry::read(genesis)?.leaf_hash() != fingerprint.0 {
            return Err(DirectoryError::WrongFingerprint);
        }
        Self::found(genesis)
    }

    /// The same, taken at `taken`, as in [`Directory::append_at`].
    ///
    /// # Errors
    /// As [`Directory::from_genesis`].
    pub fn from_genesis_at(
        fingerprint: &Fingerprint,
        genesis: &[u8],
        taken: Timestamp,
    ) -> Result<Self, DirectoryError> {
        let mut directory = Self::from_genesis(fingerprint, genesis)?;
        directory.heard = directory.heard.min(taken);
        Ok(directory)
    }

    /// Takes the next entry: place, signatures, then the rules of its event. Its time is no ground
    /// to refuse it: one entry with a false date would shut out every true one after it.
    ///
    /// # Errors
    /// [`DirectoryError`]; then nothing has changed.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), DirectoryError> {
        self.append_at(bytes, Timestamp(i64::MAX))
    }

    /// The same, for a desk that took the entry at `taken`: headquarters signed it before that,
    /// whatever the entry says, so a heartbeat counts from `taken` at the latest.
    ///
    /// # Errors
    /// As [`Directory::append`].
    pub fn append_at(&mut self, bytes: &[u8], taken: Timestamp) -> Result<(), DirectoryError> {
        let entry = Entry::read(bytes)?;
        self.check_index(&entry)?;
        entry.check_signatures(&self.policy)?;
        self.check_history(&entry)?;
        self.take(&entry, bytes, taken, self.unknown)
    }

    /// What the next entry would do, whoever has signed it.
    pub(crate) fn preview(&mut self, entry: &Entry, bytes: &[u8]) -> Result<(), DirectoryError> {
        self.check_index(entry)?;
        entry.check_needs()?;
        self.check_history(entry)?;
        // Strictly: who does not understand what a statement builds on does not sign it.
        self.take(entry, bytes, Timestamp(i64::MAX), false)
    }

    /// The place of the next entry.
    #[must_use]
    pub fn next_place(&self) -> Place {
        Place {
            index: self.size(),
            log: self.fingerprint.0,
            previous: self.root(),
            policy: self.policies.last().map_or(0, |(at, _)| *at),
        }
    }

    fn check_index(&self, entry: &Entry) -> Result<(), DirectoryError> {
        if entry.place.log != self.fingerprint.0 {
            return Err(DirectoryError::OtherLog);
        }
        if entry.index != self.size() {
            return Err(DirectoryError::WrongIndex {
                expected: self.size(),
                found: entry.index,
            });
        }
        Ok(())
    }

    /// Behind the signatures: enough keys that sign another history of this log are a split view.
    fn check_history(&self, entry: &Entry) -> Result<(), DirectoryError> {
        if entry.place.previous != self.root() {
            return Err(DirectoryError::OtherHistory { at: entry.index });
        }
        if entry.place != self.next_place() {
            return Err(DirectoryError::BadValue(
                "the entry names another policy than the one in force",
            ));
        }
        Ok(())
    }

    /// The policy in force when the log had `size` entries: of a larger size the newest that is
    /// known.
    pub(crate) fn policy_at(&self, size: u64) -> &Policy {
        let mut known = self.policies.iter().rev();
        let found = known.find(|(at, _)| *at < size);
        found.map_or(&self.policy, |(_, policy)| policy)
    }

    /// Every policy with its place, of the first `size` entries.
    pub(crate) fn policies_before(&self, size: u64) -> impl Iterator<Item = &(u64, Policy)> {
        self.policies.iter().take_while(move |(at, _)| *at < size)
    }

    fn take(
        &mut self,
        entry: &Entry,
        bytes: &[u8],
        taken: Timestamp,
        lenient: bool,
    ) -> Result<(), DirectoryError> {
        let effect = rules::apply(self, entry, lenient)?;
        self.unknown |= effect == Effect::Unknown;
        if let Event::Heartbeat { at } = &entry.event {
            // The last one counts, also when it is earlier: it sets a false one right.
            self.heard = (*at).min(taken);
        }
        if let Event::Policy(policy) = &entry.event {
            self.policies.push((entry.index, policy.clone()));
        }
        self.last_created = entry.created;
        self.grow(entry, bytes);
        Ok(())
    }

    fn grow(&mut self, entry: &Entry, bytes: &[u8]) {
        self.made.push(entry.created);
        self.tree.push(Leaf {
            entry: bytes.to_vec(),
            signed: entry.signed().to_vec(),
        });
        let root = self.tree.root();
        self.roots
            .push(root.as_bytes().as_slice().try_into().unwrap_or_default());
    }

    /// Compares a signed checkpoint with this log, and remembers the newest that fits, with every
    /// cosignature that came under it.
    ///
    /// # Errors
    /// [`DirectoryError::BadCheckpoint`], [`DirectoryError::UnsignedCheckpoint`], or
    /// [`DirectoryError::Split`] with the evidence.
    pub fn accept_checkpoint(&mut self, note: &[u8]) -> Result<Consistency, DirectoryError> {
        let (found, how) = self.compare(note)?;
        match (found, self.latest.take()) {
            (Some(found), Some(known)) if known.size == found.size => {
                // One that was stripped of its cosignatures takes none away.
                let merged = self.merge_cosignatures(&known.note, &found.note)?;
                self.latest = match merged {
                    Some(merged) => self.compare(&merged)?.0,
                    None => Some(known),
                };
            }
            (Some(found), known) if known.as_ref().is_none_or(|k| k.size < found.size) => {
                self.latest = Some(found);
            }
            (_, known) => self.latest = known,
        }
        Ok(how)
    }

    /// Compares a signed checkpoint with this log.
    ///
    /// # Errors
    /// As [`Directory::accept_checkpoint`].
    pub fn check_checkpoint(&self, note: &[u8]) -> Result<Consistency, DirectoryError> {
        self.compare(note).map(|(_, how)| how)
    }

    /// Entries that a validly signed checkpoint of this log covers; `None` for one that is ahead of
    /// it, of another history, or signed by nobody of the policy that was in force at its size.
    #[must_use]
    pub fn covers(&self, note: &[u8]) -> Option<u64> {
        let (found, _) = self.compare(note).ok()?;
        found.map(|checkpoint| checkpoint.size)
    }

    fn compare(&self, note: &[u8]) -> Result<(Option<Checkpoint>, Consistency), DirectoryError> {
        let found = checkpoint::read(&self.fingerprint, |size| self.policy_at(size), note)?;
        let Some(ours) = self.root_at(found.size) else {
            return Ok((None, Consistency::Ahead { size: found.size }));
        };
        if ours != found.root {
            let held = self
                .latest
                .as_ref()
                .map(|l| l.note.clone())
                .unwrap_or_default();
            let evidence = SplitView {
                size: found.size,
                ours: held,
                theirs: note.to_vec(),
            };
            return Err(DirectoryError::Split(Box::new(evidence)));
        }
        let how = if found.size == self.size() {
            Consistency::Same
        } else {
            Consistency::Behind
        };
        Ok((Some(found), how))
    }

    /// Signs the log as it is now.
    #[must_use]
    pub fn sign_checkpoint(&self, key: &HqKey) -> Vec<u8> {
        checkpoint::sign(&self.fingerprint, self.size(), &self.root(), key)
    }

    /// The newest checkpoint that fits our log, once there was one.
    #[must_use]
    pub fn latest(&self) -> Option<&Checkpoint> {
        self.latest.as_ref()
    }

    /// The entries as they came.
    pub fn entries(&self) -> impl Iterator<Item = &[u8]> {
        self.leaves().iter().map(|leaf| leaf.entry.as_slice())
    }

    pub(crate) fn leaves(&self) -> &[Leaf] {
        self.tree.items()
    }

    /// Entries.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.tree.len()
    }

    /// RFC 6962 root over all entries.
    #[must_use]
    pub fn root(&self) -> [u8; 32] {
        self.roots.last().copied().unwrap_or_default()
    }

    /// The root when the log had `size` entries; `None` for more than there are, or for none.
    #[must_use]
    pub fn root_at(&self, size: u64) -> Option<[u8; 32]> {
        let at = usize::try_from(size).ok()?.checked_sub(1)?;
        self.roots.get(at).copied()
    }

    /// When headquarters made an entry, as it signed it; `None` for an entry that is not here.
    #[must_use]
    pub fn made_at(&self, entry: u64) -> Option<Timestamp> {
        self.made.get(usize::try_from(entry).ok()?).copied()
    }

    /// Names of headquarters' keys that signed an entry, as far as their signatures came with it: more
    /// than were needed may have been left out on the way.
    #[must_use]
    pub fn signers_of(&self, entry: u64) -> Vec<&str> {
        let at = usize::try_from(entry).ok();
        let leaf = at.and_then(|at| self.leaves().get(at));
        let read = leaf.and_then(|leaf| Entry::read(&leaf.entry).ok());
        read.map_or_else(Vec::new, |read| read.signers(self.policy_at(entry.max(1))))
    }

    /// The entry that shut a device out: its own revocation or its office's, whichever came first.
    #[must_use]
    pub fn shut_out_at(&self, key: &DeviceKey) -> Option<u64> {
        let device = self.device(key)?;
        let office = self.office(&device.office).and_then(|o| o.revoked_at);
        device.revoked_at.into_iter().chain(office).min()
    }

    /// Which log it is.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// The policy in force.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The office with this id, also when it was revoked.
    #[must_use]
    pub fn office(&self, id: &OfficeId) -> Option<&Office> {
        self.offices.get(id)
    }

    /// Every office, also revoked ones.
    pub fn offices(&self) -> impl Iterator<Item = &Office> {
        self.offices.values()
    }

    /// The device with this key, also when it was revoked.
    #[must_use]
    pub fn device(&self, key: &DeviceKey) -> Option<&Device> {
        self.devices.get(key)
    }

    /// Whether neither the device nor its office was revoked.
    #[must_use]
    pub fn device_is_live(&self, key: &DeviceKey) -> bool {
        self.device(key).is_some_and(|d| {
            d.revoked_at.is_none() && self.office(&d.office).is_some_and(|o| !o.is_revoked())
        })
    }

    /// Every device of an office, in the order of admission.
    pub fn devices_of(&self, office: &OfficeId) -> impl Iterator<Item = &Device> {
        let mut devices: Vec<_> = self
            .devices
            .values()
            .filter(|d| d.office == *office)
            .collect();
        devices.sort_by_key(|d| d.admitted_at);
        devices.into_iter()
    }

    /// The devices that may be sealed to.
    pub fn live_devices(&self, office: &OfficeId) -> impl Iterator<Item = &Device> {
        self.devices_of(office)
            .filter(|d| self.device_is_live(&d.key))
    }

    /// The group with this id, also when it is closed.
    #[must_use]
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.get(id)
    }

    /// Every group, also closed ones.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.values()
    }

    /// The role of an office in a group.
    #[must_use]
    pub fn role(&self, group: &GroupId, office: &OfficeId) -> Option<Role> {
        self.roles.get(&(*group, *office)).copied()
    }

    /// For how long messages of a group are kept: as headquarters says for that group, else for all,
    /// else the usual days.
    #[must_use]
    pub fn retention(&self, group: &GroupId) -> RetentionDays {
        let stated = self.retention.get(&Some(*group));
        let stated = stated.or_else(|| self.retention.get(&None));
        stated.copied().unwrap_or_default()
    }

    /// The days that were stated, for every group (none) before those of single groups.
    pub fn stated_retention(&self) -> impl Iterator<Item = (Option<GroupId>, RetentionDays)> {
        self.retention.iter().map(|(group, days)| (*group, *days))
    }

    /// The members of a group that were not revoked, in the order of their ids.
    pub fn members(&self, group: &GroupId) -> impl Iterator<Item = (OfficeId, Role)> {
        let from = (*group, OfficeId([0; 16]));
        let to = (*group, OfficeId([0xff; 16]));
        self.roles
            .range(from..=to)
            .map(|((_, office), role)| (*office, *role))
            .filter(|(office, _)| self.office(office).is_some_and(|o| !o.is_revoked()))
    }

    /// The relay that everybody uses, once headquarters has moved to one; before that each desk
    /// uses the one of its invitation.
    #[must_use]
    pub fn relay(&self) -> Option<&Relay> {
        self.relay.as_ref()
    }

    /// When the last entry says that it was made.
    #[must_use]
    pub fn last_created(&self) -> Timestamp {
        self.last_created
    }

    /// When headquarters was last heard: the log's last heartbeat, from when it was taken at the
    /// latest.
    #[must_use]
    pub fn last_heartbeat(&self) -> Timestamp {
        self.heard
    }

    /// Whether headquarters was heard recently enough at `now` by this desk's clock.
    ///
    /// A heartbeat that lies ahead of the clock tells as little as one that lies as far behind: the
    /// clock was set back since. The relay's clock, where it is known, can only make it stale, since
    /// the relay may lie: it neither calms a desk nor stops it.
    #[must_use]
    pub fn freshness(&self, now: Timestamp, relay: Option<Timestamp>) -> Freshness {
        let silent = now.since(self.heard).saturating_abs();
        let by_relay = relay.map_or(0, |relay| relay.since(self.heard));
        match silent {
            silent if silent >= FROZEN_MS => Freshness::Frozen,
            silent if silent >= STALE_MS || by_relay >= STALE_MS => Freshness::Stale,
            _ => Freshness::Fresh,
        }
    }
}
