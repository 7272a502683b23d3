//! An envelope made once and kept: a change of the format can't pass unseen.
//!
//! `vectors/envelope-v1.txt` must stay readable for as long as version 1 is. If a change here is
//! meant, it is a new version, with a file of its own.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::convert::Infallible;

use aircop_envelope::{
    AttachmentEntry, BlobId, BlobKey, ContentKind, DeviceSigningKey, Officer, PrekeySecret,
    Unsealed, message_id, open, seal,
};
use aircop_message::{MessageId, OfficeId, OfficerId, Timestamp};
use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};

const FILE: &str = include_str!("vectors/envelope-v1.txt");
const NOW: Timestamp = Timestamp(1_795_478_400_000);
const DAKAR: OfficeId = OfficeId([0xda; 16]);
const PRAIA: OfficeId = OfficeId([0x0a; 16]);

/// SHA-256 of a counter, byte after byte: the same on every machine and in every version.
#[derive(Default)]
struct Counter {
    block: u64,
    rest: Vec<u8>,
}

impl TryRng for Counter {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        for byte in out {
            if self.rest.is_empty() {
                self.rest = Sha256::digest(self.block.to_be_bytes()).to_vec();
                self.block += 1;
            }
            *byte = self.rest.remove(0);
        }
        Ok(())
    }
}

impl TryCryptoRng for Counter {}

fn made() -> String {
    let mut rng = Counter::default();
    let dakar = DeviceSigningKey::from_seed(&[1; 32]);
    let praia = DeviceSigningKey::from_seed(&[2; 32]);
    let prekey = PrekeySecret::generate(NOW, &mut rng, &praia, 1);
    let alert = Unsealed {
        kind: ContentKind::Message,
        message: message_id(&dakar.public(), [3; 8]),
        sender_office: Some(DAKAR),
        officer: Some(Officer {
            id: OfficerId([4; 16]),
            name: "Awa Diop".into(),
        }),
        created: NOW,
        expires: Timestamp(NOW.0 + 86_400_000),
        in_reply_to: Some(MessageId([5; 16])),
        answered_hash: Some([9; 32]),
        recipients: vec![PRAIA],
        checkpoint: Some(b"checkpoint".to_vec()),
        prekey: Some(b"bundle".to_vec()),
        attachments: vec![AttachmentEntry {
            blob: BlobId([6; 16]),
            key: BlobKey([7; 32]),
            size: 1_000_000,
            sha256: [8; 32],
            name: "photo.jpg".into(),
            kind: "image/jpeg".into(),
            caption: String::new(),
            preview: Vec::new(),
        }],
        payload: b"two couriers on TP1481".to_vec(),
    };
    let to = [prekey.bundle().verify(NOW).unwrap()];
    let sealed = seal(NOW, &mut rng, &dakar, &alert, &to).unwrap();
    [
        ("praia_prekey_secret", prekey.to_bytes().to_vec()),
        ("signed_bytes", sealed.signed_bytes.to_vec()),
        ("signature", sealed.signature.to_vec()),
        ("body", sealed.body),
        ("wrap", sealed.wraps[0].1.clone()),
    ]
    .iter()
    .map(|(name, bytes)| format!("{name} = {}\n", hex::encode(bytes)))
    .collect()
}

fn kept(name: &str) -> Vec<u8> {
    let mut lines = FILE.lines().filter_map(|line| line.split_once(" = "));
    hex::decode(lines.find(|(n, _)| *n == name).unwrap().1).unwrap()
}

#[test]
fn version_1_still_writes_the_same_bytes() {
    let kept: String = FILE
        .lines()
        .filter(|line| line.contains(" = "))
        .map(|line| format!("{line}\n"))
        .collect();
    let made = made();
    for (made, kept) in made.lines().zip(kept.lines()) {
        assert_eq!(made, kept);
    }
    assert_eq!(made, kept);
}

#[test]
fn version_1_still_reads_what_it_wrote() {
    let praia = DeviceSigningKey::from_seed(&[2; 32]).public();
    let prekey = PrekeySecret::from_bytes(&kept("praia_prekey_secret")).unwrap();
    let (body, wrap) = (kept("body"), kept("wrap"));
    let opened = open(NOW, &body, &wrap, praia, Some(PRAIA), &[prekey]).unwrap();
    let content = opened.content();
    assert_eq!(content.sender_office, Some(DAKAR));
    assert_eq!(content.attachments[0].name, "photo.jpg");
    assert_eq!(content.payload, b"two couriers on TP1481");
    assert_eq!(opened.signed_bytes(), kept("signed_bytes"));
    assert_eq!(opened.signature().as_slice(), kept("signature"));
}
