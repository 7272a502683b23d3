//! Dakar alerts Praia and Lagos.

use aircop_envelope::{
    AttachmentEntry, BlobId, BlobKey, ContentKind, Officer, Unsealed, message_id, open, seal,
};
use aircop_message::{Draft, GroupId, MessageId, OfficerId, Stamp, Timestamp};
use aircop_tests::fuzz::forge;
use serde::Serialize;

use super::cast::{DAKAR, Desk, LAGOS, NOW, PRAIA, Reader, Script};
use super::directory;

pub(crate) const CEK: [u8; 32] = [0xce; 32];

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    now_ms: i64,
    sender: Reader,
    sender_prekey_bundle: String,
    recipients: Vec<Recipient>,
    cek: String,
    encapsulation_randomness: Vec<String>,
    content: ContentFields,
    commitment: String,
    body_key: String,
    message_hash: String,
    pub(crate) signed_bytes: String,
    pub(crate) signature: String,
    plaintext: String,
    body: String,
    body_hash: String,
    wraps: Vec<WrapFields>,
}

#[derive(Serialize)]
struct Recipient {
    #[serde(flatten)]
    reader: Reader,
    prekey_sequence: u64,
    prekey_not_before_ms: i64,
    prekey_expires_ms: i64,
    prekey_hash: String,
    prekey_bundle: String,
}

#[derive(Serialize)]
struct ContentFields {
    kind: u8,
    message: String,
    officer_id: String,
    officer_name: String,
    created_ms: i64,
    expires_ms: i64,
    in_reply_to: String,
    answered_hash: String,
    recipients: Vec<String>,
    checkpoint: String,
    attachments: Vec<Attachment>,
    payload: String,
}

#[derive(Serialize)]
struct Attachment {
    blob: String,
    key: String,
    size: u64,
    sha256: String,
    name: String,
    media_type: String,
}

#[derive(Serialize)]
struct WrapFields {
    device: String,
    info: String,
    wrap: String,
}

/// A message in canonical CBOR, as a form makes it.
fn payload() -> Vec<u8> {
    let draft = Draft {
        kind: "ALERT".into(),
        urgency: "FLASH".into(),
        subject: "Two couriers on TP1481".into(),
        retain_until: "2027-11-24".into(),
        narrative: "Liquid in wine bottles; مطار".into(),
        alert: serde_json::from_str(
            r#"{"reasons": ["PROFILE"], "action": "CHECK_DISCREET",
                "legs": [{"airport": "GRU"}, {"airport": "LIS", "flight": "TP 1481",
                          "eta": "2026-11-24T06:10:00+00:00"}]}"#,
        )
        .unwrap(),
        ..Draft::default()
    };
    let stamp = Stamp {
        id: id(),
        reference: "SN-DSS-2026-000123".into(),
        group: GroupId([0x60; 16]),
        exercise: false,
        thread: None,
        now: NOW,
        offset_minutes: 0,
        language: "fr".into(),
    };
    draft.finish(&stamp).unwrap().to_bytes().unwrap()
}

fn id() -> MessageId {
    message_id(&DAKAR.key().public(), [3; 8])
}

pub(crate) fn alert() -> Unsealed {
    Unsealed {
        kind: ContentKind::Message,
        message: id(),
        sender_office: Some(DAKAR.office),
        officer: Some(Officer {
            id: OfficerId([4; 16]),
            name: "Awa Diop".into(),
        }),
        created: NOW,
        expires: Timestamp(NOW.0 + 86_400_000),
        in_reply_to: Some(MessageId([5; 16])),
        answered_hash: Some([9; 32]),
        recipients: vec![PRAIA.office, LAGOS.office],
        checkpoint: Some(directory::checkpoint()),
        prekey: Some(DAKAR.prekey().bundle().to_bytes()),
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
        payload: payload(),
    }
}

