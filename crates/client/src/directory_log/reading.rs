//! The key under which a reader of the directory gets each new log key.
//!
//! A device draws it and tells headquarters in its request to join, under the envelope's X-Wing, so that a
//! copy of the invitation does not show it and a quantum computer neither. Headquarters keeps no list: the
//! log holds it beside the device, sealed under a key of headquarters' vault, so that a desk of
//! headquarters whose archive was put back, or is new, can wrap for everyone. It never expires: a desk
//! that was away for months reads on. An invitation gives one of its own, good until a device has joined
//! with it, so that a revocation leaves open invitations as they are.

use aircop_directory::{LogKeyStatement, WRAPPED_KEY_LEN};
use aircop_message::DeviceKey;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};
use hkdf::Hkdf;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::bytes::Key;
use crate::directory_log::log_key::LogKey;

const WRAP: &[u8] = b"AIRCOP/1 log key wrap\0";
const READING: &[u8] = b"AIRCOP/1 reading key\0";
const TAG: usize = 16;

/// Who reads: a device by its key, an invitation by its ticket's hash; and the key that headquarters has
/// too.
pub struct Reader<'a> {
    /// 32 bytes of public name.
    pub id: [u8; 32],
    /// 32 bytes.
    pub key: &'a [u8],
}

/// A log key for one reader. `None` never happens: HKDF-SHA256 gives 32 bytes and the AEAD takes them.
#[must_use]
pub fn wrap(reading: &[u8], new: &LogKey) -> Option<[u8; WRAPPED_KEY_LEN]> {
    let cipher = cipher(reading, &[WRAP, &new.digest()])?;
    seal(&cipher, new.as_slice())
}

/// The log key that a statement holds for a reader: none when it is not among those who read on, or what
/// is there for it is not the key of that digest.
#[must_use]
pub fn unwrap(reader: &Reader<'_>, stated: &LogKeyStatement) -> Option<LogKey> {
    let wrapped = stated.wrapped_for(&reader.id)?;
    let cipher = cipher(reader.key, &[WRAP, &stated.digest])?;
    let new = LogKey::written(|bytes| open(&cipher, &wrapped, bytes).ok_or(())).ok()?;
    bool::from(new.digest().ct_eq(&stated.digest)).then_some(new)
}

/// A device's reading key as the log keeps it for headquarters.
#[must_use]
pub fn seal_reading(
    headquarters: &[u8],
    device: &DeviceKey,
    reading: &[u8],
) -> Option<[u8; WRAPPED_KEY_LEN]> {
    let cipher = cipher(headquarters, &[READING, device.as_bytes()])?;
    seal(&cipher, reading)
}

/// The reading key of a device; none when another headquarters has sealed it.
pub(crate) fn open_reading(
    headquarters: &[u8],
    device: &DeviceKey,
    sealed: &[u8; WRAPPED_KEY_LEN],
) -> Option<Key> {
    let cipher = cipher(headquarters, &[READING, device.as_bytes()])?;
    let mut reading = Key::default();
    open(&cipher, sealed, &mut reading)?;
    Some(reading)
}

/// Each key encrypts one text only (a digest is of one key, a device has one reading key), so the nonce
/// is zero.
fn cipher(key: &[u8], info: &[&[u8]]) -> Option<ChaCha20Poly1305> {
    let mut derived = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, key)
        .expand_multi_info(info, derived.as_mut_slice())
        .ok()?;
    Some(ChaCha20Poly1305::new((&*derived).into()))
}

fn seal(cipher: &ChaCha20Poly1305, plain: &[u8]) -> Option<[u8; WRAPPED_KEY_LEN]> {
    let mut sealed = Zeroizing::new([0; WRAPPED_KEY_LEN]);
    let (text, tag) = sealed.split_at_mut_checked(WRAPPED_KEY_LEN - TAG)?;
    text.copy_from_slice(<&[u8; 32]>::try_from(plain).ok()?);
    let made = cipher.encrypt_inout_detached(&Nonce::default(), &[], text.into());
    tag.copy_from_slice(&made.ok()?);
    Some(*sealed)
}

fn open(
    cipher: &ChaCha20Poly1305,
    sealed: &[u8; WRAPPED_KEY_LEN],
    into: &mut [u8; 32],
) -> Option<()> {
    let (text, tag) = sealed.split_last_chunk::<TAG>()?;
    into.copy_from_slice(<&[u8; 32]>::try_from(text).ok()?);
    let opened = cipher.decrypt_inout_detached(
        &Nonce::default(),
        &[],
        into.as_mut_slice().into(),
        &Tag::from(*tag),
    );
    opened.ok()
}

#[cfg(test)]
mod tests {
    use aircop_directory::{Directory, EntryDraft, Event, HqKey, Policy, reader_tag, wraps_of};
    use aircop_message::Timestamp;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    fn log(digest: [u8; 32], parts: Vec<([u8; 8], [u8; 48])>) -> Directory {
        let key = HqKey::from_seed("hq", [1; 32]);
        let policy = Event::Policy(Policy::single("hq", key.public()));
        let sign = |place: &_, event: &Event| {
            let draft = EntryDraft::new(place, Timestamp(5), event).unwrap();
            draft.sign(&key).finish()
        };
        let mut log = Directory::found(&sign(&aircop_directory::Place::first(), &policy)).unwrap();
        let wraps = wraps_of(parts);
        let stated = sign(&log.next_place(), &Event::LogKey { digest, wraps });
        log.append(&stated).unwrap();
        log
    }

    #[test]
    fn a_log_key_opens_for_its_reader_alone_and_only_as_the_key_of_its_digest() {
        let mut rng = StdRng::from_seed([4; 32]);
        let new = LogKey::random(&mut rng);
        let [ours, other] = [[3; 32], [4; 32]];
        let wrapped = wrap(&ours, &new).unwrap();
        let parts = vec![(reader_tag(&[7; 32]), wrapped)];
        let stated = log(new.digest(), parts.clone());
        let [stated] = stated.log_keys() else {
            panic!()
        };
        let read = |id: u8, key: &[u8]| unwrap(&Reader { id: [id; 32], key }, stated);
        assert_eq!(read(7, &ours).unwrap().as_slice(), new.as_slice());
        assert!(read(7, &other).is_none());
        assert!(read(8, &ours).is_none());
        // Another digest over the same parts.
        let other = log(LogKey::random(&mut rng).digest(), parts);
        let key = ours.as_slice();
        assert!(unwrap(&Reader { id: [7; 32], key }, &other.log_keys()[0]).is_none());
    }

    #[test]
    fn headquarters_finds_a_devices_reading_key_in_the_log() {
        let (ours, theirs) = (DeviceKey([1; 32]), DeviceKey([2; 32]));
        let sealed = seal_reading(&[9; 32], &ours, &[5; 32]).unwrap();
        assert_eq!(**open_reading(&[9; 32], &ours, &sealed).unwrap(), [5; 32]);
        assert!(open_reading(&[9; 32], &theirs, &sealed).is_none());
        assert!(open_reading(&[8; 32], &ours, &sealed).is_none());
    }
}
