//! What a client asks.

use std::fmt;

use crate::PROTOCOL_VERSION;
use crate::admission::SignedAdmission;
use crate::append::DirectoryAppend;
use crate::bytes::{Reader, Writer};
use crate::chunk::{ChunkName, NewChunk};
use crate::frame::FrameError;
use crate::id::{BlobId, DepositId, MailboxId, Ticket};
use crate::limits::{MAX_BODY, MAX_MAILBOXES, MAX_PREKEY, MAX_SEQS, MAX_WRAPS, WRAP_LEN};
use crate::resume::Resume;

mod kind {
    pub(super) const HELLO: u8 = 0x01;
    pub(super) const DEPOSIT: u8 = 0x02;
    pub(super) const SUBSCRIBE: u8 = 0x03;
    pub(super) const ACKNOWLEDGE: u8 = 0x04;
    pub(super) const PUT_PREKEY: u8 = 0x05;
    pub(super) const GET_PREKEYS: u8 = 0x06;
    pub(super) const DIRECTORY_GET: u8 = 0x07;
    pub(super) const DIRECTORY_APPEND: u8 = 0x08;
    pub(super) const PUT_ADMISSION: u8 = 0x09;
    pub(super) const STATUS: u8 = 0x0a;
    pub(super) const PUT_CHUNK: u8 = 0x0b;
    pub(super) const CHUNKS_HELD: u8 = 0x0c;
    pub(super) const GET_CHUNK: u8 = 0x0d;
    pub(super) const RESUME: u8 = 0x0e;
}

/// What a client asks. Each on a stream of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// The first of a connection: [`crate::Reply::Welcome`] or a refusal.
    Hello(Credential),
    /// Store an envelope: [`crate::Reply::Accepted`] once it is on disk for every mailbox.
    Deposit(Deposit),
    /// Read the own mailbox from behind a sequence: endless [`crate::Notice`]s.
    Subscribe {
        /// The last sequence that the client has; 0 for everything that waits.
        after: u64,
    },
    /// Delete from the own mailbox: [`crate::Reply::Done`]. Unknown sequences are no error.
    Acknowledge {
        /// As the items carried them; at most [`MAX_SEQS`].
        seqs: Vec<u64>,
    },
    /// Replace the own mailbox's prekey: [`crate::Reply::Done`].
    PutPrekey {
        /// The device-signed prekey, opaque here; at most [`MAX_PREKEY`] bytes.
        prekey: Vec<u8>,
    },
    /// The prekeys of some mailboxes: [`crate::Reply::Prekeys`] in the same order.
    GetPrekeys {
        /// At most [`MAX_MAILBOXES`].
        mailboxes: Vec<MailboxId>,
    },
    /// A page of the directory: [`crate::Reply::DirectoryEntries`].
    DirectoryGet {
        /// The index of the first entry wanted, from 0.
        from: u64,
    },
    /// Headquarters appends: [`crate::Reply::Done`], or `Conflict` when the size has moved on.
    DirectoryAppend(DirectoryAppend),
    /// Headquarters admits or revokes: [`crate::Reply::Done`].
    PutAdmission(SignedAdmission),
    /// How the own mailbox stands: [`crate::Reply::Status`].
    Status,
    /// Store one chunk of an attachment: [`crate::Reply::Done`] once it is on disk. The same again
    /// is no error.
    PutChunk(NewChunk),
    /// Which chunks of a blob are there: [`crate::Reply::ChunksHeld`].
    ChunksHeld {
        /// Which blob.
        blob: BlobId,
    },
    /// One chunk: [`crate::Reply::Chunk`], or `NotThereYet`.
    GetChunk(ChunkName),
    /// Go on from the last connection: [`crate::Reply::Resumed`].
    Resume(Resume),
}

/// With what right a client connects, beside its transport key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// The relay already knows the key.
    Known,
    /// An invitation's token: see [`crate::TicketAdmission`].
    Ticket(Ticket),
    /// The admission of this very key. Headquarters' first connection has no other way, and a
    /// device can bring its admission to a relay that has lost or never had it.
    Admission(SignedAdmission),
}

