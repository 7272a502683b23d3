//! Why the relay says no: stable codes that the client turns into what it does next.

use crate::bytes::{Reader, Writer};
use crate::frame::FrameError;

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $text:literal;)*) => {
        /// Why the relay refused a request or closed a connection. The numbers never change
        /// meaning; as a QUIC application close code (RFC 9000 section 20.2) they are the same.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
        #[repr(u16)]
        pub enum Refusal {
            $($(#[$doc])* #[error($text)] $name = $code,)*
        }

        impl Refusal {
            /// Every refusal, by rising code.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The number on the wire.
            #[must_use]
            pub fn code(self) -> u16 {
                self as u16
            }

            /// The refusal of that number, if there is one.
            #[must_use]
            pub fn from_code(code: u16) -> Option<Self> {
                match code {
                    $($code => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

refusals! {
    /// The key is not admitted, or its admission has run out.
    NotAdmitted = 1, "the relay does not know this device";
    /// No ticket of that hash was admitted.
    TicketUnknown = 2, "the relay does not know this invitation";
    /// The ticket was good once.
    TicketExpired = 3, "the invitation has expired";
    /// The ticket has served another device, or another deposit.
    TicketUsed = 4, "the invitation has been used";
    /// Headquarters has revoked the device.
    Revoked = 5, "the device has been revoked";
    /// Another protocol version.
    Version = 6, "the relay speaks another protocol version";
    /// Bytes that are no frame.
    Malformed = 7, "the relay could not read the request";
    /// More than a limit of the protocol.
    TooLarge = 8, "the request is larger than the relay takes";
    /// A recipient's mailbox is full. Nothing of the deposit was stored.
    OverQuota = 9, "a recipient's mailbox is full";
    /// A recipient's mailbox was never admitted. Nothing of the deposit was stored.
    UnknownMailbox = 10, "the relay does not know a recipient's mailbox";
    /// Too much in too short a time: try again later.
    RateLimited = 11, "too many requests, try again later";
    /// The relay's disk or its allowance is full. Nothing was stored.
    StorageFull = 12, "the relay's storage is full";
    /// The relay could not store or read.
    StorageFailed = 13, "the relay's storage failed";
    /// The state has moved on: another directory size, a newer admission, a reused id.
    Conflict = 14, "the relay holds something newer";
    /// Not signed by the relay-admin key.
    BadSignature = 15, "the signature is not headquarters'";
    /// The relay is about to stop: connect again soon.
    ShuttingDown = 16, "the relay is shutting down";
    /// A ticket does not allow this request.
    NotAllowed = 17, "an invitation does not allow this request";
    /// The first stream carried something other than `Hello`, or a later one did.
    HelloFirst = 18, "the connection did not begin with a greeting";
    /// The envelope expires in the past, or a list is empty that may not be.
    Pointless = 19, "the request asks for nothing that could be done";
    /// The key has as many connections as it may.
    TooManyConnections = 20, "this device has too many connections";
    /// The chunk has not been put yet: ask again later.
    NotThereYet = 21, "the relay does not have that part of the file yet";
    /// What this device has put and not yet expired uses up its allowance for files.
    OverAllowance = 22, "this device's room for files at the relay is used up";
    /// The blob was there and has expired.
    Gone = 23, "the relay has deleted the file after its time";
    /// Another relay takes this one's place. Nothing of a deposit or a file is taken any more; what
    /// waits and the directory are served on.
    Moved = 24, "the relay has been replaced by another";
}

impl Refusal {
    pub(crate) fn write(self, w: &mut Writer) {
        w.u16(self.code());
    }

    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, FrameError> {
        Self::from_code(r.u16()?).ok_or(FrameError::Value("refusal code"))
    }
}
