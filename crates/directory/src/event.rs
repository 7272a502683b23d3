//! What headquarters can say.

use std::fmt;
use std::str::FromStr;

use aircop_message::{DeviceKey, GroupId, MailboxId, OfficeId, Timestamp};
use ciborium::Value;
use serde::{Deserialize, Serialize};

use crate::log_key::WRAPPED_KEY_LEN;
use crate::policy::Policy;

/// A code that is not in its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a known code")]
pub struct UnknownCode(pub String);

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $code:literal ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $code)] $variant, )+ }

        impl $name {
            /// The stable code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;
            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                match code {
                    $( $code => Ok(Self::$variant), )+
                    other => Err(UnknownCode(other.to_owned())),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

codes!(
    /// What kind of desk an office is.
    OfficeKind {
        /// Joint Airport Interdiction Task Force.
        Jaitf = "JAITF",
        /// Operational Coordination Unit.
        Ocu = "OCU",
        /// Regional Intelligence Liaison Office.
        Rilo = "RILO",
        /// National correspondent.
        Cn = "CN",
        /// INTERPOL National Central Bureau.
        Ncb = "NCB",
        /// Headquarters.
        Hq = "HQ",
    }
);
codes!(
    /// What kind of closed user group it is.
    GroupKind {
        /// Without end.
        Permanent = "PERMANENT",
        /// With a start, an end and a briefing.
        Operation = "OPERATION",
        /// Training: never mixes with live data.
        Exercise = "EXERCISE",
    }
);
codes!(
    /// What an office is in a group.
    Role {
        /// Coordinates.
        Ocu = "OCU",
        /// National correspondent.
        Cn = "CN",
        /// Regional office.
        Rilo = "RILO",
        /// INTERPOL National Central Bureau.
        Ncb = "NCB",
        /// Plain user.
        Plain = "PLAIN",
        /// Gets only what is sent to it by hand.
        Observer = "OBSERVER",
    }
);

/// One statement of headquarters. In canonical CBOR a map of one entry: the name, then the fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Which keys sign, and how many for what. The first entry is one.
    Policy(Policy),
    /// An office takes part.
    OfficeAdmitted {
        /// Its id.
        office: OfficeId,
        /// 1 to 120 characters.
        name: String,
        /// What kind of desk.
        kind: OfficeKind,
        /// ISO 3166-1 alpha-2.
        country: String,
        /// IATA code or city, 1 to 60 characters.
        place: String,
        /// BCP 47, at most 12.
        languages: Vec<String>,
    },
    /// A device belongs to an office.
    DeviceAdmitted {
        /// Its office.
        office: OfficeId,
        /// Its signing key.
        device: DeviceKey,
        /// Its TLS key.
        #[serde(with = "fixed")]
        transport_key: [u8; 32],
        /// Where its envelopes wait.
        mailbox: MailboxId,
        /// What it calls itself, at most 80 characters.
        label: String,
        /// The key under which it gets log keys, sealed to headquarters.
        #[serde(with = "fixed")]
        reading: [u8; WRAPPED_KEY_LEN],
    },
    /// Nothing is sealed to the office any more, and what it sends is refused.
    OfficeRevoked {
        /// Which.
        office: OfficeId,
        /// At most 200 characters.
        reason: String,
    },
    /// The same for one device.
    DeviceRevoked {
        /// Which.
        device: DeviceKey,
        /// At most 200 characters.
        reason: String,
    },
    /// A group begins.
    GroupOpened {
        /// Its id.
        group: GroupId,
        /// 1 to 120 characters.
        name: String,
        /// What kind.
        kind: GroupKind,
        /// From when, for an operation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        starts: Option<Timestamp>,
        /// Until when, for an operation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends: Option<Timestamp>,
        /// At most 4,000 characters.
        briefing: String,
    },
    /// A group ends: nothing is sent in it any more.
    GroupClosed {
        /// Which.
        group: GroupId,
    },
    /// An office is in a group, with this role from now on.
    RoleGranted {
        /// Which group.
        group: GroupId,
        /// Which office.
        office: OfficeId,
        /// Its role.
        role: Role,
    },
    /// An office leaves a group.
    RoleWithdrawn {
        /// Which group.
        group: GroupId,
        /// Which office.
        office: OfficeId,
    },
    /// Where an office is called from now on. The last one stated counts.
    OfficeReached {
        /// Which.
        office: OfficeId,
        /// As it is dialled from abroad, at most 40 characters; empty for none.
        telephone: String,
    },
    /// Every desk uses this relay from now on. The last one stated counts.
    RelayMoved {
        /// Where it is, `host:port`, 1 to 5, the first to be tried first.
        addresses: Vec<String>,
        /// The key that it shows in TLS.
        #[serde(with = "fixed")]
        key: [u8; 32],
        /// The key of headquarters that it obeys.
        #[serde(with = "fixed")]
        admin: [u8; 32],
    },
    /// For how many days messages are kept. The last one stated counts, of a group before that of all.
    Retention {
        /// In which group; none for every group that has no statement of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        group: Option<GroupId>,
        /// An alert. Each number is 1 to 3,650.
        alert: u16,
        /// A reply.
        reply: u16,
        /// A seizure.
        seizure: u16,
        /// A note, and every other kind.
        note: u16,
        /// The most that an originator may ask for; none of the others is more.
        longest: u16,
    },
    /// The relay keeps what follows under another key. Stated at each revocation: who was shut out
    /// reads no later entry, whoever helps.
    LogKey {
        /// Of the new key.
        #[serde(with = "fixed")]
        digest: [u8; 32],
        /// For each reader its short name and the key wrapped for it, ascending.
        #[serde(with = "byte_string")]
        wraps: Vec<u8>,
    },
    /// Headquarters is there: shows a frozen copy of the log.
    Heartbeat {
        /// When.
        at: Timestamp,
    },
    /// A kind that only a newer version knows: it is hashed and kept, and gives no one anything.
    #[serde(untagged)]
    Unknown(Value),
}

impl Event {
    /// The name of an event that was not understood, when it has the form of one.
    pub(crate) fn name(&self) -> Option<&str> {
        let Self::Unknown(Value::Map(fields)) = self else {
            return None;
        };
        match fields.as_slice() {
            [(name, _)] => name.as_text(),
            _ => None,
        }
    }
}

/// A byte string of one length.
pub(crate) mod fixed {
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<S: Serializer, const N: usize>(
        bytes: &[u8; N],
        s: S,
    ) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(bytes)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        d: D,
    ) -> Result<[u8; N], D::Error> {
        match ciborium::Value::deserialize(d)? {
            ciborium::Value::Bytes(bytes) => bytes
                .as_slice()
                .try_into()
                .map_err(|_| de::Error::custom("bytes of another length were expected")),
            _ => Err(de::Error::custom("bytes were expected")),
        }
    }
}

/// A byte string.
mod byte_string {
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(bytes)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<u8>, D::Error> {
        match ciborium::Value::deserialize(d)? {
            ciborium::Value::Bytes(bytes) => Ok(bytes),
            _ => Err(de::Error::custom("bytes were expected")),
        }
    }
}
