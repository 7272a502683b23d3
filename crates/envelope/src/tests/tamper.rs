//! Outsiders: the relay, and whoever holds its disk or its cable.

use proptest::prelude::*;

use super::*;
use crate::wrap::unwrap;

fn small() -> (Desk, Sealed) {
    let [dakar, praia, _] = three_desks();
    let mut alert = dakar.alert(&[&praia]);
    alert.prekey = None;
    let sealed = dakar.seals(&alert, &[&praia]).unwrap();
    assert_eq!(sealed.body.len(), 1024);
    (praia, sealed)
}

fn bit_flips(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..bytes.len() * 8).map(|bit| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        flipped
    })
}

#[test]
fn every_flipped_bit_of_the_body_is_noticed() {
    let (praia, sealed) = small();
    let wrap = wrap_of(&sealed, praia.device());
    for (bit, body) in bit_flips(&sealed.body).enumerate() {
        let expected = match bit {
            0..8 => OpenError::UnknownVersion(VERSION ^ (1 << bit)),
            _ => OpenError::NotForUs,
        };
        assert_eq!(praia.opens(&body, wrap).unwrap_err(), expected, "bit {bit}");
    }
}

#[test]
fn every_flipped_bit_of_the_wrap_is_noticed() {
    let (praia, sealed) = small();
    for (bit, wrap) in bit_flips(wrap_of(&sealed, praia.device())).enumerate() {
        assert_eq!(
            praia.opens(&sealed.body, &wrap).unwrap_err(),
            OpenError::NotForUs,
            "bit {bit}"
        );
    }
}

/// The wrap is not the only guard: whoever has the secret still can't change a bit of the body.
#[test]
fn every_flipped_bit_is_noticed_by_the_body_alone() {
    let (praia, sealed) = small();
    let cek = unwrap(
        &praia.device(),
        &praia.prekey.private().unwrap(),
        &praia.prekey.hash(),
        &sealed.body_hash,
        wrap_of(&sealed, praia.device()),
    )
    .unwrap();
    assert!(body::decrypt(&cek, &sealed.body).is_ok());
    for (bit, body) in bit_flips(&sealed.body).enumerate() {
        let expected = match bit {
            8..264 => OpenError::BadCommitment,
            _ => OpenError::BadBody,
        };
        assert_eq!(
            body::decrypt(&cek, &body).unwrap_err(),
            expected,
            "bit {bit}"
        );
    }
}

