//! How much of the relay one device may use.

/// What a mailbox may hold. A deposit that would go over is refused whole, with a clear error:
/// nothing is ever evicted silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// Envelopes that wait for acknowledgement.
    pub envelopes: u64,
    /// Their bytes, bodies and wraps.
    pub bytes: u64,
}

/// What a deposit may add to each of its mailboxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Of the mailbox.
    pub quota: Quota,
    /// Of it, what one sender may have waiting: whoever writes a program of his own fills his share
    /// of every mailbox, and nobody's alerts are refused for it.
    pub share: Quota,
    /// Bytes of the mailbox that only small envelopes may use: where several senders with their
    /// shares have filled it, an alert still finds room.
    pub reserve_bytes: u64,
}

/// A body of so many bytes at most is small: a message without previews of photos.
pub const SMALL_BODY: usize = 16 * 1024;

/// What one device may have at the relay in files that have not expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Blobs.
    pub blobs: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// A token bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// What comes back every second.
    pub per_second: u64,
    /// What may be used at once after a rest.
    pub burst: u64,
}

/// How much of the relay one device may use. The defaults are generous for a desk and tight for
/// a flood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Of each mailbox.
    pub room: Room,
    /// Requests of one device, over all its connections.
    pub requests: Rate,
    /// Bytes that one device sends, over all its connections.
    pub bytes: Rate,
    /// What one device may put in files.
    pub allowance: Allowance,
    /// Bytes of files that one device sends and fetches. Apart from the rest: a device that moves a
    /// film can still send an alert.
    pub chunks: Rate,
    /// Connections that one device may have at once.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            room: Room {
                quota: Quota {
                    envelopes: 100_000,
                    bytes: 2 << 30,
                },
                share: Quota {
                    envelopes: 10_000,
                    bytes: 256 << 20,
                },
                reserve_bytes: 512 << 20,
            },
            requests: Rate {
                per_second: 200,
                burst: 5_000,
            },
            bytes: Rate {
                per_second: 8 << 20,
                burst: 128 << 20,
            },
            allowance: Allowance {
                blobs: 4096,
                bytes: 8 << 30,
            },
            chunks: Rate {
                per_second: 16 << 20,
                burst: 64 << 20,
            },
            connections: 8,
        }
    }
}
