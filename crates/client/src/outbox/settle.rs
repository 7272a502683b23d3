//! What the relay's answer makes of a job.

use std::time::Duration;

use aircop_api::ErrorCode;
use aircop_archive as archive;
use aircop_message::{MessageId, Timestamp};
use aircop_wire::{Deposit, DepositId, Refusal};

use crate::backoff::Backoff;
use crate::desk::State;
use crate::error::{self, Outcome};
use crate::link::LinkError;
use crate::outbox::seal_job::{SealJob, wraps_from_bytes};

const BACKOFF: Backoff = Backoff::new(Duration::from_secs(5), Duration::from_secs(600));

impl State {
    /// The relay has it on disk for these devices.
    pub(super) fn accepted(&mut self, message: MessageId, now: Timestamp) -> Outcome<()> {
        let Some(job) = self.archive.job(message)? else {
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
            self.archive.deposited(message)?;
            return Ok(());
        }
        self.archive.transaction(|archive| {
            archive.rewrite_job(message, &work.to_bytes())?;
            archive.unseal(message)
        })?;
        // Those without a prekey have just been tried.
        if left.iter().all(|t| work.later.contains(&t.device)) {
            self.put_off(message, now, ErrorCode::PrekeyExpired);
        }
        Ok(())
    }

    pub(super) fn was_refused(
        &mut self,
        message: MessageId,
        refusal: Refusal,
        now: Timestamp,
    ) -> Outcome<()> {
        tracing::warn!(%refusal, "the relay refused a deposit");
        let code = error::link_code(&LinkError::Refused(refusal));
        let Some(job) = self.archive.job(message)? else {
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
                self.archive.transaction(|archive| {
                    archive.rewrite_job(message, &work.to_bytes())?;
                    archive.unseal(message)
                })?;
                let left = self.targets(&work)?;
                if left.iter().all(|t| work.later.contains(&t.device)) {
                    self.put_off(message, now, code);
                }
            }
            // The directory or the relay has moved on: seal anew for whoever is there then.
            Refusal::UnknownMailbox | Refusal::Conflict | Refusal::Pointless => {
                self.archive.unseal(message)?;
                self.put_off(message, now, code);
            }
            Refusal::TooLarge | Refusal::Malformed => {
                self.archive.refused(message, code.code())?;
            }
            _ => self.put_off(message, now, code),
        }
        Ok(())
    }

    /// Due again later: within 5 s, 10 s, ... 10 min.
    pub(super) fn put_off(&mut self, message: MessageId, now: Timestamp, code: ErrorCode) {
        let attempts = self.archive.job(message).ok().flatten();
        let attempts = attempts.map_or(0, |job| job.attempts);
        let wait = BACKOFF.wait_seconds(attempts, &mut self.rng);
        // A job that cannot be put off is due at once and fails again.
        let _ = self
            .archive
            .attempt_failed(message, now.plus_seconds(wait), code.code());
    }
}

pub(super) fn deposit(sealed: &archive::Sealed, expires: Timestamp) -> Outcome<Deposit> {
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
