//! How headquarters lets somebody in: it invites, hears who asks, and admits whom it has spoken to.

use aircop_api::ErrorCode;
use aircop_archive::AuditAction;
use aircop_directory::{Event as Entry, Role};
use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};
use aircop_wire::{AdmissionRecord, TicketAdmission, TransportKey};
use rand_core::Rng as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::hq::announce::Stated;
use crate::hq::{OfficePlan, admitted};
use crate::join::invitation::{Invitation, InvitationSecret, ticket};

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
    /// Refused already.
    pub refused: bool,
}

/// An invitation, as headquarters sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvitationView {
    /// The beginning of its ticket's hash, hexadecimal: what cancels it.
    pub id: String,
    /// The office that it is for.
    pub office: String,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it is good.
    pub expires: Timestamp,
    /// How it stands.
    pub state: InvitationState,
}

/// How an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum InvitationState {
    /// Nobody has used it yet.
    Open,
    /// A device has asked to join with it.
    Asked,
    /// A device was admitted with it.
    Used,
    /// Headquarters has refused who asked with it.
    Refused,
    /// Headquarters has taken it back.
    Cancelled,
    /// Its time is over.
    Expired,
    /// The directory's key was replaced, and who holds it does not get the new one.
    Outdated,
}

impl InvitationState {
    /// `OPEN`, `ASKED`, `USED`, `REFUSED`, `CANCELLED`, `EXPIRED` or `OUTDATED`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::Asked => "ASKED",
            Self::Used => "USED",
            Self::Refused => "REFUSED",
            Self::Cancelled => "CANCELLED",
            Self::Expired => "EXPIRED",
            Self::Outdated => "OUTDATED",
        }
    }
}

/// What headquarters keeps of an invitation.
#[derive(Serialize, Deserialize)]
pub(crate) struct InvitationRecord {
    secret: String,
    pub(crate) office: Option<OfficePlan>,
    roles: Vec<(GroupId, Role)>,
    pub(crate) device_of: Option<OfficeId>,
    pub(crate) expires: Timestamp,
    /// Where its officer is called; may be empty.
    #[serde(default)]
    pub(crate) telephone: String,
    /// Entries of the log that its keys reach.
    #[serde(default)]
    pub(crate) log_size: u64,
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
    /// Under which it gets log keys, hexadecimal.
    #[serde(default)]
    pub(crate) reading: String,
}

impl EnrolmentRecord {
    pub(crate) fn reading(&self) -> Option<Zeroizing<[u8; 32]>> {
        let mut reading = Zeroizing::new([0; 32]);
        hex::decode_to_slice(&self.reading, reading.as_mut_slice()).ok()?;
        Some(reading)
    }
}

impl Drop for EnrolmentRecord {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.reading);
    }
}

impl Desk {
    /// Makes an invitation. The relay learns of its ticket with the next exchange.
    pub(crate) fn invite(
        &self,
        invited: &Invited,
        hours: u32,
        telephone: &str,
    ) -> Outcome<Invitation> {
        let now = self.now();
        let mut state = self.lock();
        state.hq()?;
        state.check_invited(invited, now)?;
        let secret = state.new_secret();
        let made = state.make_invitation(invited, hours, telephone, secret, now)?;
        drop(state);
        self.wake.notify_one();
        Ok(made)
    }

    /// Who has asked to join.
    pub(crate) fn requests(&self) -> Outcome<Vec<EnrolmentView>> {
        let state = self.lock();
        state.hq()?;
        let asked = state.archive.enrolments()?;
        let mut views = Vec::with_capacity(asked.len());
        for request in asked {
            let record = state.archive.invitation(&request.ticket);
            let record = record?;
            let office = record.and_then(|record| state.invited_name(&record.document));
            let device: EnrolmentRecord =
                serde_json::from_str(&request.document).map_err(error::internal)?;
            views.push(EnrolmentView {
                fingerprint: request.fingerprint,
                office: office.unwrap_or_default(),
                officer: device.officer.clone(),
                asked: request.asked.to_rfc3339(),
                approved: request.approved.is_some(),
                refused: request.refused.is_some(),
            });
        }
        Ok(views)
    }

    /// Admits a device whose fingerprint was confirmed by telephone; with it its office, when that
    /// is new, and its roles.
    pub(crate) fn approve(&self, fingerprint: &str) -> Outcome<Stated<OfficeId>> {
        let now = self.now();
        let mut state = self.lock();
        let (office, events) = state.admission_of(fingerprint, now)?;
        let stated = state.announce(&events, now)?;
        drop(state);
        self.changed();
        Ok(stated.map(|()| office))
    }
}

impl State {
    /// A secret for an invitation.
    pub(crate) fn new_secret(&mut self) -> InvitationSecret {
        let mut secret = Zeroizing::new([0; 32]);
        self.rng.fill_bytes(secret.as_mut_slice());
        secret
    }

