//! What the window shows. Everything here is plaintext for the officer at the desk.

use std::collections::BTreeMap;

use aircop_codes::{Handling, Kind, Tlp, Urgency};
use aircop_message::{
    DeviceKey, Draft, FieldError, GroupId, LocalTime, Message, MessageId, OfficeId, Timestamp,
};
use serde::{Deserialize, Serialize};

use crate::{
    AnswerView, AttentionView, BegunView, BoardView, BriefingPage, ClashView, EnquiryByItself,
    EnquiryView, EntityView, ErasureView, ErrorCode, GapView, Gist, HandoverRecord, HandoverView,
    HistoryRow, HqHealthView, HqView, InvitedView, ListOrder, NewDeviceView, OfficeListView,
    OfficesInvited, OnDuty, PassengersView, PivotView, PlanView, ProposalView, QuestionsLeft,
    ResponseView, ResultsView, RetentionPage, SavedView, Secret, SeenView, Sounds, StandingView,
    Template, ThreadKept, WatchView,
};

/// The answer to a [`crate::Command`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reply", content = "value", rename_all = "kebab-case")]
pub enum Reply {
    /// Carried out.
    Done,
    /// Who is at the desk and how the link is.
    Status(Box<StatusView>),
    /// The invitation that the program was started with; both are empty when there is none.
    Invitation {
        /// The file's name, for people.
        name: String,
        /// What it holds.
        text: String,
    },
    /// What was typed and not sent, by place.
    Typed(BTreeMap<String, String>),
    /// Rows of a list.
    List(ListView),
    /// A thread.
    Thread(Box<ThreadView>),
    /// The expanded recipients.
    Recipients(Vec<RecipientView>),
    /// The faults of a draft; empty when it can be sent.
    Checked(Vec<FieldError>),
    /// The draft's id.
    DraftSaved {
        /// Its id.
        id: MessageId,
    },
    /// All drafts, newest first.
    Drafts(Vec<DraftRow>),
    /// One draft.
    Draft(Box<DraftView>),
    /// A draft filled in from a message.
    Begun(Box<BegunView>),
    /// Who can unlock this vault.
    Officers(Vec<OfficerRow>),
    /// In the outbox.
    Sent {
        /// The message.
        message: MessageId,
        /// Its reference.
        reference: String,
        /// When it leaves, until when it can be taken back; none when it leaves at once.
        #[serde(default)]
        leaves: Option<Timestamp>,
    },
    /// The officer has taken note.
    Acknowledged {
        /// When the sender is told, until when it can be taken back; none when that is at once, or
        /// was before.
        #[serde(default)]
        leaves: Option<Timestamp>,
    },
    /// A file may be sent in parts now.
    Attaching {
        /// Names it in what follows.
        upload: u32,
    },
    /// The files of a draft or a message, in order.
    Attachments(Vec<AttachmentView>),
    /// A file was written.
    Saved {
        /// Its name, without the directory.
        name: String,
    },
    /// Files that were dropped on the window.
    Dropped(Vec<DroppedFile>),
    /// A part of one.
    DroppedPart {
        /// In base64.
        data: String,
    },
    /// The picture on the clipboard.
    Pasted {
        /// A PNG in base64; empty when there is none.
        png: String,
    },
    /// What could not be opened or trusted.
    Quarantine(Vec<QuarantineRow>),
    /// Offices and groups.
    Directory(Box<DirectoryView>),
    /// A photo.
    Picture {
        /// A JPEG as a `data:` address.
        data: String,
    },
    /// What can be begun from, by name.
    Templates(Vec<Template>),
    /// How things stand for whoever takes over.
    Handover(Box<HandoverView>),
    /// Figures.
    Pivot(Box<PivotView>),
    /// How fast and how well offices answer.
    Response(Box<ResponseView>),
    /// How an operation stands.
    Board(Box<BoardView>),
    /// What came of it.
    Results(Box<ResultsView>),
    /// The briefings of a group.
    Briefing(Box<BriefingPage>),
    /// Records of handovers.
    Handovers(Vec<HandoverRecord>),
    /// What is known from earlier messages.
    Seen(Box<SeenView>),
    /// The page of an entity.
    Entity(Box<EntityView>),
    /// The watch list, the newest entry first.
    Watch(Vec<WatchView>),
    /// Enquiries, the newest first.
    Enquiries(Vec<EnquiryView>),
    /// One of them.
    Enquiry(Box<EnquiryView>),
    /// What this desk answers without an officer.
    EnquiryByItself(EnquiryByItself),
    /// A passenger list beside what this desk knows.
    Passengers(Box<PassengersView>),
    /// Headquarters' desk.
    Headquarters(Box<HqView>),
    /// What a change will do.
    Planned(Box<PlanView>),
    /// A change was signed.
    Stated {
        /// Signatures that others must still give; 0 when it is in the log.
        missing: u32,
        /// The proposal for them, in the officer's downloads.
        file: Option<String>,
    },
    /// An invitation was made.
    Invited(Box<InvitedView>),
    /// The directory's entries, the latest first.
    History(Vec<HistoryRow>),
    /// A list of offices that was looked through.
    OfficeList(Box<OfficeListView>),
    /// Offices were invited.
    OfficesInvited(Box<OfficesInvited>),
    /// Proposals, the newest first.
    Proposals(Vec<ProposalView>),
    /// How headquarters stands.
    HqHealth(Box<HqHealthView>),
    /// The code that opens the vault once this PC's keyring is lost. Shown once.
    Recovery {
        /// In groups of four.
        code: Secret,
    },
    /// Questions that may still be asked in this hour.
    QuestionsLeft(QuestionsLeft),
    /// What is kept, held and erased.
    Retention(Box<RetentionPage>),
    /// What was erased now.
    Erased(Box<ErasureView>),
}

