//! Insiders: offices that hold real keys and real messages, and bend them.
//!
//! Everything here gets past the wrap and the cipher, since the attacker makes those; what stops
//! it is the commitment, the signature and the recipient list.

use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use ciborium::Value;
use hkdf::Hkdf;
use sha2::Sha256;

use super::*;
use crate::body::{Cek, commitment, encrypt, new_cek, stated_commitment};
use crate::padding::BODY_OVERHEAD;
use crate::seal::{plaintext, wrap_for};
use crate::wrap::{hash, unwrap};

/// Puts `plain` into a body under `cek` and delivers it to `to`.
fn deliver(cek: &Cek, plain: &[u8], to: &Desk) -> Result<Opened, OpenError> {
    deliver_body(cek, &encrypt(cek, plain).unwrap(), to)
}

fn deliver_body(cek: &Cek, body: &[u8], to: &Desk) -> Result<Opened, OpenError> {
    let wrap = wrap_for(&mut rng(11), &to.published(), &hash(body), cek).unwrap();
    to.opens(body, &wrap.1)
}

/// What a reader can take out of an envelope: the secret of its body.
fn secret_of(sealed: &Sealed, reader: &Desk) -> Cek {
    unwrap(
        &reader.device(),
        &reader.prekey.private().unwrap(),
        &reader.prekey.hash(),
        &sealed.body_hash,
        wrap_of(sealed, reader.device()),
    )
    .unwrap()
}

/// `signer` signs any bytes at all as content and sends them to Praia.
fn sends_signed(signer: &Desk, content: &[u8], cek: &Cek, to: &Desk) -> Result<Opened, OpenError> {
    let signature = signer.key.sign(labels::CONTENT_SIGNATURE, content);
    let plain = plaintext(&signer.device(), &signature, content).unwrap();
    deliver(cek, &plain, to)
}

#[test]
fn praia_can_not_forward_dakars_alert_to_lagos_as_if_dakar_had() {
    let [dakar, praia, lagos] = three_desks();
    let sealed = dakar.alerts(&[&praia]);
    let cek = secret_of(&sealed, &praia);
    // The same body and signature, wrapped anew for one who is not in the list.
    let error = deliver_body(&cek, &sealed.body, &lagos).unwrap_err();
    assert_eq!(error, OpenError::NotAddressed);
    assert_eq!(error.reason(), "not_addressed");
}

#[test]
fn praia_can_not_put_dakars_signed_words_into_a_body_of_its_own() {
    let [dakar, praia, lagos] = three_desks();
    let sealed = dakar.alerts(&[&praia, &lagos]);
    let plain = plaintext(&dakar.device(), &sealed.signature, &sealed.signed_bytes).unwrap();
    let error = deliver(&new_cek(&mut rng(12)), &plain, &lagos).unwrap_err();
    assert_eq!(error, OpenError::BadCommitment);
}

#[test]
fn one_body_can_not_say_two_things() {
    let [dakar, praia, lagos] = three_desks();
    let sealed = dakar.alerts(&[&praia, &lagos]);
    let honest = secret_of(&sealed, &praia);
    let plain = plaintext(&dakar.device(), &sealed.signature, &sealed.signed_bytes).unwrap();

    // The body states the commitment to the first secret, and its cipher opens under the second:
    // ChaCha20-Poly1305 itself is content, so only the commitment can notice.
    let second = new_cek(&mut rng(13));
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, second.as_slice())
        .expand(labels::BODY_KEY, &mut key)
        .unwrap();
    let cipher = ChaCha20Poly1305::new(&key.into());
    let mut body = [&[VERSION][..], &commitment(&honest).unwrap(), &plain].concat();
    let (aad, text) = body.split_at_mut(33);
    let tag = cipher
        .encrypt_inout_detached(&Default::default(), aad, text.into())
        .unwrap();
    body.extend_from_slice(&tag);
    let (aad, text) = body.split_at(33);
    let (text, tag) = text.split_last_chunk::<16>().unwrap();
    let mut opened = text.to_vec();
    cipher
        .decrypt_inout_detached(
            &Default::default(),
            aad,
            opened.as_mut_slice().into(),
            &(*tag).into(),
        )
        .expect("the crafted cipher text is sound");

    assert_eq!(
        deliver_body(&second, &body, &lagos).unwrap_err(),
        OpenError::BadCommitment
    );
    assert_eq!(
        deliver_body(&honest, &body, &praia).unwrap_err(),
        OpenError::BadBody
    );
}

