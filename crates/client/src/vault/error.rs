//! What can go wrong with the vault, and whose fault it is.

use std::io;

/// Why the vault did not do what was asked. Never holds a password, a key or a secret.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The user's: no such officer or not that officer's password; which of both isn't told.
    #[error("wrong officer or password")]
    WrongPassword,
    /// The machine's: the keyring has not, or no longer, the secret that this vault is tied to.
    #[error("the system's keyring does not hold this vault's secret")]
    KeyringMissing,
    /// The machine's: the keyring does not keep what it was given.
    #[error("the system's keyring cannot be used")]
    KeyringUnavailable,
    /// The user's: not a recovery code, or not this vault's.
    #[error("this is not the vault's recovery code")]
    BadRecovery,
    /// The user's: shorter than [`MIN_PASSWORD`](super::MIN_PASSWORD) characters, longer than
    /// [`MAX_PASSWORD`](super::MAX_PASSWORD) bytes, or the officer's own name.
    #[error("the password is too short, too long, or the officer's name")]
    WeakPassword,
    /// The user's: empty, longer than [`MAX_NAME`](super::MAX_NAME) bytes, or with control
    /// characters.
    #[error("this is no officer's name")]
    BadName,
    /// The caller's: derivation costs outside of what [`Kdf`](super::Kdf) allows.
    #[error("the key derivation's costs are out of bounds")]
    BadKdf,
    /// The disk's, or someone's who changed the file: a check failed.
    #[error("the vault is damaged: {0}")]
    Damaged(&'static str),
    /// The user's: a newer program has written this vault, in this version.
    #[error("the vault has version {0}, which is newer than this program")]
    Newer(u8),
    /// The caller's: `create` on a path that holds a vault; it stays untouched.
    #[error("there is a vault already")]
    AlreadyExists,
    /// The caller's: no vault at this path.
    #[error("there is no vault")]
    NotFound,
    /// The user's: the vault would be left without an officer.
    #[error("the last officer can't be removed")]
    LastOfficer,
    /// The user's: the officer who unlocked can't remove the own entry; another officer can.
    #[error("an officer can't remove the own entry")]
    OwnEntry,
    /// The user's: no such officer here.
    #[error("there is no such officer")]
    UnknownOfficer,
    /// The user's: an officer of this name is here, perhaps in other capitals.
    #[error("there is an officer of this name already")]
    OfficerExists,
    /// The user's: the vault holds [`MAX_OFFICERS`](super::MAX_OFFICERS).
    #[error("the vault has no place for another officer")]
    TooManyOfficers,
    /// The user's: after wrong passwords, wait.
    #[error("too many wrong passwords; wait {wait_seconds} s")]
    TooSoon {
        /// How long, in seconds; 1 to 300.
        wait_seconds: u32,
    },
    /// The machine's: not enough memory to derive the key.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
    /// The machine's: no room left; the vault is as it was.
    #[error("the disk is full")]
    DiskFull,
    /// The machine's: reading or writing failed.
    #[error("the vault could not be read or written: {0}")]
    Io(io::ErrorKind),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}
