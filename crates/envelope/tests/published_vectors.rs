//! The figures that the standards publish, through the crates and the suite that we use.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::convert::Infallible;

use aircop_envelope::{DeviceSigningKey, verify_strict};
use aircop_message::DeviceKey;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use hkdf::Hkdf;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::{X25519HkdfSha256, XWing};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender_with_rng,
};
use rand_core::{TryCryptoRng, TryRng};
use sha2::Sha256;

/// Gives the published randomness, once.
struct Published(Vec<u8>);

impl TryRng for Published {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        unimplemented!("the vectors give bytes")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        unimplemented!("the vectors give bytes")
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        let rest = self.0.split_off(out.len());
        out.copy_from_slice(&self.0);
        self.0 = rest;
        Ok(())
    }
}

impl TryCryptoRng for Published {}

fn unhex(text: &str) -> Vec<u8> {
    hex::decode(text).unwrap()
}

/// Blocks of `name = hex`, parted by empty lines; `#` begins a comment.
fn blocks(text: &str) -> Vec<Vec<(String, Vec<u8>)>> {
    text.split("\n\n")
        .map(|block| {
            block
                .lines()
                .filter(|line| !line.starts_with('#'))
                .map(|line| line.split_once(" = ").unwrap())
                .map(|(name, value)| (name.to_owned(), unhex(value)))
                .collect::<Vec<_>>()
        })
        .filter(|block| !block.is_empty())
        .collect()
}

fn get<'a>(block: &'a [(String, Vec<u8>)], name: &str) -> &'a [u8] {
    &block.iter().find(|(n, _)| n == name).unwrap().1
}

#[test]
fn x_wing_of_draft_10_appendix_c() {
    let vectors = blocks(include_str!("vectors/x-wing.txt"));
    assert_eq!(vectors.len(), 3);
    for v in &vectors {
        let private = <XWing as Kem>::PrivateKey::from_bytes(get(v, "sk")).unwrap();
        let public = XWing::sk_to_pk(&private);
        assert_eq!(public.to_bytes().as_slice(), get(v, "pk"));

        let mut rng = Published(get(v, "eseed").to_vec());
        let (sent, enc) = XWing::encap_with_rng(&public, None, &mut rng).unwrap();
        assert_eq!(enc.to_bytes().as_slice(), get(v, "ct"));
        assert_eq!(sent.0.as_slice(), get(v, "ss"));
        let received = XWing::decap(&private, None, &enc).unwrap();
        assert_eq!(received.0.as_slice(), get(v, "ss"));
    }
}

/// Our very suite: 0x647a, 0x0001, 0x0003.
#[test]
fn hpke_with_x_wing_of_draft_ietf_hpke_pq() {
    let vectors = blocks(include_str!("vectors/hpke-x-wing.txt"));
    let (setup, encryptions) = vectors.split_first().unwrap();
    let private = <XWing as Kem>::PrivateKey::from_bytes(get(setup, "skRm")).unwrap();
    let public = <XWing as Kem>::PublicKey::from_bytes(get(setup, "pkRm")).unwrap();
    assert!(XWing::sk_to_pk(&private) == public);

    let info = get(setup, "info");
    let mut rng = Published(get(setup, "ikmE").to_vec());
    let (enc, mut sender) = setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeS::Base,
        &public,
        info,
        &mut rng,
    )
    .unwrap();
    assert_eq!(enc.to_bytes().as_slice(), get(setup, "enc"));
    let mut receiver =
        setup_receiver::<ChaCha20Poly1305, HkdfSha256, XWing>(&OpModeR::Base, &private, &enc, info)
            .unwrap();
    assert_eq!(encryptions.len(), 10);
    for e in encryptions {
        let sealed = sender.seal(get(e, "pt"), get(e, "aad")).unwrap();
        assert_eq!(sealed, get(e, "ct"));
        assert_eq!(receiver.open(&sealed, get(e, "aad")).unwrap(), get(e, "pt"));
    }
}

