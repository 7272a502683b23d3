//! From an envelope to the archive. Each envelope ends in exactly one place: stored, applied, known
//! already, or in quarantine with its reason; only then is it acknowledged to the relay.

use aircop_api::Event;
use aircop_archive as archive;
use aircop_archive::{Arrival, ReceiptKind};
use aircop_codes::Kind;
use aircop_directory::{Consistency, DirectoryError, GroupKind};
use aircop_envelope::{Content, ContentKind, OpenError, Opened, PrekeyBundle, open};
use aircop_message::{DeviceKey, GroupId, Message, MessageId, OfficeId, Timestamp};
use aircop_wire::Item;
use rand_core::Rng as _;

use crate::attachment;
use crate::desk::State;
use crate::enquiry::blind_payload::{BlindEnquiry, Evaluation};
use crate::enquiry::payload::{Enquiry, EnquiryAnswer};
use crate::error::Outcome;
use crate::inbox::index::{Circumstances, indexed};
use crate::inbox::shut_out;
use crate::outbox::after_close::{self, Accepted, Part};
use crate::outbox::payload::{
    Clash, ErasedMessages, History, Missing, Nack, OfficeStates, Receipts,
};

/// How far a message may be dated ahead: a PC that is set to another time zone, or to the next
/// day, still gets its alerts through. Lists are in the order of arrival, so that a date ahead
/// gains nothing.
pub(crate) const CLOCK_SLACK_MS: i64 = 26 * 3_600_000;

/// What became of an envelope.
#[derive(Debug)]
pub(crate) enum Handled {
    /// Everything is written; tell these and acknowledge.
    Done(Vec<Event>),
    /// In quarantine because no prekey of ours opens it: its sender may seal it again.
    Unopened(Vec<Event>),
    /// Its sender has seen a larger directory: fetch that and come again. Nothing was written.
    DirectoryFirst,
}

/// Why an envelope goes into quarantine.
#[derive(Debug)]
struct Distrust {
    reason: &'static str,
    detail: String,
    sender: Option<DeviceKey>,
}

impl Distrust {
    fn new(reason: &'static str, sender: Option<DeviceKey>) -> Self {
        Self {
            reason,
            detail: String::new(),
            sender,
        }
    }

    fn with(mut self, detail: impl std::fmt::Display) -> Self {
        self.detail = detail.to_string();
        self
    }
}

/// Whose word it is, after the directory was asked.
pub(crate) struct Sender {
    pub(crate) office: OfficeId,
    pub(crate) device: DeviceKey,
    /// Revoked since it sent this.
    pub(crate) shut_out: bool,
}

