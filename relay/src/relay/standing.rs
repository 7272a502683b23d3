//! Whether a session may go on.

use aircop_wire::{DeviceAdmission, Refusal, TicketAdmission};
use tokio::sync::watch;

/// With what right a session was let in.
#[derive(Clone)]
pub(super) enum Right {
    Device(DeviceAdmission),
    Ticket(TicketAdmission),
}

/// A session's right and what has become of it since.
#[derive(Clone)]
pub(super) struct Standing {
    right: Right,
    news: watch::Receiver<Option<DeviceAdmission>>,
    swept_at_ms: watch::Receiver<i64>,
}

impl Standing {
    pub(super) fn new(
        right: Right,
        news: watch::Receiver<Option<DeviceAdmission>>,
        swept_at_ms: watch::Receiver<i64>,
    ) -> Self {
        Self {
            right,
            news,
            swept_at_ms,
        }
    }

    pub(super) fn device(&self) -> Option<&DeviceAdmission> {
        match &self.right {
            Right::Device(device) => Some(device),
            Right::Ticket(_) => None,
        }
    }

    pub(super) fn ticket(&self) -> Option<&TicketAdmission> {
        match &self.right {
            Right::Device(_) => None,
            Right::Ticket(ticket) => Some(ticket),
        }
    }

    /// Why the session may not go on, if so.
    pub(super) fn check(&self, now_ms: i64) -> Result<(), Refusal> {
        let news = self.news.borrow();
        match (&self.right, news.as_ref()) {
            (_, Some(news)) if news.revoked => Err(Refusal::Revoked),
            (Right::Device(device), news) => {
                let newest = news
                    .filter(|news| news.sequence > device.sequence)
                    .unwrap_or(device);
                if newest.revoked {
                    Err(Refusal::Revoked)
                } else if newest.expires_at_ms <= now_ms {
                    Err(Refusal::NotAdmitted)
                } else if newest.mailbox != device.mailbox {
                    // It has another mailbox now: let it connect again and learn which.
                    Err(Refusal::ShuttingDown)
                } else {
                    Ok(())
                }
            }
            (Right::Ticket(ticket), _) if ticket.expires_at_ms <= now_ms => {
                Err(Refusal::TicketExpired)
            }
            (Right::Ticket(_), _) => Ok(()),
        }
    }

    /// The same at the last sweep: for what has no clock.
    pub(super) fn check_at_sweep(&self) -> Result<(), Refusal> {
        let swept_at_ms = *self.swept_at_ms.borrow();
        self.check(swept_at_ms)
    }

    /// Waits until the answer may be another.
    pub(super) async fn changed(&mut self) -> Result<(), Refusal> {
        let changed = tokio::select! {
            biased;
            changed = self.news.changed() => changed,
            changed = self.swept_at_ms.changed() => changed,
        };
        changed.map_err(|_| Refusal::ShuttingDown)
    }
}
