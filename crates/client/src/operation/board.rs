//! The board of an operation.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use aircop_api::{
    AlarmLoad, BoardOffice, BoardTotals, BoardView, GoodsLine, OpenAlert, OperationPart,
    SeizureLine, Standing, WaitedFor,
};
use aircop_archive::{FactLine, OperationMessage};
use aircop_codes::Decimal;
use aircop_message::{GroupId, OfficeId, SeizedGoods, Timestamp, shown};

use super::{Open, Operation, is_seizure, load};
use crate::desk::State;
use crate::error::Outcome;
use crate::inbox::index;
use crate::screen::row;

/// Open alerts on the board: more is no board any more, and the figure opens them all.
const MOST_OPEN: usize = 200;
/// Seizures on the board.
const MOST_SEIZURES: usize = 50;

impl State {
    /// How an operation stands at `now`.
    pub(crate) fn board(&self, group: GroupId, now: Timestamp) -> Outcome<BoardView> {
        let operation = self.operation(group, now)?;
        let known = &operation.group;
        Ok(BoardView {
            group,
            name: shown(&known.name),
            exercise: operation.exercise,
            stage: row::stage(known, now),
            starts: known.starts,
            ends: known.ends,
            at: now,
            totals: self.totals(&operation)?,
            open: operation
                .open
                .iter()
                .take(MOST_OPEN)
                .filter_map(|open| self.open_alert(group, open))
                .collect(),
            offices: self.board_offices(&operation, now)?,
            seizures: self.seizure_lines(
                &operation,
                operation.messages.iter().filter(|m| is_seizure(m)),
            )?,
            uncounted: self.archive.uncounted()?,
        })
    }

    fn open_alert(&self, group: GroupId, open: &Open) -> Option<OpenAlert> {
        let alert = open.thread.alert()?;
        let standing = self.standing_of(&open.thread);
        let row = &alert.row;
        let waited = |id: &OfficeId| WaitedFor {
            name: row::office(self.directory.as_ref(), id).name,
            membership: self.membership(group, id),
        };
        let mut waiting: Vec<WaitedFor> = open.waiting.iter().map(waited).collect();
        waiting.sort_unstable();
        Some(OpenAlert {
            message: row.id,
            reference: shown(&row.reference),
            subject: shown(&row.subject),
            urgency: index::urgency(row.urgency),
            from: row::office(self.directory.as_ref(), &row.sender_office),
            membership: self.membership(group, &row.sender_office),
            route: alert.said.route().into_iter().map(str::to_owned).collect(),
            due: open.due,
            answer_wanted: open.answer_wanted,
            standing: standing.as_ref().map_or(Standing::Open, |s| s.standing),
            waiting,
            asked: standing.map_or(0, |s| s.asked),
        })
    }

    /// The members, and whoever else has sent something: the longest silent first.
    fn board_offices(&self, operation: &Operation, now: Timestamp) -> Outcome<Vec<BoardOffice>> {
        let mut loads = self.loads(operation, now)?;
        let group = operation.group.id;
        let mut heard: BTreeMap<OfficeId, (u64, Option<Timestamp>)> = BTreeMap::new();
        let members = self.directory.iter().flat_map(|d| d.members(&group));
        for (office, _) in members {
            heard.insert(office, (0, None));
        }
        for message in &operation.messages {
            let (sent, last) = heard.entry(message.office).or_default();
            *sent += 1;
            *last = (*last).max(Some(message.created));
        }
        let offices = heard.into_iter().map(|(id, (sent, last))| {
            let directory = self.directory.as_ref();
            let role = directory.and_then(|d| d.role(&group, &id));
            let waits = operation.open.iter();
            BoardOffice {
                office: row::office(directory, &id),
                role: role.map_or_else(String::new, |role| role.code().to_owned()),
                membership: self.membership(group, &id),
                sent,
                last,
                unanswered: waits.filter(|o| o.waiting.contains(&id)).count() as u64,
                load: loads.remove(&id).unwrap_or(AlarmLoad {
                    since: load::begin(now),
                    ..AlarmLoad::default()
                }),
            }
        });
        let mut offices: Vec<BoardOffice> = offices.collect();
        offices.sort_by(|a, b| {
            let key = |o: &BoardOffice| (o.last, Reverse(o.unanswered));
            key(a)
                .cmp(&key(b))
                .then_with(|| a.office.name.cmp(&b.office.name))
        });
        Ok(offices)
    }

