//! What headquarters states: signed here and taken at once, or written down for others to sign.
//!
//! A statement is one or more entries of the log that belong together. They are taken like at every
//! other desk, all or none, and with them in one transaction what the relay must be told of them
//! (admissions, cut-offs) and the request that they answer. So it makes no difference whether this
//! desk's own signature was enough or others' came in by a file days later.

use aircop_api::ErrorCode;
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_directory::{
    Device, Directory, DirectoryError, Event as Entry, LogKeyStatement, Proposal,
};
use aircop_message::{DeviceKey, MailboxId, Timestamp};
use aircop_wire::{AdmissionRecord, DeviceAdmission, TransportKey};

use crate::desk::State;
use crate::desk::clock::clock_wrong;
use crate::directory_log::PENDING;
use crate::error::{self, ClientError, Outcome};
use crate::outbox::payload;

/// How long an admission to the relay lasts; it is renewed by a later record.
const ADMISSION_SECONDS: i64 = 400 * 24 * 3600;
/// The place of the newest proposal: heartbeats wait longer while it is the next one.
const PROPOSED: &str = "hq.proposed";
/// The number of the last admission record.
const SEQUENCE: &str = "hq.sequence";

/// What became of a statement.
#[derive(Debug, Clone)]
pub enum Stated<T> {
    /// It is in the log.
    Done(T),
    /// It needs more signatures than this desk can give; nothing has changed yet.
    Proposed(Box<Proposal>),
}

impl<T> Stated<T> {
    /// What was done, if it was.
    #[must_use]
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(done) => Some(done),
            Self::Proposed(_) => None,
        }
    }

    /// With something else about what was done.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Self::Done(done) => Stated::Done(change(done)),
            Self::Proposed(proposal) => Stated::Proposed(proposal),
        }
    }
}

/// What the relay and the list of requests must learn of a statement.
#[derive(Default)]
struct Consequences {
    admissions: Vec<AdmissionRecord>,
    /// Fingerprints of the requests that it answers.
    approved: Vec<String>,
}

impl State {
    /// Signs these entries and takes them, or proposes them when one signature is not enough.
    pub(crate) fn announce(&mut self, events: &[Entry], now: Timestamp) -> Outcome<Stated<()>> {
        let key = self.hq()?.key();
        self.knows_its_own_log()?;
        self.check_signing_clock(now)?;
        self.check_events(events, now)?;
        let events = self.with_log_key(events, now)?;
        let begun = Proposal::begin(self.directory.as_ref(), now, &events);
        let mut proposal = begun.map_err(|e| error::statement(&e))?;
        proposal.sign(&key).map_err(|e| error::statement(&e))?;
        if proposal.missing() == 0 {
            self.take_statement(&proposal, now)?;
            return Ok(Stated::Done(()));
        }
        self.archive
            .set_setting(PROPOSED, &proposal.first().to_string())?;
        self.keep_proposal(&proposal)?;
        for (_, detail) in self.told(&proposal) {
            self.audit_with(AuditAction::Proposed, None, detail, now)?;
        }
        Ok(Stated::Proposed(Box::new(proposal)))
    }

    /// After a restoration from a backup the log may be shorter than what was signed here; another
    /// entry in a place that is taken would be a second directory.
    pub(crate) fn knows_its_own_log(&self) -> Outcome<()> {
        let size = self.directory.as_ref().map_or(0, Directory::size);
        if size < self.secrets.log_size {
            let detail = format!("{size} of {} entries", self.secrets.log_size);
            return Err(ClientError::with(ErrorCode::DirectoryBehind, detail));
        }
        Ok(())
    }

    /// One entry for which one signature is enough under every policy.
    pub(crate) fn append(&mut self, event: &Entry, now: Timestamp) -> Outcome<()> {
        let stated = self.announce(std::slice::from_ref(event), now)?;
        stated
            .done()
            .ok_or_else(|| error::internal("a routine entry needs signatures"))
    }

    /// Whether a proposal waits for signatures at the next place of the log.
    pub(crate) fn is_proposing(&self) -> bool {
        let proposed = self.archive.setting(PROPOSED).ok().flatten();
        let next = self.directory.as_ref().map(|d| d.size().to_string());
        next.is_some() && proposed == next
    }