#[test]
fn lagos_can_not_sign_for_dakar() {
    let [dakar, praia, lagos] = three_desks();
    let cek = new_cek(&mut rng(14));
    let content = dakar
        .alert(&[&praia])
        .content(dakar.device(), commitment(&cek).unwrap())
        .encode()
        .unwrap();
    assert_eq!(
        sends_signed(&lagos, &content, &cek, &praia).unwrap_err(),
        OpenError::WrongSender,
        "signed as Lagos, in Dakar's name"
    );
    let signature = lagos.key.sign(labels::CONTENT_SIGNATURE, &content);
    let plain = plaintext(&dakar.device(), &signature, &content).unwrap();
    assert_eq!(
        deliver(&cek, &plain, &praia).unwrap_err(),
        OpenError::BadSignature,
        "signed by Lagos, said to be Dakar's"
    );
    let signature = dakar.key.sign(labels::PREKEY_SIGNATURE, &content);
    let plain = plaintext(&dakar.device(), &signature, &content).unwrap();
    assert_eq!(
        deliver(&cek, &plain, &praia).unwrap_err(),
        OpenError::BadSignature,
        "signed by Dakar for another use"
    );
}

#[test]
fn the_layout_inside_has_one_form() {
    let [dakar, praia, _] = three_desks();
    let cek = new_cek(&mut rng(15));
    let content = dakar
        .alert(&[&praia])
        .content(dakar.device(), commitment(&cek).unwrap())
        .encode()
        .unwrap();
    let signature = dakar.key.sign(labels::CONTENT_SIGNATURE, &content);
    let plain = plaintext(&dakar.device(), &signature, &content).unwrap();
    assert!(deliver(&cek, &plain, &praia).is_ok());
    let altered = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut plain = plain.to_vec();
        change(&mut plain);
        deliver(&cek, &plain, &praia).unwrap_err()
    };
    let end = 100 + content.len();
    assert_eq!(altered(&|p| p[end] = 1), OpenError::BadPadding, "first");
    let last = plain.len() - 1;
    assert_eq!(altered(&|p| p[last] = 1), OpenError::BadPadding, "last");
    assert_eq!(
        altered(&|p| p.resize(16384 - BODY_OVERHEAD, 0)),
        OpenError::BadPadding,
        "a size too large"
    );
    assert_eq!(
        altered(&|p| p.resize(1024 - BODY_OVERHEAD, 0)),
        OpenError::BadBody,
        "the content runs out of the body"
    );
    assert_eq!(
        altered(&|p| p[96..100].copy_from_slice(&u32::MAX.to_be_bytes())),
        OpenError::BadBody
    );
    assert_eq!(
        altered(&|p| p.truncate(1023 - BODY_OVERHEAD)),
        OpenError::Truncated,
        "a length that no body has"
    );
    let one_less = u32::try_from(content.len() - 1).unwrap().to_be_bytes();
    assert_eq!(
        altered(&|p| p[96..100].copy_from_slice(&one_less)),
        OpenError::BadSignature,
        "the content's last byte, a zero, among the padding"
    );
    let one_more = u32::try_from(content.len() + 1).unwrap().to_be_bytes();
    assert_eq!(
        altered(&|p| p[96..100].copy_from_slice(&one_more)),
        OpenError::BadSignature,
        "a byte of padding in the content"
    );
}

