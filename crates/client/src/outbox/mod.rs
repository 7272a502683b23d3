//! The way out: receipts into jobs, jobs into envelopes, envelopes to the relay.
//!
//! Sealing happens just before the deposit, and what was sealed is written down before it leaves:
//! a crash or a lost answer repeats the very same deposit, which the relay keeps once. A device
//! that cannot be sealed to now (no valid prekey, a full mailbox) holds nobody else up; the job
//! stays in the outbox until every device of the frozen list has it.

pub(crate) mod after_close;
pub(crate) mod compose;
pub(crate) mod hold;
pub mod payload;
pub(crate) mod reference;
pub(crate) mod seal_job;
pub(crate) mod undelivered;

mod again;
mod sealing;
mod service;
mod settle;

use aircop_api::{ErrorCode, Event, Trust};
use aircop_archive::{ArchiveError, Job};
use aircop_envelope::ContentKind;
use aircop_message::{DeviceKey, MailboxId, MessageId, Timestamp};
use aircop_wire::limits::MAX_WRAPS;
use aircop_wire::{Deposit, Refusal, Reply, Request};

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::link::{Connection, LinkError};
use crate::outbox::seal_job::SealJob;

use settle::deposit;

/// A device that a job still has to reach.
#[derive(Debug, Clone, Copy)]
struct Target {
    device: DeviceKey,
    mailbox: MailboxId,
}

/// What a job came to that is to leave without a relay.
pub(crate) enum Waiting {
    /// Its envelope, written down.
    Sealed(Deposit),
    /// It became a draft again.
    SentBack(ErrorCode),
    /// It is over, or there is nobody to seal to now.
    No,
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
    /// It became a draft again.
    SentBack(ErrorCode),
}

impl Desk {
    /// Sends everything that is due. Jobs that fail are due again later.
    ///
    /// # Errors
    /// When the connection broke: what was under way is repeated after the next one.
    pub(crate) async fn flush(&self, connection: &dyn Connection) -> Result<(), LinkError> {
        let owed = self.lock().enqueue_owed(self.now());
        if let Err(error) = owed {
            tracing::error!(%error, "receipts cannot be written");
        }
        let mut moved = false;
        loop {
            let now = self.now();
            let due = self.lock().archive.due(now, 1);
            let Some(job) = due.ok().and_then(|jobs| jobs.into_iter().next()) else {
                // It takes its time: behind everything that waits.
                if self.evaluate_blind().await {
                    continue;
                }
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
            Step::SentBack(code) => {
                self.tell(Event::SentBack { message, code });
                return Ok(());
            }
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
        // The log says where to, as soon as headquarters has put it up.
        let moved = matches!(answer, Err(LinkError::Refused(Refusal::Moved)));
        self.note_answer(message, answer, now)?;
        if moved {
            self.fetch_log(connection).await?;
        }
        Ok(())
    }

    fn note_answer(
        &self,
        message: MessageId,
        answer: Result<Reply, LinkError>,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let mut state = self.lock();
        match answer {
            Ok(_) => state.accepted(message, now)?,
            Err(LinkError::Refused(refusal)) => state.was_refused(message, refusal, now)?,
            Err(LinkError::Unsendable(_)) => {
                state
                    .archive
                    .refused(message, ErrorCode::RelayRefused.code())?;
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
    Ours(ClientError),
}

impl From<LinkError> for Trouble {
    fn from(error: LinkError) -> Self {
        Self::Link(error)
    }
}

impl From<ArchiveError> for Trouble {
    fn from(error: ArchiveError) -> Self {
        Self::Ours(error.into())
    }
}

impl From<ClientError> for Trouble {
    fn from(error: ClientError) -> Self {
        Self::Ours(error)
    }
}

impl State {
    /// Turns what this device owes of itself into jobs.
    pub(crate) fn enqueue_owed(&mut self, now: Timestamp) -> Outcome<()> {
        self.enqueue_receipts(now)?;
        self.enqueue_office_states(now)?;
        self.nack_if_due(now)?;
        self.ask_if_due(now)
    }

    /// The envelope of a job for the devices that it goes to next, as a deposit would have it: sealed
    /// now, with the prekeys that are known here, unless that was done.
    pub(crate) fn sealed_now(&mut self, message: MessageId, now: Timestamp) -> Outcome<Waiting> {
        let Some(job) = self.archive.job(message)? else {
            return Ok(Waiting::No);
        };
        Ok(match self.next_step(&job, now)? {
            Step::Over => Waiting::No,
            Step::SentBack(code) => Waiting::SentBack(code),
            Step::Deposit(deposit) => Waiting::Sealed(deposit),
            Step::Seal { targets, .. } => self
                .seal_job(&job, &targets, Vec::new(), now)?
                .map_or(Waiting::No, Waiting::Sealed),
        })
    }

    /// Devices that a job has not reached yet: live ones of the frozen list and of our own office.
    fn targets(&self, job: &SealJob) -> Outcome<Vec<Target>> {
        let (us, me) = (self.office()?, self.secrets.device());
        let directory = self.directory()?;
        let ours = job.kind.is_officers().then_some(us);
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
        if work.expires <= self.credible(now) {
            // What was sealed once more for some devices has long gone to the others.
            if work.only.is_empty() {
                self.archive
                    .refused(message, ErrorCode::NotWaiting.code())?;
            } else {
                self.archive.deposited(message)?;
            }
            return Ok(Step::Over);
        }
        // What an officer sends must not go to whom a frozen or forked directory hides or invents,
        // also when it was written before that was known.
        let distrust = match self.trust(now) {
            Trust::Frozen => Some(ErrorCode::DirectoryFrozen),
            Trust::Split => Some(ErrorCode::DirectorySplit),
            Trust::Fresh | Trust::Stale | Trust::Withheld | Trust::Uncosigned => None,
        };
        if let (Some(code), true) = (distrust, work.kind.is_officers()) {
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
            self.archive.unseal(message)?;
        }
        let never_sealed = job.sealed.is_none() && work.sealed_at.is_none();
        if never_sealed && self.is_closed_to(&work, self.steady.now()) {
            self.back_to_draft(message, now)?;
            return Ok(Step::SentBack(ErrorCode::GroupClosed));
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
            self.archive.rewrite_job(message, &work.to_bytes())?;
            late
        } else {
            first
        };
        let targets: Vec<Target> = targets.into_iter().take(limit).collect();
        let ask = targets
            .iter()
            .filter(|t| work.pin.is_none() && self.fresh_prekey(t.device, now).is_none())
            .map(|t| t.mailbox)
            .collect();
        Ok(Step::Seal { targets, ask })
    }

    /// No device is left: everybody has it, or nobody can.
    fn no_targets(&self, message: MessageId, work: &SealJob) -> Outcome<Step> {
        if work.done.is_empty() && work.kind == ContentKind::Message && work.only.is_empty() {
            self.archive
                .refused(message, ErrorCode::NoRecipients.code())?;
        } else {
            self.archive.deposited(message)?;
        }
        Ok(Step::Over)
    }
}

/// An envelope that was sealed longer ago is sealed anew before it leaves.
const SEALED_FRESH_SECONDS: i64 = 24 * 3600;
