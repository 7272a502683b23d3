//! What is owed an answer: by this office, and to it.
//!
//! A list that only says what was not acknowledged loses an alert the moment somebody presses a
//! key, while its thread still says that the office has yet to answer. So both ask the same here:
//! - an alert that we received is owed an acknowledgement, and, where it asks for something, an
//!   answer, until it is closed or has expired;
//! - of an alert that was withdrawn nothing is owed any more; its withdrawal is owed an
//!   acknowledgement;
//! - a question that comes back is owed an answer by the office that the alert is from; one that
//!   this office asks in turn, by those that have answered before. Whatever they send into the
//!   thread afterwards is the answer.

use aircop_archive as archive;
use aircop_archive::{Direction, Owed, Owes};
use aircop_codes::{CodeList, Kind, RequestedAction};
use aircop_message::{MessageId, OfficeId, Timestamp};

use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::screen::thread::{Entry, Thread};

/// Threads that are looked at in one go; those of an archive that was migrated come in several.
const AT_ONCE: u32 = 500;
/// Nobody stops waiting for an acknowledgement.
const NEVER: Timestamp = Timestamp(i64::MAX);

impl State {
    /// Looks at the threads that have changed.
    pub(crate) fn settle_owed(&self) -> Outcome<()> {
        let Some(us) = self.secrets.office else {
            return Ok(());
        };
        // What cannot be written has not changed either.
        if self.unwritable.is_some() {
            return Ok(());
        }
        let changed = self.archive.threads_to_settle(AT_ONCE);
        let changed = changed?;
        if changed.is_empty() {
            return Ok(());
        }
        let threads = self.load_threads(&changed)?;
        let settled = self.archive.transaction(|archive| {
            changed.iter().try_for_each(|id| {
                let thread = threads.get(id);
                for (alert, due) in thread.map(|thread| self.dues(thread)).unwrap_or_default() {
                    archive.set_due(alert, due)?;
                }
                let owed = thread.map(|thread| self.owed_in(thread, &us));
                archive.set_owed(*id, &owed.unwrap_or_default())
            })
        });
        match settled.map_err(ClientError::from) {
            Err(refused) if error::is_of_the_disk(refused.code()) => Ok(()),
            other => other,
        }
    }

    /// How many messages this office owes an answer to.
    pub(crate) fn count_owed(&self, now: Timestamp) -> Outcome<u32> {
        self.settle_owed()?;
        let count = self.archive.count_owed(Owes::Ours, now);
        count.map_err(ClientError::from)
    }

    /// Live messages that are owed an answer, what can still be caught first.
    pub(crate) fn owed_rows(
        &self,
        whose: Owes,
        now: Timestamp,
        limit: u32,
    ) -> Outcome<Vec<archive::Hit>> {
        self.settle_owed()?;
        let list = archive::ListQuery {
            owed: Some((whose, now)),
            exercise: Some(false),
            order: archive::Order::Catchable { now, skip: 0 },
            limit,
            ..archive::ListQuery::default()
        };
        self.archive.list(&list).map_err(ClientError::from)
    }

    /// Until when the alerts of a thread can be caught, where it is more than one alert's own time:
    /// what was withdrawn or corrected stands no longer above what is on its way, until the withdrawal
    /// or the correction is undone.
    fn dues(&self, thread: &Thread) -> Vec<(MessageId, Option<Timestamp>)> {
        let Some(alert) = thread.alert() else {
            return Vec::new();
        };
        let withdraws = |entry: &Entry| {
            let reply = entry.said.reply.as_ref();
            reply.is_some_and(|reply| reply.stand_down.is_some())
        };
        let corrects =
            |entry: &Entry| entry.said.alert.is_some() && entry.said.supersedes.is_some();
        if !thread
            .entries
            .iter()
            .any(|entry| corrects(entry) || withdraws(entry))
        {
            return Vec::new();
        }
        let over = thread.stand_down().is_some();
        let airport = self.our_airport();
        let due = |version: &Entry| {
            let counts = version.row.id == alert.row.id && !over;
            counts
                .then(|| version.said.due(airport.as_deref()))
                .flatten()
        };
        let versions = thread.versions().into_iter();
        versions
            .map(|version| (version.row.id, due(version)))
            .collect()
    }

    fn owed_in(&self, thread: &Thread, us: &OfficeId) -> Vec<Owed> {
        let alert = thread.alert();
        let sender = alert.map(|entry| entry.row.sender_office);
        let standing = self.standing_of(thread);
        let closed = standing.as_ref().is_some_and(|s| s.standing.is_over());
        // Nobody has to take note of what was withdrawn, but of the withdrawal.
        let stand_down = thread.stand_down().map(|entry| entry.row.id);
        let silent = standing.as_ref().is_some_and(|s| s.answered < s.asked);
        let in_force: Vec<&Entry> = thread.in_force().filter(|entry| is_live(entry)).collect();
        let mut owed = Vec::new();
        for entry in &in_force {
            let row = &entry.row;
            let ours = row.direction == Direction::Out;
            let says = |whose, until| Owed {
                message: row.id,
                whose,
                until,
            };
            if let Some(said) = &entry.said.alert {
                let the_alert = alert.is_some_and(|alert| alert.row.id == row.id);
                let waits = the_alert && said.action != RequestedAction::InfoOnly && !closed;
                if ours {
                    if waits && silent {
                        owed.push(says(Owes::Theirs, row.expires));
                    }
                } else if row.acknowledged_at.is_none() && stand_down.is_none() {
                    owed.push(says(Owes::Ours, NEVER));
                } else if waits && thread.has_answered(us) == Some(false) {
                    owed.push(says(Owes::Ours, row.expires));
                }
            }
            let withdraws = stand_down == Some(row.id);
            if withdraws && !ours && row.acknowledged_at.is_none() {
                owed.push(says(Owes::Ours, row.expires));
                continue;
            }
            let asks = entry.said.reply.as_ref().is_some_and(asks);
            if !asks {
                continue;
            }
            let from_alert = sender == Some(row.sender_office);
            let after = |other: &&&Entry| other.row.received > row.received;
            if ours {
                // Whoever was asked: the office of the alert, or any that has answered it.
                let mut others = in_force.iter().filter(after).filter(|other| {
                    let office = other.row.sender_office;
                    office != *us && (from_alert || Some(office) == sender)
                });
                if others.next().is_none() {
                    owed.push(says(Owes::Theirs, row.expires));
                }
            } else {
                let mine = |other: &&&Entry| other.row.sender_office == *us;
                let concerned = if from_alert {
                    let before = |other: &&&Entry| other.row.received < row.received;
                    in_force.iter().filter(mine).any(|other| before(&other))
                } else {
                    sender == Some(*us)
                };
                let answered = in_force.iter().filter(mine).any(|other| after(&other));
                if concerned && !answered {
                    owed.push(says(Owes::Ours, row.expires));
                }
            }
        }
        owed
    }
}

/// Whether a reply asks something back.
pub(crate) fn asks(reply: &aircop_message::Reply) -> bool {
    !reply.question.trim().is_empty()
}

/// Exercises owe nothing, and what was never a message of a known kind asks nothing.
fn is_live(entry: &Entry) -> bool {
    let row = &entry.row;
    !row.exercise && Kind::all().contains(&entry.said.kind)
}
