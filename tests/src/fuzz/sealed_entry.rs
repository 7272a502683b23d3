//! Entries of the log as the relay keeps them, and what a member could seal there.

use aircop_client::log_key::{Era, LogKeys, open_entry, seal_entry};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::forge::Always;
use super::log_key::key;

/// As PROTOCOL.md has it; the crate keeps its own to itself.
const ENTRY_LABEL: &[u8] = b"AIRCOP/1 directory entry at the relay\0";
const NONCE: [u8; 24] = [0x60; 24];
/// From where the key before holds, and that key.
const HEAD: usize = 8 + 32;
/// The reader of sealed entries: three keys, and from where each holds.
const ERAS: [(u64, u8); 3] = [(0, 0x88), (3, 0x99), (5, 0xaa)];

/// The first byte chooses. Odd: sealed entries from nowhere, of which none opens. Else, with the fifth
/// bit clear, what a member sealed for a place of the log; with it, a chain of such, each of which says
/// where the key before holds from, as whoever has the newest key reads it.
pub(super) fn sealed_entry(bytes: &[u8]) -> bool {
    let Some((how, bytes)) = bytes.split_first() else {
        return false;
    };
    let index = u64::from(how >> 1 & 7);
    let eras = ERAS.map(|(first, byte)| Era {
        first,
        key: key(&[byte; 32]),
    });
    let keys = LogKeys::of(eras.to_vec());
    if how & 1 != 0 {
        assert_eq!(open_entry(&keys, index, bytes), None);
        return false;
    }
    if how & 16 != 0 {
        return chain(bytes);
    }
    let held = ERAS.iter().rev().find(|(first, _)| *first <= index);
    let Some((first, byte)) = held.copied() else {
        return false;
    };
    let sealed = seal(&[byte; 32], index, first, bytes);
    let opened = open_entry(&keys, index, &sealed);
    assert_eq!(opened.as_deref(), inside(bytes));
    let Some(entry) = opened else { return false };
    // No other place, and nobody with the keys before alone.
    assert_eq!(open_entry(&keys, index ^ 1, &sealed), None);
    let older = LogKeys::of(eras.into_iter().filter(|era| era.first < first).collect());
    assert_eq!(open_entry(&older, index, &sealed), None);
    // As we would have sealed it, where it says the key before as we know it and is no longer.
    let ours = seal_entry(&keys, index, &entry, &mut Always(0x60)).unwrap_or_default();
    assert_eq!(open_entry(&keys, index, &ours), Some(entry));
    let before = ERAS.iter().rev().find(|(from, _)| *from < first);
    let head = before.map_or([0; HEAD], |(from, byte)| {
        let mut head = [*byte; HEAD];
        head[..8].copy_from_slice(&from.to_be_bytes());
        head
    });
    assert_eq!(
        ours == sealed,
        bytes.starts_with(&head) && sealed.len() == ours.len()
    );
    true
}

/// Of what a member sealed, the entry: in front of the last byte that is not zero, which is 0x80.
fn inside(plain: &[u8]) -> Option<&[u8]> {
    let padded = plain.get(HEAD..)?;
    let end = padded.iter().rposition(|byte| *byte != 0)?;
    (padded.get(end) == Some(&0x80)).then(|| padded.get(..end))?
}

fn seal(key: &[u8; 32], index: u64, first: u64, plain: &[u8]) -> Vec<u8> {
    let place = [ENTRY_LABEL, &index.to_be_bytes(), &first.to_be_bytes()].concat();
    let cipher = XChaCha20Poly1305::new(key.into());
    let payload = Payload {
        msg: plain,
        aad: &place,
    };
    let sealed = cipher.encrypt(&XNonce::from(NONCE), payload);
    [NONCE.as_slice(), &sealed.unwrap_or_default()].concat()
}

/// Pieces of 64 bytes, each the entry at the place that the one before it names, under the key that
/// the one before it gives. Whatever they say, the reading ends, and keys ascend.
fn chain(bytes: &[u8]) -> bool {
    let (mut first, mut under) = (7_u64, [0xaa; 32]);
    let mut log = vec![Vec::new(); 8];
    let mut whole = false;
    let mut steps = 0;
    for plain in bytes.chunks(64) {
        let place = usize::try_from(first).ok().and_then(|at| log.get_mut(at));
        let Some(place) = place else { break };
        *place = seal(&under, first, first, plain);
        let head = plain.split_first_chunk::<8>();
        let head = head.and_then(|(from, key)| Some((from, key.first_chunk::<32>()?)));
        let Some((from, before)) = head.filter(|_| inside(plain).is_some()) else {
            break;
        };
        let from = u64::from_be_bytes(*from);
        if from >= first {
            break;
        }
        (first, under) = (from, *before);
        steps += 1;
        whole = first == 0;
        if whole {
            break;
        }
    }
    let newest = Era {
        first: 7,
        key: key(&[0xaa; 32]),
    };
    let mut keys = LogKeys::of(vec![newest]);
    assert_eq!(keys.trace_back(&log).is_some(), whole);
    let eras = keys.eras();
    assert!(eras.is_sorted_by(|a, b| a.first < b.first));
    assert_eq!(eras.len(), steps + 1);
    whole
}
