//! The part of the vault's key that the operating system keeps for its user.
//!
//! A vault that is tied to a PC is sealed under its payload key **and** a secret of 128 random bits
//! that lies in the system's keyring (Secret Service, Windows Credential Manager, macOS Keychain):
//! who takes the disk and knows a password still lacks it. Whoever is logged in as that user has
//! it; it is no second password.
//!
//! A keyring can be lost, by a new installation or a forgotten login. So an officer ties the vault
//! on purpose and is shown a recovery code, the secret itself with a checksum, for the safe.
//! Turned down: tying every vault unasked, where no officer would have such a code.

use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::Vault;
use super::error::VaultError;

/// Length of the secret in bytes.
const SECRET_LEN: usize = 16;
/// Length of a code's checksum in bytes.
const CHECK_LEN: usize = 2;
/// Under what the system lists our secrets.
const SERVICE: &str = "int.aircop.desktop";

/// Why a keyring did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system keeps no secrets for this user, or refuses to")]
pub struct NoKeyring;

/// Where a system keeps secrets for its user. May wait for the user: call it off the runtime.
pub trait Keyring: Send + Sync {
    /// The secret of this name; none when there is none.
    ///
    /// # Errors
    /// [`NoKeyring`].
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeyring>;

    /// Keeps a secret under a name, over one that is there.
    ///
    /// # Errors
    /// [`NoKeyring`].
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), NoKeyring>;

    /// Removes a secret; one that is not there is no fault.
    ///
    /// # Errors
    /// [`NoKeyring`].
    fn remove(&self, name: &str) -> Result<(), NoKeyring>;
}

/// The operating system's.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemKeyring;

impl SystemKeyring {
    fn entry(name: &str) -> Result<keyring::Entry, NoKeyring> {
        keyring::Entry::new(SERVICE, name).map_err(refused)
    }
}

impl Keyring for SystemKeyring {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeyring> {
        match Self::entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(refused(error)),
        }
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), NoKeyring> {
        Self::entry(name)?.set_secret(secret).map_err(refused)
    }

    fn remove(&self, name: &str) -> Result<(), NoKeyring> {
        match Self::entry(name)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(refused(error)),
        }
    }
}

/// An error of the keyring may carry what it holds: only its kind is logged.
#[allow(
    clippy::needless_pass_by_value,
    clippy::allow_attributes,
    reason = "for map_err"
)]
fn refused(error: keyring::Error) -> NoKeyring {
    let kind = match error {
        keyring::Error::PlatformFailure(_) => "the system failed",
        keyring::Error::NoStorageAccess(_) => "the system refused",
        keyring::Error::NoDefaultStore => "there is none",
        _ => "another fault",
    };
    tracing::warn!(kind, "no use of the keyring");
    NoKeyring
}

/// What ties a vault to a keyring: the name of the secret there, and the secret.
#[derive(Clone)]
pub(crate) struct Tie {
    pub(crate) id: [u8; 16],
    pub(crate) secret: Zeroizing<[u8; SECRET_LEN]>,
}

impl Tie {
    /// Asks the keyring, or reads the recovery code where there is one.
    pub(crate) fn of(
        id: [u8; 16],
        keyring: &dyn Keyring,
        recovery: Option<&str>,
    ) -> Result<Self, VaultError> {
        let secret = match recovery {
            Some(code) => read_code(code).ok_or(VaultError::BadRecovery)?,
            None => {
                let kept = keyring.get(&name(id)).ok().flatten();
                let kept = kept.and_then(|kept| <[u8; SECRET_LEN]>::try_from(kept.as_slice()).ok());
                Zeroizing::new(kept.ok_or(VaultError::KeyringMissing)?)
            }
        };
        Ok(Self { id, secret })
    }

    /// A new one.
    pub(crate) fn fresh(rng: &mut impl CryptoRng) -> Self {
        Self {
            id: super::random(rng),
            secret: Zeroizing::new(super::random(rng)),
        }
    }

    /// Takes the secret out of the keyring. That it could not be is no fault: it opens nothing.
    pub(crate) fn forget(&self, keyring: &dyn Keyring) {
        let _ = keyring.remove(&name(self.id));
    }

