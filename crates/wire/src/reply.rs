//! What the relay answers, once for each request.

use crate::bytes::{Reader, Writer, read_entries, write_entries};
use crate::chunk::{Chunk, ChunksHeld};
use crate::frame::FrameError;
use crate::id::{DepositId, MailboxId};
use crate::limits::{MAX_CHECKPOINT, MAX_MAILBOXES, MAX_PREKEY};
use crate::refusal::Refusal;
use crate::resume::Resumed;

mod kind {
    pub(super) const WELCOME: u8 = 0x81;
    pub(super) const ACCEPTED: u8 = 0x83;
    pub(super) const DONE: u8 = 0x84;
    pub(super) const PREKEYS: u8 = 0x85;
    pub(super) const DIRECTORY_ENTRIES: u8 = 0x86;
    pub(super) const STATUS: u8 = 0x87;
    pub(super) const CHUNKS_HELD: u8 = 0x88;
    pub(super) const CHUNK: u8 = 0x89;
    pub(super) const RESUMED: u8 = 0x8a;
}

/// The type byte of a refusal, which may stand where a reply or a notice is due.
pub(crate) const REFUSED: u8 = 0x82;

/// What the relay answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// To a greeting: come in.
    Welcome(Welcome),
    /// To anything: no. Nothing was done.
    Refused(Refusal),
    /// To a deposit: it is on disk for every mailbox.
    Accepted {
        /// The deposit's own id.
        id: DepositId,
    },
    /// To what has no answer of its own: done, and on disk.
    Done,
    /// To `GetPrekeys`: in the order asked, `None` where there is none.
    Prekeys(Vec<(MailboxId, Option<Vec<u8>>)>),
    /// To `DirectoryGet`.
    DirectoryEntries(DirectoryPage),
    /// To `Status`.
    Status(StatusReport),
    /// To `ChunksHeld`.
    ChunksHeld(ChunksHeld),
    /// To `GetChunk`.
    Chunk(Chunk),
    /// To `Resume`.
    Resumed(Resumed),
}

/// The relay has judged the key and lets it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The device's own mailbox; `None` for the holder of a ticket.
    pub mailbox: Option<MailboxId>,
    /// Entries in the directory now.
    pub directory_size: u64,
    /// The relay's clock, milliseconds since 1970 UTC: shows a clock that is far off.
    pub relay_time_ms: i64,
}

/// Some entries of the directory, as many as fit, and the checkpoint over all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryPage {
    /// The index of the first entry here.
    pub from: u64,
    /// Entries in the whole directory when this was read; ask again until all are there.
    pub size: u64,
    /// Opaque to the relay. Empty only when `from` is at or behind the end.
    pub entries: Vec<Vec<u8>>,
    /// The latest one, over `size` entries. Empty before the first append.
    pub checkpoint: Vec<u8>,
}

/// How a device's own mailbox stands. Says nothing about anyone else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusReport {
    /// Envelopes that wait for acknowledgement.
    pub waiting: u64,
    /// Their bytes, bodies and wraps.
    pub waiting_bytes: u64,
    /// Envelopes that may wait.
    pub quota: u64,
    /// Bytes that may wait.
    pub quota_bytes: u64,
    /// Entries in the directory.
    pub directory_size: u64,
    /// The relay's clock, milliseconds since 1970 UTC.
    pub relay_time_ms: i64,
}

