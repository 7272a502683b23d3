//! The sealing of files: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) with
//! ChaCha20-Poly1305 over chunks of 256 KiB.
//!
//! Each file has a random key that seals nothing else, so the nonce is the chunk's counter and the
//! mark of the last one alone. The associated data bind blob and size. A chunk that was changed,
//! swapped, repeated or cut off does not open, and each is known by itself: what came is checked as
//! it comes, in any order. The same bytes lie at the relay and on both disks.

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use aircop_wire::limits::{MAX_CHUNK, MAX_CHUNKS};
use chacha20poly1305::ChaCha20Poly1305;

/// Bytes of a chunk before it is sealed; the last may have less.
pub(crate) const CHUNK: usize = 256 * 1024;
/// Bytes of a file at most: 2 GiB.
pub(crate) const MAX_SIZE: u64 = MAX_CHUNKS as u64 * CHUNK as u64;
const TAG: usize = 16;
const LABEL: &[u8] = b"AIRCOP/1 attachment chunk\0";

/// A chunk that was not made with this key for this place of this file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a chunk fails authentication")]
pub(crate) struct BadChunk;

/// Seals and opens the chunks of one file.
pub(crate) struct Cipher {
    stream: StreamBE32<ChaCha20Poly1305>,
    bound: Vec<u8>,
    size: u64,
}

impl Cipher {
    /// For the file of `size` bytes that lies under `blob`.
    pub(crate) fn new(key: &[u8; 32], blob: &[u8; 16], size: u64) -> Self {
        Self {
            stream: StreamBE32::new(key.into(), &[0; 7].into()),
            bound: [LABEL, blob, &size.to_be_bytes()].concat(),
            size,
        }
    }

    /// Chunks of the whole file; an empty one has one.
    pub(crate) fn total(&self) -> u16 {
        chunks(self.size)
    }

    /// Seals the chunk at `index` in place.
    pub(crate) fn seal(&self, index: u16, chunk: &mut Vec<u8>) -> Result<(), BadChunk> {
        if self.plain_len(index) != Some(chunk.len()) {
            return Err(BadChunk);
        }
        self.stream
            .encrypt_in_place(index.into(), self.is_last(index), &self.bound, chunk)
            .map_err(|_| BadChunk)
    }

    /// Opens the chunk at `index` in place.
    pub(crate) fn open(&self, index: u16, chunk: &mut Vec<u8>) -> Result<(), BadChunk> {
        if self.sealed_len(index) != Some(chunk.len()) {
            return Err(BadChunk);
        }
        self.stream
            .decrypt_in_place(index.into(), self.is_last(index), &self.bound, chunk)
            .map_err(|_| BadChunk)
    }

    /// Bytes of a sealed chunk; none behind the end.
    pub(crate) fn sealed_len(&self, index: u16) -> Option<usize> {
        self.plain_len(index).map(|len| len + TAG)
    }

    fn plain_len(&self, index: u16) -> Option<usize> {
        if index >= self.total() {
            return None;
        }
        let left = self.size - u64::from(index) * CHUNK as u64;
        Some(usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK)))
    }

    fn is_last(&self, index: u16) -> bool {
        index + 1 == self.total()
    }
}

/// Chunks of a file of `size` bytes, which is at most [`MAX_SIZE`].
pub(crate) fn chunks(size: u64) -> u16 {
    u16::try_from(size.div_ceil(CHUNK as u64).max(1)).unwrap_or(u16::MAX)
}

/// Where a sealed chunk begins in a file of them.
pub(crate) fn place(index: u16) -> u64 {
    u64::from(index) * MAX_CHUNK as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];
    const BLOB: [u8; 16] = [8; 16];

    fn sealed(cipher: &Cipher, index: u16) -> Vec<u8> {
        let mut chunk = vec![index as u8 + 1; cipher.plain_len(index).unwrap()];
        cipher.seal(index, &mut chunk).unwrap();
        chunk
    }

    #[test]
    fn a_chunk_opens_in_its_own_place_of_its_own_file_only() {
        let size = 2 * CHUNK as u64 + 100;
        let cipher = Cipher::new(&KEY, &BLOB, size);
        assert_eq!(cipher.total(), 3);
        for index in 0..3 {
            let chunk = sealed(&cipher, index);
            for place in 0..4 {
                let opens = cipher.open(place, &mut chunk.clone()).is_ok();
                assert_eq!(opens, place == index, "{index} at {place}");
            }
            let foreign = [
                Cipher::new(&[9; 32], &BLOB, size),
                Cipher::new(&KEY, &[9; 16], size),
                Cipher::new(&KEY, &BLOB, size - 100),
                Cipher::new(&KEY, &BLOB, size + CHUNK as u64),
            ];
            for other in foreign {
                assert!(other.open(index, &mut chunk.clone()).is_err());
            }
            for cut in [0, 1, TAG, chunk.len() - 1] {
                assert!(cipher.open(index, &mut chunk[..cut].to_vec()).is_err());
            }
            let mut longer = chunk.clone();
            longer.push(0);
            assert!(cipher.open(index, &mut longer).is_err());
            let mut flipped = chunk.clone();
            flipped[0] ^= 1;
            assert!(cipher.open(index, &mut flipped).is_err());
        }
    }

    #[test]
    fn every_size_has_its_chunks() {
        for (size, total) in [(0, 1), (1, 1), (CHUNK as u64, 1), (CHUNK as u64 + 1, 2)] {
            assert_eq!(chunks(size), total, "{size}");
        }
        assert_eq!(chunks(MAX_SIZE), MAX_CHUNKS);
        let empty = Cipher::new(&KEY, &BLOB, 0);
        let mut chunk = sealed(&empty, 0);
        assert_eq!(chunk.len(), TAG);
        empty.open(0, &mut chunk).unwrap();
    }
}
