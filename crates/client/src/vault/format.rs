//! The bytes of the vault.
//!
//! | field | bytes |
//! |---|---|
//! | magic "AIRCOP vault" and zero | 13 |
//! | version: 1, or 2 for a vault that is tied to a keyring | 1 |
//! | officers, 1 to 64 | 1 |
//! | per officer: id | 16 |
//! | - Argon2id memory in KiB, passes, lanes | 4, 4, 4 |
//! | - salt | 16 |
//! | - X-Wing public key | 1216 |
//! | - wrap: X-Wing encapsulation, payload key, tag | 1120 + 32 + 16 |
//! | - length of the name, name in UTF-8 | 2, n |
//! | version 2 only: name of the secret in the keyring | 16 |
//! | nonce | 24 |
//! | sealed payload: per officer a proof of 32 bytes, then the secrets; tag | 32 n + m + 16 |
//! | SHA-256 of all before | 32 |
//!
//! Numbers are big-endian. All before the nonce is the payload's associated data, so nobody
//! without the payload key can swap, drop or rename officers or weaken a derivation. The SHA-256
//! keeps nobody out; it tells a bad disk from a wrong password, which would look alike.
//!
//! The payload's key is in version 1 the wrapped one; in version 2 it is HKDF-SHA256 of that and
//! the keyring's secret (as salt), with the label below.

use aircop_message::OfficerId;
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::error::VaultError;
use super::kdf::Kdf;
use super::keyring::Tie;
use super::officer_key::{PUBLIC_LEN, WRAP_LEN};
use super::password;

/// The most officers of one vault.
pub const MAX_OFFICERS: usize = 64;

const MAGIC: &[u8] = b"AIRCOP vault\0";
const VERSION: u8 = 1;
/// Tied to a keyring.
const TIED: u8 = 2;
/// HKDF info: the key of a tied vault's payload.
const TIED_KEY: &[u8] = b"AIRCOP vault/2 payload\0";
const NONCE_LEN: usize = 24;
const CHECKSUM_LEN: usize = 32;
const PROOF_LEN: usize = 32;

/// The key of the payload.
pub(crate) type PayloadKey = crate::bytes::Key;
/// What shows that an officer's entry was made by someone who has opened this vault.
pub(crate) type Proof = Zeroizing<[u8; PROOF_LEN]>;

/// An officer's entry in the header.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) id: OfficerId,
    pub(crate) name: String,
    pub(crate) kdf: Kdf,
    pub(crate) salt: [u8; 16],
    pub(crate) public: Vec<u8>,
    pub(crate) wrap: Vec<u8>,
}

/// A file whose parts are known and whose content isn't opened.
pub(crate) struct Sealed {
    pub(crate) entries: Vec<Entry>,
    /// The name of the secret in the keyring that it is tied to.
    pub(crate) tied: Option<[u8; 16]>,
    header: Vec<u8>,
    nonce: [u8; NONCE_LEN],
    payload: Vec<u8>,
}

/// What is inside.
pub(crate) struct Payload {
    /// One for each officer, in the order of the entries.
    pub(crate) proofs: Vec<Proof>,
    pub(crate) secrets: Zeroizing<Vec<u8>>,
}

impl Sealed {
    /// Takes a file apart.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        let mut start = Reader(bytes);
        if start.take(MAGIC.len())? != MAGIC {
            return Err(VaultError::Damaged("it does not begin like a vault"));
        }
        let is_tied = match start.byte()? {
            VERSION => false,
            TIED => true,
            0 => return Err(VaultError::Damaged("it has no version")),
            newer => return Err(VaultError::Newer(newer)),
        };
        let Some((covered, checksum)) = bytes.split_last_chunk::<CHECKSUM_LEN>() else {
            return Err(VaultError::Damaged(TOO_SHORT));
        };
        if Sha256::digest(covered).as_slice() != checksum {
            return Err(VaultError::Damaged("its checksum is wrong"));
        }
        let mut reader = Reader(covered);
        reader.take(MAGIC.len() + 1)?;
        let count = usize::from(reader.byte()?);
        if count == 0 || count > MAX_OFFICERS {
            return Err(VaultError::Damaged("the number of officers is impossible"));
        }
        let entries = (0..count)
            .map(|_| reader.entry())
            .collect::<Result<Vec<_>, _>>()?;
        let tied = is_tied.then(|| reader.array()).transpose()?;
        let header_len = covered.len() - reader.0.len();
        Ok(Self {
            entries,
            tied,
            header: covered.get(..header_len).unwrap_or_default().to_vec(),
            nonce: reader.array()?,
            payload: reader.0.to_vec(),
        })
    }

    /// Whether the header is the one that belongs to these entries.
    pub(crate) fn has_header_of(&self, entries: &[Entry], tie: Option<&Tie>) -> bool {
        self.header == header(entries, tie)
    }

    /// Opens the payload; this authenticates the whole header.
    pub(crate) fn open(self, key: &PayloadKey, tie: Option<&Tie>) -> Result<Payload, VaultError> {
        let mut plain = Zeroizing::new(self.payload);
        let key = tied_key(key, tie)?;
        XChaCha20Poly1305::new((&**key).into())
            .decrypt_in_place(&self.nonce.into(), &self.header, &mut *plain)
            .map_err(|_| VaultError::Damaged("its content fails authentication"))?;
        let mut reader = Reader(&plain);
        let proofs = self
            .entries
            .iter()
            .map(|_| reader.array().map(Zeroizing::new))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Payload {
            proofs,
            secrets: Zeroizing::new(reader.0.to_vec()),
        })
    }
}

