//! What leaves the archive as a file or on paper, and what may not.
//!
//! H2, H3 and TLP:RED forbid it to everyone but the originator. The originator's release is a
//! signed message like any other: a correction with another code, which then is the version in
//! force. A changed program could of course copy what it shows; this keeps honest people honest,
//! and the log says who did what.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_message::{GroupId, MessageId};

use crate::config::Config;
use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::session::engine::Engine;

/// Names that are tried in the downloads.
const MOST_NAMES: u32 = 100;

impl State {
    /// Whether a message may leave this desk, as its version in force says.
    pub(crate) fn may_leave(&self, message: MessageId) -> Outcome<()> {
        let thread = self.load_thread(self.thread_id(message)?)?;
        let newest = thread.corrected_by(message).unwrap_or(message);
        let entry = thread.entries.iter().find(|e| e.row.id == newest);
        let row = &entry
            .ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?
            .row;
        let foreign = row.direction == archive::Direction::In;
        if foreign && (matches!(row.handling.as_str(), "H2" | "H3") || row.tlp == "RED") {
            let codes = format!("{} TLP:{}", row.handling, row.tlp);
            return Err(ClientError::with(ErrorCode::Restricted, codes));
        }
        Ok(())
    }
}

/// A message that goes onto paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// An empty file that only its owner can read.
    pub path: PathBuf,
    /// What every sheet says: reference, handling code and TLP, and that it is an exercise. ASCII.
    pub mark: String,
}

impl Engine {
    /// An empty file in the downloads that only its owner can read, for a window to print a
    /// message into. It is logged as exported.
    ///
    /// # Errors
    /// [`ErrorCode::Restricted`]; [`ErrorCode::UnknownMessage`]; [`ErrorCode::FileFailed`].
    pub fn paper(&self, message: MessageId) -> Result<Paper, ApiError> {
        let desk = self.desk()?;
        let folder = downloads(&desk.config)?;
        let state = desk.lock();
        state.may_leave(message)?;
        let stored = state.archive.get(message).map_err(ClientError::from)?;
        let stored = stored.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        // A reference of another office is another's text.
        let reference: String = stored
            .row
            .reference
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .take(40)
            .collect();
        let mut mark = format!(
            "{reference}   {}   TLP:{}",
            stored.row.handling, stored.row.tlp
        );
        if stored.row.exercise {
            mark.insert_str(0, "EXERCISE   ");
        }
        let path = empty_file(&folder, &reference, "pdf")?;
        state.audit(AuditAction::Exported, Some(message), desk.now())?;
        Ok(Paper { path, mark })
    }

    /// The same for the statistics on screen.
    ///
    /// # Errors
    /// As [`Self::paper`].
    pub fn statistics_paper(&self) -> Result<Paper, ApiError> {
        let desk = self.desk()?;
        let folder = downloads(&desk.config)?;
        let path = empty_file(&folder, "statistics", "pdf")?;
        let state = desk.lock();
        state.audit_with(AuditAction::Exported, None, "statistics".into(), desk.now())?;
        Ok(Paper {
            path,
            mark: "STATISTICS".to_owned(),
        })
    }

    /// The same for the results of an operation on screen.
    ///
    /// # Errors
    /// As [`Self::paper`]; [`ErrorCode::UnknownGroup`].
    pub fn results_paper(&self, group: GroupId) -> Result<Paper, ApiError> {
        let desk = self.desk()?;
        let folder = downloads(&desk.config)?;
        let state = desk.lock();
        let exercise = state.messages_of(group)?.is_exercise();
        let path = empty_file(&folder, "results", "pdf")?;
        let detail = format!("results {group}");
        state.audit_with(AuditAction::Exported, None, detail, desk.now())?;
        let mark = if exercise {
            "EXERCISE   RESULTS"
        } else {
            "RESULTS"
        };
        Ok(Paper {
            path,
            mark: mark.to_owned(),
        })
    }

    /// The same for the directory's history on screen.
    ///
    /// # Errors
    /// As [`Self::paper`].
    pub fn history_paper(&self) -> Result<Paper, ApiError> {
        let desk = self.desk()?;
        let folder = downloads(&desk.config)?;
        let path = empty_file(&folder, "directory-history", "pdf")?;
        let state = desk.lock();
        let detail = "directory history".to_owned();
        state.audit_with(AuditAction::Exported, None, detail, desk.now())?;
        Ok(Paper {
            path,
            mark: "DIRECTORY".to_owned(),
        })
    }

    /// The same for a record of a handover.
    ///
    /// # Errors
    /// As [`Self::paper`].
    pub fn handover_paper(&self, number: u32) -> Result<Paper, ApiError> {
        let desk = self.desk()?;
        let folder = downloads(&desk.config)?;
        let name = format!("handover-{number:06}");
        let path = empty_file(&folder, &name, "pdf")?;
        let mark = format!("HANDOVER {number}");
        let state = desk.lock();
        state.audit_with(AuditAction::Exported, None, name, desk.now())?;
        Ok(Paper { path, mark })
    }
}

pub(crate) fn downloads(config: &Config) -> Outcome<PathBuf> {
    let folder = config.downloads.clone();
    let folder =
        folder.ok_or_else(|| ClientError::with(ErrorCode::FileFailed, "no downloads directory"))?;
    fs::create_dir_all(&folder).map_err(|e| ClientError::with(ErrorCode::FileFailed, e))?;
    Ok(folder)
}

/// A new file of its owner alone, filled by `fill` and on the disk for good; the name that it got. One
/// that could not be filled is gone: half a file would be taken for a whole one.
pub(crate) fn filled_file(
    folder: &Path,
    stem: &str,
    extension: &str,
    fill: impl FnOnce(&mut File) -> Outcome<()>,
) -> Outcome<String> {
    let path = empty_file(folder, stem, extension)?;
    let failed = |why| ClientError::with(ErrorCode::FileFailed, why);
    let written = || -> Outcome<()> {
        let mut file = File::options().write(true).open(&path).map_err(failed)?;
        fill(&mut file)?;
        file.sync_all().map_err(failed)
    };
    if let Err(error) = written() {
        let _ = fs::remove_file(&path);
        return Err(error);
    }
    let name = path.file_name().unwrap_or_default();
    Ok(name.to_string_lossy().into_owned())
}

/// The same of bytes that are at hand.
pub(crate) fn saved_file(
    folder: &Path,
    stem: &str,
    extension: &str,
    bytes: &[u8],
) -> Outcome<String> {
    filled_file(folder, stem, extension, |file| {
        file.write_all(bytes)
            .map_err(|why| ClientError::with(ErrorCode::FileFailed, why))
    })
}

/// An empty file of a name that is free, for its owner alone.
pub(crate) fn empty_file(folder: &Path, stem: &str, extension: &str) -> Outcome<PathBuf> {
    for n in 1..=MOST_NAMES {
        let name = if n == 1 {
            format!("{stem}.{extension}")
        } else {
            format!("{stem}-{n}.{extension}")
        };
        let path = folder.join(name);
        match aircop_files::create_new(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(ClientError::with(ErrorCode::FileFailed, error)),
        }
    }
    Err(ClientError::new(ErrorCode::FileExists))
}
