//! Raw public keys in TLS (RFC 7250): the one DER form that both sides make and take.
//!
//! An Ed25519 key has exactly one DER encoding (RFC 8410), so a fixed prefix does for an ASN.1
//! parser, and nothing else can be read as a key.

use zeroize::Zeroizing;

use crate::id::TransportKey;

/// `SEQUENCE { SEQUENCE { OID 1.3.101.112 }, BIT STRING (0 unused bits) of 32 bytes }`.
const SPKI_PREFIX: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

/// `SEQUENCE { INTEGER 0, SEQUENCE { OID 1.3.101.112 }, OCTET STRING { OCTET STRING of 32 bytes } }`.
const PKCS8_PREFIX: [u8; 16] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

/// The `SubjectPublicKeyInfo` that stands where a certificate would (RFC 7250 section 3).
#[must_use]
pub fn to_spki(key: &TransportKey) -> Vec<u8> {
    [SPKI_PREFIX.as_slice(), key.as_bytes()].concat()
}

/// The key of a `SubjectPublicKeyInfo`; `None` for anything but an Ed25519 key in DER.
#[must_use]
pub fn from_spki(spki: &[u8]) -> Option<TransportKey> {
    spki.strip_prefix(&SPKI_PREFIX)?
        .try_into()
        .ok()
        .map(TransportKey)
}

/// A PKCS#8 v1 private key (RFC 8410 section 7) around an Ed25519 seed, for the TLS library.
#[must_use]
pub fn seed_to_pkcs8(seed: &[u8; 32]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([PKCS8_PREFIX.as_slice(), seed].concat())
}
