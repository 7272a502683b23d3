//! From what went wrong inside to the stable codes that the window and the command line know.

use std::io::ErrorKind;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::ArchiveError;
use aircop_directory::{Cosigned, DirectoryError};
use aircop_message::FieldError;
use aircop_wire::Refusal;

use crate::join::invitation::BadInvitation;
use crate::link::LinkError;
use crate::vault::VaultError;

/// The result of everything that a command asks for.
pub(crate) type Outcome<T> = Result<T, ClientError>;

/// Why something in here failed: in the words of the room below, until it leaves.
#[derive(Debug)]
pub(crate) enum ClientError {
    Archive(ArchiveError),
    Vault(VaultError),
    Link(LinkError),
    Directory(DirectoryError),
    Invitation(BadInvitation),
    Io(std::io::Error),
    /// The engine's own refusal.
    Refused(ApiError),
}

impl ClientError {
    /// A refusal without detail.
    pub(crate) fn new(code: ErrorCode) -> Self {
        Self::Refused(ApiError::new(code))
    }

    /// A refusal with a detail for support.
    pub(crate) fn with(code: ErrorCode, detail: impl std::fmt::Display) -> Self {
        Self::Refused(ApiError::with(code, detail))
    }

    /// What an officer typed and cannot be taken, field by field.
    pub(crate) fn of_fields(fields: Vec<FieldError>) -> Self {
        Self::Refused(ApiError {
            fields,
            ..ApiError::new(ErrorCode::InvalidDraft)
        })
    }

    /// The code that the window and the command line know.
    pub(crate) fn code(&self) -> ErrorCode {
        match self {
            Self::Archive(error) => archive_code(error),
            Self::Vault(error) => vault_code(error),
            Self::Link(error) => link_code(error),
            Self::Directory(error) => directory_code(error),
            Self::Invitation(_) => ErrorCode::InvitationMalformed,
            Self::Io(error) => io_code(error.kind()),
            Self::Refused(error) => error.code,
        }
    }
}

impl From<ClientError> for ApiError {
    /// The one place where what went wrong becomes what is said of it.
    fn from(error: ClientError) -> Self {
        let code = error.code();
        match error {
            ClientError::Refused(error) => error,
            ClientError::Archive(error) => Self::with(code, error),
            ClientError::Vault(error) => Self::with(code, error),
            ClientError::Link(error) => Self::with(code, error),
            ClientError::Directory(error) => Self::with(code, error),
            ClientError::Invitation(error) => Self::with(code, error),
            ClientError::Io(error) => Self::with(code, error),
        }
    }
}

impl std::fmt::Display for ClientError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Archive(error) => error.fmt(f),
            Self::Vault(error) => error.fmt(f),
            Self::Link(error) => error.fmt(f),
            Self::Directory(error) => error.fmt(f),
            Self::Invitation(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
            Self::Refused(error) => error.fmt(f),
        }
    }
}

macro_rules! from_below {
    ($($error:ty => $variant:ident),+ $(,)?) => {$(
        impl From<$error> for ClientError {
            fn from(error: $error) -> Self {
                Self::$variant(error)
            }
        }
    )+};
}

from_below! {
    ArchiveError => Archive,
    VaultError => Vault,
    LinkError => Link,
    DirectoryError => Directory,
    BadInvitation => Invitation,
    std::io::Error => Io,
    ApiError => Refused,
}

pub(crate) fn archive_code(error: &ArchiveError) -> ErrorCode {
    match error {
        ArchiveError::WrongKey
        | ArchiveError::Damaged { .. }
        | ArchiveError::NotEncrypted
        | ArchiveError::AuditBroken { .. }
        | ArchiveError::NotFound => ErrorCode::ArchiveDamaged,
        ArchiveError::NewerVersion { .. } => ErrorCode::ArchiveNewer,
        ArchiveError::DiskFull => ErrorCode::DiskFull,
        ArchiveError::Busy => ErrorCode::InUse,
        ArchiveError::AlreadyExists => ErrorCode::AlreadyJoined,
        ArchiveError::ReadOnly => ErrorCode::DiskReadOnly,
        ArchiveError::Io(_) => ErrorCode::DiskFailed,
        ArchiveError::NoCipher
        | ArchiveError::Missing(_)
        | ArchiveError::OutOfOrder { .. }
        | ArchiveError::Constraint
        | ArchiveError::Internal(_) => ErrorCode::Internal,
    }
}

