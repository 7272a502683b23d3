//! `message`: every message that this office has sent, has waiting, or has received.

use aircop_message::{DeviceKey, GroupId, MessageId, OfficeId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::{Columns, codes, signed};
use crate::error::ArchiveError;
use crate::table::recipient::Recipient;

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

codes! {
    /// Which way a message went.
    Direction {
        /// Received by this office.
        In = "in",
        /// Sent by this office.
        Out = "out",
    }
}

codes! {
    /// How far a message has come.
    State {
        /// Received and stored; the only state of what came in.
        Received = "received",
        /// Out: in the outbox, not yet accepted by the relay.
        Waiting = "waiting",
        /// Out: durably accepted by the relay, no recipient has it yet as far as we know.
        Sent = "sent",
        /// Out: some recipient offices have it.
        PartlyDelivered = "partly_delivered",
        /// Out: all recipient offices have it.
        Delivered = "delivered",
        /// Out: taken out of the outbox by an officer before it was deposited.
        Cancelled = "cancelled",
        /// Out: cannot be sent as it is; the outbox job says why.
        Refused = "refused",
    }
}

/// A message as the caller hands it in: what lists and search need, and the bytes themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indexed {
    /// The message.
    pub id: MessageId,
    /// The alert that the thread began with; the message's own id where it begins one.
    pub thread: MessageId,
    /// Stable code of the kind; [`ALERT`] has a meaning here.
    pub kind: String,
    /// Which way it went.
    pub direction: Direction,
    /// The group it belongs to.
    pub group: GroupId,
    /// Training traffic; never counted with live data.
    pub exercise: bool,
    /// Who sent it: the office.
    pub sender_office: OfficeId,
    /// Who sent it: the device, whose key verifies `signature`.
    pub sender_device: DeviceKey,
    /// Who sent it: the officer's name as signed.
    pub sender_officer: String,
    /// The reference as written, `DKR-2026-0042` for instance.
    pub reference: String,
    /// Rank of the urgency, larger is more urgent.
    pub urgency: u8,
    /// The subject, in the officer's words.
    pub subject: String,
    /// BCP 47 tag of the narrative's language; empty where not said.
    pub language: String,
    /// When the sender made it, by the sender's clock.
    pub created: Timestamp,
    /// When this device got it, by our clock; for sent messages when it was handed in. The order
    /// of every list. Years 1970 to 2248; outside, it is sorted at that end.
    pub received: Timestamp,
    /// When it is no longer valid.
    pub expires: Timestamp,
    /// Until when an answer is wanted.
    pub reply_by: Option<Timestamp>,
    /// The alert clock: next departure or arrival of the person or goods.
    pub next_leg_at: Option<Timestamp>,
    /// When our own airport can act at the latest; the journey's end where we are not on it.
    pub due_at: Option<Timestamp>,
    /// Whether our own airport is on the route.
    pub here: bool,
    /// The route by IATA codes, `GRU>LIS>DKR`.
    pub route: String,
    /// Code of the handling caveat; empty where there is none.
    pub handling: String,
    /// Code of the traffic light protocol (TLP 2.0).
    pub tlp: String,
    /// How far it has come.
    pub state: State,
    /// Everything in words that search should find: the narrative and other free text.
    pub text: String,
    /// Names of persons, firms and ships in any script; found across scripts.
    pub names: Vec<String>,
    /// Flight numbers, airports, passport and waybill numbers; found whole and in part.
    pub codes: Vec<String>,
    /// The message in its canonical encoding.
    pub payload: Vec<u8>,
    /// The exact bytes that the sender signed. Evidence.
    pub signed: Vec<u8>,
    /// The Ed25519 signature over them by `sender_device`.
    pub signature: Vec<u8>,
}

/// How many offices have answered, of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Offices on the frozen list.
    pub recipients: u32,
    /// Of these, where it has arrived.
    pub delivered: u32,
    /// Of these, where an officer opened it.
    pub read: u32,
    /// Of these, where an officer acknowledged it.
    pub acknowledged: u32,
}

/// A message as lists show it: without its text and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of `Indexed`, documented there")]
pub struct MessageRow {
    pub id: MessageId,
    pub thread: MessageId,
    pub kind: String,
    pub direction: Direction,
    pub group: GroupId,
    pub exercise: bool,
    pub sender_office: OfficeId,
    pub sender_device: DeviceKey,
    pub sender_officer: String,
    pub reference: String,
    pub urgency: u8,
    pub subject: String,
    pub language: String,
    pub created: Timestamp,
    pub received: Timestamp,
    pub expires: Timestamp,
    pub reply_by: Option<Timestamp>,
    pub next_leg_at: Option<Timestamp>,
    pub route: String,
    pub handling: String,
    pub tlp: String,
    /// When an officer of this office first opened it.
    pub read_at: Option<Timestamp>,
    /// When an officer of this office acknowledged it.
    pub acknowledged_at: Option<Timestamp>,
    /// That officer's name; empty before.
    pub acknowledged_by: String,
    pub state: State,
    /// How many recipients have answered (of sent messages; zeros but the first for others).
    pub tally: Tally,
}

