//! The store in SQLite: one writer with group commit, readers beside it, checkpoints apart.
//!
//! Turned down: a commit per deposit (one fsync each: a hundredth of the throughput), automatic
//! checkpoints (58 to 230 ms stalls, measured), and answering before the fsync.

mod admission;
mod blob;
mod checkpoint;
mod deposit;
mod directory;
mod files;
mod mailbox;
mod read;
mod room;
mod schema;
mod session;
mod successor;
mod upkeep;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use aircop_wire::{
    BlobId, ChunkName, DeviceAdmission, DirectoryPage, MailboxId, Refusal, TransportKey,
};
use rusqlite::Connection;
use tokio::sync::oneshot;

use super::{Blob, Change, Outcome, Page, Prekey, Store, StoreError, Totals, Waiting, Wakes};

use files::Files;
pub use schema::OpenError;
pub use upkeep::Checked;
use writer::Writer;

/// Readers that are kept for the next read.
const SPARE_READERS: usize = 8;

/// Where commits happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Commits {
    /// On a thread of their own, as many changes in one as wait: for a relay that serves.
    Grouped,
    /// In the call that hands a change over, one by one, and reads in the call that asks: for tests
    /// under a clock of their own, where waiting for a thread would look like idleness, and the
    /// order in which threads end would be another at each run.
    InCaller,
}

/// How much the store may use.
#[derive(Debug, Clone)]
pub struct SqliteOptions {
    /// Bytes of the database that may be in use before deposits are refused. What makes no more
    /// room needed (fetching, acknowledging) and what is small (prekeys, admissions, the
    /// directory) goes on.
    pub max_bytes: Option<u64>,
    /// Bytes that deposits leave free on the disk, so that the rest can go on.
    pub reserve_bytes: u64,
    /// Where commits happen.
    pub commits: Commits,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self {
            max_bytes: None,
            reserve_bytes: 256 << 20,
            commits: Commits::Grouped,
        }
    }
}

/// A relay's database. Dropping it finishes what was handed over.
pub struct Sqlite {
    path: PathBuf,
    files: Files,
    wakes: Arc<Wakes>,
    spare: Mutex<Vec<Connection>>,
    commits: CommitsIn,
}

enum CommitsIn {
    Thread {
        queue: Option<std::sync::mpsc::Sender<writer::Job>>,
        threads: Vec<JoinHandle<()>>,
    },
    Caller(Box<Mutex<Writer>>),
}

