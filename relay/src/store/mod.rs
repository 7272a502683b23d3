//! What the relay keeps, behind one trait.
//!
//! Changes are handed over and answered once they are durable; the store puts whatever waits
//! into one commit. Reads are plain calls that block for as long as a disk takes.
//!
//! A change decides before it writes: a refusal leaves nothing behind.

mod sqlite;
mod wakes;

use aircop_wire::{
    AdmissionRecord, BlobId, ChunkName, Deposit, DeviceAdmission, DirectoryAppend, DirectoryPage,
    Item, MailboxId, Refusal, Resume, Resumed, SignedAdmission, Successor, TicketAdmission,
    TicketHash, TransportKey,
};
use tokio::sync::oneshot;

use crate::limits::{Allowance, Room};

pub use sqlite::{Checked, Commits, OpenError, Sqlite, SqliteOptions};
pub use wakes::Wakes;

/// Where the relay keeps what it was given. One writer, many readers.
pub trait Store: Send + Sync + 'static {
    /// Hands a change over. Returns at once; the answer comes when the change is durable, or
    /// with why nothing of it was done. A receiver that fails means that the store has stopped
    /// and that the change may or may not have been done.
    fn submit(&self, change: Change) -> oneshot::Receiver<Result<Outcome, Refusal>>;

    /// The newest admission of a key.
    ///
    /// # Errors
    /// [`StoreError`].
    fn device(&self, key: TransportKey) -> Result<Option<DeviceAdmission>, StoreError>;

    /// The highest sequence in a mailbox; 0 when it is empty.
    ///
    /// # Errors
    /// [`StoreError`].
    fn newest(&self, mailbox: MailboxId) -> Result<u64, StoreError>;

    /// What lies in a mailbox behind `after`, in order: at least one envelope if there is any, and
    /// no more once their bodies reach `bytes`. An envelope whose bytes are no longer what was put
    /// is left out.
    ///
    /// # Errors
    /// [`StoreError`].
    fn items(&self, mailbox: MailboxId, after: u64, bytes: usize) -> Result<Page, StoreError>;

    /// Prekeys in the order asked.
    ///
    /// # Errors
    /// [`StoreError`].
    fn prekeys(&self, mailboxes: &[MailboxId]) -> Result<Vec<Prekey>, StoreError>;

    /// A page of the directory within the limits of the protocol, all of one instant.
    ///
    /// # Errors
    /// [`StoreError`].
    fn directory(&self, from: u64) -> Result<DirectoryPage, StoreError>;

    /// Entries in the directory.
    ///
    /// # Errors
    /// [`StoreError`].
    fn directory_size(&self) -> Result<u64, StoreError>;

    /// What waits in a mailbox.
    ///
    /// # Errors
    /// [`StoreError`].
    fn waiting(&self, mailbox: MailboxId) -> Result<Waiting, StoreError>;

    /// Which chunks of a blob are there, none of them when it is unknown.
    ///
    /// # Errors
    /// [`StoreError`].
    fn blob(&self, blob: BlobId) -> Result<Blob, StoreError>;

    /// What a device has put in files.
    ///
    /// # Errors
    /// [`StoreError`].
    fn files_of(&self, owner: TransportKey) -> Result<Waiting, StoreError>;

    /// Writes a chunk's bytes into its place and onto the disk. Nothing counts as there before the
    /// [`Change::PutChunk`] that follows.
    ///
    /// # Errors
    /// [`StoreError`]; [`StoreError::Full`] when the disk's reserve would be touched.
    fn write_chunk(&self, name: ChunkName, bytes: &[u8]) -> Result<(), StoreError>;

    /// A chunk's bytes; none when it is not there or no longer what was put.
    ///
    /// # Errors
    /// [`StoreError`].
    fn read_chunk(&self, name: ChunkName) -> Result<Option<Vec<u8>>, StoreError>;

    /// Who is told what was committed.
    fn wakes(&self) -> &Wakes;

    /// Whether reads happen in the caller, as [`Commits::InCaller`] says of commits, so that a run
    /// repeats; else on threads beside everything else.
    fn reads_in_caller(&self) -> bool {
        false
    }
}

/// Some of what lies in a mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// In order.
    pub items: Vec<Item>,
    /// The last sequence that was looked at; 0 when there is nothing more.
    pub last: u64,
    /// Envelopes that were left out, since their bytes are no longer what was put.
    pub damaged: u64,
}

/// A mailbox and its prekey, opaque, if it has one.
pub type Prekey = (MailboxId, Option<Vec<u8>>);

