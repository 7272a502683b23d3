//! Keys by which a locked desk understands what the office's other desks have done, and nothing
//! else.
//!
//! A locked desk counts what comes. When a colleague at the other PC acknowledges an alert, that
//! count must go down, and the envelope that says so must not raise it. So what is done is sealed
//! to a key of its own, which stays in memory while the desk is locked. Who takes it out of a
//! locked PC reads that a message of some random id was acknowledged, when and by whom: no word of
//! any message. It is told to the office's own devices alone and bears no signature, so that it
//! cannot be passed off as a prekey to those who would seal alerts to it.
//!
//! Turned down: leaving the prekeys in memory (they open everything); a mark on the envelope (the
//! relay would learn which envelopes are acknowledgements).

use std::collections::BTreeSet;

use aircop_archive as archive;
use aircop_envelope::{ContentKind, PREKEY_PUBLIC_LEN, Prekey, PrekeySecret, open};
use aircop_message::{DeviceKey, OfficeId, Timestamp};
use aircop_wire::Item;
use sha2::{Digest, Sha256};

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::outbox::payload::OfficeStates;

/// The age at which a key gets a successor.
const ROTATE_SECONDS: i64 = 7 * 24 * 3600;
/// How long others seal to it: less than its owner keeps it.
const SEALED_TO_SECONDS: i64 = 30 * 24 * 3600;
/// Keys that are kept: an envelope may be under way to the one before.
const KEPT: usize = 4;
/// Whom the newest key was told: devices, a line each, hexadecimal.
const TOLD: &str = "listening.told";

impl State {
    /// Makes a key where there is somebody to tell, and tells whoever does not know the newest.
    pub(crate) fn tell_listening(&mut self, now: Timestamp) -> Outcome<()> {
        let others = self.other_devices();
        if others.is_empty() {
            return Ok(());
        }
        let newest = self.secrets.listening.last();
        let due = newest.is_none_or(|key| {
            let made = key.bundle().not_before;
            now >= made.plus_seconds(ROTATE_SECONDS) || now < made
        });
        let lines: Vec<String> = others.iter().map(DeviceKey::to_string).collect();
        let told = self.archive.setting(TOLD)?;
        let told: BTreeSet<String> = told
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect();
        if !due && lines.iter().all(|line| told.contains(line)) {
            return Ok(());
        }
        if due {
            let me = self.secrets.device();
            let key = PrekeySecret::untold(self.credible(now), &mut self.rng, me);
            self.secrets.listening.push(key);
            let many = self.secrets.listening.len().saturating_sub(KEPT);
            self.secrets.listening.drain(..many);
            // Before anyone can seal to it.
            self.save_secrets()?;
        }
        let Some(key) = self.secrets.listening.last() else {
            return Ok(());
        };
        let states = OfficeStates {
            states: Vec::new(),
            notes: Vec::new(),
            key: Bytes::new(key.bundle().public.as_slice()),
        };
        let us = vec![self.office()?];
        let job = self.service_job(ContentKind::OfficeState, us, &states, now);
        let job = archive::NewJob {
            message: self.new_message_id(),
            class: archive::Class::Receipt,
            job: job.to_bytes(),
            created: now,
        };
        self.archive
            .transaction(|archive| {
                archive.enqueue(&job)?;
                archive.set_setting(TOLD, &lines.join("\n"))
            })
            .map_err(ClientError::from)
    }

    /// Another device of our office says to which key we seal what is done here.
    pub(crate) fn keep_listening(
        &self,
        device: DeviceKey,
        key: &Bytes,
        created: Timestamp,
    ) -> Outcome<()> {
        let expires = created.plus_seconds(SEALED_TO_SECONDS);
        let good = key
            .exactly::<PREKEY_PUBLIC_LEN>()
            .is_some_and(|public| Prekey::told(device, public, expires).is_ok());
        if !good {
            return Ok(());
        }
        let newer = self
            .listening_of(device)?
            .is_none_or(|(_, at)| at < expires);
        if newer {
            let text = format!("{}:{}", expires.0, hex::encode(key.0.as_slice()));
            let kept = self.archive.set_setting(&setting(device), &text);
            kept?;
        }
        Ok(())
    }

