//! A relay whose log goes on in another way than ours: proof that headquarters' keys signed two.
//!
//! Where the other history has replaced the log key, its next entry does not even open here. What it has
//! in the places of ours, under a key that both have, tells the one from damage.

use aircop_directory::{Consistency, DirectoryError, Entry};
use aircop_message::Timestamp;
use aircop_wire::{DirectoryPage, Reply, Request};

use crate::desk::{Desk, State};
use crate::directory_log::log_key::open_entry;
use crate::directory_log::uncovered::Settled;
use crate::error::{ClientError, Outcome};
use crate::link::{Connection, LinkError};

impl Desk {
    /// What a relay whose `page` cannot be taken has in the places of our log, from our newest key on.
    /// `None` where that is ours.
    pub(crate) async fn look_back(
        &self,
        connection: &dyn Connection,
        page: &DirectoryPage,
    ) -> Result<Option<Settled>, LinkError> {
        let local = |error: ClientError| LinkError::Local(error.to_string());
        let Some((mut from, size)) = self.lock().newest_era() else {
            return Ok(None);
        };
        while from < size {
            let request = Request::DirectoryGet { from };
            let Reply::DirectoryEntries(earlier) = connection.request(request).await? else {
                break;
            };
            if earlier.entries.is_empty() || earlier.from != from {
                break;
            }
            let found = self.lock().find_fork(&earlier, page, self.now());
            if let Some(fork) = found.map_err(local)? {
                return Ok(Some(fork));
            }
            from = from.saturating_add(earlier.entries.len() as u64);
        }
        Ok(None)
    }
}

impl State {
    /// Where the newest log key begins, and how many entries there are.
    fn newest_era(&self) -> Option<(u64, u64)> {
        let log = self.directory.as_ref()?;
        let stated = log.log_keys().last();
        Some((stated.map_or(0, |stated| stated.at), log.size()))
    }

    /// Notes the split when a page has an entry that enough keys signed for a place where our log has
    /// another.
    fn find_fork(
        &mut self,
        earlier: &DirectoryPage,
        page: &DirectoryPage,
        now: Timestamp,
    ) -> Outcome<Option<Settled>> {
        let Some(at) = self.forked_at(earlier)? else {
            return Ok(None);
        };
        let error = DirectoryError::OtherHistory { at };
        self.note_other_history(page, error.into(), now).map(Some)
    }

    fn forked_at(&self, earlier: &DirectoryPage) -> Outcome<Option<u64>> {
        let directory = self.directory()?;
        let keys = self.log_keys(Some(directory))?;
        let skipped = usize::try_from(earlier.from).unwrap_or(usize::MAX);
        let ours = directory.entries().skip(skipped);
        let leaf = |bytes: &[u8]| Entry::read(bytes).map(|entry| entry.leaf_hash());
        for ((index, sealed), ours) in (earlier.from..).zip(&earlier.entries).zip(ours) {
            let Some(theirs) = open_entry(&keys, index, sealed) else {
                return Ok(None);
            };
            if leaf(ours) != leaf(&theirs) {
                let signed = index > 0 && self.part(index)?.append(&theirs).is_ok();
                return Ok(signed.then_some(index));
            }
        }
        Ok(None)
    }

    /// Enough keys signed an entry that does not build on our log: the checkpoint beside it is of
    /// the other history, though it may cover more than we have.
    pub(super) fn note_other_history(
        &mut self,
        page: &DirectoryPage,
        error: ClientError,
        now: Timestamp,
    ) -> Outcome<Settled> {
        let Some(directory) = &self.directory else {
            return Err(error);
        };
        match directory.check_checkpoint(&page.checkpoint) {
            Ok(Consistency::Ahead { .. }) | Err(DirectoryError::Split(_)) => {}
            _ => return Err(error),
        }
        let ours = directory.latest().map(|latest| latest.note.clone());
        self.note_split(ours.unwrap_or_default(), page.checkpoint.clone(), None, now)
            .map(Settled::Split)
    }
}
