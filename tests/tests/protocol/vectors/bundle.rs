//! A bundle for a stick (PROTOCOL.md 11.6): its bytes in pieces, and what damage comes to.

use aircop_wire::{
    BlobId, BundleError, BundleFront, BundleReader, ChunkName, Deposit, DepositId, MailboxId,
    NewChunk, Part, PartKind, Place, Request, TransportKey, Wrap,
};
use ed25519_dalek::SigningKey;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::cast::{DAKAR, LAGOS, NOW, PRAIA};
use super::directory::log;

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    sender_seed: String,
    sender: String,
    log: String,
    relay: String,
    made_ms: i64,
    parts: Vec<PartLine>,
    front: String,
    signature: String,
    bundle: String,
    damaged: Vec<Damaged>,
}

#[derive(Serialize)]
struct PartLine {
    kind: u8,
    is: &'static str,
    bytes: String,
    sha256: String,
}

/// One byte changed, or cut to a length, or bytes behind the end.
#[derive(Serialize)]
struct Damaged {
    says: &'static str,
    at: Option<usize>,
    xor: Option<u8>,
    cut_to: Option<usize>,
    behind: Option<String>,
    /// `no-bundle`, `version`, `signature`, `cut-short`, `too-large`: nothing is taken.
    refused: Option<&'static str>,
    /// Parts that are not taken, from 1, and why.
    parts: Vec<(usize, &'static str)>,
}

const HEAD: usize = 16 + 32 + 4;

fn parts() -> Vec<(PartKind, &'static str, Vec<u8>)> {
    let wrap = |byte: u8| Wrap::from_slice(&[byte; 1168]).unwrap();
    let deposit = Request::Deposit(Deposit {
        id: DepositId([0x1d; 16]),
        expires_at_ms: NOW.0 + 7 * 86_400_000,
        body: vec![0x42; 48],
        wraps: vec![
            (MailboxId(PRAIA.mailbox().0), wrap(0xa1)),
            (MailboxId(LAGOS.mailbox().0), wrap(0xa2)),
        ],
    });
    let chunk = Request::PutChunk(NewChunk {
        name: ChunkName {
            blob: BlobId([0xf1; 16]),
            index: 0,
        },
        total: 1,
        bytes: vec![0x55; 24],
    });
    let prekey = Request::PutPrekey {
        prekey: vec![0x70; 40],
    };
    // Short, since nobody looks into it here.
    let directory = br#"{"directory":"aircop directory 1"}"#.to_vec();
    vec![
        (PartKind::Directory, "directory file (7.2)", directory),
        (PartKind::Prekey, "put prekey", prekey.encode().unwrap()),
        (PartKind::Deposit, "deposit", deposit.encode().unwrap()),
        (PartKind::Chunk, "put chunk", chunk.encode().unwrap()),
    ]
}

fn name(error: BundleError) -> &'static str {
    match error {
        BundleError::NoBundle => "no-bundle",
        BundleError::Version => "version",
        BundleError::TooLarge => "too-large",
        BundleError::CutShort => "cut-short",
        BundleError::Signature => "signature",
        BundleError::Damaged => "damaged",
        BundleError::Kind => "kind",
        BundleError::Frame(_) => "malformed",
        BundleError::Trailing => "trailing",
        BundleError::Io(_) => "disk",
    }
}

fn damaged(whole: &[u8], front: usize) -> Vec<Damaged> {
    let flips = [
        ("another magic", 0),
        ("another version", 14),
        ("another sender", 20),
        ("far too many parts", 48),
        ("another log", HEAD + 3),
        ("another relay", HEAD + 40),
        ("another time", HEAD + 70),
        ("another kind of part", HEAD + 72),
        ("another digest", HEAD + 72 + 9),
        ("another signature", front - 2),
        ("a byte of the directory", front + 5),
        ("a byte of the envelope", whole.len() - 200),
        ("the last byte", whole.len() - 1),
    ];
    let flip = |(says, at): (&'static str, usize)| {
        let xor = if at == 48 { 0x80 } else { 0x03 };
        let mut bytes = whole.to_vec();
        bytes[at] ^= xor;
        line(says, (Some(at), Some(xor)), None, None, &bytes)
    };
    let cut =
        |(says, at): (&'static str, usize)| line(says, (None, None), Some(at), None, &whole[..at]);
    let behind = [whole, &[0]].concat();
    flips
        .into_iter()
        .map(flip)
        .chain(
            [
                ("nothing", 0),
                ("half a head", 30),
                ("half a front", front - 80),
                ("half a part", whole.len() - 100),
            ]
            .map(cut),
        )
        .chain([line(
            "a byte behind the end",
            (None, None),
            None,
            Some("00".to_owned()),
            &behind,
        )])
        .collect()
}

fn line(
    says: &'static str,
    (at, xor): (Option<usize>, Option<u8>),
    cut_to: Option<usize>,
    behind: Option<String>,
    bytes: &[u8],
) -> Damaged {
    let (refused, parts) = match BundleReader::open(bytes) {
        Err(error) => (Some(name(error)), Vec::new()),
        Ok(bundle) => {
            let numbered = (1..).zip(bundle);
            let wrong = numbered.filter_map(|(n, part)| Some((n, name(part.err()?))));
            (None, wrong.collect())
        }
    };
    assert!(refused.is_some() || !parts.is_empty(), "{says} was taken");
    Damaged {
        says,
        at,
        xor,
        cut_to,
        behind,
        refused,
        parts,
    }
}

pub(crate) fn vector() -> Vector {
    let parts = parts();
    let key = SigningKey::from_bytes(&DAKAR.transport_seed());
    let front = BundleFront {
        sender: TransportKey(DAKAR.transport_key()),
        log: log().fingerprint().0,
        relay: TransportKey([0x77; 32]),
        made_at_ms: NOW.0,
        places: parts
            .iter()
            .map(|(kind, _, bytes)| Place::of(*kind, bytes).unwrap())
            .collect(),
    };
    let bytes = front.sign(&key).unwrap();
    let whole: Vec<u8> = parts.iter().fold(bytes.clone(), |all, (_, _, part)| {
        [all, part.clone()].concat()
    });
    let reader = BundleReader::open(whole.as_slice()).unwrap();
    assert_eq!(*reader.front(), front);
    let read: Vec<Part> = reader.map(Result::unwrap).collect();
    assert_eq!(read.len(), parts.len());
    assert!(matches!(read[2], Part::Deposit(_)) && matches!(read[3], Part::Chunk(_)));
    let (said, signature) = bytes.split_at(bytes.len() - 64);
    Vector {
        about: "A bundle of Dakar's: the front and what damage comes to (PROTOCOL.md 11.6). \
                Bodies and wraps stand for sealed ones.",
        sender_seed: hex::encode(DAKAR.transport_seed()),
        sender: hex::encode(DAKAR.transport_key()),
        log: hex::encode(front.log),
        relay: hex::encode(front.relay.as_bytes()),
        made_ms: front.made_at_ms,
        front: hex::encode(said),
        signature: hex::encode(signature),
        damaged: damaged(&whole, bytes.len()),
        bundle: hex::encode(&whole),
        parts: parts
            .into_iter()
            .map(|(kind, is, bytes)| PartLine {
                kind: kind as u8,
                is,
                sha256: hex::encode(Sha256::digest(&bytes)),
                bytes: hex::encode(bytes),
            })
            .collect(),
    }
}
