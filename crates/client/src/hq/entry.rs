//! Entries of the directory as a person reads them: names in place of ids, no keys.

use std::collections::BTreeMap;

use aircop_api::{EntryView, HistoryRow, NeedsView};
use aircop_directory::{
    Directory, Entry as Read, EntryDraft, Event as Entry, LogKeyStatement, Policy, Role,
};
use aircop_message::{GroupId, OfficeId, RetentionDays};

use crate::desk::State;
use crate::error::{self, Outcome};
use crate::screen::row;

/// The role of each office in each group.
pub(crate) type Roles = BTreeMap<(GroupId, OfficeId), Role>;

impl State {
    /// Every entry with who signed it, the latest first. Which keys counted for an entry is told
    /// from the policy that was in force before it.
    pub(crate) fn history(&self) -> Outcome<Vec<HistoryRow>> {
        self.hq()?;
        let directory = self.directory()?;
        let refused = |e: aircop_directory::DirectoryError| error::statement(&e);
        let mut rows = Vec::new();
        let mut roles = Roles::new();
        let mut policy: Option<Policy> = None;
        for bytes in directory.entries() {
            let entry = Read::read(bytes).map_err(refused)?;
            // The first entry is in force before itself.
            if let (None, Entry::Policy(first)) = (&policy, &entry.event) {
                policy = Some(first.clone());
            }
            let signers = match &policy {
                Some(policy) => {
                    let draft = EntryDraft::resume(bytes).map_err(refused)?;
                    let names = draft.signers(policy).map_err(refused)?;
                    names.into_iter().map(str::to_owned).collect()
                }
                None => Vec::new(),
            };
            rows.push(HistoryRow {
                index: u32::try_from(entry.index).unwrap_or(u32::MAX),
                at: entry.created,
                signers,
                entry: view(&entry.event, directory, &mut roles),
            });
            if let Entry::Policy(next) = entry.event {
                policy = Some(next);
            }
        }
        rows.reverse();
        Ok(rows)
    }
}

/// How many signatures a policy wants.
pub(crate) fn needs(policy: &Policy) -> NeedsView {
    NeedsView {
        keys: u32::try_from(policy.keys.len()).unwrap_or(u32::MAX),
        admit: policy.admit.into(),
        revoke: policy.revoke.into(),
        groups: policy.groups.into(),
        root: policy.root.into(),
    }
}

/// The roles that are in force.
pub(crate) fn roles(directory: &Directory) -> Roles {
    let mut roles = Roles::new();
    for group in directory.groups() {
        for (office, role) in directory.members(&group.id) {
            roles.insert((group.id, office), role);
        }
    }
    roles
}

/// One entry. `names` knows everything that it names; `roles` is what held before it, and holds
/// after it.
pub(crate) fn view(event: &Entry, names: &Directory, roles: &mut Roles) -> EntryView {
    let office = |id: &OfficeId| {
        let found = names.office(id);
        found.map_or_else(|| id.to_string(), |office| office.name.clone())
    };
    let group = |id: &GroupId| {
        let found = names.group(id);
        found.map_or_else(|| id.to_string(), |group| group.name.clone())
    };
    match event {
        Entry::Policy(policy) => EntryView::Policy {
            keys: policy.keys.iter().map(|key| key.name.clone()).collect(),
            needs: needs(policy),
            witnesses: policy
                .witnesses
                .iter()
                .map(|key| key.name.clone())
                .collect(),
            cosignatures: policy.cosignatures.into(),
        },
        Entry::OfficeAdmitted {
            name,
            kind,
            country,
            place,
            ..
        } => EntryView::OfficeAdmitted {
            office: name.clone(),
            kind: kind.code().to_owned(),
            country: country.clone(),
            place: place.clone(),
        },
        Entry::DeviceAdmitted {
            office: of, device, ..
        } => EntryView::DeviceAdmitted {
            office: office(of),
            fingerprint: names
                .device(device)
                .map(row::device_fingerprint)
                .unwrap_or_default(),
        },
        Entry::OfficeRevoked { office: of, reason } => {
            roles.retain(|(_, member), _| member != of);
            EntryView::OfficeRevoked {
                office: office(of),
                reason: reason.clone(),
                devices: None,
            }
        }
        Entry::DeviceRevoked { device, reason } => {
            let found = names.device(device);
            EntryView::DeviceRevoked {
                office: found.map(|found| office(&found.office)).unwrap_or_default(),
                fingerprint: found.map(row::device_fingerprint).unwrap_or_default(),
                reason: reason.clone(),
                left: None,
            }
        }
        Entry::GroupOpened {
            name,
            kind,
            starts,
            ends,
            briefing,
            ..
        } => EntryView::GroupOpened {
            group: name.clone(),
            kind: kind.code().to_owned(),
            starts: *starts,
            ends: *ends,
            briefing: briefing.clone(),
        },
        Entry::GroupClosed { group: id } => EntryView::GroupClosed {
            group: group(id),
            members: None,
        },
        Entry::RoleGranted {
            group: id,
            office: of,
            role,
        } => {
            let before = roles.insert((*id, *of), *role);
            EntryView::RoleGranted {
                group: group(id),
                office: office(of),
                role: role.code().to_owned(),
                before: before
                    .map(|role| role.code().to_owned())
                    .unwrap_or_default(),
            }
        }
        Entry::RoleWithdrawn {
            group: id,
            office: of,
        } => {
            roles.remove(&(*id, *of));
            EntryView::RoleWithdrawn {
                group: group(id),
                office: office(of),
            }
        }
        Entry::OfficeReached {
            office: of,
            telephone,
        } => EntryView::OfficeReached {
            office: office(of),
            telephone: telephone.clone(),
        },
        Entry::Retention {
            group: of,
            alert,
            reply,
            seizure,
            note,
            longest,
        } => EntryView::Retention {
            group: of.as_ref().map(group).unwrap_or_default(),
            days: RetentionDays {
                alert: *alert,
                reply: *reply,
                seizure: *seizure,
                note: *note,
                longest: *longest,
            },
        },
        Entry::LogKey { digest, .. } => {
            let mut stated = names.log_keys().iter();
            let stated = stated.find(|stated| stated.digest == *digest);
            let readers = stated.map_or(0, LogKeyStatement::readers);
            let devices = stated.map_or(0, |stated| names.devices_among(stated));
            let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            EntryView::LogKey {
                devices: count(devices),
                invitations: count(readers.saturating_sub(devices)),
            }
        }
        Entry::RelayMoved { addresses, .. } => EntryView::RelayMoved {
            addresses: addresses.clone(),
        },
        Entry::Heartbeat { .. } => EntryView::Heartbeat,
        Entry::Unknown(_) => EntryView::Unknown,
    }
}
