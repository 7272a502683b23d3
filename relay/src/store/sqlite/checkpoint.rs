//! Moves the write-ahead log into the database, beside the commits instead of in them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::schema::{self, OpenError};

/// Pages in the log from which the writer lets everyone wait for once, so that the log can begin
/// again from its start: 64 MiB. A passive checkpoint never catches a writer that never rests.
const LONG_LOG: i64 = 4096;

/// How long the writer waits for readers then. A backup reads one instant to its end, and deposits
/// don't wait for it: the log grows meanwhile.
const PAUSE: Duration = Duration::from_millis(40);
/// After a pause that a reader outlasted, until the next.
const PAUSE_AGAIN: Duration = Duration::from_secs(5);

/// The writer's end.
pub(super) struct Checkpoint {
    committed: SyncSender<()>,
    restart: Arc<AtomicBool>,
    not_before: Option<Instant>,
}

impl Checkpoint {
    /// There is more in the log.
    pub(super) fn committed(&self) {
        // Full: the thread will look anyway.
        let _ = self.committed.try_send(());
    }

    /// Begins the log again from its start if it has become long. For the writer, between commits.
    pub(super) fn pause(&mut self, conn: &Connection) {
        let wanted = self.restart.swap(false, Ordering::Relaxed);
        if !wanted || self.not_before.is_some_and(|then| Instant::now() < then) {
            return;
        }
        match restart(conn) {
            Ok(true) => self.not_before = None,
            Ok(false) => self.not_before = Some(Instant::now() + PAUSE_AGAIN),
            Err(error) => {
                self.not_before = Some(Instant::now() + PAUSE_AGAIN);
                tracing::warn!(%error, "a checkpoint failed; the log grows until one succeeds");
            }
        }
    }
}

/// False when a reader still needs the log.
fn restart(conn: &Connection) -> rusqlite::Result<bool> {
    conn.busy_timeout(PAUSE)?;
    let busy = conn.query_row("PRAGMA wal_checkpoint(RESTART)", [], |row| {
        row.get::<_, bool>(0)
    });
    conn.busy_timeout(schema::PATIENCE)?;
    Ok(!busy?)
}

pub(super) fn start(path: &Path) -> Result<(Checkpoint, JoinHandle<()>), OpenError> {
    let conn = schema::checkpointer(path)?;
    let (committed, commits) = sync_channel(1);
    let restart = Arc::new(AtomicBool::new(false));
    let checkpoint = Checkpoint {
        committed,
        restart: Arc::clone(&restart),
        not_before: None,
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
