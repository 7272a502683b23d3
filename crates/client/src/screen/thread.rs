//! A thread: the messages in order of time, what each office has answered, and the one state that
//! comes of it.
//!
//! Only offices that the alert was sent to, and its sender, move the state: another member of the
//! group could otherwise close an alert that it was never asked about. A correction counts only
//! when it comes from the office whose message it corrects. Turned down: keeping the state in a
//! column, which every arrival, recall and correction would have to mend.

use std::collections::{BTreeMap, BTreeSet};

use aircop_api::{AnswerView, ApiError, ErrorCode, MessageRow, Standing, StandingView, ThreadView};
use aircop_archive as archive;
use aircop_codes::{CodeList, Kind, Outcome, ReplyStatus};
use aircop_message::{Message, MessageId, OfficeId, Timestamp};

use crate::desk::State;
use crate::error::{self, Outcome as Answer};
use crate::screen::row;

/// Messages of a thread shown at once.
const MAX_THREAD: usize = 200;

/// A thread as it lies in the archive, by the senders' clocks.
pub(crate) struct Thread {
    pub(crate) entries: Vec<Entry>,
}

/// One message of it.
pub(crate) struct Entry {
    pub(crate) stored: archive::StoredMessage,
    pub(crate) said: Message,
}

impl State {
    /// A thread by its id.
    pub(crate) fn load_thread(&self, thread: MessageId) -> Answer<Thread> {
        let rows = self.archive.thread(thread).map_err(error::archive)?;
        let mut entries = Vec::with_capacity(rows.len().min(MAX_THREAD));
        for row in rows.iter().take(MAX_THREAD) {
            let stored = self.archive.get(row.id).map_err(error::archive)?;
            let Some(stored) = stored else { continue };
            let said = Message::from_bytes(&stored.payload).map_err(error::internal)?;
            entries.push(Entry { stored, said });
        }
        entries.sort_by_key(|entry| {
            let row = &entry.stored.row;
            // What is of the same moment stands in the order in which it is done.
            let seizes = entry.said.seizure.is_some();
            (row.created, seizes, row.received)
        });
        Ok(Thread { entries })
    }

    /// The thread of a message, for the screen.
    pub(crate) fn thread_view(&self, message: MessageId, now: Timestamp) -> Answer<ThreadView> {
        self.settle_owed()?;
        let thread = self.load_thread(self.thread_id(message)?)?;
        let directory = self.directory.as_ref();
        let standing = self.standing_of(&thread);
        let mut messages = Vec::with_capacity(thread.entries.len());
        for entry in &thread.entries {
            // What was taken back was never sent; it is shown when it is asked for.
            let row = &entry.stored.row;
            if row.state == archive::State::Cancelled && row.id != message {
                continue;
            }
            let mut shown = self.message(&entry.stored, now)?;
            shown.row.corrected_by = thread.corrected_by(row.id);
            if thread.is_version(row.id) {
                shown.row.standing.clone_from(&standing);
            }
            messages.push(shown);
        }
        // Receipts come to the sender's office alone; of others' alerts nothing is known.
        let unreached = |office: &OfficeId| {
            let ours = |entry: &&Entry| {
                let row = &entry.stored.row;
                row.direction == archive::Direction::Out && thread.is_version(row.id)
            };
            let sent = thread.entries.iter().rfind(ours);
            let listed = sent.and_then(|entry| {
                let recipients = &entry.stored.recipients;
                recipients.iter().find(|r| r.office == *office)
            });
            listed.is_some_and(|recipient| recipient.delivered_at.is_none())
        };
        let mut answers: Vec<AnswerView> = thread
            .answers()
            .into_iter()
            .map(|(office, answer)| AnswerView {
                office: row::office(directory, &office),
                unreached: answer.status.is_none() && unreached(&office),
                status: answer.status,
                outcome: answer.outcome,
                at: answer.at,
                message: answer.message,
                seizures: answer.seizures,
            })
            .collect();
        answers.sort_by(|a, b| a.office.name.cmp(&b.office.name));
        Ok(ThreadView {
            messages,
            opened: message,
            answers,
        })
    }

    /// Adds to a row what stands in its place now, and to that of an alert where it stands.
    pub(crate) fn mark_standing(&self, row: &mut MessageRow) -> Answer<()> {
        let alert = row.kind == Kind::Alert;
        if !alert && !self.may_be_corrected(row)? {
            return Ok(());
        }
        let thread = self.load_thread(row.thread)?;
        if alert && thread.is_version(row.id) {
            row.standing = self.standing_of(&thread);
        }
        row.corrected_by = thread.corrected_by(row.id);
        Ok(())
    }

    /// Whether its thread holds another message of this kind from its sender: only then the thread
    /// is read, which costs a list its time.
    fn may_be_corrected(&self, row: &MessageRow) -> Answer<bool> {
        let rows = self.archive.thread(row.thread).map_err(error::archive)?;
        let mut others = rows.iter().filter(|other| other.id != row.id);
        Ok(others.any(|other| {
            other.sender_office == row.from.id && other.kind.eq_ignore_ascii_case(row.kind.code())
        }))
    }

