//! Envelopes with one defect each, as the network or an admitted but hostile device could make
//! them, and the reason for which every reader refuses them.

use aircop_envelope::{DeviceSigningKey, PrekeySecret, message_id, open};
use aircop_message::{DeviceKey, OfficeId, Timestamp, canonical};
use aircop_tests::fuzz::forge;
use ciborium::Value;
use serde::Serialize;

use super::cast::{DAKAR, Desk, LAGOS, NOW, PRAIA, Reader, Script};
use super::envelope::{CEK, alert};

#[derive(Serialize)]
pub(crate) struct Vector {
    pub(crate) defect: &'static str,
    says: &'static str,
    pub(crate) expect: String,
    now_ms: i64,
    reader: Reader,
    body: String,
    wrap: String,
}

impl Vector {
    /// What Praia makes of it: the reason of the refusal.
    pub(crate) fn opened(&self) -> Result<(), String> {
        let body = hex::decode(&self.body).unwrap();
        let wrap = hex::decode(&self.wrap).unwrap();
        let me = PRAIA.key().public();
        let secrets: [PrekeySecret; 1] = [PRAIA.prekey()];
        let now = Timestamp(self.now_ms);
        open(now, &body, &wrap, me, Some(PRAIA.office), &secrets)
            .map(|_| ())
            .map_err(|error| error.reason().to_owned())
    }
}

/// An envelope on its way, with every part open to change.
struct Forged {
    signer: DeviceSigningKey,
    fields: Vec<(Value, Value)>,
    commit: [u8; 32],
    now: Timestamp,
    body: Option<Vec<u8>>,
    wrap: Option<Vec<u8>>,
}

impl Forged {
    /// The alert of the good envelope, to Praia and Lagos.
    fn good() -> Self {
        let commit = forge::commitment(&CEK);
        Self {
            signer: DAKAR.key(),
            fields: fields(&commit),
            commit,
            now: NOW,
            body: None,
            wrap: None,
        }
    }

    fn set(mut self, key: &str, value: Value) -> Self {
        self.fields.retain(|(k, _)| k.as_text() != Some(key));
        self.fields.push((key.into(), value));
        self
    }

    fn without(mut self, key: &str) -> Self {
        self.fields.retain(|(k, _)| k.as_text() != Some(key));
        self
    }

    fn content(&self) -> Vec<u8> {
        canonical::to_vec(&Value::Map(self.fields.clone())).unwrap()
    }

    fn plain(&self) -> Vec<u8> {
        forge::padded(forge::plaintext(&self.signer, &self.content())).unwrap()
    }

    /// Around a plaintext that was changed.
    fn around(mut self, plain: &[u8]) -> Self {
        self.body = Some(forge::body(&CEK, &self.commit, plain));
        self
    }

    fn body(&self) -> Vec<u8> {
        let made = || forge::body(&CEK, &self.commit, &self.plain());
        self.body.clone().unwrap_or_else(made)
    }

    fn wrap(&self) -> Vec<u8> {
        let made = || forge::wrap(PRAIA.prekey().bundle(), &self.body(), &CEK).unwrap();
        self.wrap.clone().unwrap_or_else(made)
    }

    fn refused(self, defect: &'static str, says: &'static str, expect: &str) -> Vector {
        Vector {
            defect,
            says,
            expect: expect.into(),
            now_ms: self.now.0,
            reader: PRAIA.reader(),
            body: hex::encode(self.body()),
            wrap: hex::encode(self.wrap()),
        }
    }
}

/// The good content, short: no optional field but the office.
fn fields(commit: &[u8; 32]) -> Vec<(Value, Value)> {
    let alert = alert();
    let bytes = |b: &[u8]| Value::Bytes(b.to_vec());
    [
        ("v", Value::from(1)),
        ("k", Value::from(1)),
        ("id", bytes(alert.message.as_bytes())),
        ("so", bytes(DAKAR.office.as_bytes())),
        ("sd", bytes(DAKAR.key().public().as_bytes())),
        ("cr", Value::from(alert.created.0)),
        ("ex", Value::from(alert.expires.0)),
        ("to", offices(&[PRAIA.office, LAGOS.office])),
        ("cm", bytes(commit)),
        ("at", Value::Array(Vec::new())),
        ("pl", bytes(b"two couriers on TP1481")),
    ]
    .into_iter()
    .map(|(key, value)| (key.into(), value))
    .collect()
}

