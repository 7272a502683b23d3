//! Domain separation: every label of this crate, in one place.

/// Before the bytes of an entry that headquarters keys sign.
pub(crate) const ENTRY: &[u8] = b"aircop/1/directory-entry\0";
/// First line of a checkpoint, before the fingerprint of the log.
pub(crate) const ORIGIN: &str = "aircop-directory/";
