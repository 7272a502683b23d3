//! How busy each desk of an operation is.
//!
//! EEMUA 191 counts in ten minutes: one call is what a person can follow, ten are a flood. What a
//! desk of another office really heard nobody knows here; it is worked out with the rule by which
//! every desk calls ([`Calls`]) and the sounds that it has at first.

use std::collections::{BTreeMap, HashMap};

use aircop_api::{AlarmLoad, Calls, OperationPart, Sounds, TenMinutes};
use aircop_archive::OperationMessage;
use aircop_codes::Urgency;
use aircop_message::{MessageId, OfficeId, Timestamp};

use super::Operation;
use crate::desk::State;
use crate::error::Outcome;
use crate::inbox::index;

const TEN_MINUTES_MS: i64 = 600_000;
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// A message that came to a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Arrival {
    at: Timestamp,
    message: MessageId,
    urgency: Urgency,
}

impl State {
    /// The load of each office.
    pub(super) fn loads(
        &self,
        operation: &Operation,
        now: Timestamp,
    ) -> Outcome<BTreeMap<OfficeId, AlarmLoad>> {
        let since = begin(now);
        let arrivals = self.arrivals(operation, since)?;
        let loads = arrivals.into_iter().map(|(office, arrivals)| {
            let called = called(&arrivals);
            let load = AlarmLoad {
                since,
                messages: arrivals.len() as u64,
                flash: arrivals.iter().filter(|a| is_flash(a)).count() as u64,
                now: last(&arrivals, now),
                calls_now: last(&called, now),
                busiest: most(&arrivals),
                loudest: most(&called),
            };
            (office, load)
        });
        Ok(loads.collect())
    }

    /// The messages of a figure of [`State::loads`].
    pub(super) fn load_messages(
        &self,
        operation: &Operation,
        part: OperationPart,
        office: OfficeId,
        from: Timestamp,
        now: Timestamp,
    ) -> Outcome<Vec<MessageId>> {
        let since = begin(now).min(begin(from));
        let all = self.arrivals(operation, since)?.remove(&office);
        let all = all.unwrap_or_default();
        let within = |arrival: &&Arrival| (0..TEN_MINUTES_MS).contains(&arrival.at.since(from));
        Ok(match part {
            OperationPart::Flash => {
                let flash = all.iter().filter(|a| is_flash(a) && a.at >= from);
                flash.map(|a| a.message).collect()
            }
            OperationPart::Calls => {
                // Which ones call depends on those before: counted from the same moment.
                let counted = all.into_iter().filter(|a| a.at >= begin(now));
                let called = called(&counted.collect::<Vec<_>>());
                called.iter().filter(within).map(|a| a.message).collect()
            }
            _ => all.iter().filter(within).map(|a| a.message).collect(),
        })
    }

    /// What came to each office since then, in order of time.
    fn arrivals(
        &self,
        operation: &Operation,
        since: Timestamp,
    ) -> Outcome<BTreeMap<OfficeId, Vec<Arrival>>> {
        let messages: HashMap<MessageId, &OperationMessage> =
            operation.messages.iter().map(|m| (m.id, m)).collect();
        let group = operation.group.id;
        let mut arrivals: BTreeMap<OfficeId, Vec<Arrival>> = BTreeMap::new();
        // Nothing comes here before it was made.
        for (id, office) in self.archive.operation_recipients(group, since)? {
            let Some(message) = messages.get(&id) else {
                continue;
            };
            if message.office != office && message.created >= since {
                arrivals.entry(office).or_default().push(Arrival {
                    at: message.created,
                    message: id,
                    urgency: index::urgency(message.urgency),
                });
            }
        }
        for arrivals in arrivals.values_mut() {
            arrivals.sort_by_key(|arrival| (arrival.at, arrival.message));
        }
        Ok(arrivals)
    }
}

/// From when on is counted: by whole hours, so that a figure and what it opens a minute later begin
/// at the same moment.
pub(super) fn begin(now: Timestamp) -> Timestamp {
    Timestamp(now.0 - now.0.rem_euclid(HOUR_MS) - DAY_MS)
}

fn is_flash(arrival: &Arrival) -> bool {
    arrival.urgency == Urgency::Flash
}

/// Those that are called out.
fn called(arrivals: &[Arrival]) -> Vec<Arrival> {
    let (mut calls, sounds) = (Calls::default(), Sounds::default());
    let heard = arrivals
        .iter()
        .filter(|arrival| calls.call(&arrival.urgency, &sounds, arrival.at).is_some());
    heard.cloned().collect()
}

/// The last ten minutes, with this moment.
fn last(arrivals: &[Arrival], now: Timestamp) -> TenMinutes {
    let from = Timestamp(now.0 - TEN_MINUTES_MS + 1);
    let count = arrivals.iter().filter(|a| a.at >= from && a.at <= now);
    TenMinutes {
        from: Some(from),
        count: count.count() as u64,
    }
}

/// The ten minutes with the most; the first such.
fn most(arrivals: &[Arrival]) -> TenMinutes {
    let mut found = TenMinutes::default();
    let mut end = 0;
    for (begin, first) in arrivals.iter().enumerate() {
        while arrivals
            .get(end)
            .is_some_and(|next| next.at.since(first.at) < TEN_MINUTES_MS)
        {
            end += 1;
        }
        let count = (end - begin) as u64;
        if count > found.count {
            found = TenMinutes {
                from: Some(first.at),
                count,
            };
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: &[i64]) -> Vec<Arrival> {
        let arrival = |second: &i64| Arrival {
            at: Timestamp(second * 1000),
            message: MessageId([0; 16]),
            urgency: Urgency::Urgent,
        };
        seconds.iter().map(arrival).collect()
    }

    #[test]
    fn the_busiest_ten_minutes_begin_with_a_message_and_end_before_the_eleventh() {
        let found = most(&at(&[0, 500, 599, 600, 601, 1099, 1100]));
        assert_eq!((found.from, found.count), (Some(Timestamp(500_000)), 5));
        // The first of several that are as busy.
        let found = most(&at(&[0, 1, 5000, 5001]));
        assert_eq!((found.from, found.count), (Some(Timestamp(0)), 2));
        assert_eq!(most(&[]), TenMinutes::default());
    }

    #[test]
    fn the_last_ten_minutes_hold_this_moment_and_not_the_one_ten_minutes_ago() {
        let now = Timestamp(1_200_000);
        assert_eq!(last(&at(&[600, 601, 1200]), now).count, 2);
        let from = last(&[], now).from.unwrap();
        assert_eq!(now.since(from), TEN_MINUTES_MS - 1);
    }

    #[test]
    fn what_is_routine_calls_nobody() {
        let mut arrivals = at(&[0, 60, 200]);
        assert_eq!(called(&arrivals).len(), 2);
        for arrival in &mut arrivals {
            arrival.urgency = Urgency::Routine;
        }
        assert_eq!(called(&arrivals), []);
    }
}
