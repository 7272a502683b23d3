//! The frame around everything: length, type, fields.

/// Bytes of the length prefix.
pub const PREFIX_LEN: usize = 4;

/// A frame that cannot be read or made. Whose fault: the side that made the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// The bytes end before the frame does.
    #[error("the frame ends early")]
    Truncated,
    /// The frame ends before the bytes do.
    #[error("the frame has bytes after its end")]
    Trailing,
    /// More than the protocol allows.
    #[error("{what} is over the limit of {limit}")]
    TooLarge {
        /// Of what.
        what: &'static str,
        /// How much is allowed, in bytes or items.
        limit: usize,
    },
    /// A type byte that this side does not take.
    #[error("unknown frame type {0:#04x}")]
    UnknownType(u8),
    /// A greeting of another protocol version.
    #[error("protocol version {0}")]
    Version(u8),
    /// A field outside its values.
    #[error("bad {0}")]
    Value(&'static str),
}

/// Reads a length prefix: how many bytes of the frame follow it.
///
/// # Errors
/// [`FrameError::TooLarge`] over `limit` (see [`crate::limits::MAX_FRAME`]),
/// [`FrameError::Truncated`] for a frame without a type byte. Nothing is allocated either way.
pub fn content_length(prefix: [u8; PREFIX_LEN], limit: usize) -> Result<usize, FrameError> {
    match usize::try_from(u32::from_be_bytes(prefix)) {
        Ok(0) => Err(FrameError::Truncated),
        Ok(len) if len <= limit => Ok(len),
        _ => Err(FrameError::TooLarge {
            what: "frame",
            limit,
        }),
    }
}