    /// The one state of a thread, with what the directory says of who is where.
    pub(crate) fn standing_of(&self, thread: &Thread) -> Option<StandingView> {
        thread.standing(|office, airports| {
            let office = self.directory.as_ref().and_then(|d| d.office(office));
            // Who was revoked is not waited for.
            office.is_some_and(|office| !office.is_revoked() && airports.contains(&office.place))
        })
    }

    /// The thread that a message is in.
    pub(crate) fn thread_id(&self, message: MessageId) -> Answer<MessageId> {
        let found = self.archive.get(message).map_err(error::archive)?;
        let found = found.ok_or_else(|| ApiError::new(ErrorCode::UnknownMessage))?;
        Ok(found.row.thread)
    }
}

/// What one office has answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Answered {
    status: Option<ReplyStatus>,
    outcome: Option<Outcome>,
    at: Option<Timestamp>,
    message: Option<MessageId>,
    seizures: u32,
}

impl Thread {
    /// The alert as it stands: the original or its last correction.
    pub(crate) fn alert(&self) -> Option<&Entry> {
        let id = self.versions().last()?.stored.row.id;
        self.in_force().find(|entry| entry.stored.row.id == id)
    }

    /// The alert that began the thread and its corrections, in their order. Without the first of
    /// them, which an office that was added later never had, it begins with the earliest alert.
    /// Another alert in the thread is a message like others.
    pub(crate) fn versions(&self) -> Vec<&Entry> {
        let mut alerts = self.entries.iter().filter(|e| e.said.alert.is_some());
        let begins = |entry: &&Entry| entry.stored.row.id == entry.stored.row.thread;
        let Some(first) = alerts.clone().find(begins).or_else(|| alerts.next()) else {
            return Vec::new();
        };
        let mut versions = vec![first];
        let mut at = first.stored.row.id;
        while let Some(next) = self.correction_of(at) {
            let entry = self.entries.iter().find(|e| e.stored.row.id == next);
            match entry {
                Some(entry) if !versions.iter().any(|v| v.stored.row.id == next) => {
                    versions.push(entry);
                    at = next;
                }
                _ => break,
            }
        }
        versions
    }

    /// Whether a message is the alert or one of its corrections.
    fn is_version(&self, id: MessageId) -> bool {
        self.versions()
            .iter()
            .any(|entry| entry.stored.row.id == id)
    }

    /// The message that stands in place of this one, directly or through others.
    pub(crate) fn corrected_by(&self, id: MessageId) -> Option<MessageId> {
        let mut last = None;
        let mut seen = BTreeSet::from([id]);
        let mut at = id;
        while let Some(next) = self.correction_of(at) {
            if !seen.insert(next) {
                break;
            }
            last = Some(next);
            at = next;
        }
        last
    }

    /// What counts: neither taken back nor corrected, by the senders' clocks.
    pub(crate) fn in_force(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.is_sent() && self.correction_of(entry.stored.row.id).is_none())
    }

    /// The last correction of a message by the office that sent it.
    fn correction_of(&self, id: MessageId) -> Option<MessageId> {
        let corrected = self.entries.iter().find(|e| e.stored.row.id == id)?;
        let sender = corrected.stored.row.sender_office;
        let corrections = self.entries.iter().filter(|entry| {
            entry.is_sent()
                && entry.said.supersedes == Some(id)
                && entry.stored.row.id != id
                && entry.stored.row.sender_office == sender
                && entry.said.kind == corrected.said.kind
        });
        corrections.map(|entry| entry.stored.row.id).next_back()
    }

    /// Offices of the alert's list with their answers, and its sender if it has answered itself.
    pub(crate) fn answers(&self) -> BTreeMap<OfficeId, Answered> {
        let Some(alert) = self.alert() else {
            return BTreeMap::new();
        };
        let sender = alert.stored.row.sender_office;
        let mut answers: BTreeMap<OfficeId, Answered> = self
            .asked()
            .into_iter()
            .map(|office| (office, Answered::default()))
            .collect();
        for entry in self.in_force() {
            let row = &entry.stored.row;
            let speaks = entry.said.reply.is_some() || entry.said.seizure.is_some();
            if !speaks || !(answers.contains_key(&row.sender_office) || row.sender_office == sender)
            {
                continue;
            }
            let answer = answers.entry(row.sender_office).or_default();
            answer.at = Some(row.created);
            answer.message = Some(row.id);
            if let Some(reply) = &entry.said.reply {
                answer.status = Some(reply.status.clone());
                answer.outcome.clone_from(&reply.outcome);
            } else {
                answer.seizures += 1;
                answer.status = Some(ReplyStatus::Closed);
                answer.outcome = Some(Outcome::PositiveSeizure);
            }
        }
        answers
    }

    /// Whether an office has said anything to the alert; none where it was not asked.
    pub(crate) fn has_answered(&self, office: &OfficeId) -> Option<bool> {
        let answers = self.answers();
        answers.get(office).map(|answer| answer.status.is_some())
    }

    /// Offices that the alert or one of its versions was sent to.
    fn asked(&self) -> BTreeSet<OfficeId> {
        let mut asked: BTreeSet<OfficeId> = self
            .versions()
            .into_iter()
            .flat_map(|entry| entry.stored.recipients.iter().map(|r| r.office))
            .collect();
        if let Some(alert) = self.alert() {
            asked.remove(&alert.stored.row.sender_office);
        }
        asked
    }

    /// The one state; none for a thread without an alert. `at` says whether an office is at one of
    /// these airports.
    pub(crate) fn standing(
        &self,
        at: impl Fn(&OfficeId, &[String]) -> bool,
    ) -> Option<StandingView> {
        let alert = self.alert()?;
        let legs = alert.said.alert.iter().flat_map(|alert| &alert.legs);
        let route: Vec<String> = legs.map(|leg| leg.airport.clone()).collect();
        let asked = self.asked();
        let answers = self.answers();
        let answered = answers
            .iter()
            .filter(|(office, answer)| asked.contains(office) && answer.status.is_some())
            .count();
        // Who said nothing can still meet the passenger: only a find closes it without them.
        let awaited = answers.iter().any(|(office, answer)| {
            let silent = matches!(answer.status, None | Some(ReplyStatus::Received));
            silent && asked.contains(office) && at(office, &route)
        });
        let (standing, outcome) = standing(answers.values(), awaited);
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(StandingView {
            standing,
            outcome,
            answered: number(answered),
            asked: number(asked.len()),
        })
    }
}