impl std::fmt::Debug for Sqlite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sqlite")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl Sqlite {
    /// Opens the database at `path`, or makes it. One process at a time: [`crate::data`] sees to
    /// that.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self, OpenError> {
        let conn = schema::writer(path)?;
        let size = directory::size(&conn)?;
        let wakes = Arc::new(Wakes::new(size, successor::read(&conn)?));
        let files = Files::open(path, options.reserve_bytes)?;
        files.keep_only(&blob::with_files(&conn)?)?;
        let writer = Writer::new(conn, path, options, Arc::clone(&wakes), files.clone());
        let commits = match options.commits {
            Commits::InCaller => CommitsIn::Caller(Box::new(Mutex::new(writer))),
            Commits::Grouped => {
                let (checkpoint, checkpoints) = checkpoint::start(path)?;
                let (queue, jobs) = std::sync::mpsc::channel();
                let thread = std::thread::Builder::new()
                    .name("commits".into())
                    .spawn(move || writer.run(&jobs, checkpoint))?;
                CommitsIn::Thread {
                    queue: Some(queue),
                    threads: vec![thread, checkpoints],
                }
            }
        };
        Ok(Self {
            path: path.to_owned(),
            files,
            wakes,
            spare: Mutex::default(),
            commits,
        })
    }

    /// Counts everything in the database at `path`, also while a relay uses it.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn totals(path: &Path) -> Result<Totals, OpenError> {
        Ok(read::totals(&schema::reader(path)?)?)
    }

    /// Digests everything in the database at `path` and in its files again, also while a relay uses it.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn check(path: &Path) -> Result<Checked, OpenError> {
        upkeep::check(path)
    }

    /// Writes the database at `path` as it is at one instant to `to`, also while a relay uses it.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn copy(path: &Path, to: &Path) -> Result<(), OpenError> {
        upkeep::copy(path, to)
    }

    /// Where the files of the database at `path` are.
    #[must_use]
    pub fn files(path: &Path) -> PathBuf {
        files::directory(path)
    }

    /// For a copy whose files have been copied, too: forgets those that expired meanwhile.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn settle_copy(copy: &Path, original: &Path) -> Result<(), OpenError> {
        upkeep::settle_copy(copy, original)
    }

    /// Gives the room of what was deleted back to the disk; nothing else may use the database.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn compact(path: &Path) -> Result<(), OpenError> {
        upkeep::compact(path)
    }

    /// As a disk of so many pages would.
    #[cfg(test)]
    pub(crate) fn cannot_grow_beyond(&self, pages: u32) {
        self.in_caller().cannot_grow_beyond(pages);
    }

    /// One batch.
    #[cfg(test)]
    pub(crate) fn commit_together(&self, changes: Vec<Change>) -> Vec<Result<Outcome, Refusal>> {
        let (jobs, answers): (Vec<_>, Vec<_>) = changes
            .into_iter()
            .map(|change| {
                let (answer, receiver) = oneshot::channel();
                (writer::Job { change, answer }, receiver)
            })
            .unzip();
        self.in_caller().commit(jobs);
        let answers = answers.into_iter();
        answers
            .map(|mut answer| answer.try_recv().unwrap())
            .collect()
    }

    #[cfg(test)]
    fn in_caller(&self) -> std::sync::MutexGuard<'_, Writer> {
        match &self.commits {
            CommitsIn::Caller(writer) => writer.lock().unwrap(),
            CommitsIn::Thread { .. } => panic!("commits are on a thread"),
        }
    }

    fn read<T>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let spare = self.spare().pop();
        let conn = spare
            .map_or_else(|| schema::reader(&self.path), Ok)
            .map_err(|e| failed(&e))?;
        let found = query(&conn).map_err(|e| failed(&e))?;
        // A connection that failed is not kept.
        let mut spare = self.spare();
        if spare.len() < SPARE_READERS {
            spare.push(conn);
        }
        Ok(found)
    }

    fn spare(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Sqlite {
    fn submit(&self, change: Change) -> oneshot::Receiver<Result<Outcome, Refusal>> {
        let (answer, receiver) = oneshot::channel();
        let job = writer::Job { change, answer };
        match &self.commits {
            // A queue without a thread drops the job, which the receiver sees.
            CommitsIn::Thread { queue, .. } => {
                if let Some(queue) = queue {
                    let _ = queue.send(job);
                }
            }
            CommitsIn::Caller(writer) => {
                let mut writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
                writer.commit(vec![job]);
            }
        }
        receiver
    }

    fn reads_in_caller(&self) -> bool {
        matches!(self.commits, CommitsIn::Caller(_))
    }

    fn device(&self, key: TransportKey) -> Result<Option<DeviceAdmission>, StoreError> {
        self.read(|conn| admission::device(conn, key))
    }

    fn newest(&self, mailbox: MailboxId) -> Result<u64, StoreError> {
        self.read(|conn| read::newest(conn, mailbox))
    }

    fn items(&self, mailbox: MailboxId, after: u64, bytes: usize) -> Result<Page, StoreError> {
        let page = self.read(|conn| read::items(conn, mailbox, after, bytes))?;
        if page.damaged > 0 {
            // Which mailbox is nobody's business.
            tracing::error!(
                envelopes = page.damaged,
                "stored bytes are not what was put"
            );
        }
        Ok(page)
    }

    fn prekeys(&self, mailboxes: &[MailboxId]) -> Result<Vec<Prekey>, StoreError> {
        self.read(|conn| mailbox::prekeys(conn, mailboxes))
    }

    fn directory(&self, from: u64) -> Result<DirectoryPage, StoreError> {
        self.read(|conn| directory::page(conn, from))
    }

    fn directory_size(&self) -> Result<u64, StoreError> {
        self.read(directory::size)
    }

    fn waiting(&self, mailbox: MailboxId) -> Result<Waiting, StoreError> {
        self.read(|conn| mailbox::waiting(conn, mailbox))
    }

    fn blob(&self, id: BlobId) -> Result<Blob, StoreError> {
        self.read(|conn| blob::find(conn, id))
    }

    fn files_of(&self, owner: TransportKey) -> Result<Waiting, StoreError> {
        self.read(|conn| blob::of_owner(conn, owner))
    }

    fn write_chunk(&self, name: ChunkName, bytes: &[u8]) -> Result<(), StoreError> {
        self.files.write(name, bytes).map_err(|e| no_file(&e))
    }

    fn read_chunk(&self, name: ChunkName) -> Result<Option<Vec<u8>>, StoreError> {
        let Some((len, digest)) = self.read(|conn| blob::chunk(conn, name))? else {
            return Ok(None);
        };
        let bytes = self.files.read(name, len).map_err(|e| no_file(&e))?;
        let whole = bytes.filter(|bytes| files::digest(bytes) == digest);
        if whole.is_none() {
            tracing::error!(blob = ?name.blob, index = name.index, "a chunk is not what was put");
        }
        Ok(whole)
    }

    fn wakes(&self) -> &Wakes {
        &self.wakes
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        if let CommitsIn::Thread { queue, threads } = &mut self.commits {
            // The writer ends when the queue does, and the checkpoints when the writer has.
            drop(queue.take());
            for thread in threads.drain(..) {
                let _ = thread.join();
            }
        }
    }
}

/// Names the failure for whoever asked; the log has the rest.
fn failed(error: &rusqlite::Error) -> StoreError {
    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull) {
        tracing::warn!("the database cannot grow: the disk or the allowance is full");
        return StoreError::Full;
    }
    tracing::error!(%error, "the database failed");
    StoreError::Failed
}

/// The same for files beside the database.
fn no_file(error: &std::io::Error) -> StoreError {
    use std::io::ErrorKind::{QuotaExceeded, StorageFull};
    if matches!(error.kind(), StorageFull | QuotaExceeded) {
        tracing::warn!("a file cannot grow: the disk is full");
        return StoreError::Full;
    }
    tracing::error!(%error, "a file cannot be read or written");
    StoreError::Failed
}

/// SQLite's integers are signed; counts and sequences that it made are never negative.
fn to_u64(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// For bounds and comparisons: what is larger than any stored number stays so.
fn to_i64(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