    /// Takes what is sufficiently signed.
    pub(crate) fn take_statement(&mut self, proposal: &Proposal, now: Timestamp) -> Outcome<()> {
        let key = self.hq()?.key();
        self.knows_its_own_log()?;
        self.check_signing_clock(now)?;
        let ahead = proposal.check_clock(now);
        ahead.map_err(|fault| clock_wrong(&fault))?;
        let entries = proposal.entries();
        let refused = |e: DirectoryError| error::statement(&e);
        let mut rest = entries.as_slice();
        let mut next = match (&self.directory, rest.split_first()) {
            (Some(directory), _) => directory.clone(),
            (None, Some((genesis, others))) => {
                rest = others;
                Directory::found(genesis).map_err(refused)?
            }
            (None, None) => return Err(error::internal("an empty statement")),
        };
        for entry in rest {
            next.append_at(entry, now).map_err(refused)?;
        }
        let note = next.sign_checkpoint(&key);
        next.accept_checkpoint(&note).map_err(|_| not_ours())?;
        let founding = self.directory.is_none();
        if founding {
            // Before the log: a log without the vault's word for it could not be opened.
            self.secrets.log = Some(next.fingerprint());
            let us = next.device(&self.secrets.device());
            let us = us.ok_or_else(|| malformed("it founds another headquarters"))?;
            self.secrets.office = Some(us.office);
            self.rotate_prekeys(now)?;
            self.save_secrets()?;
        }
        let follows = self.consequences(proposal, now)?;
        let told = self.told(proposal);
        let mut pending = self.pending()?;
        pending.extend(follows.admissions.iter().map(|r| hex::encode(r.to_bytes())));
        self.archive.transaction(|archive| -> Outcome<()> {
            for (entry, index) in entries.iter().zip(proposal.first()..) {
                archive.append_directory_entry(index, entry, now)?;
            }
            archive.put_checkpoint(&archive::Checkpoint {
                size: next.size(),
                note,
                seen_at: now,
            })?;
            if !follows.admissions.is_empty() {
                archive.set_setting(PENDING, &pending.join("\n"))?;
            }
            for fingerprint in &follows.approved {
                archive.approve_enrolment(fingerprint, now)?;
            }
            for (action, detail) in told {
                self.audit_with(action, None, detail, now)?;
            }
            Ok(())
        })?;
        self.directory = Some(next);
        if founding {
            self.append(&Entry::Heartbeat { at: now }, now)?;
        }
        Ok(())
    }

    fn consequences(&self, proposal: &Proposal, now: Timestamp) -> Outcome<Consequences> {
        let mut follows = Consequences::default();
        for step in proposal.steps() {
            match step.event() {
                Entry::DeviceAdmitted {
                    device,
                    transport_key,
                    mailbox,
                    ..
                } if *device != self.secrets.device() => {
                    let fingerprint = payload::fingerprint(device, transport_key, mailbox);
                    self.check_unanswered(&fingerprint)?;
                    follows.approved.push(fingerprint);
                    follows
                        .admissions
                        .push(self.in_order(record(*transport_key, *mailbox, false, now), now)?);
                }
                // The relay cuts off what is revoked, beside what every office does by itself.
                Entry::DeviceRevoked { device, .. } => {
                    follows.admissions.extend(self.cut_off(device, now)?);
                }
                Entry::OfficeRevoked { office, .. } => {
                    let live = self.directory()?.live_devices(office);
                    let live: Vec<DeviceKey> = live.map(|d| d.key).collect();
                    for key in &live {
                        follows.admissions.extend(self.cut_off(key, now)?);
                    }
                }
                _ => {}
            }
        }
        Ok(follows)
    }

    fn cut_off(&self, device: &DeviceKey, now: Timestamp) -> Outcome<Option<AdmissionRecord>> {
        match self.directory()?.device(device) {
            Some(device) => self.in_order(admission(device, true, now), now).map(Some),
            None => Ok(None),
        }
    }

    /// The same record with the next number.
    fn in_order(&self, record: AdmissionRecord, now: Timestamp) -> Outcome<AdmissionRecord> {
        Ok(match record {
            AdmissionRecord::Device(device) => AdmissionRecord::Device(DeviceAdmission {
                sequence: self.next_sequence(now)?,
                ..device
            }),
            other => other,
        })
    }

    /// The number of the next admission record. It rises even when the clock was set back, else the
    /// relay would take a revocation for an older record than the admission.
    pub(crate) fn next_sequence(&self, now: Timestamp) -> Outcome<u64> {
        let last = self.archive.setting(SEQUENCE)?;
        let last: u64 = last.and_then(|text| text.parse().ok()).unwrap_or(1);
        let next = u64::try_from(now.0)
            .unwrap_or(0)
            .max(last.saturating_add(1));
        self.archive.set_setting(SEQUENCE, &next.to_string())?;
        Ok(next)
    }

