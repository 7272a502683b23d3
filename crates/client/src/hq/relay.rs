//! Headquarters and its relay: which one it is, everything that it must be told, and how it is
//! replaced.

use std::collections::BTreeSet;
use std::sync::Arc;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::AuditAction;
use aircop_directory::{Event as Entry, MAX_ADDRESSES, is_address};
use aircop_message::Timestamp;
use aircop_wire::{
    AdmissionRecord, MailboxId, Refusal, Request, SignedAdmission, Successor, TicketAdmission,
    TicketHash, TransportKey,
};

use crate::desk::{Desk, State};
use crate::directory_log::PENDING;
use crate::error::{self, ClientError, Outcome};
use crate::hq::admit::InvitationRecord;
use crate::hq::announce::{Stated, admission};
use crate::link::{Connection, LinkError};
use crate::sync::relay_address::RelayAddress;

/// What the relay in use was told: its key, entries of the log, when (milliseconds since 1970).
const SUPPLIED: &str = "hq.supplied";
/// For which relay everything was noted, and how many entries it held then; empty once it has been
/// told all of that.
const SUPPLYING: &str = "hq.supplying";
/// Admissions last 400 days; all are renewed long before.
const RENEW_SECONDS: i64 = 100 * 24 * 3600;

/// Whether a relay answers at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// `host:port`.
    pub address: String,
    /// Why it cannot be used; none when it lets headquarters in.
    pub error: Option<ApiError>,
}

impl Desk {
    /// Says which relay everybody uses. The first one is this desk's own affair: the invitations
    /// name it. Any other is a statement in the log, which moves every desk.
    pub(crate) fn set_relay(&self, addresses: &[String], key: &str) -> Outcome<Stated<()>> {
        let now = self.now();
        let mut state = self.lock();
        let named = state.relay_of(addresses, key)?;
        if state.relay().as_ref() == Some(&named) {
            return Ok(Stated::Done(()));
        }
        let stated = if state.is_alone(now)? {
            let detail = format!("{}, {}", named.addresses.join(", "), named.key);
            state.audit_with(AuditAction::RelayChanged, None, detail, now)?;
            state.secrets.relay = Some(named);
            state.save_secrets()?;
            Stated::Done(())
        } else {
            let key: TransportKey = named.key.parse().map_err(error::internal)?;
            let admin: TransportKey = named.admin.parse().map_err(error::internal)?;
            let moved = Entry::RelayMoved {
                addresses: named.addresses,
                key: *key.as_bytes(),
                admin: *admin.as_bytes(),
            };
            state.announce(&[moved], now)?
        };
        drop(state);
        self.changed();
        Ok(stated)
    }

    /// Asks a relay at each of its addresses whether it lets headquarters in.
    pub(crate) async fn try_relay(
        &self,
        addresses: &[String],
        key: &str,
    ) -> Outcome<Vec<Answered>> {
        let mut answers = Vec::new();
        for address in addresses {
            let link = {
                let state = self.lock();
                let named = state.relay_of(std::slice::from_ref(address), key)?;
                let seed = &state.secrets.transport;
                named.dial(self.config.dial.as_ref(), seed, &Arc::default())
            };
            let credential = self.credential()?;
            let answer = match link {
                Ok(link) => link.connect(&credential).await,
                Err(error) => Err(error),
            };
            answers.push(Answered {
                address: address.clone(),
                error: match answer {
                    Ok(connection) => {
                        connection.close();
                        None
                    }
                    Err(error) => Some(ClientError::from(error).into()),
                },
            });
        }
        Ok(answers)
    }

    /// Tells a relay that was left, and shows this key, which one takes its place, and puts up the
    /// log, in this order: who learns of the move finds a mailbox that no longer fills. False when
    /// nothing was said: since the visit began it has become the one in use again, or another has
    /// that lacks something.
    pub(crate) async fn retire(
        &self,
        connection: &dyn Connection,
        key: &str,
    ) -> Result<bool, LinkError> {
        let record = {
            let state = self.lock();
            let in_use = state.secrets.relay.as_ref();
            if in_use.is_none_or(|relay| relay.key == key) || !state.may_retire() {
                return Ok(false);
            }
            state.successor(self.now())
        };
        let record = record.map_err(|e| LinkError::Local(e.to_string()))?;
        match connection.request(Request::PutAdmission(record)).await {
            Ok(_) | Err(LinkError::Refused(Refusal::Conflict)) => {}
            Err(error) => return Err(error),
        }
        self.append_log(connection, None).await?;
        Ok(true)
    }
}

