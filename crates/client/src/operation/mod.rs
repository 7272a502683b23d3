//! An operation as its board and its results sheet show it.
//!
//! Everything is counted here and now from the messages that this desk has: there is no second book
//! that could say something else. What a figure counts and what it opens come from the same place
//! ([`State::operation_messages`]). Turned down: counts kept by the archive, which would have to
//! follow every correction, withdrawal and expiry.

mod board;
mod briefing;
mod load;
mod results;

pub(crate) use self::briefing::BRIEFING;

use std::collections::{BTreeMap, BTreeSet};

use aircop_api::{ErrorCode, Membership, OperationFigure, OperationPart};
use aircop_archive::OperationMessage;
use aircop_codes::{CodeList as _, Outcome as Found, ReplyStatus, RequestedAction, countries};
use aircop_directory::{Group, GroupKind};
use aircop_message::{GroupId, Message, MessageId, OfficeId, Timestamp};

use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::screen::thread::Thread;

/// The messages of a group, and what is open of its alerts.
pub(crate) struct Operation {
    group: Group,
    exercise: bool,
    /// In the order in which they came here.
    messages: Vec<OperationMessage>,
    open: Vec<Open>,
}

/// An alert that is open.
struct Open {
    /// Its version in force.
    message: MessageId,
    thread: Thread,
    due: Option<Timestamp>,
    /// That is when an answer is wanted.
    answer_wanted: bool,
    /// The offices that were asked and have said nothing.
    waiting: BTreeSet<OfficeId>,
}

impl State {
    /// What there is of a group at `now`, and what is open of it.
    pub(crate) fn operation(&self, group: GroupId, now: Timestamp) -> Outcome<Operation> {
        let mut operation = self.messages_of(group)?;
        operation.open = self.still_open(&operation.messages, now)?;
        Ok(operation)
    }

    /// The messages of a group. What is open of it is not looked for: that reads each thread.
    pub(crate) fn messages_of(&self, group: GroupId) -> Outcome<Operation> {
        let known = self.directory.as_ref().and_then(|d| d.group(&group));
        let known = known.ok_or_else(|| ClientError::new(ErrorCode::UnknownGroup))?;
        let exercise = known.kind == GroupKind::Exercise;
        let messages = self.archive.operation_messages(group, exercise)?;
        // Zeros of a group whose messages never come here would be untrue.
        let directory = self.directory.as_ref();
        let member = |us: OfficeId| directory.is_some_and(|d| d.role(&group, &us).is_some());
        if messages.is_empty() && !self.secrets.office.is_some_and(member) {
            return Err(ClientError::new(ErrorCode::UnknownGroup));
        }
        Ok(Operation {
            group: known.clone(),
            exercise,
            messages,
            open: Vec::new(),
        })
    }

    /// The messages that a figure counts.
    pub(crate) fn operation_messages(
        &self,
        figure: &OperationFigure,
        now: Timestamp,
    ) -> Outcome<Vec<MessageId>> {
        let operation = match figure.part {
            OperationPart::Open | OperationPart::Unanswered => self.operation(figure.group, now)?,
            _ => self.messages_of(figure.group)?,
        };
        match (figure.part, figure.office, figure.from) {
            (
                OperationPart::Arrivals | OperationPart::Calls | OperationPart::Flash,
                office,
                from,
            ) => match (office, from) {
                (Some(office), Some(from)) => {
                    self.load_messages(&operation, figure.part, office, from, now)
                }
                _ => Err(bad("an office and a time are needed")),
            },
            (OperationPart::Offenders, ..) => {
                if !figure.value.is_empty() && !countries().contains(&figure.value.as_str()) {
                    return Err(unknown_value(&self.offender_countries(&operation)?));
                }
                self.seizures_with_offenders(&operation, &figure.value)
            }
            (OperationPart::OutsideDates, office, _) => {
                let outside = self.outside_dates(&operation)?.into_iter();
                let of = outside.filter(|m| office.is_none_or(|office| m.office == office));
                Ok(of.map(|m| m.id).collect())
            }
            (OperationPart::Outcome, ..) => {
                let seen = operation.outcomes();
                let known = Found::all().iter().map(|found| found.code().to_owned());
                let known: BTreeSet<String> = known.chain(seen.into_keys()).collect();
                if !figure.value.is_empty() && !known.contains(&figure.value) {
                    return Err(unknown_value(&known));
                }
                Ok(operation.part(figure))
            }
            _ if !figure.value.is_empty() => Err(bad("only outcome and offenders have a value")),
            _ => Ok(operation.part(figure)),
        }
    }

