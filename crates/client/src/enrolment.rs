//! How headquarters lets somebody in: it invites, hears who asks, and admits whom it has spoken to.

use aircop_api::{ApiError, ErrorCode};
use aircop_directory::{Event as Entry, Role};
use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};
use aircop_wire::{AdmissionRecord, TicketAdmission, TransportKey};
use rand_core::Rng as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::announce::Stated;
use crate::desk::Desk;
use crate::error::{self, Outcome};
use crate::hq::{OfficePlan, admitted};
use crate::invitation::{Invitation, InvitationSecret, ticket};

/// How long an invitation is good unless it says otherwise.
pub const INVITATION_HOURS: u32 = 72;
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

impl InvitationRecord {
    pub(crate) fn expires(&self) -> Timestamp {
        self.expires
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

impl Desk {
    /// Makes an invitation. The relay learns of its ticket with the next exchange.
    pub(crate) fn invite(&self, invited: &Invited, hours: u32) -> Outcome<Invitation> {
        let now = self.now();
        let mut state = self.lock();
        state.hq()?;
        let relay = state.relay().ok_or_else(|| {
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
            relay_addresses: relay.addresses,
            relay_key: relay.key,
            relay_admin: relay.admin,
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
                ApiError::with(ErrorCode::UnknownRequest, "no request of this fingerprint")
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
}
