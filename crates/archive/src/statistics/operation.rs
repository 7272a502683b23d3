//! What a group's board is made of: its messages with what counts of them, and whom they went to.

use aircop_message::{GroupId, MessageId, OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::message::position_at;

/// A message of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationMessage {
    /// The message.
    pub id: MessageId,
    /// Its thread.
    pub thread: MessageId,
    /// The code of its kind in the archive: `alert`, `reply`, `seizure`, `note`.
    pub kind: String,
    /// The rank of its urgency.
    pub urgency: u8,
    /// Who sent it.
    pub office: OfficeId,
    /// When, by the sender's clock; never later than when it came here.
    pub created: Timestamp,
    /// Until when it is delivered and answered.
    pub expires: Timestamp,
    /// Its office has not corrected it.
    pub in_force: bool,
    /// How far a reply is, by its code; of a seizure that was reported by mistake `WITHDRAWN`; else
    /// empty.
    pub status: String,
    /// What came of the alert, of a reply, by its code; else empty.
    pub outcome: String,
}

impl Archive {
    /// The messages of a group that were sent, in the order in which they came here: training
    /// traffic of an exercise, else live traffic alone.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn operation_messages(
        &self,
        group: GroupId,
        exercise: bool,
    ) -> Result<Vec<OperationMessage>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT m.id, m.thread, m.kind, m.urgency, m.sender_office, min(m.created, m.received),
                m.expires, fm.in_force, fm.status, fm.outcome
             FROM message m CROSS JOIN fact_message fm ON fm.message = m.id
             WHERE m.group_id = ?1 AND m.exercise = ?2 AND fm.sent = 1
             ORDER BY m.position",
        )?;
        let rows = statement.query_map(params![group.0, exercise], |found| {
            let mut c = Columns::new(found);
            Ok(OperationMessage {
                id: c.message()?,
                thread: c.message()?,
                kind: c.take()?,
                urgency: c.take()?,
                office: c.office()?,
                created: c.time()?,
                expires: c.time()?,
                in_force: c.take()?,
                status: c.take()?,
                outcome: c.take()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whom the messages of a group went to that came here at `since` or later. Messages follow each
    /// other in the order in which they came.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn operation_recipients(
        &self,
        group: GroupId,
        since: Timestamp,
    ) -> Result<Vec<(MessageId, OfficeId)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT m.id, r.office FROM message m CROSS JOIN recipient r ON r.message = m.id
             WHERE m.group_id = ?1 AND m.position >= ?2 ORDER BY m.position",
        )?;
        let rows = statement.query_map(params![group.0, position_at(since)], |found| {
            let mut c = Columns::new(found);
            Ok((c.message()?, c.office()?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