    /// Puts the secret into the keyring and sees that it is there.
    pub(crate) fn keep(&self, keyring: &dyn Keyring) -> Result<(), VaultError> {
        let name = name(self.id);
        let kept = keyring
            .set(&name, self.secret.as_slice())
            .and_then(|()| keyring.get(&name))
            .map_err(|NoKeyring| VaultError::KeyringUnavailable)?;
        match kept {
            Some(kept) if kept.as_slice() == self.secret.as_slice() => Ok(()),
            _ => Err(VaultError::KeyringUnavailable),
        }
    }

    /// The recovery code: the secret and the beginning of its SHA-256, hexadecimal, in groups of
    /// four.
    pub(crate) fn code(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new(self.secret.to_vec());
        bytes.extend(check(&self.secret));
        let digits = Zeroizing::new(hex::encode_upper(bytes.as_slice()));
        let groups: Vec<&str> = (0..digits.len())
            .step_by(GROUP)
            .filter_map(|at| digits.get(at..at + GROUP))
            .collect();
        Zeroizing::new(groups.join("-"))
    }
}

impl Vault {
    /// Whether it is tied to a keyring.
    #[must_use]
    pub fn is_tied(&self) -> bool {
        self.tie.is_some()
    }

    /// Ties it, with a new payload key, once the keyring keeps the secret. A copy of the file from
    /// before still opens with a password alone.
    ///
    /// # Errors
    /// Those of [`Vault::save`].
    pub(crate) fn tie(&mut self, tie: Tie, rng: &mut impl CryptoRng) -> Result<(), VaultError> {
        let (entries, proofs) = (self.entries.clone(), self.proofs.clone());
        self.renew(entries, proofs, Some(tie), rng)
    }

    /// Unties it: a password alone opens it again. Returns what the keyring may forget.
    ///
    /// # Errors
    /// Those of [`Vault::save`].
    pub(crate) fn untie(&mut self, rng: &mut impl CryptoRng) -> Result<Option<Tie>, VaultError> {
        let Some(tie) = self.tie.clone() else {
            return Ok(None);
        };
        let (entries, proofs) = (self.entries.clone(), self.proofs.clone());
        self.renew(entries, proofs, None, rng)?;
        Ok(Some(tie))
    }
}

/// Under which name the keyring holds the secret.
pub(crate) fn name(id: [u8; 16]) -> String {
    hex::encode(id)
}

/// As an officer types it: spaces, hyphens and small letters make no difference.
fn read_code(typed: &str) -> Option<Zeroizing<[u8; SECRET_LEN]>> {
    let digits: Zeroizing<String> = Zeroizing::new(
        typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(LONGEST)
            .collect(),
    );
    let bytes = Zeroizing::new(hex::decode(digits.as_bytes()).ok()?);
    let (secret, rest) = bytes.split_first_chunk::<SECRET_LEN>()?;
    let secret = Zeroizing::new(*secret);
    (rest == check(&secret)).then_some(secret)
}

fn check(secret: &[u8; SECRET_LEN]) -> [u8; CHECK_LEN] {
    let digest: [u8; 32] = Sha256::new()
        .chain_update(b"AIRCOP vault/2 recovery\0")
        .chain_update(secret)
        .finalize()
        .into();
    let [a, b, ..] = digest;
    [a, b]
}

const GROUP: usize = 4;
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_code_is_read_as_officers_type_it() {
        let tie = Tie {
            id: [1; 16],
            secret: Zeroizing::new(*b"0123456789abcdef"),
        };
        let code = tie.code();
        assert_eq!(code.len(), 36 + 8);
        let typed = format!("  {} ", code.replace('-', " ").to_lowercase());
        assert_eq!(*read_code(&typed).unwrap(), *tie.secret);
        // Any one wrong digit is noticed.
        for at in 0..code.len() {
            let mut wrong = code.to_string();
            let digit = if wrong.as_bytes()[at] == b'7' {
                "8"
            } else {
                "7"
            };
            wrong.replace_range(at..=at, digit);
            assert!(read_code(&wrong).is_none(), "{at}");
        }
        assert!(read_code("").is_none());
        assert!(read_code(&"A".repeat(100)).is_none());
    }
}
