//! Opening, creating and checking an archive file, and transactions.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::sync::Once;
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::ArchiveError;
use crate::key::ArchiveKey;
use crate::migration;
use crate::salvage::wal_is_damaged;
use crate::search::index;

/// How the file of every unencrypted SQLite database starts.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";
/// SQLCipher's page size; no archive is shorter.
const PAGE: u64 = 4096;
/// How long a statement waits for another process before [`ArchiveError::Busy`].
const PATIENCE: Duration = Duration::from_secs(1);

/// Compiled statements that are kept. More than a desk uses in a round: with fewer, each would be
/// compiled again whenever its turn comes.
const STATEMENTS: usize = 256;

/// An open archive: one connection, which is the one writer. `Send`, not `Sync`.
///
/// Each method is atomic by itself; [`Archive::transaction`] makes several of them one.
pub struct Archive {
    pub(crate) conn: Connection,
    /// Hashes of words that `search_word` holds, so that each is not written with every message.
    pub(crate) known_words: RefCell<HashSet<u64>>,
}

impl Archive {
    /// Makes a new archive at `path`.
    ///
    /// # Errors
    /// [`ArchiveError::AlreadyExists`] when there is a file, which stays untouched;
    /// [`ArchiveError::Io`] or [`ArchiveError::DiskFull`] when it cannot be written.
    pub fn create(path: &Path, key: &ArchiveKey) -> Result<Self, ArchiveError> {
        if path.exists() {
            return Err(ArchiveError::AlreadyExists);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::fill(path, key, flags).inspect_err(|_| {
            // Half an archive would be taken for a damaged one.
            let _ = fs::remove_file(path);
        })
    }

    /// Opens the archive at `path` and migrates it to this program's version. Once in a process:
    /// a second opening would give up the file locks of the first.
    ///
    /// # Errors
    /// [`ArchiveError::NotFound`], [`ArchiveError::NotEncrypted`], [`ArchiveError::WrongKey`],
    /// [`ArchiveError::Damaged`] (as far as the first pages show it; [`Archive::check`] reads
    /// all), [`ArchiveError::NewerVersion`], [`ArchiveError::Busy`].
    pub fn open(path: &Path, key: &ArchiveKey) -> Result<Self, ArchiveError> {
        let found = header(path)?;
        if &found == PLAIN_HEADER {
            return Err(ArchiveError::NotEncrypted);
        }
        if fs::metadata(path)?.len() < PAGE {
            return Err(ArchiveError::Damaged {
                detail: "the file is too short".into(),
            });
        }
        // SQLite would take what follows for a crash's remains and write over it.
        if wal_is_damaged(path)? {
            return Err(ArchiveError::Damaged {
                detail: "the write-ahead log".into(),
            });
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let archive = Self::connect(path, key, flags)?;
        let first_read = archive
            .conn
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
                row.get::<_, i64>(0)
            });
        match first_read.map_err(ArchiveError::from) {
            Err(ArchiveError::Damaged { .. }) if found != key.salt() => {
                return Err(ArchiveError::WrongKey);
            }
            other => other?,
        };
        migration::run(&archive)?;
        archive.use_wal()?;
        index::note_normal_form(&archive)?;
        archive.entities_in_step()?;
        Ok(archive)
    }

