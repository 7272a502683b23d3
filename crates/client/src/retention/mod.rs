//! How long messages are kept: what is due, what is held, erasing it, and proof that it is gone.
//!
//! A message bears the day until which its originator has it kept. A thread goes as a whole, when the
//! last of its messages is due: an answer must not stand without what it answers, and a seizure that is
//! kept for five years would be unreadable without its alert. What is held stays, and what is still
//! under way (outbox, drafts that answer it, files on their way).
//!
//! "Today" is the day by the clock that may destroy keys (PROTOCOL.md 5.5, Clocks): a PC that wakes
//! in 2040 erases nothing.

mod automatic;
pub mod certificate;
mod erase;
mod hold;
mod page;
mod told;

pub use aircop_api::{DueCount, DueState, DueThread, ErasureView, HoldView, RetentionView};
pub use erase::Erasing;
pub(crate) use page::on_desk;

use std::collections::BTreeMap;

use aircop_api::ApiError;
use aircop_archive::Kept;
use aircop_message::{Day, MessageId, Timestamp};

use crate::desk::State;
use crate::error::Outcome;
use crate::session::engine::Engine;

/// A thread of which every message is due.
struct Due {
    thread: MessageId,
    until: Day,
    messages: Vec<Kept>,
}

impl State {
    /// Threads of which the last day has passed on `today`, those that are due longest first.
    fn due_threads(&self, today: Day) -> Outcome<Vec<Due>> {
        let mut threads: Vec<Due> = Vec::new();
        // They come a thread behind the other; those that are not due are dropped at once.
        let mut open: Option<Due> = None;
        let directory = self.directory.as_ref();
        let is_due = |due: &Due| due.until < today;
        self.archive.each_kept(|kept| {
            let days = directory.map(|d| d.retention(&kept.group));
            let until = kept.until(&days.unwrap_or_default());
            match &mut open {
                Some(due) if due.thread == kept.thread => {
                    due.until = due.until.max(until);
                    due.messages.push(kept);
                }
                before => {
                    let due = Due {
                        thread: kept.thread,
                        until,
                        messages: vec![kept],
                    };
                    threads.extend(before.replace(due).filter(is_due));
                }
            }
        })?;
        threads.extend(open.filter(is_due));
        threads.sort_by_key(|due| (due.until, due.thread));
        Ok(threads)
    }

    /// Whether a thread may be erased.
    fn due_state(&self, thread: MessageId) -> Outcome<DueState> {
        if self.archive.hold_of(thread)?.is_some() {
            return Ok(DueState::Held);
        }
        if self.archive.is_under_way(thread)? {
            return Ok(DueState::UnderWay);
        }
        Ok(DueState::Due)
    }

    fn retention_view(&self, on: Option<Day>, now: Timestamp) -> Outcome<RetentionView> {
        let today = on.unwrap_or_else(|| Day::of(self.credible(now)));
        let directory = self.directory.as_ref();
        let mut counts: BTreeMap<(Day, String, String), u32> = BTreeMap::new();
        let mut threads = Vec::new();
        for due in self.due_threads(today)? {
            let state = self.due_state(due.thread)?;
            let name = |kept: &Kept| {
                let group = directory.and_then(|d| d.group(&kept.group));
                group.map_or_else(|| kept.group.to_string(), |group| group.name.clone())
            };
            if state == DueState::Due {
                for kept in &due.messages {
                    let key = (due.until, kept.kind.clone(), name(kept));
                    *counts.entry(key).or_default() += 1;
                }
            }
            let rows = self.archive.thread(due.thread)?;
            threads.push(DueThread {
                thread: due.thread,
                until: due.until.to_string(),
                group: due.messages.first().map(name).unwrap_or_default(),
                references: rows.into_iter().map(|row| row.reference).collect(),
                state,
            });
        }
        let count = |((until, kind, group), messages): ((Day, String, String), u32)| DueCount {
            until: until.to_string(),
            kind,
            group,
            messages,
        };
        Ok(RetentionView {
            on: today.to_string(),
            automatic: self.erases_by_itself()?,
            counts: counts.into_iter().map(count).collect(),
            threads,
        })
    }
}

impl Engine {
    /// What is due today, or would be on a later day. Nothing is erased.
    ///
    /// # Errors
    /// Locked; when the archive cannot be read.
    pub fn retention(&self, on: Option<Day>) -> Result<RetentionView, ApiError> {
        let desk = self.desk()?;
        let now = desk.now();
        let state = desk.lock();
        Ok(state.retention_view(on, now)?)
    }
}
