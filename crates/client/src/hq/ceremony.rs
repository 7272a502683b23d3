//! Headquarters with several keys: founding it, bringing signatures together, changing the policy.

use aircop_api::{ApiError, ErrorCode};
use aircop_directory::{Entry as Read, Event as Entry, Policy, PolicyKey, Proposal};

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::hq::announce::{Stated, not_ours};
use crate::hq::commands::Founded;
use crate::session::engine::Engine;

/// A key holder's key as it is put into a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Short name: 1 to 40 visible ASCII characters without a plus sign.
    pub name: String,
    /// Ed25519 public key.
    pub key: [u8; 32],
}

/// How many signatures are needed; what is left out stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Thresholds {
    /// For a new policy.
    pub root: Option<u8>,
    /// To admit.
    pub admit: Option<u8>,
    /// To revoke.
    pub revoke: Option<u8>,
    /// For groups and roles.
    pub groups: Option<u8>,
}

/// A change of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PolicyChange {
    /// Keys that are new.
    pub add: Vec<Signer>,
    /// Names or public keys of those that are removed.
    pub remove: Vec<String>,
    /// How many signatures are needed from now on.
    pub needs: Thresholds,
    /// Outside witnesses that are new.
    pub add_witnesses: Vec<Signer>,
    /// Names or public keys of witnesses that are removed.
    pub remove_witnesses: Vec<String>,
    /// How many witnesses must cosign from now on.
    pub cosignatures: Option<u8>,
}

/// What a proposal did once it was submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// Entries that the log has now.
    pub size: u64,
    /// When it founded headquarters.
    pub founded: Option<Founded>,
}

impl Engine {
    /// Brings the signatures of several copies of one proposal together and, when they are enough,
    /// puts it into the log.
    ///
    /// # Errors
    /// [`ErrorCode::SignaturesMissing`]; [`ErrorCode::ProposalStale`] when the log has moved on;
    /// [`ErrorCode::Malformed`] for copies of different proposals or of another directory.
    pub fn submit(&self, copies: &[Proposal]) -> Result<Submitted, ApiError> {
        Ok(self.desk()?.submit(copies)?)
    }

    /// States a stale proposal again on the log as it is now. Its signatures do not count any more.
    ///
    /// # Errors
    /// [`ErrorCode::Malformed`] when it is not stale, was carried out, is of another directory, or
    /// would undo a newer policy; what the log's rules refuse by now.
    pub fn renew(&self, proposal: &Proposal) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.renew(proposal)?)
    }

    /// The policy in force.
    ///
    /// # Errors
    /// Locked or not joined.
    pub fn policy(&self) -> Result<Policy, ApiError> {
        Ok(self.desk()?.lock().directory()?.policy().clone())
    }

    /// Adds or removes keys of headquarters, or changes how many must sign what.
    ///
    /// # Errors
    /// Not headquarters; a policy that cannot be; the removal of this desk's own key.
    pub fn change_policy(&self, change: &PolicyChange) -> Result<Stated<()>, ApiError> {
        let desk = self.desk()?;
        let policy = desk.lock().changed_policy(change)?;
        Ok(desk.declare(&Entry::Policy(policy))?)
    }
}

/// The first policy: this desk's own key and those of others. With others it takes by itself more
/// than half of the keys for a new policy and two to admit.
pub(crate) fn first_policy(own: PolicyKey, signers: &[Signer], needs: &Thresholds) -> Policy {
    let mut keys = vec![own];
    keys.extend(signers.iter().map(listed));
    let count = u8::try_from(keys.len()).unwrap_or(u8::MAX);
    Policy {
        root: needs.root.unwrap_or(count / 2 + 1),
        admit: needs.admit.unwrap_or(count.min(2)),
        revoke: needs.revoke.unwrap_or(1),
        groups: needs.groups.unwrap_or(1),
        keys,
        witnesses: Vec::new(),
        cosignatures: 0,
    }
}

fn listed(signer: &Signer) -> PolicyKey {
    PolicyKey {
        name: signer.name.clone(),
        key: hex::encode(signer.key),
    }
}

fn remove(keys: &mut Vec<PolicyKey>, unwanted: &[String]) -> Outcome<()> {
    for wanted in unwanted {
        let before = keys.len();
        keys.retain(|k| k.name != *wanted && k.key != *wanted);
        if keys.len() == before {
            return Err(ClientError::with(
                ErrorCode::UnknownHqKey,
                format!("no key of the policy is {wanted:?}"),
            ));
        }
    }
    Ok(())
}