/// Seals a vault. `nonce` is random and new: with 24 bytes, two of a key's saves would meet after
/// some 2^80 of them.
pub(crate) fn seal(
    entries: &[Entry],
    proofs: &[Proof],
    tie: Option<&Tie>,
    secrets: &[u8],
    key: &PayloadKey,
    nonce: [u8; NONCE_LEN],
) -> Result<Vec<u8>, VaultError> {
    let mut file = header(entries, tie);
    let key = tied_key(key, tie)?;
    // Room beforehand: no growing leaves copies of the secrets behind.
    let room = PROOF_LEN * proofs.len() + secrets.len() + 16;
    let mut payload = Zeroizing::new(Vec::with_capacity(room));
    for proof in proofs {
        payload.extend_from_slice(proof.as_slice());
    }
    payload.extend_from_slice(secrets);
    XChaCha20Poly1305::new((&**key).into())
        .encrypt_in_place(&nonce.into(), &file, &mut *payload)
        .map_err(|_| VaultError::Damaged("its content is too long"))?;
    file.extend_from_slice(&nonce);
    file.extend_from_slice(&payload);
    let checksum = Sha256::digest(&file);
    file.extend_from_slice(&checksum);
    Ok(file)
}

/// The key under which the payload lies.
fn tied_key(key: &PayloadKey, tie: Option<&Tie>) -> Result<PayloadKey, VaultError> {
    let Some(tie) = tie else {
        return Ok(key.clone());
    };
    let mut tied = PayloadKey::default();
    Hkdf::<Sha256>::new(Some(tie.secret.as_slice()), key.as_slice())
        .expand(TIED_KEY, tied.as_mut_slice())
        .map_err(|_| VaultError::Damaged("its key cannot be derived"))?;
    Ok(tied)
}

fn header(entries: &[Entry], tie: Option<&Tie>) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.push(if tie.is_some() { TIED } else { VERSION });
    out.push(u8::try_from(entries.len()).unwrap_or(u8::MAX));
    for entry in entries {
        out.extend_from_slice(&entry.id.0);
        for cost in [entry.kdf.memory_kib, entry.kdf.passes, entry.kdf.lanes] {
            out.extend_from_slice(&cost.to_be_bytes());
        }
        out.extend_from_slice(&entry.salt);
        out.extend_from_slice(&entry.public);
        out.extend_from_slice(&entry.wrap);
        // Names were measured when they were taken: at most 200 bytes.
        let len = u16::try_from(entry.name.len()).unwrap_or(u16::MAX);
        out.extend_from_slice(&len.to_be_bytes());
        out.extend_from_slice(entry.name.as_bytes());
    }
    if let Some(tie) = tie {
        out.extend_from_slice(&tie.id);
    }
    out
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, len: usize) -> Result<&'a [u8], VaultError> {
        let (taken, rest) = self
            .0
            .split_at_checked(len)
            .ok_or(VaultError::Damaged(TOO_SHORT))?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], VaultError> {
        let (taken, rest) = self
            .0
            .split_first_chunk()
            .ok_or(VaultError::Damaged(TOO_SHORT))?;
        self.0 = rest;
        Ok(*taken)
    }

    fn byte(&mut self) -> Result<u8, VaultError> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn number(&mut self) -> Result<u32, VaultError> {
        self.array().map(u32::from_be_bytes)
    }

    fn entry(&mut self) -> Result<Entry, VaultError> {
        let id = OfficerId(self.array()?);
        let kdf = Kdf {
            memory_kib: self.number()?,
            passes: self.number()?,
            lanes: self.number()?,
        };
        if !kdf.in_bounds() {
            return Err(VaultError::Damaged("a derivation's costs are impossible"));
        }
        let salt = self.array()?;
        let public = self.take(PUBLIC_LEN)?.to_vec();
        let wrap = self.take(WRAP_LEN)?.to_vec();
        let len = self.array().map(u16::from_be_bytes)?;
        let name = std::str::from_utf8(self.take(usize::from(len))?)
            .ok()
            .filter(|text| password::name(text).is_ok_and(|form| form == **text))
            .ok_or(VaultError::Damaged("an officer's name is impossible"))?
            .to_owned();
        Ok(Entry {
            id,
            name,
            kdf,
            salt,
            public,
            wrap,
        })
    }
}

const TOO_SHORT: &str = "the file is too short";
