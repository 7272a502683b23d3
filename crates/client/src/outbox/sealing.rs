//! Prekeys, and sealing to them.

use aircop_api::ErrorCode;
use aircop_archive as archive;
use aircop_archive::Job;
use aircop_envelope::{ContentKind, Officer, Prekey, PrekeyBundle, SealError, Unsealed, seal};
use aircop_message::{DeviceKey, Timestamp};
use aircop_wire::{Deposit, Wrap};
use rand_core::Rng as _;

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::{self, Outcome};
use crate::inbox::content_hash::hash_of_signed;
use crate::outbox::seal_job::{Addressed, SealJob, wraps_to_bytes};

use super::Target;
use super::settle::deposit;

/// A prekey younger than this is taken from the archive without asking the relay: its device
/// makes a new one after 24 h and keeps the old one's private half for 48 h more.
const PREKEY_FRESH_SECONDS: i64 = 36 * 3600;

impl State {
    /// A known prekey that its device cannot have destroyed yet.
    pub(super) fn fresh_prekey(&self, device: DeviceKey, now: Timestamp) -> Option<Prekey> {
        let known = self.archive.prekey(device).ok()??;
        let bundle = PrekeyBundle::from_bytes(&known.bundle).ok()?;
        let fresh = now < bundle.not_before.plus_seconds(PREKEY_FRESH_SECONDS);
        if fresh {
            self.prekey(&bundle, now).ok()
        } else {
            None
        }
    }

    /// Keeps prekeys that a relay serves which was left: the one in use has none of a device that
    /// has been away since.
    pub(crate) fn carry_prekeys_over(&self, served: Vec<Vec<u8>>, now: Timestamp) {
        let Some(directory) = &self.directory else {
            return;
        };
        for bytes in served {
            let Ok(bundle) = PrekeyBundle::from_bytes(&bytes) else {
                continue;
            };
            let Ok(prekey) = bundle.verify(now) else {
                continue;
            };
            if directory.device_is_live(&bundle.device) {
                // An older sequence changes nothing.
                let _ = self.archive.put_prekey(&archive::Prekey {
                    device: bundle.device,
                    sequence: bundle.sequence,
                    expires: prekey.expires(),
                    bundle: bytes,
                });
            }
        }
    }

    /// Keeps what the relay served, as far as it is genuine and not older than what is known.
    pub(super) fn keep_prekeys(&self, served: Vec<Vec<u8>>, targets: &[Target], now: Timestamp) {
        for bytes in served {
            let Ok(bundle) = PrekeyBundle::from_bytes(&bytes) else {
                continue;
            };
            let asked = targets.iter().any(|t| t.device == bundle.device);
            let Ok(prekey) = self.prekey(&bundle, now) else {
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

    /// What a job seals to for a device.
    fn prekey_for(&self, work: &SealJob, device: DeviceKey, now: Timestamp) -> Option<Prekey> {
        let Some(pin) = &work.pin else {
            return self.valid_prekey(device, now);
        };
        let bundle = PrekeyBundle::from_bytes(&pin.0).ok()?;
        let pinned = bundle.device == device;
        pinned.then(|| self.prekey(&bundle, now).ok()).flatten()
    }

    /// The newest known prekey of a device, if it may be sealed to.
    pub(super) fn valid_prekey(&self, device: DeviceKey, now: Timestamp) -> Option<Prekey> {
        let known = self.archive.prekey(device).ok()??;
        let bundle = PrekeyBundle::from_bytes(&known.bundle).ok()?;
        self.prekey(&bundle, now).ok()
    }

    /// Seals for those targets that have a valid prekey and writes it down. None when there is
    /// nobody to seal to now.
    pub(super) fn seal_job(
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
            let told = match work.kind {
                ContentKind::OfficeState => self.listening_key(target.device, now),
                _ => None,
            };
            match told.or_else(|| self.prekey_for(&work, target.device, now)) {
                Some(prekey) => to.push(prekey),
                None => work.later.push(target.device),
            }
        }
        if to.is_empty() {
            self.archive.rewrite_job(job.message, &work.to_bytes())?;
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
            answered_hash: work
                .answered_hash
                .as_ref()
                .and_then(Bytes::exactly)
                .copied(),
            recipients: work.recipients.clone(),
            checkpoint: self.newest_checkpoint(),
            prekey: self.secrets.current_prekey(),
            attachments: work.attachments.clone(),
            payload: work.payload.0.to_vec(),
        };
        let sound = self.credible(now);
        let sealed = match seal(sound, &mut self.rng, &self.secrets.signing, &unsealed, &to) {
            Ok(sealed) => sealed,
            Err(SealError::TooLong(_) | SealError::Expired) => {
                self.archive
                    .refused(job.message, ErrorCode::CannotBeSealed.code())?;
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
        // What was handed over to a copy is not sealed again for the other, and an evaluation is as
        // large as what is held: who lacks one of them asks.
        let again = work.pin.is_none() && work.kind != ContentKind::Evaluation;
        let kept = self.archive.transaction(|archive| {
            archive.rewrite_job(job.message, &work.to_bytes())?;
            if work.kind == ContentKind::Message {
                archive.set_signed(job.message, &sealed.signed_bytes, &sealed.signature)?;
            } else if again {
                archive.remember_service(job.message, &work.to_bytes(), work.expires)?;
            }
            if matches!(work.kind, ContentKind::Enquiry | ContentKind::BlindEnquiry)
                && let Some(hash) = hash_of_signed(&sealed.signed_bytes)
            {
                archive.set_enquiry_hash(job.message, &hash)?;
            }
            if again {
                archive.remember_body(&sealed.body_hash, job.message, work.expires)?;
            }
            archive.sealed(job.message, &ready)
        })?;
        deposit(&kept, work.expires).map(Some)
    }

    pub(super) fn newest_checkpoint(&self) -> Option<Vec<u8>> {
        let found = self.archive.checkpoint().ok()?;
        found.map(|checkpoint| checkpoint.note)
    }
}
