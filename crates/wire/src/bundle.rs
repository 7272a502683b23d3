//! A bundle: sealed envelopes and chunks in a file, exactly as they would go to the relay, for a
//! stick where there is no line.
//!
//! It is signed with the sender's transport key, which is what the relay knows a device by: a relay
//! that takes it does so with the sender's rights and for the sender's account, and it says no more
//! than the line would. Nothing is parsed before its signature or its digest has been checked. The
//! front holds the length and the digest of each part, so that damage to one leaves the others
//! readable.
//!
//! Turned down: one digest over everything (a bad block of the stick would cost every message), a
//! compressed archive (sealed bytes do not shrink, and unpacking is much to get wrong).

use std::io::{ErrorKind, Read};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::bytes::{Reader, Writer};
use crate::chunk::NewChunk;
use crate::frame::{FrameError, PREFIX_LEN};
use crate::id::TransportKey;
use crate::label;
use crate::limits::{MAX_BUNDLE, MAX_CHUNK, MAX_DIRECTORY_FILE, MAX_FRAME, MAX_PARTS, MAX_PREKEY};
use crate::request::{Deposit, Request};

/// The first bytes of every bundle.
pub const BUNDLE_MAGIC: &[u8; 16] = b"AIRCOP bundle 1\n";

/// Magic, sender's key, number of parts.
const HEAD: usize = 16 + 32 + 4;
/// Log, relay, when it was made.
const SAID: usize = 32 + 32 + 8;
/// Kind, length, digest of one part.
const PLACE: usize = 1 + 4 + 32;
const SIGNATURE: usize = 64;
/// Length prefix, type, blob id, index, total, length.
const CHUNK_FRAME: usize = PREFIX_LEN + 1 + 16 + 2 + 2 + 4;
/// Length prefix, type, length.
const PREKEY_FRAME: usize = PREFIX_LEN + 1 + 4;

/// What is wrong with a bundle or with a part of it. Whose fault: the stick's, or who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// It begins with something else.
    #[error("it is no bundle")]
    NoBundle,
    /// A bundle of another version.
    #[error("it is a bundle of another version")]
    Version,
    /// More parts or bytes than are allowed.
    #[error("it is over a limit")]
    TooLarge,
    /// It ends early.
    #[error("it ends early")]
    CutShort,
    /// The front is not what its sender signed.
    #[error("its front is damaged or not its sender's")]
    Signature,
    /// A part is not the bytes that the front names.
    #[error("the part is damaged")]
    Damaged,
    /// A part of a kind that this version does not know, or a frame that belongs elsewhere.
    #[error("the part is of another kind")]
    Kind,
    /// A part is what its sender wrote, and cannot be read.
    #[error("the part cannot be read: {0}")]
    Frame(FrameError),
    /// Bytes behind the last part.
    #[error("it has bytes after its end")]
    Trailing,
    /// The file could not be read.
    #[error("it cannot be read from the disk: {0}")]
    Io(ErrorKind),
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// A directory file (`PROTOCOL.md` 7.2).
    Directory = 1,
    /// A deposit, as a frame.
    Deposit = 2,
    /// A chunk of a file, as a frame.
    Chunk = 3,
    /// The sender's own prekey, as a frame that puts it.
    Prekey = 4,
}

/// A part that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A directory file, unread.
    Directory(Vec<u8>),
    /// An envelope, for whichever mailboxes.
    Deposit(Deposit),
    /// A chunk of a file.
    Chunk(NewChunk),
    /// The sender's own prekey, unread.
    Prekey(Vec<u8>),
}

/// Kind, length and digest of a part, as the front names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    kind: u8,
    len: u32,
    digest: [u8; 32],
}

impl Place {
    /// Of these bytes.
    ///
    /// # Errors
    /// [`BundleError::TooLarge`].
    pub fn of(kind: PartKind, bytes: &[u8]) -> Result<Self, BundleError> {
        let place = Self {
            kind: kind as u8,
            len: u32::try_from(bytes.len()).map_err(|_| BundleError::TooLarge)?,
            digest: Sha256::digest(bytes).into(),
        };
        if bytes.len() > most(place.kind) {
            return Err(BundleError::TooLarge);
        }
        Ok(place)
    }

