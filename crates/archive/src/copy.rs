//! A consistent copy of an archive under another key, for backups and their restoring.
//!
//! By `sqlcipher_export` into an attached file: both ends are encrypted, so no page is in clear
//! on the disk at any time. Turned down: `VACUUM INTO` and the backup interface, which keep the
//! key, and a backup must not carry the key of the archive that goes on.

use std::fs::{self, OpenOptions};
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
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path).map_err(|error| match error.kind() {
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
        let exported = self.transaction(|_| {
            self.conn
                .query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))?;
            Ok(self
                .conn
                .pragma_update(Some("copy"), "user_version", KNOWN)?)
        });
        let detached = self.conn.execute_batch("DETACH DATABASE copy");
        exported.and(detached.map_err(ArchiveError::from))
    }
}
