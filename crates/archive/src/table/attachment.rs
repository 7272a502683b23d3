//! `attachment`: files of drafts and messages. Their bytes lie sealed beside the archive; their
//! keys lie here, so that without the archive nobody reads them.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};
use zeroize::Zeroizing;

use crate::archive::Archive;
use crate::columns::{Columns, codes, signed};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE attachment (
    owner    BLOB    NOT NULL CHECK (length(owner) = 16),
    position INTEGER NOT NULL,
    file     BLOB    NOT NULL UNIQUE CHECK (length(file) = 16),
    blob     BLOB    NOT NULL CHECK (length(blob) = 16),
    key      BLOB    NOT NULL CHECK (length(key) = 32),
    size     INTEGER NOT NULL,
    sha256   BLOB    NOT NULL CHECK (length(sha256) = 32),
    name     TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    caption  TEXT    NOT NULL,
    preview  BLOB    NOT NULL,
    state    TEXT    NOT NULL,
    done     INTEGER NOT NULL,
    problem  TEXT    NOT NULL,
    due      INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_state ON attachment (state, due);
";

codes! {
    /// How far a file is.
    AttachmentState {
        /// With a draft.
        Staged = "staged",
        /// On its way to the relay, or waiting for that.
        Sending = "sending",
        /// The relay has all of it.
        Sent = "sent",
        /// Somebody sent it; it is fetched when an officer asks.
        Offered = "offered",
        /// On its way here, or waiting for that.
        Receiving = "receiving",
        /// All of it is here.
        Here = "here",
        /// An officer stopped it.
        Cancelled = "cancelled",
        /// It cannot arrive: see the problem.
        Failed = "failed",
    }
}

/// One file of a draft or a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The draft or the message.
    pub owner: MessageId,
    /// Among its files, rising.
    pub position: u16,
    /// Name of the sealed file beside the archive.
    pub file: [u8; 16],
    /// Name of the blob at the relay.
    pub blob: [u8; 16],
    /// What opens it.
    pub key: Zeroizing<[u8; 32]>,
    /// Bytes before sealing.
    pub size: u64,
    /// SHA-256 before sealing.
    pub sha256: [u8; 32],
    /// A safe file name.
    pub name: String,
    /// Media type.
    pub kind: String,
    /// What it shows.
    pub caption: String,
    /// A small JPEG; empty for none.
    pub preview: Vec<u8>,
    /// How far it is.
    pub state: AttachmentState,
    /// Chunks that have gone or come.
    pub done: u16,
    /// Stable code of what went wrong last; empty for nothing.
    pub problem: String,
    /// Not tried before.
    pub due: Timestamp,
    /// Attempts in a row that came to nothing.
    pub attempts: u32,
}

/// Keys and names stay out of logs.
impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Attachment({} {}, {} bytes, {})",
            self.owner,
            self.position,
            self.size,
            self.state.code()
        )
    }
}

