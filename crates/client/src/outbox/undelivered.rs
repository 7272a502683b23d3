//! Sent and not yet everywhere: a relay that drops or delays must be visible to the sender.
//!
//! Only a receipt that the recipient has signed counts as delivered, never what the relay says.
//! How long it has been under way is judged by [`crate::desk::steady_clock`]: a message that a fast clock has
//! dated is late after ten minutes like any other.

use aircop_api::ErrorCode;
use aircop_archive as archive;
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};

use crate::continuity::gap::MARGIN_SECONDS;
use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::outbox::compose::LIFETIME_SECONDS;

/// Messages entered before this moment should be with every office at `now`.
fn before(now: Timestamp) -> Timestamp {
    now.plus_seconds(-PATIENCE_SECONDS)
}

/// Messages entered before this moment have expired by `now`: sealing again helps nobody.
pub(crate) fn since(now: Timestamp) -> Timestamp {
    now.plus_seconds(-LIFETIME_SECONDS)
}

/// Seconds for which a message that has not arrived is listed: long after it has expired at the
/// relay. Nobody else says that it never came.
const LISTED_SECONDS: i64 = 365 * 24 * 3600;

impl State {
    /// Live messages of ours that failed, are late or have expired.
    pub(crate) fn undelivered_count(&self) -> Outcome<u32> {
        let now = self.steady.now();
        let listed = now.plus_seconds(-LISTED_SECONDS);
        Ok(self.archive.count_undelivered(listed, before(now))?)
    }

    /// Those messages as a view of the archive.
    pub(crate) fn undelivered_view(&self) -> archive::View {
        self.undelivered_within(LISTED_SECONDS)
    }

    /// Those of them that may still arrive in time to be of use.
    pub(crate) fn late_view(&self) -> archive::View {
        self.undelivered_within(LIFETIME_SECONDS)
    }

    fn undelivered_within(&self, seconds: i64) -> archive::View {
        let now = self.steady.now();
        archive::View::Undelivered {
            since: now.plus_seconds(-seconds),
            before: before(now),
        }
    }

    /// From when on, by the clock on this desk's wall, a message handed in at `entered` is late.
    pub(crate) fn late_from(&self, entered: Timestamp, now: Timestamp) -> Timestamp {
        let waited = self.steady.now().since(entered);
        Timestamp(now.0.saturating_sub(waited)).plus_seconds(PATIENCE_SECONDS)
    }

    /// Notes when a message of ours was handed in.
    pub(crate) fn entered(&mut self, message: MessageId) -> Outcome<()> {
        let at = self.steady.enter(message);
        let noted = self.archive.set_entered(message, at);
        noted.map(drop).map_err(ClientError::from)
    }

    /// The relay says what time it is.
    pub(crate) fn hear_relay(&mut self, relay: Timestamp) -> Outcome<()> {
        let right = self.steady.hear(relay);
        let now = self.steady.now();
        self.archive
            .transaction(|archive| {
                for (message, at) in &right {
                    archive.set_entered(*message, *at)?;
                }
                archive.not_entered_after(now)
            })
            .map(drop)
            .map_err(ClientError::from)
    }

    /// Sends again what this desk, or a copy of it, sent in the time that is missing here and somebody
    /// has not confirmed for a while; once while the desk is open. A copy that ended before it was
    /// through with its outbox has left the rest to nobody else.
    pub(crate) fn finish_what_was_begun(&mut self, now: Timestamp) -> Outcome<()> {
        let Some(since) = self.missing_since()? else {
            return Ok(());
        };
        let us = (self.office()?, self.secrets.device());
        let since = since.plus_seconds(-MARGIN_SECONDS);
        let sent = self.archive.sent_since(us, since, self.credible(now));
        let steady = self.steady.now();
        for message in sent? {
            // Most have been confirmed: that is asked first.
            let owed = self.archive.undelivered(message)?;
            if owed.is_empty() || self.archive.job(message)?.is_some() {
                continue;
            }
            match self.unconfirmed.get(&message) {
                None => drop(self.unconfirmed.insert(message, Some(steady))),
                Some(Some(seen)) if steady >= seen.plus_seconds(PATIENCE_SECONDS) => {
                    self.unconfirmed.insert(message, None);
                    if let Err(error) = self.resend(message, now) {
                        tracing::warn!(%error, "what was begun cannot be sent again");
                    }
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Seals a sent message again for the live devices of the offices without a receipt, or of all on
    /// its list when each has given one: an office whose archive was put back lacks what it had. One
    /// that waits or has failed is due at once. What cannot be sealed as it was is handed over as it
    /// was signed.
    pub(crate) fn resend(&mut self, message: MessageId, now: Timestamp) -> Outcome<()> {
        let found = self.archive.get(message)?;
        let found = found.filter(|m| m.row.direction == aircop_archive::Direction::Out);
        found.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        if self.archive.retry(message, now)? {
            return Ok(());
        }
        let mut offices = self.archive.undelivered(message)?;
        if offices.is_empty() {
            let listed = self.archive.recipients(message)?;
            offices = listed.iter().map(|recipient| recipient.office).collect();
        }
        let directory = self.directory()?;
        let devices: Vec<(OfficeId, DeviceKey)> = offices
            .iter()
            .flat_map(|office| directory.live_devices(office))
            .map(|device| (device.office, device.key))
            .collect();
        if devices.is_empty() {
            return Err(ClientError::with(
                ErrorCode::NoRecipients,
                "none of its recipients is in the directory any more",
            ));
        }
        if self.enqueue_again(message, &devices, now)? || self.hand_over(message, &offices, now)? {
            Ok(())
        } else {
            Err(ClientError::with(
                ErrorCode::NotWaiting,
                "it was taken back before it was sealed",
            ))
        }
    }
}

/// As long as an officer waits before picking up the telephone.
const PATIENCE_SECONDS: i64 = 10 * 60;
