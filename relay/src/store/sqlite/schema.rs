//! The tables, and opening a connection to them.
//!
//! Measured with 2 KiB bodies in batches of 64: the obvious `PRIMARY KEY (mailbox, id) WITHOUT
//! ROWID` takes a sixth of the deposits a second that append-only rowid tables with an index do.
//! The file is not encrypted: everything in it that is secret came sealed.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

/// One step per released version; never edited, only added to. `user_version` counts them.
const STEPS: &[&str] = &[
    "
    -- Deposits that were taken, for as long as one of them may be repeated.
    CREATE TABLE deposit (
        row            INTEGER PRIMARY KEY,
        id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
        digest         BLOB NOT NULL CHECK (length(digest) = 32),
        expires_at_ms  INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX deposit_by_expiry ON deposit (expires_at_ms);

    -- A sealed body, once, while a wrap of it waits. Its wraps have the sequences from
    -- first_seq to last_seq.
    CREATE TABLE body (
        row            INTEGER PRIMARY KEY,
        received_at_ms INTEGER NOT NULL,
        expires_at_ms  INTEGER NOT NULL,
        waiting        INTEGER NOT NULL CHECK (waiting > 0),
        first_seq      INTEGER NOT NULL,
        last_seq       INTEGER NOT NULL,
        bytes          BLOB NOT NULL
    ) STRICT;
    CREATE INDEX body_by_expiry ON body (expires_at_ms);

    -- AUTOINCREMENT: a sequence is never used twice, even after the last row was deleted.
    CREATE TABLE wrap (
        seq            INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox        BLOB NOT NULL CHECK (length(mailbox) = 16),
        body           INTEGER NOT NULL,
        bytes          BLOB NOT NULL
    ) STRICT;
    CREATE INDEX wrap_by_mailbox ON wrap (mailbox, seq);

    CREATE TABLE mailbox (
        id             BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
        is_open        INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        waiting        INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0),
        waiting_bytes  INTEGER NOT NULL DEFAULT 0 CHECK (waiting_bytes >= 0),
        prekey         BLOB
    ) STRICT;

    -- `sequence` is the unsigned number's bits.
    CREATE TABLE device (
        key            BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),
        mailbox        BLOB NOT NULL,
        expires_at_ms  INTEGER NOT NULL,
        revoked        INTEGER NOT NULL CHECK (revoked IN (0, 1)),
        sequence       INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX device_by_mailbox ON device (mailbox);

    CREATE TABLE ticket (
        hash           BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
        inbox          BLOB NOT NULL,
        expires_at_ms  INTEGER NOT NULL,
        sequence       INTEGER NOT NULL,
        holder         BLOB,
        deposit        BLOB,
        deposit_digest BLOB
    ) STRICT;

    CREATE TABLE directory_entry (
        position       INTEGER PRIMARY KEY,
        bytes          BLOB NOT NULL
    ) STRICT;
    CREATE TABLE directory (
        row            INTEGER PRIMARY KEY CHECK (row = 1),
        size           INTEGER NOT NULL,
        issued_at_ms   INTEGER NOT NULL,
        append_digest  BLOB NOT NULL,
        checkpoint     BLOB NOT NULL
    ) STRICT;
",
    "
    -- Files: the bytes lie beside the database, one file a blob, what counts as there lies here.
    -- A blob that has expired is remembered for a while, so that its readers learn why.
    CREATE TABLE blob (
        row            INTEGER PRIMARY KEY,
        id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
        owner          BLOB NOT NULL CHECK (length(owner) = 32),
        total          INTEGER NOT NULL CHECK (total > 0),
        bytes          INTEGER NOT NULL,
        expires_at_ms  INTEGER NOT NULL,
        gone           INTEGER NOT NULL CHECK (gone IN (0, 1))
    ) STRICT;
    CREATE INDEX blob_by_owner ON blob (owner);
    CREATE INDEX blob_by_expiry ON blob (gone, expires_at_ms);
    CREATE TABLE chunk (
        blob           INTEGER NOT NULL,
        position       INTEGER NOT NULL,
        len            INTEGER NOT NULL,
        digest         BLOB NOT NULL CHECK (length(digest) = 32),
        PRIMARY KEY (blob, position)
    ) STRICT, WITHOUT ROWID;
",
    "
    -- What each device left at its last connection, and which copy of its data that was. Both
    -- numbers are the unsigned ones' bits.
    CREATE TABLE session (
        key            BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),
        count          INTEGER NOT NULL,
        tag            BLOB NOT NULL CHECK (length(tag) = 16),
        course         INTEGER NOT NULL,
        branch         INTEGER NOT NULL
    ) STRICT;
    ALTER TABLE mailbox ADD COLUMN acknowledged INTEGER NOT NULL DEFAULT 0;
