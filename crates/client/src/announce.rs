//! What headquarters states: signed here and taken at once, or written down for others to sign.
//!
//! A statement is one or more entries of the log that belong together. They are taken like at every
//! other desk, all or none, and with them in one transaction what the relay must be told of them
//! (admissions, cut-offs) and the request that they answer. So it makes no difference whether this
//! desk's own signature was enough or others' came in by a file days later.

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_directory::{Device, Directory, DirectoryError, Event as Entry, Proposal};
use aircop_message::{DeviceKey, MailboxId, Timestamp};
use aircop_wire::{AdmissionRecord, DeviceAdmission, TransportKey};

use crate::desk::State;
use crate::error::{self, Fault, Outcome};
use crate::log::PENDING;
use crate::payload;

/// How long an admission to the relay lasts; it is renewed by a later record.
const ADMISSION_SECONDS: i64 = 400 * 24 * 3600;
/// The place of the newest proposal: heartbeats wait longer while it is the next one.
const PROPOSED: &str = "hq.proposed";

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
        let begun = Proposal::begin(self.directory.as_ref(), now, events);
        let mut proposal = begun.map_err(|e| error::statement(&e))?;
        proposal.sign(&key).map_err(|e| error::statement(&e))?;
        if proposal.missing() == 0 {
            self.take_statement(&proposal, now)?;
            return Ok(Stated::Done(()));
        }
        self.archive
            .set_setting(PROPOSED, &proposal.first().to_string())
            .map_err(error::archive)?;
        Ok(Stated::Proposed(Box::new(proposal)))
    }

    /// After a restoration from a backup the log may be shorter than what was signed here; another
    /// entry in a place that is taken would be a second directory.
    pub(crate) fn knows_its_own_log(&self) -> Outcome<()> {
        let size = self.directory.as_ref().map_or(0, Directory::size);
        if size < self.secrets.log_size {
            let detail = format!("{size} of {} entries", self.secrets.log_size);
            return Err(ApiError::with(ErrorCode::DirectoryBehind, detail));
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
            next.append(entry).map_err(refused)?;
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
        let mut pending = self.pending()?;
        pending.extend(follows.admissions.iter().map(|r| hex::encode(r.to_bytes())));
        self.archive
            .transaction(|archive| -> Result<(), Fault> {
                for (entry, index) in entries.iter().zip(proposal.first()..) {
                    archive.append_directory_entry(index, entry)?;
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
                Ok(())
            })
            .map_err(|fault| fault.0)?;
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
                        .push(record(*transport_key, *mailbox, false, now));
                }
                // The relay cuts off what is revoked, beside what every office does by itself.
                Entry::DeviceRevoked { device, .. } => {
                    follows.admissions.extend(self.cut_off(device, now));
                }
                Entry::OfficeRevoked { office, .. } => {
                    let live = self.directory()?.live_devices(office);
                    let live: Vec<DeviceKey> = live.map(|d| d.key).collect();
                    let records = live.iter().filter_map(|key| self.cut_off(key, now));
                    follows.admissions.extend(records);
                }
                _ => {}
            }
        }
        Ok(follows)
    }

    fn cut_off(&self, device: &DeviceKey, now: Timestamp) -> Option<AdmissionRecord> {
        let device = self.directory.as_ref()?.device(device)?;
        Some(admission(device, true, now))
    }

    /// One invitation, one device: others that asked with the same ticket stay outside.
    pub(crate) fn check_unanswered(&self, fingerprint: &str) -> Outcome<()> {
        let asked = self.archive.enrolments().map_err(error::archive)?;
        let Some(request) = asked.iter().find(|r| r.fingerprint == fingerprint) else {
            return Ok(());
        };
        let mut same = asked.iter().filter(|r| r.ticket == request.ticket);
        if same.any(|r| r.approved.is_some()) {
            return Err(ApiError::new(ErrorCode::InvitationUsed));
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

fn malformed(why: &str) -> ApiError {
    ApiError::with(ErrorCode::BadStatement, why)
}

pub(crate) fn not_ours() -> ApiError {
    malformed("this desk signs heartbeats and checkpoints: its own key must stay in the policy")
}
