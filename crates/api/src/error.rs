//! Stable error codes. Only `ui` and the command line turn them into words.

use aircop_message::FieldError;
use serde::{Deserialize, Serialize};

/// Why a command was refused.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiError {
    /// The code; its Fluent id is `error-` and the code.
    pub code: ErrorCode,
    /// A detail for the log and for support, in English, never a secret, never message text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// For `InvalidDraft`: the faults.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    /// For `BadTable`: where the table cannot be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Box<TablePlace>>,
}

/// Where in a table, or in a list of segments, something cannot be taken.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TablePlace {
    /// Row or segment, from 1.
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub row: u64,
    /// Heading of the column, or tag of the segment; empty where it is about the whole row.
    pub column: String,
    /// What is wrong.
    pub fault: TableFault,
}

/// What is wrong at a place of a table.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableFault {
    /// It cannot be read; `detail` says more.
    Unreadable,
    /// It is no date.
    Date,
    /// A date whose day and month could be exchanged.
    DateOrder,
    /// No country is known by this name.
    Country,
    /// No segment of EDIFACT.
    Segment,
    /// The list ends too early, or something in it is missing.
    CutOff,
}

impl TableFault {
    /// As in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Date => "date",
            Self::DateOrder => "date-order",
            Self::Country => "country",
            Self::Segment => "segment",
            Self::CutOff => "cut-off",
        }
    }
}

impl ApiError {
    /// An error without detail.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            detail: String::new(),
            fields: Vec::new(),
            place: None,
        }
    }

    /// An error with a detail for support.
    #[must_use]
    pub fn with(code: ErrorCode, detail: impl std::fmt::Display) -> Self {
        Self {
            code,
            detail: detail.to_string(),
            fields: Vec::new(),
            place: None,
        }
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.code())?;
        if !self.detail.is_empty() {
            write!(f, ": {}", self.detail)?;
        }
        Ok(())
    }
}

impl std::error::Error for ApiError {}