fn recipient(desk: &Desk) -> Recipient {
    let prekey = desk.prekey();
    let bundle = prekey.bundle();
    Recipient {
        reader: desk.reader(),
        prekey_sequence: bundle.sequence,
        prekey_not_before_ms: bundle.not_before.0,
        prekey_expires_ms: bundle.expires.0,
        prekey_hash: hex::encode(bundle.hash()),
        prekey_bundle: hex::encode(bundle.to_bytes()),
    }
}

pub(crate) fn vector() -> Vector {
    let alert = alert();
    let to = [&PRAIA, &LAGOS];
    let randomness = [[0xe1; 64], [0xe2; 64]];
    let mut rng = Script::new(&[&CEK, &randomness[0], &randomness[1]]);
    let prekeys = to.map(|desk| desk.prekey().bundle().verify(NOW).unwrap());
    let sealed = seal(NOW, &mut rng, &DAKAR.key(), &alert, &prekeys).unwrap();
    assert!(rng.is_used_up());
    let mut hash = None;
    for (desk, (_, wrap)) in to.iter().zip(&sealed.wraps) {
        let opened = open(
            NOW,
            &sealed.body,
            wrap,
            desk.key().public(),
            Some(desk.office),
            &[desk.prekey()],
        );
        let opened = opened.unwrap();
        assert_eq!(opened.signed_bytes(), &sealed.signed_bytes[..]);
        hash = opened.content().message_hash();
    }
    let plain = forge::padded(forge::plaintext(&DAKAR.key(), &sealed.signed_bytes)).unwrap();
    Vector {
        about: "Dakar seals one message to the devices of Praia and Lagos. Bytes are hexadecimal, \
                times milliseconds since 1970 UTC. Random numbers are drawn in this order: the CEK \
                (32 bytes), then for each wrap 64 bytes (ML-KEM message, X25519 ephemeral key).",
        now_ms: NOW.0,
        sender: DAKAR.reader(),
        sender_prekey_bundle: hex::encode(DAKAR.prekey().bundle().to_bytes()),
        recipients: to.iter().map(|desk| recipient(desk)).collect(),
        cek: hex::encode(CEK),
        encapsulation_randomness: randomness.iter().map(hex::encode).collect(),
        content: fields(&alert),
        message_hash: hex::encode(hash.unwrap()),
        commitment: hex::encode(forge::commitment(&CEK)),
        body_key: hex::encode(forge::derive(&CEK, b"AIRCOP/1 body key\0")),
        signed_bytes: hex::encode(&sealed.signed_bytes),
        signature: hex::encode(sealed.signature),
        plaintext: hex::encode(plain),
        body: hex::encode(&sealed.body),
        body_hash: hex::encode(sealed.body_hash),
        wraps: to
            .iter()
            .zip(&sealed.wraps)
            .map(|(desk, (device, wrap))| WrapFields {
                device: device.to_string(),
                info: hex::encode(
                    [
                        b"AIRCOP/1 wrap\0",
                        device.as_bytes().as_slice(),
                        &desk.prekey().hash(),
                    ]
                    .concat(),
                ),
                wrap: hex::encode(wrap),
            })
            .collect(),
    }
}

fn fields(alert: &Unsealed) -> ContentFields {
    let officer = alert.officer.as_ref().unwrap();
    ContentFields {
        kind: alert.kind.into(),
        message: alert.message.to_string(),
        officer_id: officer.id.to_string(),
        officer_name: officer.name.clone(),
        created_ms: alert.created.0,
        expires_ms: alert.expires.0,
        in_reply_to: alert.in_reply_to.unwrap().to_string(),
        answered_hash: hex::encode(alert.answered_hash.unwrap()),
        recipients: alert.recipients.iter().map(ToString::to_string).collect(),
        checkpoint: hex::encode(alert.checkpoint.as_ref().unwrap()),
        attachments: alert
            .attachments
            .iter()
            .map(|a| Attachment {
                blob: hex::encode(a.blob.0),
                key: hex::encode(a.key.0),
                size: a.size,
                sha256: hex::encode(a.sha256),
                name: a.name.clone(),
                media_type: a.kind.clone(),
            })
            .collect(),
        payload: hex::encode(&alert.payload),
    }
}
