//! Messages out of a backup into this desk: history for a second PC of the office, or what a desk
//! had before its disk failed.
//!
//! Added, never put in place of what is here: a backup is old, and what came since must stay; so
//! must the directory, whose log may not shrink, and the memory against replay. The passphrase
//! shows that a colleague made the file, and that is not enough to show a message: each one is
//! checked like one that arrives, signature first. Only the sender's devices need not be live any
//! more, since this is the past. Not taken: drafts, what waits to be sent, quarantine, prekeys.

use aircop_archive as archive;
use aircop_archive::{Archive, Arrival, Direction, StoredMessage, TakenOver};
use aircop_directory::GroupKind;
use aircop_envelope::{CONTENT_SIGNATURE_LABEL, Content, verify_strict};
use aircop_message::{DeviceKey, Message, MessageId, Timestamp, canonical};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde::Serialize;

use crate::attachment;
use crate::desk::State;
use crate::error::{self, Outcome};
use crate::index::{Circumstances, indexed};
use crate::receive::{CLOCK_SLACK_MS, officer};

/// What became of the messages of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Taken {
    /// New here.
    pub added: u64,
    /// Here already.
    pub known: u64,
    /// Never sealed, so nothing shows who wrote them: they waited to be sent or were recalled.
    pub unsigned: u64,
    /// Not true or not for this office: left out.
    pub refused: u64,
}

impl Taken {
    /// All of them.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.added + self.known + self.unsigned + self.refused
    }
}

impl State {
    /// Takes messages of `other` over in one transaction.
    pub(crate) fn take_over(
        &mut self,
        other: &Archive,
        ids: &[MessageId],
        now: Timestamp,
        taken: &mut Taken,
    ) -> Outcome<()> {
        let mut rng = StdRng::from_rng(&mut self.rng);
        let state = &*self;
        let done = state
            .archive
            .transaction(|_| -> Result<Taken, error::Fault> {
                let mut batch = Taken::default();
                for id in ids {
                    let Some(found) = other.get(*id)? else {
                        continue;
                    };
                    if found.signature.is_empty() {
                        batch.unsigned += 1;
                        continue;
                    }
                    let (item, content) = match state.checked(found, now) {
                        Ok(checked) => checked,
                        Err(reason) => {
                            tracing::warn!(reason, "a message of a backup was refused");
                            batch.refused += 1;
                            continue;
                        }
                    };
                    match state.archive.take_over(&item)? {
                        Arrival::Stored => {
                            batch.added += 1;
                            for file in attachment::arriving(&content, &mut rng, now) {
                                state.archive.add_attachment(&file)?;
                            }
                        }
                        Arrival::Duplicate => batch.known += 1,
                        Arrival::IdTaken => batch.refused += 1,
                    }
                }
                Ok(batch)
            });
        let batch = done.map_err(|error::Fault(error)| error)?;
        taken.added += batch.added;
        taken.known += batch.known;
        taken.unsigned += batch.unsigned;
        taken.refused += batch.refused;
        Ok(())
    }

    /// Everything from the signed bytes; of the other archive's columns only what happened there.
    fn checked(
        &self,
        found: StoredMessage,
        now: Timestamp,
    ) -> Result<(TakenOver, Content), &'static str> {
        let directory = self.directory.as_ref().ok_or("unknown_sender")?;
        let us = self.secrets.office.ok_or("foreign_group")?;
        let key: DeviceKey = found.row.sender_device;
        let device = directory.device(&key).ok_or("unknown_sender")?;
        let signature: [u8; 64] = found
            .signature
            .as_slice()
            .try_into()
            .map_err(|_| "bad_signature")?;
        verify_strict(&key, CONTENT_SIGNATURE_LABEL, &found.signed, &signature)
            .map_err(|_| "bad_signature")?;
        let content: Content = canonical::from_slice(&found.signed).map_err(|_| "bad_content")?;
        if content.sender_device != key || content.sender_office != Some(device.office) {
            return Err("wrong_office");
        }
        if content.message != found.row.id || content.created.since(now) > CLOCK_SLACK_MS {
            return Err("bad_content");
        }
        let own = device.office == us;
        if !own && !content.recipients.contains(&us) {
            return Err("not_for_us");
        }
        let message = Message::from_bytes(&content.payload).map_err(|_| "bad_payload")?;
        attachment::check(&content.attachments).map_err(|_| "bad_payload")?;
        let group = directory.group(&message.group).ok_or("foreign_group")?;
        if message.exercise != (group.kind == GroupKind::Exercise) {
            return Err("exercise_mismatch");
        }
        let recipients = content.recipients.iter().map(|office| {
            let known = found.recipients.iter().find(|r| r.office == *office);
            known.cloned().unwrap_or(archive::Recipient {
                office: *office,
                delivered_at: None,
                read_at: None,
                acknowledged_at: None,
                acknowledged_by: String::new(),
            })
        });
        let row = &found.row;
        let recipients = recipients.collect();
        let item = TakenOver {
            recipients,
            remember_until: content.expires.plus_seconds(24 * 3600),
            read_at: row.read_at,
            acknowledged: row
                .acknowledged_at
                .map(|at| (at, row.acknowledged_by.clone())),
            message: indexed(
                &message,
                Circumstances {
                    id: content.message,
                    direction: if own { Direction::Out } else { Direction::In },
                    sender_office: device.office,
                    sender_device: key,
                    officer: officer(&content),
                    created: content.created,
                    received: row.received.min(now),
                    expires: content.expires,
                    state: if own {
                        archive::State::Sent
                    } else {
                        archive::State::Received
                    },
                    airport: self.our_airport(),
                    payload: content.payload.clone(),
                    signed: found.signed,
                    signature: found.signature,
                },
            ),
        };
        Ok((item, content))
    }
}
