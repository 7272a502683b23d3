//! Devices that work with data that they should not have: how an office notices it of another, and
//! who is told.
//!
//! A copied data folder uses the same series of references and the same device key. The first office
//! to which both have written holds two messages with one reference: each is signed, each is kept
//! and shown, and the office says so to headquarters and to the office that it is about. The same
//! for one message id with two contents. Only headquarters can end it, by shutting the device out.

use aircop_api::{ClashView, Event};
use aircop_archive as archive;
use aircop_archive::ClashKind;
use aircop_envelope::{Content, ContentKind, message_id};
use aircop_message::{DeviceKey, Message, MessageId, OfficeId, Timestamp, shown};

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::Outcome;
use crate::inbox::content_hash::{hash_of, name_of, name_of_content};
use crate::inbox::receive::Sender;
use crate::outbox::payload::{Clash, Named};
use crate::screen::row;

/// As many as a screen can speak of.
const MOST: u32 = 20;

impl State {
    /// A message has come: whether its office has given its reference to another one.
    pub(crate) fn compare_references(
        &self,
        reference: &str,
        content: &Content,
        now: Timestamp,
    ) -> Outcome<()> {
        let Some(office) = content.sender_office else {
            return Ok(());
        };
        let other = self
            .archive
            .other_of_reference(office, reference, content.message)?;
        let Some(other) = other else { return Ok(()) };
        let other = self.archive.get(other)?;
        let Some(other) = other else { return Ok(()) };
        self.found_clash(
            &archive::Clash {
                device: content.sender_device,
                kind: ClashKind::TwoReferences,
                reference: reference.to_owned(),
                reporter: self.office()?,
                messages: vec![name_of(&other), name_of_content(content)],
                found_at: now,
            },
            now,
        )
    }

    /// A message has come that is here: whether it is the same. False when it is another one.
    /// The other one is kept as evidence.
    pub(crate) fn compare_contents(
        &self,
        content: &Content,
        (signed, signature): (&[u8], &[u8]),
        now: Timestamp,
    ) -> Outcome<bool> {
        let known = self.archive.get(content.message)?;
        // What is remembered and was never a message has nothing to compare.
        let same = known.as_ref().is_none_or(|known| match hash_of(known) {
            Some(hash) => Some(hash) == content.message_hash(),
            // Never sealed here, so that nobody else can have it.
            None => known.payload == content.payload,
        });
        if !same {
            let second = archive::SecondContent {
                signed: signed.to_vec(),
                signature: signature.to_vec(),
                found_at: now,
            };
            self.archive.keep_second_content(content.message, &second)?;
            let reference = Message::from_bytes(&content.payload).map(|message| message.reference);
            self.found_clash(
                &archive::Clash {
                    device: content.sender_device,
                    kind: ClashKind::TwoContents,
                    reference: reference.unwrap_or_default(),
                    reporter: self.office()?,
                    messages: known
                        .as_ref()
                        .map(name_of)
                        .into_iter()
                        .chain([name_of_content(content)])
                        .collect(),
                    found_at: now,
                },
                now,
            )?;
        }
        Ok(same)
    }

    /// Keeps what was found here, and tells headquarters, the office that it is about, and the other
    /// devices of ours. Once, until an officer has noted it.
    pub(crate) fn found_clash(&self, clash: &archive::Clash, now: Timestamp) -> Outcome<()> {
        let Some(directory) = &self.directory else {
            return Ok(());
        };
        let mut to: Vec<OfficeId> = self
            .leading_offices()?
            .into_iter()
            .chain(directory.device(&clash.device).map(|device| device.office))
            .chain(self.secrets.office)
            .collect();
        to.sort_unstable();
        to.dedup();
        let report = Clash {
            device: clash.device,
            kind: clash.kind.code().to_owned(),
            at: clash.found_at,
            reference: clash.reference.clone(),
            messages: clash.messages.iter().filter_map(said).collect(),
        };
        let job = self.service_job(ContentKind::Clash, to, &report, now);
        self.archive.transaction(|archive| -> Outcome<()> {
            if archive.add_clash(clash)? {
                archive.enqueue(&archive::NewJob {
                    message: report_id(clash, &self.secrets.device()),
                    class: archive::Class::Mending,
                    job: job.to_bytes(),
                    created: now,
                })?;
            }
            Ok(())
        })
    }

    /// Keeps what another office has found, or another device of ours.
    pub(crate) fn take_clash(
        &self,
        report: &Clash,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        // A kind that only a newer version knows says nothing to us; nor does a stranger's device.
        let Some(kind) = ClashKind::from_code(&report.kind) else {
            return Ok(Vec::new());
        };
        if self.directory()?.device(&report.device).is_none() {
            return Ok(Vec::new());
        }
        self.archive.add_clash(&archive::Clash {
            device: report.device,
            kind,
            reference: report.reference.clone(),
            reporter: sender.office,
            messages: report.messages.iter().map(heard).collect(),
            found_at: report.at.min(now),
        })?;
        Ok(Vec::new())
    }

    /// What the officers are told of, the newest first. What is said of this very device by itself
    /// stands in the view of what is missing.
    pub(crate) fn clash_views(&self) -> Outcome<Vec<ClashView>> {
        let directory = self.directory.as_ref();
        let found = self.archive.clashes(MOST)?;
        let own = |clash: &archive::Clash| {
            self.is_me(&clash.device)
                && matches!(clash.kind, ClashKind::Older | ClashKind::Twin)
                && Some(clash.reporter) == self.secrets.office
        };
        Ok(found
            .into_iter()
            .filter(|clash| !own(clash))
            .map(|clash| {
                let device = directory.and_then(|d| d.device(&clash.device));
                // Two contents of one message are one message on the screen.
                let mut messages: Vec<_> = clash.messages.iter().map(|m| m.message).collect();
                messages.dedup();
                ClashView {
                    kind: clash.kind.code().to_owned(),
                    office: device
                        .map(|device| row::office(directory, &device.office).name)
                        .unwrap_or_default(),
                    device: device.map(row::device_fingerprint).unwrap_or_default(),
                    reporter: row::office(directory, &clash.reporter).name,
                    reference: shown(&clash.reference),
                    messages,
                    found: clash.found_at,
                }
            })
            .collect())
    }
}

/// A message as a report names it; none that was never sealed, since nobody else can have it.
fn said(named: &archive::Named) -> Option<Named> {
    Some(Named {
        device: named.device,
        message: named.message,
        hash: Bytes::new(&named.hash?),
    })
}

fn heard(named: &Named) -> archive::Named {
    archive::Named {
        device: named.device,
        message: named.message,
        hash: named.hash.exactly().copied(),
    }
}

/// The report's id: the same finding, written again after a crash, is the same envelope.
fn report_id(clash: &archive::Clash, us: &DeviceKey) -> MessageId {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new()
        .chain_update(clash.device.as_bytes())
        .chain_update(clash.kind.code())
        .chain_update([0])
        .chain_update(&clash.reference)
        .chain_update([0])
        .chain_update(clash.reporter.0)
        .chain_update(clash.found_at.0.to_be_bytes());
    for named in &clash.messages {
        hash.update(named.device.as_bytes());
        hash.update(named.message.0);
        hash.update(named.hash.unwrap_or_default());
    }
    let digest: [u8; 32] = hash.finalize().into();
    message_id(us, digest.first_chunk().copied().unwrap_or_default())
}
