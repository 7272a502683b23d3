//! Which relay this desk uses, and how it moves to another.
//!
//! The directory decides, never the relay: a desk moves when its verified log names another relay,
//! wherever it got the entry from (the old relay, the new one, a file by stick). A relay can keep
//! the entry back, no more. It moves at once and visits the relay that it left for what still waits
//! there (`earlier`); and what this device had sent is entered again, since nobody can know whether
//! the old relay has delivered it: whoever has it already takes no second one.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use aircop_directory::Relay;
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};
use aircop_wire::TransportKey;
use serde::{Deserialize, Serialize};

use crate::config::Dial;
use crate::desk::State;
use crate::desk::secrets::EarlierRelay;
use crate::error::Outcome;
use crate::link::several::Several;
use crate::link::{Link, LinkError};
use crate::outbox::undelivered;

/// Relays that were left and are remembered, at most.
const EARLIER: usize = 4;

/// Where a relay is, which key it must show and whom it obeys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RelayAddress {
    /// `host:port`, in the order in which they are tried.
    pub(crate) addresses: Vec<String>,
    /// Of its TLS, hexadecimal.
    pub(crate) key: String,
    /// The relay-admin key of headquarters, hexadecimal.
    pub(crate) admin: String,
}

impl RelayAddress {
    pub(crate) fn key(&self) -> Option<TransportKey> {
        self.key.parse().ok()
    }

    /// A link under all its addresses; `answered` is the place of the one that answered last.
    pub(crate) fn dial(
        &self,
        dial: &dyn Dial,
        transport_seed: &[u8; 32],
        answered: &Arc<AtomicUsize>,
    ) -> Result<Arc<dyn Link>, LinkError> {
        let key = self
            .key()
            .ok_or_else(|| LinkError::Local("the relay's key is damaged".into()))?;
        let links = self
            .addresses
            .iter()
            .map(|address| dial.link(address, key, transport_seed))
            .collect::<Result<_, _>>()?;
        Ok(Arc::new(Several::new(links, answered.clone())))
    }
}

impl From<&Relay> for RelayAddress {
    fn from(relay: &Relay) -> Self {
        Self {
            addresses: relay.addresses.clone(),
            key: hex::encode(relay.key),
            admin: hex::encode(relay.admin),
        }
    }
}

impl State {
    /// The relay to use: the directory's word, else that of the invitation.
    pub(crate) fn relay(&self) -> Option<RelayAddress> {
        let stated = self.directory.as_ref().and_then(|d| d.relay());
        stated
            .map(RelayAddress::from)
            .or_else(|| self.secrets.relay.clone())
    }

    /// Whether the directory names another relay than the one in use.
    pub(crate) fn must_move(&self) -> bool {
        self.relay() != self.secrets.relay
    }

    /// Moves to the relay that the directory names. True when it is another one. Sealed files lie
    /// in `blobs`.
    pub(crate) fn follow_directory(&mut self, blobs: &Path, now: Timestamp) -> Outcome<bool> {
        let named = self.relay();
        let current = self.secrets.relay.clone();
        let (Some(named), true) = (named, self.must_move()) else {
            return Ok(false);
        };
        let is_another = current.as_ref().is_none_or(|c| c.key != named.key);
        if is_another {
            // Before the vault: a crash in between enters everything once more, which harms nobody.
            self.enter_again(blobs)?;
            self.ask_unless_complete(now)?;
            self.change_session(current.as_ref().map(|c| c.key.as_str()), &named.key)?;
            let earlier = &mut self.secrets.earlier;
            earlier.retain(|e| e.relay.key != named.key);
            if let Some(left) = current {
                earlier.retain(|e| e.relay.key != left.key);
                earlier.insert(
                    0,
                    EarlierRelay {
                        relay: left,
                        left: now,
                    },
                );
            }
            earlier.truncate(EARLIER);
            if let Some(joining) = self.secrets.joining.as_mut() {
                joining.deposited = false;
            }
        }
        tracing::info!(addresses = ?named.addresses, "the directory names another relay");
        self.secrets.relay = Some(named);
        self.save_secrets()?;
        Ok(is_another)
    }

    /// Everything of this device that the relay may have accepted without delivering it is due
    /// again: messages, the files that belong to them, receipts.
    ///
    /// Of the last 30 days before headquarters' last word and not by our clock, which may lie years
    /// ahead, where everything has expired, while no relay has told the time yet. What is entered and
    /// has expired goes no further.
    fn enter_again(&self, blobs: &Path) -> Outcome<()> {
        let Some(us) = self.secrets.office else {
            return Ok(());
        };
        let now = self.directory()?.last_heartbeat();
        let since = undelivered::since(now);
        let me = (us, self.secrets.device());
        let sent = self.archive.sent_since(me, since, now);
        let sent = sent?;
        self.archive.transaction(|archive| -> Outcome<()> {
            for message in sent {
                let lacking = self.may_lack(message)?;
                if !lacking.is_empty() {
                    self.enqueue_again(message, &lacking, now)?;
                }
                for file in archive.attachments(message)? {
                    // Without its sealed bytes there is nothing to send again.
                    if blobs.join(hex::encode(file.file)).exists() {
                        archive.send_attachment_again(message, file.position, now)?;
                    }
                }
            }
            archive.owe_every_receipt_since(since)?;
            Ok(())
        })
    }

    /// Devices that have not said by themselves that they hold a message of ours. A receipt is an
    /// office's: of one that has several devices it does not say which.
    fn may_lack(&self, message: MessageId) -> Outcome<Vec<(OfficeId, DeviceKey)>> {
        let me = self.secrets.device();
        let directory = self.directory()?;
        let list = self.archive.recipients(message)?;
        let mut lacking = Vec::new();
        for recipient in list {
            let devices: Vec<_> = directory.live_devices(&recipient.office).collect();
            if recipient.delivered_at.is_some() && devices.len() == 1 {
                continue;
            }
            lacking.extend(devices.iter().map(|d| (d.office, d.key)));
        }
        let us = self.office()?;
        let own = directory.live_devices(&us);
        lacking.extend(own.filter(|d| d.key != me).map(|d| (d.office, d.key)));
        Ok(lacking)
    }
}
