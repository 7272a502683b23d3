//! What an officer keeps outside the desk, or puts back: backups; and the log of who did what.

use std::io::{Read, Write};
use std::path::PathBuf;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::{Archive, ArchiveKey, AuditAction, AuditEntry, AuditRow};

use crate::backup::{self, BackupError};
use crate::config::Config;
use crate::desk::replay;
use crate::engine::Engine;
use crate::error::{self, Outcome};
use crate::secrets::AuditBreak;
use crate::take_over::Taken;

impl Engine {
    /// Writes a backup of the archive, encrypted to a passphrase; see [`crate::backup`]. Takes
    /// as long as the archive is large, and the desk waits.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::WeakPassword`] for the passphrase;
    /// [`ErrorCode::DiskFull`]. What was written by then is of no use.
    pub fn back_up(&self, out: &mut impl Write, passphrase: &str) -> Result<(), ApiError> {
        let desk = self.desk()?;
        let mut rng = self.inner.rng();
        let state = desk.lock();
        backup::write(&state.archive, out, passphrase, &desk.config.kdf, &mut rng)
            .map_err(fault)?;
        state.audit(AuditAction::BackedUp, None, desk.now())
    }

    /// Adds the messages of a backup to this desk: see [`crate::take_over`]. The desk stays open.
    /// `progress` hears how many of how many are done.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::WrongPassword`] for the passphrase;
    /// [`ErrorCode::Malformed`] for a file that is damaged or no backup;
    /// [`ErrorCode::DirectoryInvalid`] for one of another directory. What was added by then stays,
    /// and the same file can be given again.
    pub fn restore(
        &self,
        input: &mut impl Read,
        passphrase: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Taken, ApiError> {
        let desk = self.desk()?;
        let candidate = Candidate::beside(&self.inner.config);
        let key = desk.lock().secrets.archive.clone();
        let other = candidate.take(input, passphrase, &key)?;
        replay(&other, &desk.lock().secrets)?;
        let total = other.message_count().map_err(error::archive)?;
        let mut taken = Taken::default();
        let mut after = None;
        loop {
            progress(taken.total(), total);
            let ids = other.message_ids(after, BATCH).map_err(error::archive)?;
            let Some((last, _)) = ids.last() else { break };
            after = Some(*last);
            let ids: Vec<_> = ids.into_iter().map(|(_, id)| id).collect();
            // The lock is free between two batches, so that the window goes on.
            desk.lock()
                .take_over(&other, &ids, desk.now(), &mut taken)?;
        }
        other.close().map_err(error::archive)?;
        {
            let mut state = desk.lock();
            let detail = format!("{} added, {} refused", taken.added, taken.refused);
            state.audit_with(AuditAction::Restored, None, detail, desk.now())?;
            state.save_secrets()?;
        }
        desk.tell_status();
        Ok(taken)
    }

    /// For an archive that is damaged or gone: puts that of a backup in its place and opens the
    /// desk. What was there stays beside it as `archive.db.damaged-` and the time.
    ///
    /// # Errors
    /// Those of [`Engine::unlock`] and [`Engine::restore`]; [`ErrorCode::AlreadyJoined`] when the
    /// archive is sound.
    pub async fn recover(
        &self,
        officer: &str,
        password: &str,
        input: &mut impl Read,
        passphrase: &str,
    ) -> Result<(), ApiError> {
        let _one = self.inner.session.lock().await;
        let (mut vault, mut secrets) = self.open_vault(officer, password, None).await?;
        let config = &self.inner.config;
        let path = config.archive();
        let found = Archive::open(&path, &secrets.archive).map_err(error::archive);
        match found {
            Ok(_) => {
                let sound = "the archive is sound: restore into it";
                return Err(ApiError::with(ErrorCode::AlreadyJoined, sound));
            }
            Err(fault) if fault.code == ErrorCode::ArchiveDamaged => {}
            Err(fault) => return Err(fault),
        }
        let now = config.clock.now();
        let candidate = Candidate::beside(config);
        let archive = candidate.take(input, passphrase, &secrets.archive)?;
        replay(&archive, &secrets)?;
        let by = vault.officer().clone();
        let entry = AuditEntry {
            at: now,
            action: AuditAction::Restored,
            officer: by.id,
            name: by.name,
            message: None,
            detail: "in place of a damaged archive".into(),
        };
        // The vault knows the new log before it is there: a crash here is no break.
        secrets.audit = Some(archive.audit(&entry).map_err(error::archive)?);
        archive.close().map_err(error::archive)?;
        let saved = vault.save(&secrets.to_bytes(), &mut self.inner.rng());
        saved.map_err(error::vault)?;
        backup::put_aside(&path, &format!(".damaged-{}", now.0)).map_err(fault)?;
        backup::exchange(&path, &candidate.0).map_err(fault)?;
        let archive = Archive::open(&path, &secrets.archive).map_err(error::archive)?;
        self.open_desk(vault, secrets, archive)
    }

    /// Who did what at this desk, the newest first, at most `limit`, once the whole chain has
    /// been verified.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::ArchiveDamaged`] when an entry was changed, dropped or
    /// put in between.
    pub fn audit_log(&self, limit: u32) -> Result<AuditLog, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        state.archive.verify_audit().map_err(error::archive)?;
        let rows = state.archive.audit_entries(None, limit);
        Ok(AuditLog {
            rows: rows.map_err(error::archive)?,
            broken: state.secrets.audit_break,
        })
    }