/// A message whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMessage {
    /// What lists show.
    pub row: MessageRow,
    /// The message in its canonical encoding.
    pub payload: Vec<u8>,
    /// The exact bytes that the sender signed.
    pub signed: Vec<u8>,
    /// The signature over them by the row's `sender_device`.
    pub signature: Vec<u8>,
    /// The frozen list of recipient offices with their receipts, ordered by office id.
    pub recipients: Vec<Recipient>,
}

/// Numbers for the views of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupCount {
    /// The group.
    pub group: GroupId,
    /// Whether these are its exercise messages.
    pub exercise: bool,
    /// Received and not yet opened by an officer.
    pub unread: u32,
    /// Received alerts that nobody here has acknowledged.
    pub unacknowledged: u32,
}

/// Numbers for the views.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Live messages received and not yet opened.
    pub unread: u32,
    /// Live alerts received that nobody here has acknowledged: they need our answer.
    pub unacknowledged: u32,
    /// Jobs in the outbox that an officer waits for (messages, not receipts).
    pub outbox: u32,
    /// Drafts.
    pub drafts: u32,
    /// Envelopes in quarantine.
    pub quarantine: u32,
    /// Groups with anything unread or unacknowledged, exercises apart, ordered by group id.
    pub groups: Vec<GroupCount>,
}

/// The columns of [`MessageRow`], in the order in which [`row`] reads them; the table is `m`.
pub(crate) const ROW: &str = "m.id, m.thread, m.kind, m.direction, m.group_id, m.exercise, \
    m.sender_office, m.sender_device, m.sender_officer, m.reference, m.urgency, m.subject, \
    m.language, m.created, m.received, m.expires, m.reply_by, m.next_leg_at, m.route, m.handling, \
    m.tlp, m.read_at, m.acknowledged_at, m.acknowledged_by, m.state, \
    (SELECT count(*) FROM recipient r WHERE r.message = m.id), \
    (SELECT count(delivered_at) FROM recipient r WHERE r.message = m.id), \
    (SELECT count(read_at) FROM recipient r WHERE r.message = m.id), \
    (SELECT count(acknowledged_at) FROM recipient r WHERE r.message = m.id)";

/// Reads [`ROW`].
pub(crate) fn row(c: &mut Columns<'_, '_>) -> rusqlite::Result<MessageRow> {
    Ok(MessageRow {
        id: c.message()?,
        thread: c.message()?,
        kind: c.take()?,
        direction: c.code(Direction::from_code)?,
        group: c.group()?,
        exercise: c.take()?,
        sender_office: c.office()?,
        sender_device: c.device()?,
        sender_officer: c.take()?,
        reference: c.take()?,
        urgency: c.take()?,
        subject: c.take()?,
        language: c.take()?,
        created: c.time()?,
        received: c.time()?,
        expires: c.time()?,
        reply_by: c.time_if_any()?,
        next_leg_at: c.time_if_any()?,
        route: c.take()?,
        handling: c.take()?,
        tlp: c.take()?,
        read_at: c.time_if_any()?,
        acknowledged_at: c.time_if_any()?,
        acknowledged_by: c.take()?,
        state: c.code(State::from_code)?,
        tally: Tally {
            recipients: c.take()?,
            delivered: c.take()?,
            read: c.take()?,
            acknowledged: c.take()?,
        },
    })
}

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
        // Two queries that each walk a small partial index, instead of one over all messages.
        let mut statement = self.conn.prepare_cached(
            "SELECT group_id, exercise, sum(unread), sum(unacknowledged) FROM (
                 SELECT group_id, exercise, 1 AS unread, 0 AS unacknowledged FROM message
                 WHERE direction = 'in' AND read_at IS NULL
                 UNION ALL
                 SELECT group_id, exercise, 0, 1 FROM message
                 WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL)
             GROUP BY group_id, exercise ORDER BY group_id, exercise",
        )?;
        let groups = statement
            .query_map([], |found| {
                let mut c = Columns::new(found);
                Ok(GroupCount {
                    group: c.group()?,
                    exercise: c.take()?,
                    unread: c.take()?,
                    unacknowledged: c.take()?,
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        let live = || groups.iter().filter(|count| !count.exercise);
        let (outbox, drafts, quarantine) = self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM outbox WHERE class = 'message'),
                    (SELECT count(*) FROM draft), (SELECT count(*) FROM quarantine)",
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
                 state, text, names, codes, payload, signed, signature, due_at, here)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
                 ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)",
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
            ])?;
        self.index_message(position)?;
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
