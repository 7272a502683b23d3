//! `office_state`: what an office has done about a message, as its devices tell each other.
//!
//! Kept beside the message's own columns, since it may come before the message does. Reading and
//! acknowledging cannot be unsaid: of several the earliest stands, and of one moment the smaller
//! device key, so that all devices come to the same whatever the order.

use aircop_message::{DeviceKey, MessageId, Timestamp};
use rusqlite::{OptionalExtension, params};

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
            let new = self
                .conn
                .prepare_cached(
                    "INSERT INTO office_state (message, kind, at, device, officer, owed)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT (message, kind) DO UPDATE SET at = excluded.at,
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
                ])?;
            self.apply_office_state(state.message)?;
            Ok(new == 1)
        })
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
        let rows = statement.query_map([limit], |found| {
            let mut c = Columns::new(found);
            Ok(OfficeState {
                message: c.message()?,
                kind: c.code(ReceiptKind::from_code)?,
                at: c.time()?,
                device: c.device()?,
                officer: c.take()?,
            })
        })?;
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
                    "SELECT at, officer FROM office_state WHERE message = ?1 AND kind = ?2",
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