    /// Whether an office takes part in a group.
    fn membership(&self, group: GroupId, office: &OfficeId) -> Membership {
        let directory = self.directory.as_ref();
        let known = directory.and_then(|d| d.office(office));
        if known.is_none_or(aircop_directory::Office::is_revoked) {
            return Membership::ShutOut;
        }
        match directory.and_then(|d| d.role(&group, office)) {
            Some(_) => Membership::Member,
            None => Membership::Outside,
        }
    }

    fn still_open(&self, messages: &[OperationMessage], now: Timestamp) -> Outcome<Vec<Open>> {
        let alerts: Vec<MessageId> = messages
            .iter()
            .filter(|m| m.kind == ALERT && m.in_force && m.expires > now)
            .map(|m| m.thread)
            .collect();
        let airport = self.our_airport();
        let mut open = Vec::new();
        for (_, thread) in self.load_threads(&alerts)? {
            let Some(alert) = thread.alert() else {
                continue;
            };
            let asks = alert.said.alert.as_ref();
            let asks = asks.is_some_and(|alert| alert.action != RequestedAction::InfoOnly);
            let Some(standing) = self.standing_of(&thread) else {
                continue;
            };
            if !asks || standing.standing.is_over() || alert.row.expires <= now {
                continue;
            }
            let message = alert.row.id;
            let wanted = alert.said.reply_by.map(|wanted| wanted.at);
            let (due, answer_wanted) = next(wanted, alert.said.due(airport.as_deref()), now);
            let sender = alert.row.sender_office;
            let silent = thread.silent().filter(|office| *office != sender);
            let (asked, shut_out): (BTreeSet<_>, BTreeSet<_>) =
                silent.partition(|office| self.is_asked(office));
            // Nobody waits for who was shut out, unless nobody else was asked: the alert is to be sent
            // to somebody else, and does not count as answered.
            let nobody = asked.is_empty() && standing.answered == 0;
            open.push(Open {
                message,
                due,
                answer_wanted,
                waiting: if nobody { shut_out } else { asked },
                thread,
            });
        }
        // What can still be caught, the soonest before; what has no time; what is past.
        open.sort_by_key(|open| {
            let past = open.due.is_some_and(|due| due < now);
            (past, open.due.is_none(), open.due, open.message)
        });
        Ok(open)
    }

    /// Whether an office that was asked can still answer: who was revoked is not waited for.
    fn is_asked(&self, office: &OfficeId) -> bool {
        let known = self.directory.as_ref().and_then(|d| d.office(office));
        known.is_some_and(|office| !office.is_revoked())
    }

    /// A message as it was signed.
    fn as_signed(&self, message: MessageId) -> Outcome<Option<(String, Message)>> {
        let Some(stored) = self.archive.get(message)? else {
            return Ok(None);
        };
        let said = Message::from_stored(&stored.payload).map_err(error::internal)?;
        Ok(Some((stored.row.reference, said)))
    }
}

impl Operation {
    /// Whether it is training.
    pub(crate) fn is_exercise(&self) -> bool {
        self.exercise
    }

    /// The messages of a figure that needs nothing but their columns.
    fn part(&self, figure: &OperationFigure) -> Vec<MessageId> {
        let office = figure.office;
        let of = |m: &&OperationMessage| office.is_none_or(|office| m.office == office);
        let those = |wanted: &dyn Fn(&OperationMessage) -> bool| {
            let found = self.messages.iter().filter(of).filter(|m| wanted(m));
            found.map(|m| m.id).collect()
        };
        match figure.part {
            OperationPart::Messages => those(&|_| true),
            OperationPart::Alerts => those(&|m| m.kind == ALERT && m.in_force),
            OperationPart::Replies => those(&|m| m.kind == REPLY && m.in_force),
            OperationPart::Seizures => those(&is_seizure),
            OperationPart::Withdrawn => those(&is_withdrawn),
            OperationPart::Hits => {
                let last = self.closing();
                those(&|m| last.contains(&m.id) && is_hit(m))
            }
            OperationPart::Outcome => {
                let (last, any) = (self.closing(), figure.value.is_empty());
                those(&|m| last.contains(&m.id) && (any || outcome_of(m) == figure.value))
            }
            OperationPart::Missing => {
                let missing: BTreeSet<MessageId> = self.missing().map(|m| m.id).collect();
                those(&|m| missing.contains(&m.id))
            }
            OperationPart::Open => {
                let from = |open: &&Open| {
                    let alert = open.thread.alert();
                    office.is_none_or(|office| {
                        alert.is_some_and(|alert| alert.row.sender_office == office)
                    })
                };
                self.open.iter().filter(from).map(|o| o.message).collect()
            }
            OperationPart::Unanswered => {
                let waits = |open: &&Open| match office {
                    Some(office) => open.waiting.contains(&office),
                    None => !open.waiting.is_empty(),
                };
                self.open.iter().filter(waits).map(|o| o.message).collect()
            }
            // These need the list of recipients, or what was signed.
            OperationPart::Arrivals
            | OperationPart::Calls
            | OperationPart::Flash
            | OperationPart::OutsideDates
            | OperationPart::Offenders => Vec::new(),
        }
    }