#[test]
fn envelopes_cut_at_any_length_are_refused() {
    let (praia, sealed) = small();
    let wrap = wrap_of(&sealed, praia.device());
    for len in 0..sealed.body.len() {
        assert_eq!(
            praia.opens(&sealed.body[..len], wrap).unwrap_err(),
            OpenError::Truncated,
            "body of {len}"
        );
    }
    for len in 0..wrap.len() {
        assert_eq!(
            praia.opens(&sealed.body, &wrap[..len]).unwrap_err(),
            OpenError::Truncated,
            "wrap of {len}"
        );
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    let (praia, sealed) = small();
    let wrap = wrap_of(&sealed, praia.device());
    let longer = |bytes: &[u8], by: usize| [bytes, &vec![0; by]].concat();
    assert_eq!(
        praia.opens(&longer(&sealed.body, 1), wrap).unwrap_err(),
        OpenError::Truncated
    );
    // To the next permitted length.
    assert_eq!(
        praia.opens(&longer(&sealed.body, 3072), wrap).unwrap_err(),
        OpenError::NotForUs
    );
    assert_eq!(
        praia.opens(&sealed.body, &longer(wrap, 1)).unwrap_err(),
        OpenError::Truncated
    );
}

#[test]
fn a_future_version_is_named_whatever_its_lengths() {
    let (praia, sealed) = small();
    let mut body = sealed.body.clone();
    body[0] = 2;
    for (body, wrap) in [
        (&body[..], wrap_of(&sealed, praia.device())),
        (&body[..77], &[][..]),
    ] {
        let error = praia.opens(body, wrap).unwrap_err();
        assert_eq!(error, OpenError::UnknownVersion(2));
        assert_eq!(error.reason(), "unknown_version");
    }
}

#[test]
fn wraps_and_bodies_can_not_be_exchanged() {
    let [dakar, praia, lagos] = three_desks();
    let both = [&praia, &lagos];
    let first = dakar.alerts(&both);
    let mut other = dakar.alert(&both);
    other.message = message_id(&dakar.device(), [70; 8]);
    let prekeys = both.map(Desk::published);
    let second = seal(NOW, &mut rng(2), &dakar.key, &other, &prekeys).unwrap();
    for desk in both {
        for (body, wraps, works) in [
            (&first, &first, true),
            (&first, &second, false),
            (&second, &first, false),
            (&second, &second, true),
        ] {
            let opened = desk.opens(&body.body, wrap_of(wraps, desk.device()));
            assert_eq!(opened.is_ok(), works);
        }
    }
    assert_eq!(
        praia
            .opens(&first.body, wrap_of(&first, lagos.device()))
            .unwrap_err(),
        OpenError::NotForUs,
        "Lagos's wrap in Praia's mailbox"
    );
}

#[test]
fn a_wrap_names_its_device_not_only_its_prekey() {
    let (praia, sealed) = small();
    let secrets = std::slice::from_ref(&praia.prekey);
    let other = Desk::new(9).device();
    let wrap = wrap_of(&sealed, praia.device());
    assert_eq!(
        open(NOW, &sealed.body, wrap, other, Some(praia.office), secrets).unwrap_err(),
        OpenError::NotForUs
    );
    assert_eq!(
        open(
            NOW,
            &sealed.body,
            wrap,
            praia.device(),
            Some(praia.office),
            &[]
        )
        .unwrap_err(),
        OpenError::NotForUs,
        "the prekey was destroyed"
    );
}

#[test]
fn nothing_opens_after_its_time() {
    let (praia, sealed) = small();
    let last = NOW.plus_seconds(30 * DAY);
    let at = |now| {
        let wrap = wrap_of(&sealed, praia.device());
        let secrets = std::slice::from_ref(&praia.prekey);
        open(
            now,
            &sealed.body,
            wrap,
            praia.device(),
            Some(praia.office),
            secrets,
        )
        .map(|_| ())
    };
    assert_eq!(at(last), Ok(()));
    assert_eq!(at(Timestamp(last.0 + 1)), Err(OpenError::Expired));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn noise_never_opens_and_never_panics(
        body in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..2_000),
            prop::collection::vec(any::<u8>(), 1023).prop_map(|b| [vec![VERSION], b].concat()),
        ],
        wrap in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..2_000),
            prop::collection::vec(any::<u8>(), WRAP_LEN),
        ],
    ) {
        prop_assert!(Desk::new(2).opens(&body, &wrap).is_err());
    }
}

/// ML-KEM rejects implicitly: a ciphertext that was not made for the key gives another secret, not an
/// error, and the wrap's tag is what notices. The reason is the same as for a foreign wrap.
#[test]
fn an_ml_kem_ciphertext_that_does_not_decapsulate_is_not_for_us() {
    let (praia, sealed) = small();
    let wrap = wrap_of(&sealed, praia.device());
    for fill in [0x00, 0x55, 0xff] {
        let mut other = wrap.to_vec();
        other[..1088].fill(fill);
        assert_eq!(
            praia.opens(&sealed.body, &other).unwrap_err(),
            OpenError::NotForUs,
            "{fill:02x}"
        );
    }
}

#[test]
fn an_all_zero_x25519_share_is_not_for_us() {
    let (praia, sealed) = small();
    let mut wrap = wrap_of(&sealed, praia.device()).to_vec();
    wrap[1088..1120].fill(0);
    assert_eq!(
        praia.opens(&sealed.body, &wrap).unwrap_err(),
        OpenError::NotForUs
    );
}
