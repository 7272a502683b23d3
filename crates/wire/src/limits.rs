//! How large anything on the wire may be. Both sides refuse more, the sender before it sends.

/// Bytes of one wrap: exactly this many (DESIGN section 5).
pub const WRAP_LEN: usize = 1168;

/// Bytes of an envelope's body at most: 1 MiB.
pub const MAX_BODY: usize = 1024 * 1024;

/// Wraps in one deposit at most; a message to more devices is several deposits.
pub const MAX_WRAPS: usize = 600;

/// Bytes of a frame at most, without its length prefix: 2.5 MiB. The largest legal frame is
/// [`crate::Reply::Prekeys`] with [`MAX_MAILBOXES`] prekeys of [`MAX_PREKEY`] bytes.
pub const MAX_FRAME: usize = 2_621_440;

/// Bytes of a frame at most before the relay has judged who is there.
pub const MAX_FRAME_STRANGER: usize = 512;

/// Bytes of a signed prekey at most: 4 KiB. An X-Wing public key is 1,216 bytes.
pub const MAX_PREKEY: usize = 4096;

/// Mailboxes in one [`crate::Request::GetPrekeys`] at most.
pub const MAX_MAILBOXES: usize = 600;

/// Sequences in one [`crate::Request::Acknowledge`] at most.
pub const MAX_SEQS: usize = 4096;

/// Bytes of one directory entry at most: 64 KiB.
pub const MAX_ENTRY: usize = 64 * 1024;

/// Entries in one page or append at most.
pub const MAX_ENTRIES: usize = 1024;

/// Bytes of all entries of one page or append at most: 1 MiB.
pub const MAX_ENTRIES_BYTES: usize = 1024 * 1024;

/// Bytes of a signed checkpoint at most: 16 KiB.
pub const MAX_CHECKPOINT: usize = 16 * 1024;

/// Bytes of one chunk of an attachment at most: 256 KiB and its tag.
pub const MAX_CHUNK: usize = 256 * 1024 + 16;

/// Chunks of one attachment at most: 2 GiB.
pub const MAX_CHUNKS: u16 = 8192;

/// Addresses of one relay at most.
pub const MAX_ADDRESSES: usize = 5;

/// Bytes of one address at most: a DNS name of 253, a colon, a port of five digits.
pub const MAX_ADDRESS: usize = 259;

/// How far ahead an envelope may expire: 30 days, in milliseconds. The relay shortens what asks
/// for more.
pub const MAX_LIFETIME_MS: i64 = 30 * 24 * 3_600_000;

/// Parts of a bundle at most.
pub const MAX_PARTS: usize = 16_384;

/// Bytes of a bundle at most: 1 GiB.
pub const MAX_BUNDLE: u64 = 1024 * 1024 * 1024;

/// Bytes of a directory file at most: 64 MiB, some 60,000 entries.
pub const MAX_DIRECTORY_FILE: usize = 64 * 1024 * 1024;
