//! `office_state`: what an office has done about a message, as its devices tell each other.
//!
//! Kept beside the message's own columns, since it may come before the message does. Reading and
//! acknowledging cannot be unsaid: of several the earliest stands, and of one moment the smaller
//! device key, so that all devices come to the same whatever the order.

use aircop_message::{DeviceKey, MessageId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::recipient::ReceiptKind;

pub(crate) const CREATE: &str = "
CREATE TABLE office_state (
    message BLOB    NOT NULL CHECK (length(message) = 16),
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    officer TEXT    NOT NULL,
    owed    INTEGER NOT NULL CHECK (owed IN (0, 1)),
    PRIMARY KEY (message, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_state_owed ON office_state (at) WHERE owed = 1;
";

/// Two contents can come under one id. What was done about one that is not here is kept with its hash;
/// an empty one is the content that is here.
pub(crate) const ADD_HASH: &str = "
DROP INDEX office_state_owed;
ALTER TABLE office_state RENAME TO office_state_by_id;
CREATE TABLE office_state (
    message BLOB    NOT NULL CHECK (length(message) = 16),
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    officer TEXT    NOT NULL,
    owed    INTEGER NOT NULL CHECK (owed IN (0, 1)),
    hash    BLOB    NOT NULL DEFAULT x'' CHECK (length(hash) IN (0, 32)),
    PRIMARY KEY (message, kind, hash)
) STRICT, WITHOUT ROWID;
INSERT INTO office_state SELECT message, kind, at, device, officer, owed, x'' FROM office_state_by_id;
DROP TABLE office_state_by_id;
CREATE INDEX office_state_owed ON office_state (at) WHERE owed = 1;
";

/// What an officer of this office did about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeState {
    /// The message that came in.
    pub message: MessageId,
    /// Read or acknowledged.
    pub kind: ReceiptKind,
    /// When, by the clock of that device.
    pub at: Timestamp,
    /// At which device of the office.
    pub device: DeviceKey,
    /// The officer's name.
    pub officer: String,
}

impl Archive {
    /// Takes what was done, here (`owed`: the office's other devices are to hear of it) or at
    /// another device. True when it changes what is known.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn put_office_state(&self, state: &OfficeState, owed: bool) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let new = self.keep_office_state(state, &[], owed)?;
            self.apply_office_state(state.message)?;
            Ok(new)
        })
    }

    /// Keeps what was done at another device about a message that is not here yet.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn put_early_office_state(
        &self,
        state: &OfficeState,
        hash: &[u8; 32],
    ) -> Result<bool, ArchiveError> {
        self.keep_office_state(state, hash, false)
    }

    /// A message with this hash comes: what was done about it before counts from now on, what was done
    /// about another content of its id is forgotten. True when there was such.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn settle_office_states(
        &self,
        message: MessageId,
        hash: &[u8; 32],
    ) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let early: Vec<OfficeState> = self
                .conn
                .prepare_cached(
                    "SELECT message, kind, at, device, officer FROM office_state
                     WHERE message = ?1 AND hash = ?2",
                )?
                .query_map(params![message.0, hash], read)?
                .collect::<Result<_, _>>()?;
            for state in &early {
                self.keep_office_state(state, &[], false)?;
            }
            let gone = self
                .conn
                .prepare_cached(
                    "DELETE FROM office_state WHERE message = ?1 AND length(hash) = 32",
                )?
                .execute([message.0])?;
            Ok(gone > early.len())
        })
    }

    fn keep_office_state(
        &self,
        state: &OfficeState,
        hash: &[u8],
        owed: bool,
    ) -> Result<bool, ArchiveError> {
        let new = self
            .conn
            .prepare_cached(
                "INSERT INTO office_state (message, kind, at, device, officer, owed, hash)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT (message, kind, hash) DO UPDATE SET at = excluded.at,
                         device = excluded.device, officer = excluded.officer,
                         owed = excluded.owed
                     WHERE (excluded.at, excluded.device) < (at, device)",
            )?
            .execute(params![
                state.message.0,
                state.kind.code(),
                state.at.0,
                state.device.0,
                state.officer,
                owed,
                hash,
            ])?;
        Ok(new == 1)
    }

    /// What the other devices have not been told, the oldest first; at most `limit`. Not what an
    /// officer may still take back: it goes with its receipt.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn owed_office_state(&self, limit: u32) -> Result<Vec<OfficeState>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT message, kind, at, device, officer FROM office_state
             WHERE owed = 1 AND NOT EXISTS (
                 SELECT 1 FROM receipt_job
                 WHERE receipt_job.message = office_state.message
                     AND receipt_job.kind = office_state.kind
                     AND receipt_job.done = 0 AND receipt_job.due > 0)
             ORDER BY at, message, kind LIMIT ?1",
        )?;
        let rows = statement.query_map([limit], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The others have been told (do it in one transaction with its [`Archive::enqueue`]).
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn office_state_told(
        &self,
        message: MessageId,
        kind: ReceiptKind,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE office_state SET owed = 0 WHERE message = ?1 AND kind = ?2 AND owed = 1",
        )?;
        Ok(statement.execute(params![message.0, kind.code()])? == 1)
    }

    /// Brings a message's own columns up to what the office has done about it.
    pub(crate) fn apply_office_state(&self, message: MessageId) -> Result<(), ArchiveError> {
        let known = |kind: ReceiptKind| {
            self.conn
                .prepare_cached(
                    "SELECT at, officer FROM office_state
                     WHERE message = ?1 AND kind = ?2 AND length(hash) = 0",
                )?
                .query_row(params![message.0, kind.code()], |found| {
                    Ok((found.get::<_, i64>(0)?, found.get::<_, String>(1)?))
                })
                .optional()
        };
        if let Some((at, _)) = known(ReceiptKind::Read)? {
            self.conn
                .prepare_cached(
                    "UPDATE message SET read_at = min(coalesce(read_at, ?2), ?2)
                     WHERE id = ?1 AND direction = 'in'",
                )?
                .execute(params![message.0, at])?;
        }
        if let Some((at, officer)) = known(ReceiptKind::Acknowledged)? {
            self.conn
                .prepare_cached(
                    "UPDATE message SET
                         acknowledged_by = CASE WHEN acknowledged_at IS NULL OR ?2 <= acknowledged_at
                             THEN ?3 ELSE acknowledged_by END,
                         acknowledged_at = min(coalesce(acknowledged_at, ?2), ?2),
                         read_at = coalesce(read_at, ?2)
                     WHERE id = ?1 AND direction = 'in'",
                )?
                .execute(params![message.0, at, officer])?;
        }
        Ok(())
    }
}

fn read(found: &Row<'_>) -> rusqlite::Result<OfficeState> {
    let mut c = Columns::new(found);
    Ok(OfficeState {
        message: c.message()?,
        kind: c.code(ReceiptKind::from_code)?,
        at: c.time()?,
        device: c.device()?,
        officer: c.take()?,
    })
}
