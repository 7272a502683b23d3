//! A change of the directory in two steps: what it will do, in words, and then its signature.
//!
//! Both steps make the entries anew out of the same change; the second is refused when they would
//! not say what the officer read. Ids that are drawn by lot are not shown and may differ.

use aircop_api::{EntryView, ErrorCode, HqChange, PlanView, Reply};
use aircop_directory::{Directory, Event as Entry, PolicyKey, Proposal, Role, key_fingerprint};
use aircop_message::{DeviceKey, OfficeId, Timestamp};

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::hq::announce::Stated;
use crate::hq::{entry, proposal, typed, window};

/// Offices of one change.
const MOST_OFFICES: usize = 500;

impl Desk {
    /// What a change would do.
    pub(crate) fn plan(&self, change: &HqChange) -> Outcome<PlanView> {
        let now = self.now();
        let mut state = self.lock();
        let events = state.events_of(change, now)?;
        state.plan_of(&events, now)
    }

    /// Signs a change that was shown.
    pub(crate) fn make(&self, change: &HqChange, shown: &[EntryView]) -> Outcome<Reply> {
        let now = self.now();
        let mut state = self.lock();
        let events = state.events_of(change, now)?;
        if state.plan_of(&events, now)?.says != shown {
            return Err(ClientError::new(ErrorCode::ChangeDiffers));
        }
        let stated = state.announce(&events, now)?;
        drop(state);
        self.changed();
        self.tell_status();
        match stated {
            Stated::Done(()) => Ok(Reply::Stated {
                missing: 0,
                file: None,
            }),
            Stated::Proposed(proposed) => {
                let stem = format!("proposal-{}", proposed.first());
                let text = proposal::to_text(&proposed);
                let file = window::write(self, &stem, "json", text.as_bytes())?;
                let missing = u32::try_from(proposed.missing()).unwrap_or(u32::MAX);
                Ok(Reply::Stated {
                    missing,
                    file: Some(file),
                })
            }
        }
    }
}

impl State {
    /// The entries that a change consists of.
    fn events_of(&mut self, change: &HqChange, now: Timestamp) -> Outcome<Vec<Entry>> {
        self.hq()?;
        match change {
            HqChange::Approve { fingerprint } => {
                let (_, events) = self.admission_of(fingerprint, now)?;
                Ok(events)
            }
            HqChange::OpenGroup(draft) => {
                let new = typed::opening(draft)?;
                let (_, events) = self.opening_of(&new.name, new.kind, new.span, &new.briefing)?;
                Ok(events)
            }
            HqChange::CloseGroup { group } => Ok(vec![Entry::GroupClosed { group: *group }]),
            HqChange::SetRole {
                group,
                offices,
                role,
            } => {
                if offices.is_empty() || offices.len() > MOST_OFFICES {
                    return Err(ClientError::with(ErrorCode::Malformed, "1 to 500 offices"));
                }
                let role: Option<Role> = match role.as_str() {
                    "" => None,
                    code => Some(
                        code.parse()
                            .map_err(|e| ClientError::with(ErrorCode::Malformed, e))?,
                    ),
                };
                let directory = self.directory()?;
                let changes = |office: &&OfficeId| directory.role(group, office) != role;
                let events: Vec<Entry> = offices
                    .iter()
                    .filter(changes)
                    .map(|office| match role {
                        Some(role) => Entry::RoleGranted {
                            group: *group,
                            office: *office,
                            role,
                        },
                        None => Entry::RoleWithdrawn {
                            group: *group,
                            office: *office,
                        },
                    })
                    .collect();
                if events.is_empty() {
                    return Err(ClientError::with(
                        ErrorCode::NothingToDo,
                        "it is so already",
                    ));
                }
                Ok(events)
            }
            HqChange::SetTelephone { office, telephone } => {
                let (office, telephone) = (*office, typed::telephone(telephone)?);
                let known = self.directory()?.office(&office);
                if known.is_some_and(|known| known.telephone == telephone) {
                    return Err(ClientError::with(
                        ErrorCode::NothingToDo,
                        "it is so already",
                    ));
                }
                Ok(vec![Entry::OfficeReached { office, telephone }])
            }
            HqChange::SetRetention(draft) => {
                let days = typed::retention(draft)?;
                let directory = self.directory()?;
                let mut stated = directory.stated_retention();
                let known = stated.find(|(group, _)| *group == draft.group);
                // A group may be given what holds for all: it keeps that when theirs changes.
                if known.is_some_and(|(_, known)| known == days) {
                    return Err(ClientError::with(
                        ErrorCode::NothingToDo,
                        "it is so already",
                    ));
                }
                Ok(vec![Entry::Retention {
                    group: draft.group,
                    alert: days.alert,
                    reply: days.reply,
                    seizure: days.seizure,
                    note: days.note,
                    longest: days.longest,
                }])
            }
            HqChange::RevokeOffice { office, reason } => {
                if self.office().ok() == Some(*office) {
                    return Err(ours());
                }
                let (office, reason) = (*office, typed::reason(reason)?);
                Ok(vec![Entry::OfficeRevoked { office, reason }])
            }
            HqChange::RevokeDevice { device, reason } => {
                if self.secrets.device() == *device {
                    return Err(ours());
                }
                let (device, reason) = (*device, typed::reason(reason)?);
                Ok(vec![Entry::DeviceRevoked { device, reason }])
            }
        }
    }

