//! From what went wrong inside to the stable codes that the window and the command line know.

use std::io::ErrorKind;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::ArchiveError;
use aircop_directory::{Cosigned, DirectoryError};
use aircop_wire::Refusal;

use crate::join::invitation::BadInvitation;
use crate::link::LinkError;
use crate::vault::VaultError;

/// The result of everything that a command asks for.
pub(crate) type Outcome<T> = Result<T, ApiError>;

/// Lets `?` end an archive's transaction with either kind of error.
pub(crate) struct Fault(pub(crate) ApiError);

impl From<ArchiveError> for Fault {
    fn from(error: ArchiveError) -> Self {
        Self(archive(error))
    }
}

impl From<ApiError> for Fault {
    fn from(error: ApiError) -> Self {
        Self(error)
    }
}

pub(crate) fn archive(error: ArchiveError) -> ApiError {
    ApiError::with(archive_code(&error), error)
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

pub(crate) fn vault(error: VaultError) -> ApiError {
    let code = match &error {
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
    };
    ApiError::with(code, error)
}

pub(crate) fn link_code(error: &LinkError) -> ErrorCode {
    match error {
        LinkError::BadAddress(_)
        | LinkError::Unreachable
        | LinkError::Lost
        | LinkError::TimedOut
        | LinkError::Refused(Refusal::ShuttingDown)
        | LinkError::Local(_) => ErrorCode::RelayUnreachable,
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

pub(crate) fn link(error: &LinkError) -> ApiError {
    ApiError::with(link_code(error), error)
}

/// Too few witnesses have cosigned what would be taken of the directory.
pub(crate) fn uncosigned(few: Cosigned) -> ApiError {
    let detail = format!("{} of {} cosignatures", few.has, few.needs);
    ApiError::with(ErrorCode::DirectoryUncosigned, detail)
}

pub(crate) fn directory(error: &DirectoryError) -> ApiError {
    let code = match error {
        DirectoryError::Split(_) | DirectoryError::OtherHistory { .. } => ErrorCode::DirectorySplit,
        _ => ErrorCode::DirectoryInvalid,
    };
    ApiError::with(code, error)
}

/// The same for what headquarters wants to state: the fault is not the log's.
pub(crate) fn statement(error: &DirectoryError) -> ApiError {
    let code = match error {
        DirectoryError::NoOffice(_) => ErrorCode::UnknownOffice,
        DirectoryError::NoGroup => ErrorCode::UnknownGroup,
        DirectoryError::NotInPolicy => ErrorCode::NotHeadquarters,
        DirectoryError::TooFewSignatures { .. } => ErrorCode::SignaturesMissing,
        DirectoryError::OtherProposal => ErrorCode::BadProposal,
        _ => ErrorCode::BadStatement,
    };
    ApiError::with(code, error)
}

pub(crate) fn invitation(error: &BadInvitation) -> ApiError {
    ApiError::with(ErrorCode::InvitationMalformed, error)
}

pub(crate) fn io(error: &std::io::Error) -> ApiError {
    ApiError::with(io_code(error.kind()), error)
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

pub(crate) fn internal(what: impl std::fmt::Display) -> ApiError {
    ApiError::with(ErrorCode::Internal, what)
}