    /// How many messages a figure of the whole operation has.
    fn count(&self, part: OperationPart) -> u64 {
        self.part(&OperationFigure::of(self.group.id, part)).len() as u64
    }

    /// Which office has reported a seizure in which thread.
    fn reported(&self) -> BTreeSet<(MessageId, OfficeId)> {
        let seizures = self.messages.iter().filter(|m| is_seizure(m));
        seizures.map(|m| (m.thread, m.office)).collect()
    }

    /// What each office said last when it closed an alert: who answers twice is counted once.
    fn closing(&self) -> BTreeSet<MessageId> {
        let mut last: BTreeMap<(MessageId, OfficeId), &OperationMessage> = BTreeMap::new();
        for message in self.messages.iter().filter(|m| is_closing(m)) {
            let found = last
                .entry((message.thread, message.office))
                .or_insert(message);
            if message.created >= found.created {
                *found = message;
            }
        }
        last.values().map(|message| message.id).collect()
    }

    /// Hits that are seizures of which their office has sent no report.
    fn missing(&self) -> impl Iterator<Item = &OperationMessage> {
        let (last, reported) = (self.closing(), self.reported());
        self.messages.iter().filter(move |m| {
            m.outcome == Found::PositiveSeizure.code()
                && last.contains(&m.id)
                && !reported.contains(&(m.thread, m.office))
        })
    }

    /// Closing replies by their outcome.
    fn outcomes(&self) -> BTreeMap<String, u64> {
        let (mut outcomes, last) = (BTreeMap::new(), self.closing());
        for message in self.messages.iter().filter(|m| last.contains(&m.id)) {
            *outcomes.entry(outcome_of(message)).or_default() += 1;
        }
        outcomes
    }
}

fn is_seizure(message: &OperationMessage) -> bool {
    message.kind == SEIZURE && message.in_force && message.status != WITHDRAWN
}

/// A seizure that its office says it has reported by mistake.
fn is_withdrawn(message: &OperationMessage) -> bool {
    message.kind == SEIZURE && message.in_force && message.status == WITHDRAWN
}

/// Of what an office said last when it closed an alert.
fn is_hit(message: &OperationMessage) -> bool {
    let found = [Found::PositiveSeizure, Found::PositiveOther];
    found.iter().any(|found| found.code() == message.outcome)
}

fn is_closing(message: &OperationMessage) -> bool {
    message.kind == REPLY && message.in_force && message.status == ReplyStatus::Closed.code()
}

/// The code of what came of an alert, by a closing reply.
fn outcome_of(message: &OperationMessage) -> String {
    if message.outcome.is_empty() {
        Found::Unknown.code().to_owned()
    } else {
        message.outcome.clone()
    }
}

/// What can still be done next, and whether it is to answer: what is past counts once all is.
fn next(
    wanted: Option<Timestamp>,
    caught: Option<Timestamp>,
    now: Timestamp,
) -> (Option<Timestamp>, bool) {
    let both = [wanted.map(|at| (at, true)), caught.map(|at| (at, false))];
    let both = both.into_iter().flatten();
    let ahead = both.clone().filter(|(at, _)| *at >= now).min();
    match ahead.or_else(|| both.max()) {
        Some((at, answer)) => (Some(at), answer),
        None => (None, false),
    }
}

fn unknown_value(known: &BTreeSet<String>) -> ClientError {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    bad(&known.join(", "))
}

fn bad(detail: &str) -> ClientError {
    ClientError::with(ErrorCode::BadQuestion, detail)
}

// Codes of kinds in the archive.
const ALERT: &str = aircop_archive::ALERT;
const REPLY: &str = "reply";
const SEIZURE: &str = "seizure";
/// The status of a seizure that was reported by mistake.
const WITHDRAWN: &str = "WITHDRAWN";
