//! The vault: the local key store, unlocked by an officer's password.
//!
//! One file holds what gives this installation its identity, as bytes that the vault does not
//! read. A random payload key seals them, and each officer's password opens that key. Every
//! change replaces the whole file, so that after a crash there is the old one or the new one.
//!
//! When an officer is removed or changes the password, the payload key is made anew: with an old
//! copy of the file and the old password one gets the secrets of that day, with the new file
//! nothing. What to do about the secrets that the removed officer may know (new device keys) is
//! the engine's and headquarters' to decide. How a new key reaches the absent officers is in
//! `officer_key`; the bytes are in `format`.
//!
//! Not detected: an older copy of the same vault put in its place. No file can know that alone.
//! A vault can be tied to the operating system's keyring: see `keyring`.
//!
//! Turned down: one password for the office (nobody could be removed); the secrets inside the
//! archive (its key must lie somewhere too); PBKDF2 (a graphics card tries it by the million).

mod attempts;
mod error;
mod file;
mod format;
mod kdf;
mod keyring;
mod officer_key;
mod officers;
mod password;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};

use aircop_message::OfficerId;
use rand_core::CryptoRng;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

pub use attempts::Attempts;
pub use error::VaultError;
pub use format::MAX_OFFICERS;
pub use kdf::Kdf;
pub(crate) use kdf::KdfError;
pub(crate) use keyring::Tie;
pub use keyring::{Keyring, NoKeyring, SystemKeyring};
pub use password::{MAX_NAME, MAX_PASSWORD, MIN_PASSWORD};
pub(crate) use password::{choose, normalise};

use format::{Entry, PayloadKey, Proof, Sealed};
use officer_key::OfficerKey;

/// An officer of this vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficerEntry {
    /// Given when the officer was added; stays.
    pub id: OfficerId,
    /// As typed when the officer was added, in NFC.
    pub name: String,
}

/// An open vault. Holds the payload key, not the secrets.
pub struct Vault {
    path: PathBuf,
    key: PayloadKey,
    entries: Vec<Entry>,
    proofs: Vec<Proof>,
    tie: Option<Tie>,
    own: OfficerEntry,
}

/// Whether an officer may have this password, before anything is made with it.
///
/// # Errors
/// [`VaultError::BadName`], [`VaultError::WeakPassword`].
pub fn check_password(officer: &str, password: &str) -> Result<(), VaultError> {
    let officer = password::name(officer)?;
    password::choose(password, &officer).map(drop)
}

impl Vault {
    /// Whether there is a vault at `path`, sound or not.
    #[must_use]
    pub fn exists(path: &Path) -> bool {
        path.exists()
    }

