//! `message`: every message that this office has sent, has waiting, or has received.

use aircop_message::{MessageId, OfficeId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;
use crate::table::fact::Counted;
use crate::table::message_row::{Counts, Indexed, MessageRow, ROW, State, StoredMessage, row};
use crate::table::message_search::Texts;

/// `position` orders by time of arrival: the milliseconds since 1970, times 2^20, plus what makes
/// it unique. As the rowid it orders the full-text index too, so that "newest fifty" needs no sort.
pub(crate) const CREATE: &str = "
CREATE TABLE message (
    position        INTEGER NOT NULL PRIMARY KEY,
    id              BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    thread          BLOB    NOT NULL CHECK (length(thread) = 16),
    kind            TEXT    NOT NULL,
    direction       TEXT    NOT NULL CHECK (direction IN ('in', 'out')),
    group_id        BLOB    NOT NULL CHECK (length(group_id) = 16),
    exercise        INTEGER NOT NULL CHECK (exercise IN (0, 1)),
    sender_office   BLOB    NOT NULL CHECK (length(sender_office) = 16),
    sender_device   BLOB    NOT NULL CHECK (length(sender_device) = 32),
    sender_officer  TEXT    NOT NULL,
    reference       TEXT    NOT NULL,
    urgency         INTEGER NOT NULL,
    subject         TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    created         INTEGER NOT NULL,
    received        INTEGER NOT NULL,
    expires         INTEGER NOT NULL,
    reply_by        INTEGER,
    next_leg_at     INTEGER,
    route           TEXT    NOT NULL,
    handling        TEXT    NOT NULL,
    tlp             TEXT    NOT NULL,
    read_at         INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT    NOT NULL DEFAULT '',
    state           TEXT    NOT NULL,
    text            TEXT    NOT NULL,
    names           TEXT    NOT NULL,
    codes           TEXT    NOT NULL,
    payload         BLOB    NOT NULL,
    signed          BLOB    NOT NULL,
    signature       BLOB    NOT NULL
) STRICT;
CREATE INDEX message_by_thread ON message (thread, position);
CREATE INDEX message_by_group ON message (group_id, position);
CREATE INDEX message_unread ON message (group_id) WHERE direction = 'in' AND read_at IS NULL;
CREATE INDEX message_unacknowledged ON message (group_id)
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL;
";

/// The kind code of messages that wait for an officer's acknowledgement. Other kinds are opaque.
pub const ALERT: &str = "alert";

/// What the alert clock needs: when the reader's own airport can act at the latest, and whether it
/// is on the route. Rows of before have neither.
pub(crate) const ADD_DUE: &str = "
ALTER TABLE message ADD COLUMN due_at INTEGER;
ALTER TABLE message ADD COLUMN here INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1));
CREATE INDEX message_due ON message (due_at)
    WHERE kind = 'alert' AND exercise = 0 AND due_at IS NOT NULL;
CREATE INDEX message_here ON message (here, position) WHERE here = 1;
CREATE INDEX message_open ON message (urgency, due_at, direction, kind, acknowledged_at, exercise)
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0;
CREATE INDEX message_unfinished ON message (position)
    WHERE direction = 'out' AND state IN ('waiting', 'sent', 'partly_delivered', 'refused');
CREATE INDEX message_by_sender ON message (sender_office, position);
";

/// The coded values, by which a message is found in any language.
pub(crate) const ADD_LABELS: &str = "
ALTER TABLE message ADD COLUMN labels TEXT NOT NULL DEFAULT '';
";

/// The lowest position of a message that arrived at `time`.
pub(crate) fn position_at(time: Timestamp) -> i64 {
    time.0.clamp(0, (1 << 43) - 1) << 20
}

