//! What the window may ask of the engine.

use std::fmt;

use aircop_message::{Draft, EntityKind, GroupId, MessageId, OfficeId, RecipientsDraft, Timestamp};
use serde::{Deserialize, Serialize};

use crate::briefing::BriefingSaid;
use crate::connections::{EntityRef, WatchDraft};
use crate::enquiry::{EnquiryDraft, EnquiryReply};
use crate::{
    EntryView, FigureFilter, HqChange, InvitationDraft, OfficeListDraft, OfficeListRow,
    PivotQuestion, ResponseQuestion,
};

/// A password on its way from the keyboard to the vault. Shows nothing in `Debug`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// One request; each has one [`crate::Reply`] or an [`crate::ApiError`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Command {
    /// Who is at the desk and how the link is. -> `Status`
    Status,
    /// Opens the vault. -> `Status`
    Unlock {
        /// The officer's name as it stands in the vault.
        officer: String,
        /// Their password.
        password: Secret,
        /// The recovery code, when this PC's keyring no longer holds its part of the key.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        recovery: Option<Secret>,
    },
    /// Closes the vault; keys leave memory. -> `Status`
    Lock,
    /// Enrols this installation with an invitation. -> `Status`, with `Session::Joining`
    Join {
        /// The invitation file's text.
        invitation: String,
        /// Name of the first officer.
        officer: String,
        /// Their new password.
        password: Secret,
    },
    /// Keeps the language of the interface (BCP 47). -> `Status`
    SetLanguage {
        /// `en`, `fr`, ...
        language: String,
    },
    /// Keeps the theme. -> `Status`
    SetTheme {
        /// `system`, `light` or `dark`.
        theme: String,
    },
    /// Locks the desk after this long without an officer. -> `Status`
    SetAutoLock {
        /// Minutes, at most 240; 0 for never.
        minutes: u16,
    },
    /// Keeps whether this desk listens while it is locked. -> `Status`
    SetListening {
        /// Whether it does.
        on: bool,
    },
    /// Keeps the size of everything in the window. -> `Status`
    SetTextSize {
        /// 80 to 200.
        percent: u16,
    },
    /// Keeps how long what was sent or acknowledged can be taken back. -> `Status`
    SetSendWait {
        /// Seconds, at most 60; 0 for not at all. A flash message never waits.
        seconds: u16,
    },
    /// Keeps the proxy on the way to the relay, where UDP is not let out. -> `Status`
    SetProxy {
        /// `http://[name:password@]host:port`; `direct` for none; empty for that of the environment.
        proxy: Secret,
    },
    /// Keeps whether the panic key destroys this installation; an administrator decides. -> `Status`
    SetPanicKey {
        /// Whether it does.
        on: bool,
    },
    /// An officer is at the keyboard. -> `Done`
    Activity,
    /// Who can unlock this vault. -> `Officers`
    Officers,
    /// Keeps what arrivals sound like. -> `Status`
    SetSounds {
        /// By urgency.
        sounds: Sounds,
    },
    /// Keeps a view under its name, over one of the same name. -> `Status`
    SaveView {
        /// The view.
        view: SavedView,
    },
    /// Keeps in which order the inbox stands. -> `Status`
    SetInboxOrder {
        /// Which.
        order: ListOrder,
    },
    /// How things stand for whoever takes over the desk. -> `Handover`
    Handover,
    /// The officer who has unlocked leaves the desk to the next one, by name and time. -> `Handover`
    HandOver {
        /// What the next one should know; at most 4,000 characters.
        note: String,
    },
    /// The officer who has unlocked takes over what is open, by name and time. -> `Handover`
    TakeOver,
    /// Records of handovers, the newest first. -> `Handovers`
    Handovers {
        /// Words that all stand in it; empty for every record.
        #[serde(default)]
        text: String,
        /// Continue after this number.
        #[serde(default)]
        before: Option<u32>,
    },
    /// A record that is on screen as a PDF in the officer's downloads. Only a window can. -> `Saved`
    HandoverPaper {
        /// The record.
        number: u32,
    },
    /// Removes a saved view. -> `Status`
    RemoveView {
        /// Its name.
        name: String,
    },
    /// Gives a saved view another name; one that has it already is refused. -> `Status`
    RenameView {
        /// Its name until now.
        name: String,
        /// Its name from now on.
        to: String,
    },
    /// Ties the vault to this PC: from now on it opens only together with a secret that the
    /// operating system keeps for its user. -> `Recovery`
    BindKeyring,
    /// Unties it again. -> `Status`
    UnbindKeyring,
    /// An officer takes note that the log of who did what was cut, or the archive exchanged.
    NoteAuditBreak,
    /// An officer takes note that messages are missing here. -> `Status`
    NoteGap,
    /// An officer takes note of devices that work with data that they should not have. -> `Status`
    NoteClashes,
    /// An officer takes note of devices that were admitted. -> `Status`
    NoteDevices,
    /// Adds an officer with a password of their own. -> `Officers`
    AddOfficer {
        /// The name.
        officer: String,
        /// The first password.
        password: Secret,
    },
    /// Removes another officer; only an administrator may, and the last officer stays. -> `Officers`
    RemoveOfficer {
        /// The name.
        officer: String,
    },
    /// Names an officer who administers this desk, or no longer; only an administrator may, and
    /// the last one stays. -> `Officers`
    SetAdministrator {
        /// The name.
        officer: String,
        /// Whether they administer it.
        on: bool,
    },
    /// Changes the password of the officer who has unlocked. -> `Done`
    ChangePassword {
        /// The password until now.
        old: Secret,
        /// The password from now on.
        new: Secret,
    },
    /// Destroys the keys, then the archive and the preferences of this installation, at the word of
    /// the officer who has unlocked it. It cannot be undone. -> `Status`, with `Session::NotJoined`
    Wipe {
        /// The officer's password.
        password: Secret,
    },
    /// The same at once and without a password; also a locked desk takes it. Where an officer sits
    /// at the desk, an administrator has allowed it before. -> `Status`, with `Session::NotJoined`
    Panic,
    /// Rows of a list, newest first. -> `List`
    List(ListQuery),
    /// Counts messages. -> `Pivot`
    Pivot(PivotQuestion),
    /// How fast and how well offices answer. -> `Response`
    Response(ResponseQuestion),
    /// Writes a pivot into the downloads directory under a name that is free. -> `Saved`
    SavePivot {
        /// The pivot.
        question: PivotQuestion,
        /// `csv`, `xlsx` or `json`.
        format: String,
    },
    /// The statistics on screen as a PDF in the officer's downloads. Only a window can. -> `Saved`
    StatisticsPaper,
    /// How an operation stands: what is open, who is silent, what was seized. -> `Board`
    Board {
        /// Which.
        group: GroupId,
    },
    /// What came of an operation so far. -> `Results`
    Results {
        /// Which.
        group: GroupId,
    },
    /// The briefings of an operation, with the roll-call. -> `Briefing`
    Briefing {
        /// Which.
        group: GroupId,
    },
    /// Briefs every office of an operation; only its OCU and headquarters can. -> `Briefing`
    SendBriefing {
        /// Which.
        group: GroupId,
        /// The sender's own text, then the same in at most 9 other languages, each once.
        texts: Vec<BriefingSaid>,
    },
    /// Writes the results of an operation into the downloads directory. -> `Saved`
    SaveResults {
        /// Which.
        group: GroupId,
        /// `xlsx` or `json`.
        format: String,
    },
    /// The results on screen as a PDF in the officer's downloads. Only a window can. -> `Saved`
    ResultsPaper {
        /// Of which operation.
        group: GroupId,
    },
    /// Adds the built-in example to the imported records: seizures by country and year. -> `Done`
    ImportExample,
    /// A message with its thread and receipts. -> `Thread`
    Thread {
        /// Any message of the thread.
        message: MessageId,
    },
    /// An officer has read it; a read receipt goes out. -> `Done`
    MarkRead {
        /// Which.
        message: MessageId,
    },
    /// An officer takes note of it by name; the sender is told. -> `Acknowledged`
    Acknowledge {
        /// Which.
        message: MessageId,
    },
    /// Takes an acknowledgement back of which the sender has not been told yet; `NotWaiting` when
    /// it is too late. -> `Done`
    UndoAcknowledge {
        /// Which.
        message: MessageId,
    },
    /// Leaves the thread of a message to an officer of this office; no other office hears of it.
    /// -> `Thread`
    Assign {
        /// Any message of the thread.
        message: MessageId,
        /// The officer's name, at most 80 characters; empty for whoever is on duty.
        officer: String,
    },
    /// Adds a remark to the thread of a message; no other office sees it. -> `Thread`
    Remark {
        /// Any message of the thread.
        message: MessageId,
        /// 1 to 2,000 characters.
        text: String,
    },
    /// The offices that a choice of recipients comes to now. -> `Recipients`
    Recipients {
        /// The group.
        group: GroupId,
        /// Classes and offices by hand.
        to: RecipientsDraft,
    },
    /// Checks a draft without sending it. -> `Checked`
    Check {
        /// The draft.
        draft: Draft,
    },
    /// Saves what is being typed. -> `DraftSaved`
    SaveDraft {
        /// None for a new one.
        id: Option<MessageId>,
        /// The draft.
        draft: Draft,
    },
    /// Throws a draft away. -> `Done`
    DiscardDraft {
        /// Which.
        id: MessageId,
    },
    /// What is being written. -> `Drafts`
    Drafts,
    /// One draft, to go on with. -> `Draft`
    OpenDraft {
        /// Which.
        id: MessageId,
    },
    /// Keeps a draft as a template under a name, over one of the same name. Nothing of a person or a
    /// journey's times is kept. -> `Templates`
    SaveTemplate {
        /// The name; at most 40 characters.
        name: String,
        /// The draft.
        draft: Draft,
    },
    /// Removes a template; one that is not there is no fault. -> `Templates`
    RemoveTemplate {
        /// Its name.
        name: String,
    },
    /// What is kept to begin from. -> `Templates`
    Templates,
    /// An answer to the alert of a message's thread, to everyone who takes part in it. -> `Begun`
    BeginReply {
        /// Any message of the thread.
        message: MessageId,
    },
    /// A seizure out of the alert of a message's thread and our reply to it. -> `Begun`
    BeginSeizure {
        /// Any message of the thread.
        message: MessageId,
    },
    /// The withdrawal of the alert of a message's thread, which must be ours. -> `Begun`
    BeginStandDown {
        /// Any message of the thread.
        message: MessageId,
    },
    /// A signed correction of a message of ours, to those who have it. -> `Begun`
    BeginCorrection {
        /// Which.
        message: MessageId,
    },
    /// Finishes a draft and puts it into the outbox for exactly the offices that were shown.
    /// Refused with `RecipientsChanged` when the directory now says otherwise. -> `Sent`
    Send {
        /// The draft to remove once it is in the outbox.
        id: Option<MessageId>,
        /// The draft.
        draft: Draft,
        /// The list that the officer saw.
        recipients: Vec<OfficeId>,
    },
    /// Takes a message back out of the outbox while it still waits; it becomes a draft. -> `Drafts`
    Recall {
        /// Which.
        message: MessageId,
    },
    /// Seals a sent message again for the offices that have not confirmed that they have it, or
    /// tries again one that failed. -> `Done`
    Resend {
        /// Which.
        message: MessageId,
    },
    /// Tries the link and the outbox now. -> `Done`
    SyncNow,
    /// Begins to attach a file to a draft; its bytes follow in parts. -> `Attaching`
    Attach {
        /// The draft, saved before.
        draft: MessageId,
        /// As the officer's system calls it; a path is cut off.
        name: String,
        /// Bytes, at most 2 GiB.
        size: u64,
        /// What the sender says it shows; empty for nothing.
        #[serde(default)]
        caption: String,
        /// Leave in a photo what the camera wrote: place, time, telephone.
        #[serde(default)]
        keep_metadata: bool,
    },
    /// The next bytes of a file that is being attached. -> `Done`
    AttachPart {
        /// As `Attaching` said.
        upload: u32,
        /// Base64 with padding; at most 1 MiB of bytes.
        bytes: String,
    },
    /// All bytes have come: the file belongs to the draft and goes out with it. -> `Attachments`
    AttachEnd {
        /// As `Attaching` said.
        upload: u32,
    },
    /// Gives up a file that is being attached. -> `Done`
    AttachCancel {
        /// As `Attaching` said.
        upload: u32,
    },
    /// Takes a file off a draft. -> `Attachments`
    Detach {
        /// The draft.
        draft: MessageId,
        /// Which of its files.
        position: u16,
    },
    /// Says what a file of a draft shows, instead of what was said before. -> `Done`
    CaptionAttachment {
        /// The draft.
        draft: MessageId,
        /// Which of its files.
        position: u16,
        /// At most 500 characters, on one line; empty for nothing.
        caption: String,
    },
    /// The files of a draft or a message. -> `Attachments`
    Attachments {
        /// Which.
        message: MessageId,
    },
    /// Fetches a file that is offered, or tries again what was stopped. -> `Attachments`
    FetchAttachment {
        /// Of which message.
        message: MessageId,
        /// Which of its files.
        position: u16,
    },
    /// Stops a file that goes up or comes down. -> `Attachments`
    StopAttachment {
        /// Of which message.
        message: MessageId,
        /// Which of its files.
        position: u16,
    },
    /// A photo for the screen, decoded and made anew; nothing is written to the disk. -> `Picture`
    LookAtAttachment {
        /// Of which message.
        message: MessageId,
        /// Which of its files.
        position: u16,
    },
    /// Writes a file into the downloads directory under a name that is free. -> `Saved`
    SaveAttachment {
        /// Of which message.
        message: MessageId,
        /// Which of its files.
        position: u16,
    },
    /// The message that is on screen as a PDF in the officer's downloads, laid out by the window
    /// itself. Only a window can. -> `Saved`
    Paper {
        /// The message.
        message: MessageId,
    },
    /// The page has saved what was typed: the window that was asked to close may do so. Only a
    /// window can. -> `Done`
    Leave,
    /// The invitation that the program was started with, as by a double click. Only a window can.
    /// -> `Invitation`
    StartedWith,
    /// The picture on the system's clipboard, for a web view that tells its page nothing of it. Only
    /// a window can. -> `Pasted`
    PastePicture,
    /// The files that were dropped on the window and not yet asked for, where the web view tells
    /// its page nothing of them. Only a window can. -> `Dropped`
    TakeDropped,
    /// A part of such a file. Only a window can. -> `DroppedPart`
    ReadDropped {
        /// Which, as `Dropped` numbers it.
        number: u32,
        /// Bytes before the part.
        from: u64,
        /// Bytes of the part, at most 4 MiB.
        length: u32,
    },
    /// Says something outside of the window, by the desktop's notifications. Only a window can.
    /// -> `Done`
    Notify {
        /// One line.
        title: String,
        /// A sentence; it is seen by whoever passes the screen.
        body: String,
        /// Stays until somebody looks.
        urgent: bool,
    },
    /// What the mark beside the system's clock says. Only a window can. -> `Done`
    Tray {
        /// How many alerts cannot wait.
        waiting: u32,
        /// One line about it.
        tip: String,
        /// Its entry that brings the window to the front.
        open: String,
        /// Its entry that locks the desk.
        lock: String,
    },
    /// What connects a message to earlier ones. -> `Seen`
    Seen {
        /// Which.
        message: MessageId,
    },
    /// The same for what is being typed. -> `Seen`
    SeenDraft {
        /// The draft.
        draft: Draft,
    },
    /// Messages that mention this. -> `Seen`
    SeenText {
        /// What it is.
        kind: EntityKind,
        /// As an officer types it.
        text: String,
        /// For a person: date of birth; for a document: its issuer; may be empty.
        #[serde(default)]
        beside: String,
    },
    /// The page of an entity. -> `Entity`
    Entity {
        /// Which.
        entity: EntityRef,
        /// Of training messages instead of live ones.
        #[serde(default)]
        exercise: bool,
    },
    /// An officer says whether two messages are about the same; none takes it back. -> `Seen`, of
    /// the first
    Judge {
        /// The message that is looked at.
        message: MessageId,
        /// An earlier one.
        other: MessageId,
        /// What the officer says.
        same: Option<bool>,
    },
    /// The watch list; that it was looked at is logged. -> `Watch`
    WatchList,
    /// Puts entries on the watch list, all or none. -> `Watch`
    WatchAdd {
        /// The entries.
        entries: Vec<WatchDraft>,
    },
    /// Takes an entry off the watch list. -> `Watch`
    WatchRemove {
        /// Its number.
        number: i64,
    },
    /// Asks other offices whether they hold something. -> `Enquiry`
    Ask {
        /// What, whom and why.
        draft: EnquiryDraft,
    },
    /// Enquiries of this office and of others, the newest first, at most 200. -> `Enquiries`
    Enquiries,
    /// An enquiry; of another office with what is here. -> `Enquiry`
    Enquiry {
        /// Its number at this desk.
        number: i64,
    },
    /// Answers an enquiry of another office. -> `Enquiry`
    AnswerEnquiry {
        /// Its number at this desk.
        number: i64,
        /// What the officer says.
        reply: EnquiryReply,
    },
    /// Says, or with values sets, what this desk answers without an officer. -> `EnquiryByItself`
    EnquiryByItself {
        /// "No hit", from now on.
        #[serde(default)]
        no_hit: Option<bool>,
        /// Blind enquiries, from now on.
        #[serde(default)]
        blind: Option<bool>,
    },
    /// Compares a passenger list with the watch list and with earlier messages. Nothing of it is
    /// kept. -> `Passengers`
    MatchPassengers {
        /// What was pasted: PAXLST, or a table as CSV; empty where `bytes` has the list.
        #[serde(default)]
        text: String,
        /// A file: base64 with padding, at most 16 MiB of bytes.
        #[serde(default)]
        bytes: String,
        /// The order of dates in figures: `day-first`, `month-first`, `year-first`; empty when it
        /// was not said.
        #[serde(default)]
        dates: String,
    },
    /// What could not be opened or trusted. -> `Quarantine`
    Quarantine,
    /// Offices and groups. -> `Directory`
    Directory,
    /// Requests, invitations and what headquarters' desk has to see to. -> `Headquarters`
    Headquarters,
    /// What a change of the directory would do; nothing is signed. -> `Planned`
    PlanChange {
        /// The change.
        change: HqChange,
    },
    /// Signs a change that was shown. Refused with `ChangeDiffers` when it would now do something
    /// else. -> `Stated`
    MakeChange {
        /// The change.
        change: HqChange,
        /// What the officer saw.
        shown: Vec<EntryView>,
    },
    /// Makes an invitation and writes it into the officer's downloads. -> `Invited`
    Invite {
        /// Whom it is for.
        draft: InvitationDraft,
    },
    /// Takes an invitation back; who asked with it is refused. -> `Headquarters`
    CancelInvitation {
        /// Its id.
        id: String,
    },
    /// Refuses a request to join; who asked is told, not why. -> `Headquarters`
    RefuseRequest {
        /// Its fingerprint.
        fingerprint: String,
        /// Why, for this desk's own log; at most 200 characters.
        reason: String,
    },
    /// The directory's entries, the latest first. -> `History`
    DirectoryHistory,
    /// The history on screen as a PDF in the officer's downloads. Only a window can. -> `Saved`
    HistoryPaper,
    /// Reads a list of offices to invite; nothing is made. -> `OfficeList`
    ReadOfficeList {
        /// A file: base64 with padding, at most 4 MiB of bytes, CSV in UTF-8 or XLSX.
        bytes: String,
    },
    /// Looks through a list that was mended; nothing is made. -> `OfficeList`
    CheckOfficeList {
        /// The offices.
        rows: Vec<OfficeListRow>,
    },
    /// Invites all offices of a list, or none, and writes the invitations into a new folder in the
    /// officer's downloads. -> `OfficesInvited`
    InviteOffices {
        /// The offices.
        draft: OfficeListDraft,
    },
    /// The proposals that this desk keeps, the newest first. -> `Proposals`
    Proposals,
    /// Takes a proposal's file: a new one is kept, and a copy brings its signatures. -> `Proposals`
    OpenProposal {
        /// The file: base64 with padding, at most 16 MiB of bytes.
        bytes: String,
    },
    /// Signs a proposal. -> `Proposals`
    SignProposal {
        /// Its id.
        id: String,
        /// A key file in base64 with padding, at most 8 KiB of bytes; empty for this desk's own key.
        #[serde(default)]
        key_file: String,
        /// What opens the key file.
        #[serde(default)]
        passphrase: Secret,
    },
    /// Writes a proposal into the officer's downloads, to be passed on. -> `Saved`
    SaveProposal {
        /// Its id.
        id: String,
    },
    /// Puts a proposal that enough have signed into the directory. -> `Proposals`
    SubmitProposal {
        /// Its id.
        id: String,
    },
    /// States a stale proposal again on the directory as it is now. -> `Proposals`
    RenewProposal {
        /// Its id.
        id: String,
    },
    /// Keeps a proposal no longer; files of it stay what they are. -> `Proposals`
    ForgetProposal {
        /// Its id.
        id: String,
    },
    /// How headquarters stands, as far as this desk knows. -> `HqHealth`
    HqHealth,
    /// Questions that may still be asked in this hour. -> `QuestionsLeft`
    QuestionsLeft,
    /// What would be erased on a day, what is held, and what was erased. -> `Retention`
    Retention {
        /// The day, as it is typed; empty for today.
        #[serde(default)]
        on: String,
    },
    /// Keeps the thread of a message until it is released. -> `Done`
    HoldThread {
        /// The message.
        message: MessageId,
        /// Why, 1 to 500 characters.
        reason: String,
    },
    /// Ends the hold of a message's thread. -> `Done`
    ReleaseThread {
        /// The message.
        message: MessageId,
    },
    /// Erases every thread that is due today and not held, for good. -> `Erased`
    EraseDue,
    /// Has this desk erase by itself what is due, or no longer. -> `Done`
    EraseByItself {
        /// From now on.
        on: bool,
    },
    /// Keeps what the officer has typed in a place that is no draft: a handover note, a remark, an
    /// enquiry. An empty text keeps nothing. -> `Done`
    KeepTyped {
        /// Where, 1 to 100 characters.
        place: String,
        /// What, at most 20,000 characters.
        text: String,
    },
    /// What the officer has typed in such places and not sent. -> `Typed`
    Typed,
    /// Writes all messages, encrypted to a passphrase, into the officer's downloads. Takes as long as
    /// there are many. -> `Saved`
    BackUp {
        /// At least as long as a password.
        passphrase: Secret,
    },
    /// Writes the certificate of an erasure into the officer's downloads. -> `Saved`
    SaveErasureCertificate {
        /// Its number.
        number: i64,
    },
}