/// Dakar's device itself signs content that its software would never write.
fn dakar_signs(change: impl FnOnce(&mut Vec<(Value, Value)>)) -> Result<(), OpenError> {
    let [dakar, praia, _] = three_desks();
    let cek = new_cek(&mut rng(16));
    let content = dakar
        .alert(&[&praia])
        .content(dakar.device(), commitment(&cek).unwrap());
    let mut value = Value::serialized(&content).unwrap();
    change(value.as_map_mut().unwrap());
    let bytes = aircop_message::canonical::to_vec(&value).unwrap();
    sends_signed(&dakar, &bytes, &cek, &praia).map(|_| ())
}

fn set(map: &mut Vec<(Value, Value)>, key: &str, value: Value) {
    map.retain(|(k, _)| k.as_text() != Some(key));
    map.push((key.into(), value));
}

fn offices(numbers: &[u16]) -> Value {
    let office = |n: &u16| Value::Bytes(Desk::new(*n).office.as_bytes().to_vec());
    Value::Array(numbers.iter().map(office).collect())
}

#[test]
fn a_signature_does_not_excuse_a_broken_rule() {
    assert_eq!(dakar_signs(|_| {}), Ok(()));
    let fault = |fault| Err(OpenError::BadContent(fault));
    assert_eq!(
        dakar_signs(|m| set(m, "to", offices(&[]))),
        fault(ContentFault::NoRecipients)
    );
    assert_eq!(
        dakar_signs(|m| set(m, "to", offices(&[3, 2]))),
        fault(ContentFault::RecipientsOrder),
        "unsorted"
    );
    assert_eq!(
        dakar_signs(|m| set(m, "to", offices(&[2, 2]))),
        fault(ContentFault::RecipientsOrder),
        "twice"
    );
    assert_eq!(
        dakar_signs(|m| set(m, "to", offices(&[3, 4]))),
        Err(OpenError::NotAddressed)
    );
    assert_eq!(
        dakar_signs(|m| set(m, "ex", NOW.0.into())),
        fault(ContentFault::ExpiresBeforeCreated)
    );
    assert_eq!(
        dakar_signs(|m| m.retain(|(key, _)| key.as_text() != Some("so"))),
        fault(ContentFault::NoSenderOffice)
    );
    assert_eq!(
        dakar_signs(|m| set(m, "cm", Value::Bytes(vec![0; 32]))),
        Err(OpenError::BadCommitment)
    );
}

#[test]
fn signed_content_of_the_future_is_named() {
    assert_eq!(
        dakar_signs(|m| {
            set(m, "k", 99.into());
            set(m, "zz", true.into());
        }),
        Err(OpenError::UnsupportedKind(99))
    );
    assert_eq!(
        dakar_signs(|m| set(m, "v", 2.into())),
        Err(OpenError::UnknownVersion(2))
    );
}

#[test]
fn signed_content_has_one_form() {
    let bad = Err(OpenError::NotCanonical);
    assert_eq!(dakar_signs(|m| set(m, "zz", 1.into())), bad, "unknown key");
    assert_eq!(dakar_signs(|m| set(m, "re", Value::Null)), bad, "null");
    assert_eq!(dakar_signs(|m| set(m, "cp", Value::Null)), bad, "null");
    assert_eq!(
        dakar_signs(|m| set(m, "re", Value::Text("07".repeat(16)))),
        bad,
        "an identifier as text"
    );
    assert_eq!(
        dakar_signs(|m| set(m, "pl", Value::Array(vec![1.into()]))),
        bad,
        "a payload as a list of integers"
    );
    assert_eq!(
        dakar_signs(|m| set(m, "cm", Value::Bytes(vec![0; 31]))),
        bad,
        "a short commitment"
    );

    let [dakar, praia, _] = three_desks();
    let cek = new_cek(&mut rng(17));
    let good = dakar
        .alert(&[&praia])
        .content(dakar.device(), commitment(&cek).unwrap())
        .encode()
        .unwrap();
    let sends = |bytes: &[u8]| sends_signed(&dakar, bytes, &cek, &praia).map(|_| ());
    assert_eq!(sends(&good), Ok(()));
    assert_eq!(sends(&[&good[..], &[0]].concat()), bad, "trailing byte");
    assert_eq!(sends(&good[..good.len() - 1]), bad, "cut off");
    assert_eq!(sends(&[]), bad, "empty");
    let mut unordered = good.to_vec();
    // The first two entries of the map are `k: 1` and `v: 1`, three bytes each.
    assert_eq!(&unordered[1..7], b"\x61k\x01\x61v\x01");
    unordered[1..7].copy_from_slice(b"\x61v\x01\x61k\x01");
    assert_eq!(sends(&unordered), bad, "keys out of order");
}

