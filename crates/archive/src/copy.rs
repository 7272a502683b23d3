//! A consistent copy of an archive under another key, for backups and their restoring.
//!
//! By `sqlcipher_export` into an attached file: both ends are encrypted, so no page is in clear
//! on the disk at any time. Turned down: `VACUUM INTO` and the backup interface, which keep the
//! key, and a backup must not carry the key of the archive that goes on.

use std::fs;
use std::path::Path;

use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::key::ArchiveKey;
use crate::migration::KNOWN;

impl Archive {
    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.conn.path().map(Path::new)
    }

    /// Writes all of the archive to a new file at `path` under `key`, as of one instant.
    ///
    /// # Errors
    /// [`ArchiveError::AlreadyExists`] when there is a file, which stays untouched;
    /// [`ArchiveError::DiskFull`], [`ArchiveError::Io`]; and when this archive can't be read.
    pub fn copy_to(&self, path: &Path, key: &ArchiveKey) -> Result<(), ArchiveError> {
        aircop_files::create_new(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => ArchiveError::AlreadyExists,
            _ => error.into(),
        })?;
        self.export(path, key).inspect_err(|_| {
            let _ = fs::remove_file(path);
        })
    }

    fn export(&self, path: &Path, key: &ArchiveKey) -> Result<(), ArchiveError> {
        let name = path
            .to_str()
            .ok_or_else(|| ArchiveError::Io("the path is not UTF-8".into()))?;
        self.conn.execute(
            "ATTACH DATABASE ?1 AS copy KEY ?2",
            params![name, key.literal().as_str()],
        )?;
        let exported = self.fill_copy();
        let detached = self.conn.execute_batch("DETACH DATABASE copy");
        exported.and(detached.map_err(ArchiveError::from))
    }

    /// Copies everything into the attached `copy`.
    fn fill_copy(&self) -> Result<(), ArchiveError> {
        self.transaction(|_| {
            self.conn
                .query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))
                .map_err(|error| named(error.into()))?;
            Ok(self
                .conn
                .pragma_update(Some("copy"), "user_version", KNOWN)?)
        })
    }
}

/// `sqlcipher_export` is an SQL function: of what failed inside it only the sentence comes out,
/// under the general code. These are the sentences of `sqlite3_errstr`, which has no translations.
fn named(error: ArchiveError) -> ArchiveError {
    match error {
        ArchiveError::Internal(text) => match text.as_str() {
            "database or disk is full" => ArchiveError::DiskFull,
            "attempt to write a readonly database" => ArchiveError::ReadOnly,
            "disk I/O error" | "unable to open database file" => ArchiveError::Io(text),
            "database disk image is malformed" => ArchiveError::Damaged { detail: text },
            _ => ArchiveError::Internal(text),
        },
        named => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_is_full_is_named_as_such() {
        let dir = tempfile::tempdir().unwrap();
        let key = ArchiveKey::new(&[7; 32]);
        let archive = Archive::create(&dir.path().join("archive.db"), &key).unwrap();
        archive.set_setting("large", &"x".repeat(500_000)).unwrap();
        fs::File::create(dir.path().join("copy.db")).unwrap();
        let attach = "ATTACH DATABASE ?1 AS copy KEY ?2";
        let copy = dir.path().join("copy.db");
        let literal = key.literal();
        let values = params![copy.to_str(), literal.as_str()];
        archive.conn.execute(attach, values).unwrap();
        let limit = |pages: u32| {
            let limit = format!("PRAGMA copy.max_page_count = {pages}");
            archive.conn.query_row(&limit, [], |_| Ok(())).unwrap();
        };
        limit(20);
        let full = archive.fill_copy();
        assert!(matches!(full, Err(ArchiveError::DiskFull)), "{full:?}");
        limit(10_000);
        archive.fill_copy().unwrap();
    }
}