",
    "
    -- Which relay takes this one's place, as headquarters signed it. `sequence` is the unsigned
    -- number's bits.
    CREATE TABLE successor (
        row            INTEGER PRIMARY KEY CHECK (row = 1),
        sequence       INTEGER NOT NULL,
        is_another     INTEGER NOT NULL CHECK (is_another IN (0, 1)),
        record         BLOB NOT NULL
    ) STRICT;
",
    "
    -- What the bytes digest to: SHA-256, of wraps its first 16 bytes. None where a program of
    -- version 4 wrote the row.
    ALTER TABLE body ADD COLUMN digest BLOB CHECK (length(digest) = 32);
    ALTER TABLE wrap ADD COLUMN digest BLOB CHECK (length(digest) = 16);
",
    "
    -- Whose each body is, and how much of each sender waits in each mailbox. What a program of an
    -- earlier version took counts for nobody.
    ALTER TABLE body ADD COLUMN sender BLOB CHECK (length(sender) = 32);
    CREATE TABLE share (
        mailbox        BLOB NOT NULL CHECK (length(mailbox) = 16),
        sender         BLOB NOT NULL CHECK (length(sender) = 32),
        waiting        INTEGER NOT NULL,
        waiting_bytes  INTEGER NOT NULL,
        PRIMARY KEY (mailbox, sender)
    ) STRICT, WITHOUT ROWID;
",
];

/// How long a reader or the checkpointer waits for a lock.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Why the database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// SQLite says no.
    #[error("the database cannot be opened: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A newer program wrote it.
    #[error("the database has version {found}, this program knows {known}: use the newer program")]
    Newer {
        /// In the file.
        found: u32,
        /// The last that this program knows.
        known: u32,
    },
    /// An older program wrote it, and it is only looked at.
    #[error(
        "the database has version {found}, this program {known}: aircop-relay run brings it up to \
         date"
    )]
    Older {
        /// In the file.
        found: u32,
        /// The last that this program knows.
        known: u32,
    },
    /// A setting that durability rests on did not take.
    #[error("the database does not take the setting {0}")]
    Setting(&'static str),
    /// A thread could not be started.
    #[error("the database's threads cannot be started: {0}")]
    Thread(#[from] std::io::Error),
}

/// The one connection that writes. Makes the file and its tables.
pub(super) fn writer(path: &Path) -> Result<Connection, OpenError> {
    let mut conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(PATIENCE)?;
    keep_plans(&conn)?;
    // Takes effect before the first table only.
    conn.pragma_update(None, "page_size", 16384)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(OpenError::Setting("journal_mode = WAL"));
    }
    durable(&conn)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -65536)?;
    migrate(&mut conn)?;
    Ok(conn)
}

/// A connection of the checkpointing thread.
pub(super) fn checkpointer(path: &Path) -> Result<Connection, OpenError> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(PATIENCE)?;
    durable(&conn)?;
    Ok(conn)
}

/// A connection that reads.
pub(super) fn reader(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(PATIENCE)?;
    keep_plans(&conn)?;
    Ok(conn)
}

/// Else a statement whose plan may depend on a bound value, as that of a mailbox's items does, is
/// compiled again at each use.
fn keep_plans(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map(drop)
}

/// Whether the tables are those of this program. For who reads without bringing them up to date.
pub(super) fn is_known(conn: &Connection) -> Result<(), OpenError> {
    let found: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = STEPS.len() as u32;
    match found.cmp(&known) {
        std::cmp::Ordering::Less => Err(OpenError::Older { found, known }),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(OpenError::Newer { found, known }),
    }
}

fn durable(conn: &Connection) -> Result<(), OpenError> {
    conn.pragma_update(None, "synchronous", "FULL")?;
    // What was acknowledged or has expired is gone from the file, not only from the tables.
    let secure: i64 = conn.query_row("PRAGMA secure_delete = ON", [], |row| row.get(0))?;
    if secure != 1 {
        return Err(OpenError::Setting("secure_delete = ON"));
    }
    // Checkpoints have a thread of their own: in a commit they stall everyone.
    let pages: i64 = conn.query_row("PRAGMA wal_autocheckpoint = 0", [], |row| row.get(0))?;
    if pages != 0 {
        return Err(OpenError::Setting("wal_autocheckpoint = 0"));
    }
    Ok(())
}

fn migrate(conn: &mut Connection) -> Result<(), OpenError> {
    let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found: u32 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = STEPS.len() as u32;
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    for step in STEPS.iter().skip(found as usize) {
        tx.execute_batch(step)?;
    }
    if found < known {
        tx.pragma_update(None, "user_version", known)?;
    }
    tx.commit()?;
    Ok(())
}