/// How far this installation is.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Session {
    /// No vault yet: an invitation is needed.
    NotJoined,
    /// The request went to headquarters; waiting to be admitted.
    Joining,
    /// A vault is there, closed.
    Locked,
    /// Open.
    Unlocked,
}

/// The link to the relay.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    /// Connected and caught up or catching up.
    Online,
    /// Trying.
    Connecting,
    /// Not connected; see `offline_since`.
    Offline,
}

/// What carries the link to the relay.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carrier {
    /// QUIC, over UDP.
    Quic,
    /// TLS over TCP: this network lets no UDP out.
    Tcp,
    /// The same through an HTTP proxy.
    Proxy,
}

impl Carrier {
    /// As in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Quic => "quic",
            Self::Tcp => "tcp",
            Self::Proxy => "proxy",
        }
    }
}

/// How far the directory can be trusted.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trust {
    /// A heartbeat within 48 h.
    Fresh,
    /// None for 48 h: warn.
    Stale,
    /// Headquarters has signed more than the relay gives, for 15 minutes on line: alarm; sending
    /// goes on.
    Withheld,
    /// The relay gives more of the directory, and too few witnesses have cosigned it, for 15 minutes on
    /// line: none of it is used; alarm; sending goes on.
    Uncosigned,
    /// None for 7 days: sending stops.
    Frozen,
    /// Two logs were shown: alarm.
    Split,
}

/// What this program and this desk are, to be read out by telephone.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutView {
    /// The version of the engine: `0.1.0`.
    pub version: String,
    /// The fingerprint of this device.
    pub device: String,
    /// The fingerprint of headquarters' root; none before the directory is here.
    pub headquarters: Option<String>,
}

