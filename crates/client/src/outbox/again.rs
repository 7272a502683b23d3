//! A message that was sent before, sealed again for who lacks it.

use std::collections::BTreeSet;

use aircop_archive as archive;
use aircop_envelope::Content;
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp, canonical};

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::{self, Outcome};
use crate::outbox::seal_job::SealJob;

impl State {
    /// Enters a job that seals a sent message again for these devices of offices on its list.
    /// False when there is nothing to enter: it still waits, or it is not this device's to seal.
    pub(crate) fn enqueue_again(
        &self,
        message: MessageId,
        devices: &[(OfficeId, DeviceKey)],
        now: Timestamp,
    ) -> Outcome<bool> {
        // Our own mail goes to our other devices too.
        let us = self.secrets.office;
        // One job a message: it goes on for these devices too. What they had is of no use to them,
        // and one that asks while another is served must not be forgotten.
        if let Some(mut work) = self.read_job(message)? {
            let listed = devices
                .iter()
                .filter(|(office, _)| work.recipients.contains(office) || Some(*office) == us);
            let asked: Vec<DeviceKey> = listed.map(|(_, device)| *device).collect();
            work.done.retain(|done| !asked.contains(done));
            if !work.only.is_empty() {
                work.only.extend(asked);
                work.only.sort_unstable();
                work.only.dedup();
            }
            self.archive.rewrite_job(message, &work.to_bytes())?;
            return Ok(false);
        }
        let Some(mut job) = self.sent_job(message)? else {
            return Ok(false);
        };
        job.only = devices
            .iter()
            .filter(|(office, _)| job.recipients.contains(office) || Some(*office) == us)
            .map(|(_, device)| *device)
            .collect();
        // An empty list would mean everybody's devices.
        if job.only.is_empty() || job.expires <= self.credible(now) {
            return Ok(false);
        }
        self.archive.enqueue(&archive::NewJob {
            message,
            class: archive::Class::Nack,
            job: job.to_bytes(),
            created: now,
        })?;
        Ok(true)
    }

    /// How to seal anew what this device sent; none when it is not known or another's.
    pub(super) fn sent_job(&self, message: MessageId) -> Outcome<Option<SealJob>> {
        let Some(stored) = self.archive.get(message)? else {
            let service = self.archive.service(message)?;
            let job = service.and_then(|bytes| SealJob::from_bytes(&bytes));
            return Ok(job.map(|job| SealJob {
                done: Vec::new(),
                singly: false,
                later: Vec::new(),
                sealed_at: None,
                exported: None,
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
            answered_hash: content.answered_hash.map(|hash| Bytes::new(&hash)),
            officer: content.officer.map(|o| (o.id, o.name)),
            payload: Bytes::new(&content.payload),
            attachments: content.attachments,
            done: Vec::new(),
            only: Vec::new(),
            pin: None,
            singly: false,
            later: Vec::new(),
            sealed_at: None,
            exported: None,
            draft: None,
        }))
    }

    /// The offices of a waiting message none of whose devices has a prekey that may be sealed to.
    pub(crate) fn unsealable(&self, message: MessageId) -> Outcome<BTreeSet<OfficeId>> {
        let Some(job) = self.read_job(message)? else {
            return Ok(BTreeSet::new());
        };
        let directory = self.directory()?;
        let left_out = |office: &OfficeId| {
            let mut devices = directory.live_devices(office);
            devices.all(|device| job.later.contains(&device.key))
        };
        Ok(job.recipients.iter().copied().filter(left_out).collect())
    }

    pub(crate) fn read_job(&self, message: MessageId) -> Outcome<Option<SealJob>> {
        let job = self.archive.job(message)?;
        job.map(|job| {
            SealJob::from_bytes(&job.job)
                .ok_or_else(|| error::internal("an outbox job that cannot be read"))
        })
        .transpose()
    }
}
