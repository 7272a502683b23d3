//! Envelopes: what comes from the relay, and what an admitted but hostile sender could seal.

use std::sync::LazyLock;

use aircop_envelope::{
    Content, DeviceSigningKey, Opened, PrekeyBundle, PrekeySecret, WRAP_LEN, open,
};
use aircop_message::{OfficeId, Timestamp, canonical};

use super::forge::{self, Always};

/// 24 November 2026, 00:00 UTC.
const NOW: Timestamp = Timestamp(1_795_478_400_000);
const PRAIA: OfficeId = OfficeId([0x0a; 16]);
const CEK: [u8; 32] = [0xce; 32];

/// The reader.
static DEVICE: LazyLock<DeviceSigningKey> =
    LazyLock::new(|| DeviceSigningKey::from_seed(&[0x52; 32]));
static PREKEY: LazyLock<PrekeySecret> =
    LazyLock::new(|| PrekeySecret::generate(NOW, &mut Always(1), &DEVICE, 1));
/// The hostile sender, whose device is admitted.
static SENDER: LazyLock<DeviceSigningKey> = LazyLock::new(|| DeviceSigningKey::from_seed(&[1; 32]));

fn read(body: &[u8], wrap: &[u8]) -> Result<Opened, aircop_envelope::OpenError> {
    let secrets = std::slice::from_ref(&*PREKEY);
    open(NOW, body, wrap, DEVICE.public(), Some(PRAIA), secrets)
}

/// A wrap and a body from nowhere: nobody can make one that opens.
pub(super) fn open_any(bytes: &[u8]) -> bool {
    let (wrap, body) = bytes.split_at(bytes.len().min(WRAP_LEN));
    assert!(read(body, wrap).is_err());
    false
}

/// The bytes as content that an admitted device signed (an even first byte) or as the whole
/// plaintext (an odd one), padded by the rule and sealed well.
pub(super) fn open_sealed(bytes: &[u8]) -> bool {
    let Some((how, bytes)) = bytes.split_first() else {
        return false;
    };
    let signed = how % 2 == 0;
    let plain = if signed {
        forge::plaintext(&SENDER, bytes)
    } else {
        bytes.to_vec()
    };
    let Some(plain) = forge::padded(plain) else {
        return false;
    };
    let body = forge::body(&CEK, &forge::commitment(&CEK), &plain);
    let Some(wrap) = forge::wrap(PREKEY.bundle(), &body, &CEK) else {
        return false;
    };
    match read(&body, &wrap) {
        Ok(opened) => {
            assert!(signed, "a signature was forged");
            assert_eq!(opened.signed_bytes(), bytes);
            let again = canonical::to_vec(opened.content());
            assert_eq!(again.as_deref(), Ok(bytes));
            true
        }
        // The key, the commitment and the cipher are right: only what is inside can be refused.
        Err(error) => {
            let bad = matches!(error.reason(), "not_for_us" | "truncated");
            assert!(!bad, "{error}");
            false
        }
    }
}

/// Content as evidence has it: signed bytes without an envelope around them.
pub(super) fn content(bytes: &[u8]) -> bool {
    let Ok(content) = canonical::from_slice::<Content>(bytes) else {
        return false;
    };
    // An id may be told in two ways and a `null` be left out, which `open` refuses by
    // comparing; what is written is the one form.
    let one = canonical::to_vec(&content).unwrap_or_default();
    let again = canonical::from_slice::<Content>(&one);
    assert_eq!(again.as_ref(), Ok(&content));
    true
}

/// A bundle has one form, and nobody but its device can make one that verifies.
pub(super) fn prekey_bundle(bytes: &[u8]) -> bool {
    let _ = PrekeySecret::from_bytes(bytes);
    let Ok(bundle) = PrekeyBundle::from_bytes(bytes) else {
        return false;
    };
    assert_eq!(bundle.to_bytes(), bytes);
    let verified = bundle.verify(NOW).is_ok();
    let ours = PREKEY.bundle();
    assert!(!verified || bundle.device != ours.device || bundle == *ours);
    true
}