macro_rules! codes {
    ($( $(#[$doc:meta])* $variant:ident = $code:literal ),+ $(,)?) => {
        /// Whose fault it was shows in the first word: the officer's input, the desk, the link,
        /// the directory, or a fault of ours.
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum ErrorCode { $( $(#[$doc])* #[serde(rename = $code)] $variant, )+ }

        impl ErrorCode {
            /// Every code, for the test that each has words in every language.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];

            /// The stable code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }
    };
}

codes! {
    /// The draft has faults; see `fields`.
    InvalidDraft = "invalid-draft",
    /// No office would read it.
    NoRecipients = "no-recipients",
    /// The directory changed between showing the list and sending.
    RecipientsChanged = "recipients-changed",
    /// Not an office of the directory, or not a member of the group.
    UnknownOffice = "unknown-office",
    /// Not a group of the directory, closed, or not ours.
    UnknownGroup = "unknown-group",
    /// The group has closed: only what began in it can be continued, for 30 days.
    GroupClosed = "group-closed",
    /// No such message.
    UnknownMessage = "unknown-message",
    /// Behind a key of the search line stands what names nothing; `detail` is it.
    SearchValue = "search-value",
    /// Several messages bear this reference; `detail` says which.
    AmbiguousReference = "ambiguous-reference",
    /// Wrong officer or password.
    WrongPassword = "wrong-password",
    /// Too short, or the same as the name.
    WeakPassword = "weak-password",
    /// After wrong passwords: wait a moment; `detail` says how long.
    TooSoon = "too-soon",
    /// The last officer of a vault cannot be removed.
    LastOfficer = "last-officer",
    /// Only an officer who administers this desk may do that.
    NotAdministrator = "not-administrator",
    /// The last administrator of a desk stays one.
    LastAdministrator = "last-administrator",
    /// No administrator has allowed the panic key at this desk.
    PanicOff = "panic-off",
    /// An officer's name is empty, too long, or not on one line.
    BadName = "bad-name",
    /// There is no such officer, or it is the one who asks.
    UnknownOfficer = "unknown-officer",
    /// There is an officer of this name.
    OfficerExists = "officer-exists",
    /// The vault is locked.
    Locked = "locked",
    /// This installation has not joined an office yet.
    NotJoined = "not-joined",
    /// It has joined already.
    AlreadyJoined = "already-joined",
    /// Another program has this office open.
    InUse = "in-use",
    /// The vault file is damaged.
    VaultDamaged = "vault-damaged",
    /// This PC's keyring no longer holds its part of the vault's key: the recovery code is needed.
    KeyringMissing = "keyring-missing",
    /// This PC keeps no secrets for its user, or refuses to.
    KeyringUnavailable = "keyring-unavailable",
    /// Not a recovery code, or that of another vault.
    BadRecovery = "bad-recovery",
    /// There is a view of this name already.
    ViewExists = "view-exists",
    /// The archive file is damaged.
    ArchiveDamaged = "archive-damaged",
    /// The archive was written by a newer version.
    ArchiveNewer = "archive-newer",
    /// The disk of this PC is full.
    DiskFull = "disk-full",
    /// The invitation cannot be read.
    InvitationMalformed = "invitation-malformed",
    /// The invitation has expired.
    InvitationExpired = "invitation-expired",
    /// The relay takes the invitation no longer although its date is not over here: headquarters
    /// has taken it back, or this clock is slow.
    InvitationWithdrawn = "invitation-withdrawn",
    /// The directory's key was replaced after the invitation was made, and who holds it does not get the
    /// new one.
    InvitationOutdated = "invitation-outdated",
    /// The invitation was used before.
    InvitationUsed = "invitation-used",
    /// The relay does not know the invitation: headquarters has not exchanged with it since.
    InvitationUnknown = "invitation-unknown",
    /// Headquarters has not yet confirmed this device.
    InvitationPending = "invitation-pending",
    /// The relay cannot be reached.
    RelayUnreachable = "relay-unreachable",
    /// This PC has no network.
    RelayNoNetwork = "relay-no-network",
    /// There is a network, and no address for the relay's name.
    RelayNameUnknown = "relay-name-unknown",
    /// The machine at the relay's address says that nobody listens there.
    RelayNothingThere = "relay-nothing-there",
    /// Packets go out and nothing comes back; `detail` names the UDP port.
    RelaySilent = "relay-silent",
    /// The proxy of this network does not lead to the relay; `detail` names the HTTP status.
    RelayProxyRefused = "relay-proxy-refused",
    /// What answers is not our relay: its key is another.
    RelayWrongKey = "relay-wrong-key",
    /// The relay does not know this device: headquarters has not told it yet, or its admission has
    /// run out.
    RelayNotAdmitted = "relay-not-admitted",
    /// Headquarters has shut this device out.
    RelayRevoked = "relay-revoked",
    /// The directory's key was replaced, and this device was not given the new one.
    DirectoryKeyMissing = "directory-key-missing",
    /// Another relay takes this one's place, and the directory here does not name it yet.
    RelayMoved = "relay-moved",
    /// An address of a relay is not of the form `host:port`.
    BadAddress = "bad-address",
    /// What is given as a proxy is not of the form `http://[name:password@]host:port`, nor of that with
    /// `socks5`.
    BadProxy = "bad-proxy",
    /// A directory file is damaged, of another directory, or older than what is here needs.
    DirectoryFileMalformed = "directory-file-malformed",
    /// A bundle is damaged at its front, of another version, or no bundle.
    BundleMalformed = "bundle-malformed",
    /// A bundle is of another directory, or of a device that the directory here does not know.
    BundleForeign = "bundle-foreign",
    /// A mailbox at the relay is full.
    RelayOverQuota = "relay-over-quota",
    /// The relay's disk is full.
    RelayFull = "relay-full",
    /// The relay refused for another reason, in `detail`.
    RelayRefused = "relay-refused",
    /// Headquarters has been silent too long to send safely.
    DirectoryFrozen = "directory-frozen",
    /// This PC's clock is further behind headquarters' last heartbeat than a message lives.
    ClockBehind = "clock-behind",
    /// The relay shows different logs to different offices.
    DirectorySplit = "directory-split",
    /// Too few of the policy's witnesses have cosigned the log: `detail` says how many have.
    DirectoryUncosigned = "directory-uncosigned",
    /// The log does not verify.
    DirectoryInvalid = "directory-invalid",
    /// The originator has not allowed it to be copied or passed on.
    Restricted = "restricted",
    /// Headquarters: the log here is shorter than what this device has signed.
    DirectoryBehind = "directory-behind",
    /// A recipient device has no valid prekey.
    PrekeyExpired = "prekey-expired",
    /// A file is larger than 2 GiB.
    AttachmentTooLarge = "attachment-too-large",
    /// Not a photo that can be shown here.
    NotAPhoto = "not-a-photo",
    /// More than 32 files.
    AttachmentTooMany = "attachment-too-many",
    /// The photo's metadata cannot be removed; it can be sent with them, on purpose.
    AttachmentPhoto = "attachment-photo",
    /// There is no such file.
    UnknownAttachment = "unknown-attachment",
    /// The file has not arrived yet.
    AttachmentNotHere = "attachment-not-here",
    /// What arrived is not what the sender signed.
    AttachmentDamaged = "attachment-damaged",
    /// The relay has deleted the file after its time.
    AttachmentExpired = "attachment-expired",
    /// This device's room for files at the relay is used up.
    RelayFilesFull = "relay-files-full",
    /// A file of this name is there, and nobody said to write over it.
    FileExists = "file-exists",
    /// The file cannot be read or written; `detail` says why.
    FileFailed = "file-failed",
    /// The message has not been sealed yet, so there is no signature to show.
    NotSigned = "not-signed",
    /// This installation is not headquarters.
    NotHeadquarters = "not-headquarters",
    /// Fewer keys of headquarters have signed than the policy asks for.
    SignaturesMissing = "signatures-missing",
    /// What others signed was for a place of the log that is taken by now.
    ProposalStale = "proposal-stale",
    /// This PC's clock and the relay's, or the directory's, lie apart; `detail` has both times.
    ClockWrong = "clock-wrong",
    /// A name, perhaps in another spelling, is in use already; `detail` says whose.
    NameTaken = "name-taken",
    /// Several offices or groups are called so; `detail` has their ids.
    SeveralMatches = "several-matches",
    /// The operation has ended.
    OperationOver = "operation-over",
    /// The operation has not begun yet.
    OperationAhead = "operation-ahead",
    /// What cannot be undone was not confirmed.
    NotConfirmed = "not-confirmed",
    /// Headquarters has refused the request to join.
    InvitationRefused = "invitation-refused",
    /// The message is no longer in the outbox.
    NotWaiting = "not-waiting",
    /// There is no such file or folder.
    FileMissing = "file-missing",
    /// This user may not read or write there, or the disk is read-only.
    FileForbidden = "file-forbidden",
    /// The file is longer than anything of its kind.
    FileTooLong = "file-too-long",
    /// The JSON is no message, or says what only arguments may say; `detail` has the place.
    BadJson = "bad-json",
    /// Not a whole backup.
    BadBackup = "bad-backup",
    /// A backup of another office.
    ForeignBackup = "foreign-backup",
    /// The file proves nothing: a check failed.
    BadEvidence = "bad-evidence",
    /// Not a proposal that can be signed or submitted here.
    BadProposal = "bad-proposal",
    /// Not a key file of headquarters, or a name that no key may have.
    BadKeyFile = "bad-key-file",
    /// Not a script of an exercise.
    BadScript = "bad-script",
    /// Not the key of a relay.
    BadRelayKey = "bad-relay-key",
    /// A rule of the directory forbids what headquarters would state; see `detail`.
    BadStatement = "bad-statement",
    /// Several officers have the vault and none was named.
    OfficerNeeded = "officer-needed",
    /// Several groups are open and none was named.
    GroupNeeded = "group-needed",
    /// A message of this office itself.
    OwnMessage = "own-message",
    /// The two passwords that were typed differ.
    PasswordsDiffer = "passwords-differ",
    /// The folder holds other files.
    FolderInUse = "folder-in-use",
    /// Nobody has asked to join with this fingerprint.
    UnknownRequest = "unknown-request",
    /// No invitation's id begins so, or several do.
    UnknownInvitation = "unknown-invitation",
    /// No device in use has a fingerprint or key that begins so, or several do.
    UnknownDevice = "unknown-device",
    /// Not a key of headquarters' policy.
    UnknownHqKey = "unknown-hq-key",
    /// The thread is under a legal hold: it is not erased.
    LegalHold = "legal-hold",
    /// Something of it is still under way.
    UnderWay = "under-way",
    /// It is so already.
    NothingToDo = "nothing-to-do",
    /// No room for another saved view or template.
    TooManySaved = "too-many-saved",
    /// The saved views or templates were written by a newer version or are damaged: they stay as
    /// they are, and nothing can be added.
    SavedUnreadable = "saved-unreadable",
    /// There is no alarm of this number.
    UnknownAlarm = "unknown-alarm",
    /// No message here mentions this.
    UnknownEntity = "unknown-entity",
    /// The watch list has no entry of this number.
    UnknownWatch = "unknown-watch",
    /// No enquiry here has this number.
    UnknownEnquiry = "unknown-enquiry",
    /// The enquiry is this office's own: others answer it.
    OwnEnquiry = "own-enquiry",
    /// The message is too long, or its time was over before it could leave.
    CannotBeSealed = "cannot-be-sealed",
    /// The data folder cannot be written: read-only, or without the right.
    DiskReadOnly = "disk-read-only",
    /// The disk did not read or write.
    DiskFailed = "disk-failed",
    /// What was asked was done, and the answer could not be written out.
    OutputFailed = "output-failed",
    /// Not enough memory to derive a key.
    OutOfMemory = "out-of-memory",
    /// A row of a table that is to be imported cannot be taken; `detail` has row and column.
    BadTable = "bad-table",
    /// The table is encrypted, or of another kind than CSV and XLSX.
    TableClosed = "table-closed",
    /// It was not said which column holds what; `detail` has the columns.
    ColumnsNeeded = "columns-needed",
    /// Not something that figures can be asked by; `detail` says what.
    BadQuestion = "bad-question",
    /// The change would now do something else than what was shown.
    ChangeDiffers = "change-differs",
    /// There is no list of codes, or schema, of this name.
    UnknownList = "unknown-list",
    /// Input of another kind is malformed; see `detail`.
    Malformed = "malformed",
    /// A fault of ours; see `detail`.
    Internal = "internal",
}
