//! What a device sends by itself: receipts, batched, and requests to seal again.

use std::collections::BTreeMap;

use aircop_archive as archive;
use aircop_envelope::ContentKind;
use aircop_message::{OfficeId, Timestamp};

use crate::bytes::Bytes;
use crate::continuity::gap::unless_too_far;
use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::operation::BRIEFING;
use crate::outbox::compose::LIFETIME_SECONDS;
use crate::outbox::payload::{self, MAX_RECEIPTS, Nack, Receipt, Receipts};
use crate::outbox::seal_job::SealJob;

/// Bodies that could not be opened and were not asked for yet: hexadecimal, a line each.
const NACK_OWED: &str = "nack.owed";
/// When we last asked, in milliseconds since 1970.
const NACK_LAST: &str = "nack.last";
/// We ask once in this time.
const NACK_SECONDS: i64 = 60;

impl State {
    /// Turns receipts that we owe into jobs: one envelope for each office that waits for some.
    pub(super) fn enqueue_receipts(&mut self, now: Timestamp) -> Outcome<()> {
        let limit = u32::try_from(MAX_RECEIPTS).unwrap_or(u32::MAX);
        loop {
            let owed = self.archive.receipt_jobs(now, limit)?;
            if owed.is_empty() {
                return Ok(());
            }
            let mut by_office: BTreeMap<OfficeId, Vec<&archive::ReceiptJob>> = BTreeMap::new();
            for job in &owed {
                by_office.entry(job.to_office).or_default().push(job);
                for ocu in self.roll_callers_of(job)? {
                    by_office.entry(ocu).or_default().push(job);
                }
            }
            let mut jobs = Vec::new();
            for (office, owed) in by_office {
                let mut receipts = Vec::with_capacity(owed.len());
                for job in &owed {
                    // Of what is not here any more nothing is owed.
                    let Some(hash) = self.hash_here(job.message)? else {
                        continue;
                    };
                    receipts.push(Receipt {
                        message: job.message,
                        hash: Bytes::new(&hash),
                        kind: job.kind.code().to_owned(),
                        at: job.at,
                        officer: job.officer.clone(),
                    });
                }
                let receipts = Receipts { receipts };
                let id = self.new_message_id();
                let job = self.service_job(ContentKind::Receipt, vec![office], &receipts, now);
                jobs.push(archive::NewJob {
                    message: id,
                    class: archive::Class::Receipt,
                    job: job.to_bytes(),
                    created: now,
                });
            }
            // All in one: what two offices wait for is done when both are told.
            self.archive.transaction(|archive| {
                for job in &owed {
                    archive.receipt_done(job.message, job.kind)?;
                }
                jobs.iter().try_for_each(|job| archive.enqueue(job))
            })?;
        }
    }

    /// Who else is told of a message: of a briefing the OCU, which holds the roll-call.
    fn roll_callers_of(&self, job: &archive::ReceiptJob) -> Outcome<Vec<OfficeId>> {
        let stored = self.archive.get(job.message)?;
        let briefing = stored.filter(|stored| stored.row.kind == BRIEFING);
        let callers = briefing.map_or_else(Vec::new, |b| self.roll_callers(&b.row.group));
        Ok(callers
            .into_iter()
            .filter(|office| *office != job.to_office)
            .collect())
    }

    /// Notes bodies that we could not open, to ask for them when it is time.
    pub(crate) fn owe_nack(&self, bodies: &[[u8; 32]]) -> Outcome<()> {
        let mut owed = self.owed_nack()?;
        owed.extend(bodies.iter().map(hex::encode));
        self.archive
            .set_setting(NACK_OWED, &owed.join("\n"))
            .map_err(ClientError::from)
    }

    pub(super) fn owed_nack(&self) -> Outcome<Vec<String>> {
        let owed = self.archive.setting(NACK_OWED)?;
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
    ///
    /// A last one that lies ahead was noted by a clock that has been set back since.
    pub(crate) fn nack_due(&self, now: Timestamp) -> Outcome<Option<Timestamp>> {
        if self.owed_nack()?.is_empty() {
            return Ok(None);
        }
        let last = self.archive.setting(NACK_LAST)?;
        let last: i64 = last.and_then(|text| text.parse().ok()).unwrap_or(0);
        let due = Timestamp(last).plus_seconds(NACK_SECONDS);
        Ok(Some(unless_too_far(due, NACK_SECONDS, now)))
    }

    pub(super) fn nack_if_due(&mut self, now: Timestamp) -> Outcome<()> {
        if self.nack_due(now)?.is_none_or(|due| now < due) {
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
            .map_err(ClientError::from)
    }

    /// Asks the offices of our groups to seal again what we could not open. The sender is not
    /// known (nothing of the envelope could be read), so every office is asked by the body's hash.
    pub(super) fn enqueue_nack(&mut self, bodies: &[[u8; 32]], now: Timestamp) -> Outcome<()> {
        let us = self.office()?;
        let directory = self.directory()?;
        let mut offices: Vec<OfficeId> = directory
            .groups()
            .filter(|group| directory.role(&group.id, &us).is_some())
            .flat_map(|group| directory.members(&group.id).map(|(office, _)| office))
            .collect();
        // What another device of our own office has sent is sealed to us too.
        if self.other_devices().is_empty() {
            offices.retain(|office| *office != us);
        }
        offices.sort_unstable();
        offices.dedup();
        if offices.is_empty() {
            return Ok(());
        }
        let nack = Nack {
            bodies: bodies.iter().map(|hash| Bytes::new(hash)).collect(),
        };
        let job = self.service_job(ContentKind::Nack, offices, &nack, now);
        let id = self.new_message_id();
        self.archive
            .enqueue(&archive::NewJob {
                message: id,
                class: archive::Class::Nack,
                job: job.to_bytes(),
                created: now,
            })
            .map_err(ClientError::from)
    }
}

impl State {
    /// The other offices of our groups, ascending.
    pub(crate) fn fellows(&self) -> Outcome<Vec<OfficeId>> {
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
        Ok(offices)
    }

    /// A job for what a device sends by itself at `now`, dated so that it is taken elsewhere however
    /// wrong this desk's clock is.
    pub(crate) fn service_job<T: serde::Serialize>(
        &self,
        kind: ContentKind,
        recipients: Vec<OfficeId>,
        payload: &T,
        now: Timestamp,
    ) -> SealJob {
        let created = self.credible(now);
        SealJob {
            kind,
            recipients,
            created,
            expires: created.plus_seconds(LIFETIME_SECONDS),
            in_reply_to: None,
            answered_hash: None,
            officer: None,
            payload: Bytes::new(&payload::to_bytes(payload)),
            attachments: Vec::new(),
            done: Vec::new(),
            only: Vec::new(),
            pin: None,
            singly: false,
            later: Vec::new(),
            sealed_at: None,
            exported: None,
            draft: None,
        }
    }
}