/// Which rows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// Which view.
    pub view: ViewName,
    /// Only this group.
    pub group: Option<GroupId>,
    /// What of it.
    pub filter: Filter,
    /// Only what a figure counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<FigureFilter>,
    /// Words to search; empty for none.
    pub text: String,
    /// Continue after this row (received time and id of the last one shown).
    pub before: Option<(Timestamp, MessageId)>,
    /// In which order; `NeedsAnswer` always has what can still be caught first.
    pub order: ListOrder,
    /// Rows that are shown already; where a list continues that is not in the order of arrival.
    pub skip: u32,
    /// At most this many rows, 1 to 200.
    pub limit: u16,
}

/// The order of a list.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListOrder {
    /// The newest first.
    #[default]
    Arrival,
    /// Live alerts whose journey lies ahead and their answers first, by urgency and then the
    /// soonest; behind them the rest, the newest first.
    Catchable,
}

/// What of a view is shown.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Only of this urgency or more: a code of `Urgency`; empty for all.
    pub urgency: String,
    /// Only of this kind: a code of `Kind`; empty for all.
    pub kind: String,
    /// Only from offices of this country (ISO 3166 alpha-2); empty for all.
    pub country: String,
    /// Only with this airport on the route (IATA); empty for all.
    pub airport: String,
    /// Only received and not opened yet.
    pub unread: bool,
    /// Only with our own airport on the route.
    pub here: bool,
    /// Only from this office.
    pub office: Option<OfficeId>,
    /// Only what arrived or was sent in the last so many hours; 0 for all.
    pub hours: u16,
}

