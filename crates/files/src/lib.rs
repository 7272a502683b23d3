//! Files and folders for their owner alone, and what else the systems do differently with files.
//!
//! On Unix by mode (0600, 0700), set as the file is made. On Windows by an access list that names
//! this user and the system and inherits nothing, set right after the file is made and before
//! anything is in it; what is made inside such a folder inherits its list.
//!
//! Turned down: `icacls` as a program (one more process for each file), the `windows` crate (every
//! call is unsafe, and this workspace has no unsafe code).

#[cfg(unix)]
#[path = "unix.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes a file, to write, that only its owner can read.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when there is one, which stays as it is; and when it cannot be
/// made or protected: then none stays behind.
pub fn create_new(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    open_private(&mut options, path)
}

/// Opens a file with `options`; one that this makes only its owner can read.
///
/// # Errors
/// As [`OpenOptions::open`].
pub fn open_private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    system::open_private(options, path)
}

/// Makes a folder, and those above it, that only its owner can look into. One that is there
/// already keeps the rights that someone gave it.
///
/// # Errors
/// When it cannot be made or protected.
pub fn create_dir(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    system::create_dir(path)
}

/// Takes the rights at a file or a folder from everybody but its owner.
///
/// # Errors
/// When it is not there or not ours.
pub fn protect(path: &Path) -> io::Result<()> {
    system::protect(path, fs::metadata(path)?.is_dir())
}

/// Whether somebody beside the owner, the system and its administrators can read it.
///
/// # Errors
/// When it is not there or its rights cannot be read.
pub fn others_can_read(path: &Path) -> io::Result<bool> {
    system::others_can_read(path)
}

/// Gives a file another name, over one that has it. On Windows a virus scanner or a search index
/// may hold either of them open for a moment: it is tried for a second.
///
/// # Errors
/// As [`fs::rename`].
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    system::rename(from, to)
}

/// A rename or removal is durable once its folder is. Windows keeps a journal of names instead.
///
/// # Errors
/// When the folder cannot be written to the disk; one that is gone is no error.
pub fn sync_parent(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    system::sync_dir(folder)
}

/// Bytes that this user can still write to the disk of a file or folder.
///
/// # Errors
/// When it is not there.
pub fn free_space(path: &Path) -> io::Result<u64> {
    fs4::available_space(path)
}

#[cfg(test)]
mod tests;
