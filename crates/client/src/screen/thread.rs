//! A thread: the messages in order of time, what each office has answered, and the one state that
//! comes of it.
//!
//! Only offices that the alert was sent to, and its sender, move the state: another member of the
//! group could otherwise close an alert that it was never asked about. A correction counts only
//! when it comes from the office whose message it corrects. What closes an alert without a find counts
//! for what it was said of: once the alert looks for somebody or something else it is open again.
//! Turned down: keeping the state in a column, which every arrival, recall and correction would have
//! to mend.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aircop_api::{
    AnswerView, ErrorCode, MessageRow, StandDownView, Standing, StandingView, ThreadView,
};
use aircop_archive as archive;
use aircop_codes::{CodeList, Kind, Outcome, ReplyStatus, StandDown};
use aircop_message::{Message, MessageId, OfficeId, Reply, Timestamp};

use crate::desk::State;
use crate::error::{self, ClientError, Outcome as Answer};
use crate::screen::row;

/// Messages of a thread shown at once.
const MAX_THREAD: u32 = 200;

/// A thread as it lies in the archive, by the senders' clocks.
pub(crate) struct Thread {
    pub(crate) entries: Vec<Entry>,
}

/// One message of it.
pub(crate) struct Entry {
    pub(crate) row: archive::MessageRow,
    pub(crate) recipients: Vec<archive::Recipient>,
    pub(crate) said: Message,
}

impl State {
    /// A thread by its id.
    pub(crate) fn load_thread(&self, thread: MessageId) -> Answer<Thread> {
        let found = self.load_threads(&[thread])?.remove(&thread);
        Ok(found.unwrap_or(Thread {
            entries: Vec::new(),
        }))
    }

    /// Several threads at once.
    pub(crate) fn load_threads(&self, threads: &[MessageId]) -> Answer<HashMap<MessageId, Thread>> {
        let found = self.archive.threads(threads, MAX_THREAD);
        let mut loaded = HashMap::new();
        for (id, messages) in found? {
            let mut entries = Vec::with_capacity(messages.len());
            for message in messages {
                let said = Message::from_stored(&message.payload).map_err(error::internal)?;
                entries.push(Entry {
                    row: message.row,
                    recipients: message.recipients,
                    said,
                });
            }
            entries.sort_by_key(|entry| {
                // What is of the same moment stands in the order in which it is done.
                let seizes = entry.said.seizure.is_some();
                (entry.row.created, seizes, entry.row.received)
            });
            loaded.insert(id, Thread { entries });
        }
        Ok(loaded)
    }