/// The strip at the top.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatusView {
    /// How far this installation is.
    pub session: Session,
    /// Names of the officers of the vault, for the unlock screen.
    pub officers: Vec<String>,
    /// The officer who unlocked it.
    pub officer: Option<String>,
    /// Our office; none before joining or while locked.
    pub office: Option<OfficeView>,
    /// The fingerprint of this device to read out to headquarters while joining.
    pub fingerprint: Option<String>,
    /// What this program and this desk are; none while it is locked.
    #[serde(default)]
    pub about: Option<AboutView>,
    /// The link to the relay.
    pub link: Link,
    /// What carries it or, while it is down, what did last.
    #[serde(default)]
    pub carrier: Option<Carrier>,
    /// Since when the link is down.
    pub offline_since: Option<Timestamp>,
    /// Why it is down.
    pub link_error: Option<ErrorCode>,
    /// The UDP port from which nothing came back, where that is why.
    pub silent_port: Option<u16>,
    /// How far the directory can be trusted.
    pub directory: Trust,
    /// Time of headquarters' last heartbeat.
    pub heartbeat: Option<Timestamp>,
    /// Numbers beside the views.
    pub counts: CountsView,
    /// Groups that we are a member of.
    pub groups: Vec<GroupView>,
    /// The engine's clock.
    pub now: Timestamp,
    /// Minutes east of UTC at this desk.
    pub offset_minutes: i16,
    /// Time zone of this desk (IANA), for the offset at other times; empty where the PC names none.
    #[serde(default)]
    pub zone: String,
    /// Language of the interface, empty for the system's.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Minutes without an officer after which the desk locks itself; 0 for never.
    #[serde(default)]
    pub auto_lock_minutes: u16,
    /// What cannot wait, the most pressing first; at most [`MOST_CALLS`].
    #[serde(default)]
    pub attention: Vec<AttentionView>,
    /// What the last alert of this desk asked for, to begin the next one with.
    #[serde(default)]
    pub last_used: LastUsed,
    /// The same of exercises, which lend nothing to live work.
    #[serde(default)]
    pub last_used_exercise: LastUsed,
    /// Size of everything in the window, in percent: 80 to 200.
    #[serde(default)]
    pub text_percent: u16,
    /// Seconds that what was sent or acknowledged can be taken back.
    #[serde(default)]
    pub send_wait_seconds: u16,
    /// Whether the panic key destroys this installation.
    #[serde(default)]
    pub panic_key: bool,
    /// Whether the officer who has unlocked administers this desk.
    #[serde(default)]
    pub administers: bool,
    /// Whether this desk holds keys of headquarters.
    #[serde(default)]
    pub headquarters: bool,
    /// In which order the inbox stands.
    #[serde(default)]
    pub inbox_order: ListOrder,
    /// The officer whose desk this is, since the last handover; none while locked.
    #[serde(default)]
    pub on_duty: Option<OnDuty>,
    /// Another officer than the one who has unlocked is on duty: what is open waits to be taken over.
    #[serde(default)]
    pub handover_due: bool,
    /// When the messages were last backed up at this desk.
    #[serde(default)]
    pub backed_up: Option<Timestamp>,
    /// The last seven days have no backup.
    #[serde(default)]
    pub backup_due: bool,
    /// Views that officers have saved, by name.
    #[serde(default)]
    pub saved_views: Vec<SavedView>,
    /// What arrivals sound like.
    #[serde(default)]
    pub sounds: Sounds,
    /// The log of who did what does not go on from where it was, and no officer has taken note.
    #[serde(default)]
    pub audit_broken: bool,
    /// Messages that are missing here.
    #[serde(default)]
    pub gap: Option<GapView>,
    /// Devices that work with data that they should not have, and nobody has taken note.
    #[serde(default)]
    pub clashes: Vec<ClashView>,
    /// Devices that were admitted since an officer last took note, the newest first; at most 20.
    #[serde(default)]
    pub new_devices: Vec<NewDeviceView>,
    /// The vault is tied to this PC's keyring.
    #[serde(default)]
    pub keyring: bool,
    /// Whether this desk listens while it is locked.
    #[serde(default)]
    pub listens: bool,
    /// What has come since it was locked; none while it is open, or does not listen. The link is
    /// then that of listening.
    #[serde(default)]
    pub heard: Option<HeardView>,
    /// By how many seconds this PC's clock is ahead of the relay's (behind: negative), where that
    /// is two minutes or more. While locked and not listening, what it was last.
    #[serde(default)]
    pub clock_off_seconds: Option<i64>,
    /// Why nothing can be written on this PC, and so nothing sent or received: what is here can be
    /// read.
    #[serde(default)]
    pub unwritable: Option<ErrorCode>,
}

impl StatusView {
    /// Whether this PC's clock lies two days or more behind what headquarters has signed already: not
    /// headquarters is silent then, the clock is wrong.
    #[must_use]
    pub fn clock_is_behind(&self) -> bool {
        const TWO_DAYS_MS: i64 = 48 * 3_600_000;
        let ahead = self.heartbeat.map_or(0, |heard| heard.since(self.now));
        ahead >= TWO_DAYS_MS
    }
}

/// What a locked desk knows of its mail.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardView {
    /// Envelopes that have come: messages, and receipts, which look the same from outside.
    pub waiting: u32,
    /// When the desk was locked.
    pub since: Timestamp,
    /// When the last one came.
    pub last: Option<Timestamp>,
}

/// Values of the last alerts that were sent from this desk; empty before the first one.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LastUsed {
    /// Its group.
    pub group: Option<GroupId>,
    /// Code of the requested action.
    pub action: String,
    /// Airports of the last alerts (IATA), the newest first; at most 8.
    pub airports: Vec<String>,
}

/// An officer of this vault.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerRow {
    /// The name.
    pub name: String,
    /// The one who has unlocked.
    pub you: bool,
    /// Administers this desk: removes officers and names other administrators.
    #[serde(default)]
    pub administers: bool,
}

