//! The rules of each event. Nothing is changed before all of an event's rules are kept.
//!
//! An event that this version does not understand is kept and changes nothing. What comes behind it
//! may build on it: an office of a kind that we do not know has devices and roles. Such an event is
//! kept without effect as well, instead of ending the log for every older reader. All that is needed
//! to tell who signs, the policies, is understood by every version or refused by it.

use std::collections::BTreeSet;

use aircop_message::{OfficeId, RetentionDays};

use crate::entry::Entry;
use crate::error::DirectoryError;
use crate::event::Event;
use crate::log_key::LogKeyStatement;
use crate::relay::{MAX_ADDRESSES, Relay, is_address};
use crate::view::{Device, Directory, Group, Office};

/// Characters of a telephone number.
const MAX_TELEPHONE: usize = 40;

type Outcome = Result<(), DirectoryError>;

/// What an entry that is taken has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// What it says.
    Done,
    /// None that this version knows.
    Unknown,
}

/// Applies an event. With `unknown` the log holds something that this version did not understand.
pub(crate) fn apply(
    d: &mut Directory,
    entry: &Entry,
    unknown: bool,
) -> Result<Effect, DirectoryError> {
    match rules(d, entry) {
        Err(error) if unknown && builds_on(&error) => {
            // The key was replaced, whatever was revoked before that we do not understand.
            if let Event::LogKey { digest, wraps } = &entry.event {
                d.log_keys
                    .push(LogKeyStatement::read(entry.index, *digest, wraps)?);
            }
            Ok(Effect::Unknown)
        }
        outcome => outcome.map(|()| match entry.event {
            Event::Unknown(_) => Effect::Unknown,
            _ => Effect::Done,
        }),
    }
}

/// Whether what is missing may have been made by an event that was not understood.
fn builds_on(error: &DirectoryError) -> bool {
    matches!(
        error,
        DirectoryError::NoOffice(_)
            | DirectoryError::NoDevice
            | DirectoryError::NoGroup
            | DirectoryError::NoRole
            | DirectoryError::NoKeyFor
    )
}

