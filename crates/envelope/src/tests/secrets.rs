//! Nothing secret is printed, in logs or in a panic's message.

use super::*;

#[test]
fn debug_prints_show_no_secret_and_no_plaintext() {
    let [dakar, praia, _] = three_desks();
    let mut alert = dakar.alert(&[&praia]);
    let entry = AttachmentEntry {
        blob: BlobId([1; 16]),
        key: BlobKey([0xab; 32]),
        size: 5,
        sha256: [3; 32],
        name: "couriers.jpg".into(),
        kind: "image/jpeg".into(),
        caption: String::new(),
        preview: Vec::new(),
    };
    alert.attachments.push(entry.clone());
    let sealed = dakar.seals(&alert, &[&praia]).unwrap();
    let opened = praia.receives(&sealed).unwrap();
    let printed = format!(
        "{:?} {:#?} {:?} {:?} {:#?} {:#?} {:?} {:?} {:?}",
        dakar.key,
        praia.prekey,
        praia.published(),
        praia.prekey.bundle(),
        entry,
        alert,
        sealed,
        opened,
        opened.content(),
    );
    let seed = dakar.key.seed();
    let prekey = praia.prekey.to_bytes();
    for secret in [seed.as_slice(), &prekey[..32], &[0xab; 32]] {
        assert!(!printed.contains(&hex::encode(secret)));
        assert!(!printed.contains(&format!("{secret:?}")));
        let list = format!("{:?}", &secret[..4]);
        assert!(!printed.contains(list.trim_end_matches(']')));
    }
    for words in ["TP1481", "Awa Diop", "couriers"] {
        assert!(!printed.contains(words), "{words}");
    }
    assert!(
        printed.contains(&dakar.device().to_string()),
        "but says whose"
    );
}

#[test]
fn a_signing_key_is_its_seed() {
    let key = DeviceSigningKey::generate(&mut rng(3));
    let again = DeviceSigningKey::from_seed(key.seed());
    assert_eq!(again.public(), key.public());
    assert_ne!(
        DeviceSigningKey::generate(&mut rng(4)).public(),
        key.public()
    );
}
