//! The bytes of files: one file a blob, beside the database, a place of fixed size for each chunk.
//!
//! Not in the database: a film of a gigabyte would pass through its log and its checkpoints, and
//! every alert behind it would wait. Not a file a chunk: 8,192 of them for one film.

use std::collections::HashSet;
use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use aircop_wire::limits::MAX_CHUNK;
use aircop_wire::{BlobId, ChunkName};
use sha2::{Digest, Sha256};

/// Where chunks lie.
#[derive(Clone)]
pub(super) struct Files {
    dir: PathBuf,
    reserve_bytes: u64,
}

impl Files {
    /// The directory of this database's files; made when it is not there.
    pub(super) fn open(database: &Path, reserve_bytes: u64) -> io::Result<Self> {
        let files = Self {
            reserve_bytes,
            ..Self::beside(database)
        };
        let mut make = DirBuilder::new();
        make.recursive(true).mode(0o700).create(&files.dir)?;
        Ok(files)
    }

    /// The same to look at only: nothing is made.
    pub(super) fn beside(database: &Path) -> Self {
        Self {
            dir: directory(database),
            reserve_bytes: 0,
        }
    }

    /// Whether a blob has its file.
    pub(super) fn has(&self, blob: BlobId) -> bool {
        self.path(blob).exists()
    }

    /// Removes what a crash left between a commit and its files.
    pub(super) fn keep_only(&self, known: &[BlobId]) -> io::Result<()> {
        let known: HashSet<String> = known.iter().map(BlobId::to_string).collect();
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            if !known.contains(entry.file_name().to_string_lossy().as_ref()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Writes a chunk into its place, durably.
    pub(super) fn write(&self, name: ChunkName, bytes: &[u8]) -> io::Result<()> {
        let disk = rustix::fs::statvfs(&self.dir)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        let needed = self.reserve_bytes.saturating_add(MAX_CHUNK as u64);
        if free < needed && self.reserve_bytes > 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let path = self.path(name.blob);
        let new = !path.exists();
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(path)?;
        file.write_all_at(bytes, place(name))?;
        file.sync_data()?;
        if new {
            File::open(&self.dir)?.sync_all()?;
        }
        Ok(())
    }

    /// So many bytes of a chunk's place; none when the file is missing or shorter.
    pub(super) fn read(&self, name: ChunkName, len: usize) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(self.path(name.blob)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut bytes = vec![0; len.min(MAX_CHUNK)];
        match file.read_exact_at(&mut bytes, place(name)) {
            Ok(()) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Removes a blob's file; what cannot be removed now is at the next start.
    pub(super) fn remove(&self, blob: BlobId) {
        match fs::remove_file(self.path(blob)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::warn!(%error, "a file stays until the next start");
            }
            _ => {}
        }
    }

    fn path(&self, blob: BlobId) -> PathBuf {
        self.dir.join(blob.to_string())
    }
}

/// Where the files of a database are.
pub(super) fn directory(database: &Path) -> PathBuf {
    database.with_extension("blobs")
}

pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn place(name: ChunkName) -> u64 {
    u64::from(name.index) * MAX_CHUNK as u64
}
