//! What headquarters does: found the directory, set the relay, invite, admit, revoke, open groups.
//!
//! Everything is first an entry of headquarters' own log, taken by the same rules as at every other
//! desk, and goes up to the relay with the next exchange: a crash or a lost connection in between
//! loses nothing and admits nobody twice.

use aircop_api::{ApiError, ErrorCode, Event};
use aircop_directory::{Event as Entry, GroupKind, OfficeKind, Policy, Role};
use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};
use aircop_wire::{
    AdmissionRecord, Credential, DeviceAdmission, SignedAdmission, TicketAdmission, TransportKey,
};
use rand_core::Rng as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::announce::Stated;
use crate::desk::{Desk, State};
use crate::error::{self, Outcome};
use crate::headquarters::Founded;
use crate::invitation::{Invitation, InvitationSecret, ticket};
use crate::secrets::{HqSecrets, RelayAddress};
use crate::view::device_fingerprint;

/// How long an invitation is good unless it says otherwise.
pub const INVITATION_HOURS: u32 = 72;
/// A heartbeat is due when the last one is older.
const HEARTBEAT_SECONDS: i64 = 24 * 3600;
/// ... and while a proposal waits: 40 hours, of the 48 after which offices warn.
const PATIENT_HEARTBEAT_SECONDS: i64 = 40 * 3600;

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

/// Whom an invitation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invited {
    /// A new office with roles in groups.
    Office {
        /// What it will be.
        plan: OfficePlan,
        /// Groups and roles.
        roles: Vec<(GroupId, Role)>,
    },
    /// One more device of an office that is there.
    Device {
        /// Which office.
        office: OfficeId,
    },
}

/// A device that asked to join, as headquarters sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EnrolmentView {
    /// To compare by telephone.
    pub fingerprint: String,
    /// The office of its invitation.
    pub office: String,
    /// The first officer's name.
    pub officer: String,
    /// When it asked.
    pub asked: String,
    /// Approved already.
    pub approved: bool,
}

/// What headquarters keeps of an invitation.
#[derive(Serialize, Deserialize)]
pub(crate) struct InvitationRecord {
    secret: String,
    office: Option<OfficePlan>,
    roles: Vec<(GroupId, Role)>,
    device_of: Option<OfficeId>,
    expires: Timestamp,
}

impl InvitationRecord {
    pub(crate) fn secret(&self) -> Option<InvitationSecret> {
        let mut secret = Zeroizing::new([0; 32]);
        hex::decode_to_slice(&self.secret, secret.as_mut_slice()).ok()?;
        Some(secret)
    }
}

impl Drop for InvitationRecord {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.secret);
    }
}

/// What headquarters keeps of a request.
#[derive(Serialize, Deserialize)]
pub(crate) struct EnrolmentRecord {
    pub(crate) device: DeviceKey,
    pub(crate) transport_key: String,
    pub(crate) mailbox: MailboxId,
    pub(crate) officer: String,
    pub(crate) label: String,
}

impl State {
    /// The keys of headquarters.
    pub(crate) fn hq(&self) -> Outcome<&HqSecrets> {
        self.secrets
            .hq
            .as_ref()
            .ok_or_else(|| ApiError::new(ErrorCode::NotHeadquarters))
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
            && self
                .directory
                .as_ref()
                .is_some_and(|d| now >= d.last_heartbeat().plus_seconds(seconds));
        if due {
            self.append(&Entry::Heartbeat { at: now }, now)?;
        }
        Ok(due)
    }

    /// An office by its id or its exact name.
    pub(crate) fn find_office(&self, wanted: &str) -> Outcome<OfficeId> {
        let mut found = self
            .directory()?
            .offices()
            .filter(|o| !o.is_revoked() && (o.name == wanted || o.id.to_string() == wanted));
        let first = found.next().map(|o| o.id);
        match (first, found.next()) {
            (Some(id), None) => Ok(id),
            (Some(_), Some(_)) => Err(ApiError::with(
                ErrorCode::UnknownOffice,
                format!("several offices are called {wanted:?}: give the id"),
            )),
            _ => Err(ApiError::with(
                ErrorCode::UnknownOffice,
                format!("{wanted:?}"),
            )),
        }
    }

