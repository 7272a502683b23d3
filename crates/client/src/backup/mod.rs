//! Backups: the archive alone, encrypted to a passphrase, as one stream.
//!
//! Not the files beside messages: they would make it too large to be made often. Their keys are in
//! the archive, and for 30 days the relay has them.
//!
//! Never the vault: who finds a backup and its passphrase reads old messages and can send none.
//! Replay memory is in the archive, so a restored desk takes no message twice.
//!
//! | field | bytes |
//! |---|---|
//! | magic "AIRCOP backup" and zero, version 1 | 14, 1 |
//! | Argon2id memory in KiB, passes, lanes | 4, 4, 4 |
//! | salt | 16 |
//! | length of the content | 8 |
//! | commitment to the key | 32 |
//! | SHA-256 of all before | 32 |
//! | chunks: 64 KiB of content, the last one less; each with its tag | + 16 |
//!
//! Content: the random key of the copy, then the copy, an SQLCipher file of its own. So what
//! lies on the disk while a backup is made or restored is ciphertext too. The chunks are STREAM
//! (Hoang, Reyhanitabar, Rogaway, Vizár 2015) with ChaCha20-Poly1305; key and nonce come from
//! the passphrase and a new salt, and each counter is used once. The header is each chunk's
//! associated data. The commitment tells a wrong passphrase from damage.

pub(crate) mod commands;
mod kept;
pub(crate) mod recover;
pub(crate) mod take_over;

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use aircop_archive::{Archive, ArchiveError, ArchiveKey};
use chacha20poly1305::ChaCha20Poly1305;
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::vault::{self, Kdf, KdfError, VaultError};

