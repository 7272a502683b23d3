//! Argon2id (RFC 9106): how expensive it is to guess a password.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::VaultError;

/// Parameters of Argon2id, version 0x13.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kdf {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// More than a desk's PC has to spare: a file that asks for it is damaged, or hostile.
const MAX_MEMORY_KIB: u32 = 2 * 1024 * 1024;
const MAX_PASSES: u32 = 16;
const MAX_LANES: u32 = 16;

impl Default for Kdf {
    /// 256 MiB, 3 passes, 4 lanes: 0.76 s measured on two cores.
    fn default() -> Self {
        Self::with_memory_mib(256)
    }
}

impl Kdf {
    /// 3 passes and 4 lanes over this much memory; 64 MiB suits small PCs (0.17 s).
    #[must_use]
    pub fn with_memory_mib(mib: u32) -> Self {
        Self {
            memory_kib: mib.clamp(1, MAX_MEMORY_KIB / 1024) * 1024,
            passes: 3,
            lanes: 4,
        }
    }

    pub(super) fn is_weaker_than(&self, wanted: &Self) -> bool {
        self.memory_kib < wanted.memory_kib
            || (self.memory_kib == wanted.memory_kib && self.passes < wanted.passes)
    }

    pub(super) fn check(&self) -> Result<(), VaultError> {
        let sane = (1..=MAX_LANES).contains(&self.lanes)
            && (1..=MAX_PASSES).contains(&self.passes)
            && (8 * self.lanes..=MAX_MEMORY_KIB).contains(&self.memory_kib);
        if sane {
            Ok(())
        } else {
            Err(VaultError::Damaged("its Argon2id parameters make no sense"))
        }
    }

    /// 32 bytes out of a password.
    pub(super) fn derive(
        &self,
        password: &[u8],
        salt: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        self.check()?;
        let refused = |_| VaultError::Damaged("its Argon2id parameters make no sense");
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32));
        let argon2 = Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            params.map_err(refused)?,
        );
        let mut out = Zeroizing::new([0; 32]);
        argon2
            .hash_password_into(password, salt, out.as_mut_slice())
            .map_err(refused)?;
        Ok(out)
    }
}
