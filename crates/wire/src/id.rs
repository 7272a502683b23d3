//! Names on the wire: fixed-size bytes, hexadecimal on screen, a short prefix in logs.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Not the hexadecimal of an identifier of this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{expected} bytes in hexadecimal were expected")]
pub struct BadHex {
    /// How many bytes it should have had.
    pub expected: usize,
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;

            /// The bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        /// Whole, in lower-case hexadecimal.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
            }
        }

        /// The first four bytes only: what logs may hold.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().take(4).try_for_each(|b| write!(f, "{b:02x}"))?;
                f.write_str("..")
            }
        }

        impl FromStr for $name {
            type Err = BadHex;
            fn from_str(s: &str) -> Result<Self, BadHex> {
                unhex(s).map(Self).ok_or(BadHex { expected: $len })
            }
        }
    };
}

name!(
    /// Where a device's envelopes wait on the relay. 16 random bytes.
    MailboxId, 16
);
name!(
    /// One deposit, so that it can be repeated safely. 16 random bytes made by the depositor.
    DepositId, 16
);
name!(
    /// A blob: the chunks of one attachment. 16 random bytes made by the sender, told to the readers
    /// inside the envelope and to nobody else: who knows it may fetch.
    BlobId, 16
);
name!(
    /// A device's or a relay's Ed25519 key in TLS (RFC 7250, RFC 8410). Never a signing key.
    TransportKey, 32
);
name!(
    /// SHA-256 of a [`Ticket`]: what the relay keeps of it.
    TicketHash, 32
);

/// The one-time token of an invitation. A bearer secret: no `Debug` of its bytes, wiped on drop.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Ticket(pub [u8; 32]);

impl Ticket {
    /// What headquarters admits and the relay compares.
    #[must_use]
    pub fn hash(&self) -> TicketHash {
        TicketHash(Sha256::digest(self.0).into())
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket(..)")
    }
}

fn unhex<const N: usize>(s: &str) -> Option<[u8; N]> {
    let mut out = [0; N];
    hex::decode_to_slice(s, &mut out).ok()?;
    Some(out)
}