    /// Bytes of the part.
    #[must_use]
    pub fn len(&self) -> usize {
        usize::try_from(self.len).unwrap_or(usize::MAX)
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The part, once its digest has been found right.
    fn read(&self, bytes: Vec<u8>) -> Result<Part, BundleError> {
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        if digest != self.digest {
            return Err(BundleError::Damaged);
        }
        if self.kind == PartKind::Directory as u8 {
            return Ok(Part::Directory(bytes));
        }
        if !(PartKind::Deposit as u8..=PartKind::Prekey as u8).contains(&self.kind) {
            return Err(BundleError::Kind);
        }
        let request = Request::decode(&bytes).map_err(BundleError::Frame)?;
        match request {
            Request::Deposit(deposit) if self.kind == PartKind::Deposit as u8 => {
                Ok(Part::Deposit(deposit))
            }
            Request::PutChunk(chunk) if self.kind == PartKind::Chunk as u8 => {
                Ok(Part::Chunk(chunk))
            }
            Request::PutPrekey { prekey } if self.kind == PartKind::Prekey as u8 => {
                Ok(Part::Prekey(prekey))
            }
            _ => Err(BundleError::Kind),
        }
    }
}

/// Bytes of a part at most.
fn most(kind: u8) -> usize {
    match kind {
        1 => MAX_DIRECTORY_FILE,
        2 => PREFIX_LEN + MAX_FRAME,
        3 => CHUNK_FRAME + MAX_CHUNK,
        4 => PREKEY_FRAME + MAX_PREKEY,
        // A kind of a later version is passed over.
        _ => MAX_FRAME,
    }
}

/// What a bundle says of itself. Its signature has been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleFront {
    /// Whose it is: the transport key that signed it.
    pub sender: TransportKey,
    /// Fingerprint of the log that sender and readers share.
    pub log: [u8; 32],
    /// Key of the relay that the sender uses.
    pub relay: TransportKey,
    /// When it was made, by the sender's clock. Milliseconds since 1970 UTC.
    pub made_at_ms: i64,
    /// Its parts, in order.
    pub places: Vec<Place>,
}

impl BundleFront {
    /// The bytes before the parts, signed with the sender's transport key, whose public half
    /// replaces [`Self::sender`].
    ///
    /// # Errors
    /// [`BundleError::TooLarge`].
    pub fn sign(&self, key: &SigningKey) -> Result<Vec<u8>, BundleError> {
        let count = u32::try_from(self.places.len()).map_err(|_| BundleError::TooLarge)?;
        if self.places.len() > MAX_PARTS || self.total() > MAX_BUNDLE {
            return Err(BundleError::TooLarge);
        }
        let mut w = Writer::fields();
        w.bytes(BUNDLE_MAGIC);
        w.bytes(key.verifying_key().as_bytes());
        w.bytes(&count.to_be_bytes());
        w.bytes(&self.log);
        w.bytes(self.relay.as_bytes());
        w.i64(self.made_at_ms);
        for place in &self.places {
            w.u8(place.kind);
            w.bytes(&place.len.to_be_bytes());
            w.bytes(&place.digest);
        }
        // No field of it has a limit.
        let mut front = w.into_fields().map_err(BundleError::Frame)?;
        let signature = key.sign(&signed(&front));
        front.extend_from_slice(&signature.to_bytes());
        Ok(front)
    }

    /// Bytes of the whole bundle.
    fn total(&self) -> u64 {
        let front = HEAD + SAID + self.places.len() * PLACE + SIGNATURE;
        let parts: u64 = self.places.iter().map(|place| u64::from(place.len)).sum();
        parts.saturating_add(u64::try_from(front).unwrap_or(u64::MAX))
    }

