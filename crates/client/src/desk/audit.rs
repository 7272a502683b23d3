//! The log of who did what at this desk, and the alarm that it was cut.

use aircop_api::ApiError;
use aircop_archive::{AuditAction, AuditRow};

use crate::desk::secrets::AuditBreak;
use crate::error::{ClientError, Outcome};
use crate::session::engine::Engine;

impl Engine {
    /// Who did what at this desk, the newest first, at most `limit`, once the whole chain has
    /// been verified.
    ///
    /// # Errors
    /// [`aircop_api::ErrorCode::Locked`]; [`aircop_api::ErrorCode::ArchiveDamaged`] when an entry was changed, dropped or
    /// put in between.
    pub fn audit_log(&self, limit: u32) -> Result<AuditLog, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        state.archive.verify_audit().map_err(ClientError::from)?;
        let rows = state.archive.audit_entries(None, limit);
        Ok(AuditLog {
            rows: rows.map_err(ClientError::from)?,
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