    /// Seizures out of those of an operation, the newest reports first.
    pub(super) fn seizure_lines<'a>(
        &self,
        operation: &Operation,
        those: impl DoubleEndedIterator<Item = &'a OperationMessage>,
    ) -> Outcome<Vec<SeizureLine>> {
        let mut lines = Vec::new();
        for message in those.rev().take(MOST_SEIZURES) {
            let Some((reference, said)) = self.as_signed(message.id)? else {
                continue;
            };
            let Some(seizure) = said.seizure else {
                continue;
            };
            lines.push(SeizureLine {
                message: message.id,
                reference: shown(&reference),
                from: row::office(self.directory.as_ref(), &message.office),
                membership: self.membership(operation.group.id, &message.office),
                at: seizure.at.at,
                outside_dates: operation.is_outside(seizure.at.at),
                airport: seizure.airport.unwrap_or_default(),
                goods: seizure.goods.iter().map(goods_line).collect(),
                offenders: u32::try_from(seizure.offenders.len()).unwrap_or(u32::MAX),
                withdrawn: shown(&seizure.withdrawn),
            });
        }
        Ok(lines)
    }

    /// Seizures that are counted and dated before the operation began or after its end.
    pub(super) fn outside_dates<'a>(
        &self,
        operation: &'a Operation,
    ) -> Outcome<Vec<&'a OperationMessage>> {
        let mut found = Vec::new();
        let group = &operation.group;
        if group.starts.is_none() && group.ends.is_none() {
            return Ok(found);
        }
        for message in operation.messages.iter().filter(|m| is_seizure(m)) {
            let said = self.as_signed(message.id)?;
            let seizure = said.and_then(|(_, said)| said.seizure);
            if seizure.is_some_and(|seizure| operation.is_outside(seizure.at.at)) {
                found.push(message);
            }
        }
        Ok(found)
    }

    /// Counts of the whole operation.
    pub(super) fn totals(&self, operation: &Operation) -> Outcome<BoardTotals> {
        let count = |part| operation.count(part);
        Ok(BoardTotals {
            messages: count(OperationPart::Messages),
            alerts: count(OperationPart::Alerts),
            open: count(OperationPart::Open),
            unanswered: count(OperationPart::Unanswered),
            replies: count(OperationPart::Replies),
            hits: count(OperationPart::Hits),
            seizures: count(OperationPart::Seizures),
            missing: count(OperationPart::Missing),
            outside_dates: self.outside_dates(operation)?.len() as u64,
            withdrawn: count(OperationPart::Withdrawn),
        })
    }
}

impl Operation {
    /// Whether a moment is before the operation began or after its end.
    fn is_outside(&self, at: Timestamp) -> bool {
        let group = &self.group;
        group.starts.is_some_and(|starts| at < starts) || group.ends.is_some_and(|ends| at > ends)
    }
}

/// What is added up is what the statistics add up; of goods of which nothing else is known the value.
fn goods_line(goods: &SeizedGoods) -> GoodsLine {
    let line = FactLine::of(goods);
    let amount = Decimal::from_parts(i128::from(line.whole), line.rest);
    let (dimension, amount) = match (amount, &goods.value) {
        (Some(amount), _) if !line.dimension.is_empty() => (line.dimension, amount.to_string()),
        (_, Some(value)) => (
            format!("MONEY-{}", value.currency),
            value.amount.to_string(),
        ),
        _ => (String::new(), String::new()),
    };
    GoodsLine {
        substance: line.substance,
        dimension,
        amount,
    }
}