    /// An officer takes note of a break: it stays in the log, and the alarm ends.
    pub(crate) fn note_audit_break(&self) -> Outcome<()> {
        let desk = self.desk()?;
        let mut state = desk.lock();
        if let Some(found) = state.secrets.audit_break {
            let detail = format!("{} entries of {}", found.found, found.kept);
            state.audit_with(AuditAction::BreakNoted, None, detail, desk.now())?;
            state.secrets.audit_break = None;
            state.save_secrets()?;
        }
        Ok(())
    }
}

/// The log of who did what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLog {
    /// The newest first.
    pub rows: Vec<AuditRow>,
    /// That the log was cut, or the archive exchanged for an older one, and nobody took note yet.
    pub broken: Option<AuditBreak>,
}

/// The archive of a backup under this desk's key, beside its own; gone when this is.
struct Candidate(PathBuf);

impl Candidate {
    fn beside(config: &Config) -> Self {
        Self(config.data.join("archive.db.candidate"))
    }

    /// All of the file is verified before anything of it is read.
    fn take(&self, input: &mut impl Read, passphrase: &str, key: &ArchiveKey) -> Outcome<Archive> {
        backup::restore(input, passphrase, &self.0, key).map_err(fault)?;
        Archive::open(&self.0, key).map_err(error::archive)
    }
}

impl Drop for Candidate {
    fn drop(&mut self) {
        backup::discard(self.0.clone());
    }
}

/// Messages that are taken over in one transaction.
const BATCH: u32 = 100;

fn fault(error: BackupError) -> ApiError {
    let code = match &error {
        BackupError::WrongPassphrase => ErrorCode::WrongPassword,
        BackupError::WeakPassphrase => ErrorCode::WeakPassword,
        BackupError::NotABackup
        | BackupError::Newer(_)
        | BackupError::Truncated
        | BackupError::Damaged(_) => ErrorCode::BadBackup,
        BackupError::DiskFull => ErrorCode::DiskFull,
        BackupError::OutOfMemory => ErrorCode::OutOfMemory,
        BackupError::Io(kind) => error::io_code(*kind),
        BackupError::BadKdf => ErrorCode::Internal,
        BackupError::Archive(_) => ErrorCode::ArchiveDamaged,
    };
    ApiError::with(code, error)
}
