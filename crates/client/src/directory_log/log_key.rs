//! The directory as the relay keeps it: sealed, since it names every office.
//!
//! The log key is made by headquarters and comes with each invitation; members alone can read who
//! takes part. An entry is padded to a multiple of 256 bytes, so that its length does not tell what
//! kind it is, and encrypted by XChaCha20-Poly1305 with a random nonce under its index: the relay can
//! neither read it nor put it in another's place. What is signed, hashed and believed is the entry
//! inside; this layer hides and decides nothing.
//!
//! `nonce 24 | AEAD(entry | 0x80 | zeros)`. A member who was revoked still knows the key, but the
//! relay lets him fetch nothing; together with the relay he could read later entries.

use std::convert::Infallible;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const LABEL: &[u8] = b"AIRCOP/1 directory entry at the relay\0";
const BLOCK: usize = 256;
const NONCE: usize = 24;

/// The key under which the relay keeps the directory. Its bytes stay where they were first written:
/// a key that is moved or copied leaves itself behind on the stack.
#[derive(Clone)]
pub struct LogKey(Arc<Zeroizing<[u8; 32]>>);

impl LogKey {
    /// A key whose bytes `write` puts in their place.
    ///
    /// # Errors
    /// As `write`.
    pub(crate) fn written<E>(
        write: impl FnOnce(&mut [u8; 32]) -> Result<(), E>,
    ) -> Result<Self, E> {
        let mut key = Arc::<Zeroizing<[u8; 32]>>::default();
        let place = Arc::make_mut(&mut key);
        write(place)?;
        Ok(Self(key))
    }

    /// A new key.
    pub(crate) fn random(rng: &mut impl CryptoRng) -> Self {
        let Ok(key) = Self::written(|bytes| {
            rng.fill_bytes(bytes);
            Ok::<_, Infallible>(())
        });
        key
    }

    /// The 32 bytes.
    pub(crate) fn as_slice(&self) -> &[u8] {
        self.0.as_slice()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&**self.0).into())
    }
}

/// An entry as the relay gets it.
pub(crate) fn seal_entry(
    key: &LogKey,
    index: u64,
    entry: &[u8],
    rng: &mut impl CryptoRng,
) -> Option<Vec<u8>> {
    let mut padded = Vec::with_capacity(entry.len() + BLOCK);
    padded.extend_from_slice(entry);
    padded.push(0x80);
    padded.resize(padded.len().next_multiple_of(BLOCK), 0);
    let mut nonce = [0; NONCE];
    rng.fill_bytes(&mut nonce);
    let payload = Payload {
        msg: &padded,
        aad: &associated(index),
    };
    let sealed = key.cipher().encrypt(&XNonce::from(nonce), payload).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

/// The entry at `index`; `None` when it was not sealed for that place under this key.
pub(crate) fn open_entry(key: &LogKey, index: u64, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let payload = Payload {
        msg: sealed,
        aad: &associated(index),
    };
    let mut padded = key.cipher().decrypt(&XNonce::from(*nonce), payload).ok()?;
    let end = padded.iter().rposition(|byte| *byte != 0)?;
    let marked = padded.get(end) == Some(&0x80);
    padded.truncate(end);
    marked.then_some(padded)
}

fn associated(index: u64) -> Vec<u8> {
    [LABEL, &index.to_be_bytes()].concat()
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

    #[test]
    fn an_entry_opens_in_its_place_under_its_key_and_nowhere_else() {
        let mut rng = StdRng::from_seed([1; 32]);
        let [key, other] = [2, 3].map(of);
        for entry in [b"".as_slice(), b"\x80\0\0", &[7; 255], &[7; 256]] {
            let sealed = seal_entry(&key, 5, entry, &mut rng).unwrap();
            assert_eq!((sealed.len() - NONCE - 16) % BLOCK, 0);
            assert_eq!(open_entry(&key, 5, &sealed).as_deref(), Some(entry));
            assert_eq!(open_entry(&key, 6, &sealed), None);
            assert_eq!(open_entry(&other, 5, &sealed), None);
            for at in (0..sealed.len()).step_by(13) {
                let mut bad = sealed.clone();
                bad[at] ^= 1;
                assert_eq!(open_entry(&key, 5, &bad), None);
            }
        }
        assert_eq!(open_entry(&key, 5, b"short"), None);
    }
}