/// One wrap, exactly [`WRAP_LEN`] bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Wrap(Box<[u8; WRAP_LEN]>);

/// A wrap of another length than [`WRAP_LEN`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a wrap is {WRAP_LEN} bytes, not {0}")]
pub struct BadWrap(pub usize);

impl Wrap {
    /// Takes exactly [`WRAP_LEN`] bytes.
    ///
    /// # Errors
    /// [`BadWrap`] at any other length.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, BadWrap> {
        let array: &[u8; WRAP_LEN] = bytes.try_into().map_err(|_| BadWrap(bytes.len()))?;
        Ok(Self(Box::new(*array)))
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; WRAP_LEN] {
        &self.0
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        r.array().map(|bytes| Self(Box::new(bytes)))
    }
}

impl fmt::Debug for Wrap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wrap(..)")
    }
}

/// An envelope for several mailboxes: stored for all of them or for none.
#[derive(Clone, PartialEq, Eq)]
pub struct Deposit {
    /// The same id again is accepted again and stored once.
    pub id: DepositId,
    /// Deleted unread from this instant on. Milliseconds since 1970 UTC; shortened to
    /// [`crate::limits::MAX_LIFETIME_MS`] from the relay's now.
    pub expires_at_ms: i64,
    /// The sealed body, at most [`MAX_BODY`] bytes.
    pub body: Vec<u8>,
    /// One to [`MAX_WRAPS`], each mailbox once.
    pub wraps: Vec<(MailboxId, Wrap)>,
}

impl fmt::Debug for Deposit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deposit")
            .field("id", &self.id)
            .field("body", &self.body.len())
            .field("wraps", &self.wraps.len())
            .finish_non_exhaustive()
    }
}

impl Request {
    /// The whole frame with its length prefix.
    ///
    /// # Errors
    /// [`FrameError::TooLarge`] when a field is over its limit.
    pub fn encode(&self) -> Result<Vec<u8>, FrameError> {
        let w = match self {
            Self::Hello(credential) => {
                let mut w = Writer::frame(kind::HELLO);
                w.u8(PROTOCOL_VERSION);
                match credential {
                    Credential::Known => w.u8(0),
                    Credential::Ticket(ticket) => {
                        w.u8(1);
                        w.bytes(&ticket.0);
                    }
                    Credential::Admission(admission) => {
                        w.u8(2);
                        admission.write(&mut w);
                    }
                }
                w
            }
            Self::Deposit(deposit) => deposit.write(),
            Self::Subscribe { after } => {
                let mut w = Writer::frame(kind::SUBSCRIBE);
                w.u64(*after);
                w
            }
            Self::Acknowledge { seqs } => {
                let mut w = Writer::frame(kind::ACKNOWLEDGE);
                w.count("sequences", MAX_SEQS, seqs.len());
                seqs.iter().for_each(|seq| w.u64(*seq));
                w
            }
            Self::PutPrekey { prekey } => {
                let mut w = Writer::frame(kind::PUT_PREKEY);
                w.blob("prekey", MAX_PREKEY, prekey);
                w
            }
            Self::GetPrekeys { mailboxes } => {
                let mut w = Writer::frame(kind::GET_PREKEYS);
                w.count("mailboxes", MAX_MAILBOXES, mailboxes.len());
                mailboxes
                    .iter()
                    .for_each(|mailbox| w.bytes(mailbox.as_bytes()));
                w
            }
            Self::DirectoryGet { from } => {
                let mut w = Writer::frame(kind::DIRECTORY_GET);
                w.u64(*from);
                w
            }
            Self::DirectoryAppend(append) => {
                let mut w = Writer::frame(kind::DIRECTORY_APPEND);
                append.write(&mut w);
                w
            }
            Self::PutAdmission(admission) => {
                let mut w = Writer::frame(kind::PUT_ADMISSION);
                admission.write(&mut w);
                w
            }
            Self::Status => Writer::frame(kind::STATUS),
            Self::PutChunk(chunk) => {
                let mut w = Writer::frame(kind::PUT_CHUNK);
                chunk.write(&mut w);
                w
            }
            Self::ChunksHeld { blob } => {
                let mut w = Writer::frame(kind::CHUNKS_HELD);
                w.bytes(blob.as_bytes());
                w
            }
            Self::GetChunk(name) => {
                let mut w = Writer::frame(kind::GET_CHUNK);
                name.write(&mut w);
                w
            }
            Self::Resume(resume) => {
                let mut w = Writer::frame(kind::RESUME);
                resume.write(&mut w);
                w
            }
        };
        w.finish()
    }

