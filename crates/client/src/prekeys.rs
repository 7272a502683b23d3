//! Our own prekeys: made, published, superseded, destroyed.
//!
//! A new one every 24 h; the old private half stays until it has been superseded for 48 h and the
//! mailbox was empty after that, or until it expires. What is destroyed opens nothing any more,
//! also for who steals the PC later.

use aircop_envelope::{Prekey, PrekeyBundle, PrekeyError, PrekeySecret};
use aircop_message::Timestamp;

use crate::desk::State;
use crate::error::Outcome;
use crate::secrets::OwnPrekey;

/// The age at which a prekey gets a successor.
const ROTATE_SECONDS: i64 = 24 * 3600;
/// How long a superseded private half is kept at least.
const KEEP_SECONDS: i64 = 48 * 3600;

impl State {
    /// A device's prekey at `now`. One that our clock says is not valid yet may be valid all the
    /// same, when our clock is behind; no clock but ours says that one has expired.
    pub(crate) fn prekey(
        &self,
        bundle: &PrekeyBundle,
        now: Timestamp,
    ) -> Result<Prekey, PrekeyError> {
        match bundle.verify(now) {
            Err(PrekeyError::NotYetValid) => bundle.verify(self.latest(now)),
            other => other,
        }
    }

    /// Makes a prekey when there is none or the newest is a day old. True when it did.
    ///
    /// The vault is written before anyone can learn of the new prekey.
    ///
    /// A clock that has fallen behind headquarters' signed word (an empty battery sets it back by
    /// years) would make one that nobody may seal to.
    pub(crate) fn rotate_prekeys(&mut self, now: Timestamp) -> Outcome<bool> {
        let now = self.at_least(now);
        let newest = self
            .secrets
            .prekeys
            .last()
            .map(|p| p.secret.bundle().not_before);
        // A clock that was set back must not stop rotation for good.
        let due =
            newest.is_none_or(|at| now >= at.plus_seconds(ROTATE_SECONDS) || self.latest(now) < at);
        if !due {
            return Ok(false);
        }
        let sequence = self.secrets.sequence.saturating_add(1);
        let secret = PrekeySecret::generate(now, &mut self.rng, &self.secrets.signing, sequence);
        for old in &mut self.secrets.prekeys {
            old.superseded.get_or_insert(now);
        }
        self.secrets.sequence = sequence;
        self.secrets.prekeys.push(OwnPrekey {
            secret,
            superseded: None,
        });
        self.save_secrets()?;
        Ok(true)
    }

    /// Destroys private halves that nothing can need any more; returns how many.
    pub(crate) fn destroy_prekeys(&mut self, now: Timestamp) -> Outcome<usize> {
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
