//! `outbox`: what waits to be deposited on the relay.
//!
//! Sealing happens just before the deposit. The sealed bytes and their deposit id are written
//! down before they leave, so that a retry after a crash deposits the very same thing and the
//! relay, which is idempotent by deposit id, keeps one.

use aircop_message::{MessageId, OfficeId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::{Columns, codes};
use crate::error::ArchiveError;
use crate::table::message_row::{Indexed, State};

pub(crate) const CREATE: &str = "
CREATE TABLE outbox (
    message      BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    class        TEXT    NOT NULL,
    job          BLOB    NOT NULL,
    created      INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER,
    last_error   TEXT    NOT NULL DEFAULT '',
    deposit_id   BLOB    CHECK (length(deposit_id) = 16),
    sealed_body  BLOB,
    sealed_wraps BLOB,
    CHECK ((deposit_id IS NULL) = (sealed_body IS NULL)),
    CHECK ((deposit_id IS NULL) = (sealed_wraps IS NULL))
) STRICT;
CREATE INDEX outbox_by_next_attempt ON outbox (next_attempt);
";

codes! {
    /// What kind of thing waits; also the order in which jobs of one moment go.
    Class {
        /// An officer's message.
        Message = "message",
        /// A receipt.
        Receipt = "receipt",
        /// A signed request to seal again.
        Nack = "nack",
        /// What mends an archive that is older than what its desk did.
        Mending = "mending",
    }
}

/// A job to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// Id of the message, or of the envelope for receipts and NACKs.
    pub message: MessageId,
    /// What it is.
    pub class: Class,
    /// Whom to seal to and what, opaque to the archive.
    pub job: Vec<u8>,
    /// When it was entered; it is due at once.
    pub created: Timestamp,
}

/// A sealed envelope, ready to deposit.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    /// What makes the deposit idempotent on the relay.
    pub deposit_id: [u8; 16],
    /// The sealed body.
    pub body: Vec<u8>,
    /// The wraps and their mailboxes, opaque to the archive.
    pub wraps: Vec<u8>,
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Sealed({} bytes, wraps {} bytes)",
            self.body.len(),
            self.wraps.len()
        )
    }
}

/// A job as it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Id of the message, or of the envelope.
    pub message: MessageId,
    /// What it is.
    pub class: Class,
    /// The caller's own bytes.
    pub job: Vec<u8>,
    /// When it was entered.
    pub created: Timestamp,
    /// Failed attempts so far.
    pub attempts: u32,
    /// When it is due; `None` once it was refused, until an officer retries or cancels.
    pub next_attempt: Option<Timestamp>,
    /// Stable code of the last failure; empty before.
    pub last_error: String,
    /// Present once sealed: deposit exactly this.
    pub sealed: Option<Sealed>,
}

/// Seconds that a job may be kept back at most.
pub const LONGEST_HOLD_SECONDS: i64 = 60;

const JOB: &str = "message, class, job, created, attempts, next_attempt, last_error, \
    deposit_id, sealed_body, sealed_wraps";

impl Archive {
    /// Stores a message of ours, with its frozen recipients, and the job that sends it: both or
    /// neither.
    ///
    /// # Errors
    /// [`ArchiveError::Constraint`] when the id is here already; when it cannot be written.
    pub fn enqueue_message(
        &self,
        message: &Indexed,
        recipients: &[OfficeId],
        job: &NewJob,
    ) -> Result<(), ArchiveError> {
        self.transaction(|_| {
            self.insert_message(message, recipients)?;
            self.enqueue(job)
        })
    }