    /// Makes a vault with one officer and opens it. Its directory is made where there is none.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`], [`VaultError::BadName`], [`VaultError::WeakPassword`],
    /// [`VaultError::BadKdf`], [`VaultError::OutOfMemory`], [`VaultError::DiskFull`],
    /// [`VaultError::Io`].
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
        let key = random_key(rng);
        let (entry, proof) = enter(officer, password, kdf, &key, rng)?;
        if let Some(folder) = path.parent() {
            aircop_files::create_dir(folder)?;
        }
        let vault = Self {
            path: path.to_path_buf(),
            key,
            own: listed(&entry),
            entries: vec![entry],
            proofs: vec![proof],
            tie: None,
        };
        vault.write(
            &vault.entries,
            &vault.proofs,
            None,
            &vault.key,
            secrets,
            rng,
        )?;
        Ok(vault)
    }

    /// Who can unlock, for the unlock screen. Readable without a password and so not
    /// authenticated; [`Vault::listed`] is.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`], [`VaultError::Newer`],
    /// [`VaultError::Io`].
    pub fn officers(path: &Path) -> Result<Vec<OfficerEntry>, VaultError> {
        let sealed = Sealed::parse(&file::read(path)?)?;
        Ok(sealed.entries.iter().map(listed).collect())
    }

    /// Opens the vault for the officer of this name (capitals make no difference) and returns
    /// the secrets. Takes as long as [`Kdf`] says, also when the officer is unknown. Where the
    /// vault is tied to a keyring, the system's is asked.
    ///
    /// Call [`Attempts::check`] before, [`Vault::strengthen`] after.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`], [`VaultError::NotFound`], [`VaultError::Damaged`],
    /// [`VaultError::KeyringMissing`], [`VaultError::Newer`], [`VaultError::OutOfMemory`],
    /// [`VaultError::Io`].
    pub fn unlock(
        path: &Path,
        officer: &str,
        password: &str,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), VaultError> {
        Self::unlock_with(path, officer, password, &SystemKeyring, None)
    }

    /// The same with a keyring of the caller's choice, or with the recovery code, whose secret is
    /// then kept in the keyring again.
    ///
    /// # Errors
    /// As [`Vault::unlock`], and [`VaultError::BadRecovery`].
    pub fn unlock_with(
        path: &Path,
        officer: &str,
        password: &str,
        keyring: &dyn Keyring,
        recovery: Option<&str>,
    ) -> Result<(Self, Zeroizing<Vec<u8>>), VaultError> {
        let sealed = Sealed::parse(&file::read(path)?)?;
        if password.len() > MAX_PASSWORD {
            return Err(VaultError::WrongPassword);
        }
        let name = password::name(officer).unwrap_or_default();
        let at = position(&sealed.entries, &name);
        let entry = sealed
            .entries
            .get(at.unwrap_or(0))
            .ok_or(VaultError::Damaged("it has no officer"))?
            .clone();
        let own_key = OfficerKey::derive(&normalise(password), &entry.salt, &entry.kdf)?;
        if at.is_none() || own_key.public != entry.public {
            return Err(VaultError::WrongPassword);
        }
        let key = own_key
            .unwrap(entry.id, &entry.wrap)
            .ok_or(VaultError::Damaged(
                "an officer's wrap fails authentication",
            ))?;
        let entries = sealed.entries.clone();
        let tie = sealed
            .tied
            .map(|id| Tie::of(id, keyring, recovery))
            .transpose()?;
        let payload = sealed
            .open(&key, tie.as_ref())
            .map_err(|error| match &tie {
                // The checksum is right and the password too.
                Some(_) if recovery.is_some() => VaultError::BadRecovery,
                Some(_) => VaultError::KeyringMissing,
                None => error,
            })?;
        let vouched = at
            .and_then(|at| payload.proofs.get(at))
            .is_some_and(|proof| proof.as_slice().ct_eq(own_key.proof.as_slice()).into());
        if !vouched {
            return Err(VaultError::Damaged("it was made by someone else"));
        }
        if let (Some(tie), Some(_)) = (&tie, recovery) {
            // It is open all the same; the code is asked for again next time.
            let _ = tie.keep(keyring);
        }
        let vault = Self {
            path: path.to_path_buf(),
            key,
            own: listed(&entry),
            entries,
            proofs: payload.proofs,
            tie,
        };
        Ok((vault, payload.secrets))
    }

    /// Who has unlocked.
    #[must_use]
    pub fn officer(&self) -> &OfficerEntry {
        &self.own
    }

    /// All officers, authenticated.
    #[must_use]
    pub fn listed(&self) -> Vec<OfficerEntry> {
        self.entries.iter().map(listed).collect()
    }

    /// Puts other secrets in the place of the old ones. On an error the old ones stay.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when another program has changed the officers meanwhile,
    /// [`VaultError::DiskFull`], [`VaultError::Io`].
    pub fn save(&mut self, secrets: &[u8], rng: &mut impl CryptoRng) -> Result<(), VaultError> {
        self.unchanged()?;
        let tie = self.tie.as_ref();
        self.write(&self.entries, &self.proofs, tie, &self.key, secrets, rng)
    }

    /// Panic wipe: overwrites and removes the vault and what stands beside it, also in the
    /// keyring. No error when there is none.
    ///
    /// # Errors
    /// [`VaultError::Io`] when a file could not be overwritten or removed; all were tried.
    pub fn destroy(path: &Path, keyring: &dyn Keyring) -> Result<(), VaultError> {
        let tied = file::read(path)
            .and_then(|bytes| Sealed::parse(&bytes))
            .ok()
            .and_then(|sealed| sealed.tied);
        let destroyed = file::destroy(path);
        let forgotten = Attempts::clear(path);
        if let Some(id) = tied {
            // Without the file it opens nothing, and a keyring that waits must not hold this up
            // before the file is gone.
            let _ = keyring.remove(&keyring::name(id));
        }
        destroyed?;
        forgotten
    }

    /// The file, if it is the one that this vault has read or written last.
    fn unchanged(&self) -> Result<Sealed, VaultError> {
        let sealed = Sealed::parse(&file::read(&self.path)?)?;
        if sealed.has_header_of(&self.entries, self.tie.as_ref()) {
            Ok(sealed)
        } else {
            Err(VaultError::Damaged("it was changed while it was open"))
        }
    }

    /// Writes these officers under a new payload key, which is wrapped anew to each.
    fn renew(
        &mut self,
        mut entries: Vec<Entry>,
        proofs: Vec<Proof>,
        tie: Option<Tie>,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let opened = self.unchanged()?.open(&self.key, self.tie.as_ref())?;
        let secrets = opened.secrets;
        let key = random_key(rng);
        for entry in &mut entries {
            entry.wrap = officer_key::wrap(entry.id, &entry.public, &key, rng)?;
        }
        self.write(&entries, &proofs, tie.as_ref(), &key, &secrets, rng)?;
        (self.entries, self.proofs, self.key, self.tie) = (entries, proofs, key, tie);
        Ok(())
    }

    fn write(
        &self,
        entries: &[Entry],
        proofs: &[Proof],
        tie: Option<&Tie>,
        key: &PayloadKey,
        secrets: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let bytes = format::seal(entries, proofs, tie, secrets, key, random(rng))?;
        file::replace(&self.path, &bytes)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").finish_non_exhaustive()
    }
}

/// A new entry with a random id and salt.
fn enter(
    name: &str,
    password: &str,
    kdf: &Kdf,
    key: &PayloadKey,
    rng: &mut impl CryptoRng,
) -> Result<(Entry, Proof), VaultError> {
    let name = password::name(name)?;
    let password = password::choose(password, &name)?;
    let (id, salt) = (OfficerId(random(rng)), random(rng));
    let own_key = OfficerKey::derive(&password, &salt, kdf)?;
    let entry = Entry {
        id,
        name,
        kdf: *kdf,
        salt,
        wrap: officer_key::wrap(id, &own_key.public, key, rng)?,
        public: own_key.public,
    };
    Ok((entry, own_key.proof))
}

fn listed(entry: &Entry) -> OfficerEntry {
    OfficerEntry {
        id: entry.id,
        name: entry.name.clone(),
    }
}

fn position(entries: &[Entry], name: &str) -> Option<usize> {
    let mut entries = entries.iter();
    entries.position(|entry| password::same_name(&entry.name, name))
}

fn random<const N: usize>(rng: &mut impl CryptoRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    bytes
}

fn random_key(rng: &mut impl CryptoRng) -> PayloadKey {
    let mut key = PayloadKey::default();
    rng.fill_bytes(key.as_mut_slice());
    key
}