/// Numbers beside the views.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CountsView {
    /// Unread, live.
    pub unread: u32,
    /// Live messages to which this office owes an answer.
    pub needs_answer: u32,
    /// Waiting to be sent.
    pub outbox: u32,
    /// Sent, live, and not with every office in time.
    #[serde(default)]
    pub undelivered: u32,
    /// Being written.
    pub drafts: u32,
    /// In quarantine.
    pub quarantine: u32,
    /// Unread in exercise groups.
    pub exercise_unread: u32,
    /// At headquarters: requests to join that nobody has answered.
    #[serde(default)]
    pub requests: u32,
    /// Enquiries of other offices that this office has not answered.
    #[serde(default)]
    pub enquiries: u32,
}

/// A group that we are a member of.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupView {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// `PERMANENT`, `OPERATION` or `EXERCISE`.
    pub kind: String,
    /// Our role: `OCU`, `CN`, `RILO`, `NCB`, `PLAIN`, `OBSERVER`.
    pub role: String,
    /// Unread messages.
    pub unread: u32,
    /// Whether new messages can be sent in it now.
    pub open: bool,
    /// Why not, where they cannot.
    pub stage: GroupStage,
    /// From when, for an operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Timestamp>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Timestamp>,
}

/// How a group stands.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum GroupStage {
    /// Its start lies ahead.
    Ahead,
    /// Messages are sent in it.
    Open,
    /// Its end lies behind.
    Over,
    /// Headquarters has closed it.
    Closed,
}

/// A group with what is not needed at every moment.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFacts {
    /// The group; our role is empty where we have none.
    #[serde(flatten)]
    pub group: GroupView,
    /// What it is for.
    pub briefing: String,
    /// Who takes part, by name; without revoked offices.
    pub members: Vec<MemberView>,
}

/// An office in a group.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberView {
    /// The office.
    pub office: OfficeId,
    /// Its name.
    pub name: String,
    /// Its role: `OCU`, `CN`, `RILO`, `NCB`, `PLAIN`, `OBSERVER`.
    pub role: String,
}

/// An office of the directory.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeView {
    /// Its id.
    pub id: OfficeId,
    /// Its name: `JAITF Dakar`.
    pub name: String,
    /// `JAITF`, `OCU`, `RILO`, `CN`, `NCB`, `HQ`.
    pub kind: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IATA code or city.
    pub place: String,
    /// BCP 47.
    pub languages: Vec<String>,
    /// Where it is called; empty where headquarters has not said.
    #[serde(default)]
    pub telephone: String,
    /// How many live devices it has.
    pub devices: u32,
    /// Revoked: nothing more is sealed to it.
    pub revoked: bool,
}

/// A file that was dropped on the window.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroppedFile {
    /// Its name, without the directory.
    pub name: String,
    /// By which its parts are asked for.
    pub number: u32,
    /// In bytes; none for what cannot be read or is no file.
    pub size: Option<u64>,
}

/// A row of the list.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MessageRow {
    /// Its id.
    pub id: MessageId,
    /// Its thread.
    pub thread: MessageId,
    /// Its group.
    pub group: GroupId,
    /// Training traffic.
    pub exercise: bool,
    /// Which kind.
    pub kind: Kind,
    /// How fast.
    pub urgency: Urgency,
    /// `SN-DSS-2026-000123`.
    pub reference: String,
    /// One line.
    pub subject: String,
    /// Airports in order.
    pub route: Vec<String>,
    /// Flights in order.
    pub flights: Vec<String>,
    /// The next moment of the journey: what can still be caught.
    pub next_leg: Option<LocalTime>,
    /// The airport of that moment.
    pub next_airport: Option<String>,
    /// Whether any time of the journey is known; without one it is not over.
    #[serde(default)]
    pub timed: bool,
    /// The sender's office.
    pub from: OfficeView,
    /// The officer who sent it.
    pub officer: String,
    /// When the sender wrote it.
    pub created: Timestamp,
    /// When it arrived here; for sent messages, when it was put into the outbox.
    pub received: Timestamp,
    /// True for one that we sent.
    pub outgoing: bool,
    /// Read by an officer here.
    pub read: bool,
    /// Acknowledged by an officer here.
    pub acknowledged: bool,
    /// For sent ones: `WAITING`, `SENT`, `DELIVERED`, `FAILED`; for received ones `RECEIVED`.
    pub state: String,
    /// For sent ones: from when on it counts as undelivered, by this desk's clock, as long as it
    /// has not reached every office.
    #[serde(default)]
    pub late_from: Option<Timestamp>,
    /// Sent before its sender was revoked, by the relay's word, and fetched after.
    #[serde(default)]
    pub shut_out: bool,
    /// It met the watch list of this desk when it arrived.
    #[serde(default)]
    pub watched: bool,
    /// For sent ones that failed or wait: why.
    pub problem: Option<ErrorCode>,
    /// Recipient offices.
    pub recipients: u32,
    /// ... of which delivered.
    pub delivered: u32,
    /// ... of which read.
    pub read_by: u32,
    /// ... of which acknowledged.
    pub acknowledged_by: u32,
    /// Where an alert stands; none for other kinds.
    #[serde(default)]
    pub standing: Option<StandingView>,
    /// A later message that corrects this one.
    #[serde(default)]
    pub corrected_by: Option<MessageId>,
    /// The officer of this office who looks after its thread; empty while it is whoever is on duty.
    #[serde(default)]
    pub assigned: String,
    /// This office owes an answer to it.
    #[serde(default)]
    pub owes: bool,
    /// Of several messages on one subject, what is new in this one.
    #[serde(default)]
    pub gist: Option<Gist>,
    /// Its files.
    #[serde(default)]
    pub files: u32,
    /// Of these, pictures.
    #[serde(default)]
    pub photos: u32,
    /// For a search: where the words stand.
    pub hit: Option<SearchHit>,
}

