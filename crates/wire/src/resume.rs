//! Whether the device that has connected is the one that was here last.
//!
//! A device keeps a random tag and a count, and exchanges the tag for a new one with every
//! connection. Who brings the tag that was left last goes on from there. Who brings another one has
//! older data than the device had, or is a second copy of it: the relay cannot know which, says so,
//! and tells the other connections of the same key.

use crate::bytes::{Reader, Writer};
use crate::frame::FrameError;

/// Bytes of a session tag.
pub const TAG_LEN: usize = 16;

/// What a device remembers of its last connection, and the tag that the next one will show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resume {
    /// Connections so far, as the relay counted them last; 0 before the first.
    pub count: u64,
    /// The tag that was left last; anything before the first connection.
    pub last: [u8; TAG_LEN],
    /// The tag that is left now. Random. The same again until an answer has come: it gets the same
    /// answer.
    pub next: [u8; TAG_LEN],
}

/// What the relay makes of a [`Resume`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resumed {
    /// Its judgement.
    pub course: Course,
    /// The count to bring next time. Rises with every connection, whoever's it is.
    pub count: u64,
    /// The highest sequence that was ever acknowledged in this mailbox; 0 for none.
    pub acknowledged: u64,
}

/// How a connection follows on the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// The relay knows no connection before it: the device is new, or the relay is.
    First,
    /// From the last one.
    Continued,
    /// The device knows of more connections than the relay, which has older data then.
    Ahead,
    /// From one before the last: something with the same key was here since.
    Behind,
}

impl Course {
    /// Its number in a frame.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::First => 0,
            Self::Continued => 1,
            Self::Ahead => 2,
            Self::Behind => 3,
        }
    }

    /// The course of this number, if it is one.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Some(match code {
            0 => Self::First,
            1 => Self::Continued,
            2 => Self::Ahead,
            3 => Self::Behind,
            _ => return None,
        })
    }
}

impl Resume {
    pub(crate) fn write(&self, w: &mut Writer) {
        w.u64(self.count);
        w.bytes(&self.last);
        w.bytes(&self.next);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Ok(Self {
            count: r.u64()?,
            last: r.array()?,
            next: r.array()?,
        })
    }
}

impl Resumed {
    pub(crate) fn write(&self, w: &mut Writer) {
        w.u8(self.course.code());
        w.u64(self.count);
        w.u64(self.acknowledged);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Ok(Self {
            course: Course::from_code(r.u8()?).ok_or(FrameError::Value("course"))?,
            count: r.u64()?,
            acknowledged: r.u64()?,
        })
    }
}