impl State {
    fn relay_of(&self, addresses: &[String], key: &str) -> Outcome<RelayAddress> {
        let malformed = |why: &str| ClientError::with(ErrorCode::Malformed, why);
        if !(1..=MAX_ADDRESSES).contains(&addresses.len()) {
            return Err(malformed("a relay has 1 to 5 addresses"));
        }
        if let Some(bad) = addresses.iter().find(|address| !is_address(address)) {
            return Err(ClientError::with(
                ErrorCode::BadAddress,
                format!("{bad:?} is not host:port"),
            ));
        }
        let key: TransportKey = key.parse().map_err(|e| {
            ClientError::with(ErrorCode::BadRelayKey, format!("the relay's key: {e}"))
        })?;
        Ok(RelayAddress {
            addresses: addresses.to_vec(),
            key: hex::encode(key.as_bytes()),
            admin: hex::encode(self.hq()?.admin_key().verifying_key().to_bytes()),
        })
    }

    /// Whether nobody else can know of a relay: no device, no invitation that is still good.
    fn is_alone(&self, now: Timestamp) -> Outcome<bool> {
        let Some(directory) = &self.directory else {
            return Ok(true);
        };
        let me = self.secrets.device();
        let devices = directory
            .offices()
            .flat_map(|o| directory.devices_of(&o.id));
        Ok(directory.relay().is_none()
            && devices.into_iter().all(|device| device.key == me)
            && self.good_tickets(now)?.is_empty())
    }

    /// Tickets of invitations that may still be used.
    fn good_tickets(&self, now: Timestamp) -> Outcome<Vec<TicketAdmission>> {
        let asked = self.archive.enrolments()?;
        let invitations = self.archive.invitations()?;
        let mut tickets = Vec::new();
        for made in invitations.iter().filter(|made| made.cancelled.is_none()) {
            let hash = made.ticket;
            let record: InvitationRecord =
                serde_json::from_str(&made.document).map_err(error::internal)?;
            let answered = asked
                .iter()
                .any(|a| a.ticket == hash && a.approved.is_some());
            if !answered && record.expires() > now {
                tickets.push(TicketAdmission {
                    token_hash: TicketHash(hash),
                    inbox: MailboxId(self.secrets.mailbox.0),
                    expires_at_ms: record.expires().0,
                    sequence: 1,
                });
            }
        }
        Ok(tickets)
    }

    /// Everything that a relay needs to know to be ours: that it is in service, every device that
    /// was ever admitted as it stands now, every invitation that is still good.
    fn everything(&self, now: Timestamp) -> Outcome<Vec<AdmissionRecord>> {
        let me = self.secrets.device();
        let directory = self.directory()?;
        let key = self.secrets.relay.as_ref().and_then(RelayAddress::key);
        let key = key.ok_or_else(|| error::internal("no relay"))?;
        let mut records = vec![AdmissionRecord::Successor(Successor {
            addresses: Vec::new(),
            key,
            sequence: sequence(now),
        })];
        for office in directory.offices() {
            for device in directory.devices_of(&office.id).filter(|d| d.key != me) {
                let revoked = !directory.device_is_live(&device.key);
                records.push(admission(device, revoked, now));
            }
        }
        let tickets = self.good_tickets(now)?;
        records.extend(tickets.into_iter().map(AdmissionRecord::Ticket));
        Ok(records)
    }

    /// Notes everything for a relay that lacks it: another one than before, one that was set up
    /// anew or restored from an older state, or one whose admissions will run out. Once, however
    /// often the line breaks before all of it is told: else each attempt would begin from the
    /// front, and on a bad line none would come to the end.
    pub(crate) fn supply(&mut self, size: u64, now: Timestamp) -> Outcome<()> {
        if !self.lacks(size, now)? || self.is_supplying(size)? {
            return Ok(());
        }
        let relay = self.secrets.relay.as_ref();
        let key = relay.map(|relay| relay.key.clone()).unwrap_or_default();
        let everything = self.everything(now)?;
        // What was still to be told of the same devices and invitations, perhaps to a relay that
        // was left, is told by what is noted now.
        let told: BTreeSet<Subject> = everything.iter().map(subject).collect();
        let mut lines = self.pending()?;
        lines.retain(|line| {
            let record = hex::decode(line).ok();
            let record = record.and_then(|bytes| AdmissionRecord::from_bytes(&bytes).ok());
            record.is_some_and(|record| !told.contains(&subject(&record)))
        });
        lines.extend(everything.iter().map(|r| hex::encode(r.to_bytes())));
        self.archive
            .transaction(|archive| {
                archive.set_setting(PENDING, &lines.join("\n"))?;
                archive.set_setting(SUPPLYING, &format!("{key} {size}"))
            })
            .map_err(ClientError::from)
    }