/// Why a backup was not made or not restored. The archive in place is as it was.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The user's: the passphrase of another backup.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The user's: a passphrase that a vault would not take either.
    #[error("the passphrase is too short or too long")]
    WeakPassphrase,
    /// The user's: the file is something else.
    #[error("this is no backup")]
    NotABackup,
    /// The user's: a newer program has made it.
    #[error("the backup has version {0}, which is newer than this program")]
    Newer(u8),
    /// The disk's or the carrier's: the end is missing.
    #[error("the backup is cut short")]
    Truncated,
    /// The disk's, or someone's who changed it: a check failed, or chunks are out of order.
    #[error("the backup is damaged: {0}")]
    Damaged(&'static str),
    /// The caller's: derivation costs out of bounds.
    #[error("the key derivation's costs are out of bounds")]
    BadKdf,
    /// The machine's: not enough memory to derive the key.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
    /// The machine's: no room left.
    #[error("the disk is full")]
    DiskFull,
    /// The machine's: reading or writing failed.
    #[error("the backup could not be read or written: {0}")]
    Io(ErrorKind),
    /// The archive's: it can't be read, or the copy in the backup is no archive.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// Writes a backup of `archive` as of this instant.
///
/// # Errors
/// See [`BackupError`]; what was written to `out` by then is of no use.
pub fn write(
    archive: &Archive,
    out: &mut impl Write,
    passphrase: &str,
    kdf: &Kdf,
    rng: &mut impl CryptoRng,
) -> Result<(), BackupError> {
    let passphrase =
        vault::choose(passphrase, "").map_err(|_: VaultError| BackupError::WeakPassphrase)?;
    let mut salt = [0; 16];
    rng.fill_bytes(&mut salt);
    let keys = Keys::derive(&passphrase, &salt, kdf)?;
    let mut copy_key = Zeroizing::new([0; KEY_LEN]);
    rng.fill_bytes(copy_key.as_mut_slice());

    let beside = archive.path().ok_or(BackupError::Io(ErrorKind::NotFound))?;
    let key = ArchiveKey::new(&copy_key);
    let mut copy = Scratch::beside(beside, ".backup")?;
    match archive.copy_to(&copy.0, &key) {
        // A folder that is full or may not be written; SQLite does not always say which.
        Err(error) if !matches!(error, ArchiveError::Damaged { .. }) => {
            // The copy is ciphertext under a key that is nowhere on a disk.
            let mut name = [0; 8];
            rng.fill_bytes(&mut name);
            let name = format!("aircop-{}", hex::encode(name));
            copy = Scratch::beside(&std::env::temp_dir().join(name), ".backup")?;
            archive.copy_to(&copy.0, &key)?;
        }
        done => done?,
    }
    let file = File::open(&copy.0)?;
    let length = file.metadata()?.len() + KEY_LEN as u64;
    let header = Header {
        kdf: *kdf,
        salt,
        length,
        commitment: *keys.commitment,
    }
    .encode();
    out.write_all(&header)?;
    let mut content = copy_key
        .as_slice()
        .chain(file.take(length - KEY_LEN as u64));
    let mut left = length;
    for position in 0..=u32::MAX {
        let len = left.min(CHUNK);
        // The copy is ciphertext, but its key is in the first chunk.
        let mut chunk = Zeroizing::new(Vec::with_capacity(len as usize + TAG_LEN));
        chunk.resize(len as usize, 0);
        content.read_exact(&mut chunk)?;
        left -= len;
        keys.stream
            .encrypt_in_place(position, left == 0, &header, &mut *chunk)
            .map_err(|_| BackupError::Damaged("a chunk could not be sealed"))?;
        out.write_all(&chunk)?;
        if left == 0 {
            return Ok(out.flush()?);
        }
    }
    Err(BackupError::Damaged("the archive is too large"))
}

/// Reads a backup and puts its archive in the place of the one at `archive`, under `new_key`.
/// Nothing may have that one open. All is verified before it is touched.
///
/// After a crash at the last step the file may be missing; then the restored one lies beside it
/// as `.restored`, and the old one as `.before`.
///
/// # Errors
/// See [`BackupError`].
pub fn restore(
    input: &mut impl Read,
    passphrase: &str,
    archive: &Path,
    new_key: &ArchiveKey,
) -> Result<(), BackupError> {
    if passphrase.len() > vault::MAX_PASSWORD {
        return Err(BackupError::WrongPassphrase);
    }
    let (header, bytes) = Header::read(input)?;
    let keys = Keys::derive(&vault::normalise(passphrase), &header.salt, &header.kdf)?;
    if !bool::from(keys.commitment.as_slice().ct_eq(&header.commitment)) {
        return Err(BackupError::WrongPassphrase);
    }
    let copy = Scratch::beside(archive, ".incoming")?;
    let copy_key = receive(input, &keys.stream, header.length, &bytes, &copy.0)?;
    let opened = Archive::open(&copy.0, &copy_key)?;
    opened.check()?;
    let restored = Scratch::beside(archive, ".restored")?;
    opened.copy_to(&restored.0, new_key)?;
    opened.close()?;
    let verified = Archive::open(&restored.0, new_key)?;
    verified.check()?;
    verified.close()?;
    exchange(archive, &restored.0)
}

/// Verifies each chunk before it is written. Returns the copy's key.
fn receive(
    input: &mut impl Read,
    stream: &Stream,
    length: u64,
    header: &[u8],
    path: &Path,
) -> Result<ArchiveKey, BackupError> {
    let mut file = aircop_files::create_new(path)?;
    let mut key = None;
    let mut left = length;
    for position in 0..=u32::MAX {
        let len = left.min(CHUNK);
        let mut chunk = Zeroizing::new(vec![0; len as usize + TAG_LEN]);
        exactly(input, &mut chunk)?;
        left -= len;
        stream
            .decrypt_in_place(position, left == 0, header, &mut *chunk)
            .map_err(|_| BackupError::Damaged("a chunk fails authentication"))?;
        let content = match key {
            Some(_) => chunk.as_slice(),
            None => {
                let (first, rest) = chunk
                    .split_first_chunk::<KEY_LEN>()
                    .ok_or(BackupError::Damaged("its first chunk is too short"))?;
                key = Some(ArchiveKey::new(first));
                rest
            }
        };
        file.write_all(content)?;
        if left == 0 {
            break;
        }
    }
    if input.read(&mut [0])? != 0 {
        return Err(BackupError::Damaged("something follows its end"));
    }
    file.sync_all()?;
    key.ok_or(BackupError::Truncated)
}

/// The old file and its write-ahead log move aside together: the log read into the new file
/// would ruin it, and removed first it would be lost with what only it holds.
pub(crate) fn exchange(archive: &Path, restored: &Path) -> Result<(), BackupError> {
    let before = with(archive, ".before");
    let moved = ["", "-wal", "-shm"]
        .iter()
        .try_for_each(|suffix| move_if_any(&with(archive, suffix), &with(&before, suffix)))
        .and_then(|()| aircop_files::rename(restored, archive));
    if let Err(error) = moved {
        // Back with all that can be moved; what can't stays aside and is not removed.
        for suffix in ["-wal", "-shm", ""] {
            let _ = move_if_any(&with(&before, suffix), &with(archive, suffix));
        }
        return Err(error.into());
    }
    aircop_files::sync_parent(archive)?;
    drop(Scratch(before));
    Ok(())
}

/// Moves an archive that cannot be used out of the way, with what SQLite put beside it; one that
/// is not there is no fault.
pub(crate) fn put_aside(archive: &Path, suffix: &str) -> Result<(), BackupError> {
    let aside = with(archive, suffix);
    for part in ["-wal", "-shm", ""] {
        move_if_any(&with(archive, part), &with(&aside, part))?;
    }
    Ok(aircop_files::sync_parent(archive)?)
}

/// Removes what was restored and not put into place.
pub(crate) fn discard(restored: PathBuf) {
    drop(Scratch(restored));
}

fn move_if_any(from: &Path, to: &Path) -> io::Result<()> {
    match aircop_files::rename(from, to) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

type Stream = StreamBE32<ChaCha20Poly1305>;

struct Keys {
    stream: Stream,
    commitment: Zeroizing<[u8; 32]>,
}

impl Keys {
    fn derive(passphrase: &str, salt: &[u8; 16], kdf: &Kdf) -> Result<Self, BackupError> {
        let stretched = kdf
            .stretch(passphrase.as_bytes(), salt)
            .map_err(|error| match error {
                KdfError::Bounds => BackupError::BadKdf,
                KdfError::Memory => BackupError::OutOfMemory,
            })?;
        let hkdf = Hkdf::<Sha256>::new(None, stretched.as_slice());
        let mut key = Zeroizing::new([0; 32]);
        let mut nonce = [0; 7];
        let mut commitment = Zeroizing::new([0; 32]);
        hkdf.expand(STREAM_KEY, key.as_mut_slice())
            .and_then(|()| hkdf.expand(STREAM_NONCE, &mut nonce))
            .and_then(|()| hkdf.expand(COMMITMENT, commitment.as_mut_slice()))
            .map_err(|_| BackupError::BadKdf)?;
        Ok(Self {
            stream: Stream::new(&(*key).into(), &nonce.into()),
            commitment,
        })
    }
}

struct Header {
    kdf: Kdf,
    salt: [u8; 16],
    length: u64,
    commitment: [u8; 32],
}

impl Header {
    fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.push(VERSION);
        for cost in [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes] {
            out.extend_from_slice(&cost.to_be_bytes());
        }
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&self.length.to_be_bytes());
        out.extend_from_slice(&self.commitment);
        let checksum = Sha256::digest(&out);
        out.extend_from_slice(&checksum);
        out
    }

    /// The header, and its bytes.
    fn read(input: &mut impl Read) -> Result<(Self, Vec<u8>), BackupError> {
        let mut seen = Vec::new();
        if &take::<14>(input, &mut seen)? != MAGIC {
            return Err(BackupError::NotABackup);
        }
        match take::<1>(input, &mut seen)? {
            [VERSION] => {}
            [0] => return Err(BackupError::Damaged("it has no version")),
            [newer] => return Err(BackupError::Newer(newer)),
        }
        let header = Self {
            kdf: Kdf {
                memory_kib: u32::from_be_bytes(take(input, &mut seen)?),
                passes: u32::from_be_bytes(take(input, &mut seen)?),
                lanes: u32::from_be_bytes(take(input, &mut seen)?),
            },
            salt: take(input, &mut seen)?,
            length: u64::from_be_bytes(take(input, &mut seen)?),
            commitment: take(input, &mut seen)?,
        };
        let expected = Sha256::digest(&seen);
        if take::<32>(input, &mut seen)?.as_slice() != expected.as_slice() {
            return Err(BackupError::Damaged("its header's checksum is wrong"));
        }
        if !header.kdf.in_bounds() {
            return Err(BackupError::Damaged("a derivation's costs are impossible"));
        }
        Ok((header, seen))
    }
}

