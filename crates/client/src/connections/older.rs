//! Messages that an older program stored are read into the index beside everything else: a few at a
//! time, so that no officer waits for it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;

use crate::desk::Desk;

/// Messages under the desk's lock at once: some 20 ms.
const AT_ONCE: u32 = 50;
/// Between two rounds, for whoever waits for the lock.
const PAUSE: Duration = Duration::from_millis(5);

/// Reads what is left, until that is all, or the desk is locked.
pub(crate) async fn read_older(desk: Arc<Desk>, mut stopped: watch::Receiver<bool>) {
    loop {
        let reading = desk.clone();
        let read = tokio::task::spawn_blocking(move || reading.lock().archive.index_older(AT_ONCE));
        match read.await {
            Ok(Ok(0)) | Err(_) => return,
            Ok(Ok(_)) => {}
            Ok(Err(error)) => {
                // It goes on from there when the desk is opened again.
                tracing::warn!(%error, "messages of before could not be read into the index");
                return;
            }
        }
        tokio::select! {
            () = sleep(PAUSE) => {}
            _ = stopped.changed() => return,
        }
    }
}
