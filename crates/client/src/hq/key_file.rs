//! The key file of somebody who signs for headquarters, on a machine of their own.
//!
//! JSON: `headquarters_key`, the name and the public key, then the Ed25519 seed, sealed under a
//! passphrase: Argon2id as in the vault, HKDF-SHA256 for a label, ChaCha20-Poly1305 with nonce 0
//! (each salt makes a new key) and the name and public key as associated data. A seed that gives
//! another public key than the file says is refused.
//!
//! Turned down: a vault file (it is made for several officers and keeps their names in clear),
//! PKCS #8 with PBES2 (PBKDF2, which a graphics card tries by the million), a key without a
//! passphrase on a stick that can be lost.

use aircop_api::{ApiError, ErrorCode};
use aircop_directory::{HqKey, key_fingerprint};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::{self, ClientError, Outcome};
use crate::vault::{self, Kdf, KdfError};

/// Marks the file.
const MARK: &str = "aircop headquarters key 1";
/// Bytes of a file at most.
pub const MAX_LEN: usize = 8 * 1024;
/// HKDF info and beginning of the associated data.
const LABEL: &[u8] = b"AIRCOP headquarters key file/1\0";

/// A key file, whose seed is still closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    headquarters_key: String,
    /// Its name, for the policy.
    pub name: String,
    /// The public key, hexadecimal. Believe it once [`KeyFile::open`] has succeeded.
    pub public: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    sealed: String,
}

impl KeyFile {
    /// A new key with the system's random numbers.
    ///
    /// # Errors
    /// [`ErrorCode::BadKeyFile`] for a name that no policy takes, [`ErrorCode::WeakPassword`].
    pub fn generate(name: &str, passphrase: &str, kdf: &Kdf) -> Result<Self, ApiError> {
        let mut rng: rand::rngs::StdRng =
            rand::SeedableRng::try_from_rng(&mut rand::rngs::SysRng).map_err(error::internal)?;
        Ok(Self::make(name, passphrase, kdf, &mut rng)?)
    }