    /// Whether everything is noted already for the relay in use, which holds `size` entries. With
    /// fewer than when it was noted, it has been restored again since.
    fn is_supplying(&self, size: u64) -> Outcome<bool> {
        let noted = self.archive.setting(SUPPLYING)?.unwrap_or_default();
        let relay = self.secrets.relay.as_ref();
        Ok(noted.split_once(' ').is_some_and(|(key, held)| {
            relay.is_some_and(|relay| relay.key == key)
                && held.parse().is_ok_and(|held: u64| size >= held)
        }))
    }

    fn lacks(&self, size: u64, now: Timestamp) -> Outcome<bool> {
        let Some((key, known, at)) = self.supplied()? else {
            return Ok(true);
        };
        let relay = self.secrets.relay.as_ref();
        Ok(relay.is_none_or(|relay| relay.key != key)
            || size < known
            || now >= at.plus_seconds(RENEW_SECONDS))
    }

    pub(crate) fn supplied(&self) -> Outcome<Option<(String, u64, Timestamp)>> {
        let text = self.archive.setting(SUPPLIED)?;
        let text = text.unwrap_or_default();
        let mut words = text.split(' ');
        Ok((|| {
            let key = words.next()?.to_owned();
            let size = words.next()?.parse().ok()?;
            let at = words.next()?.parse().ok()?;
            Some((key, size, Timestamp(at)))
        })())
    }

    /// Notes that the relay in use has everything. True when it did not have before.
    pub(crate) fn note_supplied(&mut self, now: Timestamp) -> Outcome<bool> {
        let Some(relay) = self.secrets.relay.clone() else {
            return Ok(false);
        };
        if self
            .archive
            .setting(SUPPLYING)?
            .is_some_and(|noted| !noted.is_empty())
        {
            self.archive.set_setting(SUPPLYING, "")?;
        }
        let size = self.directory()?.size();
        let before = self.supplied()?.filter(|(key, ..)| *key == relay.key);
        if before
            .as_ref()
            .is_some_and(|(_, known, at)| *known == size && now < at.plus_seconds(RENEW_SECONDS))
        {
            return Ok(false);
        }
        let is_new = before.is_none();
        let at = match before {
            Some((_, _, at)) if now < at.plus_seconds(RENEW_SECONDS) => at,
            _ => now,
        };
        let text = format!("{} {size} {}", relay.key, at.0);
        self.archive.set_setting(SUPPLIED, &text)?;
        Ok(is_new)
    }

    /// Whether a relay that was left may be told: only once the new one has everything.
    pub(crate) fn may_retire(&self) -> bool {
        let relay = self.secrets.relay.as_ref();
        self.secrets.hq.is_some()
            && !self.must_move()
            && self
                .supplied()
                .is_ok_and(|s| s.is_some_and(|(key, ..)| relay.is_some_and(|r| r.key == key)))
    }

    fn successor(&self, now: Timestamp) -> Outcome<SignedAdmission> {
        let relay = self.secrets.relay.clone();
        let relay = relay.ok_or_else(|| error::internal("no relay"))?;
        let record = AdmissionRecord::Successor(Successor {
            key: relay
                .key()
                .ok_or_else(|| error::internal("the relay's key is damaged"))?,
            addresses: relay.addresses,
            sequence: sequence(now),
        });
        Ok(SignedAdmission::sign(record, &self.hq()?.admin_key()))
    }
}

/// Whom a record is about; none for the relay itself.
type Subject = Option<[u8; 32]>;

fn subject(record: &AdmissionRecord) -> Subject {
    match record {
        AdmissionRecord::Device(device) => Some(*device.transport_key.as_bytes()),
        AdmissionRecord::Ticket(ticket) => Some(ticket.token_hash.0),
        AdmissionRecord::Successor(_) => None,
    }
}

fn sequence(now: Timestamp) -> u64 {
    u64::try_from(now.0).unwrap_or(1)
}
