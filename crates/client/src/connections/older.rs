//! What is kept up beside everything else while a desk is open: messages that an older program stored
//! are read into the indexes of connections and of search, a few at a time, so that no officer waits
//! for it; entries of the watch list go when their time is over.

use std::sync::Arc;
use std::time::Duration;

use aircop_archive::{Archive, ArchiveError};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::desk::Desk;
use crate::inbox::index;

/// Messages under the desk's lock at once: some 20 ms.
const AT_ONCE: u32 = 50;
/// Between two rounds, for whoever waits for the lock.
const PAUSE: Duration = Duration::from_millis(5);
/// Between two looks for entries of the watch list that have expired.
const HOUR: Duration = Duration::from_secs(3600);

/// Keeps both up until the desk is locked.
pub(crate) async fn keep_up(desk: Arc<Desk>, mut stopped: watch::Receiver<bool>) {
    let mut read_all = false;
    loop {
        let pause = if read_all {
            if let Err(error) = desk.lock().end_expired(desk.now()) {
                // They meet nothing any more; they are looked at again in an hour.
                tracing::warn!(%error, "expired entries of the watch list stay");
            }
            HOUR
        } else {
            let reading = desk.clone();
            let read = desk
                .config
                .beside(move || read_some(&reading.lock().archive));
            match read.await {
                Ok(Ok(0)) | Err(_) => read_all = true,
                Ok(Ok(_)) => {}
                Ok(Err(error)) => {
                    // It goes on from there when the desk is opened again.
                    tracing::warn!(%error, "messages of before could not be read into the index");
                    read_all = true;
                }
            }
            PAUSE
        };
        tokio::select! {
            biased;
            _ = stopped.changed() => return,
            () = sleep(pause) => {}
        }
    }
}

/// A few messages of before: into what connects them, then into the search index.
fn read_some(archive: &Archive) -> Result<usize, ArchiveError> {
    match archive.index_older(AT_ONCE)? {
        0 => archive.index_again(AT_ONCE, index::search_fields),
        read => Ok(read),
    }
}