impl Archive {
    /// Adds a file.
    ///
    /// # Errors
    /// [`ArchiveError::Constraint`] when its place is taken; when the archive cannot be written.
    pub fn add_attachment(&self, new: &Attachment) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO attachment (owner, position, file, blob, key, size, sha256, name, kind,
                     caption, preview, state, done, problem, due, attempts)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            )?
            .execute(params![
                new.owner.0,
                new.position,
                new.file,
                new.blob,
                new.key.as_slice(),
                signed(new.size),
                new.sha256,
                new.name,
                new.kind,
                new.caption,
                new.preview,
                new.state.code(),
                new.done,
                new.problem,
                new.due.0,
                new.attempts
            ])?;
        Ok(())
    }

    /// How many files a draft or a message has, and how many of them are pictures.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn count_attachments(&self, owner: MessageId) -> Result<(u32, u32), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT count(*), count(*) FILTER (WHERE kind LIKE 'image/%')
             FROM attachment WHERE owner = ?1",
        )?;
        Ok(statement.query_row([owner.0], |found| Ok((found.get(0)?, found.get(1)?)))?)
    }

    /// The files of a draft or a message, in order.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn attachments(&self, owner: MessageId) -> Result<Vec<Attachment>, ArchiveError> {
        let sql = format!("SELECT {ROW} FROM attachment WHERE owner = ?1 ORDER BY position");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([owner.0], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One file.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn attachment(
        &self,
        owner: MessageId,
        position: u16,
    ) -> Result<Option<Attachment>, ArchiveError> {
        let sql = format!("SELECT {ROW} FROM attachment WHERE owner = ?1 AND position = ?2");
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement
            .query_row(params![owner.0, position], read)
            .optional()?)
    }

    /// The file that is to come under this name of a blob, asked for or not.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn attachment_to_come(&self, blob: &[u8; 16]) -> Result<Option<Attachment>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW} FROM attachment
             WHERE blob = ?1 AND state IN ('offered', 'receiving') LIMIT 1"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row([blob], read).optional()?)
    }

    /// The files that are to go up (`up`) or to come down, due or not, the smallest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn transfers(&self, up: bool) -> Result<Vec<Attachment>, ArchiveError> {
        let sql =
            format!("SELECT {ROW} FROM attachment WHERE state = ?1 ORDER BY size, owner, position");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([moving(up).code()], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The smallest file that is to go up (`up`) or to come down and is due at `now`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn transfer_due(
        &self,
        up: bool,
        now: Timestamp,
    ) -> Result<Option<Attachment>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW} FROM attachment WHERE state = ?1 AND due <= ?2
             ORDER BY size, owner, position LIMIT 1"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement
            .query_row(params![moving(up).code(), now.0], read)
            .optional()?)
    }

    /// When the next file that is to go up or come down is due.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn next_transfer(&self, up: bool) -> Result<Option<Timestamp>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT min(due) FROM attachment WHERE state = ?1")?;
        let due: Option<i64> = statement.query_row([moving(up).code()], |row| row.get(0))?;
        Ok(due.map(Timestamp))
    }

    /// Every file that is to go up or come down is due now.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn retry_transfers(&self, now: Timestamp) -> Result<(), ArchiveError> {
        self.conn.execute(
            "UPDATE attachment SET due = ?1, attempts = 0
             WHERE state IN ('sending', 'receiving') AND due > ?1",
            [now.0],
        )?;
        Ok(())
    }

    /// A file that the relay had goes up again: another relay does not have it. False when the
    /// relay did not have all of it.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn send_attachment_again(
        &self,
        owner: MessageId,
        position: u16,
        now: Timestamp,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE attachment SET state = 'sending', done = 0, problem = '', due = ?3, attempts = 0
             WHERE owner = ?1 AND position = ?2 AND state = 'sent'",
        )?;
        Ok(statement.execute(params![owner.0, position, now.0])? == 1)
    }

    /// Writes state, chunks, problem, due time and attempts of a file that is in `was`. False when
    /// it no longer is: somebody else decided meanwhile.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_attachment(
        &self,
        file: &Attachment,
        was: AttachmentState,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE attachment SET state = ?4, done = ?5, problem = ?6, due = ?7, attempts = ?8
             WHERE owner = ?1 AND position = ?2 AND state = ?3",
        )?;
        Ok(statement.execute(params![
            file.owner.0,
            file.position,
            was.code(),
            file.state.code(),
            file.done,
            file.problem,
            file.due.0,
            file.attempts
        ])? == 1)
    }

    /// Gives the files of a draft to the message that it became, or back.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn move_attachments(
        &self,
        from: MessageId,
        to: MessageId,
        state: AttachmentState,
        due: Timestamp,
    ) -> Result<(), ArchiveError> {
        self.conn.execute(
            "UPDATE attachment SET owner = ?2, state = ?3, due = ?4, attempts = 0, problem = ''
             WHERE owner = ?1",
            params![from.0, to.0, state.code(), due.0],
        )?;
        Ok(())
    }

    /// Sets what a file of a draft shows. False when there is no such file, or when it was sent.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn caption_attachment(
        &self,
        draft: MessageId,
        position: u16,
        caption: &str,
    ) -> Result<bool, ArchiveError> {
        let changed = self.conn.execute(
            "UPDATE attachment SET caption = ?3 WHERE owner = ?1 AND position = ?2 AND state = ?4",
            params![draft.0, position, caption, AttachmentState::Staged.code()],
        )?;
        Ok(changed == 1)
    }

    /// Removes a file's row. False when there was none.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remove_attachment(&self, owner: MessageId, position: u16) -> Result<bool, ArchiveError> {
        let removed = self.conn.execute(
            "DELETE FROM attachment WHERE owner = ?1 AND position = ?2",
            params![owner.0, position],
        )?;
        Ok(removed == 1)
    }

    /// The names of all sealed files that belong to something.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn attachment_files(&self) -> Result<Vec<[u8; 16]>, ArchiveError> {
        let mut statement = self.conn.prepare_cached("SELECT file FROM attachment")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn moving(up: bool) -> AttachmentState {
    if up {
        AttachmentState::Sending
    } else {
        AttachmentState::Receiving
    }
}

const ROW: &str = "owner, position, file, blob, key, size, sha256, name, kind, caption, preview,
    state, done, problem, due, attempts";

fn read(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    let mut columns = Columns::new(row);
    Ok(Attachment {
        owner: columns.message()?,
        position: columns.take()?,
        file: columns.take()?,
        blob: columns.take()?,
        key: Zeroizing::new(columns.take()?),
        size: columns.number()?,
        sha256: columns.take()?,
        name: columns.take()?,
        kind: columns.take()?,
        caption: columns.take()?,
        preview: columns.take()?,
        state: columns.code(AttachmentState::from_code)?,
        done: columns.take()?,
        problem: columns.take()?,
        due: columns.time()?,
        attempts: columns.take()?,
    })
}
