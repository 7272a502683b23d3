//! Chunks of attachments: what a device puts beside the mailboxes, and others fetch.
//!
//! A blob is named by a random id and cut into a known number of chunks. The relay knows neither
//! name nor key nor kind, and not who may read it: whoever was told the id, inside a sealed
//! envelope, may fetch. Chunks travel one a request, so that an envelope never waits behind more
//! than one of them, and a transfer that broke goes on where it was.
//!
//! Turned down: one long stream a file (it holds up what comes behind it, and resuming needs
//! offsets and agreement about them), chunks in the mailboxes (a copy for every reader).

use std::fmt;

use crate::bytes::{Reader, Writer};
use crate::frame::FrameError;
use crate::id::BlobId;
use crate::limits::{MAX_CHUNK, MAX_CHUNKS};

/// Which chunk of which blob.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChunkName {
    /// The blob.
    pub blob: BlobId,
    /// From 0.
    pub index: u16,
}

/// One chunk on its way to the relay.
#[derive(Clone, PartialEq, Eq)]
pub struct NewChunk {
    /// Which.
    pub name: ChunkName,
    /// Chunks of the whole blob, the same with each of them: 1 to [`MAX_CHUNKS`].
    pub total: u16,
    /// Sealed, opaque here; 1 to [`MAX_CHUNK`] bytes.
    pub bytes: Vec<u8>,
}

/// One chunk on its way back.
#[derive(Clone, PartialEq, Eq)]
pub struct Chunk {
    /// As asked.
    pub name: ChunkName,
    /// As they were put.
    pub bytes: Vec<u8>,
}

/// Which chunks of a blob the relay has on disk.
#[derive(Clone, PartialEq, Eq)]
pub struct ChunksHeld {
    /// As asked.
    pub blob: BlobId,
    /// Chunks of the whole blob; 0 when none has come yet.
    pub total: u16,
    bits: Vec<u8>,
}

impl ChunksHeld {
    /// Of a blob with `total` chunks, those of `held` that are below it.
    #[must_use]
    pub fn new(blob: BlobId, total: u16, held: impl IntoIterator<Item = u16>) -> Self {
        let mut bits = vec![0; usize::from(total).div_ceil(8)];
        for index in held.into_iter().filter(|index| *index < total) {
            if let Some(byte) = bits.get_mut(usize::from(index / 8)) {
                *byte |= 0x80 >> (index % 8);
            }
        }
        Self { blob, total, bits }
    }

    /// Whether this one is there.
    #[must_use]
    pub fn has(&self, index: u16) -> bool {
        let byte = self.bits.get(usize::from(index / 8));
        index < self.total && byte.is_some_and(|byte| byte & (0x80 >> (index % 8)) != 0)
    }

    /// How many are there.
    #[must_use]
    pub fn count(&self) -> u16 {
        let bits: u32 = self.bits.iter().map(|byte| byte.count_ones()).sum();
        u16::try_from(bits).unwrap_or(u16::MAX)
    }

    pub(crate) fn write(&self, w: &mut Writer) {
        w.bytes(self.blob.as_bytes());
        total(w, self.total);
        w.bytes(&self.bits);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        let blob = BlobId(r.array()?);
        let total = r.u16()?;
        if total > MAX_CHUNKS {
            return Err(TOO_MANY);
        }
        let bits = r.slice(usize::from(total).div_ceil(8))?.to_vec();
        let read = Self { blob, total, bits };
        // Bits behind the last chunk would be a second form of the same thing.
        let whole = (0..total).filter(|index| read.has(*index)).count();
        if usize::from(read.count()) != whole {
            return Err(FrameError::Value("chunk bits"));
        }
        Ok(read)
    }
}

impl ChunkName {
    pub(crate) fn write(self, w: &mut Writer) {
        w.bytes(self.blob.as_bytes());
        w.u16(self.index);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Ok(Self {
            blob: BlobId(r.array()?),
            index: r.u16()?,
        })
    }
}

impl NewChunk {
    pub(crate) fn write(&self, w: &mut Writer) {
        w.reserve(64 + self.bytes.len());
        self.name.write(w);
        total(w, self.total);
        w.blob("chunk", MAX_CHUNK, &self.bytes);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        let name = ChunkName::read(r)?;
        let total = r.u16()?;
        if total > MAX_CHUNKS {
            return Err(TOO_MANY);
        }
        Ok(Self {
            name,
            total,
            bytes: r.blob("chunk", MAX_CHUNK)?,
        })
    }
}

impl Chunk {
    pub(crate) fn write(&self, w: &mut Writer) {
        w.reserve(64 + self.bytes.len());
        self.name.write(w);
        w.blob("chunk", MAX_CHUNK, &self.bytes);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Ok(Self {
            name: ChunkName::read(r)?,
            bytes: r.blob("chunk", MAX_CHUNK)?,
        })
    }
}

impl fmt::Debug for NewChunk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "NewChunk({:?}, of {}, {} bytes)",
            self.name,
            self.total,
            self.bytes.len()
        )
    }
}

impl fmt::Debug for Chunk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chunk({:?}, {} bytes)", self.name, self.bytes.len())
    }
}

impl fmt::Debug for ChunksHeld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "ChunksHeld({:?}, {} of {})",
            self.blob,
            self.count(),
            self.total
        )
    }
}

fn total(w: &mut Writer, total: u16) {
    if total > MAX_CHUNKS {
        w.fail(TOO_MANY);
    }
    w.u16(total);
}

const TOO_MANY: FrameError = FrameError::TooLarge {
    what: "chunks",
    limit: MAX_CHUNKS as usize,
};
