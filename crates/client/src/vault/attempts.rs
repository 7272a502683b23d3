//! Waiting after wrong passwords.
//!
//! Kept in a small file beside the vault, so that a restart does not start the count anew. It
//! slows down a person at the desk. Whoever can copy the vault guesses elsewhere and is held up
//! by Argon2id alone; so this file is neither secret nor authenticated.

use std::fs;
use std::path::{Path, PathBuf};

use aircop_message::Timestamp;

use super::error::VaultError;
use super::file;

/// Wrong passwords that cost no waiting.
const FREE: u32 = 3;
/// The first waiting, in seconds; it doubles with every further wrong password.
const FIRST_WAIT: u32 = 5;
/// The longest waiting, in seconds.
const LONGEST_WAIT: u32 = 300;

/// Wrong passwords since the last right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    wrong: u32,
    last: Timestamp,
}

impl Attempts {
    /// Call before [`Vault::unlock`](super::Vault::unlock), with the path of the vault.
    ///
    /// # Errors
    /// [`VaultError::TooSoon`] with the seconds that are left.
    pub fn check(vault: &Path, now: Timestamp) -> Result<(), VaultError> {
        let Some(mut attempts) = Self::read(vault, now)? else {
            return Ok(());
        };
        if attempts.last > now {
            // The clock was set back. The waiting begins anew; it must not last for years.
            attempts.last = now;
            attempts.write(vault)?;
        }
        let waited = now.since(attempts.last) / 1000;
        let wait = i64::from(attempts.wait());
        match u32::try_from(wait.saturating_sub(waited)) {
            Ok(wait_seconds) if wait_seconds > 0 => Err(VaultError::TooSoon { wait_seconds }),
            _ => Ok(()),
        }
    }

    /// Counts a wrong password. Returns how long to wait, in seconds.
    ///
    /// # Errors
    /// [`VaultError::Io`] or [`VaultError::DiskFull`] when it could not be written.
    pub fn record(vault: &Path, now: Timestamp) -> Result<u32, VaultError> {
        let wrong = Self::read(vault, now)?.map_or(0, |attempts| attempts.wrong);
        let attempts = Self {
            wrong: wrong.saturating_add(1),
            last: now,
        };
        attempts.write(vault)?;
        Ok(attempts.wait())
    }

    /// Forgets them, after a right password.
    ///
    /// # Errors
    /// [`VaultError::Io`] when the file could not be removed.
    pub fn clear(vault: &Path) -> Result<(), VaultError> {
        match fs::remove_file(path(vault)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn wait(self) -> u32 {
        match self.wrong.checked_sub(FREE + 1) {
            None => 0,
            Some(doublings) => 1_u32
                .checked_shl(doublings)
                .and_then(|factor| FIRST_WAIT.checked_mul(factor))
                .map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT)),
        }
    }

    fn read(vault: &Path, now: Timestamp) -> Result<Option<Self>, VaultError> {
        let text = match fs::read(path(vault)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        if let Some(attempts) = Self::parse(&text) {
            return Ok(Some(attempts));
        }
        // Damage must neither lock the officers out nor open the door to guessing.
        let attempts = Self {
            wrong: FREE + 1,
            last: now,
        };
        attempts.write(vault)?;
        Ok(Some(attempts))
    }

    fn parse(text: &[u8]) -> Option<Self> {
        let (wrong, last) = std::str::from_utf8(text).ok()?.trim().split_once(' ')?;
        Some(Self {
            wrong: wrong.parse().ok()?,
            last: Timestamp(last.parse().ok()?),
        })
    }

    fn write(self, vault: &Path) -> Result<(), VaultError> {
        file::replace(
            &path(vault),
            format!("{} {}\n", self.wrong, self.last.0).as_bytes(),
        )
    }
}

fn path(vault: &Path) -> PathBuf {
    let mut name = vault.as_os_str().to_os_string();
    name.push(".attempts");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(path: &Path, now: Timestamp) -> u32 {
        match Attempts::check(path, now) {
            Ok(()) => 0,
            Err(VaultError::TooSoon { wait_seconds }) => wait_seconds,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn waiting_grows_to_five_minutes_and_survives_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let vault = dir.path().join("vault");
        let mut now = Timestamp(1_800_000_000_000);
        assert_eq!(wait(&vault, now), 0);
        let mut waits = Vec::new();
        for _ in 0..11 {
            let told = Attempts::record(&vault, now).unwrap();
            assert_eq!(wait(&vault, now), told);
            waits.push(told);
            if told > 0 {
                assert_eq!(wait(&vault, now.plus_seconds(i64::from(told) - 1)), 1);
            }
            now = now.plus_seconds(i64::from(told));
            assert_eq!(wait(&vault, now), 0);
        }
        assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
        Attempts::clear(&vault).unwrap();
        Attempts::clear(&vault).unwrap();
        assert_eq!(Attempts::record(&vault, now).unwrap(), 0);
    }

    #[test]
    fn a_clock_set_back_or_a_damaged_file_waits_once_and_not_for_ever() {
        let dir = tempfile::tempdir().unwrap();
        let vault = dir.path().join("vault");
        let future = Timestamp(1_900_000_000_000);
        let now = Timestamp(1_800_000_000_000);
        for _ in 0..4 {
            Attempts::record(&vault, future).unwrap();
        }
        assert_eq!(wait(&vault, now), 5);
        assert_eq!(wait(&vault, now.plus_seconds(5)), 0);
        for damage in ["", "x", "-1 7", "99999999999 1", "3", "\u{0}\u{0}"] {
            fs::write(path(&vault), damage).unwrap();
            assert_eq!(wait(&vault, now), 5, "{damage:?}");
            assert_eq!(wait(&vault, now.plus_seconds(5)), 0, "{damage:?}");
        }
    }

    #[test]
    fn no_number_of_wrong_passwords_overflows() {
        for wrong in [35, 36, 100, u32::MAX] {
            let last = Timestamp(i64::MIN);
            assert_eq!(Attempts { wrong, last }.wait(), LONGEST_WAIT);
        }
    }
}
