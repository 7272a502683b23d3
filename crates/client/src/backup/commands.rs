//! The engine's commands for backups: written by an officer, put back, taken over.

use std::io::{Read, Write};
use std::path::PathBuf;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::{Archive, ArchiveKey, AuditAction};

use crate::backup::take_over::Taken;
use crate::backup::{self, BackupError};
use crate::config::Config;
use crate::desk::replay;
use crate::desk::secrets::Secrets;
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;

impl Engine {
    /// Writes a backup of the archive, encrypted to a passphrase; see [`crate::backup`]. Takes
    /// as long as the archive is large, and the desk waits.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::WeakPassword`] for the passphrase;
    /// [`ErrorCode::DiskFull`]. What was written by then is of no use.
    pub fn back_up(&self, out: &mut impl Write, passphrase: &str) -> Result<(), ApiError> {
        Ok(self.write_backup(out, passphrase)?)
    }

    pub(super) fn write_backup(&self, out: &mut impl Write, passphrase: &str) -> Outcome<()> {
        let desk = self.desk()?;
        let mut rng = self.inner.rng();
        let state = desk.lock();
        if let (Some(office), None) = (state.secrets.office, state.unwritable) {
            // So that no other office takes it for its own.
            let named = state.archive.set_setting(OFFICE, &office.to_string());
            named.map_err(ClientError::from)?;
        }
        backup::write(&state.archive, out, passphrase, &desk.config.kdf, &mut rng)
            .map_err(fault)?;
        if state.unwritable.is_none() {
            state.note_backup(desk.now())?;
        }
        match state.audit(AuditAction::BackedUp, None, desk.now()) {
            // A desk that may not be written is the one that needs it most.
            Err(error) if error::is_of_the_disk(error.code()) && state.unwritable.is_some() => {
                Ok(())
            }
            noted => Ok(noted?),
        }
    }

    /// Adds the messages of a backup to this desk: see `backup::take_over`. What waited to be
    /// sent there, what was taken back, and drafts come as drafts. The desk stays open.
    /// `progress` hears how many of how many are done.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::WrongPassword`] for the passphrase;
    /// [`ErrorCode::Malformed`] for a file that is damaged or no backup;
    /// [`ErrorCode::ForeignBackup`] for one of another office;
    /// [`ErrorCode::DirectoryInvalid`] for one of another directory;
    /// [`ErrorCode::ArchiveDamaged`] when a page of this desk's own archive is: then
    /// [`Engine::recover`]. What was added by then stays, and the same file can be given again.
    pub fn restore(
        &self,
        input: &mut impl Read,
        passphrase: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Taken, ApiError> {
        let desk = self.desk()?;
        // Adding to a damaged archive would fail in the middle.
        desk.lock().archive.check().map_err(ClientError::from)?;
        let candidate = Candidate::beside(&self.inner.config);
        let key = desk.lock().secrets.archive.clone();
        let other = candidate.take(input, passphrase, &key)?;
        {
            let state = desk.lock();
            replay(&other, &state.secrets)?;
            is_ours(&other, &state.secrets)?;
        }
        let total = other.message_count().map_err(ClientError::from)?;
        let mut taken = Taken::default();
        let mut after = None;
        loop {
            progress(taken.total(), total);
            let ids = other.message_ids(after, BATCH).map_err(ClientError::from)?;
            let Some((last, _)) = ids.last() else { break };
            after = Some(*last);
            let ids: Vec<_> = ids.into_iter().map(|(_, id)| id).collect();
            // The lock is free between two batches, so that the window goes on.
            desk.lock()
                .take_over(&other, &ids, desk.now(), &mut taken)?;
        }
        {
            let state = desk.lock();
            state.take_over_drafts(&other, &mut taken)?;
            state
                .archive
                .take_office_notes(&other)
                .and_then(|()| state.archive.take_retention(&other))
                .map_err(ClientError::from)?;
        }
        other.close().map_err(ClientError::from)?;
        {
            let mut state = desk.lock();
            let detail = format!(
                "{} added, {} refused, {} drafts",
                taken.added,
                taken.refused,
                taken.drafts.len()
            );
            state.audit_with(AuditAction::Restored, None, detail, desk.now())?;
            state.save_secrets()?;
        }
        desk.tell_status();
        Ok(taken)
    }
}

/// The archive of a backup under this desk's key, beside its own; gone when this is.
pub(crate) struct Candidate(pub(crate) PathBuf);

impl Candidate {
    pub(crate) fn beside(config: &Config) -> Self {
        Self(config.data.join("archive.db.candidate"))
    }

    /// All of the file is verified before anything of it is read.
    pub(crate) fn take(
        &self,
        input: &mut impl Read,
        passphrase: &str,
        key: &ArchiveKey,
    ) -> Outcome<Archive> {
        backup::restore(input, passphrase, &self.0, key).map_err(fault)?;
        Archive::open(&self.0, key).map_err(ClientError::from)
    }
}

impl Drop for Candidate {
    fn drop(&mut self) {
        backup::discard(self.0.clone());
    }
}

/// Messages that are taken over in one transaction.
const BATCH: u32 = 100;

/// The setting that names the office in a backup.
const OFFICE: &str = "office";

/// Refuses the backup of another office, whose drafts nobody here wrote. One that was made before
/// its desk had joined names none.
pub(crate) fn is_ours(backup: &Archive, secrets: &Secrets) -> Outcome<()> {
    let named = backup.setting(OFFICE)?;
    match (named, secrets.office) {
        (Some(named), Some(us)) if named != us.to_string() => {
            Err(ClientError::with(ErrorCode::ForeignBackup, named))
        }
        _ => Ok(()),
    }
}

pub(crate) fn fault(error: BackupError) -> ClientError {
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
        BackupError::Archive(error) => error::archive_code(error),
    };
    ClientError::with(code, error)
}
