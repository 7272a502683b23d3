//! Handing messages over again to an office that lacks them (`gap`).
//!
//! Only what the asking office sent, or what was frozen to be read by it, as the sender signed it;
//! sealed to the asking device alone. The office is the one that the directory gives the device
//! that signed the question. In pieces, each with the place to go on from, so that neither side
//! keeps a state of the exchange.

use std::collections::BTreeSet;

use aircop_archive as archive;
use aircop_envelope::ContentKind;
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};

use crate::bytes::Bytes;
use crate::continuity::gap::MARGIN_SECONDS;
use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::inbox::content_hash::hash_of;
use crate::inbox::receive::Sender;
use crate::outbox::payload::{Handed, History, MAX_HISTORY, Missing};

/// Bytes of signed content in one piece, give or take one message.
const PIECE_BYTES: usize = 256 * 1024;
/// Signed content that fits into an envelope together with a piece. Larger ones are sealed again by
/// whoever sent them.
const LARGEST_BYTES: usize = 700 * 1024;
/// Messages that are looked at for one piece.
const LOOK: u32 = 5000;
/// Pieces that one device gets in a day.
const PIECES_A_DAY: u32 = 500;
/// How far back a device may ask.
const LONGEST_SECONDS: i64 = 366 * 24 * 3600;
const DAY_MS: i64 = 24 * 3_600_000;

impl State {
    /// Answers a question for what is missing. `id` names the answer, which is sealed to the prekey
    /// that came with the question.
    pub(crate) fn answer_missing(
        &self,
        missing: &Missing,
        sender: &Sender,
        (id, pin): (MessageId, Option<&[u8]>),
        now: Timestamp,
    ) -> Outcome<()> {
        if !self.may_have_a_piece(sender.device, now)? {
            tracing::warn!("a device has asked for too much today");
            return Ok(());
        }
        let us = self.office()?;
        let since = missing.since.plus_seconds(-MARGIN_SECONDS);
        let longest = self.credible(now).plus_seconds(-LONGEST_SECONDS);
        let since = since.max(longest);
        // Our own other device is handed everything, whoever sent it.
        let narrow = !missing.wide && sender.office != us;
        let wanted = archive::History {
            office: sender.office,
            since,
            // An officer sent it again, and the copy of its data took it, or nobody.
            unconfirmed: longest,
            after: missing.after,
            by: narrow.then_some(us),
        };
        if missing.after.is_none() && !missing.quiet && sender.office != us {
            self.archive.owe_receipts_to(sender.office, since)?;
        }
        let found = self.archive.history(&wanted, LOOK)?;
        let mut history = History {
            messages: Vec::new(),
            next: (found.len() >= LOOK as usize)
                .then(|| found.last().map(|(position, _)| *position))
                .flatten(),
            wide: missing.wide,
        };
        let held: BTreeSet<_> = missing
            .held
            .iter()
            .flat_map(|of| of.names().map(|(id, hash)| (id, of.device, hash)))
            .collect();
        let mut bytes = 0;
        for (position, message) in found {
            if self.is_held(message, &held)? {
                continue;
            }
            let Some(handed) = self.handed(message, sender, now)? else {
                continue;
            };
            bytes += handed.signed.0.len();
            history.messages.push(handed);
            if history.messages.len() >= MAX_HISTORY || bytes >= PIECE_BYTES {
                history.next = Some(position);
                break;
            }
        }
        if missing.quiet && history.messages.is_empty() && history.next.is_none() {
            return Ok(());
        }
        let mut job = self.service_job(ContentKind::History, vec![sender.office], &history, now);
        job.only = vec![sender.device];
        job.pin = pin.map(Bytes::new);
        self.archive
            .enqueue(&archive::NewJob {
                message: id,
                class: archive::Class::Mending,
                job: job.to_bytes(),
                created: now,
            })
            .map_err(ClientError::from)
    }

