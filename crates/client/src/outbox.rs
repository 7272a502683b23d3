//! The way out: receipts into jobs, jobs into envelopes, envelopes to the relay.
//!
//! Sealing happens just before the deposit, and what was sealed is written down before it leaves:
//! a crash or a lost answer repeats the very same deposit, which the relay keeps once. A device
//! that cannot be sealed to now (no valid prekey, a full mailbox) holds nobody else up; the job
//! stays in the outbox until every device of the frozen list has it.

use std::collections::BTreeMap;

use aircop_api::{ErrorCode, Event, Trust};
use aircop_archive as archive;
use aircop_archive::Job;
use aircop_envelope::{
    Content, ContentKind, Officer, Prekey, PrekeyBundle, SealError, Unsealed, seal,
};
use aircop_message::{DeviceKey, MailboxId, MessageId, OfficeId, Timestamp, canonical};
use aircop_wire::limits::MAX_WRAPS;
use aircop_wire::{Deposit, DepositId, Refusal, Reply, Request, Wrap};
use rand_core::Rng as _;

use crate::bytes::Bytes;
use crate::compose::LIFETIME_SECONDS;
use crate::desk::{Desk, State};
use crate::error::{self, Outcome};
use crate::job::{Addressed, SealJob, wraps_from_bytes, wraps_to_bytes};
use crate::link::{Connection, LinkError};
use crate::payload::{self, MAX_RECEIPTS, Nack, Receipt, Receipts};

/// A prekey younger than this is taken from the archive without asking the relay: its device
/// makes a new one after 24 h and keeps the old one's private half for 48 h more.
const PREKEY_FRESH_SECONDS: i64 = 36 * 3600;
/// An envelope that was sealed longer ago is sealed anew before it leaves.
const SEALED_FRESH_SECONDS: i64 = 24 * 3600;
/// Bodies that could not be opened and were not asked for yet: hexadecimal, a line each.
const NACK_OWED: &str = "nack.owed";
/// When we last asked, in milliseconds since 1970.
const NACK_LAST: &str = "nack.last";
/// We ask once in this time.
const NACK_SECONDS: i64 = 60;
/// The first and the longest wait between attempts.
const FIRST_WAIT_SECONDS: i64 = 5;
const LONGEST_WAIT_SECONDS: i64 = 600;

/// A device that a job still has to reach.
#[derive(Debug, Clone, Copy)]
struct Target {
    device: DeviceKey,
    mailbox: MailboxId,
}

/// What to do with a job next.
enum Step {
    /// Ask the relay for these prekeys, then seal.
    Seal {
        targets: Vec<Target>,
        ask: Vec<MailboxId>,
    },
    /// Deposit this.
    Deposit(Deposit),
    /// It is done, or can never be.
    Over,
}

impl Desk {
    /// Sends everything that is due. Jobs that fail are due again later.
    ///
    /// # Errors
    /// When the connection broke: what was under way is repeated after the next one.
    pub(crate) async fn flush(&self, connection: &dyn Connection) -> Result<(), LinkError> {
        let owed = {
            let (mut state, now) = (self.lock(), self.now());
            let receipts = state.enqueue_receipts(now);
            receipts.and_then(|()| state.nack_if_due(now))
        };
        if let Err(error) = owed {
            tracing::error!(%error, "receipts cannot be written");
        }
        let mut moved = false;
        loop {
            let now = self.now();
            let due = self.lock().archive.due(now, 1);
            let Some(job) = due.ok().and_then(|jobs| jobs.into_iter().next()) else {
                if moved {
                    self.tell_status();
                }
                return Ok(());
            };
            moved = true;
            let message = job.message;
            match self.send_job(job, connection).await {
                Ok(()) => {}
                // A connection that broke says nothing about the job.
                Err(Trouble::Link(error)) => return Err(error),
                Err(Trouble::Ours(error)) => {
                    tracing::error!(%error, "a job of the outbox failed");
                    self.lock().put_off(message, now, ErrorCode::Internal);
                }
            }
            self.tell(Event::Changed { message });
        }
    }