    /// Makes an invitation that was checked.
    pub(crate) fn make_invitation(
        &self,
        invited: &Invited,
        hours: u32,
        telephone: &str,
        secret: InvitationSecret,
        now: Timestamp,
    ) -> Outcome<Invitation> {
        let relay = self.relay().ok_or_else(|| {
            ClientError::with(
                ErrorCode::RelayUnreachable,
                "set the relay first: aircop hq relay",
            )
        })?;
        let (hq_office, hq_device) = (self.office()?, self.secrets.device());
        let log = self.directory()?.fingerprint();
        let log_keys = self.log_keys(self.directory.as_ref())?.newest().to_vec();
        let expires = now.plus_seconds(i64::from(hours) * 3600);
        let (office, record) = match invited {
            Invited::Office { plan, roles } => {
                (plan.name.clone(), (Some(plan.clone()), roles.clone(), None))
            }
            Invited::Device { office } => {
                let found = self.directory()?.office(office);
                let found = found.ok_or_else(|| ClientError::new(ErrorCode::UnknownOffice))?;
                (found.name.clone(), (None, Vec::new(), Some(*office)))
            }
        };
        let record = InvitationRecord {
            secret: hex::encode(secret.as_slice()),
            office: record.0,
            roles: record.1,
            device_of: record.2,
            expires,
            telephone: telephone.to_owned(),
            log_size: self.directory()?.size(),
        };
        let hash = ticket(&secret).hash();
        let document = Zeroizing::new(serde_json::to_string(&record).map_err(error::internal)?);
        let admission = AdmissionRecord::Ticket(TicketAdmission {
            token_hash: hash,
            inbox: aircop_wire::MailboxId(self.secrets.mailbox.0),
            expires_at_ms: expires.0,
            sequence: 1,
        });
        let detail = format!("{office}, {}", short_id(hash.as_bytes()));
        self.archive.transaction(|archive| -> Outcome<()> {
            archive.add_invitation(hash.as_bytes(), now, &document)?;
            self.add_admission(&admission)?;
            self.audit_with(AuditAction::Invited, None, detail, now)?;
            Ok(())
        })?;
        let note = self.directory()?.sign_checkpoint(&self.hq()?.key());
        Ok(Invitation {
            office,
            relay_addresses: relay.addresses,
            relay_key: relay.key,
            relay_admin: relay.admin,
            log,
            checkpoint: String::from_utf8_lossy(&note).into_owned(),
            log_keys,
            hq_office,
            hq_device,
            inbox: self.secrets.mailbox,
            expires,
            secret,
        })
    }

    /// What admits the device with this fingerprint, and its office.
    pub(crate) fn admission_of(
        &mut self,
        fingerprint: &str,
        now: Timestamp,
    ) -> Outcome<(OfficeId, Vec<Entry>)> {
        self.hq()?;
        let asked = self.archive.enrolments()?;
        let request = asked
            .into_iter()
            .find(|r| r.fingerprint == fingerprint)
            .ok_or_else(|| {
                ClientError::with(ErrorCode::UnknownRequest, "no request of this fingerprint")
            })?;
        self.check_unanswered(fingerprint)?;
        self.check_room()?;
        if request.refused.is_some() {
            return Err(forbidden("this request was refused: invite again"));
        }
        let made = self.archive.invitation(&request.ticket);
        let made = made?;
        if made.as_ref().is_some_and(|made| made.cancelled.is_some()) {
            return Err(forbidden("its invitation was cancelled: invite again"));
        }
        let invitation: InvitationRecord = made
            .and_then(|made| serde_json::from_str(&made.document).ok())
            .ok_or_else(|| error::internal("an enrolment without its invitation"))?;
        if self.is_outdated(&request.ticket, invitation.log_size) {
            // It could not read as far as its own admission.
            return Err(ClientError::new(ErrorCode::InvitationOutdated));
        }
        self.check_roles(&invitation.roles, now)?;
        let device: EnrolmentRecord =
            serde_json::from_str(&request.document).map_err(error::internal)?;
        let transport: TransportKey = device.transport_key.parse().map_err(error::internal)?;
        let mut events = Vec::new();
        let office = match invitation.device_of {
            Some(office) => office,
            None => {
                let mut id = [0; 16];
                self.rng.fill_bytes(&mut id);
                let plan = invitation
                    .office
                    .as_ref()
                    .ok_or_else(|| error::internal("an invitation for nobody"))?;
                events.push(admitted(OfficeId(id), plan));
                if !invitation.telephone.is_empty() {
                    events.push(Entry::OfficeReached {
                        office: OfficeId(id),
                        telephone: invitation.telephone.clone(),
                    });
                }
                OfficeId(id)
            }
        };
        events.push(Entry::DeviceAdmitted {
            office,
            device: device.device,
            transport_key: *transport.as_bytes(),
            mailbox: device.mailbox,
            label: device.label.clone(),
            reading: self.asked_reading(&device)?,
        });
        for (group, role) in &invitation.roles {
            events.push(Entry::RoleGranted {
                group: *group,
                office,
                role: *role,
            });
        }
        Ok((office, events))
    }
}

fn forbidden(why: &str) -> ClientError {
    ClientError::with(ErrorCode::BadStatement, why)
}

/// The first 64 bits of a ticket's hash.
pub(crate) fn short_id(ticket: &[u8; 32]) -> String {
    hex::encode(ticket.get(..8).unwrap_or_default())
}
