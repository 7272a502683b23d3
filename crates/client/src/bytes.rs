//! Byte strings in CBOR, which serde would otherwise write as lists of integers.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

/// A key that stays: on the heap, since what is moved about on the stack leaves copies behind
/// that nobody wipes.
pub(crate) type Key = Box<Zeroizing<[u8; 32]>>;

/// Bytes that are written as a byte string and wiped when dropped.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Bytes(pub(crate) Zeroizing<Vec<u8>>);

impl Bytes {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        Self(Zeroizing::new(bytes.to_vec()))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Exactly the 32 of a key.
    pub(crate) fn key(&self) -> Option<Key> {
        let mut key = Key::default();
        key.copy_from_slice(self.exactly::<32>()?);
        Some(key)
    }

    /// Exactly `N` of them, where they are.
    pub(crate) fn exactly<const N: usize>(&self) -> Option<&[u8; N]> {
        self.0.as_slice().try_into().ok()
    }

    /// Exactly `N` of them.
    pub(crate) fn array<const N: usize>(&self) -> Option<Zeroizing<[u8; N]>> {
        self.exactly().copied().map(Zeroizing::new)
    }
}

/// What they are is nobody's business.
impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct V;
        impl Visitor<'_> for V {
            type Value = Bytes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a byte string")
            }
            fn visit_bytes<E: de::Error>(self, v: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes::new(v))
            }
            fn visit_byte_buf<E: de::Error>(self, v: Vec<u8>) -> Result<Bytes, E> {
                Ok(Bytes(Zeroizing::new(v)))
            }
        }
        d.deserialize_byte_buf(V)
    }
}
