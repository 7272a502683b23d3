//! What cannot wait at this desk.
//!
//! Exercises never do, and an alert whose plane has landed an hour ago does not any more: it stays
//! in its list, and nobody is called for it.

use aircop_api::{AttentionView, MOST_CALLS, StandingView, Why};
use aircop_archive as archive;
use aircop_codes::{RequestedAction, Urgency};
use aircop_message::{MessageId, OfficeId, Timestamp, shown};

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::inbox::index;
use crate::screen::row;
use crate::screen::thread::Thread;
use crate::statistics::REPORT_WITHIN;

impl State {
    /// The most pressing first, at most [`MOST`].
    pub(crate) fn attention(&self, now: Timestamp) -> Outcome<Vec<AttentionView>> {
        let Some(us) = self.secrets.office else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        let open = self.archive.unacknowledged(now.plus_seconds(-LATE), MOST)?;
        let ids: Vec<MessageId> = open.iter().map(|(row, _)| row.thread).collect();
        let of_open = self.load_threads(&ids)?;
        for (row, due) in &open {
            let thread = of_open.get(&row.thread);
            let withdrawn = thread.is_some_and(|thread| thread.stand_down().is_some());
            // Its correction calls, and is what is to be acknowledged.
            let in_force = thread.and_then(Thread::alert).map(|entry| entry.row.id);
            let corrected = row.kind == archive::ALERT && in_force.is_some_and(|id| id != row.id);
            let over = withdrawn || corrected;
            if index::urgency(row.urgency) != Urgency::Routine && !over {
                found.push(self.attend(Why::Unacknowledged, row, *due));
            }
        }
        let since = now.plus_seconds(-WATCHED);
        let watched = self.archive.unopened_hits(since, MOST);
        let mut hits = Vec::new();
        for id in watched? {
            let known = |known: &AttentionView| known.message == id;
            if found.iter().any(known) {
                continue;
            }
            hits.extend(self.archive.get(id)?);
        }
        let owed = self.owed_rows(archive::Owes::Ours, now, MOST)?;
        let asked: Vec<&archive::MessageRow> = owed
            .iter()
            .map(|hit| &hit.row)
            .filter(|row| row.kind == REPLY && index::urgency(row.urgency) != Urgency::Routine)
            .collect();
        let window = (now.plus_seconds(-LATE / 2), now.plus_seconds(SOON));
        let near = |direction| {
            let due = self.archive.due_alerts(direction, window, MOST);
            due.map_err(ClientError::from)
        };
        let (near_in, near_out) = (
            near(archive::Direction::In)?,
            near(archive::Direction::Out)?,
        );
        let mut wanted: Vec<MessageId> = hits.iter().map(|hit| hit.row.thread).collect();
        wanted.extend(asked.iter().map(|row| row.thread));
        wanted.extend(near_in.iter().chain(&near_out).map(|(row, _)| row.thread));
        // It is asked with every event: all of them in one query.
        let threads = self.load_threads(&wanted)?;
        for hit in &hits {
            let row = &hit.row;
            let mut call = self.attend(Why::Watched, row, self.due_of(threads.get(&row.thread)));
            // Somebody wanted to know: it is never routine.
            if call.urgency == Urgency::Routine {
                call.urgency = Urgency::Urgent;
            }
            found.push(call);
        }
        for row in asked {
            let thread = threads.get(&row.thread);
            let stand_down = thread.and_then(Thread::stand_down);
            if stand_down.is_some_and(|entry| entry.row.id == row.id) {
                // Of the alert that nobody is to catch any more, and so without its clock.
                let mut call = self.attend(Why::StoodDown, row, None);
                if let Some(alert) = thread.and_then(Thread::alert) {
                    call.reference = shown(&alert.row.reference);
                }
                found.push(call);
            } else {
                found.push(self.attend(Why::Asked, row, self.due_of(thread)));
            }
        }
        for (row, due) in &near_in {
            let thread = threads.get(&row.thread);
            if row.acknowledged_at.is_some() && thread.is_some_and(|t| waits_for(us, row, t)) {
                found.push(self.attend(Why::AnswerDue, row, *due));
            }
        }
        let late = self.archive.list(&archive::ListQuery {
            view: self.late_view(),
            exercise: Some(false),
            kind: Some(archive::ALERT.to_owned()),
            limit: MOST,
            ..archive::ListQuery::default()
        });
        for hit in late? {
            found.push(self.attend(Why::Undelivered, &hit.row, None));
        }
        for (row, due) in &near_out {
            let sent = !matches!(
                row.state,
                archive::State::Cancelled | archive::State::Refused | archive::State::Waiting
            );
            let known = found.iter().any(|known| known.message == row.id);
            let thread = threads.get(&row.thread);
            if sent && !known && thread.is_some_and(|thread| self.is_unanswered(row, thread)) {
                found.push(self.attend(Why::Unanswered, row, *due));
            }
        }
        let span = now.plus_seconds(-REMINDED)..now.plus_seconds(-REPORT_WITHIN);
        let due = self.archive.reports_due(us, span, MOST);
        for id in due? {
            if let Some(stored) = self.archive.get(id)? {
                let mut call = self.attend(Why::ReportDue, &stored.row, None);
                // However urgent the alert was: this is paper.
                call.urgency = Urgency::Routine;
                found.push(call);
            }
        }
        found.sort_by_key(pressing);
        found.truncate(MOST as usize);
        Ok(found)
    }

