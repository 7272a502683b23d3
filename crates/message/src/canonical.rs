//! Deterministic CBOR (RFC 8949 section 4.2.1): the one encoding of everything that is signed.
//!
//! Maps are ordered by their encoded keys and not by the order of Rust's fields, so a struct may
//! grow without changing a byte of what older ones wrote. Decoding re-encodes and compares: two
//! different byte strings can never mean the same thing, which keeps signatures and hashes honest.
//! Turned down: Protobuf (no canonical form), postcard (unknown fields are lost), JSON with RFC
//! 8785 (no byte strings).

use ciborium::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why bytes were not taken as a canonical document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// Not CBOR, or nested more than 64 deep.
    #[error("not CBOR")]
    Malformed,
    /// CBOR, but not in the deterministic form, or followed by more bytes.
    #[error("CBOR, but not in its deterministic form")]
    NotCanonical,
    /// Deterministic CBOR that does not have the expected shape; says which field.
    #[error("unexpected content: {0}")]
    Shape(String),
    /// The value cannot be written: it holds a float, a tag, or a map with two equal keys.
    #[error("a value of this kind cannot be written canonically")]
    Unsupported,
}

const MAX_DEPTH: usize = 64;

/// Encodes `value`.
///
/// # Errors
/// [`CanonicalError::Unsupported`] when it holds floats, tags or doubled keys.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    let value = Value::serialized(value).map_err(|_| CanonicalError::Unsupported)?;
    encode(value)
}

/// Decodes exactly `bytes`.
///
/// # Errors
/// See [`CanonicalError`]; nothing is returned unless re-encoding gives `bytes` again.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CanonicalError> {
    let value: Value = ciborium::de::from_reader_with_recursion_limit(bytes, MAX_DEPTH)
        .map_err(|_| CanonicalError::Malformed)?;
    if encode(value.clone()).map_err(|_| CanonicalError::NotCanonical)? != bytes {
        return Err(CanonicalError::NotCanonical);
    }
    value
        .deserialized()
        .map_err(|e| CanonicalError::Shape(e.to_string()))
}

/// Decodes what this program encoded or proved canonical before: nothing is proved again.
///
/// # Errors
/// [`CanonicalError::Shape`] when it is not of this shape.
pub fn from_stored<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CanonicalError> {
    ciborium::de::from_reader_with_recursion_limit(bytes, MAX_DEPTH)
        .map_err(|e| CanonicalError::Shape(e.to_string()))
}

fn encode(value: Value) -> Result<Vec<u8>, CanonicalError> {
    let sorted = sort(value)?;
    let mut out = Vec::new();
    ciborium::into_writer(&sorted, &mut out).map_err(|_| CanonicalError::Unsupported)?;
    Ok(out)
}

fn sort(value: Value) -> Result<Value, CanonicalError> {
    Ok(match value {
        Value::Integer(_) | Value::Bytes(_) | Value::Text(_) | Value::Bool(_) | Value::Null => {
            value
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sort).collect::<Result<_, _>>()?),
        Value::Map(entries) => {
            let mut keyed = Vec::with_capacity(entries.len());
            for (key, item) in entries {
                keyed.push((encode(key.clone())?, key, sort(item)?));
            }
            keyed.sort_by(|a, b| a.0.cmp(&b.0));
            if keyed
                .windows(2)
                .any(|pair| matches!(pair, [a, b] if a.0 == b.0))
            {
                return Err(CanonicalError::Unsupported);
            }
            Value::Map(
                keyed
                    .into_iter()
                    .map(|(_, key, item)| (key, item))
                    .collect(),
            )
        }
        _ => return Err(CanonicalError::Unsupported),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Today {
        b: u8,
        a: String,
        #[serde(flatten)]
        newer: BTreeMap<String, Value>,
    }

    #[derive(Serialize)]
    struct Tomorrow {
        a: &'static str,
        aa: bool,
        b: u8,
    }

    #[test]
    fn fields_of_a_newer_version_survive_to_the_byte() {
        let bytes = to_vec(&Tomorrow {
            a: "x",
            aa: true,
            b: 1,
        })
        .unwrap();
        let read: Today = from_slice(&bytes).unwrap();
        assert_eq!(read.newer.get("aa"), Some(&Value::Bool(true)));
        assert_eq!(to_vec(&read).unwrap(), bytes);
    }

    #[test]
    fn only_the_deterministic_form_is_read() {
        let cases: [(&str, &[u8], CanonicalError); 5] = [
            (
                "keys out of order",
                b"\xa2\x61b\x01\x61a\x61x",
                CanonicalError::NotCanonical,
            ),
            (
                "a longer integer than needed",
                b"\xa2\x61a\x61x\x61b\x18\x01",
                CanonicalError::NotCanonical,
            ),
            (
                "a key twice",
                b"\xa2\x61a\x61x\x61a\x61x",
                CanonicalError::NotCanonical,
            ),
            (
                "bytes after the end",
                b"\xa2\x61a\x61x\x61b\x01\x00",
                CanonicalError::NotCanonical,
            ),
            ("cut off", b"\xa2\x61a\x61x\x61b", CanonicalError::Malformed),
        ];
        for (name, bytes, error) in cases {
            assert_eq!(from_slice::<Today>(bytes).unwrap_err(), error, "{name}");
        }
    }

    #[test]
    fn a_deep_nest_is_refused_and_does_not_overflow_the_stack() {
        let nest = vec![0x81; 100_000];
        assert_eq!(
            from_slice::<Today>(&nest).unwrap_err(),
            CanonicalError::Malformed
        );
    }
}
