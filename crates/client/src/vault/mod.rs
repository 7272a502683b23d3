//! The local key store: one file, opened by any of its officers' passwords.
//!
//! ```text
//! file    = "AIRCOP vault\0" 13 | version 1 | header length u32 BE | header | sealed secrets
//! header  = canonical CBOR: for each officer id, name, Argon2id parameters, salt, X-Wing public key,
//!           HPKE wrap of the payload key
//! secrets = ChaCha20-Poly1305(payload key, nonce 0, aad = everything before)
//! ```
//!
//! A password gives, by Argon2id (RFC 9106), the seed of an X-Wing key pair (X25519 with ML-KEM-768).
//! Each save draws a new payload key and wraps it to every officer's public key, so nobody's password
//! is needed to save, to add an officer or to remove one, and each key encrypts exactly once. A removed
//! officer's old copy of the file with the old password gives the old secrets and nothing newer.
//! The header stands under the payload's authentication: an officer who was added, exchanged or given
//! weaker parameters by someone without the key is found out.
//!
//! Turned down: one symmetric key wrapped by each password (removing an officer would leave the key the
//! same, or need everyone's password), each officer's key-encrypting key inside the payload (whoever
//! is removed could have kept the others'), plain X25519 (a stolen disk outlives it). A secret from the
//! operating system's keyring is not used yet: desks have shared accounts.

mod attempts;
mod kdf;
mod officer;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use aircop_message::{OfficerId, canonical};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

pub use attempts::Attempts;
pub use kdf::Kdf;
pub use officer::OfficerEntry;

use officer::{Keys, Record};

const MAGIC: &[u8; 13] = b"AIRCOP vault\0";
const VERSION: u8 = 1;
/// Bytes of a file at most.
const MAX_LEN: u64 = 4 * 1024 * 1024;
/// Characters of a password at least.
pub const MIN_PASSWORD: usize = 12;
/// Characters of an officer's name at most.
const MAX_NAME: usize = 80;
/// Officers of one vault at most.
const MAX_OFFICERS: usize = 200;

/// Why a vault was not opened or written. Never holds a password or a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The user's: no such officer, or another password. Which of the two is not said.
    #[error("wrong officer or password")]
    WrongPassword,
    /// The user's: too short, or the officer's own name.
    #[error("a password has at least {MIN_PASSWORD} characters and is not the officer's name")]
    WeakPassword,
    /// The user's: an officer's name is empty, too long, or holds control characters.
    #[error("an officer's name has 1 to {MAX_NAME} characters on one line")]
    BadName,
    /// The disk's, or someone's who changed the file.
    #[error("the vault file is damaged: {0}")]
    Damaged(&'static str),
    /// The user's: a newer program has written it.
    #[error("the vault has version {0}, which this program does not know")]
    Newer(u8),
    /// The caller's: there is a vault.
    #[error("there is a vault at this path already")]
    AlreadyExists,
    /// The user's: there is none.
    #[error("there is no vault at this path")]
    NotFound,
    /// The user's: nobody could open it any more.
    #[error("the last officer of a vault cannot be removed")]
    LastOfficer,
    /// The user's: a name stands once in a vault.
    #[error("there is an officer of this name already")]
    OfficerExists,
    /// The user's: too many wrong passwords just now.
    #[error("wait {wait_seconds} s before the next attempt")]
    TooSoon {
        /// How long.
        wait_seconds: u32,
    },
    /// The machine's.
    #[error("the disk is full")]
    DiskFull,
    /// The machine's.
    #[error("the vault could not be read or written: {0}")]
    Io(String),
}

/// An open vault: who opened it, and everyone's public halves.
pub struct Vault {
    path: PathBuf,
    officers: Vec<Record>,
    me: OfficerEntry,
    /// What is sealed in the file, to be sealed again when only the officers change.
    secrets: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault")
            .field("path", &self.path)
            .field("officers", &self.officers.len())
            .finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    officers: Vec<Record>,
}

/// A file that was read and whose authentication has not been checked.
struct Parts {
    header: Header,
    /// Everything before the sealed secrets.
    associated: Vec<u8>,
    sealed: Vec<u8>,
}

impl Vault {
    /// Whether there is a vault file.
    #[must_use]
    pub fn exists(path: &Path) -> bool {
        path.exists()
    }