fn offices(list: &[OfficeId]) -> Value {
    let items = list.iter().map(|id| Value::Bytes(id.as_bytes().to_vec()));
    Value::Array(items.collect())
}

fn device(desk: &Desk) -> Value {
    let DeviceKey(bytes) = desk.key().public();
    Value::Bytes(bytes.to_vec())
}

pub(crate) fn vectors() -> Vec<Vector> {
    let mut all = on_the_way();
    all.extend(inside());
    all.extend(signed());
    all
}

/// What the relay or the network can do.
fn on_the_way() -> Vec<Vector> {
    let good = Forged::good();
    let (body, wrap) = (good.body(), good.wrap());
    let with = |body: Vec<u8>, wrap: Vec<u8>| Forged {
        body: Some(body),
        wrap: Some(wrap),
        ..Forged::good()
    };
    let mut version = body.clone();
    version[0] = 2;
    let mut flipped = body.clone();
    flipped[500] ^= 1;
    let mut bent = wrap.clone();
    bent[1100] ^= 1;
    let lagos = forge::wrap(LAGOS.prekey().bundle(), &body, &CEK).unwrap();
    let mut rng = Script::new(&[&[0x77; 32]]);
    let older = PrekeySecret::generate(NOW, &mut rng, &PRAIA.key(), 0);
    let destroyed = forge::wrap(older.bundle(), &body, &CEK).unwrap();
    let short = body[..body.len() - 1].to_vec();
    vec![
        with(version, wrap.clone()).refused(
            "version-of-the-body-unknown",
            "The first byte is 2.",
            "unknown_version",
        ),
        with(short, wrap.clone()).refused(
            "body-cut-short",
            "One byte of 1,024 is missing.",
            "truncated",
        ),
        with(Vec::new(), wrap.clone()).refused("body-empty", "There is none.", "truncated"),
        with(body.clone(), wrap[1..].to_vec()).refused(
            "wrap-cut-short",
            "One byte of 1,168 is missing.",
            "truncated",
        ),
        with(flipped, wrap).refused(
            "body-bit-flipped",
            "The wrap's aad is the hash of another body.",
            "not_for_us",
        ),
        with(body.clone(), bent).refused(
            "wrap-bit-flipped",
            "One bit of the encapsulation was changed.",
            "not_for_us",
        ),
        with(body.clone(), lagos).refused(
            "wrap-of-another-device",
            "Praia is handed Lagos's wrap.",
            "not_for_us",
        ),
        with(body, destroyed).refused(
            "wrap-for-a-destroyed-prekey",
            "Sealed to an older prekey, of which the private half is gone.",
            "not_for_us",
        ),
    ]
}

/// What a hostile sender can do below the signature.
fn inside() -> Vec<Vector> {
    let plain = Forged::good().plain();
    let mut bent = Forged::good().body();
    bent[700] ^= 1;
    let re_wrapped = Forged {
        body: Some(bent),
        ..Forged::good()
    };
    let other = forge::commitment(&[0xcf; 32]);
    let two_keys = Forged {
        commit: other,
        body: Some(forge::body(&CEK, &other, &plain)),
        ..Forged::good()
    };
    let mut not_zero = plain.clone();
    *not_zero.last_mut().unwrap() = 1;
    let mut too_long = plain.clone();
    too_long.resize(4096 - 49, 0);
    let mut beyond = plain.clone();
    beyond[96..100].copy_from_slice(&2000_u32.to_be_bytes());
    let mut unsigned = plain;
    unsigned[40] ^= 1;
    vec![
        re_wrapped.refused(
            "body-changed-and-wrapped-anew",
            "The wrap fits the changed body; its AEAD tag does not.",
            "bad_body",
        ),
        two_keys.refused(
            "commitment-to-another-key",
            "The body decrypts, but commits to another secret: one body, two plaintexts.",
            "bad_commitment",
        ),
        Forged::good().around(&not_zero).refused(
            "padding-not-zero",
            "The last byte of the padding is 1.",
            "bad_padding",
        ),
        Forged::good().around(&too_long).refused(
            "padding-one-step-too-long",
            "4,096 bytes where 1,024 are enough.",
            "bad_padding",
        ),
        Forged::good().around(&beyond).refused(
            "content-length-beyond-the-end",
            "The content is said to be longer than the plaintext.",
            "bad_body",
        ),
        Forged::good().around(&unsigned).refused(
            "signature-bit-flipped",
            "One bit of the signature was changed.",
            "bad_signature",
        ),
    ]
}

