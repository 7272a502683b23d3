//! What headquarters does: found the directory, set the relay, revoke, open groups; `enrolment` is
//! how it lets somebody in.
//!
//! Everything is first an entry of headquarters' own log, taken by the same rules as at every other
//! desk, and goes up to the relay with the next exchange: a crash or a lost connection in between
//! loses nothing and admits nobody twice.

pub(crate) mod admit;
pub(crate) mod announce;
pub(crate) mod ceremony;
pub(crate) mod change;
pub(crate) mod commands;
pub(crate) mod entry;
pub(crate) mod health;
pub mod key_file;
pub(crate) mod log_key;
pub(crate) mod office_list;
pub mod proposal;
pub(crate) mod proposals;
pub(crate) mod refuse;
pub(crate) mod relay;
pub(crate) mod typed;
pub(crate) mod window;

use aircop_api::{ErrorCode, Event};
use aircop_directory::{Event as Entry, GroupKind, OfficeKind, Policy, Role};
use aircop_message::{GroupId, OfficeId, Timestamp};
use aircop_wire::{AdmissionRecord, Credential, DeviceAdmission, SignedAdmission};
use rand_core::Rng as _;
use serde::{Deserialize, Serialize};

use crate::desk::secrets::HqSecrets;
use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};
use crate::hq::announce::Stated;
use crate::hq::commands::Founded;

pub use crate::hq::admit::{
    EnrolmentView, INVITATION_HOURS, InvitationState, InvitationView, Invited,
};
pub use crate::hq::relay::Answered;

/// A heartbeat is due when the last one is older.
const HEARTBEAT_SECONDS: i64 = 24 * 3600;
/// ... and while a proposal waits: 40 hours, of the 48 after which offices warn.
const PATIENT_HEARTBEAT_SECONDS: i64 = 40 * 3600;
/// ... and at once when the last one lies this far ahead (5 minutes).
const AHEAD_MS: i64 = 5 * 60_000;

/// A new office, as headquarters describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficePlan {
    /// `JAITF Praia`.
    pub name: String,
    /// `JAITF`, `OCU`, ...
    pub kind: OfficeKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IATA code or city.
    pub place: String,
    /// BCP 47.
    pub languages: Vec<String>,
}

impl State {
    /// The keys of headquarters.
    pub(crate) fn hq(&self) -> Outcome<&HqSecrets> {
        self.secrets
            .hq
            .as_ref()
            .ok_or_else(|| ClientError::new(ErrorCode::NotHeadquarters))
    }

    /// Founds the directory: the policy, headquarters' own office and device. The first heartbeat
    /// follows once that is signed.
    pub(crate) fn found(
        &mut self,
        plan: &OfficePlan,
        policy: Policy,
        now: Timestamp,
    ) -> Outcome<Stated<()>> {
        let mut id = [0; 16];
        self.rng.fill_bytes(&mut id);
        let office = OfficeId(id);
        let device = Entry::DeviceAdmitted {
            office,
            device: self.secrets.device(),
            transport_key: *self.secrets.transport_key().as_bytes(),
            mailbox: self.secrets.mailbox,
            label: format!("aircop {}", env!("CARGO_PKG_VERSION")),
            reading: self.own_reading()?,
        };
        let events = [Entry::Policy(policy), admitted(office, plan), device];
        self.announce(&events, now)
    }

    /// What a relay must be told when it is set up.
    pub(crate) fn founded(&self) -> Outcome<Founded> {
        let admin = self.hq()?.admin_key();
        Ok(Founded {
            fingerprint: self.directory()?.fingerprint().to_string(),
            relay_admin_key: hex::encode(admin.verifying_key().to_bytes()),
            office: self.office()?,
        })
    }

    /// How headquarters greets the relay, which may not have heard of it yet.
    pub(crate) fn own_admission(&self) -> Outcome<Credential> {
        let record = AdmissionRecord::Device(DeviceAdmission {
            transport_key: self.secrets.transport_key(),
            mailbox: aircop_wire::MailboxId(self.secrets.mailbox.0),
            // Always the same record, so that bringing it again changes nothing.
            expires_at_ms: i64::MAX,
            revoked: false,
            sequence: 1,
        });
        let admin = self.hq()?.admin_key();
        Ok(Credential::Admission(SignedAdmission::sign(record, &admin)))
    }

    /// A heartbeat when the last one is a day old. True when there was one.
    ///
    /// It would take the place of a proposal that gathers signatures, so it waits longer for one;
    /// not so long that any office would warn.
    pub(crate) fn heartbeat_if_due(&mut self, now: Timestamp) -> Outcome<bool> {
        let seconds = if self.is_proposing() {
            PATIENT_HEARTBEAT_SECONDS
        } else {
            HEARTBEAT_SECONDS
        };
        let due = self.secrets.hq.is_some()
            && self.knows_its_own_log().is_ok()
            && self.directory.as_ref().is_some_and(|d| {
                // One that lies ahead was signed under a wrong clock: the next sets it right.
                let age = now.since(d.last_heartbeat());
                age >= seconds * 1000 || age < -AHEAD_MS
            });
        if !due {
            return Ok(false);
        }
        match self.append(&Entry::Heartbeat { at: now }, now) {
            Ok(()) => Ok(true),
            // Everything else goes on: mail is read and sent, and the screen says what is wrong.
            Err(error) if error.code() == ErrorCode::ClockWrong => {
                tracing::error!(%error, "no heartbeat is signed");
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}

impl State {
    /// What opens a group, with headquarters' own office as its coordinator.
    pub(crate) fn opening_of(
        &mut self,
        name: &str,
        kind: GroupKind,
        span: (Option<Timestamp>, Option<Timestamp>),
        briefing: &str,
    ) -> Outcome<(GroupId, Vec<Entry>)> {
        let us = self.office()?;
        let mut id = [0; 16];
        self.rng.fill_bytes(&mut id);
        let group = GroupId(id);
        let opened = Entry::GroupOpened {
            group,
            name: name.to_owned(),
            kind,
            starts: span.0,
            ends: span.1,
            briefing: briefing.to_owned(),
        };
        let role = Entry::RoleGranted {
            group,
            office: us,
            role: Role::Ocu,
        };
        Ok((group, vec![opened, role]))
    }
}

impl Desk {
    /// Opens a group; headquarters' own office coordinates it.
    pub(crate) fn open_group(
        &self,
        name: &str,
        kind: GroupKind,
        span: (Option<Timestamp>, Option<Timestamp>),
        briefing: &str,
    ) -> Outcome<Stated<GroupId>> {
        let now = self.now();
        let mut state = self.lock();
        let (group, events) = state.opening_of(name, kind, span, briefing)?;
        let stated = state.announce(&events, now)?;
        drop(state);
        self.changed();
        Ok(stated.map(|()| group))
    }

    /// One more statement of headquarters: a role, a closed group, a revocation, a heartbeat.
    pub(crate) fn declare(&self, entry: &Entry) -> Outcome<Stated<()>> {
        let now = self.now();
        let mut state = self.lock();
        let stated = state.announce(std::slice::from_ref(entry), now)?;
        drop(state);
        self.changed();
        Ok(stated)
    }

    pub(crate) fn changed(&self) {
        self.tell(Event::DirectoryChanged);
        self.wake.notify_one();
    }
}

pub(crate) fn admitted(office: OfficeId, plan: &OfficePlan) -> Entry {
    Entry::OfficeAdmitted {
        office,
        name: plan.name.clone(),
        kind: plan.kind,
        country: plan.country.clone(),
        place: plan.place.clone(),
        languages: plan.languages.clone(),
    }
}
