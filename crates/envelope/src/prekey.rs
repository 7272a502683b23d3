//! Prekeys: what others seal to. One X-Wing key per device, signed by it, replaced often.
//!
//! A [`PrekeyBundle`] is what came over the wire; only [`PrekeyBundle::verify`] makes it a
//! [`Prekey`], and only a `Prekey` can be sealed to. Turned down: one-time prekeys (they run out,
//! get served twice and lose messages) and falling back to a long-lived key.
//!
//! The bundle's layout, 1,337 bytes, integers big-endian:
//! `version 1 | device 32 | sequence u64 | not_before i64 ms | expires i64 ms | X-Wing public key
//! 1216 | Ed25519 signature 64 over label and all before`.

use std::fmt;

use aircop_message::{DeviceKey, Timestamp};
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, Serializable};
use rand_core::CryptoRng;
use x25519_dalek::x25519;
use zeroize::Zeroizing;

use crate::VERSION;
use crate::bytes::take;
use crate::keys::{DeviceSigningKey, Signature, verify_strict};
use crate::labels;
use crate::wrap::{PrivateKey, PublicKey, hash};

/// Length of an X-Wing public key in bytes: 1,184 of ML-KEM-768 and 32 of X25519.
pub const PREKEY_PUBLIC_LEN: usize = 1216;
/// Length of an encoded [`PrekeyBundle`] in bytes.
pub const PREKEY_BUNDLE_LEN: usize = SIGNED_LEN + 64;
/// How long a prekey may be sealed to: 35 days, five more than the relay keeps envelopes.
pub const PREKEY_LIFETIME_SECONDS: i64 = 35 * 24 * 3600;
/// How far ahead of ours the clock of a prekey's maker may be: 26 hours, a PC that is set to another
/// time zone or to the next day. An alert that isn't sent for that is worse than a prekey used
/// early.
pub const CLOCK_SKEW_SECONDS: i64 = 26 * 3600;

const SIGNED_LEN: usize = 1 + 32 + 8 + 8 + 8 + PREKEY_PUBLIC_LEN;
const SEED_LEN: usize = 32;
const ANY_SCALAR: [u8; 32] = [1; 32];

/// Why a bundle is not taken as a prekey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PrekeyError {
    /// Not [`PREKEY_BUNDLE_LEN`] bytes.
    #[error("not a whole prekey bundle")]
    Malformed,
    /// Made by a version that this crate does not know.
    #[error("prekey version {0} is not known")]
    UnknownVersion(u8),
    /// The device did not sign it.
    #[error("the prekey's signature is wrong")]
    BadSignature,
    /// Signed, but not an X-Wing public key (FIPS 203 section 7.2, modulus check), or its X25519
    /// half is a point of small order (RFC 7748 section 6.1).
    #[error("not an X-Wing public key")]
    BadKey,
    /// Signed, but valid for no time at all or for more than [`PREKEY_LIFETIME_SECONDS`].
    #[error("the prekey's time span is not permitted")]
    BadLifetime,
    /// Out of its time; the device has to publish a newer one.
    #[error("the prekey has expired")]
    Expired,
    /// From the future by more than [`CLOCK_SKEW_SECONDS`]: one of the two clocks is wrong.
    #[error("the prekey is not valid yet")]
    NotYetValid,
    /// Older than the one already known: the relay replays.
    #[error("a newer prekey of this device is known")]
    Stale,
    /// Two keys under one sequence number: the device was cloned or restored.
    #[error("the device signed two prekeys under one number")]
    Conflict,
    /// The private half is not that of the public key beside it: the vault is damaged.
    #[error("the prekey's halves don't belong together")]
    Mismatch,
}

/// A prekey as it came: signed by nobody until [`PrekeyBundle::verify`] says so.
#[derive(Clone, PartialEq, Eq)]
pub struct PrekeyBundle {
    /// Whose prekey it says it is.
    pub device: DeviceKey,
    /// Grows by at least one with every prekey of the device.
    pub sequence: u64,
    /// From when it may be sealed to.
    pub not_before: Timestamp,
    /// From when on it may no longer be sealed to.
    pub expires: Timestamp,
    /// X-Wing public key.
    pub public: Box<[u8; PREKEY_PUBLIC_LEN]>,
    /// By `device`, over all of the above.
    pub signature: Signature,
}

