//! Identifiers. Binary in canonical CBOR, lower-case hexadecimal in JSON and on screen.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An identifier that is not the right number of bytes, or not hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an identifier of {expected} bytes was expected")]
pub struct BadId {
    /// How many bytes it should have had.
    pub expected: usize,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;

            /// The bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }

            /// Reads exactly [`Self::LEN`] bytes.
            ///
            /// # Errors
            /// [`BadId`] at any other length.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, BadId> {
                bytes.try_into().map(Self).map_err(|_| BadId { expected: $len })
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let digits = 2 * $len;
                schemars::json_schema!({
                    "type": "string",
                    "pattern": format!("^[0-9a-f]{{{digits}}}$"),
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex::encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(s: &str) -> Result<Self, BadId> {
                let mut out = [0; $len];
                hex::decode_to_slice(s, &mut out).map_err(|_| BadId { expected: $len })?;
                Ok(Self(out))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                if s.is_human_readable() {
                    s.serialize_str(&hex::encode(self.0))
                } else {
                    s.serialize_bytes(&self.0)
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                struct V;
                impl<'de> Visitor<'de> for V {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        write!(f, "{} bytes or their hexadecimal", $len)
                    }
                    fn visit_bytes<E: de::Error>(self, v: &[u8]) -> Result<$name, E> {
                        $name::from_slice(v).map_err(E::custom)
                    }
                    fn visit_str<E: de::Error>(self, v: &str) -> Result<$name, E> {
                        v.parse().map_err(E::custom)
                    }
                }
                // Serde buffers some values in a form that forgets whether the format is
                // readable, so both forms are taken; canonical decoding re-encodes and compares.
                d.deserialize_any(V)
            }
        }
    };
}

id!(
    /// A desk that takes part. 16 random bytes given by headquarters at admission.
    OfficeId, 16
);
id!(
    /// A closed user group. 16 random bytes.
    GroupId, 16
);
id!(
    /// A message: 8 random bytes, and 8 that follow from them and the sending device.
    MessageId, 16
);
id!(
    /// An officer of one office. 16 random bytes made when the officer is added to the vault.
    OfficerId, 16
);
id!(
    /// Where a device's envelopes wait on the relay. 16 random bytes.
    MailboxId, 16
);
id!(
    /// A device, named by its Ed25519 signing key (RFC 8032, 32 bytes): self-certifying.
    DeviceKey, 32
);
