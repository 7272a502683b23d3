//! Messages out of a backup into this desk: history for a second PC of the office, or what a desk
//! had before its disk failed.
//!
//! Added, never put in place of what is here: a backup is old, and what came since must stay; so
//! must the directory, whose log may not shrink, and the memory against replay. The passphrase
//! shows that a colleague made the file, and that is not enough to show a message: each one is
//! checked like one that arrives, signature first. Only the sender's devices need not be live any
//! more, since this is the past. What was never sealed comes as a draft: see
//! [`crate::drafts::restored_draft`]. Not taken: quarantine, prekeys.

use aircop_archive as archive;
use aircop_archive::{Archive, Arrival, Direction, StoredMessage, TakenOver};
use aircop_directory::{Directory, GroupKind};
use aircop_envelope::{Content, ContentKind, open_signed};
use aircop_message::{DeviceKey, Message, MessageId, OfficeId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde::Serialize;

use crate::attachment;
use crate::desk::State;
use crate::drafts::restored_draft::{self, RestoredDraft};
use crate::error::Outcome;
use crate::inbox::content_hash::hash_of;
use crate::inbox::index::{Circumstances, indexed};
use crate::inbox::receive::{CLOCK_SLACK_MS, officer};

/// What became of the messages of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Taken {
    /// New here.
    pub added: u64,
    /// Here already.
    pub known: u64,
    /// Never sealed, so nothing shows who wrote them: they waited to be sent or were recalled.
    /// Those that are not here stand among the drafts.
    pub unsigned: u64,
    /// Not true or not for this office: left out.
    pub refused: u64,
    /// What came as a draft.
    pub drafts: Vec<RestoredDraft>,
}

impl Taken {
    /// All messages.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.added + self.known + self.unsigned + self.refused
    }

    /// Counts one message.
    pub(crate) fn count(&mut self, arrival: Arrival) {
        match arrival {
            Arrival::Stored => self.added += 1,
            Arrival::Duplicate => self.known += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.added += other.added;
        self.known += other.known;
        self.unsigned += other.unsigned;
        self.refused += other.refused;
        self.drafts.extend(other.drafts);
    }
}

/// A message as another archive holds it. Nothing of it has been verified.
pub(crate) struct Held {
    /// Under which it stands there; none for one that came without.
    pub(crate) id: Option<MessageId>,
    pub(crate) sender_device: DeviceKey,
    pub(crate) received: Timestamp,
    pub(crate) read_at: Option<Timestamp>,
    pub(crate) acknowledged: Option<(Timestamp, String)>,
    pub(crate) recipients: Vec<archive::Recipient>,
    pub(crate) signed: Vec<u8>,
    pub(crate) signature: Vec<u8>,
}

impl From<StoredMessage> for Held {
    fn from(found: StoredMessage) -> Self {
        let row = found.row;
        Self {
            id: Some(row.id),
            sender_device: row.sender_device,
            received: row.received,
            read_at: row.read_at,
            acknowledged: row.acknowledged_at.map(|at| (at, row.acknowledged_by)),
            recipients: found.recipients,
            signed: found.signed,
            signature: found.signature,
        }
    }
}

/// Who says whether a message of another archive is true.
pub(crate) struct Judge<'a> {
    pub(crate) directory: &'a Directory,
    pub(crate) us: OfficeId,
    pub(crate) airport: Option<String>,
    pub(crate) now: Timestamp,
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
        let judge = Judge {
            directory: self.directory()?,
            us: self.office()?,
            airport: self.our_airport(),
            now,
        };
        let done = self.archive.transaction(|archive| -> Outcome<Taken> {
            let mut batch = Taken::default();
            for id in ids {
                let Some(found) = other.get(*id)? else {
                    continue;
                };
                if found.signature.is_empty() {
                    batch.unsigned += 1;
                    let came = restored_draft::of_message(archive, other, &found, now)?;
                    batch.drafts.extend(came);
                    continue;
                }
                judge.take(archive, found.into(), &mut rng, &mut batch)?;
            }
            Ok(batch)
        });
        taken.add(done?);
        Ok(())
    }

    /// Takes the drafts of `other` over in one transaction.
    pub(crate) fn take_over_drafts(&self, other: &Archive, taken: &mut Taken) -> Outcome<()> {
        let drafts = other.drafts()?;
        let came = self
            .archive
            .transaction(|archive| -> Outcome<Vec<RestoredDraft>> {
                let mut came = Vec::new();
                for draft in drafts {
                    came.extend(restored_draft::of_draft(archive, draft)?);
                }
                Ok(came)
            });
        taken.drafts.extend(came?);
        Ok(())
    }
}

impl Judge<'_> {
    /// Takes one message into `archive` if it is true, and counts it.
    pub(crate) fn take(
        &self,
        archive: &Archive,
        found: Held,
        rng: &mut StdRng,
        taken: &mut Taken,
    ) -> Outcome<()> {
        let (item, content) = match self.checked(found) {
            Ok(checked) => checked,
            Err(reason) => {
                tracing::warn!(reason, "a message of another archive was refused");
                taken.refused += 1;
                return Ok(());
            }
        };
        // What was done about another content under this id was not done about the one that is here.
        let known = archive
            .get(content.message)?
            .and_then(|known| hash_of(&known));
        if known.is_some_and(|hash| Some(hash) != content.message_hash()) {
            tracing::warn!("a message of another archive has another content here");
            taken.refused += 1;
            return Ok(());
        }
        let arrival = archive.take_over(&item)?;
        if arrival == Arrival::Stored {
            for file in attachment::arriving(&content, rng, self.now) {
                archive.add_attachment(&file)?;
            }
        }
        taken.count(arrival);
        Ok(())
    }

    /// Everything from the signed bytes; of the other archive's columns only what happened there.
    pub(crate) fn checked(&self, found: Held) -> Result<(TakenOver, Content), &'static str> {
        let (directory, us, now) = (self.directory, self.us, self.now);
        let key = found.sender_device;
        let device = directory.device(&key).ok_or("unknown_sender")?;
        let signature: [u8; 64] = found
            .signature
            .as_slice()
            .try_into()
            .map_err(|_| "bad_signature")?;
        // By the code of a desk: what nobody could have opened is not taken this way either.
        let content = open_signed(&key, &found.signed, &signature).map_err(|why| why.reason())?;
        if content.sender_office != Some(device.office) {
            return Err("wrong_office");
        }
        // What is signed under the same label and is no message: receipts, requests.
        let other = content.kind != ContentKind::Message;
        if other || found.id.is_some_and(|id| id != content.message) {
            return Err("bad_content");
        }
        if content.created.since(now) > CLOCK_SLACK_MS {
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
        let item = TakenOver {
            recipients: recipients.collect(),
            remember_until: content.expires.plus_seconds(24 * 3600),
            read_at: found.read_at,
            acknowledged: found.acknowledged,
            message: indexed(
                &message,
                Circumstances {
                    id: content.message,
                    direction: if own { Direction::Out } else { Direction::In },
                    sender_office: device.office,
                    sender_device: key,
                    officer: officer(&content),
                    created: content.created,
                    received: found.received.min(now),
                    expires: content.expires,
                    state: if own {
                        archive::State::Sent
                    } else {
                        archive::State::Received
                    },
                    airport: self.airport.clone(),
                    payload: content.payload.clone(),
                    signed: found.signed,
                    signature: found.signature,
                },
            ),
        };
        Ok((item, content))
    }
}
