//! Reading and writing fields. The one place that counts bytes.

use crate::frame::{FrameError, PREFIX_LEN, content_length};
use crate::limits::MAX_FRAME;

/// Takes fields off the front of a frame. Never reads past it, never allocates more than it holds.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Begins a whole frame and returns its type byte.
    pub(crate) fn frame(frame: &'a [u8]) -> Result<(u8, Self), FrameError> {
        let (prefix, rest) = frame
            .split_first_chunk::<PREFIX_LEN>()
            .ok_or(FrameError::Truncated)?;
        let len = content_length(*prefix, MAX_FRAME)?;
        match rest.len() {
            n if n < len => return Err(FrameError::Truncated),
            n if n > len => return Err(FrameError::Trailing),
            _ => {}
        }
        let mut r = Self(rest);
        Ok((r.u8()?, r))
    }

    /// Begins fields that have no frame around them.
    pub(crate) fn fields(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Ends: nothing may be left.
    pub(crate) fn end(self) -> Result<(), FrameError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(FrameError::Trailing)
        }
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], FrameError> {
        let (head, rest) = self
            .0
            .split_first_chunk::<N>()
            .ok_or(FrameError::Truncated)?;
        self.0 = rest;
        Ok(*head)
    }

    pub(crate) fn slice(&mut self, len: usize) -> Result<&'a [u8], FrameError> {
        let (head, rest) = self.0.split_at_checked(len).ok_or(FrameError::Truncated)?;
        self.0 = rest;
        Ok(head)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, FrameError> {
        self.array().map(|[b]| b)
    }

    pub(crate) fn u16(&mut self) -> Result<u16, FrameError> {
        self.array().map(u16::from_be_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, FrameError> {
        self.array().map(u64::from_be_bytes)
    }

    pub(crate) fn i64(&mut self) -> Result<i64, FrameError> {
        self.array().map(i64::from_be_bytes)
    }

    pub(crate) fn flag(&mut self, what: &'static str) -> Result<bool, FrameError> {
        match self.u8()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(FrameError::Value(what)),
        }
    }

    /// A `u32` length and that many bytes.
    pub(crate) fn blob(&mut self, what: &'static str, limit: usize) -> Result<Vec<u8>, FrameError> {
        let len = u32::from_be_bytes(self.array()?);
        let len = usize::try_from(len).ok().filter(|n| *n <= limit);
        let len = len.ok_or(FrameError::TooLarge { what, limit })?;
        self.slice(len).map(<[u8]>::to_vec)
    }

    /// A `u16` count, checked against its limit and against the bytes that are left.
    pub(crate) fn count(
        &mut self,
        what: &'static str,
        limit: usize,
        least_bytes_each: usize,
    ) -> Result<usize, FrameError> {
        let n = usize::from(self.u16()?);
        if n > limit {
            return Err(FrameError::TooLarge { what, limit });
        }
        if n.saturating_mul(least_bytes_each) > self.0.len() {
            return Err(FrameError::Truncated);
        }
        Ok(n)
    }
}

/// Puts fields behind each other; the first that is over its limit makes the whole fail.
pub(crate) struct Writer {
    out: Vec<u8>,
    failed: Option<FrameError>,
}

impl Writer {
    /// Begins a frame of a type. The length is filled in by [`Self::finish`].
    pub(crate) fn frame(kind: u8) -> Self {
        Self {
            out: vec![0, 0, 0, 0, kind],
            failed: None,
        }
    }

    /// Begins fields that have no frame around them.
    pub(crate) fn fields() -> Self {
        Self {
            out: Vec::new(),
            failed: None,
        }
    }

    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.out.reserve(bytes.min(MAX_FRAME));
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    pub(crate) fn u8(&mut self, v: u8) {
        self.out.push(v);
    }

    pub(crate) fn u16(&mut self, v: u16) {
        self.bytes(&v.to_be_bytes());
    }

    pub(crate) fn u64(&mut self, v: u64) {
        self.bytes(&v.to_be_bytes());
    }

    pub(crate) fn i64(&mut self, v: i64) {
        self.bytes(&v.to_be_bytes());
    }

    pub(crate) fn flag(&mut self, v: bool) {
        self.u8(u8::from(v));
    }

    pub(crate) fn blob(&mut self, what: &'static str, limit: usize, bytes: &[u8]) {
        match u32::try_from(bytes.len()) {
            Ok(len) if bytes.len() <= limit => {
                self.bytes(&len.to_be_bytes());
                self.bytes(bytes);
            }
            _ => self.fail(FrameError::TooLarge { what, limit }),
        }
    }

    pub(crate) fn count(&mut self, what: &'static str, limit: usize, n: usize) {
        match u16::try_from(n) {
            Ok(count) if n <= limit => self.u16(count),
            _ => self.fail(FrameError::TooLarge { what, limit }),
        }
    }

    pub(crate) fn fail(&mut self, error: FrameError) {
        self.failed.get_or_insert(error);
    }

    /// The frame with its length in front.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, FrameError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        let len = self.out.len().saturating_sub(PREFIX_LEN);
        let too_large = FrameError::TooLarge {
            what: "frame",
            limit: MAX_FRAME,
        };
        let len = u32::try_from(len)
            .ok()
            .filter(|_| len <= MAX_FRAME)
            .ok_or(too_large)?;
        if let Some(prefix) = self.out.first_chunk_mut::<PREFIX_LEN>() {
            *prefix = len.to_be_bytes();
        }
        Ok(self.out)
    }

    /// The fields alone.
    pub(crate) fn into_fields(self) -> Result<Vec<u8>, FrameError> {
        self.failed.map_or(Ok(self.out), Err)
    }
}

/// Entries of the directory: a count, then each with its length; bounded one by one and together.
pub(crate) fn write_entries(w: &mut Writer, entries: &[Vec<u8>]) {
    use crate::limits::{MAX_ENTRIES, MAX_ENTRIES_BYTES, MAX_ENTRY};
    w.count("entries", MAX_ENTRIES, entries.len());
    if entries.iter().map(Vec::len).sum::<usize>() > MAX_ENTRIES_BYTES {
        w.fail(FrameError::TooLarge {
            what: "entries",
            limit: MAX_ENTRIES_BYTES,
        });
        return;
    }
    for entry in entries {
        w.blob("entry", MAX_ENTRY, entry);
    }
}

pub(crate) fn read_entries(r: &mut Reader<'_>) -> Result<Vec<Vec<u8>>, FrameError> {
    use crate::limits::{MAX_ENTRIES, MAX_ENTRIES_BYTES, MAX_ENTRY};
    let n = r.count("entries", MAX_ENTRIES, 4)?;
    let mut entries = Vec::with_capacity(n);
    let mut total = 0_usize;
    for _ in 0..n {
        let entry = r.blob("entry", MAX_ENTRY)?;
        total = total.saturating_add(entry.len());
        if total > MAX_ENTRIES_BYTES {
            return Err(FrameError::TooLarge {
                what: "entries",
                limit: MAX_ENTRIES_BYTES,
            });
        }
        entries.push(entry);
    }
    Ok(entries)
}