impl PrekeyBundle {
    /// The encoding described at the top, [`PREKEY_BUNDLE_LEN`] bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.signed_part();
        out.extend_from_slice(&self.signature);
        out
    }

    /// Reads the layout; checks nothing of what it says.
    ///
    /// # Errors
    /// [`PrekeyError::UnknownVersion`], [`PrekeyError::Malformed`] at any other length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PrekeyError> {
        match bytes.first() {
            None => return Err(PrekeyError::Malformed),
            Some(&VERSION) => {}
            Some(&other) => return Err(PrekeyError::UnknownVersion(other)),
        }
        Self::read(bytes).ok_or(PrekeyError::Malformed)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.get(1..)?;
        let bundle = Self {
            device: DeviceKey(take(&mut rest)?),
            sequence: u64::from_be_bytes(take(&mut rest)?),
            not_before: Timestamp(i64::from_be_bytes(take(&mut rest)?)),
            expires: Timestamp(i64::from_be_bytes(take(&mut rest)?)),
            public: Box::new(take(&mut rest)?),
            signature: take(&mut rest)?,
        };
        rest.is_empty().then_some(bundle)
    }

    /// What names it: SHA-256 of the public key.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        hash(self.public.as_slice())
    }

    /// Makes a [`Prekey`] of it.
    ///
    /// # Errors
    /// [`PrekeyError::BadSignature`] before anything else, then `BadLifetime`, `NotYetValid`,
    /// `Expired`, `BadKey`.
    pub fn verify(&self, now: Timestamp) -> Result<Prekey, PrekeyError> {
        verify_strict(
            &self.device,
            labels::PREKEY_SIGNATURE,
            &self.signed_part(),
            &self.signature,
        )
        .map_err(|_| PrekeyError::BadSignature)?;
        let lifetime = self.expires.since(self.not_before);
        if !(1..=PREKEY_LIFETIME_SECONDS * 1000).contains(&lifetime) {
            return Err(PrekeyError::BadLifetime);
        }
        if now.plus_seconds(CLOCK_SKEW_SECONDS) < self.not_before {
            return Err(PrekeyError::NotYetValid);
        }
        if now >= self.expires {
            return Err(PrekeyError::Expired);
        }
        let public =
            PublicKey::from_bytes(self.public.as_slice()).map_err(|_| PrekeyError::BadKey)?;
        if !self.x25519_contributes() {
            return Err(PrekeyError::BadKey);
        }
        Ok(Prekey {
            hash: self.hash(),
            bundle: self.clone(),
            public,
        })
    }

    /// Whether the X25519 half has a secret in it at all. X-Wing does not ask, since ML-KEM alone
    /// would still hold; a wrap is to need both.
    fn x25519_contributes(&self) -> bool {
        // Any scalar shows it: clamped, it is a multiple of the cofactor.
        self.public
            .last_chunk::<32>()
            .is_some_and(|half| x25519(ANY_SCALAR, *half) != [0; 32])
    }

    fn signed_part(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(PREKEY_BUNDLE_LEN);
        out.push(VERSION);
        out.extend_from_slice(self.device.as_bytes());
        out.extend_from_slice(&self.sequence.to_be_bytes());
        out.extend_from_slice(&self.not_before.0.to_be_bytes());
        out.extend_from_slice(&self.expires.0.to_be_bytes());
        out.extend_from_slice(self.public.as_slice());
        out
    }
}

impl fmt::Debug for PrekeyBundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrekeyBundle({} of {})", self.sequence, self.device)
    }
}

/// A prekey whose signature, time and key were good when it was verified.
#[derive(Clone)]
pub struct Prekey {
    bundle: PrekeyBundle,
    hash: [u8; 32],
    public: PublicKey,
}

/// What a sender remembers of the newest prekey it saw of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrekeyPin {
    /// Its sequence number.
    pub sequence: u64,
    /// Its [`Prekey::hash`].
    pub hash: [u8; 32],
}

impl Prekey {
    /// A key that a device has told another of its own office under its content signature; see
    /// [`PrekeySecret::untold`]. It is no prekey: nobody else is told of it.
    ///
    /// # Errors
    /// [`PrekeyError::BadKey`].
    pub fn told(
        device: DeviceKey,
        public: &[u8; PREKEY_PUBLIC_LEN],
        expires: Timestamp,
    ) -> Result<Self, PrekeyError> {
        let bundle = PrekeyBundle {
            device,
            sequence: 0,
            not_before: expires,
            expires,
            public: Box::new(*public),
            signature: [0; 64],
        };
        let public = PublicKey::from_bytes(public).map_err(|_| PrekeyError::BadKey)?;
        Ok(Self {
            hash: bundle.hash(),
            bundle,
            public,
        })
    }

    /// The device that it belongs to.
    #[must_use]
    pub fn device(&self) -> DeviceKey {
        self.bundle.device
    }

    /// SHA-256 of the public key.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// From when on it may no longer be sealed to.
    #[must_use]
    pub fn expires(&self) -> Timestamp {
        self.bundle.expires
    }

