//! A damaged archive: the backup's in its place, and what can still be read of it added.
//!
//! Whichever page is damaged. The damaged file stays beside the new one. The backup's own outbox
//! is not sent: what stood in it has gone out since, or was taken back, and nobody knows which; it
//! becomes drafts. So does what waited in the damaged archive. What had been sealed there may be
//! at the relay already and is kept as sent; it stands in "not yet delivered" until it is.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_archive::salvage::{Found, FoundMessage, salvage};
use aircop_archive::{Archive, ArchiveError, ArchiveKey, AuditAction, AuditEntry, ReceiptKind};
use aircop_directory::Directory;
use aircop_message::{MessageId, Timestamp};
use rand::rngs::StdRng;

use crate::backup;
use crate::backup::commands::{Candidate, fault, is_ours};
use crate::backup::take_over::{Held, Judge, Taken};
use crate::desk::replay;
use crate::desk::secrets::Secrets;
use crate::drafts::restored_draft::{self, RestoredDraft, Was};
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;

/// What came of a recovery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// What could still be read of the damaged archive beyond the backup, and all drafts.
    pub taken: Taken,
    /// Where the damaged file is now.
    pub kept: PathBuf,
}

impl Engine {
    /// For an archive that is damaged or gone: puts that of a backup in its place, adds what can
    /// still be read of the damaged one, and opens the desk. What was there stays beside it as
    /// `archive.db.damaged-` and the time. `progress` hears how many of how many pages are read.
    ///
    /// # Errors
    /// Those of [`Engine::unlock`] and [`Engine::restore`]; [`ErrorCode::AlreadyJoined`] when the
    /// archive is sound. The damaged file is where it was, then.
    pub async fn recover(
        &self,
        officer: &str,
        password: &str,
        input: &mut impl Read,
        passphrase: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Recovered, ApiError> {
        let _one = self.inner.session.lock().await;
        let (mut vault, mut secrets) = self.open_vault(officer, password, None).await?;
        let config = &self.inner.config;
        let path = config.archive();
        if is_sound(&path, &secrets.archive)? {
            let sound = "the archive is sound: restore into it";
            return Err(ClientError::with(ErrorCode::AlreadyJoined, sound).into());
        }
        let now = config.clock.now();
        let candidate = Candidate::beside(config);
        let archive = candidate.take(input, passphrase, &secrets.archive)?;
        let directory = replay(&archive, &secrets)?;
        is_ours(&archive, &secrets)?;
        let mut rescue = Rescue {
            directory,
            secrets: &secrets,
            archive: &archive,
            now,
            taken: Taken::default(),
        };
        rescue.hold_back()?;
        if path.exists() {
            let scratch = config.data.join("archive.db.salvage");
            rescue.salvage(&path, &scratch, &mut self.inner.rng(), progress)?;
        }
        let taken = rescue.taken;
        let by = vault.officer().clone();
        let entry = AuditEntry {
            at: now,
            action: AuditAction::Restored,
            officer: by.id,
            name: by.name,
            message: None,
            detail: format!(
                "in place of a damaged archive; {} messages out of that, {} drafts",
                taken.added,
                taken.drafts.len()
            ),
        };
        // The vault knows the new log before it is there: a crash here is no break.
        secrets.audit = Some(archive.audit(&entry).map_err(ClientError::from)?);
        archive.close().map_err(ClientError::from)?;
        let saved = vault.save(&secrets.to_bytes(), &mut self.inner.rng());
        saved.map_err(ClientError::from)?;
        let suffix = format!(".damaged-{}", now.0);
        backup::put_aside(&path, &suffix).map_err(fault)?;
        backup::exchange(&path, &candidate.0).map_err(fault)?;
        let archive = Archive::open(&path, &secrets.archive).map_err(ClientError::from)?;
        self.open_desk(vault, secrets, archive)?;
        // A backup knows of fewer references than were given.
        self.desk()?.lock().begin_fresh_series(0)?;
        let mut kept = path.into_os_string();
        kept.push(suffix);
        Ok(Recovered {
            taken,
            kept: kept.into(),
        })
    }
}

/// Whether every page of the archive can be read.
fn is_sound(path: &Path, key: &ArchiveKey) -> Outcome<bool> {
    let checked = Archive::open(path, key).and_then(|archive| archive.check());
    match checked.map_err(ClientError::from) {
        Ok(()) => Ok(true),
        Err(fault) if fault.code() == ErrorCode::ArchiveDamaged => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// From a damaged archive into that of a backup.
struct Rescue<'a> {
    directory: Option<Directory>,
    secrets: &'a Secrets,
    archive: &'a Archive,
    now: Timestamp,
    taken: Taken,
}

/// What is not taken while the pages are read.
#[derive(Default)]
struct Later {
    /// Of offices that the backup's directory does not know.
    unknown: Vec<FoundMessage>,
    unsealed: Vec<FoundMessage>,
    drafts: Vec<archive::Draft>,
    jobs: BTreeMap<MessageId, Vec<u8>>,
    receipts: Vec<(MessageId, archive::Recipient)>,
    entries: BTreeMap<u64, (Vec<u8>, Timestamp)>,
}

impl Rescue<'_> {
    /// The backup's outbox becomes drafts, but for what the relay may have.
    fn hold_back(&mut self) -> Outcome<()> {
        let waiting = self.archive.list(&archive::ListQuery {
            view: archive::View::Outbox,
            limit: u32::MAX,
            ..archive::ListQuery::default()
        });
        for hit in waiting? {
            let id = hit.row.id;
            let job = self.archive.job(id)?;
            let Some(job) = job.filter(|job| job.sealed.is_none()) else {
                continue;
            };
            let Some(form) = restored_draft::of_job(&job.job) else {
                continue;
            };
            let content = serde_json::to_string(&form).map_err(error::internal)?;
            let held = archive::Draft {
                id,
                kind: form.kind.clone(),
                updated: hit.row.received.min(self.now),
                subject: form.subject.clone(),
                content,
            };
            self.archive.transaction(|archive| {
                archive.cancel(id)?;
                archive.save_draft(&held)
            })?;
            self.taken.drafts.push(RestoredDraft {
                id,
                kind: form.kind,
                subject: aircop_message::shown(&form.subject),
                was: Was::Waiting,
            });
        }
        Ok(())
    }

    fn salvage(
        &mut self,
        damaged: &Path,
        scratch: &Path,
        rng: &mut StdRng,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Outcome<()> {
        let mut later = Later::default();
        let (archive, secrets) = (self.archive, self.secrets);
        archive.transaction(|_| -> Outcome<()> {
            let mut found = |row| self.take(row, &mut later, rng);
            let read = salvage(damaged, &secrets.archive, scratch, &mut found, progress);
            match read {
                Err(fault) if fault.code() == ErrorCode::ArchiveDamaged => {
                    // Not even one page of it: the backup is all there is.
                    tracing::error!(%fault, "nothing of the damaged archive can be read");
                }
                other => other?,
            }
            self.grow(&mut later.entries)?;
            for message in std::mem::take(&mut later.unknown) {
                self.judge(message, rng)?;
            }
            for (message, recipient) in &later.receipts {
                self.receipt(*message, recipient)?;
            }
            for message in &later.unsealed {
                self.unsealed(message, &later.jobs)?;
            }
            // Of whose message nothing is left but what the officer typed.
            for (message, job) in &later.jobs {
                if let Some(form) = restored_draft::of_job(job) {
                    let came =
                        restored_draft::take(archive, *message, &form, self.now, Was::Waiting)?;
                    self.taken.drafts.extend(came);
                }
            }
            for draft in std::mem::take(&mut later.drafts) {
                let came = restored_draft::of_draft(archive, draft)?;
                self.taken.drafts.extend(came);
            }
            Ok(())
        })
    }

    fn take(&mut self, row: Found, later: &mut Later, rng: &mut StdRng) -> Outcome<()> {
        match row {
            Found::Message(message) if message.signature.is_empty() => {
                later.unsealed.push(*message);
            }
            Found::Message(message) => {
                let known = self.directory.as_ref().is_some_and(|directory| {
                    directory.device(&message.sender_device).is_some()
                        && directory.group(&message.group).is_some()
                });
                if known {
                    self.judge(*message, rng)?;
                } else {
                    later.unknown.push(*message);
                }
            }
            Found::Draft(draft) => later.drafts.push(draft),
            Found::Job { message, job, .. } => {
                later.jobs.insert(message, job);
            }
            Found::Entry {
                index,
                entry,
                taken,
            } => {
                later.entries.insert(index, (entry, taken));
            }
            Found::Receipt { message, recipient } => later.receipts.push((message, recipient)),
            Found::Quarantined(item) => {
                self.archive.quarantine(&item)?;
            }
        }
        Ok(())
    }

    /// The directory's log as far as it goes on from the backup's: each entry is verified.
    fn grow(&mut self, entries: &mut BTreeMap<u64, (Vec<u8>, Timestamp)>) -> Outcome<()> {
        let Some(directory) = &mut self.directory else {
            return Ok(());
        };
        while let Some((entry, taken)) = entries.remove(&directory.size()) {
            let index = directory.size();
            if directory.append_at(&entry, taken).is_err() {
                break;
            }
            self.archive.append_directory_entry(index, &entry, taken)?;
        }
        Ok(())
    }

    fn judge(&mut self, message: FoundMessage, rng: &mut StdRng) -> Outcome<()> {
        let (Some(directory), Some(us)) = (&self.directory, self.secrets.office) else {
            self.taken.refused += 1;
            return Ok(());
        };
        let place = directory.office(&us).map(|office| office.place.clone());
        let judge = Judge {
            directory,
            us,
            airport: place.filter(|place| aircop_codes::airport(place).is_some()),
            now: self.now,
        };
        let id = message.id;
        let (signed, signature) = (message.signed.clone(), message.signature.clone());
        let before = self.archive.get(id)?;
        let waited = before.is_some_and(|stored| stored.signature.is_empty());
        let refused = self.taken.refused;
        judge.take(self.archive, held(message), rng, &mut self.taken)?;
        if waited && self.taken.refused == refused {
            // It has been sealed since the backup: no draft any more, but sent.
            self.archive.set_signed(id, &signed, &signature)?;
            self.archive.set_state(id, archive::State::Sent)?;
            self.archive.remove_draft(id)?;
            self.taken.drafts.retain(|draft| draft.id != id);
        }
        Ok(())
    }

    fn receipt(&self, message: MessageId, said: &archive::Recipient) -> Result<(), ArchiveError> {
        let kinds = [
            (ReceiptKind::Delivered, said.delivered_at, ""),
            (ReceiptKind::Read, said.read_at, ""),
            (
                ReceiptKind::Acknowledged,
                said.acknowledged_at,
                said.acknowledged_by.as_str(),
            ),
        ];
        for (kind, at, officer) in kinds {
            if let Some(at) = at {
                self.archive
                    .apply_receipt(message, said.office, kind, at, officer)?;
            }
        }
        Ok(())
    }

    /// A message of ours that was never sealed.
    fn unsealed(
        &mut self,
        message: &FoundMessage,
        jobs: &BTreeMap<MessageId, Vec<u8>>,
    ) -> Outcome<()> {
        let was = if message.state == archive::State::Cancelled.code() {
            Was::Recalled
        } else {
            Was::Waiting
        };
        let typed = jobs
            .get(&message.id)
            .and_then(|job| restored_draft::of_job(job));
        let form =
            typed.or_else(|| restored_draft::of_payload(message.id, &message.payload, Vec::new()));
        if let Some(form) = form {
            let at = message.received.min(self.now);
            let came = restored_draft::take(self.archive, message.id, &form, at, was)?;
            self.taken.drafts.extend(came);
        }
        Ok(())
    }
}

fn held(message: FoundMessage) -> Held {
    Held {
        id: Some(message.id),
        sender_device: message.sender_device,
        received: message.received,
        read_at: message.read_at,
        acknowledged: message.acknowledged,
        recipients: Vec::new(),
        signed: message.signed,
        signature: message.signature,
    }
}
