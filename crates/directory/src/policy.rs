//! Which headquarters keys there are, and how many must sign what.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::cosign::MAX_WITNESSES;
use crate::error::DirectoryError;
use crate::event::Event;

/// A headquarters key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyKey {
    /// Short name without spaces or plus signs: it stands in checkpoints.
    pub name: String,
    /// Ed25519 public key (RFC 8032), hexadecimal.
    pub key: String,
}

/// The policy in force. Fields of a newer version stand beside these and never change what they
/// mean: readers of every version must agree on who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// The keys, 1 to 32.
    pub keys: Vec<PolicyKey>,
    /// Signatures needed for a new policy.
    pub root: u8,
    /// ... to admit an office or a device.
    pub admit: u8,
    /// ... to revoke one. Low, so that one duty officer can act.
    pub revoke: u8,
    /// ... for groups and roles.
    pub groups: u8,
    /// Keys of outside witnesses, at most [`MAX_WITNESSES`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub witnesses: Vec<PolicyKey>,
    /// How many of them must have cosigned a checkpoint before a desk takes what it covers.
    #[serde(default, skip_serializing_if = "is_none")]
    pub cosignatures: u8,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_none(number: &u8) -> bool {
    *number == 0
}

/// What a signature is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// A new policy.
    Root,
    /// Admissions, and which relay everybody uses.
    Admit,
    /// Revocations.
    Revoke,
    /// Groups, roles.
    Groups,
    /// Heartbeats and checkpoints: any one key.
    #[serde(rename = "any")]
    Routine,
}

impl Policy {
    /// One key that may do everything: the demo, and a small headquarters' first day.
    #[must_use]
    pub fn single(name: &str, key: [u8; 32]) -> Self {
        let key = PolicyKey {
            name: name.to_owned(),
            key: hex::encode(key),
        };
        Self {
            keys: vec![key],
            root: 1,
            admit: 1,
            revoke: 1,
            groups: 1,
            witnesses: Vec::new(),
            cosignatures: 0,
        }
    }

    /// How many signatures a task needs.
    #[must_use]
    pub fn needs(&self, task: Task) -> usize {
        usize::from(match task {
            Task::Root => self.root,
            Task::Admit => self.admit,
            Task::Revoke => self.revoke,
            Task::Groups => self.groups,
            Task::Routine => 1,
        })
    }

    /// The name of a key, when it is one of the policy's.
    #[must_use]
    pub fn name_of(&self, key: &[u8; 32]) -> Option<&str> {
        self.keys().find(|(_, k)| k == key).map(|(name, _)| name)
    }

    /// The keys as bytes, by name.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&str, [u8; 32])> {
        self.keys
            .iter()
            .filter_map(|k| Some((k.name.as_str(), unhex(&k.key)?)))
    }

    /// The witnesses' keys as bytes, by name.
    pub(crate) fn witnesses(&self) -> impl Iterator<Item = (&str, [u8; 32])> {
        self.witnesses
            .iter()
            .filter_map(|k| Some((k.name.as_str(), unhex(&k.key)?)))
    }

    /// Whether this is the key of one of its witnesses.
    #[must_use]
    pub fn names_witness(&self, name: &str, key: &[u8; 32]) -> bool {
        self.witnesses().any(|known| known == (name, *key))
    }

    pub(crate) fn check(&self) -> Result<(), DirectoryError> {
        let bad = |why| Err(DirectoryError::BadPolicy(why));
        let all = || self.keys.iter().chain(&self.witnesses);
        let names: BTreeSet<_> = all().map(|k| &k.name).collect();
        let keys: BTreeSet<_> = self
            .keys()
            .chain(self.witnesses())
            .map(|(_, key)| key)
            .collect();
        if self.keys.is_empty() || self.keys.len() > 32 {
            return bad("1 to 32 keys are needed");
        }
        if self.witnesses.len() > MAX_WITNESSES {
            return bad("16 witnesses are the most");
        }
        if names.len() != all().count() || keys.len() != all().count() {
            return bad("keys and names must be well-formed and distinct");
        }
        let named = |n: &str| {
            (1..=40).contains(&n.len()) && n.chars().all(|c| c.is_ascii_graphic() && c != '+')
        };
        if !all().all(|k| named(&k.name)) {
            return bad("a key's name has 1 to 40 visible characters and no plus sign");
        }
        let most = u8::try_from(self.keys.len()).unwrap_or(u8::MAX);
        if [self.root, self.admit, self.revoke, self.groups]
            .iter()
            .any(|n| !(1..=most).contains(n))
        {
            return bad("each threshold lies between 1 and the number of keys");
        }
        if usize::from(self.cosignatures) > self.witnesses.len() {
            return bad("no more cosignatures can be asked for than there are witnesses");
        }
        Ok(())
    }
}

/// What a signature on this event is for: by its name alone, so that readers who do not understand
/// the rest of it count alike. None for a name that this version does not know; then the entry says.
#[must_use]
pub(crate) fn task(event: &Event) -> Option<Task> {
    Some(match event {
        Event::Policy(_) => Task::Root,
        // A false number would have two people compare a thief's fingerprint.
        Event::OfficeAdmitted { .. }
        | Event::DeviceAdmitted { .. }
        | Event::OfficeReached { .. }
        | Event::RelayMoved { .. } => Task::Admit,
        Event::OfficeRevoked { .. } | Event::DeviceRevoked { .. } | Event::LogKey { .. } => {
            Task::Revoke
        }
        Event::GroupOpened { .. }
        | Event::GroupClosed { .. }
        | Event::RoleGranted { .. }
        | Event::RoleWithdrawn { .. }
        | Event::Retention { .. } => Task::Groups,
        Event::Heartbeat { .. } => Task::Routine,
        Event::Unknown(_) => match event.name()? {
            "policy" => Task::Root,
            "office-admitted" | "device-admitted" | "office-reached" | "relay-moved" => Task::Admit,
            "office-revoked" | "device-revoked" | "log-key" => Task::Revoke,
            "group-opened" | "group-closed" | "role-granted" | "role-withdrawn" | "retention" => {
                Task::Groups
            }
            "heartbeat" => Task::Routine,
            _ => return None,
        },
    })
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    text.parse::<aircop_message::DeviceKey>().ok().map(|k| k.0)
}