/// The key schedule and cipher of our suite, with the KEM that the RFC has vectors for.
#[test]
fn hpke_of_rfc_9180_appendix_a_2_1() {
    type Dhkem = X25519HkdfSha256;
    let private = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
    let public = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
    let ikm_e = "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b";
    let info = b"Ode on a Grecian Urn";
    let public = <Dhkem as Kem>::PublicKey::from_bytes(&unhex(public)).unwrap();
    let (enc, mut sender) = setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, Dhkem>(
        &OpModeS::Base,
        &public,
        info,
        &mut Published(unhex(ikm_e)),
    )
    .unwrap();
    assert_eq!(
        hex::encode(enc.to_bytes()),
        "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
    );
    let sealed = sender
        .seal(b"Beauty is truth, truth beauty", b"Count-0")
        .unwrap();
    assert_eq!(
        hex::encode(&sealed),
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db\
         21993c62ce81883d2dd1b51a28"
    );
    let private = <Dhkem as Kem>::PrivateKey::from_bytes(&unhex(private)).unwrap();
    let mut receiver =
        setup_receiver::<ChaCha20Poly1305, HkdfSha256, Dhkem>(&OpModeR::Base, &private, &enc, info)
            .unwrap();
    assert_eq!(
        receiver.open(&sealed, b"Count-0").unwrap(),
        b"Beauty is truth, truth beauty"
    );
    let mut exported = [0; 32];
    receiver.export(b"", &mut exported).unwrap();
    assert_eq!(
        hex::encode(exported),
        "4bbd6243b8bb54cec311fac9df81841b6fd61f56538a775e7c80a9f40160606e"
    );
}

#[test]
fn ed25519_of_rfc_8032_section_7_1() {
    for (name, seed, public, message, signature) in [
        (
            "TEST 1",
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39\
             701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "TEST 2",
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f36\
             13d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "TEST 3",
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f7\
             60984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ] {
        let key = DeviceSigningKey::from_seed(&unhex(seed).try_into().unwrap());
        assert_eq!(key.public().to_string(), public, "{name}");
        let message = unhex(message);
        let signed = key.sign(b"", &message);
        assert_eq!(hex::encode(signed), signature, "{name}");
        assert!(verify_strict(&key.public(), b"", &message, &signed).is_ok());
    }
}

/// RFC 8032 section 5.1.7: `s` below the group's order, or one signature would have two forms.
#[test]
fn a_signature_has_one_form() {
    let order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    let key = DeviceSigningKey::from_seed(&[1; 32]);
    let good = key.sign(b"", b"seizure");
    let mut carry = 0;
    let mut second = good;
    for (byte, add) in second[32..].iter_mut().zip(unhex(order)) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
    assert_eq!(carry, 0);
    assert!(verify_strict(&key.public(), b"", b"seizure", &good).is_ok());
    assert!(verify_strict(&key.public(), b"", b"seizure", &second).is_err());
}

/// With a key of small order, one signature stands under any message in the lax rule.
#[test]
fn a_key_of_small_order_signs_nothing() {
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut signature = [0; 64];
    signature[..32].copy_from_slice(&neutral);
    let lax = ed25519_dalek::VerifyingKey::from_bytes(&neutral).unwrap();
    let parsed = ed25519_dalek::Signature::from_bytes(&signature);
    for message in [&b"alert"[..], b"no alert"] {
        assert!(
            ed25519_dalek::Verifier::verify(&lax, message, &parsed).is_ok(),
            "the trap is real"
        );
        assert!(verify_strict(&DeviceKey(neutral), b"", message, &signature).is_err());
    }
}

#[test]
fn chacha20_poly1305_of_rfc_8439_section_2_8_2() {
    let key: Vec<u8> = (0x80..0xa0).collect();
    let key: [u8; 32] = key.try_into().unwrap();
    let nonce: [u8; 12] = unhex("070000004041424344454647").try_into().unwrap();
    let text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for \
                 the future, sunscreen would be it.";
    let sealed = chacha20poly1305::ChaCha20Poly1305::new(&key.into())
        .encrypt(
            &nonce.into(),
            Payload {
                msg: text,
                aad: &unhex("50515253c0c1c2c3c4c5c6c7"),
            },
        )
        .unwrap();
    assert_eq!(
        hex::encode(sealed),
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da\
         92728b1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585\
         808b4831d7bc3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691"
    );
}

#[test]
fn hkdf_of_rfc_5869_appendices_a_1_and_a_3() {
    let ikm = [0x0b; 22];
    let salt: Vec<u8> = (0..13).collect();
    let info: Vec<u8> = (0xf0..0xfa).collect();
    for (salt, info, expected) in [
        (
            Some(salt.as_slice()),
            info.as_slice(),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        ),
        (
            None,
            &[],
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        ),
    ] {
        let mut out = [0; 42];
        Hkdf::<Sha256>::new(salt, &ikm)
            .expand(info, &mut out)
            .unwrap();
        assert_eq!(hex::encode(out), expected);
    }
}