impl Entry {
    fn is_sent(&self) -> bool {
        !matches!(
            self.stored.row.state,
            archive::State::Cancelled | archive::State::Refused
        )
    }
}

/// One state out of many answers. `awaited`: an office on the route has yet to say.
fn standing<'a>(
    answers: impl Iterator<Item = &'a Answered> + Clone,
    awaited: bool,
) -> (Standing, Option<Outcome>) {
    let at_it = |answer: &&Answered| {
        // A status that only a newer version knows is somewhere between beginning and end.
        !matches!(
            answer.status,
            None | Some(ReplyStatus::Received | ReplyStatus::Closed)
        )
    };
    if answers.clone().any(|answer| at_it(&answer)) {
        return (Standing::BeingChecked, None);
    }
    let closed = answers.filter(|answer| answer.status == Some(ReplyStatus::Closed));
    let outcomes = closed.map(|answer| answer.outcome.clone().unwrap_or(Outcome::Unknown));
    // The list is in the order of how much an outcome says.
    let weight = |outcome: &Outcome| {
        let known = Outcome::all().iter().position(|other| other == outcome);
        known.unwrap_or(usize::MAX)
    };
    let found =
        |outcome: &Outcome| matches!(outcome, Outcome::PositiveSeizure | Outcome::PositiveOther);
    match outcomes.min_by_key(weight) {
        Some(outcome) if awaited && !found(&outcome) => (Standing::Open, None),
        Some(outcome) => (Standing::Closed, Some(outcome)),
        None => (Standing::Open, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(status: ReplyStatus, outcome: Option<Outcome>) -> Answered {
        Answered {
            status: Some(status),
            outcome,
            ..Answered::default()
        }
    }

    fn of(answers: &[Answered]) -> (Standing, Option<Outcome>) {
        standing(answers.iter(), false)
    }

    #[test]
    fn who_is_still_at_it_keeps_it_from_being_closed() {
        let none = Answered::default();
        let received = at(ReplyStatus::Received, None);
        let busy = at(ReplyStatus::InProgress, None);
        let no_show = at(ReplyStatus::Closed, Some(Outcome::NoShow));
        let found = at(ReplyStatus::Closed, Some(Outcome::PositiveSeizure));
        let newer = at(ReplyStatus::Unrecognised("HANDED_ON".into()), None);
        assert_eq!(of(&[]), (Standing::Open, None));
        assert_eq!(
            of(&[none.clone(), received.clone()]),
            (Standing::Open, None)
        );
        assert_eq!(of(&[busy, no_show.clone()]), (Standing::BeingChecked, None));
        assert_eq!(of(&[newer]), (Standing::BeingChecked, None));
        assert_eq!(
            of(&[none, received, no_show, found]),
            (Standing::Closed, Some(Outcome::PositiveSeizure))
        );
    }

    #[test]
    fn an_office_on_the_route_that_is_silent_keeps_it_open_unless_something_was_found() {
        let closed = |outcome| [at(ReplyStatus::Closed, Some(outcome)), Answered::default()];
        let awaited = |outcome| standing(closed(outcome).iter(), true);
        for outcome in [Outcome::NotLocated, Outcome::NoShow, Outcome::Negative] {
            assert_eq!(awaited(outcome), (Standing::Open, None));
        }
        for outcome in [Outcome::PositiveSeizure, Outcome::PositiveOther] {
            let expected = (Standing::Closed, Some(outcome.clone()));
            assert_eq!(awaited(outcome), expected);
        }
    }
}
