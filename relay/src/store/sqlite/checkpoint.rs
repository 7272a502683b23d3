//! Moves the write-ahead log into the database, beside the commits instead of in them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use super::schema::{self, OpenError};

/// Pages in the log from which the writer lets everyone wait for once, so that the log can begin
/// again from its start: 64 MiB. A passive checkpoint never catches a writer that never rests.
const LONG_LOG: i64 = 4096;

/// The writer's end.
pub(super) struct Checkpoint {
    committed: SyncSender<()>,
    restart: Arc<AtomicBool>,
}

impl Checkpoint {
    /// There is more in the log.
    pub(super) fn committed(&self) {
        // Full: the thread will look anyway.
        let _ = self.committed.try_send(());
    }

    /// Whether the log is so long that the writer has to pause.
    pub(super) fn wants_pause(&self) -> bool {
        self.restart.swap(false, Ordering::Relaxed)
    }
}

/// Begins the log again from its start. For the writer, between commits.
pub(super) fn pause(conn: &Connection) {
    if let Err(error) = run(conn, "PRAGMA wal_checkpoint(RESTART)") {
        tracing::warn!(%error, "a checkpoint failed; the log grows until one succeeds");
    }
}

pub(super) fn start(path: &Path) -> Result<(Checkpoint, JoinHandle<()>), OpenError> {
    let conn = schema::checkpointer(path)?;
    let (committed, commits) = sync_channel(1);
    let restart = Arc::new(AtomicBool::new(false));
    let checkpoint = Checkpoint {
        committed,
        restart: Arc::clone(&restart),
    };
    let thread = std::thread::Builder::new()
        .name("checkpoints".into())
        .spawn(move || work(&conn, &commits, &restart))?;
    Ok((checkpoint, thread))
}

fn work(conn: &Connection, commits: &Receiver<()>, restart: &AtomicBool) {
    while commits.recv().is_ok() {
        match run(conn, "PRAGMA wal_checkpoint(PASSIVE)") {
            Ok(pages) if pages > LONG_LOG => restart.store(true, Ordering::Relaxed),
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "a checkpoint failed; the log grows until one succeeds");
            }
        }
        // Each checkpoint is an fsync or two that commits wait behind: not after every one.
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    // The writer has ended: leave no log behind.
    if let Err(error) = run(conn, "PRAGMA wal_checkpoint(TRUNCATE)") {
        tracing::warn!(%error, "the last checkpoint failed; the next start reads the log");
    }
}

/// Pages in the log.
fn run(conn: &Connection, sql: &str) -> rusqlite::Result<i64> {
    conn.query_row(sql, [], |row| row.get(1))
}
