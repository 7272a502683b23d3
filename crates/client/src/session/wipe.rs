//! What a panic wipe removes once the keys are gone.
//!
//! The archive is not overwritten: its key was in the vault, and overwriting a gigabyte takes
//! longer than an officer has. Turned down: removing the whole directory (the program that holds
//! its lock would go on without one).

use std::fs;
use std::io::{self, ErrorKind};

use crate::config::Config;

/// Removes the archive with everything that stands beside it, the sealed files, the
/// log and the preferences. All are tried.
pub(crate) fn remove_files(config: &Config) -> io::Result<()> {
    let archive = config.archive();
    let archive = archive.file_name().unwrap_or_default().as_encoded_bytes();
    let mut first = Ok(());
    for folder in [config.blobs(), config.log()] {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => first = first.and(Err(error)),
            _ => {}
        }
    }
    for entry in fs::read_dir(&config.data)? {
        let entry = entry?;
        // With -wal, -shm, and what a backup or a restoration that broke off has left.
        let ours = entry.file_name().as_encoded_bytes().starts_with(archive)
            || entry.path() == config.preferences();
        if !ours {
            continue;
        }
        match fs::remove_file(entry.path()) {
            Err(error) if error.kind() != ErrorKind::NotFound => first = first.and(Err(error)),
            _ => {}
        }
    }
    first
}