    /// The bundle that was verified.
    #[must_use]
    pub fn bundle(&self) -> &PrekeyBundle {
        &self.bundle
    }

    /// Checks it against what is remembered of the same device, and says what to remember now.
    ///
    /// # Errors
    /// [`PrekeyError::Stale`] when the sequence goes back, [`PrekeyError::Conflict`] when it stays
    /// and the key is another.
    pub fn pin(&self, known: Option<&PrekeyPin>) -> Result<PrekeyPin, PrekeyError> {
        let new = PrekeyPin {
            sequence: self.bundle.sequence,
            hash: self.hash,
        };
        match known {
            Some(known) if new.sequence < known.sequence => Err(PrekeyError::Stale),
            Some(known) if new.sequence == known.sequence && new.hash != known.hash => {
                Err(PrekeyError::Conflict)
            }
            _ => Ok(new),
        }
    }

    pub(crate) fn public(&self) -> &PublicKey {
        &self.public
    }
}

impl fmt::Debug for Prekey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Prekey({} of {})",
            self.bundle.sequence, self.bundle.device
        )
    }
}

/// A device's own prekey with its private half, zeroed when dropped.
#[derive(Clone)]
pub struct PrekeySecret {
    seed: Zeroizing<[u8; SEED_LEN]>,
    bundle: PrekeyBundle,
}

impl PrekeySecret {
    /// A new prekey of the device, valid from `now` for [`PREKEY_LIFETIME_SECONDS`].
    pub fn generate(
        now: Timestamp,
        rng: &mut impl CryptoRng,
        device: &DeviceSigningKey,
        sequence: u64,
    ) -> Self {
        let mut seed = Zeroizing::new([0; SEED_LEN]);
        rng.fill_bytes(seed.as_mut_slice());
        let mut bundle = PrekeyBundle {
            device: device.public(),
            sequence,
            not_before: now,
            expires: now.plus_seconds(PREKEY_LIFETIME_SECONDS),
            public: public_of(&seed),
            signature: [0; 64],
        };
        bundle.signature = device.sign(labels::PREKEY_SIGNATURE, &bundle.signed_part());
        Self { seed, bundle }
    }

    /// A key pair that is never published: for what the devices of one office tell each other. Its
    /// bundle bears no signature, so that nobody who finds it can pass it off as a prekey.
    pub fn untold(now: Timestamp, rng: &mut impl CryptoRng, device: DeviceKey) -> Self {
        let mut seed = Zeroizing::new([0; SEED_LEN]);
        rng.fill_bytes(seed.as_mut_slice());
        let bundle = PrekeyBundle {
            device,
            sequence: 0,
            not_before: now,
            expires: now.plus_seconds(PREKEY_LIFETIME_SECONDS),
            public: public_of(&seed),
            signature: [0; 64],
        };
        Self { seed, bundle }
    }

    /// The half to publish.
    #[must_use]
    pub fn bundle(&self) -> &PrekeyBundle {
        &self.bundle
    }

    /// SHA-256 of the public key.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        self.bundle.hash()
    }

    /// `X-Wing seed 32 | bundle`, for the vault.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new([self.seed.as_slice(), &self.bundle.to_bytes()].concat())
    }

    /// Reads [`Self::to_bytes`].
    ///
    /// # Errors
    /// As [`PrekeyBundle::from_bytes`], and [`PrekeyError::Mismatch`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PrekeyError> {
        let (seed, bundle) = bytes
            .split_first_chunk::<SEED_LEN>()
            .ok_or(PrekeyError::Malformed)?;
        let seed = Zeroizing::new(*seed);
        let bundle = PrekeyBundle::from_bytes(bundle)?;
        if public_of(&seed) != bundle.public {
            return Err(PrekeyError::Mismatch);
        }
        Ok(Self { seed, bundle })
    }

    pub(crate) fn private(&self) -> Option<PrivateKey> {
        PrivateKey::from_bytes(self.seed.as_slice()).ok()
    }
}

impl fmt::Debug for PrekeySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "PrekeySecret({} of {})",
            self.bundle.sequence, self.bundle.device
        )
    }
}

fn public_of(seed: &[u8; SEED_LEN]) -> Box<[u8; PREKEY_PUBLIC_LEN]> {
    let mut out = Box::new([0; PREKEY_PUBLIC_LEN]);
    // Any 32 bytes are an X-Wing private key, so this never stays zero.
    if let Ok(private) = PrivateKey::from_bytes(seed) {
        XWing::sk_to_pk(&private).write_exact(out.as_mut_slice());
    }
    out
}
