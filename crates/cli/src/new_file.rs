//! Files that a command makes and that must not stay behind half made.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// A file that only its owner can read, and that is gone again unless it is kept.
pub(crate) struct NewFile {
    path: PathBuf,
    file: File,
    keep: bool,
}

impl NewFile {
    pub(crate) fn create(path: &Path) -> Outcome<Self> {
        let file = aircop_files::create_new(path).map_err(|e| Failure::file(path, &e))?;
        Ok(Self {
            path: path.to_path_buf(),
            file,
            keep: false,
        })
    }

    pub(crate) fn write(&mut self, text: &str) -> Outcome<()> {
        writeln!(self.file, "{text}").map_err(|error| Failure::file(&self.path, &error))?;
        self.sync()
    }

    /// To write something else than a text.
    pub(crate) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    pub(crate) fn sync(&self) -> Outcome<()> {
        let synced = self.file.sync_all();
        synced.map_err(|error| Failure::file(&self.path, &error))
    }

    /// It stays.
    pub(crate) fn keep(&mut self) {
        self.keep = true;
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.keep {
            // Not there is as good as removed.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