    /// A live device by its key, or by the beginning of its key or of its fingerprint, at least
    /// four digits, when there is only one.
    pub(crate) fn find_device(&self, wanted: &str) -> Outcome<DeviceKey> {
        let digits = wanted.replace('-', "").to_ascii_lowercase();
        let hexadecimal = digits.chars().all(|c| c.is_ascii_hexdigit());
        let malformed = |why: String| ApiError::with(ErrorCode::Malformed, why);
        if digits.len() < 4 || !hexadecimal {
            return Err(malformed(format!(
                "{wanted:?}: four or more digits of a device's fingerprint or key were expected"
            )));
        }
        let directory = self.directory()?;
        let devices = directory
            .offices()
            .flat_map(|office| directory.live_devices(&office.id));
        let mut found = devices.filter(|device| {
            let fingerprint = device_fingerprint(device);
            fingerprint.replace('-', "").starts_with(&digits)
                || device.key.to_string().starts_with(&digits)
        });
        match (found.next(), found.next()) {
            (Some(device), None) => Ok(device.key),
            (Some(_), Some(_)) => Err(malformed(format!(
                "several devices begin with {wanted:?}: give more digits"
            ))),
            _ => Err(malformed(format!(
                "no device in use begins with {wanted:?}"
            ))),
        }
    }

    /// A group by its id or its exact name; open ones before closed ones.
    pub(crate) fn find_group(&self, wanted: &str) -> Outcome<GroupId> {
        let mut found: Vec<_> = self
            .directory()?
            .groups()
            .filter(|g| g.name == wanted || g.id.to_string() == wanted)
            .collect();
        found.sort_by_key(|g| !g.is_open());
        found
            .first()
            .map(|g| g.id)
            .ok_or_else(|| ApiError::with(ErrorCode::UnknownGroup, format!("{wanted:?}")))
    }
}

impl Desk {
    /// Where the relay is and which key it shows.
    pub(crate) fn set_relay(&self, address: &str, key: &str) -> Outcome<()> {
        key.parse::<TransportKey>()
            .map_err(|e| ApiError::with(ErrorCode::Malformed, format!("the relay's key: {e}")))?;
        let mut state = self.lock();
        state.hq()?;
        state.secrets.relay = Some(RelayAddress {
            address: address.to_owned(),
            key: key.to_owned(),
        });
        state.save_secrets()?;
        drop(state);
        self.wake.notify_one();
        Ok(())
    }

    /// Makes an invitation. The relay learns of its ticket with the next exchange.
    pub(crate) fn invite(&self, invited: &Invited, hours: u32) -> Outcome<Invitation> {
        let now = self.now();
        let mut state = self.lock();
        state.hq()?;
        let relay = state.secrets.relay.clone().ok_or_else(|| {
            ApiError::with(
                ErrorCode::RelayUnreachable,
                "set the relay first: aircop hq relay",
            )
        })?;
        let (hq_office, hq_device) = (state.office()?, state.secrets.device());
        let log = state.directory()?.fingerprint();
        let log_key = state.log_key()?;
        let mut secret = Zeroizing::new([0; 32]);
        state.rng.fill_bytes(secret.as_mut_slice());
        let expires = now.plus_seconds(i64::from(hours) * 3600);
        let (office, record) = match invited {
            Invited::Office { plan, roles } => {
                let taken = state.directory()?.offices();
                if taken
                    .into_iter()
                    .any(|o| !o.is_revoked() && o.name == plan.name)
                {
                    return Err(ApiError::with(
                        ErrorCode::Malformed,
                        format!(
                            "there is an office called {:?}: invite a device of it",
                            plan.name
                        ),
                    ));
                }
                (plan.name.clone(), (Some(plan.clone()), roles.clone(), None))
            }
            Invited::Device { office } => {
                let found = state.directory()?.office(office);
                let found = found.ok_or_else(|| ApiError::new(ErrorCode::UnknownOffice))?;
                (found.name.clone(), (None, Vec::new(), Some(*office)))
            }
        };
        let record = InvitationRecord {
            secret: hex::encode(secret.as_slice()),
            office: record.0,
            roles: record.1,
            device_of: record.2,
            expires,
        };
        let hash = ticket(&secret).hash();
        let document = Zeroizing::new(serde_json::to_string(&record).map_err(error::internal)?);
        state
            .archive
            .add_invitation(hash.as_bytes(), now, &document)
            .map_err(error::archive)?;
        state.add_admission(&AdmissionRecord::Ticket(TicketAdmission {
            token_hash: hash,
            inbox: aircop_wire::MailboxId(state.secrets.mailbox.0),
            expires_at_ms: expires.0,
            sequence: 1,
        }))?;
        let inbox = state.secrets.mailbox;
        drop(state);
        self.wake.notify_one();
        Ok(Invitation {
            office,
            relay_address: relay.address,
            relay_key: relay.key,
            log,
            log_key,
            hq_office,
            hq_device,
            inbox,
            expires,
            secret,
        })
    }

