//! What one PC of an office knows and the others need: that a message was read or acknowledged, who
//! looks after a thread, and what was remarked on it ([`crate::inbox::office_note`]).
//!
//! Sealed to the other devices of the office alone. Their order does not matter, nor how often
//! they come: see `aircop_archive::OfficeState`. The sender of the message gets its receipts from
//! the device at which it was done, once.

use aircop_api::Event;
use aircop_archive as archive;
use aircop_archive::ReceiptKind;
use aircop_envelope::ContentKind;
use aircop_message::{DeviceKey, MessageId, Timestamp};

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::Outcome;
use crate::inbox::content_hash::hash_of;
use crate::inbox::receive::CLOCK_SLACK_MS;
use crate::outbox::payload::{Done, MAX_RECEIPTS, Noted, OfficeStates};

impl State {
    /// The live devices of our office beside this one.
    pub(crate) fn other_devices(&self) -> Vec<DeviceKey> {
        let (Some(directory), Some(us)) = (&self.directory, self.secrets.office) else {
            return Vec::new();
        };
        let me = self.secrets.device();
        let devices = directory.live_devices(&us).map(|device| device.key);
        devices.filter(|key| *key != me).collect()
    }

    /// Turns what was done here into jobs for the office's other devices. Where there is none, it
    /// needs no telling: one that joins later gets it with the history of a backup.
    pub(crate) fn enqueue_office_states(&mut self, now: Timestamp) -> Outcome<()> {
        self.tell_listening(now)?;
        let limit = u32::try_from(MAX_RECEIPTS).unwrap_or(u32::MAX);
        loop {
            let owed = self.archive.owed_office_state(limit);
            let owed = owed?;
            let notes = self.owed_office_notes()?;
            if owed.is_empty() && notes.is_empty() {
                return Ok(());
            }
            let states = OfficeStates {
                states: owed
                    .iter()
                    .filter_map(|state| self.said(state).transpose())
                    .collect::<Outcome<_>>()?,
                notes: notes.iter().map(Noted::from).collect(),
                key: Bytes::default(),
            };
            let job = if self.other_devices().is_empty() {
                None
            } else {
                let us = vec![self.office()?];
                let job = self.service_job(ContentKind::OfficeState, us, &states, now);
                Some(archive::NewJob {
                    message: self.new_message_id(),
                    class: archive::Class::Receipt,
                    job: job.to_bytes(),
                    created: now,
                })
            };
            self.archive.transaction(|archive| {
                for state in &owed {
                    archive.office_state_told(state.message, state.kind)?;
                }
                for note in &notes {
                    archive.office_note_told(note)?;
                }
                job.iter().try_for_each(|job| archive.enqueue(job))
            })?;
        }
    }

    /// Takes what was done at another device of our office.
    pub(crate) fn apply_office_states(
        &self,
        states: &OfficeStates,
        device: DeviceKey,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let mut changed: Vec<MessageId> = Vec::new();
        for state in &states.states {
            // A kind that only a newer version knows says nothing to us; nor does a later time.
            let Some(kind) = ReceiptKind::from_code(&state.kind) else {
                continue;
            };
            if kind == ReceiptKind::Delivered || state.at.since(now) > CLOCK_SLACK_MS {
                continue;
            }
            let done = archive::OfficeState {
                message: state.message,
                kind,
                at: state.at,
                device,
                officer: state.officer.clone(),
            };
            let hash: &[u8; 32] = state.hash.exactly().unwrap_or(&[0; 32]);
            let new = if self.hash_here(state.message)?.is_some() {
                let us = self.office()?;
                if !self.speaks_of_ours(state.message, hash, us, now)? {
                    continue;
                }
                self.archive.put_office_state(&done, false)
            } else {
                self.archive.put_early_office_state(&done, hash)
            };
            if new? && !changed.contains(&state.message) {
                changed.push(state.message);
            }
        }
        for thread in self.take_office_notes(&states.notes, device, now)? {
            if !changed.contains(&thread) {
                changed.push(thread);
            }
        }
        let event = |message| Event::Changed { message };
        Ok(changed.into_iter().map(event).collect())
    }

    /// What was done about a message, with its name; none when it is no longer here.
    fn said(&self, state: &archive::OfficeState) -> Outcome<Option<Done>> {
        let stored = self.archive.get(state.message)?;
        let Some((stored, hash)) = stored.and_then(|s| hash_of(&s).map(|hash| (s, hash))) else {
            return Ok(None);
        };
        let found = self.archive.arrived(state.message)?;
        // An alert that was read alone still wants somebody.
        let body = found
            .filter(|(kind, _)| state.kind == ReceiptKind::Acknowledged || kind != archive::ALERT)
            .map(|(_, body)| Bytes::new(&body));
        Ok(Some(Done {
            device: stored.row.sender_device,
            message: state.message,
            hash: Bytes::new(&hash),
            kind: state.kind.code().to_owned(),
            at: state.at,
            officer: state.officer.clone(),
            body: body.unwrap_or_default(),
        }))
    }
}
