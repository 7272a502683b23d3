//! Bundles: what a stick brings, and what a sender whom the relay knows could sign.

use std::sync::LazyLock;

use aircop_wire::{BundleError, BundleReader, Part, Request, TransportKey};
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest, Sha256};

/// As PROTOCOL.md has them; the crate keeps its own to itself.
const LABEL: &[u8] = b"AIRCOP/1 bundle\0";
const SENDER: usize = 16;
const COUNT: usize = SENDER + 32;
const PLACES: usize = COUNT + 4 + 32 + 32 + 8;
const PLACE: usize = 1 + 4 + 32;
const SIGNATURE: usize = 64;

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_bytes(&[0x11; 32]));

/// The first byte chooses: even, as its sender signed it (else as the stick has it); of those with
/// every second bit clear, the digests are those of the parts.
pub(super) fn bundle(bytes: &[u8]) -> bool {
    let Some((how, bytes)) = bytes.split_first() else {
        return false;
    };
    let mut bytes = bytes.to_vec();
    let signed = how % 2 == 0 && sign(&mut bytes, how & 2 == 0).is_some();
    let mut read = match BundleReader::open(bytes.as_slice()) {
        Ok(read) => read,
        Err(error) => {
            use BundleError::{NoBundle, TooLarge, Version};
            let of_the_front = matches!(error, NoBundle | Version | TooLarge);
            assert!(!signed || of_the_front, "{error}");
            return false;
        }
    };
    let ours = TransportKey(KEY.verifying_key().to_bytes());
    assert_eq!(read.front().sender, ours, "a signature was forged");
    let lengths: Vec<usize> = read.front().places.iter().map(|p| p.len()).collect();
    let mut at = PLACES + lengths.len() * PLACE + SIGNATURE;
    assert_eq!(read.front().sign(&KEY).as_deref().ok(), bytes.get(..at));
    let mut taken = false;
    for (nth, len) in lengths.into_iter().enumerate() {
        let said = bytes.get(PLACES + nth * PLACE + 5..PLACES + (nth + 1) * PLACE);
        let whole = bytes.get(at..at.saturating_add(len));
        at = at.saturating_add(len);
        let found = read.next();
        let Some(whole) = whole else {
            assert_eq!(found, Some(Err(BundleError::CutShort)));
            assert_eq!(read.next(), None);
            return taken;
        };
        let damaged = said != Some(Sha256::digest(whole).as_slice());
        assert_eq!(found == Some(Err(BundleError::Damaged)), damaged);
        match found {
            Some(Ok(part)) => {
                assert_eq!(written(part).as_deref(), Some(whole));
                taken = true;
            }
            Some(Err(error)) => assert!(
                damaged || matches!(error, BundleError::Kind | BundleError::Frame(_)),
                "{error}"
            ),
            None => assert!(damaged, "a part was passed over"),
        }
    }
    let behind = read.next();
    let trailing = (at < bytes.len()).then_some(Err(BundleError::Trailing));
    assert_eq!(behind, trailing);
    assert_eq!(read.next(), None);
    taken
}

/// A part as it stands in the file.
fn written(part: Part) -> Option<Vec<u8>> {
    let frame = match part {
        Part::Directory(bytes) => return Some(bytes),
        Part::Deposit(deposit) => Request::Deposit(deposit),
        Part::Chunk(chunk) => Request::PutChunk(chunk),
        Part::Prekey(prekey) => Request::PutPrekey { prekey },
    };
    frame.encode().ok()
}

/// Puts our key, our signature and, with `digests`, the parts' digests where they belong. `None`
/// where the front does not end before the bytes do.
fn sign(bytes: &mut [u8], digests: bool) -> Option<()> {
    let count = u32::from_be_bytes(bytes.get(COUNT..COUNT + 4)?.try_into().ok()?);
    let places = usize::try_from(count).ok()?.checked_mul(PLACE)?;
    let front = PLACES.checked_add(places)?;
    if bytes.len() < front.checked_add(SIGNATURE)? {
        return None;
    }
    let (front, rest) = bytes.split_at_mut_checked(front)?;
    let (signature, mut parts) = rest.split_at_mut_checked(SIGNATURE)?;
    if digests {
        for place in front.get_mut(PLACES..)?.chunks_exact_mut(PLACE) {
            let len = u32::from_be_bytes(place.get(1..5)?.try_into().ok()?);
            let Some((part, later)) = parts.split_at_mut_checked(usize::try_from(len).ok()?) else {
                break;
            };
            parts = later;
            let digest = Sha256::digest(&*part);
            place.get_mut(5..)?.copy_from_slice(&digest);
        }
    }
    let sender = KEY.verifying_key().to_bytes();
    front.get_mut(SENDER..COUNT)?.copy_from_slice(&sender);
    let over = KEY.sign(&[LABEL, &*front].concat());
    signature.copy_from_slice(&over.to_bytes());
    Some(())
}