fn vault_code(error: &VaultError) -> ErrorCode {
    match error {
        VaultError::WrongPassword => ErrorCode::WrongPassword,
        VaultError::WeakPassword => ErrorCode::WeakPassword,
        VaultError::KeyringMissing => ErrorCode::KeyringMissing,
        VaultError::KeyringUnavailable => ErrorCode::KeyringUnavailable,
        VaultError::BadRecovery => ErrorCode::BadRecovery,
        VaultError::Damaged(_) | VaultError::Newer(_) => ErrorCode::VaultDamaged,
        VaultError::AlreadyExists => ErrorCode::AlreadyJoined,
        VaultError::NotFound => ErrorCode::NotJoined,
        VaultError::DiskFull => ErrorCode::DiskFull,
        VaultError::TooSoon { .. } => ErrorCode::TooSoon,
        VaultError::LastOfficer => ErrorCode::LastOfficer,
        VaultError::OfficerExists => ErrorCode::OfficerExists,
        VaultError::BadName => ErrorCode::BadName,
        VaultError::OwnEntry | VaultError::UnknownOfficer => ErrorCode::UnknownOfficer,
        VaultError::OutOfMemory => ErrorCode::OutOfMemory,
        VaultError::Io(kind) => io_code(*kind),
        VaultError::BadKdf | VaultError::TooManyOfficers => ErrorCode::Internal,
    }
}

pub(crate) fn link_code(error: &LinkError) -> ErrorCode {
    match error {
        LinkError::BadAddress(_)
        | LinkError::Unreachable
        | LinkError::Lost
        | LinkError::TimedOut
        | LinkError::Refused(Refusal::ShuttingDown)
        | LinkError::Local(_) => ErrorCode::RelayUnreachable,
        LinkError::NoLogKey(code) => *code,
        LinkError::NoNetwork => ErrorCode::RelayNoNetwork,
        LinkError::NameUnknown(_) => ErrorCode::RelayNameUnknown,
        LinkError::NothingThere => ErrorCode::RelayNothingThere,
        LinkError::Silent { .. } => ErrorCode::RelaySilent,
        LinkError::ProxyRefused { .. } => ErrorCode::RelayProxyRefused,
        LinkError::WrongRelayKey => ErrorCode::RelayWrongKey,
        LinkError::Malformed(_) | LinkError::Unsendable(_) => ErrorCode::RelayRefused,
        LinkError::Refused(refusal) => match refusal {
            Refusal::NotAdmitted => ErrorCode::RelayNotAdmitted,
            Refusal::Revoked => ErrorCode::RelayRevoked,
            Refusal::TicketUnknown => ErrorCode::InvitationUnknown,
            Refusal::TicketExpired => ErrorCode::InvitationWithdrawn,
            Refusal::TicketUsed => ErrorCode::InvitationUsed,
            Refusal::Moved => ErrorCode::RelayMoved,
            Refusal::OverQuota => ErrorCode::RelayOverQuota,
            Refusal::StorageFull => ErrorCode::RelayFull,
            Refusal::OverAllowance => ErrorCode::RelayFilesFull,
            Refusal::Gone => ErrorCode::AttachmentExpired,
            Refusal::NotThereYet => ErrorCode::AttachmentNotHere,
            _ => ErrorCode::RelayRefused,
        },
    }
}

/// Too few witnesses have cosigned what would be taken of the directory.
pub(crate) fn uncosigned(few: Cosigned) -> ClientError {
    let detail = format!("{} of {} cosignatures", few.has, few.needs);
    ClientError::with(ErrorCode::DirectoryUncosigned, detail)
}

fn directory_code(error: &DirectoryError) -> ErrorCode {
    match error {
        DirectoryError::Split(_) | DirectoryError::OtherHistory { .. } => ErrorCode::DirectorySplit,
        _ => ErrorCode::DirectoryInvalid,
    }
}

/// The same for what headquarters wants to state: the fault is not the log's.
pub(crate) fn statement(error: &DirectoryError) -> ClientError {
    let code = match error {
        DirectoryError::NoOffice(_) => ErrorCode::UnknownOffice,
        DirectoryError::NoGroup => ErrorCode::UnknownGroup,
        DirectoryError::NotInPolicy => ErrorCode::NotHeadquarters,
        DirectoryError::TooFewSignatures { .. } => ErrorCode::SignaturesMissing,
        DirectoryError::OtherProposal => ErrorCode::BadProposal,
        _ => ErrorCode::BadStatement,
    };
    ClientError::with(code, error)
}

/// Why a file of this desk could not be read or written.
pub(crate) fn io_code(kind: ErrorKind) -> ErrorCode {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => ErrorCode::DiskReadOnly,
        _ => ErrorCode::DiskFailed,
    }
}

/// Whether the disk is at fault in a way that leaves what is here readable.
pub(crate) fn is_of_the_disk(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::DiskFull | ErrorCode::DiskReadOnly | ErrorCode::DiskFailed
    )
}

pub(crate) fn internal(what: impl std::fmt::Display) -> ClientError {
    ClientError::with(ErrorCode::Internal, what)
}