    /// The key of another device of our office, if it may be sealed to at `now`.
    pub(crate) fn listening_key(&self, device: DeviceKey, now: Timestamp) -> Option<Prekey> {
        let (public, expires) = self.listening_of(device).ok()??;
        if expires <= now {
            return None;
        }
        let public: [u8; PREKEY_PUBLIC_LEN] = public.try_into().ok()?;
        Prekey::told(device, &public, expires).ok()
    }

    fn listening_of(&self, device: DeviceKey) -> Outcome<Option<(Vec<u8>, Timestamp)>> {
        let text = self.archive.setting(&setting(device));
        let text = text?.unwrap_or_default();
        let Some((expires, key)) = text.split_once(':') else {
            return Ok(None);
        };
        let read = expires.parse().ok().zip(hex::decode(key).ok());
        Ok(read.map(|(expires, key): (i64, Vec<u8>)| (key, Timestamp(expires))))
    }

    /// What a locked desk is left with; none where the office has no other device.
    pub(crate) fn ear(&self) -> Option<Colleagues> {
        let devices = self.other_devices();
        if devices.is_empty() || self.secrets.listening.is_empty() {
            return None;
        }
        Some(Colleagues {
            me: self.secrets.device(),
            office: self.secrets.office?,
            devices,
            keys: self.secrets.listening.clone(),
        })
    }
}

fn setting(device: DeviceKey) -> String {
    format!("listening.{device}")
}

/// How a locked desk understands the office's other desks.
pub(crate) struct Colleagues {
    me: DeviceKey,
    office: OfficeId,
    devices: Vec<DeviceKey>,
    keys: Vec<PrekeySecret>,
}

impl Colleagues {
    /// Of what a colleague says: hashes of the bodies that need nobody any more. None for any other
    /// envelope.
    fn settled(&self, item: &Item, now: Timestamp) -> Option<Vec<[u8; 32]>> {
        let wrap = item.wrap.as_bytes();
        let opened = open(
            now,
            &item.body,
            wrap,
            self.me,
            Some(self.office),
            &self.keys,
        )
        .ok()?;
        let content = opened.content();
        let ours = content.kind == ContentKind::OfficeState
            && content.sender_office == Some(self.office)
            && self.devices.contains(&content.sender_device);
        if !ours {
            return None;
        }
        let said = OfficeStates::read(&content.payload).ok()?;
        let bodies = said.states.iter().filter_map(|state| state.body.exactly());
        Some(bodies.copied().collect())
    }
}

/// What waits for a locked desk.
#[derive(Default)]
pub(crate) struct Waiting {
    bodies: BTreeSet<[u8; 32]>,
    /// Done at another desk; what comes again of it is not counted.
    settled: BTreeSet<[u8; 32]>,
    /// More than is kept apart.
    beyond: u32,
}

impl Waiting {
    /// Takes note of an envelope. True when it is something new for an officer.
    pub(crate) fn hear(
        &mut self,
        item: &Item,
        colleagues: Option<&Colleagues>,
        now: Timestamp,
    ) -> bool {
        let said = colleagues.and_then(|colleagues| colleagues.settled(item, now));
        if let Some(bodies) = said {
            for body in bodies {
                self.bodies.remove(&body);
                if self.settled.len() < MOST {
                    self.settled.insert(body);
                }
            }
            return false;
        }
        let body: [u8; 32] = Sha256::digest(&item.body).into();
        if self.settled.contains(&body) {
            return false;
        }
        if self.bodies.len() >= MOST {
            self.beyond = self.beyond.saturating_add(1);
            return true;
        }
        self.bodies.insert(body)
    }

    pub(crate) fn count(&self) -> u32 {
        let kept = u32::try_from(self.bodies.len()).unwrap_or(u32::MAX);
        kept.saturating_add(self.beyond)
    }
}

/// As many as a mailbox holds.
const MOST: usize = 100_000;