    /// The thread of a message, for the screen.
    pub(crate) fn thread_view(&self, message: MessageId, now: Timestamp) -> Answer<ThreadView> {
        self.settle_owed()?;
        let thread_id = self.thread_id(message)?;
        let thread = self.load_thread(thread_id)?;
        let directory = self.directory.as_ref();
        let standing = self.standing_of(&thread);
        let ids: Vec<MessageId> = thread.entries.iter().map(|entry| entry.row.id).collect();
        let beside = self.archive.shown_beside(&ids, now)?;
        let nothing = archive::Beside::default();
        let mut messages = Vec::with_capacity(thread.entries.len());
        for entry in &thread.entries {
            // What was taken back was never sent; it is shown when it is asked for.
            let row = &entry.row;
            if row.state == archive::State::Cancelled && row.id != message {
                continue;
            }
            let beside = beside.get(&row.id).unwrap_or(&nothing);
            let mut shown = self.message(entry, beside, now)?;
            shown.row.corrected_by = thread.corrected_by(row.id);
            if thread.is_version(row.id) {
                shown.row.standing.clone_from(&standing);
            }
            messages.push(shown);
        }
        // Receipts come to the sender's office alone; of others' alerts nothing is known.
        let unreached = |office: &OfficeId| {
            let ours = |entry: &&Entry| {
                let row = &entry.row;
                row.direction == archive::Direction::Out && thread.is_version(row.id)
            };
            let sent = thread.entries.iter().rfind(ours);
            let listed = sent.and_then(|entry| {
                let recipients = &entry.recipients;
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
                earlier: answer.earlier,
            })
            .collect();
        answers.sort_by(|a, b| a.office.name.cmp(&b.office.name));
        Ok(ThreadView {
            messages,
            opened: message,
            answers,
            office: self.office_work(thread_id)?,
            kept: self.thread_kept(thread_id, thread.named())?,
        })
    }

    /// Adds to rows what stands in their place now, and to those of alerts where they stand. Only
    /// the threads of alerts and of what may have been corrected are read.
    pub(crate) fn mark_standing(&self, rows: &mut [MessageRow]) -> Answer<()> {
        let others: Vec<MessageId> = rows
            .iter()
            .filter(|row| row.kind != Kind::Alert)
            .map(|row| row.thread)
            .collect();
        let siblings = self.archive.siblings(&others, MAX_THREAD);
        let siblings = siblings?;
        // Only another message of its kind from its sender can have corrected it.
        let has_second = |row: &MessageRow| {
            siblings.iter().any(|other| {
                other.thread == row.thread
                    && other.id != row.id
                    && other.sender_office == row.from.id
                    && other.kind.eq_ignore_ascii_case(row.kind.code())
            })
        };
        let wanted: Vec<MessageId> = rows
            .iter()
            .filter(|row| row.kind == Kind::Alert || has_second(row))
            .map(|row| row.thread)
            .collect();
        let threads = self.load_threads(&wanted)?;
        for row in rows {
            if row.kind != Kind::Alert && !has_second(row) {
                continue;
            }
            let Some(thread) = threads.get(&row.thread) else {
                continue;
            };
            if row.kind == Kind::Alert && thread.is_version(row.id) {
                row.standing = self.standing_of(thread);
            }
            row.corrected_by = thread.corrected_by(row.id);
        }
        Ok(())
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
        let found = self.archive.get(message)?;
        let found = found.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        Ok(found.row.thread)
    }
}

impl Thread {
    /// What its messages belong to or stand in place of.
    fn named(&self) -> impl Iterator<Item = MessageId> {
        let named = |entry: &Entry| [Some(entry.said.thread), entry.said.supersedes];
        self.entries.iter().flat_map(named).flatten()
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
    /// How it closed an alert that looked for somebody or something else, while it has said nothing
    /// since.
    earlier: Option<Outcome>,
    /// It is still at what it was asked by a version that looked for somebody or something else.
    at_past: bool,
}

impl Thread {
    /// The alert as it stands: the original or its last correction.
    pub(crate) fn alert(&self) -> Option<&Entry> {
        let id = self.versions().last()?.row.id;
        self.in_force().find(|entry| entry.row.id == id)
    }

    /// The alert that began the thread and its corrections, in their order. Without the first of
    /// them, which an office that was added later never had, it begins with the earliest alert.
    /// Another alert in the thread is a message like others.
    pub(crate) fn versions(&self) -> Vec<&Entry> {
        let mut alerts = self.entries.iter().filter(|e| e.said.alert.is_some());
        let begins = |entry: &&Entry| entry.row.id == entry.row.thread;
        let Some(first) = alerts.clone().find(begins).or_else(|| alerts.next()) else {
            return Vec::new();
        };
        let mut versions = vec![first];
        let mut at = first.row.id;
        while let Some(next) = self.correction_of(at) {
            let entry = self.entries.iter().find(|e| e.row.id == next);
            match entry {
                Some(entry) if !versions.iter().any(|v| v.row.id == next) => {
                    versions.push(entry);
                    at = next;
                }
                _ => break,
            }
        }
        versions
    }

    /// Versions of the alert that look for somebody or something else than it does now.
    fn versions_of_others(&self, now: &Entry) -> BTreeSet<MessageId> {
        let others = self.versions().into_iter().filter(|version| {
            let pair = version.said.alert.as_ref().zip(now.said.alert.as_ref());
            pair.is_some_and(|(then, now)| !then.looks_for_the_same(now))
        });
        others.map(|version| version.row.id).collect()
    }

    /// Whether a message is the alert or one of its corrections.
    fn is_version(&self, id: MessageId) -> bool {
        self.versions().iter().any(|entry| entry.row.id == id)
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
            .filter(|entry| entry.is_sent() && self.correction_of(entry.row.id).is_none())
    }

    /// The last correction of a message by the office that sent it.
    fn correction_of(&self, id: MessageId) -> Option<MessageId> {
        let corrected = self.entries.iter().find(|e| e.row.id == id)?;
        let sender = corrected.row.sender_office;
        let corrections = self.entries.iter().filter(|entry| {
            entry.is_sent()
                && entry.said.supersedes == Some(id)
                && entry.row.id != id
                && entry.row.sender_office == sender
                && entry.said.kind == corrected.said.kind
        });
        corrections.map(|entry| entry.row.id).next_back()
    }

