//! From a password to a key: Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

/// Costs of Argon2id. They stand in the file beside each officer's salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kdf {
    /// Memory in KiB; 64 to 1,048,576 (1 GiB), and at least eight times `lanes`.
    pub memory_kib: u32,
    /// Passes over the memory; 1 to 16.
    pub passes: u32,
    /// Lanes; 1 to 16.
    pub lanes: u32,
}

/// Why no key was derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KdfError {
    /// The costs are outside of the bounds.
    Bounds,
    /// The machine has not that much memory.
    Memory,
}

impl Default for Kdf {
    /// 256 MiB, 3 passes, 4 lanes: 0.8 s on a PC of 2024.
    fn default() -> Self {
        Self::with_memory_mib(256)
    }
}

impl Kdf {
    /// 3 passes and 4 lanes over this much memory; 64 MiB (RFC 9106's second choice) is for
    /// small PCs.
    #[must_use]
    pub const fn with_memory_mib(mib: u32) -> Self {
        Self {
            memory_kib: mib.saturating_mul(1024),
            passes: 3,
            lanes: 4,
        }
    }

    /// Whether the costs are within the bounds. A hostile file must not make us allocate 100 GiB
    /// or derive for a day.
    #[must_use]
    pub const fn in_bounds(&self) -> bool {
        self.memory_kib >= 64
            && self.memory_kib <= 1024 * 1024
            && self.passes >= 1
            && self.passes <= 16
            && self.lanes >= 1
            && self.lanes <= 16
            && self.memory_kib >= 8 * self.lanes
    }

    /// Whether `wanted` costs a guesser more in memory or passes.
    #[must_use]
    pub const fn is_weaker_than(&self, wanted: &Self) -> bool {
        self.memory_kib < wanted.memory_kib || self.passes < wanted.passes
    }

    /// The greater of each cost.
    pub(crate) fn strongest(&self, other: &Self) -> Self {
        Self {
            memory_kib: self.memory_kib.max(other.memory_kib),
            passes: self.passes.max(other.passes),
            lanes: self.lanes.max(other.lanes),
        }
    }

    /// Stretches `password` to 32 bytes.
    pub(crate) fn stretch(
        &self,
        password: &[u8],
        salt: &[u8],
    ) -> Result<Zeroizing<[u8; 32]>, KdfError> {
        if !self.in_bounds() {
            return Err(KdfError::Bounds);
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| KdfError::Bounds)?;
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password, salt, out.as_mut_slice())
            .map_err(|error| match error {
                argon2::Error::OutOfMemory => KdfError::Memory,
                _ => KdfError::Bounds,
            })?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use argon2::{AssociatedData, ParamsBuilder};

    use super::*;

    #[test]
    fn argon2id_gives_the_tag_of_rfc_9106_section_5_3() {
        let params = ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let argon =
            Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        argon
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        assert_eq!(
            hex::encode(tag),
            "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
        );
    }

    #[test]
    fn costs_out_of_bounds_are_refused_before_memory_is_taken() {
        let fair = Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        };
        assert!(fair.stretch(b"password", &[0; 16]).is_ok());
        for bad in [
            Kdf {
                memory_kib: 63,
                ..fair
            },
            Kdf {
                memory_kib: u32::MAX,
                ..fair
            },
            Kdf {
                memory_kib: 1024 * 1024 + 1,
                ..fair
            },
            Kdf { passes: 0, ..fair },
            Kdf { passes: 17, ..fair },
            Kdf { lanes: 0, ..fair },
            Kdf { lanes: 17, ..fair },
            Kdf { lanes: 9, ..fair },
        ] {
            assert_eq!(
                bad.stretch(b"password", &[0; 16]),
                Err(KdfError::Bounds),
                "{bad:?}"
            );
        }
        assert!(Kdf::default().in_bounds());
        assert!(!Kdf::with_memory_mib(u32::MAX).in_bounds());
    }

    #[test]
    fn lanes_alone_make_nothing_weaker() {
        let wanted = Kdf::with_memory_mib(64);
        assert!(!Kdf { lanes: 1, ..wanted }.is_weaker_than(&wanted));
        assert!(
            Kdf {
                passes: 2,
                ..wanted
            }
            .is_weaker_than(&wanted)
        );
        assert!(Kdf::with_memory_mib(32).is_weaker_than(&wanted));
    }
}