    /// Enters a job that has no message row: a receipt, a NACK.
    ///
    /// # Errors
    /// [`ArchiveError::Constraint`] when there is a job with this id; when it cannot be written.
    pub fn enqueue(&self, job: &NewJob) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO outbox (message, class, job, created, next_attempt)
             VALUES (?1, ?2, ?3, ?4, ?4)",
            )?
            .execute(params![
                job.message.0,
                job.class.code(),
                job.job,
                job.created.0
            ])?;
        Ok(())
    }

    /// Jobs that are due at `now`: messages first, then the oldest; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<Job>, ArchiveError> {
        let sql = format!(
            "SELECT {JOB} FROM outbox WHERE next_attempt <= ?1
             ORDER BY class <> 'message', created, message LIMIT ?2"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![now.0, limit], job)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the next job is due, for the timer. `None` when none waits.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn next_due(&self) -> Result<Option<Timestamp>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT min(next_attempt) FROM outbox")?;
        let next: Option<i64> = statement.query_row([], |found| found.get(0))?;
        Ok(next.map(Timestamp))
    }

    /// Every job, also refused ones, oldest first: the outbox as an officer sees it.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn outbox(&self) -> Result<Vec<Job>, ArchiveError> {
        let sql = format!("SELECT {JOB} FROM outbox ORDER BY created, message");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([], job)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One job.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn job(&self, message: MessageId) -> Result<Option<Job>, ArchiveError> {
        let sql = format!("SELECT {JOB} FROM outbox WHERE message = ?1");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row([message.0], job)
            .optional()?)
    }

    /// Writes down the sealed envelope before it leaves. A job that is sealed already keeps what
    /// it has; the result is what to deposit.
    ///
    /// # Errors
    /// [`ArchiveError::Missing`] when the job is gone; when the archive cannot be written.
    pub fn sealed(&self, message: MessageId, sealed: &Sealed) -> Result<Sealed, ArchiveError> {
        self.transaction(|_| {
            self.conn
                .prepare_cached(
                    "UPDATE outbox SET deposit_id = ?2, sealed_body = ?3, sealed_wraps = ?4
                 WHERE message = ?1 AND deposit_id IS NULL",
                )?
                .execute(params![
                    message.0,
                    sealed.deposit_id,
                    sealed.body,
                    sealed.wraps
                ])?;
            let job = self
                .job(message)?
                .ok_or(ArchiveError::Missing("outbox job"))?;
            job.sealed.ok_or(ArchiveError::Missing("outbox job"))
        })
    }

    /// Throws a sealed envelope away that must not be deposited any more (a prekey expired, the
    /// relay refused it). The next attempt seals anew, under a new deposit id.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn unseal(&self, message: MessageId) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE outbox SET deposit_id = NULL, sealed_body = NULL, sealed_wraps = NULL
             WHERE message = ?1",
        )?;
        Ok(statement.execute([message.0])? == 1)
    }

    /// Puts other bytes in the place of a job's own: it is partly done.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn rewrite_job(&self, message: MessageId, job: &[u8]) -> Result<bool, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("UPDATE outbox SET job = ?2 WHERE message = ?1")?;
        Ok(statement.execute(params![message.0, job])? == 1)
    }

    /// The relay has accepted: the job goes, the message becomes [`State::Sent`]. False when the
    /// job is gone already (a repeated answer).
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn deposited(&self, message: MessageId) -> Result<bool, ArchiveError> {
        self.finish(message, State::Sent)
    }

    /// An officer withdraws what still waits; the message stays as [`State::Cancelled`]. False
    /// when the job is gone (too late). A job that is sealed may have reached the relay before
    /// the answer was lost: ask for `Job::sealed` first and say so.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn cancel(&self, message: MessageId) -> Result<bool, ArchiveError> {
        self.finish(message, State::Cancelled)
    }

    /// Counts a failed attempt; the job is due again at `next_attempt`.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn attempt_failed(
        &self,
        message: MessageId,
        next_attempt: Timestamp,
        error: &str,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE outbox SET attempts = attempts + 1, next_attempt = ?2, last_error = ?3
             WHERE message = ?1",
        )?;
        Ok(statement.execute(params![message.0, next_attempt.0, error])? == 1)
    }

    /// The job cannot succeed as it is: it stays, not due, until [`Archive::retry`] or
    /// [`Archive::cancel`]; its message becomes [`State::Refused`].
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn refused(&self, message: MessageId, error: &str) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let changed = self.conn.prepare_cached(
                "UPDATE outbox SET attempts = attempts + 1, next_attempt = NULL, last_error = ?2
                 WHERE message = ?1",
            )?.execute(params![message.0, error])?;
            if changed == 1 {
                self.set_state(message, State::Refused)?;
            }
            Ok(changed == 1)
        })
    }

    /// Makes a job due at `now`, also one that was refused.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn retry(&self, message: MessageId, now: Timestamp) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let changed = self
                .conn
                .prepare_cached("UPDATE outbox SET next_attempt = ?2 WHERE message = ?1")?
                .execute(params![message.0, now.0])?;
            if changed == 1 {
                self.set_state(message, State::Waiting)?;
            }
            Ok(changed == 1)
        })
    }

    /// Makes every job that failed due at `now`: the network is back. Refused ones stay, and so
    /// does what is kept back for its officer, who may still take it back.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn retry_all(&self, now: Timestamp) -> Result<usize, ArchiveError> {
        // Kept back for longer than anyone may ask for: the clock was set back.
        let longest = now.plus_seconds(LONGEST_HOLD_SECONDS);
        let mut statement = self.conn.prepare_cached(
            "UPDATE outbox SET next_attempt = ?1
             WHERE next_attempt > ?1 AND (attempts > 0 OR next_attempt > ?2)",
        )?;
        let jobs = statement.execute([now.0, longest.0])?;
        self.conn
            .prepare_cached("UPDATE receipt_job SET due = ?1 WHERE done = 0 AND due > ?2")?
            .execute([now.0, longest.0])?;
        Ok(jobs)
    }

    /// Keeps a job back until `due`. False when it was tried already, or is gone.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn hold(&self, message: MessageId, due: Timestamp) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE outbox SET next_attempt = ?2 WHERE message = ?1 AND attempts = 0",
        )?;
        Ok(statement.execute(params![message.0, due.0])? == 1)
    }

    /// Lets go at `now` whatever is kept back: jobs and receipts. How many there were.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn let_go(&self, now: Timestamp) -> Result<usize, ArchiveError> {
        self.transaction(|_| {
            let jobs = self
                .conn
                .prepare_cached(
                    "UPDATE outbox SET next_attempt = ?1 WHERE next_attempt > ?1 AND attempts = 0",
                )?
                .execute([now.0])?;
            let receipts = self
                .conn
                .prepare_cached("UPDATE receipt_job SET due = ?1 WHERE done = 0 AND due > ?1")?
                .execute([now.0])?;
            Ok(jobs + receipts)
        })
    }

    fn finish(&self, message: MessageId, state: State) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let gone = self
                .conn
                .prepare_cached("DELETE FROM outbox WHERE message = ?1")?
                .execute([message.0])?;
            // A receipt may overtake the relay's answer: its state is further and stays.
            self.conn
                .prepare_cached(
                    "UPDATE message SET state = ?2
                 WHERE id = ?1 AND ?3 = 1 AND state IN ('waiting', 'refused')",
                )?
                .execute(params![message.0, state.code(), gone == 1])?;
            Ok(gone == 1)
        })
    }
}

fn job(found: &Row<'_>) -> rusqlite::Result<Job> {
    let mut c = Columns::new(found);
    Ok(Job {
        message: c.message()?,
        class: c.code(Class::from_code)?,
        job: c.take()?,
        created: c.time()?,
        attempts: c.take()?,
        next_attempt: c.time_if_any()?,
        last_error: c.take()?,
        sealed: match (c.take()?, c.take()?, c.take()?) {
            (Some(deposit_id), Some(body), Some(wraps)) => Some(Sealed {
                deposit_id,
                body,
                wraps,
            }),
            _ => None,
        },
    })
}
