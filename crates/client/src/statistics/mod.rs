//! Figures over the messages of this desk: counts, sums, and how fast offices answer.

mod catch_up;

use std::collections::BTreeMap;

use aircop_api::{
    AmountView, ErrorCode, FigureCell, FigureFilter, PivotQuestion, PivotView, ResponseFigures,
    ResponseQuestion, ResponseView, SpreadView, UnreportedView,
};
use aircop_archive as archive;
use aircop_archive::{FactFilter, Measure, PivotField, ResponseBy};
use aircop_codes::{CodeList as _, Kind};
use aircop_message::{MessageId, Timestamp, date_as_typed};

pub(crate) use catch_up::begin as begin_catching_up;

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::transfer::example;

/// Groups of one pivot at most: more would be no table for a person, and a million would fill the
/// memory of a small PC.
const MOST_CELLS: usize = 10_000;
/// Fields of one pivot.
const MOST_FIELDS: usize = 3;
/// Seconds after which a positive reply wants its seizure report.
pub(crate) const REPORT_WITHIN: i64 = 24 * 3600;
/// Replies of that kind that are named.
const MOST_UNREPORTED: u32 = 50;
const DAY_MS: i64 = 86_400_000;

impl State {
    /// The filter of a figure as the archive asks it.
    pub(crate) fn facts(&self, filter: &FigureFilter) -> Outcome<FactFilter> {
        let kinds = filter.kinds.iter().map(|code| match Kind::from_code(code) {
            kind if kind.is_recognised() => Ok(kind),
            _ => Err(bad(format!("kind {code:?}"))),
        });
        let equals = filter.equals.iter().map(|wanted| {
            let field = field(&wanted.field)?;
            Ok((field, wanted.value.clone()))
        });
        let offices = self.directory.iter().flat_map(|d| d.offices());
        Ok(FactFilter {
            kinds: kinds.collect::<Outcome<_>>()?,
            live: filter.live,
            exercise: filter.exercise,
            imported: filter.imported,
            since: day(&filter.since)?,
            until: day(&filter.until)?.map(|day| day + 1),
            equals: equals.collect::<Outcome<_>>()?,
            group: filter.group,
            countries: offices
                .map(|office| (office.id, office.country.clone()))
                .collect(),
        })
    }

    /// Counts messages.
    pub(crate) fn pivot_view(&self, question: &PivotQuestion) -> Outcome<PivotView> {
        let by = question.by.iter().map(|code| field(code));
        let by: Vec<PivotField> = by.collect::<Outcome<_>>()?;
        if by.len() > MOST_FIELDS {
            return Err(bad("at most three fields".into()));
        }
        let measure = Measure::from_code(&question.measure);
        let measure = measure.ok_or_else(|| bad(format!("measure {:?}", question.measure)))?;
        let found = self.archive.pivot(&archive::PivotQuery {
            filter: self.facts(&question.filter)?,
            across: question.across && !by.is_empty(),
            by: by.clone(),
            measure,
            limit: MOST_CELLS,
        });
        let found = found?;
        let cells = |cells: Vec<archive::PivotCell>| {
            let cells = cells.into_iter().map(|found| cell(found, measure));
            cells.collect::<Vec<_>>()
        };
        let offices = if by.contains(&PivotField::Office) {
            self.office_names()
        } else {
            BTreeMap::new()
        };
        Ok(PivotView {
            question: question.clone(),
            cells: cells(found.cells),
            rows: cells(found.rows),
            columns: cells(found.columns),
            total: cell(found.total, measure),
            left_out: found.left_out as u64,
            uncounted: self.archive.uncounted()?,
            offices,
            example: question.filter.imported && self.has_example()?,
        })
    }

    fn has_example(&self) -> Outcome<bool> {
        let known = self.archive.imported_before(&example::hash());
        Ok(known?.is_some())
    }

    /// How fast and how well offices answer.
    pub(crate) fn response_view(
        &self,
        question: &ResponseQuestion,
        now: Timestamp,
    ) -> Outcome<ResponseView> {
        let by = ResponseBy::from_code(&question.by);
        let by = by.ok_or_else(|| bad(format!("by {:?}", question.by)))?;
        let found = self.archive.response(&archive::ResponseQuery {
            by,
            exercise: question.exercise,
            since: day(&question.since)?,
            until: day(&question.until)?.map(|day| day + 1),
            us: self.office()?,
        });
        let found = found?;
        let before = now.plus_seconds(-REPORT_WITHIN);
        let unreported = self.archive.without_seizure_report(before, MOST_UNREPORTED);
        Ok(ResponseView {
            question: question.clone(),
            rows: found.rows.into_iter().map(figures).collect(),
            total: figures(found.total),
            offices: self.office_names(),
            uncounted: self.archive.uncounted()?,
            unreported: self.named(unreported?)?,
        })
    }

    /// Messages with their references.
    fn named(&self, messages: Vec<MessageId>) -> Outcome<Vec<UnreportedView>> {
        let mut named = Vec::with_capacity(messages.len());
        for message in messages {
            if let Some(stored) = self.archive.get(message)? {
                let reference = stored.row.reference;
                named.push(UnreportedView { message, reference });
            }
        }
        Ok(named)
    }

    pub(crate) fn office_names(&self) -> BTreeMap<String, String> {
        let offices = self.directory.iter().flat_map(|d| d.offices());
        offices
            .map(|office| (office.id.to_string(), office.name.clone()))
            .collect()
    }
}

fn cell(found: archive::PivotCell, measure: Measure) -> FigureCell {
    let amounts = found.amounts.into_iter().map(|amount| AmountView {
        dimension: amount.dimension,
        amount: match measure {
            Measure::Median => amount.median.to_string(),
            _ => amount.sum.map(|sum| sum.to_string()).unwrap_or_default(),
        },
        lines: amount.lines,
    });
    FigureCell {
        key: found.key,
        messages: found.messages,
        lines: found.lines,
        amounts: amounts.collect(),
        unmeasured: found.unmeasured,
    }
}

fn figures(row: archive::ResponseRow) -> ResponseFigures {
    let spread = |spread: archive::Spread| SpreadView {
        count: spread.count,
        median_ms: spread.median,
        ninetieth_ms: spread.ninetieth,
    };
    ResponseFigures {
        key: row.key,
        asked: row.asked,
        delivered: spread(row.delivered),
        acknowledged: spread(row.acknowledged),
        answered: spread(row.answered),
        resolved: spread(row.resolved),
        positive: row.positive,
        judged: row.judged,
        usefulness: row.usefulness,
    }
}

fn field(code: &str) -> Outcome<PivotField> {
    PivotField::from_code(code).ok_or_else(|| bad(format!("field {code:?}")))
}

/// Days since 1970 of a date as officers type it; none where nothing is said.
fn day(typed: &str) -> Outcome<Option<i64>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match date_as_typed(typed).and_then(day_number) {
        Some(day) => Ok(Some(day)),
        None => Err(bad(format!("date {typed:?}: 2026-11-29 was expected"))),
    }
}

/// Days since 1970.
pub(crate) fn day_number(date: jiff::civil::Date) -> Option<i64> {
    let midnight: Timestamp = format!("{date}T00:00:00Z").parse().ok()?;
    Some(midnight.0.div_euclid(DAY_MS))
}

fn bad(detail: String) -> ClientError {
    ClientError::with(ErrorCode::BadQuestion, detail)
}
