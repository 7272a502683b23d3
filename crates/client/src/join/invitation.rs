//! The invitation: the file (or QR code) that headquarters gives to a new desk.
//!
//! JSON, so that a person can see what it says. It names the relay and its key, the directory that
//! the desk will believe, how far it had come, and the key to read it, headquarters' inbox, and a
//! one-time secret. The relay sees only the ticket, which is derived from the secret; the request that goes sealed to headquarters proves
//! the secret itself, so a relay that steals a ticket still cannot enrol a device of its own.

use aircop_directory::{Fingerprint, MAX_ADDRESSES, is_address};
use aircop_message::{DeviceKey, MailboxId, OfficeId, Timestamp};
use aircop_wire::Ticket;
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::directory_log::log_key::{Era, LogKey};

/// Marks the file.
const MARK: &str = "aircop invitation 1";
/// Characters of a file at most.
const MAX_LEN: usize = 8 * 1024;

const TICKET: &[u8] = b"AIRCOP/1 invitation ticket\0";
const PROOF: &[u8] = b"AIRCOP/1 invitation proof\0";
const READING: &[u8] = b"AIRCOP/1 invitation reading key\0";

/// The one-time secret of an invitation.
pub type InvitationSecret = Zeroizing<[u8; 32]>;

/// An invitation that was read or is to be written.
#[derive(Clone)]
pub struct Invitation {
    /// The name that the office will have.
    pub office: String,
    /// Where the relay is: `host:port`, 1 to 5, in the order in which they are tried.
    pub relay_addresses: Vec<String>,
    /// The relay's TLS key, hexadecimal.
    pub relay_key: String,
    /// The key of headquarters that the relay obeys, hexadecimal.
    pub relay_admin: String,
    /// Which directory to believe.
    pub log: Fingerprint,
    /// Headquarters' note over that directory as it was: a relay that leads a new desk to an older
    /// or to another one, with a key that was removed since, is found out.
    pub checkpoint: String,
    /// Under which the relay keeps it: the newest key last, and the one before it if there was one.
    pub log_keys: Vec<Era>,
    /// Headquarters' office.
    pub hq_office: OfficeId,
    /// Headquarters' device.
    pub hq_device: DeviceKey,
    /// Its mailbox.
    pub inbox: MailboxId,
    /// Not good any more from then on.
    pub expires: Timestamp,
    /// The one-time secret.
    pub secret: InvitationSecret,
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invitation")
            .field("office", &self.office)
            .field("expires", &self.expires)
            .finish_non_exhaustive()
    }
}

/// The text is no invitation, or one of another version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not an invitation that this version can read: {0}")]
pub struct BadInvitation(pub String);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyText {
    /// The first entry that is sealed under it.
    from: u64,
    key: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    invitation: String,
    office: String,
    relay_addresses: Vec<String>,
    relay_key: String,
    relay_admin: String,
    directory: String,
    checkpoint: String,
    directory_keys: Vec<KeyText>,
    hq_office: OfficeId,
    hq_device: DeviceKey,
    inbox: MailboxId,
    expires: String,
    secret: String,
}

impl Invitation {
    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Strings can always be written.
        serde_json::to_string_pretty(&self.text()).unwrap_or_default()
    }

    /// The same on one line, for a QR code.
    #[must_use]
    pub fn to_line(&self) -> String {
        serde_json::to_string(&self.text()).unwrap_or_default()
    }

    fn text(&self) -> Text {
        Text {
            invitation: MARK.into(),
            office: self.office.clone(),
            relay_addresses: self.relay_addresses.clone(),
            relay_key: self.relay_key.clone(),
            relay_admin: self.relay_admin.clone(),
            directory: hex::encode(self.log.0),
            checkpoint: self.checkpoint.clone(),
            directory_keys: self
                .log_keys
                .iter()
                .map(|era| KeyText {
                    from: era.first,
                    key: hex::encode(era.key.as_slice()),
                })
                .collect(),
            hq_office: self.hq_office,
            hq_device: self.hq_device,
            inbox: self.inbox,
            expires: self.expires.to_rfc3339(),
            secret: hex::encode(self.secret.as_slice()),
        }
    }

    /// Reads a file's text; says nothing about whether it has expired.
    ///
    /// # Errors
    /// [`BadInvitation`], which never repeats the secret.
    pub fn from_text(text: &str) -> Result<Self, BadInvitation> {
        let bad = |why: &str| BadInvitation(why.to_owned());
        if text.len() > MAX_LEN {
            return Err(bad("it is too long"));
        }
        let text: Text = serde_json::from_str(text.trim()).map_err(|error| {
            BadInvitation(format!("line {}, column {}", error.line(), error.column()))
        })?;
        if text.invitation != MARK {
            return Err(bad("it is of another version"));
        }
        let mut log = [0; 32];
        hex::decode_to_slice(&text.directory, &mut log)
            .map_err(|_| bad("the directory's fingerprint is damaged"))?;
        let mut log_keys = Vec::with_capacity(text.directory_keys.len());
        for era in &text.directory_keys {
            let key = LogKey::written(|bytes| hex::decode_to_slice(&era.key, bytes));
            log_keys.push(Era {
                first: era.from,
                key: key.map_err(|_| bad("the directory's key is damaged"))?,
            });
        }
        // Of two one can be the other's beginning; of one alone there was none before it.
        let fits = match log_keys.as_slice() {
            [only] => only.first == 0,
            [before, newest] => before.first < newest.first,
            _ => false,
        };
        if !fits {
            return Err(bad(
                "the directory's keys are not one or two in their order",
            ));
        }
        let mut secret = Zeroizing::new([0; 32]);
        hex::decode_to_slice(&text.secret, secret.as_mut_slice())
            .map_err(|_| bad("the secret is damaged"))?;
        for key in [&text.relay_key, &text.relay_admin] {
            if key.parse::<aircop_wire::TransportKey>().is_err() {
                return Err(bad("the relay's key is damaged"));
            }
        }
        let addresses = &text.relay_addresses;
        if !(1..=MAX_ADDRESSES).contains(&addresses.len())
            || !addresses.iter().all(|address| is_address(address))
        {
            return Err(bad("the relay's address is damaged"));
        }
        Ok(Self {
            office: text.office,
            relay_addresses: text.relay_addresses,
            relay_key: text.relay_key,
            relay_admin: text.relay_admin,
            log: Fingerprint(log),
            checkpoint: text.checkpoint,
            log_keys,
            hq_office: text.hq_office,
            hq_device: text.hq_device,
            inbox: text.inbox,
            expires: text
                .expires
                .parse()
                .map_err(|_| bad("its end is no time"))?,
            secret,
        })
    }

    /// What the relay sees.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        ticket(&self.secret)
    }

    /// Under which whoever holds the invitation gets later log keys.
    #[must_use]
    pub fn reading(&self) -> Zeroizing<[u8; 32]> {
        reading(&self.secret)
    }

    /// What a device shows headquarters: that it has the invitation's secret.
    #[must_use]
    pub fn proof(&self, device: &DeviceKey) -> Zeroizing<[u8; 32]> {
        proof(&self.secret, device)
    }
}

