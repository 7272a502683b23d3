//! A statement on its way to enough signatures.
//!
//! Some statements need the signatures of people who sit at different machines, perhaps on different
//! days. A proposal is what passes between them: entries for the next places of the log, with the
//! signatures so far, and the whole log before them. So whoever signs verifies and names for
//! themselves what they sign, with no account and no network, and need not believe the desk that
//! wrote it.
//!
//! Several entries, because an office, its device and its roles belong together. The places are
//! fixed, and each entry names the root that it builds on: a signature that could be put anywhere
//! could also be put where it means something else, or beside signatures for another proposal. A log
//! that moved on makes a proposal stale; then it is made and signed again, and what was signed for the
//! old root is good for nothing.
//!
//! Turned down: proofs of the named offices in the place of the log (smaller, but the key holder
//! could not tell whether an office was revoked since, nor which policy is in force).

use aircop_message::{DeviceKey, GroupId, OfficeId, Timestamp};

use crate::clock::{ClockFault, not_ahead};
use crate::entry::{Entry, EntryDraft, Place};
use crate::error::DirectoryError;
use crate::event::Event;
use crate::key::HqKey;
use crate::policy::{Policy, Task};
use crate::view::{Device, Directory};

/// Entries of a proposal at most.
pub const MAX_ENTRIES: usize = 256;

/// Entries that gather signatures, on a log that was verified.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// None while there is no log: the proposal founds it.
    before: Option<Directory>,
    /// What it would be, for names; whoever has signed.
    after: Directory,
    steps: Vec<Step>,
}

/// One entry of a proposal.
#[derive(Debug, Clone)]
pub struct Step {
    index: u64,
    created: Timestamp,
    needs: Task,
    event: Event,
    draft: EntryDraft,
    /// In force before it; its own for the first entry of a log.
    policy: Policy,
    signers: Vec<String>,
}

impl Step {
    /// Its place in the log.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// When it says that it was made.
    #[must_use]
    pub fn created(&self) -> Timestamp {
        self.created
    }

    /// What it says.
    #[must_use]
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// The policy whose keys must sign it.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Names of the keys that have signed it.
    #[must_use]
    pub fn signers(&self) -> &[String] {
        &self.signers
    }

    /// How many must.
    #[must_use]
    pub fn needed(&self) -> usize {
        self.policy.needs(self.needs)
    }

    /// How many are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.needed().saturating_sub(self.signers.len())
    }

    fn read_signers(&mut self) -> Result<(), DirectoryError> {
        self.draft.keep_signers_of(&self.policy);
        let names = self.draft.signers(&self.policy)?;
        self.signers = names.into_iter().map(str::to_owned).collect();
        Ok(())
    }
}

/// The log with one more entry, whoever has signed it.
fn previewed(
    log: Option<Directory>,
    entry: &Entry,
    bytes: &[u8],
) -> Result<Directory, DirectoryError> {
    match log {
        Some(mut directory) => {
            directory.preview(entry, bytes)?;
            Ok(directory)
        }
        None => Directory::preview_found(entry, bytes),
    }
}

impl Proposal {
    /// Begins with what is to be said next on `log`; on none, the first event must be a policy.
    ///
    /// # Errors
    /// [`DirectoryError`] when the log's rules refuse one of the events.
    pub fn begin(
        log: Option<&Directory>,
        created: Timestamp,
        events: &[Event],
    ) -> Result<Self, DirectoryError> {
        // Each entry names the root that it builds on, which does not depend on signatures.
        let mut after = log.cloned();
        let mut drafts = Vec::with_capacity(events.len());
        for event in events {
            let place = after
                .as_ref()
                .map_or_else(Place::first, Directory::next_place);
            let bytes = EntryDraft::new(&place, created, event)?.finish();
            after = Some(previewed(after, &Entry::read(&bytes)?, &bytes)?);
            drafts.push(bytes);
        }
        Self::on(log.cloned(), &drafts)
    }

    /// Reads what others have written: verifies the log from its first entry, the places and rules
    /// of the new entries, and every signature on them.
    ///
    /// # Errors
    /// [`DirectoryError`]; [`DirectoryError::BadSignature`] when something was changed after it was
    /// signed.
    pub fn read<L: AsRef<[u8]>>(log: &[L], entries: &[Vec<u8>]) -> Result<Self, DirectoryError> {
        let before = match log.split_first() {
            None => None,
            Some((genesis, rest)) => {
                let mut directory = Directory::found(genesis.as_ref())?;
                for entry in rest {
                    directory.append(entry.as_ref())?;
                }
                Some(directory)
            }
        };
        Self::on(before, entries)
    }

