//! What an officer keeps outside the desk, or puts back: backups; and the log of who did what.

use std::io::{Read, Write};

use aircop_api::{ApiError, ErrorCode, Event};
use aircop_archive::{Archive, AuditAction, AuditEntry, AuditRow};

use crate::backup::{self, BackupError};
use crate::desk::replay;
use crate::engine::Engine;
use crate::error::{self, Outcome};
use crate::secrets::Secrets;

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

    /// Puts the archive of a backup in the place of this desk's, and locks the desk. The backup
    /// must belong to the directory that this office has joined.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::WrongPassword`] for the passphrase;
    /// [`ErrorCode::Malformed`] for a file that is damaged or no backup. The archive is then as
    /// it was.
    pub async fn restore(&self, input: &mut impl Read, passphrase: &str) -> Result<(), ApiError> {
        let _one = self.inner.session.lock().await;
        let (secrets, officer, now) = {
            let desk = self.desk()?;
            let state = desk.lock();
            let secrets = Secrets::from_bytes(&state.secrets.to_bytes());
            (secrets, state.vault.officer().clone(), desk.now())
        };
        let secrets = secrets.ok_or_else(|| error::internal("secrets that cannot be read"))?;
        self.close().await;
        let path = self.inner.config.archive();
        let candidate = self.inner.config.data.join("archive.db.candidate");
        let taken = take(input, passphrase, &candidate, &secrets, &|archive| {
            archive
                .audit(&AuditEntry {
                    at: now,
                    action: AuditAction::Restored,
                    officer: officer.id,
                    name: officer.name.clone(),
                    message: None,
                    detail: String::new(),
                })
                .map(drop)
                .map_err(error::archive)
        });
        let taken = taken.and_then(|()| backup::exchange(&path, &candidate).map_err(fault));
        backup::discard(candidate);
        self.tell(Event::Status(Box::new(self.status()?)));
        taken
    }

    /// Who did what at this desk, the newest first, at most `limit`, once the whole chain has
    /// been verified.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; [`ErrorCode::ArchiveDamaged`] when an entry was changed, dropped or
    /// put in between.
    pub fn audit_log(&self, limit: u32) -> Result<Vec<AuditRow>, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        state.archive.verify_audit().map_err(error::archive)?;
        let rows = state.archive.audit_entries(None, limit);
        rows.map_err(error::archive)
    }
}

/// Restores beside the archive, and looks whether it is this office's, before that is touched.
fn take(
    input: &mut impl Read,
    passphrase: &str,
    candidate: &std::path::Path,
    secrets: &Secrets,
    log: &dyn Fn(&Archive) -> Outcome<()>,
) -> Outcome<()> {
    backup::restore(input, passphrase, candidate, &secrets.archive).map_err(fault)?;
    let archive = Archive::open(candidate, &secrets.archive).map_err(error::archive)?;
    replay(&archive, secrets)?;
    log(&archive)?;
    archive.close().map_err(error::archive)
}

fn fault(error: BackupError) -> ApiError {
    let code = match &error {
        BackupError::WrongPassphrase => ErrorCode::WrongPassword,
        BackupError::WeakPassphrase => ErrorCode::WeakPassword,
        BackupError::NotABackup
        | BackupError::Newer(_)
        | BackupError::Truncated
        | BackupError::Damaged(_) => ErrorCode::Malformed,
        BackupError::DiskFull => ErrorCode::DiskFull,
        BackupError::BadKdf | BackupError::OutOfMemory | BackupError::Io(_) => ErrorCode::Internal,
        BackupError::Archive(_) => ErrorCode::ArchiveDamaged,
    };
    ApiError::with(code, error)
}