    /// When it is too late for the alert of a thread.
    fn due_of(&self, thread: Option<&Thread>) -> Option<Timestamp> {
        let airport = self.our_airport();
        thread?
            .alert()
            .and_then(|entry| entry.said.due(airport.as_deref()))
    }

    fn is_unanswered(&self, row: &archive::MessageRow, thread: &Thread) -> bool {
        let standing = self.standing_of(thread);
        let in_force = thread.alert().is_some_and(|e| e.row.id == row.id);
        let silent = |s: StandingView| s.answered == 0 && s.asked > 0 && s.stand_down.is_none();
        in_force && standing.is_some_and(silent)
    }

    fn attend(&self, why: Why, row: &archive::MessageRow, due: Option<Timestamp>) -> AttentionView {
        let mut route = row.route.split_whitespace();
        let ours = self.our_airport();
        let here = route
            .clone()
            .find(|airport| Some(*airport) == ours.as_deref());
        AttentionView {
            why,
            message: row.id,
            reference: shown(&row.reference),
            subject: shown(&row.subject),
            urgency: index::urgency(row.urgency),
            office: row::office(self.directory.as_ref(), &row.sender_office).name,
            due_airport: here.or(route.next_back()).map(str::to_owned),
            due,
        }
    }
}

/// Whether an alert asks for something and our office has not said anything to it.
fn waits_for(us: OfficeId, row: &archive::MessageRow, thread: &Thread) -> bool {
    let asks = thread.alert().is_some_and(|entry| {
        let alert = entry.said.alert.as_ref();
        entry.row.id == row.id && alert.is_some_and(|a| a.action != RequestedAction::InfoOnly)
    });
    asks && thread.stand_down().is_none() && thread.has_answered(&us) == Some(false)
}

/// Flash before urgent; then why; then the sooner.
fn pressing(view: &AttentionView) -> impl Ord + use<> {
    (
        std::cmp::Reverse(index::rank(&view.urgency)),
        view.why,
        view.due.is_none(),
        view.due,
        view.message,
    )
}

/// The kind code of an answer.
const REPLY: &str = "reply";
/// As many as a strip can speak of.
const MOST: u32 = MOST_CALLS;
/// Seconds after the moment at which it is too late for most things.
const LATE: i64 = 3600;
/// Seconds for which a hit of the watch list that nobody has opened is called for.
const WATCHED: i64 = 7 * 24 * 3600;
/// Seconds for which a seizure report is asked for; the statistics name it for good.
const REMINDED: i64 = 30 * 24 * 3600;
/// Seconds before it at which an answer is missed.
const SOON: i64 = 3600;