    /// Makes a vault with its first officer.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`], [`VaultError::WeakPassword`], [`VaultError::BadName`],
    /// [`VaultError::Io`], [`VaultError::DiskFull`].
    pub fn create(
        path: &Path,
        officer: &str,
        password: &str,
        kdf: &Kdf,
        secrets: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Self, VaultError> {
        if path.exists() {
            return Err(VaultError::AlreadyExists);
        }
        let record = Record::new(officer, password, kdf, rng)?;
        let mut vault = Self {
            path: path.to_path_buf(),
            me: record.entry(),
            officers: vec![record],
            secrets: Zeroizing::default(),
        };
        vault.save(secrets, rng)?;
        Ok(vault)
    }

    /// The officers of a vault, for the screen on which one of them unlocks it. Authentic only once
    /// it is open.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`], [`VaultError::Newer`].
    pub fn officers(path: &Path) -> Result<Vec<OfficerEntry>, VaultError> {
        let parts = read(path)?;
        Ok(parts.header.officers.iter().map(Record::entry).collect())
    }

    /// Opens a vault. Takes as long as the officer's Argon2id parameters ask for.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`] for an unknown officer, too; [`VaultError::Damaged`] when the
    /// password fits and the rest does not; as [`Vault::officers`].
    pub fn unlock(
        path: &Path,
        officer: &str,
        password: &str,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), VaultError> {
        let parts = read(path)?;
        let found = parts.header.officers.iter().find(|r| r.name == officer);
        let Some(record) = found else {
            // As slow as a wrong password, so that the time tells no names.
            if let Some(other) = parts.header.officers.first() {
                let _ = Keys::derive(password, &other.kdf, &other.salt);
            }
            return Err(VaultError::WrongPassword);
        };
        let keys = Keys::derive(password, &record.kdf, &record.salt)?;
        if keys.public() != record.public.0.as_slice() {
            return Err(VaultError::WrongPassword);
        }
        let key = keys
            .unwrap(record)
            .ok_or(VaultError::Damaged("the officer's wrap does not open"))?;
        let payload = Payload {
            msg: &parts.sealed,
            aad: &parts.associated,
        };
        let secrets = ChaCha20Poly1305::new((&*key).into())
            .decrypt(&Nonce::default(), payload)
            .map(Zeroizing::new)
            .map_err(|_| VaultError::Damaged("its authentication fails"))?;
        let vault = Self {
            path: path.to_path_buf(),
            me: record.entry(),
            officers: parts.header.officers,
            secrets: secrets.clone(),
        };
        Ok((vault, secrets))
    }

    /// Who opened it.
    #[must_use]
    pub fn officer(&self) -> &OfficerEntry {
        &self.me
    }

    /// Everyone who can open it.
    pub fn everyone(&self) -> impl Iterator<Item = OfficerEntry> {
        self.officers.iter().map(Record::entry)
    }

    /// Writes new secrets under a new key: wholly, or not at all.
    ///
    /// # Errors
    /// [`VaultError::Io`], [`VaultError::DiskFull`]; then the file is as it was.
    pub fn save(&mut self, secrets: &[u8], rng: &mut impl CryptoRng) -> Result<(), VaultError> {
        let officers = self.officers.clone();
        self.write(officers, Zeroizing::new(secrets.to_vec()), rng)
    }

    /// Adds an officer.
    ///
    /// # Errors
    /// [`VaultError::OfficerExists`], [`VaultError::WeakPassword`], [`VaultError::BadName`]; as
    /// [`Vault::save`].
    pub fn add_officer(
        &mut self,
        name: &str,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<OfficerEntry, VaultError> {
        if self.officers.iter().any(|r| r.name == name.trim()) {
            return Err(VaultError::OfficerExists);
        }
        if self.officers.len() >= MAX_OFFICERS {
            return Err(VaultError::BadName);
        }
        let record = Record::new(name, password, kdf, rng)?;
        let entry = record.entry();
        let mut officers = self.officers.clone();
        officers.push(record);
        self.write(officers, self.secrets.clone(), rng)?;
        Ok(entry)
    }

    /// Gives the officer who opened it another password.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`] when `old` is not theirs; else as [`Vault::add_officer`].
    pub fn change_password(
        &mut self,
        old: &str,
        new: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let mine = self.officers.iter().find(|r| r.id == self.me.id);
        let mine = mine.ok_or(VaultError::WrongPassword)?;
        if Keys::derive(old, &mine.kdf, &mine.salt)?.public() != mine.public.0.as_slice() {
            return Err(VaultError::WrongPassword);
        }
        check_password(&self.me.name, new)?;
        self.renew(new, kdf, rng)
    }

    /// Makes the officer's password as hard to guess as `kdf` asks, when it is less now. True when
    /// it did.
    ///
    /// # Errors
    /// As [`Vault::save`].
    pub fn strengthen(
        &mut self,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<bool, VaultError> {
        let mine = self.officers.iter().find(|r| r.id == self.me.id);
        if !mine.is_some_and(|r| r.kdf.is_weaker_than(kdf)) {
            return Ok(false);
        }
        self.renew(password, kdf, rng)?;
        Ok(true)
    }

    /// Removes an officer. What was in the vault until now they may have kept; what is written from
    /// now on they cannot read.
    ///
    /// # Errors
    /// [`VaultError::LastOfficer`]; as [`Vault::save`]. Removing nobody is no error.
    pub fn remove_officer(
        &mut self,
        id: OfficerId,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let mut officers = self.officers.clone();
        officers.retain(|r| r.id != id);
        if officers.is_empty() {
            return Err(VaultError::LastOfficer);
        }
        self.write(officers, self.secrets.clone(), rng)
    }

    /// Panic wipe: overwrites the file, then removes it. On a disk that moves blocks about (an SSD)
    /// copies may remain, which the passwords still protect.
    ///
    /// # Errors
    /// [`VaultError::Io`]. No vault is no error.
    pub fn destroy(path: &Path) -> Result<(), VaultError> {
        let Ok(metadata) = fs::metadata(path) else {
            return Ok(());
        };
        let length = usize::try_from(metadata.len()).unwrap_or(0);
        let mut file = File::options().write(true).open(path).map_err(io)?;
        file.write_all(&vec![0; length]).map_err(io)?;
        file.sync_all().map_err(io)?;
        fs::remove_file(path).map_err(io)?;
        sync_directory(path)
    }

    fn renew(
        &mut self,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let mut officers = self.officers.clone();
        for record in officers.iter_mut().filter(|r| r.id == self.me.id) {
            record.renew(password, kdf, rng)?;
        }
        self.write(officers, self.secrets.clone(), rng)
    }

    fn write(
        &mut self,
        mut officers: Vec<Record>,
        secrets: Zeroizing<Vec<u8>>,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let mut key = Zeroizing::new([0; 32]);
        rng.fill_bytes(key.as_mut_slice());
        for record in &mut officers {
            record.wrap(&key, rng)?;
        }
        let header = canonical::to_vec(&Header {
            officers: officers.clone(),
        })
        .map_err(|_| VaultError::Damaged("its header cannot be written"))?;
        let length = u32::try_from(header.len())
            .map_err(|_| VaultError::Damaged("its header is too long"))?;
        let mut file = [MAGIC.as_slice(), &[VERSION], &length.to_be_bytes(), &header].concat();
        // The key encrypts this once and never again.
        let sealed = ChaCha20Poly1305::new((&*key).into())
            .encrypt(
                &Nonce::default(),
                Payload {
                    msg: &secrets,
                    aad: &file,
                },
            )
            .map_err(|_| VaultError::Damaged("it is too large to be sealed"))?;
        file.extend_from_slice(&sealed);
        replace(&self.path, &file)?;
        self.officers = officers;
        self.secrets = secrets;
        Ok(())
    }
}

/// Whether a password may be used by an officer.
///
/// # Errors
/// [`VaultError::WeakPassword`], [`VaultError::BadName`].
pub fn check_password(officer: &str, password: &str) -> Result<(), VaultError> {
    officer::check_name(officer)?;
    let own_name = password.trim().to_lowercase() == officer.trim().to_lowercase();
    if password.chars().count() < MIN_PASSWORD || own_name {
        return Err(VaultError::WeakPassword);
    }
    Ok(())
}

fn read(path: &Path) -> Result<Parts, VaultError> {
    let metadata = fs::metadata(path).map_err(io)?;
    if metadata.len() > MAX_LEN {
        return Err(VaultError::Damaged("it is too long"));
    }
    let file = fs::read(path).map_err(io)?;
    let short = VaultError::Damaged("it is too short");
    let rest = file
        .strip_prefix(MAGIC)
        .ok_or(VaultError::Damaged("it does not begin like a vault"))?;
    let (version, rest) = rest.split_first().ok_or(short.clone())?;
    if *version != VERSION {
        return Err(VaultError::Newer(*version));
    }
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(short.clone())?;
    let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    let (header, sealed) = rest.split_at_checked(length).ok_or(short)?;
    let associated = file
        .get(..file.len() - sealed.len())
        .unwrap_or_default()
        .to_vec();
    let header: Header = canonical::from_slice(header)
        .map_err(|_| VaultError::Damaged("its header cannot be read"))?;
    if header.officers.is_empty() || header.officers.len() > MAX_OFFICERS {
        return Err(VaultError::Damaged("it has no officers, or too many"));
    }
    for record in &header.officers {
        record.check()?;
    }
    Ok(Parts {
        header,
        associated,
        sealed: sealed.to_vec(),
    })
}

/// Puts a file in the place of another so that a crash leaves the one or the other.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let new = path.with_extension("new");
    let written = (|| {
        let mut options = File::options();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let mut file = options.open(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, path)
    })();
    written.map_err(|error| {
        let _ = fs::remove_file(&new);
        io(error)
    })?;
    sync_directory(path)
}

fn sync_directory(path: &Path) -> Result<(), VaultError> {
    match path.parent() {
        Some(parent) => File::open(parent).and_then(|d| d.sync_all()).map_err(io),
        None => Ok(()),
    }
}

fn io(error: std::io::Error) -> VaultError {
    match error.kind() {
        std::io::ErrorKind::NotFound => VaultError::NotFound,
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => VaultError::DiskFull,
        _ => VaultError::Io(error.to_string()),
    }
}

#[cfg(test)]
mod tests;