impl Reply {
    /// The whole frame with its length prefix.
    ///
    /// # Errors
    /// [`FrameError::TooLarge`] when a field is over its limit.
    pub fn encode(&self) -> Result<Vec<u8>, FrameError> {
        let w = match self {
            Self::Welcome(welcome) => {
                let mut w = Writer::frame(kind::WELCOME);
                w.flag(welcome.mailbox.is_some());
                w.bytes(
                    welcome
                        .mailbox
                        .as_ref()
                        .map_or(&[], |m| m.as_bytes().as_slice()),
                );
                w.u64(welcome.directory_size);
                w.i64(welcome.relay_time_ms);
                w
            }
            Self::Refused(refusal) => {
                let mut w = Writer::frame(REFUSED);
                refusal.write(&mut w);
                w
            }
            Self::Accepted { id } => {
                let mut w = Writer::frame(kind::ACCEPTED);
                w.bytes(id.as_bytes());
                w
            }
            Self::Done => Writer::frame(kind::DONE),
            Self::Prekeys(prekeys) => {
                let mut w = Writer::frame(kind::PREKEYS);
                w.count("mailboxes", MAX_MAILBOXES, prekeys.len());
                for (mailbox, prekey) in prekeys.iter().take(MAX_MAILBOXES) {
                    w.bytes(mailbox.as_bytes());
                    w.flag(prekey.is_some());
                    if let Some(prekey) = prekey {
                        w.blob("prekey", MAX_PREKEY, prekey);
                    }
                }
                w
            }
            Self::DirectoryEntries(page) => {
                let mut w = Writer::frame(kind::DIRECTORY_ENTRIES);
                w.u64(page.from);
                w.u64(page.size);
                write_entries(&mut w, &page.entries);
                w.blob("checkpoint", MAX_CHECKPOINT, &page.checkpoint);
                w
            }
            Self::Status(status) => {
                let mut w = Writer::frame(kind::STATUS);
                w.u64(status.waiting);
                w.u64(status.waiting_bytes);
                w.u64(status.quota);
                w.u64(status.quota_bytes);
                w.u64(status.directory_size);
                w.i64(status.relay_time_ms);
                w
            }
            Self::ChunksHeld(held) => {
                let mut w = Writer::frame(kind::CHUNKS_HELD);
                held.write(&mut w);
                w
            }
            Self::Chunk(chunk) => {
                let mut w = Writer::frame(kind::CHUNK);
                chunk.write(&mut w);
                w
            }
            Self::Resumed(resumed) => {
                let mut w = Writer::frame(kind::RESUMED);
                resumed.write(&mut w);
                w
            }
        };
        w.finish()
    }

    /// Reads one whole frame with its length prefix.
    ///
    /// # Errors
    /// [`FrameError`].
    pub fn decode(frame: &[u8]) -> Result<Self, FrameError> {
        let (kind, mut r) = Reader::frame(frame)?;
        let reply = match kind {
            kind::WELCOME => {
                let admitted = r.flag("mailbox presence")?;
                Self::Welcome(Welcome {
                    mailbox: if admitted {
                        Some(MailboxId(r.array()?))
                    } else {
                        None
                    },
                    directory_size: r.u64()?,
                    relay_time_ms: r.i64()?,
                })
            }
            REFUSED => Self::Refused(Refusal::read(&mut r)?),
            kind::ACCEPTED => Self::Accepted {
                id: DepositId(r.array()?),
            },
            kind::DONE => Self::Done,
            kind::PREKEYS => {
                let n = r.count("mailboxes", MAX_MAILBOXES, MailboxId::LEN + 1)?;
                let mut prekeys = Vec::with_capacity(n);
                for _ in 0..n {
                    let mailbox = MailboxId(r.array()?);
                    let present = r.flag("prekey presence")?;
                    let prekey = if present {
                        Some(r.blob("prekey", MAX_PREKEY)?)
                    } else {
                        None
                    };
                    prekeys.push((mailbox, prekey));
                }
                Self::Prekeys(prekeys)
            }
            kind::DIRECTORY_ENTRIES => Self::DirectoryEntries(DirectoryPage {
                from: r.u64()?,
                size: r.u64()?,
                entries: read_entries(&mut r)?,
                checkpoint: r.blob("checkpoint", MAX_CHECKPOINT)?,
            }),
            kind::STATUS => Self::Status(StatusReport {
                waiting: r.u64()?,
                waiting_bytes: r.u64()?,
                quota: r.u64()?,
                quota_bytes: r.u64()?,
                directory_size: r.u64()?,
                relay_time_ms: r.i64()?,
            }),
            kind::CHUNKS_HELD => Self::ChunksHeld(ChunksHeld::read(&mut r)?),
            kind::CHUNK => Self::Chunk(Chunk::read(&mut r)?),
            kind::RESUMED => Self::Resumed(Resumed::read(&mut r)?),
            other => return Err(FrameError::UnknownType(other)),
        };
        r.end()?;
        Ok(reply)
    }
}
