//! What can go wrong with an archive, and whose fault it is.

use rusqlite::ErrorCode;

/// Why the archive could not do what was asked. Never holds content or keys.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The user's: no file at the path.
    #[error("there is no archive at this path")]
    NotFound,
    /// The caller's: `create` on a path that holds a file already.
    #[error("a file exists at this path already")]
    AlreadyExists,
    /// The caller's: this archive belongs to another key.
    #[error("the key does not open this archive")]
    WrongKey,
    /// The disk's, or someone's who changed the file: what was read failed its integrity check.
    #[error("the archive file is damaged: {detail}")]
    Damaged {
        /// Which check failed, in SQLite's words; no content.
        detail: String,
    },
    /// Somebody's who put a plain database in the place of the archive.
    #[error("the file is a plain SQLite database, not an encrypted archive")]
    NotEncrypted,
    /// Ours: the program was linked without SQLCipher and would have written in clear.
    #[error("this build has no encryption; it must not touch archives")]
    NoCipher,
    /// The user's: a newer program has written this archive.
    #[error("the archive has version {found}; this program knows up to {known}")]
    NewerVersion {
        /// `user_version` of the file.
        found: u32,
        /// The newest version this program can read.
        known: u32,
    },
    /// The machine's: no room left. Nothing of the transaction was kept.
    #[error("the disk is full")]
    DiskFull,
    /// The user's: another process holds the archive.
    #[error("another program is using the archive")]
    Busy,
    /// The machine's: the file or its folder may not be written.
    #[error("the archive may not be written")]
    ReadOnly,
    /// The machine's: reading or writing failed.
    #[error("the archive could not be read or written: {0}")]
    Io(String),
    /// The caller's: this row is not there.
    #[error("no such {0}")]
    Missing(&'static str),
    /// The caller's: directory entries are appended one after the other.
    #[error("directory entry {got} was given where {expected} comes next")]
    OutOfOrder {
        /// The index that comes next.
        expected: u64,
        /// The index that was given.
        got: u64,
    },
    /// The caller's: a row with this id is there already.
    #[error("a row with this id is there already, or a value breaks a rule of its table")]
    Constraint,
    /// Somebody's who changed the audit log: this entry is not as it was written.
    #[error("the audit log was changed at entry {at}")]
    AuditBroken {
        /// Number of the entry, from 1.
        at: u64,
    },
    /// Ours: a statement that SQLite refuses.
    #[error("the archive refused a statement: {0}")]
    Internal(String),
}

impl From<rusqlite::Error> for ArchiveError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(failure, text) => {
                let detail = || text.clone().unwrap_or_else(|| failure.to_string());
                match failure.code {
                    ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => {
                        Self::Damaged { detail: detail() }
                    }
                    ErrorCode::DiskFull => Self::DiskFull,
                    ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                    ErrorCode::ConstraintViolation => Self::Constraint,
                    ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
                    ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::Io(detail()),
                    _ => Self::Internal(detail()),
                }
            }
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged {
                detail: "a stored value has the wrong form".into(),
            },
            rusqlite::Error::QueryReturnedNoRows => Self::Missing("row"),
            _ => Self::Internal(error.to_string()),
        }
    }
}

impl From<std::io::Error> for ArchiveError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Self::ReadOnly
            }
            kind => Self::Io(kind.to_string()),
        }
    }
}