    /// Reads what stands before the signature, which was checked.
    fn parse(front: &[u8]) -> Result<Self, BundleError> {
        let mut r = Reader::fields(front);
        let mut read = || -> Result<Self, FrameError> {
            let _magic: [u8; 16] = r.array()?;
            let sender = TransportKey(r.array()?);
            let count = u32::from_be_bytes(r.array()?);
            let (log, relay) = (r.array()?, TransportKey(r.array()?));
            let made_at_ms = r.i64()?;
            let place = |r: &mut Reader<'_>| {
                Ok(Place {
                    kind: r.u8()?,
                    len: u32::from_be_bytes(r.array()?),
                    digest: r.array()?,
                })
            };
            Ok(Self {
                sender,
                log,
                relay,
                made_at_ms,
                places: (0..count)
                    .map(|_| place(&mut r))
                    .collect::<Result<_, _>>()?,
            })
        };
        let front = read().map_err(BundleError::Frame)?;
        r.end().map_err(BundleError::Frame)?;
        let fits = |place: &Place| place.len() <= most(place.kind);
        if front.total() > MAX_BUNDLE || !front.places.iter().all(fits) {
            return Err(BundleError::TooLarge);
        }
        Ok(front)
    }
}

fn signed(front: &[u8]) -> Vec<u8> {
    [label::BUNDLE, front].concat()
}

/// Reads a bundle part by part.
#[derive(Debug)]
pub struct BundleReader<R> {
    front: BundleFront,
    from: R,
    next: usize,
    over: bool,
}

impl<R: Read> BundleReader<R> {
    /// Reads the front and checks its signature. `from` should be buffered.
    ///
    /// # Errors
    /// [`BundleError`]; nothing of the bundle is to be used then.
    pub fn open(mut from: R) -> Result<Self, BundleError> {
        let mut front = vec![0; HEAD];
        fill(&mut from, &mut front).map_err(|error| match error {
            BundleError::CutShort => BundleError::NoBundle,
            other => other,
        })?;
        let mut head = Reader::fields(&front);
        let magic: [u8; 16] = head.array().map_err(BundleError::Frame)?;
        let sender: [u8; 32] = head.array().map_err(BundleError::Frame)?;
        let count: [u8; 4] = head.array().map_err(BundleError::Frame)?;
        if magic != *BUNDLE_MAGIC {
            let another = magic.starts_with(b"AIRCOP bundle ");
            return Err(if another {
                BundleError::Version
            } else {
                BundleError::NoBundle
            });
        }
        let count = usize::try_from(u32::from_be_bytes(count)).unwrap_or(usize::MAX);
        if count > MAX_PARTS {
            return Err(BundleError::TooLarge);
        }
        let said = HEAD + SAID + count * PLACE;
        front.resize(said, 0);
        fill(&mut from, front.get_mut(HEAD..).unwrap_or_default())?;
        let mut signature = [0; SIGNATURE];
        fill(&mut from, &mut signature)?;
        let key = VerifyingKey::from_bytes(&sender).map_err(|_| BundleError::Signature)?;
        key.verify_strict(&signed(&front), &Signature::from_bytes(&signature))
            .map_err(|_| BundleError::Signature)?;
        Ok(Self {
            front: BundleFront::parse(&front)?,
            from,
            next: 0,
            over: false,
        })
    }

    /// What it says of itself.
    pub fn front(&self) -> &BundleFront {
        &self.front
    }
}

/// Each part, or what is wrong with it. A damaged part does not end it; the end of the file does.
impl<R: Read> Iterator for BundleReader<R> {
    type Item = Result<Part, BundleError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over {
            return None;
        }
        let Some(place) = self.front.places.get(self.next).copied() else {
            self.over = true;
            return match self.from.read(&mut [0]) {
                Ok(0) => None,
                Ok(_) => Some(Err(BundleError::Trailing)),
                Err(error) => Some(Err(BundleError::Io(error.kind()))),
            };
        };
        self.next += 1;
        // Bounded by what its kind may have.
        let mut bytes = vec![0; place.len()];
        if let Err(error) = fill(&mut self.from, &mut bytes) {
            self.over = true;
            return Some(Err(error));
        }
        Some(place.read(bytes))
    }
}

fn fill(from: &mut impl Read, into: &mut [u8]) -> Result<(), BundleError> {
    from.read_exact(into).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => BundleError::CutShort,
        kind => BundleError::Io(kind),
    })
}
