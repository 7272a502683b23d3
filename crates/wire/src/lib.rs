//! Frames of the relay protocol, both sides, with their limits.
//!
//! The relay depends on this crate alone of ours, so everything that it can know is named
//! here: transport keys, mailboxes, opaque bytes, sizes and times.
//!
//! A connection is QUIC with the ALPN [`ALPN`], TLS 1.3 and RFC 7250 raw Ed25519 keys on both
//! sides. Each request goes on a bidirectional stream of its own: one request frame and the end
//! of the sending half, then one reply frame. [`Request::Subscribe`] alone is answered by an
//! endless run of [`Notice`] frames. The first stream of a connection must carry
//! [`Request::Hello`]; until [`Reply::Welcome`] has come back the client knows nothing, because
//! the QUIC handshake ends before the relay has judged the client's key. Over TCP the same TLS
//! carries that one exchange bare, and then streams by yamux.
//!
//! A frame is a `u32` length (big-endian, of what follows), a type byte and the fields. Decoding
//! is total: it consumes the frame exactly or fails, and every count is checked against its limit
//! and against the bytes that are there before anything is allocated.
//!
//! Turned down: serde with a self-describing format (a peer would choose how much we parse before
//! we know what it is), protobuf (unknown fields and several encodings of one value), one long
//! multiplexed stream (a large body would hold up a small acknowledgement).

mod admission;
mod append;
mod bundle;
mod bytes;
mod chunk;
mod frame;
mod id;
pub mod label;
pub mod limits;
mod notice;
mod refusal;
mod reply;
mod request;
mod resume;
pub mod tls;

pub use admission::{
    AdmissionRecord, BadSignature, DeviceAdmission, SignedAdmission, Successor, TicketAdmission,
};
pub use append::DirectoryAppend;
pub use bundle::{BUNDLE_MAGIC, BundleError, BundleFront, BundleReader, Part, PartKind, Place};
pub use chunk::{Chunk, ChunkName, ChunksHeld, NewChunk};
pub use frame::{FrameError, PREFIX_LEN, content_length};
pub use id::{BadHex, BlobId, DepositId, MailboxId, Ticket, TicketHash, TransportKey};
pub use notice::{Item, Notice};
pub use refusal::Refusal;
pub use reply::{DirectoryPage, Reply, StatusReport, Welcome};
pub use request::{BadWrap, Credential, Deposit, Request, Wrap};
pub use resume::{Course, Resume, Resumed, TAG_LEN};

/// The application protocol negotiated in TLS (RFC 7301).
pub const ALPN: &[u8] = b"aircop/1";

/// The version that [`Request::Hello`] carries. Another one is refused, never negotiated.
pub const PROTOCOL_VERSION: u8 = 1;
