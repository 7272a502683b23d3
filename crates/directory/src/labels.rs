//! Domain separation: every label of this crate, in one place.

/// Before the bytes of an entry that headquarters keys sign.
pub(crate) const ENTRY: &[u8] = b"AIRCOP/1 directory entry\0";
/// First line of a checkpoint, before the fingerprint of the log.
pub(crate) const ORIGIN: &str = "aircop-directory/";
/// Before a headquarters key, for what two people compare by telephone.
pub(crate) const KEY_FINGERPRINT: &[u8] = b"AIRCOP/1 headquarters key fingerprint\0";
/// Before the key of a device or the hash of a ticket, for the short name of who reads a log key.
pub(crate) const LOG_KEY_READER: &[u8] = b"AIRCOP/1 log key reader\0";