#[test]
fn a_reader_learns_the_commitment_from_the_body_alone() {
    let [dakar, praia, _] = three_desks();
    let sealed = dakar.alerts(&[&praia]);
    let stated = stated_commitment(&sealed.body).unwrap();
    assert_eq!(praia.receives(&sealed).unwrap().content().commit, *stated);
}

/// Whoever has read an alert knows its id. A message of his own under it could come first somewhere,
/// and the alert would be taken for a second content of that id.
#[test]
fn no_reader_can_give_his_message_the_id_of_what_he_has_read() {
    let [dakar, praia, lagos] = three_desks();
    let alert = dakar.alert(&[&praia, &lagos]);
    let sealed = dakar.seals(&alert, &[&praia, &lagos]).unwrap();
    let read = lagos.receives(&sealed).unwrap();
    let mut first = lagos.alert(&[&praia]);
    first.message = read.content().message;
    // The honest program does not seal it.
    let foreign = SealError::Content(ContentFault::ForeignId);
    assert_eq!(lagos.seals(&first, &[&praia]), Err(foreign));
    // Nor does Praia open what another one seals.
    let cek = new_cek(&mut rng(14));
    let content = first.content(lagos.device(), commitment(&cek).unwrap());
    let forged = sends_signed(&lagos, &content.encode().unwrap(), &cek, &praia);
    let refused = OpenError::BadContent(ContentFault::ForeignId);
    assert_eq!(forged.unwrap_err(), refused);
    assert!(praia.receives(&sealed).is_ok());
}

#[test]
fn a_message_keeps_its_hash_however_often_it_is_sealed_and_no_other_content_has_it() {
    let [dakar, praia, lagos] = three_desks();
    let alert = dakar.alert(&[&praia]);
    let hash = |unsealed: &Unsealed, seed| {
        let to = [praia.published()];
        let sealed = seal(NOW, &mut rng(seed), &dakar.key, unsealed, &to).unwrap();
        let opened = praia.receives(&sealed).unwrap();
        opened.content().message_hash().unwrap()
    };
    let first = hash(&alert, 1);
    let mut again = alert.clone();
    again.checkpoint = None;
    again.prekey = None;
    assert_eq!(hash(&again, 2), first);
    let changes: [fn(&mut Unsealed); 5] = [
        |other| other.payload.push(b'!'),
        |other| other.expires = other.expires.plus_seconds(1),
        |other| other.officer = None,
        |other| other.in_reply_to = Some(aircop_message::MessageId([1; 16])),
        |other| {
            other.in_reply_to = Some(aircop_message::MessageId([1; 16]));
            other.answered_hash = Some([1; 32]);
        },
    ];
    let mut seen = vec![first];
    for change in changes {
        let mut other = alert.clone();
        change(&mut other);
        seen.push(hash(&other, 3));
    }
    let mut wider = alert.clone();
    wider.recipients = vec![praia.office, lagos.office];
    wider.recipients.sort();
    seen.push(hash(&wider, 4));
    let count = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), count);
}