/// A blob and which of its chunks are there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blob {
    /// Who puts it; none for a blob that is not known.
    pub owner: Option<TransportKey>,
    /// Chunks of the whole.
    pub total: u16,
    /// Indices of those that are there, rising.
    pub held: Vec<u16>,
    /// Its time is over; nothing is there any more.
    pub gone: bool,
}

/// A chunk that has been written, with what the relay decided about it.
#[derive(Debug, Clone, Copy)]
pub struct PutChunk {
    /// Which.
    pub name: ChunkName,
    /// Chunks of the whole blob.
    pub total: u16,
    /// Its bytes.
    pub len: u32,
    /// SHA-256 of them.
    pub digest: [u8; 32],
    /// Who puts it.
    pub owner: TransportKey,
    /// Milliseconds since 1970 UTC.
    pub now_ms: i64,
    /// When the blob is deleted, if this is its first chunk.
    pub expires_at_ms: i64,
    /// Of the owner.
    pub allowance: Allowance,
}

/// One change to what is kept.
#[derive(Debug, Clone)]
pub enum Change {
    /// An envelope for several mailboxes: all or none.
    Deposit(NewDeposit),
    /// Deletes from a mailbox; what is not there is no error.
    Acknowledge {
        /// Whose.
        mailbox: MailboxId,
        /// Which.
        seqs: Vec<u64>,
    },
    /// Replaces a mailbox's prekey.
    PutPrekey {
        /// Whose.
        mailbox: MailboxId,
        /// Opaque.
        prekey: Vec<u8>,
    },
    /// Admits or revokes. The signature has been checked.
    PutAdmission(AdmissionRecord),
    /// Another relay takes this one's place, or no longer. The signature has been checked.
    PutSuccessor {
        /// What it says.
        successor: Successor,
        /// As it was signed, to be handed on.
        signed: SignedAdmission,
    },
    /// A key shows a ticket, which serves the first one that asks something with it.
    UseTicket {
        /// Of the token.
        hash: TicketHash,
        /// The key that the holder shows in TLS.
        holder: TransportKey,
        /// Milliseconds since 1970 UTC.
        now_ms: i64,
        /// Whether it asks: from then on the ticket is that key's.
        asks: bool,
    },
    /// A device goes on from its last connection, or does not.
    Resume {
        /// The key that it shows in TLS.
        key: TransportKey,
        /// Its own.
        mailbox: MailboxId,
        /// What it brings and leaves.
        resume: Resume,
    },
    /// Continues the directory. The signature has been checked.
    Append(DirectoryAppend),
    /// A chunk of a file counts as there.
    PutChunk(PutChunk),
    /// Deletes some of what has expired.
    Sweep {
        /// Milliseconds since 1970 UTC.
        now_ms: i64,
    },
}

/// A deposit with what the relay decided about it.
#[derive(Debug, Clone)]
pub struct NewDeposit {
    /// As it came, with the expiry shortened to what the relay allows.
    pub deposit: Deposit,
    /// Milliseconds since 1970 UTC.
    pub now_ms: i64,
    /// What each mailbox takes.
    pub room: Room,
    /// Who brought it: the key that was proved in TLS.
    pub sender: TransportKey,
    /// Whose one deposit this is to be, when it comes by a ticket.
    pub ticket: Option<TicketHash>,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is durable.
    Done,
    /// The ticket is good for this holder.
    Ticket(TicketAdmission),
    /// How the connection follows on the last one.
    Resumed {
        /// For the device.
        resumed: Resumed,
        /// Which copy of the device's data this is: the count at which it parted from the others.
        branch: u64,
    },
    /// So much was deleted; ask again while it is not all.
    Swept {
        /// Envelopes.
        envelopes: u64,
        /// Nothing expired is left.
        all: bool,
    },
}

/// What waits in a mailbox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Envelopes.
    pub envelopes: u64,
    /// Their bytes, bodies and wraps.
    pub bytes: u64,
}

/// Everything that is kept, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Devices admitted and not revoked.
    pub devices: u64,
    /// Devices revoked.
    pub revoked: u64,
    /// Invitations' tickets ever admitted.
    pub tickets: u64,
    /// Sealed bodies that someone still has to fetch.
    pub bodies: u64,
    /// Envelopes that wait, over all mailboxes.
    pub waiting: u64,
    /// Files that have not expired.
    pub blobs: u64,
    /// Their bytes.
    pub blob_bytes: u64,
    /// Entries in the directory.
    pub directory_size: u64,
    /// Bytes of the database in use.
    pub bytes: u64,
}

/// Why the store could not do it. The details are in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No room on the disk, or the allowance is used up.
    #[error("the disk or the allowance is full")]
    Full,
    /// Anything else, among it damage.
    #[error("the database failed")]
    Failed,
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::StorageFull,
            StoreError::Failed => Self::StorageFailed,
        }
    }
}
