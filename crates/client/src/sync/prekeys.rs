//! Our own prekeys: made, published, superseded, destroyed.
//!
//! A new one every 24 h; the old private half stays until it has been superseded for 48 h and the
//! mailbox was empty after that, or until it expires. What is destroyed opens nothing any more,
//! also for who steals the PC later.

use aircop_envelope::{Prekey, PrekeyBundle, PrekeyError, PrekeySecret};
use aircop_message::Timestamp;

use crate::desk::State;
use crate::desk::secrets::OwnPrekey;
use crate::error::Outcome;

/// The age at which a prekey gets a successor.
const ROTATE_SECONDS: i64 = 24 * 3600;
/// How far a prekey's number goes beyond every one that something else may have made: more than a
/// day's for each day of their lifetime.
const OUTGROW: u64 = 100;
/// How long a superseded private half is kept at least.
const KEEP_SECONDS: i64 = 48 * 3600;

impl State {
    /// A device's prekey at `now`. One that our clock says is not valid yet may be valid all the
    /// same, when our clock is behind; one that it says has expired, when our clock runs ahead.
    pub(crate) fn prekey(
        &self,
        bundle: &PrekeyBundle,
        now: Timestamp,
    ) -> Result<Prekey, PrekeyError> {
        match bundle.verify(now) {
            Err(PrekeyError::NotYetValid) => bundle.verify(self.latest(now)),
            Err(PrekeyError::Expired) => bundle.verify(self.credible(now)),
            other => other,
        }
    }

    /// Makes a prekey when there is none or the newest is a day old. True when it did.
    ///
    /// The vault is written before anyone can learn of the new prekey.
    ///
    /// A clock that has fallen behind headquarters' signed word (an empty battery sets it back by
    /// years) would make one that nobody may seal to, and so would one that lies years ahead.
    pub(crate) fn rotate_prekeys(&mut self, now: Timestamp) -> Outcome<bool> {
        let now = self.credible(now);
        let newest = self
            .secrets
            .prekeys
            .last()
            .map(|p| p.secret.bundle().not_before);
        // A clock that was set back must not stop rotation for good.
        let due =
            newest.is_none_or(|at| now >= at.plus_seconds(ROTATE_SECONDS) || self.latest(now) < at);
        if due {
            self.make_prekey(now, self.secrets.sequence.saturating_add(1))?;
        }
        Ok(due)
    }

    /// Makes a prekey that nobody takes for an older one than they know: something else with this
    /// device's key has made some since, up to `known`.
    ///
    /// Senders remember the highest number that they saw. Without this they would go on sealing to
    /// keys that this desk does not have.
    pub(crate) fn outgrow_prekeys(&mut self, known: u64, now: Timestamp) -> Outcome<()> {
        let highest = self.secrets.sequence.max(known);
        self.make_prekey(now, highest.saturating_add(OUTGROW))
    }

    fn make_prekey(&mut self, now: Timestamp, sequence: u64) -> Outcome<()> {
        let secret = PrekeySecret::generate(now, &mut self.rng, &self.secrets.signing, sequence);
        for old in &mut self.secrets.prekeys {
            old.superseded.get_or_insert(now);
        }
        self.secrets.sequence = sequence;
        self.secrets.prekeys.push(OwnPrekey {
            secret,
            superseded: None,
        });
        self.save_secrets()
    }

    /// Destroys private halves that nothing can need any more; returns how many.
    pub(crate) fn destroy_prekeys(&mut self, now: Timestamp) -> Outcome<usize> {
        let now = self.credible(now);
        let drained = self.drained;
        let before = self.secrets.prekeys.len();
        self.secrets.prekeys.retain(|prekey| {
            if now >= prekey.secret.bundle().expires {
                return false;
            }
            let Some(superseded) = prekey.superseded else {
                return true;
            };
            let until = superseded.plus_seconds(KEEP_SECONDS);
            now < until || drained.is_none_or(|at| at < until)
        });
        let gone = before - self.secrets.prekeys.len();
        if gone > 0 {
            self.save_secrets()?;
        }
        Ok(gone)
    }
}