    /// Opens the archive at `path` for reading alone: for a disk that is full or a folder that may
    /// not be written, where [`Archive::open`] cannot put SQLite's own files beside it. What the
    /// write-ahead log holds is read. Nothing is migrated, and every write ends in
    /// [`ArchiveError::ReadOnly`]. No lock is taken: the caller keeps other programs away.
    ///
    /// # Errors
    /// As [`Archive::open`]; [`ArchiveError::NewerVersion`] also for an archive that an older
    /// program wrote, since it would have to be migrated first.
    pub fn open_to_read(path: &Path, key: &ArchiveKey) -> Result<Self, ArchiveError> {
        let found = header(path)?;
        if &found == PLAIN_HEADER {
            return Err(ArchiveError::NotEncrypted);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let has_log = fs::metadata(log).is_ok_and(|log| log.len() > 0);
        let archive = Self::connect(Path::new(&read_only_address(path, has_log)?), key, flags)?;
        // With exclusive locking the log's index is kept in memory; its checkpoint would write.
        archive
            .conn
            .execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
        archive
            .conn
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        migration::check(&archive)?;
        Ok(archive)
    }

    /// Reads every page and verifies it: the cipher's MAC, then SQLite's structure.
    /// Some seconds for a large archive.
    ///
    /// # Errors
    /// [`ArchiveError::Damaged`] with the first finding.
    pub fn check(&self) -> Result<(), ArchiveError> {
        let mut pages = self.conn.prepare("PRAGMA cipher_integrity_check")?;
        if let Some(row) = pages.query([])?.next()? {
            return Err(ArchiveError::Damaged {
                detail: row.get(0)?,
            });
        }
        let structure: String = self
            .conn
            .query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
        if structure != "ok" {
            return Err(ArchiveError::Damaged { detail: structure });
        }
        Ok(())
    }

    /// Runs `work` in one transaction: all of it is durable when this returns `Ok`, none of it
    /// when it returns an error. May be nested; the outermost decides.
    ///
    /// # Errors
    /// What `work` returns, or why the transaction could not begin or commit.
    pub fn transaction<T, E: From<ArchiveError>>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let outermost = self.conn.is_autocommit();
        let [begin, commit, undo] = if outermost {
            ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]
        } else {
            [
                "SAVEPOINT inner_work",
                "RELEASE inner_work",
                "ROLLBACK TO inner_work; RELEASE inner_work",
            ]
        };
        self.conn.execute_batch(begin).map_err(ArchiveError::from)?;
        let guard = Undo {
            archive: self,
            sql: undo,
        };
        let done = work(self)?;
        self.conn
            .execute_batch(commit)
            .map_err(ArchiveError::from)?;
        std::mem::forget(guard);
        Ok(done)
    }

    /// Moves the write-ahead log into the file and closes.
    ///
    /// # Errors
    /// When that could not be written. Nothing is lost: the log is read at the next opening.
    pub fn close(self) -> Result<(), ArchiveError> {
        self.conn.execute_batch("PRAGMA optimize")?;
        self.conn.close().map_err(|(_, error)| error.into())
    }

    fn fill(path: &Path, key: &ArchiveKey, flags: OpenFlags) -> Result<Self, ArchiveError> {
        // Tables first and WAL after: else the tables could stand in the WAL alone, beside an
        // empty file that looks like damage.
        let archive = Self::connect(path, key, flags)?;
        migration::run(&archive)?;
        archive.close()?;
        // The header is read while no connection is open: closing a file gives up every POSIX
        // lock that the process holds on it, SQLite's own among them.
        if header(path)? != key.salt() {
            return Err(ArchiveError::NoCipher);
        }
        Self::open(path, key)
    }

    pub(crate) fn connect(
        path: &Path,
        key: &ArchiveKey,
        flags: OpenFlags,
    ) -> Result<Self, ArchiveError> {
        wait_for_cipher();
        let conn = Connection::open_with_flags(path, flags)?;
        conn.busy_timeout(PATIENCE)?;
        // SQLCipher would write to standard error by itself; what matters comes back as an error.
        conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
        conn.execute_batch(&key.pragma())?;
        // Plain SQLite takes `PRAGMA key` without a word and goes on in clear.
        let cipher: Result<String, _> = conn.query_row("PRAGMA cipher_version", [], |r| r.get(0));
        if cipher.map_or(true, |version| version.is_empty()) {
            return Err(ArchiveError::NoCipher);
        }
        // `cipher_memory_security` stays off: it wipes every freed page at some cost, while keys
        // lie in SQLCipher's own locked heap anyway and the plaintext of what is on screen is in
        // memory as long as the archive is open.
        conn.execute_batch(
            "PRAGMA temp_store = MEMORY;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;",
        )?;
        // Else a statement whose plan may depend on a bound value is compiled again at each use.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(Self {
            conn,
            known_words: RefCell::default(),
        })
    }

    fn use_wal(&self) -> Result<(), ArchiveError> {
        let mode: String = self
            .conn
            .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(ArchiveError::Io(
                "the file system does not allow a write-ahead log".into(),
            ));
        }
        self.conn.execute_batch("PRAGMA synchronous = FULL")?;
        Ok(())
    }
}