/// Text around the words that were searched.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchHit {
    /// Original text.
    pub text: String,
    /// Ranges of characters to mark, from and up to.
    pub marks: Vec<(u32, u32)>,
}

/// A page of rows.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListView {
    /// Newest first.
    pub rows: Vec<MessageRow>,
    /// True when older rows follow.
    pub more: bool,
    /// For a search: how many messages an older program stored that are still found only as it
    /// indexed them. They are being read again.
    #[serde(default)]
    pub unindexed: u64,
}

/// A thread, oldest first.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThreadView {
    /// The messages.
    pub messages: Vec<MessageView>,
    /// The one that was asked for.
    pub opened: MessageId,
    /// What each office of the alert's list has answered, in the order of their names; empty when
    /// the thread has no alert.
    #[serde(default)]
    pub answers: Vec<AnswerView>,
    /// What this office has noted of it, which no other office sees.
    #[serde(default)]
    pub office: OfficeWork,
    /// For how long it is kept.
    #[serde(default)]
    pub kept: ThreadKept,
}

/// What an office has noted of a thread for itself. It never leaves the office.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OfficeWork {
    /// The officer who looks after it, as text; none while it is whoever is on duty.
    pub assigned: Option<OfficeNoteView>,
    /// Remarks, the oldest first.
    pub remarks: Vec<OfficeNoteView>,
    /// Who holds it against erasure since when, with the reason; this desk alone knows of it.
    #[serde(default)]
    pub hold: Option<OfficeNoteView>,
}

/// One note of an office to itself.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeNoteView {
    /// Who noted it.
    pub officer: String,
    /// When.
    pub at: Timestamp,
    /// A name, or a remark.
    pub text: String,
}

/// One whole message.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MessageView {
    /// As in the list.
    pub row: MessageRow,
    /// Everything that it says.
    pub message: Message,
    /// What the reader may do with it.
    pub handling: Handling,
    /// Traffic Light Protocol.
    pub tlp: Tlp,
    /// Name of the group.
    pub group_name: String,
    /// Fingerprint of the device whose signature was verified.
    pub signed_by: String,
    /// The frozen list, with what is known of each.
    pub recipients: Vec<ReceiptView>,
    /// Its files.
    #[serde(default)]
    pub attachments: Vec<AttachmentView>,
}

/// Calls of a status, at most: what presses least is left out.
pub const MOST_CALLS: u32 = 20;

/// Characters of what an officer says that a file shows, at most.
pub const CAPTION_CHARS: usize = 500;

/// A file of a draft or a message.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentView {
    /// Names it among the files of its message.
    pub position: u16,
    /// A safe file name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Media type.
    pub kind: String,
    /// What the sender says it shows.
    pub caption: String,
    /// SHA-256, hexadecimal, as the sender signed it.
    pub sha256: String,
    /// A small JPEG as a `data:` address; empty for none.
    pub preview: String,
    /// `staged`, `sending`, `sent`, `offered`, `receiving`, `here`, `cancelled` or `failed`.
    pub state: String,
    /// Bytes that have gone or come.
    pub done: u64,
    /// What went wrong last.
    pub problem: Option<ErrorCode>,
    /// True when it may be opened by a click once it is saved; everything else is only saved.
    pub openable: bool,
    /// What goes along with it beside what it shows, while it has not left; none for nothing that
    /// is known of.
    #[serde(default)]
    pub says: Option<FileSays>,
}