fn rules(d: &mut Directory, entry: &Entry) -> Outcome {
    let at = entry.index;
    match &entry.event {
        Event::Policy(policy) => {
            policy.check()?;
            d.policy = policy.clone();
        }
        Event::OfficeAdmitted {
            office,
            name,
            kind,
            country,
            place,
            languages,
        } => {
            line(name, 1, 120)?;
            line(place, 1, 60)?;
            if languages.len() > 12 {
                return Err(DirectoryError::BadValue(
                    "an office has at most 12 languages",
                ));
            }
            // The form alone: lists grow, and readers of every age must agree.
            if !languages.iter().all(|language| is_language(language)) {
                return Err(DirectoryError::BadValue("a language is no BCP 47 tag"));
            }
            if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
                return Err(DirectoryError::BadValue(
                    "the country is not two letters of ISO 3166-1",
                ));
            }
            if d.offices.contains_key(office) {
                return Err(DirectoryError::Taken("the office's id"));
            }
            d.offices.insert(
                *office,
                Office {
                    id: *office,
                    name: name.clone(),
                    kind: *kind,
                    country: country.clone(),
                    place: place.clone(),
                    languages: languages.clone(),
                    telephone: String::new(),
                    admitted_at: at,
                    revoked_at: None,
                },
            );
        }
        Event::DeviceAdmitted {
            office,
            device,
            transport_key,
            mailbox,
            label,
            reading,
        } => {
            line(label, 0, 80)?;
            // Never given again, also after a revocation: an old key or mailbox must not come back
            // to life in another's name.
            if d.devices.contains_key(device) {
                return Err(DirectoryError::Taken("the device's key"));
            }
            if d.devices
                .values()
                .any(|x| x.transport_key == *transport_key)
            {
                return Err(DirectoryError::Taken("the transport key"));
            }
            if d.devices.values().any(|x| x.mailbox == *mailbox) {
                return Err(DirectoryError::Taken("the mailbox"));
            }
            if transport_key == device.as_bytes() {
                return Err(DirectoryError::BadValue(
                    "the transport key must not be the signing key",
                ));
            }
            live_office(d, office)?;
            d.devices.insert(
                *device,
                Device {
                    key: *device,
                    office: *office,
                    transport_key: *transport_key,
                    mailbox: *mailbox,
                    label: label.clone(),
                    reading: *reading,
                    admitted_at: at,
                    revoked_at: None,
                },
            );
        }
        Event::OfficeRevoked { office, reason } => {
            line(reason, 0, 200)?;
            let found = d.offices.get_mut(office).filter(|o| !o.is_revoked());
            found.ok_or(DirectoryError::NoOffice(*office))?.revoked_at = Some(at);
        }
        Event::DeviceRevoked { device, reason } => {
            line(reason, 0, 200)?;
            let found = d.devices.get_mut(device).filter(|x| x.revoked_at.is_none());
            found.ok_or(DirectoryError::NoDevice)?.revoked_at = Some(at);
        }
        Event::OfficeReached { office, telephone } => {
            line(telephone, 0, MAX_TELEPHONE)?;
            live_office(d, office)?;
            if let Some(office) = d.offices.get_mut(office) {
                office.telephone.clone_from(telephone);
            }
        }
        Event::GroupOpened {
            group,
            name,
            kind,
            starts,
            ends,
            briefing,
        } => {
            line(name, 1, 120)?;
            if briefing.chars().count() > 4000 {
                return Err(DirectoryError::BadValue(
                    "a briefing has at most 4,000 characters",
                ));
            }
            if matches!((starts, ends), (Some(s), Some(e)) if e <= s) {
                return Err(DirectoryError::BadValue("the group ends before it starts"));
            }
            if d.groups.contains_key(group) {
                return Err(DirectoryError::Taken("the group's id"));
            }
            d.groups.insert(
                *group,
                Group {
                    id: *group,
                    name: name.clone(),
                    kind: *kind,
                    starts: *starts,
                    ends: *ends,
                    briefing: briefing.clone(),
                    closed_at: None,
                },
            );
        }
        Event::GroupClosed { group } => {
            let found = d.groups.get_mut(group).filter(|g| g.is_open());
            found.ok_or(DirectoryError::NoGroup)?.closed_at = Some(at);
        }
        Event::RoleGranted {
            group,
            office,
            role,
        } => {
            live_office(d, office)?;
            if !d.groups.get(group).is_some_and(Group::is_open) {
                return Err(DirectoryError::NoGroup);
            }
            d.roles.insert((*group, *office), *role);
        }
        Event::RoleWithdrawn { group, office } => {
            d.roles
                .remove(&(*group, *office))
                .ok_or(DirectoryError::NoRole)?;
        }
        Event::RelayMoved {
            addresses,
            key,
            admin,
        } => {
            let distinct: BTreeSet<_> = addresses.iter().collect();
            if !(1..=MAX_ADDRESSES).contains(&addresses.len())
                || distinct.len() != addresses.len()
                || !addresses.iter().all(|address| is_address(address))
            {
                return Err(DirectoryError::BadValue(
                    "a relay has 1 to 5 different addresses of the form host:port",
                ));
            }
            if key == admin {
                return Err(DirectoryError::BadValue(
                    "the relay's own key must not be the one that it obeys",
                ));
            }
            d.relay = Some(Relay {
                addresses: addresses.clone(),
                key: *key,
                admin: *admin,
                stated_at: at,
            });
        }
        Event::Retention {
            group,
            alert,
            reply,
            seizure,
            note,
            longest,
        } => {
            let days = RetentionDays {
                alert: *alert,
                reply: *reply,
                seizure: *seizure,
                note: *note,
                longest: *longest,
            };
            if !days.is_sound() {
                return Err(DirectoryError::BadValue(
                    "messages are kept for 1 to 3,650 days, and none longer than the longest",
                ));
            }
            if group.is_some_and(|group| !d.groups.contains_key(&group)) {
                return Err(DirectoryError::NoGroup);
            }
            d.retention.insert(*group, days);
        }
        Event::LogKey { digest, wraps } => {
            let new = LogKeyStatement::read(at, *digest, wraps)?;
            d.check_log_key(&new)?;
            d.log_keys.push(new);
        }
        Event::Heartbeat { at } => {
            if *at > entry.created {
                return Err(DirectoryError::BadValue(
                    "a heartbeat is dated after the entry that holds it",
                ));
            }
        }
        // Who signs must be the same for readers of every version.
        Event::Unknown(_) if entry.event.name() == Some("policy") => {
            return Err(DirectoryError::BadPolicy("it cannot be read"));
        }
        // Who does not know that the key was replaced reads nothing behind it.
        Event::Unknown(_) if entry.event.name() == Some("log-key") => {
            return Err(DirectoryError::BadValue("a log key cannot be read"));
        }
        // Hashed and kept by the caller; gives no one anything.
        Event::Unknown(_) => {}
    }
    Ok(())
}

/// The form of a BCP 47 tag: parts of 1 to 8 letters or digits, the first of 2 letters or more.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    text.len() <= 35
        && (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

fn live_office(d: &Directory, office: &OfficeId) -> Outcome {
    let live = d.office(office).is_some_and(|o| !o.is_revoked());
    if live {
        Ok(())
    } else {
        Err(DirectoryError::NoOffice(*office))
    }
}

fn line(text: &str, least: usize, most: usize) -> Outcome {
    let fits = (least..=most).contains(&text.chars().count());
    if !fits || text.chars().any(char::is_control) || (least > 0 && text.trim().is_empty()) {
        return Err(DirectoryError::BadValue(
            "a name or text is empty, too long, or holds control characters",
        ));
    }
    Ok(())
}