    fn make(name: &str, passphrase: &str, kdf: &Kdf, rng: &mut impl CryptoRng) -> Outcome<Self> {
        let shown = |c: char| c.is_ascii_graphic() && c != '+';
        if !(1..=40).contains(&name.len()) || !name.chars().all(shown) {
            return Err(ClientError::with(
                ErrorCode::BadKeyFile,
                "a key's name has 1 to 40 visible ASCII characters and no plus sign",
            ));
        }
        let passphrase = vault::choose(passphrase, name)?;
        let mut seed = Zeroizing::new([0; 32]);
        rng.fill_bytes(seed.as_mut_slice());
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let public = hex::encode(HqKey::from_seed(name, *seed).public());
        let payload = Payload {
            msg: seed.as_slice(),
            aad: &associated(name, &public),
        };
        let sealed = cipher(&passphrase, &salt, kdf)?
            .encrypt(&Nonce::default(), payload)
            .map_err(|_| error::internal("a key cannot be sealed"))?;
        Ok(Self {
            headquarters_key: MARK.into(),
            name: name.to_owned(),
            public,
            memory_kib: kdf.memory_kib,
            passes: kdf.passes,
            lanes: kdf.lanes,
            salt: hex::encode(salt),
            sealed: hex::encode(sealed),
        })
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`ErrorCode::Malformed`].
    pub fn from_text(text: &str) -> Result<Self, ApiError> {
        if text.len() > MAX_LEN {
            return Err(malformed("it is too long").into());
        }
        let read: Self = serde_json::from_str(text).map_err(|e| malformed(e.to_string()))?;
        if read.headquarters_key == MARK {
            Ok(read)
        } else {
            Err(malformed("it is of another version").into())
        }
    }

    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Strings and numbers can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The key.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassword`] for a wrong passphrase and for a file that was changed;
    /// [`ErrorCode::Malformed`].
    pub fn open(&self, passphrase: &str) -> Result<HqKey, ApiError> {
        if passphrase.len() > vault::MAX_PASSWORD {
            return Err(ClientError::new(ErrorCode::WrongPassword).into());
        }
        let mut salt = [0; 16];
        hex::decode_to_slice(&self.salt, &mut salt).map_err(|_| malformed("its salt"))?;
        let sealed = hex::decode(&self.sealed).map_err(|_| malformed("its sealed seed"))?;
        let kdf = Kdf {
            memory_kib: self.memory_kib,
            passes: self.passes,
            lanes: self.lanes,
        };
        let payload = Payload {
            msg: &sealed,
            aad: &associated(&self.name, &self.public),
        };
        let seed = cipher(&vault::normalise(passphrase), &salt, &kdf)?
            .decrypt(&Nonce::default(), payload)
            .map(Zeroizing::new)
            .map_err(|_| ClientError::new(ErrorCode::WrongPassword))?;
        let seed: Zeroizing<[u8; 32]> = Zeroizing::new(
            seed.as_slice()
                .try_into()
                .map_err(|_| malformed("its sealed seed"))?,
        );
        let key = HqKey::from_seed(&self.name, *seed);
        if hex::encode(key.public()) == self.public {
            Ok(key)
        } else {
            Err(malformed("its public key is another's").into())
        }
    }
}

/// What two people compare by telephone.
#[must_use]
pub fn fingerprint(key: &HqKey) -> String {
    key_fingerprint(&key.public())
}

fn cipher(passphrase: &str, salt: &[u8; 16], kdf: &Kdf) -> Outcome<ChaCha20Poly1305> {
    let stretched = kdf
        .stretch(passphrase.as_bytes(), salt)
        .map_err(|error| match error {
            KdfError::Bounds => malformed("its costs are out of bounds"),
            KdfError::Memory => error::internal("not enough memory to derive the key"),
        })?;
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, stretched.as_slice())
        .expand(LABEL, key.as_mut_slice())
        .map_err(error::internal)?;
    Ok(ChaCha20Poly1305::new((&*key).into()))
}

fn associated(name: &str, public: &str) -> Vec<u8> {
    [LABEL, public.as_bytes(), name.as_bytes()].concat()
}

fn malformed(why: impl std::fmt::Display) -> ClientError {
    ClientError::with(ErrorCode::BadKeyFile, format!("this is no key file: {why}"))
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    const PASSPHRASE: &str = "quatre chevaux blancs";
    const CHEAP: Kdf = Kdf {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    };

    fn made() -> KeyFile {
        let mut rng = StdRng::from_seed([4; 32]);
        KeyFile::make("awa", PASSPHRASE, &CHEAP, &mut rng).unwrap()
    }

    #[test]
    fn it_opens_with_its_passphrase_alone() {
        let text = made().to_text();
        let file = KeyFile::from_text(&text).unwrap();
        let key = file.open(PASSPHRASE).unwrap();
        assert_eq!(
            (key.name(), hex::encode(key.public())),
            ("awa", file.public.clone())
        );
        assert_eq!(fingerprint(&key).len(), 24);
        assert_eq!(
            file.open("quatre chevaux noirs").unwrap_err().code,
            ErrorCode::WrongPassword
        );
        let weak = KeyFile::make("awa", "short", &CHEAP, &mut StdRng::from_seed([4; 32]));
        assert_eq!(weak.unwrap_err().code(), ErrorCode::WeakPassword);
        for name in ["", "a b", "a+b", &"x".repeat(41)] {
            let bad = KeyFile::make(name, PASSPHRASE, &CHEAP, &mut StdRng::from_seed([4; 32]));
            assert_eq!(bad.unwrap_err().code(), ErrorCode::BadKeyFile, "{name:?}");
        }
    }

    #[test]
    fn the_seed_is_not_in_the_file_and_a_changed_file_does_not_open() {
        let text = made().to_text();
        let mut rng = StdRng::from_seed([4; 32]);
        let mut seed = [0; 32];
        rand_core::Rng::fill_bytes(&mut rng, &mut seed);
        assert!(!text.contains(&hex::encode(seed)));
        let mut tried = 0;
        for (at, byte) in text.bytes().enumerate() {
            if !byte.is_ascii_alphanumeric() {
                continue;
            }
            let mut changed = text.clone().into_bytes();
            changed[at] = if byte == b'1' { b'2' } else { b'1' };
            let changed = String::from_utf8(changed).unwrap();
            let opened = KeyFile::from_text(&changed).and_then(|file| file.open(PASSPHRASE));
            assert!(opened.is_err(), "byte {at}");
            tried += 1;
        }
        assert!(tried > 250, "{tried}");
        let huge = text.replace("\"memory_kib\": 64", "\"memory_kib\": 4000000000");
        let refused = KeyFile::from_text(&huge).unwrap().open(PASSPHRASE);
        assert_eq!(refused.unwrap_err().code, ErrorCode::BadKeyFile);
    }
}