impl Archive {
    /// The message whole, if it is here.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn get(&self, id: MessageId) -> Result<Option<StoredMessage>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW}, m.payload, m.signed, m.signature FROM message m WHERE m.id = ?1"
        );
        let read = |found: &Row<'_>| {
            let mut c = Columns::new(found);
            Ok(StoredMessage {
                row: row(&mut c)?,
                payload: c.take()?,
                signed: c.take()?,
                signature: c.take()?,
                recipients: Vec::new(),
            })
        };
        let found = self
            .conn
            .prepare_cached(&sql)?
            .query_row([id.0], read)
            .optional()?;
        let Some(mut message) = found else {
            return Ok(None);
        };
        message.recipients = self.recipients(id)?;
        Ok(Some(message))
    }

    /// The messages of a thread, oldest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn thread(&self, thread: MessageId) -> Result<Vec<MessageRow>, ArchiveError> {
        let sql = format!("SELECT {ROW} FROM message m WHERE m.thread = ?1 ORDER BY m.position");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([thread.0], |found| row(&mut Columns::new(found)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes that an officer here has opened a received message. False when it was read before,
    /// is one of ours, or is not here: then no receipt is due.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn mark_read(&self, id: MessageId, at: Timestamp) -> Result<bool, ArchiveError> {
        let changed = self.conn.prepare_cached(
            "UPDATE message SET read_at = ?2
             WHERE id = ?1 AND direction = 'in' AND read_at IS NULL",
        )?;
        let mut changed = changed;
        Ok(changed.execute(params![id.0, at.0])? == 1)
    }

    /// Notes that `officer` of this office answers for a received message, which counts as
    /// reading it too. False when someone did before, it is one of ours, or it is not here.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn acknowledge(
        &self,
        id: MessageId,
        at: Timestamp,
        officer: &str,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE message
             SET acknowledged_at = ?2, acknowledged_by = ?3, read_at = coalesce(read_at, ?2)
             WHERE id = ?1 AND direction = 'in' AND acknowledged_at IS NULL",
        )?;
        Ok(statement.execute(params![id.0, at.0, officer])? == 1)
    }

    /// Keeps what was signed of a message of ours, for evidence. The first sealing stays.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_signed(
        &self,
        id: MessageId,
        signed: &[u8],
        signature: &[u8],
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE message SET signed = ?2, signature = ?3
             WHERE id = ?1 AND direction = 'out' AND length(signature) = 0",
        )?;
        Ok(statement.execute(params![id.0, signed, signature])? == 1)
    }

    /// Sets the state of a sent message. False when it is not here or is one that came in.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_state(&self, id: MessageId, state: State) -> Result<bool, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("UPDATE message SET state = ?2 WHERE id = ?1 AND direction = 'out'")?;
        Ok(statement.execute(params![id.0, state.code()])? == 1)
    }

    /// Numbers for all views at once.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counts(&self) -> Result<Counts, ArchiveError> {
        let groups = self.kept_counts()?;
        let live = || groups.iter().filter(|count| !count.exercise);
        let (outbox, drafts, quarantine) = self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM outbox WHERE class = 'message'),
                    (SELECT count(*) FROM draft), (SELECT count(*) FROM quarantine)
                        + (SELECT coalesce(sum(count), 0) FROM quarantine_dropped)",
            )?
            .query_row([], |found| {
                Ok((found.get(0)?, found.get(1)?, found.get(2)?))
            })?;
        Ok(Counts {
            unread: live().map(|count| count.unread).sum(),
            unacknowledged: live().map(|count| count.unacknowledged).sum(),
            outbox,
            drafts,
            quarantine,
            groups,
        })
    }

    /// Writes the row, its search row and its frozen recipient list.
    pub(crate) fn insert_message(
        &self,
        message: &Indexed,
        recipients: &[OfficeId],
    ) -> Result<(), ArchiveError> {
        let position = self.free_position(message.received)?;
        let lines = |list: &[String]| list.join("\n");
        self.conn
            .prepare_cached(
                "INSERT INTO message (position, id, thread, kind, direction, group_id, exercise,
                 sender_office, sender_device, sender_officer, reference, urgency, subject,
                 language, created, received, expires, reply_by, next_leg_at, route, handling, tlp,
                 state, text, names, codes, payload, signed, signature, due_at, here,
                 labels)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
                 ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)",
            )?
            .execute(params![
                position,
                message.id.0,
                message.thread.0,
                message.kind,
                message.direction.code(),
                message.group.0,
                message.exercise,
                message.sender_office.0,
                message.sender_device.0,
                message.sender_officer,
                message.reference,
                message.urgency,
                message.subject,
                message.language,
                message.created.0,
                message.received.0,
                message.expires.0,
                message.reply_by.map(|t| t.0),
                message.next_leg_at.map(|t| t.0),
                message.route,
                message.handling,
                message.tlp,
                message.state.code(),
                message.text,
                lines(&message.names),
                lines(&message.codes),
                message.payload,
                message.signed,
                message.signature,
                message.due_at.map(|t| t.0),
                message.here,
                lines(&message.labels),
            ])?;
        self.index_texts(
            position,
            &Texts {
                subject: &message.subject,
                text: &message.text,
                names: &lines(&message.names),
                codes: &lines(&message.codes),
                reference: &message.reference,
                route: &message.route,
                labels: &lines(&message.labels),
            },
        )?;
        self.index_mentions(position, &message.mentions)?;
        self.keep_until(
            (message.thread, message.id),
            (&message.kind, message.group, message.created),
            &message.payload,
        )?;
        self.add_facts(&Counted {
            id: message.id.0,
            office: message.sender_office.0,
            created: message.created.0,
            exercise: message.exercise,
            state: message.state.code(),
            payload: &message.payload,
        })?;
        self.insert_recipients(message.id, recipients)
    }

    /// The next position at `time`: messages of one millisecond keep the order of their arrival.
    fn free_position(&self, time: Timestamp) -> Result<i64, ArchiveError> {
        let first = position_at(time);
        let last: Option<i64> = self
            .conn
            .prepare_cached("SELECT max(position) FROM message WHERE position BETWEEN ?1 AND ?2")?
            .query_row([first, first + signed((1 << 20) - 1)], |found| found.get(0))?;
        Ok(last.map_or(first, |last| last.saturating_add(1)))
    }
}