    /// What the log of who did what says of a statement: its names, and whose keys signed it.
    fn told(&self, proposal: &Proposal) -> Vec<(AuditAction, String)> {
        let office = |id| {
            let named = proposal.office_name(id).map(str::to_owned);
            named.unwrap_or_else(|| self.office_name(id))
        };
        let group = |id| {
            let named = proposal.group_name(id).map(str::to_owned);
            named.unwrap_or_else(|| self.group_name(id))
        };
        let reasoned = |who: String, reason: &str| match reason {
            "" => who,
            reason => format!("{who}: {reason}"),
        };
        let steps = proposal.steps().iter().filter_map(|step| {
            let (action, detail) = match step.event() {
                Entry::Policy(policy) => {
                    let keys: Vec<&str> = policy.keys.iter().map(|k| k.name.as_str()).collect();
                    let needs = [policy.root, policy.admit, policy.revoke, policy.groups];
                    let needs = needs.map(|n| n.to_string()).join("/");
                    (
                        AuditAction::PolicyChanged,
                        format!("{}; {needs}", keys.join(", ")),
                    )
                }
                Entry::OfficeAdmitted { name, .. } => (AuditAction::OfficeAdmitted, name.clone()),
                Entry::DeviceAdmitted {
                    office: of,
                    device,
                    transport_key,
                    mailbox,
                    ..
                } => {
                    let fingerprint = payload::fingerprint(device, transport_key, mailbox);
                    let detail = format!("{}, {fingerprint}", office(of));
                    (AuditAction::DeviceAdmitted, detail)
                }
                Entry::OfficeRevoked { office: of, reason } => {
                    (AuditAction::OfficeRevoked, reasoned(office(of), reason))
                }
                Entry::DeviceRevoked { device, reason } => {
                    let who = self.device_name(device);
                    (AuditAction::DeviceRevoked, reasoned(who, reason))
                }
                Entry::GroupOpened { name, .. } => (AuditAction::GroupOpened, name.clone()),
                Entry::GroupClosed { group: id } => (AuditAction::GroupClosed, group(id)),
                Entry::RoleGranted {
                    group: id,
                    office: of,
                    role,
                } => {
                    let detail = format!("{}, {}: {}", office(of), group(id), role.code());
                    (AuditAction::RoleGranted, detail)
                }
                Entry::RoleWithdrawn {
                    group: id,
                    office: of,
                } => {
                    let detail = format!("{}, {}", office(of), group(id));
                    (AuditAction::RoleWithdrawn, detail)
                }
                Entry::OfficeReached {
                    office: of,
                    telephone,
                } => (
                    AuditAction::TelephoneSet,
                    format!("{}: {telephone}", office(of)),
                ),
                Entry::RelayMoved { addresses, key, .. } => {
                    let detail = format!("{}, {}", addresses.join(", "), hex::encode(key));
                    (AuditAction::RelayChanged, detail)
                }
                Entry::Retention {
                    group: of,
                    alert,
                    reply,
                    seizure,
                    note,
                    longest,
                } => {
                    let of = of.as_ref().map(group).unwrap_or_else(|| "*".to_owned());
                    let days = [alert, reply, seizure, note, longest].map(u16::to_string);
                    let detail = format!("{of}: {}", days.join("/"));
                    (AuditAction::RetentionSet, detail)
                }
                Entry::LogKey { .. } => {
                    let readers = proposal.after().log_keys().last();
                    let readers = readers.map_or(0, LogKeyStatement::readers);
                    (AuditAction::LogKeyReplaced, readers.to_string())
                }
                Entry::Heartbeat { .. } | Entry::Unknown(_) => return None,
            };
            Some((action, format!("{detail} [{}]", step.signers().join(", "))))
        });
        steps.collect()
    }

    /// One invitation, one device: others that asked with the same ticket stay outside.
    pub(crate) fn check_unanswered(&self, fingerprint: &str) -> Outcome<()> {
        let asked = self.archive.enrolments()?;
        let Some(request) = asked.iter().find(|r| r.fingerprint == fingerprint) else {
            return Ok(());
        };
        let mut same = asked.iter().filter(|r| r.ticket == request.ticket);
        if same.any(|r| r.approved.is_some()) {
            return Err(ClientError::new(ErrorCode::InvitationUsed));
        }
        Ok(())
    }
}

/// What the relay is told of a device.
pub(crate) fn admission(device: &Device, revoked: bool, now: Timestamp) -> AdmissionRecord {
    record(device.transport_key, device.mailbox, revoked, now)
}

fn record(
    transport_key: [u8; 32],
    mailbox: MailboxId,
    revoked: bool,
    now: Timestamp,
) -> AdmissionRecord {
    AdmissionRecord::Device(DeviceAdmission {
        transport_key: TransportKey(transport_key),
        mailbox: aircop_wire::MailboxId(mailbox.0),
        expires_at_ms: now.plus_seconds(ADMISSION_SECONDS).0,
        revoked,
        // Of two in the same millisecond the one that shuts out counts.
        sequence: u64::try_from(now.0)
            .unwrap_or(1)
            .saturating_add(u64::from(revoked)),
    })
}

fn malformed(why: &str) -> ClientError {
    ClientError::with(ErrorCode::BadStatement, why)
}

pub(crate) fn not_ours() -> ClientError {
    malformed("this desk signs heartbeats and checkpoints: its own key must stay in the policy")
}
