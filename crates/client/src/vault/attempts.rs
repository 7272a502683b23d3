//! Wrong passwords slow the next attempt down. Kept in a file, so that a restart forgives nothing.
//!
//! It slows people at the keyboard. Who has the file itself meets Argon2id instead.

use std::fs;
use std::path::{Path, PathBuf};

use aircop_message::Timestamp;
use serde::{Deserialize, Serialize};

use super::VaultError;

/// Attempts that cost nothing.
const FREE: u32 = 3;
const FIRST_WAIT_SECONDS: i64 = 5;
const LONGEST_WAIT_SECONDS: i64 = 300;

/// Counts wrong passwords beside a vault.
#[derive(Debug, Clone)]
pub struct Attempts {
    path: PathBuf,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Stored {
    wrong: u32,
    last: Timestamp,
}

impl Attempts {
    /// The counter of the vault at `vault`.
    #[must_use]
    pub fn beside(vault: &Path) -> Self {
        Self {
            path: vault.with_extension("attempts"),
        }
    }

    /// Whether an attempt is allowed at `now`.
    ///
    /// # Errors
    /// [`VaultError::TooSoon`] with the seconds that are left.
    pub fn check(&self, now: Timestamp) -> Result<(), VaultError> {
        let stored = self.read();
        let Some(over) = stored.wrong.checked_sub(FREE) else {
            return Ok(());
        };
        let wait = (FIRST_WAIT_SECONDS << over.min(10)).min(LONGEST_WAIT_SECONDS);
        // A clock that was set back shall not lock anyone out for longer than the wait itself.
        let passed = now.since(stored.last).max(0) / 1000;
        match u32::try_from(wait - passed) {
            Ok(left) if left > 0 && now >= stored.last => {
                Err(VaultError::TooSoon { wait_seconds: left })
            }
            _ => Ok(()),
        }
    }

    /// A wrong password at `now`.
    pub fn failed(&self, now: Timestamp) {
        let stored = Stored {
            wrong: self.read().wrong.saturating_add(1),
            last: now,
        };
        if let Ok(text) = serde_json::to_string(&stored) {
            // Where this cannot be written, Argon2id is what slows the next attempt down.
            let _ = fs::write(&self.path, text);
        }
    }

    /// The right one: forgotten.
    pub fn succeeded(&self) {
        let _ = fs::remove_file(&self.path);
    }

    fn read(&self) -> Stored {
        fs::read_to_string(&self.path)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }
}
