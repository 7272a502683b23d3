//! What the engine reads beside messages: services, and the files that people pass on by hand.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use aircop_archive::ArchiveKey;
use aircop_client::backup;
use aircop_client::certificate::ErasureCertificate;
use aircop_client::evidence::{BadEvidence, Evidence};
use aircop_client::hq::key_file::KeyFile;
use aircop_client::invitation::Invitation;
use aircop_client::log_key::LogKeys;
use aircop_client::split_view::SplitEvidence;
use aircop_client::vault::Vault;
use aircop_client::{hq::proposal, payload};
use aircop_directory::DeviceCertificate;
use aircop_envelope::{ContentKind, DeviceSigningKey, ERASURE_CERTIFICATE};
use aircop_message::canonical;
use ciborium::Value;
use sha2::{Digest, Sha256};

use super::directory;

/// Where a backup's header ends, its checksum included (`crates/client/src/backup/mod.rs`).
const BACKUP_HEADER: usize = 14 + 1 + 12 + 16 + 8 + 32;

/// A folder of this process, since a vault and a restoration are files.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("aircop-fuzz-{}", std::process::id()));
    // A folder that cannot be made fails at the first file.
    let _ = fs::create_dir_all(&folder);
    folder
});

/// A device that signs what it says it has erased, and the directory's word for it.
static DEVICE: LazyLock<DeviceSigningKey> =
    LazyLock::new(|| DeviceSigningKey::from_seed(&[0x52; 32]));
static CERTIFIED: LazyLock<DeviceCertificate> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "a fixture")]
    directory::of_device(DEVICE.public()).expect("the fixture's device is certified")
});

/// The first byte chooses the kind; what is read has one form.
pub(super) fn service(bytes: &[u8]) -> bool {
    let Some((kind, bytes)) = bytes.split_first() else {
        return false;
    };
    let kind = match kind % 12 {
        0 => ContentKind::Receipt,
        1 => ContentKind::Nack,
        2 => ContentKind::EnrolRequest,
        3 => ContentKind::OfficeState,
        4 => ContentKind::Clash,
        5 => ContentKind::Missing,
        6 => ContentKind::History,
        7 => ContentKind::Enquiry,
        8 => ContentKind::EnquiryAnswer,
        9 => ContentKind::BlindEnquiry,
        10 => ContentKind::Evaluation,
        _ => ContentKind::Erased,
    };
    let Ok(again) = payload::rewritten(kind, bytes) else {
        return false;
    };
    assert_eq!(again, bytes);
    true
}

/// What is read is written as text that is read as the same, on many lines or on one; and of the
/// directory's keys there is the first one alone, or one and the one before it.
pub(super) fn invitation(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let Ok(invitation) = Invitation::from_text(text) else {
        return false;
    };
    let one = invitation.to_text();
    for form in [&one, &invitation.to_line()] {
        let again = Invitation::from_text(form).map(|again| again.to_text());
        assert_eq!(again.as_ref(), Ok(&one));
    }
    let places: Vec<u64> = invitation.log_keys.iter().map(|era| era.first).collect();
    let first_alone = places == [0];
    let one_and_before = places.len() == 2 && places.is_sorted_by(|before, newest| before < newest);
    assert!(first_alone || one_and_before, "{places:?}");
    // Nothing that a file says stops or lengthens the reading of a log that is not under its keys.
    let mut keys = LogKeys::of(invitation.log_keys.clone());
    let whole = keys.trace_back(&[b"not sealed".to_vec()]).is_some();
    assert_eq!(whole, places.first() == Some(&0));
    let _ = (invitation.ticket(), invitation.reading());
    true
}

