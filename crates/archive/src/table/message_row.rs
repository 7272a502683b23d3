//! What a message is on its way into the archive and out of it: the types of `message`'s rows.

use aircop_message::{DeviceKey, GroupId, Mention, MessageId, OfficeId, Timestamp};

use crate::columns::{Columns, codes};
#[cfg(doc)]
use crate::table::message::ALERT;
use crate::table::recipient::Recipient;

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
    /// Ids of the labels of its coded values, `drug-cocaine-hcl`: found by their names in any of the
    /// seven languages.
    pub labels: Vec<String>,
    /// Persons, documents, telephones ... by which it may be connected to other messages.
    pub mentions: Vec<Mention>,
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
    /// When a message of ours was handed in, by the relay's time as far as it was known.
    pub entered: Timestamp,
    /// Fetched after its sender was revoked; the relay had it before.
    pub shut_out: bool,
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
    coalesce(m.entered, m.position >> 20), m.shut_out, \
    (SELECT min(count(*), 32767) | (min(count(delivered_at), 32767) << 15) \
        | (min(count(read_at), 32767) << 30) | (min(count(acknowledged_at), 32767) << 45) \
        FROM recipient r WHERE r.message = m.id)";

/// Bits of each number of a [`Tally`] in the last column of [`ROW`]: one walk over the list instead
/// of four.
const TALLY_BITS: u32 = 15;

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
        entered: c.time()?,
        shut_out: c.take()?,
        tally: tally(c.take()?),
    })
}

fn tally(packed: i64) -> Tally {
    let number = |at: u32| (packed >> (at * TALLY_BITS) & ((1 << TALLY_BITS) - 1)) as u32;
    Tally {
        recipients: number(0),
        delivered: number(1),
        read: number(2),
        acknowledged: number(3),
    }
}
