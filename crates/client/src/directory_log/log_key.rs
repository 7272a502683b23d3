//! The directory as the relay keeps it: sealed, since it names every office.
//!
//! The log key is made by headquarters; members alone can read who takes part. An entry is padded to a
//! multiple of 256 bytes, so that its length does not tell what kind it is, and encrypted by
//! XChaCha20-Poly1305 with a random nonce under its index: the relay can neither read it nor put it in
//! another's place. What is signed, hashed and believed is the entry inside; this layer hides and
//! decides nothing.
//!
//! **The key is replaced** at each revocation, so that who was shut out reads nothing later, even with
//! all that the relay keeps. An entry of the log holds the new key wrapped for each reader under a key
//! that this reader and headquarters alone share ([`crate::directory_log::reading`]). Each sealed entry
//! holds the key before its own: whoever has the newest reads the log from its beginning, and an
//! invitation stays as small as it was.
//!
//! Turned down: wraps to prekeys (a desk that was away for 36 days has destroyed its own, and 600 of them
//! are 700 KB at each revocation, 34 KB as they are); each key derived from the next one by hashing (two
//! proposals would share a key, and who is shut out by one could read it in the other).

use std::convert::Infallible;
use std::sync::Arc;

use aircop_directory::Directory;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::directory_log::reading::{Reader, unwrap};

const LABEL: &[u8] = b"AIRCOP/1 directory entry at the relay\0";
const DIGEST: &[u8] = b"AIRCOP/1 log key\0";
const BLOCK: usize = 256;
const NONCE: usize = 24;
/// Before the entry: from where the key before this one holds, and that key.
const HEAD: usize = 8 + 32;

/// The key under which the relay keeps the directory. Its bytes stay where they were first written:
/// a key that is moved or copied leaves itself behind on the stack.
#[derive(Clone)]
pub struct LogKey(Arc<Zeroizing<[u8; 32]>>);

impl LogKey {
    /// A key whose bytes `write` puts in their place.
    ///
    /// # Errors
    /// As `write`.
    pub fn written<E>(write: impl FnOnce(&mut [u8; 32]) -> Result<(), E>) -> Result<Self, E> {
        let mut key = Arc::<Zeroizing<[u8; 32]>>::default();
        let place = Arc::make_mut(&mut key);
        write(place)?;
        Ok(Self(key))
    }

    /// A new key.
    #[must_use]
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let Ok(key) = Self::written(|bytes| {
            rng.fill_bytes(bytes);
            Ok::<_, Infallible>(())
        });
        key
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// What the log states of a new key.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let digest = Sha256::new().chain_update(DIGEST);
        digest.chain_update(self.as_slice()).finalize().into()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&**self.0).into())
    }
}

/// A key, and the first entry that is sealed under it.
#[derive(Clone)]
pub struct Era {
    /// The place of that entry, from 0.
    pub first: u64,
    /// The key.
    pub key: LogKey,
}

/// Every log key that is known, the first one first.
#[derive(Clone, Default)]
pub struct LogKeys {
    eras: Vec<Era>,
    /// Entries from here on are sealed under a key that this reader was not given.
    closed: Option<u64>,
}

impl LogKeys {
    /// The key of a log that begins.
    #[must_use]
    pub fn founded(key: LogKey) -> Self {
        Self::of(vec![Era { first: 0, key }])
    }

    /// Keys in the order of their beginnings.
    #[must_use]
    pub fn of(eras: Vec<Era>) -> Self {
        Self { eras, closed: None }
    }

    /// All of them.
    #[must_use]
    pub fn eras(&self) -> &[Era] {
        &self.eras
    }

    /// The newest one and, of the others, the one before it: all that is needed to read a log from its
    /// beginning. That one, since there may be no entry yet behind the replacement.
    #[must_use]
    pub fn newest(&self) -> &[Era] {
        let from = self.eras.len().saturating_sub(2);
        self.eras.get(from..).unwrap_or_default()
    }