/// Waits until SQLCipher takes keys in this process.
///
/// It is built in by SQLite's `SQLITE_EXTRA_INIT`, which runs after SQLite has told every thread
/// that it is ready: a thread that opens its file in between is refused its key. Another user of
/// SQLite in this process may have begun it, hence the loop.
fn wait_for_cipher() {
    static READY: Once = Once::new();
    READY.call_once(|| {
        for _ in 0..1_000 {
            let keyed = Connection::open_in_memory().and_then(|conn| {
                conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA key = 'probe'")
            });
            if keyed.is_ok() {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
        // What is wrong is told by the archive that cannot be opened.
    });
}

/// Takes back what was begun, unless it was forgotten after the commit; also when `work` panics.
struct Undo<'a> {
    archive: &'a Archive,
    sql: &'static str,
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        // A failed COMMIT or a full disk may have ended the transaction by itself.
        if !self.archive.conn.is_autocommit() {
            let _ = self.archive.conn.execute_batch(self.sql);
        }
        // What was written with them may be gone.
        if let Ok(mut known) = self.archive.known_words.try_borrow_mut() {
            known.clear();
        }
    }
}

/// The file as a URI (RFC 3986) for SQLite. Without a log nothing but the file is looked at; with
/// one, the layer without locks is used, since a lock would have to be written.
fn read_only_address(path: &Path, has_log: bool) -> Result<String, ArchiveError> {
    let path = path
        .to_str()
        .ok_or_else(|| ArchiveError::Io("the path is not UTF-8".into()))?;
    let mut address = String::from("file:");
    if cfg!(windows) {
        address.push('/');
    }
    for c in path.chars() {
        match c {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            '\\' if cfg!(windows) => address.push('/'),
            c => address.push(c),
        }
    }
    address.push_str(match (has_log, cfg!(windows)) {
        (false, _) => "?mode=ro&immutable=1",
        (true, false) => "?mode=ro&vfs=unix-none",
        (true, true) => "?mode=ro&vfs=win32-none",
    });
    Ok(address)
}

