//! A relay that serves old, foreign or altered prekeys.

use super::*;
use crate::labels;

/// A bundle as a faulty or hostile device would sign it.
fn signed_anew(desk: &Desk, change: impl FnOnce(&mut PrekeyBundle)) -> PrekeyBundle {
    let mut bundle = desk.prekey.bundle().clone();
    change(&mut bundle);
    let bytes = bundle.to_bytes();
    let signed = &bytes[..PREKEY_BUNDLE_LEN - 64];
    bundle.signature = desk.key.sign(labels::PREKEY_SIGNATURE, signed);
    bundle
}

fn fault(bundle: &PrekeyBundle, now: Timestamp) -> Option<PrekeyError> {
    bundle.verify(now).err()
}

#[test]
fn a_bundle_survives_its_bytes() {
    let praia = Desk::new(2);
    let bytes = praia.prekey.bundle().to_bytes();
    assert_eq!(bytes.len(), PREKEY_BUNDLE_LEN);
    let read = PrekeyBundle::from_bytes(&bytes).unwrap();
    assert_eq!(&read, praia.prekey.bundle());
    assert_eq!(read.verify(NOW).unwrap().hash(), praia.prekey.hash());
    for len in 0..bytes.len() {
        assert_eq!(
            PrekeyBundle::from_bytes(&bytes[..len]),
            Err(PrekeyError::Malformed)
        );
    }
    assert_eq!(
        PrekeyBundle::from_bytes(&[bytes.as_slice(), &[0]].concat()),
        Err(PrekeyError::Malformed)
    );
}

#[test]
fn every_flipped_bit_of_a_bundle_is_noticed() {
    let bytes = Desk::new(2).prekey.bundle().to_bytes();
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let error = PrekeyBundle::from_bytes(&flipped).and_then(|b| b.verify(NOW).map(|_| ()));
        let expected = match bit {
            0..8 => PrekeyError::UnknownVersion(VERSION ^ (1 << bit)),
            _ => PrekeyError::BadSignature,
        };
        assert_eq!(error, Err(expected), "bit {bit}");
    }
}

#[test]
fn lagos_can_not_publish_for_praia() {
    let [_, praia, lagos] = three_desks();
    let mut foreign = lagos.prekey.bundle().clone();
    foreign.device = praia.device();
    assert_eq!(fault(&foreign, NOW), Some(PrekeyError::BadSignature));
    let mut signed_by_lagos = signed_anew(&lagos, |b| b.device = praia.device());
    assert_eq!(
        fault(&signed_by_lagos, NOW),
        Some(PrekeyError::BadSignature)
    );
    signed_by_lagos.device = lagos.device();
    assert_eq!(
        fault(&signed_by_lagos, NOW),
        Some(PrekeyError::BadSignature)
    );
}

#[test]
fn a_content_signature_is_no_prekey_signature() {
    let praia = Desk::new(2);
    let mut bundle = praia.prekey.bundle().clone();
    let bytes = bundle.to_bytes();
    let signed = &bytes[..PREKEY_BUNDLE_LEN - 64];
    bundle.signature = praia.key.sign(labels::CONTENT_SIGNATURE, signed);
    assert_eq!(fault(&bundle, NOW), Some(PrekeyError::BadSignature));
}

#[test]
fn a_prekey_has_its_time() {
    let praia = Desk::new(2);
    let bundle = praia.prekey.bundle();
    let end = NOW.plus_seconds(PREKEY_LIFETIME_SECONDS);
    assert_eq!(fault(bundle, Timestamp(end.0 - 1)), None);
    assert_eq!(fault(bundle, end), Some(PrekeyError::Expired));
    let earliest = NOW.plus_seconds(-CLOCK_SKEW_SECONDS);
    assert_eq!(fault(bundle, earliest), None);
    assert_eq!(
        fault(bundle, Timestamp(earliest.0 - 1)),
        Some(PrekeyError::NotYetValid)
    );
}

#[test]
fn no_device_can_give_itself_a_prekey_for_ever() {
    let praia = Desk::new(2);
    let lasting = |change: fn(&mut PrekeyBundle)| fault(&signed_anew(&praia, change), NOW);
    assert_eq!(lasting(|_| {}), None);
    assert_eq!(
        lasting(|b| b.expires = Timestamp(b.expires.0 + 1)),
        Some(PrekeyError::BadLifetime)
    );
    assert_eq!(
        lasting(|b| b.expires = b.not_before),
        Some(PrekeyError::BadLifetime)
    );
    assert_eq!(
        lasting(|b| (b.not_before, b.expires) = (Timestamp(i64::MIN), Timestamp(i64::MAX))),
        Some(PrekeyError::BadLifetime)
    );
}

#[test]
fn a_signed_non_key_is_refused_before_anyone_seals_to_it() {
    let praia = Desk::new(2);
    // Coefficients of 4,095 where ML-KEM's modulus is 3,329.
    let bundle = signed_anew(&praia, |b| b.public[..1184].fill(0xff));
    assert_eq!(fault(&bundle, NOW), Some(PrekeyError::BadKey));
}

#[test]
fn the_newest_prekey_is_remembered() {
    let praia = Desk::new(2);
    let numbered = |seed, sequence| {
        let secret = PrekeySecret::generate(NOW, &mut rng(seed), &praia.key, sequence);
        secret.bundle().verify(NOW).unwrap()
    };
    let fifth = numbered(1, 5);
    let known = fifth.pin(None).unwrap();
    assert_eq!(
        known,
        PrekeyPin {
            sequence: 5,
            hash: fifth.hash()
        }
    );
    assert_eq!(fifth.pin(Some(&known)), Ok(known), "served again");
    assert_eq!(numbered(2, 6).pin(Some(&known)).map(|p| p.sequence), Ok(6));
    assert_eq!(numbered(3, 4).pin(Some(&known)), Err(PrekeyError::Stale));
    assert_eq!(numbered(4, 5).pin(Some(&known)), Err(PrekeyError::Conflict));
}

#[test]
fn the_vault_gives_back_the_same_prekey() {
    let [dakar, praia, lagos] = three_desks();
    let sealed = dakar.alerts(&[&praia]);
    let stored = praia.prekey.to_bytes();
    let restored = Desk {
        prekey: PrekeySecret::from_bytes(&stored).unwrap(),
        ..praia
    };
    assert!(restored.receives(&sealed).is_ok());

    let mut mixed = stored.to_vec();
    mixed[..32].copy_from_slice(&lagos.prekey.to_bytes()[..32]);
    let error = PrekeySecret::from_bytes(&mixed).unwrap_err();
    assert_eq!(error, PrekeyError::Mismatch);
    for len in [0, 31, 32, stored.len() - 1] {
        let error = PrekeySecret::from_bytes(&stored[..len]).unwrap_err();
        assert_eq!(error, PrekeyError::Malformed);
    }
}

/// The points of small order on Curve25519, as in RFC 7748 section 6.1's warning: whatever scalar
/// they are multiplied with, the secret is zero. Curve and twist, reduced and not.
const SMALL_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

#[test]
fn a_prekey_whose_x25519_half_adds_nothing_is_refused() {
    let praia = Desk::new(2);
    for point in SMALL_ORDER {
        let point = hex::decode(point).unwrap();
        let weak = signed_anew(&praia, |bundle| {
            bundle.public[PREKEY_PUBLIC_LEN - 32..].copy_from_slice(&point);
        });
        assert_eq!(fault(&weak, NOW), Some(PrekeyError::BadKey), "{point:02x?}");
    }
}
