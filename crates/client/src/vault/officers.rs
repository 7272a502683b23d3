//! Who may open a vault: officers come, go, and change their passwords.

use aircop_message::OfficerId;
use rand_core::CryptoRng;

use super::error::VaultError;
use super::format::{Entry, MAX_OFFICERS};
use super::kdf::Kdf;
use super::officer_key::OfficerKey;
use super::password::{self, MAX_PASSWORD, normalise};
use super::{Vault, enter, position};

impl Vault {
    /// Adds an officer with a password of their own.
    ///
    /// # Errors
    /// [`VaultError::OfficerExists`], [`VaultError::TooManyOfficers`], [`VaultError::BadName`],
    /// [`VaultError::WeakPassword`], and those of [`Vault::create`] and [`Vault::unlock`].
    pub fn add_officer(
        &mut self,
        name: &str,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<OfficerId, VaultError> {
        if position(&self.entries, &password::name(name)?).is_some() {
            return Err(VaultError::OfficerExists);
        }
        if self.entries.len() >= MAX_OFFICERS {
            return Err(VaultError::TooManyOfficers);
        }
        let (entry, proof) = enter(name, password, kdf, &self.key, rng)?;
        let id = entry.id;
        let (mut entries, mut proofs) = (self.entries.clone(), self.proofs.clone());
        entries.push(entry);
        proofs.push(proof);
        self.renew(entries, proofs, self.tie.clone(), rng)?;
        Ok(id)
    }

    /// Changes the password of the officer who has unlocked, and the payload key: the old
    /// password opens nothing that is saved from now on.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`] when `old` is wrong, [`VaultError::WeakPassword`], and those
    /// of [`Vault::create`] and [`Vault::unlock`].
    pub fn change_password(
        &mut self,
        old: &str,
        new: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        self.own_key(old)?;
        self.enter_anew(new, kdf, rng)
    }

    /// Derives the key of the officer who has unlocked at the costs of `wanted` where those in
    /// the file are weaker. True when they were.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`], and those of [`Vault::create`] and [`Vault::unlock`].
    pub fn strengthen(
        &mut self,
        password: &str,
        wanted: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<bool, VaultError> {
        let kdf = self.own_entry()?.kdf;
        if !kdf.is_weaker_than(wanted) {
            return Ok(false);
        }
        self.own_key(password)?;
        self.enter_anew(password, &kdf.strongest(wanted), rng)?;
        Ok(true)
    }

    /// Removes another officer and makes a new payload key.
    ///
    /// # Errors
    /// [`VaultError::LastOfficer`], [`VaultError::OwnEntry`], [`VaultError::UnknownOfficer`],
    /// and those of [`Vault::unlock`] and [`Vault::save`].
    pub fn remove_officer(
        &mut self,
        id: OfficerId,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let at = self.entries.iter().position(|entry| entry.id == id);
        let at = at.ok_or(VaultError::UnknownOfficer)?;
        if self.entries.len() == 1 {
            return Err(VaultError::LastOfficer);
        }
        if id == self.own.id {
            return Err(VaultError::OwnEntry);
        }
        let (mut entries, mut proofs) = (self.entries.clone(), self.proofs.clone());
        entries.remove(at);
        proofs.remove(at);
        self.renew(entries, proofs, self.tie.clone(), rng)
    }

    /// Whether this is the password of the officer who has unlocked.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`], and those of [`Vault::unlock`].
    pub fn confirm(&self, password: &str) -> Result<(), VaultError> {
        self.own_key(password).map(drop)
    }

    fn own_entry(&self) -> Result<&Entry, VaultError> {
        let mut entries = self.entries.iter();
        entries
            .find(|entry| entry.id == self.own.id)
            .ok_or(VaultError::UnknownOfficer)
    }

    fn own_key(&self, password: &str) -> Result<OfficerKey, VaultError> {
        let entry = self.own_entry()?;
        if password.len() > MAX_PASSWORD {
            return Err(VaultError::WrongPassword);
        }
        let key = OfficerKey::derive(&normalise(password), &entry.salt, &entry.kdf)?;
        if key.public != entry.public {
            return Err(VaultError::WrongPassword);
        }
        Ok(key)
    }

    /// Replaces the own entry, keeping its id and name.
    fn enter_anew(
        &mut self,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let (fresh, fresh_proof) = enter(&self.own.name, password, kdf, &self.key, rng)?;
        let (mut entries, mut proofs) = (self.entries.clone(), self.proofs.clone());
        for (entry, proof) in entries.iter_mut().zip(&mut proofs) {
            if entry.id == self.own.id {
                *entry = Entry {
                    id: entry.id,
                    ..fresh.clone()
                };
                *proof = fresh_proof.clone();
            }
        }
        self.renew(entries, proofs, self.tie.clone(), rng)
    }
}