/// What a hostile sender can sign.
fn signed() -> Vec<Vector> {
    let good = Forged::good;
    let mut disordered = good();
    disordered.body = {
        let mut content = disordered.content();
        // A map of 11 entries: move the last two, `so` and `to`, in front of each other.
        let at = content.windows(3).position(|w| w == b"\x62so").unwrap();
        let to = content.windows(3).position(|w| w == b"\x62to").unwrap();
        content[at..].rotate_left(to - at);
        let plain = forge::padded(forge::plaintext(&DAKAR.key(), &content)).unwrap();
        Some(forge::body(&CEK, &disordered.commit, &plain))
    };
    let stranger = Forged {
        signer: LAGOS.key(),
        ..good()
    };
    let late = Forged {
        now: Timestamp(NOW.0 + 86_400_001),
        ..good()
    };
    let twice = [PRAIA.office, PRAIA.office];
    let hex_id = Value::Text(PRAIA.office.to_string());
    vec![
        disordered.refused(
            "keys-out-of-order",
            "`to` stands before `so`.",
            "not_canonical",
        ),
        good().set("re", Value::Null).refused(
            "null-where-a-key-is-left-out",
            "`re` is null.",
            "not_canonical",
        ),
        good().set("bcc", offices(&[LAGOS.office])).refused(
            "key-unknown",
            "A key that this version does not know.",
            "not_canonical",
        ),
        good().set("to", Value::Array(vec![hex_id])).refused(
            "office-as-text",
            "A recipient's id in hexadecimal text instead of bytes.",
            "not_canonical",
        ),
        good()
            .without("pl")
            .refused("payload-missing", "No `pl`.", "not_canonical"),
        stranger.refused(
            "signed-in-another-name",
            "Lagos signs content that names Dakar's device.",
            "wrong_sender",
        ),
        good().set("sd", device(&LAGOS)).refused(
            "another-named-as-sender",
            "Dakar signs content that names Lagos's device.",
            "wrong_sender",
        ),
        good()
            .set("cm", Value::Bytes(forge::commitment(&[0xcf; 32]).to_vec()))
            .refused(
                "signature-moved-to-another-body",
                "The signed commitment is that of another body.",
                "bad_commitment",
            ),
        good().set("v", Value::from(2)).refused(
            "suite-unknown",
            "The signed suite is 2.",
            "unknown_version",
        ),
        good().set("k", Value::from(99)).refused(
            "kind-unknown",
            "A kind that only a newer version knows.",
            "unsupported_kind",
        ),
        good().without("so").refused(
            "office-missing",
            "A message without its sender's office.",
            "bad_content",
        ),
        good().set("to", offices(&[])).refused(
            "recipients-empty",
            "Written to nobody.",
            "bad_content",
        ),
        good().set("to", offices(&twice)).refused(
            "recipient-twice",
            "Praia stands in the list twice.",
            "bad_content",
        ),
        good()
            .set("to", offices(&[LAGOS.office, PRAIA.office]))
            .refused(
                "recipients-out-of-order",
                "The list is not ascending.",
                "bad_content",
            ),
        good()
            .set(
                "id",
                Value::Bytes(message_id(&LAGOS.key().public(), [3; 8]).0.to_vec()),
            )
            .refused(
                "id-of-another-device",
                "An id that only Lagos's device can give: Dakar cannot take another's place.",
                "bad_content",
            ),
        good().set("rh", Value::Bytes(vec![9; 32])).refused(
            "hash-of-nothing-answered",
            "`rh` without `re`.",
            "bad_content",
        ),
        good().set("ex", Value::from(NOW.0)).refused(
            "expires-as-it-is-made",
            "It expires at the instant of its making.",
            "bad_content",
        ),
        good().set("to", offices(&[LAGOS.office])).refused(
            "forwarded-in-secret",
            "Written to Lagos alone; an insider wraps the body's secret for Praia.",
            "not_addressed",
        ),
        late.refused("expired", "Opened a millisecond too late.", "expired"),
    ]
}
