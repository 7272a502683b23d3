//! An officer's record in the vault, and the key pair that a password gives.

use aircop_message::OfficerId;
use hkdf::Hkdf;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open,
    single_shot_seal_with_rng,
};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::kdf::Kdf;
use super::{MAX_NAME, VaultError, check_password};
use crate::bytes::Bytes;

const SEED: &[u8] = b"AIRCOP/1 vault officer key\0";
const WRAP: &[u8] = b"AIRCOP/1 vault wrap\0";
const SALT_LEN: usize = 16;

/// An officer as the unlock screen shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficerEntry {
    /// Within the office.
    pub id: OfficerId,
    /// 1 to 80 characters.
    pub name: String,
}

/// What the file says of an officer.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    pub(super) id: OfficerId,
    pub(super) name: String,
    pub(super) kdf: Kdf,
    pub(super) salt: Bytes,
    /// X-Wing public key.
    pub(super) public: Bytes,
    /// HPKE encapsulation and ciphertext of the payload key.
    wrap: Bytes,
}

impl Record {
    pub(super) fn new(
        name: &str,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, VaultError> {
        let name = name.trim();
        check_password(name, password)?;
        let mut id = [0; 16];
        rng.fill_bytes(&mut id);
        let mut record = Self {
            id: OfficerId(id),
            name: name.to_owned(),
            kdf: kdf.clone(),
            salt: Bytes::default(),
            public: Bytes::default(),
            wrap: Bytes::default(),
        };
        record.renew(password, kdf, rng)?;
        Ok(record)
    }

    /// Another password, or other parameters, for the same officer.
    pub(super) fn renew(
        &mut self,
        password: &str,
        kdf: &Kdf,
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let mut salt = [0; SALT_LEN];
        rng.fill_bytes(&mut salt);
        self.kdf = kdf.clone();
        self.salt = Bytes::new(&salt);
        let keys = Keys::derive(password, kdf, &self.salt)?;
        self.public = Bytes::new(&keys.public());
        Ok(())
    }

    pub(super) fn entry(&self) -> OfficerEntry {
        OfficerEntry {
            id: self.id,
            name: self.name.clone(),
        }
    }

    /// What can be checked of a record without any key.
    pub(super) fn check(&self) -> Result<(), VaultError> {
        check_name(&self.name).map_err(|_| VaultError::Damaged("an officer has no proper name"))?;
        self.kdf.check()?;
        if self.salt.0.len() == SALT_LEN {
            Ok(())
        } else {
            Err(VaultError::Damaged("a salt has the wrong length"))
        }
    }

    /// Wraps the payload key for this officer.
    pub(super) fn wrap(
        &mut self,
        key: &[u8; 32],
        rng: &mut impl CryptoRng,
    ) -> Result<(), VaultError> {
        let broken = VaultError::Damaged("an officer's public key is damaged");
        let public =
            <XWing as Kem>::PublicKey::from_bytes(&self.public.0).map_err(|_| broken.clone())?;
        let (enc, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeS::Base,
            &public,
            &self.info(),
            key,
            b"",
            rng,
        )
        .map_err(|_| broken)?;
        self.wrap = Bytes::new(&[enc.to_bytes().as_slice(), &sealed].concat());
        Ok(())
    }

    fn info(&self) -> Vec<u8> {
        [WRAP, self.id.as_bytes(), self.name.as_bytes()].concat()
    }
}

/// The key pair of a password.
pub(super) struct Keys {
    private: <XWing as Kem>::PrivateKey,
}

impl Keys {
    /// Keyboards write the same letter in several ways; NFC makes them one.
    pub(super) fn derive(password: &str, kdf: &Kdf, salt: &Bytes) -> Result<Self, VaultError> {
        let mut normal = Zeroizing::new(String::with_capacity(password.len() * 3));
        normal.extend(password.nfc());
        let stretched = kdf.derive(normal.as_bytes(), &salt.0)?;
        let mut seed = Zeroizing::new([0; 32]);
        // 32 bytes are far below what HKDF-SHA256 can give.
        let _ = Hkdf::<Sha256>::new(None, stretched.as_slice()).expand(SEED, seed.as_mut_slice());
        let private = <XWing as Kem>::PrivateKey::from_bytes(seed.as_slice())
            .map_err(|_| VaultError::Damaged("a key cannot be derived"))?;
        Ok(Self { private })
    }

    pub(super) fn public(&self) -> Vec<u8> {
        XWing::sk_to_pk(&self.private).to_bytes().to_vec()
    }

    /// The payload key; `None` when the wrap was made for another key, or changed.
    pub(super) fn unwrap(&self, record: &Record) -> Option<Zeroizing<[u8; 32]>> {
        let (enc, sealed) = record
            .wrap
            .0
            .split_at_checked(<XWing as Kem>::EncappedKey::size())?;
        let enc = <XWing as Kem>::EncappedKey::from_bytes(enc).ok()?;
        let key = Zeroizing::new(
            single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
                &OpModeR::Base,
                &self.private,
                &enc,
                &record.info(),
                sealed,
                b"",
            )
            .ok()?,
        );
        key.as_slice().try_into().ok().map(Zeroizing::new)
    }
}

pub(super) fn check_name(name: &str) -> Result<(), VaultError> {
    let name = name.trim();
    let fits = (1..=MAX_NAME).contains(&name.chars().count());
    if fits && !name.chars().any(char::is_control) {
        Ok(())
    } else {
        Err(VaultError::BadName)
    }
}