fn take<const N: usize>(input: &mut impl Read, seen: &mut Vec<u8>) -> Result<[u8; N], BackupError> {
    let mut bytes = [0; N];
    exactly(input, &mut bytes)?;
    seen.extend_from_slice(&bytes);
    Ok(bytes)
}

fn exactly(input: &mut impl Read, bytes: &mut [u8]) -> Result<(), BackupError> {
    input.read_exact(bytes).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => BackupError::Truncated,
        _ => error.into(),
    })
}

/// A file beside the archive that goes when this does, with what SQLite puts beside it.
struct Scratch(PathBuf);

impl Scratch {
    fn beside(archive: &Path, suffix: &str) -> io::Result<Self> {
        let scratch = Self(with(archive, suffix));
        // What an earlier crash has left.
        scratch.clear();
        if scratch.0.exists() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        Ok(scratch)
    }

    fn clear(&self) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(with(&self.0, suffix));
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        self.clear();
    }
}

fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(suffix);
    name.into()
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}

const MAGIC: &[u8; 14] = b"AIRCOP backup\0";
const VERSION: u8 = 1;
const CHUNK: u64 = 64 * 1024;
const TAG_LEN: usize = 16;
const KEY_LEN: usize = 32;
/// HKDF infos.
const STREAM_KEY: &[u8] = b"AIRCOP backup/1 key\0";
const STREAM_NONCE: &[u8] = b"AIRCOP backup/1 nonce\0";
const COMMITMENT: &[u8] = b"AIRCOP backup/1 commitment\0";

#[cfg(test)]
mod tests;