/// The relay's token of a secret.
pub(crate) fn ticket(secret: &InvitationSecret) -> Ticket {
    Ticket(*derive(secret, TICKET, &[]))
}

/// What only who holds the invitation can say about a device.
pub(crate) fn proof(secret: &InvitationSecret, device: &DeviceKey) -> Zeroizing<[u8; 32]> {
    derive(secret, PROOF, device.as_bytes())
}

/// Under which whoever holds the invitation gets later log keys.
pub(crate) fn reading(secret: &InvitationSecret) -> Zeroizing<[u8; 32]> {
    derive(secret, READING, &[])
}

/// In constant time.
pub(crate) fn proves(secret: &InvitationSecret, device: &DeviceKey, shown: &[u8]) -> bool {
    bool::from(proof(secret, device).as_slice().ct_eq(shown))
}

fn derive(secret: &InvitationSecret, label: &[u8], about: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0; 32]);
    // 32 bytes are far below what HKDF-SHA256 (RFC 5869) can give.
    let _ = Hkdf::<Sha256>::new(None, secret.as_slice())
        .expand_multi_info(&[label, about], out.as_mut_slice());
    out
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    fn invitation() -> Invitation {
        Invitation {
            office: "JAITF Praia".into(),
            relay_addresses: vec!["relay.example:4433".into(), "[2001:db8::1]:443".into()],
            relay_key: "ab".repeat(32),
            relay_admin: "cd".repeat(32),
            log: Fingerprint([3; 32]),
            checkpoint: "aircop-directory/0303030303030303\n4\n".into(),
            log_keys: vec![
                Era {
                    first: 4,
                    key: LogKey::random(&mut StdRng::from_seed([7; 32])),
                },
                Era {
                    first: 9,
                    key: LogKey::random(&mut StdRng::from_seed([8; 32])),
                },
            ],
            hq_office: OfficeId([4; 16]),
            hq_device: DeviceKey([5; 32]),
            inbox: MailboxId([6; 16]),
            expires: Timestamp(1_800_000_000_000),
            secret: Zeroizing::new([7; 32]),
        }
    }

    #[test]
    fn an_invitation_survives_its_file() {
        let text = invitation().to_text();
        let back = Invitation::from_text(&text).unwrap();
        assert_eq!(back.to_text(), text);
        assert_eq!(back.ticket().hash(), invitation().ticket().hash());
    }

    #[test]
    fn what_is_no_invitation_is_refused_without_repeating_the_secret() {
        let good = invitation().to_text();
        let secret = "07".repeat(32);
        for bad in [
            String::new(),
            "{}".into(),
            good.replace("invitation 1", "invitation 2"),
            good.replace("\"office\"", "\"ofice\""),
            good.replace("\"checkpoint\"", "\"note\""),
            good.replace("\"from\": 9", "\"from\": 4"),
            good.replace("\"from\": 9", "\"from\": 3"),
            good.replace("relay.example:4433", "relay.example"),
            good.replace(&secret, &secret[..60]),
            good.get(..good.len() / 2).unwrap().to_owned(),
            "x".repeat(10_000),
        ] {
            let error = Invitation::from_text(&bad).unwrap_err();
            assert!(!error.to_string().contains(&secret[..60]), "{error}");
        }
    }

    #[test]
    fn the_ticket_gives_no_proof_and_a_proof_is_for_one_device() {
        let i = invitation();
        let (ours, other) = (DeviceKey([1; 32]), DeviceKey([2; 32]));
        assert!(proves(&i.secret, &ours, proof(&i.secret, &ours).as_slice()));
        assert!(!proves(
            &i.secret,
            &other,
            proof(&i.secret, &ours).as_slice()
        ));
        assert!(!proves(&i.secret, &ours, &i.ticket().0));
    }
}
