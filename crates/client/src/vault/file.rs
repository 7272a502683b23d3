//! The vault's file on the disk: replaced as a whole, or left as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::error::VaultError;

/// The longest vault that is read, in bytes.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// Reads the whole file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, VaultError> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAX_FILE + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(VaultError::Damaged("the file is too long"));
    }
    Ok(bytes)
}

/// Puts `bytes` in the place of the file: after a crash at any instant there is either the old
/// file or the new one.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let staged = stage(path, bytes).inspect_err(|_| {
        let _ = fs::remove_file(staged_path(path));
    })?;
    aircop_files::rename(&staged, path)?;
    Ok(aircop_files::sync_parent(path)?)
}

/// The first half of [`replace`]: the new file, complete and on the disk, beside the old one.
pub(crate) fn stage(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let staged = staged_path(path);
    match fs::remove_file(&staged) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = aircop_files::create_new(&staged)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(staged)
}

/// Overwrites the file and what a crash may have left beside it, then removes them.
///
/// The overwriting is a second line: a journal or a flash disk may keep the old blocks, and what
/// protects those is that they hold ciphertext under the officers' passwords.
pub(crate) fn destroy(path: &Path) -> io::Result<()> {
    let mut outcome = Ok(());
    for target in [path.to_path_buf(), staged_path(path)] {
        if !target.exists() {
            continue;
        }
        // A file that can't be overwritten is removed all the same.
        let overwritten = overwrite(&target);
        let removed = fs::remove_file(&target);
        outcome = outcome.and(overwritten).and(removed);
    }
    outcome.and(aircop_files::sync_parent(path))
}

fn overwrite(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len();
    let zeros = [0; 4096];
    while left > 0 {
        let part = left.min(zeros.len() as u64);
        file.write_all(zeros.get(..part as usize).unwrap_or(&zeros))?;
        left -= part;
    }
    file.sync_all()
}

fn staged_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(".new");
    name.into()
}