    /// Takes what a log states of newer keys, for whoever reads it here.
    pub fn follow(&mut self, log: &Directory, readers: &[Reader<'_>]) {
        let known = self.eras.last().map_or(0, |era| era.first);
        let newer = log.log_keys().iter();
        for stated in newer.skip_while(|stated| stated.at < known) {
            let first = stated.at.saturating_add(1);
            let mut keys = readers.iter().filter_map(|reader| unwrap(reader, stated));
            let Some(key) = keys.next() else {
                self.closed = Some(first);
                return;
            };
            self.eras.push(Era { first, key });
        }
    }

    /// Whether the key of the entry at `index` is here.
    #[must_use]
    pub fn reach(&self, index: u64) -> bool {
        self.closed.is_none_or(|closed| index < closed) && self.at(index).is_some()
    }

    /// The key of an entry, and the one before that.
    fn at(&self, index: u64) -> Option<(Option<&Era>, &Era)> {
        let next = self.eras.partition_point(|era| era.first <= index);
        let era = self.eras.get(next.checked_sub(1)?)?;
        let before = next.checked_sub(2).and_then(|at| self.eras.get(at));
        Some((before, era))
    }

    /// Finds the keys before these in a log of which the newest ones are here. `None` when an entry was
    /// not sealed for its place under its key.
    pub fn trace_back(&mut self, sealed: &[Vec<u8>]) -> Option<()> {
        while let Some(first) = self.eras.first().map(|era| era.first).filter(|at| *at > 0) {
            let entry = sealed.get(usize::try_from(first).ok()?)?;
            let opened = self.open(first, entry)?;
            let before = opened.before.filter(|before| before.first < first)?;
            self.eras.insert(0, before);
        }
        Some(())
    }

    fn open(&self, index: u64, sealed: &[u8]) -> Option<Opened> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let (_, era) = self.at(index).filter(|_| self.reach(index))?;
        let payload = Payload {
            msg: sealed,
            aad: &associated(index, era.first),
        };
        let plain = era.key.cipher().decrypt(&XNonce::from(*nonce), payload);
        let plain = Zeroizing::new(plain.ok()?);
        let (head, padded) = plain.split_at_checked(HEAD)?;
        let end = padded.iter().rposition(|byte| *byte != 0)?;
        let (entry, padding) = padded.split_at_checked(end)?;
        (padding.first() == Some(&0x80)).then_some(())?;
        let before = match era.first {
            0 => None,
            _ => {
                let (first, key) = head.split_first_chunk::<8>()?;
                let key = LogKey::written(|bytes| {
                    let key = <&[u8; 32]>::try_from(key).map_err(|_| ())?;
                    bytes.copy_from_slice(key);
                    Ok::<_, ()>(())
                });
                Some(Era {
                    first: u64::from_be_bytes(*first),
                    key: key.ok()?,
                })
            }
        };
        Some(Opened {
            entry: entry.to_vec(),
            before,
        })
    }
}

struct Opened {
    entry: Vec<u8>,
    before: Option<Era>,
}

/// An entry as the relay gets it. `None` where the key of its place is not here.
#[must_use]
pub fn seal_entry(
    keys: &LogKeys,
    index: u64,
    entry: &[u8],
    rng: &mut impl CryptoRng,
) -> Option<Vec<u8>> {
    let (before, era) = keys.at(index).filter(|_| keys.reach(index))?;
    let length = (HEAD + entry.len() + 1).next_multiple_of(BLOCK);
    let mut padded = Zeroizing::new(Vec::with_capacity(length));
    match before {
        Some(before) => {
            padded.extend_from_slice(&before.first.to_be_bytes());
            padded.extend_from_slice(before.key.as_slice());
        }
        None => padded.resize(HEAD, 0),
    }
    padded.extend_from_slice(entry);
    padded.push(0x80);
    padded.resize(length, 0);
    let mut nonce = [0; NONCE];
    rng.fill_bytes(&mut nonce);
    let payload = Payload {
        msg: &padded,
        aad: &associated(index, era.first),
    };
    let sealed = era.key.cipher().encrypt(&XNonce::from(nonce), payload);
    padded.zeroize();
    Some([nonce.as_slice(), &sealed.ok()?].concat())
}

/// The entry at `index`; `None` when it was not sealed for that place under its key.
#[must_use]
pub fn open_entry(keys: &LogKeys, index: u64, sealed: &[u8]) -> Option<Vec<u8>> {
    keys.open(index, sealed).map(|opened| opened.entry)
}