    /// Reads one whole frame with its length prefix.
    ///
    /// # Errors
    /// [`FrameError`]; [`FrameError::Version`] for a greeting of another version, whatever else
    /// it holds.
    pub fn decode(frame: &[u8]) -> Result<Self, FrameError> {
        let (kind, mut r) = Reader::frame(frame)?;
        let request = match kind {
            kind::HELLO => Self::Hello(Credential::read(&mut r)?),
            kind::DEPOSIT => Self::Deposit(Deposit::read(&mut r)?),
            kind::SUBSCRIBE => Self::Subscribe { after: r.u64()? },
            kind::ACKNOWLEDGE => {
                let n = r.count("sequences", MAX_SEQS, 8)?;
                Self::Acknowledge {
                    seqs: (0..n).map(|_| r.u64()).collect::<Result<_, _>>()?,
                }
            }
            kind::PUT_PREKEY => Self::PutPrekey {
                prekey: r.blob("prekey", MAX_PREKEY)?,
            },
            kind::GET_PREKEYS => {
                let n = r.count("mailboxes", MAX_MAILBOXES, MailboxId::LEN)?;
                let mailboxes = (0..n)
                    .map(|_| r.array().map(MailboxId))
                    .collect::<Result<_, _>>()?;
                Self::GetPrekeys { mailboxes }
            }
            kind::DIRECTORY_GET => Self::DirectoryGet { from: r.u64()? },
            kind::DIRECTORY_APPEND => Self::DirectoryAppend(DirectoryAppend::read(&mut r)?),
            kind::PUT_ADMISSION => Self::PutAdmission(SignedAdmission::read(&mut r)?),
            kind::STATUS => Self::Status,
            kind::PUT_CHUNK => Self::PutChunk(NewChunk::read(&mut r)?),
            kind::CHUNKS_HELD => Self::ChunksHeld {
                blob: BlobId(r.array()?),
            },
            kind::GET_CHUNK => Self::GetChunk(ChunkName::read(&mut r)?),
            kind::RESUME => Self::Resume(Resume::read(&mut r)?),
            other => return Err(FrameError::UnknownType(other)),
        };
        r.end()?;
        Ok(request)
    }
}

impl Credential {
    fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        match r.u8()? {
            PROTOCOL_VERSION => {}
            other => return Err(FrameError::Version(other)),
        }
        match r.u8()? {
            0 => Ok(Self::Known),
            1 => Ok(Self::Ticket(Ticket(r.array()?))),
            2 => Ok(Self::Admission(SignedAdmission::read(r)?)),
            _ => Err(FrameError::Value("credential")),
        }
    }
}

impl Deposit {
    fn write(&self) -> Writer {
        let mut w = Writer::frame(kind::DEPOSIT);
        w.reserve(64 + self.body.len() + self.wraps.len() * (MailboxId::LEN + WRAP_LEN));
        w.bytes(self.id.as_bytes());
        w.i64(self.expires_at_ms);
        w.count("wraps", MAX_WRAPS, self.wraps.len());
        for (mailbox, wrap) in self.wraps.iter().take(MAX_WRAPS) {
            w.bytes(mailbox.as_bytes());
            w.bytes(wrap.as_bytes());
        }
        w.blob("body", MAX_BODY, &self.body);
        w
    }

    fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        let id = DepositId(r.array()?);
        let expires_at_ms = r.i64()?;
        let n = r.count("wraps", MAX_WRAPS, MailboxId::LEN + WRAP_LEN)?;
        let wraps = (0..n)
            .map(|_| Ok((MailboxId(r.array()?), Wrap::read(r)?)))
            .collect::<Result<_, FrameError>>()?;
        Ok(Self {
            id,
            expires_at_ms,
            body: r.blob("body", MAX_BODY)?,
            wraps,
        })
    }
}
