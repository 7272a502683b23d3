//! What the engine reads beside messages: services, and the files that people pass on by hand.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use aircop_archive::ArchiveKey;
use aircop_client::backup;
use aircop_client::evidence::Evidence;
use aircop_client::hq::key_file::KeyFile;
use aircop_client::invitation::Invitation;
use aircop_client::split_view::SplitEvidence;
use aircop_client::vault::Vault;
use aircop_client::{hq::proposal, payload};
use aircop_envelope::ContentKind;
use sha2::{Digest, Sha256};

/// Where a backup's header ends, its checksum included (`crates/client/src/backup/mod.rs`).
const BACKUP_HEADER: usize = 14 + 1 + 12 + 16 + 8 + 32;

/// A folder of this process, since a vault and a restoration are files.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("aircop-fuzz-{}", std::process::id()));
    // A folder that cannot be made fails at the first file.
    let _ = fs::create_dir_all(&folder);
    folder
});

/// The first byte chooses the kind; what is read has one form.
pub(super) fn service(bytes: &[u8]) {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
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
    if let Ok(again) = payload::rewritten(kind, bytes) {
        assert_eq!(again, bytes);
    }
}

/// What is read is written as text that is read as the same.
pub(super) fn invitation(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(invitation) = Invitation::from_text(text) {
        let one = invitation.to_text();
        let again = Invitation::from_text(&one).map(|again| again.to_text());
        assert_eq!(again.as_ref(), Ok(&one));
        let _ = invitation.ticket();
    }
}

/// What holds still holds when it is written anew, and shows the same.
pub(super) fn evidence(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(evidence) = Evidence::from_text(text) {
        let again = Evidence::from_text(&evidence.to_text());
        assert_eq!(again.as_ref(), Ok(&evidence));
        let _ = evidence.verify();
    }
    if let Ok(split) = SplitEvidence::from_text(text) {
        let again = SplitEvidence::from_text(&split.to_text());
        assert_eq!(again.as_ref(), Ok(&split));
        let _ = split.verify();
    }
}

/// A proposal that is taken is written as one that is taken, and a key file as the same.
pub(super) fn ceremony(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(read) = proposal::from_text(text) {
        let one = proposal::to_text(&read);
        let again = proposal::from_text(&one).map(|again| proposal::to_text(&again));
        assert_eq!(again.as_ref(), Ok(&one));
    }
    if let Ok(key) = KeyFile::from_text(text) {
        let one = key.to_text();
        let again = KeyFile::from_text(&one).map(|again| again.to_text());
        assert_eq!(again.ok(), Some(one));
    }
}

/// A vault's file as the unlock screen reads it, before any password.
pub(super) fn vault(bytes: &[u8]) {
    let path = FOLDER.join("vault");
    if fs::write(&path, bytes).is_ok() {
        let _ = Vault::officers(&path);
    }
}

/// Nobody makes a backup that is taken without its passphrase, and nothing is left behind. The
/// checksum is mended, so that what it guards is reached.
pub(super) fn backup(bytes: &[u8]) {
    let mut bytes = bytes.to_vec();
    if let Some((header, rest)) = bytes.split_at_mut_checked(BACKUP_HEADER)
        && let Some(checksum) = rest.get_mut(..32)
    {
        // A cost that takes seconds is no finding: the bounds have a test of their own.
        let cheap = header.get(15..27).is_some_and(|costs| {
            costs.starts_with(&[0, 0]) && costs.get(4..8) == Some(&[0, 0, 0, 1])
        });
        if !cheap {
            return;
        }
        checksum.copy_from_slice(&Sha256::digest(&*header));
    }
    let archive = FOLDER.join("archive.db");
    let key = ArchiveKey::new(&[1; 32]);
    let taken = backup::restore(&mut bytes.as_slice(), "not the passphrase", &archive, &key);
    assert!(taken.is_err());
    assert!(!archive.exists());
}
