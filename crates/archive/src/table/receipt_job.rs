//! `receipt_job`: receipts that we owe, until they stand in the outbox.

use aircop_message::{MessageId, OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::recipient::ReceiptKind;

pub(crate) const CREATE: &str = "
CREATE TABLE receipt_job (
    message   BLOB    NOT NULL CHECK (length(message) = 16),
    kind      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    officer   TEXT    NOT NULL,
    to_office BLOB    NOT NULL CHECK (length(to_office) = 16),
    done      INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    due       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (message, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_job_open ON receipt_job (at) WHERE done = 0;
";

/// A receipt that we owe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptJob {
    /// The message that arrived.
    pub message: MessageId,
    /// What we say about it.
    pub kind: ReceiptKind,
    /// When that was.
    pub at: Timestamp,
    /// The officer's name for an acknowledgement; else empty.
    pub officer: String,
    /// The office that waits for it.
    pub to_office: OfficeId,
}

impl Archive {
    /// Notes a receipt that we owe. False when it was noted before: it is owed once.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn add_receipt_job(&self, job: &ReceiptJob) -> Result<bool, ArchiveError> {
        let new = self
            .conn
            .prepare_cached(
                "INSERT INTO receipt_job (message, kind, at, officer, to_office)
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (message, kind) DO NOTHING",
            )?
            .execute(params![
                job.message.0,
                job.kind.code(),
                job.at.0,
                job.officer,
                job.to_office.0
            ])?;
        Ok(new == 1)
    }

    /// Receipts that we still owe and that may leave at `now`, the oldest first; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn receipt_jobs(
        &self,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<ReceiptJob>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT message, kind, at, officer, to_office FROM receipt_job
             WHERE done = 0 AND due <= ?1 ORDER BY at, message, kind LIMIT ?2",
        )?;
        let rows = statement.query_map(params![now.0, limit], |found| {
            let mut c = Columns::new(found);
            Ok(ReceiptJob {
                message: c.message()?,
                kind: c.code(ReceiptKind::from_code)?,
                at: c.time()?,
                officer: c.take()?,
                to_office: c.office()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a receipt back until `due`: an officer may still take back what it says.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn hold_receipt(
        &self,
        message: MessageId,
        kind: ReceiptKind,
        due: Timestamp,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE receipt_job SET due = ?3 WHERE message = ?1 AND kind = ?2 AND done = 0",
        )?;
        Ok(statement.execute(params![message.0, kind.code(), due.0])? == 1)
    }

    /// When the next receipt that is kept back may leave.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn next_receipt(&self, now: Timestamp) -> Result<Option<Timestamp>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT min(due) FROM receipt_job WHERE done = 0 AND due > ?1")?;
        let next: Option<i64> = statement.query_row([now.0], |found| found.get(0))?;
        Ok(next.map(Timestamp))
    }

    /// Takes an acknowledgement back whose receipt is still kept back. False when it has left, or
    /// there is none.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn unacknowledge(&self, message: MessageId, now: Timestamp) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let kept_back = self
                .conn
                .prepare_cached(
                    "DELETE FROM receipt_job
                     WHERE message = ?1 AND kind = ?2 AND done = 0 AND due > ?3",
                )?
                .execute(params![message.0, ReceiptKind::Acknowledged.code(), now.0])?;
            if kept_back == 1 {
                self.conn
                    .prepare_cached(
                        "DELETE FROM office_state WHERE message = ?1 AND kind = ?2 AND owed = 1",
                    )?
                    .execute(params![message.0, ReceiptKind::Acknowledged.code()])?;
                self.conn
                    .prepare_cached(
                        "UPDATE message SET acknowledged_at = NULL, acknowledged_by = ''
                         WHERE id = ?1",
                    )?
                    .execute([message.0])?;
            }
            Ok(kept_back == 1)
        })
    }

    /// The receipt is on its way (do it in one transaction with its [`Archive::enqueue`]).
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn receipt_done(
        &self,
        message: MessageId,
        kind: ReceiptKind,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE receipt_job SET done = 1 WHERE message = ?1 AND kind = ?2 AND done = 0",
        )?;
        Ok(statement.execute(params![message.0, kind.code()])? == 1)
    }

    /// Every receipt given since then is owed once more: another relay does not have those that
    /// were on their way.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn owe_every_receipt_since(&self, since: Timestamp) -> Result<usize, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("UPDATE receipt_job SET done = 0 WHERE done = 1 AND at >= ?1")?;
        Ok(statement.execute([since.0])?)
    }

    /// The message came again: its sender may lack what we said about it, so all of that is owed
    /// once more.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub(crate) fn owe_receipts_again(&self, delivered: &ReceiptJob) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT INTO receipt_job (message, kind, at, officer, to_office)
             SELECT id, ?2, min(received, ?3), '', ?4 FROM message WHERE id = ?1
             UNION ALL
             SELECT id, ?5, read_at, '', ?4 FROM message WHERE id = ?1 AND read_at IS NOT NULL
             UNION ALL
             SELECT id, ?6, acknowledged_at, acknowledged_by, ?4 FROM message
             WHERE id = ?1 AND acknowledged_at IS NOT NULL
             ON CONFLICT (message, kind) DO UPDATE SET done = 0",
        )?;
        statement.execute(params![
            delivered.message.0,
            ReceiptKind::Delivered.code(),
            delivered.at.0,
            delivered.to_office.0,
            ReceiptKind::Read.code(),
            ReceiptKind::Acknowledged.code(),
        ])?;
        Ok(())
    }
}
