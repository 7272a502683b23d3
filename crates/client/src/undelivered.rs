//! Sent and not yet everywhere: a relay that drops or delays must be visible to the sender.
//!
//! Only a receipt that the recipient has signed counts as delivered, never what the relay says.

use aircop_api::{ApiError, ErrorCode};
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};

use crate::compose::LIFETIME_SECONDS;
use crate::desk::State;
use crate::error::{self, Outcome};

/// Messages entered before this moment should be with every office at `now`.
pub(crate) fn before(now: Timestamp) -> Timestamp {
    now.plus_seconds(-PATIENCE_SECONDS)
}

/// Messages entered before this moment have expired by `now`: sealing again helps nobody.
pub(crate) fn since(now: Timestamp) -> Timestamp {
    now.plus_seconds(-LIFETIME_SECONDS)
}

impl State {
    /// Live messages of ours that failed or are late.
    pub(crate) fn undelivered_count(&self, now: Timestamp) -> Outcome<u32> {
        let counted = self.archive.count_undelivered(since(now), before(now));
        counted.map_err(error::archive)
    }

    /// Seals a sent message again for the live devices of the offices without a receipt; one
    /// that waits or has failed is due at once.
    pub(crate) fn resend(&self, message: MessageId, now: Timestamp) -> Outcome<()> {
        let found = self.archive.get(message).map_err(error::archive)?;
        let found = found.filter(|m| m.row.direction == aircop_archive::Direction::Out);
        found.ok_or_else(|| ApiError::new(ErrorCode::UnknownMessage))?;
        if self.archive.retry(message, now).map_err(error::archive)? {
            return Ok(());
        }
        let offices = self.archive.undelivered(message).map_err(error::archive)?;
        let directory = self.directory()?;
        let devices: Vec<(OfficeId, DeviceKey)> = offices
            .iter()
            .flat_map(|office| directory.live_devices(office))
            .map(|device| (device.office, device.key))
            .collect();
        if devices.is_empty() {
            return Err(ApiError::with(
                ErrorCode::NoRecipients,
                "every office that is still in the directory has it",
            ));
        }
        if self.enqueue_again(message, &devices, now)? {
            Ok(())
        } else {
            Err(ApiError::with(
                ErrorCode::NotWaiting,
                "taken back, expired, or sent from another device",
            ))
        }
    }
}

/// As long as an officer waits before picking up the telephone.
const PATIENCE_SECONDS: i64 = 10 * 60;