fn header(path: &Path) -> Result<[u8; 16], ArchiveError> {
    let mut found = [0; 16];
    match File::open(path)?.read_exact(&mut found) {
        Ok(()) => Ok(found),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            Err(ArchiveError::Damaged {
                detail: "the file is too short".into(),
            })
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened() -> (tempfile::TempDir, Archive) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[3; 32])).unwrap();
        (dir, archive)
    }

    #[test]
    fn the_promises_of_the_connection_hold() {
        let (_dir, archive) = opened();
        let text = |pragma: &str| {
            let value: rusqlite::types::Value = archive
                .conn
                .query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0))
                .unwrap();
            match value {
                rusqlite::types::Value::Integer(i) => i.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            }
        };
        assert!(text("cipher_version").starts_with("4."));
        for (pragma, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("temp_store", "2"),
            ("secure_delete", "1"),
        ] {
            assert_eq!(text(pragma), value, "{pragma}");
        }
        let sqlite: Vec<u32> = rusqlite::version()
            .split('.')
            .map(|part| part.parse().unwrap())
            .collect();
        assert!(
            sqlite >= vec![3, 51, 3],
            "WAL-reset corruption before 3.51.3"
        );
    }

    #[test]
    fn a_full_disk_is_named_and_takes_the_whole_transaction_back() {
        let (_dir, archive) = opened();
        let pages: i64 = archive
            .conn
            .query_row("PRAGMA page_count", [], |r| r.get(0))
            .unwrap();
        archive
            .conn
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .unwrap();
        let full: Result<(), ArchiveError> = archive.transaction(|archive| {
            archive.set_setting("small", "1")?;
            archive.set_setting("large", &"x".repeat(1_000_000))
        });
        assert!(matches!(full, Err(ArchiveError::DiskFull)), "{full:?}");
        assert_eq!(archive.setting("small").unwrap(), None);
        archive
            .conn
            .query_row(
                &format!("PRAGMA max_page_count = {}", pages + 1000),
                [],
                |_| Ok(()),
            )
            .unwrap();
        archive.set_setting("small", "2").unwrap();
    }

    #[test]
    fn what_cannot_be_written_can_be_read_with_what_stands_in_the_log() {
        let (dir, archive) = opened();
        let path = dir.path().join("archive.db");
        let key = ArchiveKey::new(&[3; 32]);
        archive.set_setting("in the log", "1").unwrap();
        // As a crash leaves it: the log beside the file, and no index of it. The names make a URI
        // that is easily got wrong.
        let name = if cfg!(windows) {
            "a#b;c%20d"
        } else {
            "a#b?c%20d"
        };
        let copied = dir.path().join(name);
        fs::create_dir(&copied).unwrap();
        let copy = copied.join("archive.db");
        fs::copy(&path, &copy).unwrap();
        fs::copy(
            dir.path().join("archive.db-wal"),
            copied.join("archive.db-wal"),
        )
        .unwrap();
        archive.close().unwrap();
        let files = |dir: &Path| {
            let names = fs::read_dir(dir).unwrap().flatten();
            let mut names: Vec<_> = names
                .map(|file| (file.file_name(), file.metadata().unwrap().len()))
                .collect();
            names.sort();
            names
        };
        for file in [&copy, &path] {
            let before = files(file.parent().unwrap());
            let archive = Archive::open_to_read(file, &key).unwrap();
            let read = archive.setting("in the log").unwrap();
            assert_eq!(read.as_deref(), Some("1"), "{file:?}");
            let refused = archive.set_setting("more", "2");
            assert!(
                matches!(refused, Err(ArchiveError::ReadOnly)),
                "{refused:?}"
            );
            drop(archive);
            assert_eq!(files(file.parent().unwrap()), before);
        }
        let other = Archive::open_to_read(&path, &ArchiveKey::new(&[4; 32]));
        assert!(matches!(
            other,
            Err(ArchiveError::WrongKey | ArchiveError::Damaged { .. })
        ));
    }

    #[test]
    fn a_second_writer_is_told_that_the_archive_is_busy() {
        let (dir, archive) = opened();
        let other =
            Archive::open(&dir.path().join("archive.db"), &ArchiveKey::new(&[3; 32])).unwrap();
        let nested: Result<(), ArchiveError> = archive.transaction(|_| other.set_setting("a", "b"));
        assert!(matches!(nested, Err(ArchiveError::Busy)), "{nested:?}");
        other.set_setting("a", "c").unwrap();
        assert_eq!(archive.setting("a").unwrap().as_deref(), Some("c"));
    }

    #[test]
    fn an_inner_failure_that_is_caught_undoes_the_inner_work_alone() {
        let (_dir, archive) = opened();
        archive
            .transaction(|archive| {
                archive.set_setting("outer", "kept")?;
                let inner: Result<(), ArchiveError> = archive.transaction(|archive| {
                    archive.set_setting("inner", "gone")?;
                    Err(ArchiveError::Missing("anything"))
                });
                assert!(inner.is_err());
                Ok::<_, ArchiveError>(())
            })
            .unwrap();
        assert_eq!(archive.setting("outer").unwrap().as_deref(), Some("kept"));
        assert_eq!(archive.setting("inner").unwrap(), None);
    }
}
