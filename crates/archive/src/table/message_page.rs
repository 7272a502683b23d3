//! A page of a list: what its rows show beside their columns, and the threads that they stand in, each
//! in one query. Row by row, a list of fifty was several hundred queries.

use std::collections::HashMap;

use aircop_message::{MessageId, OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::message_row::{MessageRow, ROW, row};
use crate::table::owed::Owes;
use crate::table::recipient::Recipient;

/// What a row shows beside its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beside {
    /// The message in its canonical encoding.
    pub payload: Vec<u8>,
    /// How many files came with it.
    pub files: u32,
    /// How many of them are photos.
    pub photos: u32,
    /// Whether it met an entry of the watch list.
    pub watched: bool,
    /// Whether this office owes an answer to it.
    pub owes: bool,
    /// What the last attempt to send it failed with, where it waits; empty for nothing.
    pub last_error: String,
}

/// A message of a thread, without what was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threaded {
    /// Its columns.
    pub row: MessageRow,
    /// The message in its canonical encoding.
    pub payload: Vec<u8>,
    /// The frozen list with the receipts.
    pub recipients: Vec<Recipient>,
}

/// Which of its kind a message of a thread is, to tell whether it may have been corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// The message.
    pub id: MessageId,
    /// Its thread.
    pub thread: MessageId,
    /// Who sent it.
    pub sender_office: OfficeId,
    /// The code of its kind.
    pub kind: String,
}

impl Archive {
    /// What rows show beside their columns at `now`. A message that is not here has none.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn shown_beside(
        &self,
        messages: &[MessageId],
        now: Timestamp,
    ) -> Result<HashMap<MessageId, Beside>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT m.id, m.payload,
                (SELECT count(*) + (count(*) FILTER (WHERE a.kind LIKE 'image/%') << 32)
                    FROM attachment a WHERE a.owner = m.id),
                EXISTS (SELECT 1 FROM watch_hit h WHERE h.message = m.id),
                EXISTS (SELECT 1 FROM owed o
                    WHERE o.message = m.id AND o.whose = ?2 AND o.until > ?3),
                CASE WHEN m.direction = 'out'
                    THEN coalesce((SELECT j.last_error FROM outbox j WHERE j.message = m.id), '')
                    ELSE '' END
             FROM json_each(?1) asked CROSS JOIN message m ON m.id = unhex(asked.value)",
        )?;
        let asked = params![list(messages), Owes::Ours.code(), now.0];
        let rows = statement.query_map(asked, |found| {
            let mut c = Columns::new(found);
            let id = c.message()?;
            let payload = c.take()?;
            let files: i64 = c.take()?;
            Ok((
                id,
                Beside {
                    payload,
                    files: (files & i64::from(u32::MAX)) as u32,
                    photos: (files >> 32) as u32,
                    watched: c.take()?,
                    owes: c.take()?,
                    last_error: c.take()?,
                },
            ))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The messages of these threads, the oldest first in each; of each thread at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn siblings(
        &self,
        threads: &[MessageId],
        limit: u32,
    ) -> Result<Vec<Sibling>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT m.id, m.thread, m.sender_office, m.kind
             FROM json_each(?1) asked CROSS JOIN message m ON m.position IN (
                SELECT position FROM message WHERE thread = unhex(asked.value)
                ORDER BY position LIMIT ?2)",
        )?;
        let rows = statement.query_map(params![list(threads), limit], |found| {
            let mut c = Columns::new(found);
            Ok(Sibling {
                id: c.message()?,
                thread: c.message()?,
                sender_office: c.office()?,
                kind: c.take()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// These threads whole, the oldest message first in each; of each at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn threads(
        &self,
        threads: &[MessageId],
        limit: u32,
    ) -> Result<HashMap<MessageId, Vec<Threaded>>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW}, m.payload
             FROM json_each(?1) asked CROSS JOIN message m ON m.position IN (
                SELECT position FROM message WHERE thread = unhex(asked.value)
                ORDER BY position LIMIT ?2)
             ORDER BY m.position"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![list(threads), limit], |found| {
            let mut c = Columns::new(found);
            Ok(Threaded {
                row: row(&mut c)?,
                payload: c.take()?,
                recipients: Vec::new(),
            })
        })?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let ids: Vec<MessageId> = rows.iter().map(|message| message.row.id).collect();
        let mut recipients = self.recipients_of(&ids)?;
        let mut found: HashMap<MessageId, Vec<Threaded>> = HashMap::new();
        for mut message in rows {
            message.recipients = recipients.remove(&message.row.id).unwrap_or_default();
            found.entry(message.row.thread).or_default().push(message);
        }
        Ok(found)
    }

    /// The frozen lists of these messages, each ordered by office id.
    fn recipients_of(
        &self,
        messages: &[MessageId],
    ) -> Result<HashMap<MessageId, Vec<Recipient>>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT r.message, r.office, r.delivered_at, r.read_at, r.acknowledged_at,
                r.acknowledged_by
             FROM json_each(?1) asked CROSS JOIN recipient r ON r.message = unhex(asked.value)
             ORDER BY r.message, r.office",
        )?;
        let rows = statement.query_map([list(messages)], |found| {
            let mut c = Columns::new(found);
            let message = c.message()?;
            Ok((
                message,
                Recipient {
                    office: c.office()?,
                    delivered_at: c.time_if_any()?,
                    read_at: c.time_if_any()?,
                    acknowledged_at: c.time_if_any()?,
                    acknowledged_by: c.take()?,
                },
            ))
        })?;
        let mut found: HashMap<MessageId, Vec<Recipient>> = HashMap::new();
        for one in rows {
            let (message, recipient) = one?;
            found.entry(message).or_default().push(recipient);
        }
        Ok(found)
    }
}

/// Ids as a JSON array of hexadecimal texts: one statement for pages of any length. Each once.
pub(super) fn list(ids: &[MessageId]) -> String {
    let once: std::collections::BTreeSet<&MessageId> = ids.iter().collect();
    let mut text = String::with_capacity(2 + ids.len() * 35);
    text.push('[');
    for (number, id) in once.into_iter().enumerate() {
        if number > 0 {
            text.push(',');
        }
        text.push('"');
        text.push_str(&id.to_string());
        text.push('"');
    }
    text.push(']');
    text
}