impl AttachmentView {
    /// Whether the window can show a file of this kind as a photo.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "image/jpeg" | "image/png" | "image/webp"
        )
    }
}

/// What a photo, a film or a recording says of where, when and with what it was made. Each is text
/// of one line, empty for nothing.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSays {
    /// Latitude and longitude in degrees, as in `14.74, -17.49`.
    pub place: String,
    /// By the device's clock, as in `2026-03-01 14:05:00`; with its distance from UTC where it says
    /// that.
    pub time: String,
    /// Maker and model.
    pub device: String,
    /// True when it could not be looked into as a whole: it may say more.
    pub unknown: bool,
}

/// What is known of one recipient office.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptView {
    /// The office.
    pub office: OfficeView,
    /// Reached one of its devices.
    pub delivered: Option<Timestamp>,
    /// Read by an officer.
    pub read: Option<Timestamp>,
    /// Acknowledged by an officer.
    pub acknowledged: Option<Timestamp>,
    /// Erased there for good, as that office says.
    #[serde(default)]
    pub erased: Option<Timestamp>,
    /// Who acknowledged.
    pub officer: Option<String>,
    /// Why nothing can be sealed to it for now, while the message waits.
    #[serde(default)]
    pub problem: Option<ErrorCode>,
}

/// One office of an expanded choice.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientView {
    /// The office.
    pub office: OfficeView,
    /// Its role in the group.
    pub role: String,
    /// Whether the choice includes it.
    pub chosen: bool,
    /// Why it cannot be sealed to now.
    pub problem: Option<ErrorCode>,
    /// When a message of it last arrived here; none if none ever did.
    #[serde(default)]
    pub last_heard: Option<Timestamp>,
}

/// A draft in the list.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftRow {
    /// Its id.
    pub id: MessageId,
    /// `ALERT`, `REPLY`, `SEIZURE` or `NOTE`.
    pub kind: String,
    /// May be empty.
    pub subject: String,
    /// Last change.
    pub updated: Timestamp,
    /// The officer who typed last; empty where that is not known.
    #[serde(default)]
    pub author: String,
    /// Why it cannot be sent as it is, for one that came back out of the outbox.
    #[serde(default)]
    pub problem: Option<ErrorCode>,
}

/// A draft to go on with.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftView {
    /// Its id.
    pub id: MessageId,
    /// What was typed.
    pub draft: Draft,
}

/// What could not be opened or trusted, for one reason and of one sender.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarantineRow {
    /// Number of the newest.
    pub id: u32,
    /// How many envelopes; at least 1.
    pub count: u32,
    /// When the first arrived.
    pub first: Timestamp,
    /// When the newest arrived.
    pub received: Timestamp,
    /// Stable reason; its Fluent id is `quarantine-reason-` and the reason.
    pub reason: String,
    /// The sender's office, when the signature could be verified.
    pub from: Option<OfficeView>,
    /// Bytes kept, of all together.
    pub size: u64,
}

/// A device of an office.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceView {
    /// Its office.
    pub office: OfficeId,
    /// What its officer read out by telephone when it joined.
    pub fingerprint: String,
    /// What it calls itself.
    pub label: String,
    /// Its signing key.
    pub key: DeviceKey,
    /// It or its office was revoked: nothing more is sealed to it.
    pub revoked: bool,
}

/// Offices and groups.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryView {
    /// Entries of the log.
    pub size: u32,
    /// Root of the log, hexadecimal.
    pub root: String,
    /// Fingerprint of headquarters' first entry.
    pub fingerprint: String,
    /// Every office.
    pub offices: Vec<OfficeView>,
    /// Every device, also revoked ones, by office and in the order of admission.
    pub devices: Vec<DeviceView>,
    /// Every group.
    pub groups: Vec<GroupFacts>,
    /// What each office has sent of late; one that has sent nothing is not there.
    #[serde(default)]
    pub flash: Vec<FlashView>,
}

/// How much of what an office has sent in the last 30 days is flash, as far as this desk has it.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlashView {
    /// Who sent them.
    pub office: OfficeId,
    /// Live messages.
    pub messages: u64,
    /// Of these, flash.
    pub flash: u64,
}
