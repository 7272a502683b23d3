//! What a subscriber is told, in order, without end.

use std::fmt;

use crate::admission::SignedAdmission;
use crate::bytes::{Reader, Writer};
use crate::frame::FrameError;
use crate::limits::{MAX_BODY, WRAP_LEN};
use crate::refusal::Refusal;
use crate::reply::REFUSED;
use crate::request::Wrap;

mod kind {
    pub(super) const ITEM: u8 = 0xa0;
    pub(super) const DIRECTORY_GREW: u8 = 0xa1;
    pub(super) const CAUGHT_UP: u8 = 0xa2;
    pub(super) const ELSEWHERE: u8 = 0xa3;
    pub(super) const MOVED: u8 = 0xa4;
}

/// What a subscriber is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// An envelope. Comes again on the next subscription until it is acknowledged or expires.
    Item(Item),
    /// Headquarters appended to the directory or replaced its checkpoint.
    DirectoryGrew {
        /// Entries in the directory now; unchanged by a heartbeat.
        size: u64,
    },
    /// Everything that waited has been sent; what follows is new.
    CaughtUp,
    /// Something else with the same key has connected with older data, or has acknowledged
    /// envelopes of this mailbox: see [`crate::Course::Behind`].
    Elsewhere,
    /// Another relay takes this one's place: headquarters' record, its signature not checked yet.
    /// Comes once, behind [`Notice::CaughtUp`].
    Moved(SignedAdmission),
    /// The subscription ends here.
    Refused(Refusal),
}

/// An envelope as it lies in one mailbox.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Rises in the order of the relay's commits, with gaps; never used twice.
    pub seq: u64,
    /// When the relay took it. Milliseconds since 1970 UTC.
    pub received_at_ms: i64,
    /// The wrap for this mailbox.
    pub wrap: Wrap,
    /// The sealed body, the same for every recipient.
    pub body: Vec<u8>,
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Item")
            .field("seq", &self.seq)
            .field("body", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl Notice {
    /// The whole frame with its length prefix.
    ///
    /// # Errors
    /// [`FrameError::TooLarge`] for a body over its limit.
    pub fn encode(&self) -> Result<Vec<u8>, FrameError> {
        let w = match self {
            Self::Item(item) => {
                let mut w = Writer::frame(kind::ITEM);
                w.reserve(64 + WRAP_LEN + item.body.len());
                w.u64(item.seq);
                w.i64(item.received_at_ms);
                w.bytes(item.wrap.as_bytes());
                w.blob("body", MAX_BODY, &item.body);
                w
            }
            Self::DirectoryGrew { size } => {
                let mut w = Writer::frame(kind::DIRECTORY_GREW);
                w.u64(*size);
                w
            }
            Self::CaughtUp => Writer::frame(kind::CAUGHT_UP),
            Self::Elsewhere => Writer::frame(kind::ELSEWHERE),
            Self::Moved(record) => {
                let mut w = Writer::frame(kind::MOVED);
                record.write(&mut w);
                w
            }
            Self::Refused(refusal) => {
                let mut w = Writer::frame(REFUSED);
                refusal.write(&mut w);
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
        let notice = match kind {
            kind::ITEM => Self::Item(Item {
                seq: r.u64()?,
                received_at_ms: r.i64()?,
                wrap: Wrap::read(&mut r)?,
                body: r.blob("body", MAX_BODY)?,
            }),
            kind::DIRECTORY_GREW => Self::DirectoryGrew { size: r.u64()? },
            kind::CAUGHT_UP => Self::CaughtUp,
            kind::ELSEWHERE => Self::Elsewhere,
            kind::MOVED => Self::Moved(SignedAdmission::read(&mut r)?),
            REFUSED => Self::Refused(Refusal::read(&mut r)?),
            other => return Err(FrameError::UnknownType(other)),
        };
        r.end()?;
        Ok(notice)
    }
}