impl Filter {
    /// Whether nothing is left out.
    #[must_use]
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }
}

/// A view with a filter and a name of its own.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// What officers call it; at most 40 characters.
    pub name: String,
    /// Of which view.
    pub view: ViewName,
    /// What of it.
    pub filter: Filter,
}

/// A draft to begin from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Template {
    /// What officers call it.
    pub name: String,
    /// What is filled in already.
    pub draft: Draft,
}

/// How what cannot wait makes itself known. Sounds by urgency: `off`, `chime`, `double`, `siren`.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sounds {
    /// A flash alert; again until it is acknowledged.
    pub flash: String,
    /// An urgent message.
    pub urgent: String,
    /// Anything else.
    pub routine: String,
    /// Nothing sounds.
    pub muted: bool,
    /// What the desktop's notifications say: `off`, `private` (that something waits), `reference`
    /// (also whose, and its reference). Never a subject: a screen is seen by who passes.
    pub notice: String,
}

impl Default for Sounds {
    fn default() -> Self {
        Self {
            flash: "siren".into(),
            urgent: "double".into(),
            routine: "off".into(),
            muted: false,
            notice: "private".into(),
        }
    }
}

/// The views of the left pane.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ViewName {
    /// Received, live groups.
    #[default]
    Inbox,
    /// Live messages to which this office owes an answer: alerts that nobody here has acknowledged
    /// or answered, and questions that were asked back.
    NeedsAnswer,
    /// Sent and delivered to the relay.
    Sent,
    /// Waiting to be sent.
    Outbox,
    /// Sent in live groups, and failed or after some minutes not yet with every office.
    Undelivered,
    /// Received and sent in exercise groups.
    Exercise,
    /// Everything.
    All,
}
