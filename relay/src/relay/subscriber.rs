//! A mailbox read without end: the backlog, [`Notice::CaughtUp`], then what arrives.
//!
//! There is one place to read from, the store, behind one cursor: a commit only says that it is
//! worth looking again. So nothing is lost or doubled between backlog and live, and a slow reader
//! holds up nobody and fills no queue. (Turned down: pushing envelopes through a channel, which
//! must be joined to the backlog and bounded.)

use std::collections::VecDeque;
use std::sync::Arc;

use aircop_wire::{Item, MailboxId, Notice, Refusal, SignedAdmission};
use tokio::sync::watch;

use super::Shared;
use super::keys::Doings;
use super::standing::Standing;

/// Bytes read from the store at a time, give or take one envelope.
const PAGE_BYTES: usize = 1 << 20;

/// What other copies of a device's data do, as one copy sees it.
pub(super) struct Others {
    branch: u64,
    doings: watch::Receiver<Doings>,
    /// How often they had acted when this copy was told last.
    told: u64,
}

impl Others {
    pub(super) fn new(branch: u64, mut doings: watch::Receiver<Doings>) -> Self {
        let told = doings.borrow_and_update().of_others(branch);
        Self {
            branch,
            doings,
            told,
        }
    }

    fn have_acted(&mut self) -> bool {
        let times = self.doings.borrow_and_update().of_others(self.branch);
        let acted = times > self.told;
        self.told = times;
        acted
    }

    /// Waits until any copy has acted; for ever when there is nobody to say so.
    async fn changed(others: &mut Option<Self>) {
        let changed = match others {
            Some(others) => others.doings.changed().await.is_ok(),
            None => false,
        };
        if !changed {
            std::future::pending::<()>().await;
        }
    }
}

/// A mailbox read without end.
pub struct Subscriber {
    shared: Arc<Shared>,
    standing: Standing,
    directory: watch::Receiver<u64>,
    others: Option<Others>,
    arrivals: watch::Receiver<()>,
    successor: watch::Receiver<Option<SignedAdmission>>,
    mailbox: MailboxId,
    /// The last sequence that was read.
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
        others: Option<Others>,
        mailbox: MailboxId,
        after: u64,
    ) -> Result<Self, Refusal> {
        let arrivals = shared.store.wakes().mailbox(mailbox);
        let mut successor = shared.store.wakes().successor();
        // What is so already is worth telling, too.
        successor.mark_changed();
        let backlog_end = shared.read(move |store| store.newest(mailbox)).await?;
        Ok(Self {
            shared,
            standing,
            directory,
            others,
            arrivals,
            successor,
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
            if self.others.as_mut().is_some_and(Others::have_acted) {
                return Ok(Notice::Elsewhere);
            }
            if self.page.is_empty() && self.look {
                let (mailbox, cursor) = (self.mailbox, self.cursor);
                let page = self
                    .shared
                    .read(move |store| store.items(mailbox, cursor, PAGE_BYTES))
                    .await?;
                self.look = page.last > 0;
                self.shared.metrics.damaged.add(page.damaged);
                self.shared
                    .metrics
                    .pushed
                    .add(u64::try_from(page.items.len()).unwrap_or(0));
                // Behind what was left out, too.
                self.cursor = self.cursor.max(page.last);
                self.page = page.items.into();
                if self.look && self.page.is_empty() {
                    continue;
                }
            }
            let next = self.page.front().map(|item| item.seq);
            if !self.caught_up && next.is_none_or(|seq| seq > self.backlog_end) {
                self.caught_up = true;
                return Ok(Notice::CaughtUp);
            }
            if let Some(item) = self.page.pop_front() {
                return Ok(Notice::Item(item));
            }
            if self.look {
                continue;
            }
            // Last, so that nothing that waited is behind it.
            if self.successor.has_changed().unwrap_or(false) {
                let successor = self.successor.borrow_and_update().clone();
                if let Some(record) = successor {
                    return Ok(Notice::Moved(record));
                }
            }
            tokio::select! {
                biased;
                changed = self.standing.changed() => changed?,
                changed = self.directory.changed() => {
                    changed.map_err(|_| Refusal::ShuttingDown)?;
                    self.directory.mark_changed();
                }
                changed = self.successor.changed() => {
                    changed.map_err(|_| Refusal::ShuttingDown)?;
                    self.successor.mark_changed();
                }
                changed = self.arrivals.changed() => {
                    changed.map_err(|_| Refusal::ShuttingDown)?;
                    self.look = true;
                }
                () = Others::changed(&mut self.others) => {}
            }
        }
    }
}