impl State {
    fn changed_policy(&self, change: &PolicyChange) -> Outcome<Policy> {
        let own = self.hq()?.key();
        let old = self.directory()?.policy();
        let mut policy = old.clone();
        remove(&mut policy.keys, &change.remove)?;
        policy.keys.extend(change.add.iter().map(listed));
        remove(&mut policy.witnesses, &change.remove_witnesses)?;
        policy
            .witnesses
            .extend(change.add_witnesses.iter().map(listed));
        let set = |number: &mut u8, wanted: Option<u8>| *number = wanted.unwrap_or(*number);
        set(&mut policy.root, change.needs.root);
        set(&mut policy.admit, change.needs.admit);
        set(&mut policy.revoke, change.needs.revoke);
        set(&mut policy.groups, change.needs.groups);
        set(&mut policy.cosignatures, change.cosignatures);
        if policy == *old {
            return Err(ClientError::with(
                ErrorCode::NothingToDo,
                "this is the policy already",
            ));
        }
        if policy.name_of(&own.public()) != Some(own.name()) {
            return Err(not_ours());
        }
        Ok(policy)
    }

    /// Whether what is proposed is in our log already, with whichever signatures.
    pub(crate) fn has(&self, proposal: &Proposal) -> bool {
        let Some(step) = proposal.steps().first() else {
            return false;
        };
        let at = usize::try_from(step.index()).unwrap_or(usize::MAX);
        let ours = self.directory.as_ref().and_then(|d| d.entries().nth(at));
        let ours = ours.and_then(|bytes| Read::read(bytes).ok());
        ours.is_some_and(|entry| entry.event == *step.event())
    }

    /// Whether a proposal stands on our log, and still where it may be put.
    pub(crate) fn check_place(&self, proposal: &Proposal) -> Outcome<()> {
        let other = || malformed("it is for another directory".into());
        match (&self.directory, proposal.before()) {
            (None, None) => return Ok(()),
            (None, Some(_)) => return Err(other()),
            (Some(_), None) if !self.has(proposal) => return Err(other()),
            (Some(ours), Some(theirs)) if ours.root_at(theirs.size()) != Some(theirs.root()) => {
                return Err(other());
            }
            (Some(ours), _) if ours.size() == proposal.first() => return Ok(()),
            _ => {}
        }
        let next = self.directory()?.size();
        Err(ClientError::with(
            ErrorCode::ProposalStale,
            if self.has(proposal) {
                "it is in the directory already".into()
            } else {
                format!(
                    "it was made for place {}, the next is {next}",
                    proposal.first()
                )
            },
        ))
    }
}

impl Desk {
    pub(crate) fn submit(&self, copies: &[Proposal]) -> Outcome<Submitted> {
        let (first, others) = copies
            .split_first()
            .ok_or_else(|| malformed("no proposal".into()))?;
        let mut all = first.clone();
        for copy in others {
            all.merge(copy).map_err(|e| error::statement(&e))?;
        }
        let now = self.now();
        let mut state = self.lock();
        state.hq()?;
        state.check_place(&all)?;
        if all.missing() > 0 {
            let steps = all.steps().iter().max_by_key(|step| step.missing());
            let (found, needed) = steps.map_or((0, 0), |s| (s.signers().len(), s.needed()));
            return Err(ClientError::with(
                ErrorCode::SignaturesMissing,
                format!("{found} of {needed} signatures are there"),
            ));
        }
        let founding = state.directory.is_none();
        state.take_statement(&all, now)?;
        let submitted = Submitted {
            size: state.directory()?.size(),
            founded: match founding {
                true => Some(state.founded()?),
                false => None,
            },
        };
        drop(state);
        self.changed();
        Ok(submitted)
    }

    pub(crate) fn renew(&self, proposal: &Proposal) -> Outcome<Stated<()>> {
        let now = self.now();
        let mut state = self.lock();
        state.hq()?;
        match state.check_place(proposal) {
            Ok(()) => {
                return Err(ClientError::with(
                    ErrorCode::NothingToDo,
                    "it is not stale: have it signed",
                ));
            }
            Err(error) if error.code() != ErrorCode::ProposalStale => return Err(error),
            Err(error) if state.has(proposal) => return Err(error),
            Err(_) => {}
        }
        let then = proposal.before().map(aircop_directory::Directory::policy);
        if proposal.changes_policy() && then != Some(state.directory()?.policy()) {
            // It says what the whole policy is to be, and would silently undo what came since.
            return Err(ClientError::with(
                ErrorCode::ProposalStale,
                "the policy has changed since: state the change again",
            ));
        }
        let events: Vec<Entry> = proposal.steps().iter().map(|s| s.event().clone()).collect();
        let events = state.renewed(events, now)?;
        let stated = state.announce(&events, now)?;
        drop(state);
        self.changed();
        Ok(stated)
    }
}

fn malformed(why: String) -> ClientError {
    ClientError::with(ErrorCode::BadProposal, why)
}