    async fn send_job(&self, job: Job, connection: &dyn Connection) -> Result<(), Trouble> {
        let message = job.message;
        let step = self.lock().next_step(&job, self.now())?;
        let deposit = match step {
            Step::Over => return Ok(()),
            Step::Deposit(deposit) => deposit,
            Step::Seal { targets, ask } => {
                let served = if ask.is_empty() {
                    Vec::new()
                } else {
                    get_prekeys(connection, ask).await?
                };
                let sealed = self.lock().seal_job(&job, &targets, served, self.now())?;
                match sealed {
                    Some(deposit) => deposit,
                    None => return Ok(()),
                }
            }
        };
        let answer = connection.request(Request::Deposit(deposit)).await;
        let now = self.now();
        let mut state = self.lock();
        match answer {
            Ok(_) => state.accepted(message, now)?,
            Err(LinkError::Refused(refusal)) => state.was_refused(message, refusal, now)?,
            Err(LinkError::Unsendable(_)) => {
                state
                    .archive
                    .refused(message, ErrorCode::RelayRefused.code())
                    .map_err(error::archive)?;
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }
}

async fn get_prekeys(
    connection: &dyn Connection,
    ask: Vec<aircop_message::MailboxId>,
) -> Result<Vec<Vec<u8>>, LinkError> {
    let mailboxes = ask.iter().map(|m| aircop_wire::MailboxId(m.0)).collect();
    match connection
        .request(Request::GetPrekeys { mailboxes })
        .await?
    {
        Reply::Prekeys(served) => Ok(served.into_iter().filter_map(|(_, p)| p).collect()),
        _ => Err(LinkError::Malformed("no prekeys".into())),
    }
}

/// Why a job did not go on.
enum Trouble {
    Link(LinkError),
    Ours(aircop_api::ApiError),
}

impl From<LinkError> for Trouble {
    fn from(error: LinkError) -> Self {
        Self::Link(error)
    }
}

impl From<aircop_api::ApiError> for Trouble {
    fn from(error: aircop_api::ApiError) -> Self {
        Self::Ours(error)
    }
}

impl State {
    /// Turns receipts that we owe into jobs: one envelope for each office that waits for some.
    fn enqueue_receipts(&mut self, now: Timestamp) -> Outcome<()> {
        let limit = u32::try_from(MAX_RECEIPTS).unwrap_or(u32::MAX);
        loop {
            let owed = self.archive.receipt_jobs(limit).map_err(error::archive)?;
            if owed.is_empty() {
                return Ok(());
            }
            let mut by_office: BTreeMap<OfficeId, Vec<archive::ReceiptJob>> = BTreeMap::new();
            for job in owed {
                by_office.entry(job.to_office).or_default().push(job);
            }
            for (office, owed) in by_office {
                let receipts = Receipts {
                    receipts: owed
                        .iter()
                        .map(|job| Receipt {
                            message: job.message,
                            kind: job.kind.code().to_owned(),
                            at: job.at,
                            officer: job.officer.clone(),
                        })
                        .collect(),
                };
                let id = self.new_message_id();
                let job = service_job(ContentKind::Receipt, vec![office], &receipts, now);
                self.archive
                    .transaction(|archive| {
                        for job in &owed {
                            archive.receipt_done(job.message, job.kind)?;
                        }
                        archive.enqueue(&archive::NewJob {
                            message: id,
                            class: archive::Class::Receipt,
                            job: job.to_bytes(),
                            created: now,
                        })
                    })
                    .map_err(error::archive)?;
            }
        }
    }

    /// Notes bodies that we could not open, to ask for them when it is time.
    pub(crate) fn owe_nack(&self, bodies: &[[u8; 32]]) -> Outcome<()> {
        let mut owed = self.owed_nack()?;
        owed.extend(bodies.iter().map(hex::encode));
        self.archive
            .set_setting(NACK_OWED, &owed.join("\n"))
            .map_err(error::archive)
    }

    fn owed_nack(&self) -> Outcome<Vec<String>> {
        let owed = self.archive.setting(NACK_OWED).map_err(error::archive)?;
        Ok(owed
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect())
    }

    /// When the next request to seal again may go; none when nothing is owed.
    ///
    /// One a minute, whatever arrives: a request that cannot be opened in its turn makes another,
    /// and a relay that spoils everything must not set all offices asking each other without end.
    pub(crate) fn nack_due(&self) -> Outcome<Option<Timestamp>> {
        if self.owed_nack()?.is_empty() {
            return Ok(None);
        }
        let last = self.archive.setting(NACK_LAST).map_err(error::archive)?;
        let last: i64 = last.and_then(|text| text.parse().ok()).unwrap_or(0);
        Ok(Some(Timestamp(last).plus_seconds(NACK_SECONDS)))
    }

    fn nack_if_due(&mut self, now: Timestamp) -> Outcome<()> {
        if self.nack_due()?.is_none_or(|due| now < due) {
            return Ok(());
        }
        let mut owed = self.owed_nack()?;
        let rest = owed.split_off(owed.len().min(MAX_RECEIPTS));
        let bodies: Vec<[u8; 32]> = owed
            .iter()
            .filter_map(|line| hex::decode(line).ok()?.try_into().ok())
            .collect();
        self.enqueue_nack(&bodies, now)?;
        self.archive
            .transaction(|archive| {
                archive.set_setting(NACK_OWED, &rest.join("\n"))?;
                archive.set_setting(NACK_LAST, &now.0.to_string())
            })
            .map_err(error::archive)
    }

    /// Asks the offices of our groups to seal again what we could not open. The sender is not
    /// known (nothing of the envelope could be read), so every office is asked by the body's hash.
    fn enqueue_nack(&mut self, bodies: &[[u8; 32]], now: Timestamp) -> Outcome<()> {
        let us = self.office()?;
        let directory = self.directory()?;
        let mut offices: Vec<OfficeId> = directory
            .groups()
            .filter(|group| directory.role(&group.id, &us).is_some())
            .flat_map(|group| directory.members(&group.id).map(|(office, _)| office))
            .filter(|office| *office != us)
            .collect();
        offices.sort_unstable();
        offices.dedup();
        if offices.is_empty() {
            return Ok(());
        }
        let nack = Nack {
            bodies: bodies.iter().map(|hash| Bytes::new(hash)).collect(),
        };
        let job = service_job(ContentKind::Nack, offices, &nack, now);
        let id = self.new_message_id();
        self.archive
            .enqueue(&archive::NewJob {
                message: id,
                class: archive::Class::Nack,
                job: job.to_bytes(),
                created: now,
            })
            .map_err(error::archive)
    }

    /// Enters a job that seals a sent message again for these devices of offices on its list.
    /// False when there is nothing to enter: it still waits, or it is not this device's to seal.
    pub(crate) fn enqueue_again(
        &self,
        message: MessageId,
        devices: &[(OfficeId, DeviceKey)],
        now: Timestamp,
    ) -> Outcome<bool> {
        // One job a message: it goes on for these devices too. What they had is of no use to them,
        // and one that asks while another is served must not be forgotten.
        if let Some(mut work) = self.read_job(message)? {
            let listed = devices
                .iter()
                .filter(|(office, _)| work.recipients.contains(office));
            let asked: Vec<DeviceKey> = listed.map(|(_, device)| *device).collect();
            work.done.retain(|done| !asked.contains(done));
            if !work.only.is_empty() {
                work.only.extend(asked);
                work.only.sort_unstable();
                work.only.dedup();
            }
            self.archive
                .rewrite_job(message, &work.to_bytes())
                .map_err(error::archive)?;
            return Ok(false);
        }
        let Some(mut job) = self.sent_job(message)? else {
            return Ok(false);
        };
        job.only = devices
            .iter()
            .filter(|(office, _)| job.recipients.contains(office))
            .map(|(_, device)| *device)
            .collect();
        // An empty list would mean everybody's devices.
        if job.only.is_empty() || job.expires <= now {
            return Ok(false);
        }
        self.archive
            .enqueue(&archive::NewJob {
                message,
                class: archive::Class::Nack,
                job: job.to_bytes(),
                created: now,
            })
            .map_err(error::archive)?;
        Ok(true)
    }

    /// How to seal anew what this device sent; none when it is not known or another's.
    fn sent_job(&self, message: MessageId) -> Outcome<Option<SealJob>> {
        let Some(stored) = self.archive.get(message).map_err(error::archive)? else {
            let service = self.archive.service(message).map_err(error::archive)?;
            let job = service.and_then(|bytes| SealJob::from_bytes(&bytes));
            return Ok(job.map(|job| SealJob {
                done: Vec::new(),
                singly: false,
                later: Vec::new(),
                sealed_at: None,
                ..job
            }));
        };
        let Ok(content) = canonical::from_slice::<Content>(&stored.signed) else {
            return Ok(None);
        };
        if content.sender_device != self.secrets.device() {
            return Ok(None);
        }
        Ok(Some(SealJob {
            kind: content.kind,
            recipients: content.recipients,
            created: content.created,
            expires: content.expires,
            in_reply_to: content.in_reply_to,
            officer: content.officer.map(|o| (o.id, o.name)),
            payload: Bytes::new(&content.payload),
            attachments: content.attachments,
            done: Vec::new(),
            only: Vec::new(),
            singly: false,
            later: Vec::new(),
            sealed_at: None,
            draft: None,
        }))
    }

    fn read_job(&self, message: MessageId) -> Outcome<Option<SealJob>> {
        let job = self.archive.job(message).map_err(error::archive)?;
        job.map(|job| {
            SealJob::from_bytes(&job.job)
                .ok_or_else(|| error::internal("an outbox job that cannot be read"))
        })
        .transpose()
    }

    /// Devices that a job has not reached yet: live ones of the frozen list and of our own office.
    fn targets(&self, job: &SealJob) -> Outcome<Vec<Target>> {
        let (us, me) = (self.office()?, self.secrets.device());
        let directory = self.directory()?;
        let ours = (job.kind == ContentKind::Message).then_some(us);
        let offices = job.recipients.iter().chain(ours.as_ref());
        Ok(offices
            .flat_map(|office| directory.live_devices(office))
            .filter(|device| device.key != me && !job.done.contains(&device.key))
            .filter(|device| job.only.is_empty() || job.only.contains(&device.key))
            .map(|device| Target {
                device: device.key,
                mailbox: device.mailbox,
            })
            .collect())
    }

    fn next_step(&mut self, job: &Job, now: Timestamp) -> Outcome<Step> {
        let message = job.message;
        let mut work = SealJob::from_bytes(&job.job)
            .ok_or_else(|| error::internal("an outbox job that cannot be read"))?;
        if work.expires <= now {
            self.archive
                .refused(message, ErrorCode::NotWaiting.code())
                .map_err(error::archive)?;
            return Ok(Step::Over);
        }
        // What an officer sends must not go to whom a frozen or forked directory hides or invents,
        // also when it was written before that was known.
        let distrust = match self.trust(now) {
            Trust::Frozen => Some(ErrorCode::DirectoryFrozen),
            Trust::Split => Some(ErrorCode::DirectorySplit),
            Trust::Fresh | Trust::Stale => None,
        };
        if let (Some(code), ContentKind::Message) = (distrust, work.kind) {
            self.put_off(message, now, code);
            return Ok(Step::Over);
        }
        if let Some(sealed) = &job.sealed {
            let stale = work
                .sealed_at
                .is_none_or(|at| now > at.plus_seconds(SEALED_FRESH_SECONDS));
            if !stale {
                return deposit(sealed, work.expires).map(Step::Deposit);
            }
            self.archive.unseal(message).map_err(error::archive)?;
        }
        let all = self.targets(&work)?;
        if all.is_empty() {
            return self.no_targets(message, &work);
        }
        let limit = if work.singly { 1 } else { MAX_WRAPS };
        let (late, first): (Vec<Target>, Vec<Target>) = all
            .into_iter()
            .partition(|t| work.later.contains(&t.device));
        let targets: Vec<Target> = if first.is_empty() {
            work.later.clear();
            self.archive
                .rewrite_job(message, &work.to_bytes())
                .map_err(error::archive)?;
            late
        } else {
            first
        };
        let targets: Vec<Target> = targets.into_iter().take(limit).collect();
        let ask = targets
            .iter()
            .filter(|t| self.fresh_prekey(t.device, now).is_none())
            .map(|t| t.mailbox)
            .collect();
        Ok(Step::Seal { targets, ask })
    }

    /// No device is left: everybody has it, or nobody can.
    fn no_targets(&self, message: MessageId, work: &SealJob) -> Outcome<Step> {
        if work.done.is_empty() && work.kind == ContentKind::Message && work.only.is_empty() {
            self.archive
                .refused(message, ErrorCode::NoRecipients.code())
                .map_err(error::archive)?;
        } else {
            self.archive.deposited(message).map_err(error::archive)?;
        }
        Ok(Step::Over)
    }

    /// A known prekey that its device cannot have destroyed yet.
    fn fresh_prekey(&self, device: DeviceKey, now: Timestamp) -> Option<Prekey> {
        let known = self.archive.prekey(device).ok()??;
        let bundle = PrekeyBundle::from_bytes(&known.bundle).ok()?;
        let fresh = now < bundle.not_before.plus_seconds(PREKEY_FRESH_SECONDS);
        if fresh { bundle.verify(now).ok() } else { None }
    }

    /// Keeps what the relay served, as far as it is genuine and not older than what is known.
    fn keep_prekeys(&self, served: Vec<Vec<u8>>, targets: &[Target], now: Timestamp) {
        for bytes in served {
            let Ok(bundle) = PrekeyBundle::from_bytes(&bytes) else {
                continue;
            };
            let asked = targets.iter().any(|t| t.device == bundle.device);
            let Ok(prekey) = bundle.verify(now) else {
                continue;
            };
            if asked {
                // An older sequence changes nothing; a write that fails is made up for next time.
                let _ = self.archive.put_prekey(&archive::Prekey {
                    device: bundle.device,
                    sequence: bundle.sequence,
                    expires: prekey.expires(),
                    bundle: bytes,
                });
            }
        }
    }

    /// The newest known prekey of a device, if it may be sealed to.
    fn valid_prekey(&self, device: DeviceKey, now: Timestamp) -> Option<Prekey> {
        let known = self.archive.prekey(device).ok()??;
        PrekeyBundle::from_bytes(&known.bundle)
            .ok()?
            .verify(now)
            .ok()
    }

    /// Seals for those targets that have a valid prekey and writes it down. None when there is
    /// nobody to seal to now.
    fn seal_job(
        &mut self,
        job: &Job,
        targets: &[Target],
        served: Vec<Vec<u8>>,
        now: Timestamp,
    ) -> Outcome<Option<Deposit>> {
        let Some(mut work) = self.read_job(job.message)? else {
            // Recalled meanwhile.
            return Ok(None);
        };
        self.keep_prekeys(served, targets, now);
        let mut to = Vec::new();
        for target in targets {
            match self.valid_prekey(target.device, now) {
                Some(prekey) => to.push(prekey),
                None => work.later.push(target.device),
            }
        }
        if to.is_empty() {
            self.archive
                .rewrite_job(job.message, &work.to_bytes())
                .map_err(error::archive)?;
            self.put_off(job.message, now, ErrorCode::PrekeyExpired);
            return Ok(None);
        }
        let unsealed = Unsealed {
            kind: work.kind,
            message: job.message,
            sender_office: Some(self.office()?),
            officer: work.officer.clone().map(|(id, name)| Officer { id, name }),
            created: work.created,
            expires: work.expires,
            in_reply_to: work.in_reply_to,
            recipients: work.recipients.clone(),
            checkpoint: self.newest_checkpoint(),
            prekey: self.secrets.current_prekey(),
            attachments: work.attachments.clone(),
            payload: work.payload.0.to_vec(),
        };
        let sealed = match seal(now, &mut self.rng, &self.secrets.signing, &unsealed, &to) {
            Ok(sealed) => sealed,
            Err(SealError::TooLong(_) | SealError::Expired) => {
                self.archive
                    .refused(job.message, ErrorCode::Malformed.code())
                    .map_err(error::archive)?;
                return Ok(None);
            }
            Err(error) => return Err(error::internal(error)),
        };
        let mut wraps = Vec::with_capacity(sealed.wraps.len());
        for (device, wrap) in &sealed.wraps {
            let target = targets.iter().find(|t| t.device == *device);
            let (Some(target), Ok(wrap)) = (target, Wrap::from_slice(wrap)) else {
                return Err(error::internal("a wrap of another length or device"));
            };
            wraps.push(Addressed {
                device: *device,
                mailbox: target.mailbox,
                wrap,
            });
        }
        let mut deposit_id = [0; 16];
        self.rng.fill_bytes(&mut deposit_id);
        let ready = archive::Sealed {
            deposit_id,
            body: sealed.body,
            wraps: wraps_to_bytes(&wraps),
        };
        work.sealed_at = Some(now);
        let kept = self
            .archive
            .transaction(|archive| {
                archive.rewrite_job(job.message, &work.to_bytes())?;
                if work.kind == ContentKind::Message {
                    archive.set_signed(job.message, &sealed.signed_bytes, &sealed.signature)?;
                } else {
                    archive.remember_service(job.message, &work.to_bytes(), work.expires)?;
                }
                archive.remember_body(&sealed.body_hash, job.message, work.expires)?;
                archive.sealed(job.message, &ready)
            })
            .map_err(error::archive)?;
        deposit(&kept, work.expires).map(Some)
    }

    fn newest_checkpoint(&self) -> Option<Vec<u8>> {
        let found = self.archive.checkpoint().ok()?;
        found.map(|checkpoint| checkpoint.note)
    }

    /// The relay has it on disk for these devices.
    fn accepted(&mut self, message: MessageId, now: Timestamp) -> Outcome<()> {
        let Some(job) = self.archive.job(message).map_err(error::archive)? else {
            return Ok(());
        };
        let (Some(mut work), Some(sealed)) = (SealJob::from_bytes(&job.job), &job.sealed) else {
            return Ok(());
        };
        let wraps = wraps_from_bytes(&sealed.wraps).unwrap_or_default();
        work.done.extend(wraps.iter().map(|w| w.device));
        work.sealed_at = None;
        let left = self.targets(&work)?;
        if left.is_empty() {
            self.archive.deposited(message).map_err(error::archive)?;
            return Ok(());
        }
        self.archive
            .transaction(|archive| {
                archive.rewrite_job(message, &work.to_bytes())?;
                archive.unseal(message)
            })
            .map_err(error::archive)?;
        // Those without a prekey have just been tried.
        if left.iter().all(|t| work.later.contains(&t.device)) {
            self.put_off(message, now, ErrorCode::PrekeyExpired);
        }
        Ok(())
    }

    fn was_refused(&mut self, message: MessageId, refusal: Refusal, now: Timestamp) -> Outcome<()> {
        tracing::warn!(%refusal, "the relay refused a deposit");
        let code = error::link_code(&LinkError::Refused(refusal));
        let Some(job) = self.archive.job(message).map_err(error::archive)? else {
            return Ok(());
        };
        match refusal {
            Refusal::OverQuota => {
                let Some(mut work) = SealJob::from_bytes(&job.job) else {
                    return Ok(());
                };
                let wraps = job.sealed.as_ref().map(|s| wraps_from_bytes(&s.wraps));
                let wraps = wraps.flatten().unwrap_or_default();
                let alone = wraps.len() == 1;
                // One full mailbox must not keep the others from their mail.
                work.singly = true;
                if alone {
                    work.later.extend(wraps.iter().map(|w| w.device));
                }
                work.sealed_at = None;
                self.archive
                    .transaction(|archive| {
                        archive.rewrite_job(message, &work.to_bytes())?;
                        archive.unseal(message)
                    })
                    .map_err(error::archive)?;
                let left = self.targets(&work)?;
                if left.iter().all(|t| work.later.contains(&t.device)) {
                    self.put_off(message, now, code);
                }
            }
            // The directory or the relay has moved on: seal anew for whoever is there then.
            Refusal::UnknownMailbox | Refusal::Conflict | Refusal::Pointless => {
                self.archive.unseal(message).map_err(error::archive)?;
                self.put_off(message, now, code);
            }
            Refusal::TooLarge | Refusal::Malformed => {
                self.archive
                    .refused(message, code.code())
                    .map_err(error::archive)?;
            }
            _ => self.put_off(message, now, code),
        }
        Ok(())
    }

    /// Due again later: 5 s, 10 s, ... 10 min.
    fn put_off(&self, message: MessageId, now: Timestamp, code: ErrorCode) {
        let attempts = self.archive.job(message).ok().flatten();
        let attempts = attempts.map_or(0, |job| job.attempts.min(10));
        let wait = (FIRST_WAIT_SECONDS << attempts).min(LONGEST_WAIT_SECONDS);
        // A job that cannot be put off is due at once and fails again: no harm but haste.
        let _ = self
            .archive
            .attempt_failed(message, now.plus_seconds(wait), code.code());
    }
}

/// A job for what a device sends by itself.
fn service_job<T: serde::Serialize>(
    kind: ContentKind,
    recipients: Vec<OfficeId>,
    payload: &T,
    now: Timestamp,
) -> SealJob {
    SealJob {
        kind,
        recipients,
        created: now,
        expires: now.plus_seconds(LIFETIME_SECONDS),
        in_reply_to: None,
        officer: None,
        payload: Bytes::new(&payload::to_bytes(payload)),
        attachments: Vec::new(),
        done: Vec::new(),
        only: Vec::new(),
        singly: false,
        later: Vec::new(),
        sealed_at: None,
        draft: None,
    }
}

fn deposit(sealed: &archive::Sealed, expires: Timestamp) -> Outcome<Deposit> {
    let wraps = wraps_from_bytes(&sealed.wraps)
        .ok_or_else(|| error::internal("wraps in the outbox that cannot be read"))?;
    Ok(Deposit {
        id: DepositId(sealed.deposit_id),
        expires_at_ms: expires.0,
        body: sealed.body.clone(),
        wraps: wraps
            .into_iter()
            .map(|w| (aircop_wire::MailboxId(w.mailbox.0), w.wrap))
            .collect(),
    })
}
