//! Counting the messages that an older program kept, beside the officer's work.

use aircop_api::ApiError;
use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::sync::watch;

use crate::desk::Desk;

use crate::error::ClientError;
use crate::session::engine::Engine;

/// Messages of one transaction: a few milliseconds, so that nobody notices the lock.
const BATCH: u32 = 50;
/// Between two transactions.
const PAUSE: Duration = Duration::from_millis(20);
/// Messages of one transaction where somebody waits for the figures.
const LARGE_BATCH: u32 = 2_000;

/// Begins to count what is not counted yet, until it is done or the desk is locked.
pub(crate) fn begin(desk: &Arc<Desk>, stopped: watch::Receiver<bool>) {
    let pending = desk.lock().archive.uncounted();
    if pending.is_ok_and(|pending| pending > 0) {
        tokio::spawn(count(Arc::downgrade(desk), stopped));
    }
}

async fn count(desk: Weak<Desk>, mut stopped: watch::Receiver<bool>) {
    loop {
        let more = {
            let Some(desk) = desk.upgrade() else { return };
            desk.lock().archive.catch_up_facts(BATCH)
        };
        match more {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                // The next unlocking goes on where it was.
                tracing::warn!(%error, "messages of before could not be counted");
                return;
            }
        }
        tokio::select! {
            biased;
            _ = stopped.wait_for(|stopped| *stopped) => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

impl Engine {
    /// Counts everything that an older program kept, before figures are asked for. `progress` hears
    /// how many messages are left.
    ///
    /// # Errors
    /// [`aircop_api::ErrorCode::Locked`]; when the archive cannot be written.
    pub fn count_all(&self, progress: &mut dyn FnMut(u64)) -> Result<(), ApiError> {
        let desk = self.desk()?;
        loop {
            // The lock is free between two batches.
            let state = desk.lock();
            let more = state.archive.catch_up_facts(LARGE_BATCH);
            if !more.map_err(ClientError::from)? {
                return Ok(());
            }
            progress(state.archive.uncounted().map_err(ClientError::from)?);
        }
    }
}