impl State {
    /// Takes one envelope. `up_to_date` says that the directory was fetched just now, so that
    /// what it does not know is not waited for.
    ///
    /// # Errors
    /// When the archive cannot be written: then the envelope must not be acknowledged.
    pub(crate) fn take(
        &mut self,
        item: &Item,
        now: Timestamp,
        up_to_date: bool,
    ) -> Outcome<Handled> {
        let secrets = self.secrets.prekey_secrets();
        let opened = open(
            self.credible(now),
            &item.body,
            item.wrap.as_bytes(),
            self.secrets.device(),
            self.secrets.office,
            &secrets,
        );
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) => {
                let distrust = Distrust::new(error.reason(), None).with(error);
                let put = self.put_away(item, now, distrust)?;
                return Ok(match (error, put) {
                    (OpenError::NotForUs, Handled::Done(events)) if !events.is_empty() => {
                        Handled::Unopened(events)
                    }
                    (_, put) => put,
                });
            }
        };
        if !up_to_date && self.is_ahead(opened.content()) {
            return Ok(Handled::DirectoryFirst);
        }
        let mut events = self.note_checkpoint(opened.content(), now)?;
        let handled = match opened.content().kind {
            ContentKind::EnrolRequest => self.take_enrol_request(item, &opened, now)?,
            ContentKind::Message => match self.sender(item, opened.content(), now) {
                Ok(sender) => self.take_message(item, &opened, &sender, now)?,
                Err(distrust) => self.put_away(item, now, distrust)?,
            },
            ContentKind::Receipt
            | ContentKind::Nack
            | ContentKind::OfficeState
            | ContentKind::Clash
            | ContentKind::Missing
            | ContentKind::History
            | ContentKind::Enquiry
            | ContentKind::EnquiryAnswer
            | ContentKind::BlindEnquiry
            | ContentKind::Evaluation
            | ContentKind::Erased => match self.sender(item, opened.content(), now) {
                Ok(sender) => self.take_service(item, &opened, &sender, now)?,
                Err(distrust) => self.put_away(item, now, distrust)?,
            },
        };
        Ok(match handled {
            Handled::Done(more) => {
                events.extend(more);
                Handled::Done(events)
            }
            other => other,
        })
    }

    fn put_away(&mut self, item: &Item, now: Timestamp, why: Distrust) -> Outcome<Handled> {
        tracing::warn!(reason = why.reason, "an envelope goes into quarantine");
        let new = self.archive.quarantine(&archive::Quarantined {
            received: now,
            reason: why.reason.to_owned(),
            detail: why.detail,
            sender_device: why.sender,
            body: item.body.clone(),
            wrap: item.wrap.as_bytes().to_vec(),
            relay_seq: item.seq,
            relay_received: Timestamp(item.received_at_ms),
        })?;
        Ok(Handled::Done(if new {
            vec![Event::Quarantined]
        } else {
            Vec::new()
        }))
    }

    /// Whether the sender's checkpoint covers entries that we do not have.
    fn is_ahead(&self, content: &Content) -> bool {
        let (Some(directory), Some(note)) = (&self.directory, &content.checkpoint) else {
            return false;
        };
        // A key that we don't know may be one of a newer policy.
        matches!(
            directory.check_checkpoint(note),
            Ok(Consistency::Ahead { .. }) | Err(DirectoryError::UnsignedCheckpoint)
        ) || directory.device(&content.sender_device).is_none()
    }

    /// Compares the sender's checkpoint with our log. Two that conflict are kept as evidence.
    fn note_checkpoint(&mut self, content: &Content, now: Timestamp) -> Outcome<Vec<Event>> {
        let (Some(directory), Some(note)) = (self.directory.as_mut(), &content.checkpoint) else {
            return Ok(Vec::new());
        };
        let ours = directory.root();
        let before = directory.latest().map(|latest| latest.note.clone());
        if let Err(DirectoryError::Split(split)) = directory.accept_checkpoint(note) {
            tracing::error!(size = split.size, root = %hex::encode(ours), "two directories");
            let new = self.archive.add_split_view(&archive::SplitView {
                found_at: now,
                ours: split.ours,
                theirs: split.theirs,
                device: Some(content.sender_device),
            })?;
            if new {
                return Ok(vec![Event::DirectoryChanged]);
            }
        } else if let Some(size) = self.ahead(note) {
            // The relay was asked for it just now.
            self.note_withheld(size, note, Some(content.sender_device), now)?;
        } else {
            let log = self.directory.as_ref();
            let latest = log.and_then(|log| log.latest().filter(|l| l.size == log.size()));
            // More cosignatures of witnesses below it.
            if latest.is_some_and(|latest| Some(&latest.note) != before.as_ref()) {
                self.keep_gathered(now)?;
            }
        }
        Ok(Vec::new())
    }

    /// The sending device must be admitted, of the office that it speaks for, and live, or have
    /// been live when it sent this.
    fn sender(
        &mut self,
        item: &Item,
        content: &Content,
        now: Timestamp,
    ) -> Result<Sender, Distrust> {
        let key = content.sender_device;
        let distrust = |reason| Distrust::new(reason, Some(key));
        let Some(directory) = &self.directory else {
            return Err(distrust("unknown_sender"));
        };
        let device = directory.device(&key).ok_or(distrust("unknown_sender"))?;
        if content.sender_office != Some(device.office) {
            return Err(distrust("wrong_office"));
        }
        let shut_out = !directory.device_is_live(&key);
        let accepted = Timestamp(item.received_at_ms);
        if shut_out && !shut_out::sent_before(directory, content, accepted, now) {
            return Err(distrust("revoked_sender"));
        }
        if content.created.since(self.latest(now)) > CLOCK_SLACK_MS {
            return Err(distrust("from_the_future"));
        }
        let sender = Sender {
            office: device.office,
            device: key,
            shut_out,
        };
        if !shut_out {
            self.note_prekey(content, now);
        }
        Ok(sender)
    }

    /// The sender's own prekey travels along; a good and newer one is kept.
    fn note_prekey(&self, content: &Content, now: Timestamp) {
        let bundle = content.prekey.as_deref().map(PrekeyBundle::from_bytes);
        let Some(Ok(bundle)) = bundle else { return };
        if bundle.device == content.sender_device
            && let Ok(prekey) = self.prekey(&bundle, now)
        {
            // What cannot be kept now comes again with the next message, or from the relay.
            let _ = self.archive.put_prekey(&archive::Prekey {
                device: bundle.device,
                sequence: bundle.sequence,
                expires: prekey.expires(),
                bundle: bundle.to_bytes(),
            });
        }
    }

    fn take_message(
        &mut self,
        item: &Item,
        opened: &Opened,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Handled> {
        let content = opened.content();
        let message = match Message::from_bytes(&content.payload) {
            Ok(message) => message,
            Err(why) => {
                let distrust = Distrust::new("bad_payload", Some(sender.device)).with(why);
                return self.put_away(item, now, distrust);
            }
        };
        if let Err(reason) = self.fits_group(item, content, &message, sender) {
            return self.put_away(item, now, Distrust::new(reason, Some(sender.device)));
        }
        let us = self.office()?;
        // From another device of our own office: our own mail.
        let own = sender.office == us;
        let row = indexed(
            &message,
            Circumstances {
                id: content.message,
                direction: if own {
                    archive::Direction::Out
                } else {
                    archive::Direction::In
                },
                sender_office: sender.office,
                sender_device: sender.device,
                officer: officer(content),
                created: content.created,
                received: now,
                expires: content.expires,
                state: if own {
                    archive::State::Sent
                } else {
                    archive::State::Received
                },
                airport: self.our_airport(),
                payload: content.payload.clone(),
                signed: opened.signed_bytes().to_vec(),
                signature: opened.signature().to_vec(),
            },
        );
        // Nothing is sealed to who was shut out, not even that it arrived.
        let receipt = (!own && !sender.shut_out).then(|| archive::ReceiptJob {
            message: content.message,
            kind: ReceiptKind::Delivered,
            at: now,
            officer: String::new(),
            to_office: sender.office,
        });
        if let Err(why) = attachment::check(&content.attachments) {
            let distrust = Distrust::new("bad_payload", Some(sender.device)).with(why);
            return self.put_away(item, now, distrust);
        }
        let files = attachment::arriving(content, &mut self.rng, now);
        let received = archive::Received {
            message: row,
            recipients: content.recipients.clone(),
            remember_until: content.expires.plus_seconds(24 * 3600),
            receipt,
            relay_seq: Some(item.seq),
        };
        let state = &*self;
        let arrived = state
            .archive
            .transaction(|archive| -> Outcome<(Arrival, bool)> {
                state.settle_early_states(content, &message.reference, now)?;
                let arrival = archive.receive(&received)?;
                let mut same = true;
                match arrival {
                    Arrival::Stored => {
                        if !own {
                            state.watch_arrival(content.message, &message, now)?;
                        }
                        archive.set_arrived(content.message, &opened.body_hash())?;
                        if sender.shut_out {
                            archive.mark_shut_out(content.message)?;
                        }
                        files
                            .iter()
                            .try_for_each(|file| archive.add_attachment(file))?;
                        state.compare_references(&message.reference, content, now)?;
                        state.compare_answers(content, message.thread, now)?;
                    }
                    Arrival::Duplicate => {
                        let said = (opened.signed_bytes(), opened.signature().as_slice());
                        same = state.compare_contents(content, said, now)?;
                    }
                }
                Ok((arrival, same))
            });
        let (arrival, same) = arrived?;
        match arrival {
            _ if !same => {
                let distrust = Distrust::new("two_contents", Some(sender.device));
                self.put_away(item, now, distrust)
            }
            Arrival::Stored => {
                if own {
                    self.entered(content.message)?;
                }
                let row = self.row_of(content.message, now)?;
                Ok(Handled::Done(vec![Event::Arrived(Box::new(row))]))
            }
            Arrival::Duplicate => Ok(Handled::Done(Vec::new())),
        }
    }

    /// Both offices must be members of the message's group, and it must say truly whether it is
    /// training: an exercise that looked live would send officers running, and the other way round
    /// would be worse.
    fn fits_group(
        &self,
        item: &Item,
        content: &Content,
        message: &Message,
        sender: &Sender,
    ) -> Result<(), &'static str> {
        let part = Part::of_message(content.message, message);
        let exercise = Some(message.exercise);
        let briefs = message.kind == Kind::Briefing;
        match self.fits_group_of(item, content, (message.group, part, exercise), sender) {
            // Offices are briefed before an operation begins.
            Err("operation_ahead") if briefs => {}
            found => found?,
        }
        if briefs && !self.may_brief(&message.group, &sender.office) {
            return Err("not_ocu");
        }
        Ok(())
    }

    /// The same of whatever is said in a group; none where it does not say whether it is training.
    pub(crate) fn fits_group_of(
        &self,
        item: &Item,
        content: &Content,
        (group, part, exercise): (GroupId, Part, Option<bool>),
        sender: &Sender,
    ) -> Result<(), &'static str> {
        let us = self.secrets.office.ok_or("foreign_group")?;
        let directory = self.directory.as_ref().ok_or("foreign_group")?;
        let group = directory.group(&group).ok_or("foreign_group")?;
        let member = |office| directory.role(&group.id, office).is_some();
        if !member(&sender.office) || !member(&us) {
            return Err("foreign_group");
        }
        if exercise.is_some_and(|exercise| exercise != (group.kind == GroupKind::Exercise)) {
            return Err("exercise_mismatch");
        }
        let accepted = Accepted {
            at: Timestamp(item.received_at_ms),
            created: content.created,
            knew: content
                .checkpoint
                .as_deref()
                .and_then(|note| directory.covers(note)),
        };
        if !after_close::may_be_taken(directory, group, part, accepted) {
            return Err("closed_group");
        }
        // No honest desk sends before an operation begins; clocks may differ.
        if group
            .starts
            .is_some_and(|start| start.since(content.created) > CLOCK_SLACK_MS)
        {
            return Err("operation_ahead");
        }
        Ok(())
    }

    fn take_service(
        &mut self,
        item: &Item,
        opened: &Opened,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Handled> {
        let content = opened.content();
        let read = match content.kind {
            ContentKind::Receipt => Receipts::read(&content.payload).map(Service::Receipts),
            ContentKind::OfficeState => {
                if Some(sender.office) != self.secrets.office {
                    let distrust = Distrust::new("wrong_office", Some(sender.device));
                    return self.put_away(item, now, distrust);
                }
                OfficeStates::read(&content.payload).map(Service::OfficeStates)
            }
            ContentKind::Clash => Clash::read(&content.payload).map(Service::Clash),
            ContentKind::Missing => Missing::read(&content.payload).map(Service::Missing),
            ContentKind::History => History::read(&content.payload).map(Service::History),
            ContentKind::Enquiry => Enquiry::read(&content.payload).map(Service::Enquiry),
            ContentKind::EnquiryAnswer => {
                EnquiryAnswer::read(&content.payload).map(Service::EnquiryAnswer)
            }
            ContentKind::BlindEnquiry => {
                BlindEnquiry::read(&content.payload).map(Service::BlindEnquiry)
            }
            ContentKind::Evaluation => Evaluation::read(&content.payload).map(Service::Evaluation),
            ContentKind::Erased => ErasedMessages::read(&content.payload).map(Service::Erased),
            _ => Nack::read(&content.payload).map(Service::Nack),
        };
        let service = match read {
            Ok(service) => service,
            Err(why) => {
                let distrust = Distrust::new("bad_payload", Some(sender.device)).with(why);
                return self.put_away(item, now, distrust);
            }
        };
        let fits = match &service {
            Service::Enquiry(enquiry) => self.enquiry_fits(item, content, enquiry.group, sender),
            Service::BlindEnquiry(enquiry) => {
                self.enquiry_fits(item, content, enquiry.group, sender)
            }
            Service::EnquiryAnswer(answer) => {
                self.answer_fits(content, answer.said.len(), sender)?
            }
            Service::Evaluation(evaluation) => self.evaluation_fits(content, evaluation, sender)?,
            _ => Ok(()),
        };
        if let Err(reason) = fits {
            return self.put_away(item, now, Distrust::new(reason, Some(sender.device)));
        }
        let until = content.expires.plus_seconds(24 * 3600);
        let mut events = Vec::new();
        let id = self.new_message_id();
        let mut seed = [0; 32];
        self.rng.fill_bytes(&mut seed);
        let state = &*self;
        let done = state.archive.transaction(|archive| -> Outcome<()> {
            let new = archive.remember(sender.device, content.message, until)?;
            if new {
                match &service {
                    Service::Receipts(receipts) => {
                        events = state.apply_receipts(receipts, sender, now)?;
                    }
                    // Nothing is sealed to who was shut out.
                    Service::Nack(_) | Service::Missing(_) if sender.shut_out => {}
                    // Nor is it believed about others.
                    Service::Clash(_) | Service::History(_) | Service::Erased(_)
                        if sender.shut_out => {}
                    Service::OfficeStates(states) => {
                        events = state.apply_office_states(states, sender.device, now)?;
                        state.keep_listening(sender.device, &states.key, content.created)?;
                    }
                    Service::Nack(nack) => events = state.seal_again(nack, sender, now)?,
                    Service::Clash(clash) => events = state.take_clash(clash, sender, now)?,
                    Service::Missing(missing) => {
                        let pin = content.prekey.as_deref();
                        state.answer_missing(missing, sender, (id, pin), now)?;
                    }
                    Service::Erased(erased) => events = state.take_erased(erased, sender, now)?,
                    Service::History(history) => {
                        events = state.take_history(history, sender, (seed, id), now)?;
                    }
                    Service::Enquiry(enquiry) => {
                        events = state.take_enquiry(enquiry, content, sender, id, now)?;
                    }
                    Service::EnquiryAnswer(answer) => {
                        events = state.take_enquiry_answer(answer, content, sender, now)?;
                    }
                    Service::BlindEnquiry(enquiry) => {
                        events = state.take_blind_enquiry(enquiry, content, sender, now)?;
                    }
                    Service::Evaluation(evaluation) => {
                        events = state.take_evaluation(evaluation, content, sender, id, now)?;
                    }
                }
            }
            Ok(archive.set_handled(item.seq)?)
        });
        done?;
        Ok(Handled::Done(events))
    }

    fn apply_receipts(
        &self,
        receipts: &Receipts,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let mut changed: Vec<MessageId> = Vec::new();
        for receipt in &receipts.receipts {
            // A kind that only a newer version knows is no fault and says nothing to us.
            let Some(kind) = ReceiptKind::from_code(&receipt.kind) else {
                continue;
            };
            // What was said of another content is not said of ours.
            let hash = receipt.hash.0.as_slice();
            if !self.speaks_of_ours(receipt.message, hash, sender.office, now)? {
                continue;
            }
            let at = receipt.at.min(now);
            let ours = self.archive.apply_receipt(
                receipt.message,
                sender.office,
                kind,
                at,
                &receipt.officer,
            )?;
            if ours && !changed.contains(&receipt.message) {
                changed.push(receipt.message);
            }
        }
        let event = |message| Event::Changed { message };
        Ok(changed.into_iter().map(event).collect())
    }
}

enum Service {
    Receipts(Receipts),
    OfficeStates(OfficeStates),
    Nack(Nack),
    Clash(Clash),
    Missing(Missing),
    History(History),
    Enquiry(Enquiry),
    EnquiryAnswer(EnquiryAnswer),
    BlindEnquiry(BlindEnquiry),
    Evaluation(Evaluation),
    Erased(ErasedMessages),
}

impl State {
    /// A device could not open what we sent: seal it again for that device alone, if its office is
    /// on the frozen list.
    fn seal_again(&self, nack: &Nack, sender: &Sender, now: Timestamp) -> Outcome<Vec<Event>> {
        for body in &nack.bodies {
            let Some(hash) = body.array::<32>() else {
                continue;
            };
            let sent = self.archive.message_of_body(&hash)?;
            if let Some(message) = sent {
                self.enqueue_again(message, &[(sender.office, sender.device)], now)?;
            }
        }
        Ok(Vec::new())
    }
}

pub(crate) fn officer(content: &Content) -> String {
    content
        .officer
        .as_ref()
        .map(|officer| officer.name.chars().take(80).collect())
        .unwrap_or_default()
}
