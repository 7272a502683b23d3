//! Every domain-separation label of suite 1.
//!
//! Each ends in a zero byte, which none holds inside: no label is the beginning of another, so
//! that bytes signed or derived under one can't be read as bytes under another.

/// Before the content bytes that the sending device signs. Public, since a signature is evidence
/// that others must be able to check ([`crate::verify_strict`]).
pub const CONTENT_SIGNATURE: &[u8] = b"AIRCOP/1 content signature\0";
/// Before a statement of what a device has erased. Public, since others must be able to check it.
pub const ERASURE_CERTIFICATE: &[u8] = b"AIRCOP/1 certificate of erasure\0";
/// Before the fields of a prekey bundle that its device signs.
pub(crate) const PREKEY_SIGNATURE: &[u8] = b"AIRCOP/1 prekey signature\0";
/// HKDF info: the key of the body's AEAD.
pub(crate) const BODY_KEY: &[u8] = b"AIRCOP/1 body key\0";
/// HKDF info: the commitment that stands in clear in the body.
pub(crate) const COMMITMENT: &[u8] = b"AIRCOP/1 commitment\0";
/// Before the device and the random half of a message's id.
pub(crate) const MESSAGE_ID: &[u8] = b"AIRCOP/1 message id\0";
/// Before what of a message stays the same however often it is sealed.
pub(crate) const MESSAGE_HASH: &[u8] = b"AIRCOP/1 message hash\0";
/// Begins the HPKE info of a wrap.
pub(crate) const WRAP: &[u8] = b"AIRCOP/1 wrap\0";

#[cfg(test)]
pub(crate) const ALL: [&[u8]; 8] = [
    CONTENT_SIGNATURE,
    ERASURE_CERTIFICATE,
    PREKEY_SIGNATURE,
    BODY_KEY,
    COMMITMENT,
    MESSAGE_ID,
    MESSAGE_HASH,
    WRAP,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_can_be_taken_for_the_beginning_of_another() {
        for (i, a) in ALL.iter().enumerate() {
            assert_eq!(a.iter().filter(|b| **b == 0).count(), 1);
            assert_eq!(a.last(), Some(&0));
            for b in ALL.get(i + 1..).unwrap_or_default() {
                assert!(!a.starts_with(b) && !b.starts_with(a));
            }
        }
    }
}
