//! Prekey bundles that no sender seals to, each with its reason (PROTOCOL.md 4).

use aircop_envelope::{PREKEY_BUNDLE_LEN, PrekeyBundle, PrekeyError, PrekeyPin};
use aircop_message::Timestamp;
use ed25519_dalek::{Signer, SigningKey};
use serde::Serialize;

use super::cast::{Desk, LAGOS, NOW, PRAIA};

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    bundle: String,
    hash: String,
    cases: Vec<Case>,
}

#[derive(Serialize)]
struct Case {
    says: &'static str,
    now_ms: i64,
    bundle: String,
    /// What the sender remembers of the device, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<Known>,
    /// The reason of the refusal; null when it is taken.
    expect: Option<&'static str>,
}

#[derive(Serialize, Clone)]
struct Known {
    sequence: u64,
    hash: String,
}

const DAY_MS: i64 = 86_400_000;
const SEQUENCE: usize = 33;
const NOT_BEFORE: usize = 41;
const EXPIRES: usize = 49;
const PUBLIC: usize = 57;
const X25519: usize = PUBLIC + 1184;
const SIGNED: usize = PREKEY_BUNDLE_LEN - 64;

fn bundle() -> Vec<u8> {
    PRAIA.prekey().bundle().to_bytes()
}

/// The bundle as a faulty or hostile device would sign it.
fn signed_by(desk: &Desk, label: &[u8], change: impl FnOnce(&mut [u8])) -> Vec<u8> {
    let mut bytes = bundle();
    change(&mut bytes);
    let message = [label, &bytes[..SIGNED]].concat();
    let signature = SigningKey::from_bytes(&desk.signing_seed()).sign(&message);
    bytes[SIGNED..].copy_from_slice(&signature.to_bytes());
    bytes
}

fn changed(change: impl FnOnce(&mut [u8])) -> Vec<u8> {
    signed_by(&PRAIA, b"AIRCOP/1 prekey signature\0", change)
}

fn put(at: usize, number: i64) -> Vec<u8> {
    changed(|b| b[at..at + 8].copy_from_slice(&number.to_be_bytes()))
}

fn reason(error: &PrekeyError) -> &'static str {
    match error {
        PrekeyError::Malformed => "malformed",
        PrekeyError::UnknownVersion(_) => "unknown_version",
        PrekeyError::BadSignature => "bad_signature",
        PrekeyError::BadLifetime => "bad_lifetime",
        PrekeyError::NotYetValid => "not_yet_valid",
        PrekeyError::Expired => "expired",
        PrekeyError::BadKey => "bad_key",
        PrekeyError::Stale => "stale",
        PrekeyError::Conflict => "conflict",
        other => panic!("{other:?}"),
    }
}

fn cases() -> Vec<Case> {
    let good = bundle();
    let end = NOW.0 + 35 * DAY_MS;
    let early = NOW.0 - 26 * 3_600_000;
    let point = |digits: &str| {
        let point = hex::decode(digits).unwrap();
        changed(|b| b[X25519..SIGNED].copy_from_slice(&point))
    };
    let flipped = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    };
    let plain = vec![
        ("good", NOW.0, good.clone(), None),
        ("in its last millisecond", end - 1, good.clone(), None),
        ("26 hours before its time", early, good.clone(), None),
        ("no bytes", NOW.0, Vec::new(), Some("malformed")),
        (
            "cut short",
            NOW.0,
            good[..PREKEY_BUNDLE_LEN - 1].to_vec(),
            Some("malformed"),
        ),
        (
            "a byte behind it",
            NOW.0,
            [good.as_slice(), &[0]].concat(),
            Some("malformed"),
        ),
        (
            "version 2",
            NOW.0,
            changed(|b| b[0] = 2),
            Some("unknown_version"),
        ),
        (
            "a bit of the key changed",
            NOW.0,
            flipped(PUBLIC),
            Some("bad_signature"),
        ),
        (
            "a bit of the signature changed",
            NOW.0,
            flipped(SIGNED),
            Some("bad_signature"),
        ),
        (
            "signed by another device",
            NOW.0,
            signed_by(&LAGOS, b"AIRCOP/1 prekey signature\0", |_| {}),
            Some("bad_signature"),
        ),
        (
            "signed as content",
            NOW.0,
            signed_by(&PRAIA, b"AIRCOP/1 content signature\0", |_| {}),
            Some("bad_signature"),
        ),
        (
            "a lifetime of a millisecond more",
            NOW.0,
            put(EXPIRES, end + 1),
            Some("bad_lifetime"),
        ),
        (
            "no lifetime",
            NOW.0,
            put(EXPIRES, NOW.0),
            Some("bad_lifetime"),
        ),
        (
            "from the end of all times on",
            NOW.0,
            put(NOT_BEFORE, i64::MAX),
            Some("bad_lifetime"),
        ),
        (
            "more than 26 hours before its time",
            early - 1,
            good.clone(),
            Some("not_yet_valid"),
        ),
        ("at its end", end, good.clone(), Some("expired")),
        (
            "an ML-KEM key whose coefficients are not reduced",
            NOW.0,
            changed(|b| b[PUBLIC..X25519].fill(0xff)),
            Some("bad_key"),
        ),
        (
            "an X25519 key that is zero",
            NOW.0,
            point(&"00".repeat(32)),
            Some("bad_key"),
        ),
        (
            "an X25519 key of order 8",
            NOW.0,
            point("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
            Some("bad_key"),
        ),
    ];
    let mut cases: Vec<Case> = plain
        .into_iter()
        .map(|(says, now_ms, bundle, expect)| Case {
            says,
            now_ms,
            bundle: hex::encode(bundle),
            known: None,
            expect,
        })
        .collect();
    let hash = hex::encode(PRAIA.prekey().hash());
    let fifth = put(SEQUENCE, 5);
    for (says, sequence, other, expect) in [
        ("the one that is known", 5, false, None),
        ("newer than the one that is known", 4, true, None),
        ("older than the one that is known", 6, true, Some("stale")),
        (
            "another key under the known number",
            5,
            true,
            Some("conflict"),
        ),
    ] {
        cases.push(Case {
            says,
            now_ms: NOW.0,
            bundle: hex::encode(&fifth),
            known: Some(Known {
                sequence,
                hash: if other { "11".repeat(32) } else { hash.clone() },
            }),
            expect,
        });
    }
    cases
}

impl Case {
    fn judged(&self) -> Result<(), PrekeyError> {
        let bytes = hex::decode(&self.bundle).unwrap();
        let prekey = PrekeyBundle::from_bytes(&bytes)?.verify(Timestamp(self.now_ms))?;
        let known = self.known.as_ref().map(|known| PrekeyPin {
            sequence: known.sequence,
            hash: hex::decode(&known.hash).unwrap().try_into().unwrap(),
        });
        prekey.pin(known.as_ref()).map(|_| ())
    }
}

pub(crate) fn vector() -> Vector {
    let cases = cases();
    for case in &cases {
        let judged = case.judged();
        let found = judged.as_ref().err().map(reason);
        assert_eq!(found, case.expect, "{}", case.says);
    }
    Vector {
        about: "Praia's prekey bundle, and bundles as a sender gets them from a relay at `now_ms`, with \
                what it remembers of the device (`known`). `expect` is the reason of the refusal, null \
                where the bundle is taken.",
        bundle: hex::encode(bundle()),
        hash: hex::encode(PRAIA.prekey().hash()),
        cases,
    }
}
