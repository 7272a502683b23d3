//! Admission records: what headquarters tells the relay about who may connect.
//!
//! The relay cannot read the directory, so headquarters signs these small records beside it with
//! a key of its own, the relay-admin key, pinned when the relay is set up. Put the admission to
//! the relay before the directory entry that names the mailbox: a sender that sees the entry
//! first would be told [`crate::Refusal::UnknownMailbox`].

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::bytes::{Reader, Writer};
use crate::frame::FrameError;
use crate::id::{MailboxId, TicketHash, TransportKey};
use crate::label;
use crate::limits::{MAX_ADDRESS, MAX_ADDRESSES};

/// A signature that is not the relay-admin key's over these bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature is not the relay-admin key's")]
pub struct BadSignature;

/// A device may connect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceAdmission {
    /// The key it shows in TLS.
    pub transport_key: TransportKey,
    /// The one mailbox it may read.
    pub mailbox: MailboxId,
    /// Not admitted from this instant on. Milliseconds since 1970 UTC.
    pub expires_at_ms: i64,
    /// Cut off at once; what waits for it is deleted.
    pub revoked: bool,
    /// The highest one for a key wins. Rises with every record for that key.
    pub sequence: u64,
}

/// The holder of an invitation may read the directory and write to headquarters once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketAdmission {
    /// Of the token in the invitation.
    pub token_hash: TicketHash,
    /// The only mailbox that may be written to: headquarters'.
    pub inbox: MailboxId,
    /// Refused from this instant on. Milliseconds since 1970 UTC.
    pub expires_at_ms: i64,
    /// The highest one for a token wins.
    pub sequence: u64,
}

/// Which relay takes this one's place. It goes on serving what waits and the directory, takes
/// nothing new, and hands this record to whoever subscribes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Successor {
    /// Where the other relay is, `host:port`; empty when this one is in service (again).
    pub addresses: Vec<String>,
    /// The key that it shows in TLS.
    pub key: TransportKey,
    /// The highest one wins.
    pub sequence: u64,
}

/// Who may do what at the relay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdmissionRecord {
    /// A device of an admitted office.
    Device(DeviceAdmission),
    /// An invitation's one-time token.
    Ticket(TicketAdmission),
    /// The relay itself is replaced, or in service again.
    Successor(Successor),
}

impl AdmissionRecord {
    /// The bytes that are signed, without the label.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut w = Writer::fields();
        self.write(&mut w);
        // Only addresses have a limit: a record over it has no bytes, and nobody reads it.
        w.into_fields().unwrap_or_default()
    }

    /// Reads canonical bytes: what is read encodes to the same bytes again.
    ///
    /// # Errors
    /// [`FrameError`] for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FrameError> {
        let mut r = Reader::fields(bytes);
        let record = Self::read(&mut r)?;
        r.end()?;
        Ok(record)
    }

    fn write(&self, w: &mut Writer) {
        match self {
            Self::Device(d) => {
                w.u8(1);
                w.bytes(d.transport_key.as_bytes());
                w.bytes(d.mailbox.as_bytes());
                w.i64(d.expires_at_ms);
                w.flag(d.revoked);
                w.u64(d.sequence);
            }
            Self::Ticket(t) => {
                w.u8(2);
                w.bytes(t.token_hash.as_bytes());
                w.bytes(t.inbox.as_bytes());
                w.i64(t.expires_at_ms);
                w.u64(t.sequence);
            }
            Self::Successor(s) => {
                w.u8(3);
                w.count("addresses", MAX_ADDRESSES, s.addresses.len());
                for address in &s.addresses {
                    w.blob("address", MAX_ADDRESS, address.as_bytes());
                }
                w.bytes(s.key.as_bytes());
                w.u64(s.sequence);
            }
        }
    }

    fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        match r.u8()? {
            1 => Ok(Self::Device(DeviceAdmission {
                transport_key: TransportKey(r.array()?),
                mailbox: MailboxId(r.array()?),
                expires_at_ms: r.i64()?,
                revoked: r.flag("revoked")?,
                sequence: r.u64()?,
            })),
            2 => Ok(Self::Ticket(TicketAdmission {
                token_hash: TicketHash(r.array()?),
                inbox: MailboxId(r.array()?),
                expires_at_ms: r.i64()?,
                sequence: r.u64()?,
            })),
            3 => {
                let n = r.count("addresses", MAX_ADDRESSES, 4)?;
                let addresses = (0..n)
                    .map(|_| {
                        String::from_utf8(r.blob("address", MAX_ADDRESS)?)
                            .map_err(|_| FrameError::Value("address"))
                    })
                    .collect::<Result<_, _>>()?;
                Ok(Self::Successor(Successor {
                    addresses,
                    key: TransportKey(r.array()?),
                    sequence: r.u64()?,
                }))
            }
            _ => Err(FrameError::Value("admission kind")),
        }
    }
}

/// A record with a signature that has not been checked yet; [`Self::verify`] gives the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedAdmission {
    record: AdmissionRecord,
    signature: [u8; 64],
}

impl SignedAdmission {
    /// Signs as headquarters.
    #[must_use]
    pub fn sign(record: AdmissionRecord, admin: &SigningKey) -> Self {
        let signature = admin.sign(&message(&record)).to_bytes();
        Self { record, signature }
    }

    /// The record, if the relay-admin key signed it (RFC 8032, strict).
    ///
    /// # Errors
    /// [`BadSignature`].
    pub fn verify(&self, admin: &VerifyingKey) -> Result<&AdmissionRecord, BadSignature> {
        let signature = Signature::from_bytes(&self.signature);
        admin
            .verify_strict(&message(&self.record), &signature)
            .map_err(|_| BadSignature)?;
        Ok(&self.record)
    }

    /// The record and its signature.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut w = Writer::fields();
        self.write(&mut w);
        w.into_fields().unwrap_or_default()
    }

    /// Reads [`Self::to_bytes`]; the signature is not checked.
    ///
    /// # Errors
    /// [`FrameError`] for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FrameError> {
        let mut r = Reader::fields(bytes);
        let signed = Self::read(&mut r)?;
        r.end()?;
        Ok(signed)
    }

    pub(crate) fn write(&self, w: &mut Writer) {
        self.record.write(w);
        w.bytes(&self.signature);
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Ok(Self {
            record: AdmissionRecord::read(r)?,
            signature: r.array()?,
        })
    }
}

fn message(record: &AdmissionRecord) -> Vec<u8> {
    [label::ADMISSION, &record.to_bytes()].concat()
}