/// What holds still holds when it is written anew, and shows the same.
pub(super) fn evidence(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let mut taken = false;
    if let Ok(evidence) = Evidence::from_text(text) {
        taken = true;
        let again = Evidence::from_text(&evidence.to_text());
        assert_eq!(again.as_ref(), Ok(&evidence));
        let _ = evidence.verify();
    }
    if let Ok(split) = SplitEvidence::from_text(text) {
        taken = true;
        let again = SplitEvidence::from_text(&split.to_text());
        assert_eq!(again.as_ref(), Ok(&split));
        let _ = split.verify();
    }
    taken
}

/// A certificate of erasure as a file has it; or, where the bytes are no such file, as what the device
/// of [`CERTIFIED`] signed. What holds has one form and says what was erased.
pub(super) fn erasure(bytes: &[u8]) -> bool {
    let read = std::str::from_utf8(bytes).ok();
    let read = read.and_then(|text| ErasureCertificate::from_text(text).ok());
    if let Some(read) = read {
        let again = ErasureCertificate::from_text(&read.to_text());
        assert_eq!(again.as_ref(), Ok(&read));
        let _ = read.verify();
        return true;
    }
    let signed = serde_json::json!({
        "evidence": "aircop certificate of erasure 1",
        "signed": hexadecimal(bytes),
        "signature": hexadecimal(&DEVICE.sign(ERASURE_CERTIFICATE, bytes)),
        "certificate": &*CERTIFIED,
    });
    let file = ErasureCertificate::from_text(&signed.to_string());
    assert!(bytes.len() > 1024 * 1024 || file.is_ok());
    match file.and_then(|file| file.verify()) {
        Ok(shown) => {
            assert_eq!(shown.sender.device, DEVICE.public());
            assert!(!shown.messages.is_empty());
            let one = canonical::from_slice::<Value>(bytes);
            let one = one.and_then(|value| canonical::to_vec(&value));
            assert_eq!(one.as_deref(), Ok(bytes));
            true
        }
        // File, certificate and signature are right: only what was signed can be refused.
        Err(error) => {
            let inside = matches!(error, BadEvidence::Content(_) | BadEvidence::OtherSender);
            assert!(inside, "{error}");
            false
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A proposal that is taken is written as one that is taken, and a key file as the same.
pub(super) fn ceremony(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let mut taken = false;
    if let Ok(read) = proposal::from_text(text) {
        taken = true;
        let one = proposal::to_text(&read);
        let again = proposal::from_text(&one).map(|again| proposal::to_text(&again));
        assert_eq!(again.as_ref(), Ok(&one));
    }
    if let Ok(key) = KeyFile::from_text(text) {
        taken = true;
        let one = key.to_text();
        let again = KeyFile::from_text(&one).map(|again| again.to_text());
        assert_eq!(again.ok(), Some(one));
    }
    taken
}

/// A vault's file as the unlock screen reads it, before any password.
pub(super) fn vault(bytes: &[u8]) -> bool {
    let path = FOLDER.join("vault");
    fs::write(&path, bytes).is_ok() && Vault::officers(&path).is_ok()
}

/// Nobody makes a backup that is taken without its passphrase, and nothing is left behind. The
/// checksum is mended, so that what it guards is reached.
pub(super) fn backup(bytes: &[u8]) -> bool {
    let mut bytes = bytes.to_vec();
    if let Some((header, rest)) = bytes.split_at_mut_checked(BACKUP_HEADER)
        && let Some(checksum) = rest.get_mut(..32)
    {
        // A cost that takes seconds is no finding: the bounds have a test of their own.
        let cheap = header.get(15..27).is_some_and(|costs| {
            costs.starts_with(&[0, 0]) && costs.get(4..8) == Some(&[0, 0, 0, 1])
        });
        if !cheap {
            return false;
        }
        checksum.copy_from_slice(&Sha256::digest(&*header));
    }
    let archive = FOLDER.join("archive.db");
    let key = ArchiveKey::new(&[1; 32]);
    let taken = backup::restore(&mut bytes.as_slice(), "not the passphrase", &archive, &key);
    assert!(taken.is_err());
    assert!(!archive.exists());
    false
}