    /// What entries will do, once the rules of the log have taken them.
    fn plan_of(&mut self, events: &[Entry], now: Timestamp) -> Outcome<PlanView> {
        self.knows_its_own_log()?;
        self.check_events(events, now)?;
        let events = self.with_log_key(events, now)?;
        let begun = Proposal::begin(self.directory.as_ref(), now, &events);
        let proposal = begun.map_err(|e| error::statement(&e))?;
        let says = says(events.iter(), self.directory()?, proposal.after());
        let needed = proposal.steps().iter().map(aircop_directory::Step::needed);
        let needs = needed.max().unwrap_or(1);
        Ok(PlanView {
            says,
            needs: u32::try_from(needs).unwrap_or(u32::MAX),
        })
    }
}

/// What entries will do to a directory, in their order.
pub(crate) fn says<'a>(
    events: impl Iterator<Item = &'a Entry>,
    before: &Directory,
    after: &Directory,
) -> Vec<EntryView> {
    let mut roles = entry::roles(before);
    let count = |n: usize| Some(u32::try_from(n).unwrap_or(u32::MAX));
    let says = events.map(|event| {
        let mut view = entry::view(event, after, &mut roles);
        match (&mut view, event) {
            (EntryView::OfficeRevoked { devices, .. }, Entry::OfficeRevoked { office, .. }) => {
                *devices = count(before.live_devices(office).count());
            }
            (EntryView::DeviceRevoked { left, .. }, Entry::DeviceRevoked { device, .. }) => {
                let office = after.device(device).map(|device| device.office);
                *left = office.and_then(|office| count(after.live_devices(&office).count()));
            }
            (EntryView::GroupClosed { members, .. }, Entry::GroupClosed { group }) => {
                *members = count(before.members(group).count());
            }
            // Another key under a name that is known would not show.
            (
                EntryView::Policy {
                    keys, witnesses, ..
                },
                Entry::Policy(policy),
            ) => {
                *keys = policy.keys.iter().map(spoken).collect();
                *witnesses = policy.witnesses.iter().map(spoken).collect();
            }
            _ => {}
        }
        view
    });
    says.collect()
}

/// A key by its name, with what is compared by telephone.
fn spoken(key: &PolicyKey) -> String {
    let bytes = key.key.parse::<DeviceKey>();
    let fingerprint = bytes.map(|bytes| key_fingerprint(&bytes.0));
    format!("{} ({})", key.name, fingerprint.unwrap_or_default())
}

fn ours() -> ClientError {
    ClientError::with(
        ErrorCode::BadStatement,
        "this desk cannot revoke itself: another desk of headquarters can",
    )
}