    fn on(before: Option<Directory>, entries: &[Vec<u8>]) -> Result<Self, DirectoryError> {
        if !(1..=MAX_ENTRIES).contains(&entries.len()) {
            return Err(DirectoryError::BadValue("a proposal has 1 to 256 entries"));
        }
        let mut after = before.clone();
        let mut steps = Vec::with_capacity(entries.len());
        for bytes in entries {
            let entry = Entry::read(bytes)?;
            let policy = after.as_ref().map(|directory| directory.policy.clone());
            let next = previewed(after, &entry, bytes)?;
            let policy = policy.unwrap_or_else(|| next.policy.clone());
            after = Some(next);
            let mut step = Step {
                index: entry.index,
                created: entry.created,
                needs: entry.needs,
                event: entry.event,
                draft: EntryDraft::resume(bytes)?,
                policy,
                signers: Vec::new(),
            };
            step.read_signers()?;
            steps.push(step);
        }
        let after = after.ok_or(DirectoryError::NoGenesis)?;
        Ok(Self {
            before,
            after,
            steps,
        })
    }

    /// Signs each entry whose policy has the key.
    ///
    /// # Errors
    /// [`DirectoryError::NotInPolicy`] when none has; then nothing has changed.
    pub fn sign(&mut self, key: &HqKey) -> Result<(), DirectoryError> {
        let public = key.public();
        if !self
            .steps
            .iter()
            .any(|s| s.policy.name_of(&public).is_some())
        {
            return Err(DirectoryError::NotInPolicy);
        }
        for step in &mut self.steps {
            if step.policy.name_of(&public).is_some() {
                step.draft = step.draft.clone().sign(key);
                step.read_signers()?;
            }
        }
        Ok(())
    }

    /// Whether a key holder whose clock says `now` may sign it: none of its entries lies ahead. How
    /// long ago it was made says nothing, since it may have travelled for days.
    ///
    /// # Errors
    /// [`ClockFault`]: either that clock is slow or the proposal was made under a fast one.
    pub fn check_clock(&self, now: Timestamp) -> Result<(), ClockFault> {
        let mut steps = self.steps.iter();
        steps.try_for_each(|step| not_ahead(now, step.created))
    }

    /// Takes the signatures that another copy of this proposal has gathered.
    ///
    /// # Errors
    /// [`DirectoryError::OtherProposal`]; then nothing has changed.
    pub fn merge(&mut self, other: &Self) -> Result<(), DirectoryError> {
        if self.fingerprint() != other.fingerprint() || self.steps.len() != other.steps.len() {
            return Err(DirectoryError::OtherProposal);
        }
        let mut steps = self.steps.clone();
        for (step, theirs) in steps.iter_mut().zip(&other.steps) {
            step.draft.merge(&theirs.draft)?;
            step.read_signers()?;
        }
        self.steps = steps;
        Ok(())
    }

    fn fingerprint(&self) -> Option<[u8; 32]> {
        self.before.as_ref().map(|d| d.fingerprint().0)
    }

    /// The log before it; none when the proposal founds one.
    #[must_use]
    pub fn before(&self) -> Option<&Directory> {
        self.before.as_ref()
    }

    /// Its place: how many entries the log has before it.
    #[must_use]
    pub fn first(&self) -> u64 {
        self.before.as_ref().map_or(0, Directory::size)
    }

    /// Its entries, in the order of their places.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many signatures are missing: those of the entry that lacks most.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.steps.iter().map(Step::missing).max().unwrap_or(0)
    }

    /// Whether it says anything about the policy.
    #[must_use]
    pub fn changes_policy(&self) -> bool {
        self.steps.iter().any(|s| s.needs == Task::Root)
    }

    /// The entries' bytes, with the signatures so far.
    #[must_use]
    pub fn entries(&self) -> Vec<Vec<u8>> {
        self.steps.iter().map(|step| step.draft.finish()).collect()
    }

    /// The log as it will be with the proposal in it.
    #[must_use]
    pub fn after(&self) -> &Directory {
        &self.after
    }

    /// The name of an office that the log or the proposal admits.
    #[must_use]
    pub fn office_name(&self, id: &OfficeId) -> Option<&str> {
        self.after.office(id).map(|office| office.name.as_str())
    }

    /// The name of a group that the log or the proposal opens.
    #[must_use]
    pub fn group_name(&self, id: &GroupId) -> Option<&str> {
        self.after.group(id).map(|group| group.name.as_str())
    }

    /// A device that the log or the proposal admits.
    #[must_use]
    pub fn device(&self, key: &DeviceKey) -> Option<&Device> {
        self.after.device(key)
    }
}