    /// Offices of the alert's list with their answers, and its sender if it has answered itself.
    pub(crate) fn answers(&self) -> BTreeMap<OfficeId, Answered> {
        let Some(alert) = self.alert() else {
            return BTreeMap::new();
        };
        let sender = alert.row.sender_office;
        let past = self.versions_of_others(alert);
        let mut answers: BTreeMap<OfficeId, Answered> = self
            .asked()
            .into_iter()
            .map(|office| (office, Answered::default()))
            .collect();
        for entry in self.in_force() {
            let row = &entry.row;
            // What was reported by mistake has answered nothing.
            let seizure = entry.said.seizure.as_ref();
            let seized = seizure.is_some_and(|seizure| !seizure.is_withdrawn());
            let speaks = entry.said.reply.is_some() || seized;
            // Nobody else can withdraw an alert, and who says so has not answered it.
            let withdraws = is_stand_down(entry);
            if withdraws && row.sender_office != sender {
                continue;
            }
            if !speaks || !(answers.contains_key(&row.sender_office) || row.sender_office == sender)
            {
                continue;
            }
            let answer = answers.entry(row.sender_office).or_default();
            if let Some(reply) = &entry.said.reply
                && found_nothing(reply)
                && past.contains(&reply.alert)
            {
                // Told late, it takes nothing from what was said of the alert as it is now.
                if answer.status.is_none() || answer.at_past {
                    let outcome = reply.outcome.clone();
                    *answer = Answered {
                        at: Some(row.created),
                        message: Some(row.id),
                        seizures: answer.seizures,
                        earlier: Some(outcome.unwrap_or(Outcome::Unknown)),
                        ..Answered::default()
                    };
                }
                continue;
            }
            let reply = entry.said.reply.as_ref();
            answer.at_past = reply.is_some_and(|r| !found(r) && past.contains(&r.alert));
            answer.earlier = None;
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

    /// The reply by which the office that sent the alert has withdrawn it. It is ended by its own
    /// correction alone: an answer of that office to a question changes nothing of it.
    pub(crate) fn stand_down(&self) -> Option<&Entry> {
        let sender = self.alert()?.row.sender_office;
        self.in_force()
            .rfind(|entry| is_stand_down(entry) && entry.row.sender_office == sender)
    }

    /// Whether an office has said anything to the alert; none where it was not asked.
    pub(crate) fn has_answered(&self, office: &OfficeId) -> Option<bool> {
        let answers = self.answers();
        answers.get(office).map(|answer| answer.status.is_some())
    }

    /// Offices that were asked and have said nothing.
    pub(crate) fn silent(&self) -> impl Iterator<Item = OfficeId> {
        let answers = self.answers().into_iter();
        answers
            .filter(|(_, answer)| answer.status.is_none())
            .map(|(office, _)| office)
    }

    /// Offices that the alert or one of its versions was sent to.
    fn asked(&self) -> BTreeSet<OfficeId> {
        let mut asked: BTreeSet<OfficeId> = self
            .versions()
            .into_iter()
            .flat_map(|entry| entry.recipients.iter().map(|r| r.office))
            .collect();
        if let Some(alert) = self.alert() {
            asked.remove(&alert.row.sender_office);
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
        let stand_down = self.stand_down().map(|entry| {
            let reply = entry.said.reply.as_ref();
            let reason = reply.and_then(|reply| reply.stand_down.clone());
            StandDownView {
                reason: reason.unwrap_or(StandDown::Other),
                message: entry.row.id,
                at: entry.row.created,
            }
        });
        let (standing, outcome) = match stand_down {
            Some(_) => (Standing::Withdrawn, None),
            None => standing(answers.values(), awaited),
        };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(StandingView {
            standing,
            outcome,
            answered: number(answered),
            asked: number(asked.len()),
            stand_down,
        })
    }
}

impl Entry {
    fn is_sent(&self) -> bool {
        !matches!(
            self.row.state,
            archive::State::Cancelled | archive::State::Refused
        )
    }
}

/// Whether a message withdraws the alert that it answers.
pub(crate) fn is_stand_down(entry: &Entry) -> bool {
    let reply = entry.said.reply.as_ref();
    reply.is_some_and(|reply| reply.status == ReplyStatus::Withdrawn)
}

/// Whether it says that something was found.
fn is_positive(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::PositiveSeizure | Outcome::PositiveOther)
}

/// Whether a reply ends the matter without a find. What was found was found, whatever was looked for;
/// and who is still at it takes note of the correction and goes on.
fn found_nothing(reply: &Reply) -> bool {
    reply.status == ReplyStatus::Closed && !found(reply)
}

fn found(reply: &Reply) -> bool {
    reply.outcome.as_ref().is_some_and(is_positive)
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
    match outcomes.min_by_key(weight) {
        Some(outcome) if awaited && !is_positive(&outcome) => (Standing::Open, None),
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
