//! The desk's log: what the engine and the window note of their own work, in a file of bounded size.
//!
//! It holds times, states, error codes and counts; nothing of a message, and no name
//! (`tests/tests/log_secrecy.rs` reads it at its most talkative). `AIRCOP_LOG` chooses more or less,
//! as for the command line. A desk whose log cannot be written works without one.

use std::fs;
use std::io::{self, Write};
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use file_rotate::compression::Compression;
use file_rotate::suffix::AppendCount;
use file_rotate::{ContentLimit, FileRotate};
use tracing_subscriber::EnvFilter;

const FILE: &str = "aircop-desktop.log";
/// What one file may hold; with the older ones, four times that.
const FILE_BYTES: usize = 1 << 20;
const OLDER_FILES: usize = 3;
/// What is noted unless `AIRCOP_LOG` says otherwise.
const USUAL: &str = "aircop_client=info,aircop_desktop=info";

/// Notes from here on what this process does, in `folder`.
pub(crate) fn begin(folder: &Path) {
    let Ok(writer) = Writer::open(folder) else {
        return;
    };
    let wanted = std::env::var("AIRCOP_LOG").ok();
    let filter = wanted.and_then(|wanted| EnvFilter::try_new(wanted).ok());
    let begun = tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|| EnvFilter::new(USUAL)))
        .with_ansi(false)
        .log_internal_errors(false)
        .with_writer(Mutex::new(writer))
        .try_init();
    if begun.is_err() {
        return;
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "begun");
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |broken| {
        // Where, not what: the text of a panic may hold what was being worked on.
        if let Some(at) = broken.location() {
            tracing::error!(
                file = at.file(),
                line = at.line(),
                "a part of the program broke off"
            );
        }
        usual(broken);
    }));
}

struct Writer {
    folder: PathBuf,
    file: FileRotate<AppendCount>,
}

impl Writer {
    fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let mut options = fs::OpenOptions::new();
        options.read(true).create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Self {
            folder: folder.to_owned(),
            file: FileRotate::new(
                folder.join(FILE),
                AppendCount::new(OLDER_FILES),
                ContentLimit::BytesSurpassed(FILE_BYTES),
                Compression::None,
                Some(options),
            ),
        })
    }
}

impl Write for Writer {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // After a panic wipe there is no folder, and none is made again.
        if self.folder.is_dir() {
            self.file.write(line)
        } else {
            Ok(line.len())
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    #[test]
    fn the_log_stays_within_its_bounds_and_keeps_the_newest() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("log");
        let mut writer = Writer::open(&folder).unwrap();
        let line = [b'x'; 1023];
        for nth in 0..8_192_u32 {
            writer.write_all(&line).unwrap();
            writer.write_all(b"\n").unwrap();
            if nth == 8_191 {
                writer.write_all(b"the last\n").unwrap();
            }
        }
        let sizes = fs::read_dir(&folder).unwrap();
        let all: u64 = sizes
            .map(|file| file.unwrap().metadata().unwrap().len())
            .sum();
        let most = (FILE_BYTES as u64 + 2048) * (OLDER_FILES as u64 + 1);
        assert!(all <= most, "{all} bytes");
        assert!(all > 3 * FILE_BYTES as u64, "older ones are kept: {all}");
        let newest = fs::read_to_string(folder.join(FILE)).unwrap();
        assert!(newest.ends_with("the last\n"));
    }

    #[test]
    fn a_log_whose_folder_is_gone_does_not_come_back() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("log");
        let mut writer = Writer::open(&folder).unwrap();
        writer.write_all(b"before\n").unwrap();
        fs::remove_dir_all(&folder).unwrap();
        writer.write_all(b"after\n").unwrap();
        assert!(!folder.exists());
    }
}