    /// Whether the asking desk has this message: this content of it, and not only its id.
    fn is_held(
        &self,
        message: MessageId,
        held: &BTreeSet<(MessageId, DeviceKey, [u8; 32])>,
    ) -> Outcome<bool> {
        let of_id =
            (message, DeviceKey([0; 32]), [0; 32])..=(message, DeviceKey([255; 32]), [255; 32]);
        if held.range(of_id).next().is_none() {
            return Ok(false);
        }
        let stored = self.archive.get(message)?;
        let name = stored.and_then(|s| Some((message, s.row.sender_device, hash_of(&s)?)));
        Ok(name.is_some_and(|name| held.contains(&name)))
    }

    /// A message as it is handed over; none when it has to go another way.
    fn handed(
        &self,
        message: MessageId,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Option<Handed>> {
        let Some(stored) = self.archive.get(message)? else {
            return Ok(None);
        };
        if stored.signed.len() > LARGEST_BYTES {
            self.enqueue_again(message, &[(sender.office, sender.device)], now)?;
            return Ok(None);
        }
        let mut handed = Handed {
            device: stored.row.sender_device,
            signed: Bytes::new(&stored.signed),
            signature: Bytes::new(&stored.signature),
            received: None,
            read: None,
            acknowledged: None,
            officer: String::new(),
        };
        // What that office told us about it, it has lost too.
        let said = stored.recipients.iter().find(|r| r.office == sender.office);
        if let Some(said) = said.filter(|_| stored.row.direction == archive::Direction::Out) {
            handed.read = said.read_at;
            handed.acknowledged = said.acknowledged_at;
            handed.officer.clone_from(&said.acknowledged_by);
        }
        // What was sent to us: our receipts, which it has lost with the message. To our own other
        // device: what an officer of ours did here.
        let theirs = sender.office == stored.row.sender_office;
        let ours = Some(sender.office) == self.secrets.office;
        if stored.row.direction == archive::Direction::In && (theirs || ours) {
            handed.received = Some(stored.row.received);
            handed.read = stored.row.read_at;
            handed.acknowledged = stored.row.acknowledged_at;
            handed.officer.clone_from(&stored.row.acknowledged_by);
        }
        Ok(Some(handed))
    }

    /// Hands a message of ours over to offices on its list, when it can no longer be sealed as it
    /// was: its time is over, or another device of ours has sent it. False when it was never signed.
    pub(crate) fn hand_over(
        &mut self,
        message: MessageId,
        offices: &[OfficeId],
        now: Timestamp,
    ) -> Outcome<bool> {
        let found = self.archive.get(message)?;
        let Some(stored) = found.filter(|stored| !stored.signature.is_empty()) else {
            return Ok(false);
        };
        let listed = |office: &&OfficeId| stored.recipients.iter().any(|r| r.office == **office);
        let recipients: Vec<OfficeId> = offices.iter().filter(listed).copied().collect();
        if recipients.is_empty() || stored.signed.len() > LARGEST_BYTES {
            return Ok(false);
        }
        let history = History {
            messages: vec![Handed {
                device: stored.row.sender_device,
                signed: Bytes::new(&stored.signed),
                signature: Bytes::new(&stored.signature),
                received: None,
                read: None,
                acknowledged: None,
                officer: String::new(),
            }],
            next: None,
            wide: false,
        };
        let job = self.service_job(ContentKind::History, recipients, &history, now);
        let id = self.new_message_id();
        self.archive.enqueue(&archive::NewJob {
            message: id,
            class: archive::Class::Mending,
            job: job.to_bytes(),
            created: now,
        })?;
        Ok(true)
    }

    /// Counts the pieces of a device. Its office may read them all, but not keep us busy with it.
    fn may_have_a_piece(&self, device: DeviceKey, now: Timestamp) -> Outcome<bool> {
        let key = format!("history.{device}");
        let today = now.0.div_euclid(DAY_MS);
        let kept = self.archive.setting(&key)?;
        let had = kept.as_deref().and_then(|text| {
            let (day, pieces) = text.split_once(':')?;
            (day.parse() == Ok(today)).then(|| pieces.parse::<u32>().ok())?
        });
        let had = had.unwrap_or(0);
        if had >= PIECES_A_DAY {
            return Ok(false);
        }
        self.archive
            .set_setting(&key, &format!("{today}:{}", had + 1))?;
        Ok(true)
    }
}
