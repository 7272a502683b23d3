//! The seconds between an officer's act and its leaving, in which it can be taken back.
//!
//! What is sent waits in the outbox and an acknowledgement's receipt beside it, in the archive: a
//! crash loses neither. A desk that is locked or closed lets both go at once, since the officer who
//! could take them back has left. A program that runs without an officer never waits.

use std::sync::PoisonError;
use std::time::Duration;

use aircop_api::{ErrorCode, Event, Link};
use aircop_archive::AuditAction;
use aircop_message::{MessageId, Timestamp};

use crate::desk::Desk;
use crate::error::{ClientError, Outcome};
use crate::session::engine::Engine;

/// How long closing waits for what it lets go.
const PATIENCE: Duration = Duration::from_secs(3);

impl Desk {
    /// When something done at `now` may leave; none when at once.
    pub(crate) fn may_leave_at(&self, now: Timestamp) -> Option<Timestamp> {
        let seconds = self
            .preferences
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .send_wait_seconds;
        (self.config.attended && seconds > 0).then(|| now.plus_seconds(i64::from(seconds)))
    }

    /// Takes an acknowledgement back of which nobody was told.
    pub(crate) fn undo_acknowledge(&self, message: MessageId) -> Outcome<()> {
        let now = self.now();
        let state = self.lock();
        let undone = state.archive.unacknowledge(message, now);
        if !undone? {
            return Err(ClientError::new(ErrorCode::NotWaiting));
        }
        state.audit(AuditAction::AcknowledgementUndone, Some(message), now)?;
        drop(state);
        self.tell(Event::Changed { message });
        self.tell_status();
        Ok(())
    }
}

impl Engine {
    /// Lets go what is kept back, and waits a moment for it to leave where there is a link.
    pub(crate) async fn let_go(&self) {
        let Ok(desk) = self.desk() else { return };
        let online = {
            let state = desk.lock();
            match state.archive.let_go(desk.now()) {
                Ok(0) => return,
                Ok(_) => state.link == Link::Online,
                // It goes when the desk is opened again.
                Err(error) => {
                    tracing::error!(%error, "what is kept back cannot be let go");
                    return;
                }
            }
        };
        drop(desk);
        if online {
            // What has not left by then goes when the desk is opened again.
            let _ = self.settle(PATIENCE).await;
        }
    }
}
