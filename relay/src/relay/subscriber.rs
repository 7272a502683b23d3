//! A mailbox read without end: the backlog, [`Notice::CaughtUp`], then what arrives.
//!
//! There is one place to read from, the store, behind one cursor: a commit only says that it is
//! worth looking again. So nothing is lost or doubled between backlog and live, and a slow reader
//! holds up nobody and fills no queue. (Turned down: pushing envelopes through a channel, which
//! must be joined to the backlog and bounded.)

use std::collections::VecDeque;
use std::sync::Arc;

use aircop_wire::{Item, MailboxId, Notice, Refusal};
use tokio::sync::watch;

use super::Shared;
use super::standing::Standing;

/// Bytes read from the store at a time, give or take one envelope.
const PAGE_BYTES: usize = 1 << 20;

/// A mailbox read without end.
pub struct Subscriber {
    shared: Arc<Shared>,
    standing: Standing,
    directory: watch::Receiver<u64>,
    arrivals: watch::Receiver<()>,
    mailbox: MailboxId,
    /// The last sequence given out.
    cursor: u64,
    /// The end of what waited at the start.
    backlog_end: u64,
    caught_up: bool,
    /// Read, not yet given out.
    page: VecDeque<Item>,
    /// There may be more in the store.
    look: bool,
    ended: Option<Refusal>,
}

impl std::fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscriber")
            .field("mailbox", &self.mailbox)
            .field("cursor", &self.cursor)
            .finish_non_exhaustive()
    }
}

impl Subscriber {
    pub(super) async fn new(
        shared: Arc<Shared>,
        standing: Standing,
        directory: watch::Receiver<u64>,
        mailbox: MailboxId,
        after: u64,
    ) -> Result<Self, Refusal> {
        let arrivals = shared.store.wakes().mailbox(mailbox);
        let backlog_end = shared.read(move |store| store.newest(mailbox)).await?;
        Ok(Self {
            shared,
            standing,
            directory,
            arrivals,
            mailbox,
            cursor: after,
            backlog_end,
            caught_up: false,
            page: VecDeque::new(),
            look: true,
            ended: None,
        })
    }

    /// The next notice, as long as it takes. Giving up the wait loses nothing. After
    /// [`Notice::Refused`] there is nothing but the same again.
    pub async fn next(&mut self) -> Notice {
        match self.attempt().await {
            Ok(notice) => notice,
            Err(refusal) => Notice::Refused(*self.ended.get_or_insert(refusal)),
        }
    }

    async fn attempt(&mut self) -> Result<Notice, Refusal> {
        loop {
            if let Some(refusal) = self.ended {
                return Err(refusal);
            }
            self.standing.check_at_sweep()?;
            if self.caught_up && self.directory.has_changed().unwrap_or(false) {
                let size = *self.directory.borrow_and_update();
                return Ok(Notice::DirectoryGrew { size });
            }
            if self.page.is_empty() && self.look {
                let (mailbox, cursor) = (self.mailbox, self.cursor);
                let page = self
                    .shared
                    .read(move |store| store.items(mailbox, cursor, PAGE_BYTES))
                    .await?;
                self.look = !page.is_empty();
                self.page = page.into();
            }
            let next = self.page.front().map(|item| item.seq);
            if !self.caught_up && next.is_none_or(|seq| seq > self.backlog_end) {
                self.caught_up = true;
                return Ok(Notice::CaughtUp);
            }
            if let Some(item) = self.page.pop_front() {
                self.cursor = item.seq;
                return Ok(Notice::Item(item));
            }
            if self.look {
                continue;
            }
            tokio::select! {
                changed = self.standing.changed() => changed?,
                changed = self.directory.changed() => {
                    changed.map_err(|_| Refusal::ShuttingDown)?;
                    self.directory.mark_changed();
                }
                changed = self.arrivals.changed() => {
                    changed.map_err(|_| Refusal::ShuttingDown)?;
                    self.look = true;
                }
            }
        }
    }
}
