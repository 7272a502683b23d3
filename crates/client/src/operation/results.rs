//! The results sheet of an operation: the tables that are shown when it is over, at any moment.

use std::collections::{BTreeMap, BTreeSet};

use aircop_api::{
    FieldValue, FigureFilter, MissingReport, OffenderRow, OutcomeRow, PivotQuestion, ResultsView,
};
use aircop_codes::{CodeList as _, GoodsCategory, Kind, OffenderOutcome, airport};
use aircop_message::{GroupId, MessageId, OfficeId, Seizure, Timestamp, shown};

use super::{Operation, is_seizure, is_withdrawn};
use crate::desk::State;
use crate::error::Outcome;
use crate::screen::row;

/// Missing reports that are named; the figure opens them all.
const MOST_MISSING: usize = 200;

impl State {
    /// What came of an operation until `now`.
    pub(crate) fn results(&self, group: GroupId, now: Timestamp) -> Outcome<ResultsView> {
        let operation = self.operation(group, now)?;
        let sums = |by: &[&str], equals: Vec<FieldValue>| {
            self.pivot_view(&PivotQuestion {
                filter: FigureFilter {
                    kinds: vec![Kind::Seizure.code().to_owned()],
                    live: !operation.exercise,
                    exercise: operation.exercise,
                    group: Some(group),
                    equals,
                    ..FigureFilter::default()
                },
                by: by.iter().map(|field| (*field).to_owned()).collect(),
                across: false,
                measure: "sum".to_owned(),
            })
        };
        let cash = FieldValue {
            field: "substance".to_owned(),
            value: GoodsCategory::Currency.label_id(),
        };
        let outcomes = operation.outcomes().into_iter();
        Ok(ResultsView {
            group,
            name: shown(&operation.group.name),
            exercise: operation.exercise,
            starts: operation.group.starts,
            ends: operation.group.ends,
            at: now,
            totals: self.totals(&operation)?,
            kinds: sums(&["substance"], Vec::new())?,
            countries: sums(&["country", "substance"], Vec::new())?,
            cash: sums(&["country"], vec![cash])?,
            offenders: self.offenders(&operation)?,
            outcomes: outcomes
                .map(|(outcome, replies)| OutcomeRow { outcome, replies })
                .collect(),
            missing: self.missing_reports(&operation)?,
            outside_dates: self
                .seizure_lines(&operation, self.outside_dates(&operation)?.into_iter())?,
            withdrawn: self.seizure_lines(
                &operation,
                operation.messages.iter().filter(|m| is_withdrawn(m)),
            )?,
        })
    }

    fn offenders(&self, operation: &Operation) -> Outcome<Vec<OffenderRow>> {
        let mut rows: BTreeMap<String, OffenderRow> = BTreeMap::new();
        for (_, country, seizure) in self.reports(operation)? {
            let row = rows.entry(country.clone()).or_default();
            let with = |outcome: &OffenderOutcome| {
                let those = seizure.offenders.iter().filter(|o| o.outcome == *outcome);
                those.count() as u64
            };
            row.country = country;
            row.seizures += 1;
            row.offenders += seizure.offenders.len() as u64;
            row.arrested += with(&OffenderOutcome::Arrested);
            row.detained += with(&OffenderOutcome::Detained);
        }
        Ok(rows.into_values().collect())
    }

    /// Countries in which there are offenders.
    pub(super) fn offender_countries(&self, operation: &Operation) -> Outcome<BTreeSet<String>> {
        let reports = self.reports(operation)?.into_iter();
        Ok(reports.map(|(_, country, _)| country).collect())
    }

    /// Seizures with offenders in a country; empty for everywhere.
    pub(super) fn seizures_with_offenders(
        &self,
        operation: &Operation,
        wanted: &str,
    ) -> Outcome<Vec<MessageId>> {
        let reports = self.reports(operation)?.into_iter();
        let there = reports.filter(|(_, country, _)| wanted.is_empty() || country == wanted);
        Ok(there.map(|(id, ..)| id).collect())
    }

    /// Seizures with offenders, each with its country as the statistics count it.
    fn reports(&self, operation: &Operation) -> Outcome<Vec<(MessageId, String, Seizure)>> {
        let mut found = Vec::new();
        for message in operation.messages.iter().filter(|m| is_seizure(m)) {
            let said = self.as_signed(message.id)?;
            let Some(seizure) = said.and_then(|(_, said)| said.seizure) else {
                continue;
            };
            if !seizure.offenders.is_empty() {
                let country = self.country_of(&seizure, &message.office);
                found.push((message.id, country, seizure));
            }
        }
        Ok(found)
    }

    fn country_of(&self, seizure: &Seizure, office: &OfficeId) -> String {
        let there = seizure.airport.as_deref().and_then(airport);
        match there {
            Some(airport) => airport.country.to_owned(),
            None => row::office(self.directory.as_ref(), office).country,
        }
    }

    fn missing_reports(&self, operation: &Operation) -> Outcome<Vec<MissingReport>> {
        let mut missing: Vec<_> = operation.missing().collect();
        missing.sort_by_key(|message| (message.created, message.id));
        let mut rows = Vec::new();
        for message in missing.into_iter().take(MOST_MISSING) {
            let Some(stored) = self.archive.get(message.id)? else {
                continue;
            };
            rows.push(MissingReport {
                message: message.id,
                reference: shown(&stored.row.reference),
                from: row::office(self.directory.as_ref(), &message.office),
                membership: self.membership(operation.group.id, &message.office),
                at: message.created,
            });
        }
        Ok(rows)
    }
}