/// The place, and from where its key holds: an entry is put into no other place and no other era.
fn associated(index: u64, first: u64) -> Vec<u8> {
    [LABEL, &index.to_be_bytes(), &first.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    fn of(byte: u8) -> LogKey {
        let key: Result<_, Infallible> = LogKey::written(|bytes| {
            bytes.fill(byte);
            Ok(())
        });
        key.unwrap()
    }

    fn eras(eras: &[(u64, u8)]) -> LogKeys {
        let eras = eras.iter();
        LogKeys::of(
            eras.map(|(first, byte)| Era {
                first: *first,
                key: of(*byte),
            })
            .collect(),
        )
    }

    #[test]
    fn an_entry_opens_in_its_place_under_its_key_and_nowhere_else() {
        let mut rng = StdRng::from_seed([1; 32]);
        let [keys, other, later] = [[(0, 2)], [(0, 3)], [(5, 2)]].map(|era| eras(&era));
        for entry in [b"".as_slice(), b"\x80\0\0", &[7; 255], &[7; 256]] {
            let sealed = seal_entry(&keys, 5, entry, &mut rng).unwrap();
            assert_eq!((sealed.len() - NONCE - 16) % BLOCK, 0);
            assert_eq!(open_entry(&keys, 5, &sealed).as_deref(), Some(entry));
            assert_eq!(open_entry(&keys, 6, &sealed), None);
            assert_eq!(open_entry(&other, 5, &sealed), None);
            // The same key, said to hold from elsewhere.
            assert_eq!(open_entry(&later, 5, &sealed), None);
            for at in (0..sealed.len()).step_by(13) {
                let mut bad = sealed.clone();
                bad[at] ^= 1;
                assert_eq!(open_entry(&keys, 5, &bad), None);
            }
        }
        assert_eq!(open_entry(&keys, 5, b"short"), None);
    }

    fn open_all(keys: &mut LogKeys, sealed: &[Vec<u8>]) -> Option<Vec<Vec<u8>>> {
        keys.trace_back(sealed)?;
        let places = (0_u64..).zip(sealed);
        places
            .map(|(index, entry)| open_entry(keys, index, entry))
            .collect()
    }

    #[test]
    fn the_newest_key_opens_the_log_from_its_beginning_and_an_older_one_nothing_newer() {
        let mut rng = StdRng::from_seed([2; 32]);
        let all = eras(&[(0, 1), (3, 2), (4, 3), (8, 4)]);
        let log: Vec<Vec<u8>> = (0..10_u8).map(|n| vec![n; 40]).collect();
        let sealed = (0..).zip(&log);
        let sealed: Vec<Vec<u8>> = sealed
            .map(|(index, entry)| seal_entry(&all, index, entry, &mut rng).unwrap())
            .collect();
        assert_eq!(all.newest().len(), 2);
        let mut newest = LogKeys::of(all.newest().to_vec());
        assert_eq!(open_all(&mut newest, &sealed).unwrap(), log);
        assert_eq!(newest.eras().len(), 4);
        // Right behind a replacement there is no entry yet that would hold the key before.
        let mut newest = LogKeys::of(all.newest().to_vec());
        assert_eq!(open_all(&mut newest, &sealed[..8]).unwrap(), log[..8]);
        let old = eras(&[(0, 1), (3, 2), (4, 3)]);
        assert_eq!(open_entry(&old, 7, &sealed[7]), Some(log[7].clone()));
        assert_eq!(open_entry(&old, 8, &sealed[8]), None);
        assert_eq!(open_entry(&old, 9, &sealed[9]), None);
    }

    #[test]
    fn a_member_who_says_a_false_key_before_makes_nothing_endless() {
        let mut rng = StdRng::from_seed([3; 32]);
        // The key before is said to hold from the same place.
        let false_keys = LogKeys::of(vec![
            Era {
                first: 2,
                key: of(9),
            },
            Era {
                first: 2,
                key: of(1),
            },
        ]);
        let sealed = seal_entry(&false_keys, 2, b"entry", &mut rng).unwrap();
        let mut reader = eras(&[(2, 1)]);
        let log = [sealed.clone(), sealed.clone(), sealed];
        assert_eq!(reader.trace_back(&log), None);
    }
}
