//! Taking turns at one data directory.
//!
//! One program at a time has an office open. `sync --watch` would keep every other command out for
//! as long as it runs, so it steps aside: a command that wants the office holds the lock of the file
//! `turn`; the watch sees it, closes the office, waits until the lock is free again and goes on. A
//! lock ends with its process, so a command that is killed leaves nothing behind, and no password,
//! key or message passes between the two programs: each opens the vault by itself.
//!
//! Turned down: commands that the running engine carries out for others over a socket. The password
//! and every answer would cross it, headquarters' operations would need a protocol of their own, and
//! the gain is a second of Argon2id.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use aircop_api::{ApiError, ErrorCode};
use tokio::time::{Instant, sleep};

use crate::failure::Outcome;
use crate::print::Console;

/// How often a lock is looked at.
const LOOK: Duration = Duration::from_millis(50);
/// How long a command waits for those before it. They exchange with the relay, each for 20 s at
/// most, and derive a key.
const PATIENCE: Duration = Duration::from_secs(120);
/// When a command says that it waits.
const SAY: Duration = Duration::from_secs(2);

/// The right to open the office; ends when the last clone is dropped.
#[derive(Clone)]
pub(crate) struct Turn {
    _lock: Option<Arc<File>>,
    data: PathBuf,
}

/// Held by the watch for as long as it runs.
pub(crate) struct Watching {
    _lock: Option<File>,
}

impl Turn {
    /// Waits for those before.
    ///
    /// # Errors
    /// [`ErrorCode::InUse`] when they take too long.
    pub(crate) async fn take(data: &Path, console: &Console) -> Outcome<Self> {
        // Where no lock can be made (a disk that is read only), nobody else takes turns either.
        let Ok(file) = lock_file(data, "turn") else {
            return Ok(Self {
                _lock: None,
                data: data.to_path_buf(),
            });
        };
        let begun = Instant::now();
        let mut said = false;
        while file.try_lock().is_err() {
            if begun.elapsed() > PATIENCE {
                return Err(ApiError::with(ErrorCode::InUse, "other commands").into());
            }
            if !said && begun.elapsed() > SAY {
                said = true;
                console.note(&console.text("cli-waits-for-turn"));
            }
            sleep(LOOK).await;
        }
        Ok(Self {
            _lock: Some(Arc::new(file)),
            data: data.to_path_buf(),
        })
    }

    /// Ends it where there is no office any more.
    pub(crate) fn end_for_good(self) {
        let data = self.data.clone();
        drop(self);
        // What stays behind is an empty file.
        let _ = std::fs::remove_file(data.join("turn"));
        let _ = std::fs::remove_file(data.join("watch"));
    }

    /// Does `open` again and again while a watch is about to step aside. Without one, another
    /// program has the office, and waiting is in vain.
    pub(crate) async fn open<T>(
        &self,
        data: &Path,
        open: impl Fn() -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let begun = Instant::now();
        loop {
            match open() {
                Err(error)
                    if error.code == ErrorCode::InUse
                        && begun.elapsed() < PATIENCE
                        && is_locked(data, "watch") => {}
                other => return other,
            }
            sleep(LOOK).await;
        }
    }
}

impl Watching {
    /// # Errors
    /// [`ErrorCode::InUse`] when another one watches this office.
    pub(crate) fn begin(data: &Path) -> Outcome<Self> {
        let Ok(file) = lock_file(data, "watch") else {
            return Ok(Self { _lock: None });
        };
        // A command that looks whether somebody watches holds it for a moment.
        for _ in 0..10 {
            if file.try_lock().is_ok() {
                return Ok(Self { _lock: Some(file) });
            }
            std::thread::sleep(LOOK);
        }
        Err(ApiError::with(ErrorCode::InUse, "another watch").into())
    }

    /// Waits until a command wants the office.
    pub(crate) async fn wanted(data: &Path) {
        while !is_locked(data, "turn") {
            sleep(LOOK * 4).await;
        }
    }
}

fn lock_file(data: &Path, name: &str) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    aircop_files::open_private(&mut options, &data.join(name))
}

/// Whether somebody holds this lock. For a moment it is held here.
fn is_locked(data: &Path, name: &str) -> bool {
    lock_file(data, name).is_ok_and(|file| file.try_lock().is_err())
}
