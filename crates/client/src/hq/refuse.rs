//! What headquarters does not let happen: invitations that could never be approved, requests that it
//! refuses, invitations that it takes back.

use std::collections::{BTreeMap, BTreeSet};

use aircop_api::ErrorCode;
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_directory::{Event as Entry, GroupKind, Proposal, Role, folded_name};
use aircop_message::{DeviceKey, GroupId, OfficeId, Timestamp};
use aircop_wire::{
    AdmissionRecord, DeviceAdmission, MailboxId, TicketAdmission, TicketHash, TransportKey,
};

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::hq::admit::{
    EnrolmentRecord, InvitationRecord, InvitationState, InvitationView, Invited, short_id,
};
use crate::hq::{OfficePlan, admitted};
use crate::screen::row::{self, GroupStage};

/// The log takes any two letters, since readers of every age must agree; a slip is caught here.
fn check_country(code: &str) -> Outcome<()> {
    if aircop_codes::is_country(code) {
        Ok(())
    } else {
        Err(forbidden("the country is not of ISO 3166-1"))
    }
}

impl State {
    /// What this desk does not sign although the log's rules would take it: a second name that looks
    /// like one in use, a country that is in no list, and an operation that is over before it is opened.
    pub(crate) fn check_events(&self, events: &[Entry], now: Timestamp) -> Outcome<()> {
        for event in events {
            match event {
                Entry::OfficeAdmitted { name, country, .. } => {
                    check_country(country)?;
                    self.check_office_name(name)?;
                }
                Entry::GroupOpened {
                    name,
                    kind,
                    starts,
                    ends,
                    ..
                } => {
                    let like = self.directory.as_ref().and_then(|d| d.group_like(name));
                    if let Some(id) = like {
                        return Err(self.name_taken(&self.group_name(&id), &id.to_string()));
                    }
                    if *kind == GroupKind::Permanent && (starts.is_some() || ends.is_some()) {
                        return Err(forbidden("a permanent group has neither start nor end"));
                    }
                    if ends.is_some_and(|end| end <= now) {
                        let end = ends.map(Timestamp::to_rfc3339).unwrap_or_default();
                        return Err(ClientError::with(ErrorCode::OperationOver, end));
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn check_office_name(&self, name: &str) -> Outcome<()> {
        let directory = self.directory.as_ref();
        match directory.and_then(|d| d.office_like(name)) {
            Some(id) => Err(self.name_taken(&self.office_name(&id), &id.to_string())),
            None => Ok(()),
        }
    }

    fn name_taken(&self, name: &str, id: &str) -> ClientError {
        ClientError::with(ErrorCode::NameTaken, format!("{name:?} ({id})"))
    }

    /// Refuses an invitation that could never be approved.
    pub(crate) fn check_invited(&self, invited: &Invited, now: Timestamp) -> Outcome<()> {
        let (plan, roles) = match invited {
            Invited::Office { plan, roles } => (plan, roles),
            Invited::Device { office } => {
                let found = self.directory()?.office(office);
                return match found {
                    Some(found) if !found.is_revoked() => Ok(()),
                    _ => Err(ClientError::with(ErrorCode::UnknownOffice, office)),
                };
            }
        };
        check_country(&plan.country)?;
        self.check_office_name(&plan.name)?;
        if let Some(id) = self.open_invitations(now)?.get(&folded_name(&plan.name)) {
            return Err(ClientError::with(
                ErrorCode::NameTaken,
                format!("an invitation for {:?} is open: {id}", plan.name),
            ));
        }
        self.check_roles(roles, now)?;
        self.check_by_rules(plan, roles, now)
    }

    /// Names, folded, of offices that open invitations are for, with the id of each.
    pub(crate) fn open_invitations(&self, now: Timestamp) -> Outcome<BTreeMap<String, String>> {
        let mut names = BTreeMap::new();
        for made in self.archive.invitations()? {
            let open = self.standing(&made, now)?;
            let record: Option<InvitationRecord> = serde_json::from_str(&made.document).ok();
            let plan = record.as_ref().and_then(|record| record.office.as_ref());
            if let Some(plan) = plan
                && matches!(open, InvitationState::Open | InvitationState::Asked)
            {
                names.insert(folded_name(&plan.name), short_id(&made.ticket));
            }
        }
        Ok(names)
    }

    /// The rules of the log, tried on a copy of it.
    pub(crate) fn check_by_rules(
        &self,
        plan: &OfficePlan,
        roles: &[(GroupId, Role)],
        now: Timestamp,
    ) -> Outcome<()> {
        let office = OfficeId([0xff; 16]);
        let mut events = vec![admitted(office, plan)];
        events.extend(roles.iter().map(|(group, role)| Entry::RoleGranted {
            group: *group,
            office,
            role: *role,
        }));
        let tried = Proposal::begin(self.directory.as_ref(), now, &events);
        tried.map(drop).map_err(|e| error::statement(&e))
    }

    /// Every group is named once, and messages can still be sent in it.
    pub(crate) fn check_roles(&self, roles: &[(GroupId, Role)], now: Timestamp) -> Outcome<()> {
        let mut named = BTreeSet::new();
        for (id, _) in roles {
            let group = self.directory()?.group(id);
            let group = group.ok_or_else(|| ClientError::with(ErrorCode::UnknownGroup, id))?;
            let name = &group.name;
            if !named.insert(*id) {
                return Err(forbidden(&format!("the group {name:?} is named twice")));
            }
            match row::stage(group, now) {
                GroupStage::Open | GroupStage::Ahead => {}
                GroupStage::Over => {
                    return Err(ClientError::with(
                        ErrorCode::OperationOver,
                        format!("{name:?}"),
                    ));
                }
                GroupStage::Closed => {
                    return Err(ClientError::with(
                        ErrorCode::UnknownGroup,
                        format!("{name:?} is closed"),
                    ));
                }
            }
        }
        Ok(())
    }

    /// The name of the office that an invitation is for.
    pub(crate) fn invited_name(&self, document: &str) -> Option<String> {
        let record: InvitationRecord = serde_json::from_str(document).ok()?;
        match (&record.office, record.device_of) {
            (Some(plan), _) => Some(plan.name.clone()),
            (None, Some(office)) => Some(self.office_name(&office)),
            (None, None) => None,
        }
    }

    pub(crate) fn standing(
        &self,
        made: &archive::Invitation,
        now: Timestamp,
    ) -> Outcome<InvitationState> {
        let asked = self.archive.enrolments()?;
        let mut asked = asked.iter().filter(|r| r.ticket == made.ticket).peekable();
        let record: Option<InvitationRecord> = serde_json::from_str(&made.document).ok();
        let expired = record.as_ref().is_none_or(|record| record.expires <= now);
        let outdated = record.is_some_and(|record| self.is_outdated(&made.ticket, record.log_size));
        let standing = match asked.peek() {
            _ if made.cancelled.is_some() => InvitationState::Cancelled,
            Some(_) => {
                let (mut used, mut waits) = (false, false);
                for request in asked {
                    used |= request.approved.is_some();
                    waits |= request.approved.is_none() && request.refused.is_none();
                }
                match (used, waits) {
                    (true, _) => InvitationState::Used,
                    (false, true) => InvitationState::Asked,
                    (false, false) => InvitationState::Refused,
                }
            }
            None if expired => InvitationState::Expired,
            None => InvitationState::Open,
        };
        Ok(match standing {
            InvitationState::Open | InvitationState::Asked if outdated => InvitationState::Outdated,
            standing => standing,
        })
    }

    /// What tells the relay, and through it who asked, that a request was refused. A request may
    /// name a key or a mailbox that is another's; then nothing is cut off.
    fn cut_off_request(
        &self,
        request: &EnrolmentRecord,
        now: Timestamp,
    ) -> Outcome<Option<AdmissionRecord>> {
        let transport: TransportKey = request.transport_key.parse().map_err(error::internal)?;
        let directory = self.directory()?;
        let mut devices = directory
            .offices()
            .flat_map(|office| directory.devices_of(&office.id));
        let anothers = devices.any(|device| {
            device.transport_key == *transport.as_bytes() || device.mailbox == request.mailbox
        });
        let others = self.archive.enrolments()?;
        let doubled = others
            .iter()
            .filter_map(|r| serde_json::from_str::<EnrolmentRecord>(&r.document).ok())
            .any(|other| {
                other.device != request.device
                    && (other.transport_key == request.transport_key
                        || other.mailbox == request.mailbox)
            });
        if anothers || doubled {
            return Ok(None);
        }
        Ok(Some(AdmissionRecord::Device(DeviceAdmission {
            transport_key: transport,
            mailbox: MailboxId(request.mailbox.0),
            expires_at_ms: i64::MAX,
            revoked: true,
            sequence: self.next_sequence(now)?,
        })))
    }

    fn refuse_requests(
        &self,
        asked: &[archive::Enrolment],
        reason: &str,
        now: Timestamp,
    ) -> Outcome<()> {
        for request in asked {
            let record: EnrolmentRecord =
                serde_json::from_str(&request.document).map_err(error::internal)?;
            self.archive.refuse_enrolment(&request.fingerprint, now)?;
            if let Some(cut) = self.cut_off_request(&record, now)? {
                self.add_admission(&cut)?;
            }
            let mut detail = format!("{}, {}", request.fingerprint, record.officer);
            if !reason.is_empty() {
                detail = format!("{detail}: {reason}");
            }
            self.audit_with(AuditAction::RequestRefused, None, detail, now)?;
        }
        Ok(())
    }

    pub(crate) fn office_name(&self, id: &OfficeId) -> String {
        let office = self.directory.as_ref().and_then(|d| d.office(id));
        office.map_or_else(|| id.to_string(), |office| office.name.clone())
    }

    pub(crate) fn group_name(&self, id: &GroupId) -> String {
        let group = self.directory.as_ref().and_then(|d| d.group(id));
        group.map_or_else(|| id.to_string(), |group| group.name.clone())
    }

    pub(crate) fn device_name(&self, key: &DeviceKey) -> String {
        let device = self.directory.as_ref().and_then(|d| d.device(key));
        match device {
            Some(device) => format!(
                "{}, {}",
                self.office_name(&device.office),
                row::device_fingerprint(device)
            ),
            None => key.to_string(),
        }
    }
}

impl Desk {
    /// Refuses a request to join. Who asked is told by the relay.
    pub(crate) fn refuse(&self, fingerprint: &str, reason: &str) -> Outcome<()> {
        let now = self.now();
        let state = self.lock();
        state.hq()?;
        let asked = state.archive.enrolments()?;
        let request = asked.into_iter().find(|r| r.fingerprint == fingerprint);
        let request = request.ok_or_else(|| {
            ClientError::with(ErrorCode::UnknownRequest, "no request of this fingerprint")
        })?;
        if request.approved.is_some() {
            return Err(forbidden("it was approved: revoke the device"));
        }
        if request.refused.is_some() {
            return Err(ClientError::with(
                ErrorCode::NothingToDo,
                "it was refused already",
            ));
        }
        let refused = std::slice::from_ref(&request);
        state
            .archive
            .transaction(|_| state.refuse_requests(refused, reason, now))?;
        drop(state);
        self.changed();
        Ok(())
    }

    /// Every invitation, the latest first.
    pub(crate) fn invitations(&self) -> Outcome<Vec<InvitationView>> {
        let now = self.now();
        let state = self.lock();
        state.hq()?;
        let made = state.archive.invitations()?;
        made.iter()
            .map(|made| {
                let record: InvitationRecord =
                    serde_json::from_str(&made.document).map_err(error::internal)?;
                Ok(InvitationView {
                    id: short_id(&made.ticket),
                    office: state.invited_name(&made.document).unwrap_or_default(),
                    made: made.created,
                    expires: record.expires,
                    state: state.standing(made, now)?,
                })
            })
            .collect()
    }

    /// Takes back the invitation whose id begins so; the relay forgets its ticket, and who has asked
    /// with it is refused. Returns the office that it was for.
    pub(crate) fn cancel_invitation(&self, wanted: &str) -> Outcome<String> {
        let now = self.now();
        let state = self.lock();
        state.hq()?;
        let wanted = wanted.trim().to_ascii_lowercase();
        if wanted.len() < 4 || !wanted.chars().all(|c| c.is_ascii_hexdigit()) {
            return Err(ClientError::with(
                ErrorCode::UnknownInvitation,
                "four or more digits of an invitation's id were expected",
            ));
        }
        let all = state.archive.invitations()?;
        let mut found = all
            .iter()
            .filter(|made| hex::encode(made.ticket).starts_with(&wanted));
        let made = match (found.next(), found.next()) {
            (Some(made), None) => made,
            (Some(_), Some(_)) => {
                return Err(ClientError::with(ErrorCode::UnknownInvitation, wanted));
            }
            _ => {
                return Err(ClientError::with(
                    ErrorCode::UnknownInvitation,
                    "no invitation has this id",
                ));
            }
        };
        match state.standing(made, now)? {
            InvitationState::Used => return Err(forbidden("it was used: revoke the device")),
            InvitationState::Cancelled => {
                return Err(ClientError::with(
                    ErrorCode::NothingToDo,
                    "it was cancelled already",
                ));
            }
            InvitationState::Open
            | InvitationState::Asked
            | InvitationState::Refused
            | InvitationState::Expired
            | InvitationState::Outdated => {}
        }
        let office = state.invited_name(&made.document).unwrap_or_default();
        let asked = state.archive.enrolments()?;
        let asked: Vec<_> = asked
            .into_iter()
            .filter(|r| r.ticket == made.ticket && r.approved.is_none() && r.refused.is_none())
            .collect();
        let forget = AdmissionRecord::Ticket(TicketAdmission {
            token_hash: TicketHash(made.ticket),
            inbox: MailboxId(state.secrets.mailbox.0),
            expires_at_ms: 0,
            sequence: 2,
        });
        let detail = format!("{office}, {}", short_id(&made.ticket));
        state.archive.transaction(|archive| -> Outcome<()> {
            archive.cancel_invitation(&made.ticket, now)?;
            state.add_admission(&forget)?;
            state.audit_with(AuditAction::InvitationCancelled, None, detail, now)?;
            state.refuse_requests(&asked, "", now)
        })?;
        drop(state);
        self.changed();
        Ok(office)
    }
}

fn forbidden(why: &str) -> ClientError {
    ClientError::with(ErrorCode::BadStatement, why)
}