    /// Who has asked to join.
    pub(crate) fn requests(&self) -> Outcome<Vec<EnrolmentView>> {
        let state = self.lock();
        state.hq()?;
        let asked = state.archive.enrolments().map_err(error::archive)?;
        let mut views = Vec::with_capacity(asked.len());
        for request in asked {
            let record = state
                .archive
                .invitation(&request.ticket)
                .map_err(error::archive)?;
            let invitation: Option<InvitationRecord> =
                record.and_then(|text| serde_json::from_str(&text).ok());
            let office = invitation.as_ref().map(|i| match (&i.office, i.device_of) {
                (Some(plan), _) => plan.name.clone(),
                (None, Some(office)) => state
                    .directory
                    .as_ref()
                    .and_then(|d| d.office(&office))
                    .map(|o| o.name.clone())
                    .unwrap_or_default(),
                (None, None) => String::new(),
            });
            let device: EnrolmentRecord =
                serde_json::from_str(&request.document).map_err(error::internal)?;
            views.push(EnrolmentView {
                fingerprint: request.fingerprint,
                office: office.unwrap_or_default(),
                officer: device.officer,
                asked: request.asked.to_rfc3339(),
                approved: request.approved.is_some(),
            });
        }
        Ok(views)
    }

    /// Admits a device whose fingerprint was confirmed by telephone; with it its office, when that
    /// is new, and its roles.
    pub(crate) fn approve(&self, fingerprint: &str) -> Outcome<Stated<OfficeId>> {
        let now = self.now();
        let mut guard = self.lock();
        let state = &mut *guard;
        state.hq()?;
        let asked = state.archive.enrolments().map_err(error::archive)?;
        let request = asked
            .into_iter()
            .find(|r| r.fingerprint == fingerprint)
            .ok_or_else(|| {
                ApiError::with(ErrorCode::Malformed, "no request of this fingerprint")
            })?;
        state.check_unanswered(fingerprint)?;
        let document = state
            .archive
            .invitation(&request.ticket)
            .map_err(error::archive)?;
        let invitation: InvitationRecord = document
            .and_then(|text| serde_json::from_str(&text).ok())
            .ok_or_else(|| error::internal("an enrolment without its invitation"))?;
        let device: EnrolmentRecord =
            serde_json::from_str(&request.document).map_err(error::internal)?;
        let transport: TransportKey = device.transport_key.parse().map_err(error::internal)?;
        let mut events = Vec::new();
        let office = match invitation.device_of {
            Some(office) => office,
            None => {
                let mut id = [0; 16];
                state.rng.fill_bytes(&mut id);
                let plan = invitation
                    .office
                    .as_ref()
                    .ok_or_else(|| error::internal("an invitation for nobody"))?;
                events.push(admitted(OfficeId(id), plan));
                OfficeId(id)
            }
        };
        events.push(Entry::DeviceAdmitted {
            office,
            device: device.device,
            transport_key: *transport.as_bytes(),
            mailbox: device.mailbox,
            label: device.label.clone(),
        });
        for (group, role) in &invitation.roles {
            events.push(Entry::RoleGranted {
                group: *group,
                office,
                role: *role,
            });
        }
        let stated = state.announce(&events, now)?;
        drop(guard);
        self.changed();
        Ok(stated.map(|()| office))
    }

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
        let us = state.office()?;
        let mut id = [0; 16];
        state.rng.fill_bytes(&mut id);
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
        let stated = state.announce(&[opened, role], now)?;
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

fn admitted(office: OfficeId, plan: &OfficePlan) -> Entry {
    Entry::OfficeAdmitted {
        office,
        name: plan.name.clone(),
        kind: plan.kind,
        country: plan.country.clone(),
        place: plan.place.clone(),
        languages: plan.languages.clone(),
    }
}
